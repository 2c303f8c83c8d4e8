"""Reads annotations: one YAML file an article, beside the article's text.

The form is that of the project's gold folder: ``article``, ``published``, ``outlet`` and a list ``events``,
whose fields are those of the record with ``place``, ``country`` and ``venue`` side by side, ``approx`` beside
``duration``, ``main_topic`` beside ``topics``, ``agreed_at`` as the place of another event in the list, and
``also_said_by``, the further chains that tell of the event. What is missing was not said.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
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

ARTICLE_SUFFIXES = (".txt", ".html", ".htm")
ANNOTATION_SUFFIXES = (".yaml", ".yml")

Node = Mapping[str, Any]


class GoldError(ValueError):
    """A gold folder that cannot be used; the message names the file and the reason."""


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """``said`` are the keys that the annotation has, an empty one included; ``also`` are further chains.
    ``same_as`` names the contact that the event is, where several articles tell of it (``evaluation.dossier``).

    The ``kind`` of ``event.participants`` means nothing: annotations do not tell it.
    """

    event: Event
    said: frozenset[str]
    also: tuple[tuple[ChainLink, ...], ...] = ()
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    name: str
    path: Path
    events: tuple[GoldEvent, ...]
    published: dt.date | None = None
    outlet: str | None = None


class _Loader(yaml.SafeLoader):
    """YAML in which only null, true and false are more than text: plain YAML takes the country ``NO`` for false,
    ``15:00`` for 900 and fails on a day that never was."""

    yaml_implicit_resolvers: dict[str, Any] = {}


_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile(r"(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""]
)
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?i:true|false)$"), list("tTfF"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:merge", re.compile(r"<<$"), ["<"])


def load(folder: Path, articles: Path | None = None) -> tuple[GoldArticle, ...]:
    """The annotated articles of ``folder`` in the order of their names. ``articles`` is where the texts are,
    where they are not in ``folder`` itself. YAML files without ``events`` are something else and passed over.

    Raises ``GoldError`` where there is nothing to score, a file is broken, or a text is missing.
    """
    for each in (folder, articles or folder):
        if not each.is_dir():
            raise GoldError(f"{each}: no such folder")
    found = tuple(
        _article(path, node, articles or folder)
        for path in sorted(folder.iterdir())
        if path.suffix in ANNOTATION_SUFFIXES and "events" in (node := node_of(path))
    )
    if not found:
        raise GoldError(f"{folder}: no annotated article (NAME.yaml with `events`)")
    return found


def node_of(path: Path) -> Node:
    """What the YAML file ``path`` says, nothing where that is no mapping. Everything but null, true and false is
    text: ``NO``, ``15:00`` and ``2026-02-30`` too. Raises ``GoldError`` where it cannot be read."""
    try:
        node = yaml.load(path.read_text(encoding="utf-8-sig"), _Loader)  # noqa: S506
    except yaml.YAMLError as error:
        raise GoldError(f"{path}: not YAML: {' '.join(str(error).split())}") from error
    except ValueError as error:
        raise GoldError(f"{path}: not YAML: it is not in UTF-8") from error
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}") from error
    return node if isinstance(node, dict) else {}


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
            events=_events(node["events"]),
            published=_date(node.get("published")),
            outlet=_text(node.get("outlet")),
        )
    except ValueError as error:
        raise GoldError(f"{path}: {error}") from error


def _date(value: Any) -> dt.date | None:
    try:
        return None if value is None else dt.date.fromisoformat(str(value)[:10])
    except ValueError:
        raise ValueError(f"published: {value!r} is no day, such as 2026-01-23") from None


def _events(nodes: Any) -> tuple[GoldEvent, ...]:
    if nodes is not None and not isinstance(nodes, list):
        raise ValueError("`events` is not a list of events")
    return tuple(_numbered_event(i, node) for i, node in enumerate(nodes or ()))


def _numbered_event(i: int, node: Any) -> GoldEvent:
    """Event ``i``. Raises ``ValueError`` with its number and what is wrong."""
    if not isinstance(node, dict):
        raise ValueError(f"event {i}: {node!r} is not an event (a mapping of fields)")
    try:
        return _event(i, node)
    except KeyError as error:
        raise ValueError(f"event {i}: `{error.args[0]}` is missing") from error
    except ValueError as error:
        raise ValueError(f"event {i}: {error}") from error
    except (TypeError, AttributeError) as error:
        raise ValueError(f"event {i}: a field has not the form that docs/evaluation.md gives it") from error


def _event(i: int, node: Node) -> GoldEvent:
    return GoldEvent(
        event=Event(
            id=event_id(i),
            kind=_one_of(node["kind"], get_args(EventKind)),
            status=_one_of(node["status"], get_args(Status)),
            scope=_one_of(node["scope"], get_args(Scope)),
            core=_is_true(node["core"]),
            start=_text(node.get("start")),
            end=_text(node.get("end")),
            time_of_day=_text(node.get("time_of_day")),
            duration=_duration(node),
            place=_place(node),
            participants=tuple(_participant(each) for each in _list(node.get("participants"))),
            body=_text(node.get("body")),
            topics=_topics(node),
            outcomes=_phrases(node.get("outcomes")),
            assessments=_phrases(node.get("assessments")),
            ordinal=_ordinal(node.get("ordinal")),
            links=_links(node),
            chain=_chain(node.get("chain")),
        ),
        said=frozenset(node),
        also=_chains(node.get("also_said_by")),
        same_as=_text(node.get("same_as")),
    )


def event_id(i: int) -> str:
    """The name of event ``i`` of an annotation, by which its links speak of it."""
    return f"gold-{i}"


def _one_of(value: Any, allowed: Sequence[Any]) -> Any:
    if value not in allowed:
        raise ValueError(f"{value!r} is none of {', '.join(map(str, allowed))}")
    return value


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _is_true(value: Any) -> bool:
    """Also as YAML itself has it: ``yes``, ``on``."""
    return str(value).lower() in {"true", "yes", "on"}


def _list(value: Any) -> list[Any]:
    """A list; one value alone is a list of it."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _duration(node: Node) -> Duration | None:
    value = node.get("duration")
    if isinstance(value, dict):
        return Duration(str(value["value"]), _is_true(value.get("approx")), value.get("bound"))
    return None if value is None else Duration(str(value), _is_true(node.get("approx")))


