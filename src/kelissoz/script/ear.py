"""Names in the spelling of other languages: ``Keir Starmer``, ``Frank-Walter Steinmeier``, ``New York``; and names of
the tables whose letters may be read otherwise (``Aıda Balaeva``, not Айда).

Letter by letter they would become no name that anybody has in Kazakh. They are told by their consonants, all parts of a
name together, as whoever holds an office or as a place of the tables; whoever was named in full is known by the surname
alone in the rest of the article.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from kelissoz import lexicon
from kelissoz.script import foreign, latin
from kelissoz.script.aligned import Aligned, join
from kelissoz.script.letters import LatinVariant, cyrillic_letters
from kelissoz.script.staying import Word, names_outlet

_PARTED = re.compile("[- ]")
_JOINTS = (" ", "-", "\u00a0")
_PERSONS, _PLACES = ("world/holders", "person"), ("world/places", "name")
_SHORTEST = 3  # what is heard of all parts of a name, and of a surname that stands alone
_LONG = 5  # letters of a place of one word
_LETTERS = 2  # so many more or fewer has no spelling of it
_FOREIGN = frozenset({"foreign", "name"})
_STRANGE = _FOREIGN | {"either"}
# What one hears, of Latin and of Cyrillic letters: hard and hissing sounds that languages write otherwise are one.
_GROUPS = (
    ("tsch", "č"), ("sch", "s"), ("tch", "č"), ("zh", "g"), ("sh", "s"), ("ch", "č"), ("kh", "h"), ("ph", "f"),
    ("th", "t"), ("dh", "d"), ("gh", "g"), ("ck", "k"), ("dj", "g"), ("qu", "kv"), ("ew", "u"), ("ce", "se"),
    ("ci", "si"), ("дж", "g"), ("нг", "n"), ("ng", "n"), ("тс", "s"), ("ts", "s"), ("tz", "s"),
)  # fmt: skip
_LATIN = str.maketrans({
    "c": "k", "j": "g", "q": "k", "w": "v", "x": "ks", "y": "i", "z": "s", "ç": "č", "ş": "s", "ğ": "g", "ı": "i",
})  # fmt: skip
_CYRILLIC = str.maketrans(dict(zip(
    "абвгғджзийкқлмнңоөпрстуұүфхһцчшщыіэәеяюё", "abvggdgsiikklmnnooprstuuufhhsčssiieaeauo", strict=True,
)) | {"ь": None, "ъ": None})  # fmt: skip
_ROUND = re.compile("^u(?=[aeio])")
_VOWELS = re.compile("[aeiou]+")
_TWICE = re.compile(r"(.)\1+")

Name = tuple[str, ...]


def name_again(
    words: Sequence[Word], converted: Sequence[Aligned], text: str, variant: LatinVariant
) -> list[Aligned]:
    """``converted`` with names of the tables in the place of those that are told by ear."""
    given = list(converted)
    surnames: list[str] = []
    for k in range(1, len(words)):
        if (
            words[k].letters == "I"
            and _touches(words, k, text)
            and converted[k - 1].text in _before_one_letter()
        ):
            given[k] = join([("И", 1)])
    for k, word in enumerate(words):
        if given[k] is not converted[k] or not _may_be_name(word) or names_outlet(words, k, text):
            continue
        for j, (part, base) in enumerate(_spelt_at(words, k, text, variant), start=k):
            given[j] = _written(words[j].letters, base, part, variant)
        if given[k] is not converted[k]:
            continue
        for j, (part, base) in enumerate(next(_names_at(words, k, text, variant), ()), start=k):
            given[j] = _written(words[j].letters, base, part, variant)
            surnames += [part] if len(hear(part)) >= _SHORTEST and j > k else []
    for k, word in enumerate(words):
        if surnames and given[k] is converted[k] and _may_be_name(word):
            found = ((base, name) for name in surnames if (base := _base(word, name)))
            base, surname = next(found, ("", ""))
            if base and foreign.judge(base, variant) in _STRANGE:
                given[k] = _written(word.letters, base, surname, variant)
    return given


@lru_cache(maxsize=50_000)
def hear(word: str) -> str:
    """The consonants of ``word`` and whether it begins with a vowel, in whatever letters.

    >>> hear("Steinmeier"), hear("Штайнмайер"), hear("Winston") == hear("Уинстон"), hear("Ilham") == hear("Ильхам")
    ('stnmr', 'stnmr', True, True)
    """
    small = word.replace("İ", "i").lower()
    for letters, sound in _GROUPS:
        small = small.replace(letters, sound)
    plain = unicodedata.normalize("NFD", small.translate(_LATIN).translate(_CYRILLIC).replace("č", "q"))
    heard = _ROUND.sub("v", "".join(letter for letter in plain if letter.isalpha()))
    return _TWICE.sub(r"\1", ("a" if _VOWELS.match(heard) else "") + _VOWELS.sub("", heard))


def _names_at(
    words: Sequence[Word], k: int, text: str, variant: LatinVariant
) -> Iterator[list[tuple[str, str]]]:
    """The names of the tables, the longest first, that begin at word ``k`` and are not written in Kazakh's way: each
    part with the letters that it stands for."""
    heard = dict.fromkeys(hear(words[k].letters[:length]) for length in foreign.endings_at(words[k].letters))
    for name in (name for each in heard for name in _names().get(each, ())):
        there = words[k : k + len(name)]
        bases = list(_bases(there, name))
        if (
            len(bases) == len(name)
            and all(_touches(there, j, text) for j in range(1, len(there)))
            and _are_strange(bases, variant)
            and not _goes_on(words, k + len(name), text, variant, alone=len(name) == 1)
        ):
            yield list(zip(name, bases, strict=True))


def _spelt_at(words: Sequence[Word], k: int, text: str, variant: LatinVariant) -> list[tuple[str, str]]:
    """The parts of the name of an office-holder that is written at word ``k`` letter by letter, the last one with an
    ending or without, each with its letters; empty if there is none."""
    first = latin.spell(words[k].letters, variant).text
    for name in _spelt().get(first, ()):
        there = words[k : k + len(name)]
        if len(there) < len(name) or not all(_touches(there, j, text) for j in range(1, len(there))):
            continue
        *inner, last = there
        if any(
            latin.spell(w.letters, variant).text != latin.write(p) for w, p in zip(inner, name, strict=False)
        ):
            continue
        ends = foreign.endings_at(last.letters)
        end = next(
            (e for e in ends if latin.spell(last.letters[:e], variant).text == latin.write(name[-1])), None
        )
        if end is not None:
            return list(zip(name, (*(w.letters for w in inner), last.letters[:end]), strict=True))
    return []


@cache
def _spelt() -> Mapping[str, tuple[Name, ...]]:
    """How the first part of an office-holder's name is written in Latin letters → such names, the longest first."""
    found: dict[str, list[Name]] = {}
    for row in lexicon.rows("world/holders"):
        name = tuple(_PARTED.split(row["person"]))
        if len(name) > 1 and all(part and cyrillic_letters().issuperset(part) for part in name):
            found.setdefault(latin.write(name[0]), []).append(name)
    return {
        first: tuple(sorted(dict.fromkeys(names), key=len, reverse=True)) for first, names in found.items()
    }


