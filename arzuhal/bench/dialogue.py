"""`bench dialogue`: a turn on the embedded database, and deciding by itself.

Invented people of `arzuhal simulate` write in four languages, one after another. A turn is from a
message that a channel hands over to its answers in the outbox, two transactions on disk included.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

from arzuhal.bootstrap.reading import load_pipeline
from arzuhal.simulate.play import Play
from arzuhal.simulate.script import LANGUAGES, people
from arzuhal.simulate.stage import Stage
from bot.dialogue.decide import decide
from config.settings import load


async def run() -> dict[str, Any]:
    """Milliseconds, and how many turns were measured."""
    decided: list[float] = []
    with (
        tempfile.TemporaryDirectory(prefix="arzuhal-bench-") as folder,
        patch("bot.services.turns.decide", _timed(decided)),
    ):
        settings = load(None, {})
        async with Stage(settings, Path(folder), load_pipeline(settings)) as stage:
            for language in LANGUAGES:
                await Play(next(people(language)), stage, "warming").play()
            stage.took.clear()
            decided.clear()
            for language in LANGUAGES:
                for one in people(language):
                    if "restart" not in one.plan:
                        await Play(one, stage, "bench").play()
            took = stage.took
    return {
        "turns": len(took),
        "turn_ms": _percentiles(took),
        "decide_ms": _percentiles(decided),
    }


def _timed(took: list[float]) -> Callable[..., Any]:
    def timed(*given: Any) -> Any:
        begun = time.thread_time()  # what else the machine does is not deciding
        try:
            return decide(*given)
        finally:
            took.append(time.thread_time() - begun)

    return timed


def _percentiles(took: list[float]) -> dict[str, float]:
    ordered = sorted(took)
    shares = {"p50": 50, "p99": 99}
    return {
        name: round(1000 * ordered[len(ordered) * share // 100], 3)
        for name, share in shares.items()
    }
