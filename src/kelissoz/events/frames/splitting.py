"""One contact each, where several are told in one clause."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kelissoz import lexicon
from kelissoz.events.candidate import Candidate, Evidence, Party
from kelissoz.events.standing import is_chief, is_head, unions
from kelissoz.events.tables import sequence_words
from kelissoz.events.view import View

_FEW = 3
_DELEGATION = "делегациясы"
_ONE_BY_ONE = frozenset({"meeting/credentials", "meeting/credentials-given"})


def split(candidate: Candidate, *, plural: bool = False) -> Iterator[Candidate]:
    """One contact with each counterpart where several heads of states or governments are met in a row
    (``Х президентімен, Ү премьер-министрімен кездесті``), or the noun that tells of them is ``plural``
    (``спикермен, министрмен кездесулер өткізді``); a head with a retinue is one contact, and so are a call to several
    of whom only the last has the ending, and talks with them."""
    if candidate.kind == "visit":
        yield from _split_goals(candidate)
        return
    if candidate.kind == "letter":
        yield from _split_letters(candidate)
        return
    if candidate.kind not in {"meeting", "call", "talks"}:
        yield candidate
        return
    counterparts = [p for p in candidate.parties if p.evidence.rule.endswith(("counterpart", "guest"))]
    others = [p for p in candidate.parties if p not in counterparts]
    apart = all(p.mention.case == "Ins" for p in counterparts)
    separate = (
        len(counterparts) > 1
        and (plural or not _are_a_group(candidate, counterparts))
        and (candidate.kind == "meeting" or apart)
        and (
            sum(is_head(p.mention.office) for p in counterparts) > 1
            or len(_speak_for(counterparts)) > 1
            or plural
            and apart
            or _are_chiefs(counterparts)
            and apart
        )
    )
    if candidate.status == "ongoing":
        yield candidate  # ``А-мен, Б-мен кездесіп отырмыз`` (we are meeting А and Б): all sit there
        return
    settled = list(_each_with_its_day(candidate, counterparts, others)) if apart and others else []
    if settled:
        yield from settled
        return
    if not separate or not others:
        yield candidate
        return
    told: set[frozenset[object]] = set()
    for counterpart in counterparts:
        sides = frozenset(map(_key, (*others, counterpart)))
        if sides in told:
            continue  # who is named twice is met once
        told.add(sides)
        yield replace(
            candidate,
            parties=(*others, counterpart),
            evidence={name: list(found) for name, found in candidate.evidence.items()},
        )


def _are_chiefs(counterparts: list[Party]) -> bool:
    """``көлік министрімен және қаржы министрімен кездесті``: each of them leads a house of his own; not a minister
    and his deputy."""
    offices = [p.mention.office or "" for p in counterparts]
    return all(map(is_chief, offices)) and len(set(offices)) == len(offices)


def in_turn(view: View, candidate: Candidate) -> bool:
    """``алдымен А-мен, кейін Б-мен кездесті`` (met first А, then Б), ``А-мен және Б-мен жеке-жеке кездесті``."""
    met = [p.mention.start for p in candidate.parties if p.evidence.rule.endswith("/counterpart")]
    units = [k for k, unit in enumerate(view.units) if any(m.start in met for m in unit.mentions)]
    if len(units) < 2:
        return False
    between = view.forms[min(units) + 1 : max(units)]
    apart = not lexicon.words("one-by-one").isdisjoint(view.forms[min(units) + 1 :])
    then = not lexicon.words("then").isdisjoint(between)
    return apart or then or any(" ".join(phrase) in " ".join(between) for phrase in sequence_words())


def _are_a_group(candidate: Candidate, counterparts: list[Party]) -> bool:
    """``Чили, Перу және Грекия елшілерімен кездесті`` (met the ambassadors of Chile, Peru and Greece): officials or
    delegates of one noun are met together, unless each hands over his credentials; not several delegations. Talks are
    held with all of them."""
    one = len({party.evidence.start for party in counterparts}) == 1
    met = all(
        p.mention.kind == "group"
        and not p.mention.name.lower().endswith(_DELEGATION)
        or p.mention.kind == "office"
        and not is_head(p.mention.name)
        for p in counterparts
    )
    return one and (met or candidate.kind == "talks") and candidate.rule not in _ONE_BY_ONE


def _each_with_its_day(
    candidate: Candidate, counterparts: list[Party], others: list[Party]
) -> Iterator[Candidate]:
    """``сейсенбіде А-мен, сәрсенбіде Б-мен кездесті`` (met А on Tuesday and Б on Wednesday): two days, or places, each
    before those who were met then."""
    for name in ("time", "place"):
        marks = sorted(e.start for e in candidate.evidence.get(name, ()))
        groups = [[p for p in counterparts if start < p.mention.start < end] for start, end in _spans(marks)]
        if len(marks) < 2 or not all(groups) or sum(map(len, groups)) < len(counterparts):
            continue
        for (start, end), group in zip(_spans(marks), groups, strict=True):
            evidence = {
                field: [e for e in found if _is_of_all(e, marks[0], field) or start <= e.start < end]
                for field, found in candidate.evidence.items()
            }
            yield replace(candidate, parties=(*others, *group), evidence=evidence)
        return


def _spans(marks: list[int]) -> list[tuple[float, float]]:
    return list(pairwise([*map(float, marks), math.inf]))


def _is_of_all(evidence: Evidence, first: int, field: str) -> bool:
    """What stands before the first of them, and what they talked of, is of all."""
    return evidence.start < first or field not in {"time", "place", "venue", "duration"}


def _key(party: Party) -> object:
    mention = party.mention
    return mention.entity if mention.entity is not None else (mention.kind, mention.name)


def _speak_for(counterparts: list[Party]) -> set[str]:
    """The lands of those who are met, and the bodies of those who have none: ``НАТО Бас хатшысы`` is of ``НАТО``, a
    company's head of the name in quotes."""
    lands = {p.mention.country for p in counterparts if p.mention.country}
    offices = [p.mention.office or "" for p in counterparts if not p.mention.country]
    bodies = [
        next((owner for owner in unions() if office.lower().startswith(owner)), "") for office in offices
    ]
    firms = [office.partition("»")[0] for office in offices if office.startswith("«")]
    return lands | set(filter(None, bodies)) | set(firms)


