"""Which read event is which annotated one, in all articles of the stories."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kelissoz.dossier.record import Record
from kelissoz.evaluation.gold import GoldArticle, GoldEvent
from kelissoz.evaluation.matching import pair_up
from kelissoz.model import Event


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """An annotated event of an article, and the event that the reader found for it."""

    article: str
    published: dt.date
    contact: str
    gold: Event
    read: Event


@dataclass(frozen=True, slots=True)
class Reading:
    """``articles`` gives the names of the articles by their ids, ``events`` what was found by the reader's event ids.
    ``annotated`` is the number of annotated events, ``extra`` of read ones that stand for none."""

    articles: Mapping[str, str]
    events: Mapping[str, ReadEvent]
    annotated: int
    extra: int
    failed: Sequence[str] = ()

    def contact_of(self, events: Iterable[str]) -> str | None:
        """The contact that most of the read ``events`` are, the first by name where there are several."""
        votes = Counter(self.events[event].contact for event in events if event in self.events)
        return min(votes, key=lambda name: (-votes[name], name)) if votes else None

    def of_contact(self, contact: str) -> list[ReadEvent]:
        return [event for event in self.events.values() if event.contact == contact]


def reading_of(articles: Iterable[tuple[GoldArticle, Record | None]]) -> Reading:
    """Pairs the events of every article with those of its record; without one the article has failed."""
    pairs = tuple(articles)
    read = [(gold, record) for gold, record in pairs if record is not None]
    events = {event.read.id: event for gold, record in read for event in _events(gold, record)}
    return Reading(
        articles={record.article.id: gold.name for gold, record in read},
        events=events,
        annotated=sum(len(gold.events) for gold, _ in pairs),
        extra=sum(len(record.events) for _, record in read) - len(events),
        failed=tuple(gold.name for gold, record in pairs if record is None),
    )


def _events(gold: GoldArticle, record: Record) -> Iterable[ReadEvent]:
    for pair in pair_up(gold.events, record.events):
        yield _event(gold, gold.events[pair.gold], record.events[pair.system])


def _event(article: GoldArticle, gold: GoldEvent, read: Event) -> ReadEvent:
    published = article.published or dt.date.max
    return ReadEvent(article.name, published, gold.same_as or "", gold.event, read)
