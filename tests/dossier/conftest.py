"""The databases that the store is tested on: SQLite always, PostgreSQL where a server is given."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kelissoz.dossier.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest) -> str:
    """Where a store may be made, in either database."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("path"))
    return str(request.getfixturevalue("server"))


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    with Store.open(place) as opened:
        yield opened
