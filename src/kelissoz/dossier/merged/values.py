"""When two values of a field say the same, when they are at odds, and which of several is the fuller one.

A value that is less exact than another is at one with it: ``2026-01`` with ``2026-01-23``, 'about four hours' with
four and a half, a country or a region with its town.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from kelissoz.dossier.identity.bodies import are_one_body, likeness
from kelissoz.dossier.identity.people import are_alike_in_full, are_one_person
from kelissoz.dossier.identity.places import Spot, are_one_spot, may_be_in
from kelissoz.dossier.identity.spelling import fold

# How far 'about four hours' reaches.
_ABOUT = 0.25
_LENGTH = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
# Hours of the parts of a day, as the record names them; they overlap, as in speech.
_PARTS = {
    "night": (20, 30), "morning": (4, 12), "midday": (11, 15), "noon": (11, 15), "afternoon": (12, 19),
    "day": (8, 19), "evening": (16, 24),
}  # fmt: skip


def is_same(field: str, one: Any, other: Any) -> bool:
    """Whether the two say the same of ``field``, one of them maybe less exactly. Symmetric."""
    if one == other:
        return True
    same = _SAME.get(field)
    return False if same is None else same(one, other)


def at_odds(field: str, one: Any, other: Any) -> bool:
    """Whether an event cannot have both. Two topics are no conflict, two dates are."""
    if is_same(field, one, other):
        return False
    if field in _SINGLE:
        return True
    return bool(field in _RIVAL and _RIVAL[field](one, other))


def fullness(field: str, value: Any) -> int:
    """How much the value tells, to choose among those that are the same."""
    if isinstance(value, Mapping):
        if value.get("region"):  # any town in it tells more
            return 0
        return sum(
            len(str(part))
            for key, part in value.items()
            if part is not None and key not in ("lat", "lon", "inferred")
        )
    return len(str(value))


def minutes(duration: str) -> float | None:
    """The length of an ISO 8601 duration of weeks, days, hours, minutes and seconds; ``None`` for others."""
    matched = _LENGTH.match(duration)
    if matched is None or not any(matched.groups()):
        return None
    weeks, days, hours, mins, seconds = (int(part or 0) for part in matched.groups())
    return ((weeks * 7 + days) * 24 + hours) * 60 + mins + seconds / 60


def _same_date(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _same_time(one: str, other: str) -> bool:
    here, there = _hours(one), _hours(other)
    return (
        here is not None
        and there is not None
        and any(here[0] < there[1] + shift and there[0] + shift < here[1] for shift in (-24, 0, 24))
    )


def _hours(value: str) -> tuple[float, float] | None:
    if value in _PARTS:
        return _PARTS[value]
    hour, _, minute = value.partition(":")
    if not (hour.isdigit() and minute.isdigit()):
        return None
    at = int(hour) + int(minute) / 60
    return at - 0.01, at + 0.01


def _same_duration(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    here, there = minutes(one["value"]), minutes(other["value"])
    if here is None or there is None:
        return bool(one["value"] == other["value"])
    if _is_within(one, there, here) or _is_within(other, here, there):
        return True
    about = _ABOUT * max(here, there) if one.get("approx") or other.get("approx") else 0.0
    return abs(here - there) <= about


def _is_within(bounded: Mapping[str, Any], length: float, limit: float) -> bool:
    """Whether ``length`` is what 'more than' or 'less than' ``limit`` says."""
    bound = bounded.get("bound")
    return (bound == ">" and length >= limit) or (bound == "<" and length <= limit)


def _same_place(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    if one.get("country") and other.get("country") and one["country"] != other["country"]:
        return False
    if one.get("name") and other.get("name"):
        here, there = _spot(one), _spot(other)
        return are_one_spot(here, there) or may_be_in(here, there) or may_be_in(there, here)
    return True


def _spot(place: Mapping[str, Any]) -> Spot:
    return Spot(
        place["name"], place.get("country"), place.get("lat"), place.get("lon"), bool(place.get("region"))
    )


def _same_words(one: str, other: str) -> bool:
    return likeness(one, other) >= 0.5


def _same_body(one: str, other: str) -> bool:
    """A union that is said to have met (``ТМД``) is less exact than its council of heads of state."""
    return are_one_body(one, other) or likeness(one, other) == 1.0


def _same_phrase(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    if (one.get("speaker") is None) != (other.get("speaker") is None) or not _same_speaker(one, other):
        return False
    return likeness(one["text"], other["text"]) >= 0.75 and not _other_numbers(one["text"], other["text"])


def _same_speaker(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return one.get("speaker") is None or are_one_person(one["speaker"], other["speaker"])


def _rival_phrases(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """The same words, another number: ``1 млрд долларға жеткізу``, ``2 млрд долларға жеткізу``."""
    return likeness(one["text"], other["text"]) >= 0.75 and _other_numbers(one["text"], other["text"])


def _other_numbers(one: str, other: str) -> bool:
    here, there = set(_NUMBER.findall(one)), set(_NUMBER.findall(other))
    return bool(here and there and here != there)


def _same_participant(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    if one["kind"] != other["kind"]:
        return False
    if one["kind"] == "person" and are_alike_in_full(one["name"], other["name"]):
        return True
    if one.get("country") and other.get("country") and one["country"] != other["country"]:
        return False
    if one["kind"] == "person":
        return are_one_person(one["name"], other["name"])
    if one["kind"] == "state":
        return bool(one.get("country") and one.get("country") == other.get("country"))
    return are_one_body(one["name"], other["name"])


def _rival_participants(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Two people in one office of one state: only one of them can have come."""
    offices = one.get("office"), other.get("office")
    if one["kind"] != "person" or other["kind"] != "person" or None in offices or not one.get("country"):
        return False
    return one["country"] == other.get("country") and fold(str(offices[0])) == fold(str(offices[1]))


def _same_ordinal(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(one["value"] == other["value"])


def _same_kind(one: str, other: str) -> bool:
    """Outlets call one contact a meeting, talks or a session."""
    return {one, other} <= {"meeting", "talks", "session"}


_SAME: dict[str, Callable[[Any, Any], bool]] = {
    "kind": _same_kind,
    "start": _same_date,
    "end": _same_date,
    "time_of_day": _same_time,
    "duration": _same_duration,
    "place": _same_place,
    "place.venue": _same_words,
    "body": _same_body,
    "participants": _same_participant,
    "topics": _same_phrase,
    "outcomes": _same_phrase,
    "assessments": _same_phrase,
    "ordinal": _same_ordinal,
}
_SINGLE = frozenset(
    {"kind", "start", "end", "time_of_day", "duration", "place", "place.venue", "body", "ordinal"}
)
_RIVAL: dict[str, Callable[[Any, Any], bool]] = {
    "outcomes": _rival_phrases,
    "participants": _rival_participants,
}
