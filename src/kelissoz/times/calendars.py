"""Slips → days: the calendar arithmetic, and how a day, a month, a decade is written in EDTF."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from functools import cache

from kelissoz import lexicon

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


@dataclass(frozen=True, slots=True)
class Period:
    """Days ``first`` to ``last`` (inclusive) with their EDTF form."""

    first: dt.date
    last: dt.date
    text: str

    @property
    def day(self) -> dt.date | None:
        """The day, where the period is one day."""
        return self.first if self.first == self.last else None


def day_period(first: dt.date, last: dt.date | None = None) -> Period:
    """One day, or the days from ``first`` to ``last``."""
    if last is None or first == last:
        return Period(first, first, first.isoformat())
    return Period(first, last, f"{first.isoformat()}/{last.isoformat()}")


def month_period(year: int, first: int, last: int) -> Period | None:
    """Months ``first`` to ``last`` of ``year``; ``None`` where there is no such month or year."""
    if not (1 <= first <= last <= 12 and 1 <= year <= 9998):
        return None
    start = dt.date(year, first, 1)
    end = dt.date(year, last, monthrange(year, last)[1])
    text = f"{year:04}-{first:02}" if first == last else f"{year:04}-{first:02}/{year:04}-{last:02}"
    return Period(start, end, text)


def year_period(first: int, last: int) -> Period | None:
    if not 1 <= first <= last <= 9998:
        return None
    text = f"{first:04}" if first == last else f"{first:04}/{last:04}"
    return Period(dt.date(first, 1, 1), dt.date(last, 12, 31), text)


def decade_period(decade: int) -> Period | None:
    """Decade 199 is 1990–1999, written ``199X``."""
    found = year_period(decade * 10, decade * 10 + 9)
    return None if found is None else Period(found.first, found.last, f"{decade:03}X")


def century_period(first: int, last: int) -> Period | None:
    """Century 20 is written ``19XX``."""
    found = year_period(max(1, (first - 1) * 100), last * 100 - 1) if 1 <= first <= last <= 99 else None
    if found is None:
        return None
    text = f"{first - 1:02}XX" if first == last else f"{first - 1:02}XX/{last - 1:02}XX"
    return Period(found.first, found.last, text)


def season_period(year: int, season: int) -> Period | None:
    """Season 21 (spring) to 24 (winter, which begins in ``year``)."""
    if not 1 <= year <= 9997:
        return None
    month = 3 * (season - 20)
    start = dt.date(year, month, 1)
    end_year, end_month = (year + 1, 2) if season == 24 else (year, month + 2)
    return Period(
        start, dt.date(end_year, end_month, monthrange(end_year, end_month)[1]), f"{year:04}-{season}"
    )


def week_period(day: dt.date) -> Period:
    """Monday to Sunday around ``day``."""
    monday = day - dt.timedelta(days=day.weekday())
    return day_period(monday, monday + dt.timedelta(days=6))


def shift_months(day: dt.date, months: int) -> tuple[int, int] | None:
    """Year and month that lie ``months`` from ``day``; ``None`` beyond the calendar."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return (year, month + 1) if 1 <= year <= 9998 else None


def shift_days(day: dt.date, days: int) -> dt.date | None:
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def holiday_period(name: str, year: int) -> Period | None:
    """The days of a holiday in ``year`` (``kk/holidays``, ``kk/moving_holidays``)."""
    rule = _holidays()[name]
    if not 1 <= year <= 9998:
        return None
    if rule == "moving":
        day = _moving_holidays().get((name, year))
        return None if day is None else day_period(day)
    if " " in rule:
        month, nth, weekday = rule.split()
        return day_period(_nth_weekday(year, int(month), _NTH[nth], _WEEKDAYS.index(weekday)))
    days = [dt.date.fromisoformat(f"{year:04}-{part}") for part in rule.split("/")]
    return day_period(days[0], days[-1])


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> dt.date:
    if nth > 0:
        first = dt.date(year, month, 1)
        return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = dt.date(year, month, monthrange(year, month)[1])
    return last - dt.timedelta(days=(last.weekday() - weekday) % 7)


@cache
def _holidays() -> dict[str, str]:
    return {row["name"]: row["rule"] for row in lexicon.rows("kk/holidays")}


@cache
def _moving_holidays() -> dict[tuple[str, int], dt.date]:
    days = [(row["name"], dt.date.fromisoformat(row["date"])) for row in lexicon.rows("kk/moving_holidays")]
    return {(name, day.year): day for name, day in days}
