"""procrastinate on SQLite: its queries by name, each a work of the one `Database`.

Same rules as procrastinate's own PostgreSQL functions, for what this engine uses of them: no
periodic jobs, no queueing locks, no listing. A worker serves one queue. Times are Julian days.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from typing import Any

from procrastinate.connector import BaseAsyncConnector, BaseConnector
from procrastinate.exceptions import ConnectorException
from procrastinate.sql import queries
from procrastinate.types import JobToDefer
from sqlalchemy import Connection
from typing_extensions import override

from bot.engine.waking import Bells, Row, Waking
from bot.storage.database import Database
from bot.storage.prepared import driven

INSERT = """
INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, args, scheduled_at)
VALUES (?, ?, ?, ?, ?, julianday(?, 'unixepoch'))
"""
FETCH = """
UPDATE procrastinate_jobs SET status = 'doing', worker_id = ? WHERE id = (
    SELECT id FROM procrastinate_jobs job
    WHERE queue_name = ? AND status = 'todo'
        AND (scheduled_at IS NULL OR scheduled_at <= julianday('now'))
        AND NOT EXISTS (
            SELECT 1 FROM procrastinate_jobs other
            WHERE other.lock = job.lock AND (other.status = 'doing' OR (other.status = 'todo'
                AND (other.priority > job.priority
                    OR (other.priority = job.priority AND other.id < job.id)))))
    ORDER BY priority DESC, id LIMIT 1)
RETURNING id, status, task_name, priority, lock, NULL AS queueing_lock, args,
    NULL AS scheduled_at, queue_name, attempts, worker_id
"""
DELETE = "DELETE FROM procrastinate_jobs WHERE id = ? AND status IN ('todo', 'doing')"
FINISH = """
UPDATE procrastinate_jobs SET status = ?, attempts = attempts + 1 WHERE id = ? AND status = 'doing'
"""
RETRY = """
UPDATE procrastinate_jobs SET status = 'todo', attempts = attempts + 1,
    scheduled_at = julianday(?, 'unixepoch'), priority = coalesce(?, priority),
    queue_name = coalesce(?, queue_name), lock = coalesce(?, lock)
WHERE id = ? AND status IN ('doing', 'failed')
"""
REGISTER = """
INSERT INTO procrastinate_workers (last_heartbeat) VALUES (julianday('now')) RETURNING id
"""
BEAT = "UPDATE procrastinate_workers SET last_heartbeat = julianday('now') WHERE id = ?"
UNREGISTER = "DELETE FROM procrastinate_workers WHERE id = ?"
PRUNE = """
DELETE FROM procrastinate_workers WHERE abs(last_heartbeat - julianday('now')) > ? / 86400.0
RETURNING id
"""
NEWER = "SELECT queue_name, max(id) FROM procrastinate_jobs WHERE id > ? GROUP BY queue_name"
POLL = 0.1  # seconds between looks for jobs of other processes: each commit asks for one


class SqliteQueries(BaseAsyncConnector):
    """Answers procrastinate's queries out of `database`, each in a transaction of its own.

    Where procrastinate takes a connection, this takes a `sqlalchemy.Connection`.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @override
    def get_sync_connector(self) -> BaseConnector:
        return self

    @override
    async def execute_query_async(self, query: str, **arguments: Any) -> None:
        await self.execute_query_all_async(query, **arguments)

    @override
    async def execute_query_one_async(self, query: str, **arguments: Any) -> Row:
        return (await self.execute_query_all_async(query, **arguments))[0]

    @override
    async def execute_query_all_async(self, query: str, **arguments: Any) -> list[Row]:
        work = partial(_statement(query), **arguments)
        return await self._database.write(work, flushed=False)  # a lost end is found again

    @override
    def execute_query_all_with_connection(
        self, connection: Connection, query: str, **arguments: Any
    ) -> list[Row]:
        return _statement(query)(connection, **arguments)


Statement = Callable[..., list[Row]]


