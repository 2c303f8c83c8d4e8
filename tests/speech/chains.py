"""Short ways to ask who says what in a text."""

from __future__ import annotations

from kelissoz.model import Attribution
from tests.reading import document


def attributions(text: str, outlet: str | None = None) -> tuple[Attribution, ...]:
    return document(text, published="2026-03-05", outlet=outlet).attributions


def names(attribution: Attribution) -> list[str]:
    return [source.name for source in attribution.chain]


def last_chain(text: str) -> list[str]:
    """The longest chain of the last sentence that has one."""
    found = attributions(text)
    last = max((a.sentence for a in found), default=-1)
    return max(([names(a) for a in found if a.sentence == last]), key=len, default=[])


def chain_of(passage: str, text: str, outlet: str | None = None) -> list[str]:
    """The chain of the narrowest attribution that covers ``passage``; the outlet alone where none does."""
    at = text.index(passage)
    covering = [a for a in attributions(text, outlet) if a.start <= at < a.end]
    if not covering:
        return [outlet] if outlet else []
    return names(max(covering, key=lambda a: (a.rule != "report", len(a.chain), a.start - a.end)))
