"""Every row of the tables of speech proves itself by its example."""

from __future__ import annotations

from kelissoz import lexicon
from tests.proofs import proves
from tests.speech.chains import attributions, last_chain


@proves("kk/reporting_verbs")
def test_the_subject_of_a_reporting_verb_is_the_source(row: lexicon.Row) -> None:
    """``күмән білдірді`` (doubted it) says something else than ``білдірді`` (told it)."""
    assert [name.lower() for name in last_chain(row["example"])] == ["министр"]
    assert {said.doubts for said in attributions(row["example"])} >= {row["sense"] == "doubt"}


@proves("kk/house_abbreviations")
def test_an_abbreviation_of_a_house_is_written_out(row: lexicon.Row) -> None:
    assert row["name"] in last_chain(row["example"])[-1]


@proves("kk/reporting_nouns")
def test_the_owner_of_a_reporting_noun_is_the_source(row: lexicon.Row) -> None:
    assert [name.lower() for name in last_chain(row["example"])] == ["министр"]


@proves("kk/source_nouns")
def test_a_source_noun_gives_its_chain(row: lexicon.Row) -> None:
    """Where it gives nothing, it is itself no source: a platform, or an outlet without its name."""
    assert "|".join(last_chain(row["example"])) == row["gives"]
