"""``kelissoz check``, ``backup`` and ``rebuild``: that the store is whole, and stays so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kelissoz.cli.opening import opened
from kelissoz.cli.options import Database
from kelissoz.cli.output import complain
from kelissoz.cli.reading import at_work

if TYPE_CHECKING:
    from kelissoz.dossier.store import Store
    from kelissoz.model import Article

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


def rebuild(db: Database = None) -> None:
    """Read all articles of the store again, from their texts as they are kept, and reckon the dossier anew.

    What people have decided stays. An article that cannot be read again keeps what was known of it; it is named, and
    the exit status is 1.
    """
    with opened(db, must_exist=True) as store:
        failed = sum(not _read_again(store, record.article) for record in store.records())
        store.forget_reckoned()
        with at_work("putting the dossier together", prints=False):
            store.settle()
    if failed:
        raise typer.Exit(1)


def _read_again(store: Store, article: Article) -> bool:
    from kelissoz import pipeline
    from kelissoz.dossier.errors import StoreError

    try:
        store.keep(pipeline.read(article))
    except StoreError:
        raise
    except Exception as error:  # a fault in a step must not stop the other articles
        complain(f"{article.path or article.url}: a fault of Kelissoz: {type(error).__name__}: {error}")
        return False
    return True
