"""From sources to outcomes, before the eyes of a person: what cannot be read is said, what goes on is shown."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from kelissoz.cli.output import complain, stop
from kelissoz.cli.pace import Pace

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from kelissoz.cli.options import NameTagger
    from kelissoz.dossier.record import Record
    from kelissoz.dossier.store import Store
    from kelissoz.scale import Outcome


@contextmanager
def tagged(asked: NameTagger | None = None) -> Iterator[None]:
    """Articles are read with the name tagger asked for, in other processes too, else with that of the setting. One
    that cannot be had ends the command with a sentence."""
    from kelissoz import names

    before = os.environ.get(names.SETTING)
    if asked is not None:
        os.environ[names.SETTING] = asked.value
    try:
        names.ready(names.chosen())
        yield
    except names.NameModelError as error:
        stop(str(error))
    finally:
        os.environ.pop(names.SETTING, None)
        os.environ.update({names.SETTING: before} if before is not None else {})


def told(outcomes: Iterable[Outcome], debug: bool) -> Iterator[Outcome]:
    """The same outcomes; standard error tells of each problem, with ``debug`` and the Python traceback."""
    for outcome in outcomes:
        if debug and outcome.trace:
            typer.echo(outcome.trace, err=True, nl=False)
        if outcome.problem is not None:
            complain(outcome.problem)
        yield outcome


def records(outcomes: Iterable[Outcome], store: Store | None) -> Iterator[Record]:
    """What was read; what was known already comes from the store."""
    for outcome in outcomes:
        record = outcome.record
        if outcome.known is not None and store is not None:
            record = store.record(outcome.known)
        if record is not None:
            yield record


@contextmanager
def counted(
    outcomes: Iterable[Outcome], sources: Sequence[str], *, prints: bool
) -> Iterator[Iterable[Outcome]]:
    """The outcomes, counted before the eyes of a person who sees nothing else: standard error is a terminal, and
    standard output goes elsewhere or nothing is printed (``prints``)."""
    if not _is_watched(prints):
        yield outcomes
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    from kelissoz import intake

    pace = Pace(total := intake.size_of(sources))
    columns = (BarColumn(bar_width=20), TaskProgressColumn(), TextColumn("{task.description}"))
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as progress:
        yield _advancing(outcomes, pace, progress, progress.add_task("", total=total))


@contextmanager
def at_work(what: str, *, prints: bool) -> Iterator[None]:
    """Says ``what`` is going on while it does, to a person who sees nothing else."""
    if not _is_watched(prints):
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield


def _is_watched(prints: bool) -> bool:
    return sys.stderr.isatty() and not (prints and sys.stdout.isatty())


def _advancing(
    outcomes: Iterable[Outcome], pace: Pace, progress: Progress, task: TaskID
) -> Iterator[Outcome]:
    """The outcomes; ``progress`` goes on by their bytes and tells the pace."""
    for outcome in outcomes:
        pace.count(outcome.size)
        progress.update(task, completed=pace.size, description=str(pace))
        yield outcome
