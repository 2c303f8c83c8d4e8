"""The station: the article's blocks → sentences and tokens."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from kelissoz.model import Block, CyrillicText, Document, Sentence, Token
from kelissoz.text.sentences import find_sentences
from kelissoz.text.tokens import Piece, tokenize


def split(document: Document) -> Document:
    """Write ``document.sentences`` and ``document.tokens``, of titles and paragraphs.

    Offsets are of ``article.text``; ``form`` is from ``document.cyrillic``. Raises ``ValueError`` where that layer
    is missing.
    """
    if document.cyrillic is None:
        raise ValueError("text.split reads document.cyrillic, which has not been written")
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    for number, block in enumerate(document.article.blocks):
        if block.kind != "dateline":
            _split_block(document.article.text, document.cyrillic, block, number, sentences, tokens)
    return replace(document, sentences=tuple(sentences), tokens=tuple(tokens))


def _split_block(
    original: str,
    cyrillic: CyrillicText,
    block: Block,
    number: int,
    sentences: list[Sentence],
    tokens: list[Token],
) -> None:
    """Append the sentences and tokens of block ``number``."""
    offset = bisect_left(cyrillic.starts, block.start)
    text = cyrillic.text[offset : bisect_left(cyrillic.starts, block.end)]
    pieces = list(tokenize(text))
    for first, last in find_sentences(pieces, text):
        i = len(sentences)
        start = len(tokens)
        for piece in pieces[first:last]:
            tokens.append(_token(original, cyrillic, piece, offset, len(tokens), i))
        sentences.append(
            Sentence(tokens[start].start, tokens[-1].end, i, start, len(tokens), number, block.kind)
        )


def _token(original: str, cyrillic: CyrillicText, piece: Piece, offset: int, i: int, sentence: int) -> Token:
    start = cyrillic.starts[offset + piece.start]
    end = cyrillic.ends[offset + piece.end - 1]
    return Token(start, end, i, original[start:end], piece.text, piece.kind, sentence)
