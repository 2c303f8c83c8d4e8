"""The word list: stems whose Cyrillic form the letter rules of another script do not give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kelissoz import lexicon
from kelissoz.script.aligned import Piece
from kelissoz.script.letters import arabic_of, cyrillic_letters, latin_of, units

_SHORT = 6
_FREE = ("root", "inner")
_FRONT_SIGNS = frozenset("كگە")
_TELLING = _FRONT_SIGNS | frozenset("قع")
_INSTRUMENTAL = re.compile("[مبپ]ەن$")
_HARMONIC = re.compile("[ىۇ]")
_VOICED = {"п": "б", "к": "г", "қ": "ғ"}
_SURNAME = re.compile("(?<=..)[ое]в$")
_NAME_COLUMNS = {"world/states": ("name", "capital"), "world/holders": ("person",)}
_SHORTEST_NAME = {"world/states": 3, "world/holders": 5}
_NOMINALS = ("NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET")

Side = Literal["front", "back"]


@dataclass(frozen=True, slots=True)
class Stem:
    """The beginning of a word: its Cyrillic letters with the number of foreign letters each stands for.

    A ``word`` is a whole word, a ``stem`` takes suffixes, a ``root`` may be followed by anything, an
    ``inner`` root may stand within a word too.
    """

    cyrillic: str
    kind: str
    pieces: tuple[Piece, ...]

    @property
    def length(self) -> int:
        return sum(length for _, length in self.pieces)


@dataclass(frozen=True, slots=True)
class _Index:
    stems: Mapping[str, tuple[Stem, ...]]
    longest: int
    suffixes: tuple[str, ...]


def find_latin(word: str, dotless: bool = False) -> Stem | None:
    """The longest stem that ``word`` (small letters of 2018) begins with.

    ``dotless``: an i of the word may stand for ı (a capital I does not tell).
    """
    if dotless:
        return _longest(word.replace("ı", "i"), 0, _dotless_index())
    return _longest(word, 0, _latin_index())


def is_inflected(word: str, stem: Stem | None) -> bool:
    """Whether nothing but suffixes follow ``stem`` in a Latin word (of 2018), or the word is suffixes."""
    start = stem.length if stem else 0
    return _are_suffixes(word, start, 0, _latin_index().suffixes)


def find_root(word: str, start: int) -> Stem | None:
    """The longest inner root that stands at ``start`` within a Latin word (``makro|ekonomıka``)."""
    return _longest(word, start, _root_index())


def find_arabic(word: str, marked: bool) -> Stem | None:
    """The longest stem that an Arabic-script ``word`` begins with; ``marked``: it is written with a hamza.

    Of stems that are written alike, one is chosen that agrees with the hamza, with the letters of front words
    in ``word``, and with the side of the suffix (``سوز|دەر`` сөздер, not соз-).
    """
    index = _arabic_index()
    plain = not marked and not any(sign in _FRONT_SIGNS for sign in word)
    for stem in _candidates(word, 0, index):
        small = stem.cyrillic.lower()
        rest = word[stem.length :]
        front = any(letter in "әөүі" for letter in small)
        if plain and front and not any(letter in "қғ" for letter in small):
            continue
        if marked and not front and not _may_be_marked(small, rest):
            continue
        if stem.kind != "stem" or small != stem.cyrillic or _agrees(small, rest):
            return stem
    return None


def _may_be_marked(small: str, rest: str) -> bool:
    """A stem without front vowels has a hamza for its suffix alone, if it is a loan that takes front ones."""
    return (side_of(small) != "back" or small.endswith("ь")) and _HARMONIC.search(rest) is not None


def _agrees(stem: str, rest: str) -> bool:
    """Whether a suffix in Arabic script can follow the stem; -мен 'with' follows any."""
    told = next((sign for sign in _INSTRUMENTAL.sub("", rest) if sign in _TELLING), None)
    if told is None:
        return True
    return side_of(stem) in (None, "front" if told in _FRONT_SIGNS else "back")


def side_of(cyrillic: str) -> Side | None:
    """The side of a suffix after ``cyrillic`` (small letters), where the stem tells: that of its last vowel.

    A last -и or -у is neutral (``әдеби``, ``келу``); within a syllable и makes it front (``саммиті``), у back
    (``курсы``); -ов and -ев take the side of the name that they make a surname of (``Тоқаевтың``).
    """
    name = _SURNAME.sub("", cyrillic)
    if name.endswith(("нк", "рк")):
        return "front"
    last = len(name) - 1
    for k in range(last, -1, -1):
        letter = name[k]
        if letter in "аоұыяё" or (letter in "ую" and k < last):
            return "back"
        if letter in "әөүіеэ" or (letter == "и" and k < last):
            return "front"
    return None


def _longest(word: str, start: int, index: _Index) -> Stem | None:
    return next(_candidates(word, start, index), None)


def _candidates(word: str, start: int, index: _Index) -> Iterator[Stem]:
    """The stems that stand at ``start`` and are followed by what may follow them, the longest first."""
    for length in range(min(len(word) - start, index.longest), 1, -1):
        for stem in index.stems.get(word[start : start + length], ()):
            end = start + length
            if word[end : end + 1] == "h" and word[end - 1] in "sc":
                continue
            if (
                end == len(word)
                or stem.kind in _FREE
                or (stem.kind == "stem" and _are_suffixes(word, end, length, index.suffixes))
            ):
                yield stem


def _are_suffixes(word: str, start: int, length: int, suffixes: tuple[str, ...]) -> bool:
    """Whether suffixes follow a stem of ``length`` letters: a short one has nothing but suffixes after it."""
    if length > _SHORT:
        return word.startswith(suffixes, start)
    reached = {start}
    for position in range(start, len(word)):
        if position in reached:
            reached.update(position + len(suffix) for suffix in suffixes if word.startswith(suffix, position))
    return len(word) in reached


@cache
def _latin_index() -> _Index:
    return _index(latin_of("2018"), _entries())


@cache
def _dotless_index() -> _Index:
    table = {letter: latin.replace("ı", "i") for letter, latin in latin_of("2018").items()}
    return _index(table, _entries())


@cache
def _root_index() -> _Index:
    index = _index(latin_of("2018"), ((stem, kind) for stem, kind in _entries() if kind == "inner"))
    return _Index(index.stems, index.longest, ())


@cache
def _arabic_index() -> _Index:
    return _index(arabic_of(), _entries())


@cache
def _entries() -> tuple[tuple[str, str], ...]:
    """Cyrillic words and their kinds: names of the world, our list, the stems of the language, in this order.

    A last п, к or қ is б, г, ғ before a vowel (``кәсіп``, ``кәсібі`` 'his trade').
    """
    listed = {row["cyrillic"]: row["kind"] for row in lexicon.rows("kk/script_words")}
    found = {name: listed.get(name, "stem") for name in _names() if name.lower() not in listed}
    found.update(listed)
    stems = sorted(lexicon.rows("kk/stems"), key=lambda row: row["pos"] not in _NOMINALS)
    for lemma in (row["lemma"] for row in stems):
        for part in re.split("[- ’]", lemma):
            if len(part) > 2 and cyrillic_letters().issuperset(part) and not _is_risky(part):
                found.setdefault(part, "stem")
    for stem, kind in list(found.items()):
        if stem[-1] in _VOICED:
            found.setdefault(stem[:-1] + _VOICED[stem[-1]], kind)
    return tuple(found.items())


def _names() -> Iterator[str]:
    """The words of names of states, capitals and office-holders, and of places."""
    for table, columns in _NAME_COLUMNS.items():
        for row in lexicon.rows(table):
            for part in re.split("[- ’]", " ".join(row[column] for column in columns)):
                if len(part) >= _SHORTEST_NAME[table] and _is_name(part):
                    yield part


def _is_name(part: str) -> bool:
    return part.istitle() and cyrillic_letters().issuperset(part) and not _is_risky(part.lower())


def _is_risky(stem: str) -> bool:
    """A short loan whose letters differ from a native word's only in Cyrillic (``мэр`` in мереке 'feast')."""
    return len(stem) < 5 and any(letter in "эьъ" for letter in stem)


def _index(letters: Mapping[str, str], entries: Iterable[tuple[str, str]]) -> _Index:
    stems: dict[str, tuple[Stem, ...]] = {}
    for cyrillic, kind in entries:
        pieces = _pieces(cyrillic, letters)
        key = "".join(letters.get(letter, letter) for letter in units(cyrillic.lower()))
        stems[key] = (*stems.get(key, ()), Stem(cyrillic, kind, pieces))
    suffixes = {
        "".join(letters.get(letter, letter) for letter in units(row["suffix"])) for row in _suffix_rows()
    }
    return _Index(stems, max(map(len, stems), default=0), tuple(sorted(suffixes)))


def _suffix_rows() -> tuple[lexicon.Row, ...]:
    return lexicon.rows("kk/script_suffixes")


def _pieces(cyrillic: str, letters: Mapping[str, str]) -> tuple[Piece, ...]:
    """Letter by letter; a letter that the other script leaves out (ь) goes with the one before it."""
    pieces: list[Piece] = []
    for letter in units(cyrillic.lower()):
        length = len(letters.get(letter, letter))
        if length or not pieces:
            pieces.append((letter, length))
        else:
            pieces[-1] = (pieces[-1][0] + letter, pieces[-1][1])
    return tuple(pieces)
