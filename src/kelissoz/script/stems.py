"""The word list: stems whose Cyrillic form the letter rules of another script do not give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kelissoz import lexicon
from kelissoz.letters import SOFTENED, side
from kelissoz.script.aligned import Piece
from kelissoz.script.letters import arabic_of, cyrillic_letters, latin_of, units

_SHORT = 6
_LONG = 5
_MUCH = 3
_CLEAR = 8  # letters of a name that is no form of a word (``келсе``, Кельце) when it is written as it sounds
_TWO = ("ия", "ию")  # two letters that other scripts write otherwise than one by one
_FREE = ("root", "inner")
_FRONT_SIGNS = frozenset("كگە")
_TELLING = _FRONT_SIGNS | frozenset("قع")
_INSTRUMENTAL = re.compile("[مبپ]ەن$")
_PARTED = re.compile("[- ’]")
_HARMONIC = re.compile("[ىۇ]")
_NAME_COLUMNS = {"world/states": ("name", "capital"), "world/holders": ("person",)}
_MORE_NAMES = {"world/places": ("name",), "world/surnames": ("name",), "world/given_names": ("name",)}
_SHORTEST_NAME = {"world/states": 3, "world/holders": 5}
_SHORTEST_OF_MORE = 4
_HISS = "ц"
_Sounds = Mapping[str, tuple[str, str]]
"""Cyrillic letters → how they are written, and how they are written as they sound."""

_IN_ARABIC: _Sounds = {_HISS: ("تس", "س"), "ье": ("ە", "يە")}
_IN_LATIN: _Sounds = {_HISS: ("ts", "s"), "ье": ("e", "ie")}
_UNCHANGING = ("ADP", "CCONJ", "SCONJ", "PART", "INTJ")
_NOMINALS = ("NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET")


@dataclass(frozen=True, slots=True)
class Stem:
    """The beginning of a word: its Cyrillic letters with the number of foreign letters each stands for.

    A ``word`` is a whole word, a ``stem`` takes suffixes, a ``name`` case endings, a ``root`` may be followed
    by anything, an ``inner`` root may stand within a word too.
    """

    cyrillic: str
    kind: str
    pieces: tuple[Piece, ...]

    @property
    def length(self) -> int:
        return sum(length for _, length in self.pieces)

    @property
    def is_acronym(self) -> bool:
        return len(self.cyrillic) > 1 and self.cyrillic.isupper()


_Entry = tuple[str, str]
"""A stem's Cyrillic letters and its kind."""


@dataclass(frozen=True, slots=True)
class _Index:
    """Writing in the other script (by ``letters``) → what is written so; ``longest`` is of the writings."""

    letters: Mapping[str, str]
    stems: Mapping[str, tuple[_Entry, ...]]
    longest: int
    suffixes: frozenset[str]
    longest_suffix: int
    endings: frozenset[str]


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
    return _are_suffixes(word, start, 0, _latin_index())


def common_stem(word: str) -> int:
    """How long the stem is if a Cyrillic ``word`` in small letters is a common word of the lists; 0 if none."""
    index = _common_index()
    for length in range(min(len(word), index.longest), 1, -1):
        kinds = {kind for _, kind in index.stems.get(word[:length], ())}
        if kinds and length == len(word):
            return length
        if "stem" in kinds and _are_suffixes(word, length, length, index):
            return length
    return 0


def find_root(word: str, start: int) -> Stem | None:
    """The longest inner root that stands at ``start`` within a Latin word (``makro|ekonomıka``)."""
    return _longest(word, start, _root_index())


