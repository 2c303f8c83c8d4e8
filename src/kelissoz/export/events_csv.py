"""CSV of the dossier, an event or a claim a row (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need).

A cell that a spreadsheet would take for a formula (it begins with ``= + - @``, a tab or a line end) gets an apostrophe
before it, as OWASP advises (CSV Injection).
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.export.sharing import Articles
from kelissoz.export.table import CLAIM_COLUMNS, EVENT_COLUMNS, Row, rows_of_claims, rows_of_events

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def write(events: Iterable[DossierEvent], out: BinaryIO, articles: Articles) -> None:
    """Writes an event a row."""
    _write(EVENT_COLUMNS, rows_of_events(events), out)


def write_claims(events: Iterable[DossierEvent], out: BinaryIO, articles: Articles) -> None:
    """Writes a claim a row."""
    _write(CLAIM_COLUMNS, rows_of_claims(events), out)


def _write(columns: Sequence[str], rows: Iterable[Row], out: BinaryIO) -> None:
    out.write(codecs.BOM_UTF8)
    for line in _lines(columns, rows):
        out.write(line.encode("utf-8", "backslashreplace"))


def _lines(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return safe(value)


def safe(value: Any) -> Any:
    """A cell that is no formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
