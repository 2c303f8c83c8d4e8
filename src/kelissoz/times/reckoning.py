"""Slips, counts and clocks → values, reckoned from the day of publication and the tense of the verb."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from kelissoz.times import calendars
from kelissoz.times.calendars import Period
from kelissoz.times.values import Amount, Clock, Count, Length, Slip, Stretch

_NEAR_YEARS = (-1, 0, 1)
_LEAP_YEARS = (*range(-8, 9),)
_FAR = 183
"""Days from publication beyond which a date that was set has rather gone by, and one that was told is to come …"""
_JUST = 92
"""… if it is no more days from it the other way."""


# So many days are a month at most: what is longer is a season or a year.
_MONTH = 31


@dataclass(frozen=True, slots=True)
class Setting:
    """What a value is reckoned from.

    ``way``: -1 back, 1 forward, 0 unknown; 2 and -2 the same, unless the other way is far nearer. ``year``: a
    year that the sentence has said before. ``sentence_day``, ``text_day``: the last period named in the sentence,
    and in the article, before this; ``dated_day``: the last one whose year was said; ``gone_day``: the last day, or
    few days, that has begun by the day of publication.
    """

    published: dt.date | None
    way: int = 0
    year: int | None = None
    sentence_day: Period | None = None
    text_day: Period | None = None
    dated_day: Period | None = None
    gone_day: Period | None = None


def reckon_slip(slip: Slip, setting: Setting) -> Period | None:
    """The period of ``slip``; ``None`` where it cannot be told (no day of publication, 31 February).

    A slip without a year takes the nearest year that fits ``setting.way``.
    """
    origin = _origin(slip, setting)
    period = _fixed(slip, origin)
    if period is None and origin is not None:
        period = _shifted(slip, origin, setting)
    if period is None and _lacks_year(slip) and (origin is not None or setting.year is not None):
        period = _nearest(slip, origin, setting)
    if period is not None and slip.eve:
        before = calendars.shift_days(period.first, -1)
        return None if before is None else calendars.day_period(before)
    return period


def _origin(slip: Slip, setting: Setting) -> dt.date | None:
    if slip.origin == "published":
        return setting.published
    named = setting.sentence_day or setting.text_day
    if slip.year_shift is not None and slip.origin == "text":
        named = setting.dated_day or named
    if slip.day_shift == 0 and slip.origin == "text" and setting.way == -1 and _is_ahead(named, setting):
        named = setting.gone_day  # ``20 ақпанда тағы кездеседі. Сол күні … қабылдады``: the day of the news
    if slip.day_shift is not None and slip.origin == "text" and named is not None and _is_season(named):
        # ``бейсенбіде кездесті. Жазда су келмеген. Келесі күні …``: no day of the summer's
        named = setting.gone_day
    return named.last if named else None


def _is_season(period: Period) -> bool:
    return (period.last - period.first).days > _MONTH


def _is_ahead(period: Period | None, setting: Setting) -> bool:
    published = setting.published
    return period is not None and published is not None and period.last > published


def _lacks_year(slip: Slip) -> bool:
    return (
        slip.years is None
        and slip.year_shift is None
        and bool(slip.months or slip.season or slip.holiday or slip.weekdays or slip.weekend)
    )


def _fixed(slip: Slip, origin: dt.date | None) -> Period | None:
    """What the year, said or counted, settles; centuries and decades."""
    if slip.century or slip.century_shift is not None or slip.decade is not None:
        return _long(slip, origin)
    if slip.years is not None and slip.years[0] != slip.years[1]:
        return calendars.year_period(*slip.years)
    if slip.years is not None:
        return in_year(slip, slip.years[0])
    if slip.year_shift is not None and origin is not None:
        year = origin.year + slip.year_shift
        if slip.season == 24 and slip.year_shift == 0 and origin.month < 3:
            year -= 1
        return in_year(slip, year)
    return None


def _long(slip: Slip, origin: dt.date | None) -> Period | None:
    century = slip.century
    if slip.century_shift is not None:
        if origin is None:
            return None
        number = origin.year // 100 + 1 + slip.century_shift
        century = (number, number)
    if slip.decade is None:
        return calendars.century_period(*century) if century else None
    if slip.decade >= 100:
        return calendars.decade_period(slip.decade)
    return calendars.decade_period((century[0] - 1 if century else 19) * 10 + slip.decade)


def in_year(slip: Slip, year: int) -> Period | None:
    """``slip`` in ``year``: its day, month, season or holiday, or the year itself."""
    if not 1 <= year <= 9998:
        return None
    if slip.holiday:
        return calendars.holiday_period(slip.holiday, year)
    if slip.season:
        return calendars.season_period(year, slip.season)
    if slip.months is None:
        return None if slip.days or slip.weekdays else calendars.year_period(year, year)
    if slip.days:
        return _days(year, slip.months[0], slip.days)
    return _within_month(slip, year, slip.months)


def _days(year: int, month: int, days: tuple[int, int]) -> Period | None:
    try:
        return calendars.day_period(dt.date(year, month, days[0]), dt.date(year, month, days[1]))
    except ValueError:
        return None


def _within_month(slip: Slip, year: int, months: tuple[int, int]) -> Period | None:
    month = calendars.month_period(year, *months)
    if month is None:
        return None
    if slip.week_of_month is not None:
        return _week_of_month(month, slip.week_of_month)
    if slip.part is not None and slip.parts is not None:
        size = 30 // slip.parts
        first = month.first + dt.timedelta(days=size * (slip.part - 1))
        return calendars.day_period(
            first, month.last if slip.part == slip.parts else first + dt.timedelta(days=size - 1)
        )
    return month


def _week_of_month(month: Period, nth: int) -> Period:
    """The ``nth`` week (Monday to Sunday, most of whose days lie in the month); -1: the last."""
    if nth < 0:
        return calendars.week_period(month.last - dt.timedelta(days=3))
    first = calendars.week_period(month.first + dt.timedelta(days=3)).first
    return calendars.week_period(first + dt.timedelta(weeks=nth - 1))


def _shifted(slip: Slip, origin: dt.date, setting: Setting) -> Period | None:
    """What is counted from a day: ``кеше``, ``өткен аптада``, ``келесі айда``."""
    if slip.day_shift is not None:
        day = calendars.shift_days(origin, slip.day_shift)
        return None if day is None else calendars.day_period(day)
    if slip.week_shift is not None:
        day = calendars.shift_days(origin, 7 * slip.week_shift)
        return None if day is None else _in_week(slip, calendars.week_period(day))
    if slip.month_shift is not None:
        return _in_month_from(slip, origin)
    for shift, size in ((slip.quarter_shift, 3), (slip.half_shift, 6)):
        if shift is not None:
            first = (origin.month - 1) // size * size + 1
            start = calendars.shift_months(dt.date(origin.year, first, 1), shift * size)
            return None if start is None else calendars.month_period(start[0], start[1], start[1] + size - 1)
    return None


def _in_month_from(slip: Slip, origin: dt.date) -> Period | None:
    found = calendars.shift_months(origin, slip.month_shift or 0)
    if found is None:
        return None
    year, month = found
    if slip.days:
        return _days(year, month, slip.days)
    return _within_month(slip, year, (month, month))


def _in_week(slip: Slip, week: Period) -> Period:
    if slip.weekend:
        return calendars.day_period(week.first + dt.timedelta(days=5), week.last)
    if slip.weekdays:
        return calendars.day_period(week.first + dt.timedelta(days=slip.weekdays[0] - 1))
    return week


def _nearest(slip: Slip, origin: dt.date | None, setting: Setting) -> Period | None:
    """The nearest period that fits the way the sentence looks, or the pointer (``өткен``, ``келесі``)."""
    if slip.weekdays or slip.weekend:
        return None if origin is None else _nearest_weekday(slip, origin, setting.way)
    if setting.year is not None and slip.pointer is None:
        found = in_year(slip, setting.year)
        if found is not None:
            return found
    if origin is None:
        return None
    if slip.pointer == 0:
        return in_year(slip, origin.year)
    leap = slip.days is not None and slip.months == (2, 2) and slip.days[1] == 29
    years = _LEAP_YEARS if leap else _NEAR_YEARS
    periods = [period for shift in years if (period := in_year(slip, origin.year + shift)) is not None]
    return _choose(periods, origin, setting.way, slip.pointer)


def _choose(periods: Iterable[Period], origin: dt.date, way: int, pointer: int | None) -> Period | None:
    found = list(periods)
    fits: list[Callable[[Period], bool]] = []
    if pointer is not None and pointer < 0:
        fits = [lambda p: p.last < origin]
    elif pointer is not None and pointer > 0:
        fits = [lambda p: p.first > origin]
    elif way < 0:
        fits = [lambda p: p.first <= origin]
    elif way > 0:
        fits = [lambda p: p.last >= origin]
    kept = [period for period in found if all(fit(period) for fit in fits)]
    best = min(kept, key=lambda p: (_distance(p, origin), p.first), default=None)
    if best is not None and pointer is None and abs(way) > 1 and _distance(best, origin) > _FAR:
        near = min(found, key=lambda p: (_distance(p, origin), p.first))
        return near if _distance(near, origin) <= _JUST else best
    return best


def _distance(period: Period, day: dt.date) -> int:
    if period.first <= day <= period.last:
        return 0
    return min(abs((period.first - day).days), abs((period.last - day).days))


def _nearest_weekday(slip: Slip, origin: dt.date, way: int) -> Period | None:
    if slip.weekend:
        first, length = 5, 1
    else:
        assert slip.weekdays is not None
        first = slip.weekdays[0] - 1
        length = (slip.weekdays[1] - slip.weekdays[0]) % 7
    if slip.pointer == 0:
        start = calendars.week_period(origin).first + dt.timedelta(days=first)
        if way * (start - origin).days < 0:
            start += dt.timedelta(weeks=1 if way > 0 else -1)
        return calendars.day_period(start, start + dt.timedelta(days=length))
    next_start = origin + dt.timedelta(days=(first - origin.weekday()) % 7)
    starts = [calendars.shift_days(next_start, 7 * weeks) for weeks in (-2, -1, 0, 1)]
    ends = [None if start is None else calendars.shift_days(start, length) for start in starts]
    periods = [
        calendars.day_period(start, end) for start, end in zip(starts, ends, strict=True) if start and end
    ]
    return _choose(periods, origin, way, slip.pointer)


def reckon_stretch(stretch: Stretch, setting: Setting) -> Period | None:
    """From the first to the last day. The end that says its year settles the other.

    Where neither does, the last end comes first if the sentence looks forward, else the first.
    """
    first_free, last_free = _lacks_year(stretch.first), _lacks_year(stretch.last)
    first: Period | None
    last: Period | None
    if first_free and (not last_free or setting.way > 0 and setting.year is None):
        last = reckon_slip(stretch.last, setting)
        first = _before(stretch.first, last) if last else None
    else:
        first = reckon_slip(stretch.first, setting)
        last = _after(stretch.last, first) if last_free and first else reckon_slip(stretch.last, setting)
    if first is None or last is None or last.last < first.first:
        return None
    return Period(first.first, last.last, f"{first.text.split('/')[0]}/{last.text.split('/')[-1]}")


def _after(slip: Slip, first: Period) -> Period | None:
    return reckon_slip(replace(slip, pointer=None), Setting(first.first, way=1))


def _before(slip: Slip, last: Period) -> Period | None:
    return reckon_slip(replace(slip, pointer=None), Setting(last.last, way=-1))


def reckon_count(count: Count, setting: Setting) -> Period | None:
    """``үш күн бұрын`` to the grain of its unit: a day, the week around it, a month, a year."""
    if len(count.length.amounts) != 1:
        return None
    origin = _count_origin(count, setting)
    amount = count.length.amounts[0]
    if origin is None or amount.number.low is None or amount.number.high is None:
        return None
    ends = [
        _counted(amount, count.sign * number, origin) for number in (amount.number.low, amount.number.high)
    ]
    if ends[0] is None or ends[1] is None:
        return None
    first, last = sorted((ends[0], ends[1]), key=lambda period: period.first)
    if first == last:
        return first
    return Period(first.first, last.last, f"{first.text.split('/')[0]}/{last.text.split('/')[-1]}")


def _count_origin(count: Count, setting: Setting) -> dt.date | None:
    if count.origin == "published":
        return setting.published
    named = setting.sentence_day or (setting.text_day if count.origin == "text" else None)
    if named is not None:
        fine = (
            named.day is not None
            or count.length.amounts[0].letter in "YM"
            or count.length.amounts[0].unit == "year"
        )
        if fine:
            return named.last if count.sign > 0 else named.first
    return setting.published if count.origin == "sentence" else None


def _counted(amount: Amount, number: Fraction, origin: dt.date) -> Period | None:
    total = number * amount.factor
    if abs(total) > 10**7:
        return None
    if amount.letter == "Y" and total.denominator == 1:
        return calendars.year_period(origin.year + int(total), origin.year + int(total))
    if amount.letter in "YM":
        months = total * (12 if amount.letter == "Y" else 1)
        if months.denominator != 1:
            day = calendars.shift_days(origin, int(months * 30))
            return None if day is None else calendars.day_period(day)
        found = calendars.shift_months(origin, int(months))
        return None if found is None else calendars.month_period(found[0], found[1], found[1])
    if amount.letter in "WD" and (total * 7).denominator == 1:
        day = calendars.shift_days(origin, int(total * (7 if amount.letter == "W" else 1)))
        if day is None:
            return None
        return calendars.week_period(day) if amount.letter == "W" else calendars.day_period(day)
    return None


def write_clock(clock: Clock, day: dt.date | None) -> str:
    """``2026-01-23T15:00``, ``T15:00``, ``2026-01-23TNI``."""
    date = day.isoformat() if day else ""
    if clock.hour is None:
        until = f"/{date}{clock.until_part}" if clock.until_part else ""
        return f"{date}{clock.part}{until}"
    first = f"{date}T{clock.hour:02}:{clock.minute:02}"
    if clock.until is None:
        return first
    return f"{first}/{date}T{clock.until[0]:02}:{clock.until[1]:02}"


_SMALLER = {
    "Y": ("M", 12),
    "M": ("D", 30),
    "W": ("D", 7),
    "D": ("TH", 24),
    "TH": ("TM", 60),
    "TM": ("TS", 60),
}


def write_length(length: Length) -> str | None:
    """``PT90M``, ``P5Y3M``, ``P3D/P5D``; ``None`` for ``бірнеше ай`` 'several months'."""
    if len(length.amounts) == 1 and length.amounts[0].number.low != length.amounts[0].number.high:
        number = length.amounts[0].number
        parts = [
            write_length(Length((replace(length.amounts[0], number=replace(number, low=end, high=end)),)))
            for end in (number.low, number.high)
        ]
        return f"{parts[0]}/{parts[1]}" if parts[0] and parts[1] else None
    dates, times = "", ""
    for amount in length.amounts:
        if amount.number.low is None:
            return None
        total, letter = amount.number.low * amount.factor, amount.letter
        while total.denominator != 1 and letter in _SMALLER:
            letter, size = _SMALLER[letter]
            total *= size
        if letter.startswith("T"):
            times += f"{int(total)}{letter[1:]}"
        else:
            dates += f"{int(total)}{letter}"
    return f"P{dates}" + (f"T{times}" if times else "")
