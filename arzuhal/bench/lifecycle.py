"""`bench lifecycle`: whole lives of cases a second, and lists, over databases of many cases.

A life goes from a message that is taken in to the closing of its case, by way of the assignment,
assessment, triage, a note, the investigation, a decision, its delivery and its acceptance. Each
database is filled first; with a folder to keep them in they are filled once.
"""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from arzuhal.bench import lists, pages, seed
from arzuhal.bench.chat import quantiles
from arzuhal.bench.lives import lives
from arzuhal.bench.place import created, dropped, folder_of, server_of
from arzuhal.bench.walking import Found, Task, opened, together, walked
from bot import clock
from bot.storage.database import Database

SECONDS, WARMING = 20.0, 5.0
PATIENCE = 120.0  # seconds that workers wait for each other to be ready
_barrier: Any = None  # of this worker process
_desks: Any = ()
T = TypeVar("T")
F = TypeVar("F")
Work = Callable[[T, Callable[[], Awaitable[object]], Sequence[Any]], Coroutine[Any, Any, F]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to measure: numbers of stored cases, numbers of worker processes, and where.

    `database` is the URL of a PostgreSQL server; empty for SQLite, and for the server of the test
    extra where there is one. Databases are left in place if `keep` is a folder.
    """

    cases: Sequence[int] = (0, 10_000)
    workers: Sequence[int] = (1, 2, 4)
    database: str = ""
    keep: Path | None = None
    seconds: float = SECONDS


async def run(wanted: Wanted) -> dict[str, Any]:
    """Lives a second, milliseconds of steps and lists, by database, cases and workers."""
    with folder_of(wanted.keep) as folder:
        found: dict[str, Any] = {}
        if not wanted.database:
            found["sqlite"] = await _over_sqlite(wanted, folder)
        with server_of(wanted.database, folder) as server:
            if server:
                found["postgres"] = await _over_postgres(wanted, folder, server)
        return found


async def _over_sqlite(wanted: Wanted, folder: Path) -> dict[str, Any]:
    """The embedded database has one serving process."""
    return {
        str(cases): await _measured(f"sqlite:///{folder}/{cases}.db", cases, (1,), wanted, folder)
        for cases in wanted.cases
    }


async def _over_postgres(wanted: Wanted, folder: Path, server: str) -> dict[str, Any]:
    found = {}
    for cases in wanted.cases:
        name = f"arzuhal_bench_{cases}"
        url = created(server, name)
        found[str(cases)] = await _measured(url, cases, wanted.workers, wanted, folder)
        if not wanted.keep:
            dropped(server, name)
    return found


async def _measured(
    url: str, cases: int, workers: Sequence[int], wanted: Wanted, folder: Path
) -> dict[str, Any]:
    await asyncio.to_thread(filled, url, cases)
    async with opened(url, folder) as system:
        found: dict[str, Any] = {
            "lists": await lists.measured(system.parts.reading, cases),
            "pages": await pages.measured(system),
        }
    for number in workers:
        run = clock.new_id()
        tasks = [
            Task(
                url=url,
                folder=str(folder),
                seconds=wanted.seconds,
                warming=WARMING,
                first=cases + of * 1_000_000,
                worker=of,
                run=run,
            )
            for of in range(number)
        ]
        walks = await asyncio.to_thread(side_by_side, tasks, walked)
        found[f"workers_{number}"] = _figures(together(walks), wanted.seconds)
    return found


def filled(url: str, cases: int) -> None:
    """Bring a database to that many cases."""
    database = Database(url)
    database.sync_open()
    try:
        seed.fill(database, cases, lambda: asyncio.run(lives()), now=clock.now(), tell=_quiet)
    finally:
        database.sync_close()


def _figures(found: Found, seconds: float) -> dict[str, Any]:
    lives_led = len(found.lives)
    return {
        "lives": lives_led,
        "failed": len(found.failed),
        "lives_per_second": round(lives_led / seconds, 1),
        "cpu_ms_per_life": round(1000 * found.worked / max(lives_led, 1), 1),
        "life_ms": spread(found.lives),
        **{f"{name.replace(' ', '_')}_ms": spread(took) for name, took in found.steps.items()},
    }


def spread(took: Sequence[float]) -> dict[str, float]:
    """Milliseconds; nothing where too little was seen to say."""
    return quantiles(took) if len(took) > 1 else {}


def side_by_side(tasks: Sequence[T], work: Work[T, F]) -> list[F]:
    """Each task in a process of its own, at the same time."""
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(len(tasks))
    desks = tuple(context.Queue() for _ in tasks)
    with ProcessPoolExecutor(len(tasks), context, _meet_at, (barrier, desks)) as pool:
        return list(pool.map(partial(_work, work), tasks))


def _meet_at(barrier: Any, desks: Any) -> None:
    """Where the worker processes wait for each other, and get word of each other."""
    globals().update(_barrier=barrier, _desks=desks)


def _work(work: Work[T, F], task: T) -> F:
    """What a worker process does."""
    return asyncio.run(work(task, lambda: asyncio.to_thread(_barrier.wait, PATIENCE), _desks))


def _quiet(_: str) -> None:
    return None
