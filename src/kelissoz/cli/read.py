"""``kelissoz read``: from articles to their record."""

from __future__ import annotations

import sys
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kelissoz.cli.opening import opened
from kelissoz.cli.options import Database, Debug, Names
from kelissoz.cli.output import UNUSABLE, complain, print_view
from kelissoz.cli.reading import at_work, counted, records, tagged, told

if TYPE_CHECKING:
    from kelissoz.dossier.record import Record
    from kelissoz.dossier.store import Store
    from kelissoz.scale import Outcome


class ReadFormat(StrEnum):
    """In what form ``read`` prints."""

    text = "text"
    jsonl = "jsonl"


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE…",
        help="Files, folders (all .txt, .html, .htm, .jsonl, .zip and .warc files in them, however deep), addresses, "
        "or - for standard input.",
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


Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        min=1,
        max=256,
        metavar="N",
        help="How many processes read. [default: one a core where there are more than 50 articles, else 1]",
    ),
]
Again = Annotated[
    bool, typer.Option("--again", help="Read anew what this Kelissoz has read before and has not changed.")
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Print no record, only how many articles there were.")
]


def read(
    sources: Sources,
    format: Format = ReadFormat.text,
    no_store: NoStore = False,
    db: Database = None,
    published: Published = None,
    outlet: Outlet = None,
    field: Field = None,
    workers: Workers = None,
    again: Again = False,
    quiet: Quiet = False,
    names: Names = None,
    debug: Debug = False,
) -> None:
    """Read articles: print who met whom, where and when, and who says so; and store it.

    What cannot be read is named on standard error, and everything else is read all the same. What is in the
    store already, and was read by this Kelissoz, is not read again: after an interruption the same command goes on
    where it was. The exit status is 2 where nothing at all could be read, else 0.
    """
    from kelissoz.scale import read_many

    options = {"published": _day(published), "outlet": outlet, "fields": _fields(field or [])}
    keeps = not no_store and format is ReadFormat.text
    tally = Counter[str]()
    with tagged(names), opened(db) if keeps else nullcontext() as store:
        outcomes = read_many(sources, store, options=options, workers=workers, again=again)
        with counted(outcomes, sources, prints=not quiet) as shown:
            try:
                _print(_tallied(told(shown, debug), tally), store, None if quiet else format)
            except KeyboardInterrupt:
                complain(f"stopped; {tally['read']} articles were read{' and are in the store' * keeps}")
                raise
        if store is not None:
            with at_work("merging what several articles tell of", prints=not quiet):
                store.settle()
    if quiet:
        complain(_sum(tally))
    if not tally["read"]:
        raise typer.Exit(UNUSABLE)


def _tallied(outcomes: Iterable[Outcome], tally: Counter[str]) -> Iterator[Outcome]:
    """The outcomes, counted by what became of them."""
    for outcome in outcomes:
        is_read = outcome.problem is None
        tally["read" if is_read else "not read"] += 1
        tally[outcome.kept or ("known" if outcome.known else "")] += 1
        yield outcome


def _sum(tally: Counter[str]) -> str:
    """``12 articles were read: 9 new, 3 known before; 2 could not be read``."""
    words = {"new": "new", "changed": "changed", "same": "as they were", "known": "known before"}
    parts = ", ".join(f"{tally[key]:,} {said}" for key, said in words.items() if tally[key])
    failed = f"; {tally['not read']:,} could not be read" if tally["not read"] else ""
    return f"{tally['read']:,} articles were read{': ' * bool(parts)}{parts}{failed}"


def _print(outcomes: Iterable[Outcome], store: Store | None, format: ReadFormat | None) -> None:
    """Prints what was read in ``format``; without one, only goes through it."""
    if format is None:
        deque(outcomes, maxlen=0)
        return
    write = _write_json if format is ReadFormat.jsonl else _write_text
    for record in records(outcomes, store):
        write(record)


def _write_json(record: Record) -> None:
    from kelissoz.export import jsonl

    jsonl.write(record, sys.stdout)


def _write_text(record: Record) -> None:
    from kelissoz.export.person import article_view

    print_view(article_view(record))
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
