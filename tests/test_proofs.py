"""Every table with examples has a test that reads them, and the test would miss a row that is not there."""

from __future__ import annotations

import pytest

from kelissoz import lexicon
from tests import proofs

WITH_EXAMPLES = sorted(
    name
    for name, described in lexicon.schema().items()
    if any(column.startswith("example") for column in described["columns"])
)


def test_every_table_with_examples_has_a_proof() -> None:
    assert set(WITH_EXAMPLES) == set(proofs.collect())


@pytest.mark.parametrize("table", WITH_EXAMPLES)
def test_the_proof_misses_a_row_that_is_taken_away(table: str) -> None:
    """Of two rows in each table; ``python -m tests.proofs`` takes away every one."""
    proofs.collect()
    rows = [row for row in lexicon.rows(table) if row[proofs.of(table)]]
    for row in (rows[len(rows) // 3], rows[-1]):
        assert proofs.holds(table, row)
        assert not proofs.holds_without(table, row), proofs.label(table, row)
