"""``kelissoz read``: from articles to their record."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import ExitStack
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kelissoz.cli.opening import opened
from kelissoz.cli.options import Database, Debug
from kelissoz.cli.output import UNUSABLE, complain, print_view
from kelissoz.cli.reading import articles, counted, documents

if TYPE_CHECKING:
    from kelissoz.model import Document


class ReadFormat(StrEnum):
    """In what form ``read`` prints."""

    text = "text"
    jsonl = "jsonl"


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE…",
        help="Files, folders (all .txt, .html, .htm and .jsonl files in them, however deep), addresses, or - for "
        "standard input.",
    ),
]
Format = Annotated[
    ReadFormat,
    typer.Option(
        metavar="text|jsonl",
        help="For a person, or one JSON object an article, which is printed and not stored.",
    ),
]
NoStore = Annotated[bool, typer.Option("--no-store", help="Print only, store nothing.")]
Published = Annotated[
    str | None, typer.Option(metavar="YYYY-MM-DD", help="The day of the articles, whatever they say.")
]
Outlet = Annotated[
    str | None, typer.Option(metavar="NAME", help="The outlet of the articles, whatever they say.")
]
Field = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FIELD=NAME",
        help="What a JSON lines file calls text, title, published, outlet, url or id, such as text=body; may be "
        "given several times.",
    ),
]


def read(
    sources: Sources,
    format: Format = ReadFormat.text,
    no_store: NoStore = False,
    db: Database = None,
    published: Published = None,
    outlet: Outlet = None,
    field: Field = None,
    debug: Debug = False,
) -> None:
    """Read articles: print who met whom, where and when, and who says so; and store it.

    What cannot be read is named on standard error, and everything else is read all the same. The exit status
    is 2 where nothing at all could be read, else 0.
    """
    options = {"published": _day(published), "outlet": outlet, "fields": _fields(field or [])}
    keeps = not no_store and format is ReadFormat.text
    if not _read(sources, options, format, db, keeps, debug):
        raise typer.Exit(UNUSABLE)


def _read(
    sources: list[str],
    options: Mapping[str, Any],
    format: ReadFormat,
    db: str | None,
    keeps: bool,
    debug: bool,
) -> int:
    """Prints the articles, keeps them in the store ``db`` where ``keeps``, and tells how many they are."""
    write = _write_json if format is ReadFormat.jsonl else _write_text
    done = 0
    with ExitStack() as stack:
        store = stack.enter_context(opened(db)) if keeps else None
        found = stack.enter_context(counted(articles(sources, options, debug), sources))
        try:
            for document in documents(found, store, debug):
                write(document)
                done += 1
        except KeyboardInterrupt:
            complain(f"stopped; {done} articles were read" + (" and are in the store" if store else ""))
            raise
        if store is not None:
            store.settle()
    return done


def _write_json(document: Document) -> None:
    from kelissoz.export import jsonl

    jsonl.write(document, sys.stdout)


def _write_text(document: Document) -> None:
    from kelissoz.export.person import article_view

    print_view(article_view(document))
    typer.echo()


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            f"{text!r} is no day, such as 2026-01-23", param_hint="--published"
        ) from None


def _fields(pairs: list[str]) -> dict[str, str]:
    for pair in pairs:
        if "=" not in pair:
            raise typer.BadParameter(f"{pair!r} is not FIELD=NAME, such as text=body", param_hint="--field")
    return {name: column for name, _, column in (pair.partition("=") for pair in pairs)}
