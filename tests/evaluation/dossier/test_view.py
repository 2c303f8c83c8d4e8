"""What the dossier of a store says, as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kelissoz.dossier.record import Record
from kelissoz.dossier.store import Store
from kelissoz.evaluation.dossier.view import DossierView, view_of
from tests.dossier.told import NURLANOV, OSMONOV, claims, record

SIDES = [NURLANOV, OSMONOV]
WORDS = [f"сөз{i}" for i in range(60)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store.sqlite") as opened:
        yield opened


def told(article: str, outlet: str, lemmas: list[str], **fields: Any) -> Record:
    said = claims(article, f"{article}1", outlet, participants=SIDES, start="2026-03-03", **fields)
    return record(article, outlet, "2026-03-04", said, lemmas)


def hours(number: int) -> list[dict[str, Any]]:
    return [{"value": f"PT{number}H", "approx": False}]


def test_an_empty_store_says_nothing(store: Store) -> None:
    assert view_of(store, ()) == DossierView()


def test_contacts_reprints_and_who_says_what(store: Store) -> None:
    store.keep(told("a", "Дала", WORDS, duration=hours(2)))
    store.keep(told("b", "Қала", WORDS[3:], duration=hours(2)))
    store.keep(told("c", "Теңіз", [], duration=hours(5)))
    store.keep(told("d", "Орал", [], kind="call"))
    view = view_of(store, ())
    assert set(view.contacts) == {frozenset({"a1", "b1", "c1"}), frozenset({"d1"})}
    assert view.reprints == (frozenset({"a", "b"}),)
    (contest,) = view.disagreements
    assert (contest.contact, contest.field) == (frozenset({"a1", "b1", "c1"}), "duration")
    assert contest.values == {"PT2H": {"a1", "b1"}, "PT5H": {"c1"}}


def test_what_all_say_is_no_disagreement(store: Store) -> None:
    store.keep(told("a", "Дала", [], place=[{"name": "Бішкек", "country": "KG"}]))
    store.keep(told("b", "Қала", [], place=[{"name": None, "country": "KG"}]))
    assert view_of(store, ()).disagreements == ()
