"""The webhook: let in by the secret only, 200 only for what is stored, and watched over."""

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.applications import Starlette

from channels.base import NotStoredError
from channels.telegram.channel import TelegramChannel
from channels.telegram.webhook import LARGEST
from tests.channels.telegram.stage import SECRET, Beats, Journal, Pauses, listening, make, settings
from tests.peers.bot_api import BotApiPeer
from tests.peers.bot_api_server import serving

HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Door:
    """A channel in webhook mode behind a real web server."""

    def __init__(self, peer: BotApiPeer) -> None:
        self.app = Starlette()
        self.peer = peer
        self.url = ""
        self.pauses = Pauses(free=1)
        self.beats = Beats()
        self.channel: TelegramChannel | None = None

    def open(self, journal: Journal | None = None, **changes: str) -> TelegramChannel:
        """Make the channel; `journal` is given to it beforehand, as to a web-only process."""
        given = {"mode": "webhook", "webhook_url": self.url, "webhook_secret": SECRET} | changes
        self.channel = make(
            settings(self.peer, **given), accept=journal, pause=self.pauses, heartbeat=self.beats
        )
        self.app.router.routes.append(self.channel.webhook_route())
        return self.channel

    async def knock(self, content: bytes, secret: str | None = SECRET) -> int:
        headers = [] if secret is None else [(HEADER.encode(), secret.encode())]
        async with httpx.AsyncClient() as client:
            return (await client.post(self.url, content=content, headers=headers)).status_code


@pytest.fixture
async def door(peer: BotApiPeer) -> AsyncIterator[Door]:
    made = Door(peer)
    async with serving(made.app) as url:
        made.url = f"{url}/telegram/webhook"
        yield made


async def test_updates_come_in_order_and_are_stored_before_200(
    peer: BotApiPeer, door: Door, journal: Journal
) -> None:
    async with listening(door.open(), journal):
        for number in range(10):
            peer.user_says(5, str(number))
        await peer.drained()
    assert journal.of(5) == [str(number) for number in range(10)]
    assert journal.raws[0].startswith(b'{"update_id"')
    assert peer.state.webhook["url"] == door.url
    assert door.beats.names == ["telegram"]
    assert not peer.calls("getUpdates")


async def test_what_is_not_stored_is_knocked_for_again(
    peer: BotApiPeer, door: Door, journal: Journal
) -> None:
    journal.failures["two"] = [NotStoredError("disk full")] * 3
    async with listening(door.open(), journal):
        for text in ("one", "two", "three"):
            peer.user_says(5, text)
        await peer.drained()
    assert journal.of(5) == ["one", "two", "three"]
    assert journal.offered.count("5:2") == 4
    assert "503" in peer.state.webhook["last_error_message"]


async def test_a_second_delivery_has_the_same_external_id(
    peer: BotApiPeer, door: Door, journal: Journal
) -> None:
    async with listening(door.open(), journal):
        peer.user_says(5, "Hello")
        update = peer.state.updates[0]
        await peer.drained()
        peer.again(update)
        await peer.drained()
    assert journal.offered == ["5:1", "5:1"]
    assert journal.texts == ["Hello"]


async def test_nobody_enters_without_the_secret(door: Door, journal: Journal) -> None:
    async with listening(door.open(), journal):
        update = b'{"update_id": 1, "message": {}}'
        for secret in ("wrong", "", None, "ключ", SECRET + "x"):
            assert await door.knock(update, secret) == 403
    assert not journal.aside
    assert not journal.offered


async def test_what_is_far_too_large_is_not_read(door: Door, journal: Journal) -> None:
    door.open(journal)
    assert await door.knock(b"[" + b" " * LARGEST) == 413
    assert await door.knock(b"{}" + b" " * (LARGEST - 2)) == 200
    assert len(journal.aside) == 1


async def test_a_door_without_a_secret_is_shut(door: Door, journal: Journal) -> None:
    door.open(journal, webhook_secret="", mode="polling")
    for secret in ("", None, "anything"):
        assert await door.knock(b"{}", secret) == 403


async def test_before_anybody_listens_telegram_is_asked_to_come_again(door: Door) -> None:
    door.open()
    assert await door.knock(b'{"update_id": 1}') == 503


async def test_a_process_that_only_serves_pages_stores_as_well(
    door: Door, journal: Journal
) -> None:
    door.open(journal)
    assert await door.knock(b'{"update_id": 1}') == 200
    assert journal.aside[0]["external_id"] == "update:1"


@pytest.mark.parametrize(
    "body", [b"", b"not json", b"[1]", b"\xff\xfe", b"[" * 100_000, b'{"update_id": "x"}']
)
async def test_what_is_no_update_is_set_aside_as_it_came(
    door: Door, journal: Journal, body: bytes
) -> None:
    door.open(journal)
    assert await door.knock(body) == 200
    (aside,) = journal.aside
    assert aside["raw"] == body


async def test_a_webhook_taken_away_is_set_again(
    peer: BotApiPeer, door: Door, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    door.pauses.free = 2
    channel = door.open()
    peer.state.webhook = {}
    task = asyncio.create_task(channel.listen(journal))
    await peer.until(lambda: peer.state.webhook)
    peer.state.webhook = {}
    await asyncio.wait_for(door.pauses.stuck.wait(), 10)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert peer.state.webhook["url"] == door.url
    assert door.pauses.taken == [60.0, 60.0]
    assert "set again" in caplog.text


async def test_updates_that_do_not_get_in_are_reported(
    peer: BotApiPeer, door: Door, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    journal.failures["stuck"] = [NotStoredError("disk full")] * 10_000
    peer.pause = 0.001
    peer.user_says(5, "stuck")
    door.pauses.free = 10_000
    async with listening(door.open(), journal):
        await peer.until(lambda: "could not deliver" in caplog.text)
        journal.failures.clear()
        await peer.drained()
    assert journal.texts == ["stuck"]
