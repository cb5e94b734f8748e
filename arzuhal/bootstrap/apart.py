"""Learns in a process of its own when the desk asks, so that nobody who serves waits for it.

A process that is stopped before it is done leaves its job, which is begun again; one that falls
over leaves a row that says so.
"""

import asyncio
import logging
import os
from functools import partial
from multiprocessing import get_context

from arzuhal.bootstrap.rows import Parts
from config.settings import Settings

_POLITE = 10  # niceness: answering people goes before learning

log = logging.getLogger(__name__)


class Apart:
    """Answers the bell of a training."""

    def __init__(self, lent: Parts) -> None:
        self._lent = lent

    async def handle(self, training_id: str) -> None:
        """Do one training, once; see `bot.engine`."""
        process = get_context("spawn").Process(
            target=_learn, args=(self._lent.settings, training_id), daemon=True
        )
        process.start()
        try:
            await asyncio.to_thread(process.join)
        finally:
            process.kill()
        if process.exitcode:
            log.warning("learning from corrections ended with exit code %s", process.exitcode)
            await self._lent.learning.failed(training_id, f"exit code {process.exitcode}")


def _learn(settings: Settings, training_id: str) -> None:
    from arzuhal import commands, teaching  # noqa: PLC0415  # what learns is large to import

    os.nice(_POLITE)
    commands.lend(settings, partial(teaching.answer, training_id=training_id))
