"""JSON lines: a map of fields, an error in the place of a bad line."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from kelissoz.intake import IntakeError, NotKazakh, read_all, read_jsonl
from kelissoz.model import Article

from .texts import BODY, FIRST, RUSSIAN, TITLE, assert_sound

FIELDS = {"text": "body", "title": "headline", "published": "date", "outlet": "source", "url": "link"}


def write(path: Path, *records: Any) -> Path:
    lines = (r if isinstance(r, bytes) else json.dumps(r, ensure_ascii=False).encode() for r in records)
    path.write_bytes(b"\n".join(lines))
    return path


def only(path: Path, **fields: str) -> Article:
    (article,) = read_jsonl(path, fields)
    assert isinstance(article, Article)
    assert_sound(article)
    return article


def test_the_map_of_fields(tmp_path: Path) -> None:
    record = {
        "body": BODY,
        "headline": TITLE,
        "date": "2026-01-22T19:02:00+05:00",
        "source": "ҚазАқпарат",
        "link": "https://dala.example/news/1",
    }
    article = only(write(tmp_path / "f.jsonl", record), **FIELDS)
    assert article.text == f"{TITLE}\n{BODY}"
    assert [block.kind for block in article.blocks] == ["title", "paragraph", "paragraph", "paragraph"]
    assert (article.title, article.outlet) == (TITLE, "Kazinform")
    assert (article.published, article.published_time) == (dt.date(2026, 1, 22), "19:02")
    assert article.url == "https://dala.example/news/1"


def test_our_own_names_need_no_map(tmp_path: Path) -> None:
    article = only(write(tmp_path / "f.jsonl", {"text": BODY, "published": 1769090520}))
    assert (article.published, article.published_time) == (dt.date(2026, 1, 22), "19:02")


def test_a_title_that_the_text_begins_with_is_not_put_before_it(tmp_path: Path) -> None:
    text = f" date 2026-01-23 {TITLE}\n{BODY}"
    article = only(write(tmp_path / "f.jsonl", {"text": text, "title": TITLE}))
    assert article.text == text
    assert article.published == dt.date(2026, 1, 23)


def test_a_body_in_html(tmp_path: Path) -> None:
    html = f"<h1>{TITLE}</h1><p>{FIRST}</p>"
    article = only(write(tmp_path / "f.jsonl", {"text": html, "outlet": "Дала"}))
    assert (article.text, article.outlet) == (f"{TITLE}\n{FIRST}", "Дала")


def test_the_records_title_is_believed_before_the_bodys(tmp_path: Path) -> None:
    article = only(
        write(tmp_path / "f.jsonl", {"text": f"<div><p>{FIRST}</p></div>", "title": f" {TITLE}\n"})
    )
    assert (article.text, article.title) == (f"{TITLE}\n{FIRST}", TITLE)


def test_a_bad_line_gives_its_error_and_the_next_is_read(tmp_path: Path) -> None:
    path = write(
        tmp_path / "f.jsonl",
        {"text": BODY},
        b"{broken",
        b"",
        b"[1, 2]",
        {"title": TITLE},
        {"text": RUSSIAN},
        {"text": 5},
        b"[" * 100_000,
        b"\x00\x01\x02\x03\x04\x05",
        {"text": BODY},
    )
    found = list(read_jsonl(path))
    kinds = [Article, *[IntakeError] * 3, NotKazakh, *[IntakeError] * 3, Article]
    assert [type(one) for one in found] == kinds
    assert [str(one) for one in found[1:5]] == [
        f"{path}:2: the line is not JSON",
        f"{path}:4: the line is not a JSON object",
        f"{path}:5: the record has no text in its field 'text'",
        f"{path}:6: skipped, the article is in Russian",
    ]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (error,) = read_jsonl(tmp_path / "none.jsonl")
    assert str(error) == f"{tmp_path}/none.jsonl: there is no such file"


def test_a_field_that_we_do_not_have(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="there is no field 'body' to fill; the fields are text, title"):
        read_jsonl(tmp_path / "f.jsonl", {"body": "text"})
    (error,) = read_all([tmp_path / "f.jsonl"], fields={"body": "text"})
    assert isinstance(error, IntakeError)


def test_half_characters_and_a_mark(tmp_path: Path) -> None:
    line = b'\xef\xbb\xbf{"text": "' + BODY.replace("\n", " ").encode() + b' \\ud83d", "title": "\\ud83d"}'
    article = only(write(tmp_path / "f.jsonl", line))
    assert article.text.endswith("\ufffd")


def test_the_id_of_a_record(tmp_path: Path) -> None:
    """The address, else the record's own id, else the line: the same in the next version of the file."""
    old = write(tmp_path / "f.jsonl", {"text": BODY, "id": 7}, {"text": BODY, "url": "https://a.example/1"})
    before = [one.id for one in read_jsonl(old) if isinstance(one, Article)]
    newer = ({"text": BODY}, {"text": FIRST, "url": "https://a.example/1"}, {"text": FIRST, "id": 7})
    new = write(tmp_path / "f.jsonl", *newer)
    after = [one.id for one in read_jsonl(new) if isinstance(one, Article)]
    assert [after[2], after[1]] == before
    assert len(set(after)) == 3


@pytest.mark.parametrize("content", ["", "\n \n"])
def test_a_feed_without_a_line_is_told_of(tmp_path: Path, content: str) -> None:
    path = tmp_path / "f.jsonl"
    path.write_text(content, encoding="utf-8")
    (error,) = read_jsonl(path)
    assert str(error) == f"{path}: it is empty"
