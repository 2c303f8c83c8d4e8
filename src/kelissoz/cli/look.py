"""``kelissoz list``, ``events``, ``show`` and ``disagreements``: what the store has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kelissoz.cli.opening import opened
from kelissoz.cli.options import Database
from kelissoz.cli.output import print_view, stop

if TYPE_CHECKING:
    from rich.console import RenderableType

    from kelissoz.dossier.merged.event import DossierEvent
    from kelissoz.dossier.store import Store

Name = Annotated[
    str,
    typer.Argument(
        metavar="ARTICLE_OR_EVENT", help="An id of `list` or `events` or its beginning, or an article's path."
    ),
]


Why = Annotated[
    bool,
    typer.Option("--why", help="Also why these reports are one event: what speaks for it and against it."),
]


def list_(db: Database = None) -> None:
    """List the articles of the store and their events, one a line."""
    from kelissoz.export.person import article_line
    from kelissoz.export.wording import event_line

    with opened(db, must_exist=True) as store:
        for record in store.records():
            typer.echo(f"{record.article.id}  {article_line(record)}")
            for event in record.events:
                typer.echo(f"  {event.id}  {event_line(event)}")


def events(db: Database = None) -> None:
    """List the events of the dossier by day, one a line, however many articles tell of each.

    A line ends with who tells of it: how many outlets, and how many independent sources they go back to.
    """
    from kelissoz.export.dossier import dossier_line

    with opened(db, must_exist=True) as store:
        for event in store.events():
            typer.echo(f"{event.id}  {dossier_line(event)}")


def disagreements(db: Database = None) -> None:
    """List what articles do not agree on: event by event, the values of a field and who says which."""
    from kelissoz.export.dossier import disagreement_lines

    with opened(db, must_exist=True) as store:
        for event in store.events(contested=True):
            for line in disagreement_lines(event):
                typer.echo(line)


def show(name: Name, why: Why = False, db: Database = None) -> None:
    """Show an article or an event of the store, with every quote and source.

    An event that several articles tell of is shown as the dossier has it: each value with who says so, and
    where they contradict each other.
    """
    from kelissoz.export.person import article_view, event_view

    with opened(db, must_exist=True) as store:
        found = store.find(name)
        if found is None:
            stop(f"{name}: the store has no article or event of this name; `kelissoz list` shows what it has")
        record, wanted = found
        merged = None if wanted is None else store.event(wanted)
        if merged is not None and len(merged.reports) > 1:
            print_view(_merged(store, merged))
            if why:
                _explain(store, merged)
            return
    event = next((event for event in record.events if event.id == wanted), None)
    print_view(article_view(record) if event is None else event_view(event, record))


def _merged(store: Store, event: DossierEvent) -> RenderableType:
    from kelissoz.export.dossier import dossier_view
    from kelissoz.export.wording import event_line

    linked = {link.event: store.event(link.event) for link in event.event.links}
    return dossier_view(
        event, {id: event_line(other.event) for id, other in linked.items() if other is not None}
    )


def _explain(store: Store, event: DossierEvent) -> None:
    from kelissoz.export.dossier import score_text

    typer.echo("")
    for one, other, score in store.reasons(event):
        typer.echo(f"{one} = {other}  {score_text(score)}")
