"""Killed with -9 at any moment, a second run ends with the record of an undisturbed one."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kelissoz.dossier.store import Store
from kelissoz.scale import read_many
from tests.dossier.contents import dump
from tests.scale.articles import write_feed, write_files

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """40 articles, 30 files and 10 lines of a feed, two of which have an address that another one has."""
    folder = write_files(tmp_path / "news", 30, a_folder=10)
    write_feed(folder / "feed.jsonl", 10)
    return folder


def kill(db: str, news: Path, kills: int) -> None:
    command = [sys.executable, "-m", "tests.scale.killing", db, str(news), str(kills), "20260123"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "all alike" in done.stdout


def test_fifty_kills_change_nothing(tmp_path: Path, news: Path) -> None:
    kill(str(tmp_path / "store.sqlite"), news, 50)


def test_kills_change_nothing_on_a_server(server: str, news: Path) -> None:
    kill(server, news, 10)


def test_a_command_that_is_killed_goes_on(tmp_path: Path, news: Path) -> None:
    """The whole command, with its workers, which end when it has ended."""
    db = tmp_path / "killed.sqlite"
    command = [sys.executable, "-m", "kelissoz", "read", "-q", "--workers", "2", "--db", str(db), str(news)]
    process = subprocess.Popen(command, cwd=ROOT, start_new_session=True)
    while process.poll() is None and not _articles(db):
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    _wait_until(lambda: not _living(process.pid))
    with Store.open(db) as killed, Store.open(tmp_path / "whole.sqlite") as whole:
        for store in (killed, whole):
            assert all(outcome.problem is None for outcome in read_many([str(news)], store, workers=1))
            store.settle()
        assert dump(killed) == dump(whole)


def _articles(db: Path) -> int:
    if not db.exists():
        return 0
    try:
        with sqlite3.connect(f"file:{db}?mode=ro", uri=True) as connection:
            return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def _wait_until(is_so: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it never came to be so"
        time.sleep(0.05)


def _living(group: int) -> list[str]:
    """The processes of a group that have not ended, as Linux tells of them."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, of = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[:3]
        except (OSError, ValueError):
            continue
        if int(of) == group and state not in "ZX":
            found.append(stat.parent.name)
    return found
