"""Contacts of the same parties that are counted: ``жетінші кездесу``, ``екінші раунд``, ``VII саммит``."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kelissoz.dossier.connected import components
from kelissoz.dossier.identity.bodies import are_one_body, body_words, likeness
from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.dossier.merged.values import is_same
from kelissoz.dossier.merging.days import edtf_days

_NEAR = frozenset({"meeting", "talks", "session"})


@dataclass(frozen=True, slots=True)
class Counted:
    """What tells of which series an event is: ``what`` is counted, in the words of the first who counts it."""

    kind: str
    body: str | None
    what: str
    parties: tuple[Mapping[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Miscount:
    """Somebody's number that is not that of the event: the article's event, what it says, and what is right."""

    report: str
    says: int
    number: int


@dataclass(frozen=True, slots=True)
class Series:
    """``events`` in the order of time with their numbers, ``None`` where the sources leave it open."""

    name: str
    events: tuple[tuple[DossierEvent, int | None], ...]
    miscounts: tuple[Miscount, ...] = ()

    @property
    def last(self) -> int:
        """The highest number that is known."""
        return max((number for _, number in self.events if number is not None), default=0)

    @property
    def missing(self) -> tuple[int, ...]:
        """The numbers up to the highest of which the record has no event."""
        return tuple(sorted(set(range(1, self.last + 1)) - {number for _, number in self.events}))


def series(events: Iterable[DossierEvent]) -> Iterator[Series]:
    """The series among ``events``, those with a number; by name."""
    numbered = {event.id: event for event in events if event.field("ordinal") is not None}
    found = []
    for ids in components(numbered, _pairs(list(numbered.values()))):
        found.append(_series(sorted((numbered[id] for id in ids), key=_day)))
    yield from sorted(found, key=lambda each: (each.name, each.events[0][0].id))


def counted(event: DossierEvent) -> Counted | None:
    """What tells of which series ``event`` is; ``None`` where nobody counts it."""
    field = event.field("ordinal")
    if field is None:
        return None
    parties = tuple(
        {"name": party.name, "kind": party.kind, "country": party.country}
        for party in event.event.participants
    )
    return Counted(event.event.kind, event.event.body, str(field.values[0].value["what"]), parties)


def is_one_series(one: Counted, other: Counted) -> bool:
    """Whether two counted events are of one series: the same parties, or the same body, and the same thing
    counted. Commissions of two lands each are called alike; which they are, their lands tell."""
    if one.kind != other.kind and not {one.kind, other.kind} <= _NEAR:
        return False
    if one.body and other.body:
        same = body_words(one.body) == body_words(other.body)
        lands = [{party["country"] for party in each.parties} - {None} for each in (one, other)]
        apart = min(map(len, lands)) > 1 and len(lands[0] & lands[1]) < 2
        return same or are_one_body(one.body, other.body) and not apart
    return likeness(one.what, other.what) >= 0.5 and _shared(one, other) >= 2


def _pairs(events: Sequence[DossierEvent]) -> Iterator[tuple[str, str]]:
    """Events of one series; only those that share a word of what is counted are compared."""
    by_word: dict[str, list[tuple[str, Counted]]] = {}
    for event in events:
        own = counted(event)
        if own is None:
            continue
        for word in sorted({word[:4] for word in own.what.casefold().split() if len(word) > 3}):
            before = by_word.setdefault(word, [])
            for id, other in before:
                if is_one_series(own, other):
                    yield event.id, id
            before.append((event.id, own))


def _shared(one: Counted, other: Counted) -> int:
    """How many people, states and bodies the two have in common."""
    names = sum(any(is_same("participants", a, b) for b in other.parties) for a in one.parties)
    here, there = ({party["country"] for party in each.parties} - {None} for each in (one, other))
    return max(names, len(here & there))


def _day(event: DossierEvent) -> tuple[int, str]:
    days = edtf_days(event.event.start)
    return (dt.date.max.toordinal() if days is None else days[0]), event.id


def _series(events: Sequence[DossierEvent]) -> Series:
    numbers = _numbers(events)
    names = Counter(each.what for event in events if (each := counted(event)) is not None)
    name = min(names, key=lambda what: (-names[what], -len(what), what))
    numbered = tuple((event, numbers.get(event.id)) for event in events)
    return Series(name, numbered, tuple(_miscounts(numbered)))


def _numbers(events: Sequence[DossierEvent]) -> dict[str, int]:
    """The number of each event: what more sources say; where that is undecided, what fits between those before and
    after it, next to one of them if that alone decides. Left out is what stays undecided."""
    said = {event.id: _said(event) for event in events}
    numbers = {id: best[0] for id, counts in said.items() if len(best := _best(counts)) == 1}
    order = [event.id for event in events]
    for place, id in enumerate(order):
        if id not in numbers:
            before = max((numbers[other] for other in order[:place] if other in numbers), default=0)
            after = min((numbers[other] for other in order[place + 1 :] if other in numbers), default=None)
            found = _fitting(_best(said[id]), before, after)
            if found is not None and len(events) > 1:
                numbers[id] = found
    return numbers


def _fitting(numbers: Sequence[int], before: int, after: int | None) -> int | None:
    """The only one of ``numbers`` between two others, or the only one next to one of them."""
    fits = [number for number in numbers if number > before and (after is None or number < after)]
    near = [number for number in fits if number - 1 == before > 0 or number + 1 == after]
    return next((some[0] for some in (fits, near) if len(some) == 1), None)


def _said(event: DossierEvent) -> dict[int, int]:
    """How many independent sources give which number; what is reckoned counts only where nothing is said."""
    field = event.field("ordinal")
    assert field is not None
    told = [value for value in field.values if not value.value.get("inferred")] or list(field.values)
    return {int(value.value["value"]): len(value.sources) for value in told}


def _best(counts: Mapping[int, int]) -> list[int]:
    most = max(counts.values())
    return [number for number, times in counts.items() if times == most]


def _miscounts(events: Iterable[tuple[DossierEvent, int | None]]) -> Iterator[Miscount]:
    for event, number in events:
        field = event.field("ordinal")
        if field is None or number is None:
            continue
        for value in field.values:
            if int(value.value["value"]) != number:
                for report in sorted({said.claim.event for said in value.said}):
                    yield Miscount(report, int(value.value["value"]), number)
