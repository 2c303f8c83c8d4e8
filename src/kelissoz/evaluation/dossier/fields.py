"""The fields on which articles may differ, and when two values of one are the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kelissoz.evaluation.names import same_body, same_person
from kelissoz.evaluation.slots import same_duration
from kelissoz.model import Event

# The fields that the gold judges: that of others an outlet says more, or says it otherwise, is no conflict.
VALUES: Mapping[str, Callable[[Event], frozenset[str]]] = {
    "status": lambda event: frozenset({event.status}),
    "start": lambda event: _one(event.start),
    "end": lambda event: _one(event.end),
    "duration": lambda event: _one(event.duration and event.duration.value),
    "place": lambda event: _one(event.place and event.place.name),
    "participants": lambda event: frozenset(each.name for each in event.participants),
    "ordinal": lambda event: _one(event.ordinal and event.ordinal.value),
}

_SAME: Mapping[str, Callable[[str, str], bool]] = {
    "duration": same_duration,
    "place": same_body,
    "participants": same_person,
}


def _one(value: object) -> frozenset[str]:
    return frozenset() if value is None else frozenset({str(value)})


def same_value(field: str, left: str, right: str) -> bool:
    """Whether two values of ``field`` are one, each as the record writes it."""
    return left == right or (field in _SAME and _SAME[field](left, right))


def says(event: Event, field: str, value: str) -> bool:
    """Whether ``event`` has ``value`` in ``field``, perhaps among others."""
    return any(same_value(field, value, each) for each in VALUES[field](event))


def read_rightly(gold: Event, read: Event, field: str) -> bool:
    """Whether the reader has of ``field`` nothing but what is annotated (it may have less)."""
    return all(says(gold, field, value) for value in VALUES[field](read))
