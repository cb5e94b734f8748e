"""The book of cases, written once."""

from pathlib import Path

import pytest

from tests.arzuhal.place import Place
from tests.bot.reporting.book import kept
from tests.stores import postgres_template, sqlite_template

__all__ = ["postgres_template", "sqlite_template"]


@pytest.fixture(scope="session")
def book(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    return kept(sqlite_template, tmp_path_factory.mktemp("book"))
