"""A feed or an archive as JSON lines: an article a line, with a map from our fields to the fields of the
file."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

from kelissoz.intake import encodings, files, stamps
from kelissoz.intake.errors import IntakeError, or_error
from kelissoz.intake.reading import Known, read_text
from kelissoz.model import Article

FIELDS = ("text", "title", "published", "outlet", "url", "id")
DEFAULT_FIELDS: Mapping[str, str] = MappingProxyType({name: name for name in FIELDS})


def read_jsonl(
    path: str | Path,
    fields: Mapping[str, str] = DEFAULT_FIELDS,
    *,
    published: dt.date | None = None,
    outlet: str | None = None,
) -> Iterator[Article | IntakeError]:
    """The articles of a JSON lines file in UTF-8; for a line that cannot be read, the error in its place.

    ``fields`` says which field of the file is our ``text title published outlet url id``
    (``{"text": "body", "title": "headline"}``); without an entry the field has our name. ``published`` and
    ``outlet`` are believed before the file. Raises ``IntakeError`` at once for a field that we do not have.
    """
    file = Path(path)
    return _articles(file, whole_map(fields, files.display(file)), published, outlet)


def whole_map(fields: Mapping[str, str], name: str) -> Mapping[str, str]:
    """``fields`` with an entry for each of our fields. Raises ``IntakeError``, with ``name`` in the message, for one
    that we do not have."""
    unknown = sorted(set(fields) - set(FIELDS))
    if unknown:
        reason = f"there is no field {unknown[0]!r} to fill; the fields are {', '.join(FIELDS)}"
        raise IntakeError(name, reason)
    return {**DEFAULT_FIELDS, **fields}


def read_line(
    line: bytes,
    name: str,
    place: str,
    number: int,
    fields: Mapping[str, str],
    published: dt.date | None,
    outlet: str | None,
) -> Article:
    """The article in line ``number`` of the file ``name`` at ``place``. Raises ``IntakeError`` and ``NotKazakh``."""
    record = _record(line, fields, f"{name}:{number}")
    return _article(record, name, place, number, published, outlet)


def _articles(
    path: Path, fields: Mapping[str, str], published: dt.date | None, outlet: str | None
) -> Iterator[Article | IntakeError]:
    name = files.display(path)
    place = files.place(path)
    for number, line in numbered_lines(path):
        try:
            if isinstance(line, IntakeError):
                raise line
            yield read_line(line, name, place, number, fields, published, outlet)
        except IntakeError as error:
            yield error


def numbered_lines(path: Path) -> Iterator[tuple[int, bytes | IntakeError]]:
    """The lines that have something on them, numbered from 1; an error where the file cannot be read."""
    try:
        with os.fdopen(files.open_regular(path), "rb") as file:
            name = files.display(path)
            yield from numbered(file, name)
    except IntakeError as error:
        yield 0, error
    except (OSError, ValueError) as error:
        reason = files.reason(error) if isinstance(error, OSError) else "this is not the name of a file"
        yield 0, IntakeError(files.display(path), reason)


def numbered(file: BinaryIO, name: str) -> Iterator[tuple[int, bytes | IntakeError]]:
    """The same of an open file, which is called ``name``."""
    yield from or_error(_lines_of(file, name), (0, IntakeError(name, "it is empty")))


def _lines_of(file: BinaryIO, name: str) -> Iterator[tuple[int, bytes | IntakeError]]:
    number = 0
    while line := file.readline(files.LARGEST + 1):
        number += 1
        if len(line) > files.LARGEST:
            yield (
                number,
                IntakeError(f"{name}:{number}", f"the line is longer than {files.LARGEST // 2**20} MB"),
            )
            return
        if line.strip():
            yield number, line


def _record(line: bytes, fields: Mapping[str, str], name: str) -> Mapping[str, str | None]:
    """Our fields of one line. Raises ``IntakeError`` where the line is not a JSON object with a text."""
    try:
        loaded = json.loads(encodings.decode(line, name))
    except (ValueError, RecursionError) as error:
        raise IntakeError(name, "the line is not JSON") from error
    if not isinstance(loaded, dict):
        raise IntakeError(name, "the line is not a JSON object")
    record = {ours: _string(loaded.get(theirs)) for ours, theirs in fields.items()}
    if not record["text"]:
        raise IntakeError(name, f"the record has no text in its field {fields['text']!r}")
    return record


def _string(value: Any) -> str | None:
    """A field's value as text. Numbers are ids and seconds; anything else is no value of ours."""
    if isinstance(value, str):
        return encodings.whole(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**20:
        return str(value)
    return None


def _article(
    record: Mapping[str, str | None],
    name: str,
    place: str,
    number: int,
    published: dt.date | None,
    outlet: str | None,
) -> Article:
    stamp = stamps.of_value(record["published"] or "")
    day = published or (stamp.day if stamp else None)
    known = Known(
        name=f"{name}:{number}",
        place=f"{place}#{record['id'] or number}",
        path=name,
        url=record["url"],
        title=record["title"],
        outlet=outlet or record["outlet"],
        published=day,
        published_time=stamp.time if stamp and stamp.day == day else None,
    )
    return read_text(record["text"] or "", known)
