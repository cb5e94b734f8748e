"""Rounds go on whatever a look came to, and beat only after those that went well."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import pytest

from bot.services.rounds import rounds
from bot.storage.faults import UnavailableError
from tests.fakes import Beats
from tests.waiting import until


def looks(
    results: Sequence[int | Exception], seen: list[str], end: asyncio.Event
) -> Callable[[], Awaitable[int]]:
    """Looks that come to these, then to nothing."""
    left = list(results)

    async def look() -> int:
        if not left:
            end.set()
            return 0
        result = left.pop(0)
        seen.append(repr(result))
        if isinstance(result, Exception):
            raise result
        return result

    return look


async def gone_round(results: Sequence[int | Exception], *, every: float, eager: bool) -> None:
    seen: list[str] = []
    beats, end = Beats(), asyncio.Event()
    look = looks(results, seen, end)
    running = asyncio.create_task(
        rounds("rounds", look, every=every, heartbeat=beats, eager=eager)
    )
    async with asyncio.timeout(5):
        await end.wait()
    await until(lambda: asyncio.sleep(0, "rounds" in beats.names))
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert seen == [repr(one) for one in results]


@pytest.mark.parametrize("fault", [UnavailableError("gone"), ValueError("unforeseen")])
async def test_a_look_that_fails_is_no_beat_and_no_end(fault: Exception, caplog):
    await gone_round([fault], every=0.001, eager=False)
    assert "rounds" in caplog.text
    assert str(fault) in caplog.text


async def test_an_eager_round_does_not_wait_while_it_finds():
    await gone_round([3, 2, 1], every=3600, eager=True)
