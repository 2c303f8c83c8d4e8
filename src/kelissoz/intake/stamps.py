"""When an article was published: the machine-readable stamps of pages and feeds, and the line above a text.

The line above a text is such as ``19:02, 22 Qańtar 2026 | GMT +5`` (19:02, 22 January 2026). It is
furniture of the page, not news: its time is kept, and no one reads it as a time that the article tells of.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kelissoz import lexicon
from kelissoz.intake.layout import Stamp

_EARLIEST = 1900  # a smaller year is a placeholder of the site (0000, 0001)
_LONGEST_LINE = 80
_CLOCK = r"(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?"
_ZONE = r"(?:\|?\s*\(?(?:GMT|UTC)\s*[+−-]?\s*\d{0,2}(?::\d\d)?\)?)?"
_DAY = (
    r"(?:(?P<day>\d{1,2})[\s.-]+(?P<month>ء?[^\W\d_]{3,12})\.?,?\s+(?P<year>\d{4})(?:\s*(?:ж|j|г)\.?)?"
    r"|(?P<day2>\d{1,2})[./](?P<month2>\d{1,2})[./](?P<year2>\d{4})"
    r"|(?P<year3>\d{4})-(?P<month3>\d{1,2})-(?P<day3>\d{1,2}))"
)
_SECTION = r"[^\W\d_]{3,15}(?:\s[^\W\d_]{3,15})?\s*[•·|]\s*"
_BETWEEN = r"[\s,|•·/–—-]*"
_LINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_CLOCK}{_BETWEEN}{_ZONE}{_BETWEEN}{_DAY}\s*{_ZONE}",
        rf"(?:[^\W\d_]{{4,12}},\s+|{_SECTION})?{_DAY}(?:{_BETWEEN}(?:\w{{5,6}}\s+)?{_CLOCK})?\s*{_ZONE}",
        rf"{_CLOCK}\s*{_ZONE}",
        rf"(?P<day>\d{{1,2}})[\s.-]+(?P<month>ء?[^\W\d_]{{3,12}})\.?,?{_BETWEEN}{_CLOCK}",
    )
)
_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ]+(?P<clock>\d{1,2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?"
)
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?")


@cache
def newsroom() -> dt.tzinfo:
    """Where the day begins for a Kazakh newsroom; UTC+5 (the law since March 2024) without a zone data
    base."""
    try:
        return ZoneInfo("Asia/Almaty")
    except ZoneInfoNotFoundError:
        return dt.timezone(dt.timedelta(hours=5))


def day(year: int, month: int, number: int) -> dt.date | None:
    """The day, ``None`` where there is no such day or the year is a placeholder."""
    try:
        return dt.date(year, month, number) if year >= _EARLIEST else None
    except ValueError:
        return None


def of_line(line: str) -> tuple[bool, Stamp | None, str | None]:
    """Whether ``line`` is nothing but a time of publication; its stamp, and its ``HH:MM`` where the day is
    missing."""
    if len(line) > _LONGEST_LINE:
        return False, None, None
    match = next((m for pattern in _LINES if (m := pattern.fullmatch(line))), None)
    if match is None:
        return False, None, None
    found = match.groupdict()
    time = found["clock"].zfill(5) if found["clock"] else None
    if "day" not in found:
        return True, None, time
    if found["month"] and _months().get(found["month"].casefold().rstrip(".")) is None:
        return False, None, None
    published = _day_of(found)
    return True, Stamp(published, time) if published else None, time


def _day_of(found: Mapping[str, str | None]) -> dt.date | None:
    for ending in ("", "2", "3"):
        year, month, number = (found.get(part + ending) for part in ("year", "month", "day"))
        if year and month and number:
            return day(
                int(year), int(month) if month.isdecimal() else _months()[month.casefold()], int(number)
            )
    return None


def of_value(value: str) -> Stamp | None:
    """The stamp of a page's or a feed's date field: ISO 8601, RFC 2822, ``22.01.2026 19:02``, seconds since
    1970.

    A time in UTC is given in the newsroom's zone, any other zone is taken for the newsroom's own. Midnight is
    what sites put where they keep no time, and counts as none. ``None`` where the value cannot be read.
    """
    text = " ".join(value.split())
    if len(text) > _LONGEST_LINE:
        return None
    iso = _ISO.fullmatch(text)
    if iso is not None:
        return _of_parts(iso["day"], iso["clock"], iso["zone"])
    if _EPOCH.fullmatch(text):
        return _of_epoch(int(text[:10]) if len(text) > 10 else int(text))
    is_line, stamp, _ = of_line(text)
    if is_line:
        return stamp
    try:
        return _of_moment(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _of_parts(written_day: str, clock: str | None, zone: str | None) -> Stamp | None:
    year, month, number = (int(part) for part in written_day.split("-"))
    published = day(year, month, number)
    if published is None or clock is None or clock.zfill(5) == "00:00":
        return Stamp(published) if published else None
    hour, minute = (int(part) for part in clock.split(":"))
    if hour > 23 or minute > 59:
        return Stamp(published)
    utc = zone is not None and not zone.strip("ZUTCGM+-0:")
    return _of_moment(dt.datetime(year, month, number, hour, minute, tzinfo=dt.UTC if utc else None))


def _of_epoch(seconds: int) -> Stamp | None:
    return _of_moment(dt.datetime.fromtimestamp(seconds, dt.UTC)) if seconds else None


def _of_moment(moment: dt.datetime) -> Stamp | None:
    try:
        local = moment.astimezone(newsroom()) if moment.utcoffset() == dt.timedelta(0) else moment
    except OverflowError:
        return None
    published = day(local.year, local.month, local.day)
    return Stamp(published, f"{local:%H:%M}") if published else None


@cache
def _months() -> Mapping[str, int]:
    """Month names as pages write them, in all scripts: ``Қаңтар``, ``Qańtar``, ``Qañtar``, ``قاڭتار``."""
    full = {row["month"]: int(row["number"]) for row in lexicon.rows("kk/months")}
    return full | {row["name"].casefold(): int(row["number"]) for row in lexicon.rows("kk/page_months")}
