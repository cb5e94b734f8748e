"""Somebody at the chat on a web page."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

from tests.process import Served

PATIENCE = 90.0  # seconds, so that a slow machine fails nothing
NUMBERS = count(1)
Frame = dict[str, Any]
COMPLAINTS = {
    "en": "I ordered a kettle and it arrived with a cracked lid. Nobody answers the phone.",
    "ru": "Третий день жду курьера, никто не звонит и не отвечает. Обещали во вторник.",
    "tr": "Faturamda almadığım bir hizmet var, fazla kesilmiş. Düzeltilsin istiyorum.",
    "fa": "سفارشم هنوز نرسیده و کسی هم جواب نمی‌دهد. سه روز پیش باید تحویل می‌دادید.",
}


class Visitor:
    """One open page."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.session = ""
        self.frames: list[Frame] = []

    async def greet(self, *, language: str, session: str | None = None, since: int = 0) -> Frame:
        """Say hello; the welcome."""
        await self.send(type="hello", session=session, since=since, language=language)
        welcome = await self.until(lambda frame: frame["type"] == "welcome")
        self.session = welcome["session"]
        return welcome

    async def send(self, **frame: Any) -> None:
        await self.socket.send(json.dumps(frame))

    async def says(self, text: str, *, answers: int = 1) -> list[Frame]:
        """Write something; the answers to it."""
        own = f"own-{next(NUMBERS)}"
        await self.send(type="message", id=own, text=text)
        return await self._answers(own, answers)

    async def presses(self, value: str, *, answers: int = 1) -> list[Frame]:
        """Press a button; the answers to it."""
        own = f"own-{next(NUMBERS)}"
        await self.send(type="choice", id=own, value=value)
        return await self._answers(own, answers)

    async def commands(self, value: str, *, answers: int = 1) -> list[Frame]:
        """Choose something in the chat's menu; the answers to it."""
        own = f"own-{next(NUMBERS)}"
        await self.send(type="command", id=own, value=value)
        return await self._answers(own, answers)

    async def hears(self) -> Frame:
        """The next thing the other side says."""
        return await self.until(lambda f: f["type"] == "message" and f["author"] != "complainant")

    async def until(self, wanted: Callable[[Frame], bool]) -> Frame:
        """The next frame that is wanted."""
        async with asyncio.timeout(PATIENCE):
            while True:
                frame: Frame = json.loads(await self.socket.recv())
                self.frames.append(frame)
                if wanted(frame):
                    return frame

    async def _answers(self, own: str, number: int) -> list[Frame]:
        await self.until(lambda frame: frame == {"type": "accepted", "id": own})
        said = await self.until(lambda f: f["type"] == "message" and f["id"] == own)
        answers = [await self.hears() for _ in range(number)]
        assert all(answer["sequence"] > said["sequence"] for answer in answers)
        return answers


@asynccontextmanager
async def page(
    served: Served, *, language: str = "en", session: str | None = None, since: int = 0
) -> AsyncIterator[Visitor]:
    """An open page whose chat was greeted."""
    async with connect(served.chat) as socket:
        visitor = Visitor(socket)
        await visitor.greet(language=language, session=session, since=since)
        yield visitor
