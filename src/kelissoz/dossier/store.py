"""The store: what was read, kept in a database file (SQLite) or on a server (PostgreSQL), by SQLAlchemy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Any

import sqlalchemy as sa

from kelissoz.dossier.checks import faults
from kelissoz.dossier.copying import copy
from kelissoz.dossier.engine import default_path, engine_at, transaction
from kelissoz.dossier.errors import StoreError
from kelissoz.dossier.loading import merged_events
from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.dossier.record import Record, record_of
from kelissoz.dossier.rows import claim_from, record_from
from kelissoz.dossier.sets import chunks
from kelissoz.dossier.settling import is_unsettled, settle_some
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

    Every method raises ``StoreError``, which says what is wrong for a person.
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
        while self._is_unsettled():
            with self._transaction(writes=True) as connection:
                steps += settle_some(connection)
        return steps

    def events(self, *, contested: bool = False) -> Iterator[DossierEvent]:
        """The events of the dossier by day, those without one last; with ``contested`` only those on which
        articles contradict each other."""
        self.settle()
        query = sa.select(EVENT.c.id).order_by(
            EVENT.c.first.is_(None), EVENT.c.first, EVENT.c.last, EVENT.c.id
        )
        if contested:
            query = query.where(EVENT.c.contested)
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
