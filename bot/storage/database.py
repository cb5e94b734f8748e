"""The one door into the database: a function in, a committed transaction out.

SQLite (WAL, FULL) has one writer thread with group commit and a few read-only connections;
PostgreSQL has a pool of both. Either way `write` returns only when the rows are on disk.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy
from pydantic_core import from_json, to_json
from sqlalchemy import URL, Connection, Engine, event, make_url

from bot.storage import server
from bot.storage.calling import Call, Caller
from bot.storage.faults import UnavailableError, translated
from bot.storage.prepared import driven
from bot.storage.writers import GroupWriter, PooledWriter, Work, after_commit, repeating

__all__ = ["Database", "UnavailableError", "Work", "after_commit"]

T = TypeVar("T")

PAGES = -16_000  # kibibytes of pages a connection keeps: a queue over a million cases is no more
READERS = 4  # threads and connections that only read
# What is deleted is overwritten: else erased words rest in free pages (docs/privacy.md).
WRITING = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")
BUSY_TIMEOUT = 10_000  # milliseconds SQLite waits for another process's lock
PATIENCE = 2.0  # seconds to wait for readers before the log is emptied


class Database:
    """Runs works in transactions, on threads of its own, for async and for plain callers.

    A work is called with a `sqlalchemy.Connection` whose transaction is open; it returns a value
    or raises, and never commits. On PostgreSQL (READ COMMITTED) it may be called again after a
    rollback. `IntegrityError` passes through; temporary faults raise `UnavailableError`.

    Args:
        url: `sqlite:///path` or `postgresql://…`.
        pool_size: writing connections on PostgreSQL; SQLite always has one.
    """

    def __init__(self, url: str, *, pool_size: int = 10) -> None:
        self.url = make_url(url)
        self._pool_size = pool_size
        self._told: Caller | None = None  # of commits: on the loop that opened it
        self._awaiting: Caller | None = None  # on the loop that asked last
        self._listeners: list[Call] = []
        self._opened = False

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def place(self) -> str:
        """Where it is, for people: nothing secret."""
        return str(self.url.database) if self.is_sqlite else server.place(self.url)

    async def reach(self) -> None:
        """Return once a server lets us in; cancelled, it ends at once, as `open` does not.

        Raises UnavailableError, and StoreRefusedError where waiting will not help.
        """
        if not self.is_sqlite:
            await server.reached(self.url)

    async def open(self) -> None:
        """Connect and start the threads. Raises UnavailableError."""
        self._told = self._caller()
        await asyncio.to_thread(self.sync_open)

    async def close(self) -> None:
        """Finish what was asked for, then let go of threads and connections."""
        await asyncio.to_thread(self.sync_close)

    async def write(self, work: Work[T], *, flushed: bool = True) -> T:
        """Run `work` in a transaction and return once it is committed and on disk.

        Not `flushed`, it survives the end of the process, but maybe not that of the machine (on
        SQLite; a server flushes always): for what is done again where it is found undone.

        When the awaiting task is cancelled, a work that has not begun is skipped and one that has
        begun runs to its end.
        """
        return await self._ended(self._writer.submit(work, flushed=flushed))

    async def read(self, work: Work[T]) -> T:
        """Run `work` on one unchanging view of the database; writing fails."""
        return await self._ended(self._submit_read(work))

    def sync_open(self) -> None:
        """As `open`, for a caller without an event loop."""
        with translated():
            engines = _sqlite_engines(self.url) if self.is_sqlite else self._postgres_engines()
            self._writing, self._reading = engines
            with self._writing.connect():
                self._opened = True
        self._writer = (
            GroupWriter(self._writing, self._committed)
            if self.is_sqlite
            else PooledWriter(self._writing, self._committed, threads=self._pool_size)
        )
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")

    def sync_close(self) -> None:
        """As `close`, for a caller without an event loop."""
        if not self._opened:
            return
        self._opened = False
        self._writer.close()
        self._readers.shutdown()
        self._told = None
        self._reading.dispose()
        self._writing.dispose()

    def sync_write(self, work: Work[T], *, flushed: bool = True) -> T:
        """As `write`, for a caller without an event loop."""
        return self._writer.submit(work, flushed=flushed).result()

    def sync_read(self, work: Work[T]) -> T:
        """As `read`, for a caller without an event loop."""
        return self._submit_read(work).result()

    def on_commit(self, listener: Callable[[], None]) -> None:
        """Call `listener` on the event loop after each commit of this process.

        `after_commit(connection, call)` is the finer tool: one call for one transaction.
        """
        self._listeners.append(listener)

    @contextmanager
    def commits(self) -> Iterator[Callable[[], int]]:
        """A question, cheap enough to ask often, whose answer moves when any process commits.

        SQLite only; PostgreSQL has LISTEN.
        """
        with closing(sqlite3.connect(str(self.url.database), timeout=0)) as watcher:
            yield lambda: int(watcher.execute("PRAGMA data_version").fetchone()[0])

    async def overwrite(self) -> bool:
        """Have what was deleted gone from the files, too; False while somebody still reads it.

        SQLite only: a server keeps its own files (docs/privacy.md).
        """
        return not self.is_sqlite or await asyncio.to_thread(self._empty_log)

    def renew(self) -> None:
        """Read over fresh connections: on SQLite one knows only the statistics it began with."""
        if self.is_sqlite:
            self._reading.dispose()

    def _empty_log(self) -> bool:
        with closing(sqlite3.connect(str(self.url.database), timeout=PATIENCE)) as connection:
            (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    def _caller(self) -> Caller:
        """To the running loop."""
        loop = asyncio.get_running_loop()
        if self._awaiting is None or self._awaiting.loop is not loop:
            self._awaiting = Caller(loop)
        return self._awaiting

    async def _ended(self, work: "Future[T]") -> T:
        """What becomes of a work; it is cancelled with whoever waits for it."""
        caller = self._caller()
        ended = caller.loop.create_future()
        tell = partial(caller.call, partial(_end, ended))
        work.add_done_callback(lambda _: tell())
        try:
            await ended
        except asyncio.CancelledError:
            work.cancel()
            raise
        return work.result()

    def _submit_read(self, work: Work[T]) -> "Future[T]":
        try:
            return self._readers.submit(self._read, work)
        except RuntimeError as closed:
            raise UnavailableError("the database is closed") from closed

    def _read(self, work: Work[T]) -> T:
        def once() -> T:
            with self._reading.connect() as connection, connection.begin():
                return work(connection)

        with translated():
            return repeating(once)

    def _committed(self, calls: list[Call]) -> None:
        if told := self._told:
            for call in (*calls, *self._listeners):
                told.call(call)

    def _postgres_engines(self) -> tuple[Engine, Engine]:
        url = self.url.set(drivername="postgresql+psycopg")
        common: dict[str, Any] = {**_ENGINE, "connect_args": server.TIMEOUTS}
        writing = sqlalchemy.create_engine(url, pool_size=self._pool_size, **common)
        reading = sqlalchemy.create_engine(url, pool_size=READERS, **common)
        snapshot = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        return writing, reading.execution_options(**snapshot)


# JSON as fast as it gets, and with two bytes for a letter of ours, not six.
_ENGINE: Mapping[str, Any] = {
    "max_overflow": 0,
    "json_serializer": lambda value: to_json(value).decode(),
    "json_deserializer": from_json,
}


def _end(waiting: "asyncio.Future[None]") -> None:
    if not waiting.done():
        waiting.set_result(None)


def _sqlite_engines(url: URL) -> tuple[Engine, Engine]:
    if not url.database or url.database == ":memory:":
        raise ValueError("an SQLite URL names a file: sqlite:///path")
    try:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnavailableError("the folder of the database cannot be made") from error
    writing = _sqlite_engine(url, 1, "BEGIN IMMEDIATE", *WRITING)
    reading = _sqlite_engine(url, READERS, "BEGIN", "query_only=ON")
    return writing, reading


def _sqlite_engine(url: URL, pool_size: int, begin: str, *pragmas: str) -> Engine:
    engine = sqlalchemy.create_engine(url, pool_size=pool_size, **_ENGINE)

    @event.listens_for(engine, "connect")
    def _connect(driver: sqlite3.Connection, _: object) -> None:
        driver.isolation_level = None  # the "begin" event opens transactions, not the driver
        with closing(driver.cursor()) as cursor:
            own = (f"busy_timeout={BUSY_TIMEOUT}", "foreign_keys=ON", f"cache_size={PAGES}")
            for pragma in (*own, *pragmas):
                cursor.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        driven(connection, begin).close()  # by the driver: it happens a thousand times a second

    return engine
