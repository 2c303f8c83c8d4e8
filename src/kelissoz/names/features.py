"""What the tagger sees of a word: its letters, its analysis, what the tables say of it, and its neighbours.

The features are those usual for CRF name taggers (affixes, shape, context words); in place of stems cut by rule
the lemma, the part of speech and the case are those of the word analysis.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kelissoz.model import Word
from kelissoz.names.tables import kinds

_LONGEST_AFFIX = 6
_LONGEST_SHAPE = 10
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_OPENING, _CLOSING = frozenset("«“„"), frozenset("»”")


def of_sentence(forms: Sequence[str], words: Sequence[Word]) -> list[list[str]]:
    """The features of each word of a sentence; ``words`` are the analyses of ``forms``."""
    told = [_told(form, *_key(word)) for form, word in zip(forms, words, strict=True)]
    small = [form.lower() for form in forms]
    quoted = list(_quoted(forms))
    found = []
    for k in range(len(forms)):
        features = [*told[k].own, *_beside(told, small, k)]
        if quoted[k]:
            features.append("in-quotes")
        found.append(features)
    return found


@dataclass(frozen=True, slots=True)
class _Told:
    """What a word tells the tagger of itself, and of the words beside it, on either side, near or one farther."""

    own: tuple[str, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]
    far_after: tuple[str, ...]
    far_before: tuple[str, ...]


def _beside(told: Sequence[_Told], small: Sequence[str], k: int) -> Iterator[str]:
    """What the two words on either side show; the farther ones only their letters and lemma."""
    last = len(told) - 1
    if k == 0:
        yield "first"
    else:
        yield from told[k - 1].after
        yield f"-1|0={small[k - 1]}|{small[k]}"
    if k == last:
        yield "last"
    else:
        yield from told[k + 1].before
        yield f"0|+1={small[k]}|{small[k + 1]}"
    if k > 1:
        yield from told[k - 2].far_after
    if k + 2 <= last:
        yield from told[k + 2].far_before


def _key(word: Word) -> tuple[str, str, str | None, bool, bool, str | None, str | None]:
    """What of an analysis the tagger sees."""
    possessed = word.possessor is not None
    return word.lemma.lower(), word.pos, word.case, word.attributive, possessed, word.verbform, word.tense


@lru_cache(maxsize=65536)
def _told(
    form: str,
    lemma: str,
    pos: str,
    case: str | None,
    attributive: bool,
    possessed: bool,
    verbform: str | None,
    tense: str | None,
) -> _Told:
    read = [f"lemma={lemma}", f"pos={pos}", f"case={case}{'+' if attributive else ''}"]
    if possessed:
        read.append("possessed")
    if verbform is not None:
        read.append(f"verb={verbform}{tense or ''}")
    known = kinds().get(form.lower(), ()) or kinds().get(lemma, ())
    read.extend(f"+{kind}" for kind in known)
    seen = (*_seen(form), *read)
    far = [feature for feature in seen if feature[0] in "wcl+"]
    return _Told(
        (*_own(form), *read),
        tuple(f"-1{feature}" for feature in seen),
        tuple(f"+1{feature}" for feature in seen),
        tuple(f"-2{feature}" for feature in far),
        tuple(f"+2{feature}" for feature in far),
    )


def _own(form: str) -> tuple[str, ...]:
    small = form.lower()
    found = ["any", f"w={small}", f"shape={_shape(form)}"]
    if form[0].isupper():
        found.append("Capital")
    if form.isupper() and len(form) > 1:
        found.append("CAPITALS")
    if any(letter.isdigit() for letter in form):
        found.append(f"digits={len(form)}")
        if _YEAR.fullmatch(form):
            found.append("year")
    if "-" in form:
        before, _, after = small.rpartition("-")
        found.extend((f"before-hyphen={before}", f"after-hyphen={after}"))
    for size in range(1, min(_LONGEST_AFFIX + 1, len(small))):
        found.append(f"end={small[-size:]}")
        if size > 1:
            found.append(f"start={small[:size]}")
    return tuple(found)


def _seen(form: str) -> tuple[str, ...]:
    """What a word shows to its neighbours."""
    small, first = form.lower(), form[0]
    sort = "U" if first.isupper() else "D" if first.isdigit() else "l" if first.isalpha() else first
    return f"w={small}", f"c={sort}", f"end={small[-3:]}", f"shape={_shape(form)}"


def _quoted(forms: Sequence[str]) -> Iterator[bool]:
    inside = False
    for form in forms:
        if form in _CLOSING or form == '"' and inside:
            inside = False
        yield inside
        if form in _OPENING or form == '"' and not inside:
            inside = True


def _shape(form: str) -> str:
    """``Қазақстанның`` → ``Xxx``, ``7-ші`` → ``d-xx``: runs of a kind are two long at most."""
    found: list[str] = []
    for letter in form:
        sort = "X" if letter.isupper() else "x" if letter.islower() else "d" if letter.isdigit() else letter
        if found[-2:] != [sort, sort]:
            found.append(sort)
    return "".join(found)[:_LONGEST_SHAPE]
