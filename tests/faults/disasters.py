"""What befalls a machine besides killed processes: its disk is full, its clock jumps, and the
database server is gone for a moment.

A disk of its own needs root (ext4 in a file, mounted); a clock of its own needs libfaketime
(Debian's package faketime).
"""

import asyncio
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FULL, WRONG, GONE = 4.0, 3.0, 1.0  # seconds that a disaster lasts
TRIES = 6  # of ten seconds each, to see the server at work again
JUMPS = (3600, -1800, 86_400)  # seconds the clock is ahead or behind meanwhile
LIBRARIES = (
    "/usr/lib/*/faketime/libfaketimeMT.so.1",
    "/usr/local/lib/faketime/libfaketimeMT.so.1",
)


class ImpossibleError(Exception):
    """This machine cannot do it; the text says what is missing."""


@dataclass(frozen=True, slots=True)
class Disk:
    """A file system of its own, which can be filled to the last byte."""

    folder: Path

    async def full(self) -> None:
        """No byte can be written for a while."""
        ballast = self.folder / "ballast"
        with ballast.open("wb") as file:
            _fill(file.fileno())
            await asyncio.sleep(FULL)
        ballast.unlink()


@contextmanager
def disk(folder: Path, gibibytes: int) -> Iterator[Disk]:
    """A sparse file as a disk, gone at the end. Raises ImpossibleError."""
    image, place = folder / "disk.img", folder / "disk"
    place.mkdir()
    with image.open("wb") as file:
        file.truncate(gibibytes << 30)
    try:
        _run("mkfs.ext4", "-q", "-m", "0", str(image))
        _run("mount", "-o", "loop", str(image), str(place))
    except (OSError, subprocess.CalledProcessError) as error:
        raise ImpossibleError("a disk of its own needs root, mkfs.ext4 and mount") from error
    try:
        place.chmod(0o755)
        yield Disk(place)
    finally:
        _run("umount", "--lazy", str(place))


def _fill(file: int) -> None:
    portion, at = 1 << 30, 0
    while portion >= 1:
        try:
            os.posix_fallocate(file, at, portion)
            at += portion
        except OSError:
            portion //= 2


@dataclass(frozen=True, slots=True)
class Clock:
    """The time as the processes see it; ours, and monotonic clocks, stay right."""

    file: Path

    @classmethod
    def of(cls, folder: Path) -> "Clock":
        """A right clock, for processes started from now on with `environment`."""
        clock = cls(folder / "clock")
        clock.set(0)
        return clock

    @property
    def environment(self) -> dict[str, str]:
        """For the processes that are to see it. Raises ImpossibleError."""
        found = (path for one in LIBRARIES for path in Path("/").glob(one[1:]))
        library = next(found, None)
        if library is None:
            raise ImpossibleError("a clock of its own needs libfaketime (package faketime)")
        return {
            "LD_PRELOAD": str(library),
            "FAKETIME_TIMESTAMP_FILE": str(self.file),
            "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }

    def set(self, seconds: int) -> None:
        """Ahead of the true time, or behind."""
        fresh = self.file.with_suffix(".new")
        fresh.write_text(f"{seconds:+d}", encoding="ascii")
        fresh.replace(self.file)

    async def wrong(self, seconds: int) -> None:
        """It jumps, and jumps back after a while."""
        self.set(seconds)
        await asyncio.sleep(WRONG)
        self.set(0)


@dataclass(frozen=True, slots=True)
class Server:
    """A PostgreSQL server of ours."""

    own: Any  # pgserver's

    async def restart(self) -> None:
        """It dies with everything it is doing, and comes back after a moment."""
        process = self.own.get_postmaster_info().process
        process.send_signal(signal.SIGQUIT)
        await asyncio.to_thread(process.wait, 60)
        await asyncio.sleep(GONE)
        await self.up()

    async def up(self) -> None:
        """It runs, whatever ended it, however long it takes to recover."""
        for _ in range(TRIES):
            with suppress(subprocess.SubprocessError):
                await asyncio.to_thread(self.own.ensure_postgres_running)
                return
        raise ImpossibleError("the server does not come back")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # our own words
