"""What a cue tells: whose words a passage gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kelissoz.model import Document, Span
from kelissoz.speech.voices import Voice

Scope = Literal["reported", "before", "clause", "colon", "sentence", "direct", "caption", "reference"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Who vouches for tokens ``first`` to ``last`` (exclusive), the one who says it last.

    ``scope``: ``reported``, the source stands after the verb (``деп хабарлайды ТАСС``); ``before``, it
    vouches for what was said before (``Бұл туралы ТАСС хабарлады``); the ``clause`` before the verb;
    what follows a ``colon``; the ``sentence``; ``direct`` speech; the speech below a ``caption`` (``Петр Димов,
    министр:``), to the end of its paragraph; a mere ``reference``.
    """

    voices: tuple[Voice, ...]
    span: Span
    scope: Scope
    first: int
    last: int
    sense: str
    rule: str


def span_of(document: Document, source: Voice, at: int) -> Span:
    start = min(source.span.start, document.tokens[at].start)
    end = max(source.span.end, document.tokens[at].end)
    return Span(start, end)
