"""Short ways to ask who says what in a text."""

from __future__ import annotations

from kelissoz.model import Attribution
from tests.reading import document


def attributions(text: str, outlet: str | None = None) -> tuple[Attribution, ...]:
    return document(text, published="2026-03-05", outlet=outlet).attributions


def names(attribution: Attribution) -> list[str]:
    return [source.name for source in attribution.chain]


def last_chain(text: str) -> list[str]:
    """The longest chain of the last sentence."""
    read = document(text, published="2026-03-05")
    chains = [names(a) for a in read.attributions if a.sentence == read.sentences[-1].i]
    return max(chains, key=len, default=[])


def chain_of(passage: str, text: str, outlet: str | None = None) -> list[str]:
    """The chain of the narrowest attribution that covers ``passage``; the outlet alone where none does."""
    at = text.index(passage)
    covering = [a for a in attributions(text, outlet) if a.start <= at < a.end]
    if not covering:
        return [outlet] if outlet else []
    return names(max(covering, key=lambda a: (a.rule != "report", len(a.chain), a.start - a.end)))
