"""The tables of the store, and how an older store becomes one of today.

The unit is the claim. There is no table of events: an event is what its claims say (``events``). The tables are
the same in SQLite and PostgreSQL, and so is the order of their rows: by code points, whatever the language that
the server is set up for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from kelissoz.dossier.errors import StoreError

METADATA = sa.MetaData()

# Stands for NUL, which PostgreSQL cannot keep: a code point that Unicode gives to no character, then 0. Where a
# text has that code point itself, 1 follows it.
_STAND_IN = "\ufdd0"


class Characters(sa.TypeDecorator[str]):
    """Text that comes back as it went in, and is ordered by code points, in either database."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> Any:
        return sa.Text(collation="C" if dialect.name == "postgresql" else None)

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:
        if value is None:
            return None
        return value.replace(_STAND_IN, f"{_STAND_IN}1").replace("\0", f"{_STAND_IN}0")

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> str | None:
        if value is None:
            return None
        return value.replace(f"{_STAND_IN}0", "\0").replace(f"{_STAND_IN}1", _STAND_IN)

    def bind_processor(self, dialect: sa.Dialect) -> Any:
        """SQLite keeps all texts as they are: millions of them are not looked through in vain."""
        return super().bind_processor(dialect) if dialect.name == "postgresql" else None

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> Any:
        return super().result_processor(dialect, coltype) if dialect.name == "postgresql" else None


def _address_index(name: str, column: sa.Column[Any]) -> sa.Index:
    """An index for whole values only: addresses may be longer than what PostgreSQL takes into another one."""
    return sa.Index(name, column, postgresql_using="hash")


SCHEMA_VERSION = sa.Table("schema_version", METADATA, sa.Column("version", sa.Integer, nullable=False))

