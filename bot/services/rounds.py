"""Rounds: something is looked after again and again, whatever one look came to.

What one look stumbles over ends no process that serves people: it is in the log, and the next look
comes at its time.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.services.ports import StoreUnavailableError
from channels.base import Heartbeat

log = logging.getLogger(__name__)


async def rounds(
    name: str,
    look: Callable[[], Awaitable[int]],
    *,
    every: float,
    heartbeat: Heartbeat,
    eager: bool = False,
) -> None:
    """Look each `every` seconds until cancelled; beat as `name` after each look that went well.

    `look` returns how many things it found; an `eager` round goes on at once while it finds any.
    """
    while True:
        found = 0
        try:
            found = await look()
            heartbeat.beat(name)
        except StoreUnavailableError as error:
            log.warning("%s: waiting for the database: %s", name, error)
        except Exception:
            log.exception("%s: a look failed; the next one comes at its time", name)
        if not (eager and found):
            await asyncio.sleep(every)
