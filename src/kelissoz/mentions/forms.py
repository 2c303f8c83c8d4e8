"""The forms of names and of the head words of phrases: what is left of a word when its case ending is taken
off.

A name cannot be looked up in a dictionary of stems, so its ending is told by the two laws that every
Kazakh ending obeys: its vowel agrees with the last vowel before it (``Байден`` is not ``Бай`` + ``ден``:
``Бай`` asks for ``дан``), and its first consonant with the last sound (``Трамп-тың``, ``Саар-дың``,
``Тоқаев-тың``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import cast

from kelissoz import letters, lexicon
from kelissoz.letters import BACK, BUZZING, FRONT, NASAL, SOFTENED, VOICELESS, VOWELS
from kelissoz.model import Case

_CLASSES = (
    ("nasal", NASAL),
    ("liquid", "рл"),
    ("glide", "йиую"),
    ("buzz", BUZZING),
    ("hard", VOICELESS),
)
_LONGEST_ENDING = 5
_SHORTEST_STEM = 2
_HARDENED = {soft: hard for hard, soft in SOFTENED.items()}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: ``base`` is the word without its case ending, as written."""

    base: str
    case: Case
    attributive: bool = False
    possessed: bool = False


@dataclass(frozen=True, slots=True)
class Base:
    """A form that stands in the nominative: ``министрі`` is ``министр``, possessed by someone."""

    lemma: str
    possessed: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True)
class _Ending:
    case: Case
    after: frozenset[str]
    harmony: str
    attributive: bool


@lru_cache(maxsize=65536)
def readings(word: str) -> tuple[Reading, ...]:
    """All ways to cut a case ending off ``word``, the uncut word first, then the longest ending first.

    An ending after a hyphen or an apostrophe is one whatever its vowel: ``БҰҰ-ның``. The last letter of ``Бухарест`` is
    lost before an ending: ``Бухаресте``, ``Бухареске``.
    """
    found = [Reading(word, "Nom")]
    low = word.lower()
    for length in range(min(_LONGEST_ENDING, len(word) - _SHORTEST_STEM), 0, -1):
        for ending in _endings().get(low[-length:], ()):
            base = word[:-length]
            if base[-1] in "-‑–’'" and len(base) > _SHORTEST_STEM:
                found.append(Reading(base[:-1], ending.case, ending.attributive))
            elif _fits(base.lower(), ending):
                possessed = "possessed" in ending.after
                found.append(Reading(base, ending.case, ending.attributive, possessed))
    return (*found, *(replace(r, base=r.base + "т") for r in found[1:] if r.base.endswith("ес")))


@lru_cache(maxsize=8192)
def bases(lemma: str) -> Mapping[str, Base]:
    """The nominative forms of ``lemma`` (its last word inflected): singular and plural, bare and
    possessed."""
    forms = {lemma: Base(lemma)}
    for harmony in _harmonies(lemma):
        back = harmony == "back"
        plural = letters.plural(lemma, back=back)
        forms[plural] = Base(lemma, plural=True)
        forms[letters.possessed_forms(plural, back=back)[0]] = Base(lemma, possessed=True, plural=True)
        for stem in (lemma, *_shortened().get(lemma, ())):
            for form in letters.possessed_forms(stem, back=back):
                forms[form] = Base(lemma, possessed=True)
    return forms


@cache
def _shortened() -> Mapping[str, tuple[str, ...]]:
    """The stems of nouns that lose a vowel before the possessor: ``халық``, ``халқы`` (its people)."""
    rows = (
        row for row in lexicon.rows("kk/stems") if row["pos"] == "NOUN" and row["before_vowel"].strip("-")
    )
    return {row["lemma"]: tuple(row["before_vowel"].split("|")) for row in rows}


def without_possessor(base: str) -> str | None:
    """``base`` without the ending of its possessor, where it has one: ``министрі`` → ``министр``."""
    low = base.lower()
    if len(low) > 4 and low.endswith(("сы", "сі")) and low[-3] in VOWELS:
        return base[:-2]
    if len(low) > 3 and low[-1] in "ыі":
        return base[:-2] + _HARDENED.get(low[-2], base[-2])
    return None


def _fits(stem: str, ending: _Ending) -> bool:
    if "possessed" in ending.after:
        return stem[-1] in "ыі" and _agrees(stem, ending.harmony)
    return not _classes(stem).isdisjoint(ending.after) and _agrees(stem, ending.harmony)


def _classes(stem: str) -> frozenset[str]:
    last = stem[-2] if stem[-1] in "ьъ" and len(stem) > 1 else stem[-1]
    classes = {name for name, sounds in _CLASSES if last in sounds}
    if last in VOWELS:
        classes.add("vowel")
    return frozenset(classes)


def _agrees(stem: str, harmony: str) -> bool:
    return harmony == "any" or harmony in _harmonies(stem)


def _harmonies(stem: str) -> tuple[str, ...]:
    """The vowels that ``stem`` asks for. A loan of mixed vowels takes either (``Тоқаев-тың``,
    ``Нью-Йорк-те``), and so does one that ends in ь."""
    vowels = {letter for letter in stem.lower() if letter in VOWELS}
    if vowels <= BACK and vowels and stem[-1] not in "ьъ":
        return ("back",)
    if vowels <= FRONT and vowels and stem[-1] not in "ьъ":
        return ("front",)
    return ("front", "back")


@cache
def _endings() -> Mapping[str, tuple[_Ending, ...]]:
    endings: dict[str, list[_Ending]] = defaultdict(list)
    for row in lexicon.rows("kk/case_endings"):
        endings[row["ending"]].append(
            _Ending(
                cast(Case, row["case"]),
                frozenset(row["after"].split("|")),
                row["harmony"],
                row["attributive"] == "yes",
            )
        )
    return {ending: tuple(rows) for ending, rows in endings.items()}
