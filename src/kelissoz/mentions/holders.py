"""Who held an office on a day: the dated table of holders."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TypeVar

from kelissoz import lexicon
from kelissoz.mentions import heads, tables
from kelissoz.mentions.naming import state_names, with_synonyms

Key = tuple[str, ...]
_T = TypeVar("_T")

_SURNAME_FIRST = frozenset({"CN", "HK", "KP", "KR", "MO", "TW", "VN"})
_ROMAN = frozenset("IVXLCDM")
_SHORTEST_SURNAME = 2


def of_office(office: Key, day: dt.date | None) -> tuple[lexicon.Row, ...]:
    """The people who held ``office`` on ``day`` (today's holders where the day is unknown): one, none, or
    several where terms overlap."""
    rows = [row for row in _by_office().get(office, ()) if _holds(row, day)]
    return tuple({row["person"]: row for row in rows}.values())


def is_office(office: Key) -> bool:
    """Whether the table has holders of ``office``."""
    return office in _by_office()


@cache
def surnames_of(title: Key) -> frozenset[str]:
    """The surnames of all who held an office of this name in any state: ``тұңғыш``, ``президент``."""
    return frozenset(
        surname
        for office, rows in _by_office().items()
        if office[1:] == title
        for row in rows
        for surname in _surnames(row)
    )


def of_person(name: str, day: dt.date | None) -> tuple[lexicon.Row, ...]:
    """The offices that someone of this name held on ``day``; a surname alone stands for all who bear it."""
    words = name.lower().replace(".", ". ").split()
    found = by_surname(words[-1]) or tuple(row for row in by_surname(words[0]) if _begins(row, words))
    return tuple(row for row in found if _holds(row, day) and _may_be(row, words))


def _begins(row: lexicon.Row, words: Sequence[str]) -> bool:
    """Whether the first of ``words`` may be the name that the holder goes by: ``Мұхаммед Якуб`` is not king
    ``Мұхаммед VI``."""
    return row["country"] in _SURNAME_FIRST or set(words) <= set(row["person"].lower().split())


def _may_be(row: lexicon.Row, words: Sequence[str]) -> bool:
    """Whether ``words`` may name the holder: by the initial, or in full where the surname is the first word
    (``Ван Бин`` is not ``Ван Вэньтао``)."""
    person = row["person"].lower()
    if len(words) > 1 and row["country"] in _SURNAME_FIRST and words[0] == person.split()[0]:
        return " ".join(words) == person
    return len(words) == 1 or person[0] == words[0][0]


def ever(name: str) -> tuple[lexicon.Row, ...]:
    """All offices that someone of this full name ever held: they tell the country, not the office of a
    day."""
    return tuple(row for row in by_surname(name.split()[-1]) if row["person"].lower() == name.lower())


def by_surname(surname: str) -> tuple[lexicon.Row, ...]:
    """All rows of people of this surname, or single name."""
    return _by_surname().get(surname.lower(), ())


def bearers(surname: str, title: Key, day: dt.date | None) -> frozenset[str]:
    """The people of ``surname`` who held on ``day`` an office called ``title`` (without its state: ``президент``) in a
    land in which another of that surname ever held one; of a house's head (``Министрлер кабинетінің басшысы``)
    whatever he is called."""
    return frozenset(
        person
        for office, person, row in _namesakes().get(surname.lower(), ())
        if _holds(row, day) and (office == title or len(title) > 1 and office[:-1] == title[:-1])
    )


@cache
def _namesakes() -> Mapping[str, tuple[tuple[Key, str, lexicon.Row], ...]]:
    """By surname the titles of those who share it in one land, each with the person and the row."""
    spelt = {row["written"]: row["person"] for row in tables.rows("world/holder_spellings")}
    by_land: dict[tuple[str, str], list[tuple[Key, str, lexicon.Row]]] = {}
    for surname, rows in _by_surname().items():
        for row in rows:
            told = key(row)[1:], spelt.get(row["person"], row["person"]), row
            by_land.setdefault((surname, row["country"]), []).append(told)
    shared = {at: found for at, found in by_land.items() if len({person for _, person, _ in found}) > 1}
    return _grouped((surname, each) for (surname, _), found in shared.items() for each in found)


def key(row: lexicon.Row) -> Key:
    """The words of a holder's office; the state that opens it stands by its code."""
    return _keys()[row["country"], row["office"]]


def country(row: lexicon.Row) -> str | None:
    """The state of an office; none where a body has it (``БҰҰ Бас хатшысы``)."""
    return row["country"] if row["country"] in state_names() else None


@cache
def _keys() -> Mapping[tuple[str, str], Key]:
    return {(row["country"], row["office"]): _key(row) for row in tables.rows("world/holders")}


def _key(row: lexicon.Row) -> Key:
    words = heads.key(row["office"])
    if country(row) is None:
        return with_synonyms(words)
    state = heads.key(state_names()[row["country"]])
    rest = words[len(state) :] if words[: len(state)] == state else words
    return with_synonyms((row["country"], *rest))


def _holds(row: lexicon.Row, day: dt.date | None) -> bool:
    """Whether ``day`` lies in the term; its dates may be a year, or a year and a month."""
    if day is None:
        return not row["to"]
    text = day.isoformat()
    since, until = row["from"], row["to"]
    return (not since or text[: len(since)] >= since) and (not until or text[: len(until)] <= until)


@cache
def _by_office() -> Mapping[Key, tuple[lexicon.Row, ...]]:
    found: dict[Key, list[lexicon.Row]] = {}
    for row in tables.rows("world/holders"):
        found.setdefault(key(row), []).append(row)
    return {office: tuple(rows) for office, rows in found.items()}


@cache
def _by_surname() -> Mapping[str, tuple[lexicon.Row, ...]]:
    return _grouped((surname, row) for row in _all_rows() for surname in _surnames(row))


def full_names_from(word: str) -> tuple[tuple[str, ...], ...]:
    """The names of two words and more, in small letters, whose first word is ``word``; the longest first."""
    return _full_names().get(word, ())


@cache
def _full_names() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, set[tuple[str, ...]]] = {}
    for row in _all_rows():
        first, *rest = row["person"].lower().split()
        if rest and not set(rest[-1].upper()) <= _ROMAN:
            found.setdefault(first, set()).add((first, *rest))
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


@cache
def _all_rows() -> tuple[lexicon.Row, ...]:
    """The table, and its rows again for each other spelling of a name (``Ши Жинпиң`` for ``Си Цзиньпин``)."""
    rows = tables.rows("world/holders")
    spelt: dict[str, list[str]] = {}
    for row in tables.rows("world/holder_spellings"):
        spelt.setdefault(row["person"], []).append(row["written"])
    return (*rows, *({**row, "person": name} for row in rows for name in spelt.get(row["person"], ())))


def _surnames(row: lexicon.Row) -> list[str]:
    """The last word of a name; the first too where surnames come first (``Си Цзиньпин``); no king's
    number."""
    words = [word for word in row["person"].split() if not set(word) <= _ROMAN]
    first = words[:1] if row["country"] in _SURNAME_FIRST and len(words) > 1 else []
    return [word.lower() for word in dict.fromkeys((*words[-1:], *first)) if len(word) >= _SHORTEST_SURNAME]


def _grouped(pairs: Iterable[tuple[str, _T]]) -> Mapping[str, tuple[_T, ...]]:
    found: dict[str, list[_T]] = {}
    for name, row in pairs:
        found.setdefault(name, []).append(row)
    return {name: tuple(rows) for name, rows in found.items()}
