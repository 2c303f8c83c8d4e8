from __future__ import annotations

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from kelissoz.dossier.errors import StoreError
from kelissoz.dossier.record import record_of
from kelissoz.dossier.store import Mark, Store, default_path
from kelissoz.dossier.tables import ARTICLE, MIGRATIONS, stored_version
from kelissoz.model import Document
from tests.dossier.contents import count, layout

ROOT = Path(__file__).parents[2]


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


def versions(store: Store) -> list[int]:
    with store._transaction() as connection:
        return list(connection.scalars(sa.select(ARTICLE.c.version)))


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


def test_another_name_tagger_is_another_reading(store: Store, document: Document) -> None:
    assert store.keep(replace(document, tagger="crf")) == "new"
    assert store.keep(replace(document, tagger="accurate")) == "changed"
    assert [record.names for record in store.records()] == ["accurate"]


def test_changed_claims_take_the_place_of_the_old_ones(store: Store, document: Document) -> None:
    store.keep(document)
    fewer = replace(document, claims=document.claims[:5])
    assert store.keep(fewer) == "changed"
    assert list(store.records())[0].claims == fewer.claims
    assert count(store, "claim") == 5


def test_a_newer_version_of_an_article_takes_its_place(store: Store, document: Document) -> None:
    store.keep(document)
    assert store.keep(revised(document)) == "changed"
    (record,) = store.records()
    assert record == record_of(revised(document))
    assert (count(store, "article"), count(store, "doubt")) == (1, 0)
    assert versions(store) == [2]


def test_the_same_text_read_anew_is_no_newer_version(store: Store, document: Document) -> None:
    store.keep(document)
    store.keep(replace(document, claims=document.claims[:5]))
    assert versions(store) == [1]


def test_the_articles_of_one_feed_share_its_path(store: Store, document: Document) -> None:
    for i in range(2):
        read = another(document, i)
        assert store.keep(replace(read, article=replace(read.article, path="feed.jsonl"))) == "new"
    assert len(list(store.records())) == 2
    with pytest.raises(StoreError, match="'feed.jsonl' may mean b0, b1"):
        store.find("feed.jsonl")


def test_many_are_kept_together_or_not_at_all(store: Store, document: Document) -> None:
    many = [(another(document, i), None) for i in range(3)]
    assert store.keep_all(many) == ["new", "new", "new"]
    newer = [(another(revised(document), i), None) for i in range(5)]
    with pytest.raises(StoreError), _failing(store, "INSERT INTO claim", after=3):
        store.keep_all(newer)
    assert [record.article.text for record in store.records()] == [document.article.text] * 3
    assert store.keep_all(newer) == ["changed"] * 3 + ["new"] * 2


def test_what_was_read_is_known_by_place_content_and_reader(store: Store, document: Document) -> None:
    mark = Mark("/a/bishkek.txt", "digest", "0.1.0")
    others = [replace(mark, source="/b"), replace(mark, digest="other"), replace(mark, reader="0.2.0")]
    store.keep(document, mark)
    assert store.already_read([mark]) == {"/a/bishkek.txt": "a1"}
    assert [store.already_read([other]) for other in others] == [{}, {}, {}]
    assert store.already_read([]) == {}


def test_a_place_is_read_anew_when_it_says_something_else(store: Store, document: Document) -> None:
    first, second = Mark("/a", "first", "1"), Mark("/a", "second", "1")
    for mark, read in ((first, document), (second, revised(document))):
        store.keep(read, mark)
    assert store.already_read([first]) == {} and store.already_read([second]) == {"/a": "a1"}
    assert count(store, "reading") == 1


def test_one_article_found_at_two_places_is_read_at_both(store: Store, document: Document) -> None:
    """The second one stands, and neither is read again."""
    marks = [Mark("/a", "first", "1"), Mark("/b", "second", "1")]
    store.keep_all([(document, marks[0]), (revised(document), marks[1])])
    assert store.already_read(marks) == {"/a": "a1", "/b": "a1"}
    assert versions(store) == [2]


@pytest.mark.parametrize("strange", ["\0", "\ufdd0", "\ufdd00\ufdd01\0", "'%s %(a)s", "😀"])
def test_every_character_comes_back(store: Store, document: Document, strange: str) -> None:
    article = replace(document.article, title=strange, text=document.article.text + strange)
    topic = next(claim for claim in document.claims if claim.field == "topics")
    claims = (replace(topic, original=strange, value={"text": strange}),)
    kept = replace(document, article=article, claims=claims, events=())
    store.keep(kept)
    (record,) = store.records()
    assert (record.article, record.claims) == (article, claims)


def test_an_address_may_be_long(store: Store, document: Document) -> None:
    url = "https://dala.kz/" + "/".join(str(i) for i in range(3000))
    store.keep(replace(document, article=replace(document.article, url=url)))
    assert store.find(url) is not None


