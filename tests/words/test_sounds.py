"""Vowel harmony, and what a suffix becomes after a sound."""

from __future__ import annotations

import pytest

from kelissoz.words.sounds import BACK, FRONT, harmonies, harmonies_of_name, realise, sound_class


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("қала", (BACK,)),
        ("Мәскеу", (FRONT,)),
        ("кітап", (BACK,)),
        ("президент", (FRONT,)),
        ("кездесу", (FRONT,)),
        ("құжат", (BACK,)),
        ("Берлин", (BACK, FRONT)),
        ("мм", (BACK, FRONT)),
    ],
)
def test_the_last_clear_vowel_decides(stem: str, expected: tuple[str, ...]) -> None:
    assert harmonies(stem.lower()) == expected


@pytest.mark.parametrize("name", ["баку", "абу-даби", "назарбаев", "израиль", "путин"])
def test_some_names_go_either_way(name: str) -> None:
    assert set(harmonies_of_name(name)) == {BACK, FRONT}


@pytest.mark.parametrize(
    ("form", "word", "expected"),
    [
        ("ЛАр", "елші", "лер"),
        ("ЛАр", "адам", "дар"),
        ("ЛАр", "сайт", "тар"),
        ("НЫң", "Иран", "ның"),
        ("НЫң", "үй", "дің"),
        ("ҒА", "Мадрид", "қа"),
        ("БАн", "Иран", "нан"),
        ("ДА", "Иран", "да"),
        ("Мен", "Уиткофф", "пен"),
        ("Мен", "сөз", "бен"),
        ("(Ы)м", "бала", "м"),
        ("(Ы)м", "көл", "ім"),
        ("(С)Ы", "бала", "сы"),
        ("(С)Ы", "үй", "і"),
        ("ПА", "жаз", "ба"),
        ("ҒАн", "айт", "қан"),
    ],
)
def test_a_suffix_fits_its_stem(form: str, word: str, expected: str) -> None:
    assert realise(form, sound_class(word[-1]), harmonies(word.lower())[0]) == expected


@pytest.mark.parametrize(("after", "expected"), [("lost", "ид"), ("merged", "яд"), ("high", None)])
def test_a_vowel_runs_together_with_the_present(after: str, expected: str | None) -> None:
    """оқы + й + ды = оқиды (reads), қой + й + ды = қояды (puts)."""
    assert realise("ЙД", after, BACK) == expected
