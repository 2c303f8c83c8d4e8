"""The score of a dossier for a person: a table, and what differs, story by story."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from kelissoz.evaluation.dossier.gold import Story
from kelissoz.evaluation.dossier.score import MISTAKES, DossierScore
from kelissoz.evaluation.slots import Counts

_STYLES = {"−": "bold red", "+": "bold yellow", "≠": "bold magenta"}
_MEANINGS = {
    "articles.failed": "articles that could not be read",
    "events.missed": "annotated events that the reader missed: nothing is asked of them",
    "disagreements.unread": "disagreements of which the reader did not find two values",
    "disagreements.misread": "disagreements that there are only by a misreading",
    "promises.unread": "states of promises for which the reader found too little",
    "promises.misread": "promises that there are only by a misreading",
    "ordinals.misread": "events with a number that their article has not",
    "sources.unread": "contacts whose sources are told and of which a report was missed or merged otherwise",
}


def table(score: DossierScore) -> RenderableType:
    """The whole score. ``gold`` and ``found`` are numbers: of events, of pairs of articles or of contacts, of fields,
    of states."""
    grid = Table(box=box.SIMPLE, pad_edge=False)
    grid.add_column("")
    for heading in ("gold", "found", "right", "precision", "recall", "F1"):
        grid.add_column(heading, justify="right")
    for name, counts in score.counts.items():
        grid.add_row(*_cells(name, counts))
    figures = score.figures
    return Group(
        Text(f"{figures['stories']} stories, {figures['articles']} articles, {figures['events']} events"),
        grid,
        *(Text(f"{figures[name]:>6g}  {_MEANINGS[name]}  ({name})") for name in MISTAKES),
    )


def _cells(name: str, counts: Counts) -> list[str]:
    right = f"{counts.right:.1f}" if counts.right % 1 else f"{counts.right:g}"
    shares = (f"{share:.3f}" for share in (counts.precision, counts.recall, counts.f1))
    return [name.replace(".", " "), f"{counts.gold:g}", f"{counts.system:g}", right, *shares]


def differences(score: DossierScore) -> Iterator[Text]:
    """What differs, story by story: of ``dev`` only, for what is reported nobody looks at."""
    for story in score.stories:
        notes = [note for note in score.notes if note.about in _names(story)] if story.split == "dev" else []
        if notes:
            yield Text(story.name, style="bold underline")
            yield from (
                Text.assemble("  ", (note.sign, _STYLES[note.sign]), f" {note.text}") for note in notes
            )


def _names(story: Story) -> set[str]:
    return {*story.contacts, *(article.name for article in story.articles)}
