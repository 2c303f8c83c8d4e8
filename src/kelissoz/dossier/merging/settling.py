"""Reckoning which reports are one event, for what is new in the store.

Everything written here follows from the claims and the judgements alone: it can be thrown away and reckoned again,
in any order, with the same outcome.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from kelissoz.dossier.connected import connected
from kelissoz.dossier.events import events_of
from kelissoz.dossier.identity.bodies import body_keys
from kelissoz.dossier.identity.people import person_keys
from kelissoz.dossier.loading import said_of
from kelissoz.dossier.merged.claims import WEEK, Said
from kelissoz.dossier.merged.event import DossierEvent, merge
from kelissoz.dossier.merging.blocks import filed, sought
from kelissoz.dossier.merging.clusters import Judgements, Pair, clusters, content
from kelissoz.dossier.merging.days import AROUND, NARROW, days_of
from kelissoz.dossier.merging.frozen import frozen, thawed
from kelissoz.dossier.merging.reports import Report, in_visit, lent_day, report_of, within_week
from kelissoz.dossier.merging.score import SAME, UNSURE, compare
from kelissoz.dossier.promises import ANNOUNCED
from kelissoz.dossier.sets import chunks
from kelissoz.dossier.tables import (
    ACT,
    ARTICLE,
    CLAIM,
    COMPARED,
    COPIED,
    EVENT,
    EVENT_PARTY,
    JUDGEMENT,
    PAIR,
    REPORT,
    REPORT_KEY,
    SETTLED,
)
from kelissoz.model import Event, Participant

_DAY_OF_SCENE = "scenes/day"
_MONTH_OF_SCENE = "scenes/month"


def compare_reports(connection: sa.Connection, ids: Sequence[str]) -> None:
    """Compares the reports ``ids``, which are new or changed, with those that may be the same event. Which are, is
    still to be reckoned, for them and for those that have been one event with them.

    A report of a copied article is compared with those of the article that it repeats, and only if it is none of them
    with others: ten thousand copies make ten thousand pairs. So the reports of an article come before those of
    its copies, and these are compared again when that one has changed.
    """
    described = _described(connection, ids)
    reports = {id: report for id, (report, _) in described.items()}
    _describe(connection, ids, reports)
    copied = dict(_copied(connection, described))
    alone = {id: report for id, report in reports.items() if id not in copied}
    _file(connection, alone.values())
    _write_pairs(connection, [*_pairs_of(connection, alone), *copied.values()])
    _renew_copies(connection, {report.article for report in reports.values()})
    for some in chunks(ids):
        connection.execute(sa.update(REPORT).where(REPORT.c.id.in_(some)).values(stage=COMPARED))
    for some in chunks(sorted(_mates(connection, ids))):
        settled = REPORT.c.id.in_(some), REPORT.c.stage == SETTLED
        connection.execute(sa.update(REPORT).where(*settled).values(stage=COMPARED))


def put_off_copies(connection: sa.Connection, ids: Sequence[str]) -> list[str]:
    """Of the new reports ``ids`` those of articles that repeat no other; the others wait until all of these are
    compared."""
    copies = {id for some in chunks(ids) for id in connection.execute(_COPIED, {"ids": some}).scalars()}
    for some in chunks(sorted(copies)):
        connection.execute(sa.update(REPORT).where(REPORT.c.id.in_(some)).values(stage=COPIED))
    return [id for id in ids if id not in copies]


_COPIED = (
    sa.select(REPORT.c.id)
    .join(ARTICLE, ARTICLE.c.id == REPORT.c.article)
    .where(REPORT.c.id.in_(sa.bindparam("ids", expanding=True)), ARTICLE.c.family != ARTICLE.c.id)
)


def settle_reports(connection: sa.Connection, ids: Sequence[str]) -> None:
    """Reckons the events of the reports ``ids``, which are compared, and of all that hang together with them."""
    touched = set(ids) | _mates(connection, ids)
    components = connected(touched, lambda some: _edges(connection, some))
    reached = sorted(set().union(*components))
    _part(connection, reached, components)
    for some in chunks(reached):
        compared = REPORT.c.id.in_(some), REPORT.c.stage == COMPARED
        connection.execute(sa.update(REPORT).where(*compared).values(stage=SETTLED))


def _described(connection: sa.Connection, ids: Sequence[str]) -> dict[str, tuple[Report, str]]:
    """What of each report is compared, and the article that its own repeats; a report that does not tell the kind of
    its event is left out."""
    reports = {}
    told = said_of(connection, ids)
    events = {id: event for id, said in told.items() if (event := _event_of(said)) is not None}
    parts = _parts(connection, [id for id, said in told.items() if _is_undated_visit(said)])
    news = _parts_of_news(connection, told)
    agreed = {**_announced(connection, told, events), **_agreed(connection, told)}
    sat = _sat(connection, told)
    for id, event in events.items():
        said = told[id]
        starts = [each.claim.value for each in said if each.claim.field == "start"]
        lent = event.status == "planned" and _lent(said)
        event = replace(
            event,
            start=None if lent == _MONTH_OF_SCENE else event.start,
            core=event.core or (id in news and event.start is None),
        )
        report = report_of(event, said[0].claim.article, said[0].published, starts)
        report = within_week(report, (each.claim.value for each in said if each.claim.field == WEEK))
        report = lent_day(report) if lent == _DAY_OF_SCENE else in_visit(report, parts.get(id, ()))
        beside = () if event.body else tuple(sorted(sat.get(report.article, ())))
        reports[id] = replace(report, agreed=agreed.get(id), beside=beside), said[0].family
    return reports


def _sat(connection: sa.Connection, told: Mapping[str, Sequence[Said]]) -> dict[str, set[str]]:
    """The bodies of whose sittings the articles of ``told`` tell."""
    found: dict[str, set[str]] = {}
    for some in chunks(sorted({said[0].claim.article for said in told.values() if said})):
        query = sa.select(CLAIM.c.article, CLAIM.c.value).where(
            CLAIM.c.article.in_(some), CLAIM.c.field == "body"
        )
        for row in connection.execute(query):
            found.setdefault(row.article, set()).add(str(row.value))
    return found


def _agreed(connection: sa.Connection, told: Mapping[str, Sequence[Said]]) -> dict[str, Report]:
    """Of the reports on what was agreed at a contact, what their articles say of that one."""
    links = {
        id: each.claim.value["event"]
        for id, said in told.items()
        for each in said
        if each.claim.field == "links" and each.claim.value["kind"] == "agreed_at"
    }
    found = {}
    for id, said in said_of(connection, sorted(set(links.values()))).items():
        event = _event_of(said)
        if event is not None:
            found[id] = report_of(event, said[0].claim.article, said[0].published)
    return {id: found[contact] for id, contact in links.items() if contact in found}


def _announced(
    connection: sa.Connection, told: Mapping[str, Sequence[Said]], events: Mapping[str, Event]
) -> dict[str, Report]:
    """Of the reports on what is planned, what their articles say of the only contact of two or more of its states that
    is their news: there it was announced. ``events`` are those that ``told`` tells."""
    plans = {id: event for id, event in events.items() if event.status == "planned"}
    articles = {id: told[id][0].claim.article for id in plans}
    news: dict[str, list[Report]] = {}
    for some in chunks(sorted(set(articles.values()))):
        query = sa.select(REPORT.c.id).where(REPORT.c.article.in_(some))
        for said in said_of(connection, connection.execute(query).scalars().all()).values():
            event = _event_of(said)
            if event is not None and event.core and event.status in ("held", "ongoing"):
                report = report_of(event, said[0].claim.article, said[0].published)
                news.setdefault(report.article, []).append(report)
    found = {}
    for id, event in plans.items():
        lands = {party.country for party in event.participants if party.country}
        near = [report for report in news.get(articles[id], ()) if len(report.countries & lands) > 1]
        if len(near) == 1:
            found[id] = near[0]
    return found


def _event_of(said: Sequence[Said]) -> Event | None:
    return next(iter(events_of(each.claim for each in said)), None)


def _lent(said: Sequence[Said]) -> str | None:
    """The rule by which a contact has no more than the day, or the month, of the journey in whose course it is: a plan
    is put off with that."""
    rules = {each.claim.rule for each in said if each.claim.field == "start"}
    return rules.pop() if len(rules) == 1 else None


def _parts_of_news(connection: sa.Connection, told: Mapping[str, Sequence[Said]]) -> set[str]:
    """The reports of a journey that is its article's news, or in whose course this was, and of what is part of it: they
    are as fresh."""
    scenes = {
        id: {
            id,
            *(each.claim.value["event"] for each in said if each.claim.field == "links" and _is_part(each)),
        }
        for id, said in told.items()
    }
    fresh: set[str] = set()
    for some in chunks(sorted(set().union(*scenes.values()))):
        query = sa.select(CLAIM.c.event, CLAIM.c.field, CLAIM.c.value).where(
            CLAIM.c.article.in_(_ARTICLES_OF), CLAIM.c.field.in_(("core", "links"))
        )
        rows = list(connection.execute(query, {"some": some}))
        core = {row.event for row in rows if row.field == "core" and row.value}
        fresh |= core.intersection(some)
        fresh |= {
            row.value["event"]
            for row in rows
            if row.field == "links" and row.value["kind"] == "part_of" and row.event in core
        }
    return {id for id, found in scenes.items() if found & fresh}


def _is_part(said: Said) -> bool:
    return bool(said.claim.value["kind"] == "part_of")


def _is_undated_visit(said: Sequence[Said]) -> bool:
    fields = {each.claim.field for each in said}
    return "start" not in fields and any(
        each.claim.field == "kind" and each.claim.value == "visit" for each in said
    )


_ARTICLES_OF = sa.select(REPORT.c.article).where(REPORT.c.id.in_(sa.bindparam("some", expanding=True)))


def _parts(connection: sa.Connection, visits: Sequence[str]) -> dict[str, list[str]]:
    """The days (EDTF) of what articles tell as part of each of ``visits``."""
    found: dict[str, list[str]] = {}
    for some in chunks(visits):
        query = sa.select(CLAIM.c.event, CLAIM.c.field, CLAIM.c.value).where(
            CLAIM.c.article.in_(_ARTICLES_OF), CLAIM.c.field.in_(("links", "start"))
        )
        starts: dict[str, str] = {}
        links: list[tuple[str, str]] = []
        for row in connection.execute(query, {"some": some}):
            if row.field == "start":
                starts.setdefault(row.event, row.value)
            elif row.value["kind"] == "part_of":
                links.append((row.event, row.value["event"]))
        for part, visit in links:
            if part in starts:
                found.setdefault(visit, []).append(starts[part])
    return found


def _describe(connection: sa.Connection, ids: Sequence[str], reports: Mapping[str, Report]) -> None:
    """Writes what is compared of the reports, and takes away what followed from what they said before."""
    for some in chunks(ids):
        connection.execute(sa.delete(REPORT_KEY).where(REPORT_KEY.c.report.in_(some)))
        connection.execute(sa.delete(PAIR).where(sa.or_(PAIR.c.one.in_(some), PAIR.c.other.in_(some))))
        connection.execute(sa.update(REPORT).where(REPORT.c.id.in_(some)).values(said=None))
    if reports:
        rows = [{"which": id, "said": frozen(report)} for id, report in reports.items()]
        connection.execute(_DESCRIBE, rows)


_DESCRIBE = sa.update(REPORT).where(REPORT.c.id == sa.bindparam("which"))


def _copied(
    connection: sa.Connection, described: Mapping[str, tuple[Report, str]]
) -> Iterator[tuple[str, Pair]]:
    """The reports of copied articles that are none but those that their articles repeat, each with the pair of both."""
    copies = {id: told for id, told in described.items() if told[1] != told[0].article}
    told_before = _by_article(connection, {family for _, family in copies.values()})
    for id, (report, family) in copies.items():
        pair = _original(report, told_before.get(family, ()))
        if pair is not None:
            yield id, pair


def _by_article(connection: sa.Connection, articles: Iterable[str]) -> dict[str, list[Report]]:
    """What is compared of the reports of ``articles``."""
    found: dict[str, list[Report]] = {}
    for some in chunks(sorted(articles)):
        query = sa.select(REPORT.c.said).where(REPORT.c.article.in_(some), REPORT.c.said.is_not(None))
        for report in map(thawed, connection.execute(query).scalars()):
            found.setdefault(report.article, []).append(report)
    return found


def _original(report: Report, others: Iterable[Report]) -> Pair | None:
    """The pair that a report of a copied article makes with the one of ``others`` that it repeats."""
    scores = [(compare(report, other), other) for other in others]
    same = [(score.total, content(other), other.id) for score, other in scores if score.is_same]
    if not same:
        return None
    total, _, original = max(same)
    one, other = sorted((report.id, original))
    return Pair(one, other, total)


def _renew_copies(connection: sa.Connection, articles: Iterable[str]) -> None:
    """Marks the reports of the copies of ``articles`` to be compared anew."""
    for some in chunks(sorted(articles)):
        copies = sa.select(ARTICLE.c.id).where(ARTICLE.c.family.in_(some), ARTICLE.c.family != ARTICLE.c.id)
        connection.execute(sa.update(REPORT).where(REPORT.c.article.in_(copies)).values(stage=COPIED))


def _file(connection: sa.Connection, reports: Iterable[Report]) -> None:
    """Writes under what the reports are found."""
    rows = [row for report in reports for row in _keys(report)]
    if rows:
        connection.execute(sa.insert(REPORT_KEY), rows)


def _keys(report: Report) -> Iterator[dict[str, Any]]:
    keys, days = filed(report), report.days
    for key in sorted(keys.undated):
        yield {"report": report.id, "key": key, "first": None, "last": None}
    if days is not None:
        for key in sorted(keys.dated - keys.undated):
            yield {"report": report.id, "key": key, "first": days.first, "last": days.last}


def _pairs_of(connection: sa.Connection, reports: Mapping[str, Report]) -> Iterator[Pair]:
    """The pairs that one of ``reports`` makes with any that may be the same event."""
    candidates = {
        (id, other) if id < other else (other, id)
        for id, report in reports.items()
        for other in _candidates(connection, report)
    }
    known = {**reports, **reports_of(connection, {id for pair in candidates for id in pair} - reports.keys())}
    for one, other in sorted(candidates):
        if one in known and other in known:
            score = compare(known[one], known[other])
            if score.possible and score.total >= UNSURE:
                yield Pair(one, other, score.total)


def _write_pairs(connection: sa.Connection, pairs: Iterable[Pair]) -> None:
    rows = [{"one": pair.one, "other": pair.other, "score": pair.score} for pair in pairs]
    if rows:
        connection.execute(sa.insert(PAIR), rows)


_KEYS = REPORT_KEY.c.key.in_(sa.bindparam("keys", expanding=True))
_UNDATED = sa.select(REPORT_KEY.c.report).where(_KEYS, REPORT_KEY.c.first.is_(None)).distinct()
# ``earliest``: a stretch of days that is looked up by is of limited length, so that its beginning bounds it.
_DATED = (
    sa.select(REPORT_KEY.c.report)
    .where(
        _KEYS,
        REPORT_KEY.c.first.between(sa.bindparam("earliest"), sa.bindparam("latest")),
        REPORT_KEY.c.last >= sa.bindparam("ends"),
    )
    .distinct()
)


def _candidates(connection: sa.Connection, report: Report) -> set[str]:
    keys, days = sought(report), report.days
    found: set[str] = set()
    if keys.undated:
        found.update(connection.execute(_UNDATED, {"keys": sorted(keys.undated)}).scalars())
    if keys.dated and days is not None:
        near = {
            "earliest": days.first - NARROW - AROUND,
            "latest": days.last + AROUND,
            "ends": days.first - AROUND,
        }
        found.update(connection.execute(_DATED, {"keys": sorted(keys.dated), **near}).scalars())
    return found - {report.id}


def reports_of(connection: sa.Connection, ids: Iterable[str]) -> dict[str, Report]:
    """What is compared of each report; those of which nothing is are left out."""
    found: dict[str, Report] = {}
    for some in chunks(sorted(ids)):
        query = sa.select(REPORT.c.id, REPORT.c.said).where(REPORT.c.id.in_(some), REPORT.c.said.is_not(None))
        found.update((row.id, thawed(row.said)) for row in connection.execute(query))
    return found


def _mates(connection: sa.Connection, ids: Sequence[str]) -> set[str]:
    """The reports that have been one event with any of ``ids``."""
    mates: set[str] = set()
    for some in chunks(ids):
        events = sa.select(REPORT.c.event).where(REPORT.c.id.in_(some), REPORT.c.event.is_not(None))
        mates.update(connection.execute(sa.select(REPORT.c.id).where(REPORT.c.event.in_(events))).scalars())
    return mates


def _edges(connection: sa.Connection, ids: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Who is, or is judged to be, one event with any of ``ids``."""
    for some in chunks(ids):
        pairs = sa.select(PAIR.c.one, PAIR.c.other).where(
            PAIR.c.score >= SAME, sa.or_(PAIR.c.one.in_(some), PAIR.c.other.in_(some))
        )
        yield from ((row.one, row.other) for row in connection.execute(pairs))
    same = judgements(connection, ids).same
    there = reports_of(connection, {id for pair in same for id in pair})
    yield from (pair for pair in same if pair[0] in there and pair[1] in there)


