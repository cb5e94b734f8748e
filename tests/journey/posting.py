"""Somebody at the chat on a web page where WebSockets are blocked."""

import json
from collections.abc import Iterator
from itertools import count, cycle
from typing import Any

import httpx

from tests.journey.visitor import PATIENCE, Frame
from tests.process import Served

NUMBERS = count(1)
WAIT = 25


class Poster:
    """One open page. Each of its requests reaches the next of several processes."""

    def __init__(self, *served: Served, language: str = "en") -> None:
        self._urls: Iterator[str] = cycle([one.url for one in served])
        self._hello: Frame = {"type": "hello", "session": None, "since": 0, "language": language}
        self._unheard: list[Frame] = []

    @property
    def session(self) -> str:
        """What it comes back with."""
        return str(self._hello["session"])

    async def asks(self, *frames: Frame, wait: int = 0) -> list[Frame]:
        """One request; the frames of the answer."""
        body = "\n".join(json.dumps(frame) for frame in (self._hello, *frames))
        async with httpx.AsyncClient(timeout=WAIT + PATIENCE) as web:
            answer = await web.post(f"{next(self._urls)}/chat/frames?wait={wait}", content=body)
        heard: list[Frame] = [json.loads(line) for line in answer.text.splitlines()]
        self._hello["session"] = heard[0]["session"]
        lines = [frame for frame in heard if frame["type"] == "message"]
        self._hello["since"] = max([self._hello["since"], *(line["sequence"] for line in lines)])
        self._unheard += [line for line in lines if line["author"] != "complainant"]
        return heard

    async def says(self, text: str, *, answers: int = 1) -> list[Frame]:
        """Write something; the answers to it."""
        own: dict[str, Any] = {"type": "message", "id": f"own-{next(NUMBERS)}", "text": text}
        assert {"type": "accepted", "id": own["id"]} in await self.asks(own)
        while len(self._unheard) < answers:
            await self.asks(wait=WAIT)
        said, self._unheard = self._unheard[:answers], self._unheard[answers:]
        return said
