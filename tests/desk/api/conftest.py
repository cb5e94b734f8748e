"""A stand on either database."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.unit_of_work import SqlStore
from tests.desk.api.stand import Stand, standing
from tests.stores import (
    postgres_template,
    rung,
    sqlite_template,
    store,
    store_database,
    store_url,
)

__all__ = [
    "postgres_template",
    "rung",
    "sqlite_template",
    "store",
    "store_database",
    "store_url",
]


@pytest.fixture
async def stand(store: SqlStore, tmp_path: Path) -> AsyncIterator[Stand]:
    async with standing(store, tmp_path) as made:
        yield made