def judgements(connection: sa.Connection, ids: Sequence[str]) -> Judgements:
    """What people have decided, and not undone, of any of ``ids``; of one pair the last word counts."""
    verdicts: dict[tuple[str, str], tuple[int, str]] = {}
    for some in chunks(ids):
        query = (
            sa.select(JUDGEMENT)
            .join(ACT, ACT.c.id == JUDGEMENT.c.act)
            .where(ACT.c.undone_at.is_(None), sa.or_(JUDGEMENT.c.one.in_(some), JUDGEMENT.c.other.in_(some)))
        )
        for row in connection.execute(query):
            pair = (row.one, row.other)
            verdicts[pair] = max(verdicts.get(pair, (0, "")), (row.act, row.verdict))
    same, apart = (
        frozenset(pair for pair, (_, verdict) in verdicts.items() if verdict == wanted)
        for wanted in ("same", "apart")
    )
    return Judgements(same, apart)


def _part(connection: sa.Connection, ids: Sequence[str], components: Iterable[Iterable[str]]) -> None:
    """Writes the events of the reports ``ids``, those of one component apart from those of the others."""
    reports = reports_of(connection, ids)
    said = said_of(connection, ids)
    judged = judgements(connection, ids)
    pairs = _pairs(connection, ids)
    homes: dict[str, str] = {}
    events: list[DossierEvent] = []
    for component in components:
        own = {id: reports[id] for id in component if id in reports}
        for cluster in clusters(own, (pair for id in own for pair in pairs.get(id, ())), judged):
            members = in_order(reports[id] for id in cluster)
            homes.update((member, members[0]) for member in members)
            merged = merge(members, (each for member in members for each in said[member]))
            if merged is not None:
                events.append(merged)
    _replace(connection, ids, homes, events)


