"""The alphabets: which letter of one stands for which of another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from kelissoz import lexicon

LatinVariant = Literal["2017", "2018", "2021", "turkic", "wiki", "digraph"]
"""The official alphabets by their years, and those of sites: with the letters of Turkish (w is ұ, u is у), as the
Kazakh Wikipedia writes them (w is у, u is ұ, ï is и, x is х), with gh, ng and iy."""
VARIANTS: tuple[LatinVariant, ...] = ("2018", "2021", "2017", "turkic", "wiki", "digraph")
_UNIT = re.compile("[иИ][яюЯЮ]|.", re.DOTALL)


@cache
def latin_of(variant: LatinVariant) -> Mapping[str, str]:
    """Cyrillic letter, small, or ия, ию → its Latin writing (empty for ъ and ь)."""
    return {row["cyrillic"]: row[f"latin{variant}"] for row in lexicon.rows("kk/script_letters")}


@cache
def arabic_of() -> Mapping[str, str]:
    """Cyrillic letter, small, or ия, ию → its Arabic writing (empty for ъ and ь)."""
    return {row["cyrillic"]: row["arabic"] for row in lexicon.rows("kk/script_letters")}


@cache
def cyrillic_letters() -> frozenset[str]:
    """The letters of the Kazakh Cyrillic alphabet, small and capital."""
    small = [row["cyrillic"] for row in lexicon.rows("kk/script_letters") if len(row["cyrillic"]) == 1]
    return frozenset(small) | frozenset(letter.upper() for letter in small)


def units(cyrillic: str) -> list[str]:
    """The letters of a word, ия and ию taken together: Arabic script writes them with one ي."""
    return _UNIT.findall(cyrillic)
