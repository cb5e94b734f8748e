"""Long polling: an update is confirmed by a later poll's offset, so only once it is stored.

Inside a chat the order of Telegram is kept; chats do not wait for each other: while one's file is
fetched, Telegram is asked on, for at most a hundred updates that are not confirmed.
https://core.telegram.org/bots/api#getupdates
"""

import asyncio
import json
from dataclasses import dataclass, field

from channels.telegram.fields import Table, number
from channels.telegram.parse import conversation
from channels.telegram.receive import Receiver
from channels.telegram.wire import Wire

_AT_ONCE = 8  # updates being stored, each with at most one file in memory
_LOOK_AGAIN = 1.0  # seconds, while something is still being stored
Task = asyncio.Task[None]


@dataclass(slots=True, kw_only=True)
class Poller:
    """Asks for updates, `seconds` at a time. `offset` lives here only: Telegram remembers."""

    wire: Wire
    receiver: Receiver
    seconds: int
    offset: int | None = None
    _hand: dict[int, Task] = field(default_factory=dict)  # by update id: taken, not confirmed
    _last: dict[int | None, Task] = field(default_factory=dict)  # of each chat
    _slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_AT_ONCE))

    async def turn(self) -> None:
        """One poll, with what it brought being stored.

        Raises:
            NotStoredError: what was not stored will come again.
            TelegramError: the poll failed.
        """
        found = await self.wire.updates(self.offset, seconds=self.seconds)
        for one in found:
            self._take_up(one if isinstance(one, dict) else {"not_an_object": one})
        if not self._last:
            # All before is confirmed. After a quiet week Telegram may count from a lower number,
            # which an old offset would hide.
            self.offset = None
            self._hand.clear()
            return
        await asyncio.wait(self._last.values(), timeout=_LOOK_AGAIN)
        self._confirm()

    async def drop(self) -> None:
        """Let go of what is not stored yet: it will come again."""
        tasks = (*self._hand.values(), *self._last.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _take_up(self, update: Table) -> None:
        update_id, chat = number(update, "update_id"), conversation(update)
        known = self._hand.get(update_id) if update_id is not None else None
        if known and (_stored(known) or not known.done()):
            return
        self._last[chat] = task = asyncio.create_task(self._store(update, self._last.get(chat)))
        if update_id is not None:
            self._hand[update_id] = task

    async def _store(self, update: Table, before: Task | None) -> None:
        """Store it after the one before it in its chat; when that was not stored, neither is it.

        Raises:
            NotStoredError: it is not.
        """
        if before is not None:
            await before
        async with self._slots:
            await self.receiver.take(update, as_bytes(update))

    def _confirm(self) -> None:
        """Move the offset past what is stored, up to the first that is not.

        Raises:
            NotStoredError: something could not be; it keeps its place and is taken up again.
        """
        self._last = {chat: task for chat, task in self._last.items() if not task.done()}
        for update_id, task in tuple(self._hand.items()):
            if not _stored(task):
                break
            del self._hand[update_id]
            self.offset = update_id + 1
        for error in [task.exception() for task in self._hand.values() if task.done()]:
            if error is not None:
                raise error


def _stored(task: Task) -> bool:
    return task.done() and task.exception() is None


def as_bytes(update: Table) -> bytes:
    """An update as JSON again: pure ASCII, so any string it holds survives."""
    return json.dumps(update, separators=(",", ":")).encode()
