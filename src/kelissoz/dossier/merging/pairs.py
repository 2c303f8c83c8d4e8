"""Pairs of reports, with why they are, or may be, one event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from kelissoz.dossier.merging.score import SAME, Score, compare
from kelissoz.dossier.merging.settling import judgements, reports_of
from kelissoz.dossier.sets import chunks
from kelissoz.dossier.tables import PAIR, REPORT


def doubtful_pairs(connection: sa.Connection) -> Iterator[tuple[str, str, Score]]:
    """Two events and the score of the most alike of their reports: those that nearly are one, and those that would be
    if other reports did not forbid it. Pairs that somebody has judged are left out."""
    here, there = REPORT.alias(), REPORT.alias()
    query = (
        sa.select(PAIR.c.one, PAIR.c.other, here.c.event.label("first"), there.c.event.label("second"))
        .join(here, here.c.id == PAIR.c.one)
        .join(there, there.c.id == PAIR.c.other)
        .where(here.c.event != there.c.event)
        .order_by(PAIR.c.score.desc(), PAIR.c.one, PAIR.c.other)
    )
    rows = connection.execute(query).all()
    judged = judged_pairs(connection, sorted({id for row in rows for id in (row.one, row.other)}))
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        events = tuple(sorted((row.first, row.second)))
        if events not in seen and (row.one, row.other) not in judged:
            seen.add(events)
            reports = reports_of(connection, [row.one, row.other])
            yield row.first, row.second, compare(reports[row.one], reports[row.other])


def judged_pairs(connection: sa.Connection, ids: Sequence[str]) -> frozenset[tuple[str, str]]:
    """The pairs among ``ids`` that somebody has judged to be one event or not."""
    found = judgements(connection, ids)
    return found.same | found.apart


def pair_scores(connection: sa.Connection, reports: Sequence[str]) -> Iterator[tuple[str, str, Score]]:
    """The pairs of ``reports`` that are one event by what they say, the strongest first."""
    described = reports_of(connection, reports)
    for some in chunks(reports):
        query = sa.select(PAIR).where(PAIR.c.one.in_(some), PAIR.c.score >= SAME)
        for row in connection.execute(query.order_by(PAIR.c.score.desc(), PAIR.c.one, PAIR.c.other)):
            if row.one in described and row.other in described:
                yield row.one, row.other, compare(described[row.one], described[row.other])
