"""Where a sentence ends if nothing in it says so."""

from __future__ import annotations

from kelissoz.text.sentences import LONGEST, find_sentences
from kelissoz.text.tokens import tokenize


def lengths(text: str) -> list[int]:
    found = list(find_sentences(list(tokenize(text)), text))
    assert [first for first, _ in found[1:]] == [last for _, last in found[:-1]]
    return [last - first for first, last in found]


def test_a_sentence_of_the_press_is_never_cut() -> None:
    text = "Министр барды, " * 60 + "деді."
    assert lengths(text) == [182]


def test_a_text_without_full_stops_is_cut() -> None:
    """``сөз`` (word) a thousand times: no step must compare each of them with each other one."""
    assert lengths("сөз " * 1000) == [LONGEST] * 4


def test_it_is_cut_after_a_comma_where_there_is_one() -> None:
    """``бір екі үш,`` (one two three,): 62 of these fit into a piece."""
    assert lengths("бір екі үш, " * 100)[0] == 248
