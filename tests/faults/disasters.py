"""What befalls a machine besides killed processes: its disk is full, its clock jumps, and the
database server is gone for a moment.

A disk of its own needs root (ext4 in a file, mounted); a clock of its own needs a C compiler.
"""

import asyncio
import os
import signal
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FULL, GONE = 4.0, 1.0  # seconds that a disaster lasts
TRIES, PAUSE = 40, 3.0  # to see the server at work again, and seconds between them
# Seconds the clock is ahead or behind, until it jumps again. Three hours: longer than anything is
# put off. Twenty: not a day, after which people are rightly reminded of what they were asked.
JUMPS = (10_800, -1800, 72_000, 0)
CLOCK = Path(__file__).with_name("clock.c")


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
    """The time as the processes see it; ours, and monotonic clocks, stay right.

    libfaketime does not serve: it puts itself before every wait of a thread, those for the
    interpreter among them, and a process with many of them stands still.
    """

    library: Path
    file: Path

    @classmethod
    def of(cls, folder: Path) -> "Clock":
        """A right clock, for processes with its `environment`. Raises ImpossibleError."""
        clock = cls(folder / "clock.so", folder / "clock")
        try:
            _run("cc", "-O2", "-shared", "-fPIC", "-o", str(clock.library), str(CLOCK))
        except (OSError, subprocess.CalledProcessError) as error:
            raise ImpossibleError("a clock of its own needs a C compiler (cc)") from error
        clock.file.touch()
        clock.set(0)
        return clock

    @property
    def environment(self) -> dict[str, str]:
        """For the processes that are to see it."""
        return {"LD_PRELOAD": str(self.library), "CLOCK_FILE": str(self.file)}

    def set(self, seconds: int) -> None:
        """Ahead of the true time, or behind; at once, in place: everybody has it mapped."""
        with self.file.open("r+b") as file:
            file.write(struct.pack("=q", seconds))

    async def jump(self, seconds: int) -> None:
        """It is wrong by so much from now on."""
        self.set(seconds)


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
            # It waits ten seconds, and asserts where it finds one that is still recovering.
            with suppress(subprocess.SubprocessError, AssertionError):
                await asyncio.to_thread(self.own.ensure_postgres_running)
                return
            await asyncio.sleep(PAUSE)
        raise ImpossibleError("the server does not come back")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # our own words
