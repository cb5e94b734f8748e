"""The run against the Telegram door in small, by polling and by webhook."""

from pathlib import Path

import pytest

from tests.faults import telegram


@pytest.mark.slow
@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_nothing_is_lost_recorded_twice_or_reordered(tmp_path: Path, webhook: bool):
    figures = await telegram.run(tmp_path, messages=80, kills=2, seed=5, webhook=webhook)
    assert figures["faults"] == []
    assert figures["messages"] == 80
    assert figures["delivered_twice"] > 0
    assert figures["malformed"] > 0
