"""The tables of the store, and how an older store becomes one of today.

The unit is the claim. There is no table of events: an event is what its claims say (``events``).
"""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa

from kelissoz.dossier.errors import StoreError

METADATA = sa.MetaData()

SCHEMA_VERSION = sa.Table("schema_version", METADATA, sa.Column("version", sa.Integer, nullable=False))

# ``id`` is the same for every version of an article, and ``version`` counts them. ``fingerprint`` is a hash
# of the whole record: it tells whether anything has changed.
ARTICLE = sa.Table(
    "article",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("fingerprint", sa.Text, nullable=False),
    sa.Column("path", sa.Text, index=True),
    sa.Column("url", sa.Text, index=True),
    sa.Column("outlet", sa.Text),
    sa.Column("outlet_span", sa.JSON(none_as_null=True)),
    sa.Column("title", sa.Text),
    sa.Column("published", sa.Date, index=True),
    sa.Column("published_time", sa.Text),
    sa.Column("script", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("text_sha256", sa.Text, nullable=False),
    sa.Column("blocks", sa.JSON, nullable=False),
)


def _of_article() -> list[sa.Column[object]]:
    """The key of what belongs to an article: it goes when the article goes."""
    article = sa.ForeignKey(ARTICLE.c.id, ondelete="CASCADE", onupdate="CASCADE")
    return [
        sa.Column("article", sa.Text, article, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
    ]


CLAIM = sa.Table(
    "claim",
    METADATA,
    *_of_article(),
    sa.Column("id", sa.Text, nullable=False, index=True),
    sa.Column("event", sa.Text, nullable=False, index=True),
    sa.Column("field", sa.Text, nullable=False),
    sa.Column("value", sa.JSON),
    sa.Column("original", sa.Text, nullable=False),
    sa.Column("quote", sa.Text, nullable=False),
    sa.Column("chain", sa.JSON, nullable=False),
    sa.Column("stance", sa.Text, nullable=False),
    sa.Column("rule", sa.Text, nullable=False),
    sa.Column("version", sa.Text, nullable=False),
)

DOUBT = sa.Table(
    "doubt",
    METADATA,
    *_of_article(),
    sa.Column("step", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
)

Migration = Callable[[sa.Connection], None]

# Migration number k (from 0) makes of a store of version k + 1 one of version k + 2.
MIGRATIONS: tuple[Migration, ...] = ()


def prepare(connection: sa.Connection, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Makes an empty database a store, and an older store one of today, in the transaction of ``connection``.

    Raises ``StoreError`` for a database that is no store, or one that a newer Kelissoz made.
    """
    today = len(migrations) + 1
    version = stored_version(connection)
    if version is None:
        METADATA.create_all(connection)
        connection.execute(SCHEMA_VERSION.insert().values(version=today))
        return
    if version > today:
        raise StoreError(f"the store has version {version}, which is newer than this Kelissoz ({today})")
    for migrate in migrations[version - 1 :]:
        migrate(connection)
    if version < today:
        connection.execute(SCHEMA_VERSION.update().values(version=today))


def is_ready(connection: sa.Connection, migrations: tuple[Migration, ...] = MIGRATIONS) -> bool:
    """Whether the database is a store of today, so that nothing needs to be written to open it."""
    return stored_version(connection) == len(migrations) + 1


def stored_version(connection: sa.Connection) -> int | None:
    """The version of the store, ``None`` for an empty database.

    Raises ``StoreError`` for a database of something else.
    """
    names = set(sa.inspect(connection).get_table_names())
    if not names:
        return None
    if SCHEMA_VERSION.name not in names or not {ARTICLE.name, CLAIM.name, DOUBT.name} <= names:
        raise StoreError("it is a database, but not a store of Kelissoz")
    version = connection.execute(sa.select(SCHEMA_VERSION.c.version)).scalar()
    if version is None:
        raise StoreError("it does not tell its version")
    return int(version)
