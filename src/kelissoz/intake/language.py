"""Is it Kazakh? Told by the letters and the small words of each language, and by what CLD2 says.

The table ``kk/language_marks`` gives for a language and an alphabet its letters (among those that tell it
from its neighbours) and its frequent words. CLD2 (through pycld2) adds its vote: it knows Kazakh in Cyrillic
and in Arabic script and most other languages, but not Kazakh in Latin script, on which it keeps silent.

Two languages are compared only by what one has and the other has not, so that Kyrgyz gains nothing from the
ө and ү that it shares with Kazakh. A Kazakh article with long quotes in Russian or English stays Kazakh;
where the text is too short to tell, it passes.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

import pycld2

from kelissoz import lexicon

KAZAKH = "kk"
_SAMPLE = 20_000  # code points from the beginning and as many from the middle
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652\u02bb\u02bc'’‘`ʻ](?=[^\W\d_]))*")
_OUR_ALPHABETS = re.compile("[A-Za-z\u00c0-\u024f\u0400-\u04ff\u0620-\u06ff]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_QUOTE = re.compile("«[^«»]{0,3000}»|“[^“”]{0,3000}”|„[^„“]{0,3000}“")
_APOSTROPHES = str.maketrans(dict.fromkeys("\u02bc'’‘`", "\u02bb"))
WORD_POINTS = 2.0
_LETTER_POINTS = 1.0
_VOTE_POINTS = 1.0  # a word of a text that CLD2 is sure of
_FEWEST = 3  # words; below, names and loan words could be of any language
_VERY_SHORT = 5  # words; below, CLD2 alone is not believed on a language that the table does not have
_SHORT = 12  # words; below, nor on a neighbour of Kazakh, nor against a mark of Kazakh
_ENOUGH = 10  # words; from here on a Kazakh text in Cyrillic has an і or an ұ
_LONG = 30  # words; from here on a Kazakh text has marks of Kazakh
_FEWEST_MARKS = 0.1  # points a word
_KAZAKH_SHARE = 0.5  # of what speaks for the other language
_Points = defaultdict[str, float]


@dataclass(frozen=True, slots=True)
class _Marks:
    """``words``: which languages have the word; ``letters``: the languages with the pattern of their letters;
    ``needed``: what a Kazakh text in Cyrillic always has."""

    words: Mapping[str, frozenset[str]]
    letters: tuple[tuple[str, re.Pattern[str]], ...]
    needed: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Evidence:
    """``points`` of each language; ``kazakh_only[x]`` what Kazakh has over x, ``other_only[x]`` x over
    Kazakh."""

    words: int
    points: Mapping[str, float]
    marks: Mapping[str, float]
    kazakh_only: Mapping[str, float]
    other_only: Mapping[str, float]


def is_kazakh(text: str) -> bool:
    """Whether ``text`` may be read as Kazakh: mostly in it, or too short to tell."""
    return foreign_language(text) == (False, None)


def has_words(text: str) -> bool:
    """Whether there is a word in any alphabet."""
    return _WORD.search(text) is not None


def foreign_language(text: str) -> tuple[bool, str | None]:
    """Whether ``text`` is in another language than Kazakh, and its ISO 639 code where it can be told."""
    sample = _unquoted(_sample(text))
    if has_words(sample) and not _OUR_ALPHABETS.search(sample):
        return True, _vote(sample)[0]
    evidence = _weigh(sample)
    if evidence.words < _FEWEST:
        return False, None
    rival = max(evidence.other_only, key=lambda code: (evidence.points[code], code), default=None)
    if rival is not None and _is_the_rivals(evidence, rival):
        return True, _name(sample, evidence, rival)
    if evidence.words >= _LONG and evidence.points.get(KAZAKH, 0.0) < _FEWEST_MARKS * evidence.words:
        return True, _vote(sample)[0]
    return False, None


def _is_the_rivals(evidence: _Evidence, rival: str) -> bool:
    """``Путин Пекинге барды`` (Putin went to Beijing) could be Kazakh or Kyrgyz: so few words pass."""
    if evidence.words < _SHORT and not evidence.marks.get(rival):
        known, kazakh = rival in _languages(), bool(evidence.marks.get(KAZAKH))
        if _is_neighbour(rival) or (not known and (kazakh or evidence.words < _VERY_SHORT)):
            return False
    if evidence.words >= _SHORT and _is_neighbour(rival) and evidence.other_only[rival] <= _LETTER_POINTS:
        return False  # one letter in a foreign name
    return evidence.kazakh_only[rival] < _KAZAKH_SHARE * evidence.other_only[rival]


@cache  # no more codes than CLD2 and the table have
def _is_neighbour(code: str) -> bool:
    """Whether the language shares letters with Kazakh, so that a short title may be either."""
    letters = {row["language"]: set[str]() for row in lexicon.rows("kk/language_marks")}
    for row in lexicon.rows("kk/language_marks"):
        if row["kind"] == "letters":
            letters[row["language"]] |= set(row["mark"].split(" "))
    return code in letters and not letters[code].isdisjoint(letters[KAZAKH])


def _name(sample: str, evidence: _Evidence, rival: str) -> str:
    """The rival, unless CLD2 knows it for a language that the table does not have (German has ö and ü
    too)."""
    voted, _ = _vote(sample)
    return voted if voted is not None and voted not in _languages() else rival


@cache
def _languages() -> frozenset[str]:
    return frozenset(row["language"] for row in lexicon.rows("kk/language_marks"))


def _weigh(sample: str) -> _Evidence:
    found = Counter(words(sample))
    total = found.total()
    counted = [(of_word, times) for word, times in found.items() if (of_word := points_of(word))]
    marks = _Points(float)
    for of_word, times in counted:
        for code, number in of_word.items():
            marks[code] += number * times
    points, kazakh_only, other_only = marks.copy(), _Points(float), _Points(float)
    voted, share = _vote(sample)
    vote = _VOTE_POINTS * share * total * _trust(voted, sample, total)
    if voted is not None:
        points[voted] += vote
    for code in sorted(set(points) - {KAZAKH}):
        leads = [(of_word.get(KAZAKH, 0.0) - of_word.get(code, 0.0)) * times for of_word, times in counted]
        kazakh_only[code] = sum(lead for lead in leads if lead > 0) + (vote if voted == KAZAKH else 0.0)
        other_only[code] = -sum(lead for lead in leads if lead < 0) + (vote if voted == code else 0.0)
    return _Evidence(total, points, marks, kazakh_only, other_only)


def _trust(voted: str | None, sample: str, words: int) -> float:
    """How far CLD2 is believed. It takes Karakalpak for Kazakh (which is never long without an і or an ұ),
    and some Kazakh in Latin script, which it does not know, for Turkmen or Uzbek.
    """
    if voted is None:
        return 0.0
    if voted == KAZAKH:
        needed = _table().needed
        return (
            0.0
            if words >= _ENOUGH and _CYRILLIC.search(sample) and not needed.search(sample.lower())
            else 1.0
        )
    return 0.5 if _is_neighbour(voted) and not _CYRILLIC.search(sample) else 1.0


@lru_cache(maxsize=1 << 14)
def points_of(word: str) -> Mapping[str, float]:
    """Language → how far the tables' marks in a small-letter ``word`` speak for it; most words add nothing."""
    table = _table()
    points = _Points(float)
    for code in table.words.get(word, ()):
        points[code] += WORD_POINTS
    for code in dict.fromkeys(code for code, letters in table.letters if letters.search(word)):
        points[code] += _LETTER_POINTS
    return points


