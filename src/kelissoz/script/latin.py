"""A Kazakh word in Latin script → Cyrillic.

Every variant is first written in the letters of the alphabet of 2018 (``spell``); the word list
(``kk/script_words``) then gives its stem, and the letter rules (``kk/script_latin_rules``) the rest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kelissoz import lexicon
from kelissoz.script import digraphs
from kelissoz.script.aligned import Aligned, Piece, chain, join, recase
from kelissoz.script.letters import LatinVariant, latin_of
from kelissoz.script.stems import Stem, find_latin, find_root

APOSTROPHES = "'’‘ʼʻ`´′"
_VOWELS = "aáeıioóuúy"
_TURKIC_VOWELS = "aäeıioöuü"
_ONE_I = ("turkic", "digraph")
_DOTTED = ("2021", "turkic", "wiki")
_CLASSES = {"V": f"[{_VOWELS}]", "C": "[bvgǵdjzkqlmnńprstfhc]"}


_LOAN_BEGINNING = re.compile("i(?:n[tsk]|m[pm]|.*[aouýıvf])")
_OF_KAZAKH = re.compile("[qǵńú]|y(?!ev)")
_BACK = re.compile("[aouyqǵ]")
_AFTER_VOWEL = re.compile(f"(?<=[{_VOWELS}])i")


@dataclass(frozen=True, slots=True)
class _Rules:
    pattern: re.Pattern[str]
    outputs: tuple[str, ...]


def to_cyrillic(word: str, variant: LatinVariant) -> Aligned:
    """One Latin word, without invisible or combining characters, in Kazakh Cyrillic.

    >>> to_cyrillic("Máskeýge", "2018").text
    'Мәскеуге'
    >>> to_cyrillic("shartnama", "2018").starts[:3]
    (0, 2, 3)
    """
    spelt, stem = read(word, variant)
    loose = is_loose(word, variant)
    if loose and stem is None:
        told = _tell_i(spelt.text) if variant in _ONE_I else _tell_capital(spelt.text, word.isupper())
        spelt = Aligned(told, spelt.starts, spelt.ends)
    pieces = stem_pieces(stem, spelt.text[stem.length :]) if stem else []
    pieces += by_rule(spelt.text, sum(length for _, length in pieces))
    return recase(chain(spelt, join(pieces)), word)


def read(word: str, variant: LatinVariant) -> tuple[Aligned, Stem | None]:
    """``word`` in the alphabet of 2018, and its stem in the lists.

    Where the dot of a capital tells і from ы (and и from і), writers often leave it out: ``Istanbul``. What no list
    has is then a foreign name, if no letter of it is of Kazakh alone.
    """
    told = [spell(written, variant) for written in _capitals(word, variant)]
    stems = [find_latin(spelt.text, dotless=is_loose(word, variant)) for spelt in told]
    known = next((k for k, stem in enumerate(stems) if stem is not None), None)
    if known is None:
        known = -1 if variant != "2021" or _BACK.search(told[0].text) else 0
        known = 0 if _OF_KAZAKH.search(told[0].text[1:]) else known
    return told[known], stems[known]


def _capitals(word: str, variant: LatinVariant) -> tuple[str, ...]:
    """``word`` as it may have been meant: a first I with its dot or without."""
    if variant in _DOTTED and word[:1] == "I":
        return word, "İ" + word[1:]
    return (word,)


def is_loose(word: str, variant: LatinVariant) -> bool:
    """Whether an i of ``word`` may be и as well as і: a capital I, and any i where they have one letter."""
    return variant in _ONE_I or ("I" in word and variant not in _DOTTED)


def _tell_i(word: str) -> str:
    """Where и and і have one letter, the i of a word with back vowels is и (``rıtorıkamen``)."""
    return word.replace("i", "ı") if _BACK.search(word) else word


def _tell_capital(word: str, shouted: bool) -> str:
    """A capital I is и where the word is not native: with back vowels, ı, v or f, or in(t, s, k), im(p, m).

    Among capitals (``shouted``) any i may be one: after a vowel it is й.
    """
    if _LOAN_BEGINNING.match(word):
        word = "ı" + word[1:]
    return _AFTER_VOWEL.sub("ı", word) if shouted else word


def stem_pieces(stem: Stem, rest: str) -> list[Piece]:
    """The stem's letters before ``rest`` (Latin): its last ь goes before a vowel (``модель``, ``моделі``).

    A last й is left to the rules where it makes one letter with what follows (``қой``, ``қоя``).
    """
    pieces = list(stem.pieces)
    output, length = pieces[-1]
    if output == "й" and rest[:1] in ("a", "ý"):
        return pieces[:-1]
    if output.endswith("ь") and len(output) > 1 and rest[:1] in (*_VOWELS, "ý"):
        pieces[-1] = (output[:-1], length)
    return pieces


def write(cyrillic: str) -> str:
    """Small Cyrillic letters in the alphabet of 2018."""
    table = latin_of("2018")
    return "".join(table.get(letter, letter) for letter in cyrillic.lower())


def spell(word: str, variant: LatinVariant) -> Aligned:
    """``word`` in small letters of the alphabet of 2018 (``Şyğys`` of 2021 → ``shyǵys``)."""
    if variant == "digraph":
        return digraphs.spell(word)
    table = _spelling(variant)
    pieces: list[Piece] = []
    position = 0
    while position < len(word):
        two = _small(word[position : position + 2], variant)
        length = 2 if len(two) == 2 and two in table else 1
        letter = _small(word[position : position + length], variant)
        if variant == "turkic" and letter == "w" and two[1:] in tuple(_TURKIC_VOWELS):
            letter = "u"  # no ұ stands before a vowel
        pieces.append((table.get(letter, letter), length))
        position += length
    return join(pieces)


def _small(letters: str, variant: LatinVariant) -> str:
    """The capital I is ı in 2021 (there it is і) and in the Turkic alphabet (ы); else it is read as i."""
    if variant in _DOTTED:
        letters = letters.replace("I", "ı")
    return letters.replace("İ", "i").lower()


@cache
def _spelling(variant: LatinVariant) -> Mapping[str, str]:
    """What ``variant`` writes otherwise than the alphabet of 2018."""
    if variant == "2018":
        return {}
    new = latin_of("2018")
    single = {
        old: new[letter]
        for letter, old in latin_of(variant).items()
        if len(letter) == 1 and letter not in "ёйцщюя" and old
    }
    if variant == "2021":
        return single
    if variant == "turkic":
        return single | {"c": "ts", "i": "i", "y": "ı", "iy": "ıı"}
    if variant == "wiki":
        return single | {"c": "ts", "y": "ı", "yu": "ıý"}
    return {old[0] + mark: letter for old, letter in single.items() if len(old) == 2 for mark in APOSTROPHES}


def by_rule(word: str, start: int) -> list[Piece]:
    """``word``, in small letters of 2018, from ``start`` on: by the roots in it and the letter rules."""
    rules = _rules()
    pieces: list[Piece] = []
    position = start
    while position < len(word):
        root = find_root(word, position)
        match = rules.pattern.match(word, position)
        if root is not None:
            pieces += root.pieces
            position += root.length
        elif match is None or match.lastindex is None:
            pieces.append((word[position], 1))
            position += 1
        else:
            pieces.append((rules.outputs[match.lastindex - 1], match.end() - position))
            position = match.end()
    return pieces


@cache
def _rules() -> _Rules:
    """The letter rules as one pattern; the longer and the more particular rule is tried first."""
    rows = sorted(
        lexicon.rows("kk/script_latin_rules"),
        key=lambda row: (len(row["latin"]), bool(row["before"]) + bool(row["after"])),
        reverse=True,
    )
    parts = [
        _behind(row["before"])
        + f"({row['latin']})"
        + (f"(?={_expand(row['after'])})" if row["after"] else "")
        for row in rows
    ]
    return _Rules(re.compile("|".join(parts)), tuple(row["cyrillic"] for row in rows))


def _behind(context: str) -> str:
    if not context:
        return ""
    return r"\A" if context == "#" else f"(?<={_expand(context)})"


def _expand(context: str) -> str:
    return "".join(_CLASSES.get(sign, r"\Z" if sign == "#" else sign) for sign in context)
