"""The proofs of the tables: which test reads the example of a row, and whether it would miss the row.

A test with ``@proves("kk/documents")`` is run on every row of the table that has an example. ``python -m
tests.proofs [TABLE…]`` (``make prove``) takes each row away in turn and tells where the proof of its example holds all
the same: then the example proves nothing, or another row says the same.
"""

from __future__ import annotations

import importlib
import inspect
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import kelissoz
from kelissoz import lexicon
from kelissoz.lexicon import Row

Test = Callable[..., None]

PROOFS: dict[str, list[Test]] = {}
_NO_WORD = "щщщ"
SOURCE = Path(kelissoz.__file__).parent
TESTS = Path(__file__).parent


def proves(*tables: str, example: str | None = None) -> Callable[[Test], Test]:
    """The test, which takes ``row`` (and ``table`` if it asks for it), is the proof of the rows of ``tables`` that
    have an example (or something in the column ``example``, such as a counterexample).

    A test of another column tells nothing of a row that is missing.
    """

    def mark(test: Test) -> Test:
        cases = [(table, row) for table in tables for row in lexicon.rows(table) if row[example or of(table)]]
        names = [f"{table.rpartition('/')[2]}/{label(table, row)}" for table, row in cases]
        for table in tables:
            if example is None:
                PROOFS.setdefault(table, []).append(test)
        if "table" in inspect.signature(test).parameters:
            return pytest.mark.parametrize(("table", "row"), cases, ids=names)(test)
        return pytest.mark.parametrize("row", [row for _, row in cases], ids=names)(test)

    return mark


def of(table: str) -> str:
    """The column of the table's examples."""
    return next(column for column in lexicon.schema()[table]["columns"] if column.startswith("example"))


def label(table: str, row: Row) -> str:
    """What identifies the row: the cells of its key."""
    return " ".join(row[column] for column in lexicon.schema()[table]["key"])


def holds(table: str, row: Row) -> bool:
    """Whether all proofs of the table hold for the row."""
    return all(_passes(test, table, row) for test in PROOFS[table])


def _passes(test: Test, table: str, row: Row) -> bool:
    given: dict[str, Any] = {"row": row}
    if "table" in inspect.signature(test).parameters:
        given["table"] = table
    try:
        test(**given)
    except Exception:  # an index that is missing, as well as an assertion
        return False
    return True


@contextmanager
def instead(table: str, row: Row, other: Row | None) -> Iterator[None]:
    """The table with ``other`` in the place of ``row``, or without it."""
    whole = lexicon.rows

    def rows(name: str) -> tuple[Row, ...]:
        if name != table:
            return whole(name)
        changed = (other if each == row else each for each in whole(name))
        return tuple(each for each in changed if each is not None)

    lexicon.rows = rows  # type: ignore[assignment]
    stations = readers(table, row.get("use", ""))
    forget(stations)
    try:
        yield
    finally:
        lexicon.rows = whole
        forget(stations)


def forget(prefixes: tuple[str, ...]) -> None:
    """Empties what these stations keep in memory."""
    for name, module in list(sys.modules.items()):
        if name == "kelissoz.lexicon" or name.startswith(prefixes):
            for value in list(vars(module).values()):
                if (
                    hasattr(value, "cache_clear")
                    and value is not lexicon.rows
                    and value is not lexicon.schema
                ):
                    value.cache_clear()


@cache
def readers(table: str, use: str = "") -> tuple[str, ...]:
    """The stations whose code names the table (or, of ``kk/word_uses``, the use): of ``kk/months``,
    ``kelissoz.intake`` and ``kelissoz.times``."""
    short = table.rpartition("/")[2]
    asked = re.compile(f'"{table}"|"{short}"' if not table.startswith("kk/events/") else "kk/events/")
    if table == "kk/word_uses":
        asked = re.compile(rf'lexicon\.words\([^)]*"{use}"')
    files = (path for path in SOURCE.rglob("*.py") if asked.search(path.read_text(encoding="utf-8")))
    return tuple(
        sorted({f"kelissoz.{path.relative_to(SOURCE).parts[0].removesuffix('.py')}" for path in files})
    )


def collect() -> dict[str, list[Test]]:
    """All proofs: the test modules that have any are imported."""
    for path in sorted(TESTS.rglob("test_*.py")):
        if "proves(" in path.read_text(encoding="utf-8"):
            importlib.import_module(".".join(path.relative_to(TESTS.parent).with_suffix("").parts))
    return PROOFS


def unneeded(table: str) -> Iterator[Row]:
    """The rows whose examples are read as they say without them."""
    for row in lexicon.rows(table):
        if row[of(table)] and holds_without(table, row):
            yield row


def holds_without(table: str, row: Row) -> bool:
    """Whether the proofs hold for the row where the table does not have it."""
    with instead(
        table, row, {**row, "word": _NO_WORD} if table == "kk/word_uses" else None
    ):  # no use is empty
        return holds(table, row)


def main(*tables: str) -> int:
    """Takes away every row of ``tables``, else of all, and prints which of them are not missed."""
    found = 0
    for table in tables or sorted(collect()):
        for row in unneeded(table):
            print(f"{table}\t{label(table, row)}", flush=True)
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    from tests import proofs  # the module that the tests fill

    proofs.collect()
    sys.exit(proofs.main(*sys.argv[1:]))
