"""One article as the store and the exports see it: the layers that outlive the reading."""

from __future__ import annotations

from dataclasses import dataclass

from kelissoz.dossier.identity.spelling import fold
from kelissoz.model import Article, Claim, Document, Doubt, Event, NameModel, Script


@dataclass(frozen=True, slots=True)
class Record:
    """An article with the events, claims and doubts that were read from it. ``lemmas`` are the dictionary forms of
    all its words in their order, as ``spelling.fold`` leaves them.
    ``names`` is the name tagger that was used, ``None`` where that is not known."""

    article: Article
    script: Script
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    lemmas: tuple[str, ...] = ()
    names: NameModel | None = None


def record_of(document: Document) -> Record:
    """What of ``document`` is kept. A document that no step has converted counts as Cyrillic."""
    script: Script = document.cyrillic.script if document.cyrillic is not None else "cyrl"
    lemmas = tuple(
        lemma
        for token, word in zip(document.tokens, document.words, strict=True)
        if token.kind != "punct" and (lemma := fold(word.lemma))
    )
    layers = (document.events, document.claims, document.doubts)
    return Record(document.article, script, *layers, lemmas, document.tagger)
