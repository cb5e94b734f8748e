"""The next version migrates a PostgreSQL database while processes of this one go on working."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, NullPool, create_engine, make_url, text

from bot.storage import schema
from tests.journey.conftest import Start
from tests.journey.visitor import COMPLAINTS, page
from tests.process import Served, command as arzuhal

BUSY = ("conversations", "dialogues", "inbox", "outbox", "cases", "events", "timers")
NEXT = f"""
import sqlalchemy as sa
from alembic import op

revision, down_revision = "9999", "{schema.HEAD}"


def upgrade():
    op.create_table("later", sa.Column("id", sa.Integer, primary_key=True))
    for table in {BUSY}:
        op.add_column(table, sa.Column("later", sa.Integer))
        op.add_column(table, sa.Column("much_later", sa.Text, nullable=False, server_default=""))
        op.create_index(f"ix_{{table}}_later", table, ["later"])
"""


@pytest.fixture
def versions(tmp_path: Path) -> Path:
    """A folder with what the next version brings: more of all that is written most."""
    folder = tmp_path / "versions"
    folder.mkdir()
    (folder / "9999_next.py").write_text(NEXT, encoding="utf-8")
    return folder


@contextmanager
def migrating(url: str, versions: Path) -> Iterator[Connection]:
    """The next version's `arzuhal migrate`, which has done all but commit."""
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"), poolclass=NullPool)
    with engine.connect() as connection, connection.begin():
        config = schema._config(connection)
        config.set_main_option("path_separator", "space")
        config.set_main_option("version_locations", f"{schema.HERE / 'versions'} {versions}")
        command.upgrade(config, "head")
        yield connection


async def talk(served: Served) -> None:
    """Long enough for every statement to be prepared by its connection."""
    async with page(served) as visitor:
        (recorded, _) = await visitor.says(COMPLAINTS["en"], answers=2)
        assert recorded["reference"]
        for line in ("order 4481203", "I want a replacement please"):
            await visitor.says(line)


@pytest.mark.slow
@pytest.mark.postgres
async def test_the_version_before_works_on_while_the_next_migrates(
    start: Start, postgres_url: str, versions: Path
):
    served = start(DATABASE__URL=postgres_url, DATABASE__POOL_SIZE="2")
    await served.ready()
    await asyncio.gather(*(talk(served) for _ in range(3)))
    async with page(served) as visitor:
        with migrating(postgres_url, versions) as connection:
            await visitor.send(type="message", id="meanwhile", text=COMPLAINTS["en"])
            new = text("SELECT version_num FROM alembic_version")
            assert connection.execute(new).scalar_one() == "9999"
        await visitor.until(lambda frame: frame == {"type": "accepted", "id": "meanwhile"})
        assert (await visitor.hears())["reference"]
    await talk(served)
    assert (await arzuhal(served, "check")).code == 0
    assert served.stop() == 0
    served.start()  # one that falls over during the change starts again
    await served.ready()
    await talk(served)
    assert served.stop() == 0
    assert "Traceback" not in served.said()
