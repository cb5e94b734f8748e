"""A place with cases, and a copy of it to do anything with."""

import shutil
from pathlib import Path

import pytest

from tests.arzuhal.place import Place, worked
from tests.stores import postgres_template, sqlite_template

__all__ = ["postgres_template", "sqlite_template"]


@pytest.fixture(scope="session")
def made(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Three cases; nobody even looks here, since looks are events."""
    return worked(sqlite_template, tmp_path_factory.mktemp("made"))


@pytest.fixture(scope="module")
def place(made: Place, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The same, to be looked at by the tests of one file."""
    return _copy(made, tmp_path_factory.mktemp("place"))


@pytest.fixture
def copied(made: Place, tmp_path: Path) -> Place:
    """The same, to be tampered with."""
    return _copy(made, tmp_path / "copy")


def _copy(made: Place, folder: Path) -> Place:
    shutil.copytree(made.data, folder / "data")
    return Place(folder)
