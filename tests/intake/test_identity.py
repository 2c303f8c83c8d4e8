"""Which readings are one article."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from kelissoz.intake import read_bytes, read_file
from kelissoz.intake.identity import clean_url

from .texts import BODY, FIRST, TITLE


def test_the_same_file_is_the_same_article_also_in_a_new_version(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BODY, encoding="utf-8")
    first = read_file(path)
    assert read_file(path) == first
    path.write_text(f"{TITLE}\n{BODY}", encoding="utf-8")
    assert read_file(path).id == first.id
    assert len(first.id) == 16
    assert set(first.id) <= set("0123456789abcdef")


def test_however_the_file_is_reached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BODY, encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert len({read_file(p).id for p in (path, "a.txt", "./a.txt", tmp_path / "link" / "a.txt")}) == 1


def test_two_files_are_two_articles(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(BODY, encoding="utf-8")
    assert read_file(tmp_path / "a.txt").id != read_file(tmp_path / "b.txt").id


def test_a_name_in_either_form_of_unicode(tmp_path: Path) -> None:
    ids = []
    for form in ("NFC", "NFD"):
        path = tmp_path / unicodedata.normalize(form, "й.txt")
        path.write_text(BODY, encoding="utf-8")
        ids.append(read_file(path).id)
    assert ids[0] == ids[1]


def test_standard_input_is_its_text() -> None:
    assert read_bytes(BODY.encode(), "one").id == read_bytes(BODY.encode(), "two").id
    assert read_bytes(BODY.encode()).id != read_bytes(FIRST.encode()).id


@pytest.mark.parametrize(
    ("url", "cleaned"),
    [
        ("HTTPS://Example.KZ/a", "https://example.kz/a"),
        ("https://example.kz:443/a?utm_source=x&id=5#top", "https://example.kz/a?id=5"),
        ("https://example.kz/a?b=%D2%9B&c", "https://example.kz/a?b=%D2%9B&c"),
        ("http://example.kz:8080", "http://example.kz:8080/"),
        ("https://example.kz/a?fbclid=1", "https://example.kz/a"),
        ("http://[::1]/a", "http://[::1]/a"),
        ("ftp://example.kz/a", None),
        ("http://", None),
        ("http://[broken/a", None),
        ("http://example.kz:99999999/", None),
        ("a.txt", None),
    ],
)
def test_addresses(url: str, cleaned: str | None) -> None:
    assert clean_url(url) == cleaned
