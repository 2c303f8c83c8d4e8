"""Where direct speech begins: at its dash or its opening quotation mark."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from kelissoz.model import Document, Sentence

_DASHES = frozenset({"–", "—", "-", "−"})
_LONGEST = 300  # tokens of a quotation before its last paragraph
_OPENERS = {"»": "«", "”": "“", '"': '"'}
OPENING = frozenset(_OPENERS.values())


def opening(document: Document, sentence: Sentence, end: int) -> int:
    """The token at which the direct speech begins whose verb ends before token ``end``: the quotation mark
    that the last closing one answers, or the dash at the beginning of the paragraph.

    ``– Кеше сөйлестім. Ертең көрісеміз, – деді Асанов.`` ("We spoke yesterday. We'll meet tomorrow," said
    Asanov.)
    """
    first = _block(document, sentence)
    tokens = document.tokens
    for k in range(end - 1, sentence.first, -1):
        closer = tokens[k].form
        if closer in _OPENERS:
            return _matching(document, first, k)
        if closer in _DASHES and not any(t.form in _OPENERS for t in tokens[k - 2 : k]):
            break
    if tokens[first].form in _DASHES:
        return _after_last_speech(document, first, sentence)
    return sentence.first


def quotes(document: Document) -> Iterator[tuple[int, int, int]]:
    """Paragraphs that are direct speech from beginning to end: from where to where, and in which sentence
    they begin."""
    for sentence in document.sentences:
        if sentence.kind != "paragraph" or _block(document, sentence) != sentence.first:
            continue
        last = document.sentences[next_block(document, sentence) - 1].last - 1
        first, closing = document.tokens[sentence.first], document.tokens[last]
        whole = first.form == "«" and "»" in {closing.form, document.tokens[last - 1].form}
        if first.form in _DASHES or whole:
            yield first.start, closing.end, sentence.i


def spoken_below(document: Document, sentence: Sentence, colon: int) -> tuple[int, int] | None:
    """From which token to which (exclusive) the speech goes that the ``colon`` of a caption announces: what stands
    behind it after a dash, or else the next paragraph."""
    after = next_block(document, sentence)
    if colon + 1 < sentence.last:
        speaks = document.tokens[colon + 1].form in _DASHES
        return (colon + 1, document.sentences[after - 1].last) if speaks else None
    if document.sentences[after - 1].i != sentence.i or after >= len(document.sentences):
        return None  # the caption is no line of its own, or the last one
    below = document.sentences[after]
    end = document.sentences[next_block(document, below) - 1].last
    return (below.first, end) if below.kind == "paragraph" else None


def _block(document: Document, sentence: Sentence) -> int:
    """The first token of the sentence's paragraph."""
    return document.sentences[bisect_left(document.sentences, sentence.block, key=_block_of)].first


def next_block(document: Document, sentence: Sentence) -> int:
    """The first sentence after the paragraph of ``sentence``."""
    return bisect_right(document.sentences, sentence.block, key=_block_of)


def _block_of(sentence: Sentence) -> int:
    return sentence.block


def _matching(document: Document, first: int, closer: int) -> int:
    """The opening mark that ``closer`` answers; a long quotation has paragraphs of its own."""
    mark = document.tokens[closer].form
    depth = 0
    for k in range(closer - 1, max(-1, first - _LONGEST), -1):
        form = document.tokens[k].form
        if form == _OPENERS[mark]:
            if depth == 0:
                return k
            depth -= 1
        elif form == mark:
            depth += 1
    return document.sentences[document.tokens[closer].sentence].first


def _after_last_speech(document: Document, first: int, sentence: Sentence) -> int:
    """A new dash after a full stop begins a speech of its own: ``– Иә, – деді ол. – Барамыз, – деді …``."""
    for earlier in range(sentence.i, -1, -1):
        start = document.sentences[earlier].first
        if document.tokens[start].form in _DASHES or start <= first:
            return max(start, first)
    return first
