"""Fixtures that give a test its database: a file, or a PostgreSQL database of its own."""

import os
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path

import pytest

from bot.storage.database import Database
from tests import postgres

NUMBERS = count(1)
# Few tests that take long: begun first, so that no worker is left alone with them at the end.
LONG = frozenset(
    {
        "test_any_conversation.py",
        "test_conversations.py",
        "test_corrections.py",
        "test_described.py",
        "test_every_page.py",
        "test_keyboard.py",
        "test_kill9.py",
        "test_staff_afar.py",
        "test_upgrade.py",
    }
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long ones first; each worker takes whole files in this order."""
    items.sort(key=lambda item: item.path.name not in LONG)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """URL of a running PostgreSQL server; the test is skipped where there is none."""
    try:
        with postgres.server() as url:
            yield url
    except postgres.NoServerError as reason:
        pytest.skip(f"NO POSTGRESQL, HALF THE STORAGE IS NOT TESTED: {reason}: {reason.__cause__}")


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """URL of an empty PostgreSQL database, dropped after the test."""
    name = f"arzuhal_test_{os.getpid()}_{next(NUMBERS)}"
    postgres.drop(postgres_server, name)
    yield postgres.create(postgres_server, name)
    postgres.drop(postgres_server, name)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """URL of an empty database of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'test.db'}"
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open, empty database of either kind."""
    opened = Database(database_url)
    await opened.open()
    yield opened
    await opened.close()
