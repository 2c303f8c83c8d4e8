"""Which event of the system stands for which event of the annotation.

Two events may be paired where their kind is the same (or nearly: a ``meeting`` told as ``talks``) and they
have a participant, the body, the place or the date in common. Among all ways to pair the events of an article
the one with the greatest total weight is taken: 2 for the same kind, 1 for a near one, and up to 1 for how
far participants, date, place, status, country, topics, ordinal and duration agree. Equally good ways are told
apart by the order of the events.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kelissoz.evaluation.gold import GoldEvent
from kelissoz.evaluation.names import overlap, same_body, same_participant, same_phrase, stems
from kelissoz.model import Event, EventKind, Participant

NEAR_KINDS: frozenset[frozenset[EventKind]] = frozenset({frozenset({"meeting", "talks"})})


@dataclass(frozen=True, slots=True)
class Pair:
    """Event number ``gold`` of the annotation is event number ``system`` of the reader; ``near`` where the
    kinds differ."""

    gold: int
    system: int
    near: bool


def pair_up(gold: Sequence[GoldEvent], system: Sequence[Event]) -> tuple[Pair, ...]:
    """The best pairing, in the order of the annotation. Every event is in one pair at most."""
    weights = [[_weight(g, s) for s in system] for g in gold]
    order = 1e-6
    for i, row in enumerate(weights):
        for j, weight in enumerate(row):
            row[j] = weight and weight + order / (1 + abs(i - j))
    return tuple(
        Pair(i, j, gold[i].event.kind != system[j].kind) for i, j in assign(weights) if weights[i][j] > 0
    )


def may_pair(gold: GoldEvent, system: Event) -> bool:
    """The same or a near kind, and something in common."""
    kinds = frozenset({gold.event.kind, system.kind})
    return (len(kinds) == 1 or kinds in NEAR_KINDS) and _common_ground(gold.event, system)


def pair_participants(gold: Sequence[Participant], system: Sequence[Participant]) -> list[tuple[int, int]]:
    """Who is who, equal names first; every participant is in one pair at most."""
    weights = [[(1.0 + (g.name == s.name)) if same_participant(g, s) else 0.0 for s in system] for g in gold]
    return [(i, j) for i, j in assign(weights) if weights[i][j] > 0]


def _weight(gold: GoldEvent, system: Event) -> float:
    if not may_pair(gold, system):
        return 0.0
    return (2.0 if gold.event.kind == system.kind else 1.0) + _similarity(gold.event, system)


def _similarity(gold: Event, system: Event) -> float:
    """0 to 1."""
    pairs = len(pair_participants(gold.participants, system.participants))
    people = len(gold.participants) + len(system.participants)
    topics = overlap(stems(*(t.text for t in gold.topics)), stems(*(t.text for t in system.topics)))
    return (
        0.4 * (2 * pairs / people if people else 0.0)
        + 0.15 * (gold.start == system.start)
        + 0.1 * _same_place(gold, system)
        + 0.1 * (gold.status == system.status)
        + 0.05 * (_country(gold) == _country(system))
        + 0.1 * topics
        + 0.05 * (gold.ordinal is not None and gold.ordinal == system.ordinal)
        + 0.05 * (gold.duration == system.duration)
    )


def _common_ground(gold: Event, system: Event) -> bool:
    if gold.start is not None and gold.start == system.start:
        return True
    if _same_place(gold, system) or _same_venue(gold, system):
        return True
    names = [name for name in (gold.body, *(p.name for p in gold.participants)) if name is not None]
    if system.body is not None and any(same_body(name, system.body) for name in names):
        return True
    if gold.body is not None and any(same_body(gold.body, p.name) for p in system.participants):
        return True
    return any(same_participant(g, s) for g in gold.participants for s in system.participants)


def _same_place(gold: Event, system: Event) -> bool:
    if gold.place is None or system.place is None or gold.place.name is None or system.place.name is None:
        return False
    return same_body(gold.place.name, system.place.name)


def _same_venue(gold: Event, system: Event) -> bool:
    if gold.place is None or system.place is None or gold.place.venue is None or system.place.venue is None:
        return False
    return same_phrase(gold.place.venue, system.place.venue)


def _country(event: Event) -> str | None:
    return None if event.place is None else event.place.country


def assign(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The assignment of rows to columns of the greatest total weight: pairs (row, column) in the order of the
    rows. The shortest augmenting path method of Jonker and Volgenant (1987), cubic in the larger side."""
    if not weights or not weights[0]:
        return []
    turned = len(weights) > len(weights[0])
    costs = [[-weight for weight in row] for row in weights]
    if turned:
        costs = [list(column) for column in zip(*costs, strict=True)]
    pairs = [(row, column) for column, row in enumerate(_assign_columns(costs)) if row is not None]
    return sorted((column, row) if turned else (row, column) for row, column in pairs)


def _assign_columns(costs: Sequence[Sequence[float]]) -> list[int | None]:
    """For every column its row. There are at least as many columns as rows. Row and column 0 are a border."""
    rows, columns = len(costs), len(costs[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0] = row
        column, path = 0, [0] * (columns + 1)
        least, done = [float("inf")] * (columns + 1), [False] * (columns + 1)
        while row_of[column] != 0:
            done[column] = True
            here, step, following = row_of[column], float("inf"), 0
            for other in (k for k in range(1, columns + 1) if not done[k]):
                reduced = costs[here - 1][other - 1] - row_price[here] - column_price[other]
                if reduced < least[other]:
                    least[other], path[other] = reduced, column
                if least[other] < step:
                    step, following = least[other], other
            for other in range(columns + 1):
                if done[other]:
                    row_price[row_of[other]] += step
                    column_price[other] -= step
                else:
                    least[other] -= step
            column = following
        trail = [column]
        while trail[-1] != 0:
            trail.append(path[trail[-1]])
        for to, came_from in pairwise(trail):
            row_of[to] = row_of[came_from]
    return [row - 1 if row else None for row in row_of[1:]]
