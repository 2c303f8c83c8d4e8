"""``kelissoz export``: the dossier in the formats of others."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from kelissoz.cli import search as filters
from kelissoz.cli.opening import opened
from kelissoz.cli.options import Database
from kelissoz.cli.output import stop

if TYPE_CHECKING:
    from kelissoz.dossier.merged.event import DossierEvent
    from kelissoz.dossier.search import Query
    from kelissoz.dossier.store import Store


class ExportFormat(StrEnum):
    """What the dossier can be written as."""

    jsonl = "jsonl"
    csv = "csv"
    claims_csv = "claims-csv"
    parquet = "parquet"
    claims_parquet = "claims-parquet"
    markdown = "markdown"
    ical = "ical"
    gexf = "gexf"
    ftm = "ftm"
    ftm_statements = "ftm-statements"
    jsonld = "jsonld"
    plover = "plover"
    polecat = "polecat"


What = Annotated[ExportFormat, typer.Argument(metavar="FORMAT", help=", ".join(ExportFormat) + ".")]
File = Annotated[
    Path | None, typer.Argument(metavar="FILE", help="Where it is written. [default: standard output]")
]
Force = Annotated[bool, typer.Option("--force", help="Put it in the place of a file that is there.")]
Event = Annotated[
    list[str] | None,
    typer.Option(metavar="EVENT", help="Only this event, or the report of one; may be given several times."),
]
Process = Annotated[str | None, typer.Option(metavar="PROCESS", help="Only the events of this thread.")]
Word = Annotated[
    list[str] | None,
    typer.Option(metavar="WORD", help="A word that an article on it must have; may be given several times."),
]


def export(
    format: What,
    file: File = None,
    event: Event = None,
    process: Process = None,
    word: Word = None,
    person: filters.Person = None,
    state: filters.State = None,
    place: filters.Place = None,
    kind: filters.Kind = None,
    status: filters.Status = None,
    since: filters.Since = None,
    until: filters.Until = None,
    outlet: filters.Outlet = None,
    topic: filters.Topic = None,
    contested: filters.Contested = False,
    force: Force = False,
    db: Database = None,
) -> None:
    """Write events of the dossier as a file for other programs, or a briefing for people: all, or those that fit.

    The formats are told in docs/exports.md. A file appears when it is whole.
    """
    from kelissoz.export.formats import FORMATS
    from kelissoz.export.sharing import ExportError

    chosen = FORMATS[format.value]
    if chosen.binary and file is None:
        stop(f"{format.value} is not for standard output; give the name of a file")
    query = filters.query(word, person, state, place, kind, status, since, until, outlet, topic, contested)
    with opened(db, must_exist=True) as store:
        articles = lru_cache(maxsize=1024)(
            lambda id: record.article if (record := store.record(id)) else None
        )
        try:
            write = chosen.writer()
            events = _events(store, query, event or [], process)
            if file is None:
                write(events, sys.stdout.buffer, articles)
                sys.stdout.buffer.flush()
            else:
                _write_file(file, force, lambda out: write(events, out, articles))
        except ExportError as error:
            stop(f"{format.value}: {error}")


def _events(store: Store, query: Query, names: list[str], process: str | None) -> Iterable[DossierEvent]:
    """The events that fit, by day; of those that are named, only these."""
    wanted = {_id(store, name) for name in names}
    if process is not None:
        threads = [thread for thread in store.processes() if process in thread.events]
        if not threads:
            stop(f"{process}: no thread has this event; `kelissoz processes` lists them")
        wanted |= set(threads[0].events)
    found = (each.event for each in store.search(query, oldest_first=True))
    return (event for event in found if event.id in wanted) if wanted else found


def _id(store: Store, name: str) -> str:
    found = store.find(name)
    event = None if found is None or found[1] is None else store.event(found[1])
    return event.id if event is not None else stop(f"{name}: the store has no event of this name")


def _write_file(path: Path, force: bool, write: Callable[[BinaryIO], None]) -> None:
    """Writes beside ``path`` and gives the file its name when it is whole."""
    if path.is_dir():
        stop(f"{path}: it is a folder")
    if path.exists() and not force:
        stop(f"{path}: it is there already; --force puts the export in its place")
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", dir=path.absolute().parent)
    except OSError as error:
        stop(f"{path}: it cannot be written there: {error.strerror}")
    try:
        with os.fdopen(descriptor, "wb") as out:
            write(out)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        stop(f"{path}: it cannot be written: {error.strerror}")
    finally:
        with suppress(OSError):
            Path(name).unlink()
