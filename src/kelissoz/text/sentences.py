"""Tokens → sentences: where a sentence ends.

The rules are razdel's, made for Kazakh: a full stop ends a sentence unless an abbreviation or an initial
(``stops``) or a small letter says otherwise, and a reporting clause (``– Қашан? – деп сұрады ол.`` '"When?" he
asked.') stays with what it reports.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kelissoz.text.stops import is_abbreviation, is_short
from kelissoz.text.tokens import Piece

_ENDINGS = frozenset(".?!…")
_DASHES = frozenset("-–—−‒―")
_CLOSERS = frozenset("»”’)]}›\"'")
_OPENERS = frozenset("«“„‘([{‹\"'")
_QUOTE_CLOSERS = frozenset('»”"')
_BRACKETS = {")": "(", "]": "["}
_REMARK = 40  # tokens that a remark in brackets has at most
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
    if stop == first or _goes_on(tokens, stop, after):
        return False
    if after > stop + 1:
        return not _is_in_brackets(tokens, first, stop)
    if following.start == tokens[stop].end:
        return _is_missing_space(tokens, stop, after)
    return tokens[stop].text != "." or not is_abbreviation(tokens, first, stop, after)


def _goes_on(tokens: Sequence[Piece], stop: int, after: int) -> bool:
    """A small letter, a comma, or a dash before a small letter or after a quotation: the sentence goes on."""
    following = tokens[after]
    if following.text in _DASHES:
        beyond = tokens[after + 1].text if after + 1 < len(tokens) else ""
        quoted = after > stop + 1 and tokens[after - 1].text in _QUOTE_CLOSERS
        return beyond[:1].islower() or (quoted and beyond not in _OPENERS)
    if following.kind == "punct":
        return following.text not in _OPENERS and following.text[0] in ",;:)»”]…"
    return following.text[0].islower() and not _opens_small(tokens, stop, following.text)


def _opens_small(tokens: Sequence[Piece], stop: int, word: str) -> bool:
    """``eGov порталы``, ``stat.gov.kz сайты``: what is written small at the head of a sentence too."""
    return (word[0].isascii() and any(sign.isupper() for sign in word[1:3])) or (
        "." in word and not is_short(tokens, stop)
    )


def _is_in_brackets(tokens: Sequence[Piece], first: int, stop: int) -> bool:
    """Whether the ending at ``stop`` is that of a remark or an abbreviation in brackets within a sentence.

    ``Кітабы (2019 ж.) Мәскеуде шықты.`` 'His book (2019) came out in Moscow.'
    """
    closer = tokens[stop + 1].text
    if tokens[stop - 1].text in "([":
        return True
    if closer not in _BRACKETS:
        return False
    if tokens[stop].text == ".":
        return is_short(tokens, stop)
    opener = next(
        (k for k in range(stop, max(first, stop - _REMARK), -1) if tokens[k].text == _BRACKETS[closer]), first
    )
    return opener > first


def _is_missing_space(tokens: Sequence[Piece], stop: int, after: int) -> bool:
    """``болды.Тараптар``: a sentence's end without its space; not ``АСТАНА.KAZINFORM``, ``Қ.Тоқаев``."""
    before, following = tokens[stop - 1], tokens[after]
    if following.text in _OPENERS and after + 1 < len(tokens):
        following = tokens[after + 1]
    initial = len(following.text) == 1 and after + 1 < len(tokens) and tokens[after + 1].text == "."
    return (
        before.kind == following.kind == "word"
        and len(before.text) > 2
        and before.text[-1].islower()
        and not before.text[-1].isascii()
        and not is_short(tokens, stop)
        and following.text[0].isupper()
        and (initial or len(following.text) > 1)
    )
