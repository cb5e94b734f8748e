"""Pages of the desk as a browser asks for them, as many times as it takes to tell how long."""

from __future__ import annotations

import itertools
import time
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

import httpx

from arzuhal.bench.chat import quantiles
from arzuhal.bootstrap.system import System
from bot import clock
from bot.domain.staff import Role
from bot.services.ports.cases import CaseFilter

TIMES = 60
SITE = "http://desk.example.org"
LISTS = (
    "/desk/?scope=all",
    "/desk/?scope=mine",
    "/desk/?scope=all&due=overdue",
    "/desk/?scope=unassigned&language=fa",
    "/desk/?scope=all&category=delivery&urgency=high",
    "/desk/?scope=all&status=closed",
    "/desk/?scope=all&page=4",
)


async def measured(system: System) -> dict[str, Any]:
    """Milliseconds of the server for the queue and for case pages, and bytes of a first view."""
    cases = await system.parts.reading.cases(CaseFilter(live=True), limit=20)
    paths = {
        "queue": LISTS,
        "case": tuple(f"/desk/cases/{case.reference}" for case in cases[0]),
    }
    transport = httpx.ASGITransport(app=system.app)
    async with httpx.AsyncClient(transport=transport, base_url=SITE) as client:
        await _log_in(client, system)
        times: dict[str, Any] = {}
        for name, some in paths.items():
            if some:
                times[f"{name}_ms"], times[f"{name}_cpu_ms"] = await _timed(client, some)
        return {**times, "first_view_bytes": await _weighed(client)}


async def _log_in(client: httpx.AsyncClient, system: System) -> None:
    """As an account of its own."""
    name, secret = f"bench-{clock.new_id()}", f"{clock.new_id()} is long enough"
    await system.parts.accounts.add(
        name, name="Bench", role=Role.MANAGER, language="en", password=secret
    )
    answer = await client.post("/desk/login", data={"login": name, "password": secret})
    if answer.status_code != HTTPStatus.SEE_OTHER:
        raise RuntimeError("the account just made cannot log in")


async def _timed(
    client: httpx.AsyncClient, paths: Sequence[str]
) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """By the clock, and in processor time, which others on the machine stretch less."""
    took, worked = [], []
    for path in itertools.islice(itertools.cycle(paths), TIMES):
        begun, before = time.perf_counter(), time.process_time()
        (await client.get(path)).raise_for_status()
        took.append(time.perf_counter() - begun)
        worked.append(time.process_time() - before)
    return quantiles(took), quantiles(worked)


async def _weighed(client: httpx.AsyncClient) -> int:
    """The first page a browser loads, with all it names, as sent to one that takes gzip."""
    page = await client.get(LISTS[0])
    named = {part.split('"')[0] for part in page.text.split('"/desk/static/')[1:]}
    files = [await client.get(f"/desk/static/{name}") for name in sorted(named)]
    return sum(
        int(one.headers.get("content-length") or len(one.content)) for one in (page, *files)
    )
