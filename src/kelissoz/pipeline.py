"""The way of an article: the steps in order, each with the layers that it reads and writes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kelissoz.model import Article, Document

Layer = str


@dataclass(frozen=True, slots=True)
class Step:
    """``run`` takes a ``Document`` and returns one with the layers of ``writes`` filled."""

    name: str
    run: Callable[[Document], Document]
    reads: tuple[Layer, ...]
    writes: tuple[Layer, ...]


STEPS: tuple[Step, ...] = ()


def read(article: Article, steps: Sequence[Step] = STEPS) -> Document:
    """All layers of ``article``. Pure: the same article gives the same document."""
    document = Document(article)
    for step in steps:
        document = step.run(document)
    return document
