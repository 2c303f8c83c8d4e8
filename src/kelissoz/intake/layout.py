"""What an article's text is made of, before it becomes an ``Article``: lines, blocks, and what the head
says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kelissoz.model import Block, Span

_LINE = re.compile(r"\S[^\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]*")
_NO_WIDTH = "\u200b\u200e\u200f\u2060\ufeff"  # str.strip knows spaces, but not what has no width
_BLANK = "".join(c for c in map(chr, range(0x3001)) if c.isspace()) + _NO_WIDTH


@dataclass(frozen=True, slots=True)
class Stamp:
    """When something was published: the day, and ``HH:MM`` where it is given."""

    day: dt.date
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """A text with its blocks and what the text, or the page around it, says of itself.

    ``outlet`` is as written. ``outlet_span`` is where the text names an outlet, which may be another one than
    the page's.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: dt.date | None = None
    published_time: str | None = None
    outlet: str | None = None
    outlet_span: Span | None = None
    url: str | None = None


def lines(text: str) -> Iterator[Span]:
    """The lines that have something on them, each without the white space around it."""
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip(_BLANK))
        end = match.start() + len(line.rstrip(_BLANK))
        if start < end:
            yield Span(start, end)


def first_index(text: str, start: int, end: int) -> int:
    """The first place from ``start`` on that is not white space, ``end`` if there is none."""
    while start < end and text[start] in _BLANK:
        start += 1
    return start
