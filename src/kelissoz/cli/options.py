"""Options that several commands share."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer


class NameTagger(StrEnum):
    """Who finds the names that no rule and no table explains."""

    crf = "crf"
    accurate = "accurate"
    none = "none"


Database = Annotated[
    str | None,
    typer.Option("--db", metavar="PATH", help="The store: a file or a database address. [default: your own]"),
]
Names = Annotated[
    NameTagger | None,
    typer.Option(
        "--names",
        metavar="crf|accurate|none",
        help="Who finds the names that no rule and no table explains: a small tagger, a slower and better one "
        "(pip install 'kelissoz[accurate]'), or nobody. [default: KELISSOZ_NAMES, else crf]",
    ),
]
Debug = Annotated[bool, typer.Option("--debug", help="Show the Python traceback where a step fails.")]


def day(text: str | None, option: str) -> date | None:
    """The day that ``option`` gives; what is no day ends the command with a sentence."""
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no day, such as 2026-01-23", param_hint=option) from None
