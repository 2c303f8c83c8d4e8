"""Who held an office on a day: the dated table of holders."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache

from kelissoz import lexicon
from kelissoz.mentions import heads, tables
from kelissoz.mentions.forms import owned
from kelissoz.mentions.naming import with_synonyms

Key = tuple[str, ...]


def of_office(country: str, office: Key, day: dt.date | None) -> tuple[lexicon.Row, ...]:
    """The people who held ``office`` of ``country`` on ``day`` (today's holders where the day is unknown):
    one, none, or several where terms overlap."""
    rows = [row for row in _by_country().get(country, ()) if key(row) == office and _holds(row, day)]
    return tuple({row["person"]: row for row in rows}.values())


def of_person(name: str, day: dt.date | None) -> tuple[lexicon.Row, ...]:
    """The offices that someone of this name held on ``day``; a surname alone stands for all who bear it."""
    words = name.lower().split()
    rows = [row for row in _by_surname().get(words[-1], ()) if _holds(row, day)]
    return tuple(row for row in rows if len(words) == 1 or row["person"].lower().split()[0][0] == words[0][0])


def title(row: lexicon.Row) -> str:
    """``Ресей президенті``: the office with its state."""
    *words, last = row["office"].split()
    return " ".join([_state_names().get(row["country"], ""), *words, owned(last)]).strip()


@cache
def _keys() -> dict[str, Key]:
    return {row["office"]: with_synonyms(heads.key(row["office"])) for row in tables.rows("world/holders")}


def key(row: lexicon.Row) -> Key:
    """The words of a holder's office, without the state."""
    return _keys()[row["office"]]


def _holds(row: lexicon.Row, day: dt.date | None) -> bool:
    """Whether ``day`` lies in the term; its dates may be a year, or a year and a month."""
    if day is None:
        return not row["to"]
    text = day.isoformat()
    since, until = row["from"], row["to"]
    return (not since or text[: len(since)] >= since) and (not until or text[: len(until)] <= until)


@cache
def _by_country() -> Mapping[str, tuple[lexicon.Row, ...]]:
    return _grouped((row["country"], row) for row in tables.rows("world/holders"))


@cache
def _by_surname() -> Mapping[str, tuple[lexicon.Row, ...]]:
    return _grouped((row["person"].split()[-1].lower(), row) for row in tables.rows("world/holders"))


def _grouped(pairs: Iterable[tuple[str, lexicon.Row]]) -> Mapping[str, tuple[lexicon.Row, ...]]:
    found: dict[str, list[lexicon.Row]] = {}
    for name, row in pairs:
        found.setdefault(name, []).append(row)
    return {name: tuple(rows) for name, rows in found.items()}


@cache
def _state_names() -> Mapping[str, str]:
    return {row["code"]: row["name"] for row in lexicon.rows("world/states")}
