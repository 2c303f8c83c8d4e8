"""The store: what was read, kept in a database file (SQLite) or on a server (PostgreSQL), by SQLAlchemy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import groupby, islice
from pathlib import Path
from types import TracebackType
from typing import Any

import sqlalchemy as sa

from kelissoz.dossier.checks import faults
from kelissoz.dossier.copying import copy
from kelissoz.dossier.engine import default_path, engine_at, is_to_read, transaction
from kelissoz.dossier.errors import StoreError
from kelissoz.dossier.ledger import Person, people
from kelissoz.dossier.loading import merged_events
from kelissoz.dossier.merged.claims import CAME
from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.dossier.merging.pairs import doubtful_pairs, pair_scores
from kelissoz.dossier.merging.score import Score
from kelissoz.dossier.processes import Process, processes
from kelissoz.dossier.promises import Promise, arrived, beside, promises, related, sojourn, travelling
from kelissoz.dossier.record import Record, record_of
from kelissoz.dossier.review.acts import (
    Act,
    Change,
    Verdict,
    acts,
    correct,
    judge,
    rename,
    title,
    titles,
    undo,
)
from kelissoz.dossier.rows import claim_from, record_from
from kelissoz.dossier.search import Found, Query, Word, find_articles, find_events, takes_part
from kelissoz.dossier.series import Series, series
from kelissoz.dossier.sets import chunks
from kelissoz.dossier.settling import forget_reckoned, is_unsettled, settle_some
from kelissoz.dossier.tables import (
    ARTICLE,
    CLAIM,
    DOUBT,
    EVENT,
    MIGRATIONS,
    READING,
    REPORT,
    Migration,
    is_ready,
    prepare,
)
from kelissoz.dossier.writing import Kept, Mark, Reading, write
from kelissoz.model import Claim, Document

__all__ = ["Kept", "Mark", "Store", "default_path"]

# The shortest beginning of an id that stands for the whole of it.
SHORTEST = 4
# How many rows are in memory where all are gone through.
_AT_ONCE = 200


class Store:
    """Articles with their claims and doubts, and the dossier of events that follows from them. ``keep`` and
    ``keep_all`` write what was read, ``settle`` what follows from it; everything else only reads.

    A file that may only be read is a store as well, for all that only reads. Every method raises ``StoreError``, which
    says what is wrong for a person.
    """

    def __init__(self, engine: sa.Engine, name: str) -> None:
        self._engine = engine
        self._name = name

    @classmethod
    def open(
        cls, place: str | Path | None = None, *, migrations: tuple[Migration, ...] = MIGRATIONS
    ) -> Store:
        """The store at ``place``: a file, a database address (``postgresql://…``), or the user's own store.
        What does not exist is made; what is older becomes a store of today."""
        store = cls(*engine_at(place))
        try:
            store._prepare(migrations)
        except StoreError:
            store.close()
            raise
        return store

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def keep(self, read: Document | Record, mark: Mark | None = None) -> Kept:
        """Puts what was read of one article in the place of what was known of it, all or nothing.

        The same text with the same claims changes nothing and writes nothing. Another text is a newer version
        of the article and takes the place of the old one with all its claims. ``mark`` is kept with it, for
        ``already_read``.
        """
        (kept,) = self.keep_all([(read, mark)])
        return kept

    def keep_all(self, read: Iterable[tuple[Document | Record, Mark | None]]) -> list[Kept]:
        """The same for many articles, in one transaction: all of them or none."""
        ready = [
            Reading.of(record_of(each) if isinstance(each, Document) else each, mark) for each, mark in read
        ]
        with self._transaction(writes=True) as connection:
            return [write(connection, reading) for reading in ready]

    def already_read(self, marks: Sequence[Mark]) -> dict[str, str]:
        """For each source where the same has been read by the same Kelissoz: the id of its article. Some hundred
        marks may be asked for at once."""
        wanted = {mark.source: mark for mark in marks}
        with self._transaction() as connection:
            rows = connection.execute(sa.select(READING).where(READING.c.source.in_(list(wanted)))).all()
        return {
            row.source: row.article
            for row in rows
            if wanted[row.source] == Mark(row.source, row.digest, row.reader)
        }

    def records(self) -> Iterator[Record]:
        """All articles with their events, by day (those without one last), then by file and address."""
        with self._transaction() as connection:
            for article in connection.execute(_by_day()).scalars():
                yield _record(connection, article)

    def record(self, article: str) -> Record | None:
        """The article with the id ``article``."""
        with self._transaction() as connection:
            there = connection.execute(sa.select(ARTICLE.c.id).where(ARTICLE.c.id == article)).scalar()
            return None if there is None else _record(connection, article)

    def claims(self, event: str) -> tuple[Claim, ...]:
        """What is said of one event, in the order of its article; nothing for an event there is not."""
        query = sa.select(CLAIM).where(CLAIM.c.event == event).order_by(CLAIM.c.article, CLAIM.c.position)
        with self._transaction() as connection:
            return tuple(claim_from(row._asdict()) for row in connection.execute(query))

    def find(self, name: str) -> tuple[Record, str | None] | None:
        """What ``name`` means: an article (its id, path or address), or an event of one (its id), which then
        stands beside the article. The beginning of an id will do where only one begins so."""
        with self._transaction() as connection:
            found = set(connection.execute(_named_articles(name)).scalars())
            events = set() if found else {tuple(row) for row in connection.execute(_named_events(name))}
            if not found and not events and len(name) >= SHORTEST:
                found = set(connection.execute(_beginning(ARTICLE.c.id, name)).scalars())
                query = _beginning(CLAIM.c.event, name).add_columns(CLAIM.c.article)
                events = {tuple(row) for row in connection.execute(query)}
            if len(found) + len(events) > 1:
                names = ", ".join(sorted(found | {event for event, _ in events}))
                raise StoreError(f"{self._name}: {name!r} may mean {names}")
            for article in found:
                return _record(connection, article), None
            for event, article in events:
                return _record(connection, article), event
        return None

    def check(self) -> Iterator[str]:
        """What is wrong with the store, a sentence each: damage of the file, rows without their article, quotes that
        are not in the text. Nothing for a whole store."""
        with self._transaction() as connection:
            yield from faults(connection, (_record(connection, id) for id in connection.scalars(_by_day())))

    def back_up(self, path: Path, *, overwrite: bool = False) -> None:
        """Copies the store, as it is at this moment, to the file ``path``, which appears when it is whole. An
        existing file is left alone unless ``overwrite``. Raises ``StoreError``, and where the store is on a server."""
        copy(self._engine, self._name, path, overwrite=overwrite)

    def settle(self) -> int:
        """Reckons what follows from articles and judgements that are new: which articles repeat each other, which
        reports are one event. Gives how many were reckoned. Each step is a transaction: a settling that was
        stopped goes on where it was."""
        steps = 0
        if is_to_read(self._engine) and self._is_unsettled():
            advice = "open it once where it may be written (`kelissoz list`)"
            raise StoreError(
                f"{self._name}: it may only be read, and its articles are not put together yet; {advice}"
            )
        while self._is_unsettled():
            with self._transaction(writes=True) as connection:
                steps += settle_some(connection)
        return steps

    def events(self, *, contested: bool = False) -> Iterator[DossierEvent]:
        """The events of the dossier by day, those without one last; with ``contested`` only those on which
        articles contradict each other."""
        return self._events(EVENT.c.contested) if contested else self._events()

    def promises(self, as_of: dt.date) -> Iterator[Promise]:
        """What was announced, with what came of it by the end of ``as_of``, by the day for which it was."""
        found = promises(self._events(EVENT.c.announced), as_of)
        while some := list(islice(found, _AT_ONCE)):
            with self._transaction() as connection:
                events = {each.id: each for each in merged_events(connection, sorted(beside(some)))}
                told = [related(promise, events) for promise in some]
                told = [arrived(each, _contacts_there(connection, each)) for each in told]
            yield from told

    def series(self) -> Iterator[Series]:
        """The counted contacts, by what is counted."""
        return series(self._events(EVENT.c.ordinal.is_not(None)))

    def processes(self) -> Iterator[Process]:
        """The threads of events on one matter, the one that goes on latest first."""
        names = self._titles()
        for process in processes(self._events()):
            given = [names[event] for event in process.events if event in names]
            yield replace(process, name=given[-1]) if given else process

    def _titles(self) -> dict[str, str]:
        """The names that people gave, by an event of today."""
        with self._transaction() as connection:
            given = titles(connection)
            query = sa.select(REPORT.c.id, REPORT.c.event).where(REPORT.c.id.in_(list(given)))
            return {row.event: given[row.id] for row in connection.execute(query)}

    def search(self, query: Query, *, oldest_first: bool = False) -> Iterator[Found]:
        """The events that fit ``query``, the latest first, or the earliest."""
        self.settle()
        with self._transaction() as connection:
            yield from find_events(connection, query, oldest_first=oldest_first)

    def articles_with(self, words: Sequence[Word]) -> Iterator[Record]:
        """The articles that have all the words, whether they tell of an event or not, the latest first."""
        with self._transaction() as connection:
            for article in find_articles(connection, words):
                yield _record(connection, article)

    def judge(self, events: Sequence[DossierEvent], verdict: Verdict, by: str) -> Act:
        """Decides of two events or more that they are one, that they are not, or that it cannot be told."""
        with self._transaction(writes=True) as connection:
            return judge(connection, [event.reports for event in events], verdict, by)

    def split(self, event: DossierEvent, reports: Sequence[str], by: str) -> Act:
        """Decides that ``reports`` of ``event`` are an event of their own. Raises ``StoreError`` where they are not of
        it, or are all there is."""
        rest = [report for report in event.reports if report not in reports]
        strange = [report for report in reports if report not in event.reports]
        if strange or not rest:
            what = (
                f"{strange[0]} is no report of {event.id}"
                if strange
                else "nothing would be left of the event"
            )
            raise StoreError(f"{self._name}: {what}")
        with self._transaction(writes=True) as connection:
            return judge(connection, [reports, rest], "apart", by)

    def correct(self, event: DossierEvent, what: Change, field: str, value: Any, by: str) -> Act:
        """Accepts or rejects a value of a field of ``event``, or sets it to one that nobody said."""
        with self._transaction(writes=True) as connection:
            return correct(connection, event.reports, what, field, value, by)

    def rename(self, old: str, new: str, by: str) -> Act:
        """Gives a person, a body or a place another name, in what is read later as well."""
        with self._transaction(writes=True) as connection:
            return rename(connection, old, new, by)

    def title(self, event: DossierEvent, name: str, by: str) -> Act:
        """Gives the thread of ``event`` a name."""
        with self._transaction(writes=True) as connection:
            return title(connection, event.id, name, by)

    def undo(self, act: int, by: str) -> Act:
        """Takes a decision back."""
        with self._transaction(writes=True) as connection:
            return undo(connection, act, by)

    def acts(self) -> Iterator[Act]:
        """What people have decided, the latest first."""
        with self._transaction() as connection:
            yield from acts(connection)

    def doubtful(self) -> Iterator[tuple[DossierEvent, DossierEvent, Score]]:
        """Pairs of events that may be one, with what speaks for and against it, the most likely first; those that
        nobody has judged."""
        self.settle()
        with self._transaction() as connection:
            for one, other, score in doubtful_pairs(connection):
                first, second = merged_events(connection, [one, other])
                yield first, second, score

    def reasons(self, event: DossierEvent) -> Iterator[tuple[str, str, Score]]:
        """Why the reports of ``event`` are one: the pairs of them that score high enough."""
        with self._transaction() as connection:
            yield from pair_scores(connection, event.reports)

    def forget_reckoned(self) -> None:
        """Throws away all that follows from articles and decisions, to be reckoned anew."""
        with self._transaction(writes=True) as connection:
            forget_reckoned(connection)

    def people(self, name: str) -> list[Person]:
        """Those who take part in events and may be called ``name`` (Cyrillic), with their spellings and offices."""
        return people(self._events(takes_part(name)), name)

    def families(self) -> Iterator[frozenset[str]]:
        """The ids of articles that repeat each other, two or more each."""
        self.settle()
        query = sa.select(ARTICLE.c.id, ARTICLE.c.family).order_by(ARTICLE.c.family, ARTICLE.c.id)
        with self._transaction() as connection:
            for _, rows in groupby(connection.execute(query), key=lambda row: row.family):
                family = frozenset(row.id for row in rows)
                if len(family) > 1:
                    yield family

    def _events(self, *conditions: sa.ColumnElement[bool]) -> Iterator[DossierEvent]:
        self.settle()
        query = sa.select(EVENT.c.id).where(*conditions)
        query = query.order_by(EVENT.c.first.is_(None), EVENT.c.first, EVENT.c.last, EVENT.c.id)
        with self._transaction() as connection:
            for some in chunks(connection.execute(query).scalars().all()):
                yield from merged_events(connection, some)

    def event(self, report: str) -> DossierEvent | None:
        """The event of the dossier that ``report``, an article's event, is a report of."""
        self.settle()
        with self._transaction() as connection:
            id = connection.execute(sa.select(REPORT.c.event).where(REPORT.c.id == report)).scalar()
            return next(iter(merged_events(connection, [id] if id else [])), None)

    def _is_unsettled(self) -> bool:
        with self._transaction() as connection:
            return is_unsettled(connection)

    def _prepare(self, migrations: tuple[Migration, ...]) -> None:
        with self._transaction() as connection:
            ready = is_ready(connection, migrations)
        if not ready and is_to_read(self._engine):
            advice = "open it once where it may be written (`kelissoz list`)"
            raise StoreError(
                f"{self._name}: it may only be read, and is a store of an older Kelissoz; {advice}"
            )
        if not ready:
            with self._transaction(writes=True) as connection:
                prepare(connection, migrations)

    def _transaction(self, *, writes: bool = False) -> AbstractContextManager[sa.Connection]:
        return transaction(self._engine, self._name, writes=writes)


def _by_day() -> sa.Select[Any]:
    """The ids of all articles in the order of ``records``."""
    order = (ARTICLE.c.published, ARTICLE.c.path, ARTICLE.c.url)
    query = sa.select(ARTICLE.c.id).order_by(
        ARTICLE.c.published.is_(None), *(column.nulls_first() for column in order), ARTICLE.c.id
    )
    return query.execution_options(yield_per=_AT_ONCE)


def _contacts_there(connection: sa.Connection, promise: Promise) -> Iterator[DossierEvent]:
    """The contacts in the land of a promised journey, on its days, in which one who was to go took part."""
    stay, people = sojourn(promise), travelling(promise)
    if stay is None or not people or promise.state not in ("upcoming", "overdue"):
        return
    first, last, land = stay
    where = EVENT.c.country == land, EVENT.c.first.between(first, last), EVENT.c.status.in_(CAME)
    some = sa.or_(*(takes_part(person.name) for person in people))
    ids = list(connection.execute(sa.select(EVENT.c.id).where(*where, some).order_by(EVENT.c.id)).scalars())
    yield from merged_events(connection, ids)


def _record(connection: sa.Connection, article: str) -> Record:
    row = connection.execute(sa.select(ARTICLE).where(ARTICLE.c.id == article)).one()
    parts = [
        connection.execute(sa.select(table).where(table.c.article == article).order_by(table.c.position))
        for table in (CLAIM, DOUBT)
    ]
    claims, doubts = ([row._asdict() for row in part] for part in parts)
    return record_from(row._asdict(), claims, doubts)


def _named_articles(name: str) -> sa.Select[Any]:
    names = (ARTICLE.c.id, ARTICLE.c.path, ARTICLE.c.url)
    return sa.select(ARTICLE.c.id).where(sa.or_(*(column == name for column in names)))


def _named_events(name: str) -> sa.Select[Any]:
    return sa.select(CLAIM.c.event, CLAIM.c.article).where(CLAIM.c.event == name).distinct()


def _beginning(column: sa.Column[str], name: str) -> sa.Select[Any]:
    return sa.select(column).where(column.startswith(name, autoescape=True)).distinct()
