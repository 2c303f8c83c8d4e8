"""The Latin letters of sites that write ғ, ң and и with two signs (``taghy``, ``tang``, ``preziydent``).

They are no alphabet that a law has set: converters of their own make them, which let a ң become n before a vowel
(``sonynda`` соңында; an ng there is нг: ``býgingi`` бүгінгі), write ы after и with no sign of its own (``jiyn`` жиын)
and a last и as y (``resmy`` ресми). Where a word is known only with the letter that was lost, it is given back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from kelissoz import lexicon
from kelissoz.script.aligned import Aligned, Piece, join, put_together
from kelissoz.script.stems import find_latin, is_inflected

_VOWEL = "aäeoóúý"  # after у a y is ы (``aituynsha`` айтуынша)
_WRITTEN_VOWELS = "aeiouyáäóúýә"
_SHORTEST = 3


def spell(word: str) -> Aligned:
    """``word`` in small letters of the alphabet of 2018 (``kk/script_digraphs``).

    >>> spell("jaghday").text, spell("jiyn").text
    ('jaǵdaı', 'jıyn')
    """
    plain = _with_last_i(_spell(word))
    return max([*_readings(word, plain), plain], key=lambda spelt: _extent(spelt.text))


def _with_last_i(spelt: Aligned) -> Aligned:
    """``resmy`` ресми, ``sayasy`` саяси: a word with и that has no other reading; ``tarihy`` is тарихы as well."""
    head = spelt.text[:-1]
    if not spelt.text.endswith("y") or not _is_whole(head + "ı") or _is_whole(head):
        return spelt
    return Aligned(head + "ı", spelt.starts, spelt.ends)


def _spell(word: str, apart: bool = False) -> Aligned:
    """``apart``: an iy is two letters, и and ы, but for a last one (``mädeniy`` мәдени)."""
    pieces: list[Piece] = []
    position = 0
    small = word.replace("İ", "i").lower()
    while position < len(word):
        match = _pattern().match(small, position)
        if match is None or (apart and match[0] == "iy" and match.end() < len(word)):
            pieces.append((small[position].replace("i", "ı") if match else small[position], 1))
            position += 1
        else:
            pieces.append((_table()[match[0]], len(match[0])))
            position = match.end()
    return join(pieces)


def _readings(word: str, spelt: Aligned) -> Iterator[Aligned]:
    """With the й of a name or a ы after и, as it stands, with a ң for each н."""
    if "iy" in word.lower():
        yield from _with_short_i(word)
        yield _spell(word, apart=True)
    yield spelt
    for match in re.finditer("n", spelt.text):
        text = spelt.text[: match.start()] + "ń" + spelt.text[match.end() :]
        yield Aligned(text, spelt.starts, spelt.ends)


def _with_short_i(word: str) -> Iterator[Aligned]:
    """The -ский of a name: ``Zelenskiyding`` Зеленскийдің."""
    match = re.search("(?<=[st]k)iy(?![aeiou])", word)
    if match is not None and word[0].isupper():
        first, last = match.span()
        short = join([("ı", 1), ("ı", 1)])
        yield put_together(
            ((_spell(word[:first]), first), (short, 2), (_spell(word[last:]), len(word) - last))
        )


def _extent(spelt: str) -> int:
    """How long its stem is, if the lists have it, with suffixes or without."""
    stem = find_latin(spelt, dotless=True)
    known = stem is not None and stem.length >= _SHORTEST and is_inflected(spelt, stem)
    return stem.length if stem is not None and known else 0


def _is_whole(spelt: str) -> bool:
    """Whether the lists have it as it is."""
    stem = find_latin(spelt)
    return stem is not None and stem.length == len(spelt)


@cache
def _table() -> Mapping[str, str]:
    return {row["written"]: row["latin"] for row in lexicon.rows("kk/script_digraphs")}


@cache
def _pattern() -> re.Pattern[str]:
    """The longer writing is tried first."""
    rows = sorted(lexicon.rows("kk/script_digraphs"), key=lambda row: -len(row["written"]))
    return re.compile("|".join(_in_place(row) for row in rows))


def _in_place(row: lexicon.Row) -> str:
    """The writing after a vowel, or not before one, where the table says so."""
    after = f"(?<=[{_VOWEL}])" if row["after"] else ""
    return after + row["written"] + (f"(?![{_WRITTEN_VOWELS}])" if row["not_before"] else "")
