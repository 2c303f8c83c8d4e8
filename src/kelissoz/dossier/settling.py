"""Reckoning, a step at a time, what follows from what is new in the store.

What is to be done is read off an index, from its beginning, and no further than a step goes: a step costs the same
however much there is to do. It is done in the order in which it was read, for articles of one time are near each other
in the file, and so is what is made of them.
"""

from __future__ import annotations

import sqlalchemy as sa

from kelissoz.dossier.merging.settling import compare_reports, put_off_copies, settle_reports
from kelissoz.dossier.reprints.families import settle_families
from kelissoz.dossier.tables import (
    ARTICLE,
    COMPARED,
    COPY,
    EVENT,
    NEW,
    PAIR,
    REPORT,
    REPORT_KEY,
    SETTLED,
    SHINGLE,
)

# So many articles or reports are reckoned in one transaction.
STEP = 500


def is_unsettled(connection: sa.Connection) -> bool:
    """Whether something is new since the store was last settled."""
    return bool(_new_articles(connection, 1) or _unsettled_reports(connection, 1)[1])


def settle_some(connection: sa.Connection) -> int:
    """One step: families of articles first, for they tell which sources are independent; then what reports are compared
    by, those of copies after those that they repeat; then, when all are, which of them are one event. Gives the number
    of articles or reports that were reckoned."""
    articles = _new_articles(connection, STEP)
    if articles:
        settle_families(connection, articles)
        return len(articles)
    stage, reports = _unsettled_reports(connection, STEP)
    if stage == COMPARED:
        settle_reports(connection, reports)
        return len(reports)
    if stage == NEW:
        reports = put_off_copies(connection, reports)
    if reports:
        compare_reports(connection, reports)
    return len(reports)


# The direction is that in which PostgreSQL has the nulls first, so that it goes by the index.
_NEW_ARTICLES = sa.select(ARTICLE.c.id).where(ARTICLE.c.family.is_(None)).order_by(ARTICLE.c.family.desc())
_UNSETTLED = sa.select(REPORT.c.id, REPORT.c.stage).where(REPORT.c.stage > SETTLED).order_by(REPORT.c.stage)


def _new_articles(connection: sa.Connection, most: int) -> list[str]:
    return list(connection.execute(_NEW_ARTICLES.limit(most)).scalars())


def _unsettled_reports(connection: sa.Connection, most: int) -> tuple[int, list[str]]:
    """The earliest stage at which some reports are, and these, at most so many; none where all are settled."""
    rows = connection.execute(_UNSETTLED.limit(most)).all()
    stage = rows[0].stage if rows else SETTLED
    return stage, [row.id for row in rows if row.stage == stage]


def forget_reckoned(connection: sa.Connection) -> None:
    """Takes away all that is reckoned; the claims and the decisions stay."""
    for table in (PAIR, REPORT_KEY, EVENT, COPY, SHINGLE):
        connection.execute(sa.delete(table))
    connection.execute(sa.update(REPORT).values(stage=NEW, said=None, event=None))
    connection.execute(sa.update(ARTICLE).values(family=None))
