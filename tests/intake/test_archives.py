"""Archives of pages: what is in them is read as if each were a file; what is wrong with one is said."""

from __future__ import annotations

import gzip
import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from kelissoz.intake import files, find_all, find_files, read_all
from kelissoz.intake.errors import IntakeError
from kelissoz.model import Article
from tests.intake.texts import BODY, ENGLISH, TITLE

URL = "https://alatau.example/news/1"
PAGE = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>" + "".join(
    f"<p>{paragraph}</p>" for paragraph in BODY.split("\n")
)
PAGE += "</article></body></html>"


def warc(path: Path, *pages: tuple[str, str, str, bytes], kind: str = "response") -> Path:
    """A web archive of ``pages``: address, status, media type, content."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=path.name.endswith(".gz"))
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "by hand"}))
        for url, status, media, content in pages:
            told = StatusAndHeaders(status, [("Content-Type", media)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    url,
                    kind,
                    payload=BytesIO(content),
                    http_headers=told if kind == "response" else None,
                    warc_content_type="" if kind == "response" else media,
                )
            )
    return path


def zipped(path: Path, **entries: bytes | str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return path


def read(*paths: Path) -> tuple[list[Article], list[str]]:
    found = list(read_all(paths))
    articles = [each for each in found if isinstance(each, Article)]
    return articles, [str(each) for each in found if isinstance(each, IntakeError)]


@pytest.mark.parametrize("name", ["pages.warc", "pages.warc.gz"])
def test_the_pages_of_a_web_archive(tmp_path: Path, name: str) -> None:
    html = "text/html; charset=utf-8"
    path = warc(
        tmp_path / name,
        (URL, "200 OK", html, PAGE.encode()),
        ("https://alatau.example/gone", "404 Not Found", html, PAGE.encode()),
        ("https://alatau.example/logo.png", "200 OK", "image/png", b"\x89PNG"),
        ("https://alatau.example/en", "200 OK", html, ENGLISH.encode() * 4),
    )
    (article,), (skipped,) = read(path)
    assert (article.title, article.url, article.path) == (TITLE, URL, str(path))
    assert skipped.startswith(f"{path}: https://alatau.example/en: skipped")


def test_the_site_tells_the_encoding(tmp_path: Path) -> None:
    told = ("text/html; charset=windows-1251", PAGE.replace("қ", "к").encode("cp1251", "xmlcharrefreplace"))
    (article,), _ = read(warc(tmp_path / "a.warc", (URL, "200 OK", *told)))
    assert "Анкарада" in article.text


def test_texts_that_were_taken_out_of_pages(tmp_path: Path) -> None:
    path = warc(tmp_path / "a.warc", (URL, "", "text/plain", f"{TITLE}\n{BODY}".encode()), kind="conversion")
    (article,), _ = read(path)
    assert article.url == URL and BODY.split("\n")[-1] in article.text


def test_what_is_whole_of_a_damaged_archive_is_read(tmp_path: Path) -> None:
    pages = [(f"{URL}{n}", "200 OK", "text/html", PAGE.encode()) for n in range(3)]
    path = warc(tmp_path / "a.warc.gz", *pages)
    path.write_bytes(path.read_bytes()[:-200])
    articles, errors = read(path)
    assert len(articles) >= 2 and len(articles) + len(errors) >= 3


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.warc", b"no archive at all\n", "the archive is damaged"),
        ("a.warc", b"", "there is no page in this archive"),
        ("a.warc.gz", gzip.compress(b"no archive"), "the archive is damaged"),
        ("a.zip", b"PK\x03\x04 broken", "the archive is damaged"),
    ],
)
def test_what_is_no_archive_is_said(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    articles, errors = read(path)
    assert not articles and len(errors) == 1 and errors[0].startswith(f"{path}: {reason}"), errors


def test_the_articles_of_a_zip(tmp_path: Path) -> None:
    line = json.dumps({"text": BODY, "title": TITLE, "url": "https://alatau.example/2"})
    path = zipped(
        tmp_path / "a.zip",
        news__b_html=PAGE,
        news__a_txt=f"{TITLE}\n{BODY}",
        news__c_jsonl=f"{line}\n{line}",
        news__d_png=b"\x89PNG",
    )
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("__MACOSX/news/a.txt", b"\0\1")
        archive.writestr("news/.hidden.txt", BODY)
    articles, errors = read(path)
    assert [each.title for each in articles] == [TITLE] * 4 and not errors
    assert len({each.id for each in articles}) == 3  # the line that stands there twice is one article


def test_an_entry_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 1000)
    path = zipped(tmp_path / "a.zip", a_txt="а" * 2000, b_txt=f"{TITLE}\n{BODY}"[:400])
    articles, errors = read(path)
    assert len(articles) == 1 and errors == [f"{path}: a.txt: it is larger than 0 MB, which no article is"]


def test_archives_in_a_folder_are_found_and_known_again(tmp_path: Path) -> None:
    zipped(tmp_path / "a.zip", a_txt=f"{TITLE}\n{BODY}")
    warc(tmp_path / "b.warc.gz", (URL, "200 OK", "text/html", PAGE.encode()))
    assert [path.name for path in find_files([tmp_path])] == ["a.zip", "b.warc.gz"]
    once, again = ([(each.place, each.digest()) for each in find_all([tmp_path])] for _ in range(2))  # type: ignore[union-attr]
    assert once == again and len(once) == 2


def test_one_page_is_in_memory_at_a_time(tmp_path: Path) -> None:
    """The first page comes before the rest is looked at."""
    path = warc(
        tmp_path / "a.warc", *[(f"{URL}{n}", "200 OK", "text/html", PAGE.encode()) for n in range(50)]
    )
    found = find_all([path])
    first = next(found)
    assert not isinstance(first, IntakeError) and first.name == f"{path}: {URL}0"
    assert first.size < 2 * len(PAGE.encode())
