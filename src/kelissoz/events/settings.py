"""When, where and how long: times, places, durations and venues that belong to a trigger."""

from __future__ import annotations

import re
from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events import clauses, venues
from kelissoz.events.belonging import Scope, is_toward
from kelissoz.events.candidate import Evidence
from kelissoz.events.dates import interval
from kelissoz.events.nouns import NounPhrase, elided
from kelissoz.events.tables import background_cues, sayings, setting_verbs
from kelissoz.events.unit import CLOSING
from kelissoz.events.view import View
from kelissoz.model import Mention, TimeExpression

_LENGTH = re.compile(r"P(?:\d+[DW])?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")


def settings(
    view: View, first: int, at: int, verb: int | None, phrase: NounPhrase | None, passing: bool
) -> dict[str, list[Evidence]]:
    """Evidence for ``time``, ``duration``, ``place``, ``venue`` and ``ordinal`` of the trigger at ``at``.

    ``passing``: the noun is only mentioned, so what its clause says of time and place is of something else.
    """
    pointed = phrase is not None and (
        passing
        or clauses.embedded(view, at)
        or (verb is None and clauses.context(view, at) is not None)
        or _is_made_known(view, at, verb)
        or _is_spoken_of(view, at, verb)
    )
    scope = Scope(view, at, at if verb is None else verb, None if phrase is None else phrase.verb)
    end = at if pointed or verb is None else max(verb, at)
    said = announced(view, first)
    begin = said if pointed else clauses.weak_left(view, said)
    reported = view.units[at].case == "Gen" and not pointed  # ``кездесудің сәуірде өтетінін (кеше айтты)``
    begin = at if elided(view, at) else said if reported else begin
    end = next((k for k in range(at + 1, end) if elided(view, k)), end)
    reach = [k for k in range(begin, end) if k != at]
    if not any(scope.is_time(k) for k in reach) and not (pointed or reported or elided(view, at)):
        reach = [*range(clauses.strong_left(view, begin), begin), *reach]
    found: dict[str, list[Evidence]] = {}
    news = _news_before(view, at if verb is None else verb)
    for k in reach if news is None else [k for k in reach if k > news]:
        _collect(scope, k, found, inner=first <= k < at)
    if phrase is not None and phrase.verb is not None:
        _collect_new_day(scope, end, found)
    if not pointed and "duration" not in found:
        _collect_length(scope, found)
    if not pointed and not found.keys() & {"time", "place"}:
        _collect_close(scope, found)
    for k in [] if pointed or "place" in found else scope.goals():
        _collect_goal(view, k, found)
    if phrase is not None and phrase.ordinal is not None:
        found["ordinal"] = [phrase.ordinal]
    return found


def _is_spoken_of(view: View, at: int, verb: int | None) -> bool:
    """``бейсенбіде брифингте кездесуге қатысты сұраққа жауап берді`` (answered on Thursday, at a briefing, a question
    about the meeting): the time and the place are those of what is said."""
    behind = view.forms[at + 1 : at + 2]
    return bool(set(behind) & lexicon.words("about", "relating")) and verb != at + 1


def _is_made_known(view: View, at: int, verb: int | None) -> bool:
    """``кездесу екі апта бұрын жарияланды`` (the meeting was announced two weeks ago), ``кеше белгілі болды``: the time
    is that of the news."""
    if verb is None or verb <= at or view.units[at].case not in (None, "Nom"):
        return False
    word = view.units[verb].word
    out = view.lemmas[verb] == "бол" and view.forms[verb - 1] in lexicon.words("comes-out")
    told = word.voice == "Pass" and word.lemma in sayings() and view.lemmas[verb] not in setting_verbs()
    return out or told


def _news_before(view: View, verb: int) -> int | None:
    """``Кеше А-ның Х-қа баратыны белгілі болды`` (it became known yesterday that А will go to Х), ``Б кеше А-ның Х-қа
    барғанын хабарлады`` (Б reported it yesterday): what stands before him who will is of the news; the unit of his
    name."""
    word = view.units[verb].word
    if word.verbform != "Part" or word.possessor != "3":
        return None
    known = view.lemmas[verb + 2 : verb + 3] == ("бол",) and view.forms[verb + 1] in lexicon.words(
        "comes-out"
    )
    said = verb + 2 if view.forms[verb + 1 : verb + 2] and view.forms[verb + 1] in CLOSING else verb + 1
    reported = word.case == "Acc" and said < len(view.units) and view.lemmas[said] in sayings()
    who = clauses.subject(view, verb, verb) if known or reported else None
    if who is None or view.units[who].case != "Gen":
        return None
    if known:
        return who
    by = clauses.subject(view, who, said)
    ahead = by is None or any(_is_to_come(view, k) for k in range(by, who))
    return None if ahead or by is None or by > who else who


