"""Which articles repeat another, in the store."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from kelissoz.dossier.record import Record
from kelissoz.dossier.store import Store
from tests.dossier.told import NURLANOV, OSMONOV, claims, participant, record

WORDS = [f"сөз{a}{b}" for a in "бвгд" for b in "бвгджзклмнпрстф"]
RATES = [each for i, word in enumerate(WORDS) for each in ([word, "{}"] if i % 29 == 28 else [word])]


def text(id: str, lemmas: Sequence[str], people: Sequence[dict[str, Any]] = ()) -> Record:
    return record(
        id, "Дала", "2026-03-04", claims(id, f"event of {id}", "Дала", participants=list(people)), lemmas
    )


def rates(id: str, *numbers: str) -> Record:
    left = iter(numbers)
    return text(id, [next(left) if word == "{}" else word for word in RATES])


@pytest.mark.parametrize(
    ("one", "other", "copied"),
    [
        # the form of a ceremony, with another ambassador
        (
            text("a", [*WORDS, "осмонов"], [NURLANOV, OSMONOV]),
            text("b", [*WORDS, "каримов"], [NURLANOV, participant("Шавкат Каримов", "UZ")]),
            False,
        ),
        # one of them is cut, or read worse
        (text("a", [*WORDS, "осмонов"], [NURLANOV, OSMONOV]), text("b", WORDS, [NURLANOV]), True),
        (
            text("a", [*WORDS, "осмонов"], [NURLANOV, OSMONOV]),
            text("b", ["османов", *WORDS], [NURLANOV, participant("Бакыт Османов")]),
            True,
        ),
        (rates("a", "512", "603"), rates("b", "515", "606"), False),
        (rates("a", "512", "603"), rates("b", "512", "606"), True),
        (rates("a", "512", "603"), text("b", WORDS), True),
    ],
)
def test_a_text_of_one_form_is_a_copy_where_it_tells_of_the_same(
    tmp_path: Path, one: Record, other: Record, copied: bool
) -> None:
    with Store.open(tmp_path / "store.sqlite") as store:
        store.keep_all([(one, None), (other, None)])
        assert list(store.families()) == ([frozenset({"a", "b"})] if copied else [])
