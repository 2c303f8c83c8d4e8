"""``kelissoz demo``: the examples that come with the project, read."""

from __future__ import annotations

import tempfile
from pathlib import Path

import typer

from kelissoz.cli.look import list_
from kelissoz.cli.opening import opened
from kelissoz.cli.output import print_view, stop
from kelissoz.cli.reading import records, tagged, told


def demo() -> None:
    """Read the articles of the folder `examples`: print the record of the first and the list of all."""
    from kelissoz.export.person import article_view
    from kelissoz.scale import read_many

    folder = _examples()
    with tempfile.TemporaryDirectory() as temporary:
        db = str(Path(temporary) / "demo.sqlite")
        with tagged(), opened(db) as store:
            read = list(records(told(read_many([str(folder)], store), debug=False), store))
        if not read:
            stop(f"{folder}: there is no article in it")
        print_view(article_view(read[0]))
        typer.echo(f"\nThe {len(read)} articles of {folder.name}/ in a store:\n")
        list_(db)


def _examples() -> Path:
    """The folder ``examples``: of the checkout, else of the installed package."""
    package = Path(__file__).parents[1]
    folders = (package.parents[1] / "examples", package / "examples")
    folder = next((folder for folder in folders if folder.is_dir()), None)
    return folder or stop("examples: this installation has none; run `kelissoz demo` in a checkout")
