"""What follows from scores and judgements: which reports are one event.

The strongest pairs are joined first, as in Kruskal's algorithm, unless that would put together what cannot be one
(two reports of one article, days too far apart, kinds too different, other people who met) or what a person has judged
apart. Ties are broken by how near the articles' days are and by what the reports say, so that the outcome is a function
of the set, and not of where the articles were found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from kelissoz.dossier.merging.days import AROUND
from kelissoz.dossier.merging.reports import Report
from kelissoz.dossier.merging.score import are_of_others

# Two exact days this far apart may still be one event: outlets differ on which side of midnight it was.
_NIGHT = 1
# So many reports of an event are asked whether another one tells of other people.
_TELLERS = 8


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports that may be one; ``one`` < ``other``."""

    one: str
    other: str
    score: float


@dataclass(frozen=True, slots=True)
class Judgements:
    """What people have decided: pairs of report ids, in order, that are one event and that are not."""

    same: frozenset[tuple[str, str]] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()


@dataclass(slots=True)
class _Group:
    """Reports that are one event so far. ``days`` are the exact days, ``held`` those on which it is said to have taken
    place; ``moved`` tells that it was put off to another day. ``named``: by the people who took part, a report that
    names them."""

    ids: set[str]
    articles: set[str]
    kinds: set[str]
    days: set[int]
    held: set[int]
    moved: bool
    named: dict[tuple[str, ...], Report]
    apart: set[str] = field(default_factory=set)


def clusters(
    reports: Mapping[str, Report], pairs: Iterable[Pair], judgements: Judgements = Judgements()
) -> list[frozenset[str]]:
    """The ids of ``reports`` by event, each in exactly one. Judgements win over scores, and 'apart' over 'same'
    where people contradict each other."""
    groups = {id: _group(report) for id, report in reports.items()}
    for one, other in judgements.apart:
        if one in groups and other in groups:
            groups[one].apart.add(other)
            groups[other].apart.add(one)
    for one, other in sorted(judgements.same):
        if one in groups and other in groups and not _judged_apart(groups[one], groups[other]):
            _join(groups, one, other)
    known = [pair for pair in pairs if pair.one in groups and pair.other in groups]
    for pair in sorted(known, key=lambda pair: _place(pair, reports)):
        if _may_join(groups[pair.one], groups[pair.other], _apart(reports[pair.one], reports[pair.other])):
            _join(groups, pair.one, pair.other)
    return [frozenset(group.ids) for group in {id(group): group for group in groups.values()}.values()]


def _place(pair: Pair, reports: Mapping[str, Report]) -> tuple[float, int, str, str, str, str]:
    """The place of a pair among all: the strongest first, then those of near days."""
    one, other = reports[pair.one], reports[pair.other]
    days = [each.published.toordinal() for each in (one, other) if each.published is not None]
    first, second = sorted((content(one), content(other)))
    return -pair.score, max(days, default=0) - min(days, default=0), first, second, pair.one, pair.other


def content(report: Report) -> str:
    """What a report says, without its id and its article's, which tell where the article was found."""
    agreed = None if report.agreed is None else replace(report.agreed, id="", article="")
    return repr(replace(report, id="", article="", agreed=agreed))


def _group(report: Report) -> _Group:
    days = {report.days.first} if report.days is not None and report.days.is_exact else set()
    held = days if report.status in ("held", "ongoing") else set()
    moved = report.status == "postponed" or bool(report.moved)
    # what is put off to another day is told twice, with the old day and with the new one
    articles = set() if report.status == "postponed" else {report.article}
    people = tuple(sorted(party.name for party in report.people))
    named = {people: report} if people else {}
    return _Group({report.id}, articles, {report.kind}, days, set(held), moved, named)


def _apart(one: Report, other: Report) -> int:
    """The days between two reports that know theirs."""
    told = one.days is not None and other.days is not None and one.days.is_exact and other.days.is_exact
    return one.days.distance(other.days) if told and one.days and other.days else 0


def _may_join(one: _Group, other: _Group, apart: int) -> bool:
    if one is other or one.articles & other.articles or _judged_apart(one, other):
        return False
    days = one.held | other.held if one.moved or other.moved else one.days | other.days
    kinds = one.kinds | other.kinds
    if days and max(days) - min(days) > (AROUND if kinds == {"visit"} else max(_NIGHT, apart)):
        return False
    if len(kinds) > 1 and not kinds <= {"meeting", "talks", "session"}:
        return False
    return not any(are_of_others(a, b) for a in _tellers(one) for b in _tellers(other))


def _tellers(group: _Group) -> list[Report]:
    """A report for each of the sets of people whom the group's reports name, so many at most."""
    return [group.named[people] for people in sorted(group.named)[:_TELLERS]]


def _judged_apart(one: _Group, other: _Group) -> bool:
    return bool(one.apart & other.ids)


def _join(groups: dict[str, _Group], one: str, other: str) -> None:
    into, out = sorted((groups[one], groups[other]), key=lambda group: -len(group.ids))
    if into is out:
        return
    into.ids |= out.ids
    into.articles |= out.articles
    into.kinds |= out.kinds
    into.apart |= out.apart
    into.days |= out.days
    into.held |= out.held
    into.moved |= out.moved
    for people, report in out.named.items():
        into.named[people] = min(report, into.named.get(people, report), key=content)
    for id in out.ids:
        groups[id] = into
