"""Kills the serving processes at any instant, under load from all doors, and counts what is lost.

`python -m tests.faults.kill9 --kills 200 --seed 1` prints figures as JSON and exits with 1 when
anything accepted was lost, doubled, reordered or answered wrongly. A tenth of what is said comes
twice, and as many as a twentieth of it are malformed. With `--url postgresql://…` or `--url
postgres` (a server of our own) and `--split`, the roles run as processes of their own. Everything
at once, until a million inputs have come (root, mkfs.ext4 and a C compiler needed):
`… --url postgres --split --kills 200 --restarts 10 --full 2 --jumps 10 --inputs 1000000`.
"""

import argparse
import asyncio
import contextlib
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import Any

from tests import postgres
from tests.faults import disasters
from tests.faults.disasters import JUMPS
from tests.faults.town import START, Disaster, Town
from tests.peers.bot_api import BotApiPeer
from tests.process import Served

GIBIBYTES = 100  # of the disk that is filled; sparse
ROUND = 20_000  # inputs, at most, until what became of them is looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the processes run: their database, what they see of the world, and what befalls it."""

    folder: Path
    url: str = ""
    split: bool = False
    around: Mapping[str, str] = field(default_factory=dict)
    others: Sequence[Disaster] = ()


async def run(
    place: Place, *, kills: int, seed: int, inputs: int = 0, crowd: int = 1
) -> dict[str, Any]:
    """Figures; `faults` is empty when the promises hold."""
    async with _running(place) as (served, peer):
        where = place.url or f"sqlite:///{served[0].data / 'arzuhal.db'}"
        random = Random(seed)  # noqa: S311  # repeatable, not secret
        town = Town(served, peer, random, where, crowd=crowd)
        for one in served:
            await one.ready(within=START)
        await town.learn()
        begun = time.perf_counter()
        coming: list[Disaster] = [*(town.kill for _ in range(kills)), *place.others]
        random.shuffle(coming)
        rounds = max(-(-inputs // ROUND), 1)
        for number in range(rounds):
            await town.round(coming[number::rounds], -(-inputs // rounds))
        seconds = time.perf_counter() - begun
        stopped = [one.stop() for one in served]
        town.ended()
    return {
        "kills": kills,
        "other_disasters": len(place.others),
        "seed": seed,
        "database": where.partition(":")[0],
        "processes": len(served),
        "seconds": round(seconds),
        **_figures(town),
        "slowest_answer": None
        if place.around
        else town.found.slowest,  # by a clock that was right
        "exit_codes": stopped,
        "logged_errors": dict(Counter(_complaints(one.log for one in served))),
    }


def _figures(town: Town) -> dict[str, Any]:
    found = town.found
    return {
        "people": dict(found.people),
        "messages": found.messages,
        "redelivered": found.redelivered,
        "malformed": dict(found.malformed),
        "resent": found.resent,
        "answers": found.answers,
        "attempts_cut_off": dict(found.cut_off),
        "telegram_doubles": found.doubles,
        "restart_s": [round(seconds, 1) for seconds in town.recoveries],
        "faults": found.faults,
    }


def _complaints(logs: Iterable[Path]) -> Iterator[str]:
    """What the processes complained about, by its first words and its cause."""
    for log in logs:
        with log.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                yield from _complaint(line)


def _complaint(line: str) -> Iterator[str]:
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
    parser.add_argument("--inputs", type=int, default=0, help="what comes in at least")
    parser.add_argument("--crowd", type=int, default=1, help="times eight people at once")
    parser.add_argument(
        "--restarts", type=int, default=0, help="of a PostgreSQL server of our own"
    )
    parser.add_argument("--full", type=int, default=0, help="how often the disk is full")
    parser.add_argument("--jumps", type=int, default=0, help="how often the clock is wrong")
    asked = parser.parse_args()
    with contextlib.ExitStack() as stack:
        place = _place(stack, asked)
        told = run(
            place, kills=asked.kills, seed=asked.seed, inputs=asked.inputs, crowd=asked.crowd
        )
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
        others += [partial(clock.jump, by) for by in islice(cycle(JUMPS), asked.jumps)]
    return Place(folder=home, url=url, split=asked.split, around=around, others=others)


async def _full(disk: disasters.Disk, server: disasters.Server | None) -> None:
    """The disk is full, which may end a server that writes there."""
    await disk.full()
    if server:
        await server.up()


if __name__ == "__main__":
    main()
