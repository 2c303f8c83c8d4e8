"""Which reading of each form is meant: the cheapest way through a sentence.

A reading costs what speaks against it alone, and two neighbours cost what ``data/kk/neighbours.tsv`` says of
the pair. The cheapest sequence is found by dynamic programming (A. Viterbi, 1967).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from kelissoz import lexicon
from kelissoz.words.reading import Reading

Labels = frozenset[str]
BEGINNING: Labels = frozenset({"BOS"})
END: Labels = frozenset({"EOS"})
_MOST = 8  # readings of one form that are followed


@dataclass(frozen=True, slots=True)
class Rule:
    """``cost`` is due where the left word has one of the label sets ``left``, the right one of ``right``."""

    left: tuple[Labels, ...]
    right: tuple[Labels, ...]
    cost: float


@cache
def rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(_alternatives(row["left"]), _alternatives(row["right"]), float(row["cost"]))
        for row in lexicon.rows("kk/neighbours")
    )


def _alternatives(written: str) -> tuple[Labels, ...]:
    """``NOUN+Gen PRON+Gen``: a noun or a pronoun in the genitive."""
    return tuple(frozenset(each.split("+")) for each in written.split())


@lru_cache(maxsize=1 << 18)
def pair_cost(left: Labels, right: Labels) -> float:
    return sum(
        rule.cost
        for rule in rules()
        if any(each <= left for each in rule.left) and any(each <= right for each in rule.right)
    )


def choose(lattice: Sequence[Sequence[Reading]]) -> list[Reading]:
    """One reading for each word of a sentence: those that together cost least (on a tie, the first named)."""
    paths: list[tuple[float, Reading | None, int]] = [(0.0, None, -1)]
    columns: list[list[tuple[float, Reading | None, int]]] = []
    for column in lattice:
        here: list[tuple[float, Reading | None, int]] = []
        for reading in column[:_MOST]:
            cost, back = min(
                (before[0] + pair_cost(before[1].labels if before[1] else BEGINNING, reading.labels), k)
                for k, before in enumerate(paths)
            )
            here.append((cost + reading.cost, reading, back))
        columns.append(here)
        paths = here
    return _traced(columns)


def _traced(columns: list[list[tuple[float, Reading | None, int]]]) -> list[Reading]:
    if not columns:
        return []
    last = columns[-1]
    ends = [each[0] + pair_cost(each[1].labels, END) for each in last if each[1]]
    k = ends.index(min(ends))
    chosen: list[Reading] = []
    for column in reversed(columns):
        _, reading, back = column[k]
        assert reading is not None
        chosen.append(reading)
        k = back
    return chosen[::-1]
