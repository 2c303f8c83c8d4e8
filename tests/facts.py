"""What is read of a text, as short lines that a row of a table can name: ``meeting.topic=су тапшылығы``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kelissoz.model import Document, Event

_PLAIN = ("status", "scope", "start", "end", "time_of_day", "body", "core")


def facts(document: Document) -> frozenset[str]:
    """``meeting``, ``2 meeting`` (there are two), ``meeting.place=Афина``, ``person=Петр Димов/Болгария президенті``,
    ``says=Reuters`` …"""
    found = {fact for event in document.events for fact in _of_event(event)}
    kinds = Counter(event.kind for event in document.events)
    found |= {f"{number} {kind}" for kind, number in kinds.items() if number > 1}
    for mention in document.mentions:
        found.add(f"{mention.kind}={mention.name}" + (f"/{mention.office}" if mention.office else ""))
    for attribution in document.attributions:
        found.add("says=" + " ← ".join(source.name for source in attribution.chain))
    return frozenset(found)


def tells(document: Document, expected: str) -> bool:
    """Whether ``expected`` is a fact of the document; ``no meeting`` where there is none."""
    denied = expected.startswith("no ")
    return (expected.removeprefix("no ") in facts(document)) != denied


def _of_event(event: Event) -> Iterator[str]:
    kind = event.kind
    yield kind
    yield from (f"{kind}.{field}={value}" for field in _PLAIN if (value := getattr(event, field)) is not None)
    if event.duration is not None:
        yield f"{kind}.duration={event.duration.value}"
    if event.place is not None:
        yield f"{kind}.place={event.place.name}"
        if event.place.venue is not None:
            yield f"{kind}.venue={event.place.venue}"
    if event.ordinal is not None:
        yield f"{kind}.ordinal={event.ordinal.value}"
    for party in event.participants:
        yield f"{kind}.participant={party.name}"
        yield from (
            f"{kind}.participant={party.name}/{told}"
            for told in (party.role, party.office, party.country)
            if told
        )
    for field in ("topics", "outcomes", "assessments"):
        yield from (f"{kind}.{field.removesuffix('s')}={phrase.text}" for phrase in getattr(event, field))
    yield from (f"{kind}.main={topic.text}" for topic in event.topics if topic.main)
    yield from (f"{kind}.link={link.kind}" for link in event.links)
    yield f"{kind}.chain={' ← '.join(link.name for link in event.chain)}"
