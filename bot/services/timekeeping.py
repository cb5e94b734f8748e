"""Timers that fell due enter the same line as messages: a row in the inbox, and a bell."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from bot.services.ports import Store, StoreUnavailableError, UnitOfWork
from channels.base import Heartbeat

LOOK_EVERY = 1.0  # seconds
BATCH = 100  # after an outage the backlog enters in portions, not as a storm

log = logging.getLogger(__name__)


class Timekeeping:
    """Looks each second for what fell due. Late rather than never, and each once."""

    def __init__(self, store: Store, *, now: Callable[[], datetime], heartbeat: Heartbeat) -> None:
        self._store = store
        self._now = now
        self._heartbeat = heartbeat

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self.look()
                self._heartbeat.beat("timers")
            except StoreUnavailableError as error:
                log.warning("timers cannot be read: %s", error)
            await asyncio.sleep(LOOK_EVERY)

    async def look(self) -> int:
        """Let what is due enter the line; returns how many."""
        if not await self._store.read(lambda unit: unit.timers.any_due(now=self._now())):
            return 0
        return await self._store.write(self._enter)

    def _enter(self, unit: UnitOfWork) -> int:
        taken = unit.timers.take_due(now=self._now(), limit=BATCH)
        for timer_id, conversation_id, due in sorted(taken, key=lambda one: one[1]):
            conversation = unit.conversations.lock(conversation_id)
            unit.inbox.add_due(conversation, due, timer_id=timer_id, at=self._now())
            if not conversation.bell:
                unit.conversations.set_bell(conversation_id, ringing=True)
                unit.bells.converse(conversation_id)
        return len(taken)
