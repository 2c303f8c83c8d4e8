"""Reads the gold of the dossier: annotated articles in ``articles/``, and in ``stories/`` one YAML file a story.

A story is what its articles tell together: its contacts (which every event of the articles names as ``same_as``), the
reprints, what the outlets do not agree on, what was promised and what came of it, series and processes. A story is
in one of two halves, ``dev`` to work with and ``test`` to report. The form is that of ``docs/evaluation.md``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from kelissoz.evaluation.gold import ANNOTATION_SUFFIXES, GoldArticle, GoldError, Node, load, node_of

Split = Literal["dev", "test", "fresh"]
"""``dev`` to work with; ``test``, and ``fresh``, which was written later, to report: nobody tunes on them."""
PromiseState = Literal["upcoming", "confirmed", "postponed", "cancelled", "overdue"]


@dataclass(frozen=True, slots=True)
class Reprints:
    """Articles of one text, the original among them; ``source`` is the agency or house whose text it is."""

    source: str
    original: str
    articles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Contested:
    """A field of a contact on which the articles differ: ``values`` says which articles say which value."""

    contact: str
    field: str
    values: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise as it stands at the end of a day: ``due`` is when it should come true (EDTF), where told."""

    as_of: dt.date
    state: PromiseState
    due: str | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """A contact that was announced, ``by`` whom, in which articles, and how that stood on several days."""

    contact: str
    by: frozenset[str]
    said_in: frozenset[str]
    states: tuple[Promised, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """Contacts and their numbers in the series, ``None`` where it cannot be told; ``wrong`` are the articles and
    contacts with another number than the right one."""

    name: str
    ordinals: Mapping[str, int | None]
    wrong: Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Process:
    """Contacts in one matter, in the order of time."""

    name: str
    contacts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """``sources`` are the numbers of independent sources behind a contact, where they are told."""

    name: str
    split: Split
    articles: tuple[GoldArticle, ...]
    contacts: Mapping[str, str]
    reprints: tuple[Reprints, ...]
    contested: tuple[Contested, ...]
    promises: tuple[Promise, ...]
    series: tuple[Series, ...]
    processes: tuple[Process, ...]
    sources: Mapping[str, int] = field(default_factory=dict)


def load_stories(folder: Path, split: Split | None = None) -> tuple[Story, ...]:
    """The stories of ``folder``, or of one half of them, in the order of their names.

    Raises ``GoldError`` where there is none, a file is broken, or a story speaks of an article or a contact there is
    not.
    """
    articles = {article.name: article for article in load(folder / "articles")}
    stories = tuple(_story(path, articles) for path in _files(folder / "stories"))
    chosen = tuple(story for story in stories if split in (None, story.split))
    if not chosen:
        raise GoldError(f"{folder}: no story" + (f" of the split {split}" if split else ""))
    return chosen


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise GoldError(f"{folder}: no such folder")
    return sorted(path for path in folder.iterdir() if path.suffix in ANNOTATION_SUFFIXES)


def _story(path: Path, articles: Mapping[str, GoldArticle]) -> Story:
    try:
        story = _made(path.stem, node_of(path), articles)
        _check(story)
    except KeyError as error:
        raise GoldError(f"{path}: `{error.args[0]}` is missing") from error
    except ValueError as error:
        raise GoldError(str(error) if isinstance(error, GoldError) else f"{path}: {error}") from error
    except (TypeError, AttributeError) as error:
        raise GoldError(f"{path}: a field has not the form that docs/evaluation.md gives it") from error
    return story


def _made(name: str, node: Node, articles: Mapping[str, GoldArticle]) -> Story:
    return Story(
        name=name,
        split=_one_of(node["split"], get_args(Split)),
        articles=tuple(_named(article, articles) for article in node["articles"]),
        contacts=node["contacts"],
        reprints=tuple(map(_reprints, node.get("reprints", ()))),
        contested=tuple(map(_contested, node.get("contested", ()))),
        promises=tuple(map(_promise, node.get("promises", ()))),
        series=tuple(map(_series, node.get("series", ()))),
        processes=tuple(Process(each["name"], tuple(each["contacts"])) for each in node.get("processes", ())),
        sources={contact: int(number) for contact, number in node.get("sources", {}).items()},
    )


def _named(name: str, articles: Mapping[str, GoldArticle]) -> GoldArticle:
    if name not in articles:
        raise ValueError(f"there is no article {name!r}")
    return articles[name]


def _reprints(node: Node) -> Reprints:
    return Reprints(node["source"], node["original"], frozenset(node["articles"]))


def _contested(node: Node) -> Contested:
    values = {value: frozenset(articles) for value, articles in node["values"].items()}
    return Contested(node["contact"], node["field"], values)


def _promise(node: Node) -> Promise:
    states = tuple(map(_promised, node["states"]))
    return Promise(node["contact"], frozenset(node["by"]), frozenset(node["said_in"]), states)


def _promised(node: Node) -> Promised:
    state = _one_of(node["state"], get_args(PromiseState))
    return Promised(dt.date.fromisoformat(node["as_of"]), state, node.get("due"))


def _series(node: Node) -> Series:
    ordinals = {name: None if value is None else int(value) for name, value in node["ordinals"].items()}
    wrong = {(each["article"], each["contact"]): int(each["says"]) for each in node.get("wrong", ())}
    return Series(node["name"], ordinals, wrong)


def _one_of(value: Any, allowed: tuple[Any, ...]) -> Any:
    if value not in allowed:
        raise ValueError(f"{value!r} is none of {', '.join(allowed)}")
    return value


def _check(story: Story) -> None:
    """Raises ``ValueError`` where the story or its articles name an article or a contact that is not the story's."""
    _all_of("article", _articles_named(story), {article.name for article in story.articles})
    _all_of("contact", _contacts_named(story), story.contacts)


def _all_of(what: str, names: Iterable[str | None], known: Iterable[str]) -> None:
    for name in set(names) - set(known):
        raise ValueError(f"the story has no {what} {name!r}")


def _articles_named(story: Story) -> Iterable[str]:
    for family in story.reprints:
        yield from (family.original, *family.articles)
    for contest in story.contested:
        yield from (name for names in contest.values.values() for name in names)
    yield from (name for promise in story.promises for name in promise.said_in)
    yield from (article for series in story.series for article, _ in series.wrong)


def _contacts_named(story: Story) -> Iterable[str | None]:
    yield from (event.same_as for article in story.articles for event in article.events)
    yield from (contest.contact for contest in story.contested)
    yield from (promise.contact for promise in story.promises)
    yield from story.sources
    for series in story.series:
        yield from (*series.ordinals, *(contact for _, contact in series.wrong))
    yield from (name for process in story.processes for name in process.contacts)
