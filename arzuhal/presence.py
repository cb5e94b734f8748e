"""Who has the database open: a process that serves shows itself, and a restore looks first.

Here that is a lock on a file in `data_dir`, which goes with the process however it ends; on
PostgreSQL also any other session, since processes may run elsewhere.
"""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy
from sqlalchemy.exc import SQLAlchemyError

from arzuhal.commands import CommandError
from arzuhal.runner import StartError
from config.settings import Settings

LOCK = "serving.lock"
LINGER = 2.0  # seconds in which a session that was just closed may still be listed
LOOK_EVERY = 0.1  # seconds; the server tells nobody when a session is gone
_OTHERS = sqlalchemy.text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
    "AND pid <> pg_backend_pid() AND usename IS NOT NULL "
    "AND coalesce(backend_type, 'client backend') = 'client backend'"
)


@contextmanager
def serving(folder: Path) -> Iterator[None]:
    """Held by every process that serves. Raises StartError while a restore is at work."""
    with (folder / LOCK).open("a") as file:
        if not _locked(file.fileno(), fcntl.LOCK_SH):
            raise StartError("A restore is at work on this data_dir; start again afterwards.")
        yield


@contextmanager
def alone(settings: Settings, *, anyway: bool) -> Iterator[None]:
    """Held by a restore: nobody serves meanwhile. Raises CommandError, unless told `anyway`."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    with (settings.data_dir / LOCK).open("a") as file:
        free = _locked(file.fileno(), fcntl.LOCK_EX)
        if not anyway and not free:
            raise CommandError(_refusal("A process that serves has this data_dir open"))
        if not anyway and (others := _others(settings.database_url)):
            raise CommandError(_refusal(f"The database has other sessions ({others})"))
        yield


def _locked(file: int, kind: int) -> bool:
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _refusal(why: str) -> str:
    return f"{why}. Stop every process first; --anyway goes on all the same."


def _others(url: str) -> int:
    """Other sessions of the database, now or once those just closed are gone."""
    if not url.startswith("postgres"):
        return 0
    until = time.monotonic() + LINGER
    while (found := _sessions(url)) and time.monotonic() < until:
        time.sleep(LOOK_EVERY)
    return found


def _sessions(url: str) -> int:
    """0 where it cannot be asked: opening the database then says why."""
    named = sqlalchemy.make_url(url).set(drivername="postgresql+psycopg")
    engine = sqlalchemy.create_engine(named, poolclass=sqlalchemy.NullPool)
    try:
        with engine.connect() as connection:
            return int(connection.execute(_OTHERS).scalar_one())
    except SQLAlchemyError:
        return 0
