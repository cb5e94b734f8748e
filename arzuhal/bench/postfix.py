"""Debian's Postfix in a folder of its own, beside whatever the machine has. Needs root."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from arzuhal.bench.process import POLL, NotReadyError, free_port

PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
SERVICES = Path("/usr/share/postfix/master.cf.dist")
MAIN = """\
compatibility_level = 3.6
queue_directory = {folder}/spool
data_directory = {folder}/data
maillog_file = {folder}/log
maillog_file_prefixes = {folder}
myhostname = mx.postfix.example
mydestination =
alias_maps =
inet_interfaces = loopback-only
inet_protocols = ipv4
{settings}
"""


def missing() -> str:
    """Why it cannot run here, or nothing."""
    if not (shutil.which("postfix", path=PATH) and SERVICES.exists()):
        return "Postfix is not installed: apt-get install postfix"
    return "" if os.geteuid() == 0 else "Postfix can only be started by root"


@contextmanager
def running(folder: Path, settings: Sequence[str]) -> Iterator[int]:
    """The SMTP port of one with these lines in its `main.cf`, stopped at the end."""
    port, etc = free_port(), folder / "etc"
    for name in ("etc", "spool", "data"):
        (folder / name).mkdir(parents=True)
    folder.parent.chmod(0o755)  # it runs as users of its own
    shutil.chown(folder / "data", "postfix")
    lines = MAIN.format(folder=folder, settings="\n".join(settings))
    (etc / "main.cf").write_text(lines, encoding="utf-8")
    (etc / "master.cf").write_text(_services(port), encoding="utf-8")
    command("postfix", "-c", str(etc), "start")
    try:
        _listening(port, folder / "log")
        yield port
    finally:
        command("postfix", "-c", str(etc), "stop")


def command(name: str, *arguments: str) -> None:
    """Run one of its programs to the end."""
    program = shutil.which(name, path=PATH)
    assert program is not None, missing()  # noqa: S101  # whoever calls has asked
    subprocess.run([program, *arguments], check=True, capture_output=True)  # noqa: S603  # ours


def _services(port: int) -> str:
    """As they come, without chroot, with one door."""
    lines = [
        line
        for line in SERVICES.read_text("utf-8").splitlines()
        if line.startswith(("#", " ")) or line.split()[1:2] != ["inet"]
    ]
    return "\n".join([f"127.0.0.1:{port} inet n - n - - smtpd", *map(_open, lines), ""])


def _open(line: str) -> str:
    """The same service where files of ours can be seen."""
    fields = line.split()
    if line.startswith(("#", " ")) or len(fields) < 8:  # noqa: PLR2004  # columns of master(5)
        return line
    return " ".join([*fields[:4], "n", *fields[5:]])


def _listening(port: int, log: Path) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            if time.monotonic() > deadline:
                raise NotReadyError(log.read_text("utf-8", "replace")) from None
            time.sleep(POLL)
        else:
            return