def test_articles_are_ordered_by_code_points(store: Store, document: Document) -> None:
    paths = ["B.txt", "a.txt", "ә.txt", "б.txt", "a-b.txt", "a b.txt", None]
    for i, path in enumerate(paths):
        read = another(document, i)
        store.keep(replace(read, article=replace(read.article, path=path)))
    found = [record.article.path for record in store.records()]
    assert found == [None, *sorted(path for path in paths if path)]


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


def _failing(store: Store, statement: str, after: int = 0) -> _Failure:
    return _Failure(store._engine, statement, after)


class _Failure:
    """While it lasts, the database fails at ``statement``, the first ``after`` times excepted."""

    def __init__(self, engine: sa.Engine, statement: str, after: int) -> None:
        self.engine, self.statement, self.after = engine, statement, after

    def __enter__(self) -> None:
        sa.event.listen(self.engine, "before_cursor_execute", self.fail)

    def __exit__(self, *_: object) -> None:
        sa.event.remove(self.engine, "before_cursor_execute", self.fail)

    def fail(self, connection: object, cursor: object, statement: str, *_: object) -> None:
        if not statement.startswith(self.statement):
            return
        self.after -= 1
        if self.after < 0:
            raise sa.exc.OperationalError(statement, {}, sqlite3.OperationalError("disk I/O error"))


KILLED = """
import os, signal, sys
import sqlalchemy as sa
from tests.dossier.test_store import revised
from kelissoz.dossier.store import Store
from tests.conftest import handmade

document = handmade()
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
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], cwd=ROOT, check=False)
    assert killed.returncode == -9
    with Store.open(path) as store:
        assert list(store.records()) == [record_of(document)]
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_two_at_once_wait_for_each_other(place: str, document: Document) -> None:
    with Store.open(place) as first, Store.open(place) as second:
        for i in range(4):
            (first if i % 2 else second).keep(another(document, i))
        assert len(list(first.records())) == len(list(second.records())) == 4


def test_reading_goes_on_while_another_writes(store: Store, place: str, document: Document) -> None:
    store.keep(another(document, 0))
    with Store.open(place) as writer:
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
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)


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


def test_a_file_that_may_only_be_read_shows_its_dossier(
    path: Path, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(path) as store:
        store.keep(document)
        events = list(store.events())
    monkeypatch.setattr("kelissoz.dossier.engine._may_be_written", lambda path: False)
    with Store.open(path) as store:
        assert list(store.events()) == events != []
        with pytest.raises(StoreError, match="it may not be written"):
            store.keep(revised(document))
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_what_is_not_put_together_yet_needs_a_store_that_may_be_written(
    path: Path, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(path) as store:
        store.keep(document)
    monkeypatch.setattr("kelissoz.dossier.engine._may_be_written", lambda path: False)
    with Store.open(path) as store, pytest.raises(StoreError, match="not put together yet"):
        list(store.events())
    with pytest.raises(StoreError, match="of an older Kelissoz"):
        Store.open(path, migrations=(*MIGRATIONS, lambda connection: None))


def test_an_older_store_becomes_one_of_today(place: str, document: Document) -> None:
    with Store.open(place) as store:
        store.keep(document)

    def add_a_note(connection: sa.Connection) -> None:
        connection.execute(sa.text("ALTER TABLE article ADD COLUMN note TEXT"))

    with Store.open(place, migrations=(*MIGRATIONS, add_a_note)) as store:
        assert list(store.records()) == [record_of(document)]
        with store._transaction() as connection:
            assert stored_version(connection) == len(MIGRATIONS) + 2
    with pytest.raises(StoreError, match="newer than this Kelissoz"):
        Store.open(place)


def test_a_migration_that_fails_changes_nothing(place: str) -> None:
    Store.open(place).close()

    def fail(connection: sa.Connection) -> None:
        connection.execute(sa.text("CREATE TABLE half (name TEXT)"))
        connection.execute(sa.text("no such statement"))

    with pytest.raises(StoreError):
        Store.open(place, migrations=(*MIGRATIONS, fail))
    with Store.open(place) as store:
        assert "half" not in layout(store)


def test_the_users_own_store_lies_in_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    if sys.platform == "linux":
        assert default_path() == tmp_path / "data" / "kelissoz" / "kelissoz.sqlite"
        Store.open().close()
        assert default_path().is_file()


def test_a_store_that_another_program_is_writing_to(
    path: Path, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kelissoz.dossier.engine.PATIENCE", 0)
    with Store.open(path) as store:
        store.keep(document)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Store.open(path) as store:
        with pytest.raises(StoreError, match="another program has been writing to it"):
            store.keep(revised(document))
        assert [record.article.text for record in store.records()] == [document.article.text]
    other.close()
