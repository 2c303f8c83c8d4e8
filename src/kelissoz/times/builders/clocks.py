"""Clock times and parts of the day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from kelissoz.times.builders.dates import build_stretch
from kelissoz.times.builders.parts import Built, number_of, pair_of, whole_of
from kelissoz.times.grammar import Match
from kelissoz.times.values import Clock, Number, Slip, Stretch


def _clock(match: Match) -> Built | None:
    timed = match.get("t")
    if timed is not None and isinstance(timed.reading.value, Clock):
        return _in_part(timed.reading.value, match)
    number = number_of(match, "h")
    if number is None or number.low is None:
        return None
    hour, rest = divmod(number.low, 1)
    minute = int(rest * 60) + (whole_of(match, "m") or 0)
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
    pair = pair_of(number) if (number := number_of(match, "a")) else None
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
    hour, minute = whole_of(match, "h"), whole_of(match, "m")
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


def _part_span(match: Match) -> Built | None:
    """``таңнан кешке`` 'from morning till evening'."""
    first, last = match.parts[0].reading.value, match.parts[-1].reading.value
    if not isinstance(first, Clock) or not isinstance(last, Clock) or not first.part or not last.part:
        return None
    return replace(first, until_part=last.part)


def _hours_and(match: Match) -> Built | None:
    """``кешкі 7 мен 9 аралығында`` 'between 7 and 9 in the evening'."""
    first, last = whole_of(match, "a"), whole_of(match, "b")
    if first is None or last is None:
        return None
    return _in_part(Clock(first % 24, until=(last, 0)), match)


def _part_clock(match: Match) -> Built | None:
    part, clock = match.parts[0].reading.value, match.parts[-1].reading.value
    if not isinstance(part, Clock) or not isinstance(clock, Clock):
        return None
    return _shift_to(clock, part)


def _zone(match: Match) -> Built | None:
    zone = match.get("zone")
    clock = next(part.reading.value for part in match.parts if isinstance(part.reading.value, Clock))
    return replace(clock, zone=str(zone.reading.value)) if zone and isinstance(clock, Clock) else None


def _zone_code(match: Match) -> Built | None:
    """``GMT+5`` → ``UTC+5``."""
    clock = match.parts[0].reading.value
    hours = whole_of(match, "number") if match.get("plus") else None
    return replace(clock, zone=f"UTC+{hours}" if hours else "UTC") if isinstance(clock, Clock) else None


def _day_clock(match: Match) -> Built | None:
    day = next((p.reading.value for p in match.parts if isinstance(p.reading.value, Slip)), None)
    clock = next((p.reading.value for p in match.parts if isinstance(p.reading.value, Clock)), None)
    if not isinstance(day, Slip) or not isinstance(clock, Clock):
        return None
    return replace(clock, day=day)


def _night_pointed(match: Match) -> Built | None:
    """``өткен түні`` 'last night'."""
    slip = match.parts[0].reading.value
    return Clock(part="TNI", day=slip) if isinstance(slip, Slip) else None


def _night_before(match: Match) -> Built | None:
    """``24 қаңтарға қараған түні`` is the night of the 23rd; ``16-17 наурызға қараған`` that of the 16th."""
    slip = match.parts[0].reading.value
    if not isinstance(slip, Slip):
        return None
    if slip.days and slip.days[0] < slip.days[1]:
        return Clock(part="TNI", day=replace(slip, days=(slip.days[0], slip.days[0])))
    return Clock(part="TNI", day=replace(slip, eve=True))


def _night_between(match: Match) -> Built | None:
    stretch = build_stretch(match)
    return Clock(part="TNI", day=stretch.first) if isinstance(stretch, Stretch) else None


BUILDERS: Mapping[str, Callable[[Match], Built | None]] = {
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
    "part-span": _part_span,
    "hours-and": _hours_and,
    "part-clock": _part_clock,
    "zone": _zone,
    "zone-code": _zone_code,
    "day-clock": _day_clock,
    "night-before": _night_before,
    "night-pointed": _night_pointed,
    "night-between": _night_between,
}
"""The builders of this module, by the names that the rules give them."""