def words(sample: str) -> Iterator[str]:
    """The words in small letters, apostrophes inside them as in Uzbek ``oʻ``."""
    for match in _WORD.finditer(unicodedata.normalize("NFC", sample)):
        yield match.group().replace("İ", "i").lower().translate(_APOSTROPHES)


def _vote(sample: str) -> tuple[str | None, float]:
    """The language that CLD2 is sure of and its share of the text; ``None`` where it is not sure."""
    try:
        reliable, _, details = pycld2.detect(sample.encode("utf-8", "replace"), isPlainText=True)
    except pycld2.error:  # characters that it does not take, such as controls
        return None, 0.0
    _, code, percent, _ = details[0]
    if not reliable or code == "un":
        return None, 0.0
    return code, percent / 100


def _sample(text: str) -> str:
    if len(text) <= 2 * _SAMPLE:
        return _printable(text)
    middle = len(text) // 2
    return _printable(text[:_SAMPLE] + "\n" + text[middle : middle + _SAMPLE])


def _unquoted(sample: str) -> str:
    """What the article says itself, where that is enough to tell its language: people are quoted in theirs."""
    own = _QUOTE.sub(" ", sample)
    return own if sum(1 for _ in islice(words(own), _SHORT)) == _SHORT else sample


def _printable(text: str) -> str:
    return text.translate({ord(c): " " for c in set(text) if not c.isprintable()})


@cache
def _table() -> _Marks:
    words: dict[str, frozenset[str]] = {}
    letters: list[tuple[str, re.Pattern[str]]] = []
    needed: list[str] = []
    for row in lexicon.rows("kk/language_marks"):
        if row["kind"] == "word":
            words[row["mark"]] = words.get(row["mark"], frozenset()) | {row["language"]}
        elif row["kind"] == "letters":
            letters.append((row["language"], _any_of(row["mark"].split(" "))))
        else:
            needed.extend(row["mark"].split(" "))
    return _Marks(words, tuple(letters), _any_of(needed))


def _any_of(marks: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(mark) for mark in marks))
