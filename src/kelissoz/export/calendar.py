"""iCalendar (RFC 5545) of the dossier: what was held, and what is to come, each event a day, a span, or a time.

Only what is told to the day is in a calendar. A clock time without a zone is the time of the place (a floating time).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.dossier.merged.values import minutes
from kelissoz.export.dossier import support_text
from kelissoz.export.sharing import Articles, joined, needs
from kelissoz.export.wording import where

_STATUS = {"cancelled": "CANCELLED", "denied": "CANCELLED", "held": "CONFIRMED", "ongoing": "CONFIRMED"}


def write(events: Iterable[DossierEvent], out: BinaryIO, articles: Articles) -> None:
    """Writes one calendar with all ``events`` that are told to the day."""
    try:
        import icalendar
    except ImportError:
        raise needs("icalendar") from None
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Kelissoz//dossier//EN")
    calendar.add("version", "2.0")
    for event in events:
        days = _days(event)
        if days is not None:
            calendar.add_component(_entry(icalendar.Event(), event, *days))
    out.write(calendar.to_ical())


def _days(event: DossierEvent) -> tuple[dt.date, dt.date] | None:
    """First and last day; ``None`` where a month is all that is told."""
    try:
        first = dt.date.fromisoformat(event.event.start or "")
        last = dt.date.fromisoformat(event.event.end) if event.event.end else first
    except ValueError:
        return None
    return (first, last) if last >= first else (first, first)


def _entry(entry: Any, event: DossierEvent, first: dt.date, last: dt.date) -> Any:
    told = event.event
    entry.add("uid", f"{event.id}@kelissoz")
    entry.add("dtstamp", _stamp(event))
    entry.add("summary", f"{told.kind}: {joined(party.name for party in told.participants)}")
    begins, ends = _times(event, first, last)
    entry.add("dtstart", begins)
    if ends is not None:
        entry.add("dtend", ends)
    entry.add("status", _STATUS.get(told.status, "TENTATIVE"))
    if told.place is not None:
        entry.add("location", where(told.place))
    if (
        told.place is not None
        and told.place.name
        and told.place.lat is not None
        and told.place.lon is not None
    ):
        entry.add("geo", (told.place.lat, told.place.lon))
    entry.add("categories", [told.kind, told.status])
    entry.add("description", "\n".join(_lines(event)))
    return entry


def _stamp(event: DossierEvent) -> dt.datetime:
    """The day of the last article: the same export gives the same file."""
    last = max(
        (said.published for said in event.said if said.published is not None), default=dt.date(1970, 1, 1)
    )
    return dt.datetime(last.year, last.month, last.day, tzinfo=dt.UTC)


def _times(event: DossierEvent, first: dt.date, last: dt.date) -> tuple[dt.date, dt.date | None]:
    """All day, the end being the day after the last; with a clock time, from then on for as long as is told. Where
    no duration is told there is no end."""
    clock = event.event.time_of_day or ""
    if first != last or not _CLOCK.match(clock):
        return first, last + dt.timedelta(days=1)
    begins = dt.datetime.combine(first, dt.time.fromisoformat(clock))
    told = event.event.duration
    length = minutes(told.value) if told is not None else None
    return begins, begins + dt.timedelta(minutes=length) if length else None


def _lines(event: DossierEvent) -> Iterator[str]:
    told = event.event
    yield support_text(event.sources)
    for name, phrases in (("topics", told.topics), ("outcomes", told.outcomes)):
        if phrases:
            yield f"{name}: {joined(phrase.text for phrase in phrases)}"
    if event.contested:
        yield f"contested: {joined(event.contested)}"


_CLOCK = re.compile(r"\d\d:\d\d$")
