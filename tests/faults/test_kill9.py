"""The fault script in small: a few kills under load from all doors, and nothing is lost."""

from pathlib import Path

import pytest

from tests.faults import kill9


@pytest.mark.slow
async def test_nothing_accepted_is_lost_doubled_or_reordered(tmp_path: Path):
    figures = await kill9.run(kill9.Place(folder=tmp_path), kills=6, seed=20)
    assert figures["faults"] == []
    assert figures["exit_codes"] == [0]
    assert figures["messages"] > 50


@pytest.mark.slow
@pytest.mark.postgres
async def test_the_same_with_processes_apart_on_postgresql(tmp_path: Path, postgres_url: str):
    place = kill9.Place(folder=tmp_path, url=postgres_url, split=True)
    figures = await kill9.run(place, kills=5, seed=30)
    assert figures["faults"] == []
    assert figures["exit_codes"] == [0, 0, 0]
