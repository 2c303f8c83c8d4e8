"""The PostgreSQL server that tests are run on, where one is given.

``KELISSOZ_TEST_POSTGRESQL`` is the address of a PostgreSQL server and of a user who may make schemas there;
``.ci/postgresql COMMAND…`` starts one of its own and runs the command with this set. Every test gets a schema of its
own, which goes with it.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator

import pytest
import sqlalchemy as sa

SETTING = "KELISSOZ_TEST_POSTGRESQL"


@pytest.fixture
def server() -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    yield from _schema()


@pytest.fixture
def another_server() -> Iterator[str]:
    """The address of another one."""
    yield from _schema()


def _schema() -> Iterator[str]:
    address = os.environ.get(SETTING)
    if not address:
        pytest.skip(f"no PostgreSQL server is given in {SETTING} (.ci/postgresql COMMAND starts one)")
    pytest.importorskip("psycopg", reason="psycopg is not installed (kelissoz[postgresql])")
    schema = f"test_{uuid.uuid4().hex}"
    engine = sa.create_engine(sa.make_url(address).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {schema}")
    yield f"{address}?options=-csearch_path%3D{schema}"
    with engine.begin() as connection:
        connection.exec_driver_sql(f"DROP SCHEMA {schema} CASCADE")
    engine.dispose()
