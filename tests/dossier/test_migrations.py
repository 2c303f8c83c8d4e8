"""Stores that older versions of Kelissoz made, kept as SQL, become stores of today."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from kelissoz.dossier.engine import engine_at
from kelissoz.dossier.record import record_of
from kelissoz.dossier.store import Store
from kelissoz.dossier.tables import MIGRATIONS, stored_version
from kelissoz.model import Document
from tests.dossier.contents import dump, layout

STORES = sorted((Path(__file__).parent / "stores").glob("version*.sql"))


@pytest.fixture(params=STORES, ids=lambda stored: stored.stem)
def old(request: pytest.FixtureRequest, place: str) -> str:
    """The place of an old store, in either database: SQLite's own words will do for PostgreSQL, but for the collation
    and the kind of two indexes."""
    text = request.param.read_text(encoding="utf-8")
    if "://" not in place:
        with sqlite3.connect(place) as connection:
            connection.executescript(text)
        return place
    engine, _ = engine_at(place)
    with engine.connect() as connection:
        text = re.sub(r"\bTEXT\b", 'TEXT COLLATE "C"', text)
        text = re.sub(r"ON article \((path|url)\)", r"ON article USING hash (\1)", text)
        connection.connection.cursor().execute(text)
        connection.commit()
    engine.dispose()
    return place


@pytest.fixture
def fresh(place: str, request: pytest.FixtureRequest) -> Iterator[Store]:
    """An empty store of today, in the same kind of database."""
    is_server = "://" in place
    with Store.open(request.getfixturevalue("another_server") if is_server else f"{place}.fresh") as store:
        yield store


def test_every_version_before_this_one_is_there() -> None:
    assert [stored.stem for stored in STORES] == [f"version{i + 1}" for i in range(len(MIGRATIONS))]


def test_it_has_the_tables_of_today(old: str, fresh: Store) -> None:
    with Store.open(old) as store:
        assert layout(store) == layout(fresh)
        with store._transaction() as connection:
            assert stored_version(connection) == len(MIGRATIONS) + 1


def test_it_has_what_it_had(old: str, document: Document) -> None:
    with Store.open(old) as store:
        assert list(store.records()) == [record_of(document)]
        assert list(store.check()) == []
        assert store.keep(document) == "same"
        assert dump(store)["reading"] == []


def test_opening_it_again_changes_nothing(old: str) -> None:
    with Store.open(old) as store:
        before = dump(store)
    with Store.open(old) as store:
        assert dump(store) == before
