"""Who is who across articles: the spellings of a name, the offices that articles give, and when and by whom.

People are told apart by name and state. A family name alone is taken for the one person of that name whom the articles
name in full; where there are several, it stays apart.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from kelissoz.dossier.identity.people import are_one_person, person_name
from kelissoz.dossier.identity.spelling import fold
from kelissoz.dossier.merged.claims import Said
from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.dossier.merged.support import Source, sources


@dataclass(frozen=True, slots=True)
class Office:
    """An office as articles give it, from the first to the last of their days."""

    name: str
    first: dt.date | None
    last: dt.date | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """``names`` are all spellings, the fullest first; ``events`` the ids of the contacts, by day."""

    names: tuple[str, ...]
    country: str | None
    offices: tuple[Office, ...]
    events: tuple[str, ...]


@dataclass(slots=True)
class _Entry:
    """What is known of one person so far."""

    names: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    said: list[Said] = field(default_factory=list)
    events: dict[str, None] = field(default_factory=dict)

    def add(self, said: Said, event: str) -> None:
        value = said.claim.value
        self.names[value["name"]] += 1
        if value.get("country"):
            self.countries[value["country"]] += 1
        self.said.append(said)
        self.events[event] = None

    def fits(self, name: str, country: str | None) -> bool:
        strange = country is not None and self.countries and country not in self.countries
        return not strange and all(are_one_person(name, other) for other in self.names)


def people(events: Iterable[DossierEvent], name: str) -> list[Person]:
    """The people of ``events`` whose name may be ``name``, the one with most contacts first."""
    mentioned = [
        (said, event.id)
        for event in events
        for said in event.said
        if said.claim.field == "participants" and _is_called(said.claim.value, name)
    ]
    # fuller names first: what is shorter joins them
    mentioned.sort(key=lambda each: (-len(person_name(each[0].claim.value["name"]).parts), each[0].order))
    entries: list[_Entry] = []
    for said, event in mentioned:
        _entry(entries, said.claim.value).add(said, event)
    found = [_person(entry) for entry in entries]
    return sorted(found, key=lambda person: (-len(person.events), person.names))


def _is_called(value: Any, name: str) -> bool:
    return bool(value["kind"] == "person" and are_one_person(value["name"], name))


def _entry(entries: list[_Entry], value: Any) -> _Entry:
    """The only entry that fits; where none does, or several do, a new one."""
    fitting = [entry for entry in entries if entry.fits(value["name"], value.get("country"))]
    same = [entry for entry in fitting if value["name"] in entry.names]
    if len(fitting) == 1 or same:
        return (same or fitting)[0]
    entries.append(_Entry())
    return entries[-1]


def _person(entry: _Entry) -> Person:
    names = sorted(entry.names, key=lambda name: (-len(person_name(name).parts), -entry.names[name], name))
    country = entry.countries.most_common(1)[0][0] if entry.countries else None
    return Person(tuple(names), country, tuple(_offices(entry.said)), tuple(entry.events))


def _offices(said: Sequence[Said]) -> Iterator[Office]:
    """The offices, the one that was seen last first."""
    by_office: dict[str, list[Said]] = {}
    for each in sorted(said, key=lambda each: each.order):
        if each.claim.value.get("office"):
            by_office.setdefault(fold(each.claim.value["office"]), []).append(each)
    offices = [_office(some) for some in by_office.values()]
    yield from sorted(offices, key=lambda office: (office.last or dt.date.min, office.name), reverse=True)


def _office(said: Sequence[Said]) -> Office:
    days = [each.published for each in said if each.published is not None]
    name = Counter(each.claim.value["office"] for each in said).most_common(1)[0][0]
    return Office(name, min(days, default=None), max(days, default=None), sources(said))
