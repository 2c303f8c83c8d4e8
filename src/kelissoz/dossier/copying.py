"""A copy of the store in another file, while others go on reading and writing."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path

import sqlalchemy as sa

from kelissoz.dossier.engine import is_server
from kelissoz.dossier.errors import StoreError


def copy(engine: sa.Engine, name: str, path: Path, *, overwrite: bool) -> None:
    """Copies the database to ``path`` by SQLite's online backup (https://www.sqlite.org/backup.html). The copy is
    made beside ``path`` and gets its name when it is whole and on the disk. Raises ``StoreError``."""
    if is_server(engine):
        raise StoreError(f"{name}: it is on a server, which has its own tool for this: pg_dump")
    if path.is_dir():
        raise StoreError(f"{path}: it is a folder")
    if engine.url.database and path.exists() and path.samefile(engine.url.database):
        raise StoreError(f"{path}: it is the store itself")
    if path.exists() and not overwrite:
        raise _taken(path)
    try:
        descriptor, unfinished = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.absolute().parent)
    except OSError as error:
        raise StoreError(f"{path}: it cannot be written there: {error.strerror}") from error
    os.close(descriptor)
    try:
        _fill(engine, unfinished)
        _give_name(Path(unfinished), path, overwrite)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{path}: the copy failed: {error}") from error
    finally:
        with suppress(OSError):
            os.unlink(unfinished)  # noqa: PTH108


def _fill(engine: sa.Engine, unfinished: str) -> None:
    with closing(engine.raw_connection()) as connection, closing(sqlite3.connect(unfinished)) as target:
        source = connection.driver_connection
        assert isinstance(source, sqlite3.Connection)
        source.backup(target)
        (answer,) = target.execute("PRAGMA quick_check").fetchone()
        if answer != "ok":
            raise sqlite3.DatabaseError(f"the store is damaged: {answer}")
    with open(unfinished, "rb+") as file:  # noqa: PTH123
        os.fsync(file.fileno())


def _give_name(unfinished: Path, path: Path, overwrite: bool) -> None:
    """``link`` fails where there is a file by now; some file systems have no links."""
    if overwrite:
        unfinished.replace(path)
        return
    try:
        os.link(unfinished, path)
    except FileExistsError:
        raise _taken(path) from None
    except OSError:
        if path.exists():
            raise _taken(path) from None
        unfinished.replace(path)


def _taken(path: Path) -> StoreError:
    return StoreError(f"{path}: there is a file already; --force puts the copy in its place")
