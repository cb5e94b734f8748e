"""The few words the two databases say differently.

Statements are made once and executed with parameters: making one costs more than running it.
"""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_ignoring(connection: Connection, table: Table) -> Any:
    """INSERT that does nothing where a unique key is already there: rowcount tells."""
    return _insert_ignoring(connection.dialect.name, table)


@cache
def _insert_ignoring(dialect: str, table: Table) -> Any:
    fresh = _module(dialect).insert(table).on_conflict_do_nothing()
    return fresh.execution_options(preserve_rowcount=True)  # else PostgreSQL's is thrown away


@cache
def insert_returning_id(dialect: str, table: Table) -> Any:
    """As `insert_ignoring`, answering the new row's id, or nothing."""
    return _insert_ignoring(dialect, table).returning(table.c.id)


@cache
def upsert(dialect: str, table: Table, keys: tuple[str, ...]) -> Any:
    """INSERT that replaces the other columns where the keys are already there."""
    fresh = _module(dialect).insert(table)
    others = {c.name: fresh.excluded[c.name] for c in table.columns if c.name not in keys}
    return fresh.on_conflict_do_update(index_elements=list(keys), set_=others)


def _module(dialect: str) -> Any:
    return sqlite if dialect == "sqlite" else postgresql
