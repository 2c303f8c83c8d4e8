"""Reading a text in a test: one paragraph a line, no outlet unless it is given."""

from __future__ import annotations

import datetime as dt

from kelissoz.model import Article, Block, Document
from kelissoz.pipeline import read


def article(text: str, *, published: str | None = None, outlet: str | None = None) -> Article:
    """An article whose lines are its paragraphs; a line that begins with ``# `` is the title."""
    blocks: list[Block] = []
    position = 0
    for line in text.split("\n"):
        if line.strip():
            start = position + len(line) - len(line.lstrip())
            title = line.startswith("# ")
            blocks.append(
                Block(start + 2 * title, position + len(line.rstrip()), "title" if title else "paragraph")
            )
        position += len(line) + 1
    date = dt.date.fromisoformat(published) if published else None
    return Article(id="a" * 16, text=text, blocks=tuple(blocks), outlet=outlet, published=date)


def document(text: str, *, published: str | None = None, outlet: str | None = None) -> Document:
    return read(article(text, published=published, outlet=outlet))
