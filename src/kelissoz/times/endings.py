"""The endings of time words, a closed class: so a month keeps its case whatever the analyser makes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from kelissoz import lexicon

_SLOTS = ("plural", "extent", "plural", "possessive", "case", "attributive", "likeness")
_VOICED = {"ғ": "қ", "г": "к"}


@dataclass(frozen=True, slots=True)
class Endings:
    """What the endings of a word say. ``tags`` are the names that the rules of ``kk/time_rules`` use."""

    case: str | None
    tags: frozenset[str]


def split_stem(word: str) -> list[tuple[str, str]]:
    """Every way to cut ``word`` (lower case) into a stem and known endings, the longest stem first.

    >>> split_stem("қаңтарда")[1]
    ('қаңтар', 'да')
    """
    cuts: list[tuple[str, str]] = [(word, "")]
    for length in range(len(word) - 1, max(1, len(word) - _longest()), -1):
        rest = word[length:]
        if read_endings(rest) is None:
            continue
        cuts.append((word[:length], rest))
        if word[length - 1] in _VOICED:
            cuts.append((word[: length - 1] + _VOICED[word[length - 1]], rest))
    return cuts


@lru_cache(maxsize=4096)
def read_endings(rest: str) -> Endings | None:
    """The endings ``rest`` after a stem, or ``None`` where it is no chain of endings.

    >>> sorted(read_endings("ында").tags)
    ['Loc', 'poss']
    """
    match = _pattern().fullmatch(rest)
    if match is None:
        return None
    found = {slot: match[f"{slot}{n}"] for n, slot in enumerate(_SLOTS) if match[f"{slot}{n}"]}
    tags: set[str] = {name for slot, name in _TAGS.items() if slot in found}
    case = _gives()["case", found["case"]] if "case" in found else None
    if not tags & {"attr", "sim"}:
        tags.add(case or "Nom")
    if not found:
        tags.add("plain")
    return Endings(case, frozenset(tags))


_TAGS = {"plural": "plural", "possessive": "poss", "attributive": "attr", "likeness": "sim", "extent": "ext"}


@cache
def _gives() -> dict[tuple[str, str], str]:
    return {(row["slot"], row["ending"]): row["gives"] for row in lexicon.rows("kk/time_endings")}


@cache
def _pattern() -> re.Pattern[str]:
    parts = []
    for n, slot in enumerate(_SLOTS):
        endings = sorted((e for s, e in _gives() if s == slot), key=len, reverse=True)
        parts.append(f"(?P<{slot}{n}>{'|'.join(endings)})?")
    return re.compile("".join(parts))


@cache
def _longest() -> int:
    return 1 + sum(max(len(e) for s, e in _gives() if s == slot) for slot in _SLOTS)