def _pairs(connection: sa.Connection, ids: Sequence[str]) -> dict[str, list[Pair]]:
    """The pairs of which one of ``ids`` is the first."""
    found: dict[str, list[Pair]] = {}
    for some in chunks(ids):
        for row in connection.execute(sa.select(PAIR).where(PAIR.c.one.in_(some), PAIR.c.score >= SAME)):
            found.setdefault(row.one, []).append(Pair(row.one, row.other, row.score))
    return found


def _replace(
    connection: sa.Connection,
    ids: Sequence[str],
    homes: Mapping[str, str],
    events: Sequence[DossierEvent],
) -> None:
    """Puts ``events`` in the place of those that the reports ``ids`` have been."""
    for some in chunks(ids):
        before = sa.select(REPORT.c.event).where(REPORT.c.id.in_(some), REPORT.c.event.is_not(None))
        connection.execute(sa.delete(EVENT).where(EVENT.c.id.in_(before)))
        connection.execute(sa.update(REPORT).where(REPORT.c.id.in_(some)).values(event=None))
    if homes:
        connection.execute(_HOUSE, [{"which": id, "event": event} for id, event in homes.items()])
    if events:
        connection.execute(sa.insert(EVENT), [_row(event) for event in events])
    parties = [row for event in events for row in _party_rows(event)]
    if parties:
        connection.execute(sa.insert(EVENT_PARTY), parties)


