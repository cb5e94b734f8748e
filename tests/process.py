"""A real `arzuhal serve` for tests, and commands beside it."""

import asyncio
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from arzuhal.bench.process import SPAWN, NotReadyError, Served, free_port

__all__ = ["SPAWN", "Ended", "NotReadyError", "Served", "command", "free_port"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[Any]:
        """Its lines of JSON."""
        return [json.loads(line) for line in self.out.splitlines()]


async def command(
    served: Served,
    *arguments: str,
    stdin: bytes = b"",
    folder: Path | None = None,
    within: float = 60,
) -> Ended:
    """Run `arzuhal …` on the data of `served`, whether that runs or not; `within` seconds."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *SPAWN[1:],
        *arguments,
        cwd=folder or served.folder,
        env=served.environment,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await asyncio.wait_for(process.communicate(stdin), within)
    return Ended(code=process.returncode or 0, out=out.decode(), err=err.decode())
