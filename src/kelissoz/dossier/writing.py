"""What is written of an article: the only place where its rows are put in, changed and taken out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import sqlalchemy as sa

from kelissoz.dossier.record import Record
from kelissoz.dossier.review.heirs import decided, hand_on
from kelissoz.dossier.rows import Rows, rows_of
from kelissoz.dossier.tables import ARTICLE, CLAIM, DOUBT, EVENT, NEW, READING, REPORT

Kept = Literal["new", "changed", "same"]


@dataclass(frozen=True, slots=True)
class Mark:
    """What was read where: ``source`` is a hash of the place, ``digest`` is a hash of what stood there and of what was
    asked for, ``reader`` names the Kelissoz that read it. All three alike: there is nothing to read anew."""

    source: str
    digest: str
    reader: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one article, ready to be written."""

    rows: Rows
    mark: Mark | None

    @classmethod
    def of(cls, record: Record, mark: Mark | None = None) -> Reading:
        """Raises ``TypeError`` for a value that no database can keep."""
        return cls(rows_of(record), mark)


def write(connection: sa.Connection, reading: Reading) -> Kept:
    """Puts the rows of ``reading`` in the place of those of the same article. What is there already is not
    written again."""
    kept = _put(connection, reading.rows)
    if reading.mark is not None:
        _put_mark(connection, reading.mark, reading.rows.article["id"])
    return kept


def _put(connection: sa.Connection, rows: Rows) -> Kept:
    article = rows.article["id"]
    query = sa.select(ARTICLE.c.fingerprint, ARTICLE.c.text_sha256, ARTICLE.c.version)
    before = connection.execute(query.where(ARTICLE.c.id == article)).one_or_none()
    if before is None:
        connection.execute(ARTICLE.insert(), {**rows.article, "version": 1})
    elif before.fingerprint == rows.article["fingerprint"]:
        return "same"
    else:
        kept = decided(connection, article)
        _clear(connection, article)
        changed = {**rows.article, "version": _version(before, rows), "family": None}
        connection.execute(sa.update(ARTICLE).where(ARTICLE.c.id == article).values(changed))
    _fill(connection, rows)
    if before is None:
        return "new"
    hand_on(connection, article, kept)
    return "changed"


def _clear(connection: sa.Connection, article: str) -> None:
    """Takes out all that was read from the article, not the article itself: other tables lead to it. What was
    reckoned from it and others together is marked to be reckoned again."""
    events = sa.select(REPORT.c.event).where(REPORT.c.article == article, REPORT.c.event.is_not(None))
    told = connection.execute(events.distinct()).scalars().all()
    connection.execute(sa.update(REPORT).where(REPORT.c.event.in_(told)).values(stage=NEW))
    connection.execute(sa.delete(EVENT).where(EVENT.c.id.in_(told)))
    family = sa.select(ARTICLE.c.family).where(ARTICLE.c.id == article).scalar_subquery()
    connection.execute(sa.update(ARTICLE).where(ARTICLE.c.family == family).values(family=None))
    for table in (CLAIM, DOUBT, REPORT):
        connection.execute(sa.delete(table).where(table.c.article == article))


def _fill(connection: sa.Connection, rows: Rows) -> None:
    if rows.claims:
        connection.execute(CLAIM.insert(), list(rows.claims))
    if rows.doubts:
        connection.execute(DOUBT.insert(), list(rows.doubts))
    article = rows.article["id"]
    reports = [{"id": event, "article": article, "stage": NEW} for event in _events(rows)]
    if reports:
        connection.execute(REPORT.insert(), reports)


def _events(rows: Rows) -> list[str]:
    return list(dict.fromkeys(claim["event"] for claim in rows.claims))


def _version(before: Any, rows: Rows) -> int:
    """Texts are counted, not readings: the same text read by a newer Kelissoz is the same version."""
    is_newer = bool(before.text_sha256 != rows.article["text_sha256"])
    return int(before.version) + is_newer


def _put_mark(connection: sa.Connection, mark: Mark, article: str) -> None:
    values = {"source": mark.source, "digest": mark.digest, "reader": mark.reader, "article": article}
    before = connection.execute(sa.select(READING).where(READING.c.source == mark.source)).one_or_none()
    if before is None:
        connection.execute(READING.insert(), values)
    elif before._asdict() != values:
        connection.execute(sa.update(READING).where(READING.c.source == mark.source).values(values))
