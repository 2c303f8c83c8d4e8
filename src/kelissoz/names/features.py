"""What the tagger sees of a word: its letters, its analysis, what the tables say of it, and its neighbours.

The features are those usual for CRF name taggers (affixes, shape, context words); in place of stems cut by rule
the lemma, the part of speech and the case are those of the word analysis.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kelissoz.model import Word
from kelissoz.names.tables import kinds

_LONGEST_AFFIX = 6
_LONGEST_SHAPE = 10
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_OPENING, _CLOSING = frozenset("«“„"), frozenset("»”")


def of_sentence(forms: Sequence[str], words: Sequence[Word]) -> list[list[str]]:
    """The features of each word of a sentence; ``words`` are the analyses of ``forms``."""
    own = [_own(form) for form in forms]
    read = [_analysis(form, word) for form, word in zip(forms, words, strict=True)]
    seen = [[*_seen(form), *read[k]] for k, form in enumerate(forms)]
    small = [form.lower() for form in forms]
    quoted = list(_quoted(forms))
    found = []
    for k in range(len(forms)):
        features = [*own[k], *read[k]]
        features.extend(_beside(seen, small, k))
        if quoted[k]:
            features.append("in-quotes")
        found.append(features)
    return found


def _beside(seen: Sequence[Sequence[str]], small: Sequence[str], k: int) -> Iterator[str]:
    """What the two words on either side show; the farther ones only their letters and lemma."""
    last = len(seen) - 1
    if k == 0:
        yield "first"
    else:
        yield from (f"-1{feature}" for feature in seen[k - 1])
        yield f"-1|0={small[k - 1]}|{small[k]}"
    if k == last:
        yield "last"
    else:
        yield from (f"+1{feature}" for feature in seen[k + 1])
        yield f"0|+1={small[k]}|{small[k + 1]}"
    if k > 1:
        yield from (f"-2{feature}" for feature in seen[k - 2] if feature[0] in "wcl+")
    if k + 2 <= last:
        yield from (f"+2{feature}" for feature in seen[k + 2] if feature[0] in "wcl+")


@lru_cache(maxsize=65536)
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


@lru_cache(maxsize=65536)
def _seen(form: str) -> tuple[str, ...]:
    """What a word shows to its neighbours."""
    small, first = form.lower(), form[0]
    sort = "U" if first.isupper() else "D" if first.isdigit() else "l" if first.isalpha() else first
    return f"w={small}", f"c={sort}", f"end={small[-3:]}", f"shape={_shape(form)}"


def _analysis(form: str, word: Word) -> list[str]:
    lemma = word.lemma.lower()
    found = [f"lemma={lemma}", f"pos={word.pos}", f"case={word.case}{'+' if word.attributive else ''}"]
    if word.possessor is not None:
        found.append("possessed")
    if word.verbform is not None:
        found.append(f"verb={word.verbform}{word.tense or ''}")
    known = kinds().get(form.lower(), ()) or kinds().get(lemma, ())
    found.extend(f"+{kind}" for kind in known)
    return found


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
