"""What a command says: standard output for what was asked for, standard error for everything else."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

import typer
from typer.core import TyperGroup

if TYPE_CHECKING:
    from rich.console import RenderableType

# The exit status where there was nothing to work with.
UNUSABLE = 2

# What the system says where standard output takes no more: no space, a quota, a broken device.
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


class Commands(TyperGroup):
    """The commands. A reader of their output that goes away (``kelissoz list | head -1``) is no error."""

    def make_context(self, *arguments: Any, **options: Any) -> Any:
        with _written():  # of --help
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: Any) -> Any:
        with _written():
            return super().invoke(ctx)


@contextmanager
def _written() -> Iterator[None]:
    """Ends the command where standard output takes no more."""
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # Rich, which prints the help, makes a SystemExit of a closed pipe
        discard_output()
        raise typer.Exit from None
    except OSError as error:
        if error.errno not in _FULL:
            raise
        discard_output()
        stop(f"standard output cannot be written: {error.strerror}")


def discard_output() -> None:
    """What is still on its way to standard output goes nowhere, so that Python does not fail on it at the end."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123


def print_view(view: RenderableType, *, wrap: bool = True) -> None:
    """Prints ``view`` in colour on a terminal; elsewhere as plain lines without blanks at their ends."""
    from rich.console import Console

    console = Console(highlight=False)
    if console.is_terminal:
        console.print(view, soft_wrap=not wrap)
        return
    with console.capture() as captured:
        console.print(view, soft_wrap=not wrap)
    typer.echo("\n".join(line.rstrip() for line in captured.get().splitlines()))


def complain(reason: str) -> None:
    """Says ``reason``, a sentence without a full stop, on standard error."""
    typer.echo(f"kelissoz: {reason}", err=True)


def stop(reason: str) -> NoReturn:
    """Says ``reason`` on standard error and ends the command with exit status 2."""
    complain(reason)
    raise typer.Exit(UNUSABLE)
