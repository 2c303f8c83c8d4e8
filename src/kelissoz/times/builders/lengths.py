"""Amounts, durations, sets, and what is counted back and forward."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache

from kelissoz import lexicon
from kelissoz.times.builders.parts import Built, number_of, whole_of
from kelissoz.times.grammar import Match, Part
from kelissoz.times.values import Amount, Count, Length, Number, Often, Slip, Vague


def _amount(match: Match) -> Built | None:
    """So many of a unit. ``ондай`` is 'such', no 'about ten'."""
    number, unit = number_of(match, "n"), _unit(match)
    if number is None or unit is None:
        return None
    return replace(unit, number=number)


def _unit(match: Match) -> Amount | None:
    for part in reversed(match.parts):
        if isinstance(part.reading.value, Amount):
            return part.reading.value
    return None


def _amount_approx(match: Match) -> Built | None:
    number = match.get("n")
    if (
        number
        and "sim" in number.reading.tags
        and whole_of(match, "n") == 10
        and "digits" not in number.reading.tags
    ):
        return None
    amount = _amount(match)
    return Length((amount,), approx=True) if isinstance(amount, Amount) else None


def _amount_bound(match: Match) -> Built | None:
    amount = _amount(match)
    return _bounded(Length((amount,)), match) if isinstance(amount, Amount) else None


def _bounded(length: Length, match: Match) -> Length:
    for part in match.parts:
        if "bound" not in part.reading.tags:
            continue
        if part.reading.value == "approx":
            length = replace(length, approx=True)
        else:
            length = replace(length, bound=str(part.reading.value))
    return length


_ORDER = (
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "ten-days",
    "month",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
)


def _chain(match: Match) -> Built | None:
    """``бес жыл үш ай``: the unit must fall from part to part."""
    lengths = [_length_of(part) for part in match.parts]
    amounts = tuple(amount for length in lengths if length for amount in length.amounts)
    ranks = [_ORDER.index(amount.unit) for amount in amounts if amount.unit in _ORDER]
    if len(ranks) != len(amounts) or any(a <= b for a, b in zip(ranks, ranks[1:], strict=False)):
        return None
    if any(amount.number.whole is None for amount in amounts):
        return None
    return Length(amounts)


def _length_of(part: Part) -> Length | None:
    value = part.reading.value
    if isinstance(value, Amount):
        return Length((value,))
    return value if isinstance(value, Length) else None


def _length(match: Match) -> Built | None:
    for part in match.parts:
        length = _length_of(part)
        if length is not None:
            return _bounded(length, match)
    return None


def _length_one(match: Match) -> Built | None:
    unit = _unit(match)
    return Length((unit,)) if unit else None


def _length_range(match: Match) -> Built | None:
    last = _length_of(match.parts[-1])
    first = match.parts[0].reading.value
    if last is None or len(last.amounts) != 1:
        return None
    high = last.amounts[0]
    low = first.number if isinstance(first, Amount) and first.unit == high.unit else first
    if (
        not isinstance(low, Number)
        or low.whole is None
        or high.number.whole is None
        or low.whole >= high.number.whole
    ):
        return None
    return Length((replace(high, number=Number(low.low, high.number.high)),))


def _vague_length(match: Match) -> Built | None:
    return Vague("DURATION")


def _vague_date(match: Match) -> Built | None:
    return Vague("DATE")


def _every(match: Match) -> Built | None:
    length = next((length for part in match.parts if (length := _length_of(part))), None)
    return Often(length) if length else None


def _times(match: Match) -> Built | None:
    often = _every(match)
    return replace(often, freq=whole_of(match, "n")) if isinstance(often, Often) else None


def _once(match: Match) -> Built | None:
    """``бес жылда бір рет`` 'once in five years'."""
    return _times(match)


def _days_in(match: Match) -> Built | None:
    amount, unit = match.get("a"), match.parts[0].reading.value
    if amount is None or not isinstance(amount.reading.value, Amount) or not isinstance(unit, Amount):
        return None
    if amount.reading.value.unit != "day":
        return None
    return Often(Length((unit,)), amount.reading.value.number.whole)


def _every_weekday(match: Match) -> Built | None:
    weekday = match.get("weekday")
    if weekday is None or not isinstance(weekday.reading.value, Slip) or not weekday.reading.value.weekdays:
        return None
    return Often(_one("week"), None, _weekday_codes()[weekday.reading.value.weekdays[0]])


def _daily(match: Match) -> Built | None:
    return Often(_one("day"))


@cache
def _weekday_codes() -> Mapping[int, str]:
    return {int(row["number"]): row["code"] for row in lexicon.rows("kk/weekdays")}


def _one(unit: str) -> Length:
    row = next(row for row in lexicon.rows("kk/time_units") if row["grain"] == unit)
    one = Number(Fraction(1), Fraction(1))
    return Length((Amount(one, unit, row["letter"], int(row["factor"])),))


def _ago(match: Match) -> Built | None:
    return _count(match, -1)


def _ahead(match: Match) -> Built | None:
    return _count(match, 1)


def _count(match: Match, sign: int) -> Built | None:
    length = _length(match)
    if not isinstance(length, Length):
        return None
    hence = match.get("hence")
    if hence is None:
        return Count(length, sign)
    return Count(length, sign, "published" if "hence" in hence.reading.tags else "text")


BUILDERS: Mapping[str, Callable[[Match], Built | None]] = {
    "amount": _amount,
    "amount-approx": _amount_approx,
    "amount-bound": _amount_bound,
    "chain": _chain,
    "length": _length,
    "length-one": _length_one,
    "length-range": _length_range,
    "vague-length": _vague_length,
    "vague-date": _vague_date,
    "every": _every,
    "times": _times,
    "once": _once,
    "days-in": _days_in,
    "every-weekday": _every_weekday,
    "daily": _daily,
    "ago": _ago,
    "ahead": _ahead,
}
"""The builders of this module, by the names that the rules give them."""