def find_arabic(word: str, marked: bool) -> Stem | None:
    """The longest stem that an Arabic-script ``word`` begins with; ``marked``: it is written with a hamza.

    Of stems that are written alike, one is chosen that agrees with the hamza, with the letters of front words
    in ``word``, and with the side of the suffix (``سوز|دەر`` сөздер, not соз-). Many leave the hamza out: where no
    other stem is written so, or but a short one, a long one is read without it (``تورايىم`` төрайым).
    """
    index = _arabic_index()
    plain = not marked and not any(sign in _FRONT_SIGNS for sign in word)
    bare: Stem | None = None
    for stem in _candidates(word, 0, index):
        small = stem.cyrillic.lower()
        rest = word[stem.length :]
        front = any(letter in "әөүі" for letter in small)
        if plain and front and not any(letter in "қғ" for letter in small):
            if bare is None and stem.kind != "inner" and stem.length >= _LONG:
                bare = stem
            continue
        if marked and not front and not _may_be_marked(small, rest):
            continue
        if stem.kind != "stem" or small != stem.cyrillic or _agrees(small, rest):
            return stem if bare is None or stem.length + _MUCH > bare.length else bare
    return bare


def find_acronym(word: str, sure: bool) -> Stem | None:
    """The acronym that an Arabic-script ``word`` is, with a case ending or without; ``sure``: only where it is
    no form of a common word."""
    found = next(_candidates(word, 0, _acronym_index()), None)
    if word in _acronym_index().endings:
        return None
    if found and sure and any(True for _ in _candidates(word, 0, _common_arabic_index())):
        return None
    return found


def _may_be_marked(small: str, rest: str) -> bool:
    """A stem without front vowels has a hamza for its suffix alone, if it is a loan that takes front ones."""
    return (side(small) != "back" or small.endswith("ь")) and _HARMONIC.search(rest) is not None


def _agrees(stem: str, rest: str) -> bool:
    """Whether a suffix in Arabic script can follow the stem; -мен 'with' follows any."""
    told = next((sign for sign in _INSTRUMENTAL.sub("", rest) if sign in _TELLING), None)
    if told is None:
        return True
    return side(stem) in (None, "front" if told in _FRONT_SIGNS else "back")


def _longest(word: str, start: int, index: _Index) -> Stem | None:
    return next(_candidates(word, start, index), None)


def _candidates(word: str, start: int, index: _Index) -> Iterator[Stem]:
    """The stems that stand at ``start`` and are followed by what may follow them, the longest first."""
    for length in range(min(len(word) - start, index.longest), 1, -1):
        for cyrillic, kind in index.stems.get(word[start : start + length], ()):
            end = start + length
            if word[end : end + 1] == "h" and word[end - 1] in "sc":
                continue
            if (
                end == len(word)
                or kind in _FREE
                or (kind == "stem" and _are_suffixes(word, end, length, index))
                or (kind == "name" and word[end:] in index.endings)
            ):
                yield Stem(cyrillic, kind, _pieces(cyrillic, index.letters, length))


def _are_suffixes(word: str, start: int, length: int, index: _Index) -> bool:
    """Whether suffixes follow a stem of ``length`` letters: a short one has nothing but suffixes after it."""
    if length > _SHORT:
        return any(True for _ in _suffix_ends(word, start, index))
    reached = {start}
    for position in range(start, len(word)):
        if position in reached:
            reached.update(_suffix_ends(word, position, index))
    return len(word) in reached


def _suffix_ends(word: str, start: int, index: _Index) -> Iterator[int]:
    """Where the suffixes that begin at ``start`` end."""
    for end in range(start + 1, min(start + index.longest_suffix, len(word)) + 1):
        if word[start:end] in index.suffixes:
            yield end


@cache
def _latin_index() -> _Index:
    return _with_sounds(_index(latin_of("2018"), _entries()), _IN_LATIN)


@cache
def _dotless_index() -> _Index:
    table = {letter: latin.replace("ı", "i") for letter, latin in latin_of("2018").items()}
    return _with_sounds(_index(table, _entries()), _IN_LATIN)


@cache
def _root_index() -> _Index:
    index = _index(latin_of("2018"), ((stem, kind) for stem, kind in _entries() if kind == "inner"))
    return replace(index, suffixes=frozenset(), endings=frozenset())


