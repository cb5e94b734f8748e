"""The schema says of itself what Alembic would say, and grows beside the version before."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text

from bot.storage import schema

SCRIPTS = ScriptDirectory(str(schema.HERE))
FIRST = "0017"  # no program was out before this revision
REVISIONS = [script.revision for script in reversed([*SCRIPTS.walk_revisions()])]
Columns = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def stages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Columns]]:
    """The tables after each revision, by its name: columns by theirs."""
    found = {}
    engine = create_engine(f"sqlite:///{tmp_path_factory.mktemp('stages') / 'test.db'}")
    with engine.connect() as connection:
        for revision in REVISIONS:
            schema.upgrade(connection, revision)
            found[revision] = _columns(connection)
    engine.dispose()
    return found


def _columns(connection: Connection) -> dict[str, Columns]:
    there = inspect(connection)
    return {
        table: {column["name"]: dict(column) for column in there.get_columns(table)}
        for table in there.get_table_names()
    }


def _against(older: dict[str, Columns], newer: dict[str, Columns]) -> Iterator[str]:
    """What a process of the version before could not live with."""
    for table, columns in older.items():
        now = newer.get(table, {})
        yield from (f"{table}.{name} is gone" for name in columns if name not in now)
        for name, column in now.items():
            stricter = not column["nullable"] and column["default"] is None
            if name not in columns and stricter:
                yield f"{table}.{name} is demanded of rows that do not know it"
            elif name in columns and stricter and columns[name]["nullable"]:
                yield f"{table}.{name} was optional"
            elif name in columns and str(column["type"]) != str(columns[name]["type"]):
                yield f"{table}.{name} is of another type"


def test_the_stated_head_is_the_newest_revision() -> None:
    assert SCRIPTS.get_current_head() == schema.HEAD


def test_the_version_before_can_go_on_working(stages: dict[str, dict[str, Columns]]) -> None:
    released = [revision for revision in REVISIONS if revision >= FIRST]
    for older, newer in pairwise(released):
        assert [*_against(stages[older], stages[newer])] == [], newer


def test_what_the_version_before_could_not_live_with_is_found(
    stages: dict[str, dict[str, Columns]],
) -> None:
    found = [*_against(stages["0012"], stages["0013"])]
    assert "staff.failures is gone" in found
    assert "staff_sessions.browser is demanded of rows that do not know it" in found
    assert [*_against(stages["0009"], stages["0010"])] == []


def test_a_process_of_the_version_before_may_start_again(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'test.db'}")
    with engine.connect() as connection:
        schema.upgrade(connection)
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        assert not schema.pending(connection)
    engine.dispose()
