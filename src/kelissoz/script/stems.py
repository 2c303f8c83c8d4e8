"""The word list: stems whose Cyrillic form the letter rules of another script do not give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kelissoz import lexicon
from kelissoz.script.aligned import Piece
from kelissoz.script.letters import arabic_of, latin_of

Kind = Literal["word", "stem", "root"]
Foreign = Literal["latn", "arab"]


@dataclass(frozen=True, slots=True)
class Stem:
    """The beginning of a word: its Cyrillic letters with the characters they stand for."""

    cyrillic: str
    kind: str
    pieces: tuple[Piece, ...]


def find_stem(word: str, script: Foreign, dotless: bool = False) -> Stem | None:
    """The longest listed stem that ``word`` (small letters, alphabet of 2018) begins with.

    ``dotless``: an i of the word may stand for ı (a capital I does not tell). A ``word`` of the list matches only as a whole, a ``stem`` before a suffix too, a ``root`` before anything.
    """
    stems, longest = _stems(script, dotless)
    if dotless:
        word = word.replace("ı", "i")
    for length in range(min(len(word), longest), 1, -1):
        for stem in stems.get(word[:length], ()):
            if length == len(word) or stem.kind == "root":
                return stem
            if stem.kind == "stem" and word.startswith(_suffixes(script, dotless), length):
                return stem
    return None


@cache
def _stems(script: Foreign, dotless: bool) -> tuple[Mapping[str, tuple[Stem, ...]], int]:
    found: dict[str, tuple[Stem, ...]] = {}
    for row in lexicon.rows("kk/script_words"):
        pairs = _written(row["cyrillic"].lower(), script)
        key = row["latin"] if script == "latn" else "".join(arabic for arabic, _ in pairs)
        if dotless:
            key = key.replace("ı", "i")
        stem = Stem(row["cyrillic"], row["kind"], _turned(pairs))
        found[key] = (*found.get(key, ()), stem)
    return found, max(map(len, found), default=0)


def _written(cyrillic: str, script: Foreign) -> list[tuple[str, str]]:
    """Pairs of foreign letters and the Cyrillic letters that they stand for; no foreign side is empty."""
    table = latin_of("2018") if script == "latn" else arabic_of()
    pairs: list[tuple[str, str]] = []
    for letter in cyrillic:
        foreign = table.get(letter, letter)
        if foreign or not pairs:
            pairs.append((foreign, letter))
        else:
            pairs[-1] = (pairs[-1][0], pairs[-1][1] + letter)
    return pairs


def _turned(pairs: list[tuple[str, str]]) -> tuple[Piece, ...]:
    return tuple((cyrillic, len(foreign)) for foreign, cyrillic in pairs)


@cache
def _suffixes(script: Foreign, dotless: bool) -> tuple[str, ...]:
    """How a suffix may begin, in ``script``."""
    table = latin_of("2018") if script == "latn" else arabic_of()
    beginnings = {
        "".join(table.get(letter, letter) for letter in row["suffix"])
        for row in lexicon.rows("kk/script_suffixes")
    }
    if dotless:
        beginnings = {beginning.replace("ı", "i") for beginning in beginnings}
    return tuple(sorted(beginnings))
