"""Numbers made of numbers: ``екі-үш``, ``бір жарым``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from kelissoz.times.builders.parts import Built, number_of
from kelissoz.times.grammar import Match
from kelissoz.times.values import Number

_HALF = Fraction(1, 2)


def _range(match: Match) -> Built | None:
    a, b = number_of(match, "a"), number_of(match, "b")
    low, high = (a.whole if a else None), (b.whole if b else None)
    if a is None or b is None or low is None or high is None or bool(a.digits) != bool(b.digits):
        return None
    if a.digits == 4 and b.digits == 2:  # 1941-45
        return Number(a.low, Fraction(low // 100 * 100 + high), 4) if low % 100 < high else None
    digits = b.digits if a.digits == b.digits else 0
    if low >= high or (digits == 0 and high > 1000 >= low):
        return None
    return Number(a.low, b.low, digits)


def _half_more(match: Match) -> Built | None:
    number = number_of(match, "n")
    if number is None or number.low is None:
        return None
    return Number(number.low + _HALF, number.low + _HALF)


BUILDERS: Mapping[str, Callable[[Match], Built | None]] = {
    "range": _range,
    "half-more": _half_more,
}
"""The builders of this module, by the names that the rules give them."""
