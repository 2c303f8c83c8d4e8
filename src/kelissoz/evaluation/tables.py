"""The score for a person: a table of events and slots, and what went wrong besides."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from kelissoz.evaluation.score import MISTAKES, Score
from kelissoz.evaluation.slots import Counts

_MEANINGS = {
    "articles.failed": "articles that could not be read",
    "articles.false_alarms": "articles without an event where one was found",
    "events.missed": "events missed",
    "events.extra": "events that are not in the annotation",
    "events.near": "events found with a near kind (meeting, talks)",
    "events.twice": "extra events that tell of a found one again",
    "quotes.wrong": "quotes that are not the article's characters",
    "fields.unsupported": "fields that no claim says",
}


def table(score: Score) -> RenderableType:
    """The whole score. ``gold`` and ``found`` are numbers of values, phrases being found in part."""
    grid = Table(box=box.SIMPLE, pad_edge=False)
    grid.add_column("")
    for heading in ("gold", "found", "right", "precision", "recall", "F1"):
        grid.add_column(heading, justify="right")
    for name, counts in score.events.items():
        grid.add_row(*_cells(name.replace("_", " "), counts), style="bold")
    grid.add_section()
    for name, counts in score.slots.items():
        if counts.gold or counts.system:
            grid.add_row(*_cells(name.replace("_", " "), counts))
    return Group(Text(f"{len(score.comparisons)} articles"), grid, *_mistakes(score))


def _cells(name: str, counts: Counts) -> list[str]:
    shares = (counts.precision, counts.recall, counts.f1)
    return [
        name,
        f"{counts.gold:g}",
        f"{counts.system:g}",
        f"{counts.right:.3g}" if counts.right % 1 else f"{counts.right:g}",
        *(f"{share:.3f}" for share in shares),
    ]


def _mistakes(score: Score) -> Iterator[RenderableType]:
    yield Text(
        f"{score.figures['chain.exact']:>6.3f}  of the paired events have exactly the chain of the annotation"
    )
    for name in MISTAKES:
        yield Text(f"{score.figures[name]:>6g}  {_MEANINGS[name]}  ({name})")
