from __future__ import annotations

import pytest

from kelissoz.dossier.identity.places import Spot, are_one_place, are_one_spot, may_be_in

FLORIDA = Spot("Флорида штаты", "US", 28.1, -81.6, region=True)
TEXAS = Spot("Техас", "US", 31.0, -99.0, region=True)
PALM_BEACH = Spot("Палм-Бич", "US", 26.7, -80.0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Лахор", "Лаһор"),
        ("Пила", "Пила ауылы"),
        ("Астрахан", "Астрахан облысы"),
        ("Нью-Йорк", "Нью-Йорк қаласы"),
    ],
)
def test_one_place(one: str, other: str) -> None:
    assert are_one_place(one, other) and are_one_place(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Сан Хосе", "Сан Сальвадор"), ("Абу-Даби", "Дубай"), ("", "Дубай")]
)
def test_two_places(one: str, other: str) -> None:
    assert not are_one_place(one, other)


def test_a_town_may_be_in_a_region_of_its_land_that_is_not_far() -> None:
    assert may_be_in(PALM_BEACH, FLORIDA)
    assert not may_be_in(FLORIDA, PALM_BEACH)
    assert not may_be_in(PALM_BEACH, TEXAS)
    assert not may_be_in(Spot("Палм-Бич", "AU"), FLORIDA)


def test_a_town_may_have_two_names() -> None:
    assert are_one_spot(Spot("Пекин", "CN", 39.9, 116.4), Spot("Бейжиң", "CN", 39.9, 116.4))
    assert not are_one_spot(Spot("Пекин", "CN", 39.9, 116.4), Spot("Тяньцзинь", "CN", 39.1, 117.2))
    assert not are_one_spot(Spot("Пекин", "CN"), Spot("Бейжиң", "CN"))


def test_where_nobody_knows_where_it_lies_it_may_be_in_any() -> None:
    assert may_be_in(Spot("Талдыбек", "US"), TEXAS)
    assert not may_be_in(Spot("Талдыбек"), Spot("Таулы облыс", region=True))
