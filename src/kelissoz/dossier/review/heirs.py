"""Handing decisions on when an article is read again and its events get other ids."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from kelissoz.dossier.tables import CLAIM, CORRECTION, JUDGEMENT, REPORT

# What an event of the article says: pairs of a field and its value.
Content = frozenset[tuple[str, str]]


def decided(connection: sa.Connection, article: str) -> dict[str, Content]:
    """The events of the article that people have decided something of, with what they say."""
    ids = set(connection.execute(sa.select(REPORT.c.id).where(REPORT.c.article == article)).scalars())
    found = ids & _spoken_of(connection, sorted(ids))
    return {id: content for id, content in _contents(connection, article).items() if id in found}


def hand_on(connection: sa.Connection, article: str, before: Mapping[str, Content]) -> None:
    """Makes the decisions on the events ``before`` decisions on those events that say most of the same now. What has no
    such heir is left as it is: the event may come again."""
    now = _contents(connection, article)
    for old, content in before.items():
        if old not in now:
            heir = max(now, key=lambda new: (len(content & now[new]), new), default=None)
            if heir is not None and content & now[heir]:
                _replace(connection, old, heir)


def _spoken_of(connection: sa.Connection, ids: Sequence[str]) -> set[str]:
    columns = (CORRECTION.c.report, JUDGEMENT.c.one, JUDGEMENT.c.other)
    return {
        id
        for column in columns
        for id in connection.execute(sa.select(column).where(column.in_(ids)).distinct()).scalars()
    }


def _contents(connection: sa.Connection, article: str) -> dict[str, Content]:
    contents: dict[str, set[tuple[str, str]]] = {}
    query = sa.select(CLAIM.c.event, CLAIM.c.field, CLAIM.c.value).where(CLAIM.c.article == article)
    for row in connection.execute(query):
        contents.setdefault(row.event, set()).add((row.field, _text(row.value)))
    return {event: frozenset(content) for event, content in contents.items()}


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _replace(connection: sa.Connection, old: str, new: str) -> None:
    connection.execute(sa.update(CORRECTION).where(CORRECTION.c.report == old).values(report=new))
    pairs = sa.select(JUDGEMENT).where(sa.or_(JUDGEMENT.c.one == old, JUDGEMENT.c.other == old))
    for row in connection.execute(pairs).all():
        one, other = sorted(new if id == old else id for id in (row.one, row.other))
        same = (JUDGEMENT.c.act == row.act, JUDGEMENT.c.one == row.one, JUDGEMENT.c.other == row.other)
        connection.execute(sa.delete(JUDGEMENT).where(*same))
        taken = sa.select(JUDGEMENT.c.act).where(
            JUDGEMENT.c.act == row.act, JUDGEMENT.c.one == one, JUDGEMENT.c.other == other
        )
        if one != other and connection.execute(taken).first() is None:
            values = {"act": row.act, "one": one, "other": other, "verdict": row.verdict}
            connection.execute(sa.insert(JUDGEMENT).values(values))
