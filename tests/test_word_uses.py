"""The words that mechanisms of several stations look for (``kk/word_uses``) are read as the table has them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kelissoz
from kelissoz import lexicon
from tests.facts import tells
from tests.proofs import proves
from tests.reading import document

ROWS = lexicon.rows("kk/word_uses")
SOURCE = Path(kelissoz.__file__).parent


@proves("kk/word_uses")
def test_a_word_does_in_its_example_what_its_use_is_for(row: lexicon.Row) -> None:
    """A paragraph begins after ``¶``."""
    text = row["example"].replace(" ¶ ", "\n")
    assert tells(document(text, published="2026-03-02"), row["gives"])


def test_every_use_is_asked_for() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    calls = re.findall(r"lexicon\.words\(([^)]*)\)", code)
    assert {use for call in calls for use in re.findall(r'"([a-z-]+)"', call)} == {row["use"] for row in ROWS}


def test_an_unknown_use_is_refused() -> None:
    with pytest.raises(lexicon.DataError):
        lexicon.words("no-such-use")