def _bases(words: Sequence[Word], name: Name) -> Iterator[str]:
    """The letters that sound as the parts of ``name`` do, up to the first that do not: the last part may have an
    ending, a given name may be cut short (``Steve`` for Стивен)."""
    for j, (word, part) in enumerate(zip(words, name, strict=False)):
        if j == len(name) - 1:
            base = _base(word, part) if _may_be_name(word) else ""
        else:
            base = word.letters if hear(word.letters) in (_cuts(part) if j == 0 else (hear(part),)) else ""
        if not base or len(name) == 1 and not _is_spelling(base, part):
            return
        yield base


def _is_spelling(base: str, place: str) -> bool:
    """Whether ``base`` may be a spelling of a place of one word: as long, with the half of its vowels (``Muscat``
    Маскат, not ``Sainsbury`` Занзибар), or all where it is known as another name (``Washington``, not ``Axios``)."""
    if abs(len(base) - len(place)) >= _LETTERS:
        return False
    ours, theirs = _vowels(base), _vowels(place)
    alike = sum(a == b for a, b in zip(ours, theirs, strict=False))
    return ours == theirs if foreign.split_name(base) is not None else 2 * alike >= len(ours)


def _vowels(word: str) -> list[str]:
    """The first of each run of vowels, as it is heard."""
    plain = unicodedata.normalize("NFD", word.lower().translate(_LATIN).translate(_CYRILLIC))
    return [run[0] for run in _VOWELS.findall("".join(filter(str.isalpha, plain)))]


