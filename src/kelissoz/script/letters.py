"""The alphabets: which letter of one stands for which of another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from kelissoz import lexicon

LatinVariant = Literal["2017", "2018", "2021"]


@cache
def latin_of(variant: LatinVariant) -> Mapping[str, str]:
    """Cyrillic letter, small → its Latin writing (empty for ъ and ь)."""
    return {row["cyrillic"]: row[f"latin{variant}"] for row in lexicon.rows("kk/script_letters")}


@cache
def arabic_of() -> Mapping[str, str]:
    """Cyrillic letter, small → its Arabic writing (empty for ъ and ь)."""
    return {row["cyrillic"]: row["arabic"] for row in lexicon.rows("kk/script_letters")}


@cache
def cyrillic_letters() -> frozenset[str]:
    """The letters of the Kazakh Cyrillic alphabet, small and capital."""
    small = [row["cyrillic"] for row in lexicon.rows("kk/script_letters")]
    return frozenset(small) | frozenset(letter.upper() for letter in small)
