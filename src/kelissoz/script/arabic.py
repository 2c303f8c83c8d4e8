"""A Kazakh word in Arabic script (the alphabet of China's Kazakhs) → Cyrillic.

The alphabet writes а and ә, о and ө, ұ and ү, ы and і alike: a word is front where it begins with a hamza or
holds ك, گ or ە, and back otherwise. Words that harmony does not explain (loans, compounds) come from the word list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kelissoz import lexicon
from kelissoz.script.aligned import Aligned, Piece, join
from kelissoz.script.stems import find_stem

HAMZA = "ءٴ"
_FRONT_SIGNS = frozenset("كگە")
_BACK_SIGNS = frozenset("قع")


@dataclass(frozen=True, slots=True)
class _Letter:
    back: str
    front: str


def to_cyrillic(word: str) -> Aligned:
    """One Arabic-script word, without invisible characters, in Kazakh Cyrillic (small letters).

    >>> to_cyrillic("ءتىل").text
    'тіл'
    >>> to_cyrillic("ءتىل").starts
    (0, 2, 3)
    """
    pieces: list[Piece] = []
    for letter, length in _spell(word):
        pieces.append((letter, length))
    plain = "".join(letter for letter, _ in pieces)
    hamza = any(sign in word for sign in HAMZA)
    lengths = [length for _, length in pieces]
    return join(_read(plain, lengths, hamza))


def _spell(word: str) -> list[Piece]:
    """Letter by letter, other writings of a letter replaced; a hamza belongs to the letter after it."""
    variants = _variants()
    pieces: list[Piece] = []
    waiting = 0
    for sign in word:
        if sign in HAMZA:
            waiting += 1
            continue
        letters = variants.get(sign, sign)
        pieces.append((letters[0], waiting + 1))
        waiting = 0
    if waiting and pieces:
        pieces[-1] = (pieces[-1][0], pieces[-1][1] + waiting)
    return pieces


def _read(word: str, lengths: list[int], hamza: bool) -> list[Piece]:
    stem = find_stem(word, "arab")
    pieces: list[Piece] = []
    position = 0
    for cyrillic, count in stem.pieces if stem else ():
        pieces.append((cyrillic, sum(lengths[position : position + count])))
        position += count
    front = _is_front(word, hamza)
    letters = _letters()
    while position < len(word):
        count = 2 if word[position : position + 2] in letters else 1
        letter = letters.get(word[position : position + count])
        output = word[position] if letter is None else letter.front if front else letter.back
        pieces.append((output, sum(lengths[position : position + count])))
        position += count
    return pieces


def _is_front(word: str, hamza: bool) -> bool:
    return hamza or any(letter in _FRONT_SIGNS for letter in word)


@cache
def _letters() -> Mapping[str, _Letter]:
    return {
        row["arabic"]: _Letter(row["back"], row["front"]) for row in lexicon.rows("kk/script_arabic_rules")
    }


@cache
def _variants() -> Mapping[str, str]:
    """Other writings of a letter (ک of Persian for ك)."""
    return {row["written"]: row["letter"] for row in lexicon.rows("kk/script_arabic_variants")}
