"""What both connectors do beyond procrastinate's own: wake at once, surely note a job's end."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import Any, LiteralString

from procrastinate.connector import BaseAsyncConnector, Notify
from procrastinate.manager import get_channel_for_queues
from procrastinate.sql import queries
from typing_extensions import override

from bot.engine.patience import insist
from channels.base import Heartbeat

Row = dict[str, Any]
JOB_INSERTED = '{"type": "job_inserted", "job_id": 0}'


class Bells:
    """Wakes the worker of a queue, again if need be. Everything here runs on the event loop."""

    def __init__(self) -> None:
        self._rung: Counter[str] = Counter()
        self._events: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)

    def ring(self, queue: str) -> None:
        """There may be a job in `queue`."""
        self._rung[queue] += 1
        self._events[channel(queue)].set()

    async def listen(self, notify: Notify, channels: Iterable[str]) -> None:
        """Pass each bell of a worker's one queue on to it, until cancelled."""
        (name,) = channels
        event = self._events[name]
        while True:
            await event.wait()
            event.clear()
            await notify(channel=name, payload=JOB_INSERTED)

    async def look(self, queue: str, fetch: Callable[[], Awaitable[Row]]) -> Row:
        """Fetch, and again while a bell rings meanwhile: the worker forgets bells as it looks."""
        while True:
            rung = self._rung[queue]
            row = await fetch()
            if row["id"] is not None or rung == self._rung[queue]:
                return row


class Waking(BaseAsyncConnector):
    """A connector whose workers serve one queue each, woken by `bells`.

    The end of a job rings for those that waited for its lock, as procrastinate does not. A fetch
    is never repeated: its lost answer may have been a job, which only leaving sets free.
    """

    def __init__(self, bells: Bells, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.bells = bells
        self.heartbeat: Heartbeat | None = None
        self.working = False  # while it is, the database's absence is waited out
        self._running: dict[int, str] = {}

    @override
    async def execute_query_async(self, query: LiteralString, **arguments: Any) -> None:
        attempt = partial(super().execute_query_async, query, **arguments)
        await insist(attempt, while_=lambda: self.working)
        if queue := self._running.pop(arguments.get("job_id", 0), None):
            self.bells.ring(queue)

    @override
    async def execute_query_one_async(self, query: LiteralString, **arguments: Any) -> Row:
        ask = partial(super().execute_query_one_async, query, **arguments)
        if query != queries["fetch_job"]:
            return await ask()
        (queue,) = arguments["queues"]
        row = await self.bells.look(queue, ask)
        if row["id"] is not None:
            self._running[row["id"]] = queue
        if self.heartbeat:
            self.heartbeat.beat(f"engine.{queue}")
        return row

    @override
    async def listen_notify(self, on_notification: Notify, channels: Iterable[str]) -> None:
        await self.bells.listen(on_notification, channels)


def channel(queue: str) -> str:
    """The name under which procrastinate announces the jobs of `queue`."""
    (name,) = get_channel_for_queues([queue])
    return name


def queue_of(name: str) -> str:
    """The queue whose jobs are announced as `name`."""
    return name.partition("#")[2]
