"""Decisions, as they are written, undone and listed."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal

import sqlalchemy as sa

from kelissoz.dossier.errors import StoreError
from kelissoz.dossier.merged.values import is_same
from kelissoz.dossier.sets import chunks
from kelissoz.dossier.tables import ACT, CLAIM, CORRECTION, JUDGEMENT, NEW, REPORT

What = Literal["merge", "split", "unsure", "accept", "reject", "set", "rename", "title"]
Change = Literal["accept", "reject", "set"]
Verdict = Literal["same", "apart", "unsure"]


@dataclass(frozen=True, slots=True)
class Act:
    """One decision. ``at`` is ISO 8601 in UTC; ``details`` say what it is about, in plain JSON."""

    id: int
    what: What
    by: str
    at: str
    details: Mapping[str, Any]
    undone_by: str | None = None
    undone_at: str | None = None


# No database numbers its rows further.
_HIGHEST = 2**31 - 1


def judge(connection: sa.Connection, reports: Sequence[Sequence[str]], verdict: Verdict, by: str) -> Act:
    """Decides that the reports of different groups are one event (``same``), are not (``apart``), or that it cannot be
    told yet (``unsure``: an earlier word on them counts no more)."""
    pairs = [
        tuple(sorted((one, other)))
        for here, there in combinations(reports, 2)
        for one in here
        for other in there
        if one != other
    ]
    what: Mapping[Verdict, What] = {"same": "merge", "apart": "split", "unsure": "unsure"}
    act = _write(connection, what[verdict], by, {"reports": [list(group) for group in reports]})
    rows = [
        {"act": act.id, "one": one, "other": other, "verdict": verdict} for one, other in dict.fromkeys(pairs)
    ]
    if rows:
        connection.execute(sa.insert(JUDGEMENT), rows)
    _freshen(connection, [report for group in reports for report in group])
    return act


def correct(
    connection: sa.Connection,
    reports: Sequence[str],
    what: Literal["accept", "reject", "set"],
    field: str,
    value: Any,
    by: str,
) -> Act:
    """Accepts or rejects a value of an event, told by ``reports`` together, or gives it one that nobody said.

    A rejected value is taken out of every report that has it, in this or a less exact form. Raises ``StoreError`` where
    nobody says what is to be rejected.
    """
    concerned = (
        [reports[0]]
        if what != "reject"
        else [report for report, told in _values(connection, reports, field) if is_same(field, told, value)]
    )
    if not concerned:
        raise StoreError(f"nobody says this of {field}")
    act = _write(connection, what, by, {"event": reports[0], "field": field, "value": value})
    connection.execute(
        sa.insert(CORRECTION),
        [
            {"act": act.id, "report": report, "field": field, "value": value}
            for report in dict.fromkeys(concerned)
        ],
    )
    _freshen(connection, reports)
    return act


def rename(connection: sa.Connection, old: str, new: str, by: str) -> Act:
    """Gives a person, a body or a place another name, in all articles, also in those that are read later."""
    act = _write(connection, "rename", by, {"from": old, "to": new})
    _freshen(connection, _who_say(connection, old))
    return act


def title(connection: sa.Connection, event: str, name: str, by: str) -> Act:
    """Gives the thread of events to which ``event`` belongs a name."""
    return _write(connection, "title", by, {"event": event, "name": name})


def titles(connection: sa.Connection) -> dict[str, str]:
    """The names that people have given to threads, by an event of each; the last word counts."""
    query = (
        sa.select(ACT.c.details).where(ACT.c.what == "title", ACT.c.undone_at.is_(None)).order_by(ACT.c.id)
    )
    return {details["event"]: details["name"] for details in connection.execute(query).scalars()}


def undo(connection: sa.Connection, id: int, by: str) -> Act:
    """Takes a decision back; it stays in the log. Raises ``StoreError`` where there is none to take back."""
    known = 0 < id <= _HIGHEST
    row = connection.execute(sa.select(ACT).where(ACT.c.id == id)).one_or_none() if known else None
    if row is None:
        raise StoreError(f"there is no decision {id}; `kelissoz log` lists them")
    if row.undone_at is not None:
        raise StoreError(f"decision {id} is undone already, by {row.undone_by}")
    concerned = _concerned(connection, row)
    connection.execute(sa.update(ACT).where(ACT.c.id == id).values(undone_by=by, undone_at=_now()))
    _freshen(connection, concerned)
    return next(acts(connection, id))


def acts(connection: sa.Connection, id: int | None = None) -> Iterator[Act]:
    """The decisions, the latest first; with ``id`` only that one."""
    query = sa.select(ACT).order_by(ACT.c.id.desc())
    for row in connection.execute(query if id is None else query.where(ACT.c.id == id)):
        yield Act(row.id, row.what, row.by, row.at, row.details, row.undone_by, row.undone_at)


def renames(connection: sa.Connection) -> dict[str, str]:
    """Of each name that was changed, what stands for it now."""
    query = (
        sa.select(ACT.c.details).where(ACT.c.what == "rename", ACT.c.undone_at.is_(None)).order_by(ACT.c.id)
    )
    names: dict[str, str] = {}
    for details in connection.execute(query).scalars():
        names = {old: details["to"] if new == details["from"] else new for old, new in names.items()}
        names[details["from"]] = details["to"]
    return {old: new for old, new in names.items() if old != new}


def _write(connection: sa.Connection, what: What, by: str, details: Mapping[str, Any]) -> Act:
    last = connection.execute(sa.select(sa.func.max(ACT.c.id))).scalar() or 0
    act = Act(last + 1, what, by, _now(), details)
    row = {"id": act.id, "what": what, "by": by, "at": act.at, "details": details}
    connection.execute(sa.insert(ACT).values(row))
    return act


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


def _values(connection: sa.Connection, reports: Sequence[str], field: str) -> Iterator[tuple[str, Any]]:
    for some in chunks(reports):
        query = sa.select(CLAIM.c.event, CLAIM.c.value).where(CLAIM.c.event.in_(some), CLAIM.c.field == field)
        yield from ((row.event, row.value) for row in connection.execute(query))


def _concerned(connection: sa.Connection, row: Any) -> list[str]:
    """The reports that a decision is about."""
    if row.what == "rename":
        return _who_say(connection, row.details["from"])
    judged = sa.select(JUDGEMENT.c.one, JUDGEMENT.c.other).where(JUDGEMENT.c.act == row.id)
    corrected = sa.select(CORRECTION.c.report).where(CORRECTION.c.act == row.id)
    found = {report for pair in connection.execute(judged) for report in pair}
    return sorted(found | set(connection.execute(corrected).scalars()))


def _who_say(connection: sa.Connection, name: str) -> list[str]:
    """The reports in which a name stands. All claims are gone through."""
    query = sa.select(CLAIM.c.event).where(CLAIM.c.field.in_(NAMED)).distinct()
    written = sa.cast(CLAIM.c.value, sa.Text)
    plain, escaped = name, json_text(name)
    return sorted(
        connection.execute(
            query.where(
                sa.or_(written.contains(plain, autoescape=True), written.contains(escaped, autoescape=True))
            )
        ).scalars()
    )


def json_text(name: str) -> str:
    """A name as it stands inside JSON that has ASCII only."""
    return json.dumps(name)[1:-1]


# The fields in which names of people, bodies and places stand.
NAMED = ("participants", "place", "place.venue", "body", "assessments")


def _freshen(connection: sa.Connection, reports: Iterable[str]) -> None:
    for some in chunks(sorted(set(reports))):
        connection.execute(sa.update(REPORT).where(REPORT.c.id.in_(some)).values(stage=NEW))
