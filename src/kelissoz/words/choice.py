"""Which reading of each form is meant: the cheapest way through a sentence.

A reading costs what speaks against it alone, and two neighbours cost what ``data/kk/neighbours.tsv`` says of
the pair. The cheapest sequence is found by dynamic programming (A. Viterbi, 1967).
"""

from __future__ import annotations

from collections.abc import Sequence

from kelissoz.words.neighbours import BEGINNING, END, pair_cost, sides
from kelissoz.words.reading import Reading


def choose(lattice: Sequence[Sequence[Reading]]) -> list[Reading]:
    """One reading for each word of a sentence: those that together cost least (on a tie, the first named)."""
    costs = [0.0]
    lefts = [sides(BEGINNING, "")[0]]
    backs: list[list[int]] = []
    for column in lattice:
        here: list[float] = []
        back: list[int] = []
        for reading in column:
            right = reading.right
            best, at = costs[0] + pair_cost(lefts[0] & right), 0
            for k in range(1, len(costs)):
                cost = costs[k] + pair_cost(lefts[k] & right)
                if cost < best:
                    best, at = cost, k
            here.append(best + reading.cost)
            back.append(at)
        costs, lefts = here, [reading.left for reading in column]
        backs.append(back)
    end = sides(END, "")[1]
    totals = [cost + pair_cost(left & end) for cost, left in zip(costs, lefts, strict=True)]
    k = totals.index(min(totals))
    chosen: list[Reading] = []
    for column, back in zip(reversed(lattice), reversed(backs), strict=True):
        chosen.append(column[k])
        k = back[k]
    return chosen[::-1]
