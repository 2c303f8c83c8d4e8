"""Threads of events on one matter: rounds in several towns, the meeting where they were agreed, the visit before."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kelissoz.dossier.connected import components
from kelissoz.dossier.identity.bodies import body_words
from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.dossier.merging.days import edtf_days
from kelissoz.dossier.series import Counted, counted, is_one_series

# Two events on one matter lie at most so many days apart.
_APART = 120
# Those who speak again within so many days go on with it.
_MONTH = 31
# What parties talk about is one matter if they share so much of its words.
_ALIKE = 0.5
_TALKING = frozenset({"meeting", "talks", "session", "call", "signing", "visit"})
# A name in the topics of more events than this share of all, and than this many, tells no matter of its own.
_COMMON_SHARE, _COMMON = 0.02, 8
# Of a large gathering so many states are enough.
_MOST = 6
# An event is compared with so many before it of one pair of states, or of one person.
_LOOK_BACK = 40


@dataclass(frozen=True, slots=True)
class Process:
    """``events`` are the ids of events in the order of time; ``id`` is the first of them. ``last`` is the day of the
    last one, as an ordinal of ``datetime.date``."""

    id: str
    name: str
    events: tuple[str, ...]
    last: int


@dataclass(frozen=True, slots=True)
class _Item:
    """What of an event is compared: not its claims, so that a whole archive may be gone through."""

    id: str
    day: int
    kind: str
    sides: frozenset[str]
    topics: tuple[tuple[str, bool], ...]
    stems: tuple[frozenset[str], ...]
    names: tuple[str, ...]
    people: frozenset[str]
    named: frozenset[str]
    told: frozenset[str]
    announced: frozenset[str]
    links: tuple[str, ...]
    counted: Counted | None


def processes(events: Iterable[DossierEvent]) -> Iterator[Process]:
    """The threads of two events or more among ``events``, the one that goes on latest first.

    Two events are on one matter where one was agreed at the other, follows it or is part of it; where they are
    counted in one series; where the same states, within some months, talk about the same thing, hold talks again, or
    meet after this was announced in a report on the other; or where one person speaks with others about the same
    thing, which has a name of its own.
    """
    items = sorted((_item(event) for event in events), key=_order)
    known = {item.id: item for item in items}
    edges = [*_links(known), *_matters(items), *_missions(items)]
    found = [_process([known[id] for id in ids]) for ids in components(known, edges) if len(ids) > 1]
    yield from sorted(found, key=lambda each: (-each.last, each.id))


def _item(event: DossierEvent) -> _Item:
    topics = tuple((topic.text, topic.main) for topic in event.event.topics)
    return _Item(
        id=event.id,
        day=_day(event),
        kind=event.event.kind,
        sides=_sides(event),
        topics=topics,
        stems=tuple(stems for text, _ in topics if len(stems := frozenset(_stems(text))) > 1),
        names=tuple(party.name for party in event.event.participants),
        people=frozenset(party.name for party in event.event.participants if party.kind == "person"),
        named=frozenset(_stem(word) for text, _ in topics for word in text.split() if word[:1].isupper()),
        told=frozenset(said.claim.article for said in event.said if said.came),
        announced=frozenset(said.claim.article for said in event.said if not said.came),
        links=tuple(link.event for link in event.event.links),
        counted=counted(event),
    )


def _sides(event: DossierEvent) -> frozenset[str]:
    """The states; of talks within one land the bodies that held them (its government and those who rose against it)."""
    parties = [party for party in event.event.participants if party.role != "mediator"]
    lands = frozenset(party.country for party in parties if party.country)
    bodies = frozenset(party.name for party in parties if party.kind == "body")
    return bodies if len(lands) < 2 and len(bodies) > 1 else lands


def _links(items: Mapping[str, _Item]) -> Iterator[tuple[str, str]]:
    """What one event says of another; but a journey of which no matter is told is only the way to what it was for."""
    for item in items.values():
        for other in item.links:
            if other in items and other != item.id and not _is_mere_journey(items[other]):
                yield item.id, other


def _is_mere_journey(item: _Item) -> bool:
    return item.kind == "visit" and not item.topics and len(item.sides) < 2


def _matters(items: Iterable[_Item]) -> Iterator[tuple[str, str]]:
    """Events of the same parties on the same matter. ``items`` are in the order of time."""
    for item, other in _with_earlier(items, lambda item: combinations(sorted(item.sides)[:_MOST], 2)):
        if _is_one_matter(item, other):
            yield item.id, other.id


def _missions(items: Sequence[_Item]) -> Iterator[tuple[str, str]]:
    """Events of one person with others about what has a name (``Газадағы атысты тоқтату``), as an envoy goes from
    capital to capital. The matter of a journey is often but where it goes. ``items`` are in the order of time."""
    seen = Counter(name for item in items for name in item.named)
    most = max(_COMMON, int(_COMMON_SHARE * len(items)))
    rare = {name for name, times in seen.items() if times <= most}
    told = [item for item in items if item.named & rare and item.kind in _TALKING - {"visit"}]
    for item, other in _with_earlier(told, lambda item: sorted(item.people)):
        near = item.named & other.named & rare and item.day - other.day <= _APART
        if near and _is_talked_of_in_both(item, other):
            yield item.id, other.id


def _with_earlier(
    items: Iterable[_Item], keys: Callable[[_Item], Iterable[Hashable]]
) -> Iterator[tuple[_Item, _Item]]:
    """Each of ``items`` with those before it that share one of its ``keys``."""
    by_key: dict[Hashable, list[_Item]] = {}
    for item in items:
        for key in keys(item):
            before = by_key.setdefault(key, [])
            yield from ((item, other) for other in before[-_LOOK_BACK:])
            before.append(item)


def _is_talked_of_in_both(one: _Item, other: _Item) -> bool:
    return any(_alike(a, b) >= _ALIKE for a in one.stems for b in other.stems)


def _is_one_matter(one: _Item, other: _Item) -> bool:
    """Whether two events of at least two common sides are on one matter."""
    if not {one.kind, other.kind} <= _TALKING or abs(one.day - other.day) > _APART:
        return False
    if one.counted and other.counted and is_one_series(one.counted, other.counted):
        return True
    shared = one.sides & other.sides
    if len(shared) < 2 or shared not in (one.sides, other.sides):
        return False
    if one.told & other.announced or other.told & one.announced:  # one is announced where the other is told
        return True
    if {one.kind, other.kind} == {
        "talks",
        "signing",
    } and one.told & other.told:  # what was signed at the talks
        return True
    if one.sides == other.sides and one.kind == other.kind == "talks":
        return True
    if one.kind == other.kind and _is_again(one, other):
        return True
    return _is_talked_of_in_both(one, other)


def _is_again(one: _Item, other: _Item) -> bool:
    """Whether the same two people met, or telephoned, once more within a month, as one article tells."""
    near = abs(one.day - other.day) <= _MONTH and bool(one.told & other.told)
    return near and len(one.people & other.people) > 1


def _stems(text: str) -> list[str]:
    """The words of a phrase cut to what endings leave alone; short ones carry no matter."""
    return [_stem(word) for word in body_words(text) if len(word) > 2]


def _stem(word: str) -> str:
    return word.lower()[:5]


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if len(one & other) > 1 else 0.0


def _day(event: DossierEvent) -> int:
    """The day of the event; where none is told, that of its first article."""
    days = edtf_days(event.event.start)
    published = min(
        (said.published for said in event.said if said.published is not None), default=dt.date.max
    )
    return published.toordinal() if days is None else days[0]


def _order(item: _Item) -> tuple[int, str]:
    return item.day, item.id


def _process(items: Iterable[_Item]) -> Process:
    ordered = sorted(items, key=_order)
    return Process(ordered[0].id, _name(ordered), tuple(item.id for item in ordered), ordered[-1].day)


def _name(items: Sequence[_Item]) -> str:
    """The topic that most of the events have, a main one first; without topics, who takes part."""
    topics: Counter[str] = Counter()
    for item in items:
        for text, main in item.topics:
            topics[text] += 2 if main else 1
    if topics:
        return min(topics, key=lambda text: (-topics[text], text))
    parties = Counter(name for item in items for name in item.names)
    return ", ".join(name for name, _ in parties.most_common(3)) or items[0].kind
