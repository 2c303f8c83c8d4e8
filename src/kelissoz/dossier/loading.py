"""What the store has of events: the claims with their articles, and the events put together from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import sqlalchemy as sa

from kelissoz.dossier.merged.claims import Said
from kelissoz.dossier.merged.event import DossierEvent, merge
from kelissoz.dossier.review.corrections import corrections_of
from kelissoz.dossier.rows import claim_from
from kelissoz.dossier.sets import chunks
from kelissoz.dossier.tables import ARTICLE, CLAIM, REPORT


def said_of(connection: sa.Connection, reports: Sequence[str]) -> dict[str, list[Said]]:
    """The claims about each of ``reports`` (ids of articles' events) with their articles, as people have corrected
    them."""
    found: dict[str, list[Said]] = {report: [] for report in reports}
    for some in chunks(reports):
        query = (
            sa.select(CLAIM, ARTICLE.c.outlet, ARTICLE.c.published, ARTICLE.c.family, ARTICLE.c.title)
            .join(ARTICLE, ARTICLE.c.id == CLAIM.c.article)
            .where(CLAIM.c.event.in_(some))
            .order_by(CLAIM.c.article, CLAIM.c.position)
        )
        for row in connection.execute(query):
            claim = claim_from(row._asdict())
            family = row.family or row.article
            found[claim.event].append(Said(claim, row.outlet, row.published, family, title=row.title))
    corrections = corrections_of(connection, reports)
    return {report: corrections.apply(report, said) for report, said in found.items()}


def merged_events(connection: sa.Connection, ids: Sequence[str]) -> Iterator[DossierEvent]:
    """The events ``ids`` of the dossier, in this order; links lead to events of the dossier as well."""
    members: dict[str, list[str]] = {id: [] for id in ids}
    for some in chunks(ids):
        query = (
            sa.select(REPORT.c.id, REPORT.c.event)
            .join(ARTICLE, ARTICLE.c.id == REPORT.c.article)
            .where(REPORT.c.event.in_(some))
            .order_by(ARTICLE.c.published.is_(None), ARTICLE.c.published, ARTICLE.c.id, REPORT.c.id)
        )
        for row in connection.execute(query):
            members[row.event].append(row.id)
    said = said_of(connection, [report for reports in members.values() for report in reports])
    homes = _homes(connection, said)
    for reports in members.values():
        claims = (_linked(each, homes) for report in reports for each in said[report])
        event = merge(reports, claims) if reports else None
        if event is not None:
            yield event


def _homes(connection: sa.Connection, said: Mapping[str, Sequence[Said]]) -> dict[str, str]:
    """Of each article's event that a link leads to, the event of the dossier."""
    wanted = sorted(
        {each.claim.value["event"] for told in said.values() for each in told if each.claim.field == "links"}
    )
    homes: dict[str, str] = {}
    for some in chunks(wanted):
        query = sa.select(REPORT.c.id, REPORT.c.event).where(REPORT.c.id.in_(some))
        homes.update((row.id, row.event) for row in connection.execute(query) if row.event is not None)
    return homes


def _linked(said: Said, homes: Mapping[str, str]) -> Said:
    if said.claim.field != "links":
        return said
    target = said.claim.value["event"]
    value = {**said.claim.value, "event": homes.get(target, target)}
    return replace(said, claim=replace(said.claim, value=value))
