"""A real `arzuhal serve` in a process of its own, on free ports and a folder of its own."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from pathlib import Path

FIRST_PORT, LAST_PORT = 18_000, 30_000  # below what systems lend to outgoing connections
POLL = 0.005  # seconds between looks at a process that starts
SPAWN = (sys.executable, "-m", "arzuhal")

_ports: Iterator[int] = iter(range(FIRST_PORT + os.getpid() * 11 % 9_000, LAST_PORT))


class NotReadyError(Exception):
    """The process ended, or was not ready in time; the text is what it said."""


def free_port() -> int:
    """A TCP port of this machine that nobody listens on."""
    for port in _ports:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise NotReadyError("no free port")


class Served:
    """One process, which may be killed and started again on the same ports and folder.

    Args:
        folder: its data, its log, and where it runs.
        role: as `arzuhal serve --role`.
        settings: environment for it, e.g. `{"TELEGRAM__TOKEN": "…"}`, without the prefix.
        around: environment that is no setting.
    """

    def __init__(
        self,
        folder: Path,
        *,
        role: str = "all",
        settings: Mapping[str, str] | None = None,
        around: Mapping[str, str] | None = None,
    ) -> None:
        self.folder = folder
        self.role = role
        self.data = folder / "data"
        self.log = folder / f"{role}.log"
        self.http_port, self.smtp_port = free_port(), free_port()
        self._arguments = ("serve", "--role", role)
        self._settings = dict(settings or {})
        self._around = dict(around or {})
        self._process: subprocess.Popen[bytes] | None = None
        self._said_before = 0

    @property
    def url(self) -> str:
        """Where its pages are."""
        return f"http://127.0.0.1:{self.http_port}"

    @property
    def chat(self) -> str:
        """Where its chat socket is."""
        return f"ws://127.0.0.1:{self.http_port}/chat/ws?v=1"

    @property
    def pid(self) -> int:
        """Of the running process."""
        if self._process is None:
            raise NotReadyError("it does not run")
        return self._process.pid

    @property
    def environment(self) -> dict[str, str]:
        """What the process, or a command beside it, is to be started with."""
        own = {k: v for k, v in os.environ.items() if not k.startswith("ARZUHAL_")}
        settings = {
            "DATA_DIR": str(self.data),
            "HTTP__PORT": str(self.http_port),
            "EMAIL__SMTP_IN__PORT": str(self.smtp_port),
            "LOGS__FORMAT": "json",
            **self._settings,
        }
        ours = {f"ARZUHAL_{name}": value for name, value in settings.items()}
        return own | self._around | ours

    def start(self) -> None:
        """Start it; it is not ready yet."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._said_before = len(self.said())
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603  # our own command
                [*SPAWN, *self._arguments],
                cwd=self.folder,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    async def ready(self, *, within: float = 60.0) -> None:
        """Wait until `/readyz` is green, or, where the role has no pages, until it says so.

        Raises:
            NotReadyError: it ended instead, or took more than `within` seconds.
        """
        await self._until(self._is_ready, within)

    async def opened(self, *, within: float = 60.0) -> None:
        """Wait until its pages answer, ready or not. Raises NotReadyError."""
        await self._until(lambda: self.answers("/healthz"), within)

    async def _until(self, reached: Callable[[], Awaitable[bool]], within: float) -> None:
        deadline = time.monotonic() + within
        while not await reached():
            if self.ended is not None or time.monotonic() > deadline:
                raise NotReadyError(self.said())
            await asyncio.sleep(POLL)

    async def _is_ready(self) -> bool:
        if self.role in {"all", "web"}:
            return await self.answers("/readyz")
        return "Arzuhal is ready" in self.said()[self._said_before :]

    async def answers(self, path: str) -> bool:
        """Whether it answers 200 there now."""
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", self.http_port)
            writer.write(f"GET {path} HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n".encode())
            status = await reader.readline()
            writer.close()
        except OSError:
            return False
        return b" 200 " in status

    @property
    def ended(self) -> int | None:
        """Its exit code once it ended."""
        return self._process.poll() if self._process else None

    def kill(self) -> None:
        """SIGKILL it, wherever it is, and wait for its end."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """SIGTERM it, wait until it has drained, and return its exit code."""
        return self._end(signal.SIGTERM)

    def _end(self, by: signal.Signals) -> int:
        if self._process is None:
            return 0
        if self._process.poll() is None:
            self._process.send_signal(by)
        return self._process.wait(60)

    def said(self) -> str:
        """All that it wrote, over all its lives."""
        return self.log.read_text("utf-8", "replace") if self.log.exists() else ""

    def memory(self) -> float:
        """Its resident memory in megabytes (Linux)."""
        return memory(self.pid)

    def worked(self) -> float:
        """Seconds of processor time it has used (Linux)."""
        ticks = Path(f"/proc/{self.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        return (int(ticks[11]) + int(ticks[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> float:
    """Resident memory of a process in megabytes (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    (line,) = (line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024
