"""Repairs within one word: invisible characters, decomposed letters, letters of the wrong alphabet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kelissoz import lexicon
from kelissoz.script.aligned import Aligned, Piece, join, keep

INVISIBLE = "\u00ad\u0640\u200b-\u200f\u2060\ufeff"
MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
_CLUSTER = re.compile(f"([^{INVISIBLE}{MARKS}])([{INVISIBLE}{MARKS}]*)|.", re.DOTALL)
_DROPPED = re.compile(f"[{INVISIBLE}]+")
_UNTIDY = re.compile(f"[{INVISIBLE}{MARKS}\ufb50-\U0010ffff]")

Alphabet = Literal["cyrl", "latn", "arab", "other"]


def tidy(word: str) -> Aligned:
    """``word`` with its letters composed (и and a breve are й), its invisible characters left out, and
    letters of other languages' alphabets that stand for a Kazakh one replaced (``ə`` for ә). A Cyrillic letter
    with the mark of a Latin one is that one in a Latin word.

    >>> tidy("Тоқаи\\u0306").text
    'Тоқай'
    >>> tidy("О\\u0301zbekstan").text == "Ózbekstan"  # its first letter was Cyrillic
    True
    >>> tidy("кез\\u00adдесу").ends[:4]
    (1, 2, 4, 5)
    """
    stand_ins = _stand_ins()
    if not _UNTIDY.search(word) and stand_ins.keys().isdisjoint(word):
        return keep(word)
    latin = any(alphabet_of(letter) == "latn" and letter.isalpha() for letter in word)
    pieces: list[Piece] = []
    for match in _CLUSTER.finditer(word):
        letter, marks = match[1], match[2]
        if letter is None:
            pieces.append(("", len(match[0])))
        elif not marks:
            pieces.append((stand_ins.get(letter) or _plain(letter), 1))
        else:
            composed = _compose(letter, _DROPPED.sub("", marks), latin)
            pieces.append((stand_ins.get(composed, composed), len(match[0])))
    return _without_tail(join(pieces), word)


def alphabet_of(letter: str) -> Alphabet:
    if "\u0400" <= letter <= "\u052f":
        return "cyrl"
    if letter.isascii() or "\u00c0" <= letter <= "\u024f" or "\u1e00" <= letter <= "\u1eff":
        return "latn"
    if "\u0600" <= letter <= "\u06ff" or "\u0750" <= letter <= "\u077f" or "\ufb50" <= letter <= "\ufefc":
        return "arab"
    return "other"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a word in one alphabet."""

    text: str
    alphabet: Alphabet


def part(word: str) -> list[Run]:
    """``word`` in stretches of one alphabet, look-alike letters given to their neighbours'.

    >>> part("Қaзақстан")
    [Run(text='Қазақстан', alphabet='cyrl')]
    >>> part("SІM")
    [Run(text='SIM', alphabet='latn')]
    >>> [run.text for run in part("Bloombergтiң")]
    ['Bloomberg', 'тің']
    """
    runs = list(_runs(word))
    if len(runs) < 2:
        return runs
    whole = _as_one(word)
    if whole is not None:
        return [whole]
    return _merge([_fit(runs, k) for k in range(len(runs))])


def _as_one(word: str) -> Run | None:
    """The word in the one alphabet that explains all its letters; Cyrillic where both do."""
    to_cyrillic, to_latin = _twins()
    found = {alphabet_of(letter) for letter in word}
    if found != {"cyrl", "latn"}:
        return None
    cyrillic = "".join(to_cyrillic.get(letter, letter) for letter in word)
    latin = "".join(to_latin.get(letter, letter) for letter in word)
    if all(alphabet_of(letter) == "cyrl" for letter in cyrillic):
        return Run(cyrillic, "cyrl")
    if all(alphabet_of(letter) == "latn" for letter in latin):
        return Run(latin, "latn")
    return None


def _fit(runs: list[Run], k: int) -> Run:
    """A stretch of look-alikes alone, between two of the other alphabet or at an end beside one, joins it."""
    run = runs[k]
    around = {runs[j].alphabet for j in (k - 1, k + 1) if 0 <= j < len(runs)}
    if len(around) != 1 or run.alphabet not in ("cyrl", "latn") or not around <= {"cyrl", "latn"}:
        return run
    to_cyrillic, to_latin = _twins()
    table = to_cyrillic if run.alphabet == "latn" else to_latin
    if len(run.text) > 2 or any(letter not in table for letter in run.text):
        return run
    return Run("".join(table[letter] for letter in run.text), around.pop())


def _merge(runs: list[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in runs:
        if merged and merged[-1].alphabet == run.alphabet:
            merged[-1] = Run(merged[-1].text + run.text, run.alphabet)
        else:
            merged.append(run)
    return merged


def _runs(word: str) -> Iterator[Run]:
    """An apostrophe belongs to the letter before it."""
    start = 0
    for k in range(1, len(word) + 1):
        goes_on = k < len(word) and (
            not word[k].isalpha() or alphabet_of(word[k]) == alphabet_of(word[start])
        )
        if not goes_on:
            yield Run(word[start:k], alphabet_of(word[start]))
            start = k


def _plain(letter: str) -> str:
    """An Arabic letter in one of its shapes as the letter itself."""
    return unicodedata.normalize("NFKC", letter) if letter >= "\ufb50" else letter


def _compose(letter: str, marks: str, latin: bool) -> str:
    """One letter with its marks, of its own alphabet or, in a Latin word, of its look-alike's (О with an acute)."""
    twin = _twins()[1].get(letter, letter) if latin else letter
    found = (unicodedata.normalize("NFC", written + marks) for written in (letter, twin))
    return next((composed for composed in found if len(composed) == 1), letter)


def _without_tail(found: Aligned, word: str) -> Aligned:
    """Invisible characters at the end of a word are no part of it."""
    if not found.text or word[-1:] == found.text[-1] or not _DROPPED.match(word[-1:]):
        return found
    end = len(_DROPPED.sub("", word[found.starts[-1] :])) + found.starts[-1]
    return Aligned(found.text, found.starts, (*found.ends[:-1], max(end, found.starts[-1] + 1)))


@cache
def _stand_ins() -> Mapping[str, str]:
    """Letters that are typed for a Kazakh one."""
    return {row["written"]: row["letter"] for row in lexicon.rows("kk/script_stand_ins")}


@cache
def _twins() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Latin → Cyrillic letters that look alike, and the other way."""
    rows = lexicon.rows("kk/script_twins")
    return ({row["latin"]: row["cyrillic"] for row in rows}, {row["cyrillic"]: row["latin"] for row in rows})
