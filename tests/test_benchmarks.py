"""`make bench`: one table, in which what cannot be measured here is named."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from benchmarks import __main__ as bench
from benchmarks import script, times, words
from benchmarks.figure import Figure, Missing


def test_the_page_is_a_table_with_the_day_and_the_machine() -> None:
    figures = [
        Figure("words: lemma", "10 words", 0.9, "{:.1%}", data="a treebank", speed=2000.0),
        Figure("words: lemma", "10 words", 0.8, "{:.1%}", "spaCy 3", "a treebank", speed=500.0),
        Figure("words: lemma", "", 0.0, tool="other", skipped="no java on this machine"),
    ]
    page = bench.page(figures, dt.date(2026, 3, 4), "Linux, 2 cores")
    assert "Made by `make bench` on 2026-03-04, on Linux, 2 cores." in page
    assert "| words: lemma | kelissoz | 90.0% | 2,000 |  | 10 words: a treebank |" in page
    assert "| words: lemma | spaCy 3 | 80.0% | 500 | 0.25 | 10 words: a treebank |" in page
    assert "| words: lemma | other | skipped: no java on this machine |  |  |  |" in page


def test_a_task_s_figures_stand_together_ours_first() -> None:
    ours = [Figure("words: lemma", "", 0.9), Figure("times", "", 0.8)]
    others = [Figure("times", "", 0.3, tool="b"), Figure("words: lemma", "", 0.5, tool="c")]
    assert [figure.tool for figure in bench.beside(ours, others)] == ["kelissoz", "c", "kelissoz", "b"]


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(Missing, match="ktb-open.conllu"):
        list(words.figures(tmp_path))
    with pytest.raises(Missing, match="cldr-cyrl-arab.tsv"):
        list(script.figures(tmp_path))


def test_what_needs_nothing_is_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    few = tmp_path / "times.jsonl"
    few.write_text("\n".join(times._GOLD.read_text(encoding="utf-8").split("\n")[:8]), encoding="utf-8")
    assert [figure.what for figure in times.figures(few)] == list(times.PARTS)


def test_the_page_in_the_docs_is_one_of_ours() -> None:
    page = (Path(__file__).parents[1] / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert page.startswith(bench.HEADER.split("{", maxsplit=1)[0])
    assert "\n|---|" in page
