"""Digests and programmes: what is told under the heading of a day happens on it."""

from __future__ import annotations

from dataclasses import replace

from kelissoz.events.candidate import Candidate, Evidence
from kelissoz.events.dates import interval
from kelissoz.events.unit import Unit
from kelissoz.events.view import View

_DAY = 10
"""The length of ``2026-03-02``."""
_FEWEST = 2
_RULE = "digests/day"


def under_days(found: list[Candidate], views: tuple[View, ...]) -> list[Candidate]:
    """``2 наурыз. А Афинаға барды. … 3 наурыз. Б елшіні қабылдады``: the candidates that tell no time of their own,
    with the day under which they stand, in an article of two such days or more. A day in the line of what it heads is
    that line's; one in a line of its own is that of the lines up to the next."""
    headings = {view.sentence.i: said for view in views if (said := _heading(view)) is not None}
    if len(headings) < _FEWEST:
        return found
    lines = {view.sentence.block for view in views if view.sentence.i not in headings}
    day: Evidence | None = None
    of_line: int | None = None
    under: dict[int, Evidence] = {}
    for view in views:
        if view.sentence.i in headings:
            day = headings[view.sentence.i]
            of_line = view.sentence.block if view.sentence.block in lines else None
        elif of_line is not None and view.sentence.block != of_line:
            day = None
        if day is not None:
            under[view.sentence.i] = day
    return [_dated(candidate, under.get(candidate.sentence)) for candidate in found]


def _dated(candidate: Candidate, day: Evidence | None) -> Candidate:
    told = candidate.evidence.keys() & {"time", "duration"}
    if day is None or told or candidate.anaphoric or candidate.background or candidate.title:
        return candidate
    return replace(candidate, evidence={**candidate.evidence, "time": [day]})


def _heading(view: View) -> Evidence | None:
    """The day that is all the sentence tells: ``2 наурыз, дүйсенбі.``"""
    words = [unit for unit in view.units if unit.word.pos != "PUNCT"]
    if not words or any(unit.time is None for unit in words) or not _is_day(words[0]):
        return None
    start, end = view.span(0, view.units.index(words[0]))
    return Evidence(words[0].time, start, end, view.sentence.i, _RULE)


def _is_day(unit: Unit) -> bool:
    start = None if unit.time is None else interval(unit.time)[0]
    return start is not None and len(start) == _DAY
