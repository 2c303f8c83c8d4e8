"""Who says a passage: the source chain that the speech station found for it."""

from __future__ import annotations

from kelissoz.model import ChainLink, Document, Source


def chain_at(document: Document, at: int) -> tuple[Source, ...]:
    """The chain of the narrowest attribution that covers offset ``at``; else the outlet alone."""
    covering = [a for a in document.attributions if a.start <= at < a.end]
    if covering:
        return max(covering, key=lambda a: (len(a.chain), a.start - a.end)).chain
    return outlet(document)


def own_chain_at(document: Document, at: int) -> tuple[Source, ...]:
    """The chain that the passage itself names: what stands behind the whole report does not reach
    background."""
    own = [a for a in document.attributions if a.start <= at < a.end and a.rule != "report"]
    return max(own, key=lambda a: len(a.chain)).chain if own else outlet(document)


def outlet(document: Document) -> tuple[Source, ...]:
    article = document.article
    if article.outlet is None:
        return ()
    return (Source(article.outlet, "outlet", article.outlet_span),)


def links(chain: tuple[Source, ...]) -> tuple[ChainLink, ...]:
    """The chain as the record keeps it: names and kinds, none twice."""
    seen: set[str] = set()
    kept: list[ChainLink] = []
    for source in chain:
        if source.name not in seen:
            seen.add(source.name)
            kept.append(ChainLink(source.name, source.kind))
    return tuple(kept)
