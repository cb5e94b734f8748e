"""The few words the two databases say differently.

Statements are made once and executed with parameters: making one costs more than running it.
"""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.prepared import Prepared


def insert_ignoring(connection: Connection, table: Table) -> Prepared:
    """INSERT that does nothing where a unique key is already there: the number of rows tells."""
    return _insert_ignoring(connection.dialect.name, table)


@cache
def _insert_ignoring(dialect: str, table: Table) -> Prepared:
    return Prepared(_module(dialect).insert(table).on_conflict_do_nothing())


@cache
def insert_returning_id(dialect: str, table: Table) -> Prepared:
    """As `insert_ignoring`, answering the new row's id, or nothing."""
    fresh = _module(dialect).insert(table).on_conflict_do_nothing()
    return Prepared(fresh.returning(table.c.id))


@cache
def upsert(dialect: str, table: Table, keys: tuple[str, ...]) -> Prepared:
    """INSERT that replaces the other columns where the keys are already there."""
    fresh = _module(dialect).insert(table)
    others = {c.name: fresh.excluded[c.name] for c in table.columns if c.name not in keys}
    return Prepared(fresh.on_conflict_do_update(index_elements=list(keys), set_=others))


def _module(dialect: str) -> Any:
    return sqlite if dialect == "sqlite" else postgresql
