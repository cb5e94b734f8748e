"""How many mails a second the SMTP door takes durably, beside Postfix on the same machine.

Both get the same mails from Postfix's own `smtp-source`, in turns, in one session and in ten; both
answer `250` when a mail is on disk, and neither delivers what it took. Postfix runs from a folder
of its own (needs root), with the settings it comes with.
"""

import asyncio
import os
import shutil
import socket
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from arzuhal.bench.process import NotReadyError, Served, free_port

ROUNDS = 5
MAILS = {"one_session": (1, 400), "ten_sessions": (10, 1500)}
BYTES = 4000  # of one mail, an ordinary complaint in plain text
RECIPIENT = "complaints@bench.example"
PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
INSTALL = "on Debian: apt-get install postfix"

MAIN = """\
compatibility_level = 3.6
queue_directory = {folder}/spool
data_directory = {folder}/data
maillog_file = {folder}/log
maillog_file_prefixes = {folder}
myhostname = mx.bench.example
mydestination =
alias_maps =
relay_domains = bench.example
defer_transports = smtp relay
inet_interfaces = loopback-only
inet_protocols = ipv4
"""


async def run() -> dict[str, Any]:
    """Mails a second of both, by the median round, and ours as a share of Postfix's."""
    if reason := _missing():
        return {"skipped": reason}
    with tempfile.TemporaryDirectory(prefix="arzuhal-bench-") as name:
        folder = Path(name)
        served = Served(folder / "arzuhal", role="channels", settings={"LOGS__LEVEL": "warning"})
        served.start()
        try:
            await served.ready()
            with _postfix(folder / "postfix") as port:
                return await asyncio.to_thread(_measure, served.smtp_port, port)
        finally:
            served.stop()


def _missing() -> str:
    if not (shutil.which("postfix", path=PATH) and shutil.which("smtp-source", path=PATH)):
        return f"Postfix is not installed; {INSTALL}"
    return "" if os.geteuid() == 0 else "Postfix can only be started by root"


def _measure(ours: int, postfix: int) -> dict[str, Any]:
    for port in (ours, postfix):
        _sent(port, 2, 50)  # warm
    rates: dict[str, dict[str, list[float]]] = {
        who: {name: [] for name in MAILS} for who in ("arzuhal", "postfix")
    }
    for _ in range(ROUNDS):
        for name, (sessions, mails) in MAILS.items():
            for who, port in (("postfix", postfix), ("arzuhal", ours)):
                rates[who][name].append(_sent(port, sessions, mails))
    middle = {who: {n: statistics.median(r) for n, r in of.items()} for who, of in rates.items()}
    ratio = {name: middle["arzuhal"][name] / middle["postfix"][name] for name in MAILS}
    return {
        "bytes": BYTES,
        "rounds": ROUNDS,
        **{who: {name: round(rate) for name, rate in of.items()} for who, of in middle.items()},
        "ratio": {name: round(share, 2) for name, share in ratio.items()},
    }


def _sent(port: int, sessions: int, mails: int) -> float:
    """Mails a second; each session stays open (`-d`) and sends one mail after another."""
    counted = f"-d -s {sessions} -m {mails} -l {BYTES} -f bench@example.org -t {RECIPIENT}"
    begun = time.perf_counter()
    _command("smtp-source", *counted.split(), f"127.0.0.1:{port}")
    return mails / (time.perf_counter() - begun)


@contextmanager
def _postfix(folder: Path) -> Iterator[int]:
    """The port of a Postfix that takes mail for `RECIPIENT` and keeps it in its queue."""
    port, settings = free_port(), folder / "etc"
    folder.parent.chmod(0o755)  # it runs as users of its own
    for name in ("etc", "spool", "data"):
        (folder / name).mkdir(parents=True)
    shutil.chown(folder / "data", "postfix")
    (settings / "main.cf").write_text(MAIN.format(folder=folder), encoding="utf-8")
    services = Path("/usr/share/postfix/master.cf.dist").read_text("utf-8")
    door = f"127.0.0.1:{port} inet n - n - - smtpd\n"
    inside = [line for line in services.splitlines() if not _is_door(line)]
    (settings / "master.cf").write_text(door + "\n".join(inside) + "\n", encoding="utf-8")
    _command("postfix", "-c", str(settings), "start")
    try:
        _listening(port, folder / "log")
        yield port
    finally:
        _command("postfix", "-c", str(settings), "stop")


def _is_door(line: str) -> bool:
    return " inet " in f"{line} ".expandtabs() and not line.startswith("#")


def _listening(port: int, log: Path) -> None:
    deadline = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            if time.monotonic() > deadline:
                raise NotReadyError(log.read_text("utf-8", "replace")) from None
            time.sleep(0.05)
        else:
            return


def _command(name: str, *arguments: str) -> None:
    program = shutil.which(name, path=PATH)
    assert program is not None  # noqa: S101  # `_missing` looked
    subprocess.run([program, *arguments], check=True, capture_output=True)  # noqa: S603  # ours
