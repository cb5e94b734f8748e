"""How many requests a program may make in a minute, over all processes.

Each process counts for itself and adds what it counted to a row at most once a second, and learns
there what the others did: a write a second and program, not a write a request. Together they may
let through what comes within that second; never more than that.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.errors import TryLaterError
from bot.services.ports import Store, StoreUnavailableError

MINUTE = timedelta(minutes=1)
TELL_EVERY = timedelta(seconds=1)


@dataclass(slots=True, kw_only=True)
class _Tally:
    """What is known of one program in one minute: all processes, and not told yet."""

    ends: datetime
    told_at: datetime | None = None
    known: int = 0
    untold: int = 0


class Rations:
    """`most` requests a minute for each."""

    def __init__(self, store: Store, *, most: int, now: Callable[[], datetime]) -> None:
        self._store = store
        self._most = most
        self._now = now
        self._tallies: dict[str, _Tally] = {}

    async def take(self, whose: str) -> None:
        """One more. Raises TryLaterError, where the minute has none left."""
        now = self._now()
        tally = self._tallies.get(whose)
        if tally is None or tally.ends <= now:
            ends = now.replace(second=0, microsecond=0) + MINUTE
            tally = self._tallies[whose] = _Tally(ends=ends)
        if tally.known + tally.untold >= self._most:
            raise TryLaterError(max(1, round((tally.ends - now).total_seconds())))
        tally.untold += 1
        if tally.told_at is None or now - tally.told_at >= TELL_EVERY:
            tally.told_at = now
            await self._tell(whose, tally)

    async def _tell(self, whose: str, tally: _Tally) -> None:
        count, key = tally.untold, f"ration:{whose}"
        try:
            tally.known = await self._store.write(
                lambda unit: unit.tallies.add(key, now=self._now(), until=tally.ends, times=count),
                flushed=False,
            )
        except StoreUnavailableError:
            return  # whoever needs the rows says so; counting goes on here
        tally.untold -= count
