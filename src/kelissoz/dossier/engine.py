"""The way to the database: its address, how its transactions begin, and what its errors mean."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

import platformdirs
import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError, StatementError

from kelissoz.dossier.errors import StoreError

# How long to wait for another process that is writing, and for an answer of a server, in seconds.
PATIENCE = 30
# How much of a database file SQLite keeps in memory, in KiB: an archive's is far larger than its 2 MB.
CACHE = 32_768
# What writers on a PostgreSQL server take turns by ("keli" in ASCII).
_TURN = 0x6B656C69
# The driver for PostgreSQL, psycopg 3, whatever SQLAlchemy's default may be.
_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}


def default_path() -> Path:
    """Where the store is if nobody says otherwise: ``kelissoz/kelissoz.sqlite`` in the user's data folder
    (``$XDG_DATA_HOME`` where it is set)."""
    return Path(platformdirs.user_data_dir("kelissoz", appauthor=False)) / "kelissoz.sqlite"


def engine_at(place: str | Path | None) -> tuple[sa.Engine, str]:
    """The database at ``place`` (see ``Store.open``), and how a person knows it: without its password.

    Nothing is connected yet; the folder of the user's own store is made. Raises ``StoreError``.
    """
    url, name = _address(place)
    try:
        return _engine(url), name
    except ModuleNotFoundError as error:
        if error.name == "psycopg":
            advice = "for PostgreSQL the package psycopg is needed: pip install 'kelissoz[postgresql]'"
            raise StoreError(f"{name}: {advice}") from error
        raise StoreError(f"{name}: {error}") from error
    except (ArgumentError, NoSuchModuleError, ImportError, TypeError) as error:
        raise StoreError(f"{name}: {error}") from error


def is_to_read(engine: sa.Engine) -> bool:
    """Whether the store is a file that may only be read."""
    return engine.url.query.get("mode") == "ro"


def is_server(engine: sa.Engine) -> bool:
    return engine.dialect.name != "sqlite"


@contextmanager
def transaction(engine: sa.Engine, name: str, *, writes: bool = False) -> Iterator[sa.Connection]:
    """All or nothing. A writing transaction takes its turn at once, so that it never has to give up; a reading one
    sees the store as it was when it began. Raises ``StoreError``, which calls the store ``name``."""
    try:
        with engine.connect().execution_options(**_options(engine, writes)) as connection, connection.begin():
            if writes and is_server(engine):
                _take_turn(connection)
            yield connection
    except StoreError as error:
        raise StoreError(str(error) if name in str(error) else f"{name}: {error}") from None
    except SQLAlchemyError as error:
        raise StoreError(f"{name}: {_reason(error)}") from error


def _options(engine: sa.Engine, writes: bool) -> dict[str, Any]:
    if not is_server(engine):
        return {"kelissoz_begin": "BEGIN IMMEDIATE" if writes else "BEGIN"}
    level = "READ COMMITTED" if writes else "REPEATABLE READ"
    return {"isolation_level": level, "postgresql_readonly": not writes}


def _take_turn(connection: sa.Connection) -> None:
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {PATIENCE * 1000}")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")


def _address(place: str | Path | None) -> tuple[sa.URL | str, str]:
    """The database address, and how a person knows it. The folder of the user's own store is made."""
    if isinstance(place, str) and "://" in place:
        with suppress(ArgumentError):
            url = sa.make_url(place)
            return _with_driver(url), url.render_as_string(hide_password=True)
        return place, place
    path = default_path() if place is None else Path(place)
    if place is None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{path}: {error.strerror}") from error
    if path.is_dir():
        raise StoreError(f"{path}: it is a folder, not a store")
    if path.is_file() and not _may_be_written(path):
        return _to_read(path), str(path)
    return sa.URL.create("sqlite", database=str(path)), str(path)


def _may_be_written(path: Path) -> bool:
    """Whether the file may, and its folder, in which SQLite keeps its log."""
    effective = os.access in os.supports_effective_ids
    return all(os.access(each, os.W_OK, effective_ids=effective) for each in (path, path.absolute().parent))


def _to_read(path: Path) -> sa.URL:
    """The address of a file that may only be read. Where there is no log beside it, nobody is writing, and none can be
    made: SQLite need not look for changes."""
    query = {"mode": "ro", "uri": "true"}
    if not path.with_name(f"{path.name}-wal").exists():
        query["immutable"] = "1"
    return sa.URL.create("sqlite", database=f"file:{quote(str(path.absolute()))}", query=query)


def _with_driver(url: sa.URL) -> sa.URL:
    return url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))


def _engine(url: sa.URL | str) -> sa.Engine:
    address = sa.make_url(url)
    if address.get_backend_name() == "postgresql":
        if "connect_timeout" not in address.query:
            address = address.update_query_dict({"connect_timeout": str(PATIENCE)})
        return sa.create_engine(address, connect_args={"client_encoding": "utf8"})
    engine = sa.create_engine(address)
    if not is_server(engine):
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
    connection.execute(f"PRAGMA cache_size = -{CACHE}")
    if not connection.execute("PRAGMA page_count").fetchone()[0]:
        with suppress(Exception):  # another process is doing the same
            connection.execute("PRAGMA journal_mode = WAL")


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("kelissoz_begin", "BEGIN"))


def _reason(error: SQLAlchemyError) -> str:
    """The database's own words, without the statement, on one line; better ones for what a person may meet."""
    cause = str(error.orig) if isinstance(error, StatementError) and error.orig is not None else str(error)
    if "not a database" in cause:
        return "it is not a database"
    if "locked" in cause or "lock timeout" in cause:
        return f"another program has been writing to it for {PATIENCE} seconds; try again when it is done"
    if "malformed" in cause:
        return "it is damaged; put it aside and read the articles again"
    if "readonly" in cause or "read-only transaction" in cause or "permission denied" in cause:
        return "it may not be written"
    if "unable to open" in cause:
        return "it cannot be opened or made there"
    return " ".join(cause.split())
