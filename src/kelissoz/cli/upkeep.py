"""``kelissoz check`` and ``kelissoz backup``: that the store is whole, and stays so."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kelissoz.cli.opening import opened
from kelissoz.cli.options import Database

Copy = Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy goes.")]
Force = Annotated[bool, typer.Option("--force", help="Put the copy in the place of a file that is there.")]


def check(db: Database = None) -> None:
    """Check the store: its file, its rows, and that every quote stands in its article.

    What is wrong is printed, one sentence a line. The exit status is 1 where anything is.
    """
    with opened(db, must_exist=True) as store:
        found = 0
        for sentence in store.check():
            typer.echo(sentence)
            found += 1
    if found:
        raise typer.Exit(1)


def backup(file: Copy, db: Database = None, force: Force = False) -> None:
    """Copy the store to a file, while others may go on reading and writing.

    The file appears when the copy is whole. A store on a PostgreSQL server is copied by pg_dump.
    """
    with opened(db, must_exist=True) as store:
        store.back_up(file, overwrite=force)
