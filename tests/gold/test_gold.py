"""The articles of `gold/` and `examples/`: whole, and annotated with nothing that the form does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from kelissoz.evaluation.gold import load
from kelissoz.model import EventKind, Role, Scope, Status

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "gold" / "articles"
EXAMPLES = ROOT / "examples"
NAMES = sorted(path.stem for path in ARTICLES.glob("*.txt"))
DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
FOREIGN = ("latin-", "arabic-")

Node = Mapping[str, Any]


def text_of(name: str) -> str:
    return (ARTICLES / f"{name}.txt").read_text(encoding="utf-8")


def node_of(name: str) -> Node:
    node: Node = yaml.safe_load((ARTICLES / f"{name}.yaml").read_text(encoding="utf-8"))
    return node


def events_of(name: str) -> list[Node]:
    events: list[Node] = node_of(name)["events"]
    return events


def participants_of(name: str) -> Iterator[Node]:
    for event in events_of(name):
        yield from event.get("participants", ())


def test_every_text_has_an_annotation_and_every_annotation_a_text() -> None:
    assert sorted(path.stem for path in ARTICLES.glob("*.yaml")) == NAMES


def test_the_scorer_reads_the_whole_folder() -> None:
    assert [article.name for article in load(ARTICLES)] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_head_of_an_annotation(name: str) -> None:
    node = node_of(name)
    assert (ARTICLES / f"{name}.yaml").read_text(encoding="utf-8").startswith("# Class: ")
    assert node["article"] == name
    assert text_of(name).startswith(f" date {node['published']} ")
    assert set(node) <= {"article", "outlet", "published", "events"}


@pytest.mark.parametrize("name", NAMES)
def test_values_are_from_the_allowed_sets(name: str) -> None:
    for event in events_of(name):
        assert event["kind"] in get_args(EventKind)
        assert event["status"] in get_args(Status)
        assert event["scope"] in get_args(Scope)
        assert isinstance(event["core"], bool)
        assert is_country(event.get("country"))
    for participant in participants_of(name):
        assert participant.get("role") in (None, *get_args(Role))
        assert is_country(participant.get("country"))


def is_country(value: Any) -> bool:
    """YAML makes ``false`` of an unquoted ``NO``: Norway would be lost."""
    return value is None or (isinstance(value, str) and re.fullmatch("[A-Z]{2}", value) is not None)


@pytest.mark.parametrize("name", NAMES)
def test_dates_and_links(name: str) -> None:
    events = events_of(name)
    for event in events:
        start, end = str(event.get("start", "2000")), str(event.get("end", "2100"))
        assert DATE.fullmatch(start) and DATE.fullmatch(end)
        assert start <= end
        assert "end" not in event or "start" in event
        assert event.get("agreed_at", 0) in range(len(events))
        assert event.get("main_topic") in (None, *event.get("topics", ()))


@pytest.mark.parametrize("name", NAMES)
def test_a_chain_begins_with_the_outlet(name: str) -> None:
    node = node_of(name)
    for event in node["events"]:
        assert event["chain"]
        assert "outlet" not in node or event["chain"][0] == node["outlet"]


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith(FOREIGN)])
def test_who_takes_part_is_named_in_the_text(name: str) -> None:
    """The first four letters of the last word: ``Феликс Чисекеди``, in the text ``Чисекедимен``."""
    text = text_of(name).casefold()
    for participant in participants_of(name):
        assert participant["name"].split()[-1][:4].casefold() in text, participant["name"]


@pytest.mark.parametrize("name", [name for name in NAMES if "trap-" in name])
def test_a_trap_has_no_event(name: str) -> None:
    assert events_of(name) == []


def test_all_scripts_are_there() -> None:
    def written_in(letters: str) -> int:
        return sum(len(re.findall(letters, text_of(name))) > len(text_of(name)) / 2 for name in NAMES)

    assert written_in("[A-Za-zÀ-ſǴǵ]") >= 10
    assert written_in("[\u0600-\u06ff]") >= 8
    assert written_in("[\u0400-\u04ff]") >= 18


def test_an_example_is_a_copy_of_a_gold_article_and_explained() -> None:
    """So that its annotation is there too: ``1-kinshasa-envoy.txt`` is ``kinshasa-envoy.txt``."""
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    examples = sorted(EXAMPLES.glob("*.txt"))
    assert len(examples) == 9
    for path in examples:
        number, name = path.stem.split("-", 1)
        assert number.isdigit()
        assert path.read_bytes() == (ARTICLES / f"{name}.txt").read_bytes()
        assert f"`{path.name}`" in readme
