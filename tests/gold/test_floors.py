"""What was once reached on the project's own gold is not lost (`gold/floors.json`, where it exists)."""

from __future__ import annotations

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
