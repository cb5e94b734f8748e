"""How long to wait before trying again: for a job that failed, and for a database that is away."""

import asyncio
import zlib
from collections.abc import Awaitable, Callable

from procrastinate.jobs import Job
from procrastinate.retry import BaseRetryStrategy, RetryDecision
from typing_extensions import override

from bot.storage.database import UnavailableError
from bot.storage.faults import translated

FIRST = 0.5  # seconds
LONGEST = 60.0
LONGEST_OUTAGE = 5.0  # for as long as only the database is to blame
DOUBLINGS = 10


class Endless(BaseRetryStrategy):
    """Try a failed job for ever: at once after a shutdown, else later and later up to a minute."""

    @override
    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision:
        """When the job is to run again."""
        if isinstance(exception, asyncio.CancelledError):
            return RetryDecision()
        longest = LONGEST_OUTAGE if isinstance(exception, UnavailableError) else LONGEST
        seconds = delay(job.attempts, longest=longest, spread=_spread(job))
        return RetryDecision(retry_in={"milliseconds": round(seconds * 1000)})


def delay(attempts: int, *, longest: float, spread: float) -> float:
    """Seconds before the next try: doubling from half a second, spread over half of itself."""
    return min(longest, FIRST * 2.0 ** min(attempts, DOUBLINGS)) * (0.5 + spread / 2)


async def insist(attempt: Callable[[], Awaitable[None]], *, while_: Callable[[], bool]) -> None:
    """Make an attempt until the database takes it, or raise UnavailableError once not `while_`."""
    failures = 0
    while True:
        try:
            with translated():
                return await attempt()
        except UnavailableError:
            if not while_():
                raise
        await asyncio.sleep(delay(failures, longest=LONGEST_OUTAGE, spread=0))
        failures += 1


def _spread(job: Job) -> float:
    """A share of one that differs between jobs and tries, and is the same on every run."""
    return zlib.crc32(f"{job.id}:{job.attempts}".encode()) / 2**32
