"""Long polling: an update is confirmed by the next poll's offset, so only once it is stored.

Chats do not wait for each other; inside a chat the order of Telegram is kept.
https://core.telegram.org/bots/api#getupdates
"""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from channels.base import NotStoredError
from channels.telegram.fields import Table, number
from channels.telegram.parse import conversation
from channels.telegram.receive import Receiver
from channels.telegram.wire import Wire

_AT_ONCE = 8  # updates in hand, each with at most one file in memory


@dataclass(slots=True, kw_only=True)
class Poller:
    """Asks for updates, `seconds` at a time. `offset` lives here only: Telegram remembers."""

    wire: Wire
    receiver: Receiver
    seconds: int
    offset: int | None = None
    _slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_AT_ONCE))

    async def turn(self) -> None:
        """One poll, with all it brought stored.

        Raises:
            NotStoredError: what was not stored will come again.
            TelegramError: the poll failed.
        """
        found = await self.wire.updates(self.offset, seconds=self.seconds)
        updates = [one if isinstance(one, dict) else {"not_an_object": one} for one in found]
        if not updates:
            # All before is confirmed. After a quiet week Telegram may count from a lower number,
            # which an old offset would hide.
            self.offset = None
            return
        taken = await self._take(updates)
        ids = [i for update in updates[:taken] if (i := number(update, "update_id")) is not None]
        self.offset = ids[-1] + 1 if ids else self.offset
        if taken < len(updates):
            left = f"{len(updates) - taken} of {len(updates)} updates"
            raise NotStoredError(left)

    async def _take(self, updates: Sequence[Table]) -> int:
        """How many updates from the first on are stored."""
        lanes: dict[int | None, list[int]] = {}
        for place, update in enumerate(updates):
            lanes.setdefault(conversation(update), []).append(place)
        stops = await asyncio.gather(*(self._lane(lane, updates) for lane in lanes.values()))
        return min(stops)

    async def _lane(self, places: Sequence[int], updates: Sequence[Table]) -> int:
        for place in places:
            try:
                async with self._slots:
                    await self.receiver.take(updates[place], as_bytes(updates[place]))
            except NotStoredError:
                return place
        return len(updates)


def as_bytes(update: Table) -> bytes:
    """An update as JSON again: pure ASCII, so any string it holds survives."""
    return json.dumps(update, separators=(",", ":")).encode()
