"""`make bench`: one table, in which what cannot be measured here is named."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from benchmarks import __main__ as bench
from benchmarks import script, times, words
from benchmarks.figure import Figure, Missing


def test_the_page_is_a_table_with_the_day_and_the_machine() -> None:
    page = bench.page([Figure("words: lemma", "10 words", "90.0%")], dt.date(2026, 3, 4), "Linux, 2 cores")
    assert "Made by `make bench` on 2026-03-04, on Linux, 2 cores." in page
    assert "| words: lemma | 10 words | 90.0% |" in page


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(Missing, match="ktb-open.conllu"):
        list(words.figures(tmp_path))
    with pytest.raises(Missing, match="cldr-cyrl-arab.tsv"):
        list(script.figures(tmp_path))


def test_what_needs_nothing_is_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    few = tmp_path / "times.jsonl"
    few.write_text("\n".join(times._GOLD.read_text(encoding="utf-8").split("\n")[:8]), encoding="utf-8")
    figures = list(times.figures(few))
    assert [figure.what for figure in figures] == [
        f"times: F1, {name}" for name in ("all", "cyrl", "latn", "arab")
    ]


def test_the_page_in_the_docs_is_one_of_ours() -> None:
    page = (Path(__file__).parents[1] / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert page.startswith(bench.HEADER.split("{", maxsplit=1)[0])
    assert page.endswith(bench.FOOTER)
