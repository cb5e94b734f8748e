"""Everything is started at once: processes wait for a database server that is not there yet."""

import asyncio
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import make_url

from tests import postgres
from tests.journey.conftest import Start
from tests.process import NotReadyError, Served
from tests.waiting import until

pytestmark = pytest.mark.postgres


@dataclass(frozen=True, slots=True)
class Server:
    """A PostgreSQL server of ours, which comes and goes."""

    own: Any  # pgserver's

    async def leave(self) -> None:
        await asyncio.to_thread(self.own.stop)

    async def come(self) -> None:
        await asyncio.to_thread(self.own.ensure_postgres_running)

    def demand_password_of(self, role: str) -> None:
        rules = Path(self.own.pgdata) / "pg_hba.conf"
        rules.write_text(f"local all {role} scram-sha-256\n{rules.read_text()}")
        self.own.psql(f"CREATE ROLE {role} LOGIN PASSWORD 'right'; SELECT pg_reload_conf();")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with tempfile.TemporaryDirectory(prefix="arzuhal-away-") as folder:
        try:
            own = postgres.start(Path(folder))
        except postgres.NoServerError as reason:
            pytest.skip(f"NO POSTGRESQL SERVER OF OUR OWN: {reason.__cause__}")
        yield Server(own)
        own.stop()


@pytest.fixture
async def url(server: Server) -> str:
    """Of an empty database, with a password; its server runs."""
    await server.come()
    maintenance = server.own.get_uri()
    postgres.drop(maintenance, "arzuhal")
    made = make_url(postgres.create(maintenance, "arzuhal"))
    return made.set(password="hush@hush").render_as_string(hide_password=False)  # noqa: S106


async def says(served: Served, words: str) -> None:
    async def said() -> bool:
        assert served.ended is None, served.said()
        return words in served.said()

    await until(said, deadline=60)


async def test_a_server_that_comes_late_is_waited_for_by_every_role(
    server: Server, url: str, start: Start
):
    """And all of them find an empty database at the same time."""
    await server.leave()
    roles = ("web", "channels", "worker")
    started = [start(role, role=role, DATABASE__URL=url) for role in roles]
    for one in started:
        await says(one, "waiting for the database arzuhal at ")
    web = started[0]
    async with httpx.AsyncClient(base_url=web.url) as client:
        assert (await client.get("/healthz")).status_code == 200
        ready, page = await client.get("/readyz"), await client.get("/desk/")
        assert (ready.status_code, ready.json()["ready"]) == (503, False)
        assert ready.json()["faults"][0].startswith("database: waiting for arzuhal at ")
        assert (page.status_code, page.headers["Retry-After"]) == (503, "5")
        await server.come()
        for one in started:
            await one.ready()
        assert (await client.get("/readyz")).status_code == 200
    assert [one.stop() for one in started] == [0, 0, 0]
    for one in started:
        assert "hush" not in one.said()
        assert "Traceback" not in one.said()


async def test_who_waits_for_a_server_stops_when_told(server: Server, url: str, start: Start):
    await server.leave()
    served = start(role="web", DATABASE__URL=url)
    await served.opened()
    assert await asyncio.wait_for(asyncio.to_thread(served.stop), 10) == 0
    assert "Traceback" not in served.said()


async def test_a_fault_of_our_own_ends_the_start(server: Server, url: str, start: Start):
    """And so does a server that is away for too long."""
    server.demand_password_of("locked")
    own = make_url(url)
    wrong = {
        "password": own.set(username="locked", password="wrong-hush"),  # noqa: S106
        "database": own.set(database="nothing"),
        "parameter": own.update_query_dict({"colour": "blue"}),
        "away": own.update_query_dict({"host": "/nowhere"}),
    }
    started = {
        name: start(
            name,
            DATABASE__URL=one.render_as_string(hide_password=False),
            DATABASE__WAIT_SECONDS="1" if name == "away" else "300",
        )
        for name, one in wrong.items()
    }
    said = {name: await ended(served) for name, served in started.items()}
    assert "password authentication failed" in said["password"]
    assert '"nothing" does not exist' in said["database"]
    assert '"colour"' in said["parameter"]
    assert "/nowhere" in said["away"]


async def ended(served: Served) -> str:
    """What a process said that gave up."""
    with pytest.raises(NotReadyError):
        await served.ready()
    assert served.ended == 1
    said = served.said()
    assert "fault: database: " in said
    assert "hush" not in said
    assert "Traceback" not in said
    return said
