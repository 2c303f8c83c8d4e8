"""What is in a store, table by table, for comparing two of them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from kelissoz.dossier.store import Store


def dump(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables of the store, each table in the order of its rows' values. The index of words is left out:
    how it lies in its tables depends on what was written together (``Store.check`` compares it with the articles)."""
    metadata = sa.MetaData()
    with store._engine.connect() as connection:
        metadata.reflect(connection)
        return {
            name: sorted((tuple(row) for row in connection.execute(sa.select(table))), key=repr)
            for name, table in metadata.tables.items()
            if not name.startswith("article_words")
        }


def layout(store: Store) -> dict[str, Any]:
    """The tables with their columns, keys and indexes, as the database tells them."""
    inspector = sa.inspect(store._engine)
    return {name: _layout(inspector, name) for name in sorted(inspector.get_table_names())}


def _layout(inspector: sa.Inspector, table: str) -> Any:
    columns = [
        (each["name"], repr(each["type"]), each["nullable"], each["default"])
        for each in inspector.get_columns(table)
    ]
    parts = (
        inspector.get_pk_constraint(table),
        inspector.get_foreign_keys(table),
        inspector.get_unique_constraints(table),
        inspector.get_indexes(table),
    )
    return columns, [sorted(str(one) for one in part) if isinstance(part, list) else part for part in parts]


def count(store: Store, table: str) -> int:
    with store._engine.connect() as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())
