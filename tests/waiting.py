"""Waiting for what must come, with a deadline instead of a guess."""

import asyncio
import time
from collections.abc import Awaitable, Callable

DEADLINE = 60.0  # seconds: far beyond what is needed, so that a busy machine fails nothing


async def until(condition: Callable[[], Awaitable[bool]], *, deadline: float = DEADLINE) -> None:
    """Return once `condition` holds; fail when it does not in time."""
    async with asyncio.timeout(deadline):
        while not await condition():  # noqa: ASYNC110 - what is awaited may be in another process
            await asyncio.sleep(0.01)


def until_now(condition: Callable[[], bool], *, deadline: float = DEADLINE) -> None:
    """The same without an event loop."""
    end = time.monotonic() + deadline
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.01)
