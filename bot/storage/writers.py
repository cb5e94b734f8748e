"""How a work becomes a durable transaction: in company on SQLite, side by side on PostgreSQL.

A work is given the connection of an open transaction and must not commit it. It may be run again
after a rollback, so it keeps no state outside the database.
"""

import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Generic, TypeVar, cast

from sqlalchemy import Connection, Engine

from bot.storage.calling import Call
from bot.storage.faults import UnavailableError, is_disconnect, is_serialization, translated

T = TypeVar("T")
Work = Callable[[Connection], T]

GROUP = 64  # works that may share one flush; bounds how long the first of them waits
PAUSES = (0.0, 0.05, 0.2, 0.8)  # seconds between the tries of a PostgreSQL transaction
AFTER = "arzuhal.after_commit"


def after_commit(connection: Connection, call: Call) -> None:
    """Have `call` run once the transaction open on `connection` is on disk, never if it is not."""
    connection.info.setdefault(AFTER, []).append(call)


def repeating(attempt: Callable[[], T]) -> T:
    """Call `attempt` again while PostgreSQL asks for it or a pooled connection proves dead."""
    for pause in PAUSES:
        try:
            return attempt()
        except Exception as error:
            if not (is_serialization(error) or is_disconnect(error)):
                raise
            time.sleep(pause)
    return attempt()


def _take_calls(connection: Connection) -> list[Call]:
    return cast("list[Call]", connection.info.pop(AFTER, []))


@dataclass(slots=True)
class _Job(Generic[T]):
    """One work and the future its caller waits on; cancelled before it starts, it never runs."""

    work: Work[T]
    future: Future[T]
    flushed: bool
    result: T | None = None
    failed: bool = False

    def run(self, connection: Connection) -> None:
        self.failed = True
        self.result = self.work(connection)
        self.failed = False

    def settle(self, failure: Exception | None) -> None:
        """Tell the caller, `failure` being what became of the transaction."""
        if failure:
            self.future.set_exception(failure)
        else:
            self.future.set_result(cast("T", self.result))


class GroupWriter:
    """One thread and one connection: works that wait together share a transaction and a flush.

    A group is flushed to disk if one of its works asks for it. Few works fail, so none pays for a
    savepoint: when one of a group does, the group is rolled back and each is run again by itself.
    `committed` is called in that thread with what `after_commit` collected.
    """

    def __init__(self, engine: Engine, committed: Callable[[list[Call]], None]) -> None:
        self._engine = engine
        self._committed = committed
        self._waiting: SimpleQueue[_Job[object] | None] = SimpleQueue()
        self._door = threading.Lock()
        self._open = True
        self._flushing = True
        self._connection: Connection | None = None  # kept: fetching it takes as long as a work
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, work: Work[T], *, flushed: bool) -> "Future[T]":
        """Queue `work`; the future ends once it is on disk, if `flushed`, or has failed."""
        future: Future[T] = Future()
        with self._door:
            if not self._open:
                raise UnavailableError("the database is closed")
            self._waiting.put(cast("_Job[object]", _Job(work, future, flushed)))
        return future

    def close(self) -> None:
        """Finish what is queued, then stop."""
        with self._door:
            self._open = False
            self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        stopping = False
        while not stopping:
            group = self._group()
            stopping = None in group
            jobs = [job for job in group if job and job.future.set_running_or_notify_cancel()]
            if jobs:
                self._write(jobs)
        self._let_go()

    def _group(self) -> "list[_Job[object] | None]":
        group = [self._waiting.get()]
        while len(group) < GROUP and not self._waiting.empty():
            group.append(self._waiting.get())
        return group

    def _write(self, jobs: "list[_Job[object]]") -> None:
        try:
            with translated():
                calls = self._commit(jobs)
        except Exception as error:  # noqa: BLE001 - it is raised again where the caller waits
            self._failed(jobs, error)
        else:
            for job in jobs:
                job.settle(None)
            self._committed(calls)

    def _failed(self, jobs: "list[_Job[object]]", error: Exception) -> None:
        """One work fails alone; a COMMIT that failed may have happened, and is never repeated."""
        if len(jobs) > 1 and any(job.failed for job in jobs):
            for job in jobs:
                self._write([job])
        else:
            for job in jobs:
                job.settle(error)

    def _commit(self, jobs: "list[_Job[object]]") -> list[Call]:
        connection = self._connection = self._connection or self._engine.connect()
        try:
            self._flush(connection, wanted=any(job.flushed for job in jobs))
            with connection.begin():
                _take_calls(connection)
                for job in jobs:
                    job.run(connection)
                return _take_calls(connection)
        except BaseException:
            self._let_go()  # the pool sees to it that nothing of it is left
            raise

    def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection:
            connection.close()

    def _flush(self, connection: Connection, *, wanted: bool) -> None:
        """Whether the next COMMIT waits for the disk."""
        if wanted != self._flushing:
            driver = cast("sqlite3.Connection", connection.connection.driver_connection)
            driver.execute(f"PRAGMA synchronous={'FULL' if wanted else 'NORMAL'}")
            self._flushing = wanted


class PooledWriter:
    """As many transactions at once as there are threads, each run again when the server asks.

    A work is repeated after a serialization failure, a deadlock or a connection that proved dead
    before COMMIT; never after a COMMIT whose outcome is unknown.
    """

    def __init__(
        self, engine: Engine, committed: Callable[[list[Call]], None], *, threads: int
    ) -> None:
        self._engine = engine
        self._committed = committed
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="writer")

    def submit(self, work: Work[T], *, flushed: bool) -> "Future[T]":
        """Queue `work`; the future ends once it is on disk or has failed: a server flushes all."""
        try:
            return self._pool.submit(self._write, work)
        except RuntimeError as closed:
            raise UnavailableError("the database is closed") from closed

    def close(self) -> None:
        """Finish what is queued, then stop."""
        self._pool.shutdown()

    def _write(self, work: Work[T]) -> T:
        with translated():
            result, calls = repeating(lambda: self._once(work))
        self._committed(calls)
        return result

    def _once(self, work: Work[T]) -> tuple[T, list[Call]]:
        with self._engine.connect() as connection, connection.begin() as transaction:
            _take_calls(connection)
            result = work(connection)
            calls = _take_calls(connection)
            with translated():  # a COMMIT that got no answer may have happened: never repeated
                transaction.commit()
        return result, calls
