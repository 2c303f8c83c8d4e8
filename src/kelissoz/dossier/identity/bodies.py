"""Names of bodies: whether two of them may be one body's. Words are compared, not letters: bodies are named in
words of the language, which are spelt alike but chosen freely (``Ресей–АҚШ–Украина үшжақты жұмыс тобы``,
``үшжақты жұмыс тобы``)."""

from __future__ import annotations

import re
from functools import lru_cache

from kelissoz.dossier.identity.spelling import fold, key

_WORDS = re.compile(r"[^\W_]+")
# A Kazakh ending is at most this long; words with a common beginning longer than the rest count as one.
_ENDING = 4


@lru_cache(maxsize=65536)
def body_words(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in _WORDS.findall(name))


@lru_cache(maxsize=65536)
def body_keys(name: str) -> tuple[str, ...]:
    """By what a body is looked up: each of its words of some length, by its first five letters' key."""
    return tuple(dict.fromkeys(key(word[:5]) for word in body_words(name) if len(word) > 3))


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> float:
    """The share of the shorter name's words that the longer one has, 0 to 1."""
    shorter, longer = sorted((body_words(one), body_words(other)), key=len)
    if not shorter:
        return 0.0
    return sum(any(_is_one(word, each) for each in longer) for word in shorter) / len(shorter)


def are_one_body(one: str, other: str) -> bool:
    """Whether two names may be one body's: all words of the shorter one but few are in the longer one, and a
    single common word (``кеңес``) is not enough."""
    if body_words(one) == body_words(other):
        return True
    return min(len(body_words(one)), len(body_words(other))) > 1 and likeness(one, other) >= 0.75


def _is_one(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    common = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    return common >= 4 and len(longer) - common <= _ENDING and len(shorter) - common <= 2
