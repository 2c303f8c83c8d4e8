"""Events out of claims. An event is what its claims say; a field that no claim says does not exist.

The value of a claim is what the record has in that field, one element of a list (``participants``,
``topics``, ``outcomes``, ``assessments``, ``links``). A claim ``place.venue`` is about one part of ``place``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from kelissoz.model import ChainLink, Claim, Duration, Event, Link, Ordinal, Participant, Phrase, Place

Made = TypeVar("Made", Duration, Link, Ordinal, Participant, Phrase, Place)

_REQUIRED = frozenset({"kind", "status", "scope"})


def events_of(claims: Iterable[Claim]) -> tuple[Event, ...]:
    """The events that ``claims`` tell of, in the order in which they are first spoken of.

    Where claims about a single value differ, the first one stands. An event whose kind, status or scope
    nobody says is none.
    """
    by_event: dict[str, list[Claim]] = {}
    for claim in claims:
        by_event.setdefault(claim.event, []).append(claim)
    return tuple(
        _event(event, said)
        for event, said in by_event.items()
        if {claim.field for claim in said} >= _REQUIRED
    )


def _event(event: str, claims: Sequence[Claim]) -> Event:
    said: dict[str, list[Any]] = {}
    for claim in claims:
        said.setdefault(claim.field, []).append(claim.value)
    first = {field: values[0] for field, values in said.items()}
    return Event(
        id=event,
        kind=first["kind"],
        status=first["status"],
        scope=first["scope"],
        core=first.get("core", False),
        start=first.get("start"),
        end=first.get("end"),
        time_of_day=first.get("time_of_day"),
        duration=_one(Duration, first.get("duration")),
        place=_place(said),
        participants=_participants(said.get("participants", ())),
        body=first.get("body"),
        topics=_each(Phrase, said.get("topics", ())),
        outcomes=_each(Phrase, said.get("outcomes", ())),
        assessments=_each(Phrase, said.get("assessments", ())),
        ordinal=_one(Ordinal, first.get("ordinal")),
        links=_each(Link, said.get("links", ())),
        chain=_chain(claims),
    )


def _place(said: Mapping[str, Sequence[Any]]) -> Place | None:
    """What the claims about the place say together: a later one fills in what an earlier one leaves open."""
    parts: dict[str, Any] = {}
    for field, values in said.items():
        name, _, part = field.partition(".")
        if name == "place":
            for value in values:
                parts = _filled(parts, {part: value} if part else value)
    return _made(Place, {"name": None, **parts}) if parts else None


def _participants(values: Sequence[Mapping[str, Any]]) -> tuple[Participant, ...]:
    by_name: dict[tuple[str, str], dict[str, Any]] = {}
    for value in values:
        key = (value["kind"], value["name"])
        by_name[key] = _filled(by_name.get(key, {}), value)
    return tuple(_made(Participant, value) for value in by_name.values())


def _filled(known: Mapping[str, Any], further: Mapping[str, Any]) -> dict[str, Any]:
    return {**further, **{key: value for key, value in known.items() if value is not None}}


def _each(kind: type[Made], values: Iterable[Mapping[str, Any]]) -> tuple[Made, ...]:
    return tuple(_made(kind, value) for value in values)


def _one(kind: type[Made], value: Mapping[str, Any] | None) -> Made | None:
    return None if value is None else _made(kind, value)


def _made(kind: type[Made], value: Mapping[str, Any]) -> Made:
    """A model object of a claim's value; keys that the model does not know are left out."""
    known = {field.name for field in fields(kind)}
    return kind(**{key: each for key, each in value.items() if key in known})


def _chain(claims: Sequence[Claim]) -> tuple[ChainLink, ...]:
    """What a claim ``chain`` says; without one, the longest chain that goes on from that of the kind."""
    for claim in claims:
        if claim.field == "chain":
            return tuple(ChainLink(link["name"], link["kind"]) for link in claim.value)
    best = next(claim.chain for claim in claims if claim.field == "kind")
    for claim in claims:
        if len(claim.chain) > len(best) and claim.chain[: len(best)] == best:
            best = claim.chain
    return best
