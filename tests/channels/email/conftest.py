"""Doors and settings for the mail tests: real sockets on ports the system chooses."""

import asyncio
import shutil
import ssl
import subprocess
import tomllib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import count
from typing import Any

import pytest

from channels.base import Arrival, NotStoredError
from channels.email.doors import Doors
from channels.message import Address, InboundMessage
from config.mail import Email
from config.settings import DEFAULTS
from tests.waiting import until

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


def email_settings(
    *,
    smtp_in: dict[str, object] | None = None,
    lmtp: dict[str, object] | None = None,
    imap: dict[str, object] | None = None,
    authenticity: dict[str, object] | None = None,
    **smtp_out: object,
) -> Email:
    """The mail section with a door on any free port and, by default, no relay."""
    tree = tomllib.loads(DEFAULTS.read_text(encoding="utf-8"))["email"]
    tree["address"] = OURS
    tree["smtp_in"] |= {"port": 0, "hostname": "mx.shop.example", "max_size": 200_000}
    tree["smtp_in"] |= {"max_connections": 20, **(smtp_in or {})}
    tree["lmtp"] |= lmtp or {}
    tree["imap"] |= imap or {}
    tree["authenticity"] |= authenticity or {}
    tree["smtp_out"] |= {"tls": "none", "timeout": 5, **smtp_out}
    return Email.model_validate(tree)


@dataclass
class Tray:
    """Arrivals in memory; refuses while `full`."""

    full: bool = False
    waiting: dict[int, Arrival] = field(default_factory=dict)
    gate: asyncio.Event | None = None
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    refused: asyncio.Event = field(default_factory=asyncio.Event)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    async def add(
        self, channel: str, raw: bytes, *, envelope: Mapping[str, Any], at: datetime
    ) -> None:
        assert channel == "email"
        if self.gate:
            self.asked.set()
            await self.gate.wait()
        if self.full:
            self.refused.set()
            raise NotStoredError
        number = next(self.numbers)
        self.waiting[number] = Arrival(id=number, envelope=envelope, at=at, attempts=0, raw=raw)

    async def take(self, channel: str) -> list[Arrival]:
        assert channel == "email"
        for number, one in self.waiting.items():
            self.waiting[number] = replace(one, attempts=one.attempts + 1)
        return list(self.waiting.values())

    async def content(self, arrival: Arrival) -> bytes:
        return arrival.raw

    async def remove(self, arrival: Arrival) -> None:
        del self.waiting[arrival.id]


@dataclass
class Places:
    """Positions in memory, for one reader."""

    at: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    mine: bool = True

    async def hold(self, _source: str, *, seconds: float) -> bool:
        assert seconds > 0
        return self.mine

    async def get(self, source: str) -> Mapping[str, Any]:
        return self.at.get(source, {})

    async def put(self, source: str, value: Mapping[str, Any]) -> None:
        self.at[source] = value

    async def release(self, _source: str) -> None:
        return


@dataclass
class Beats:
    """What proved alive."""

    heard: list[str] = field(default_factory=list)

    def beat(self, name: str) -> None:
        self.heard.append(name)


@pytest.fixture
def journal() -> Journal:
    return Journal()


@pytest.fixture
def tray() -> Tray:
    return Tray()


@dataclass(frozen=True)
class Pem:
    """A certificate for localhost that signs itself, its key, and who trusts it."""

    certificate: str
    key: str
    trusting: ssl.SSLContext


@pytest.fixture(scope="session")
def pem(tmp_path_factory: pytest.TempPathFactory) -> Pem:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed: apt-get install openssl")
    folder = tmp_path_factory.mktemp("tls")
    certificate, key = str(folder / "certificate.pem"), str(folder / "key.pem")
    made = f"req -x509 -nodes -days 2 -newkey rsa:2048 -keyout {key} -out {certificate}"
    names = "-subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1"
    command = [openssl, *made.split(), *names.split()]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # our own words
    return Pem(certificate, key, ssl.create_default_context(cafile=certificate))


@dataclass
class Door:
    """An open door."""

    host: str
    port: int
    listening: "asyncio.Task[None]"
    doors: Doors
    tray: Tray

    async def read(self) -> None:
        """Return once everything taken was read."""
        await until(lambda: asyncio.sleep(0, not self.tray.waiting))


@asynccontextmanager
async def opened(settings: Email, journal: Journal, tray: Tray) -> AsyncIterator[Door]:
    doors = Doors(
        settings,
        arrivals=tray,
        positions=Places(),
        heartbeat=Beats(),
        now=lambda: NOW,
        chance=lambda: 0.5,
    )
    task = asyncio.create_task(doors.listen(journal))
    host, port = await asyncio.wait_for(doors.opened(), 10)
    try:
        yield Door(host, port, task, doors, tray)
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


OpenDoor = Callable[..., Awaitable[Door]]


@pytest.fixture
async def open_door(journal: Journal, tray: Tray) -> AsyncIterator[OpenDoor]:
    """Opens doors with the given smtp_in settings; closes them after the test."""
    async with AsyncExitStack() as stack:

        async def open_one(**smtp_in: object) -> Door:
            settings = email_settings(smtp_in=smtp_in)
            return await stack.enter_async_context(opened(settings, journal, tray))

        yield open_one
