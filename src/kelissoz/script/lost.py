"""Letters of Kazakh that a writer's keyboard lacks.

Who writes with the letters of Turkish has no sign for ұ, and often none for ә and ң: ``bul`` is бұл, ``jana`` жаңа,
``maselesi`` мәселесі. No Latin alphabet of Kazakh tells э from е: ``Vens`` is Вэнс. A letter is given back where the
language has the word with it, and not, or less of it, without; only if the article never has the sign.
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
    ("е", "э", re.compile("[èÈ]")),
)
_OF_TURKISH, _OF_ALL = frozenset("ұәң"), frozenset("э")
_CONSONANT = "бвгғджзйкқлмнңпрстфхцчшщ"
_BETWEEN = re.compile(f"(?:^|(?<=[{_CONSONANT}]))у(?=[{_CONSONANT}]|и[{_CONSONANT}ы])")
_MOST = 3
_SHORT = 3
_ENDING = re.compile("(?:лер)?і?м?(?:нің|дің|ге|ді|ні|н|не|нде|нен|де|ден|мен)?")


def lost_letters(text: str, variant: LatinVariant) -> str:
    """The letters that ``text`` has no sign for.

    >>> lost_letters("Bul mäsele turalı", "turkic"), lost_letters("Bwl mäseleniñ mäni", "turkic")
    ('ұңэ', 'э')
    """
    lost = _OF_ALL | (_OF_TURKISH if variant == "turkic" else frozenset())
    return "".join(letter for _, letter, sign in _LOST if letter in lost and not sign.search(text))


@lru_cache(maxsize=50_000)
def give_back(word: str, lost: str) -> str:
    """A word of Cyrillic letters with those of ``lost`` that it needs to be one.

    >>> give_back("бул", "ұ"), give_back("туралы", "ұ"), give_back("Маселеси", "ұә"), give_back("Венс", "э")
    ('бұл', 'туралы', 'Мәселесі', 'Вэнс')
    """
    if len(word.lower()) != len(word):
        return word  # ``İ``, which has two letters when it is small
    own = common_stem(word.lower())
    if own and own >= max(map(common_stem, _readings(word.lower(), "э"))):
        lost = lost.replace("э", "")  # a word of the language (``кешті``) is none that came with э (``кэш``)
    best = max(_readings(word.lower(), lost), key=_extent)
    return "".join(new.upper() if old.isupper() else new for old, new in zip(word, best, strict=True))


def _extent(word: str) -> tuple[int, bool]:
    """How much of the word the lists have, and whether somebody is called so."""
    named = known.is_person(word)
    if "э" in word[:_SHORT] and common_stem(word) <= _SHORT and not _ENDING.fullmatch(word, _SHORT):
        return (len(word), named) if named or known.is_place(word) else (0, False)  # ``Меркі``, no мэр
    return max(common_stem(word), len(word) if named or known.is_place(word) else 0), named


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
