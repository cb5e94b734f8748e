"""Everybody who writes through all doors at once, what befalls the processes, and what came of it.

A long run goes in rounds: after each the processes come to rest, what was said in it is checked,
and the people are forgotten, so that a million messages take no more memory than some thousand.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from tests.faults import ledger
from tests.faults.ledger import Key, Ledger, Pattern, Post
from tests.faults.people import LANGUAGES, Chatter, Manner, Messenger, Person, Writer
from tests.peers.bot_api import BotApiPeer
from tests.process import NotReadyError, Served

AT_ONCE = {"web": 4, "email": 2, "telegram": 2}  # people of each channel, of a crowd of one
EARLY = 0.2  # share of kills that do not wait until the process is ready
LIFE = 4.0  # seconds, at most, from being ready (or being started) to the kill
START = 300.0  # seconds that a process may take to be ready, on a machine shared with others
PAUSE = 0.6  # seconds, at most, between the lines of a person
SETTLE = 180.0  # seconds without any progress: an attempt cut off is made again after a minute
MOST = 60  # rows that wait when somebody new still comes: as fast as the machine is, no faster
LOOK = 0.5  # seconds between looks at how much waits
CALM, ROUGH = Manner(pause=PAUSE, twice=0, babble=0), Manner(pause=PAUSE)
Disaster = Callable[[], Awaitable[None]]


@dataclass(slots=True)
class Found:
    """What came of all that was said, summed up over rounds."""

    people: Counter[str] = field(default_factory=Counter)
    messages: int = 0
    resent: int = 0
    redelivered: int = 0
    malformed: Counter[str] = field(default_factory=Counter)
    answers: int = 0
    cut_off: Counter[str] = field(default_factory=Counter)
    doubles: list[Any] = field(default_factory=list)
    slowest: Mapping[str, Any] = field(default_factory=lambda: {"until_sent_s": 0.0})
    faults: list[str] = field(default_factory=list)

    def add(self, people: Sequence[Person], read: Ledger) -> None:
        """What a round came to."""
        for person in people:
            self.people[person.channel] += 1
            self.messages += len(person.said)
            self.resent += person.resent
            self.redelivered += person.twice
            self.malformed[person.channel] += person.babbled
        rows = [row for rows in read.answers.values() for row in rows]
        self.answers += len(rows)
        self.cut_off += Counter(row.channel for row in rows if row.attempts > 1)
        self.slowest = max(self.slowest, read.slowest, key=lambda one: one["until_sent_s"])
        doubled = list(ledger.doubles(read, people))
        self.doubles += doubled
        self.faults += [
            f"said more often than tried: {one}"
            for one in doubled
            if one["times"] > one["attempts"]
        ]


@dataclass(slots=True)
class Town:
    """Everybody, the processes they speak to, and the Telegram between."""

    served: Sequence[Served]
    peer: BotApiPeer
    random: Random
    url: str
    crowd: int = 1  # times `AT_ONCE`
    people: list[Person] = field(default_factory=list)  # of this round
    patterns: dict[Key, Pattern] = field(default_factory=dict)
    recoveries: list[float] = field(default_factory=list)
    found: Found = field(default_factory=Found)
    known: set[Key] = field(default_factory=set)  # of all rounds
    came: int = 0  # what came in from people who have said all
    done: bool = False  # everything that was to befall it has
    waiting: int = 0  # rows, at the last look
    post: Post = field(init=False)

    def __post_init__(self) -> None:
        self.post = Post(self.served[0].data / "outbox")

    def somebody(self, channel: str, language: str, manner: Manner) -> Person:
        """A new person."""
        number = len(self.known) + len(self.people) + 1
        common: Any = {"language": language, "random": self.random, "manner": manner}
        person: Person
        if channel == "web":
            person = Chatter(served=self._front("web"), **common)
        elif channel == "email":
            person = Writer(served=self._front("channels"), name=f"p{number}", **common)
        else:
            person = Messenger(peer=self.peer, chat=1000 + number, **common)
        self.people.append(person)
        return person

    def _front(self, role: str) -> Served:
        """The process whose doors these are."""
        return next((one for one in self.served if one.role == role), self.served[0])

    async def learn(self) -> None:
        """What each script leads to when nobody disturbs it."""
        async with asyncio.TaskGroup() as group:
            for channel in AT_ONCE:
                for language in LANGUAGES:
                    group.create_task(self.somebody(channel, language, CALM).play())
        await self.settled()
        with ledger.connected(self.url) as connection:
            read = ledger.read(connection)
        for person in self.people:
            self.patterns[person.channel, person.language] = read.pattern(person)
        await self.check()

    async def round(self, disasters: Sequence[Disaster], inputs: int) -> None:
        """As many inputs, all these disasters among them, and what came of them."""
        self.done, self.came = not disasters, 0
        async with asyncio.TaskGroup() as group:
            watching = [group.create_task(one) for one in (self._watch(), self._look())]
            group.create_task(self._befall(disasters, inputs))
            await self._crowd(inputs)
            for one in watching:
                one.cancel()
        await self.settled()
        await self.check()

    async def _crowd(self, inputs: int) -> None:
        """People come until it is calm, each to the end of what they have to say."""
        async with asyncio.TaskGroup() as group:
            for channel, count in AT_ONCE.items():
                for _ in range(count * self.crowd):
                    group.create_task(self._queue(channel, inputs))

    async def _queue(self, channel: str, inputs: int) -> None:
        while not (self.done and self.came >= inputs):
            person = self.somebody(channel, self.random.choice(LANGUAGES), ROUGH)
            await person.play()
            self.came += person.inputs
            while self.waiting > MOST:  # noqa: ASYNC110  # it goes down in another process
                await asyncio.sleep(LOOK)

    async def _watch(self) -> None:
        """Only the killer ends processes. Raises NotReadyError."""
        while True:
            for one in self.served:
                if one.ended is not None:
                    raise NotReadyError(f"{one.role} ended by itself ({one.ended}): {one.said()}")
            await asyncio.sleep(1)

    async def _look(self) -> None:
        """How much waits, as far as anybody can tell."""
        while True:
            with suppress(SQLAlchemyError):  # the server is away
                self.waiting = await asyncio.to_thread(ledger.waiting, self.url)
            await asyncio.sleep(LOOK)

    async def _befall(self, disasters: Sequence[Disaster], inputs: int) -> None:
        """One disaster after another, at even distances of progress."""
        try:
            for number, disaster in enumerate(disasters, start=1):
                enough = number * inputs // (len(disasters) + 1)
                while self.came < enough:  # noqa: ASYNC110  # people come and go all the while
                    await asyncio.sleep(0.1)
                await disaster()
        finally:
            self.done = True

    async def kill(self) -> None:
        """Kill a process, whatever it does, and start it again."""
        victim = self.random.choice(self.served)
        if self.random.random() > EARLY:
            await victim.ready(within=START)
        await asyncio.sleep(self.random.uniform(0, LIFE))
        victim.kill()
        begun = time.perf_counter()
        victim.start()
        if self.random.random() < 0.1:
            await victim.ready(within=START)
            self.recoveries.append(time.perf_counter() - begun)

    async def settled(self) -> None:
        """Wait until nothing is pending anywhere, for as long as it gets less."""
        for one in self.served:
            await one.ready(within=START)
        await self.peer.until(lambda: not self.peer.state.updates, seconds=SETTLE)
        left, since = -1, time.monotonic()
        while (waits := await asyncio.to_thread(ledger.waiting, self.url)) != 0:
            if waits != left:
                left, since = waits, time.monotonic()
            if time.monotonic() > since + SETTLE:
                raise TimeoutError(f"{waits} rows wait, and nothing becomes of them")
            await asyncio.sleep(LOOK)
        for person in self.people:
            if isinstance(person, Chatter):
                await person.catch_up()

    async def check(self) -> None:
        """What became of what these people said; then they are forgotten."""
        await asyncio.to_thread(self.post.collect)
        with ledger.connected(self.url) as connection:
            read = ledger.read(connection, [person.user for person in self.people])
            self.found.add(self.people, read)
            self.found.faults += ledger.faults(read, self.people, self.patterns, self.post)
            self.found.faults += ledger.astray(connection, self.people)
        self.known |= {(person.channel, person.user) for person in self.people}
        self.people.clear()
        self.peer.state.messages.clear()
        self.peer.state.calls.clear()

    def ended(self) -> None:
        """What is wrong with everything together."""
        with ledger.connected(self.url) as connection:
            self.found.faults += ledger.whole(connection, self.known)
            aside = ledger.aside(connection, "telegram")
        self.found.faults += self.post.doubles()
        if aside != self.found.malformed["telegram"]:
            self.found.faults.append(f"{aside} updates are set aside: {self.found.malformed}")
