from __future__ import annotations

import json
from pathlib import Path

import pytest

from kelissoz.evaluation.floors import FloorsError, below, load


def write(folder: Path, floors: object) -> Path:
    path = folder / "floors.json"
    path.write_text(json.dumps(floors), encoding="utf-8")
    return path


def test_folders_are_named_from_where_the_floors_lie(tmp_path: Path) -> None:
    path = write(tmp_path, {"articles": {"events.f1": 0.7}, ".": {"events.f1": 0.5}})
    assert load(path, tmp_path / "articles") == {"events.f1": 0.7}
    assert load(path, tmp_path) == {"events.f1": 0.5}


@pytest.mark.parametrize("floors", [[], {"articles": 1}, {"articles": {"events.f1": "high"}}, {"other": {}}])
def test_floors_that_cannot_be_used(tmp_path: Path, floors: object) -> None:
    with pytest.raises(FloorsError, match="floors.json"):
        load(write(tmp_path, floors), tmp_path / "articles")


def test_a_missing_or_broken_file(tmp_path: Path) -> None:
    with pytest.raises(FloorsError, match="floors.json"):
        load(tmp_path / "floors.json", tmp_path)
    (tmp_path / "floors.json").write_text("{", encoding="utf-8")
    with pytest.raises(FloorsError, match="floors.json"):
        load(tmp_path / "floors.json", tmp_path)


def test_a_share_must_not_fall_and_mistakes_must_not_rise() -> None:
    figures = {"events.f1": 0.69, "start.f1": 0.8, "quotes.wrong": 1.0, "events.twice": 2.0}
    floors = {"events.f1": 0.7, "start.f1": 0.8, "quotes.wrong": 0, "events.twice": 2}
    assert below(figures, floors) == [
        "events.f1 is 0.69, below its floor of 0.7.",
        "quotes.wrong is 1, above its ceiling of 0.",
    ]


def test_a_floor_of_nothing_is_a_mistake() -> None:
    with pytest.raises(FloorsError, match="event.f1"):
        below({"events.f1": 1.0}, {"event.f1": 0.5})