def _is_to_come(view: View, k: int) -> bool:
    """Whether the time at ``k`` is after the day of the article: nothing was reported then."""
    time, published = view.units[k].time, view.document.article.published
    start = None if time is None else interval(time)[0]
    return start is not None and published is not None and start > published.isoformat()[: len(start)]


def announced(view: View, first: int) -> int:
    """``4 ақпанда өтеді деп жоспарланған кездесу`` (planned to be held on 4 February): what was announced of the
    contact whose noun phrase begins at ``first`` belongs to it."""
    for k in (first, first - 1):
        if k > 1 and view.forms[k - 1] == "деп" and clauses.is_verb(view.units[k - 2]):
            return clauses.weak_left(view, k - 2)
    return first


def background(view: View, at: int) -> str | None:
    """``aside`` or ``before`` where a cue before the trigger sets it apart from the news."""
    forms = view.forms
    seen = set(forms[:at])
    for cue, kind in background_cues():
        if cue[0] not in seen:
            continue
        for k in range(min(at, len(forms) - len(cue) + 1)):
            if forms[k : k + len(cue)] == cue and (k < 4 or kind == "before"):
                if _is_bound(view, k, len(cue)):
                    continue
                return kind
    return None


def _is_bound(view: View, k: int, size: int) -> bool:
    """``2030 жылға дейін``: ``дейін`` after a time is no cue; only a cue that begins with ``бұған`` is. Nor is that
    before which something is done (``сапарға барар алдында``, ``келіссөз алдында``)."""
    if size > 1 or k == 0:
        return False
    before = view.units[k - 1]
    thing = before.word.pos == "NOUN" and not before.is_party
    return before.time is not None or before.case in {"Gen", "Dat"} or before.word.verbform == "Part" or thing


def _collect(scope: Scope, k: int, found: dict[str, list[Evidence]], *, inner: bool) -> None:
    view = scope.view
    unit = view.units[k]
    if unit.time is not None:
        _collect_time(scope, k, unit.time, found)
        return
    if scope.is_before(k):
        return
    building = venues.venue(view, k)
    if building is not None:
        _add(found, "venue", view, k, building)
        for j, mention in venues.place_before(view, k):
            _add(found, "place", view, j, mention)
        return
    for j in _land_of(view, k):
        _add(found, "place", view, j, view.units[j].mentions[0])
    for mention in unit.mentions:
        if mention.kind in {"place", "state"} and unit.case == "Loc" and (inner or not unit.word.attributive):
            _add(found, "place", view, k, mention)


def _land_of(view: View, k: int) -> list[int]:
    """``Чили аумағында``, ``Чили мемлекетінің аумағында`` (on the territory of Chile): where the land stands."""
    if view.lemmas[k] != "аумақ" or view.units[k].case != "Loc" or view.units[k].word.attributive:
        return []
    j = k - 2 if k > 1 and view.lemmas[k - 1] in lexicon.words("land") else k - 1
    return [j] if j >= 0 and any(m.kind == "state" for m in view.units[j].mentions) else []


def _collect_goal(view: View, k: int, found: dict[str, list[Evidence]]) -> None:
    for mention in view.units[k].mentions:
        if mention.kind in {"place", "state"}:
            _add(found, "place", view, k, mention)
        elif mention.kind == "venue":
            _add(found, "venue", view, k, mention)
            for j, city in venues.place_before(view, k):
                _add(found, "place", view, j, city)


def _add(found: dict[str, list[Evidence]], name: str, view: View, k: int, mention: Mention) -> None:
    start, end = (mention.start, mention.end) if mention.i < 0 else view.span(k, k)
    rule = mention.rule if mention.i < 0 else f"mentions/{mention.rule or mention.kind}"
    entry = Evidence(mention, start, end, view.sentence.i, rule)
    if entry not in found.setdefault(name, []):
        found[name].append(entry)


