"""The station's step: names of an article that no table explains, each with how sure the tagger is of it.

Reading must stay fast, so the tagger sees only the surroundings of words that it may tell something of: those with a
capital that neither the tables nor the language know (``Рогелио Майорга``). The marginal probabilities of a tag within
such a window are those within the whole sentence, but for a few in a hundred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kelissoz.model import Document, NameModel, Sentence, TaggedName
from kelissoz.names import tagger
from kelissoz.names.tables import kinds

_AROUND = 4  # words on either side of an unknown one; the tagger sees two of a word's neighbours
_MOST_TIMES = 2  # an article names somebody in full where it names him first
_UNKNOWN = frozenset({"PROPN", "X"})


def find(document: Document) -> Document:
    """Writes ``names`` by the tagger that ``document`` says. Needs ``sentences``, ``tokens`` and ``words``. Raises
    ``NameModelError`` where that tagger is not installed."""
    if document.tagger in (None, "none"):
        return document
    found = (name for window in windows(document) for name in _tagged(document, window, document.tagger))
    return replace(document, names=tuple(found))


def windows(document: Document) -> Iterator[range]:
    """The tokens around words of which the tagger may tell something; no two windows touch."""
    seen: Counter[str] = Counter()
    for sentence in document.sentences:
        unknown = [k for k in range(sentence.first, sentence.last) if _is_unknown(document, k, sentence)]
        asked = [k for k in unknown if seen[document.words[k].lemma] < _MOST_TIMES]
        if asked:
            seen.update(document.words[k].lemma for k in unknown)
            yield from _joined(asked, sentence)


def _joined(asked: list[int], sentence: Sentence) -> Iterator[range]:
    first = last = -1
    for k in asked:
        begins, ends = max(sentence.first, k - _AROUND), min(sentence.last, k + _AROUND + 1)
        if begins > last:
            if first >= 0:
                yield range(first, last)
            first = begins
        last = ends
    yield range(first, last)


def _is_unknown(document: Document, k: int, sentence: Sentence) -> bool:
    """A capital within a sentence that neither a table nor the language explains. An acronym and what is written in
    Latin letters are no people; a word after a known given name is a surname (``Пьер Дюман``), unless more follows
    or the word may be a place's (``Патрис Ловоада``)."""
    form = document.tokens[k].form
    word = document.words[k]
    if not form[:1].isupper() or k == sentence.first or word.pos not in _UNKNOWN:
        return False
    if "A" <= form[:1] <= "z" or len(form) < 2 or form.partition("-")[0].isupper():
        return False
    if form.lower() in kinds() or word.lemma.lower() in kinds():
        return False
    leads_on = k + 1 < sentence.last and document.tokens[k + 1].form[:1].isupper()
    return leads_on or word.case == "Loc" or document.tokens[k - 1].form.lower() not in _given()


@cache
def _given() -> frozenset[str]:
    return frozenset(word for word, several in kinds().items() if "given" in several)


def _tagged(document: Document, window: range, model: NameModel) -> Iterator[TaggedName]:
    inside = slice(window.start, window.stop)
    tokens = document.tokens[inside]
    tags, sure = tagger.tag_surely([token.form for token in tokens], document.words[inside], model)
    for first, last, label in tagger.spans(tags):
        yield TaggedName(
            tokens[first].start,
            tokens[last - 1].end,
            window.start + first,
            window.start + last,
            label,
            min(sure[first:last]),
        )
