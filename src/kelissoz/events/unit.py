"""A unit of a sentence, as the events station sees it: a mention with its office, a time expression, or a word."""

from __future__ import annotations

from dataclasses import dataclass

from kelissoz import lexicon
from kelissoz.model import Mention, TimeExpression, Word

PARTY_KINDS = frozenset({"person", "office", "body", "state", "group", "pronoun"})
DASHES = frozenset({"–", "-", "—"})
OPENING, CLOSING = frozenset('«"“„'), frozenset('»"”“')
"""Quotes that open and that close; some do both."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens ``first`` to ``last`` (exclusive); ``word`` is the analysis of the last one, which carries the
    case. ``mentions`` are the outermost ones (several in ``Қазақстан-Қытай``)."""

    first: int
    last: int
    word: Word
    form: str
    mentions: tuple[Mention, ...] = ()
    time: TimeExpression | None = None
    joined: tuple[int, ...] = ()

    @property
    def mention(self) -> Mention | None:
        return self.mentions[0] if self.mentions else None

    @property
    def is_party(self) -> bool:
        return any(mention.kind in PARTY_KINDS for mention in self.mentions)

    @property
    def case(self) -> str | None:
        return self.word.case


def joiners() -> frozenset[str]:
    """The words that join those of one list."""
    return lexicon.words("and", "and-more") | {"сондай-ақ"}
