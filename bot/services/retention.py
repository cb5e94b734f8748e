"""What has had its time is erased, once a day, a few cases at a time (ISO 10002 8.1).

Late rather than never, and twice does no harm: several workers may do it, each case once.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.domain.policy import Policy
from bot.lifecycle.working import after
from bot.services.erasing import Erasing
from bot.services.ports import StoreUnavailableError

EVERY = timedelta(days=1)
LOOK_EVERY = 600.0  # seconds
PORTION = 20  # cases; then others get their turn
PAUSE = 0.2  # seconds between two portions
MESSAGES = 200  # of no case, removed together

log = logging.getLogger(__name__)


class Retention:
    """Looks each day for what the policy says goes."""

    def __init__(self, erasing: Erasing, policy: Policy, *, now: Callable[[], datetime]) -> None:
        self._erasing = erasing
        self._policy = policy
        self._now = now

    async def run(self) -> None:
        """Look each day until cancelled."""
        looked: datetime | None = None
        while True:
            if looked is None or self._now() - looked >= EVERY:
                try:
                    await self.look()
                    looked = self._now()
                except StoreUnavailableError as error:
                    log.warning("what has had its time waits for the database: %s", error)
                except Exception:
                    log.exception("what has had its time could not be erased; it is tried again")
            await asyncio.sleep(LOOK_EVERY)

    async def look(self) -> int:
        """Erase all that is due; returns how many cases or messages that were."""
        gone = await self._cases(whole=True) + await self._cases(whole=False)
        gone += await self._chatter()
        if gone:
            log.info("erased what has had its time", extra={"erased": gone})
        await self._erasing.sweep()
        return gone

    async def _cases(self, *, whole: bool) -> int:
        count, last = 0, ""
        while due := await self._erasing.expired(whole=whole, limit=PORTION, after=last):
            for case in due:
                await self._erasing.lapse(case, whole=whole)
            count, last = count + len(due), due[-1].id
            await asyncio.sleep(PAUSE)
        return count

    async def _chatter(self) -> int:
        """Words of no case, as old as those of a case that go."""
        talk, calendar = self._policy.retention.talk, self._policy.calendar
        now, count = self._now(), 0
        before = now - (after(now, talk, calendar) - now)
        while gone := await self._erasing.chatter(before=before, limit=MESSAGES):
            count += gone
            await asyncio.sleep(PAUSE)
        return count
