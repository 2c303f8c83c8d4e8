"""Articles that were found but not read: what makes one the same as before, and that it can be sent away."""

from __future__ import annotations

import datetime as dt
import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from kelissoz.intake import IntakeError, Unread, find_all, read_all

from .texts import BODY, TITLE

TEXT = f"{TITLE}\n{BODY}\n"


def only(source: str | Path, **options: Any) -> Unread:
    (found,) = find_all([source], **options)
    assert not isinstance(found, IntakeError)
    return found


def same(one: Unread, other: Unread) -> tuple[bool, bool]:
    return one.place == other.place, one.digest() == other.digest()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "a.txt"


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    lines = [json.dumps({"text": TEXT, "id": i}) for i in range(3)]
    (tmp_path / "f.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path / "f.jsonl"


def test_it_is_what_reading_gives(file: Path, feed: Path) -> None:
    for source in (file, feed):
        found = [unread.read() for unread in find_all([source]) if not isinstance(unread, IntakeError)]
        assert found == list(read_all([source]))


def test_it_can_be_sent_to_another_process(file: Path, feed: Path) -> None:
    for unread in find_all([file, feed, "https://dala.example/1"]):
        assert pickle.loads(pickle.dumps(unread)) == unread


def test_found_again_it_is_the_same(file: Path, feed: Path) -> None:
    assert same(only(file), only(file)) == (True, True)
    for one, other in zip(find_all([feed]), find_all([feed]), strict=True):
        assert same(one, other) == (True, True)  # type: ignore[arg-type]


def test_another_text_at_the_same_place(file: Path) -> None:
    before = only(file)
    file.write_text(TEXT + "Түзетілді.", encoding="utf-8")  # corrected
    assert same(before, only(file)) == (True, False)


@pytest.mark.parametrize(
    "options", [{"published": dt.date(2026, 1, 23)}, {"outlet": "Дала"}, {"fields": {"title": "headline"}}]
)
def test_what_is_asked_for_counts(file: Path, feed: Path, options: dict[str, Any]) -> None:
    assert [one.digest() for one in find_all([feed], **options)] != [one.digest() for one in find_all([feed])]  # type: ignore[union-attr]
    if "fields" not in options:
        assert same(only(file, **options), only(file)) == (True, False)


def test_the_same_text_elsewhere_is_another(file: Path, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    assert same(only(file), only(tmp_path / "b.txt")) == (False, False)


def test_lines_are_known_by_their_number(feed: Path) -> None:
    """A line that is put in moves those behind it: which article they are, only reading tells."""
    before = list(find_all([feed]))
    lines = feed.read_text(encoding="utf-8").splitlines()
    feed.write_text("\n".join([lines[0], lines[0], *lines[1:], lines[0]]), encoding="utf-8")
    after = list(find_all([feed]))
    assert [same(one, other) for one, other in zip(before, after, strict=False)] == [  # type: ignore[arg-type]
        (True, True),
        (True, False),
        (True, False),
    ]


def test_what_has_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    assert only("https://dala.example/1").place is None
