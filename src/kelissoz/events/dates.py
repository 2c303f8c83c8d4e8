"""Dates of contacts: EDTF prefixes out of time expressions."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kelissoz.events.candidate import Evidence
from kelissoz.model import TimeExpression

_DATE = re.compile(r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T(\w{2}|\d{2}:\d{2}(?::\d{2})?))?")
_WEEK = 7
_GAP = 6
"""Characters between two days of one list: ``, ``, `` және ``."""
_WINDOWS = ("week-", "weekend", "edge", "half", "ten-days", "quarter", "season", "months-", "ago", "after")
"""How the names of the rules begin that find weeks, quarters, seasons and reckoned weeks."""
_PARTS = {"MO": "morning", "MI": "noon", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "day"}


@dataclass(frozen=True, slots=True)
class Dated:
    """``start`` and ``end`` as EDTF prefixes, each with the evidence for it."""

    start: str
    end: str | None
    evidence: Evidence
    end_evidence: Evidence


def dated(found: Iterable[Evidence]) -> Dated | None:
    """The first date of ``found``, or a more exact one of the same time. Days in a row are a span: ``23 және 24
    маусымда`` (on 23 and 24 June)."""
    best: Dated | None = None
    for evidence in found:
        start, end, _ = interval(evidence.value)
        if start is None:
            continue
        if best is None or (start.startswith(best.start) and len(start) > len(best.start)):
            best = Dated(start, end, evidence, evidence)
        elif end is None and _is_next(best, start, evidence):
            best = replace(best, end=start, end_evidence=evidence)
    return best


def lent(extra: Mapping[str, Iterable[Evidence]]) -> tuple[str, Evidence] | None:
    """The day, or only the month, that a contact has from its scene, with the evidence."""
    for name, size in (("day", 10), ("month", 7)):
        for evidence in extra.get(name, ()):
            start = interval(evidence.value)[0]
            if start is not None:
                return start[:size], evidence
    return None


def _is_next(before: Dated, day: str, evidence: Evidence) -> bool:
    last, gap = before.end or before.start, evidence.start - before.end_evidence.end
    if (
        len(last) != 10
        or len(day) != 10
        or not 0 < gap <= _GAP
        or evidence.sentence != before.evidence.sentence
    ):
        return False
    return dt.date.fromisoformat(last) + dt.timedelta(days=1) == dt.date.fromisoformat(day)


def interval(time: TimeExpression) -> tuple[str | None, str | None, str | None]:
    """Start, end and time of day of an expression: ``2026-02-05/2026-02-07`` → both dates,
    ``2026-01-23TNI`` → the date and ``night``. What is no calendar date (a season, a bare clock time)
    gives ``None``."""
    value = time.value or ""
    if is_window(time):
        return _shared(value), None, None
    first, _, last = value.partition("/")
    start, part = _date(first)
    end, _ = _date(last) if last else (None, None)
    if start is not None and time.mod in {"START", "MID", "END"} and len(start) == 4:
        end = None
    return start, end, part


def is_window(time: TimeExpression) -> bool:
    """``келесі аптада`` (next week), ``күзде`` (in autumn): when it will be is in it, but it does not fill it."""
    return (time.rule or "").split(":")[-1].startswith(_WINDOWS)


def week_of(time: TimeExpression) -> str | None:
    """The days of a week of which the record has only the month: ``келесі аптада`` → ``2026-02-02/2026-02-08``."""
    first, _, last = (time.value or "").partition("/")
    if not is_window(time) or not len(first) == len(last) == 10:
        return None
    days = dt.date.fromisoformat(last) - dt.date.fromisoformat(first)
    return time.value if days.days < _WEEK else None


def _shared(value: str) -> str | None:
    """The month, else the year, in which a window lies; a week's is that of its middle; winter lies in two years."""
    first, _, last = value.partition("/")
    if len(first) == len(last) == 10:
        days = [dt.date.fromisoformat(day) for day in (first, last)]
        if (days[1] - days[0]).days < _WEEK:
            return (days[0] + (days[1] - days[0]) / 2).isoformat()[:7]
    last = last or first
    for size in (10, 7, 4):
        if first[:size] == last[:size] and _date(first[:size])[0] is not None:
            return None if first[5:7] == "24" else first[:size]
    return None


def _date(value: str) -> tuple[str | None, str | None]:
    match = _DATE.fullmatch(value)
    if match is None:
        clock = re.fullmatch(r"T(\w{2}|\d{2}:\d{2})", value)
        return None, (_part(clock.group(1)) if clock else None)
    date = match.group(1)
    if len(date) >= 7 and not "01" <= date[5:7] <= "12":
        return None, None
    return date, (_part(match.group(2)) if match.group(2) else None)


def _part(code: str) -> str | None:
    return _PARTS.get(code, code if ":" in code else None)


def compatible(one: str, other: str) -> bool:
    """Whether two EDTF prefixes can be one date: one begins with the other."""
    return one.startswith(other) or other.startswith(one)
