"""Dates: the parts of a match on one slip, or on two."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace

from kelissoz.times.builders.parts import Built, is_range, number_of, pair_of, whole_of
from kelissoz.times.grammar import Match, Part
from kelissoz.times.values import Clock, Number, Pair, Slip, Stretch, Vague

_LETTERS = {"y": "years", "d": "days", "moy": "months", "c": "century"}
_HERE = {"y0": Slip(year_shift=0), "m0": Slip(month_shift=0), "w0": Slip(week_shift=0)}


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
        pair = pair_of(value)
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
    value = whole_of(match, "y")
    if value is None:
        return None
    if len(match.parts) == 1:
        return _join(match)
    sure = part.reading.tags & {"poss", "attr"} or "ord" in number.reading.tags
    if not sure and not 1800 <= value <= 2199:
        return None
    return _join(match)


def _years(match: Match) -> Built | None:
    """``1990 жылдары`` is a decade, ``2025 жылдары`` (the end of a list) a year."""
    value = whole_of(match, "y")
    if value is None or not 1000 <= value <= 2999:
        return None
    tags = match.parts[0].reading.tags
    if value % 10 == 0 and tags & {"digits", "ord"}:
        return Slip(decade=value // 10)
    return Slip(years=(value, value))


def _short_year(match: Match) -> Built | None:
    """``тоқсан бірінші жылы`` 'in ninety-one'; smaller ordinals may be any year of a series."""
    value = whole_of(match, "n")
    return Slip(years=(1900 + value, 1900 + value)) if value is not None and 50 < value < 100 else None


def _decade(match: Match) -> Built | None:
    value = whole_of(match, "n")
    return Slip(decade=value // 10) if value is not None and value < 100 else None


def _bare_month(match: Match) -> Built | None:
    """A month by itself. ``маусымы`` is a season of the stage, ``қазанға`` mostly 'into the kettle'."""
    tags = match.parts[0].reading.tags
    if "month-6" in tags and tags & {"poss", "Gen"} or "month-10" in tags and tags & {"poss", "Acc", "Dat"}:
        return None
    return _join(match)


def _ordinal_day(match: Match) -> Built | None:
    """``екінші желтоқсанда``; but ``екінші маусымда`` is 'in the second season' unless more is said."""
    month, day = match.get("month"), match.get("d")
    bare = len(match.parts) == 2 and day is not None and "digits" not in day.reading.tags
    if bare and month is not None and "Loc" in month.reading.tags:
        slip = month.reading.value
        if isinstance(slip, Slip) and slip.months == (6, 6):
            return None
    return _join(match)


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
    pair = pair_of(part.reading.value) if isinstance(part.reading.value, Number) else None
    return pair if pair and 1 <= pair[0] <= pair[1] <= count else None


def _part_of_year(match: Match) -> Built | None:
    label, count = ("q", 4) if match.get("q") else ("h", 2)
    which = _ordinal(match, label, count)
    if which is None:
        return None
    size = 12 // count
    return replace(_known_year(match), months=((which[0] - 1) * size + 1, which[1] * size))


def _months_of_year(match: Match) -> Built | None:
    pair = pair_of(number) if (number := number_of(match, "n")) else None
    if pair is None or pair[0] != pair[1] or not 2 <= pair[0] <= 12:
        return None
    return replace(_known_year(match), months=(1, pair[0]))


def _end_month(match: Match) -> Built | None:
    """``жылдың алғашқы айында`` 'in the first month of the year'."""
    number = 1 if any("first" in part.reading.tags for part in match.parts) else 12
    return replace(_known_year(match), months=(number, number))


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


def _edge_half(match: Match) -> Built | None:
    """``ғасырдың екінші жартысында`` 'in the second half of the century': the whole, with its end meant."""
    which = _ordinal(match, "h", 2)
    slip = match.parts[0].reading.value
    if which is None or not isinstance(slip, Slip):
        return None
    return replace(slip, mod="START" if which[0] == 1 else "END")


def _approx(match: Match) -> Built | None:
    for part in match.parts:
        if isinstance(part.reading.value, Slip | Clock):
            return replace(part.reading.value, approx=True)
    return None


def build_stretch(match: Match) -> Built | None:
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
    return grain(one) == grain(other) and not (is_range(one) or is_range(other))


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


BUILDERS: Mapping[str, Callable[[Match], Built | None]] = {
    "join": _join,
    "year": _year,
    "years": _years,
    "short-year": _short_year,
    "decade": _decade,
    "bare-month": _bare_month,
    "ordinal-day": _ordinal_day,
    "pointed-month": _pointed_month,
    "month-range": _month_range,
    "part-of-year": _part_of_year,
    "months-of-year": _months_of_year,
    "end-month": _end_month,
    "part-of-month": _part_of_month,
    "week-of-month": _week_of_month,
    "weekend": _weekend,
    "weekday-range": _weekday_range,
    "beside": _beside,
    "eve": _eve,
    "edge": _edge,
    "edge-half": _edge_half,
    "approx": _approx,
    "stretch": build_stretch,
}
"""The builders of this module, by the names that the rules give them."""
