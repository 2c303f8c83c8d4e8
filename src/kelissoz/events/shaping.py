"""Units that a sentence names only to leave out, or to say in other words who they are: ``Афинада емес, Софияда``."""

from __future__ import annotations

import re
from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events.joining import join
from kelissoz.events.unit import DASHES, Unit

_LACKING = re.compile("(?:ын|ін)(?:сыз|сіз)$")
"""Of what somebody has: ``қатысуынсыз``, ``өкілдерінсіз``."""
_NAMED = frozenset({"person", "state", "body"})


def shape(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The units that take part in what the sentence tells, each with those with whom it is joined."""
    return _without(join(_spelled_out(_paired(_put_right(_with_owner(units))))))


def _with_owner(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """``Балқан одағының үш елі (Грекия, Кипр және Мальта)``: the lands in one unit with the union that they only belong
    to."""
    kept: list[Unit] = []
    for unit in units:
        several = len(unit.mentions) > 1 and unit.word.lemma in lexicon.words("land")
        owner = len(kept) - 1
        while several and owner > 0 and not kept[owner].mentions and kept[owner].word.pos in {"ADJ", "NUM"}:
            owner -= 1
        if several and owner >= 0 and _owns(kept[owner]):
            unit = replace(unit, first=kept[owner].first)
            del kept[owner:]
        kept.append(unit)
    return tuple(kept)


def _owns(unit: Unit) -> bool:
    return unit.word.case == "Gen" and [m.kind for m in unit.mentions] == ["body"]


def _put_right(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """``Афинада емес, Софияда (кездеседі)``, ``Димовпен емес, Папаспен (кездесті)``: without the one in whose place
    another of the same case is named."""
    kept: list[Unit] = []
    k = 0
    while k < len(units):
        instead = units[k + 1 : k + 4]
        wrong = (
            len(instead) == 3
            and bool(units[k].mentions and instead[2].mentions)
            and instead[0].form.casefold() in lexicon.words("not")
            and instead[1].form == ","
            and units[k].case == instead[2].case
        )
        if not wrong:
            kept.append(units[k])
        k += 3 if wrong else 1
    return tuple(kept)


def _paired(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """``(қатысты:) Чили – А, Перу – Б``: in a list behind a colon he who stands behind the dash is of the land before
    it."""
    colon = next((k for k, unit in enumerate(units) if unit.form == ":"), len(units))
    kept: list[Unit] = []
    k = 0
    while k < len(units):
        three = units[k : k + 3]
        if k > colon and len(three) == 3 and three[1].form in DASHES and _is_of(three[0], three[2]):
            land = three[0].mentions[0].country
            who = replace(three[2].mentions[0], country=land)
            kept.append(replace(three[2], first=three[0].first, mentions=(who,)))
            k += 3
        else:
            kept.append(units[k])
            k += 1
    return tuple(kept)


def _is_of(land: Unit, who: Unit) -> bool:
    named = [m.kind for m in land.mentions] == ["state"] and [m.kind for m in who.mentions] == ["person"]
    if not named or not {land.word.case, who.word.case} <= {None, "Nom"}:
        return False
    return who.mentions[0].country in (None, land.mentions[0].country)


def _spelled_out(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """``Саммитке бес елдің басшылары: А, Б және В қатысты`` (the leaders of five lands attended the summit: А, Б and
    В): without those who are named one by one behind the colon, and without it."""
    kept: list[Unit] = []
    for k, unit in enumerate(units):
        if unit.form == ":" and kept and _are_several(kept[-1]) and _lists(units, k + 1):
            del kept[-1]
            while kept and not kept[-1].mentions and kept[-1].word.pos in {"ADJ", "DET", "NUM"}:
                del kept[-1]
        else:
            kept.append(unit)
    return tuple(kept)


def _are_several(unit: Unit) -> bool:
    """``бес елдің басшылары``, as subject."""
    return unit.word.case in (None, "Nom") and [m.kind for m in unit.mentions] == ["group"]


def _lists(units: tuple[Unit, ...], k: int) -> bool:
    """Whether at least two are named from ``k`` on, in one list with the verb behind it."""
    end = next((j for j in range(k, len(units)) if units[j].word.pos == "VERB"), None)
    named = [j for j in range(k, end or k) if any(m.kind in _NAMED for m in units[j].mentions)]
    return len(named) > 1 and named[0] == k


def _without(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """``Мальтаның қатысуынсыз``, ``Мальта мен Кипр өкілдерінсіз (келіссөз өтті)`` (talks without the part of Malta,
    without the envoys of Malta and Cyprus): those are named of whom nobody took part."""
    absent: set[int] = set()
    for k in range(1, len(units)):
        if _LACKING.search(units[k].form.lower()) and units[k].word.pos != "VERB" and not units[k].mentions:
            absent.update(units[k - 1].joined or (k - 1,))
    return tuple(replace(u, mentions=(), joined=()) if k in absent else u for k, u in enumerate(units))
