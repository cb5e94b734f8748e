"""People who do not give up: they send the same again until they are told that it arrived."""

import asyncio
import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from random import Random
from typing import Any, Protocol

import aiosmtplib
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from channels.webchat import parse
from tests.peers.bot_api import BotApiPeer
from tests.process import Served

AGAIN = 0.1  # seconds before trying again
LANGUAGES = ("en", "ru", "tr", "fa")
LINES: dict[str, tuple[str, ...]] = {
    "en": (
        "I ordered a kettle on 14 November and it arrived with a cracked lid. Nobody answers.",
        "the order number is 4481203",
        "I would like a replacement please",
    ),
    "ru": (
        "Третий день жду курьера, никто не звонит и не отвечает. Обещали привезти во вторник.",
        "номер заказа 7730915",
        "верните, пожалуйста, деньги",
    ),
    "tr": (
        "Faturamda almadığım bir hizmet var, 349,90 TL fazla kesilmiş. Düzeltilsin istiyorum.",
        "14 Kasım'da oldu",
        "sipariş numaram TR-558210",
    ),
    "fa": (
        "سفارشم را سه روز پیش باید تحویل می‌دادید ولی هنوز نرسیده و کسی هم جواب نمی‌دهد.",
        "شمارهٔ سفارش ۴۴۸۱۲۰۳ است",
        "لطفاً پولم را برگردانید",
    ),
}


class Person(Protocol):
    """Somebody who writes the lines of a language, one after another."""

    channel: str
    language: str
    resent: int

    @property
    def user(self) -> str:
        """As the conversation's row names them."""
        ...

    @property
    def said(self) -> Sequence[str]:
        """The ids of what was acknowledged upstream, in order."""
        ...

    async def play(self) -> None:
        """Write every line; return once each is acknowledged."""
        ...


@dataclass(slots=True)
class Chatter:
    """A browser: one socket at a time, the same frame again until it is accepted."""

    served: Served
    language: str
    random: Random
    pause: float
    channel: str = "web"
    session: str | None = None
    resent: int = 0
    said: list[str] = field(default_factory=list)
    read: list[dict[str, Any]] = field(default_factory=list)
    tried: set[str] = field(default_factory=set)

    @property
    def user(self) -> str:
        return parse.address(self.session or "").user

    @property
    def seen(self) -> int:
        """The sequence of the newest line that was read."""
        return int(self.read[-1]["sequence"]) if self.read else 0

    async def play(self) -> None:
        waiting = [(f"line-{n}", text) for n, text in enumerate(LINES[self.language])]
        while waiting:
            with suppress(OSError, WebSocketException, EOFError, TimeoutError):
                await self._visit(waiting)
            await asyncio.sleep(AGAIN)

    async def catch_up(self) -> None:
        """Read what was said since, once."""
        async with connect(self.served.chat) as socket:
            head = (await self._greet(socket))["sequence"]
            while self.seen < head:
                await self._hear(socket)

    async def _visit(self, waiting: list[tuple[str, str]]) -> None:
        async with connect(self.served.chat, open_timeout=5, close_timeout=1) as socket:
            await self._greet(socket)
            while waiting:
                own, text = waiting[0]
                self.resent += own in self.tried
                self.tried.add(own)
                await socket.send(json.dumps({"type": "message", "id": own, "text": text}))
                await self._accepted(socket, own)
                self.said.append(own)
                waiting.pop(0)
                with suppress(TimeoutError):
                    async with asyncio.timeout(self.random.uniform(0, self.pause)):
                        while True:
                            await self._hear(socket)

    async def _greet(self, socket: ClientConnection) -> dict[str, Any]:
        hello = {"type": "hello", "session": self.session, "since": self.seen}
        await socket.send(json.dumps(hello))
        welcome = await self._hear(socket)
        if welcome["type"] == "error":
            raise EOFError(welcome["code"])  # not now: come again
        self.session = welcome["session"]
        return welcome

    async def _accepted(self, socket: ClientConnection, own: str) -> None:
        async with asyncio.timeout(20):
            while True:
                frame = await self._hear(socket)
                if frame["type"] == "accepted" and frame["id"] == own:
                    return
                if frame["type"] == "error":
                    raise EOFError(frame["code"])  # not stored now: come again

    async def _hear(self, socket: ClientConnection) -> dict[str, Any]:
        frame: dict[str, Any] = json.loads(await socket.recv())
        if frame["type"] == "message":
            self.read.append(frame)
        return frame


@dataclass(slots=True)
class Writer:
    """A mail server that sends the same mail again until it gets its 250."""

    served: Served
    language: str
    random: Random
    pause: float
    name: str
    channel: str = "email"
    resent: int = 0
    said: list[str] = field(default_factory=list)

    @property
    def user(self) -> str:
        return f"{self.name}@people.example.org"

    async def play(self) -> None:
        for number, text in enumerate(LINES[self.language]):
            mail = self._mail(number, text)
            while not await self._sent(mail):
                self.resent += 1
                await asyncio.sleep(AGAIN)
            self.said.append(mail["Message-ID"].strip("<>"))
            await asyncio.sleep(self.random.uniform(0, self.pause))

    def _mail(self, number: int, text: str) -> EmailMessage:
        mail = EmailMessage()
        mail["From"], mail["To"] = self.user, "complaints@localhost"
        mail["Subject"] = "A complaint" if number == 0 else "Re: A complaint"
        mail["Message-ID"] = f"<{self.name}.{number}@people.example.org>"
        if number:
            mail["In-Reply-To"] = f"<{self.name}.0@people.example.org>"
        mail.set_content(text)
        return mail

    async def _sent(self, mail: EmailMessage) -> bool:
        try:
            port = self.served.smtp_port
            await aiosmtplib.send(mail, hostname="127.0.0.1", port=port, timeout=20)
        except (aiosmtplib.SMTPException, OSError):
            return False
        return True


@dataclass(slots=True)
class Messenger:
    """Somebody on Telegram, whose server redelivers what was not confirmed."""

    peer: BotApiPeer
    language: str
    random: Random
    pause: float
    chat: int
    channel: str = "telegram"
    resent: int = 0
    said: list[str] = field(default_factory=list)

    @property
    def user(self) -> str:
        return str(self.chat)

    async def play(self) -> None:
        for text in LINES[self.language]:
            message = self.peer.user_says(self.chat, text, language=self.language)
            self.said.append(f"{self.chat}:{message['message_id']}")
            await asyncio.sleep(self.random.uniform(0, self.pause))
        await self.peer.until(self._confirmed, seconds=300)

    def _confirmed(self) -> bool:
        waiting = (update.get("message", {}) for update in self.peer.state.updates)
        return all(message.get("chat", {}).get("id") != self.chat for message in waiting)


Crowd = Callable[[str, str], Person]  # (channel, language): a new person
