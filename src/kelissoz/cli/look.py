"""``kelissoz list`` and ``kelissoz show``: what the store has."""

from __future__ import annotations

from typing import Annotated

import typer

from kelissoz.cli.opening import opened
from kelissoz.cli.options import Database
from kelissoz.cli.output import print_view, stop

Name = Annotated[
    str,
    typer.Argument(
        metavar="ARTICLE_OR_EVENT", help="An id of `list` or its beginning, or an article's path."
    ),
]


def list_(db: Database = None) -> None:
    """List the articles of the store and their events, one a line."""
    from kelissoz.export.person import article_line, event_line

    with opened(db, must_exist=True) as store:
        for record in store.records():
            typer.echo(f"{record.article.id}  {article_line(record)}")
            for event in record.events:
                typer.echo(f"  {event.id}  {event_line(event)}")


def show(name: Name, db: Database = None) -> None:
    """Show an article or an event of the store, with every quote and source."""
    from kelissoz.export.person import article_view, event_view

    with opened(db, must_exist=True) as store:
        found = store.find(name)
    if found is None:
        stop(f"{name}: the store has no article or event of this name; `kelissoz list` shows what it has")
    record, wanted = found
    event = next((event for event in record.events if event.id == wanted), None)
    print_view(article_view(record) if event is None else event_view(event, record))
