"""``kelissoz evaluate`` and ``evaluate-dossier``: what is read, and what is made of it, beside the annotations."""

from __future__ import annotations

import json
import traceback
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kelissoz.cli.options import Debug, Names
from kelissoz.cli.output import complain, print_view, stop
from kelissoz.cli.reading import tagged

if TYPE_CHECKING:
    from kelissoz.evaluation.dossier.score import DossierScore
    from kelissoz.evaluation.gold import GoldArticle
    from kelissoz.evaluation.score import Score
    from kelissoz.model import Article, Document


class ScoreFormat(StrEnum):
    """In what form ``evaluate`` prints."""

    text = "text"
    json = "json"


class Part(StrEnum):
    """Which stories ``evaluate-dossier`` takes."""

    dev = "dev"
    test = "test"
    fresh = "fresh"


Gold = Annotated[Path, typer.Option(metavar="DIR", help="A folder of articles with annotations (YAML).")]
Articles = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Where the articles are, if not beside the annotations.")
]
Floors = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Fail where a figure is worse than this file allows.")
]
Format = Annotated[ScoreFormat, typer.Option(metavar="text|json", help="A table, or JSON.")]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Article by article: what was missed, what is extra.")
]
Stories = Annotated[
    Path, typer.Option("--gold", metavar="DIR", help="A folder with articles/ and stories/ (YAML).")
]
Split = Annotated[
    Part | None,
    typer.Option(metavar="dev|test|fresh", help="One part of the stories only: to work with, or to report."),
]
ByStory = Annotated[bool, typer.Option("--verbose", "-v", help="Story by story, of dev only: what differs.")]


def evaluate(
    gold: Gold,
    articles: Articles = None,
    floors: Floors = None,
    format: Format = ScoreFormat.text,
    verbose: Verbose = False,
    names: Names = None,
    debug: Debug = False,
) -> None:
    """Compare what is read from annotated articles with the annotations.

    The exit status is 1 where a figure breaks its floor, 2 where the folder or the floors cannot be used.
    """
    with tagged(names):
        result, broken = _scored(gold, articles, floors, debug)
    _print_failures(result)
    if format is ScoreFormat.json:
        typer.echo(json.dumps(result.figures, indent=1))
    else:
        _print_result(result, verbose)
    _end(broken)


def evaluate_dossier(
    gold: Stories,
    split: Split = None,
    floors: Floors = None,
    format: Format = ScoreFormat.text,
    verbose: ByStory = False,
    names: Names = None,
    debug: Debug = False,
) -> None:
    """Compare what a dossier makes of annotated stories, each told by several articles, with the annotations.

    The exit status is 1 where a figure breaks its floor, 2 where the folder or the floors cannot be used.
    """
    with tagged(names):
        result, broken = _scored_dossier(gold, None if split is None else split.value, floors, debug)
    for name, reason in result.failed.items():
        complain(f"{name}: counts as read without an event: {reason}")
    if format is ScoreFormat.json:
        typer.echo(json.dumps(result.figures, indent=1))
    else:
        _print_dossier(result, verbose)
    _end(broken)


def _end(broken: list[str]) -> None:
    """Names the figures that break their floors; with one, the command has failed."""
    for sentence in broken:
        complain(sentence)
    if broken:
        raise typer.Exit(1)


def _scored_dossier(
    gold: Path, split: Literal["dev", "test", "fresh"] | None, floors: Path | None, debug: bool
) -> tuple[DossierScore, list[str]]:
    """The comparison, and a sentence for every figure that breaks its floor. A part has floors of its own, as if it
    were a folder in that of the gold."""
    from kelissoz.evaluation import floors as guard
    from kelissoz.evaluation.dossier.gold import load_stories
    from kelissoz.evaluation.dossier.score import MISTAKES, score
    from kelissoz.evaluation.gold import GoldError

    try:
        wanted = guard.load(floors, gold / split if split else gold) if floors is not None else {}
        result = score(load_stories(gold, split), lambda article: _read_gold(article, debug))
        return result, guard.below(result.figures, wanted, MISTAKES)
    except (GoldError, guard.FloorsError) as error:
        stop(str(error))


def _print_dossier(result: DossierScore, verbose: bool) -> None:
    from kelissoz.evaluation.dossier.tables import differences, table

    for line in differences(result) if verbose else ():
        print_view(line, wrap=False)
    print_view(table(result))


def _scored(gold: Path, articles: Path | None, floors: Path | None, debug: bool) -> tuple[Score, list[str]]:
    """The comparison, and a sentence for every figure that breaks its floor."""
    from kelissoz.evaluation import floors as guard
    from kelissoz.evaluation.gold import GoldError, load
    from kelissoz.evaluation.score import score

    try:
        wanted = guard.load(floors, gold) if floors is not None else {}
        result = score(load(gold, articles), lambda article: _read_gold(article, debug))
        return result, guard.below(result.figures, wanted)
    except (GoldError, guard.FloorsError) as error:
        stop(str(error))


def _print_failures(result: Score) -> None:
    for comparison in result.comparisons:
        if comparison.failed is not None:
            complain(f"{comparison.gold.path}: counts as read without an event: {comparison.failed}")


def _print_result(result: Score, verbose: bool) -> None:
    """The table; with ``verbose`` what differs, article by article, before it."""
    from rich.text import Text

    from kelissoz.evaluation.differences import differences
    from kelissoz.evaluation.tables import table

    for comparison in result.comparisons if verbose else ():
        print_view(Text("\n").join(differences(comparison)), wrap=False)
    print_view(table(result))


def _read_gold(gold: GoldArticle, debug: bool) -> Document:
    """Reads an annotated article; the annotation tells its day and outlet where the text does not."""
    from kelissoz import pipeline

    article = _one_article(gold.path)
    day = gold.published if article.published is None else None
    outlet = gold.outlet if article.outlet is None else None
    if day is not None or outlet is not None:
        article = _one_article(gold.path, day, outlet)
    try:
        return pipeline.read(article)
    except Exception:
        if debug:
            traceback.print_exc()
        raise


def _one_article(path: Path, published: date | None = None, outlet: str | None = None) -> Article:
    from kelissoz import intake

    article = next(iter(intake.read_all([path], published=published, outlet=outlet)))
    if isinstance(article, Exception):
        raise article
    return article
