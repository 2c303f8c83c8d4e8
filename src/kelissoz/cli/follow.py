"""``kelissoz promises``, ``upcoming``, ``series`` and ``processes``: what became of what was said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kelissoz.cli.opening import opened
from kelissoz.cli.options import Database, day

if TYPE_CHECKING:
    from kelissoz.dossier.promises import Promise


class State(StrEnum):
    """How a promise stands."""

    upcoming = "upcoming"
    confirmed = "confirmed"
    postponed = "postponed"
    cancelled = "cancelled"
    overdue = "overdue"


AsOf = Annotated[
    str | None,
    typer.Option(metavar="YYYY-MM-DD", help="As it stood at the end of this day. [default: today]"),
]
Wanted = Annotated[
    list[State] | None,
    typer.Option("--state", metavar="STATE", help="Only promises in this state; may be given several times."),
]


def promises(state: Wanted = None, as_of: AsOf = None, db: Database = None) -> None:
    """List what was announced or agreed for later, by whom, for when, and what came of it.

    A promise is upcoming, confirmed by a report that it took place, postponed, cancelled, or overdue: its day has
    passed and no article tells of it.
    """
    wanted = {each.value for each in state or State}
    _list(db, day(as_of, "--as-of") or date.today(), lambda promise: promise.state in wanted)


def upcoming(as_of: AsOf = None, db: Database = None) -> None:
    """List what is still to come, the nearest first; what was put off without a new day as well."""
    _list(
        db, day(as_of, "--as-of") or date.today(), lambda promise: promise.state in ("upcoming", "postponed")
    )


def series(db: Database = None) -> None:
    """List the contacts that are counted (a seventh meeting, a second round), what the record has of each series, and
    who counts otherwise."""
    from kelissoz.export.dossier import series_lines

    with opened(db, must_exist=True) as store:
        for each in store.series():
            for line in series_lines(each):
                typer.echo(line)


def processes(db: Database = None) -> None:
    """List the threads of events on one matter, the one that goes on latest first, each with its events by day."""
    from kelissoz.export.dossier import dossier_line

    with opened(db, must_exist=True) as store:
        for process in store.processes():
            typer.echo(f"{process.id}  {process.name}")
            for id in process.events:
                event = store.event(id)
                if event is not None:
                    typer.echo(f"  {event.id}  {dossier_line(event)}")


def _list(db: str | None, as_of: date, wanted: Callable[[Promise], bool]) -> None:
    from kelissoz.export.dossier import promise_line

    with opened(db, must_exist=True) as store:
        found = [promise for promise in store.promises(as_of) if wanted(promise)]
        for promise in sorted(found, key=lambda each: (each.due or "9999", each.event.id)):
            typer.echo(f"{promise.event.id}  {promise_line(promise)}")
