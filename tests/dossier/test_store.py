from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from kelissoz.dossier.errors import StoreError
from kelissoz.dossier.record import record_of
from kelissoz.dossier.store import Store, default_path
from kelissoz.model import Document


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as opened:
        yield opened


def another(document: Document, i: int) -> Document:
    """The same text found elsewhere: another article."""
    article = replace(document.article, id=f"b{i}", path=f"elsewhere-{i}.txt")
    claims = tuple(replace(claim, article=f"b{i}", event=f"{claim.event}-{i}") for claim in document.claims)
    return replace(document, article=article, claims=claims)


def revised(document: Document) -> Document:
    """A newer text of the same article: one event less, no doubt."""
    article = replace(document.article, text=document.article.text + "\nТүзетілді.")
    claims = tuple(claim for claim in document.claims if claim.event == "e1")
    return replace(document, article=article, events=document.events[:1], claims=claims, doubts=())


def count(path: Path, table: str) -> int:
    with sqlite3.connect(path) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_what_is_kept_comes_back_as_it_was(store: Store, document: Document) -> None:
    assert store.keep(document) == "new"
    assert list(store.records()) == [record_of(document)]
    assert store.record("a1") == record_of(document)
    assert store.record("a9") is None


def test_the_claims_of_an_event(store: Store, document: Document) -> None:
    store.keep(document)
    assert store.claims("e2") == tuple(claim for claim in document.claims if claim.event == "e2")
    assert store.claims("nobody") == ()


def test_reading_the_same_again_writes_nothing(path: Path, document: Document) -> None:
    with Store.open(path) as store:
        store.keep(document)
    before = path.read_bytes()
    with Store.open(path) as store, sqlite3.connect(path) as watcher:
        version = watcher.execute("PRAGMA data_version").fetchone()
        assert store.keep(document) == "same"
        assert watcher.execute("PRAGMA data_version").fetchone() == version
    assert path.read_bytes() == before


def test_changed_claims_take_the_place_of_the_old_ones(store: Store, path: Path, document: Document) -> None:
    store.keep(document)
    fewer = replace(document, claims=document.claims[:5])
    assert store.keep(fewer) == "changed"
    assert list(store.records())[0].claims == fewer.claims
    assert count(path, "claim") == 5


def test_a_newer_version_of_an_article_takes_its_place(store: Store, path: Path, document: Document) -> None:
    store.keep(document)
    assert store.keep(revised(document)) == "changed"
    (record,) = store.records()
    assert record == record_of(revised(document))
    assert (count(path, "article"), count(path, "doubt")) == (1, 0)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT version FROM article").fetchone() == (2,)


def test_the_same_text_read_anew_is_no_newer_version(store: Store, path: Path, document: Document) -> None:
    store.keep(document)
    store.keep(replace(document, claims=document.claims[:5]))
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT version FROM article").fetchone() == (1,)


def test_the_articles_of_one_feed_share_its_path(store: Store, document: Document) -> None:
    for i in range(2):
        read = another(document, i)
        assert store.keep(replace(read, article=replace(read.article, path="feed.jsonl"))) == "new"
    assert len(list(store.records())) == 2
    with pytest.raises(StoreError, match="'feed.jsonl' may mean b0, b1"):
        store.find("feed.jsonl")


def test_reading_one_article_touches_no_other(store: Store, document: Document) -> None:
    for i in range(3):
        store.keep(another(document, i))
    store.keep(replace(another(document, 1), claims=()))
    kept = {record.article.id: len(record.claims) for record in store.records()}
    assert kept == {"b0": len(document.claims), "b1": 0, "b2": len(document.claims)}


def test_records_come_by_day(store: Store, document: Document) -> None:
    for i, day in enumerate(("2026-03-09", None, "2026-03-01")):
        read = another(document, i)
        published = None if day is None else document.article.published.fromisoformat(day)  # type: ignore[union-attr]
        store.keep(replace(read, article=replace(read.article, published=published)))
    assert [record.article.id for record in store.records()] == ["b2", "b0", "b1"]


def test_a_failure_half_way_leaves_what_was_there(store: Store, document: Document) -> None:
    store.keep(document)
    unwritable = replace(document.claims[-1], value=object())
    doubled = replace(revised(document), doubts=document.doubts)
    with pytest.raises(StoreError), _failing(store, "INSERT INTO doubt"):
        store.keep(doubled)
    assert list(store.records()) == [record_of(document)]
    with pytest.raises(TypeError):
        store.keep(replace(document, claims=(*document.claims, unwritable)))
    assert list(store.records()) == [record_of(document)]


def _failing(store: Store, statement: str) -> _Failure:
    return _Failure(store._engine, statement)


class _Failure:
    """While it lasts, the database fails at ``statement``."""

    def __init__(self, engine: sa.Engine, statement: str) -> None:
        self.engine, self.statement = engine, statement

    def __enter__(self) -> None:
        sa.event.listen(self.engine, "before_cursor_execute", self.fail)

    def __exit__(self, *_: object) -> None:
        sa.event.remove(self.engine, "before_cursor_execute", self.fail)

    def fail(self, connection: object, cursor: object, statement: str, *_: object) -> None:
        if statement.startswith(self.statement):
            raise sa.exc.OperationalError(statement, {}, sqlite3.OperationalError("disk I/O error"))


