"""What the documentation must say: every command and option, every field of the record, every figure."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from kelissoz import model, reference
from kelissoz.evaluation.dossier.gold import load_stories
from kelissoz.evaluation.dossier.reading import Reading
from kelissoz.evaluation.dossier.score import compare
from kelissoz.evaluation.dossier.view import DossierView
from kelissoz.evaluation.gold import load
from kelissoz.evaluation.score import MISTAKES
from kelissoz.evaluation.slots import SLOTS
from kelissoz.export.record import to_record
from kelissoz.model import Document

DOCS = Path(__file__).parents[2] / "docs"


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def test_the_command_reference_is_up_to_date() -> None:
    assert page("commands.md") == reference.markdown(), "run python -m kelissoz.reference > docs/commands.md"


def test_every_field_of_the_record_is_documented(document: Document) -> None:
    assert sorted(_keys(to_record(document)) - _documented("record.md")) == []


@pytest.mark.parametrize(
    "kind",
    [
        model.Event,
        model.Claim,
        model.Doubt,
        model.Duration,
        model.Place,
        model.Participant,
        model.Phrase,
        model.Ordinal,
        model.Link,
        model.ChainLink,
    ],
)
def test_every_field_of_the_model_is_documented(kind: Any) -> None:
    assert sorted({field.name for field in fields(kind)} - _documented("record.md")) == []


def test_every_value_of_a_closed_set_is_documented() -> None:
    sets = (
        model.EventKind,
        model.Status,
        model.Scope,
        model.Role,
        model.LinkKind,
        model.Stance,
        model.ParticipantKind,
        model.ChainKind,
        model.Script,
    )
    values = {value for values in sets for value in get_args(values)}
    assert sorted(values - _documented("record.md")) == []


def test_every_figure_is_documented() -> None:
    figures = {"events", "strict_events", "core_events", "slots", "chain.exact", *SLOTS, *MISTAKES}
    assert sorted(figures - _quoted("evaluation.md")) == []


def test_the_annotation_in_the_docs_can_be_read(tmp_path: Path) -> None:
    example, _ = re.findall(r"```yaml\n(.*?)```", page("evaluation.md"), re.DOTALL)
    (tmp_path / "NAME.yaml").write_text(example, encoding="utf-8")
    (tmp_path / "NAME.txt").write_text("Мәтін.", encoding="utf-8")
    (article,) = load(tmp_path)
    assert len(article.events) == len(yaml.safe_load(example)["events"]) == 2


def test_the_story_in_the_docs_can_be_read(tmp_path: Path) -> None:
    _, example = re.findall(r"```yaml\n(.*?)```", page("evaluation.md"), re.DOTALL)
    for name in ("articles", "stories"):
        (tmp_path / name).mkdir()
    event = "{kind: talks, same_as: su-keliss, status: held, scope: international, core: true}"
    for name in yaml.safe_load(example)["articles"]:
        (tmp_path / "articles" / f"{name}.yaml").write_text(f"events: [{event}]", encoding="utf-8")
        (tmp_path / "articles" / f"{name}.txt").write_text("Мәтін.", encoding="utf-8")
    (tmp_path / "stories" / "NAME.yaml").write_text(example, encoding="utf-8")
    (story,) = load_stories(tmp_path)
    parts = (story.reprints, story.contested, story.promises, story.series, story.processes)
    assert all(map(len, parts))


def test_every_figure_of_the_dossier_is_documented() -> None:
    figures = compare((), Reading({}, {}, 0, 0), DossierView()).figures
    names = {re.sub(r"\.(precision|recall|f1)$", "", name) for name in figures}
    assert names - {"stories", "articles", "events", "events.extra"} - _quoted("evaluation.md") == set()


def test_the_floors_in_the_docs_can_be_read() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", page("evaluation.md"), re.DOTALL)
    assert json.loads(example) == {"articles": {"events.f1": 0.7, "quotes.wrong": 0}}


def _keys(value: Any) -> set[str]:
    """The keys of all objects in ``value``."""
    if isinstance(value, dict):
        return set(value).union(*map(_keys, value.values()))
    if isinstance(value, list):
        return set().union(*map(_keys, value))
    return set()


def _quoted(name: str) -> set[str]:
    prose = re.sub(r"```.*?```", "", page(name), flags=re.DOTALL)
    return set(re.findall(r"`([^`]+)`", prose))


def _documented(name: str) -> set[str]:
    """Everything that stands between backquotes, word by word."""
    return {word for quoted in _quoted(name) for word in re.findall(r"\w+", quoted)}
