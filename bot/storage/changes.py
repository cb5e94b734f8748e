"""Tells whoever waits that something was written, by whichever process, on either database.

A number that the database itself moves with every commit is looked at once a second while anybody
waits: no message has to arrive, so that none can be lost. Who waits then asks for what they show.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from bot.storage.database import Database, UnavailableError

LOOK_EVERY = 1.0  # seconds
# Transactions that are begun and ended; read-only ones have no number and do not move it.
SNAPSHOT = "SELECT CAST(pg_current_snapshot() AS text)"
log = logging.getLogger(__name__)


class Changes:
    """See `bot.services.ports.Changes`. `run` has to run for anybody to be told."""

    def __init__(self, database: Database, *, every: float = LOOK_EVERY) -> None:
        self._database = database
        self._every = every
        self._waiting = 0
        self._moved = asyncio.Event()
        self._mark: object = None
        self.number = 0
        self.closed = False

    async def run(self) -> None:
        """Look until cancelled; then nobody waits here any longer."""
        try:
            with self._looking() as look:
                while True:
                    await self._look(look)
                    await asyncio.sleep(self._every)
        finally:
            self.closed = True
            self._tell()

    async def after(self, seen: int, *, within: float) -> int:
        """See the port."""
        self._waiting += 1
        try:
            async with asyncio.timeout(within):
                while self.number == seen and not self.closed:
                    await self._moved.wait()
        except TimeoutError:
            pass
        finally:
            self._waiting -= 1
        return self.number

    async def _look(self, look: Callable[[], Awaitable[object]]) -> None:
        if not self._waiting:
            return
        try:
            mark = await look()
        except UnavailableError as error:
            log.warning("changes cannot be looked for: %s", error)
            return
        if mark != self._mark:
            self._mark = mark
            self._tell()

    def _tell(self) -> None:
        self.number += 1
        self._moved.set()
        self._moved = asyncio.Event()

    @contextmanager
    def _looking(self) -> Iterator[Callable[[], Awaitable[object]]]:
        if not self._database.is_sqlite:
            yield lambda: self._database.read(lambda c: c.exec_driver_sql(SNAPSHOT).scalar())
            return
        with self._database.commits() as commits:

            async def look() -> object:
                return commits()

            yield look
