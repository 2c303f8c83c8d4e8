"""Every row of the tables of speech proves itself by its example."""

from __future__ import annotations

import pytest

from kelissoz import lexicon
from tests.speech.chains import last_chain


def rows(table: str, column: str) -> list[object]:
    return [pytest.param(row, id=row[column]) for row in lexicon.rows(f"kk/{table}")]


@pytest.mark.parametrize("row", rows("reporting_verbs", "lemma"))
def test_the_subject_of_a_reporting_verb_is_the_source(row: lexicon.Row) -> None:
    assert [name.lower() for name in last_chain(row["example"])] == ["министр"]


@pytest.mark.parametrize("row", rows("reporting_nouns", "form"))
def test_the_owner_of_a_reporting_noun_is_the_source(row: lexicon.Row) -> None:
    assert [name.lower() for name in last_chain(row["example"])] == ["министр"]


@pytest.mark.parametrize("row", rows("source_nouns", "noun"))
def test_a_source_noun_gives_its_chain(row: lexicon.Row) -> None:
    assert last_chain(row["example"]) == row["gives"].split("|")
