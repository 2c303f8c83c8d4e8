"""What the builders share: the numbers among the parts of a match."""

from __future__ import annotations

from kelissoz.times.grammar import Match
from kelissoz.times.values import Amount, Number, Pair, Slip, Value

Built = Value | Number | Amount


def number_of(match: Match, label: str) -> Number | None:
    part = match.get(label)
    return part.reading.value if part and isinstance(part.reading.value, Number) else None


def whole_of(match: Match, label: str) -> int | None:
    number = number_of(match, label)
    return number.whole if number else None


def pair_of(number: Number) -> Pair | None:
    if number.low is None or number.high is None:
        return None
    if number.low.denominator != 1 or number.high.denominator != 1:
        return None
    return int(number.low), int(number.high)


def is_range(slip: Slip) -> bool:
    pairs = (slip.years, slip.days, slip.weekdays)
    return slip.weekend or any(pair is not None and pair[0] != pair[1] for pair in pairs)
