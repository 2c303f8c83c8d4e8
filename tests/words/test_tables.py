"""Every row of the tables of suffixes, sounds and neighbours does what its example says."""

from __future__ import annotations

import pytest

from kelissoz import lexicon
from kelissoz.lexicon import Row
from kelissoz.words import analyse_tokens
from kelissoz.words.features import shape
from kelissoz.words.reading import finished
from kelissoz.words.readings import listed, readings
from kelissoz.words.suffixes import features
from tests.proofs import proves


def named(rows: tuple[Row, ...], *columns: str) -> list[object]:
    return [pytest.param(row, id=" ".join(row[column] for column in columns)) for row in rows]


@proves("kk/suffixes")
def test_the_example_of_a_suffix_is_read_with_it(row: Row) -> None:
    form, _, lemma = row["example"].partition("=")

    found = [each for each in listed(form) if row["name"] in each.ending.names and each.stem.lemma == lemma]

    assert found, f"{form}: {[(each.stem.lemma, each.ending.names) for each in listed(form)]}"


@proves("kk/suffixes")
def test_the_example_of_a_suffix_has_what_the_suffix_gives(row: Row) -> None:
    form, _, lemma = row["example"].partition("=")
    gives = {
        (name, value) for name, value in features(row["gives"]) if name not in ("Attributive", "VerbForm")
    }

    words = [
        reading.word
        for each in listed(form)
        if row["name"] in each.ending.names and each.stem.lemma == lemma
        for reading in finished(each)
    ]

    assert any(gives <= set(word.feats.items()) for word in words)
    assert any(word.attributive for word in words) == ("Attributive" in row["gives"])


@proves("kk/archiphonemes")
def test_the_example_of_a_sound_is_read_without_a_guess(row: Row) -> None:
    """As a form of its lemma: ``хатты`` (the letter) is of ``хат``, whatever else it may be."""
    form, _, lemma = row["example"].partition("=")
    assert lemma in {each.stem.lemma for each in listed(form) if each.ending.names}


@pytest.mark.parametrize("row", named(lexicon.rows("kk/forms"), "form", "lemma", "pos", "feats"))
def test_an_irregular_form_is_read_as_its_row_says(row: Row) -> None:
    feats = shape(row["pos"], features(row["feats"])).feats

    found = [(each.word.lemma, each.word.pos, each.word.feats) for each in readings(row["form"])]

    assert (row["lemma"], row["pos"], feats) in found


@proves("kk/neighbours")
def test_the_example_of_neighbours_is_read_as_it_says(row: Row) -> None:
    sentence, _, expected = row["example"].partition("|")
    form, _, wanted = expected.partition("=")
    tokens = sentence.split()

    word = analyse_tokens(tokens)[tokens.index(form)]

    said = {word.lemma, word.pos, word.case, word.verbform, f"Poss{word.possessor}"}
    assert wanted in said


@pytest.mark.parametrize(
    "row", named(tuple(row for row in lexicon.rows("kk/stems") if row["before_vowel"]), "lemma")
)
def test_an_irregular_stem_is_found_before_a_vowel(row: Row) -> None:
    endings = ("ып", "іп") if row["pos"] == "VERB" else ("ы", "і")
    bases = [row["lemma"]] if row["before_vowel"] == "-" else row["before_vowel"].split("|")
    for base in bases:
        lemmas = {each.stem.lemma for ending in endings for each in listed(base + ending)}
        assert row["lemma"] in lemmas
