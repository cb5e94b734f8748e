"""What the planner of queries knows of the rows, on either database."""

import asyncio
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from bot.storage import schema, statistics
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from tests.contract.test_unit_of_work import file_case
from tests.waiting import until

ASKED = "SELECT * FROM things WHERE kind = 1 AND number = 77"


def things(connection: Connection) -> None:
    """Of two kinds, each with a number of its own: only statistics tell which index is good."""
    connection.execute(text("CREATE TABLE things (number INTEGER, kind INTEGER, word TEXT)"))
    connection.execute(text("CREATE INDEX ix_number ON things (number)"))
    connection.execute(text("CREATE INDEX ix_kind ON things (kind)"))
    rows = [{"number": number, "kind": number % 2} for number in range(2_000)]
    connection.execute(text("INSERT INTO things VALUES (:number, :kind, '')"), rows)


def known(connection: Connection) -> bool:
    """Whether anybody has looked how many cases there are."""
    if connection.dialect.name == "sqlite":
        there = "SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_stat1'"
        counted = "SELECT count(*) FROM sqlite_stat1 WHERE tbl = 'cases'"
        return bool(connection.scalar(text(there)) and connection.scalar(text(counted)))
    found = connection.scalar(text("SELECT reltuples FROM pg_class WHERE relname = 'cases'"))
    return float(found or 0) > 0


async def test_it_knows_the_rows_as_they_are(store: SqlStore, store_database: Database):
    await store.write(lambda unit: file_case(unit, "a"))
    assert not await store_database.read(known)
    await statistics.gathered(store_database)
    assert await store_database.read(known)


@pytest.fixture
async def embedded(tmp_path: Path):
    opened = Database(f"sqlite:///{tmp_path / 'test.db'}")
    await opened.open()
    await opened.write(schema.upgrade)
    yield opened
    await opened.close()


async def test_connections_that_are_open_learn_of_it(embedded: Database):
    """On SQLite; on a server that is the server's own affair."""

    def plan(connection: Connection) -> str:
        return str(connection.execute(text(f"EXPLAIN QUERY PLAN {ASKED}")).all())

    await embedded.write(things)
    assert "ix_kind" in await embedded.read(plan)
    await statistics.gathered(embedded)
    assert "ix_number" in await embedded.read(plan)
    await embedded.write(lambda rows: rows.execute(text("UPDATE things SET kind = number")))
    await embedded.write(lambda rows: rows.execute(text("UPDATE things SET number = 77")))
    assert "ix_number" in await embedded.read(plan), "known since before"

    async def learnt() -> bool:
        return "ix_kind" in await embedded.read(plan)

    keeping = asyncio.create_task(statistics.kept(embedded))
    await until(learnt)
    keeping.cancel()
    with suppress(asyncio.CancelledError):
        await keeping


async def test_a_server_is_left_to_its_own(store_database: Database):
    if not store_database.is_sqlite:
        await asyncio.wait_for(statistics.kept(store_database), 5)
