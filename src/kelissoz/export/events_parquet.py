"""Parquet of the dossier, an event or a claim a row, written in row groups so that an archive fits into memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, BinaryIO

from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.export.sharing import Articles, needs
from kelissoz.export.table import CLAIM_COLUMNS, EVENT_COLUMNS, Row, rows_of_claims, rows_of_events

_GROUP = 10_000
_NUMBERS = {"lat": "float64", "lon": "float64", "ordinal": "int64", "articles": "int64", "core": "bool_"}
_OFFSETS = {"start": "int64", "end": "int64"}


def write(events: Iterable[DossierEvent], out: BinaryIO, articles: Articles) -> None:
    """Writes an event a row."""
    _write({column: _NUMBERS.get(column, "string") for column in EVENT_COLUMNS}, rows_of_events(events), out)


def write_claims(events: Iterable[DossierEvent], out: BinaryIO, articles: Articles) -> None:
    """Writes a claim a row."""
    _write({column: _OFFSETS.get(column, "string") for column in CLAIM_COLUMNS}, rows_of_claims(events), out)


def _write(columns: dict[str, str], rows: Iterator[Row], out: BinaryIO) -> None:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise needs("pyarrow") from None
    schema = pa.schema([(column, getattr(pa, kind)()) for column, kind in columns.items()])
    with pq.ParquetWriter(out, schema) as writer:
        while group := [_sound(row) for row in islice(rows, _GROUP)]:
            writer.write_table(pa.Table.from_pylist(group, schema=schema))


def _sound(row: Row) -> dict[str, Any]:
    """The row with text that is UTF-8: articles may have half of a character."""
    return {
        key: value.encode("utf-8", "backslashreplace").decode("utf-8") if isinstance(value, str) else value
        for key, value in row.items()
    }
