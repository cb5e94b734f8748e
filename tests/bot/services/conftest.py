"""The line over a store on either database."""

from pathlib import Path

import pytest

from bot.storage.unit_of_work import SqlStore
from tests.bot.services.line import Line
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
def line(store: SqlStore, tmp_path: Path) -> Line:  # that very fixture
    return Line(store, tmp_path)
