"""Finding events and articles: by the dictionary forms of words, and by what is known of an event."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from kelissoz.dossier.identity.bodies import body_words, likeness
from kelissoz.dossier.identity.people import are_one_person, person_keys
from kelissoz.dossier.identity.spelling import fold
from kelissoz.dossier.loading import merged_events
from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.dossier.sets import chunks
from kelissoz.dossier.tables import ARTICLE, EVENT, EVENT_PARTY, REPORT

# A word with what may stand for it: its dictionary form, and itself.
Word = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; all of it must fit. ``words`` are as ``spelling.fold`` leaves them; an article that tells of
    the event must have each of them. ``states`` are ISO alpha-2 codes; ``people``, ``place`` and ``topic`` are in
    Cyrillic."""

    words: tuple[Word, ...] = ()
    people: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    place: str | None = None
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    outlet: str | None = None
    topic: str | None = None
    contested: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """An event, and the articles on it that have the words, the latest first."""

    event: DossierEvent
    articles: tuple[str, ...]


def find_events(connection: sa.Connection, query: Query, *, oldest_first: bool = False) -> Iterator[Found]:
    """The events that fit, the latest first, or the earliest; those without a day last."""
    latest = (EVENT.c.last.desc(), EVENT.c.first.desc())
    days = (EVENT.c.first, EVENT.c.last) if oldest_first else latest
    order = (EVENT.c.first.is_(None), *days, EVENT.c.id)
    wanted = sa.select(EVENT.c.id).where(*_conditions(connection, query)).order_by(*order)
    for some in chunks(connection.execute(wanted).scalars().all(), 50):
        for event in merged_events(connection, some):
            if _fits(event, query):
                yield Found(event, _articles_of(connection, event, query))


def find_articles(connection: sa.Connection, words: Sequence[Word]) -> list[str]:
    """The ids of all articles that have the words, the latest first."""
    query = sa.select(ARTICLE.c.id).where(_has(connection, words))
    return list(connection.execute(query.order_by(*_LATEST)).scalars())


_LATEST = (ARTICLE.c.published.is_(None), ARTICLE.c.published.desc(), ARTICLE.c.id)


def _conditions(connection: sa.Connection, query: Query) -> Iterator[sa.ColumnElement[bool]]:
    """What the database can tell; ``_fits`` looks closer."""
    if query.words or query.outlet:
        told = sa.select(REPORT.c.event).join(ARTICLE, ARTICLE.c.id == REPORT.c.article)
        if query.words:
            told = told.where(_has(connection, query.words))
        if query.outlet:
            told = told.where(ARTICLE.c.outlet.in_(_outlets(connection, query.outlet)))
        yield EVENT.c.id.in_(told)
    for person in query.people:
        yield takes_part(person)
    for state in query.states:
        parties = sa.select(EVENT_PARTY.c.event).where(EVENT_PARTY.c.country == state)
        yield sa.or_(EVENT.c.country == state, EVENT.c.id.in_(parties))
    if query.kinds:
        yield EVENT.c.kind.in_(query.kinds)
    if query.statuses:
        yield EVENT.c.status.in_(query.statuses)
    if query.since:
        yield EVENT.c.last >= query.since.toordinal()
    if query.until:
        yield EVENT.c.first <= query.until.toordinal()
    if query.contested:
        yield EVENT.c.contested


def takes_part(person: str) -> sa.ColumnElement[bool]:
    """That somebody who may be called ``person`` took part; who it is, their names must tell."""
    found: sa.ColumnElement[bool] = EVENT_PARTY.c.key.in_(person_keys(person))
    if len(person.split()) == 1:  # a family name that stands first: ``Си`` for ``Си Цзиньпин``
        found |= EVENT_PARTY.c.name.startswith(f"{person} ", autoescape=True)
    return EVENT.c.id.in_(sa.select(EVENT_PARTY.c.event).where(found))


def _outlets(connection: sa.Connection, name: str) -> list[str]:
    """The outlets of the store that are called so, whatever the spelling."""
    known = connection.execute(sa.select(ARTICLE.c.outlet).distinct()).scalars()
    return [outlet for outlet in known if outlet is not None and fold(outlet) == fold(name)]


def _has(connection: sa.Connection, words: Sequence[Word]) -> sa.ColumnElement[bool]:
    """That an article has all the words, each in one of its forms."""
    if connection.dialect.name == "sqlite":
        match = " AND ".join(f"({' OR '.join(map(_quoted, word))})" for word in words)
        found = sa.text("SELECT rowid FROM article_words WHERE article_words MATCH :words")
        return sa.column("rowid", _selectable=ARTICLE).in_(found.bindparams(words=match))
    match = " & ".join(f"({' | '.join(map(_lexemes, word))})" for word in words)
    return sa.func.to_tsvector("simple", ARTICLE.c.lemmas).bool_op("@@")(sa.func.to_tsquery("simple", match))


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _lexemes(word: str) -> str:
    """A word as PostgreSQL takes it; of one with a hyphen, all parts in a row."""
    parts = body_words(word) and [part for part in _PARTS.split(word) if part]
    return "(" + " <-> ".join("'" + part.replace("'", "''") + "'" for part in parts or [word]) + ")"


_PARTS = re.compile(r"[\W_]+")


def _fits(event: DossierEvent, query: Query) -> bool:
    parties = event.event.participants
    people = [party.name for party in parties if party.kind == "person"]
    return (
        all(any(are_one_person(wanted, name) for name in people) for wanted in query.people)
        and (query.place is None or _is_in(event, query.place))
        and (query.topic is None or _is_about(event, query.topic))
    )


def _is_in(event: DossierEvent, place: str) -> bool:
    there = event.event.place
    names = [there.name, there.venue] if there is not None else []
    return any(name is not None and likeness(place, name) >= 1 for name in names)


def _is_about(event: DossierEvent, topic: str) -> bool:
    """Whether a topic or an outcome has all the words."""
    phrases = (*event.event.topics, *event.event.outcomes)
    return any(
        len(body_words(topic)) <= len(body_words(p.text)) and likeness(topic, p.text) >= 1 for p in phrases
    )


def _articles_of(connection: sa.Connection, event: DossierEvent, query: Query) -> tuple[str, ...]:
    if not query.words:
        return ()
    told = sa.select(REPORT.c.article).where(REPORT.c.id.in_(event.reports))
    found = sa.select(ARTICLE.c.id).where(ARTICLE.c.id.in_(told), _has(connection, query.words))
    return tuple(connection.execute(found.order_by(*_LATEST)).scalars())
