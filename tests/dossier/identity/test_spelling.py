from __future__ import annotations

import pytest

from kelissoz.dossier.identity.spelling import fold, is_near, key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Уиткофф", "Уиткоф"),
        ("Уиткофф", "Виткофф"),
        ("Мұхаммед", "Мухаммед"),
        ("Сийярто", "Сиярто"),
        ("Джонсон", "Жонсон"),
        ("Шольц", "Шолц"),
        ("Әлиев", "Алиев"),
    ],
)
def test_spellings_of_one_name_sound_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("Лукашенко", "Лукашенка"), ("Зеленский", "Зелинский")])
def test_one_letter_more_or_less(one: str, other: str) -> None:
    assert is_near(fold(one), fold(other))
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("Путин", "Рутте"), ("Ким", "Кир"), ("Тоқаев", "Тоқтаев")])
def test_other_names(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_short_names_must_be_the_same() -> None:
    assert not is_near("ким", "кир")
    assert not is_near("серик", "беркит")


def test_nothing_is_left_of_nothing() -> None:
    assert fold("") == key("") == ""
