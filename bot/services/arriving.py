"""What doors need first: where to put down what they took, and how far they have read."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, TypeVar

from bot.services.ports import Store, StoreUnavailableError, UnitOfWork
from channels.base import Arrival, Blobs, NotStoredError

T = TypeVar("T")
IN_ROW = 65_536  # bytes; more go to the blob store, so that no row holds up the database
AT_ONCE = 64  # arrivals read together
AT_ONCE_BYTES = 8_000_000


class StoredArrivals:
    """See `channels.base.Arrivals`."""

    def __init__(self, store: Store, blobs: Blobs) -> None:
        self._store = store
        self._blobs = blobs

    async def add(
        self, channel: str, raw: bytes, *, envelope: Mapping[str, Any], at: datetime
    ) -> None:
        """Keep what a door took. Raises NotStoredError."""
        await _stored(self._add(channel, raw, envelope, at))

    async def _add(
        self, channel: str, raw: bytes, envelope: Mapping[str, Any], at: datetime
    ) -> None:
        large = len(raw) > IN_ROW
        digest = await asyncio.to_thread(self._blobs.put, raw) if large else ""
        await self._store.write(
            lambda unit: unit.arrivals.add(
                channel,
                raw=b"" if large else raw,
                raw_digest=digest,
                size=len(raw),
                envelope=envelope,
                at=at,
            )
        )

    async def take(self, channel: str) -> Sequence[Arrival]:
        """Some of the oldest. Raises NotStoredError."""

        def oldest(unit: UnitOfWork) -> Sequence[Arrival]:
            return unit.arrivals.take(channel, limit=AT_ONCE, most_bytes=AT_ONCE_BYTES)

        if not await _stored(self._store.read(lambda unit: unit.arrivals.waiting())):
            return []
        return await _stored(self._store.write(oldest))

    async def content(self, arrival: Arrival) -> bytes:
        """The bytes. Raises NotStoredError."""
        if not arrival.digest:
            return arrival.raw
        try:
            return await asyncio.to_thread(self._blobs.get, arrival.digest)
        except KeyError as error:
            raise NotStoredError(f"the file {arrival.digest} cannot be read") from error

    async def remove(self, arrival: Arrival) -> None:
        """It was read. Raises NotStoredError."""
        await _stored(self._store.write(lambda unit: unit.arrivals.remove(arrival.id)))


class StoredPositions:
    """See `channels.base.Positions`. `alone` says that no other process can be reading."""

    def __init__(
        self, store: Store, *, now: Callable[[], datetime], holder: str, alone: bool
    ) -> None:
        self._store = store
        self._now = now
        self._holder = holder
        self._alone = alone

    async def hold(self, source: str, *, seconds: float) -> bool:
        """Become, or stay, the reader. Raises NotStoredError."""
        if self._alone:
            return True
        now = self._now()
        until = now + timedelta(seconds=seconds)
        return await _stored(
            self._store.write(
                lambda unit: unit.positions.hold(source, holder=self._holder, now=now, until=until)
            )
        )

    async def get(self, source: str) -> Mapping[str, Any]:
        """Where reading stands. Raises NotStoredError."""
        return await _stored(self._store.read(lambda unit: unit.positions.get(source)))

    async def put(self, source: str, value: Mapping[str, Any]) -> None:
        """Move it. Raises NotStoredError."""
        now = self._now()
        await _stored(self._store.write(lambda unit: unit.positions.put(source, value, now=now)))

    async def release(self, source: str) -> None:
        """Read no more; where that cannot be stored, it is so once the time is over."""
        if self._alone:
            return
        with suppress(StoreUnavailableError):
            await self._store.write(
                lambda unit: unit.positions.release(source, holder=self._holder)
            )


async def _stored(work: Awaitable[T]) -> T:
    """The result, or the word channels know for a store that cannot serve now."""
    try:
        return await work
    except StoreUnavailableError as error:
        raise NotStoredError(str(error)) from error
