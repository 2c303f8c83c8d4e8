"""Reads annotations: one YAML file an article, beside the article's text.

The form is that of the project's gold folder: ``article``, ``published``, ``outlet`` and a list ``events``,
whose fields are those of the record with ``place``, ``country`` and ``venue`` side by side, ``approx`` beside
``duration``, ``main_topic`` beside ``topics``, ``agreed_at`` as the place of another event in the list, and
``also_said_by``, the further chains that tell of the event. What is missing was not said.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import yaml

from kelissoz.model import (
    ChainLink,
    Duration,
    Event,
    EventKind,
    Link,
    LinkKind,
    Ordinal,
    Participant,
    Phrase,
    Place,
    Role,
    Scope,
    Status,
)

ARTICLE_SUFFIXES = (".txt", ".html")

Node = Mapping[str, Any]


class GoldError(ValueError):
    """A gold folder that cannot be used; the message names the file and the reason."""


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """``said`` are the keys that the annotation has, an empty one included; ``also`` are further chains.

    The ``kind`` of ``event.participants`` means nothing: annotations do not tell it.
    """

    event: Event
    said: frozenset[str]
    also: tuple[tuple[ChainLink, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class GoldArticle:
    name: str
    path: Path
    events: tuple[GoldEvent, ...]
    published: dt.date | None = None
    outlet: str | None = None


def load(folder: Path, articles: Path | None = None) -> tuple[GoldArticle, ...]:
    """The annotated articles of ``folder`` in the order of their names. ``articles`` is where the texts are,
    where they are not in ``folder`` itself. YAML files without ``events`` are something else and passed over.

    Raises ``GoldError`` where there is nothing to score, a file is broken, or a text is missing.
    """
    if not folder.is_dir():
        raise GoldError(f"{folder}: no such folder")
    found = tuple(
        _article(path, node, articles or folder)
        for path in sorted(folder.glob("*.yaml"))
        if (node := _node(path)) is not None
    )
    if not found:
        raise GoldError(f"{folder}: no annotated article (NAME.yaml with `events`)")
    return found


def _node(path: Path) -> Node | None:
    try:
        node = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: not YAML: {error}") from error
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}") from error
    return node if isinstance(node, dict) and "events" in node else None


def _article(path: Path, node: Node, articles: Path) -> GoldArticle:
    names = dict.fromkeys((path.stem, str(node.get("article", path.stem))))
    texts = [articles / f"{name}{suffix}" for name in names for suffix in ARTICLE_SUFFIXES]
    text = next((candidate for candidate in texts if candidate.is_file()), None)
    if text is None:
        raise GoldError(f"{path}: no article beside it: {articles / path.stem}.txt or .html")
    try:
        return GoldArticle(
            name=path.stem,
            path=text,
            events=tuple(_event(i, event) for i, event in enumerate(node["events"] or ())),
            published=_date(node.get("published")),
            outlet=node.get("outlet"),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise GoldError(f"{path}: {type(error).__name__}: {error}") from error


def _date(value: Any) -> dt.date | None:
    return None if value is None else dt.date.fromisoformat(str(value))


def _event(i: int, node: Node) -> GoldEvent:
    return GoldEvent(
        event=Event(
            id=event_id(i),
            kind=_one_of(node["kind"], get_args(EventKind)),
            status=_one_of(node["status"], get_args(Status)),
            scope=_one_of(node["scope"], get_args(Scope)),
            core=bool(node["core"]),
            start=_text(node.get("start")),
            end=_text(node.get("end")),
            time_of_day=_text(node.get("time_of_day")),
            duration=_duration(node),
            place=_place(node),
            participants=tuple(_participant(each) for each in node.get("participants") or ()),
            body=node.get("body"),
            topics=_topics(node),
            outcomes=_phrases(node.get("outcomes")),
            assessments=_phrases(node.get("assessments")),
            ordinal=_ordinal(node.get("ordinal")),
            links=_links(node),
            chain=_chain(node.get("chain")),
        ),
        said=frozenset(node),
        also=tuple(_chain(chain) for chain in node.get("also_said_by") or ()),
    )


def event_id(i: int) -> str:
    """The name of event ``i`` of an annotation, by which its links speak of it."""
    return f"gold-{i}"


def _one_of(value: Any, allowed: Sequence[Any]) -> Any:
    if value not in allowed:
        raise ValueError(f"{value!r} is none of {', '.join(map(str, allowed))}")
    return value


def _text(value: Any) -> str | None:
    """YAML makes dates and numbers of ``2026-01-23`` and ``2026``: they become text again."""
    return None if value is None else str(value)


def _duration(node: Node) -> Duration | None:
    value = node.get("duration")
    if isinstance(value, dict):
        return Duration(str(value["value"]), bool(value.get("approx", False)), value.get("bound"))
    return None if value is None else Duration(str(value), bool(node.get("approx", False)))


def _place(node: Node) -> Place | None:
    place = Place(node.get("place"), node.get("country"), node.get("venue"))
    return None if place == Place(None) else place


def _participant(node: Node) -> Participant:
    role = node.get("role")
    return Participant(
        name=str(node["name"]),
        kind=node.get("kind", "person"),
        country=node.get("country"),
        office=node.get("office"),
        role=None if role is None else _one_of(role, get_args(Role)),
    )


def _topics(node: Node) -> tuple[Phrase, ...]:
    main = node.get("main_topic")
    topics = _phrases(node.get("topics"))
    if main is None:
        return topics
    others = tuple(topic for topic in topics if topic.text != main)
    return (Phrase(main, main=True), *others)


def _phrases(nodes: Iterable[Any] | None) -> tuple[Phrase, ...]:
    return tuple(
        Phrase(node["text"], bool(node.get("main", False)), node.get("speaker"))
        if isinstance(node, dict)
        else Phrase(str(node))
        for node in nodes or ()
    )


def _ordinal(node: Node | None) -> Ordinal | None:
    if node is None:
        return None
    return Ordinal(int(node["value"]), str(node.get("what", "")), bool(node.get("inferred", False)))


def _links(node: Node) -> tuple[Link, ...]:
    links = [("agreed_at", node["agreed_at"])] if "agreed_at" in node else []
    links.extend((link["kind"], link["event"]) for link in node.get("links") or ())
    return tuple(Link(_one_of(kind, get_args(LinkKind)), event_id(int(event))) for kind, event in links)


def _chain(names: Iterable[Any] | None) -> tuple[ChainLink, ...]:
    """Annotations give names only; the kind means nothing."""
    return tuple(ChainLink(str(name), "outlet" if i == 0 else "agency") for i, name in enumerate(names or ()))
