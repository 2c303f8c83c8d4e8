"""KazNERD's IOB2 files, and how they are split.

KazNERD has variants of a sentence in which its digits are rewritten: ``AID123``, ``BID123`` … are one sentence. So
the split is by number: one in ten is held out, for development and for the figures that are reported; of the
held out ones only the first variant of each is kept.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_HELD_OUT = 10


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence: its words and their IOB2 tags."""

    id: str
    words: tuple[str, ...]
    tags: tuple[str, ...]

    @property
    def number(self) -> int:
        return int(re.sub(r"\D", "", self.id))


def read(path: Path) -> Iterator[Tagged]:
    """The sentences of an IOB2 file. The first line of each is its id."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().splitlines()
        if len(lines) > 1:
            pairs = [line.split(" ")[:2] for line in lines[1:]]
            yield Tagged(lines[0].split()[0], tuple(p[0] for p in pairs), tuple(p[1] for p in pairs))


def split(sentences: Sequence[Tagged]) -> tuple[list[list[Tagged]], list[Tagged]]:
    """(the variants of each sentence to train on, the sentences that are held out)."""
    train: dict[int, list[Tagged]] = defaultdict(list)
    held: dict[int, Tagged] = {}
    for sentence in sentences:
        if sentence.number % _HELD_OUT:
            train[sentence.number].append(sentence)
        elif sentence.id.startswith("AID"):
            held.setdefault(sentence.number, sentence)
    return list(train.values()), list(held.values())