@cache
def _arabic_index() -> _Index:
    """A last -ий is written with one ي, too: ``زەلەنسكي``."""
    index = _with_sounds(_index(arabic_of(), _entries()), _IN_ARABIC)
    stems = dict(index.stems)
    for key, found in index.stems.items():
        if key.endswith("يي"):
            short = tuple((cyrillic, kind) for cyrillic, kind in found if cyrillic.endswith("ий"))
            stems[key[:-1]] = (*stems.get(key[:-1], ()), *short)
    return replace(index, stems=stems)


def _with_sounds(index: _Index, sounds: _Sounds) -> _Index:
    """``index`` with ц written as it sounds, too (``دەلەگاسيا``, ``delegasııa``), and ье (``ۆيەتنام``)."""
    stems = dict(index.stems)
    for key, found in index.stems.items():
        for letters, (written, heard) in sounds.items():
            sounding = tuple(
                entry
                for entry in found
                if letters in entry[0].lower() and (entry[1] != "name" or len(key) >= _CLEAR)
            )
            if len(key) >= _SHORT and sounding:
                other = key.replace(written, heard, 1 if letters != _HISS else -1)
                stems[other] = (*stems.get(other, ()), *sounding)
    return replace(index, stems=stems)


@cache
def _common_arabic_index() -> _Index:
    return _index(arabic_of(), _common_entries())


@cache
def _acronym_index() -> _Index:
    """Acronyms take case endings alone; one of two letters only after a hyphen."""
    acronyms = sorted(set(all_acronyms()))
    return _index(arabic_of(), ((name, "name" if len(name) > 2 else "word") for name in acronyms))


@cache
def _common_entries() -> tuple[tuple[str, str], ...]:
    """The stems and the forms that are written small; a form takes no suffix."""
    forms = {row["form"] for row in lexicon.rows("kk/forms")}
    stems = {row["lemma"] for row in lexicon.rows("kk/stems") if row["pos"] not in _UNCHANGING}
    others = {row["lemma"] for row in lexicon.rows("kk/stems")} | forms
    stems.update(stem for stem, kind in _entries() if kind != "word")
    short = (row["before_vowel"].split("|") for row in lexicon.rows("kk/stems"))
    stems.update(stem for each in short for stem in each if len(stem) > 1)  # ``халқ|ы``
    words = [(word, "stem") for word in sorted(stems)] + [(word, "word") for word in sorted(others - stems)]
    return tuple((word, kind) for word, kind in words if word.islower())


@cache
def _common_index() -> _Index:
    """Cyrillic itself as the other script."""
    return _index({}, _common_entries())


@cache
def _entries() -> tuple[tuple[str, str], ...]:
    """Cyrillic words and their kinds: names of states and office-holders, our list, the stems of the language,
    names of places and people, in this order.

    A last п, к or қ is б, г, ғ before a vowel (``кәсіп``, ``кәсібі`` 'his trade').
    """
    listed = {row["cyrillic"]: row["kind"] for row in lexicon.rows("kk/script_words")}
    found = {name: listed.get(name, "stem") for name in _names(_NAME_COLUMNS) if name.lower() not in listed}
    found.update(listed)
    for form in (row["form"] for row in lexicon.rows("kk/forms")):
        if cyrillic_letters().issuperset(form):
            found.setdefault(form, "word")
    stems = sorted(lexicon.rows("kk/stems"), key=lambda row: row["pos"] not in _NOMINALS)
    for lemma in (row["lemma"] for row in stems):
        for part in _PARTED.split(lemma):
            if len(part) > 2 and cyrillic_letters().issuperset(part) and not _is_risky(part):
                found.setdefault(part, "stem")
    for name in _names(_MORE_NAMES):
        if name.lower() not in found:
            found.setdefault(name, "name")
    for stem, kind in list(found.items()):
        if stem[-1] in SOFTENED and kind != "name":
            found.setdefault(stem[:-1] + SOFTENED[stem[-1]], kind)
    return tuple(found.items())


