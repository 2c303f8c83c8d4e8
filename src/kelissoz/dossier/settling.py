"""Reckoning, a step at a time, what follows from what is new in the store."""

from __future__ import annotations

import sqlalchemy as sa

from kelissoz.dossier.merging.settling import compare_reports, settle_reports
from kelissoz.dossier.reprints.families import settle_families
from kelissoz.dossier.tables import ARTICLE, COMPARED, COPY, EVENT, NEW, PAIR, REPORT, REPORT_KEY, SHINGLE

# So many articles or reports are reckoned in one transaction.
STEP = 200


def is_unsettled(connection: sa.Connection) -> bool:
    """Whether something is new since the store was last settled."""
    return bool(
        _new_articles(connection, 1) or _reports(connection, NEW, 1) or _reports(connection, COMPARED, 1)
    )


def settle_some(connection: sa.Connection) -> int:
    """One step: families of articles first, for they tell which sources are independent; then what reports are compared
    by; then, when all are, which of them are one event. Gives the number of articles or reports that were reckoned."""
    articles = _new_articles(connection, STEP)
    if articles:
        settle_families(connection, articles)
        return len(articles)
    reports = _new_reports(connection)
    if reports:
        compare_reports(connection, reports)
        return len(reports)
    reports = _reports(connection, COMPARED, STEP)
    settle_reports(connection, reports)
    return len(reports)


def _new_articles(connection: sa.Connection, most: int) -> list[str]:
    query = sa.select(ARTICLE.c.id).where(ARTICLE.c.family.is_(None)).order_by(ARTICLE.c.id).limit(most)
    return list(connection.execute(query).scalars())


def _new_reports(connection: sa.Connection) -> list[str]:
    """Those of articles that repeat no other come first."""
    for is_copy in (False, True):
        query = (
            sa.select(REPORT.c.id)
            .join(ARTICLE, ARTICLE.c.id == REPORT.c.article)
            .where(REPORT.c.stage == NEW, (ARTICLE.c.family != ARTICLE.c.id) == is_copy)
            .order_by(REPORT.c.id)
            .limit(STEP)
        )
        found = list(connection.execute(query).scalars())
        if found:
            return found
    return []


def _reports(connection: sa.Connection, stage: int, most: int) -> list[str]:
    query = sa.select(REPORT.c.id).where(REPORT.c.stage == stage).order_by(REPORT.c.id).limit(most)
    return list(connection.execute(query).scalars())


def forget_reckoned(connection: sa.Connection) -> None:
    """Takes away all that is reckoned; the claims and the decisions stay."""
    for table in (PAIR, REPORT_KEY, EVENT, COPY, SHINGLE):
        connection.execute(sa.delete(table))
    connection.execute(sa.update(REPORT).values(stage=NEW, said=None, event=None))
    connection.execute(sa.update(ARTICLE).values(family=None))
