"""When a reported event can have been, in days."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace

from kelissoz.model import Status

_EDTF = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\dX])")
# An article on what has just been held comes at most so many days after it; a digest of the week, so many.
NEWS = 3
_WEEK = 7
# What is announced without a day comes within so many days. What was put off or called off was to have been, and
# what is recalled without a day was, within so many days before.
SOON = 60
LATELY = 30
# A journey of which no day is told yet may be so far ahead: invitations are accepted months before.
_FAR = 200
_YEAR = 366
# A visit begins, and ends, so many days from what is told as part of it.
AROUND = 2
# A longer stretch of days tells too little to look an event up by it.
NARROW = 100


@dataclass(frozen=True, slots=True)
class Days:
    """From ``first`` to ``last``, both inclusive, as ordinals of ``datetime.date``.

    ``told`` is true where the article gives a date, false where only the day of publication bounds it.
    """

    first: int
    last: int
    told: bool

    @property
    def length(self) -> int:
        return self.last - self.first

    @property
    def is_exact(self) -> bool:
        """Whether the day is known: not the month alone, and not reckoned from the day of publication."""
        return self.told and self.length == 0

    def distance(self, other: Days) -> int:
        """The days between the two, 0 where they overlap."""
        return max(0, other.first - self.last, self.first - other.last)


def edtf_days(value: str | None) -> tuple[int, int] | None:
    """First and last day of an EDTF date of one to three parts: ``2026-01`` → 1 and 31 January 2026.

    ``None`` for what is no such date.
    """
    matched = _EDTF.match(value or "")
    if matched is None:
        return None
    year, month, day = (int(part) if part else None for part in matched.groups())
    try:
        if year is None or month is None:
            return dt.date(int(matched[1]), 1, 1).toordinal(), dt.date(int(matched[1]), 12, 31).toordinal()
        last = day or calendar.monthrange(year, month)[1]
        return dt.date(year, month, day or 1).toordinal(), dt.date(year, month, last).toordinal()
    except ValueError:
        return None


def _ahead(told: Days, published: dt.date | None, status: Status, near: int) -> Days:
    """Of the year for which something is announced, or called off, what lies within ``near`` days ahead of the news."""
    day = None if published is None else published.toordinal()
    if day is None or status in ("held", "ongoing", "denied") or told.length <= NARROW:
        return told
    if not told.first <= day <= told.last:
        return told
    off = LATELY if status in ("postponed", "cancelled") else 0
    return replace(told, first=max(told.first, day - off), last=min(told.last, day - off + near))


def days_of(
    start: str | None,
    end: str | None,
    published: dt.date | None,
    status: Status,
    core: bool,
    *,
    journey: bool = False,
) -> Days | None:
    """When the event can have been: as the article says, else as the day of publication lets one expect (of a
    ``journey`` that is announced: further ahead).

    ``None`` where neither tells: what an undated article says without a date.
    """
    announced = journey and status in ("planned", "proposed")
    begins, ends = edtf_days(start), edtf_days(end)
    if begins is not None:
        # what is put off comes within months of the day for which it was announced; a month or a year may be that to
        # which it is put off
        later = SOON if status == "postponed" else 0
        vague = status == "postponed" and begins[0] < begins[1]
        first = min(begins[0], published.toordinal() - LATELY) if vague and published else begins[0]
        told = Days(first, max(begins[1], ends[1] if ends else 0) + later, told=True)
        return _ahead(told, published, status, _YEAR if announced else NARROW)
    if ends is not None:
        return Days(ends[0], ends[1], told=True)
    if published is None:
        return None
    day = published.toordinal()
    if status in ("planned", "proposed"):
        return Days(day, day + (_FAR if announced else SOON), told=False)
    if status in ("postponed", "cancelled"):
        return Days(day - LATELY, day + SOON, told=False)
    return Days(day - (_WEEK if core else LATELY), day, told=False)
