"""The endings of time words, a closed class: so a month keeps its case whatever the analyser makes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from kelissoz import lexicon
from kelissoz.letters import NASAL, SOFTENED, VOICELESS, VOWELS

_SLOTS = ("plural", "extent", "plural", "possessive", "case", "attributive", "likeness")
_AFTER_POSSESSIVE = frozenset({"нда", "нде", "на", "не", "н"})
_HARDENED = {soft: hard for hard, soft in SOFTENED.items()}


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
        if read_endings(rest, word[length - 1]) is None:
            continue
        cuts.append((word[:length], rest))
        if word[length - 1] in _HARDENED:
            cuts.append((word[: length - 1] + _HARDENED[word[length - 1]], rest))
    return cuts


@lru_cache(maxsize=16384)
def read_endings(rest: str, after: str = "") -> Endings | None:
    """The endings ``rest`` after a stem that ends in the letter ``after``, or ``None`` where they do not fit.

    Without ``after`` (after digits: ``23-інде``) any ending may come first.

    >>> sorted(read_endings("ында", "р").tags)
    ['Loc', 'poss']
    >>> read_endings("ды", "а")  # жұмады: no form of жұма 'Friday'
    """
    match = _pattern().fullmatch(rest)
    if match is None or (after and rest and not _agrees(rest, after)):
        return None
    found = {slot: match[f"{slot}{n}"] for n, slot in enumerate(_SLOTS) if match[f"{slot}{n}"]}
    if found.get("case") in _AFTER_POSSESSIVE and "possessive" not in found and after not in {"", "ы", "і"}:
        return None
    case = _gives()["case", found["case"]] if "case" in found else None
    if "attributive" in found and case not in {None, "Loc"}:
        return None
    tags = {name for slot, name in _TAGS.items() if slot in found}
    if not tags & {"attr", "sim"}:
        tags.add(case or "Nom")
    if not found:
        tags.add("plain")
    return Endings(case, frozenset(tags))


def _agrees(rest: str, after: str) -> bool:
    """Whether the first sound of the endings suits the stem's last: ``сағатта``, ``жылда``, ``аптаны``."""
    if rest[0] in "тқкп":
        return after in VOICELESS
    if rest[0] in "ғгб" or rest[:2] in {"да", "де"}:
        return after not in VOICELESS or after in "бвгғд"
    if rest[:2] in {"ды", "ді"}:
        return after not in VOICELESS and after not in VOWELS
    if rest[:3] in {"ның", "нің"}:
        return after in VOWELS or after in NASAL
    if rest[:2] in {"ны", "ні", "сы", "сі"}:
        return after in VOWELS
    return rest[0] not in "ыі" or after not in VOWELS


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
