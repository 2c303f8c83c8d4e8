"""Lists of dates: in ``20, 21 және 22 қазанда`` each number is a date of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kelissoz.times.reading import Item, Reading
from kelissoz.times.values import Number, Pair, Slip

_KEPT = frozenset({"Nom", "Gen", "Dat", "Acc", "Loc", "Abl", "Ins", "plain", "poss", "range"})
_ORDERED = frozenset({"ord", "roman"})


def share_lists(items: Sequence[Item]) -> list[Item]:
    """The items, with bare numbers before (``20, 21 қазанда``) or after (``қазанның 20-сы мен 21-і``) a date
    turned into dates."""
    shared = list(items)
    for i in range(len(shared) - 3, -1, -1):
        if _joins(shared[i + 1]):
            shared[i] = _before(shared[i], shared[i + 2]) or shared[i]
    for i in range(2, len(shared)):
        if _joins(shared[i - 1]):
            shared[i] = _after(shared[i], shared[i - 2]) or shared[i]
    return shared


def _joins(item: Item) -> bool:
    return bool(item.tags & {"comma", "and"})


def _before(item: Item, date: Item) -> Item | None:
    """``item``, a bare number, with the month, the year or the like of the date that closes the list."""
    slip, number = _slip(date), _number(item)
    if slip is None or number is None or "Nom" not in number.tags or "poss" in number.tags:
        return None
    pair = _pair(number)
    ordered = bool(number.tags & _ORDERED)
    if pair is None:
        return None
    if slip.days and slip.months and "day-first" in date.tags and "dom" in number.tags:
        return _date(item, replace(slip, days=pair), {"day", "day-first", "shared"}, number, date)
    if slip.years and slip.months is None and "y4" in number.tags and not ordered:
        return _date(item, replace(slip, years=pair), {"year"}, number, date)
    if "quarter" in date.tags and ordered and slip.months and 1 <= pair[0] <= pair[1] <= 4:
        months = (3 * pair[0] - 2, 3 * pair[1])
        return _date(item, replace(slip, months=months), {"quarter", "shared"}, number, date)
    return None


def _after(item: Item, date: Item) -> Item | None:
    """``item``, a number with a possessive, with the month of the date that opens the list."""
    slip, number = _slip(date), _number(item)
    if (
        slip is None
        or number is None
        or not slip.days
        or not (slip.months or slip.month_shift is not None)
        or not {"poss", "dom"} <= number.tags
    ):
        return None
    pair = _pair(number)
    return _date(item, replace(slip, days=pair), {"day", "shared"}, number, date) if pair else None


def _slip(date: Item) -> Slip | None:
    value = date.readings[0].value if date.rule else None
    return value if isinstance(value, Slip) and "numeric" not in date.tags else None


def _number(item: Item) -> Reading | None:
    if item.rule:
        return None
    return next((reading for reading in item.readings if isinstance(reading.value, Number)), None)


def _pair(number: Reading) -> Pair | None:
    value = number.value
    if not isinstance(value, Number) or value.low is None or value.high is None:
        return None
    return (int(value.low), int(value.high)) if value.low.denominator == value.high.denominator == 1 else None


def _date(item: Item, slip: Slip, tags: set[str], number: Reading, date: Item) -> Item:
    reading = Reading(number.tags & _KEPT | tags | {"date"}, slip)
    return Item(item.first, item.last, (reading,), date.rule)
