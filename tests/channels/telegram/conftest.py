"""The peer and a channel that talks to it."""

from collections.abc import AsyncIterator

import pytest

from channels.telegram.channel import TelegramChannel
from tests.channels.telegram import stage
from tests.peers.bot_api import BotApiPeer


@pytest.fixture
async def peer() -> AsyncIterator[BotApiPeer]:
    async with BotApiPeer() as running:
        yield running
        while stage.MADE:
            await stage.MADE.pop().close()


@pytest.fixture
def channel(peer: BotApiPeer) -> TelegramChannel:
    return stage.make(stage.settings(peer))


@pytest.fixture
def journal() -> stage.Journal:
    return stage.Journal()
