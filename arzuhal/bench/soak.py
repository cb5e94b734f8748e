"""`bench soak`: lives of cases at a bounded rate for a long time, and whether anything grows.

Several processes on one PostgreSQL database, each with all the loops of a worker. The time is cut
into parts; of each one reads how long lives took, what a process holds, and what jobs are left.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from sqlalchemy import Connection, text

from arzuhal.bench.lifecycle import filled, side_by_side, spread
from arzuhal.bench.place import created, dropped, folder_of, server_of
from arzuhal.bench.process import memory
from arzuhal.bench.walking import Desk, Found, Loops, Task, Walk, led, together
from arzuhal.bootstrap.system import System
from arzuhal.runner import Role, loops
from bot import clock
from bot.storage.database import Database

PARTS = 6
NAME = "arzuhal_bench_soak"
GROWTH = text(
    "SELECT (SELECT count(*) FROM procrastinate_jobs) AS jobs,"
    " (SELECT sum(pg_total_relation_size(oid)) / 1024 FROM pg_class"
    "  WHERE relname LIKE 'procrastinate%' AND relkind = 'r') AS jobs_kb,"
    " (SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()) AS deadlocks"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """For how long, how many lives a second in all, by how many processes (the first number).

    `database` is the URL of a PostgreSQL server; empty for that of the test extra.
    """

    minutes: float = 2.0
    rate: float = 1.0
    workers: Sequence[int] = (2,)
    database: str = ""


@dataclass(slots=True, kw_only=True)
class Part:
    """What one process saw in one part of the time."""

    found: Found
    under_way: int
    memory_mb: float
    tables: Mapping[str, int]


@dataclass(slots=True)
class Seen:
    """What one process saw, and how many lives it could not bring to their end."""

    parts: list[Part] = field(default_factory=list)
    last: Found = field(default_factory=Found)
    stuck: int = 0


async def run(wanted: Wanted) -> dict[str, Any]:
    """Figures of each part and, of the whole, what should be nothing; empty without a server."""
    with folder_of(None) as folder, server_of(wanted.database, folder) as server:
        if not server:
            return {}
        url = created(server, NAME)
        await asyncio.to_thread(filled, url, 0)
        number, name = wanted.workers[0], clock.new_id()
        tasks = [
            Task(
                url=url,
                folder=str(folder),
                seconds=wanted.minutes * 60,
                warming=0,
                first=of * 1_000_000,
                worker=of,
                run=name,
            )
            for of in range(number)
        ]
        work = partial(soaked, rate=wanted.rate / number)
        seen = await asyncio.to_thread(side_by_side, tasks, work)
        figures = _figures(seen, url)
        dropped(server, NAME)
        return {"lives_per_second": wanted.rate, "workers": number, **figures}


async def soaked(
    task: Task, ready: Callable[[], Awaitable[object]], desks: Sequence[Desk], *, rate: float
) -> Seen:
    """What a worker process does: lives that begin at a rate, whether others have ended or not."""
    seen = Seen()
    async with led(task, desks, _all_loops) as (system, walk):
        walk.going = False  # no life begins because another ended
        await ready()
        pacing = asyncio.create_task(_paced(walk, rate))
        for _ in range(PARTS):
            await asyncio.sleep(task.seconds / PARTS)
            seen.parts.append(await _part(system, walk))
        pacing.cancel()
        with suppress(asyncio.CancelledError):
            await pacing
        await walk.settle()
        seen.stuck, seen.last = walk.under_way, walk.taken()
        await ready()  # others may still deliver what this process leads, and it for them
    return seen


def _all_loops(system: System) -> Loops:
    return [loop for _, loop in loops(system, Role.WORKER)]


async def _paced(walk: Walk, rate: float) -> None:
    began, number = time.monotonic(), 0
    while True:
        walk.enter()
        number += 1
        await asyncio.sleep(max(0.0, began + number / rate - time.monotonic()))


async def _part(system: System, walk: Walk) -> Part:
    return Part(
        found=walk.taken(),
        under_way=walk.under_way,
        memory_mb=memory(os.getpid()),
        tables=await system.parts.database.read(_tables),
    )


def _tables(connection: Connection) -> dict[str, int]:
    row = connection.execute(GROWTH).one()
    return {name: int(value) for name, value in row._mapping.items()}  # noqa: SLF001  # its public name


def _figures(seen: Sequence[Seen], url: str) -> dict[str, Any]:
    parts = [[one.parts[number] for one in seen] for number in range(PARTS)]
    found = [together([part.found for part in part_of_all]) for part_of_all in parts]
    figures: dict[str, Any] = {
        f"part_{number + 1}": _of_part(whole, part_of_all)
        for number, (whole, part_of_all) in enumerate(zip(found, parts, strict=True))
    }
    whole = together([*found, *(one.last for one in seen)])
    database = Database(url)
    database.sync_open()
    left = database.sync_read(_tables)
    database.sync_close()
    return {
        **figures,
        "lives": len(whole.lives),
        "failed": len(whole.failed),
        "why": sorted(set(whole.failed))[:3],
        "stuck": sum(one.stuck for one in seen),
        "deadlocks": left["deadlocks"],
        "jobs_left": left["jobs"],
    }


def _of_part(whole: Found, parts: Sequence[Part]) -> dict[str, Any]:
    tables = parts[0].tables
    return {
        "lives": len(whole.lives),
        "under_way": sum(part.under_way for part in parts),
        "life_ms": spread(whole.lives),
        "answer_ms": spread(whole.steps.get("answer", ())),
        "memory_mb": round(max(part.memory_mb for part in parts)),
        "jobs": tables["jobs"],
        "jobs_kb": tables["jobs_kb"],
    }