def _collect_time(scope: Scope, k: int, time: TimeExpression, found: dict[str, list[Evidence]]) -> None:
    sentence = scope.view.sentence.i
    entry = Evidence(time, time.start, time.end, sentence, "times/" + (time.rule or time.type.lower()))
    if time.type in {"DATE", "TIME"} and time.value:
        if scope.is_time(k):
            found.setdefault("time", []).append(replace(entry, value=_without_lent_day(scope, k, time)))
    elif (
        (is_length(time) or _lasts(scope.view, k))
        and _measures(scope.view, k, scope.verb)
        and not scope.is_before(k)
    ):
        found.setdefault("duration", []).append(entry)


def _collect_new_day(scope: Scope, end: int, found: dict[str, list[Evidence]]) -> None:
    """``Афинада өтуге тиіс кездесу 20 наурызға шегерілді`` (the meeting that was to be held in Athens was put off until
    20 March): what is done with the noun that has a participle of its own."""
    view = scope.view
    for k in range(max(end, scope.at + 1), clauses.strong_right(view, scope.at) - 1):
        time = view.units[k].time
        moved = any(
            view.lemmas[j] in setting_verbs() and view.units[j].word.verbform == "Fin"
            for j in range(k + 1, min(k + 3, len(view.units)))
        )
        if time is not None and moved and is_toward(view, k):
            _collect_time(scope, k, time, found)


def _collect_length(scope: Scope, found: dict[str, list[Evidence]]) -> None:
    """``Келіссөз 23 қаңтарда басталып, екі күнге жоспарланған``: what follows a converb tells of the same contact."""
    view, verb = scope.view, scope.verb
    if not clauses.is_verb(view.units[verb]) or view.units[verb].word.verbform != "Conv":
        return
    for k in range(verb + 1, clauses.strong_right(view, verb) - 1):
        time = view.units[k].time
        lasts = view.units[k].case == "Dat" and view.lemmas[k + 1] in lexicon.words("lasts")
        if time is not None and is_length(time) and lasts:
            _collect_time(scope, k, time, found)


def _collect_close(scope: Scope, found: dict[str, list[Evidence]]) -> None:
    """``Келіссөз екі сағатқа созылып, кеше Афинада аяқталды`` (the talks lasted for two hours and ended in Athens
    yesterday): when and where what lasted was held."""
    view, verb = scope.view, scope.verb
    if view.units[verb].word.verbform != "Conv" or view.lemmas[verb] not in lexicon.words("lasts"):
        return
    end = clauses.strong_right(view, verb) - 1
    if clauses.light_verbs().get(view.lemmas[end]) != "happen":
        return
    # what lasted for days began before the day on which it ended
    hours = all((e.value.value or "").startswith("PT") for e in found.get("duration", ()))
    for k in range(verb + 1, end):
        if view.units[k].case == "Loc" or hours and view.units[k].time is not None:
            _collect(scope, k, found, inner=False)


def _without_lent_day(scope: Scope, k: int, time: TimeExpression) -> TimeExpression:
    """``26 желтоқсанда жарияланған кестеде … 15:00-де`` (at 15:00, in the plan published on the 26th): a clock time is
    of the day that its sentence names, but not where that day is something else's."""
    day, _, clock = (time.value or "").partition("T")
    if time.type != "TIME" or not day or not clock:
        return time
    lenders = [
        j
        for j, unit in enumerate(scope.view.units)
        if j != k and unit.time is not None and unit.time.type == "DATE" and unit.time.value == day
    ]
    if not lenders or any(scope.is_time(j) for j in lenders):
        return time
    return replace(time, value=f"T{clock}")


def is_length(time: TimeExpression) -> bool:
    """Whether the expression is a length of minutes to weeks, as contacts have."""
    return time.type == "DURATION" and bool(time.value) and bool(_LENGTH.fullmatch(time.value or ""))


def _lasts(view: View, k: int) -> bool:
    """``келіссөз он сегіз айға созылды``: with ``созыл`` any length is the contact's."""
    time = view.units[k].time
    return (
        time is not None
        and time.type == "DURATION"
        and bool(time.value)
        and "созыл" in view.lemmas[k + 1 : k + 3]
    )


def _measures(view: View, k: int, verb: int) -> bool:
    """``төрт сағатқа созылды``, ``екі сағат әңгімелесті``, ``үш күндік сапар``; not ``соңғы үш күн``."""
    unit = view.units[k]
    opening = {view.document.tokens[unit.first].form.lower(), view.forms[k - 1] if k else ""}
    if "ішінде" in view.forms[k + 1 : k + 2]:
        return False  # ``екі апта ішінде`` (within two weeks): by when
    bare = unit.case in {"Dat", "Nom", None} and opening.isdisjoint(lexicon.words("within-span"))
    return bare and k != verb
