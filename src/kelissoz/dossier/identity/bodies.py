"""Names of bodies: whether two of them may be one body's. Words are compared, not letters: bodies are named in
words of the language, which are spelt alike but chosen freely (``Ресей–АҚШ–Украина үшжақты жұмыс тобы``,
``үшжақты жұмыс тобы``)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kelissoz.dossier.identity.spelling import fold, key

_WORDS = re.compile(r"[^\W_]+")
# A Kazakh ending is at most this long; words with a common beginning longer than the rest count as one.
_ENDING = 4
# An acronym has at most so many letters.
_LONGEST = 6
# A compound has so many letters; the first of its words is often cut to so many.
_COMPOUND = 8
_FIRST = 4


@lru_cache(maxsize=65536)
def body_words(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in _WORDS.findall(name))


@lru_cache(maxsize=65536)
def body_keys(name: str) -> tuple[str, ...]:
    """By what a body is looked up: each of its words of some length, by its first five letters' key, and the second
    part of a long one; and acronyms, those in its name and those that its first words would make."""
    words = _WORDS.findall(name)
    initials = ("".join(word[0] for word in words[:size]) for size in range(2, min(len(words), _LONGEST) + 1))
    short = [fold(each) for each in (*filter(_is_acronym, words), *initials)]
    parts = [word for word in body_words(name) if len(word) > 3]
    second = [word[_FIRST:] for word in parts if len(word) >= _COMPOUND]
    return tuple(dict.fromkeys([*(key(word[:5]) for word in (*parts, *second)), *short]))


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> float:
    """The share of the shorter name's words that the longer one has, 0 to 1."""
    shorter, longer = sorted(_aligned(one, other), key=len)
    if not shorter:
        return 0.0
    return sum(any(_is_one(word, each) for each in longer) for word in shorter) / len(shorter)


def own_likeness(one: str, other: str) -> float:
    """The same of what stands before the words with which both end: what a document is about, where both are called
    ``… туралы келісім``. Where nothing is left of one, it says no more than that, and may be the other."""
    here, there = (list(words) for words in _aligned(one, other))
    while here and there and _is_one(here[-1], there[-1]):
        here.pop()
        there.pop()
    if not here or not there:
        return 1.0 if here == there else 0.5
    return likeness(" ".join(here), " ".join(there))


def are_one_body(one: str, other: str) -> bool:
    """Whether two names may be one body's: all words of the shorter one but few are in the longer one, and a
    single common word (``кеңес``) is not enough. ``ШЫҰ`` is ``Шанхай ынтымақтастық ұйымы``, ``Еурокомиссия`` is
    ``Еуропалық комиссия``."""
    here, there = _aligned(one, other)
    if here == there or _is_abbreviated(one, other) or _is_abbreviated(other, one):
        return True
    return min(len(here), len(there)) > 1 and likeness(one, other) >= 0.75


def _is_abbreviated(short: str, long: str) -> bool:
    """``ЕАЭО Үкіметаралық кеңесі`` is ``Еуразиялық үкіметаралық кеңес``: an acronym stands for the word that begins
    with its first letter, and two words or more are the same."""
    acronym, *rest = _WORDS.findall(short) or [""]
    first, *others = _WORDS.findall(long) or [""]
    if not _is_acronym(acronym) or _is_acronym(first) or acronym[:1].casefold() != first[:1].casefold():
        return False
    return 1 < len(rest) == len(others) and all(
        _is_one(fold(a), fold(b)) for a, b in zip(rest, others, strict=True)
    )


def _aligned(one: str, other: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of both names; what one of them has as an acronym is one word in the other as well."""
    here, there = _WORDS.findall(one), _WORDS.findall(other)
    short, long = _shortened(here, there), _shortened(there, here)
    return tuple(map(fold, short)), tuple(map(fold, long))


def _shortened(words: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    """``words`` with an acronym of ``other`` in the place of the words whose initials it has, and a compound in that of
    the two that it is made of."""
    for acronym in filter(_is_acronym, other):
        size = len(acronym)
        for k in range(len(words) - size + 1):
            if "".join(word[0] for word in words[k : k + size]).casefold() == acronym.casefold():
                words = [*words[:k], acronym, *words[k + size :]]
                break
    for compound in (word for word in other if len(word) >= _COMPOUND):
        for k in range(len(words) - 1):
            if _is_made_of(compound, words[k], words[k + 1]):
                words = [*words[:k], compound, *words[k + 2 :]]
                break
    return words


def _is_made_of(compound: str, first: str, second: str) -> bool:
    """``Еурокомиссия``: the beginning of ``Еуропалық`` and ``комиссия``."""
    whole, last = fold(compound), fold(second)
    size = len(whole) - len(last)
    return (
        len(last) >= _FIRST
        and size >= _FIRST - 1
        and whole.endswith(last)
        and fold(first).startswith(whole[:size])
    )


def _is_acronym(word: str) -> bool:
    return word.isupper() and 1 < len(word) <= _LONGEST


def _is_one(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    common = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    return common >= 4 and len(longer) - common <= _ENDING and len(shorter) - common <= 2
