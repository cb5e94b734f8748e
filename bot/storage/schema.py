"""Brings a database to the current schema, and tells whether it is there."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.storage import tables

HERE = Path(__file__).parent / "migrations"


def upgrade(connection: Connection) -> None:
    """Run every revision that is missing, in the transaction open on `connection`."""
    command.upgrade(_config(connection), "head")


def pending(connection: Connection) -> bool:
    """Whether a revision is missing."""
    have = MigrationContext.configure(connection).get_current_revision()
    return have != ScriptDirectory.from_config(_config(connection)).get_current_head()


def drift(connection: Connection) -> list[str]:
    """How the database differs from the tables of the code; empty when it does not."""
    context = MigrationContext.configure(connection, opts={"include_name": _ours})
    return [str(difference) for difference in compare_metadata(context, tables.metadata)]


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    return not (kind == "table" and name is not None and name.startswith("procrastinate_"))


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    return config
