"""Cyrillic → Latin and Arabic script."""

from __future__ import annotations

import doctest

import pytest

from kelissoz.script import (
    aligned,
    arabic,
    foreign,
    latin,
    tidy,
    to_arabic,
    to_cyrillic,
    to_latin,
    variant,
    web,
    writing,
)
from kelissoz.script.letters import LatinVariant

TEXT = "Қазақстан Президенті Қасым-Жомарт Тоқаев Мәскеуге барды. Тараптар үшжақты келісімге келді."


def test_latin_alphabets() -> None:
    assert to_latin("Шығыс үйі, ЧЕМПИОН Ұлы Ие") == "Shyǵys úıi, CHEMPION Uly Ie"
    assert to_latin("Шығыс үйі, Ұлы Іле Ирак", "2021") == "Şyğys üiı, Ūly Ile İrak"
    assert to_latin("Шығыс үйі, Әлем", "2017") == "S’yg’ys u’i’i, A’lem"


def test_arabic_marks_front_words_that_have_no_front_letter() -> None:
    assert to_arabic("тіл ел бір күн әлем Германия") == "ءتىل ەل ءبىر كۇن الەم گەرمانيا"
    assert to_arabic("Келді ме? Иә, келді; кетті.") == "كەلدى مە؟ ءيا، كەلدى؛ كەتتى."


@pytest.mark.parametrize("variant_name", ["2018", "2021", "2017", "turkic", "wiki"])
def test_latin_and_back(variant_name: LatinVariant) -> None:
    assert to_cyrillic(to_latin(TEXT, variant_name)) == TEXT


def test_arabic_and_back() -> None:
    assert to_cyrillic(to_arabic(TEXT)) == TEXT.replace("Президенті", "президенті")


@pytest.mark.parametrize("module", [aligned, arabic, foreign, latin, tidy, variant, web, writing])
def test_the_examples_of_the_docstrings(module: object) -> None:
    failed, tried = doctest.testmod(module)  # type: ignore[arg-type]
    assert not failed
