"""The page on annotation: its examples have the gold's form, and what is not marked ``°`` is read as they say."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from kelissoz.dossier.record import record_of
from kelissoz.evaluation.gold import GoldArticle, load
from kelissoz.evaluation.score import compare
from kelissoz.evaluation.slots import SLOTS
from kelissoz.model import EventKind, Role, Status
from tests.reading import document

PAGE = (Path(__file__).parents[2] / "docs" / "annotation.md").read_text(encoding="utf-8")
DAY = "2026-03-04"
EXACT = ("kind", "status", "scope", "core", "start", "end", "place", "country", "participants", "chain")


def rows(mark: str) -> list[list[str]]:
    """The cells of the table after ``<!-- mark -->``, without its head."""
    (table,) = re.findall(rf"<!-- {mark} -->\n((?:\|.*\n)+)", PAGE)
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]


def examples() -> list[tuple[str, str, bool]]:
    """Text, annotation, and whether the reader must enter the same."""
    found = re.findall(r"((?:^>.*\n)+)\n\((?:.+\n)+\n((?:<!-- ° -->\n)?)```yaml\n((?:.*\n)+?)```", PAGE, re.M)
    return [(unquoted(text), node, not mark) for text, mark, node in found]


def unquoted(quoted: str) -> str:
    """A paragraph a line; an empty line of the quotation parts them."""
    return "\n".join(part.replace("\n> ", " ").strip("> \n") for part in quoted.split("\n>\n"))


YES = [(row[0], row[2]) for row in rows("yes")]
NO = [row[0] for row in rows("no")]


@pytest.mark.parametrize(("sentence", "entry"), YES)
def test_a_row_names_a_kind_and_a_status(sentence: str, entry: str) -> None:
    kind, status = re.sub(r" \(domestic\)$", "", entry).split(", ")
    assert kind in get_args(EventKind) and status in get_args(Status)
    assert re.search(r"[.?!](?: °)?$", sentence)


@pytest.mark.parametrize(("sentence", "entry"), [row for row in YES if not row[0].endswith("°")])
def test_what_counts_is_read(sentence: str, entry: str) -> None:
    events = document(sentence, published=DAY).events
    found = [
        f"{event.kind}, {event.status}" + " (domestic)" * (event.scope == "domestic") for event in events
    ]
    assert found == [entry]


@pytest.mark.parametrize("sentence", [sentence for sentence in NO if not sentence.endswith("°")])
def test_what_does_not_count_is_not_read(sentence: str) -> None:
    assert document(sentence, published=DAY).events == ()


def test_every_kind_and_every_status_is_decided() -> None:
    entries = {word for _, entry in YES for word in re.findall(r"\w+", entry)}
    assert {*get_args(EventKind), *get_args(Status)} - entries == {"ongoing"}


def test_every_role_is_explained() -> None:
    assert [role for role in get_args(Role) if f"`{role}`" not in PAGE] == []


def gold_of(folder: Path, text: str, node: str) -> GoldArticle:
    (folder / "example.txt").write_text(text, encoding="utf-8")
    (folder / "example.yaml").write_text(node, encoding="utf-8")
    (article,) = load(folder)
    return article


@pytest.mark.parametrize(("text", "node", "is_read"), examples())
def test_an_example_has_the_form_of_the_gold(text: str, node: str, is_read: bool, tmp_path: Path) -> None:
    gold = gold_of(tmp_path, text, node)
    assert gold.events
    for each in gold.events:
        for participant in each.event.participants:
            assert (participant.name or "").split()[-1][:4].casefold() in text.casefold()


@pytest.mark.parametrize(("text", "node", "is_read"), [each for each in examples() if each[2]])
def test_an_example_is_read_as_annotated(text: str, node: str, is_read: bool, tmp_path: Path) -> None:
    gold = gold_of(tmp_path, text, node)
    record = record_of(document(text, published=DAY, outlet=gold.outlet))
    comparison = compare(gold, record)
    assert comparison.counts["events.missed"] == comparison.counts["events.extra"] == 0
    wrong = [name for sides in comparison.sides for name in EXACT if not SLOTS[name](sides).perfect]
    assert wrong == []


def test_there_are_examples() -> None:
    assert len(examples()) == PAGE.count("```yaml") >= 5
