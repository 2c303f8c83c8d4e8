"""What may be wrong with a store that was written by others, or on a failing disk."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

import sqlalchemy as sa

from kelissoz.dossier.record import Record
from kelissoz.dossier.tables import ARTICLE


def faults(connection: sa.Connection, records: Iterable[Record]) -> Iterator[str]:
    """What is wrong, a sentence each. A server looks after its own files; there only the articles are checked."""
    if connection.dialect.name == "sqlite":
        damage = list(_damage(connection))
        yield from damage
        if damage:
            return
    for record in records:
        yield from _faults_of(record, connection)


def _damage(connection: sa.Connection) -> Iterator[str]:
    for (message,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if message != "ok":
            yield f"the file is damaged: {message}"
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"row {row} of the table {table} belongs to a row of {parent} that is not there"
    yield from _damage_of_words(connection)


def _damage_of_words(connection: sa.Connection) -> Iterator[str]:
    """Whether the index of words fits the articles. FTS5 is asked by what looks like writing
    (https://www.sqlite.org/fts5.html#the_integrity_check_command), so that a store that may only be read is not."""
    try:
        connection.exec_driver_sql(
            "INSERT INTO article_words(article_words, rank) VALUES ('integrity-check', 1)"
        )
    except sa.exc.DBAPIError as error:
        if "malformed" in str(error.orig):
            yield "the index of words does not fit the articles; `kelissoz search` may miss some"
        elif "readonly" not in str(error.orig):
            raise


def _faults_of(record: Record, connection: sa.Connection) -> Iterator[str]:
    article = record.article
    known = connection.scalar(sa.select(ARTICLE.c.text_sha256).where(ARTICLE.c.id == article.id))
    if known != hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest():
        yield f"article {article.id}: its text is not the one that was kept"
    for claim in record.claims:
        if article.text[claim.start : claim.end] != claim.quote:
            yield f"article {article.id}: the quote of claim {claim.id} does not stand in the text where it should"
