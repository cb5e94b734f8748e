"""`bench start`: how long until it is ready, what it holds when idle, how soon `--help` speaks."""

import asyncio
import statistics
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from arzuhal.bench.chat import first_answer
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
        answered = [await _answered(served) for _ in range(STARTS)]
        served.stop()
    return {
        "first_start_s": round(first, 2),
        "start_s": round(statistics.median(starts), 2),
        "start_cpu_s": round(worked, 2),
        "first_answer_s": round(statistics.median(answered), 2),
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


async def _answered(served: Served) -> float:
    """Seconds from the start until somebody who wrote as soon as the door opened is answered."""
    served.stop()
    begun = time.perf_counter()
    served.start()
    await served.opened()
    await first_answer(served.chat)
    return time.perf_counter() - begun


async def _idle(served: Served) -> tuple[float, float]:
    """Megabytes held after ten seconds, and percent of one core used in the next ten."""
    await asyncio.sleep(IDLE)
    memory, before = served.memory(), served.worked()
    await asyncio.sleep(IDLE)
    return memory, (served.worked() - before) / IDLE * 100


def _help() -> float:
    begun = time.perf_counter()
    subprocess.run([*SPAWN, "--help"], check=True, stdout=subprocess.DEVNULL)  # noqa: S603  # our own command
    return time.perf_counter() - begun
