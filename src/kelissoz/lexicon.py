"""The only reader, and the validator, of ``data/``.

A table is a TSV file with a header line. ``data/schema.toml`` says of every table which columns it has, which
of them identify a row, in which alphabet a column is written, which values it may take, and whether it may be
empty; ``python -m kelissoz.lexicon`` checks all tables against it.
"""

from __future__ import annotations

import re
import sys
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

Row = Mapping[str, str]
Schema = Mapping[str, Any]

_LATIN = re.compile(r"[A-Za-z]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


class DataError(ValueError):
    """A table of ``data/`` breaks its schema; the message names the file, the line and the reason."""


def data_folder() -> Traversable:
    return files("kelissoz").joinpath("data")


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of table ``name`` (such as ``kk/months``), in the order of the file.

    Raises ``DataError`` where the file is missing or a line does not have the header's columns.
    """
    return tuple(row for _, row in _numbered_rows(name))


@cache
def words(*uses: str) -> frozenset[str]:
    """The words of ``kk/word_uses`` with one of these uses: ``words("progressive")`` has ``жатыр`` and ``отыр``.

    Raises ``DataError`` where no row has such a use.
    """
    found = {use: {row["word"] for row in rows("kk/word_uses") if row["use"] == use} for use in uses}
    for use, of_use in found.items():
        if not of_use:
            raise DataError(f"kk/word_uses.tsv: no word has the use {use!r}")
    return frozenset().union(*found.values())


@cache
def schema() -> Mapping[str, Schema]:
    """``data/schema.toml``: for every table its schema."""
    loaded = tomllib.loads(data_folder().joinpath("schema.toml").read_text(encoding="utf-8"))
    return {name: table for name, table in loaded.items() if isinstance(table, dict)}


def check() -> list[str]:
    """What is wrong with the tables, a sentence each; an empty list where all is well."""
    problems = [f"{name}: the table has no schema" for name in _tables() if name not in schema()]
    for name, described in schema().items():
        try:
            problems.extend(_problems(name, described))
        except DataError as error:
            problems.append(str(error))
    return problems


def _numbered_rows(name: str) -> Iterator[tuple[int, Row]]:
    path = data_folder().joinpath(*f"{name}.tsv".split("/"))
    if not path.is_file():
        raise DataError(f"{name}.tsv: no such table")
    lines = path.read_text(encoding="utf-8").split("\n")
    header = lines[0].split("\t")
    for number, line in enumerate(lines[1:], start=2):
        if not line:
            continue
        cells = line.split("\t")
        if len(cells) != len(header):
            raise DataError(f"{name}.tsv:{number}: {len(cells)} cells, the header has {len(header)}")
        yield number, dict(zip(header, cells, strict=True))


def _tables() -> list[str]:
    found: list[str] = []
    for folder in (
        data_folder().joinpath("kk"),
        data_folder().joinpath("kk", "events"),
        data_folder().joinpath("world"),
    ):
        prefix = "kk/events" if folder.name == "events" else folder.name
        found.extend(f"{prefix}/{f.name[:-4]}" for f in folder.iterdir() if f.name.endswith(".tsv"))
    return sorted(found)


def _problems(name: str, described: Schema) -> Iterator[str]:
    columns: dict[str, Mapping[str, Any]] = described["columns"]
    seen: set[tuple[str, ...]] = set()
    previous: tuple[str, ...] | None = None
    for number, row in _numbered_rows(name):
        where = f"{name}.tsv:{number}"
        if list(row) != list(columns):
            yield f"{where}: the header is {list(row)}, the schema says {list(columns)}"
            return
        key = tuple(row[column] for column in described["key"])
        if key in seen:
            yield f"{where}: the row {key} stands twice"
        if described.get("sorted", True) and previous is not None and key < previous:
            yield f"{where}: {key} stands after {previous}: the table is not sorted"
        seen.add(key)
        previous = key
        for column, cell in row.items():
            yield from (f"{where}, {column}: {reason}" for reason in _cell_problems(cell, columns[column]))


def _cell_problems(cell: str, described: Mapping[str, Any]) -> Iterator[str]:
    if not cell:
        if not described.get("optional", False):
            yield "the cell is empty"
        return
    if cell != cell.strip():
        yield f"{cell!r} has space at an end"
    if cell != unicodedata.normalize("NFC", cell):
        yield f"{cell!r} is not NFC"
    values = described.get("values")
    if values is not None and cell not in values:
        yield f"{cell!r} is none of {values}"
    pattern = described.get("pattern")
    if pattern is not None and not re.fullmatch(pattern, cell):
        yield f"{cell!r} does not match {pattern}"
    if described.get("unmixed", True) and any(
        _LATIN.search(part) and _CYRILLIC.search(part) for part in re.split(r"[^\w]+", cell)
    ):
        yield f"{cell!r} mixes alphabets in one word"


def main() -> int:
    problems = check()
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"data: {len(schema())} tables, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
