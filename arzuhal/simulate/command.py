"""`arzuhal simulate`: invented people write to the real dialogue, and it is told how that went."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from arzuhal.bootstrap.reading import load_pipeline
from arzuhal.simulate.pages import PAGES, page
from arzuhal.simulate.play import Play
from arzuhal.simulate.report import Result, as_json, measures, result, table, transcript
from arzuhal.simulate.script import LANGUAGES, Script, ScriptError, people
from arzuhal.simulate.stage import Stage
from config.settings import Settings

Out = Callable[[str], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked for: nothing named means everything. `each`: conversations of one person."""

    persona: str = ""
    language: str = ""
    each: int = 1
    seed: str = "0"
    brief: bool = False
    json: bool = False


async def run(settings: Settings, wish: Wish, out: Out) -> bool:
    """Let them write; tells whether every goal was reached.

    Raises:
        ScriptError: there is no such person.
        PolicyError: the policy of these settings has faults.
    """
    scripts = tuple(chosen(wish))
    if not scripts:
        raise ScriptError(f"nobody is called {wish.persona!r}; there are {', '.join(names())}")
    results, took = [], list[float]()
    async for one in played(settings, scripts, wish, took):
        results.append(one)
        _tell(one, wish, out)
    _sum_up(results, took, wish, out)
    return all(one.verdict.reached for one in results)


def names() -> tuple[str, ...]:
    """Every kind of person."""
    return tuple(script.name for script in people("en"))


def chosen(wish: Wish) -> Iterator[Script]:
    """The scripts that are wished for."""
    for language in [wish.language] if wish.language else LANGUAGES:
        yield from (s for s in people(language) if wish.persona in {"", s.name})


async def played(
    settings: Settings, scripts: Sequence[Script], wish: Wish, took: list[float]
) -> Any:
    """Each script as often as wished, on one database in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="arzuhal-simulate-") as folder:
        async with Stage(settings, Path(folder), load_pipeline(settings)) as stage:
            for script in scripts:
                for number in range(wish.each):
                    seed = f"{wish.seed}-{number}"
                    yield result(await Play(script, stage, seed).play())
            took += stage.took


def _tell(one: Result, wish: Wish, out: Out) -> None:
    if wish.json:
        out(json.dumps(as_json(one), ensure_ascii=False))
    elif not wish.brief:
        for line in transcript(one):
            out(line)


def _sum_up(results: Sequence[Result], took: list[float], wish: Wish, out: Out) -> None:
    found = {**measures(results), "turn_ms": speed(took)}
    if wish.json:
        out(json.dumps({"summary": found}))
        return
    for line in table(results):
        out(line)
    turn = found["turn_ms"]
    out(f"a turn, accepted to queued: p50 {turn['p50']} ms, p99 {turn['p99']} ms")


def speed(took: Sequence[float]) -> dict[str, float]:
    """Milliseconds of a turn, from a message accepted to its answers in the outbox."""
    ordered = sorted(took)
    return {
        "p50": round(1000 * ordered[len(ordered) // 2], 1),
        "p99": round(1000 * ordered[len(ordered) * 99 // 100], 1),
    }


async def write_pages(settings: Settings, folder: Path, out: Out) -> None:
    """Twelve conversations a language, as pages to read."""
    for language in LANGUAGES:
        scripts = [one for one in people(language) if one.name in PAGES]
        results = [r async for r in played(settings, scripts, Wish(), [])]
        path = folder / f"{language}.md"
        path.write_text(page(language, results), encoding="utf-8")
        out(f"{path}")
