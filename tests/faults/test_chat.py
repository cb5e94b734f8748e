"""The chat's fault script in small: resent, malformed, killed, and nothing is lost or doubled."""

from pathlib import Path

import pytest

from tests.faults import chat


@pytest.mark.slow
async def test_nothing_said_in_the_chat_is_lost_doubled_or_reordered(tmp_path: Path):
    figures = await chat.run(tmp_path, messages=200, kills=2, seed=3)
    assert figures["faults"] == []
    assert figures["messages"] == 200
    assert figures["sent_twice"]
    assert figures["malformed"]
