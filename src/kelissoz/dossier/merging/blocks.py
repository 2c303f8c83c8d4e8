"""Which reports are worth comparing: those of near days that share two parties, a person or an office in a city, a
state in one abroad, a body, or, where one of them knows a single party only, that party; and journeys of the same one
to the same land in a quarter of a year.

A report is filed under ``filed`` and looked for under ``sought``; the two are made so that it does not matter
which of two reports came first. Keys are hashed to 32 bits: two that fall together cost a comparison.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from kelissoz.dossier.identity.bodies import body_keys
from kelissoz.dossier.identity.people import person_keys
from kelissoz.dossier.identity.spelling import fold, key
from kelissoz.dossier.merging.days import NARROW
from kelissoz.dossier.merging.reports import Report

# Of a large gathering so many parties are enough to find it by.
_MOST = 6
# Of journeys that are known to have been, or to be, within a year; in days.
_LONGEST = 366
_QUARTER = 91


@dataclass(frozen=True, slots=True)
class Keys:
    """``dated`` keys count for reports of near days only, ``undated`` ones whenever it was."""

    dated: frozenset[int]
    undated: frozenset[int] = frozenset()


def filed(report: Report) -> Keys:
    """The keys under which the report is found."""
    journeys = _journeys(report)
    if not _is_narrow(report):
        return Keys(frozenset(), _hashed(_counted(report, "vague") | journeys))
    return Keys(
        _hashed(_shared(report) | _singly(report, "one", "alone")),
        _hashed(_counted(report, "dated") | journeys),
    )


def sought(report: Report) -> Keys:
    """The keys under which reports to compare it with are looked for. Two that are both dated meet by their days."""
    vague = _counted(report, "vague") | _journeys(report)
    if not _is_narrow(report):
        return Keys(frozenset(), _hashed(vague | _counted(report, "dated")))
    return Keys(_hashed(_shared(report) | _singly(report, "alone", "one")), _hashed(vague))


def _singly(report: Report, each: str, only: str) -> set[str]:
    """The parties one by one: so a report that knows a single party meets those that have it among others."""
    alone = _alone(report)
    return {f"{each} {party}" for party in _parties(report)} | (
        {f"{only} {alone}"} if alone is not None else set()
    )


def _is_narrow(report: Report) -> bool:
    return report.days is not None and report.days.length <= NARROW


def _shared(report: Report) -> set[str]:
    """Two parties, a person in a city, an office in one (whoever holds it), a state in one abroad, or a body."""
    people, countries = _people(report), sorted(report.countries)[:_MOST]
    pairs = {f"{a} {b}" for group in (people, countries) for a, b in combinations(group, 2)}
    if report.city:
        offices = [fold(party.office) for party in report.parties if party.country and party.office]
        abroad = [country for country in countries if country != report.country]
        found = (*people, *offices[:_MOST], *abroad)
        pairs |= {f"{each} in {key(report.city.split()[0])}" for each in found}
    return pairs | {f"body {word}" for body in report.bodies for word in body_keys(body)}


def _counted(report: Report, how: str) -> set[str]:
    """Two people, or a body, and which of their contacts it was: found however vaguely it is dated."""
    if report.ordinal is None:
        return set()
    pairs = {f"{how} {a} {b} {report.ordinal}" for a, b in combinations(_people(report), 2)}
    return pairs | {f"{how} body {word} {report.ordinal}" for word in body_keys(report.body or "")}


def _journeys(report: Report) -> set[str]:
    """Who went, or will go, to which land in which quarters: a journey may be announced long before."""
    days = report.days
    if report.kind != "visit" or report.country is None or days is None or days.length > _LONGEST:
        return set()
    quarters = range(days.first // _QUARTER, days.last // _QUARTER + 1)
    travellers = [party for party in _parties(report) if party != report.country]
    return {f"{party} to {report.country} {quarter}" for party in travellers for quarter in quarters}


def _parties(report: Report) -> list[str]:
    return [*_people(report), *sorted(report.countries)[:_MOST]]


def _people(report: Report) -> list[str]:
    keys = {each for party in report.people for each in person_keys(party.name)}
    return sorted(keys)[:_MOST]


def _alone(report: Report) -> str | None:
    """The one party of a report that names no other, and no body."""
    if report.bodies or len(report.parties) != 1:
        return None
    return next(iter(_people(report)), None) or next(iter(report.countries), None)


def _hashed(keys: Iterable[str]) -> frozenset[int]:
    return frozenset(zlib.crc32(each.encode()) for each in keys)
