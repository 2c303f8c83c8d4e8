"""What the station finds in a text, as lines that a person can compare: ``name / country / office``."""

from __future__ import annotations

from kelissoz import mentions, script, text, words
from kelissoz.model import Document, Mention
from tests.reading import article


def find(written: str, *, published: str | None = "2026-01-23", outlet: str | None = None) -> Document:
    """``written`` with the layers up to the mentions."""
    document = script.convert(Document(article(written, published=published, outlet=outlet)))
    return mentions.find(words.analyse(text.split(document)))


def lines(document: Document, *kinds: str) -> list[str]:
    """The mentions of these kinds, in the order of the text."""
    return [_line(mention) for mention in document.mentions if not kinds or mention.kind in kinds]


def _line(mention: Mention) -> str:
    parts = [mention.name, mention.country or "–"]
    if mention.office is not None:
        parts.append(mention.office)
    return " / ".join(parts)


def who(document: Document, passage: str, nth: int = 0) -> str | None:
    """The name of the entity that the ``nth`` mention of ``passage`` stands for."""
    article_text = document.article.text
    found = [m for m in document.mentions if article_text[m.start : m.end] == passage]
    entity = found[nth].entity
    return document.entities[entity].name if entity is not None else None
