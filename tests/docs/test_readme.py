"""What the READMEs show is what the program does."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READMES = ["README.md", "README.kk.md"]
EXAMPLE = "examples/1-kinshasa-envoy.txt"


@pytest.fixture(scope="module")
def printed() -> str:
    """The record of the example, without line breaks inside values."""
    command = [sys.executable, "-m", "kelissoz", "read", "--no-store", EXAMPLE]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return _flat(run.stdout)


@pytest.mark.parametrize("name", READMES)
def test_the_record_shown_is_the_one_printed(name: str, printed: str) -> None:
    (shown,) = re.findall(r"<!-- record -->\n```\n(.*?)```", _text(name), re.DOTALL)
    lines = [_flat(line) for line in shown.splitlines()]
    assert len(lines) > 5
    assert [line for line in lines if line not in printed] == []


def test_three_events_are_printed(printed: str) -> None:
    """As both READMEs say (``three events``, ``үш оқиғаны``)."""
    assert len(re.findall(r"\b[A-Z]{4,}, [a-z]+, international\b", printed)) == 3
    assert "three events" in _text("README.md") and "үш оқиғаны" in _text("README.kk.md")


@pytest.mark.parametrize("name", READMES)
def test_the_article_shown_is_the_example(name: str) -> None:
    quoted = _flat(" ".join(re.findall(r"^> (.*)$", _text(name), re.MULTILINE)))
    assert quoted in _flat((ROOT / EXAMPLE).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", READMES)
def test_links_lead_somewhere(name: str) -> None:
    targets = re.findall(r"\]\(([^)]+)\)", _text(name))
    assert targets and [target for target in targets if not (ROOT / target).exists()] == []


@pytest.mark.parametrize("name", READMES)
def test_make_targets_exist(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"(?:`|^    )make (\w+)", _text(name), re.MULTILINE)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", READMES)
def test_the_figures_shown_are_the_floors(name: str) -> None:
    floors = json.loads((ROOT / "gold" / "floors.json").read_text(encoding="utf-8"))["articles"]
    (shown,) = re.findall(r"<!-- figures -->\n(.*?)<!-- end of figures -->", _text(name), re.DOTALL)
    figures = re.findall(r"^\| \S.* \| (\d\.\d\d) \|$", shown, re.MULTILINE)
    names = ("events", "strict_events", "core_events", "slots", "status", "start", "place")
    names += ("participants", "chain", "topics", "outcomes")
    assert figures == [f"{floors[f'{figure}.f1']:.2f}" for figure in names]
