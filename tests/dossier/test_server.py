"""What only a PostgreSQL server can do or refuse. (All else of the store is tested on both databases.)"""

from __future__ import annotations

import builtins
import sys
import threading
from typing import Any

import pytest
import sqlalchemy as sa

from kelissoz.dossier import engine
from kelissoz.dossier.errors import StoreError
from kelissoz.dossier.store import Store
from kelissoz.model import Document
from tests.dossier.contents import count, dump


def test_without_the_driver_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.split(".")[0] == "psycopg":
            raise ModuleNotFoundError("No module named 'psycopg'", name="psycopg")
        return usual(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.delitem(sys.modules, "psycopg", raising=False)
    with pytest.raises(StoreError, match=r"dala: .* pip install 'kelissoz\[postgresql\]'"):
        Store.open("postgresql://127.0.0.1:1/dala")


def test_a_server_that_is_not_there() -> None:
    pytest.importorskip("psycopg", reason="psycopg is not installed (kelissoz[postgresql])")
    with pytest.raises(StoreError) as raised:
        Store.open("postgresql://aigul:secret@127.0.0.1:1/dala")
    sentence = str(raised.value)
    assert sentence.startswith("postgresql://aigul:***@127.0.0.1:1/dala: connection failed")
    assert "\n" not in sentence and "secret" not in sentence


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_every_spelling_of_the_address(server: str, scheme: str, document: Document) -> None:
    with Store.open(server.replace("postgresql", scheme, 1)) as store:
        assert store.keep(document) == "new"


def test_two_that_make_the_same_store_at_once(server: str) -> None:
    failed: list[Exception] = []

    def make() -> None:
        try:
            Store.open(server).close()
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=make) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


def test_two_that_keep_the_same_article_at_once(server: str, document: Document) -> None:
    kept: list[str] = []

    def keep() -> None:
        with Store.open(server) as store:
            kept.extend(store.keep(document) for _ in range(5))

    threads = [threading.Thread(target=keep) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(kept) == ["new"] + ["same"] * 19


def test_another_that_does_not_stop_writing(
    server: str, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "PATIENCE", 1)
    with Store.open(server) as store, Store.open(server) as other, other._transaction(writes=True):
        with pytest.raises(StoreError, match="another program has been writing to it for 1 seconds"):
            store.keep(document)
        assert list(store.records()) == []


def test_a_database_of_something_else_is_left_alone(server: str) -> None:
    there, _ = engine.engine_at(server)
    with there.begin() as connection:
        connection.execute(sa.text("CREATE TABLE recipe (name TEXT)"))
    there.dispose()
    with pytest.raises(StoreError, match="not a store of Kelissoz"):
        Store.open(server)


def test_both_databases_hold_the_same(server: str, path: Any, document: Document) -> None:
    with Store.open(server) as there, Store.open(path) as here:
        for store in (there, here):
            store.keep(document)
        assert dump(there) == dump(here)
        assert count(there, "claim") == len(document.claims)
