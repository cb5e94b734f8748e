"""A place with cases, and a copy of it to do anything with."""

import shutil
from pathlib import Path

import pytest

from tests.arzuhal.place import Place, worked
from tests.stores import postgres_template, sqlite_template

__all__ = ["postgres_template", "sqlite_template"]


@pytest.fixture(scope="session")
def place(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Three cases; nobody writes here."""
    return worked(sqlite_template, tmp_path_factory.mktemp("place"))


@pytest.fixture
def copied(place: Place, tmp_path: Path) -> Place:
    """The same, to be tampered with."""
    shutil.copytree(place.data, tmp_path / "copy" / "data")
    return Place(tmp_path / "copy")
