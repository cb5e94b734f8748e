"""Both databases count the same."""

from datetime import UTC, datetime

import pytest

from bot.reporting.figures import Figure
from bot.reporting.rows import Scope, Split
from bot.reporting.table import INDICATORS
from bot.storage.unit_of_work import SqlStore
from tests.bot.reporting.book import march, write
from tests.bot.reporting.test_indicators import ANSWERS
from tests.stores import rung, store, store_database, store_url

__all__ = ["rung", "store", "store_database", "store_url"]

MARCH = Scope(since=march(1, 0), until=march(32, 0), now=datetime(2025, 5, 1, tzinfo=UTC))
BESIDES = {"I2", "I15", "I24", "I28", "I30"}  # what other records, accounts and policy add


def numbers(figures: tuple[Figure, ...]) -> dict[str, float | None]:
    return {f"{f.part}:{f.of}" if f.of else f.part: f.value for f in figures}


async def test_a_sheet_has_the_numbers_counted_by_hand(store: SqlStore) -> None:
    await store.write(write)
    sheet = await store.read(lambda unit: unit.reports.sheet(MARCH))
    for one in INDICATORS:
        if one.id not in BESIDES:
            assert numbers(one.measure(sheet)) == pytest.approx(ANSWERS[one.id]), one.id


@pytest.mark.parametrize("split", Split)
async def test_it_is_divided_by_anything(store: SqlStore, split: Split) -> None:
    await store.write(write)
    sheet = await store.read(lambda unit: unit.reports.sheet(MARCH.by(split)))
    assert sum(row.n for row in sheet.whole.received) == 40


async def test_the_end_of_an_earlier_time_is_told_from_the_trail(store: SqlStore) -> None:
    """On 15 March: 1-4 were closed on the 10th, 5-8 on the 14th or later (5, 6), 9-12 are open."""
    await store.write(write)
    scope = Scope(since=march(1, 0), until=march(15, 0), now=MARCH.now)
    sheet = await store.read(lambda unit: unit.reports.sheet(scope))
    assert sum(row.n for row in sheet.open) == 6  # 5, 6, 9, 10, 11, 12
