"""What the tests of this channel share: a journal that can fail, a channel, a way to listen."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from channels.message import Address, InboundMessage, OutboundMessage
from channels.telegram.channel import TelegramChannel
from channels.telegram.pace import Pace
from config.settings import Telegram
from tests.peers.bot_api import BotApiPeer

WRONG_TOKEN = "4242:of-somebody-else"  # noqa: S105  # opens nothing
MADE: list[TelegramChannel] = []  # closed after each test
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
SECRET = "a-secret_of-the-tests"  # noqa: S105  # opens nothing


@dataclass
class Journal:
    """An Accept that keeps what it is given, once by external id, unless told to fail."""

    messages: list[InboundMessage] = field(default_factory=list)
    raws: list[bytes] = field(default_factory=list)
    offered: list[str] = field(default_factory=list)
    aside: list[dict[str, Any]] = field(default_factory=list)
    failures: dict[str, list[Exception]] = field(default_factory=dict)
    before: Callable[[InboundMessage], Any] = lambda _message: None
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    async def message(self, message: InboundMessage, *, raw: bytes = b"") -> bool:
        self.offered.append(message.external_id)
        self._touch()
        if waiting := self.before(message):
            await waiting
        if failures := self.failures.get(message.text):
            raise failures.pop(0)
        if any(m.external_id == message.external_id for m in self.messages):
            return False
        self.messages.append(message)
        self.raws.append(raw)
        self._touch()
        return True

    async def unreadable(self, sender: Address, **about: Any) -> None:
        if failures := self.failures.get("unreadable"):
            raise failures.pop(0)
        if all(known["external_id"] != about["external_id"] for known in self.aside):
            self.aside.append({"sender": sender, **about})
        self._touch()

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.messages]

    def of(self, chat: int) -> list[str]:
        return [m.text for m in self.messages if m.sender.user == str(chat)]

    async def until(self, condition: Callable[[], Any], *, seconds: float = 10.0) -> None:
        async with asyncio.timeout(seconds):
            while not condition():
                await self.changed.wait()

    def _touch(self) -> None:
        event, self.changed = self.changed, asyncio.Event()
        event.set()


@dataclass
class Pauses:
    """Sleeps that are written down instead; after `free` of them, one that never ends."""

    free: int = 1000
    taken: list[float] = field(default_factory=list)
    stuck: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)
        if len(self.taken) >= self.free:
            self.stuck.set()
            await asyncio.Event().wait()
        await asyncio.sleep(0)


@dataclass
class Beats:
    names: list[str] = field(default_factory=list)

    def beat(self, name: str) -> None:
        self.names.append(name)


def settings(peer: BotApiPeer, **changes: Any) -> Telegram:
    values = {
        "token": peer.token,
        "username": "",
        "api_base": peer.url,
        "mode": "polling",
        "webhook_url": "",
        "webhook_secret": "",
        "max_download_bytes": 20_000_000,
        "staff_group": "",
        "staff_token": "",
    }
    return Telegram.model_validate(values | changes)


def make(given: Telegram, **changes: Any) -> TelegramChannel:
    """A channel with no pace, no chance, and texts that show their key."""
    values: dict[str, Any] = {
        "now": lambda: NOON,
        "heartbeat": Beats(),
        "wording": lambda key, language: f"{key}/{language}",
        "chance": lambda: 0.0,
        "pause": Pauses(),
        "pace": Pace(chat_gap=0.0, overall_gap=0.0),
    }
    MADE.append(TelegramChannel(given, **values | changes))
    return MADE[-1]


@asynccontextmanager
async def listening(channel: TelegramChannel, journal: Journal) -> AsyncIterator[None]:
    """The channel listens inside the block; leaving it is as sudden as a crash."""
    task = asyncio.create_task(channel.listen(journal))
    try:
        yield
        assert not task.done(), task.exception()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def outbound(text: str, *, chat: int | str = 5, **fields: Any) -> OutboundMessage:
    address = Address(channel="telegram", account="4242", user=str(chat))
    values: dict[str, Any] = {
        "id": "out-1",
        "language": "en",
        "created_at": NOON,
        "recipient": address,
    }
    return OutboundMessage(text=text, **values | fields)
