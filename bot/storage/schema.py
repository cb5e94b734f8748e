"""Brings a database to the current schema, and tells whether it is there."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SAWarning

from bot.storage import tables

if TYPE_CHECKING:
    from alembic.config import Config

HERE = Path(__file__).parent / "migrations"
_NOT_COMPARED = "Skipped unsupported reflection of expression-based index"
HEAD = "0027"  # the newest revision; stated, so that a start need not load Alembic to know it
LOCK = 0x41525A55  # of the advisory lock; any number nobody else on the server uses
ALONE = text("SELECT pg_advisory_xact_lock(:key)")  # processes that start together migrate in turn


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Run what is missing up to a revision, in the transaction open on `connection`."""
    from alembic import command  # noqa: PLC0415  # a third of a second, only when needed

    if connection.dialect.name == "postgresql":
        connection.execute(ALONE, {"key": LOCK})
    command.upgrade(_config(connection), revision)


def downgrade(connection: Connection) -> None:
    """Remove every table of ours, rows and all, in the transaction open on `connection`."""
    from alembic import command  # noqa: PLC0415

    command.downgrade(_config(connection), "base")


def pending(connection: Connection) -> bool:
    """Whether a revision is missing; none is where a newer version of the program has been."""
    if not inspect(connection).has_table("alembic_version"):
        return True
    have = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return have is None or str(have) < HEAD


def drift(connection: Connection) -> list[str]:
    """How the database differs from the tables of the code; empty when it does not."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415

    context = MigrationContext.configure(connection, opts={"include_name": _ours})
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", _NOT_COMPARED, SAWarning)
        return [str(difference) for difference in compare_metadata(context, tables.metadata)]


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    own = ("procrastinate_", "searches_words", "ix_searches_words", "ix_linked_")
    return name is None or kind not in {"table", "index"} or not name.startswith(own)


def _config(connection: Connection) -> Config:
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    return config