# ``id`` is the same for every version of an article, and ``version`` counts them. ``fingerprint`` is a hash
# of the whole record: it tells whether anything has changed.
ARTICLE = sa.Table(
    "article",
    METADATA,
    sa.Column("id", Characters, primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("fingerprint", Characters, nullable=False),
    sa.Column("path", Characters),
    sa.Column("url", Characters),
    sa.Column("outlet", Characters),
    sa.Column("outlet_span", sa.JSON(none_as_null=True)),
    sa.Column("title", Characters),
    sa.Column("published", sa.Date, index=True),
    sa.Column("published_time", Characters),
    sa.Column("script", Characters, nullable=False),
    sa.Column("language", Characters, nullable=False),
    sa.Column("text", Characters, nullable=False),
    sa.Column("text_sha256", Characters, nullable=False),
    sa.Column("blocks", sa.JSON, nullable=False),
    # the dictionary forms of all words, folded, in their order, with blanks between
    sa.Column("lemmas", Characters, nullable=False, server_default=""),
    # reckoned from the texts: the article that this one repeats, or its own id; null until it is reckoned
    sa.Column("family", Characters, index=True),
    # the name tagger that it was read with; null where that is not known
    sa.Column("names", Characters),
)
_address_index("ix_article_path", ARTICLE.c.path)
_address_index("ix_article_url", ARTICLE.c.url)

# The index of words, kept by the database itself: SQLite's FTS5 over the lemmas of ``article``, PostgreSQL's GIN.
_WORDS_SQLITE = (
    "CREATE VIRTUAL TABLE article_words USING fts5(lemmas, content='article', "
    'tokenize="unicode61 remove_diacritics 0")',
    "CREATE TRIGGER article_words_in AFTER INSERT ON article BEGIN "
    "INSERT INTO article_words(rowid, lemmas) VALUES (new.rowid, new.lemmas); END",
    "CREATE TRIGGER article_words_out AFTER DELETE ON article BEGIN "
    "INSERT INTO article_words(article_words, rowid, lemmas) VALUES ('delete', old.rowid, old.lemmas); END",
    "CREATE TRIGGER article_words_again AFTER UPDATE OF lemmas ON article BEGIN "
    "INSERT INTO article_words(article_words, rowid, lemmas) VALUES ('delete', old.rowid, old.lemmas); "
    "INSERT INTO article_words(rowid, lemmas) VALUES (new.rowid, new.lemmas); END",
    "INSERT INTO article_words(article_words) VALUES ('rebuild')",  # of an older store, what is there already
)
_WORDS_POSTGRESQL = ("CREATE INDEX article_words ON article USING gin (to_tsvector('simple', lemmas))",)


def _index_words(connection: sa.Connection) -> None:
    is_sqlite = connection.dialect.name == "sqlite"
    for statement in _WORDS_SQLITE if is_sqlite else _WORDS_POSTGRESQL:
        connection.exec_driver_sql(statement)


@sa.event.listens_for(ARTICLE, "after_create")
def _with_words(_: sa.Table, connection: sa.Connection, **options: Any) -> None:
    _index_words(connection)


def _article_key(*, primary_key: bool = False, name: str = "article") -> sa.Column[object]:
    key = sa.ForeignKey(ARTICLE.c.id, ondelete="CASCADE", onupdate="CASCADE")
    return sa.Column(name, Characters, key, primary_key=primary_key, nullable=False, index=not primary_key)


def _of_article() -> list[sa.Column[object]]:
    """The key of what belongs to an article: it goes when the article goes."""
    return [
        _article_key(primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
    ]


CLAIM = sa.Table(
    "claim",
    METADATA,
    *_of_article(),
    sa.Column("id", Characters, nullable=False, index=True),
    sa.Column("event", Characters, nullable=False, index=True),
    sa.Column("field", Characters, nullable=False),
    sa.Column("value", sa.JSON),
    sa.Column("original", Characters, nullable=False),
    sa.Column("quote", Characters, nullable=False),
    sa.Column("chain", sa.JSON, nullable=False),
    sa.Column("stance", Characters, nullable=False),
    sa.Column("rule", Characters, nullable=False),
    sa.Column("version", Characters, nullable=False),
)

DOUBT = sa.Table(
    "doubt",
    METADATA,
    *_of_article(),
    sa.Column("step", Characters, nullable=False),
    sa.Column("reason", Characters, nullable=False),
)

# What was read at a place (a file, a line of a feed), so that it is not read again in vain. ``source`` is a hash of
# the place: a path may be too long for an index, and need not be text. ``digest`` is a hash of the bytes and of
# what was asked for, ``reader`` tells which Kelissoz it was.
READING = sa.Table(
    "reading",
    METADATA,
    sa.Column("source", Characters, primary_key=True),
    sa.Column("digest", Characters, nullable=False),
    sa.Column("reader", Characters, nullable=False),
    _article_key(),
)

# An article's event, with what of it is compared to others (``said``: a ``Report`` as JSON) and the event of the
# dossier that it belongs to. All of it but ``id`` and ``article`` is reckoned from claims and judgements; ``stage``
# tells how far that has gone: ``NEW``, ``COPIED`` (to be compared after those that it repeats), ``COMPARED``,
# ``SETTLED``. In a store that was made before there was ``COPIED``, 2 is ``COMPARED``: it is compared once more.
SETTLED, NEW, COPIED, COMPARED = 0, 1, 2, 3
REPORT = sa.Table(
    "report",
    METADATA,
    sa.Column("id", Characters, primary_key=True),
    _article_key(),
    sa.Column("stage", sa.Integer, nullable=False, index=True),
    sa.Column("said", sa.JSON(none_as_null=True)),
    sa.Column("event", Characters, index=True),
)


def _of_report(*, primary_key: bool = True, name: str = "report") -> sa.Column[object]:
    return sa.Column(
        name,
        Characters,
        sa.ForeignKey(REPORT.c.id, ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=False,
    )


# Under what a report is found, and between which days (ordinals of ``datetime.date``).
REPORT_KEY = sa.Table(
    "report_key",
    METADATA,
    _of_report(),
    sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("first", sa.Integer),
    sa.Column("last", sa.Integer),
    sa.Index("report_key_found", "key", "first"),
)

# Two reports that are, or may be, one event; ``one`` < ``other``.
PAIR = sa.Table(
    "pair",
    METADATA,
    _of_report(name="one"),
    _of_report(name="other"),
    sa.Column("score", sa.Float, nullable=False),
    sa.Index("pair_other", "other"),
)

# What people have decided: ``id`` counts up, ``at`` is ISO 8601 in UTC, ``details`` are for the log.
ACT = sa.Table(
    "act",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("what", Characters, nullable=False),
    sa.Column("by", Characters, nullable=False),
    sa.Column("at", Characters, nullable=False),
    sa.Column("details", sa.JSON, nullable=False),
    sa.Column("undone_by", Characters),
    sa.Column("undone_at", Characters),
)


def _of_act() -> sa.Column[object]:
    return sa.Column("act", sa.Integer, sa.ForeignKey(ACT.c.id), primary_key=True, autoincrement=False)


# Of two reports, whether they are one event; ``one`` < ``other``. It outlives the reports: they may come again.
JUDGEMENT = sa.Table(
    "judgement",
    METADATA,
    _of_act(),
    sa.Column("one", Characters, primary_key=True, index=True),
    sa.Column("other", Characters, primary_key=True, index=True),
    sa.Column("verdict", Characters, nullable=False),
)

# Of a report, a value that is right, or is not (``act`` tells).
CORRECTION = sa.Table(
    "correction",
    METADATA,
    _of_act(),
    sa.Column("report", Characters, primary_key=True, index=True),
    sa.Column("field", Characters, nullable=False),
    sa.Column("value", sa.JSON),
)

# An event of the dossier, with what lists of events are picked by. What is said of it are its reports' claims.
EVENT = sa.Table(
    "event",
    METADATA,
    sa.Column("id", Characters, primary_key=True),
    sa.Column("kind", Characters, nullable=False),
    sa.Column("status", Characters, nullable=False),
    sa.Column("scope", Characters, nullable=False),
    sa.Column("core", sa.Boolean, nullable=False),
    # as ordinals of ``datetime.date``; a month is from its first day to its last
    sa.Column("first", sa.Integer, index=True),
    sa.Column("last", sa.Integer),
    sa.Column("city", Characters),
    sa.Column("country", Characters),
    sa.Column("ordinal", sa.Integer, index=True),
    sa.Column("announced", sa.Boolean, nullable=False, index=True),
    sa.Column("contested", sa.Boolean, nullable=False, index=True),
)

# Who took part in an event of the dossier; ``key`` is that of the family name for people
# (``identity.people.person_keys``), else the country, or the first word of a body.
EVENT_PARTY = sa.Table(
    "event_party",
    METADATA,
    sa.Column("event", Characters, sa.ForeignKey(EVENT.c.id, ondelete="CASCADE"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("kind", Characters, nullable=False),
    sa.Column("name", Characters, nullable=False),
    sa.Column("country", Characters, index=True),
    sa.Column("key", Characters, index=True),
)


# A sample of an article's shingles, by which articles that repeat it are found; ``day`` is that of publication.
SHINGLE = sa.Table(
    "shingle",
    METADATA,
    _article_key(primary_key=True),
    sa.Column("hash", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("day", sa.Integer, nullable=False),
    sa.Index("shingle_found", "hash", "day"),
)

# Two articles of which one repeats the other; ``one`` < ``other``. ``share`` is of the shorter one's text.
COPY = sa.Table(
    "copy",
    METADATA,
    _article_key(primary_key=True, name="one"),
    _article_key(primary_key=True, name="other"),
    sa.Column("share", sa.Float, nullable=False),
    sa.Index("copy_other", "other"),
)

Migration = Callable[[sa.Connection], None]


def _execute(connection: sa.Connection, statement: str) -> None:
    """A statement of a migration, in words that both databases know; in PostgreSQL text is ordered by code points."""
    if connection.dialect.name == "postgresql":
        statement = statement.replace(" TEXT", ' TEXT COLLATE "C"')
    connection.exec_driver_sql(statement)


def _remember_readings(connection: sa.Connection) -> None:
    """Version 2: the table ``reading``."""
    _execute(
        connection,
        "CREATE TABLE reading (source TEXT NOT NULL, digest TEXT NOT NULL, reader TEXT NOT NULL, "
        "article TEXT NOT NULL, PRIMARY KEY (source), "
        "FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE ON UPDATE CASCADE)",
    )
    _execute(connection, "CREATE INDEX ix_reading_article ON reading (article)")


_MERGING = (
    "ALTER TABLE article ADD COLUMN lemmas TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE article ADD COLUMN family TEXT",
    "ALTER TABLE article ADD COLUMN names TEXT",
    "CREATE INDEX ix_article_family ON article (family)",
    "CREATE TABLE report ( id TEXT NOT NULL, article TEXT NOT NULL, stage INTEGER NOT NULL, said JSON, "
    "event TEXT, PRIMARY KEY (id), FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE ON "
    "UPDATE CASCADE )",
    "CREATE INDEX ix_report_article ON report (article)",
    "CREATE INDEX ix_report_event ON report (event)",
    "CREATE INDEX ix_report_stage ON report (stage)",
    'CREATE TABLE report_key ( report TEXT NOT NULL, "key" BIGINT NOT NULL, first INTEGER, last '
    'INTEGER, PRIMARY KEY (report, "key"), FOREIGN KEY(report) REFERENCES report (id) ON DELETE CASCADE'
    " )",
    'CREATE INDEX report_key_found ON report_key ("key", first)',
    "CREATE TABLE pair ( one TEXT NOT NULL, other TEXT NOT NULL, score FLOAT NOT NULL, PRIMARY KEY (one, "
    "other), FOREIGN KEY(one) REFERENCES report (id) ON DELETE CASCADE, FOREIGN KEY(other) REFERENCES "
    "report (id) ON DELETE CASCADE )",
    "CREATE INDEX pair_other ON pair (other)",
    'CREATE TABLE act ( id INTEGER NOT NULL, what TEXT NOT NULL, "by" TEXT NOT NULL, at TEXT NOT NULL, '
    "details JSON NOT NULL, undone_by TEXT, undone_at TEXT, PRIMARY KEY (id) )",
    "CREATE TABLE judgement ( act INTEGER NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, verdict TEXT "
    "NOT NULL, PRIMARY KEY (act, one, other), FOREIGN KEY(act) REFERENCES act (id) )",
    "CREATE INDEX ix_judgement_one ON judgement (one)",
    "CREATE INDEX ix_judgement_other ON judgement (other)",
    "CREATE TABLE correction ( act INTEGER NOT NULL, report TEXT NOT NULL, field TEXT NOT NULL, value "
    "JSON, PRIMARY KEY (act, report), FOREIGN KEY(act) REFERENCES act (id) )",
    "CREATE INDEX ix_correction_report ON correction (report)",
    "CREATE TABLE event ( id TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, scope TEXT NOT "
    "NULL, core BOOLEAN NOT NULL, first INTEGER, last INTEGER, city TEXT, country TEXT, ordinal INTEGER, "
    "announced BOOLEAN NOT NULL, contested BOOLEAN NOT NULL, PRIMARY KEY (id) )",
    "CREATE INDEX ix_event_announced ON event (announced)",
    "CREATE INDEX ix_event_contested ON event (contested)",
    "CREATE INDEX ix_event_first ON event (first)",
    "CREATE INDEX ix_event_ordinal ON event (ordinal)",
    "CREATE TABLE event_party ( event TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, name "
    'TEXT NOT NULL, country TEXT, "key" TEXT, PRIMARY KEY (event, position), FOREIGN KEY(event) '
    "REFERENCES event (id) ON DELETE CASCADE )",
    "CREATE INDEX ix_event_party_country ON event_party (country)",
    'CREATE INDEX ix_event_party_key ON event_party ("key")',
    "CREATE TABLE shingle ( article TEXT NOT NULL, hash BIGINT NOT NULL, day INTEGER NOT NULL, PRIMARY "
    "KEY (article, hash), FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE ON UPDATE "
    "CASCADE )",
    "CREATE INDEX shingle_found ON shingle (hash, day)",
    "CREATE TABLE copy ( one TEXT NOT NULL, other TEXT NOT NULL, share FLOAT NOT NULL, PRIMARY KEY (one, "
    "other), FOREIGN KEY(one) REFERENCES article (id) ON DELETE CASCADE ON UPDATE CASCADE, FOREIGN "
    "KEY(other) REFERENCES article (id) ON DELETE CASCADE ON UPDATE CASCADE )",
    "CREATE INDEX copy_other ON copy (other)",
    "INSERT INTO report (id, article, stage) SELECT DISTINCT event, article, 1 FROM claim",
)


def _merge_reports(connection: sa.Connection) -> None:
    """Version 3: what articles have in common. All of it is reckoned when the store is next settled; the lemmas of
    an article, and the name tagger that it was read with, come when it is read again."""
    for statement in _MERGING:
        _execute(connection, statement)
    _index_words(connection)


# Migration number k (from 0) makes of a store of version k + 1 one of version k + 2. A migration says in full
# what it does: it must go on doing the same when the tables above have changed again.
MIGRATIONS: tuple[Migration, ...] = (_remember_readings, _merge_reports)


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
