"""When, where and how long: times, places, durations and venues that belong to a trigger."""

from __future__ import annotations

import re
from dataclasses import replace

from kelissoz.events import clauses
from kelissoz.events.candidate import Evidence
from kelissoz.events.nouns import NounPhrase, elided
from kelissoz.events.phrases import nominative
from kelissoz.events.tables import background_cues, venue_heads
from kelissoz.events.view import View
from kelissoz.model import TimeExpression

_LENGTH = re.compile(r"P(?:\d+[DW])?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")
_UNDATED = frozenset({"дейін", "бастап", "бері", "үшін"})


def settings(
    view: View, first: int, at: int, verb: int | None, phrase: NounPhrase | None, passing: bool
) -> dict[str, list[Evidence]]:
    """Evidence for ``time``, ``duration``, ``place``, ``venue`` and ``ordinal`` of the trigger at ``at``.

    ``passing``: the noun is only mentioned, so what its clause says of time and place is of something else.
    """
    found: dict[str, list[Evidence]] = {}
    inner = range(first, at)
    pointed = phrase is not None and (
        passing or clauses.embedded(view, at) or (verb is None and clauses.context(view, at) is not None)
    )
    end = at if pointed or verb is None else max(verb, at)
    begin = first if pointed else clauses.weak_left(view, first)
    begin = at if elided(view, at) else begin
    end = next((k for k in range(at + 1, end) if elided(view, k)), end)
    reach = [k for k in range(begin, end) if k != at]
    if not _times(view, [k for k in reach if k in inner]) and not pointed and not elided(view, at):
        reach = [*range(clauses.strong_left(view, first), begin), *reach]
    for k in reach:
        _collect(view, k, found, k in inner, (verb if verb is not None else at))
    if phrase is not None and phrase.ordinal is not None:
        found["ordinal"] = [phrase.ordinal]
    return found


def background(view: View, at: int) -> str | None:
    """``aside`` or ``before`` where a cue before the trigger sets it apart from the news."""
    forms = view.forms
    for cue, kind in background_cues():
        for k in range(min(at, len(forms) - len(cue) + 1)):
            if forms[k : k + len(cue)] == cue and (k < 4 or kind == "before"):
                if _is_bound(view, k, len(cue)):
                    continue
                return kind
    return None


def _is_bound(view: View, k: int, size: int) -> bool:
    """``2030 жылға дейін``: ``дейін`` after a time is no cue; only a cue that begins with ``бұған`` is."""
    return (
        size == 1
        and k > 0
        and (view.units[k - 1].time is not None or view.units[k - 1].case in {"Gen", "Dat"})
    )


def _times(view: View, units: list[int]) -> list[int]:
    return [k for k in units if view.units[k].time is not None]


def _collect(view: View, k: int, found: dict[str, list[Evidence]], inner: bool, verb: int) -> None:
    unit = view.units[k]
    start, end = view.span(k, k)
    sentence = view.sentence.i
    if unit.time is not None:
        time = unit.time
        where = Evidence(time, time.start, time.end, sentence, "times/" + (time.rule or time.type.lower()))
        if time.type in {"DATE", "TIME"} and time.value and not _bounded(view, k):
            found.setdefault("time", []).append(where)
        elif is_length(time) and _measures(view, k, verb):
            found.setdefault("duration", []).append(where)
        return
    for mention in unit.mentions:
        if mention.kind == "body" and unit.case == "Loc" and building(mention.name) is not None:
            mention = replace(mention, kind="venue", name=building(mention.name) or mention.name, entity=None)
        entry = Evidence(mention, start, end, sentence, f"mentions/{mention.rule or mention.kind}")
        if mention.kind == "venue" and (unit.case in {"Loc", None, "Nom"} or _houses(view, k)):
            found.setdefault("venue", []).append(entry)
        elif (
            mention.kind in {"place", "state"} and unit.case == "Loc" and (inner or not unit.word.attributive)
        ):
            found.setdefault("place", []).append(entry)


def building(name: str) -> str | None:
    """The building in the name of an office in it: ``Сенат сарайының кеңсесі`` is in ``Сенат сарайы``."""
    words = name.split()
    for k in range(len(words) - 2, -1, -1):
        base = nominative(words[k], "Gen", "3")
        if base != words[k] and any(base.lower().startswith(head) for head in venue_heads()):
            return " ".join([*words[:k], base])
    return None


def _houses(view: View, k: int) -> bool:
    """``Сенат сарайының кеңсесінде`` (in an office of the palace): the building owns the room."""
    return view.units[k].case == "Gen" and any(
        unit.case == "Loc" and unit.word.possessor == "3" and not unit.mentions
        for unit in view.units[k + 1 : k + 3]
    )


def is_length(time: TimeExpression) -> bool:
    """Whether the expression is a length of minutes to weeks, as contacts have."""
    return time.type == "DURATION" and bool(time.value) and bool(_LENGTH.fullmatch(time.value or ""))


def _measures(view: View, k: int, verb: int) -> bool:
    """``төрт сағатқа созылды``, ``екі сағат әңгімелесті``, ``үш күндік сапар``; not ``соңғы үш күнде``."""
    case = view.units[k].case
    before = view.forms[k - 1] if k else ""
    return case in {"Dat", "Nom", None} and before not in {"соңғы", "алдағы", "алғашқы"} and k != verb


def _bounded(view: View, k: int) -> bool:
    """``2030 жылға дейін``: a limit is not the time of the contact."""
    return k + 1 < len(view.units) and view.forms[k + 1] in _UNDATED
