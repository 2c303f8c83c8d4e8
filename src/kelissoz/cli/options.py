"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

Database = Annotated[
    str | None,
    typer.Option("--db", metavar="PATH", help="The store: a file or a database address. [default: your own]"),
]
Debug = Annotated[bool, typer.Option("--debug", help="Show the Python traceback where a step fails.")]
