"""The command line. What is heavy is imported where it is used, so that ``--help`` comes at once."""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from kelissoz import __version__

if TYPE_CHECKING:
    from kelissoz.evaluation.gold import GoldArticle
    from kelissoz.model import Article, Document

app = typer.Typer(
    name="kelissoz",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="The sourced record of negotiations, read from Kazakh news.",
)

UNREADABLE = 2


class ReadFormat(StrEnum):
    text = "text"
    jsonl = "jsonl"


class ScoreFormat(StrEnum):
    text = "text"
    json = "json"


def main() -> None:
    """The entry point of ``kelissoz``."""
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


@app.command()
def read(
    sources: Annotated[
        list[str], typer.Argument(metavar="FILE…", help="Files, folders, URLs, or - for standard input.")
    ],
    format: Annotated[
        ReadFormat, typer.Option(help="For a person, or one JSON object an article.")
    ] = ReadFormat.text,
    published: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="The day of articles that do not tell theirs.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(help="The outlet of articles that do not tell theirs.")
    ] = None,
    field: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=COLUMN", help="Where a table keeps a field, such as text=body."),
    ] = None,
    debug: Annotated[bool, typer.Option(help="Show the Python traceback where a step fails.")] = False,
) -> None:
    """Read articles: print who met whom, where and when, and who says so.

    An article that cannot be read is named on standard error, and the others are read all the same. The exit
    status is 2 where nothing at all could be read, else 0.
    """
    from rich.console import Console

    from kelissoz import intake
    from kelissoz.export import jsonl, person

    articles = intake.read_all(sources, published=_day(published), outlet=outlet, fields=_fields(field or []))
    console = Console(highlight=False)
    done = 0
    for document in _documents(articles, debug):
        done += 1
        if format is ReadFormat.jsonl:
            jsonl.write(document, sys.stdout)
        else:
            console.print(person.article_view(document))
    if not done:
        raise typer.Exit(UNREADABLE)


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Option(metavar="DIR", help="A folder of articles with annotations (YAML).")],
    articles: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Where the articles are, if not beside the annotations."),
    ] = None,
    floors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Fail where a figure is worse than this file allows.")
    ] = None,
    format: Annotated[ScoreFormat, typer.Option(help="A table, or JSON.")] = ScoreFormat.text,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Article by article: what was missed, what is extra.")
    ] = False,
    debug: Annotated[bool, typer.Option(help="Show the Python traceback where a step fails.")] = False,
) -> None:
    """Compare what is read from annotated articles with the annotations.

    The exit status is 1 where a figure breaks its floor, 2 where the folder or the floors cannot be used.
    """
    from rich.console import Console

    from kelissoz.evaluation import floors as guard
    from kelissoz.evaluation.differences import differences
    from kelissoz.evaluation.gold import GoldError, load
    from kelissoz.evaluation.score import score
    from kelissoz.evaluation.tables import table

    try:
        wanted = guard.load(floors, gold) if floors is not None else {}
        result = score(load(gold, articles), lambda article: _read_gold(article, debug))
        broken = guard.below(result.figures, wanted)
    except (GoldError, guard.FloorsError) as error:
        _stop(str(error))
    console = Console(highlight=False)
    if format is ScoreFormat.json:
        typer.echo(json.dumps(result.figures, indent=1))
    else:
        if verbose:
            for comparison in result.comparisons:
                for line in differences(comparison):
                    console.print(line, soft_wrap=True)
        console.print(table(result))
    for sentence in broken:
        _complain(sentence)
    if broken:
        raise typer.Exit(1)


def _documents(articles: Iterable[Article | Exception], debug: bool) -> Iterator[Document]:
    """The documents of the articles that can be read; standard error tells what is wrong with the others."""
    from kelissoz import pipeline

    for article in articles:
        if isinstance(article, Exception):
            _complain(str(article))
            continue
        try:
            document = pipeline.read(article)
        except Exception as error:  # a fault in a step must not stop the other articles
            _complain(f"{article.path or article.url or article.id}: {type(error).__name__}: {error}")
            if debug:
                traceback.print_exc()
        else:
            yield document


def _read_gold(gold: GoldArticle, debug: bool) -> Document:
    """Reads an annotated article; the annotation tells its day and outlet where the text does not."""
    from kelissoz import intake, pipeline

    article = next(iter(intake.read_all([gold.path], published=gold.published, outlet=gold.outlet)))
    if isinstance(article, Exception):
        raise article
    try:
        return pipeline.read(article)
    except Exception:
        if debug:
            traceback.print_exc()
        raise


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            f"{text!r} is no day, such as 2026-01-23", param_hint="--published"
        ) from None


def _fields(pairs: list[str]) -> dict[str, str] | None:
    for pair in pairs:
        if "=" not in pair:
            raise typer.BadParameter(f"{pair!r} is not NAME=COLUMN", param_hint="--field")
    return {name: column for name, _, column in (pair.partition("=") for pair in pairs)} or None


def _complain(reason: str) -> None:
    typer.echo(f"kelissoz: {reason}", err=True)


def _stop(reason: str) -> NoReturn:
    _complain(reason)
    raise typer.Exit(UNREADABLE)