_HOUSE = sa.update(REPORT).where(REPORT.c.id == sa.bindparam("which"))


def in_order(reports: Iterable[Report]) -> list[str]:
    """The ids of reports, those of the earliest articles first, those without a day last: the first one names
    the event."""
    return [report.id for report in sorted(reports, key=_place)]


def _place(report: Report) -> tuple[str, str, str]:
    day = "9999" if report.published is None else report.published.isoformat()
    return day, report.article, report.id


def _row(merged: DossierEvent) -> dict[str, Any]:
    event = merged.event
    days = days_of(event.start, event.end, None, event.status, event.core)
    statuses = {said.claim.value for said in merged.said if said.claim.field == "status"}
    return {
        "id": merged.id,
        "kind": event.kind,
        "status": event.status,
        "scope": event.scope,
        "core": event.core,
        "first": None if days is None else days.first,
        "last": None if days is None else days.last,
        "city": None if event.place is None else event.place.name,
        "country": None if event.place is None else event.place.country,
        "ordinal": None if event.ordinal is None else event.ordinal.value,
        "announced": not statuses.isdisjoint(ANNOUNCED),
        "contested": bool(merged.contested),
    }


def _party_rows(merged: DossierEvent) -> Iterator[dict[str, Any]]:
    for position, party in enumerate(merged.event.participants):
        yield {
            "event": merged.id,
            "position": position,
            "kind": party.kind,
            "name": party.name,
            "country": party.country,
            "key": _party_key(party),
        }


def _party_key(party: Participant) -> str | None:
    if party.kind == "person":
        return next(iter(person_keys(party.name)), None)
    return party.country if party.kind == "state" else next(iter(body_keys(party.name)), None)
