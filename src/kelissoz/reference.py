"""The command reference, made from the commands: ``python -m kelissoz.reference > docs/commands.md``."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from typing import Any

import typer

from kelissoz.cli import app

HEADER = """\
# Commands

Made by `python -m kelissoz.reference`; a test fails where it is out of date.

Messages go to standard error and begin with `kelissoz:`; standard output has nothing but what was asked for.

| exit status | |
|---|---|
| 0 | All is well. An article that cannot be read is named, and changes nothing if another one could be. \
Nor does it matter if whoever reads the output goes away (`kelissoz list \\| head`). |
| 1 | A figure broke its floor (`evaluate`, `evaluate-dossier`); the store has a fault (`check`). |
| 2 | There was nothing to work with: no article could be read, no such store, a wrong option; or the output could \
not be written. |
| 130 | Stopped by Ctrl-C. What was read before is in the store. |

The store is one SQLite file, `kelissoz/kelissoz.sqlite` in your data folder (`$XDG_DATA_HOME`, on Linux by
default `~/.local/share`), or where `--db` says: in another file, or on a PostgreSQL server ([the store](store.md)).
"""


def markdown() -> str:
    """The whole reference."""
    command = typer.main.get_command(app)
    return "\n".join((HEADER, *_section("kelissoz", command), *_commands(command)))


def _commands(group: Any) -> Iterator[str]:
    for name, command in group.commands.items():
        yield from _section(f"kelissoz {name}", command)


def _section(name: str, command: Any) -> Iterator[str]:
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    options = [each for each in command.params if each.param_type_name == "option" and each.name != "help"]
    usage = " ".join((name, *(argument.metavar for argument in arguments), "[OPTIONS]" if options else ""))
    yield f"## {name}\n\n{inspect.cleandoc(command.help)}\n\n    {usage.strip()}\n"
    if arguments or options:
        yield "| | |\n|---|---|"
        yield from (f"| `{argument.metavar}` | {argument.help} |" for argument in arguments)
        yield from (f"| {_spelling(option)} | {option.help} |" for option in options)
        yield ""


def _spelling(option: Any) -> str:
    value = "" if option.is_flag else f" {option.metavar}"
    spellings = sorted(option.opts, key=len)
    return ", ".join(f"`{spelling}{value}`".replace("|", "\\|") for spelling in spellings)


if __name__ == "__main__":
    sys.stdout.write(markdown())
