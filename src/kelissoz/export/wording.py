"""Values of the record in the words that a person reads."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kelissoz.model import ChainLink, Event, Place

_LENGTH = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")


def event_heading(event: Event) -> str:
    """``MEETING, held, international · 2026-03-04 · Лима, PE``; what the article is not about says so."""
    head = f"{event.kind.upper()}, {event.status}, {event.scope}"
    parts = (head, when(event), where(event.place), None if event.core else "in the background")
    return " · ".join(filter(None, parts))


def event_line(event: Event) -> str:
    """An event in one short line: kind, date, place, and who took part."""
    people = ", ".join(participant.name for participant in event.participants)
    parts = (f"{event.kind}, {event.status}", when(event), where(event.place), event.body, people)
    return one_line(parts)


def chain_text(chain: Sequence[ChainLink]) -> str:
    """``Kazinform ← BTA ← Петр Димов``: who says it stands last."""
    return visible(" ← ".join(link.name for link in chain)) or "source unknown"


def one_line(parts: Iterable[str | None]) -> str:
    """``parts`` with dots between, on one line."""
    return visible(" ".join(" · ".join(filter(None, parts)).split()))


def visible(text: str) -> str:
    """``text`` with ``�`` for control characters, which a terminal would obey (not line ends and tabs)."""
    return "".join("�" if unicodedata.category(c) == "Cc" and c not in "\n\t" else c for c in text)


def value_text(field: str, value: Any, others: Mapping[str, str]) -> str:
    """The value of a claim about ``field``; ``others`` says what is shown for the event that a link leads to."""
    if isinstance(value, dict):
        shown = _SHOWN.get(field, _pairs)(value)
        return shown.replace(value["event"], others.get(value["event"], "")) if "event" in value else shown
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(_item, value))
    return str(value)


def _item(value: Any) -> str:
    return str(value.get("name", _pairs(value))) if isinstance(value, dict) else str(value)


def _pairs(value: Mapping[str, Any]) -> str:
    return ", ".join(f"{key}: {each}" for key, each in value.items() if each is not None)


def _duration(value: Mapping[str, Any]) -> str:
    bound = {">": "more than ", "<": "less than "}.get(str(value.get("bound")), "")
    about = " (approximately)" if value.get("approx") else ""
    return f"{bound}{length(str(value.get('value')))}{about}"


def length(duration: str) -> str:
    """``3 h 30 min`` for ``PT3H30M``, and for ``PT210M``; what is no such length as it is."""
    matched = _LENGTH.fullmatch(duration)
    if matched is None or not any(matched.groups()):
        return duration
    days, hours, minutes = (int(part or 0) for part in matched.groups())
    hours, minutes = hours + minutes // 60, minutes % 60
    parts = ((days, "day" if days == 1 else "days"), (hours, "h"), (minutes, "min"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or duration


def _place_value(value: Mapping[str, Any]) -> str:
    return where(Place(value.get("name"), value.get("country"), value.get("venue"))) or _pairs(value)


def _participant(value: Mapping[str, Any]) -> str:
    details = ", ".join(str(value[key]) for key in ("office", "country", "role") if value.get(key))
    return f"{value.get('name')} ({details})" if details else str(value.get("name"))


def _phrase(value: Mapping[str, Any]) -> str:
    speaker = f"{value['speaker']}: " if value.get("speaker") else ""
    return f"{speaker}{value.get('text')}{' (main topic)' if value.get('main') else ''}"


def _ordinal(value: Mapping[str, Any]) -> str:
    reckoned = " (reckoned, not said)" if value.get("inferred") else ""
    return f"{value.get('value')} · {value.get('what')}{reckoned}"


def _link(value: Mapping[str, Any]) -> str:
    return f"{str(value.get('kind')).replace('_', ' ')}: {value.get('event')}"


_SHOWN = {
    "duration": _duration,
    "place": _place_value,
    "participants": _participant,
    "topics": _phrase,
    "outcomes": _phrase,
    "assessments": _phrase,
    "ordinal": _ordinal,
    "links": _link,
}


def when(event: Event) -> str:
    """``2026-01-23 – 2026-01-24 morning``."""
    days = " – ".join(filter(None, (event.start, event.end))) or "no date told"
    return f"{days} {event.time_of_day}" if event.time_of_day else days


def where(place: Place | None) -> str:
    """``Лима, PE — Үкімет сарайы``; nothing where no place is told."""
    if place is None:
        return ""
    city = ", ".join(filter(None, (place.name, place.country)))
    return " — ".join(filter(None, (city, place.venue)))
