"""Signs and words that several modules look for between phrases."""

from __future__ import annotations

from kelissoz import lexicon

QUOTES = frozenset({"»", "«", "”", "“", "„", '"'})
OBLIQUE = frozenset({"Acc", "Dat", "Loc", "Abl", "Ins"})
INSTRUMENTAL_JOINERS = frozenset({"мен", "пен", "бен"})
"""``және`` joins phrases, these join nouns: ``су мен жол`` (water and roads)."""


def joiners() -> frozenset[str]:
    """``және``, ``әрі``, ``немесе``: words between two of a list."""
    return lexicon.words("and", "and-more", "or")
