"""What a matched rule makes: the builders that ``kk/time_rules`` names in its column ``build``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from fractions import Fraction
from functools import cache

from kelissoz import lexicon
from kelissoz.times.grammar import Match, Part
from kelissoz.times.reading import Item, Reading
from kelissoz.times.values import (
    Amount,
    Clock,
    Count,
    Length,
    Number,
    Often,
    Pair,
    Slip,
    Stretch,
    Vague,
    Value,
)

Built = Value | Number | Amount
_FEATURES = frozenset(
    {"Nom", "Gen", "Dat", "Acc", "Loc", "Abl", "Ins", "poss", "plural", "attr", "sim", "ext", "plain"}
)
_HALF = Fraction(1, 2)
_LETTERS = {"y": "years", "d": "days", "moy": "months", "c": "century"}
_HERE = {"y0": Slip(year_shift=0), "m0": Slip(month_shift=0), "w0": Slip(week_shift=0)}


def build(match: Match) -> Item | None:
    """The item that ``match`` makes; ``None`` where its parts do not fit together (month 13, 5–3 March)."""
    value = _BUILDERS[match.rule.build](match)
    if value is None:
        return None
    tags = {match.rule.gives, *_features(match), *_tags_of(value)}
    if any(
        tag.startswith("deictic-") or tag == "deictic" for part in match.parts for tag in part.reading.tags
    ):
        tags.add("deictic")
    tags |= match.parts[0].reading.tags & {"capital", "glued"}
    if isinstance(value, Number):
        tags |= match.parts[-1].reading.tags & {"ord", "roman", "digits"}
    first, last = match.parts[0].item.first, match.parts[-1].item.last
    return Item(first, last, (Reading(frozenset(tags), value),), match.rule.name if match.rule.type else "")


def _features(match: Match) -> frozenset[str]:
    """Case and the like, from the last word that has them."""
    for part in reversed(match.parts):
        found = part.reading.tags & _FEATURES
        if found:
            return found
    return frozenset()


def _tags_of(value: Built) -> set[str]:
    match value:
        case Number():
            return _number_tags(value)
        case Slip():
            tags = {"date"} | ({"range"} if _is_range(value) else set())
            return tags | ({"span"} if value.months and value.months[0] < value.months[1] else set())
        case Stretch():
            return {"date", "range", "span"}
        case Clock():
            tags = {"dated"} if value.day else set()
            return tags | ({"halfday"} if value.part or value.hour == 12 and not value.minute else set())
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


def _is_range(slip: Slip) -> bool:
    pairs = (slip.years, slip.days, slip.weekdays)
    return slip.weekend or any(pair is not None and pair[0] != pair[1] for pair in pairs)


# --- numbers


def _range(match: Match) -> Built | None:
    a, b = _number(match, "a"), _number(match, "b")
    if a is None or b is None or a.whole is None or b.whole is None or a.whole >= b.whole:
        return None
    digits = b.digits if a.digits == b.digits else 0
    if bool(a.digits) != bool(b.digits) or (digits == 0 and b.whole > 1000 >= a.whole):
        return None
    return Number(a.low, b.low, digits)


def _half_more(match: Match) -> Built | None:
    number = _number(match, "n")
    if number is None or number.low is None:
        return None
    return Number(number.low + _HALF, number.low + _HALF)


def _several(match: Match) -> Built | None:
    return Number(None, None)


def _number(match: Match, label: str) -> Number | None:
    part = match.get(label)
    return part.reading.value if part and isinstance(part.reading.value, Number) else None


def _whole(match: Match, label: str) -> int | None:
    number = _number(match, label)
    return number.whole if number else None


def _pair(number: Number) -> Pair | None:
    if number.low is None or number.high is None:
        return None
    if number.low.denominator != 1 or number.high.denominator != 1:
        return None
    return int(number.low), int(number.high)


# --- dates


def _join(match: Match) -> Built | None:
    """All that the parts say of one date, on one slip."""
    for part in match.parts:
        if isinstance(part.reading.value, Vague) and len(match.parts) == 1:
            return part.reading.value
    slip = Slip()
    for part in match.parts:
        more = _slip_of(part)
        merged = _merge(slip, more) if more is not None else slip
        if merged is None:
            return None
        slip = merged
    return slip


def _slip_of(part: Part) -> Slip | None:
    if part.label in _HERE:
        return _HERE[part.label]
    value = part.reading.value
    if isinstance(value, Number):
        pair = _pair(value)
        name = _LETTERS.get(part.label)
        return Slip(**{name: pair}) if name and pair else None  # type: ignore[arg-type]
    return value if isinstance(value, Slip) else None


def _merge(one: Slip, other: Slip) -> Slip | None:
    """Both slips in one, or ``None`` where they contradict each other."""
    changes: dict[str, object] = {}
    for field in fields(Slip):
        a, b = getattr(one, field.name), getattr(other, field.name)
        if b == field.default or a == b:
            continue
        if a != field.default:
            return None
        changes[field.name] = b
    return replace(one, **changes)  # type: ignore[arg-type]


def _year(match: Match) -> Built | None:
    """A year said with ``жыл``; ``1500 жылға`` and ``5000 жыл`` are durations."""
    part, number = match.parts[-1], match.get("y")
    assert number is not None
    value = _whole(match, "y")
    if value is None:
        return None
    sure = part.reading.tags & {"poss", "attr"} or "ord" in number.reading.tags
    if not sure and not 1800 <= value <= 2199:
        return None
    return _join(match)


def _years(match: Match) -> Built | None:
    """``1990 жылдары`` is a decade, ``2025 жылдары`` (the end of a list) a year."""
    value = _whole(match, "y")
    if value is None or not 1000 <= value <= 2999:
        return None
    tags = match.parts[0].reading.tags
    if value % 10 == 0 and "digits" in tags:
        return Slip(decade=value // 10)
    return Slip(years=(value, value))


def _decade(match: Match) -> Built | None:
    value = _whole(match, "n")
    return Slip(decade=value // 10) if value is not None and value < 100 else None


def _bare_month(match: Match) -> Built | None:
    """A month by itself; ``маусым`` with a possessor is a season of sport or the stage."""
    tags = match.parts[0].reading.tags
    return None if "month-6" in tags and "poss" in tags else _join(match)


def _pointed_month(match: Match) -> Built | None:
    """``өткен тамызда`` 'last August'; but ``өткен маусымда`` is 'last season' unless ``айында`` follows."""
    month = match.get("month")
    if month is not None and "month-6" in month.reading.tags and match.get("unit") is None:
        return None
    return _join(match)


def _month_range(match: Match) -> Built | None:
    months = [part.reading.value for part in match.all("month")]
    year = match.get("year")
    slips = [slip for slip in months if isinstance(slip, Slip) and slip.months]
    if len(slips) != 2:
        return None
    first, last = slips[0].months, slips[1].months
    assert first is not None and last is not None
    known = year.reading.value if year and isinstance(year.reading.value, Slip) else Slip()
    if first[0] < last[0]:
        return replace(known, months=(first[0], last[0]))
    return Stretch(replace(known, months=first), Slip(months=last))


def _known_year(match: Match) -> Slip:
    for part in match.parts:
        if part.label == "y0":
            return _HERE["y0"]
        if part.label == "year" and isinstance(part.reading.value, Slip):
            return part.reading.value
    return Slip()


def _ordinal(match: Match, label: str, count: int) -> Pair | None:
    """Which of ``count`` parts is meant: a number, ``алғашқы`` 'first' or ``соңғы`` 'last'."""
    part = match.get(label)
    if part is None:
        return None
    if "first" in part.reading.tags:
        return 1, 1
    if "last" in part.reading.tags:
        return count, count
    pair = _pair(part.reading.value) if isinstance(part.reading.value, Number) else None
    return pair if pair and 1 <= pair[0] <= pair[1] <= count else None


def _part_of_year(match: Match) -> Built | None:
    label, count = ("q", 4) if match.get("q") else ("h", 2)
    which = _ordinal(match, label, count)
    if which is None:
        return None
    size = 12 // count
    return replace(_known_year(match), months=((which[0] - 1) * size + 1, which[1] * size))


def _months_of_year(match: Match) -> Built | None:
    pair = _pair(number) if (number := _number(match, "n")) else None
    if pair is None or pair[0] != pair[1] or not 2 <= pair[0] <= 12:
        return None
    return replace(_known_year(match), months=(1, pair[0]))


def _part_of_month(match: Match) -> Built | None:
    parts = 2 if match.get("h") else 3
    which = _ordinal(match, "h" if parts == 2 else "t", parts)
    month = match.parts[0].reading.value
    if which is None or not isinstance(month, Slip):
        return None
    return replace(month, part=which[0], parts=parts)


def _week_of_month(match: Match) -> Built | None:
    which = _ordinal(match, "w", 5)
    part = match.get("w")
    month = match.parts[0].reading.value
    if which is None or part is None or not isinstance(month, Slip):
        return None
    return replace(month, week_of_month=-1 if "last" in part.reading.tags else which[0])


def _weekend(match: Match) -> Built | None:
    slip = _join(match)
    return replace(slip, weekend=True) if isinstance(slip, Slip) else None


def _weekday_range(match: Match) -> Built | None:
    days = [slip.weekdays for part in match.all("weekday") if isinstance(slip := part.reading.value, Slip)]
    if len(days) != 2 or days[0] is None or days[1] is None:
        return None
    return Slip(weekdays=(days[0][0], days[1][0]))


def _beside(match: Match) -> Built | None:
    """A weekday beside a day: the day says it all."""
    day = match.get("day")
    return day.reading.value if day and isinstance(day.reading.value, Slip) else None


def _eve(match: Match) -> Built | None:
    slip = _join(match)
    return replace(slip, eve=True) if isinstance(slip, Slip) else None


def _edge(match: Match) -> Built | None:
    slip = _join(match)
    if not isinstance(slip, Slip):
        return None
    mods = {"edge-start": "START", "first": "START", "edge-mid": "MID", "edge-end": "END", "last": "END"}
    found = [mods[tag] for part in match.parts for tag in part.reading.tags if tag in mods]
    return replace(slip, mod=found[-1]) if found else None


def _approx(match: Match) -> Built | None:
    for part in match.parts:
        if isinstance(part.reading.value, Slip | Clock):
            return replace(part.reading.value, approx=True)
    return None


def _stretch(match: Match) -> Built | None:
    """From the first date to the last; what one of them leaves out it has from the other."""
    ends = [part for part in match.parts if isinstance(part.reading.value, Slip | Number)]
    if len(ends) != 2:
        return None
    first, last = _slip_of(ends[0]), _slip_of(ends[1])
    if first is None or last is None or not _same_grain(first, last):
        return None
    if first.days and not first.months and not first.month_shift:
        first = _lend(first, last)
    if last.days and not last.months and not last.month_shift:
        last = _lend(last, first)
    return Stretch(first, last)


def _lend(poor: Slip, rich: Slip) -> Slip:
    return replace(
        poor, months=rich.months, month_shift=rich.month_shift, years=rich.years, year_shift=rich.year_shift
    )


def _same_grain(one: Slip, other: Slip) -> bool:
    return grain(one) == grain(other) and not (_is_range(one) or _is_range(other))


def grain(slip: Slip) -> str:
    """The finest field that is filled: ``day``, ``week``, ``month`` …"""
    if slip.days or slip.day_shift is not None or slip.weekdays or slip.holiday:
        return "day"
    if slip.week_shift is not None or slip.weekend or slip.week_of_month or slip.part:
        return "week"
    if (
        slip.months
        or slip.month_shift is not None
        or slip.quarter_shift is not None
        or slip.half_shift is not None
    ):
        return "month"
    if slip.season:
        return "season"
    if slip.years or slip.year_shift is not None:
        return "year"
    return "decade" if slip.decade is not None else "century"


# --- clock times


def _clock(match: Match) -> Built | None:
    timed = match.get("t")
    if timed is not None and isinstance(timed.reading.value, Clock):
        return _in_part(timed.reading.value, match)
    number = _number(match, "h")
    if number is None or number.low is None:
        return None
    hour, rest = divmod(number.low, 1)
    minute = int(rest * 60) + (_whole(match, "m") or 0)
    if hour > 24 or (hour == 24 and minute) or minute > 59:
        return None
    return _in_part(Clock(int(hour) % 24, minute), match)


def _in_part(clock: Clock, match: Match) -> Clock:
    """``кешкі сегіз`` 'eight in the evening' is 20:00."""
    for part in match.parts:
        if "part" in part.reading.tags and isinstance(part.reading.value, Clock):
            return _shift_to(clock, part.reading.value)
    return clock


def _shift_to(clock: Clock, part: Clock) -> Clock:
    hour = clock.hour
    if hour is None:
        return clock
    name = part.part or "noon"
    if name in {"TEV", "TAF"} and 1 <= hour < 12 or name in {"noon", "TDT"} and 1 <= hour <= 7:
        hour += 12
    elif name == "TNI" and hour == 12:
        hour = 0
    elif name == "TNI" and 8 <= hour < 12:
        hour += 12
    until = clock.until
    if until is not None and hour >= 12 and until[0] < 12:
        until = (until[0] + 12, until[1])
    return replace(clock, hour=hour, until=until)


def _hour_range(match: Match) -> Built | None:
    pair = _pair(number) if (number := _number(match, "a")) else None
    if pair is None or pair[1] > 24:
        return None
    return _in_part(Clock(pair[0], until=(pair[1], 0)), match)


def _hhmm_range(match: Match) -> Built | None:
    clocks = [
        part.reading.value
        for part in match.parts
        if isinstance(part.reading.value, Clock) and part.label in "ab"
    ]
    if len(clocks) != 2 or clocks[1].hour is None:
        return None
    return _in_part(replace(clocks[0], until=(clocks[1].hour, clocks[1].minute)), match)


def _clock_span(match: Match) -> Built | None:
    first = match.parts[0].reading.value
    last = next(
        part for part in reversed(match.parts) if isinstance(part.reading.value, Clock | Number)
    ).reading.value
    if isinstance(last, Number):
        last = Clock(last.whole) if last.whole is not None else None
    if not isinstance(first, Clock) or not isinstance(last, Clock) or first.hour is None or last.hour is None:
        return None
    return replace(first, until=(last.hour, last.minute), zone=first.zone or last.zone)


def _clock_about(match: Match) -> Built | None:
    clock = _clock(match)
    return replace(clock, approx=True) if isinstance(clock, Clock) else None


def _to_go(match: Match) -> Built | None:
    return _minutes_off(match, -1)


def _gone_by(match: Match) -> Built | None:
    return _minutes_off(match, 1)


def _minutes_off(match: Match, sign: int) -> Built | None:
    hour, minute = _whole(match, "h"), _whole(match, "m")
    if hour is None or minute is None:
        return None
    total = (hour * 60 + sign * minute) % (24 * 60)
    return _in_part(Clock(total // 60, total % 60), match)


def _afternoon(match: Match) -> Built | None:
    return Clock(part="TAF")


def _forenoon(match: Match) -> Built | None:
    return Clock(part="TMO")


def _midnight(match: Match) -> Built | None:
    return Clock(hour=0)


def _part(match: Match) -> Built | None:
    value = match.parts[0].reading.value
    return value if isinstance(value, Clock) else None


def _part_clock(match: Match) -> Built | None:
    part, clock = match.parts[0].reading.value, match.parts[-1].reading.value
    if not isinstance(part, Clock) or not isinstance(clock, Clock):
        return None
    return _shift_to(clock, part)


def _zone(match: Match) -> Built | None:
    zone = match.get("zone")
    clock = next(part.reading.value for part in match.parts if isinstance(part.reading.value, Clock))
    return replace(clock, zone=str(zone.reading.value)) if zone and isinstance(clock, Clock) else None


def _day_clock(match: Match) -> Built | None:
    day = next((p.reading.value for p in match.parts if isinstance(p.reading.value, Slip)), None)
    clock = next((p.reading.value for p in match.parts if isinstance(p.reading.value, Clock)), None)
    if not isinstance(day, Slip) or not isinstance(clock, Clock):
        return None
    return replace(clock, day=day)


def _night_before(match: Match) -> Built | None:
    """``24 қаңтарға қараған түні`` is the night of the 23rd; ``16-17 наурызға қараған`` that of the 16th."""
    slip = match.parts[0].reading.value
    if not isinstance(slip, Slip):
        return None
    if slip.days and slip.days[0] < slip.days[1]:
        return Clock(part="TNI", day=replace(slip, days=(slip.days[0], slip.days[0])))
    return Clock(part="TNI", day=replace(slip, eve=True))


def _night_between(match: Match) -> Built | None:
    stretch = _stretch(match)
    return Clock(part="TNI", day=stretch.first) if isinstance(stretch, Stretch) else None


# --- amounts, durations, sets, counts


def _amount(match: Match) -> Built | None:
    """So many of a unit. ``ондай`` is 'such', no 'about ten'."""
    number, unit = _number(match, "n"), _unit(match)
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
        and _whole(match, "n") == 10
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
    return replace(often, freq=_whole(match, "n")) if isinstance(often, Often) else None


def _once(match: Match) -> Built | None:
    """``бес жылда бір рет`` 'once in five years'; without ``рет`` only ``бір`` will do."""
    if match.get("times") is None and _whole(match, "n") != 1:
        return None
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


_BUILDERS: Mapping[str, Callable[[Match], Built | None]] = {
    "range": _range,
    "half-more": _half_more,
    "several": _several,
    "join": _join,
    "year": _year,
    "years": _years,
    "decade": _decade,
    "bare-month": _bare_month,
    "pointed-month": _pointed_month,
    "month-range": _month_range,
    "part-of-year": _part_of_year,
    "months-of-year": _months_of_year,
    "part-of-month": _part_of_month,
    "week-of-month": _week_of_month,
    "weekend": _weekend,
    "weekday-range": _weekday_range,
    "beside": _beside,
    "eve": _eve,
    "edge": _edge,
    "approx": _approx,
    "stretch": _stretch,
    "clock": _clock,
    "hour-range": _hour_range,
    "hhmm-range": _hhmm_range,
    "clock-span": _clock_span,
    "clock-about": _clock_about,
    "to-go": _to_go,
    "gone-by": _gone_by,
    "afternoon": _afternoon,
    "forenoon": _forenoon,
    "midnight": _midnight,
    "part": _part,
    "part-clock": _part_clock,
    "zone": _zone,
    "day-clock": _day_clock,
    "night-before": _night_before,
    "night-between": _night_between,
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
