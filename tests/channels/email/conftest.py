"""Doors and settings for the mail tests: real sockets on ports the system chooses."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from channels.base import NotStoredError
from channels.email.channel import EmailChannel
from channels.message import Address, InboundMessage
from config.settings import Email

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
OURS = "complaints@shop.example"


@dataclass
class Journal:
    """An Accept that keeps what it is given, and refuses while `full`."""

    full: bool = False
    messages: list[InboundMessage] = field(default_factory=list)
    raws: list[bytes] = field(default_factory=list)
    unread: list[tuple[Address, str, bytes, str]] = field(default_factory=list)
    gate: asyncio.Event | None = None
    waiting: asyncio.Event = field(default_factory=asyncio.Event)

    async def message(self, message: InboundMessage, *, raw: bytes = b"") -> bool:
        if self.gate:
            self.waiting.set()
            await self.gate.wait()
        if self.full:
            raise NotStoredError
        known = {(one.sender.account, one.external_id) for one in self.messages}
        if (message.sender.account, message.external_id) in known:
            return False
        self.messages.append(message)
        self.raws.append(raw)
        return True

    async def unreadable(
        self, sender: Address, *, external_id: str, raw: bytes, reason: str, received_at: datetime
    ) -> None:
        if self.full:
            raise NotStoredError
        self.unread.append((sender, external_id, raw, reason))


def email_settings(*, smtp_in: dict[str, object] | None = None, **smtp_out: object) -> Email:
    """The mail section with a door on any free port and, by default, no relay."""
    door = {
        "enabled": True,
        "host": "127.0.0.1",
        "port": 0,
        "hostname": "mx.shop.example",
        "recipients": [],
        "max_size": 200_000,
        "max_connections": 20,
    }
    relay = {"host": "", "port": 1, "tls": "none", "username": "", "password": "", "timeout": 5}
    return Email.model_validate(
        {
            "enabled": True,
            "address": OURS,
            "from_name": "",
            "smtp_in": door | (smtp_in or {}),
            "smtp_out": relay | smtp_out,
        }
    )


@pytest.fixture
def journal() -> Journal:
    return Journal()


@dataclass
class Door:
    """An open door."""

    host: str
    port: int
    listening: "asyncio.Task[None]"


@asynccontextmanager
async def opened(settings: Email, journal: Journal, folder: Path) -> AsyncIterator[Door]:
    channel = EmailChannel(settings, outbox=folder, organisation="Магазин", now=lambda: NOW)
    task = asyncio.create_task(channel.listen(journal))
    host, port = await asyncio.wait_for(channel.door(), 10)
    try:
        yield Door(host, port, task)
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


OpenDoor = Callable[..., Awaitable[Door]]


@pytest.fixture
async def open_door(journal: Journal, tmp_path: Path) -> AsyncIterator[OpenDoor]:
    """Opens doors with the given smtp_in settings; closes them after the test."""
    async with AsyncExitStack() as stack:

        async def open_one(**smtp_in: object) -> Door:
            settings = email_settings(smtp_in=smtp_in)
            return await stack.enter_async_context(opened(settings, journal, tmp_path))

        yield open_one
