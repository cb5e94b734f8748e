"""Runs benchmarks by name, and shows what they found as a table and as one line of JSON."""

import asyncio
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Coroutine, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from arzuhal.bench import (
    chat,
    dialogue,
    engine,
    keeping,
    lifecycle,
    mail,
    reporting,
    smtp,
    soak,
    start,
    understand,
)

Out = Callable[[str], Any]


class UnknownBenchmarkError(ValueError):
    """There is no benchmark of this name; the text names those there are."""


# What is promised: figures by their path, and the most they may be.
LIMITS: dict[str, float] = {
    "chat.answered_ms.p50": 50,
    "chat.answered_ms.p99": 150,
    "dialogue.decide_ms.p99": 1,
    "dialogue.turn_ms.p99": 30,
    "mail.ordinary_ms.median": 1,
    "mail.hostile_s.slowest": 1,
    "mail.memory_mb": 200,
    "reporting.200_a_second.beside_reports.queued_ms.p99": 150,
    "soak.deadlocks": 0,
    "soak.failed": 0,
    "soak.jobs_left": 0,
    "soak.stuck": 0,
    "start.start_s": 3,
    "start.idle_memory_mb": 250,
    "start.help_s": 0.3,
    "understand.load_s": 3,
    "understand.message_ms.p50": 10,
    "understand.message_ms.p95": 50,
    "understand.megabyte_ms": 200,
    "understand.memory_mb.end": 300,
}
# And those that may not be less.
LEAST: dict[str, float] = {"smtp.ratio.one_session": 0.8, "smtp.ratio.ten_sessions": 0.8}
_MILLION = tuple(f"lifecycle.{one}.1000000" for one in ("sqlite", "postgres"))
LIMITS |= {f"{of}.lists.page_ms.p95": 50 for of in _MILLION}
LIMITS |= {f"{of}.workers_1.life_ms.p95": 200 for of in _MILLION}
LEAST |= {f"{of}.workers_1.lives_per_second": 60 for of in _MILLION}


async def _engine() -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="arzuhal-bench-") as folder:
        found = await engine.run(f"sqlite:///{Path(folder) / 'bench.db'}")
        return {name: round(figure, 1) for name, figure in found.items()}


Benchmark = Callable[[], Coroutine[Any, Any, dict[str, Any]]]
SUITE: Mapping[str, Benchmark] = {
    "start": start.run,
    "chat": chat.run,
    "dialogue": dialogue.run,
    "engine": _engine,
    "keeping": keeping.run,
    "lifecycle": lambda: lifecycle.run(lifecycle.Wanted()),
    "mail": mail.run,
    "reporting": lambda: reporting.run(reporting.Wanted()),
    "smtp": smtp.run,
    "soak": lambda: soak.run(soak.Wanted()),
    "understand": understand.run,
}
NAMES = tuple(SUITE)
# Those that can be told what to measure: a dataclass, and who is given one.
CHOICES: Mapping[str, tuple[Any, Callable[[Any], Coroutine[Any, Any, dict[str, Any]]]]] = {
    "lifecycle": (lifecycle.Wanted, lifecycle.run),
    "reporting": (reporting.Wanted, reporting.run),
    "soak": (soak.Wanted, soak.run),
}


def run(name: str | None, out: Out, chosen: Mapping[str, Any] | None = None) -> bool:
    """Run one benchmark, or all; tell `out` a table and a line of JSON.

    Returns whether every figure keeps within its limit. `chosen`: fields of its `Wanted`.

    Raises:
        UnknownBenchmarkError: there is none of this name, or nothing to choose of that name in it.
    """
    if name is not None and name not in SUITE:
        raise UnknownBenchmarkError(f"{name!r} is no benchmark; there are {', '.join(NAMES)}")
    suite = {**SUITE, **_as_chosen(name, chosen)} if chosen else SUITE
    results: dict[str, Any] = {"machine": machine()}
    for one in [name] if name else NAMES:
        results[one] = asyncio.run(suite[one]())
    rows = dict(_flat(results))
    width = max(map(len, rows))
    for path, value in rows.items():
        out(f"{path:{width}}  {value!s:>10}{_judged(path, value)}")
    out(json.dumps(results))
    return all(_kept(path, value) for path, value in rows.items())


def _as_chosen(name: str | None, chosen: Mapping[str, Any]) -> Mapping[str, Benchmark]:
    """The benchmark of that name, measuring what is wanted of it."""
    wanted, measure = CHOICES.get(name or "", (None, None))
    known = {one.name for one in fields(wanted)} if wanted else set()
    if wanted is None or measure is None or chosen.keys() - known:
        odd = ", ".join(f"--{option}" for option in sorted(chosen.keys() - known))
        raise UnknownBenchmarkError(f"{odd}: not for {name or 'all benchmarks at once'}")
    return {str(name): lambda: measure(wanted(**chosen))}


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "processor": _processor(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 2),
        "python": sys.version.split()[0],
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()


def _kept(path: str, value: Any) -> bool:
    """Whether a figure keeps within its limit, if it has one."""
    if path in LIMITS:
        return bool(value <= LIMITS[path])
    return path not in LEAST or bool(value >= LEAST[path])


def _judged(path: str, value: Any) -> str:
    limits = [f"at most {LIMITS[path]:g}"] if path in LIMITS else []
    limits += [f"at least {LEAST[path]:g}"] if path in LEAST else []
    kept = "ok" if _kept(path, value) else "MISSED"
    return "".join(f"  {kept} ({limit})" for limit in limits)


def _flat(tree: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in tree.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{path}{name}.")
        else:
            yield f"{path}{name}", value
