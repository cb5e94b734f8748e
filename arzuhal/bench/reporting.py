"""`bench reporting`: from a message accepted to its reply queued, alone and beside a long report.

People who have not written before complain at a rate, whether others are answered or not; their
messages are taken in and worked on by several processes on PostgreSQL, while one more reports on
all there ever was, again and again. Rates go up until half of the replies are late.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from arzuhal.bench.lifecycle import filled, side_by_side, spread
from arzuhal.bench.place import created, dropped, folder_of, server_of
from arzuhal.bench.walking import Task, message, opened, telling, working
from arzuhal.bootstrap.system import System
from bot import clock
from bot.services.reporting import Asked
from bot.storage.database import Database
from locales import LANGUAGES

RATES = (10, 20, 40, 80, 200)  # messages a second over all processes
DRAIN = 30.0  # seconds that those who still wait are given
LATE = 1.0  # seconds: a rate at which half of the replies take longer is the last
BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
LEFT = text("SELECT count(*) FROM inbox WHERE fate = ''")
WHO = text('SELECT id, "user" FROM conversations WHERE "user" LIKE :run')
Ready = Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Over how many cases (the first number), by how many workers, seconds of each rate.

    `database` is the URL of a PostgreSQL server; empty for that of the test extra. The database
    is left in place if `keep` is a folder.
    """

    cases: Sequence[int] = (10_000,)
    workers: Sequence[int] = (2,)
    seconds: float = 10.0
    database: str = ""
    keep: Path | None = None


@dataclass(slots=True)
class Seen:
    """What one process saw: moments on the clock all processes share, seconds of reports."""

    accepted: dict[str, float] = field(default_factory=dict)  # by user
    queued: dict[str, float] = field(default_factory=dict)  # by conversation
    reports: list[float] = field(default_factory=list)


async def run(wanted: Wanted) -> dict[str, Any]:
    """Milliseconds by rate, alone and beside reports; empty without a server."""
    with folder_of(wanted.keep) as folder, server_of(wanted.database, folder) as server:
        if not server:
            return {}
        cases, workers = wanted.cases[0], wanted.workers[0]
        name = f"arzuhal_bench_{cases}"
        url = created(server, name)
        await asyncio.to_thread(filled, url, cases)
        found: dict[str, Any] = {"cases": cases, "workers": workers}
        for rate in RATES:
            at = found[f"{rate}_a_second"] = {}
            for name_of, beside in (("alone", False), ("beside_reports", True)):
                tasks = _tasks(url, folder, wanted.seconds, workers, first=rate * 10_000)
                work = partial(_worked, rate=rate / workers, workers=workers, reporting=beside)
                seen = await asyncio.to_thread(side_by_side, tasks, work)
                at[name_of] = _figures(seen, url, tasks[0].run)
            if at["beside_reports"]["queued_ms"].get("p50", 0) > 1000 * LATE:
                break
        if not wanted.keep:
            dropped(server, name)
        return found


def _tasks(url: str, folder: Path, seconds: float, workers: int, *, first: int) -> list[Task]:
    """Those of the workers, and one for whoever reports."""
    name = clock.new_id()
    return [
        Task(
            url=url,
            folder=str(folder),
            seconds=seconds,
            warming=0,
            first=first + of * 1_000_000,
            worker=of,
            run=name,
        )
        for of in range(workers + 1)
    ]


async def _worked(
    task: Task, ready: Ready, _desks: Any, *, rate: float, workers: int, reporting: bool
) -> Seen:
    """What a process does; the last one reports, if anybody does."""
    seen = Seen()
    async with opened(task.url, Path(task.folder)) as system:
        if task.worker == workers:
            await ready()
            if reporting:
                await _report(system, task.seconds, seen)
        else:
            await asyncio.to_thread(system.parts.pipeline.warm, *LANGUAGES)
            telling(system).queued = partial(_noted, seen)
            async with working(system):
                await ready()
                await _complain(system, task, rate, seen)
                await _drained(system)
        await ready()
    return seen


def _noted(seen: Seen, conversation: str) -> None:
    seen.queued.setdefault(conversation, time.monotonic())


async def _report(system: System, seconds: float, seen: Seen) -> None:
    end = time.monotonic() + seconds
    while (begun := time.monotonic()) < end:
        await system.parts.reporting.report(Asked(since=BEGINNING))
        seen.reports.append(time.monotonic() - begun)


async def _complain(system: System, task: Task, rate: float, seen: Seen) -> None:
    """At a rate, without waiting for anybody."""
    begun = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for number in range(round(task.seconds * rate)):
            await asyncio.sleep(max(0.0, begun + number / rate - time.monotonic()))
            group.create_task(_write(system, task, number, seen))


async def _write(system: System, task: Task, number: int, seen: Seen) -> None:
    words = message(task.first + number, f"{task.run}.{task.worker}")
    await system.intake.message(words)
    seen.accepted[words.sender.user] = time.monotonic()


async def _drained(system: System) -> None:
    """Return once nobody waits, or they have waited for too long."""
    end = time.monotonic() + DRAIN
    while time.monotonic() < end and await system.parts.database.read(_left):  # noqa: ASYNC110  # others work, too
        await asyncio.sleep(0.2)


def _left(connection: Connection) -> bool:
    return bool(connection.execute(LEFT).scalar_one())


def _who(connection: Connection, *, run: str) -> dict[str, str]:
    """Users by their conversations."""
    return {row.id: row.user for row in connection.execute(WHO, {"run": f"{run}.%"})}


def _figures(seen: Sequence[Seen], url: str, run: str) -> dict[str, Any]:
    database = Database(url)
    database.sync_open()
    who = database.sync_read(partial(_who, run=run))
    database.sync_close()
    accepted = {user: at for one in seen for user, at in one.accepted.items()}
    queued = {who[of]: at for one in seen for of, at in one.queued.items() if of in who}
    took = [max(0.0, at - accepted[user]) for user, at in queued.items() if user in accepted]
    reports = [seconds for one in seen for seconds in one.reports]
    return {
        "messages": len(accepted),
        "not_answered": len(accepted) - len(took),
        "queued_ms": spread(took),
        **({"report_s": round(max(reports), 1), "reports": len(reports)} if reports else {}),
    }
