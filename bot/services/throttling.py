"""How often something may be tried before it has to wait; counted in rows, for every process."""

import hashlib
import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.errors import TryLaterError
from bot.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Throttle:
    """`most` tries of one `kind`; then none until `rest` has passed since the last of them."""

    kind: str
    most: int
    rest: timedelta

    def check(self, unit: UnitOfWork, whose: str, *, now: datetime) -> None:
        """Raises TryLaterError. Asked the same for what exists and what does not."""
        count, until = unit.tallies.of(self._key(whose), now=now)
        if count >= self.most:
            raise TryLaterError(math.ceil((until - now).total_seconds()))

    def take(self, unit: UnitOfWork, whose: str, *, now: datetime) -> None:
        """One more, where there may be one more. Raises TryLaterError."""
        self.check(unit, whose, now=now)
        if self.count(unit, whose, now=now) > self.most:
            raise TryLaterError(math.ceil(self.rest.total_seconds()))

    def count(self, unit: UnitOfWork, whose: str, *, now: datetime) -> int:
        """One more; returns how many by now."""
        return unit.tallies.add(self._key(whose), now=now, until=now + self.rest)

    def forgive(self, unit: UnitOfWork, whose: str) -> None:
        """None was tried."""
        unit.tallies.forget(self._key(whose))

    def _key(self, whose: str) -> str:
        """Rows tell nobody who tried."""
        digest = hashlib.sha256(whose.encode("utf-8", "surrogatepass")).hexdigest()
        return f"{self.kind}:{digest}"
