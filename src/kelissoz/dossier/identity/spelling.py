"""What is left of a word when its spelling is set aside.

Foreign names come into Kazakh by way of Russian, English, Turkish or Arabic, and out of three scripts:
``Уиткофф``, ``Уиткоф``, ``Виткофф``; ``Лукашенко``, ``Лукашэнко``; ``Мұхаммед``, ``Мухаммад``. Two keys:
``fold`` keeps what one hears (names are compared by it), ``key`` keeps the consonants alone (names are looked
up by it, so that it may be coarser, but never finer).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that come and go between spellings of one name, each with what stands for all of them.
_SAME = str.maketrans(
    {
        "ё": "е", "э": "е", "ә": "а", "ө": "о", "ү": "у", "ұ": "у", "ў": "у", "в": "у", "і": "и", "ы": "и",
        "й": "и", "қ": "к", "ғ": "г", "ң": "н", "һ": "х", "щ": "ш", "ъ": None, "ь": None, "ю": "у", "я": "а",
        "ц": "с", "'": None, "’": None, "ʼ": None, "`": None,
    }
)  # fmt: skip
_PAIRS = (("дж", "ж"), ("тс", "с"), ("ие", "е"), ("иа", "а"), ("ио", "о"), ("иу", "у"))
_TWICE = re.compile(r"(.)\1+")
_VOWELS = re.compile("[аеиоу]")


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The word as one hears it: ``Уиткофф`` and ``Виткоф`` → ``уиткоф``."""
    heard = _TWICE.sub(r"\1", unicodedata.normalize("NFC", word).casefold().translate(_SAME))
    for written, stands in _PAIRS:
        heard = heard.replace(written, stands)
    return _TWICE.sub(r"\1", heard)


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """The consonants of the word, the first letter whatever it is: ``Зеленский`` → ``злнск``. A name in two
    spellings nearly always has the same one."""
    heard = fold(word)
    return _TWICE.sub(r"\1", heard[:1] + _VOWELS.sub("", heard[1:]))


def is_near(one: str, other: str) -> bool:
    """Whether two folded words may be spellings of one: the same, or long and apart by one letter."""
    if one == other:
        return True
    if min(len(one), len(other)) < 5 or abs(len(one) - len(other)) > 1:
        return False
    return _is_one_edit(one, other)


def _is_one_edit(one: str, other: str) -> bool:
    """Whether one letter changed, added or left out makes one word of the other."""
    shorter, longer = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    if len(shorter) == len(longer):
        return shorter[at + 1 :] == longer[at + 1 :]
    return shorter[at:] == longer[at + 1 :]
