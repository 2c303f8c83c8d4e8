"""Letters of Kazakh that a writer's keyboard lacks.

Who writes with the letters of Turkish has no sign for ұ, and often none for ә and ң: ``bul`` is бұл, ``jana`` жаңа,
``maselesi`` мәселесі. A letter is given back where the language has the word with it, and not, or less of it, without;
only if the article never has the sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from kelissoz.script import known
from kelissoz.script.letters import LatinVariant
from kelissoz.script.stems import common_stem

# What stands for a letter that is lost, the letter, and the sign of it in the letters of Turkish.
_LOST = (
    ("у", "ұ", re.compile("[wW](?![aäeioöuüı])")),
    ("а", "ә", re.compile("[äÄ]")),
    ("н", "ң", re.compile("[ñÑ]")),
)
_CONSONANT = "бвгғджзйкқлмнңпрстфхцчшщ"
_BETWEEN = re.compile(f"(?:^|(?<=[{_CONSONANT}]))у(?=[{_CONSONANT}]|и[{_CONSONANT}ы])")
_MOST = 3


def lost_letters(text: str, variant: LatinVariant) -> str:
    """The letters that ``text`` has no sign for.

    >>> lost_letters("Bul mäsele turalı", "turkic"), lost_letters("Bwl mäseleniñ mäni", "turkic")
    ('ұң', '')
    """
    if variant != "turkic":
        return ""
    return "".join(letter for _, letter, sign in _LOST if not sign.search(text))


@lru_cache(maxsize=50_000)
def give_back(word: str, lost: str) -> str:
    """A word of Cyrillic letters with those of ``lost`` that it needs to be one.

    >>> give_back("бул", "ұ"), give_back("туралы", "ұ"), give_back("Маселеси", "ұә")
    ('бұл', 'туралы', 'Мәселесі')
    """
    best = max(_readings(word.lower(), lost), key=_extent)
    return "".join(new.upper() if old.isupper() else new for old, new in zip(word, best, strict=True))


def _extent(word: str) -> int:
    """How much of the word the lists have."""
    return max(common_stem(word), len(word) if known.is_person(word) or known.is_place(word) else 0)


def _readings(word: str, lost: str) -> Iterator[str]:
    """The word, then with one letter given back or more."""
    found = [word]
    for stands, letter, _ in _LOST:
        if letter in lost:
            found += [reading for each in found for reading in _with(each, stands, letter)]
    yield from found


def _with(word: str, stands: str, letter: str) -> Iterator[str]:
    """``word`` with ``letter`` for one or more of ``stands``, and with the letters that follow from it."""
    places = [m.start() for m in (_BETWEEN if stands == "у" else re.compile(stands)).finditer(word)][:_MOST]
    for size in range(1, len(places) + 1):
        for some in combinations(places, size):
            given = "".join(letter if k in some else old for k, old in enumerate(word))
            yield given.replace("и", "і") if letter == "ә" else given.replace("ұи", "ұй")
