"""Every table with examples has a test that reads them."""

from __future__ import annotations

from kelissoz import lexicon
from tests import proofs


def test_every_table_with_examples_has_a_proof() -> None:
    with_examples = {
        name
        for name, described in lexicon.schema().items()
        if any(column.startswith("example") for column in described["columns"])
    }
    assert with_examples == set(proofs.collect())
