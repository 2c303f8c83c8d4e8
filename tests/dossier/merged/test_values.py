from __future__ import annotations

from typing import Any

import pytest

from kelissoz.dossier.merged.values import at_odds, is_same, minutes

UITKOF = {"name": "Стив Уиткоф", "kind": "person"}
WITKOFF = {"name": "Стивен Уиткофф", "kind": "person", "country": "US"}
US = {"name": "АҚШ", "kind": "state", "country": "US"}
AMERICA = {"name": "Америка", "kind": "state", "country": "US"}
ONE_BILLION = {"text": "тауар айналымын 1 млрд долларға жеткізу"}
TWO_BILLION = {"text": "тауар айналымын 2 млрд долларға жеткізу"}

SAME = [
    ("start", "2026-01-23", "2026-01"),
    ("time_of_day", "evening", "22:30"),
    ("time_of_day", "night", "01:00"),
    ("duration", {"value": "PT4H", "approx": True}, {"value": "PT4H30M"}),
    ("duration", {"value": "PT4H", "bound": ">"}, {"value": "PT5H"}),
    ("duration", {"value": "PT90M"}, {"value": "PT1H30M"}),
    ("place", {"name": "Абу-Даби", "country": "AE"}, {"name": None, "country": "AE"}),
    ("place", {"name": "Палм-Бич", "country": "US"}, {"name": "Флорида", "country": "US", "region": True}),
    ("place", {"name": "Пила", "country": "CY"}, {"name": "Пила ауылы", "country": "CY"}),
    ("place.venue", "Кремль", "Мәскеу Кремлінің Сенат сарайы"),
    ("body", "үшжақты жұмыс тобы", "Ресей-АҚШ-Украина үшжақты жұмыс тобы"),
    ("body", "ТМД", "ТМД мемлекет басшылары кеңесі"),
    ("kind", "meeting", "talks"),
    ("ordinal", {"value": 7, "what": "кездесу"}, {"value": 7, "what": "бетпе-бет кездесу"}),
    ("participants", UITKOF, WITKOFF),
    ("participants", US, AMERICA),
    ("topics", {"text": "су мәселесі"}, {"text": "су мәселесін бірлесіп шешу"}),
]  # fmt: skip
ODD = [
    ("start", "2026-01-23", "2026-01-22"),
    ("time_of_day", "morning", "19:00"),
    ("duration", {"value": "PT4H", "approx": True}, {"value": "PT6H"}),
    ("duration", {"value": "PT4H", "bound": "<"}, {"value": "PT5H"}),
    ("place", {"name": "Абу-Даби", "country": "AE"}, {"name": "Дубай", "country": "AE"}),
    ("place", {"name": None, "country": "AE"}, {"name": None, "country": "SA"}),
    ("place", {"name": "Палм-Бич", "country": "US"}, {"name": "Майами", "country": "US"}),
    ("ordinal", {"value": 7, "what": "кездесу"}, {"value": 6, "what": "кездесу"}),
    ("outcomes", ONE_BILLION, TWO_BILLION),
    (
        "participants",
        {"name": "Марко Рубио", "kind": "person", "country": "US", "office": "Мемлекеттік хатшы"},
        {"name": "Энтони Блинкен", "kind": "person", "country": "US", "office": "мемлекеттік хатшы"},
    ),
]  # fmt: skip
APART = [
    ("topics", {"text": "су мәселесі"}, {"text": "шекара"}),
    (
        "participants",
        {"name": "Асқар Нұрланов", "kind": "person"},
        {"name": "Бақыт Осмонов", "kind": "person"},
    ),
    ("outcomes", {"text": "комиссия құру"}, {"text": "3 құжатқа қол қою"}),
    ("assessments", {"text": "сындарлы", "speaker": "Ушаков"}, {"text": "сындарлы", "speaker": "Умеров"}),
]


@pytest.mark.parametrize(("field", "one", "other"), SAME)
def test_the_same(field: str, one: Any, other: Any) -> None:
    assert is_same(field, one, other) and is_same(field, other, one)
    assert not at_odds(field, one, other)


@pytest.mark.parametrize(("field", "one", "other"), ODD)
def test_at_odds(field: str, one: Any, other: Any) -> None:
    assert at_odds(field, one, other) and at_odds(field, other, one)


@pytest.mark.parametrize(("field", "one", "other"), APART)
def test_two_things_that_may_both_be_true(field: str, one: Any, other: Any) -> None:
    assert not is_same(field, one, other)
    assert not at_odds(field, one, other)


def test_the_length_of_a_duration() -> None:
    assert minutes("PT1H30M") == 90
    assert minutes("P1W") == 7 * 24 * 60
    assert minutes("P1Y") is None
    assert minutes("P") is None
