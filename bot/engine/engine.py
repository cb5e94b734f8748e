"""Rings bells in the caller's transaction and has their handlers run, at least once, in order.

procrastinate is the engine; rows of ours are the truth. A job only says "look at this key": it is
written with the rows it announces, waits behind earlier jobs of the same lock, is tried again
until its handler returns, and leaves no trace.
"""

import asyncio
import itertools
import logging
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime
from functools import partial
from typing import Any

from procrastinate import App
from procrastinate.jobs import Job
from procrastinate.manager import JobManager
from sqlalchemy import Connection

from bot.engine.patience import LONGEST_OUTAGE, Endless, delay
from bot.engine.postgres import PostgresConnector, PostgresDeferrer
from bot.engine.reaper import STALLED, hasten, revive
from bot.engine.sqlite import SqliteConnector
from bot.engine.waking import Bells
from bot.storage.database import Database, UnavailableError, after_commit
from bot.storage.faults import translated
from channels.base import Heartbeat

Handler = Callable[[str], Awaitable[None]]
log = logging.getLogger(__name__)

SECOND = 1.0  # between heartbeats, looks of the reaper, and looks at jobs whose time may have come
NEVER = 86_400.0
TURNS = 60  # of the reaper, from one look at what is held back to the next
LAST_WORDS = 5.0  # seconds to note the end of handlers that were cancelled


class Engine:
    """The jobs of one process on `database`, whose tables `bot.storage.jobs_schema` creates.

    Args:
        database: where jobs are; opened and closed by the caller.
        concurrency: how many handlers of a queue run at once, unless `handle` says otherwise.
        heartbeat: told `engine.<queue>` and `engine.reaper` as each loop looks for work: every
            second, a queue's only while one of its slots is free.
        grace: seconds that handlers have to finish once `work` is cancelled.
    """

    def __init__(
        self,
        database: Database,
        *,
        concurrency: int,
        heartbeat: Heartbeat | None = None,
        grace: float = 10.0,
    ) -> None:
        logging.getLogger("procrastinate").setLevel(logging.WARNING)
        self._database = database
        self._concurrency = concurrency
        self._heartbeat = heartbeat
        self._grace = grace
        self._bells = Bells()
        kind = SqliteConnector if database.is_sqlite else PostgresConnector
        self._connector: SqliteConnector | PostgresConnector = kind(database, self._bells)
        self._connector.heartbeat = heartbeat
        self._app = App(connector=self._connector)
        self._deferrer = JobManager(self._connector if database.is_sqlite else PostgresDeferrer())
        self._queue_of: dict[str, str] = {}
        self._slots: dict[str, int] = {}
        self._running: set[asyncio.Task[Any]] = set()

    def handle(
        self, task: str, handler: Handler, *, queue: str, concurrency: int | None = None
    ) -> None:
        """Have `handler` called with the key of each bell of `task`, on `queue`.

        It must bear being called again for a bell it has answered. When it raises, the bell rings
        again after half a second, then later and later up to a minute.
        """
        run = partial(self._run, task, handler)
        self._app.task(name=task, queue=queue, retry=Endless())(run)
        self._queue_of[task] = queue
        self._slots[queue] = max(concurrency or self._concurrency, self._slots.get(queue, 0))

    def ring(
        self,
        connection: Connection,
        task: str,
        key: str,
        *,
        lock: str,
        at: datetime | None = None,
    ) -> None:
        """Ring `task` for `key` in the transaction open on `connection`, a work's own.

        Bells of one `lock` are answered one after another in the order they were rung; `at` holds
        back this one, and with it those behind it. Rolled back, it never rang.

        Raises:
            KeyError: nothing handles `task`.
        """
        queue = self._queue_of[task]
        job = Job(
            queue=queue,
            task_name=task,
            task_kwargs={"key": key},
            lock=lock,
            queueing_lock=None,
            scheduled_at=at,
        )
        self._deferrer.defer_job(job, connection=connection)
        after_commit(connection, partial(self._bells.ring, queue))

    async def work(self) -> None:
        """Answer bells until cancelled, whatever becomes of the database meanwhile.

        Once cancelled, no new handler starts; those that run have `grace` seconds to finish, are
        then cancelled, and their bells ring again elsewhere.
        """
        async with self._connector.connected():
            self._connector.working = True
            loops = [asyncio.create_task(loop) for loop in self._loops()]
            try:
                done, _ = await asyncio.wait(loops, return_when=asyncio.FIRST_COMPLETED)
                done.pop().result()
            finally:
                self._connector.working = False
                await self._stop(loops)

    def _loops(self) -> list[Coroutine[Any, Any, None]]:
        serving = [self._keep(queue, partial(self._serve, queue)) for queue in self._slots]
        hearing = self._keep("bells", partial(self._connector.hear, list(self._slots)))
        return [*serving, hearing, self._keep("reaper", self._reap)]

    async def _keep(self, name: str, loop: Callable[[], Awaitable[None]]) -> None:
        """Run `loop` again whenever it ends while we work, sooner if it had run for a while."""
        clock = asyncio.get_running_loop().time
        failures = 0
        while self._connector.working:
            started = clock()
            try:
                with translated():
                    await loop()
                reason = "it stopped"
            except UnavailableError as error:
                reason = error.reason
            except Exception:
                log.exception("the engine's %s failed", name)
                reason = "see above"
            failures = 0 if clock() - started > LONGEST_OUTAGE else failures + 1
            pause = delay(failures, longest=LONGEST_OUTAGE, spread=0)
            log.warning("the engine's %s starts again in %.1f s: %s", name, pause, reason)
            await asyncio.sleep(pause)

    async def _serve(self, queue: str) -> None:
        await self._app.run_worker_async(
            queues=[queue],
            name=queue,
            concurrency=self._slots[queue],
            fetch_job_polling_interval=SECOND,
            abort_job_polling_interval=NEVER,
            delete_jobs="successful",
            update_heartbeat_interval=SECOND,
            stalled_worker_timeout=STALLED,
            install_signal_handlers=False,
        )

    async def _reap(self) -> None:
        for turn in itertools.count():
            freed = await self._database.write(revive(STALLED), flushed=False)
            if turn % TURNS == 0:
                freed |= await self._database.write(hasten, flushed=False)
            for queue in freed:
                log.warning("a worker died or the clock was wrong: jobs on %s ring again", queue)
                self._bells.ring(queue)
            if self._heartbeat:
                self._heartbeat.beat("engine.reaper")
            await asyncio.sleep(SECOND)

    async def _run(self, task: str, handler: Handler, key: str) -> None:
        running = asyncio.current_task()
        if running is None:
            raise RuntimeError("a handler runs in a task")
        self._running.add(running)
        try:
            await handler(key)
        except UnavailableError as error:
            log.warning("%s waits for the database: %s", task, error.reason)
            raise
        except Exception:
            log.exception("%s failed for %s; it will be tried again", task, key)
            raise
        finally:
            self._running.discard(running)

    async def _stop(self, loops: list[asyncio.Task[None]]) -> None:
        for loop in loops:
            loop.cancel()
        _, pending = await asyncio.wait(loops, timeout=self._grace)
        for running in self._running:
            running.cancel()
        if pending:
            await asyncio.wait(pending, timeout=LAST_WORDS)
