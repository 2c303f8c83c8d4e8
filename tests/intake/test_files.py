"""Finding and reading files: in order, without waiting, with a clear word where it cannot be done."""

from __future__ import annotations

import errno
import os
import pickle
import time
from pathlib import Path
from typing import Any

import pytest

from kelissoz.intake import IntakeError, NotKazakh, find_files, read_all, read_file, size_of, unread
from kelissoz.model import Article

from .texts import BODY, RUSSIAN, TITLE

TEXT = f" date 2026-01-23 {TITLE}\n{BODY}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.HTML",
        "c/d.htm",
        "c/e.jsonl",
        "c/f.pdf",
        ".hidden.txt",
        ".git/g.txt",
        "notes.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    return tmp_path


def names(paths: list[Path], folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in paths]


def reason(path: Path) -> str:
    with pytest.raises(IntakeError) as raised:
        read_file(path)
    assert str(raised.value).startswith(f"{path}: ")
    return raised.value.reason


def test_a_folder_gives_its_articles_sorted(folder: Path) -> None:
    assert names(list(find_files([folder])), folder) == ["a.HTML", "b.txt", "c/d.htm", "c/e.jsonl"]


def test_files_come_in_the_order_given_whatever_they_are_called(folder: Path) -> None:
    given = [folder / "notes.md", folder / "c", folder / "b.txt", folder / "none.txt"]
    found = names(list(find_files(given)), folder)
    assert found == ["notes.md", "c/d.htm", "c/e.jsonl", "b.txt", "none.txt"]


def test_links_in_a_circle_end(folder: Path) -> None:
    (folder / "c" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "self").symlink_to(folder / "self")
    assert len(list(find_files([folder]))) == 4
    assert reason(folder / "self") == "its symbolic links go in a circle"


def test_a_linked_folder_is_read_once(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "h.txt").write_text(TEXT, encoding="utf-8")
    (folder / "one").symlink_to(elsewhere)
    (folder / "two").symlink_to(elsewhere)
    assert [path.name for path in find_files([folder])].count("h.txt") == 1


def test_reading_keeps_the_path_as_given(folder: Path) -> None:
    assert read_file(folder / "b.txt").path == str(folder / "b.txt")


def test_what_is_no_file(folder: Path) -> None:
    assert reason(folder / "none.txt") == "there is no such file"
    assert reason(folder / "b.txt" / "x") == "there is no such file"
    assert reason(folder) == "it is a folder, not a file"
    assert reason(folder / ("x" * 300)) == "the name is too long"
    with pytest.raises(IntakeError, match="this is not the name of a file"):
        read_file("a\x00b")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_does_not_hang(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    start = time.monotonic()
    assert reason(folder / "pipe.txt") == "it is a pipe; give the text on standard input instead"
    assert time.monotonic() - start < 1


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices here")
def test_a_device_is_not_read() -> None:
    assert reason(Path("/dev/zero")) == "it is not a file but a device or a socket"


def test_no_permission(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As root, everything may be read: so the system's answer is put in its mouth."""

    def refuse(*_: Any, **__: Any) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert reason(folder / "b.txt") == "it may not be read (permission denied)"


def test_a_folder_without_permission_is_told_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> Any:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.setattr(os, "access", lambda *_: False)
    (error,) = read_all([folder])
    assert isinstance(error, IntakeError)
    assert error.reason == "the folder may not be opened (permission denied)"


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\n.txt"))
    try:
        path.write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such names")
    article = read_file(path)
    assert article.path is not None
    assert article.path.endswith("/\ufffd\ufffd.txt")


def test_the_stream_goes_on_after_a_bad_article(tmp_path: Path) -> None:
    for name, text in {"1.txt": TEXT, "2.txt": "", "3.txt": RUSSIAN, "4.txt": TEXT}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = list(read_all([tmp_path, "nowhere.txt"]))
    assert [type(one) for one in found] == [Article, IntakeError, NotKazakh, Article, IntakeError]
    assert str(found[2]) == f"{tmp_path}/3.txt: skipped, the article is in Russian"


def test_errors_travel_between_processes() -> None:
    for error in (IntakeError("x.txt", "it is empty"), NotKazakh("x.txt", "ru"), NotKazakh("x.txt", None)):
        copy = pickle.loads(pickle.dumps(error))
        assert (type(copy), str(copy)) == (type(error), str(error))


def test_ten_megabytes_on_one_line_are_refused_in_seconds(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(BODY.replace("\n", " ") * (10_000_000 // len(BODY.encode())), encoding="utf-8")
    start = time.monotonic()
    assert reason(path) == "the text has more than 500,000 characters, which no article has"
    assert time.monotonic() - start < 5


def test_the_longest_article_on_one_line_is_one_block(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(BODY.replace("\n", " ") * (499_000 // len(BODY)), encoding="utf-8")
    assert len(read_file(path).blocks) == 1


def test_a_folder_without_articles_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text(TEXT, encoding="utf-8")
    (error,) = read_all([tmp_path])
    assert (
        str(error)
        == f"{tmp_path}: there is no article in this folder (.htm .html .jsonl .txt .warc .warc.gz .zip)"
    )


def test_the_size_of_all(folder: Path) -> None:
    one = len(TEXT.encode())
    assert size_of([folder / "b.txt", folder / "none.txt", "https://dala.example/1"]) == one + unread.PAGE
    assert size_of([folder]) == 4 * one
    assert size_of([folder, "-"]) is None


def test_a_folder_is_sorted_by_path_however_deep(tmp_path: Path) -> None:
    """``a-b`` stands between ``a`` and ``a.txt`` where paths are compared as text."""
    for name in ("a/z.txt", "a/b/c.txt", "a-b/y.txt", "a.txt", "b/a.txt", "Ә.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    found = list(find_files([tmp_path]))
    assert found == sorted(found) and len(found) == 6
