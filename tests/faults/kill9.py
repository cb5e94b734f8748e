"""Kills the serving processes at any instant, under load from all doors, and counts what is lost.

`python -m tests.faults.kill9 --kills 200 --seed 1` prints figures as JSON and exits with 1 when
anything accepted was lost, doubled, reordered or answered wrongly. With `--url postgresql://…` or
`--url postgres` (a server of our own) and `--split`, the roles run as processes of their own.
Everything at once, until a million messages have come in (root and mkfs.ext4 needed):
`… --url postgres --split --kills 200 --restarts 10 --full 2 --inputs 1000000`. The clock jumps on
the embedded database only (`--jumps 10`, libfaketime needed): threads that sleep while they wait
for a server do not bear that library.
"""

import argparse
import asyncio
import contextlib
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import Any

from tests import postgres
from tests.faults import disasters, ledger
from tests.faults.disasters import JUMPS
from tests.faults.ledger import Ledger, Pattern
from tests.faults.people import LANGUAGES, Chatter, Messenger, Person, Writer
from tests.peers.bot_api import BotApiPeer
from tests.process import NotReadyError, Served
from tests.waiting import until

AT_ONCE = {"web": 4, "email": 2, "telegram": 2}  # people of each channel
EARLY = 0.2  # share of kills that do not wait until the process is ready
LIFE = 4.0  # seconds, at most, from being ready (or being started) to the kill
START = 300.0  # seconds that a process may take to be ready, on a machine shared with others
PAUSE = 0.6  # seconds, at most, between the lines of a person
GIBIBYTES = 100  # of the disk that is filled; sparse
Disaster = Callable[[], Awaitable[None]]
SETTLE = 180.0  # seconds: an attempt cut off is made again after a minute


