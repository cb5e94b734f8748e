"""The Telegram door under abuse: updates delivered twice and malformed, the process killed often.

`python -m tests.faults.telegram --messages 10000 --kills 50 --seed 1 [--webhook]` prints figures
as JSON and exits with 1 when a message was lost or reordered in either direction, or recorded
twice. What Telegram showed twice (a send in flight at a kill, too busy to be found) is counted.
"""

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import select

from bot.storage import tables
from tests.faults import ledger, nonsense
from tests.faults.ledger import Ledger
from tests.faults.people import LANGUAGES, LINES, MALFORMED, REDELIVERED
from tests.peers.bot_api import BotApiPeer
from tests.process import Served, free_port
from tests.waiting import until

AT_ONCE = 24  # people
EACH = 20  # lines of a person
WANTED = 2  # the line that asks for a person
UNCONFIRMED = 150  # updates that wait with Telegram, at most: more than one poll brings
SETTLE = 1800.0  # seconds: thirty messages a second go out, no more
SECRET = "a-secret-of-the-run"  # noqa: S105  # opens nothing but this run


@dataclass(slots=True)
class Crowd:
    """People who write through one peer, some of it twice, and nonsense between."""

    peer: BotApiPeer
    random: Random
    said: dict[int, list[str]] = field(default_factory=dict)  # by chat: external ids, in order
    ends: float = float("inf")  # on the monotonic clock: nobody says more after it
    count: int = 0
    killed: int = 0
    twice: int = 0
    nonsense: int = 0

    async def talk(self, messages: int) -> None:
        """Until so many messages were sent, not faster than they are taken."""
        for start in range(0, -(-messages // EACH), AT_ONCE):
            chats = range(1000 + start, 1000 + min(start + AT_ONCE, -(-messages // EACH)))
            for line in range(EACH):
                for chat in chats:
                    await self.peer.until(self._room, seconds=600)
                    if self.over:
                        return
                    self._utter(chat, line)

    @property
    def over(self) -> bool:
        """Whether time is up."""
        return time.monotonic() > self.ends

    def reached(self, count: int) -> bool:
        """Whether so many were sent, or no more will be."""
        return self.count >= count or self.over

    def _room(self) -> bool:
        return len(self.peer.state.updates) < UNCONFIRMED

    def _utter(self, chat: int, line: int) -> None:
        language = LANGUAGES[chat % len(LANGUAGES)]
        # From the third line on a person is wanted, so that the bot listens in silence: thirty
        # answers a second would take longer than everything else.
        text = "/human" if line == WANTED else LINES[language][line % len(LINES[language])]
        message = self.peer.user_says(chat, text, language=language)
        update = self.peer.state.updates[-1]
        self.said.setdefault(chat, []).append(f"{chat}:{message['message_id']}")
        self.count += 1
        if self.random.random() < REDELIVERED:
            self.twice += 1
            # A webhook gets the very same; to a poll Telegram would hand a confirmed one no more.
            webhook = bool(self.peer.state.webhook)
            self.peer.again(update) if webhook else self.peer.push(message=message)
        if self.random.random() < MALFORMED:
            self.nonsense += 1
            self.peer.push(**self.random.choice(nonsense.UPDATES))


async def run(
    folder: Path,
    *,
    messages: int,
    kills: int,
    seed: int,
    webhook: bool = False,
    within: float = float("inf"),
) -> dict[str, Any]:
    """Figures; `faults` is empty when the promises hold.

    After `within` seconds nobody says more and nothing is killed; figures are of what was said.
    """
    async with BotApiPeer(webhook_pause=0.1) as peer:
        port = free_port()
        served = Served(folder, settings=_settings(peer, port, webhook=webhook))
        served.http_port = port
        crowd = Crowd(peer, Random(seed), ends=time.monotonic() + within)  # noqa: S311  # repeatable, not secret
        served.start()
        await served.ready(within=300)
        begun = time.perf_counter()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(crowd.talk(messages))
                group.create_task(_kill(served, crowd, messages=messages, kills=kills))
            taken = time.perf_counter() - begun
            await _settled(served, crowd)
        finally:
            served.kill()
        with ledger.connected(_url(served)) as connection:
            found = ledger.read(connection)
            aside = len(connection.execute(select(tables.quarantine.c.id)).all())
    faults = [*_wrong(found, crowd), *_unsaid(found, crowd)]
    if aside != crowd.nonsense:
        faults.append(f"{crowd.nonsense} were malformed, {aside} set aside")
    return {
        "mode": "webhook" if webhook else "polling",
        "messages": crowd.count,
        "delivered_twice": crowd.twice,
        "malformed": crowd.nonsense,
        "kills": crowd.killed,
        "seconds_to_take": round(taken),
        "seconds": round(time.perf_counter() - begun),
        "answers": sum(map(len, found.answers.values())),
        "attempts_cut_off": _cut_off(found),
        "asked_whether_it_arrived": len(peer.calls("editMessageText")),
        "answers_doubled": len(list(_doubled(found, crowd))),
        "faults": faults,
    }


def _settings(peer: BotApiPeer, port: int, *, webhook: bool) -> dict[str, str]:
    settings = {"TELEGRAM__TOKEN": peer.token, "TELEGRAM__API_BASE": peer.url}
    if webhook:
        settings |= {
            "TELEGRAM__MODE": "webhook",
            "TELEGRAM__WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram/webhook",
            "TELEGRAM__WEBHOOK_SECRET": SECRET,
        }
    return settings


def _url(served: Served) -> str:
    return f"sqlite:///{served.data / 'arzuhal.db'}"


async def _kill(served: Served, crowd: Crowd, *, messages: int, kills: int) -> None:
    """At even distances of progress, and at any instant of the work."""
    for number in range(1, kills + 1):
        enough = number * messages // (kills + 1)
        await crowd.peer.until(partial(crowd.reached, enough), seconds=3600)
        if crowd.over:
            return
        await asyncio.sleep(crowd.random.uniform(0, 0.5))
        served.kill()
        crowd.killed += 1
        served.start()
        await served.ready(within=300)


async def _settled(served: Served, crowd: Crowd) -> None:
    """Wait until nothing is pending anywhere."""

    async def done() -> bool:
        await asyncio.sleep(1)
        return await asyncio.to_thread(ledger.waiting, _url(served)) == 0

    await crowd.peer.until(lambda: not crowd.peer.state.updates, seconds=SETTLE)
    await until(done, deadline=SETTLE)


def _wrong(found: Ledger, crowd: Crowd) -> Iterator[str]:
    """What people said and what is recorded."""
    for chat, said in crowd.said.items():
        rows = found.heard.get(("telegram", str(chat)), ())
        recorded = [row.external_id for row in rows]
        if recorded != said:
            yield f"{chat} said {said}, recorded {recorded}"
        if not all(row.fate for row in rows):
            yield f"{chat}: something has no fate"
        if found.cases["telegram", str(chat)] != 1:
            yield f"{chat}: {found.cases['telegram', str(chat)]} cases"


def _unsaid(found: Ledger, crowd: Crowd) -> Iterator[str]:
    """What was to be said and what people read: everything, in order, doubles aside."""
    for chat in crowd.said:
        told = [row.payload["text"] for row in found.answers["telegram", str(chat)]]
        shown = [message["text"] for message in crowd.peer.sent(chat)]
        extra = Counter(shown) - Counter(told)
        kept = [text for text in shown if not (extra[text] and not extra.subtract([text]))]
        if Counter(shown) & Counter(told) != Counter(told) or kept != told:
            yield f"{chat} was told {[t[:20] for t in told]}, read {[t[:20] for t in shown]}"


def _doubled(found: Ledger, crowd: Crowd) -> Iterator[str]:
    for chat in crowd.said:
        told = Counter(row.payload["text"] for row in found.answers["telegram", str(chat)])
        shown = Counter(message["text"] for message in crowd.peer.sent(chat))
        yield from (f"{chat}: {text[:40]}" for text in (shown - told).elements())


def _cut_off(found: Ledger) -> int:
    return sum(row.attempts > 1 for rows in found.answers.values() for row in rows)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--within", type=float, default=float("inf"), help="seconds to talk")
    parser.add_argument("--webhook", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="arzuhal-telegram-") as folder:
        figures = asyncio.run(
            run(
                Path(folder),
                messages=asked.messages,
                kills=asked.kills,
                seed=asked.seed,
                webhook=asked.webhook,
                within=asked.within,
            )
        )
    sys.stdout.write(json.dumps(figures, ensure_ascii=False, indent=1) + "\n")
    sys.exit(1 if figures["faults"] else 0)


if __name__ == "__main__":
    main()
