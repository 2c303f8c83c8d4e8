"""Whatever the tokens are: one word each, and soon."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kelissoz.words import analyse_tokens

_KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


@given(st.lists(st.text(max_size=80), max_size=12))
@settings(max_examples=150, deadline=None)
def test_any_strings_give_a_word_each(forms: list[str]) -> None:
    assert len(analyse_tokens(forms)) == len(forms)


@given(st.text(alphabet=_KAZAKH + _KAZAKH.upper() + "-'.0123456789", min_size=1, max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_letters_give_a_lemma_and_a_part_of_speech(form: str) -> None:
    word = analyse_tokens([form])[0]

    assert word.lemma and word.pos


@pytest.mark.parametrize(
    "form", ["а" * 1_000_000, "ы" * 63, "лар" * 21, "-" * 1_000_000, "1" * 1_000_000, "а-" * 31]
)
def test_a_long_token_does_not_hang(form: str) -> None:
    begun = time.perf_counter()
    analyse_tokens([form])

    assert time.perf_counter() - begun < 2


def test_the_same_sentence_is_always_read_the_same() -> None:
    forms = ["Тараптар", "келіссөздің", "нәтижесін", "талқылап", "мәлімдеме", "қабылдады", "."]

    assert analyse_tokens(forms) == analyse_tokens(forms)
