"""Endings by the sounds of a word."""

from __future__ import annotations

import pytest

from kelissoz import letters


@pytest.mark.parametrize(
    "written",
    [
        "Астана|ның",
        "Әлия|ның",
        "президенті|нің",
        "Иран|ның",
        "Судыр|дың",
        "Израиль|дің",
        "Бейрут|тың",
        "Папас|тың",
        "Тоқаев|тың",
        "Медведев|тің",
        "Мәскеу|дің",
        "Баку|дың",
        "Тбилиси|дің",
        "Нью-Йорк|тің",
        "Абу-Даби|дің",
        "Су|дың",
        "ЖШС|тің",
    ],
)
def test_the_genitive(written: str) -> None:
    word = written.split("|")[0]
    assert letters.genitive(word) == written.replace("|", "")


@pytest.mark.parametrize(
    "written", ["келісім|ге", "шарт|қа", "құжат|қа", "меморандум|ға", "бағдарламасы|на", "көші|не"]
)
def test_the_dative(written: str) -> None:
    assert letters.dative(written.split("|")[0]) == written.replace("|", "")


@pytest.mark.parametrize(
    "written", ["отырыс|ты", "кездесу|ді", "тау|ды", "форум|ды", "төраға|ны", "сапар|ды"]
)
def test_the_accusative(written: str) -> None:
    assert letters.accusative(written.split("|")[0]) == written.replace("|", "")
    assert letters.accusative("отырысы", possessed=True) == "отырысын"


@pytest.mark.parametrize(
    ("word", "possessed"),
    [
        ("делегация", "делегациясы"),
        ("президент", "президенті"),
        ("банк", "банкі"),
        ("съезд", "съезі"),
        ("конгресс", "конгресі"),
        ("король", "королі"),
        ("серіктестік", "серіктестігі"),
        ("клуб", "клубы"),
        ("топ", "тобы"),
        ("кездесу", "кездесуі"),
        ("тау", "тауы"),
    ],
)
def test_the_ending_of_an_owner(word: str, possessed: str) -> None:
    assert letters.possessed(word) == possessed


@pytest.mark.parametrize(
    "written", ["министр|лер", "елші|лер", "король|дер", "сарапшы|лар", "топ|тар", "адам|дар"]
)
def test_the_plural(written: str) -> None:
    word = written.split("|")[0]
    assert letters.plural(word, back=written.endswith("ар")) == written.replace("|", "")


@pytest.mark.parametrize(
    ("word", "side"),
    [("әдеби", "front"), ("су", None), ("саммит", "front"), ("курс", "back"), ("келу", "front")],
)
def test_the_side_of_a_word(word: str, side: str | None) -> None:
    assert letters.side(word) == side


def test_and_follows_the_last_sound() -> None:
    assert [letters.joining(name) for name in ("Димов", "Кармен", "Гомез")] == ["пен", "мен", "бен"]


def test_spellings_with_other_vowels_have_the_same_bones() -> None:
    assert letters.bones("Тайып", 2) == letters.bones("Тайип", 2) == "тп"
    assert letters.bones("Ли", 2) == "ли"
