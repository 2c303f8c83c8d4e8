"""The arithmetic alone: slips and counts from a Friday, 23 January 2026."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelissoz.times.calendars import holiday_period
from kelissoz.times.reckoning import Setting, reckon_count, reckon_slip, write_length
from kelissoz.times.values import Amount, Count, Length, Number, Slip

FRIDAY = dt.date(2026, 1, 23)


def value(slip: Slip, way: int = 0) -> str | None:
    period = reckon_slip(slip, Setting(FRIDAY, way))
    return period.text if period else None


@pytest.mark.parametrize(
    ("slip", "way", "expected"),
    [
        (Slip(months=(12, 12), days=(28, 28)), -1, "2025-12-28"),
        (Slip(months=(12, 12), days=(28, 28)), 1, "2026-12-28"),
        (Slip(months=(1, 1), days=(23, 23)), -1, "2026-01-23"),
        (Slip(months=(1, 1), days=(23, 23)), 1, "2026-01-23"),
        (Slip(months=(2, 2), days=(29, 29)), -1, "2024-02-29"),
        (Slip(months=(2, 2), days=(31, 31)), 0, None),
        (Slip(weekdays=(1, 1)), -1, "2026-01-19"),
        (Slip(weekdays=(1, 1)), 1, "2026-01-26"),
        (Slip(weekdays=(5, 5), pointer=-1), 0, "2026-01-16"),
        (Slip(week_shift=-1), 0, "2026-01-12/2026-01-18"),
        (Slip(week_shift=1, weekdays=(2, 2)), 0, "2026-01-27"),
        (Slip(month_shift=-1), 0, "2025-12"),
        (Slip(month_shift=-1, days=(5, 5)), 0, "2025-12-05"),
        (Slip(quarter_shift=-1), 0, "2025-10/2025-12"),
        (Slip(season=24), -1, "2025-24"),
        (Slip(decade=199), 0, "199X"),
        (Slip(century_shift=-1, decade=9), 0, "199X"),
        (Slip(century=(20, 20)), 0, "19XX"),
        (Slip(years=(0, 0)), 0, None),
        (Slip(months=(13, 13)), 0, None),
    ],
)
def test_slip(slip: Slip, way: int, expected: str | None) -> None:
    assert value(slip, way) == expected


def amount(number: Fraction | int | str, unit: str, letter: str, factor: int = 1) -> Amount:
    said = Fraction(number)
    return Amount(Number(said, said), unit, letter, factor)


@pytest.mark.parametrize(
    ("counted", "sign", "expected"),
    [
        (amount(3, "day", "D"), -1, "2026-01-20"),
        (amount(1, "week", "W"), 1, "2026-01-26/2026-02-01"),
        (amount(1, "month", "M"), -1, "2025-12"),
        (amount(2, "year", "Y"), -1, "2024"),
        (amount("1/2", "year", "Y"), -1, "2025-07"),
        (amount("1/4", "century", "Y", 100), -1, "2001"),
        (amount(5_000_000_000, "year", "Y"), -1, None),
        (amount(3, "hour", "TH"), -1, None),
    ],
)
def test_count(counted: Amount, sign: int, expected: str | None) -> None:
    period = reckon_count(Count(Length((counted,)), sign), Setting(FRIDAY))
    assert (period.text if period else None) == expected


def test_length() -> None:
    assert write_length(Length((amount("3/2", "hour", "TH"),))) == "PT90M"
    assert write_length(Length((amount(5, "hour", "TH"), amount(40, "minute", "TM")))) == "PT5H40M"
    assert write_length(Length((amount(5, "year", "Y"), amount(3, "month", "M")))) == "P5Y3M"


def test_holiday_that_moves() -> None:
    period = holiday_period("Ұлттық домбыра күні", 2026)
    assert period is not None
    assert period.text == "2026-07-05"


@given(
    st.dates(),
    st.integers(-1, 1),
    st.integers(0, 20),
    st.integers(0, 40),
    st.one_of(st.none(), st.integers(-5, 12000)),
)
def test_no_day_raises(published: dt.date, way: int, month: int, day: int, year: int | None) -> None:
    years = None if year is None else (year, year)
    period = reckon_slip(Slip(years=years, months=(month, month), days=(day, day)), Setting(published, way))
    assert period is None or period.text == period.first.isoformat()


@given(st.dates(), st.integers(-1, 1), st.integers(1, 7), st.sampled_from((None, -1, 0, 1)))
def test_a_weekday_is_that_weekday(published: dt.date, way: int, weekday: int, pointer: int | None) -> None:
    period = reckon_slip(Slip(weekdays=(weekday, weekday), pointer=pointer), Setting(published, way))
    assert period is None or period.first.isoweekday() == weekday