@dataclass(slots=True)
class Town:
    """Everybody, the processes they speak to, and the Telegram between."""

    served: Sequence[Served]
    peer: BotApiPeer
    random: Random
    url: str
    people: list[Person] = field(default_factory=list)
    patterns: dict[tuple[str, str], Pattern] = field(default_factory=dict)
    recoveries: list[float] = field(default_factory=list)
    done: bool = False  # everything that was to befall it has
    inputs: int = 0  # messages that have to come in all

    def somebody(self, channel: str, language: str) -> Person:
        """A new person."""
        number, common = len(self.people) + 1, (language, self.random, PAUSE)
        person: Person
        if channel == "web":
            person = Chatter(self._front("web"), *common)
        elif channel == "email":
            person = Writer(self._front("channels"), *common, name=f"p{number}")
        else:
            person = Messenger(self.peer, *common, chat=1000 + number)
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
                    group.create_task(self.somebody(channel, language).play())
        await self.settled()
        with ledger.connected(self.url) as connection:
            found = ledger.read(connection)
        for person in self.people:
            self.patterns[person.channel, person.language] = found.pattern(person)

    async def crowd(self) -> None:
        """People come until it is calm, each to the end of what they have to say."""
        async with asyncio.TaskGroup() as group:
            for channel, count in AT_ONCE.items():
                for _ in range(count):
                    group.create_task(self._queue(channel))

    async def _queue(self, channel: str) -> None:
        while not self.calm:
            await self.somebody(channel, self.random.choice(LANGUAGES)).play()

    @property
    def calm(self) -> bool:
        """Nobody new comes."""
        return self.done and sum(len(person.said) for person in self.people) >= self.inputs

    async def disturbed(self, kills: int, others: Sequence[Disaster]) -> None:
        """The crowd, and what befalls it, to the end of both."""
        async with asyncio.TaskGroup() as group:
            watching = group.create_task(self._watch())
            group.create_task(self._befall(kills, others))
            await self.crowd()
            watching.cancel()

    async def _watch(self) -> None:
        """Only the killer ends processes. Raises NotReadyError."""
        while True:
            for one in self.served:
                if one.ended is not None:
                    raise NotReadyError(f"{one.role} ended by itself ({one.ended}): {one.said()}")
            await asyncio.sleep(1)

    async def _befall(self, kills: int, others: Sequence[Disaster]) -> None:
        """One disaster after another, in any order."""
        coming: list[Disaster] = [*(self._kill for _ in range(kills)), *others]
        self.random.shuffle(coming)
        try:
            for disaster in coming:
                await disaster()
        finally:
            self.done = True

    async def _kill(self) -> None:
        """Kill a process and start it again."""
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
        """Wait until nothing is pending anywhere."""

        async def done() -> bool:
            return await asyncio.to_thread(ledger.waiting, self.url) == 0

        for one in self.served:
            await one.ready(within=START)
        await self.peer.drained()
        await until(done, deadline=SETTLE)
        for person in self.people:
            if isinstance(person, Chatter):
                await person.catch_up()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the processes run: their database, what they see of the world, and what befalls it."""

    folder: Path
    url: str = ""
    split: bool = False
    around: Mapping[str, str] = field(default_factory=dict)
    others: Sequence[Disaster] = ()


async def run(place: Place, *, kills: int, seed: int, inputs: int = 0) -> dict[str, Any]:
    """Figures; `faults` is empty when the promises hold."""
    async with _running(place) as (served, peer):
        where = place.url or f"sqlite:///{served[0].data / 'arzuhal.db'}"
        random = Random(seed)  # noqa: S311  # repeatable, not secret
        town = Town(served, peer, random, where, inputs=inputs)
        for one in served:
            await one.ready(within=START)
        await town.learn()
        begun = time.perf_counter()
        await town.disturbed(kills, place.others)
        seconds = time.perf_counter() - begun
        await town.settled()
        stopped = [one.stop() for one in served]
        figures = _figures(town, served[0].data / "outbox")
    told = [fault for one in served for fault in _told(one.said())]
    return {
        "kills": kills,
        "other_disasters": len(place.others),
        "seed": seed,
        "database": where.partition(":")[0],
        "processes": len(served),
        "seconds": round(seconds),
        **figures,
        "exit_codes": stopped,
        "logged_errors": dict(Counter(told)),
    }


def _figures(town: Town, outbox: Path) -> dict[str, Any]:
    with ledger.connected(town.url) as connection:
        found = ledger.read(connection)
        wrong = list(ledger.faults(found, connection, town.people, town.patterns, outbox))
    doubled = list(ledger.doubles(found, town.people))
    wrong += [
        f"said more often than tried: {one}" for one in doubled if one["times"] > one["attempts"]
    ]
    return {
        "people": dict(Counter(person.channel for person in town.people)),
        "messages": sum(len(person.said) for person in town.people),
        "resent": sum(person.resent for person in town.people),
        "answers": sum(map(len, found.answers.values())),
        "attempts_cut_off": _cut_off(found),
        "telegram_doubles": doubled,
        "slowest_answer": found.slowest,
        "restart_s": [round(seconds, 1) for seconds in town.recoveries],
        "faults": wrong,
    }


def _cut_off(found: Ledger) -> dict[str, int]:
    rows = (row for rows in found.answers.values() for row in rows)
    return dict(Counter(row.channel for row in rows if row.attempts > 1))


def _told(log: str) -> Iterator[str]:
    """What the processes complained about, by its first words and its cause."""
    for line in log.splitlines():
        with contextlib.suppress(ValueError):
            entry: Mapping[str, Any] = json.loads(line)
            if entry.get("level") in {"error", "critical"}:
                cause = str(entry.get("exception", "")).strip().rpartition("\n")[2]
                yield f"{str(entry.get('event'))[:60]} {cause[:60]}".strip()


@contextlib.asynccontextmanager
async def _running(place: Place) -> AsyncIterator[tuple[list[Served], BotApiPeer]]:
    async with BotApiPeer() as peer:
        settings = {"TELEGRAM__TOKEN": peer.token, "TELEGRAM__API_BASE": peer.url}
        # A killed process leaves its connections to the server for a while: ask for few.
        on_server = {"DATABASE__URL": place.url, "DATABASE__POOL_SIZE": "3"}
        settings |= on_server if place.url else {}
        roles = ("web", "channels", "worker") if place.split else ("all",)
        served = [
            Served(place.folder, role=role, settings=settings, around=place.around)
            for role in roles
        ]
        try:
            for one in served:
                one.start()
            for one in served:
                await one.ready(within=START)
            yield served, peer
        finally:
            for one in served:
                one.kill()


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--url", default="", help="empty: SQLite; 'postgres': a server of our own")
    parser.add_argument("--split", action="store_true", help="web, channels and worker apart")
    parser.add_argument("--inputs", type=int, default=0, help="messages that come in at least")
    parser.add_argument(
        "--restarts", type=int, default=0, help="of a PostgreSQL server of our own"
    )
    parser.add_argument("--full", type=int, default=0, help="how often the disk is full")
    parser.add_argument("--jumps", type=int, default=0, help="how often the clock is wrong")
    asked = parser.parse_args()
    if asked.jumps and asked.url:
        parser.error("--jumps: leave out --url, the clock jumps on the embedded database only")
    with contextlib.ExitStack() as stack:
        place = _place(stack, asked)
        told = run(place, kills=asked.kills, seed=asked.seed, inputs=asked.inputs)
        figures = asyncio.run(told)
    sys.stdout.write(json.dumps(figures, ensure_ascii=False, indent=1) + "\n")
    sys.exit(1 if figures["faults"] else 0)


def _place(stack: contextlib.ExitStack, asked: argparse.Namespace) -> Place:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="arzuhal-kill9-")))
    folder.chmod(0o755)
    others: list[Disaster] = []
    disk = stack.enter_context(disasters.disk(folder, GIBIBYTES)) if asked.full else None
    home = disk.folder if disk else folder
    url, server = asked.url, None
    if url == "postgres":
        (home / "server").mkdir()
        server = disasters.Server(postgres.start(home / "server"))
        stack.callback(server.own.stop)
        url = postgres.create(server.own.get_uri(), "arzuhal")
        others += [server.restart] * asked.restarts
    if disk:
        others += [partial(_full, disk, server)] * asked.full
    around: Mapping[str, str] = {}
    if asked.jumps:
        clock = disasters.Clock.of(folder)
        around = clock.environment
        others += [partial(clock.wrong, by) for by in islice(cycle(JUMPS), asked.jumps)]
    return Place(folder=home, url=url, split=asked.split, around=around, others=others)


async def _full(disk: disasters.Disk, server: disasters.Server | None) -> None:
    """The disk is full, which may end a server that writes there."""
    await disk.full()
    if server:
        await server.up()


if __name__ == "__main__":
    main()
