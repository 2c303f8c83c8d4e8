"""What the stations once reached is not lost (`gold/stations.json`); what needs a text that is not there is skipped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks import floors
from benchmarks.figure import Figure, Missing

ALWAYS = ("times", "sentences", "names")  # measured on texts of our own


@pytest.mark.parametrize("station", floors.STATIONS)
def test_no_station_is_below_its_floors(station: str) -> None:
    try:
        measured = floors.measure(station)
    except Missing as error:
        assert station not in ALWAYS
        pytest.skip(f"no {error}")
    assert measured
    assert floors.below(measured, floors.read()[station]) == []


@pytest.mark.parametrize("station", ALWAYS)
def test_our_own_texts_are_always_measured(station: str) -> None:
    assert all(0.5 < floor <= 1 for floor in floors.read()[station].values())
    if station == "names":
        assert "names: F1, our sentences, kelissoz, crf" in floors.read()[station]


def fake(number: float) -> dict[str, object]:
    return {"station": lambda data: [Figure("what", "", number)]}


def test_floors_go_up_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "stations.json"
    for number, status, floor in ((0.81239, 0, 0.812), (0.9, 0, 0.9), (0.85, 1, 0.9)):
        monkeypatch.setattr(floors, "STATIONS", fake(number))
        assert floors.main(["--raise"], path) == status
        assert json.loads(path.read_text(encoding="utf-8")) == {"station": {"what, kelissoz": floor}}


def test_only_raise_writes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(floors, "STATIONS", fake(0.8))
    assert floors.main([], tmp_path / "stations.json") == 0
    assert not (tmp_path / "stations.json").exists()


def test_only_the_encoder_may_differ_by_a_rounding() -> None:
    wanted = {"names, crf": 0.9, "names, accurate": 0.9}
    assert floors.below({"names, crf": 0.9, "names, accurate": 0.8951}, wanted) == []
    assert len(floors.below({"names, crf": 0.8999, "names, accurate": 0.8949}, wanted)) == 2
