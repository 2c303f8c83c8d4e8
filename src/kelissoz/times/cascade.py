"""The cascade: the items of a sentence, rewritten stage by stage."""

from __future__ import annotations

from collections.abc import Sequence

from kelissoz.times.building import build
from kelissoz.times.grammar import Stage, find_match, stages
from kelissoz.times.lists import share_lists
from kelissoz.times.reading import Item

_LIST_STAGES = frozenset({2, 3, 5})
"""After years, quarters and days, lists such as ``20 және 21 қазанда`` are shared out."""


def run_cascade(items: Sequence[Item]) -> list[Item]:
    """The items after all stages; those with a ``rule`` are time expressions."""
    current = list(items)
    for number, stage in enumerate(stages(), start=1):
        if stage.may_begin(frozenset().union(*(item.tags for item in current))):
            current = _run_stage(stage, current)
        if number in _LIST_STAGES:
            current = share_lists(current)
    return current


def _run_stage(stage: Stage, items: Sequence[Item]) -> list[Item]:
    made: list[Item] = []
    i = 0
    while i < len(items):
        found = _first_built(stage, items, i) if stage.candidates(items[i]) else None
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
