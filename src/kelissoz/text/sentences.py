"""Tokens → sentences: where a sentence ends.

The rules are razdel's, made for Kazakh: a full stop ends a sentence unless an abbreviation, an initial or a small
letter says otherwise, and a reporting clause (``– Қашан? – деп сұрады ол.`` '"When?" he asked.') stays with what
it reports.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kelissoz import lexicon
from kelissoz.text.tokens import Piece

_ENDINGS = frozenset(".?!…")
_DASHES = frozenset("-–—−‒―")
_CLOSERS = frozenset("»”’)]}›\"'")
_OPENERS = frozenset("«“„‘([{‹\"'")
_PAUSES = frozenset(",;،؛")
LONGEST = 250  # tokens; the longest sentences of the press have about a hundred


def find_sentences(tokens: Sequence[Piece], text: str) -> Iterator[tuple[int, int]]:
    """The sentences of ``text`` as ranges of ``tokens``, in order, without gaps.

    A text without full stops (a list, a damaged file) is cut into pieces of ``LONGEST`` tokens: the steps that
    look at a sentence compare its words with each other.
    """
    for first, last in _by_endings(tokens, text):
        while last - first > LONGEST:
            cut = _last_comma(tokens, first, first + LONGEST)
            yield first, cut
            first = cut
        yield first, last


def _last_comma(tokens: Sequence[Piece], first: int, last: int) -> int:
    """After the last comma or semicolon in the second half of the range; at its end where there is none."""
    for i in range(last - 1, (first + last) // 2, -1):
        if tokens[i].text in _PAUSES:
            return i + 1
    return last


def _by_endings(tokens: Sequence[Piece], text: str) -> Iterator[tuple[int, int]]:
    first = 0
    i = 0
    while i < len(tokens):
        if _starts_paragraph(tokens, i, text) and i > first:
            yield first, i
            first = i
        if tokens[i].kind == "punct" and tokens[i].text[0] in _ENDINGS:
            after = _skip_closers(tokens, i + 1, text)
            if after < len(tokens) and _ends(tokens, first, i, after):
                yield first, after
                first = after
            i = after
        else:
            i += 1
    if first < len(tokens):
        yield first, len(tokens)


def _starts_paragraph(tokens: Sequence[Piece], i: int, text: str) -> bool:
    if i == 0 or tokens[i].start - tokens[i - 1].end < 1:
        return False
    gap = text[tokens[i - 1].end : tokens[i].start]
    return gap.count("\n") > 1 or ("\n" in gap and tokens[i].text in _DASHES)


def _skip_closers(tokens: Sequence[Piece], i: int, text: str) -> int:
    """Past the quotation marks and brackets that close right after an ending."""
    while i < len(tokens) and tokens[i].text in _CLOSERS and tokens[i].start == tokens[i - 1].end:
        i += 1
    return i


def _ends(tokens: Sequence[Piece], first: int, stop: int, after: int) -> bool:
    """Whether the ending at ``stop`` ends the sentence that began at ``first``; ``after`` is what comes next."""
    following = tokens[after]
    if stop == first or _goes_on(tokens, after):
        return False
    if tokens[stop - 1].text == "(" and after > stop + 1:
        return False
    if after == stop + 1 and following.start == tokens[stop].end:
        return _is_missing_space(tokens[stop - 1], following)
    return (
        tokens[stop].text != "." or after > stop + 1 or not _is_abbreviation(tokens, first, stop, following)
    )


def _goes_on(tokens: Sequence[Piece], after: int) -> bool:
    """A small letter, a comma, or a dash before a small letter: the sentence goes on."""
    following = tokens[after]
    if following.text in _DASHES:
        return after + 1 < len(tokens) and tokens[after + 1].text[0].islower()
    if following.kind == "punct":
        return following.text not in _OPENERS and following.text[0] in ",;:)»”]…"
    return following.text[0].islower()


def _is_missing_space(before: Piece, following: Piece) -> bool:
    """``болды.Тараптар``: a sentence's end without its space; not ``АСТАНА.KAZINFORM``, ``Қ.Тоқаев``."""
    word = following.text
    return (
        before.kind == "word"
        and len(before.text) > 2
        and before.text[-1].islower()
        and before.text.lower() not in _abbreviations()
        and len(word) > 1
        and word[0].isupper()
        and word[1].islower()
    )


def _is_abbreviation(tokens: Sequence[Piece], first: int, stop: int, following: Piece) -> bool:
    before = tokens[stop - 1]
    if before.end != tokens[stop].start:
        return False
    if before.kind == "number":
        return stop - 1 == first
    if before.kind != "word":
        return False
    if len(before.text) == 1 and before.text.isupper():
        return following.kind == "word"
    end = _abbreviations().get(before.text.lower())
    if end is None:
        return False
    return end == "never" or (end == "seldom" and following.text[0] not in _OPENERS)


@cache
def _abbreviations() -> Mapping[str, str]:
    return {row["abbreviation"]: row["ends"] for row in lexicon.rows("kk/abbreviations")}