def _statement(query: str) -> Statement:
    if query not in STATEMENTS:
        raise ConnectorException("not offered on SQLite: " + query)
    return STATEMENTS[query]


def _defer(connection: Connection, *, jobs: Sequence[JobToDefer]) -> list[Row]:
    return [{"id": driven(connection, INSERT, _values(job)).lastrowid} for job in jobs]


def _values(job: JobToDefer) -> tuple[object, ...]:
    if job.queueing_lock is not None:
        raise ConnectorException("queueing locks are not offered on SQLite")
    args = json.dumps(job.args)
    return job.queue_name, job.task_name, job.priority, job.lock, args, _seconds(job.scheduled_at)


def _seconds(moment: datetime | None) -> float | None:
    return moment.timestamp() if moment else None


def _fetch(connection: Connection, *, queues: Iterable[str], worker_id: int) -> list[Row]:
    (queue,) = queues
    cursor = driven(connection, FETCH, (worker_id, queue))
    row = cursor.fetchone()
    if row is None:
        return [{"id": None}]
    names = (name for name, *_ in cursor.description)
    found = dict(zip(names, row, strict=True))
    return [{**found, "args": json.loads(found["args"])}]


def _finish(connection: Connection, *, job_id: int, status: str, delete_job: bool) -> list[Row]:
    if delete_job:
        driven(connection, DELETE, (job_id,))
    else:
        driven(connection, FINISH, (status, job_id))
    return []


def _retry(
    connection: Connection,
    *,
    job_id: int,
    retry_at: datetime | None,
    new_priority: int | None,
    new_queue_name: str | None,
    new_lock: str | None,
) -> list[Row]:
    changes = (_seconds(retry_at), new_priority, new_queue_name, new_lock)
    driven(connection, RETRY, (*changes, job_id))
    return []


def _register(connection: Connection) -> list[Row]:
    return [{"worker_id": connection.exec_driver_sql(REGISTER).scalar_one()}]


def _beat(connection: Connection, *, worker_id: int) -> list[Row]:
    driven(connection, BEAT, (worker_id,))
    return []


def _unregister(connection: Connection, *, worker_id: int) -> list[Row]:
    driven(connection, UNREGISTER, (worker_id,))
    return []


def _prune(connection: Connection, *, seconds_since_heartbeat: float) -> list[Row]:
    pruned = connection.exec_driver_sql(PRUNE, (seconds_since_heartbeat,)).scalars()
    return [{"worker_id": worker_id} for worker_id in pruned]


def _none(_: Connection, **__: object) -> list[Row]:
    return []


STATEMENTS: dict[str, Statement] = {
    queries["defer_jobs"]: _defer,
    queries["fetch_job"]: _fetch,
    queries["finish_job"]: _finish,
    queries["retry_job"]: _retry,
    queries["register_worker"]: _register,
    queries["update_heartbeat"]: _beat,
    queries["unregister_worker"]: _unregister,
    queries["prune_stalled_workers"]: _prune,
    queries["list_jobs_to_abort"]: _none,  # jobs end by themselves or with their process
}


class SqliteConnector(Waking, SqliteQueries):
    """procrastinate on the embedded database."""

    def __init__(self, database: Database, bells: Bells) -> None:
        super().__init__(bells, database)

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[None]:
        """Nothing to keep: the database is opened by whoever made it."""
        yield

    async def hear(self, queues: Iterable[str]) -> None:
        """Ring for jobs that other processes committed, until cancelled."""
        newest = 0
        with self._database.commits() as commits:
            seen = None
            while True:
                if (commit := commits()) != seen:
                    seen = commit
                    newest = await self._ring_newer(newest)
                await asyncio.sleep(POLL)

    async def _ring_newer(self, newest: int) -> int:
        jobs = await self._database.read(lambda c: c.exec_driver_sql(NEWER, (newest,)).all())
        for queue, _ in jobs:
            self.bells.ring(queue)
        return max((number for _, number in jobs), default=newest)
