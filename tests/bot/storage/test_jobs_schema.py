"""The engine's tables come and go without a trace."""

import pytest
from sqlalchemy import Connection, inspect

from bot.storage import jobs_schema
from bot.storage.database import Database


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


async def test_the_engines_tables_come_and_go(database: Database):
    for _ in range(2):
        await database.write(jobs_schema.create)
        assert {"procrastinate_jobs", "procrastinate_workers"} <= await database.read(tables)
        await database.write(jobs_schema.drop)
        assert not [t for t in await database.read(tables) if t.startswith("procrastinate")]


async def test_creating_them_is_part_of_the_transaction(database: Database):
    def fail(connection: Connection) -> None:
        jobs_schema.create(connection)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await database.write(fail)
    assert not await database.read(tables)
