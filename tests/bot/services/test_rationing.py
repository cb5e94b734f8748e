"""A minute holds so many requests of a token, whichever process they come to."""

import asyncio

import pytest

from bot.domain.errors import TryLaterError
from bot.services.rationing import Rations
from bot.storage.unit_of_work import SqlStore
from tests.fakes import Clock


async def taken(rations: Rations, times: int, whose: str = "crm") -> int:
    """How many of so many got through."""
    through = 0
    for _ in range(times):
        try:
            await rations.take(whose)
        except TryLaterError:
            continue
        through += 1
    return through


async def test_a_minute_holds_so_many_and_the_next_as_many_again(store: SqlStore):
    clock = Clock()
    rations = Rations(store, most=10, now=clock)
    assert await taken(rations, 25) == 10
    assert await taken(rations, 5, "other") == 5
    clock.tick(seconds=20)
    with pytest.raises(TryLaterError) as refused:
        await rations.take("crm")
    assert refused.value.seconds == 40
    clock.tick(seconds=40)
    assert await taken(rations, 25) == 10


async def test_processes_share_it_up_to_what_comes_within_a_second(store: SqlStore):
    clock = Clock()
    processes = [Rations(store, most=100, now=clock) for _ in range(4)]
    through = 0
    for _ in range(20):
        through += sum(await asyncio.gather(*(taken(one, 3) for one in processes)))
        clock.tick(seconds=1)
    assert 100 <= through <= 100 + 4 * 3


async def test_a_write_a_second_and_not_a_request(store: SqlStore, monkeypatch):
    clock, writes = Clock(), 0
    rations, write = Rations(store, most=10_000, now=clock), store.write

    async def counted(*given, **more):
        nonlocal writes
        writes += 1
        return await write(*given, **more)

    monkeypatch.setattr(store, "write", counted)
    for _ in range(5):
        assert await taken(rations, 200) == 200
        clock.tick(seconds=1)
    assert writes == 5
