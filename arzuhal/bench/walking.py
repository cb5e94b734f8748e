"""One worker process: complaints come in and walk the whole life of a case, a few at a time.

Everything is the product's: intake, bells, understanding, dialogue, delivery and the actions of
the desk, each in its own transactions. Only the last yard is missing: what is said has arrived.
A life is led to its end by the process in which it began; whichever process delivers a message
tells that one.
"""

from __future__ import annotations

import asyncio
import queue
import sys
import threading
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from unittest.mock import patch

from typing_extensions import override

from arzuhal.bench.complaints import complaint
from arzuhal.bootstrap.rehearsal import Nowhere
from arzuhal.bootstrap.system import System, build
from arzuhal.runner import TURNS
from bot import clock
from bot.domain.case import Case, DecisionText, Reply, Upheld
from bot.domain.conversation import Queued
from bot.domain.staff import Role, Staff
from bot.services.delivery import Delivering
from channels.message import (
    Address,
    Authenticity,
    InboundMessage,
    MessageKind,
    OutboundMessage,
)
from config.settings import load
from locales import LANGUAGES

IN_FLIGHT = 6  # lives of one process at the same time
PATIENCE = 60.0  # seconds that the last lives have to end
DECISION = DecisionText(
    upheld=Upheld.NO, text="We have looked into it with care.", reasons="All was as agreed."
)
Loops = Sequence[Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a worker is to do: `seconds` of lives on a database, numbered from `first`.

    `worker`: its own number among those of the run.
    """

    url: str
    folder: str
    seconds: float
    warming: float
    first: int
    worker: int = 0
    run: str = "alone"  # tells what this run says from what an earlier one left behind


@dataclass(slots=True)
class Found:
    """What a worker saw: seconds of each step, and of whole lives."""

    lives: list[float] = field(default_factory=list)
    steps: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    worked: float = 0.0  # seconds of processor time
    failed: list[str] = field(default_factory=list)  # what ended a life before its time


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What a message brought to whom: a case's reference, perhaps the decision."""

    user: str
    reference: str
    decision: bool


class Desk(Protocol):
    """A queue of words, between threads or between processes."""

    def put(self, word: Word | None, /) -> None:
        """Put one down."""

    def get(self) -> Word | None:
        """Take the oldest, waiting for one."""


def _nobody(_: object) -> None:
    return None


class Telling(Delivering):
    """Delivery, which tells `told` of messages once they are on record: they have arrived by that.

    `queued` is told of their conversation.
    """

    told: Callable[[OutboundMessage], None] = staticmethod(_nobody)
    queued: Callable[[str], None] = staticmethod(_nobody)

    @override
    def wake(self, channel: str, conversation_id: str, said: Sequence[Queued] = ()) -> None:
        """As any delivery."""
        super().wake(channel, conversation_id, said)
        self.queued(conversation_id)
        for one in said:
            self.told(one.message)


class Walk:
    """The lives that one process leads.

    `tell`: puts word of an arrival before the process of a number, which calls `heard` with it.
    """

    def __init__(
        self, system: System, staff: Staff, task: Task, tell: Callable[[int, Word], None]
    ) -> None:
        self._system = system
        self._casework = system.casework
        self._staff = staff
        self._next = task.first
        self._run = task.run
        self._worker = task.worker
        self._tell = tell
        self._answered: dict[str, asyncio.Future[str]] = {}
        self._decided: dict[str, asyncio.Event] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self.going = True
        self.found = Found()

    def enter(self) -> None:
        """Somebody writes a complaint, and a life begins."""
        task = asyncio.create_task(self._live())
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            self.found.failed.append(repr(error))

    @property
    def under_way(self) -> int:
        """Lives that have not come to their end."""
        return len(self._tasks)

    def taken(self) -> Found:
        """What was seen since this was last asked."""
        taken, self.found = self.found, Found()
        return taken

    def told(self, message: OutboundMessage) -> None:
        """Something has arrived, and the process that leads this life gets word of it."""
        user = message.recipient.user
        if user.startswith(f"{self._run}."):
            decision = DECISION.text in message.text
            word = Word(user=user, reference=message.case_reference, decision=decision)
            self._tell(int(user.split(".")[1]), word)

    def heard(self, word: Word) -> None:
        """The first answer begins staff's work, the decision ends it."""
        answered = self._answered.get(word.user)
        if answered is None:
            return  # a life that has ended
        if word.reference and not answered.done():
            answered.set_result(word.reference)
        elif word.decision:
            self._decided[word.user].set()

    async def _live(self) -> None:
        begun = time.perf_counter()
        user, case = await self._begun(begun)
        work, staff, reference = self._casework, self._staff, case.reference
        if case.category is None:
            await work.correct(reference, staff, category="other")
        criteria = {"complexity": "2", "impact": "1"}
        await self._step("assess", work.assess(reference, staff, criteria))
        await self._step("triage", work.triage(reference, staff))
        await self._step("note", work.note(reference, staff, "Asked the shop for its side."))
        await self._step("investigate", work.investigate(reference, staff))
        decided = time.perf_counter()
        await self._step("decide", work.decide(reference, staff, DECISION))
        await self._decided[user].wait()
        self._note("decision sent", decided)
        await self._step("accept", work.answered(reference, staff, Reply.ACCEPT))
        await self._step("close", work.close(reference, staff))
        self._note("life", begun)
        self.found.lives.append(time.perf_counter() - begun)
        del self._answered[user], self._decided[user]
        if self.going:
            self.enter()

    async def _begun(self, begun: float) -> tuple[str, Case]:
        """Somebody has written and been answered, and the case is assigned."""
        message = self._message()
        user = message.sender.user
        self._answered[user] = asyncio.get_running_loop().create_future()
        self._decided[user] = asyncio.Event()
        await self._system.intake.message(message)
        self._note("take in", begun)
        reference = await self._answered[user]
        self._note("answer", begun)
        taken = self._casework.assign(reference, self._staff, self._staff)
        return user, await self._step("assign", taken)

    def _message(self) -> InboundMessage:
        number, self._next = self._next, self._next + 1
        return message(number, f"{self._run}.{self._worker}")

    async def _step(self, name: str, doing: Awaitable[Case]) -> Case:
        begun = time.perf_counter()
        case = await doing
        self._note(name, begun)
        return case

    def _note(self, name: str, begun: float) -> None:
        self.found.steps[name].append(time.perf_counter() - begun)

    async def settle(self, within: float = PATIENCE) -> None:
        """Let the lives that are under way end, if they do `within` seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                while self._tasks:
                    await asyncio.wait(self._tasks)


def message(number: int, run: str) -> InboundMessage:
    """A complaint of somebody who has not written before."""
    own = complaint(number)
    user = f"{run}.{own.user}.{time.perf_counter_ns()}"
    return InboundMessage(
        external_id=user,
        sender=Address(channel="web", account="site", user=user),
        sender_name=own.name,
        kind=MessageKind.TEXT,
        text=own.words,
        received_at=clock.now(),
        language_hint=own.language,
        authenticity=Authenticity.VERIFIED,
    )


def staff_of(url: str) -> Staff:
    """Who works on the cases of a benchmark; the account need not be stored."""
    return Staff(
        id="bench",
        login="bench",
        name=f"Bench of {url.partition(':')[0]}",
        role=Role.ADMIN,
        language="en",
        password_hash="",
    )


@asynccontextmanager
async def opened(url: str, folder: Path) -> AsyncIterator[System]:
    """The whole product on a database, with the chat alone, and nobody at the other end of it."""
    settings = load(environ={"ARZUHAL_DATA_DIR": str(folder), "ARZUHAL_DATABASE__URL": url})
    chat = {"web": Nowhere("web", clock.now)}
    with (
        patch("arzuhal.bootstrap.system.switched_on", lambda *_: (chat, ())),
        patch("arzuhal.bootstrap.system.Delivering", Telling),
    ):
        system = build(settings)
    await system.parts.database.open()
    try:
        await system.parts.migrate()
        yield system
    finally:
        await system.parts.database.close()


def bare(system: System) -> Loops:
    """Messages are delivered, and nothing else is looked after."""
    return [system.delivering.run("web")]


def telling(system: System) -> Telling:
    """Its delivery, as `opened` made it."""
    if not isinstance(system.delivering, Telling):
        raise TypeError("delivery does not tell")
    return system.delivering


@asynccontextmanager
async def working(system: System, beside: Callable[[System], Loops] = bare) -> AsyncIterator[None]:
    """Bells are answered meanwhile, and the loops `beside` run."""
    running = [system.parts.engine.work(), *beside(system)]
    loops = [asyncio.create_task(loop) for loop in running]
    try:
        yield
    finally:
        for loop in loops:
            loop.cancel()
        await asyncio.gather(*loops, return_exceptions=True)


@contextmanager
def listening(desk: Desk, walk: Walk) -> Iterator[None]:
    """A thread hands on every word that is put on the desk."""
    loop = asyncio.get_running_loop()

    def listen() -> None:
        while (word := desk.get()) is not None:
            loop.call_soon_threadsafe(walk.heard, word)

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    try:
        yield
    finally:
        desk.put(None)


@asynccontextmanager
async def led(
    task: Task, desks: Sequence[Desk], beside: Callable[[System], Loops] = bare
) -> AsyncIterator[tuple[System, Walk]]:
    """A warm process, ready to lead lives.

    `desks`: where each process of the run gets word; none where it is alone.
    """
    desks = desks or (queue.SimpleQueue(),)
    sys.setswitchinterval(TURNS)
    async with AsyncExitStack() as stack:
        system = await stack.enter_async_context(opened(task.url, Path(task.folder)))
        await asyncio.to_thread(system.parts.pipeline.warm, *LANGUAGES)
        walk = Walk(system, staff_of(task.url), task, lambda of, word: desks[of].put(word))
        telling(system).told = walk.told
        await stack.enter_async_context(working(system, beside))
        stack.enter_context(listening(desks[task.worker], walk))
        yield system, walk


async def walked(
    task: Task, ready: Callable[[], Awaitable[object]], desks: Sequence[Desk] = ()
) -> Found:
    """Lead lives for a while; measured once `ready` has returned and lives have warmed up."""
    async with led(task, desks) as (_, walk):
        await ready()
        for _ in range(IN_FLIGHT):
            walk.enter()
        await asyncio.sleep(task.warming)
        walk.taken()
        worked = time.process_time()
        await asyncio.sleep(task.seconds)
        found, walk.going = walk.taken(), False
        found.worked = time.process_time() - worked
        await walk.settle()
        await ready()  # others may still deliver what this process leads, and it for them
        return found


def together(found: Sequence[Found]) -> Found:
    """What several workers saw, as one."""
    whole = Found(worked=sum(one.worked for one in found))
    for one in found:
        whole.lives += one.lives
        whole.failed += one.failed
        for name, took in one.steps.items():
            whole.steps[name] += took
    return whole