def _split_goals(candidate: Candidate) -> Iterator[Candidate]:
    """A journey to two states is two visits: ``Армения мен Әзербайжанға сапармен барады``."""
    places = candidate.evidence.get("place", [])
    goals = {e.value.country: e for e in reversed(places) if e.rule.endswith("goal") and e.value.country}
    if len(goals) < 2:
        yield candidate
        return
    before = -1
    ordered = sorted(goals.values(), key=lambda e: e.start)
    days = candidate.evidence.get("time", [])
    each = len(days) == len(goals) and all(d.start < g.start for d, g in zip(days, ordered, strict=True))
    for goal in ordered:
        here = [e for e in places if e.value.country == goal.value.country]
        rest = {name: list(found) for name, found in candidate.evidence.items() if name != "place"}
        if each:  # ``4 наурызда Загребке, 5 наурызда Люблянаға барады``
            rest["time"] = [e for e in days if before < e.start < goal.start]
        before = goal.start
        yield replace(candidate, evidence={**rest, "place": here})


def _split_letters(candidate: Candidate) -> Iterator[Candidate]:
    """A letter to two persons or states is two letters: ``Путин мен Лукашенконы шақырды``; one to many is one. Heads of
    two lands who write write a letter each."""
    ends = ("recipient", "sender")
    to, by = ([p for p in candidate.parties if p.evidence.rule.endswith(end)] for end in ends)
    for group in (to, by):
        if not _are_apart(group) or (group is by and len({p.mention.country for p in by}) < len(by)):
            continue
        others = [p for p in candidate.parties if p not in group]
        once = {_key(party): party for party in reversed(group)}
        for one in reversed(once.values()):
            evidence = {name: list(found) for name, found in candidate.evidence.items()}
            yield from _split_letters(replace(candidate, parties=(*others, one), evidence=evidence))
        return
    yield candidate


def _are_apart(group: list[Party]) -> bool:
    """Whether those who are named together get, or write, a letter each."""
    kinds = {p.mention.kind for p in group}
    people = kinds <= {"person", "office"}
    return len({_key(p) for p in group}) > 1 and (people or kinds == {"state"} and len(group) <= _FEW)
