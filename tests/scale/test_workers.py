"""Reading in several processes: the same, in the same order, whatever happens to a process."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from kelissoz.intake import IntakeError, Unread, find_all
from kelissoz.model import Article
from kelissoz.scale import read_many
from kelissoz.scale.outcome import read_one
from kelissoz.scale.workers import read_groups
from tests.scale.articles import write_files


@dataclass(frozen=True)
class Deadly:
    """An article that no process survives."""

    name: str = "deadly.txt"
    size: int = 1
    place: None = None

    def digest(self) -> str:
        return ""

    def read(self) -> Article:
        os._exit(9)


def test_it_is_the_same_in_the_same_order(tmp_path: Path) -> None:
    sources = [str(write_files(tmp_path / "news", 30)), "nowhere.txt"]
    assert list(read_many(sources, None, workers=2)) == list(read_many(sources, None, workers=1))


def test_an_article_that_a_process_dies_of_is_left_out(tmp_path: Path) -> None:
    found = list[Unread](
        one for one in find_all([write_files(tmp_path, 6)]) if not isinstance(one, IntakeError)
    )
    groups = [found[:2], [found[2], Deadly(), found[3]], [], found[4:]]
    outcomes = [outcome for group in read_groups(groups, 1) for outcome in group]
    died = outcomes.pop(3)
    assert died.problem == "deadly.txt: the process that read it died; it is left out"
    assert outcomes == [read_one(one) for one in found]
