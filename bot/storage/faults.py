"""What the database may answer instead of a result, in one word of ours.

A temporary fault (disk full, locked, connection lost) becomes `UnavailableError`. Everything else,
`sqlalchemy.exc.IntegrityError` first of all, passes unchanged to whoever asked.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import sqlalchemy.exc

from bot.services.ports import StoreUnavailableError

SERIALIZATION = frozenset({"40001", "40P01"})  # serialization_failure, deadlock_detected
READ_ONLY_TRANSACTION = "25006"

SQLITE_REASONS = {
    "SQLITE_FULL": "the disk is full",
    "SQLITE_READONLY": "the database file or its folder is read-only",
    "SQLITE_CANTOPEN": "the database file cannot be opened",
    "SQLITE_BUSY": "another process holds the database locked",
    "SQLITE_LOCKED": "another process holds the database locked",
    "SQLITE_IOERR": "the disk cannot be read or written",
}


class UnavailableError(StoreUnavailableError):
    """The database cannot serve this now; the same call may succeed later.

    Nothing was stored, with one exception: a PostgreSQL connection lost in the middle of COMMIT
    leaves the outcome unknown, so what is written must bear being written again.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@contextmanager
def translated() -> Iterator[None]:
    """Raise `UnavailableError` in place of a temporary fault of the database."""
    try:
        yield
    except Exception as error:
        reason = _reason(error)
        if reason is None:
            raise
        raise UnavailableError(reason) from error


def is_serialization(error: Exception) -> bool:
    """Whether PostgreSQL rolled the transaction back so that it may simply run again."""
    driver = _driver_error(error)
    return isinstance(driver, psycopg.Error) and driver.sqlstate in SERIALIZATION


def is_disconnect(error: Exception) -> bool:
    """Whether the PostgreSQL connection is gone, or could not be made."""
    driver = _driver_error(error)
    return isinstance(driver, psycopg.InterfaceError) or (
        isinstance(driver, psycopg.OperationalError)
        and (driver.sqlstate is None or driver.sqlstate[:2] in {"08", "57"})
    )


def _driver_error(error: Exception) -> BaseException | None:
    if isinstance(error, psycopg.Error):
        return error
    return error.orig if isinstance(error, sqlalchemy.exc.DBAPIError) else error.__cause__


def _reason(error: Exception) -> str | None:
    if isinstance(error, sqlalchemy.exc.TimeoutError):
        return "all database connections are busy"
    driver = _driver_error(error)
    if isinstance(driver, sqlite3.Error):
        return _sqlite_reason(driver)
    if isinstance(driver, psycopg.Error):
        return _postgres_reason(driver)
    return None


def _sqlite_reason(error: sqlite3.Error) -> str | None:
    name: str = getattr(error, "sqlite_errorname", "")
    return SQLITE_REASONS.get("_".join(name.split("_")[:2]))


def _postgres_reason(error: psycopg.Error) -> str | None:
    if isinstance(error, psycopg.errors.DiskFull):
        return SQLITE_REASONS["SQLITE_FULL"]
    if isinstance(error, psycopg.InterfaceError) or error.sqlstate == READ_ONLY_TRANSACTION:
        return "the database server does not take writes now"
    if isinstance(error, psycopg.OperationalError):
        return "the database server cannot be reached or is overloaded"
    return None
