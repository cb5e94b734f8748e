"""How much one visitor may send: a window that moves with time, kept in memory."""

from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta
from math import ceil

FORGET_AT = 10_000


class MovingWindow:
    """At most `limit` uses of a key within any `seconds`."""

    def __init__(self, limit: int, seconds: float, now: Callable[[], datetime]) -> None:
        self._limit = limit
        self._span = timedelta(seconds=seconds)
        self._now = now
        self._uses: dict[str, deque[datetime]] = {}

    def wait(self, key: str) -> int:
        """0 when this use is allowed (and counted), else the whole seconds to wait."""
        seconds = self.full(key)
        if not seconds:
            self._uses.setdefault(key, deque()).append(self._now())
        return seconds

    def full(self, key: str) -> int:
        """The whole seconds until a use is allowed, 0 for now; counts nothing."""
        now, uses = self._now(), self._uses.get(key, deque())
        if len(self._uses) > FORGET_AT:
            self._forget(now)
        while uses and uses[0] <= now - self._span:
            uses.popleft()
        if len(uses) < self._limit:
            return 0
        return max(1, ceil((uses[0] + self._span - now).total_seconds()))

    def _forget(self, now: datetime) -> None:
        self._uses = {
            k: uses for k, uses in self._uses.items() if uses and uses[-1] > now - self._span
        }
