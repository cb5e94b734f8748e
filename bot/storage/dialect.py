"""The few words the two databases say differently."""

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_ignoring(connection: Connection, table: Table) -> Any:
    """INSERT that does nothing where a unique key is already there: rowcount tells."""
    module: Any = sqlite if connection.dialect.name == "sqlite" else postgresql
    fresh = module.insert(table).on_conflict_do_nothing()
    return fresh.execution_options(preserve_rowcount=True)  # else PostgreSQL's is thrown away


def upsert(connection: Connection, table: Table, *, keys: list[str], row: dict[str, Any]) -> Any:
    """INSERT that replaces the other columns where the keys are already there."""
    module: Any = sqlite if connection.dialect.name == "sqlite" else postgresql
    others = {name: value for name, value in row.items() if name not in keys}
    fresh = module.insert(table).values(**row)
    return fresh.on_conflict_do_update(index_elements=keys, set_=others)
