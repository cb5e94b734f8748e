"""What doors put down and how far sources are read, on both databases."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.services.arriving import AT_ONCE, IN_ROW, StoredArrivals, StoredPositions
from bot.storage.blobs import Blobs
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from channels.base import NotStoredError
from tests.fakes import START

MINUTE = timedelta(minutes=1)


@pytest.fixture
def arrivals(store: SqlStore, tmp_path: Path) -> StoredArrivals:
    return StoredArrivals(store, Blobs(tmp_path / "blobs"))


def reader(store: SqlStore, holder: str, minutes: int = 0) -> StoredPositions:
    at = START + minutes * MINUTE
    return StoredPositions(store, now=lambda: at, holder=holder, alone=False)


async def test_what_came_is_taken_in_order_until_it_was_read(arrivals: StoredArrivals):
    large = b"x" * (IN_ROW + 1)
    for raw in (b"one\x00\xff", large, b""):
        await arrivals.add("email", raw, envelope={"to": ["a\x00"]}, at=START)
    first = await arrivals.take("email")
    assert [await arrivals.content(one) for one in first] == [b"one\x00\xff", large, b""]
    assert [one.attempts for one in first] == [1, 1, 1]
    assert first[0].envelope == {"to": ["a\ufffd"]}
    assert first[0].at == START
    await arrivals.remove(first[0])
    (second,) = await arrivals.take("email")  # a reading of it was begun: it comes alone
    assert (second.id, second.attempts) == (first[1].id, 2)
    await arrivals.remove(second)
    await arrivals.remove(first[2])
    assert await arrivals.take("telegram") == []


async def test_few_enough_are_taken_to_be_held_in_memory(arrivals: StoredArrivals):
    large, small = b"x" * 5_000_000, b"small"
    for raw in (large, large, *[small] * AT_ONCE):
        await arrivals.add("email", raw, envelope={}, at=START)
    for expected in (1, AT_ONCE, 1):
        taken = await arrivals.take("email")
        assert len(taken) == expected
        for one in taken:
            await arrivals.remove(one)
    assert not await arrivals.take("email")


async def test_bytes_that_cannot_be_read_now_may_be_later(
    arrivals: StoredArrivals, tmp_path: Path
):
    await arrivals.add("email", b"x" * (IN_ROW + 1), envelope={}, at=START)
    (one,) = await arrivals.take("email")
    (tmp_path / "blobs").rename(tmp_path / "away")
    with pytest.raises(NotStoredError):
        await arrivals.content(one)
    (tmp_path / "away").rename(tmp_path / "blobs")
    assert await arrivals.content(one)


async def test_a_position_moves(store: SqlStore):
    positions = reader(store, "a")
    assert await positions.get("imap:x") == {}
    await positions.put("imap:x", {"uid": 7})
    await positions.put("imap:x", {"uid": 8})
    assert await positions.get("imap:x") == {"uid": 8}
    assert await positions.get("imap:y") == {}


async def test_one_reads_at_a_time(store: SqlStore):
    one, other = reader(store, "one"), reader(store, "other")
    assert await one.hold("imap:x", seconds=90)
    assert await one.hold("imap:x", seconds=90)
    assert not await other.hold("imap:x", seconds=90)
    assert await other.hold("imap:y", seconds=90)
    await one.put("imap:x", {"uid": 7})
    assert not await reader(store, "other", 1).hold("imap:x", seconds=90)
    assert await reader(store, "other", 2).hold("imap:x", seconds=90)
    assert not await reader(store, "one", 2).hold("imap:x", seconds=90)
    assert await one.get("imap:x") == {"uid": 7}


async def test_who_held_it_by_a_clock_far_ahead_keeps_nobody_out(store: SqlStore):
    assert await reader(store, "one", 60).hold("imap:x", seconds=90)
    assert await reader(store, "other").hold("imap:x", seconds=90)


async def test_who_leaves_lets_the_next_in_at_once(store: SqlStore):
    one, other = reader(store, "one"), reader(store, "other")
    assert await one.hold("imap:x", seconds=90)
    await other.release("imap:x")
    assert not await other.hold("imap:x", seconds=90)
    await one.release("imap:x")
    assert await other.hold("imap:x", seconds=90)


async def test_who_is_alone_never_waits(store: SqlStore):
    assert await reader(store, "one").hold("imap:x", seconds=90)
    alone = StoredPositions(store, now=lambda: START, holder="other", alone=True)
    assert await alone.hold("imap:x", seconds=90)


async def test_a_store_that_is_away_is_told_in_the_channels_word(
    store: SqlStore, store_database: Database, arrivals: StoredArrivals
):
    await store_database.close()
    positions = reader(store, "one")
    asked = (
        arrivals.add("email", b"x", envelope={}, at=START),
        arrivals.take("email"),
        positions.hold("imap:x", seconds=1),
        positions.get("imap:x"),
        positions.put("imap:x", {}),
    )
    for one in asked:
        with pytest.raises(NotStoredError):
            await one
    await positions.release("imap:x")  # whoever leaves, leaves
