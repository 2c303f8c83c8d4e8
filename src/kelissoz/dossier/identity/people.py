"""Names of people: whether two of them may be the same person's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kelissoz.dossier.identity.spelling import fold, is_near, key

_PARTS = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*\.?")
# A first word this short may be a family name: ``Си Цзиньпин``, ``Ким Чен Ын``.
_SHORT = 3
# A given name may be cut to this many letters: ``Стив`` for ``Стивен``, ``Дон`` for ``Дональд``.
_CUT = 3
# A given name in two languages keeps its consonants, if it has so many: ``Владимир``, ``Володимир``; beside a family
# name of some length that is the same, fewer tell it: ``Кир``, ``Кейр``.
_CONSONANTS = 4
_FEW = 2
# What is added to a family name in Portuguese: who bears it goes by what stands before.
_FOLLOWING = frozenset({"да", "ду", "дос"})
# What stands before the father's name in Arabic: who has no other is called by his own.
_SON_OF = frozenset({"бен", "бин", "ибн"})
_LONG = 5
# A Chinese family name has at most so many letters. Its sounds by the Russian system, as China's Kazakhs write them.
_SURNAME = 4
_AFFRICATES = (("чж", "ж"), ("цз", "ж"), ("дж", "ж"), ("ц", "ч"))
_SOFT = re.compile("с(?=[иеёюя])")
# A Korean name has three syllables. What is voiced within a word is written with either letter: ``Джэ``, ``Чэ``.
_SYLLABLES = 3
_VOICED = str.maketrans("гдбчр", "ктпжл")


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name in their order, folded; an initial is its one letter."""

    parts: tuple[str, ...]

    @property
    def family(self) -> str:
        """The family name as it mostly stands: the last part."""
        return self.parts[-1]


@lru_cache(maxsize=65536)
def person_name(name: str) -> PersonName:
    """The parts of ``name`` (Cyrillic, nominative): ``Қасым-Жомарт Тоқаев`` → касим, жомарт, токауе …"""
    return PersonName(tuple(filter(None, (fold(part.rstrip(".")) for part in _PARTS.findall(name)))))


@lru_cache(maxsize=65536)
def person_keys(name: str) -> tuple[str, ...]:
    """By what a person is looked up: the family name; where the first word may be one, that as well."""
    words = [part.rstrip(".") for part in _PARTS.findall(name)]
    if not words:
        return ()
    first = [words[0]] if len(words) > 1 and 1 < len(words[0]) <= _SHORT else []
    before = [word for word, after in pairwise(words) if fold(after) in _FOLLOWING]
    before += words[:1] if len(words) > 2 and fold(words[1]) in _SON_OF else []
    chinese = [_heard(words[-1].casefold())] if len(words) == 2 and len(words[0]) <= _SURNAME else []
    return tuple(dict.fromkeys(filter(None, [*map(key, (words[-1], *first, *before)), *chinese])))


@lru_cache(maxsize=65536)
def are_one_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: every part of the shorter one is in the longer one, the family
    name among them.

    ``Путин`` and ``Владимир Путин`` may, ``В. Путин`` and ``Владимир Путин``, ``Стив Уиткофф`` and ``Стивен
    Уиткоф``, ``Кир Стармер`` and ``Кейр Стармер``, ``Ли Цян`` and ``Ли Чияң``, ``Ли Джэ Мён`` and ``Ли Чэ Мён``;
    ``Айгүл Серікова`` and ``Серік Серіков`` may not.
    """
    shorter, longer = sorted((person_name(one).parts, person_name(other).parts), key=lambda p: (len(p), p))
    if not shorter:
        return False
    if len(shorter) == 1:
        return any(is_near(shorter[0], family) for family in _families(longer))
    if sorted(shorter) == sorted(longer):  # ``Такаичи Санаэ``
        return True
    few = _FEW if len(shorter[-1]) >= _LONG and shorter[-1] == longer[-1] else _CONSONANTS
    if is_near(shorter[-1], longer[-1]) and _are_in(shorter[:-1], longer[:-1], few):
        return True
    return _are_one_in_chinese(one, other) or _are_one_in_korean(one, other)


@lru_cache(maxsize=65536)
def are_alike_in_full(one: str, other: str) -> bool:
    """Whether two names of two parts or more are the same in every part, or nearly so."""
    here, there = person_name(one).parts, person_name(other).parts
    return len(here) == len(there) > 1 and all(map(is_near, here, there))


def _are_one_in_chinese(one: str, other: str) -> bool:
    """Whether a short family name and a given one are the same in the Russian system and as China's Kazakhs write them:
    ``Си Цзиньпин``, ``Ши Жинпиң``. Other names that only differ in vowels are other names."""
    here, there = ([part.casefold() for part in _PARTS.findall(name)] for name in (one, other))
    if not len(here) == len(there) == 2 or max(len(here[0]), len(there[0])) > _SURNAME:
        return False
    marked = any(part.endswith("ң") for part in (*here, *there)) or list(map(key, here)) != list(
        map(key, there)
    )
    return marked and all(_heard(a) == _heard(b) for a, b in zip(here, there, strict=True))


def _are_one_in_korean(one: str, other: str) -> bool:
    """Whether three short syllables are the same but for what is voiced: ``Ли Джэ Мён``, ``Ли Чэ Мён``."""
    here, there = ([part.casefold() for part in _PARTS.findall(name)] for name in (one, other))
    short = all(len(parts) == _SYLLABLES and max(map(len, parts)) <= _SURNAME for parts in (here, there))
    return short and list(map(_voiced, here)) == list(map(_voiced, there))


def _voiced(part: str) -> str:
    return fold(_with_one_affricate(part)).translate(_VOICED)


def _with_one_affricate(part: str) -> str:
    for written, stands in _AFFRICATES:
        part = part.replace(written, stands)
    return part


def _heard(part: str) -> str:
    """The consonants of a part of a Chinese name, those that one of the two ways writes otherwise made one."""
    return key(_SOFT.sub("ш", _with_one_affricate(part)))


def _families(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The last part; the first where it may be one; what stands before ``да``: ``Лула да Силва`` goes by ``Лула``,
    ``Тамим бен Хамад`` by ``Тамим``."""
    first = parts[:1] if len(parts) > 1 and 1 < len(parts[0]) <= _SHORT else ()
    before = tuple(part for part, after in pairwise(parts) if after in _FOLLOWING)
    own = parts[:1] if len(parts) > 2 and parts[1] in _SON_OF else ()
    return parts[-1], *first, *before, *own


def _are_in(shorter: tuple[str, ...], longer: tuple[str, ...], consonants: int) -> bool:
    """Whether the given names of one are among those of the other, in their order."""
    rest = iter(longer)
    return all(any(_is_given(part, other, consonants) for other in rest) for part in shorter)


def _is_given(one: str, other: str, consonants: int) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= _CUT and longer.startswith(shorter):
        return True
    return is_near(one, other) or (len(key(one)) >= consonants and key(one) == key(other))
