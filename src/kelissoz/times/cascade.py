"""The cascade: the items of a sentence, rewritten stage by stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kelissoz.times.building import build
from kelissoz.times.grammar import Stage, find_match, stages
from kelissoz.times.reading import Item, Reading
from kelissoz.times.values import Number, Pair, Slip

_LIST_STAGES = frozenset({2, 5})
"""After years and after days, ``20 және 21 қазанда`` is shared out."""


def run_cascade(items: Sequence[Item]) -> list[Item]:
    """The items after all stages; those with a ``rule`` are time expressions."""
    current = list(items)
    for number, stage in enumerate(stages(), start=1):
        current = _run_stage(stage, current)
        if number in _LIST_STAGES:
            current = _share_lists(current)
    return current


def _run_stage(stage: Stage, items: Sequence[Item]) -> list[Item]:
    made: list[Item] = []
    i = 0
    while i < len(items):
        found = _first_built(stage, items, i) if items[i].readings else None
        if found is None:
            made.append(items[i])
            i += 1
        else:
            item, i = found
            made.append(item)
    return made


def _first_built(stage: Stage, items: Sequence[Item], i: int) -> tuple[Item, int] | None:
    for match in find_match(stage, items, i):
        item = build(match)
        if item is not None:
            return item, i + len(match.parts)
    return None


def _share_lists(items: list[Item]) -> list[Item]:
    """In ``20, 21 және 22 қазанда`` each number is a date of its own, with the month of the last."""
    shared = list(items)
    for i in range(len(shared) - 3, -1, -1):
        if _joins(shared[i + 1]):
            shared[i] = _dated_by(shared[i], shared[i + 2], "plain") or shared[i]
    for i in range(2, len(shared)):
        if _joins(shared[i - 1]):
            shared[i] = _dated_by(shared[i], shared[i - 2], "poss") or shared[i]
    return shared


def _joins(item: Item) -> bool:
    return any(reading.tags & {"comma", "and"} for reading in item.readings)


def _dated_by(item: Item, neighbour: Item, form: str) -> Item | None:
    """``item``, a bare number, as a date with the fields of the date ``neighbour``."""
    if not item.readings or item.rule or not neighbour.rule:
        return None
    slip = neighbour.readings[0].value
    number = next((r for r in item.readings if isinstance(r.value, Number) and form in r.tags), None)
    if not isinstance(slip, Slip) or number is None or "ord" in number.tags:
        return None
    pair = _pair(number.value)
    if pair is None:
        return None
    if slip.days and slip.months and "numeric" not in neighbour.readings[0].tags and "dom" in number.tags:
        return _date_item(item, replace(slip, days=pair), "day", number, neighbour)
    if slip.years and slip.months is None and "y4" in number.tags:
        return _date_item(item, replace(slip, years=pair), "year", number, neighbour)
    return None


def _pair(value: object) -> Pair | None:
    if not isinstance(value, Number) or value.low is None or value.high is None:
        return None
    return int(value.low), int(value.high)


def _date_item(item: Item, slip: Slip, gives: str, number: Reading, neighbour: Item) -> Item:
    kept = number.tags & {"Nom", "Gen", "Dat", "Acc", "Loc", "Abl", "Ins", "plain", "poss", "range"}
    return Item(item.first, item.last, (Reading(kept | {gives, "date"}, slip),), neighbour.rule)
