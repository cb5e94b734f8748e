"""People who do not give up: they send the same again until they are told that it arrived."""

import asyncio
import json
from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from random import Random
from typing import Any, ClassVar

import aiosmtplib
from typing_extensions import override
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from channels.webchat import parse
from tests.faults import nonsense
from tests.peers.bot_api import BotApiPeer
from tests.process import Served

AGAIN = 0.1  # seconds before trying again
REDELIVERED, MALFORMED = 0.10, 0.05  # shares of what is said
OURS = "complaints@localhost"
NOISE = "noise"  # how the names begin of those whose mail nobody can read
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How somebody writes."""

    pause: float = 0.0  # seconds, at most, between lines
    twice: float = REDELIVERED  # share of lines sent once more though they had arrived
    babble: float = MALFORMED  # nonsense, by the lines


@dataclass(slots=True, kw_only=True)
class Person(ABC):
    """Somebody who writes the lines of a language, one after another."""

    channel: ClassVar[str]
    language: str
    random: Random
    manner: Manner
    lines: Sequence[str] = ()  # others than those of the language
    said: list[str] = field(default_factory=list)  # ids acknowledged upstream, in order
    resent: int = 0  # for want of an acknowledgement
    twice: int = 0
    babbled: int = 0

    @property
    @abstractmethod
    def user(self) -> str:
        """As the conversation's row names them."""

    @abstractmethod
    async def play(self) -> None:
        """Write every line; return once each is acknowledged."""

    @property
    def inputs(self) -> int:
        """What came from them in all."""
        return len(self.said) + self.twice + self.babbled

    @property
    def texts(self) -> Sequence[str]:
        """What they have to say."""
        return self.lines or LINES[self.language]

    def copies(self) -> int:
        """How often the next line is sent."""
        return 1 + (self.random.random() < self.manner.twice)

    def babbles(self) -> bool:
        """Whether nonsense comes before the next line."""
        return self.random.random() < self.manner.babble

    def pause(self) -> float:
        """Seconds until the next line."""
        return self.random.uniform(0, self.manner.pause)


@dataclass(slots=True, kw_only=True)
class Chatter(Person):
    """A browser: one socket at a time, the same frame again until it is accepted."""

    channel = "web"
    served: Served
    session: str | None = None
    read: list[dict[str, Any]] = field(default_factory=list)
    tried: set[str] = field(default_factory=set)

    @property
    @override
    def user(self) -> str:
        return parse.address(self.session or "").user

    @property
    def seen(self) -> int:
        """The sequence of the newest line that was read."""
        return int(self.read[-1]["sequence"]) if self.read else 0

    @override
    async def play(self) -> None:
        waiting = [(f"line-{n}", text) for n, text in enumerate(self.texts)]
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
                if self.babbles():
                    await self._babble(socket)
                await self._utter(socket, *waiting[0])
                self.said.append(waiting.pop(0)[0])
                with suppress(TimeoutError):
                    async with asyncio.timeout(self.pause()):
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

    async def _utter(self, socket: ClientConnection, own: str, text: str) -> None:
        frame = json.dumps({"type": "message", "id": own, "text": text})
        copies = self.copies()
        self.resent += own in self.tried
        self.tried.add(own)
        for _ in range(copies):
            await socket.send(frame)
        for _ in range(copies):
            await self._accepted(socket, own)
        self.twice += copies - 1

    async def _accepted(self, socket: ClientConnection, own: str) -> None:
        async with asyncio.timeout(20):
            while True:
                frame = await self._hear(socket)
                if frame["type"] == "accepted" and frame["id"] == own:
                    return
                if frame["type"] == "error":
                    raise EOFError(frame["code"])  # not stored now: come again

    async def _babble(self, socket: ClientConnection) -> None:
        """Nonsense is answered with a code and a sentence."""
        await socket.send(self.random.choice(nonsense.FRAMES))
        async with asyncio.timeout(20):
            while (await self._hear(socket))["type"] != "error":
                pass
        self.babbled += 1

    async def _hear(self, socket: ClientConnection) -> dict[str, Any]:
        frame: dict[str, Any] = json.loads(await socket.recv())
        if frame["type"] == "message":
            self.read.append(frame)
        return frame


@dataclass(slots=True, kw_only=True)
class Writer(Person):
    """A mail server that sends the same mail again until it gets its 250."""

    channel = "email"
    served: Served
    name: str
    noise: list[str] = field(default_factory=list)  # digests of mails nobody can read

    @property
    @override
    def user(self) -> str:
        return f"{self.name}@people.example.org"

    @override
    async def play(self) -> None:
        for number, text in enumerate(self.texts):
            if self.babbles():
                await self._babble()
            mail = self._mail(number, text)
            copies = self.copies()
            for _ in range(copies):
                await self._insisted(mail.as_bytes(policy=SMTP), self.user)
            self.twice += copies - 1
            self.said.append(mail["Message-ID"].strip("<>"))
            await asyncio.sleep(self.pause())

    def _mail(self, number: int, text: str) -> EmailMessage:
        mail = EmailMessage()
        mail["From"], mail["To"] = self.user, OURS
        mail["Subject"] = "A complaint" if number == 0 else "Re: A complaint"
        mail["Message-ID"] = f"<{self.name}.{number}@people.example.org>"
        if number:
            mail["In-Reply-To"] = f"<{self.name}.0@people.example.org>"
        mail.set_content(text)
        return mail

    async def _babble(self) -> None:
        number = self.random.getrandbits(60)
        stranger = f"{NOISE}{number}@people.example.org"
        raw = nonsense.mail(number, f"From: {stranger}\r\n".encode(), self.random)
        await self._insisted(raw, stranger)
        self.noise.append(sha256(raw).hexdigest())
        self.babbled += 1

    async def _insisted(self, raw: bytes, sender: str) -> None:
        while not await self._sent(raw, sender):
            self.resent += 1
            await asyncio.sleep(AGAIN)

    async def _sent(self, raw: bytes, sender: str) -> bool:
        port = self.served.smtp_port
        try:
            await aiosmtplib.send(
                raw, sender=sender, recipients=[OURS], hostname="127.0.0.1", port=port, timeout=20
            )
        except (aiosmtplib.SMTPException, OSError):
            return False
        return True


@dataclass(slots=True, kw_only=True)
class Messenger(Person):
    """Somebody on Telegram, whose server redelivers what was not confirmed."""

    channel = "telegram"
    peer: BotApiPeer
    chat: int

    @property
    @override
    def user(self) -> str:
        return str(self.chat)

    @override
    async def play(self) -> None:
        for text in self.texts:
            if self.babbles():
                self.babbled += 1
                self.peer.push(**self.random.choice(nonsense.UPDATES))
            message = self.peer.user_says(self.chat, text, language=self.language)
            if self.copies() > 1:
                self.twice += 1
                self.peer.push(message=message)  # to a poll it hands a confirmed one no more
            self.said.append(f"{self.chat}:{message['message_id']}")
            await asyncio.sleep(self.pause())
        await self.peer.until(self._confirmed, seconds=300)

    def _confirmed(self) -> bool:
        return all(_chat(update) != self.chat for update in self.peer.state.updates)


def _chat(update: Any) -> Any:
    """The number of the chat that an update is of, where it has one."""
    chat = update.get("message", {}).get("chat")
    return chat.get("id") if isinstance(chat, dict) else None
