from __future__ import annotations

import pytest

from kelissoz.dossier.identity.people import are_one_person, person_keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Владимир Путин", "Путин"),
        ("Владимир Путин", "В. Путин"),
        ("Стив Уиткофф", "Стивен Уиткоф"),
        ("Қасым-Жомарт Тоқаев", "Тоқаев"),
        ("Қасым-Жомарт Кемелұлы Тоқаев", "Қасым-Жомарт Тоқаев"),
        ("Си Цзиньпин", "Си"),
        ("Ким Чен Ын", "Ким"),
        ("Мұхаммед бен Салман", "Мохаммед бен Салман"),
        ("Джаред Кушнер", "Жаред Кушнер"),
        ("Кир Стармер", "Кейр Стармер"),
        ("Лула", "Луис Инасиу Лула да Силва"),
        ("Лула", "Лула да Силва"),
        ("Тамим", "Тамим бен Хамад Әл Тани"),
        ("Си Цзиньпин", "Ши Жинпиң"),
        ("Ли Цян", "Ли Чияң"),
        ("Ли Джэ Мён", "Ли Чэ Мён"),
        ("Пак Кын Хе", "Пак Гын Хе"),
        ("Чжао Лэцзи", "Жау Лыжи"),
        ("Хэ Лифэн", "Хы Лифың"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert are_one_person(one, other)
    assert are_one_person(other, one)
    assert set(person_keys(one)) & set(person_keys(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Серік Серіков", "Айгүл Серікова"),
        ("Владимир Путин", "Владимир Зеленский"),
        ("Владимир Путин", "Владимир"),
        ("Джо Байден", "Хантер Байден"),
        ("А. Нұрланов", "Бақыт Нұрланов"),
        ("Пак Чен Ын", "Пек Чен Ын"),
        ("Луис", "Луис Инасиу Лула да Силва"),
        ("Асем Нұрланова", "Самал Нұрланова"),
        ("Омар Тілеков", "Омар Талықов"),
        ("Ли Цян", "Ли Чэнган"),
        ("Ли Джэ Мён", "Ли Нак Ён"),
        ("Ли Цян", "Ли Си"),
        ("", "Путин"),
        ("...", "Путин"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert not are_one_person(one, other)
    assert not are_one_person(other, one)


def test_a_name_without_letters_is_found_by_nothing() -> None:
    assert person_keys("— 7") == ()


def test_the_family_name_may_stand_first_with_one_and_last_with_another() -> None:
    """They meet by what else they share, not by this name."""
    assert are_one_person("Санаэ Такаичи", "Такаичи Санаэ")
    assert not are_one_person("Санаэ Такаичи", "Такаичи Саяка")
