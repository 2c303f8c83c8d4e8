"""Stores that older versions of Kelissoz made, kept as SQL, become stores of today."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from kelissoz.dossier.record import record_of
from kelissoz.dossier.store import Store
from kelissoz.dossier.tables import MIGRATIONS, stored_version
from kelissoz.model import Document
from tests.dossier.contents import dump, layout

STORES = sorted((Path(__file__).parent / "stores").glob("version*.sql"))


@pytest.fixture(params=STORES, ids=lambda stored: stored.stem)
def old(request: pytest.FixtureRequest, path: Path) -> Path:
    with sqlite3.connect(path) as connection:
        connection.executescript(request.param.read_text(encoding="utf-8"))
    return path


def test_every_version_before_this_one_is_there() -> None:
    assert [stored.stem for stored in STORES] == [f"version{i + 1}" for i in range(len(MIGRATIONS))]


def test_it_has_the_tables_of_today(old: Path, tmp_path: Path) -> None:
    with Store.open(old) as store, Store.open(tmp_path / "fresh.sqlite") as fresh:
        assert layout(store) == layout(fresh)
        with store._transaction() as connection:
            assert stored_version(connection) == len(MIGRATIONS) + 1


def test_it_has_what_it_had(old: Path, document: Document) -> None:
    with Store.open(old) as store:
        assert list(store.records()) == [record_of(document)]
        assert list(store.check()) == []
        assert store.keep(document) == "same"
        assert dump(store)["reading"] == []


def test_opening_it_again_changes_nothing(old: Path) -> None:
    with Store.open(old) as store:
        before = dump(store)
    with Store.open(old) as store:
        assert dump(store) == before
