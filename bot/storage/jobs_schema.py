"""The engine's tables, for the first migration: procrastinate's own schema or our SQLite one.

On PostgreSQL one index is added: without it, finding the next job slows down with the backlog.
"""

from collections.abc import Iterable
from importlib import resources

from procrastinate.schema import SchemaManager
from sqlalchemy import Connection

LANE_INDEX = """
CREATE INDEX procrastinate_jobs_lane ON procrastinate_jobs (lock, priority DESC, id)
    WHERE status IN ('todo', 'doing')
"""
FUNCTIONS = """
SELECT oid::regprocedure::text FROM pg_proc
    WHERE starts_with(proname, 'procrastinate_') AND pronamespace = current_schema()::regnamespace
"""
TABLES = ("procrastinate_jobs", "procrastinate_workers")
TABLES_POSTGRES = (*TABLES, "procrastinate_periodic_defers", "procrastinate_events")
TYPES = (
    "procrastinate_job_to_defer_v1",
    "procrastinate_job_status",
    "procrastinate_job_event_type",
)


def create(connection: Connection) -> None:
    """Create the engine's tables in the transaction open on `connection`."""
    if connection.dialect.name == "sqlite":
        for statement in _sqlite_statements():
            connection.exec_driver_sql(statement)
    else:
        _postgres_script(connection, SchemaManager.get_schema())
        _postgres_script(connection, LANE_INDEX)


def drop(connection: Connection) -> None:
    """Undo `create`, jobs and all."""
    if connection.dialect.name == "sqlite":
        _drop(connection, "TABLE", TABLES)
        return
    _drop(connection, "TABLE", TABLES_POSTGRES, "CASCADE")
    _drop(connection, "FUNCTION", connection.exec_driver_sql(FUNCTIONS).scalars().all())
    _drop(connection, "TYPE", TYPES)


def _drop(connection: Connection, kind: str, names: Iterable[str], how: str = "") -> None:
    for name in names:
        connection.exec_driver_sql(f"DROP {kind} {name} {how}")


def _sqlite_statements() -> list[str]:
    script = resources.files("bot.storage") / "migrations" / "procrastinate_sqlite.sql"
    return [part for part in script.read_text(encoding="utf-8").split(";") if part.strip()]


def _postgres_script(connection: Connection, script: str) -> None:
    driver = connection.connection.driver_connection
    if driver is None:
        raise RuntimeError("the connection is closed")
    with driver.cursor() as cursor:  # without parameters: several statements, % taken as it is
        cursor.execute(script)
