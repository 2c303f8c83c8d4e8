"""Our sentences are annotated as KazNERD's are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kelissoz.names import spans
from training import own


def _names() -> Iterator[tuple[str, str, str]]:
    """(class, its name, the word after it) of each name that our sentences mark."""
    for sentence in own.read():
        for first, last, label in spans(sentence.tags):
            yield label, " ".join(sentence.words[first:last]), " ".join(sentence.words[last : last + 1])


@pytest.mark.parametrize(
    ("labels", "kind"),
    [
        ("LOCATION", "өзен"),  # {LOCATION Жайық} өзені, 'the river Ural'
        ("LOCATION", "көлі"),
        ("EVENT", "тайфун"),
        ("DATE TIME", "бастап"),  # {DATE 1 наурыздан} бастап, 'from 1 March on'
    ],
)
def test_what_stands_outside_a_name(labels: str, kind: str) -> None:
    wrong = [
        name
        for label, name, _ in _names()
        if label in labels.split() and " " in name and name.split()[-1].startswith(kind)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("labels", "word"),
    [
        ("DATE TIME", "бойы"),  # {DATE үш күн бойы}, 'for three days'
        ("DATE TIME QUANTITY", "дейін"),
        ("DATE TIME", "бері"),
        ("GPE", "облысында"),  # {GPE Абай облысында}, 'in the region of Abai'
        ("GPE", "әуежайында"),  # {FACILITY Алматы әуежайында}, 'at the airport of Almaty'
        ("GPE", "королі"),  # {POSITION Иордания королі}, 'the king of Jordan'
    ],
)
def test_what_belongs_to_a_name(labels: str, word: str) -> None:
    assert [name for label, name, after in _names() if label in labels.split() and after == word] == []
