"""What people decide: ``kelissoz doubtful``, ``merge``, ``split``, ``accept``, ``reject``, ``set``, ``rename``,
``title``, ``undo`` and ``log``."""

from __future__ import annotations

import getpass
import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kelissoz.cli.opening import opened
from kelissoz.cli.options import Database
from kelissoz.cli.output import stop

if TYPE_CHECKING:
    from kelissoz.dossier.merged.event import DossierEvent
    from kelissoz.dossier.review.acts import Act, Change
    from kelissoz.dossier.store import Store

Event = Annotated[
    str, typer.Argument(metavar="EVENT", help="An id of `events`, or of a report of the event.")
]
Others = Annotated[list[str], typer.Argument(metavar="EVENT…", help="Events that are the same as the first.")]
Reports = Annotated[
    list[str], typer.Argument(metavar="REPORT…", help="Reports of it: ids that `show EVENT` gives.")
]
Field = Annotated[
    str, typer.Argument(metavar="FIELD", help="A field of the record: start, place, participants …")
]
Value = Annotated[
    str,
    typer.Argument(
        metavar="VALUE", help="As `show` prints it, its name will do; for set also JSON as in the record."
    ),
]
Unsure = Annotated[bool, typer.Option("--unsure", help="It cannot be told.")]
By = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who decides. [default: your name on this machine]")
]


def merge(event: Event, others: Others, unsure: Unsure = False, by: By = None, db: Database = None) -> None:
    """Decide that events are one, whatever their scores say; with --unsure, that it cannot be told, which takes back
    what was decided before."""
    with opened(db, must_exist=True) as store:
        events = [_event(store, name) for name in (event, *others)]
        if len({report for each in events for report in each.reports}) < 2:
            stop("one article tells of it: there is nothing to merge")
        _done(store.judge(events, "unsure" if unsure else "same", _who(by)))
        store.settle()


def split(event: Event, reports: Reports, by: By = None, db: Database = None) -> None:
    """Decide that some reports of an event are another event."""
    with opened(db, must_exist=True) as store:
        _done(store.split(_event(store, event), reports, _who(by)))
        store.settle()


def accept(event: Event, field: Field, value: Value, by: By = None, db: Database = None) -> None:
    """Decide that a value is right: it holds, whoever says otherwise."""
    _change(db, event, "accept", field, value, by)


def reject(event: Event, field: Field, value: Value, by: By = None, db: Database = None) -> None:
    """Decide that a value is wrong: it is taken out of the event; the articles keep it."""
    _change(db, event, "reject", field, value, by)


def set_(event: Event, field: Field, value: Value, by: By = None, db: Database = None) -> None:
    """Enter a value that no article gives: `set EVENT start 2026-01-22`, `set EVENT place 'Бішкек, KG'`."""
    _change(db, event, "set", field, value, by)


def rename(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name as it stands in the record.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="What it is to be.")],
    by: By = None,
    db: Database = None,
) -> None:
    """Give a person, a body or a place another name everywhere, in what is read later as well."""
    with opened(db, must_exist=True) as store:
        _done(store.rename(name, new, _who(by)))
        store.settle()


def title(
    event: Event,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What its thread is to be called.")],
    by: By = None,
    db: Database = None,
) -> None:
    """Give a thread of events (`processes`) a name; any of its events tells which."""
    with opened(db, must_exist=True) as store:
        _done(store.title(_event(store, event), name, _who(by)))


def undo(
    decision: Annotated[
        int,
        typer.Argument(metavar="DECISION", help="The number of a decision, as `log` gives it."),
    ],
    by: By = None,
    db: Database = None,
) -> None:
    """Take a decision back. It stays in the log."""
    with opened(db, must_exist=True) as store:
        store.undo(decision, _who(by))
        store.settle()


def log(db: Database = None) -> None:
    """List what people have decided, the latest first: number, day and time, who, what, and whether it was undone."""
    with opened(db, must_exist=True) as store:
        for act in store.acts():
            typer.echo(_line(act))


def doubtful(db: Database = None) -> None:
    """List events that may be one, with what speaks for and against it, the most likely first."""
    from kelissoz.export.dossier import dossier_line, score_text

    with opened(db, must_exist=True) as store:
        for one, other, score in store.doubtful():
            typer.echo(
                f"{one.id}  {dossier_line(one)}\n{other.id}  {dossier_line(other)}\n  {score_text(score)}\n"
            )


def _change(db: str | None, event: str, what: Change, field: str, value: str, by: str | None) -> None:
    from kelissoz.dossier.review.entry import EntryError, entered, meant

    with opened(db, must_exist=True) as store:
        found = _event(store, event)
        try:
            wanted: Any = entered(field, value) if what == "set" else meant(found, field, value)
        except EntryError as error:
            stop(str(error))
        _done(store.correct(found, what, field, wanted, _who(by)))
        store.settle()


def _event(store: Store, name: str) -> DossierEvent:
    found = store.find(name)
    if found is None or found[1] is None:
        stop(f"{name}: the store has no event of this name; `kelissoz events` lists them")
    return store.event(found[1]) or stop(f"{name}: nothing holds of this event any more")


def _who(by: str | None) -> str:
    try:
        return by or getpass.getuser()
    except (KeyError, OSError):  # a user without a name, as in a container
        stop("who decides? give --by NAME")


def _done(act: Act) -> None:
    typer.echo(_line(act))


def _line(act: Act) -> str:
    details = act.details
    match act.what:
        case "merge" | "split" | "unsure":
            about = " | ".join(", ".join(group) for group in details["reports"])
        case "title":
            about = f"{details['event']}: {details['name']}"
        case "rename":
            about = f"{details['from']} → {details['to']}"
        case _:
            about = (
                f"{details['event']} {details['field']}: {json.dumps(details['value'], ensure_ascii=False)}"
            )
    undone = f"  (undone by {act.undone_by}, {act.undone_at})" if act.undone_at else ""
    return f"{act.id}  {act.at}  {act.by}  {act.what}  {about}{undone}"
