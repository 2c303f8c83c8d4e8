"""Tokens → pieces: a token such as ``28-29``, ``23:40-та`` or ``Абу-Даби`` is several pieces here."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from kelissoz.model import Document, Sentence, Token

_PIECE = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")


class Piece(NamedTuple):
    """``text`` is in lower-case Cyrillic, ``written`` with its capitals, ``original`` as the article has it.

    ``start``, ``end`` are code points of the article. ``glued``: no space stands before it. ``token`` numbers
    ``Document.tokens``.
    """

    text: str
    written: str
    original: str
    start: int
    end: int
    token: int
    glued: bool

    @property
    def capital(self) -> bool:
        return self.written[0].isupper()


def cut_pieces(document: Document, sentence: Sentence) -> list[Piece]:
    """The pieces of ``sentence`` in order.

    >>> [piece.text for piece in cut_pieces(document, sentence)]  # doctest: +SKIP
    ['28', '-', '29', 'мамырда']
    """
    pieces: list[Piece] = []
    text = document.article.text
    previous_end = -1
    for token in document.tokens[sentence.first : sentence.last]:
        spaced = token.start != previous_end
        for low, written, first, last in parts(token.form):
            glued = not (spaced and first == 0) and not token.form[first - 1 : first].isspace()
            start, end = _place(document, token, first, last)
            pieces.append(Piece(low, written, text[start:end], start, end, token.i, glued))
        previous_end = token.end
    return pieces


@lru_cache(maxsize=1 << 14)
def parts(form: str) -> tuple[tuple[str, str, int, int], ...]:
    """The pieces of a token's form: in small letters, as written, from where to where."""
    return tuple((match[0].lower(), match[0], *match.span()) for match in _PIECE.finditer(form))


def _place(document: Document, token: Token, first: int, last: int) -> tuple[int, int]:
    """Where the characters ``first`` to ``last`` of the token's Cyrillic form stand in the article."""
    if first == 0 and last == len(token.form):
        return token.start, token.start + len(token.text.rstrip())
    layer = document.cyrillic
    if layer is None:
        return token.start + first, token.start + last
    offset = bisect_left(layer.starts, token.start)
    start, end = layer.starts[offset + first], layer.ends[offset + last - 1]
    return start, start + len(document.article.text[start:end].rstrip())