def _base(word: Word, name: str) -> str:
    """The word, or what is left of it without an ending, that sounds as ``name`` does; empty if nothing does. An
    ending that is not heard (``Szinipin|ning``) is none of the name."""
    bases = (word.letters[:length] for length in foreign.endings_at(word.letters))
    alike = [base for base in bases if hear(base) == hear(name)]
    return min(alike, key=lambda base: abs(len(base) - len(name)), default="")


def _cuts(given: str) -> list[str]:
    """How a given name sounds, whole and cut short."""
    heard = hear(given)
    return [heard, *(heard[:length] for length in range(_SHORTEST, len(heard)))]


def _touches(words: Sequence[Word], k: int, text: str) -> bool:
    before = words[k - 1]
    return text[before.start + len(before.written) : words[k].start] in _JOINTS


def _goes_on(words: Sequence[Word], k: int, text: str, variant: LatinVariant, alone: bool) -> bool:
    """Whether a longer name goes on there, and no other begins: ``Washington Post``. ``alone``: it has one word."""
    if k == len(words) or not _touches(words, k, text) or not _may_be_name(words[k]):
        return False
    strange = foreign.judge(words[k].letters, variant) in (_STRANGE if alone else _FOREIGN)
    return strange and next(_names_at(words, k, text, variant), None) is None


def _may_be_name(word: Word) -> bool:
    return word.alphabet == "latn" and word.letters == word.written and word.letters.istitle()


def _are_strange(bases: Sequence[str], variant: LatinVariant) -> bool:
    """Whether no part is written with letters of Kazakh, and some part is none that the lists know."""
    verdicts = {foreign.judge(base, variant) for base in bases}
    return not verdicts.isdisjoint(_STRANGE if len(bases) > 1 else _FOREIGN) and "kazakh" not in verdicts


def _written(letters: str, base: str, name: str, variant: LatinVariant) -> Aligned:
    """``name`` for ``base``, with which ``letters`` begin, and the ending after it."""
    length = len(base)
    whole = join([(name, length)])
    ending = foreign.convert_ending(letters[length:], variant)
    return Aligned(
        whole.text + ending.text,
        whole.starts + tuple(start + length for start in ending.starts),
        whole.ends + tuple(end + length for end in ending.ends),
    )


@cache
def _before_one_letter() -> frozenset[str]:
    """Surnames of those whose given name is И, which is no number then: ``Van I`` Ван И."""
    persons = [row["person"] for row in lexicon.rows("world/holders")]
    persons += [row["written"] for row in lexicon.rows("world/holder_spellings")]
    return frozenset(name.removesuffix(" И") for name in persons if name.endswith(" И"))


@cache
def _names() -> Mapping[str, tuple[Name, ...]]:
    """How a first part sounds, whole or cut short → the names, the longest first; no two that sound alike."""
    alike: dict[Name, set[Name]] = {}
    for (table, column), shortest in ((_PERSONS, 2), (_PLACES, 1)):
        for row in lexicon.rows(table):
            name = tuple(_PARTED.split(row[column]))
            long = len(name) >= shortest and (len(name) > 1 or len(name[0]) >= _LONG)
            if long and all(part and cyrillic_letters().issuperset(part) for part in name):
                alike.setdefault(tuple(map(hear, name)), set()).add(name)
    found: dict[str, set[Name]] = {}
    for heard, names in alike.items():
        if len(names) == 1 and len("".join(heard)) >= _SHORTEST:
            name = next(iter(names))
            for first in _cuts(name[0]) if len(name) > 1 else heard:
                found.setdefault(first, set()).add(name)
    return {
        first: tuple(sorted(names, key=lambda name: (-len(name), name))) for first, names in found.items()
    }
