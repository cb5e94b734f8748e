"""How often something was tried: counted exactly, on either database, and forgotten in time."""

import asyncio
from datetime import timedelta

from bot.storage.unit_of_work import SqlStore
from tests.fakes import START

HOUR = timedelta(hours=1)


async def test_what_is_counted_at_once_is_counted_exactly(store: SqlStore):
    def add(key: str):
        return store.write(lambda unit: unit.tallies.add(key, now=START, until=START + HOUR))

    counts = await asyncio.gather(*(add("a") for _ in range(20)))
    assert sorted(counts) == list(range(1, 21))
    assert await add("b") == 1
    assert await store.read(lambda unit: unit.tallies.of("a", now=START)) == (20, START + HOUR)


async def test_what_is_over_is_forgotten(store: SqlStore):
    later = START + 2 * HOUR
    await store.write(lambda unit: unit.tallies.add("a", now=START, until=START + HOUR, times=7))
    assert await store.read(lambda unit: unit.tallies.of("a", now=later)) == (0, later)
    again = await store.write(
        lambda unit: unit.tallies.add("a", now=later, until=later + HOUR, times=2)
    )
    assert again == 2
    await store.write(lambda unit: unit.tallies.forget("a"))
    assert await store.read(lambda unit: unit.tallies.of("a", now=later)) == (0, later)
