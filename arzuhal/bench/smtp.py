"""How many mails a second the SMTP door takes durably, beside Postfix on the same machine.

Both get the same mails from Postfix's own `smtp-source`, in turns, in one session and in ten; both
answer `250` when a mail is on disk, and neither delivers what it took. Each round begins when what
we took before is read; `while_reading` is our rate beside a backlog that is being read. Postfix
runs from a folder of its own (needs root), with the settings it comes with.
"""

import asyncio
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from arzuhal.bench import postfix
from arzuhal.bench.process import NotReadyError, Served

ROUNDS = 5
MAILS = {"one_session": (1, 400), "ten_sessions": (10, 1500)}
BUSY = "ten_sessions"
READ_WITHIN = 300.0  # seconds
LOOK_EVERY = 0.1  # seconds, from outside the process that reads
BYTES = 4000  # of one mail, an ordinary complaint in plain text
RECIPIENT = "complaints@bench.example"
SETTINGS = ("relay_domains = bench.example", "defer_transports = smtp relay")


async def run() -> dict[str, Any]:
    """Mails a second of both, by the median round, and ours as a share of Postfix's."""
    if reason := postfix.missing():
        return {"skipped": reason}
    with tempfile.TemporaryDirectory(prefix="arzuhal-bench-") as name:
        folder = Path(name)
        served = Served(folder / "arzuhal", role="channels", settings={"LOGS__LEVEL": "warning"})
        served.start()
        try:
            await served.ready()
            with postfix.running(folder / "postfix", SETTINGS) as port:
                return await asyncio.to_thread(_measure, served, port)
        finally:
            served.stop()


def _measure(served: Served, theirs: int) -> dict[str, Any]:
    doors = {"postfix": theirs, "arzuhal": served.smtp_port}
    for port in doors.values():
        _sent(port, 2, 50)  # warm
    rates: dict[str, dict[str, list[float]]] = {who: {n: [] for n in MAILS} for who in doors}
    for _ in range(ROUNDS):
        for name, (sessions, mails) in MAILS.items():
            _until_read(served.data)
            for who, port in doors.items():
                rates[who][name].append(_sent(port, sessions, mails))
    busy = min(_sent(served.smtp_port, *MAILS[BUSY]) for _ in range(ROUNDS))
    middle = {who: {n: statistics.median(r) for n, r in of.items()} for who, of in rates.items()}
    ratio = {name: middle["arzuhal"][name] / middle["postfix"][name] for name in MAILS}
    return {
        "bytes": BYTES,
        "rounds": ROUNDS,
        **{who: {name: round(rate) for name, rate in of.items()} for who, of in middle.items()},
        "while_reading": round(busy),
        "ratio": {name: round(share, 2) for name, share in ratio.items()},
    }


def _until_read(data: Path) -> None:
    """Wait until nothing that was taken waits to be read."""
    deadline = time.monotonic() + READ_WITHIN
    with closing(sqlite3.connect(data / "arzuhal.db", isolation_level=None)) as database:
        while database.execute("SELECT EXISTS (SELECT 1 FROM arrivals)").fetchone()[0]:
            if time.monotonic() > deadline:
                raise NotReadyError(f"mails wait to be read after {READ_WITHIN:.0f} seconds")
            time.sleep(LOOK_EVERY)


def _sent(port: int, sessions: int, mails: int) -> float:
    """Mails a second; each session stays open (`-d`) and sends one mail after another."""
    counted = f"-d -s {sessions} -m {mails} -l {BYTES} -f bench@example.org -t {RECIPIENT}"
    begun = time.perf_counter()
    postfix.command("smtp-source", *counted.split(), f"127.0.0.1:{port}")
    return mails / (time.perf_counter() - begun)
