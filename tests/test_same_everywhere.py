"""The same article gives the same record on every run: no order of a set may show in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TEXT = (
    " date 2026-03-04 Рим папасы\nРим папасы Лев XIV Ватиканда Грекия президенті Никос Папаспен кездесті.\n"
)


def _record(seed: str, *sources: str) -> bytes:
    """What ``kelissoz read --format jsonl`` prints where strings hash by ``seed``."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "kelissoz", "read", "--format", "jsonl", *sources]
    done = subprocess.run(command, input=TEXT.encode(), env=environment, capture_output=True, check=True)
    return done.stdout


@pytest.mark.parametrize("sources", [("-",), (str(ROOT / "examples"),)], ids=["text", "examples"])
def test_the_record_does_not_depend_on_hashes(sources: tuple[str, ...]) -> None:
    assert len({_record(seed, *sources) for seed in ("0", "1", "2")}) == 1