def all_acronyms() -> Iterator[str]:
    """The abbreviations of the list, and the capitals among the names of states and bodies (``ШЫҰ``)."""
    for row in lexicon.rows("kk/script_abbreviations"):
        if row["cyrillic"].isupper():
            yield row["cyrillic"]
    for table in ("world/states", "world/bodies"):
        for row in lexicon.rows(table):
            for name in re.split("[| ]", f"{row['name']}|{row['aliases']}"):
                if 3 <= len(name) <= 6 and name.isupper() and cyrillic_letters().issuperset(name):
                    yield name


def _names(tables: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The words of the names in columns of ``tables``."""
    for table, columns in tables.items():
        for row in lexicon.rows(table):
            for part in _PARTED.split(" ".join(row[column] for column in columns)):
                if len(part) >= _SHORTEST_NAME.get(table, _SHORTEST_OF_MORE) and _is_name(part):
                    yield part


def _is_name(part: str) -> bool:
    return part.istitle() and cyrillic_letters().issuperset(part) and not _is_risky(part.lower())


def _is_risky(stem: str) -> bool:
    """A short loan whose letters differ from a native word's only in Cyrillic (``мэр`` in мереке 'feast')."""
    return len(stem) < 5 and any(letter in "эьъ" for letter in stem)


def _index(letters: Mapping[str, str], entries: Iterable[tuple[str, str]]) -> _Index:
    given = list(entries)
    stems: dict[str, tuple[_Entry, ...]] = {}
    keys = _write([cyrillic.lower() for cyrillic, _ in given], letters)
    for key, entry in zip(keys, zip(given), strict=True):
        known = stems.setdefault(key, entry)
        if known is not entry:
            stems[key] = known + entry
    suffixes = frozenset(_write([row["suffix"] for row in lexicon.rows("kk/script_suffixes")], letters))
    endings = frozenset(_write(list(_name_endings()), letters))
    return _Index(letters, stems, _longest_of(stems), suffixes, _longest_of(suffixes), endings)


def _longest_of(writings: Iterable[str]) -> int:
    return max(map(len, writings), default=0)


def _write(cyrillic: Sequence[str], letters: Mapping[str, str]) -> list[str]:
    """Words in small letters, in the other script: all at once, as a stem list is long."""
    text = "\n".join(cyrillic)
    for two in _TWO:
        text = text.replace(two, letters.get(two, two))
    singles = {ord(letter): written for letter, written in letters.items() if len(letter) == 1}
    return text.translate(singles).split("\n")


def _name_endings() -> Iterator[str]:
    """The endings of a name: of a case."""
    return (row["ending"] for row in lexicon.rows("kk/case_endings") if row["after"] != "possessed")


def _pieces(cyrillic: str, letters: Mapping[str, str], length: int) -> tuple[Piece, ...]:
    """Letter by letter; a letter that the other script leaves out (ь) goes with the one before it.

    A last -ий is one piece where the word is written with a letter less (``length`` in all).
    """
    pieces: list[Piece] = []
    for letter in units(cyrillic.lower()):
        written = len(letters.get(letter, letter))
        if written or not pieces:
            pieces.append((letter, written))
        else:
            pieces[-1] = (pieces[-1][0] + letter, pieces[-1][1])
    if _HISS in cyrillic and sum(written for _, written in pieces) > length:
        pieces = [(letter, 1 if letter == _HISS else written) for letter, written in pieces]
    if sum(written for _, written in pieces) > length:
        pieces[-2:] = [("ий", 1)]
    if sum(written for _, written in pieces) < length:
        pieces = [(letter, written + letter.endswith("ь")) for letter, written in pieces]
    return tuple(pieces)
