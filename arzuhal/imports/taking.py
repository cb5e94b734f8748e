"""Taking a backlog in: read, journalled in order, set aside where it cannot be; again and again.

Every item has an id that is the same each time, so what was taken in before is not doubled, and
after a crash all that is lost is the place in the source, from the last portion on.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from typing import Protocol

from arzuhal.imports.source import Item, Source
from channels.base import Positions
from channels.message import Address, InboundMessage

PORTION = 64  # items journalled together
PORTION_BYTES = 8_000_000
AHEAD = 128  # rows that may wait to be handled: live messages come behind them
LOOK_EVERY = 0.1  # seconds
STANDSTILL = 5.0  # seconds in which nobody handled one: then there is nobody to wait for


class Taker(Protocol):
    """`channels.base.Accept`, which can also keep how what is set aside is to be met later."""

    async def message(self, message: InboundMessage, *, raw: bytes = b"") -> bool:
        """See `Accept`."""
        ...

    async def unreadable(
        self,
        sender: Address,
        *,
        external_id: str,
        raw: bytes,
        reason: str,
        received_at: datetime,
        backlog: str,
    ) -> None:
        """See `Accept`; `backlog` as in `Turn.backlog`."""
        ...


@dataclass(slots=True)
class Progress:
    """How far it is: items by what became of them, and the place in the source."""

    at: int
    total: int
    began_at: int
    counts: Counter[str] = field(default_factory=Counter)  # new, known, aside
    waiting: int = 0


class Taking:
    """Takes one source in. `backlog` says how its messages are to be met, see `Turn.backlog`.

    `unhandled` tells how many rows wait to be handled.
    """

    def __init__(
        self,
        source: Source,
        *,
        name: str,
        backlog: str,
        accept: Taker,
        positions: Positions,
        unhandled: Callable[[], Awaitable[int]],
    ) -> None:
        self._source = source
        self._name = name
        self._backlog = backlog
        self._accept = accept
        self._positions = positions
        self._unhandled = unhandled
        self._alone = False  # nobody works the rows off, as far as is known

    async def run(self, *, anew: bool) -> AsyncIterator[Progress]:
        """Take in what is left, all of it when `anew`; tells how far it is after each portion.

        Raises:
            NotStoredError: what was told is stored; run it again to go on.
        """
        start = 0 if anew else int((await self._positions.get(self._name)).get("at", 0))
        progress = Progress(at=start, total=self._source.total, began_at=start)
        yield progress
        items = self._source.items(start)
        while portion := await asyncio.to_thread(_portion, items):
            left = progress.waiting - progress.counts["new"]
            await self._journal(portion, progress.counts)
            progress.at = portion[-1].at
            await self._positions.put(self._name, {"at": progress.at})
            progress.waiting = await self._unhandled()
            yield progress
            worked_off = progress.waiting < left + progress.counts["new"]
            if progress.waiting > AHEAD and (worked_off or not self._alone):
                progress.waiting = await self._let_others_by()
        progress.waiting = await self._unhandled()
        yield progress

    async def _journal(self, portion: Sequence[Item], counts: Counter[str]) -> None:
        """Each person's one after another, different people's side by side."""
        lanes: dict[tuple[str, str], list[Item]] = {}
        for item in portion:
            lanes.setdefault((item.sender.channel, item.sender.user), []).append(item)
        async with asyncio.TaskGroup() as group:
            for lane in lanes.values():
                group.create_task(self._lane(lane, counts))

    async def _lane(self, lane: Sequence[Item], counts: Counter[str]) -> None:
        for item in lane:
            counts[await self._take(item)] += 1

    async def _take(self, item: Item) -> str:
        if item.message:
            marked = _marked(item.message, self._backlog)
            return "new" if await self._accept.message(marked, raw=item.raw) else "known"
        await self._accept.unreadable(
            item.sender,
            external_id=item.external_id,
            raw=item.raw,
            reason=item.reason,
            received_at=item.received_at,
            backlog=self._backlog,
        )
        return "aside"

    async def _let_others_by(self) -> int:
        """Wait while somebody works the rows off, so that live messages need not wait long."""
        loop = asyncio.get_running_loop()
        waiting, moved = await self._unhandled(), loop.time()
        self._alone = False
        while waiting > AHEAD // 2 and not self._alone:
            await asyncio.sleep(LOOK_EVERY)
            now = await self._unhandled()
            moved = loop.time() if now < waiting else moved
            waiting = min(now, waiting)
            self._alone = loop.time() - moved > STANDSTILL
        return waiting


def _portion(items: Iterator[Item]) -> list[Item]:
    portion, size = list[Item](), 0
    for item in islice(items, PORTION):
        portion.append(item)
        size += len(item.raw)
        if size > PORTION_BYTES:
            break
    return portion


def _marked(message: InboundMessage, backlog: str) -> InboundMessage:
    return replace(message, details={**message.details, "backlog": backlog})
