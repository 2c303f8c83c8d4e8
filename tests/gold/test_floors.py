"""What was once reached on the project's own gold is not lost (`gold/floors.json`, where it exists)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kelissoz.cli import app

GOLD = Path(__file__).parents[2] / "gold"
FLOORS = GOLD / "floors.json"


@pytest.mark.skipif(not FLOORS.exists(), reason="no floors have been set yet")
def test_no_figure_breaks_its_floor() -> None:
    command = ["evaluate", "--gold", str(GOLD / "articles"), "--floors", str(FLOORS), "--format", "json"]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 0, result.stderr


def floors_of_the_dossier() -> list[str]:
    """The gold of the dossier (``dossier``) and halves of it (``dossier/test``) that have floors."""
    folders = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    return [name for name in folders if name.split("/")[0] == "dossier"]


@pytest.mark.parametrize("name", floors_of_the_dossier())
def test_no_figure_of_the_dossier_breaks_its_floor(name: str) -> None:
    split = ["--split", name.split("/")[1]] if "/" in name else []
    command = ["evaluate-dossier", "--gold", str(GOLD / "dossier"), "--floors", str(FLOORS), *split]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 0, result.stderr
