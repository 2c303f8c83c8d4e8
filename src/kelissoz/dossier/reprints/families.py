"""Families of articles that repeat each other, kept in the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from kelissoz.dossier.connected import connected
from kelissoz.dossier.identity.people import person_keys
from kelissoz.dossier.identity.spelling import key
from kelissoz.dossier.reprints.shingles import COPY, containment, sample, shingles
from kelissoz.dossier.sets import chunks
from kelissoz.dossier.tables import ARTICLE, CLAIM, NEW, REPORT, SHINGLE
from kelissoz.dossier.tables import COPY as COPIES

# Copies appear within so many days of each other.
_DAYS = 14
# Texts worth comparing share so many shingles of the sample.
_FEWEST = 2


def settle_families(connection: sa.Connection, articles: Sequence[str]) -> None:
    """Reckons the families of ``articles``, which are new or changed, and of all that are related to them.

    What is known of the articles of a family depends on it: their reports are marked to be reckoned again.
    """
    texts = _texts(connection, articles)
    _file(connection, texts)
    _compare(connection, texts)
    families = connected(articles, lambda ids: _copies(connection, ids))
    _name(connection, families)


@dataclass(frozen=True, slots=True)
class _Text:
    """``words`` are the consonants of its lemmas, ``people`` the family names, in this form, of those who take part in
    what it tells."""

    shingles: frozenset[int]
    day: int
    words: frozenset[str]
    people: frozenset[str]

    @property
    def numbers(self) -> frozenset[str]:
        return frozenset(word for word in self.words if word[:1].isdigit())


def _tell_otherwise(one: _Text, other: _Text) -> bool:
    """Whether two texts of the same form tell of something else: each has people whom the other does not name, or other
    numbers (``1 доллар 515 теңге`` every day)."""
    if one.people - other.people - other.words and other.people - one.people - one.words:
        return True
    here, there = one.numbers, other.numbers
    return 2 * len(here & there) < min(len(here), len(there))


def _texts(connection: sa.Connection, articles: Sequence[str]) -> dict[str, _Text]:
    found: dict[str, _Text] = {}
    for some in chunks(articles):
        people = _people(connection, some)
        query = sa.select(ARTICLE.c.id, ARTICLE.c.lemmas, ARTICLE.c.published).where(ARTICLE.c.id.in_(some))
        for row in connection.execute(query):
            # articles without a day are among themselves
            day = 0 if row.published is None else row.published.toordinal()
            lemmas = row.lemmas.split()
            words = frozenset(map(key, lemmas))
            found[row.id] = _Text(shingles(lemmas), day, words, people.get(row.id, frozenset()))
    return found


def _people(connection: sa.Connection, articles: Sequence[str]) -> dict[str, frozenset[str]]:
    """Of each article the family names of those who take part in the events that it tells, as they are looked up."""
    found: dict[str, set[str]] = {}
    query = sa.select(CLAIM.c.article, CLAIM.c.value).where(
        CLAIM.c.article.in_(articles), CLAIM.c.field == "participants"
    )
    for row in connection.execute(query):
        if row.value["kind"] == "person":
            found.setdefault(row.article, set()).update(person_keys(row.value["name"])[:1])
    return {article: frozenset(names) for article, names in found.items()}


def _file(connection: sa.Connection, texts: Mapping[str, _Text]) -> None:
    """Writes by what the articles are found."""
    for some in chunks(list(texts)):
        connection.execute(sa.delete(SHINGLE).where(SHINGLE.c.article.in_(some)))
        connection.execute(sa.delete(COPIES).where(sa.or_(COPIES.c.one.in_(some), COPIES.c.other.in_(some))))
    rows = [
        {"article": article, "hash": each, "day": text.day}
        for article, text in texts.items()
        for each in sorted(sample(text.shingles))
    ]
    if rows:
        connection.execute(sa.insert(SHINGLE), rows)


def _compare(connection: sa.Connection, texts: Mapping[str, _Text]) -> None:
    """Writes which articles the new ones repeat, or are repeated by."""
    candidates = {
        (article, other) if article < other else (other, article)
        for article, text in texts.items()
        for other in _candidates(connection, article, text)
    }
    others = _texts(connection, sorted({id for pair in candidates for id in pair} - texts.keys()))
    known = {**texts, **others}
    rows = []
    for one, other in sorted(candidates):
        share = containment(known[one].shingles, known[other].shingles)
        if share >= COPY and not _tell_otherwise(known[one], known[other]):
            rows.append({"one": one, "other": other, "share": share})
    if rows:
        connection.execute(sa.insert(COPIES), rows)


# How many shingles of the sample the articles of near days share with one article.
_SHARING = (
    sa.select(SHINGLE.c.article, sa.func.count().label("shared"))
    .where(
        SHINGLE.c.hash.in_(sa.bindparam("hashes", expanding=True)),
        SHINGLE.c.day.between(sa.bindparam("first"), sa.bindparam("last")),
        SHINGLE.c.article != sa.bindparam("article"),
    )
    .group_by(SHINGLE.c.article)
)


def _candidates(connection: sa.Connection, article: str, text: _Text) -> list[str]:
    """The articles of near days that share some of the sample."""
    hashes = sorted(sample(text.shingles))
    shared: Counter[str] = Counter()
    for some in chunks(hashes):
        near = {"first": text.day - _DAYS, "last": text.day + _DAYS}
        for row in connection.execute(_SHARING, {"hashes": some, "article": article, **near}):
            shared[row.article] += row.shared
    return [other for other, count in shared.items() if count >= _FEWEST]


def _copies(connection: sa.Connection, articles: Sequence[str]) -> Iterable[tuple[str, str]]:
    for some in chunks(articles):
        query = sa.select(COPIES.c.one, COPIES.c.other).where(
            sa.or_(COPIES.c.one.in_(some), COPIES.c.other.in_(some))
        )
        yield from ((row.one, row.other) for row in connection.execute(query))


def _name(connection: sa.Connection, families: Iterable[Iterable[str]]) -> None:
    """Names each family after its earliest article, and marks the reports of those for which that is news."""
    for family in families:
        rows = [row for some in chunks(sorted(family)) for row in connection.execute(_DATED, {"ids": some})]
        first = min(rows, key=_first).id
        changed = [row.id for row in rows if row.family != first]
        for some in chunks(changed):
            connection.execute(_RENAME, {"ids": some, "name": first})
            connection.execute(_FRESHEN, {"ids": some})


_IDS: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)
_DATED = sa.select(
    ARTICLE.c.id,
    ARTICLE.c.family,
    ARTICLE.c.published,
    ARTICLE.c.published_time,
    ARTICLE.c.outlet,
    ARTICLE.c.text_sha256,
).where(ARTICLE.c.id.in_(_IDS))
_RENAME = sa.update(ARTICLE).where(ARTICLE.c.id.in_(_IDS)).values(family=sa.bindparam("name"))
_FRESHEN = sa.update(REPORT).where(REPORT.c.article.in_(_IDS)).values(stage=NEW)


def _first(row: Any) -> tuple[str, str, str, str, str]:
    """By day and time; of one moment by outlet and text, which are the same wherever the article was found."""
    day = "9999" if row.published is None else row.published.isoformat()
    return day, row.published_time or "99", row.outlet or "", row.text_sha256, row.id
