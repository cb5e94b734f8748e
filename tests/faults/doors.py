"""Kills the process that takes mail, at any instant, and counts what is lost or doubled.

`python -m tests.faults.doors --messages 10000 --kills 50` sends so many mails by SMTP, by LMTP and
into a mailbox of Dovecot, a tenth of them twice and a twentieth malformed, prints figures as JSON
and exits with 1 when one was lost or doubled.
"""

import argparse
import asyncio
import json
import smtplib
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, nullcontext, suppress
from hashlib import sha256
from pathlib import Path
from queue import Empty, SimpleQueue
from random import Random
from typing import Any

from sqlalchemy import select

from bot.storage import tables
from tests.faults import ledger, nonsense
from tests.faults.people import MALFORMED
from tests.peers.dovecot import SECRET, Dovecot, dovecot
from tests.process import Served
from tests.waiting import until

DOORS = ("smtp", "lmtp", "imap")
OURS = "complaints@localhost"
SESSIONS = 10
LIFE = 1.5  # seconds, at most, from being ready to the kill
PATIENCE = 180.0  # seconds a mail server tries
SETTLE = 600.0
Deliver = Callable[[bytes], None]


def mails(count: int, random: Random) -> list[bytes]:
    """Different mails of a few hundred people, a twentieth of them malformed."""
    return [_made(number, random) for number in range(count)]


def _made(number: int, random: Random) -> bytes:
    if random.random() < MALFORMED:
        return nonsense.mail(number, _head(number).encode(), random)
    return _plain(number)


def _plain(number: int) -> bytes:
    lines = [f"Line {line} of mail {number}: nobody answers." for line in range(number % 40)]
    return (_head(number) + "\r\n" + "\r\n".join([*lines, ".", "Bye"]) + "\r\n").encode()


def _head(number: int) -> str:
    sender = f"Somebody <p{number % 300}@people.example.org>"
    identity = f"<{number}@people.example.org>"
    return f"From: {sender}\r\nTo: {OURS}\r\nSubject: Mail {number}\r\nMessage-ID: {identity}\r\n"


async def run(folder: Path, door: str, *, messages: int, kills: int, seed: int) -> dict[str, Any]:
    """Figures of one door; `lost` and `doubled` are 0 when the promises hold."""
    random = Random(seed)  # noqa: S311  # repeatable, not secret
    written = mails(messages, random)
    sent = [*written, *random.sample(written, messages // 10)]
    with dovecot() if door == "imap" else nullcontext() as server:
        served = Served(folder, role="channels", settings=_settings(folder, server))
        served.start()
        begun = time.perf_counter()
        try:
            async with _killed(served, kills, random):
                await _delivered(sent, _door(door, served, server))
            await served.ready()
            url = f"sqlite:///{served.data / 'arzuhal.db'}"
            await until(lambda: asyncio.to_thread(_settled, url, len(written)), deadline=SETTLE)
            seconds = time.perf_counter() - begun
            stopped = served.stop()
        finally:
            served.kill()
    kept = Counter(_kept(url))
    missing = [raw for raw in written if not kept[sha256(raw).hexdigest()]]
    return {
        "door": door,
        "messages": messages,
        "redelivered": len(sent) - messages,
        "kills": kills,
        "seconds": round(seconds),
        "lost": len(missing),
        "doubled": sum(count - 1 for count in kept.values()),
        "strange": len(kept.keys() - {sha256(raw).hexdigest() for raw in written}),
        "exit_code": stopped,
    }


def _settings(folder: Path, server: Dovecot | None) -> dict[str, str]:
    socket = Path(tempfile.gettempdir()) / f"{sha256(str(folder).encode()).hexdigest()[:16]}.lmtp"
    found = {"EMAIL__LMTP__SOCKET": str(socket), "LOGS__LEVEL": "warning"}
    if server:
        found |= {
            "EMAIL__IMAP__HOST": "127.0.0.1",
            "EMAIL__IMAP__PORT": str(server.port),
            "EMAIL__IMAP__TLS": "none",
            "EMAIL__IMAP__USERNAME": "complaints",
            "EMAIL__IMAP__PASSWORD": SECRET,
            "EMAIL__IMAP__FIRST_DAYS": "0",
        }
    return found


def _door(door: str, served: Served, server: Dovecot | None) -> Deliver:
    if server:
        return lambda raw: server.put("complaints", raw)
    if door == "smtp":
        return _by(lambda: smtplib.SMTP("127.0.0.1", served.smtp_port, timeout=20))
    socket = served.environment["ARZUHAL_EMAIL__LMTP__SOCKET"]
    return _by(lambda: smtplib.LMTP(socket))


def _by(connect: Callable[[], smtplib.SMTP]) -> Deliver:
    """A mail server that tries until it is told 250."""

    def deliver(raw: bytes) -> None:
        sender = "" if raw.startswith(b"Subject: from nobody") else "a@people.example.org"
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with suppress(OSError, smtplib.SMTPException), connect() as client:
                client.sendmail(sender, [OURS], raw)
                return
            time.sleep(0.05)
        raise TimeoutError("nobody takes mail any more")

    return deliver


async def _delivered(sent: Sequence[bytes], deliver: Deliver) -> None:
    """Everything, some at a time."""
    waiting: SimpleQueue[bytes] = SimpleQueue()
    for raw in sent:
        waiting.put(raw)

    def session() -> None:
        with suppress(Empty):
            while True:
                deliver(waiting.get_nowait())

    with ThreadPoolExecutor(SESSIONS) as senders:
        loop = asyncio.get_running_loop()
        await asyncio.gather(*(loop.run_in_executor(senders, session) for _ in range(SESSIONS)))


@asynccontextmanager
async def _killed(served: Served, kills: int, random: Random) -> AsyncIterator[None]:
    """Kill and start again, meanwhile and to the end of both."""

    async def killer() -> None:
        for _ in range(kills):
            await served.ready()
            await asyncio.sleep(random.uniform(0, LIFE))
            await asyncio.to_thread(served.kill)
            served.start()

    killing = asyncio.create_task(killer())
    yield
    await killing


def _settled(url: str, expected: int) -> bool:
    """Whether everything was read, and there is as much as there should be."""
    with ledger.connected(url) as connection:
        left = connection.execute(select(tables.arrivals.c.id).limit(1)).first()
    return left is None and len(_kept(url)) >= expected


def _kept(url: str) -> list[str]:
    """The digest of each mail that is in the journal or set aside."""
    with ledger.connected(url) as connection:
        found: Iterable[Any] = (
            digest
            for table in (tables.inbox, tables.quarantine)
            for digest in connection.execute(select(table.c.raw_digest)).scalars()
        )
        return list(found)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--door", choices=DOORS, action="append")
    asked = parser.parse_args()
    wrong = 0
    for door in asked.door or DOORS:
        with tempfile.TemporaryDirectory(prefix="arzuhal-doors-") as folder:
            doing = run(
                Path(folder), door, messages=asked.messages, kills=asked.kills, seed=asked.seed
            )
            figures = asyncio.run(doing)
        sys.stdout.write(json.dumps(figures) + "\n")
        sys.stdout.flush()
        wrong += figures["lost"] + figures["doubled"] + figures["strange"]
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
