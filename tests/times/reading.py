"""What the tests of the station share: a sentence in, its time expressions out."""

from __future__ import annotations

import datetime as dt

from kelissoz import script, text, times, words
from kelissoz.model import Article, Block, Document, TimeExpression

FRIDAY = dt.date(2026, 1, 23)


def read(sentences: str, published: dt.date | None = FRIDAY) -> Document:
    """``sentences`` as one paragraph of an article of ``published``, up to its time expressions."""
    article = Article("test", sentences, (Block(0, len(sentences), "paragraph"),), published=published)
    document = Document(article)
    for step in (script.convert, text.split, words.analyse, times.find):
        document = step(document)
    return document


def found(sentences: str, published: dt.date | None = FRIDAY) -> list[tuple[str, str | None]]:
    """The expressions as written, each with its value."""
    document = read(sentences, published)
    return [(written(document, one), one.value) for one in document.times]


def written(document: Document, one: TimeExpression) -> str:
    return document.article.text[one.start : one.end]


def unmark(marked: str) -> tuple[str, str]:
    """A sentence with one passage in brackets → the sentence, the passage.

    >>> unmark("Ол [бүгін] келді.")
    ('Ол бүгін келді.', 'бүгін')
    """
    before, _, rest = marked.partition("[")
    passage, _, after = rest.partition("]")
    return before + passage + after, passage
