"""Opens the database at the start, waiting for a server that is not there yet.

Whatever starts machines starts everything at once. A server that is away, or still starting, is
waited for; one that refuses us is not, since nobody but the operator can mend that.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from arzuhal.bootstrap.rows import Parts
from arzuhal.governing import governing, reading
from bot.services.ports import StoreRefusedError, StoreUnavailableError

FIRST, DOUBLINGS = 0.5, 3  # seconds until the second try; each pause is twice as long, up to 4 s
REFUSALS = 4  # in a row, over some four seconds: a server may be full for a moment
TELL_EVERY = 15.0  # seconds between two lines of the log

log = logging.getLogger(__name__)


async def opened(parts: Parts, *, waiting: Callable[[str], None]) -> None:
    """Open the database at the current schema. `waiting` is told why that is not yet done.

    The embedded database can be opened or not: nothing has to start first.

    Raises:
        StoreUnavailableError: it refuses us, or is away for longer than `database.wait_seconds`.
    """
    most = 0 if parts.database.is_sqlite else parts.settings.database.wait_seconds
    await _waited(partial(_open, parts), _Wait(parts.database.place, most, waiting))


async def warmed(parts: Parts) -> None:
    """Note which model messages are read with, however long a server is away meanwhile."""
    note = partial(parts.chronicle.govern, reading(parts))
    await _waited(note, _Wait(parts.database.place, float("inf"), lambda _: None))


async def _open(parts: Parts) -> None:
    try:
        await parts.database.reach()
        await parts.database.open()
        await parts.migrate()
        await parts.chronicle.govern(governing(parts))
    except StoreUnavailableError:
        await parts.database.close()
        raise


@dataclass(slots=True)
class _Wait:
    """What is waited for, `most` seconds, and how that goes."""

    place: str
    most: float
    tell: Callable[[str], None]
    tries: int = 0
    refusals: int = 0
    told: float = float("-inf")

    def failed(self, error: StoreUnavailableError, passed: float) -> float:
        """Seconds until the next try. Raises the error once it has been long enough."""
        self.tries += 1
        self.refusals = self.refusals + 1 if isinstance(error, StoreRefusedError) else 0
        if self.refusals == REFUSALS or passed >= self.most:
            raise error
        self.tell(f"waiting for {self.place}: {error}")
        if passed - self.told >= TELL_EVERY:
            self.told = passed
            words = "waiting for the database %s: %s (%.0f s by now, at most %.0f s)"
            log.warning(words, self.place, error, passed, self.most)
        return FIRST * 2.0 ** min(self.tries - 1, DOUBLINGS)


async def _waited(work: Callable[[], Awaitable[object]], wait: _Wait) -> None:
    clock = asyncio.get_running_loop().time
    began = clock()
    while True:
        try:
            await work()
        except StoreUnavailableError as error:
            await asyncio.sleep(wait.failed(error, clock() - began))
        else:
            break
    if wait.tries:
        log.info("the database is there, after %.0f s", clock() - began)
