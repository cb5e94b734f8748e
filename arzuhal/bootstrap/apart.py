"""Does what takes minutes in a process of its own, so that nobody who serves waits for it.

A process that is stopped before it is done leaves its job, which is begun again; one that falls
over leaves a row that says so.
"""

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from functools import partial
from multiprocessing import get_context
from pkgutil import resolve_name

from config.settings import Settings

_POLITE = 10  # niceness: answering people goes before this

Failed = Callable[[str, str], Awaitable[None]]  # the key, and why it came to nothing
log = logging.getLogger(__name__)


class Apart:
    """Answers bells of one kind.

    `work` names a coroutine function of lent parts and a key, as `arzuhal.teaching:answer`: it is
    imported over there, for it may be large.
    """

    def __init__(self, settings: Settings, work: str, failed: Failed) -> None:
        self._settings = settings
        self._work = work
        self._failed = failed

    async def handle(self, key: str) -> None:
        """Do it once; see `bot.engine`."""
        process = get_context("spawn").Process(
            target=_do, args=(self._settings, self._work, key), daemon=True
        )
        process.start()
        try:
            await asyncio.to_thread(process.join)
        finally:
            process.kill()
        if process.exitcode:
            log.warning("%s ended with exit code %s", self._work, process.exitcode)
            await self._failed(key, f"exit code {process.exitcode}")


def _do(settings: Settings, work: str, key: str) -> None:
    from arzuhal import commands  # noqa: PLC0415  # imported where it is needed alone

    os.nice(_POLITE)
    commands.lend(settings, partial(resolve_name(work), key=key))
