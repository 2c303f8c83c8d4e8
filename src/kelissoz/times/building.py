"""What a matched rule makes: the builders that ``kk/time_rules`` names in its column ``build``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from kelissoz.times.builders import clocks, dates, lengths, numbers
from kelissoz.times.builders.parts import Built, is_range
from kelissoz.times.grammar import FEATURES, Match
from kelissoz.times.reading import Item, Reading
from kelissoz.times.values import (
    Clock,
    Number,
    Slip,
    Stretch,
)


def build(match: Match) -> Item | None:
    """The item that ``match`` makes; ``None`` where its parts do not fit together (month 13, 5–3 March)."""
    value = _builders()[match.rule.build](match)
    if value is None:
        return None
    tags = {match.rule.gives, *_features(match), *_tags_of(value)}
    if any(
        tag.startswith("deictic-") or tag == "deictic" for part in match.parts for tag in part.reading.tags
    ):
        tags.add("deictic")
    tags |= match.parts[0].reading.tags & {"capital", "glued"}
    if match.parts[0].label == "d":
        tags.add("day-first")
    if isinstance(value, Number):
        tags |= match.parts[-1].reading.tags & {"ord", "roman", "digits"}
    first, last = match.parts[0].item.first, match.parts[-1].item.last
    return Item(first, last, (Reading(frozenset(tags), value),), match.rule.name if match.rule.type else "")


def _features(match: Match) -> frozenset[str]:
    """Case and the like, from the last word that has them."""
    for part in reversed(match.parts):
        found = part.reading.tags & FEATURES
        if found:
            return found
    return frozenset()


def _tags_of(value: Built) -> set[str]:
    match value:
        case Number():
            return _number_tags(value)
        case Slip():
            tags = {"date"} | ({"range"} if is_range(value) else set())
            tags |= {"y"} if value.years or value.year_shift is not None else set()
            return tags | ({"span"} if value.months and value.months[0] < value.months[1] else set())
        case Stretch():
            return {"date", "range", "span"}
        case Clock():
            tags = {"dated"} if value.day else set()
            return tags | ({"halfday"} if value.part else set())
        case _:
            return set()


def _number_tags(number: Number) -> set[str]:
    tags = {"number"}
    if number.low is None or number.high is None:
        return tags
    if number.low < number.high:
        tags.add("range")
        bounds = {"dom": (1, 31), "hour-of-day": (0, 24), "moy": (1, 12)}
        tags |= {tag for tag, (low, high) in bounds.items() if low <= number.low and number.high <= high}
        if number.low >= 1000 and number.high <= 2999:
            tags.add("y4")
    elif number.low.denominator == 2 and number.low < 24:
        tags.add("half-clock")
    if number.low.denominator == number.high.denominator == 1:
        tags.add("whole")
    return tags


@cache
def _builders() -> Mapping[str, Callable[[Match], Built | None]]:
    return {**numbers.BUILDERS, **dates.BUILDERS, **clocks.BUILDERS, **lengths.BUILDERS}
