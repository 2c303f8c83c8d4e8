"""The store: what was read, kept in a database file (SQLite) or on a server, by SQLAlchemy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

import platformdirs
import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError, StatementError

from kelissoz.dossier.errors import StoreError
from kelissoz.dossier.record import Record, record_of
from kelissoz.dossier.rows import Rows, claim_from, record_from, rows_of
from kelissoz.dossier.tables import ARTICLE, CLAIM, DOUBT, MIGRATIONS, Migration, is_ready, prepare
from kelissoz.model import Claim, Document

Kept = Literal["new", "changed", "same"]

# How long to wait for another process that is writing, in seconds.
PATIENCE = 30
# The shortest beginning of an id that stands for the whole of it.
SHORTEST = 4


def default_path() -> Path:
    """Where the store is if nobody says otherwise: ``kelissoz/kelissoz.sqlite`` in the user's data folder
    (``$XDG_DATA_HOME`` where it is set)."""
    return Path(platformdirs.user_data_dir("kelissoz", appauthor=False)) / "kelissoz.sqlite"


class Store:
    """Articles with their claims and doubts. ``keep`` writes, everything else only reads.

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
        url, name = _address(place)
        try:
            store = cls(_engine(url), name)
        except (ArgumentError, NoSuchModuleError, ImportError) as error:
            raise StoreError(f"{name}: {error}") from error
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

    def keep(self, read: Document | Record) -> Kept:
        """Puts what was read of one article in the place of what was known of it, all or nothing.

        The same text with the same claims changes nothing and writes nothing. Another text is a newer version
        of the article and takes the place of the old one with all its claims.
        """
        record = record_of(read) if isinstance(read, Document) else read
        rows = rows_of(record)
        known = ARTICLE.c.id == record.article.id
        with self._transaction(writes=True) as connection:
            before = connection.execute(
                sa.select(ARTICLE.c.fingerprint, ARTICLE.c.text_sha256, ARTICLE.c.version).where(known)
            ).one_or_none()
            if before is not None and before.fingerprint == rows.article["fingerprint"]:
                return "same"
            connection.execute(sa.delete(ARTICLE).where(known))
            _insert(connection, rows, _version(before, rows))
        return "new" if before is None else "changed"

    def records(self) -> Iterator[Record]:
        """All articles with their events, by day (those without one last), then by file and address."""
        with self._transaction() as connection:
            order = sa.select(ARTICLE.c.id).order_by(
                ARTICLE.c.published.is_(None),
                ARTICLE.c.published,
                ARTICLE.c.path,
                ARTICLE.c.url,
                ARTICLE.c.id,
            )
            for article in connection.execute(order).scalars().all():
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

    def _prepare(self, migrations: tuple[Migration, ...]) -> None:
        with self._transaction() as connection:
            ready = is_ready(connection, migrations)
        if not ready:
            with self._transaction(writes=True) as connection:
                prepare(connection, migrations)

    @contextmanager
    def _transaction(self, *, writes: bool = False) -> Iterator[sa.Connection]:
        """All or nothing. A writing transaction takes its turn at once, so that it never has to give up."""
        options = {"kelissoz_begin": "BEGIN IMMEDIATE" if writes else "BEGIN"}
        try:
            with self._engine.connect().execution_options(**options) as connection, connection.begin():
                yield connection
        except StoreError as error:
            raise StoreError(str(error) if self._name in str(error) else f"{self._name}: {error}") from None
        except SQLAlchemyError as error:
            raise StoreError(f"{self._name}: {_reason(error)}") from error


def _address(place: str | Path | None) -> tuple[sa.URL | str, str]:
    """The database address, and how a person knows it. The folder of the user's own store is made."""
    if isinstance(place, str) and "://" in place:
        with suppress(ArgumentError):
            return place, sa.make_url(place).render_as_string(hide_password=True)
        return place, place
    path = default_path() if place is None else Path(place)
    if place is None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{path}: {error.strerror}") from error
    if path.is_dir():
        raise StoreError(f"{path}: it is a folder, not a store")
    return sa.URL.create("sqlite", database=str(path)), str(path)


def _engine(url: sa.URL | str) -> sa.Engine:
    engine = sa.create_engine(url)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _set_up_sqlite)
        sa.event.listen(engine, "begin", _begin)
    return engine


def _set_up_sqlite(connection: Any, _: object) -> None:
    """Write-ahead log (readers need not wait), foreign keys; transactions are begun by ``_begin`` alone.

    The log is a property of the file: it is set once, while the database is still empty.
    """
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE * 1000}")
    connection.execute("PRAGMA foreign_keys = ON")
    if not connection.execute("PRAGMA page_count").fetchone()[0]:
        with suppress(Exception):  # another process is doing the same
            connection.execute("PRAGMA journal_mode = WAL")


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("kelissoz_begin", "BEGIN"))


def _reason(error: SQLAlchemyError) -> str:
    """The database's own words, without the statement."""
    cause = str(error.orig) if isinstance(error, StatementError) and error.orig is not None else str(error)
    if "not a database" in cause:
        return "it is not a database"
    if "locked" in cause:
        return f"another program has been writing to it for {PATIENCE} seconds; try again when it is done"
    if "malformed" in cause:
        return "it is damaged; put it aside and read the articles again"
    if "readonly" in cause:
        return "it may not be written"
    if "unable to open" in cause:
        return "it cannot be opened or made there"
    return cause


def _version(before: Any, rows: Rows) -> int:
    """Texts are counted, not readings: the same text read by a newer Kelissoz is the same version."""
    if before is None:
        return 1
    is_newer = bool(before.text_sha256 != rows.article["text_sha256"])
    return int(before.version) + is_newer


def _insert(connection: sa.Connection, rows: Rows, version: int) -> None:
    connection.execute(ARTICLE.insert(), {**rows.article, "version": version})
    if rows.claims:
        connection.execute(CLAIM.insert(), list(rows.claims))
    if rows.doubts:
        connection.execute(DOUBT.insert(), list(rows.doubts))


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
