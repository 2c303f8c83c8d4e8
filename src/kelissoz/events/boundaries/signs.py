"""Signs and words that several modules look for between phrases."""

from __future__ import annotations

QUOTES = frozenset({"»", "«", "”", "“", "„", '"'})
JOINERS = frozenset({"және", "мен", "пен", "бен", "әрі", "немесе", "я", "әм"})
OBLIQUE = frozenset({"Acc", "Dat", "Loc", "Abl", "Ins"})
