"""`bench chat`: people who chat at the same time, each waiting for the answer to write on.

Times are from the moment a message was written into a socket: to `accepted` (it is on disk) and to
the first answer. Every person speaks the four languages in turn, three messages a conversation.
"""

import asyncio
import itertools
import json
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

from arzuhal.bench.process import Served

PEOPLE = 20
CONVERSATIONS = 12  # of each person, one after another
THINKING = 0.5  # seconds between reading an answer and writing the next message
WARM_UP = 4  # conversations of one person alone, one a language, not counted
MANY = "1000000"  # messages a minute, so that the limit of one visitor measures nothing

SCRIPTS = (
    (
        "I ordered a kettle on 14 November and it arrived with a cracked lid. Nobody answers.",
        "order 4481203",
        "I want a replacement please",
    ),
    (
        "Третий день жду курьера, никто не звонит и не отвечает. Обещали привезти во вторник.",
        "заказ 7730915",
        "верните деньги",
    ),
    (
        "Faturamda almadığım bir hizmet var, 349,90 TL fazla kesilmiş. Düzeltilsin istiyorum.",
        "geçen salı",
        "sipariş TR-558210",
    ),
    (
        "سفارشم را سه روز پیش باید تحویل می‌دادید ولی هنوز نرسیده و کسی هم جواب نمی‌دهد.",
        "شمارهٔ سفارش ۴۴۸۱۲۰۳",
        "پولم را برگردانید",
    ),
)


@dataclass(slots=True)
class Times:
    """Seconds, one for each message."""

    accepted: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)  # to the acknowledgement of a complaint
    later: list[float] = field(default_factory=list)  # to the answer of a later message

    @property
    def answered(self) -> list[float]:
        """To the first answer, of every message."""
        return self.first + self.later


async def run() -> dict[str, Any]:
    """Measure, and return figures in milliseconds and messages a second."""
    with tempfile.TemporaryDirectory(prefix="arzuhal-bench-") as folder:
        served = Served(Path(folder), settings={"WEBCHAT__MESSAGES_PER_MINUTE": MANY})
        served.start()
        try:
            await served.ready()
            return await _measure(served)
        finally:
            served.stop()


async def _measure(served: Served) -> dict[str, Any]:
    await _person(served.chat, Times(), WARM_UP, first=0)
    times, begun, before = Times(), time.perf_counter(), served.worked()
    async with asyncio.TaskGroup() as people:
        for number in range(PEOPLE):
            people.create_task(_person(served.chat, times, CONVERSATIONS, first=number))
    seconds = time.perf_counter() - begun
    return {
        "people": PEOPLE,
        "think_ms": round(THINKING * 1000),
        "messages": len(times.accepted),
        "messages_per_second": round(len(times.accepted) / seconds, 1),
        "accepted_ms": quantiles(times.accepted),
        "answered_ms": quantiles(times.answered),
        "acknowledged_ms": quantiles(times.first),
        "asked_ms": quantiles(times.later),
        "cpu_ms_per_message": round((served.worked() - before) / len(times.accepted) * 1000, 1),
        "memory_mb": round(served.memory()),
    }


def quantiles(seconds: Sequence[float]) -> dict[str, float]:
    """p50, p95, p99 and the worst, in milliseconds."""
    cuts = statistics.quantiles(seconds, n=100, method="inclusive")
    named = {"p50": cuts[49], "p95": cuts[94], "p99": cuts[98], "worst": max(seconds)}
    return {name: round(value * 1000, 1) for name, value in named.items()}


async def _person(url: str, times: Times, conversations: int, *, first: int) -> None:
    await asyncio.sleep(THINKING * first / PEOPLE)  # people do not begin in step
    for script in itertools.islice(itertools.cycle(SCRIPTS), first, first + conversations):
        async with _page(url) as socket:
            await _converse(socket, script, times)


async def first_answer(url: str) -> None:
    """Write one complaint, and return once it is answered."""
    async with _page(url) as socket:
        await _said(socket, "first", SCRIPTS[0][0])


@asynccontextmanager
async def _page(url: str) -> AsyncIterator[ClientConnection]:
    """A new visitor, welcomed."""
    async with connect(url) as socket:
        await socket.send(json.dumps({"type": "hello", "session": None}))
        await _frame(socket)
        yield socket


async def _converse(socket: ClientConnection, script: Iterable[str], times: Times) -> None:
    answers = times.first
    for number, text in enumerate(script):
        accepted, answered = await _said(socket, f"m{number}", text)
        times.accepted.append(accepted)
        answers.append(answered)
        answers = times.later
        await asyncio.sleep(THINKING)


async def _said(socket: ClientConnection, own: str, text: str) -> tuple[float, float]:
    """Seconds until a message was accepted, and until something was said to it."""
    written = time.perf_counter()
    await socket.send(json.dumps({"type": "message", "id": own, "text": text}))
    accepted, place = 0.0, None
    while True:
        match await _frame(socket):
            case {"type": "accepted", "id": identity} if identity == own:
                accepted = time.perf_counter() - written
            case {"type": "message", "id": identity, "sequence": sequence} if identity == own:
                place = sequence
            case {"type": "message", "sequence": sequence} if place and sequence > place:
                return accepted, time.perf_counter() - written


async def _frame(socket: ClientConnection) -> dict[str, Any]:
    frame: dict[str, Any] = json.loads(await socket.recv())
    if frame["type"] == "error":
        raise RuntimeError(frame["message"])
    return frame
