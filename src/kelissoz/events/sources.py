"""Who stands behind the passages of a document: the attributions of the speech station, found by offset."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from kelissoz.model import Attribution, Document, Entity, Source


class Sources:
    """The attributions of ``document``, so that what covers an offset need not be sought among all of them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._all = document.attributions
        self._order = sorted(range(len(self._all)), key=lambda k: self._all[k].start)
        self._starts = [self._all[k].start for k in self._order]
        self._reach = list(accumulate((self._all[k].end for k in self._order), max))
        self._reported = min((a.end for a in self._all if a.rule == "report"), default=None)
        self._by_sentence: dict[int, list[int]] = {}
        for k, attribution in enumerate(self._all):
            self._by_sentence.setdefault(attribution.sentence, []).append(k)
        self._entities = {entity.name: entity for entity in reversed(document.entities)}

    def covering(self, at: int) -> list[Attribution]:
        """The attributions that cover offset ``at``, in the document's order."""
        found: list[int] = []
        k = bisect_right(self._starts, at)
        while k and self._reach[k - 1] > at:
            k -= 1
            if self._all[self._order[k]].end > at:
                found.append(self._order[k])
        return [self._all[number] for number in sorted(found)]

    def attribution_at(self, at: int) -> Attribution | None:
        """The narrowest attribution that covers offset ``at``, a remark before the report that it stands in."""
        return max(
            self.covering(at), key=lambda a: (a.rule != "report", len(a.chain), a.start - a.end), default=None
        )

    def chain_at(self, at: int) -> tuple[Source, ...]:
        """The chain behind offset ``at``: the outlet alone where nobody else is named."""
        attribution = self.attribution_at(at)
        return self.outlet() if attribution is None else attribution.chain

    def outlet(self) -> tuple[Source, ...]:
        article = self.document.article
        if article.outlet is None:
            return ()
        return (Source(article.outlet, "outlet", article.outlet_span),)

    def is_recalled(self, at: int) -> bool:
        """Whether the report's source does not stand behind ``at``, though it stood behind what came before."""
        reported = self._reported is not None and self._reported <= at
        return reported and not any(a.rule == "report" for a in self.covering(at))

    def of_sentences(self, sentences: Iterable[int]) -> Iterator[Attribution]:
        """The attributions of ``sentences``, in the document's order."""
        numbers = (k for sentence in sentences for k in self._by_sentence.get(sentence, ()))
        return (self._all[k] for k in sorted(numbers))

    def entity(self, source: Source) -> Entity | None:
        """Whom of the article's entities a source is, if it is a person."""
        return self._entities.get(source.name) if source.kind == "person" else None