KILLED = """
import os, signal, sys
import sqlalchemy as sa
sys.path.insert(0, sys.argv[2])
from test_store import revised
from kelissoz.dossier.store import Store
import conftest

document = conftest.handmade()
store = Store.open(sys.argv[1])
store.keep(document)

@sa.event.listens_for(store._engine, "after_cursor_execute")
def kill(connection, cursor, statement, *rest):
    if statement.startswith("INSERT INTO claim"):
        os.kill(os.getpid(), signal.SIGKILL)

store.keep(revised(document))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_killed_half_way_nothing_is_half_written(path: Path, document: Document) -> None:
    here = Path(__file__).parent
    environment = {"PYTHONPATH": f"{here.parent}:{here}", "PYTHONDONTWRITEBYTECODE": "1"}
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), str(here)], env=environment, check=False
    )
    assert killed.returncode == -9
    with Store.open(path) as store:
        assert list(store.records()) == [record_of(document)]
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_two_at_once_wait_for_each_other(path: Path, document: Document) -> None:
    with Store.open(path) as first, Store.open(path) as second:
        for i in range(4):
            (first if i % 2 else second).keep(another(document, i))
        assert len(list(first.records())) == len(list(second.records())) == 4


def test_reading_goes_on_while_another_writes(store: Store, path: Path, document: Document) -> None:
    store.keep(another(document, 0))
    with Store.open(path) as writer:
        for _ in store.records():
            writer.keep(another(document, 1))
    assert len(list(store.records())) == 2


@pytest.mark.parametrize("name", ["a1", "bishkek.txt", "a1a1"])
def test_an_article_is_found_by_its_id_its_path_and_a_beginning(
    store: Store, document: Document, name: str
) -> None:
    article = replace(document.article, id="a1a1a1") if name == "a1a1" else document.article
    read = replace(
        document, article=article, claims=tuple(replace(c, article=article.id) for c in document.claims)
    )
    store.keep(read)
    assert store.find(name) == (record_of(read), None)


def test_an_event_is_found_with_its_article(store: Store, document: Document) -> None:
    store.keep(document)
    assert store.find("e2") == (record_of(document), "e2")
    assert store.find("e3") is None


def test_a_beginning_that_two_share_names_both(store: Store, document: Document) -> None:
    for i in range(2):
        read = another(document, i)
        store.keep(replace(read, claims=tuple(replace(claim, event=f"event-{i}") for claim in read.claims)))
    with pytest.raises(StoreError, match="'event' may mean event-0, event-1"):
        store.find("event")
    found = store.find("event-1")
    assert found is not None and found[0].article.id == "b1"
    assert store.find("eve") is None  # too short to stand for an id


def test_a_file_that_is_no_database_is_named(path: Path) -> None:
    path.write_text("Бұл дерекқор емес. " * 100, encoding="utf-8")
    with pytest.raises(StoreError, match="store.sqlite: it is not a database"):
        Store.open(path)


def test_a_database_of_something_else_is_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    with pytest.raises(StoreError, match="not a store of Kelissoz"):
        Store.open(path)
    assert count(path, "sqlite_master") == 1


def test_a_folder_and_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="it is a folder"):
        Store.open(tmp_path)
    with pytest.raises(StoreError, match="cannot be opened or made"):
        Store.open(tmp_path / "nowhere" / "store.sqlite")


def test_an_unknown_kind_of_database() -> None:
    with pytest.raises(StoreError, match="papyrus"):
        Store.open("papyrus://alexandria")


def test_a_store_that_may_not_be_written_can_be_read(path: Path, document: Document) -> None:
    with Store.open(path) as store:
        store.keep(document)
    with Store.open(f"sqlite:///file:{path}?mode=ro&uri=true") as store:
        assert len(list(store.records())) == 1
        with pytest.raises(StoreError, match="it may not be written"):
            store.keep(revised(document))


def test_an_older_store_becomes_one_of_today(path: Path, document: Document) -> None:
    with Store.open(path) as store:
        store.keep(document)

    def add_a_note(connection: sa.Connection) -> None:
        connection.execute(sa.text("ALTER TABLE article ADD COLUMN note TEXT"))

    with Store.open(path, migrations=(add_a_note,)) as store:
        assert list(store.records()) == [record_of(document)]
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT version FROM schema_version").fetchall() == [(2,)]
    with pytest.raises(StoreError, match="newer than this Kelissoz"):
        Store.open(path)


def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    Store.open(path).close()

    def fail(connection: sa.Connection) -> None:
        connection.execute(sa.text("CREATE TABLE half (name TEXT)"))
        connection.execute(sa.text("no such statement"))

    with pytest.raises(StoreError):
        Store.open(path, migrations=(fail,))
    assert count(path, "sqlite_master WHERE name = 'half'") == 0
    Store.open(path).close()


def test_the_users_own_store_lies_in_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    if sys.platform == "linux":
        assert default_path() == tmp_path / "data" / "kelissoz" / "kelissoz.sqlite"
        Store.open().close()
        assert default_path().is_file()


def test_a_store_that_another_program_is_writing_to(
    path: Path, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kelissoz.dossier.store.PATIENCE", 0)
    with Store.open(path) as store:
        store.keep(document)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Store.open(path) as store:
        with pytest.raises(StoreError, match="another program has been writing to it"):
            store.keep(revised(document))
        assert [record.article.text for record in store.records()] == [document.article.text]
    other.close()