def _place(node: Node) -> Place | None:
    value = node.get("place")
    parts = {**node, "place": value.get("name"), **value} if isinstance(value, dict) else node
    name, country, venue = (_text(parts.get(key)) for key in ("place", "country", "venue"))
    place = Place(name, country, venue)
    return None if place == Place(None) else place


def _participant(node: Any) -> Participant:
    if not isinstance(node, dict):
        return Participant(name=str(node), kind="person")
    role = node.get("role")
    return Participant(
        name=str(node["name"]),
        kind=node.get("kind", "person"),
        country=_text(node.get("country")),
        office=_text(node.get("office")),
        role=None if role is None else _one_of(role, get_args(Role)),
    )


def _topics(node: Node) -> tuple[Phrase, ...]:
    main = _text(node.get("main_topic"))
    topics = _phrases(node.get("topics"))
    if main is None:
        return topics
    others = tuple(topic for topic in topics if topic.text != main)
    return (Phrase(main, main=True), *others)


def _phrases(nodes: Any) -> tuple[Phrase, ...]:
    return tuple(
        Phrase(str(node["text"]), _is_true(node.get("main")), _text(node.get("speaker")))
        if isinstance(node, dict)
        else Phrase(str(node))
        for node in _list(nodes)
    )


def _ordinal(node: Any) -> Ordinal | None:
    if node is None:
        return None
    node = node if isinstance(node, dict) else {"value": node}
    if not str(node["value"]).isdecimal():
        raise ValueError(f"ordinal: {node['value']!r} is no number")
    return Ordinal(int(node["value"]), str(node.get("what") or ""), _is_true(node.get("inferred")))


def _links(node: Node) -> tuple[Link, ...]:
    links = [("agreed_at", node["agreed_at"])] if node.get("agreed_at") is not None else []
    links.extend((link["kind"], link["event"]) for link in _list(node.get("links")))
    for _, event in links:
        if not str(event).isdecimal():
            raise ValueError(f"{event!r} is not the place of an event in the list, from 0")
    return tuple(Link(_one_of(kind, get_args(LinkKind)), event_id(int(event))) for kind, event in links)


def _chain(names: Any) -> tuple[ChainLink, ...]:
    """Annotations give names only; the kind means nothing."""
    return tuple(
        ChainLink(str(name), "outlet" if i == 0 else "agency") for i, name in enumerate(_list(names))
    )


def _chains(chains: Any) -> tuple[tuple[ChainLink, ...], ...]:
    """Several chains; a list of names is one."""
    nodes = _list(chains)
    if not any(isinstance(node, list) for node in nodes):
        nodes = [nodes] if nodes else []
    return tuple(_chain(node) for node in nodes)
