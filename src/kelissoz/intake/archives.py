"""Archives of saved pages: ``.zip``, and ``.warc`` as the crawlers of the web's archives write it.

An archive is gone through once, from its beginning; one page is in memory at a time.
"""

from __future__ import annotations

import datetime as dt
import os
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from kelissoz.intake import files
from kelissoz.intake.errors import IntakeError, or_error, printable
from kelissoz.intake.feed import numbered
from kelissoz.intake.reading import Known
from kelissoz.intake.unread import Unread, UnreadFile, UnreadLine

_ENCRYPTED = 1  # the bit of a zip entry's flags
_FOUND = "200"
_PAGES = ("text/html", "application/xhtml+xml")
_TEXTS = ("text/plain",)
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, UnicodeError)


def is_archive(path: Path) -> bool:
    """Whether it is called one of ``files.ARCHIVES``."""
    return path.name.lower().endswith(files.ARCHIVES)


def find_pages(
    path: Path, fields: Mapping[str, str], published: dt.date | None, outlet: str | None
) -> Iterator[Unread | IntakeError]:
    """The articles in an archive, before they are read; an error in the place of one that cannot be had, and where
    there is none. ``fields`` is for JSON lines in it."""
    name = files.display(path)
    known = Known(name=name, place=files.place(path), path=name, published=published, outlet=outlet)
    nothing = IntakeError(name, "there is no page in this archive")
    try:
        with os.fdopen(files.open_regular(path), "rb") as file:
            found = (
                _in_zip(file, known, fields) if path.name.lower().endswith(".zip") else _in_warc(file, known)
            )
            yield from or_error(found, nothing)
    except IntakeError as error:
        yield error
    except _DAMAGED as error:
        yield IntakeError(
            name, f"the archive is damaged ({' '.join(str(error).split()) or type(error).__name__})"
        )
    except OSError as error:
        yield IntakeError(name, files.reason(error))


def _in_zip(file: BinaryIO, known: Known, fields: Mapping[str, str]) -> Iterator[Unread | IntakeError]:
    with zipfile.ZipFile(file) as archive:
        for entry in sorted(archive.infolist(), key=lambda entry: entry.filename):
            if not _is_wanted(entry):
                continue
            each = _within(known, entry.filename, entry.filename)
            try:
                if entry.flag_bits & _ENCRYPTED:
                    raise IntakeError(each.name, "it is encrypted")
                with archive.open(entry) as opened:
                    if entry.filename.lower().endswith(".jsonl"):
                        yield from _lines(opened, each, fields)
                    else:
                        yield UnreadFile(_content(opened, each.name), each, entry.compress_size)
            except IntakeError as error:
                yield error


def _is_wanted(entry: zipfile.ZipInfo) -> bool:
    """An article that is not hidden (``.DS_Store``, ``__MACOSX/``)."""
    path = PurePosixPath(entry.filename)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not entry.is_dir() and not hidden and path.suffix.lower() in files.SUFFIXES


def _lines(opened: Any, known: Known, fields: Mapping[str, str]) -> Iterator[Unread | IntakeError]:
    for number, line in numbered(opened, known.name):
        if isinstance(line, IntakeError):
            yield line
        else:
            place = known.place or known.name
            yield UnreadLine(line, known.name, place, number, fields, known.published, known.outlet)


def _in_warc(file: BinaryIO, known: Known) -> Iterator[Unread | IntakeError]:
    """The answers of sites that are pages, and texts that somebody has taken out of pages (``conversion``)."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    records = ArchiveIterator(file)
    try:
        for record in records:
            url = record.rec_headers.get_header("WARC-Target-URI")
            if url is None or not _is_page(record):
                continue
            each = replace(_within(known, url, url), url=url, charset=_charset(record))
            try:
                data = _content(record.content_stream(), each.name)
            except IntakeError as error:
                yield error
                continue
            yield UnreadFile(data, each, records.get_record_length())
    except ArchiveLoadFailed as error:
        reason = " ".join(str(error).split("\n")[0].split()) or "it is not a web archive"
        yield IntakeError(known.name, f"the archive is damaged ({reason})")


def _is_page(record: Any) -> bool:
    kind = _media_type(record)
    if record.rec_type == "conversion":
        return kind in _TEXTS
    if record.rec_type == "response":
        return (
            record.http_headers is not None
            and record.http_headers.get_statuscode() == _FOUND
            and kind in _PAGES
        )
    return record.rec_type == "resource" and kind in _PAGES


def _media_type(record: Any) -> str:
    return _header(record).partition(";")[0].strip().lower()


def _charset(record: Any) -> str | None:
    _, _, told = _header(record).lower().partition("charset=")
    return told.partition(";")[0].strip(" \"'") or None


def _header(record: Any) -> str:
    """The kind of what is kept: the site's own word, else the archive's."""
    headers = record.http_headers if record.rec_type == "response" else record.rec_headers
    return (headers.get_header("Content-Type") if headers is not None else None) or ""


def _within(known: Known, name: str, place: str) -> Known:
    return replace(known, name=f"{known.name}: {printable(name)}", place=f"{known.place}#{place}")


def _content(opened: Any, name: str) -> bytes:
    data: bytes = opened.read(files.LARGEST + 1)
    if len(data) > files.LARGEST:
        raise IntakeError(name, f"it is larger than {files.LARGEST // 2**20} MB, which no article is")
    return data
