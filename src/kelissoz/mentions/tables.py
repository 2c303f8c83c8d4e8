"""The world's tables, as far as they are there."""

from __future__ import annotations

from kelissoz import lexicon


def rows(name: str) -> tuple[lexicon.Row, ...]:
    """The rows of ``name``; none where the table has not been written yet."""
    try:
        return lexicon.rows(name)
    except lexicon.DataError:
        return ()
