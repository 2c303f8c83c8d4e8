"""The command line: one module a group of commands.

A module of commands holds plain functions; this one makes commands of them, in the order of ``--help`` and of
``docs/commands.md``. What is heavy is imported inside the functions that use it, so that ``--help`` comes at once.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from kelissoz import __version__
from kelissoz.cli import demo, evaluate, export, follow, look, read, review, search, upkeep, who
from kelissoz.cli.output import Commands, discard_output

app = typer.Typer(
    name="kelissoz",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="The sourced record of negotiations, read from Kazakh news.",
)


def main() -> None:
    """The entry point of ``kelissoz``."""
    if sys.stdout is None:  # closed by whoever started us (``>&-``)
        discard_output()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kelissoz {__version__}")
        raise typer.Exit


@app.callback()
def kelissoz(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """The sourced record of negotiations, read from Kazakh news."""


app.command()(read.read)
app.command("list")(look.list_)
app.command()(look.events)
app.command()(look.disagreements)
app.command()(search.search)
app.command()(who.who)
app.command()(follow.promises)
app.command()(follow.upcoming)
app.command()(follow.series)
app.command()(follow.processes)
app.command()(review.doubtful)
app.command()(review.merge)
app.command()(review.split)
app.command()(review.accept)
app.command()(review.reject)
app.command("set")(review.set_)
app.command()(review.rename)
app.command()(review.title)
app.command()(review.undo)
app.command()(review.log)
app.command()(look.show)
app.command()(export.export)
app.command()(upkeep.check)
app.command()(upkeep.backup)
app.command()(upkeep.rebuild)
app.command()(demo.demo)
app.command()(evaluate.evaluate)
app.command("evaluate-dossier")(evaluate.evaluate_dossier)
