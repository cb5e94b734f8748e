"""A store with the current schema on either database, copied from one migrated once."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.storage import schema
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from tests import postgres
from tests.fakes import counting

NUMBERS = count(1)


class Rung(list[str]):
    """The conversations whose bells were rung, kept or rolled back; `later` those held back.

    `claims` are those whose claims are to be looked at.
    """

    def __init__(self) -> None:
        super().__init__()
        self.later: list[tuple[str, datetime]] = []
        self.claims: list[str] = []

    def __call__(self, _: Connection, task: str, key: str, lock: str, at: datetime | None) -> None:
        if task == "verify":
            return
        assert lock == f"{'conv' if task == 'converse' else 'claim'}:{key}"
        if task == "claim":
            self.claims.append(key)
            return
        self.append(key)
        if at:
            self.later.append((key, at))


def _migrated(url: str) -> None:
    async def work() -> None:
        database = Database(url)
        await database.open()
        await database.write(schema.upgrade)
        await database.close()

    asyncio.run(work())


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.db"
    _migrated(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> Iterator[str]:
    name = f"arzuhal_template_{os.getpid()}"
    postgres.drop(postgres_server, name)
    _migrated(postgres.create(postgres_server, name))
    yield name
    postgres.drop(postgres_server, name)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        copy = tmp_path / "test.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), copy)
        yield f"sqlite:///{copy}"
        return
    server: str = request.getfixturevalue("postgres_server")
    name = f"arzuhal_store_{os.getpid()}_{next(NUMBERS)}"
    template: str = request.getfixturevalue("postgres_template")
    yield postgres.create(server, name, template=template)
    postgres.drop(server, name)


@pytest.fixture
async def store_database(store_url: str) -> AsyncIterator[Database]:
    opened = Database(store_url)
    await opened.open()
    yield opened
    await opened.close()


@pytest.fixture
def rung() -> Rung:
    return Rung()


@pytest.fixture
def store(store_database: Database, rung: Rung) -> SqlStore:
    return SqlStore(store_database, ring=rung, new_id=counting("conversation"))
