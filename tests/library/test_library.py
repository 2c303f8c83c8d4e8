"""The tools for other programs: any script goes in, offsets are of what was given."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import kelissoz
from kelissoz import library

SENTENCE = "Қасым-Жомарт Тоқаев 23 қаңтарда Мәскеуге барды."


@pytest.mark.parametrize("turn", [str, kelissoz.to_latin, kelissoz.to_arabic], ids=["cyrl", "latn", "arab"])
def test_any_script_gives_the_same_lemmas(turn: type[str]) -> None:
    tokens = kelissoz.analyse(turn(SENTENCE))
    assert [token.lemma for token in tokens] == [token.lemma for token in kelissoz.analyse(SENTENCE)]


@pytest.mark.parametrize("turn", [str, kelissoz.to_latin, kelissoz.to_arabic], ids=["cyrl", "latn", "arab"])
def test_spans_are_the_characters_given(turn: type[str]) -> None:
    text = turn(SENTENCE)
    spans = [*kelissoz.find_names(text), *kelissoz.find_times(text, published=dt.date(2026, 2, 1))]
    assert spans and all(span.text == text[span.start : span.end] for span in spans)


def test_words_in_words_out() -> None:
    words = SENTENCE.rstrip(".").split()
    assert [token.text for token in kelissoz.analyse_tokens(words)] == words
    assert len(kelissoz.tag_names(words)) == len(words)
    assert kelissoz.analyse_tokens([]) == [] and kelissoz.tag_names([]) == []


def test_a_word_with_spaces_stays_one() -> None:
    assert [token.text for token in kelissoz.analyse_tokens(["Си Цзиньпин", "келді"])] == [
        "Си Цзиньпин",
        "келді",
    ]


@given(st.lists(st.text(min_size=1, max_size=8), max_size=6))
def test_any_words_give_one_analysis_each(words: list[str]) -> None:
    assert [token.text for token in library.analyse_tokens(words)] == words


@example("A0\u02bb")
@given(st.text(max_size=60))
def test_any_text_gives_its_own_characters(text: str) -> None:
    assert all(token.text == text[token.start : token.end] for token in library.analyse(text))


def test_conllu_has_ten_columns() -> None:
    lines = [line for line in kelissoz.conllu(SENTENCE).splitlines() if line and not line.startswith("#")]
    assert lines and {line.count("\t") for line in lines} == {9}


def test_what_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'analyze'"):
        getattr(kelissoz, "analyze")  # noqa: B009
