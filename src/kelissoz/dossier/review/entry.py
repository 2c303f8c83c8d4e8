"""What a person types for a value of a field, as the record has it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, get_args

from kelissoz.dossier.merged.event import FIELDS, DossierEvent
from kelissoz.dossier.merged.values import minutes
from kelissoz.dossier.merging.days import edtf_days
from kelissoz.model import EventKind, ParticipantKind, Role, Scope, Status

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "kind": get_args(EventKind),
    "status": get_args(Status),
    "scope": get_args(Scope),
}
_COUNTRY = re.compile(r"(.*?)(?:,\s*([A-Z]{2}))?$")
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d$")
_PARTS_OF_DAY = frozenset({"night", "morning", "midday", "day", "afternoon", "evening"})


class EntryError(Exception):
    """What was typed fits no field or value; the message says why, for a person."""


def entered(field: str, text: str) -> Any:
    """The value that ``text`` gives ``field``: JSON as in the record, or what `show` prints of it. Raises
    ``EntryError``."""
    if field not in FIELDS:
        raise EntryError(f"{field}: there is no such field; there are {', '.join(FIELDS)}")
    if not text.strip():
        raise EntryError(f"{field}: there is nothing to enter")
    value = _json(text) if text.lstrip().startswith("{") else _plain(field, text.strip())
    _check(field, value)
    return value


def meant(event: DossierEvent, field: str, text: str) -> Any:
    """The value of the event's ``field`` that ``text`` names: its name, its text or itself. Raises ``EntryError`` where
    there is none, or more than one."""
    found = event.field(field)
    if found is None:
        raise EntryError(f"{field}: the event {event.id} has none")
    fitting = [value.value for value in found.values if text.strip() in _names(value.value)]
    if len(fitting) != 1:
        known = "; ".join(_names(value.value)[0] for value in found.values)
        raise EntryError(f"{text!r} names {len(fitting) or 'no'} values of {field}; there are: {known}")
    return fitting[0]


def _names(value: Any) -> list[str]:
    if not isinstance(value, Mapping):
        return [str(value)]
    parts = [value.get(key) for key in ("name", "text", "value", "country")]
    return [str(part) for part in parts if part is not None] + [json.dumps(value, ensure_ascii=False)]


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise EntryError(f"this is no JSON: {error}") from error


def _plain(field: str, text: str) -> Any:
    match field:
        case "place" | "participants":
            matched = _COUNTRY.match(text)
            name, country = (matched[1], matched[2]) if matched else (text, None)
            kind = {} if field == "place" else {"kind": "person"}
            return {"name": name, **kind, "country": country}
        case "duration":
            return {"value": text, "approx": False}
        case "ordinal":
            number, _, what = text.partition(" ")
            if not number.isdecimal() or len(number) > len(str(_HIGHEST)):
                raise EntryError(f"{text!r} does not begin with a number, such as '7 кездесу'")
            return {"value": int(number), "what": what.strip() or "кездесу"}
        case "topics" | "outcomes" | "assessments":
            return {"text": text}
        case _:
            return text


def _check(field: str, value: Any) -> None:
    _check_form(field, value)
    if field in _CHOICES and value not in _CHOICES[field]:
        raise EntryError(f"{value!r} is none of {', '.join(_CHOICES[field])}")
    if field in ("start", "end") and (not isinstance(value, str) or edtf_days(value) is None):
        raise EntryError(f"{value!r} is no day, month or year, such as 2026-01-23, 2026-01 or 2026")
    if field == "time_of_day" and not (value in _PARTS_OF_DAY or _CLOCK.match(str(value))):
        raise EntryError(f"{value!r} is no time of day, such as 15:00 or {', '.join(sorted(_PARTS_OF_DAY))}")
    if field == "duration" and minutes(str(value["value"])) is None:
        raise EntryError(f"{value['value']!r} is no ISO 8601 duration, such as PT4H or PT1H30M")


def _check_form(field: str, value: Any) -> None:
    """Raises ``EntryError`` where the value, or a part of it, is not of the kind that the field has."""
    if field not in _NEEDED:
        if not isinstance(value, str):
            raise EntryError(f"{field}: it is a word, such as `show` prints")
        return
    for key in _NEEDED[field]:
        if not isinstance(value, Mapping) or not value.get(key):
            raise EntryError(f"{field}: it needs {key!r}")
    for key, part in value.items():
        if part is not None and not _is_of_kind(field, key, part):
            raise EntryError(f"{field}: {key!r} cannot be {json.dumps(part, ensure_ascii=False)[:_SHOWN]}")


def _is_of_kind(field: str, key: str, part: Any) -> bool:
    if key in _FLAGS:
        return isinstance(part, bool)
    if key in _DEGREES:
        return isinstance(part, int | float) and not isinstance(part, bool) and -180 <= part <= 180
    if (field, key) == ("ordinal", "value"):
        return isinstance(part, int) and not isinstance(part, bool) and 0 < part <= _HIGHEST
    if (field, key) in _PARTS_OF:
        return part in _PARTS_OF[field, key]
    return isinstance(part, str)


_FLAGS = frozenset({"approx", "inferred", "main", "region"})
_DEGREES = frozenset({"lat", "lon"})
# No series counts further.
_HIGHEST = 9999
# So much of a wrong value is told.
_SHOWN = 60
_PARTS_OF: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("participants", "kind"): get_args(ParticipantKind),
    ("participants", "role"): get_args(Role),
}
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "participants": ("name", "kind"),
    "topics": ("text",),
    "outcomes": ("text",),
    "assessments": ("text",),
    "duration": ("value",),
    "ordinal": ("value", "what"),
    "place": ("name",),
}
