"""Other tools in the benchmark: how they are asked, and how what they say is scored."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest
from benchmarks import __main__ as bench
from benchmarks.peers import Absent, Answer, Peer, ask, environment
from benchmarks.peers import times as other_times
from benchmarks.peers import words as other_words
from benchmarks.times import Sample

ECHO = """
import json, sys
job = json.load(sys.stdin)
json.dump({"version": "1.0", "results": job["items"], "seconds": 0.5}, sys.stdout)
"""


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A program that this Python runs instead of one in an environment of its own."""
    (tmp_path / "bin").mkdir()
    python = tmp_path / "bin" / "python"
    python.symlink_to(sys.executable)
    monkeypatch.setattr(environment, "PROGRAMS", tmp_path)
    monkeypatch.setattr(environment, "_environment", lambda peer, cache: python)
    return tmp_path / "program.py"


def test_a_peer_gets_a_job_and_answers(program: Path) -> None:
    program.write_text(ECHO, encoding="utf-8")
    assert ask(Peer("echo", "program.py", ()), {"items": ["сөз"]}) == Answer("1.0", ["сөз"], 0.5)


@pytest.mark.parametrize("written", ["raise SystemExit(3)", "print('hello')", "print('{}')", "print('[]')"])
def test_a_peer_that_fails_is_absent(program: Path, written: str) -> None:
    program.write_text(written, encoding="utf-8")
    with pytest.raises(Absent, match="its program failed"):
        ask(Peer("broken", "program.py", ()), {"items": []})


def test_a_peer_that_takes_too_long_is_absent(program: Path) -> None:
    program.write_text("import time; time.sleep(60)", encoding="utf-8")
    with pytest.raises(Absent, match="not ready after 1 seconds"):
        ask(Peer("slow", "program.py", (), timeout=1), {"items": []})


def test_a_command_that_is_missing_is_named() -> None:
    with pytest.raises(Absent, match="no such-command on this machine"):
        ask(Peer("tool", "program.py", (), command="such-command"), {"items": []})


def test_a_package_that_cannot_be_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(environment.sys, "executable", "/bin/false")
    with pytest.raises(Absent, match="it could not be installed"):
        ask(Peer("tool", "program.py", ("nothing",)), {"items": []}, cache=tmp_path)


def test_an_absent_peer_is_a_row_and_the_others_are_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(peer: Peer, job: object) -> Answer:
        raise Absent("no java on this machine")

    for module in (other_times, bench.other_sentences, bench.other_script):
        monkeypatch.setattr(module, "ask", refuse)
    monkeypatch.setattr(other_words, "PEERS", ())
    monkeypatch.setattr(bench.other_names, "PEERS", ())
    monkeypatch.setattr(bench.other_inflection, "PEERS", ())
    rows = list(bench._others(Path("nowhere")))
    assert {row.tool for row in rows} >= {"HeidelTime", "razdel"}
    assert {row.value for row in rows} == {
        "skipped: no java on this machine",
        "skipped: its text is missing",
    }


def test_a_moment_is_right_in_the_grain_that_is_asked_for() -> None:
    """``қаңтарда`` 'in January' and ``кеше`` 'yesterday': dateparser gives both as a minute."""
    text = "Ол қаңтарда айтқан, кеше келді."
    times = (
        {"start": 3, "end": 11, "value": "2026-01"},
        {"start": 20, "end": 24, "value": "2026-01-22"},
    )
    sample = Sample("x", dt.date(2026, 1, 23), "cyrl", text, times, None)
    found = [[3, 11, "2026-01-23T00:00"], [20, 24, "2026-01-22T00:00"], [0, 2, "2026-01-01T00:00"]]
    answer = Answer("1", [found], 1.0)
    assert len(other_times.outcomes_of([sample], answer, of_moments=True)[0].right()) == 2
    assert other_times.outcomes_of([sample], answer, of_moments=False)[0].right() == []


def test_what_a_tagger_says_of_words() -> None:
    word = other_words.as_words([["Мәскеу", "PROPN", "Case=Loc|Polarity=Neg|Person[psor]=3"]])[0]
    assert (word.lemma, word.pos, word.case, word.possessor, word.negative) == (
        "Мәскеу",
        "PROPN",
        "Loc",
        "3",
        True,
    )
