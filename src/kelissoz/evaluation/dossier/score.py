"""The gold of the dossier beside what a dossier says of the same articles: counts, figures, notes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kelissoz.dossier.record import record_of
from kelissoz.dossier.store import Store
from kelissoz.evaluation.dossier.disagreements import disagreements
from kelissoz.evaluation.dossier.gold import Story
from kelissoz.evaluation.dossier.merging import merging, reprints
from kelissoz.evaluation.dossier.part import Note
from kelissoz.evaluation.dossier.promises import days_of, promises
from kelissoz.evaluation.dossier.reading import Reading, reading_of
from kelissoz.evaluation.dossier.series import processes, series
from kelissoz.evaluation.dossier.sources import sources
from kelissoz.evaluation.dossier.view import DossierView, view_of
from kelissoz.evaluation.gold import GoldArticle
from kelissoz.evaluation.slots import Counts
from kelissoz.model import Document

Read = Callable[[GoldArticle], Document]

# Figures that count what the reader missed or read wrongly: the fewer the better, and a floor is a ceiling.
MISTAKES = (
    "articles.failed",
    "events.missed",
    "disagreements.unread",
    "disagreements.misread",
    "promises.unread",
    "promises.misread",
    "ordinals.misread",
    "sources.unread",
)


@dataclass(frozen=True, slots=True)
class DossierScore:
    """``counts`` and ``figures`` by name (``merging.f1`` …), ``notes`` on what differs; ``failed`` says of the articles
    that could not be read why."""

    stories: Sequence[Story]
    counts: Mapping[str, Counts]
    figures: Mapping[str, float]
    notes: Sequence[Note]
    failed: Mapping[str, str]


def score(stories: Sequence[Story], read: Read) -> DossierScore:
    """Reads every article of ``stories`` with ``read`` into a store of its own and compares what its dossier says.
    Where ``read`` raises, the article has failed, and the others are scored all the same."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "gold.sqlite") as store:
        documents, failed = _read_all(stories, read)
        for document in documents.values():
            store.keep(document)
        view = view_of(store, days_of(stories))
    articles = [article for story in stories for article in story.articles]
    records = {name: record_of(document) for name, document in documents.items()}
    return compare(stories, reading_of((each, records.get(each.name)) for each in articles), view, failed)


def _read_all(stories: Iterable[Story], read: Read) -> tuple[dict[str, Document], dict[str, str]]:
    documents, failed = {}, {}
    for article in (article for story in stories for article in story.articles):
        try:
            documents[article.name] = read(article)
        except Exception as error:  # whatever a step raises
            failed[article.name] = f"{type(error).__name__}: {error}"
    return documents, failed


def compare(
    stories: Sequence[Story], reading: Reading, view: DossierView, failed: Mapping[str, str] | None = None
) -> DossierScore:
    """What the dossier says (``view``) of the articles that were read, beside the gold."""
    parts = (
        merging(reading, view),
        reprints(stories, reading, view),
        disagreements(stories, reading, view),
        promises(stories, reading, view),
        series(stories, reading, view),
        processes(stories, reading, view),
        sources(stories, reading, view),
    )
    counts = {name: each for part in parts for name, each in part.counts.items()}
    reader = {name: number for part in parts for name, number in part.reader.items()}
    figures = {**_size(stories, reading), **reader, **_shares(counts)}
    notes = tuple(note for part in parts for note in part.notes)
    return DossierScore(stories, counts, figures, notes, failed or {})


def _size(stories: Sequence[Story], reading: Reading) -> dict[str, float]:
    return {
        "stories": len(stories),
        "articles": sum(len(story.articles) for story in stories),
        "articles.failed": len(reading.failed),
        "events": reading.annotated,
        "events.missed": reading.annotated - len(reading.events),
        "events.extra": reading.extra,
    }


def _shares(counts: Mapping[str, Counts]) -> dict[str, float]:
    figures = {}
    for name, each in counts.items():
        figures[f"{name}.precision"] = round(each.precision, 4)
        figures[f"{name}.recall"] = round(each.recall, 4)
        figures[f"{name}.f1"] = round(each.f1, 4)
    return figures
