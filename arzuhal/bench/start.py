"""`bench start`: how long until it is ready, what it holds when idle, how soon `--help` speaks."""

import asyncio
import statistics
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from arzuhal.bench.process import SPAWN, Served

STARTS = 5
HELPS = 5
IDLE = 10  # seconds


async def run() -> dict[str, Any]:
    """Measure, and return medians: seconds, and megabytes."""
    with tempfile.TemporaryDirectory(prefix="arzuhal-bench-") as folder:
        served = Served(Path(folder))
        first = await _started(served)  # makes the database
        memory, busy = await _idle(served)
        starts = [await _restarted(served) for _ in range(STARTS)]
        worked = served.worked()
        served.stop()
    return {
        "first_start_s": round(first, 2),
        "start_s": round(statistics.median(starts), 2),
        "start_cpu_s": round(worked, 2),
        "idle_memory_mb": round(memory),
        "idle_cpu_percent": round(busy, 1),
        "help_s": round(statistics.median(_help() for _ in range(HELPS)), 3),
    }


async def _started(served: Served) -> float:
    begun = time.perf_counter()
    served.start()
    await served.ready()
    return time.perf_counter() - begun


async def _restarted(served: Served) -> float:
    served.stop()
    return await _started(served)


async def _idle(served: Served) -> tuple[float, float]:
    """Megabytes held, and percent of one core used, with nothing to do."""
    before = served.worked()
    await asyncio.sleep(IDLE)
    return served.memory(), (served.worked() - before) / IDLE * 100


def _help() -> float:
    begun = time.perf_counter()
    subprocess.run([*SPAWN, "--help"], check=True, stdout=subprocess.DEVNULL)  # noqa: S603  # our own command
    return time.perf_counter() - begun
