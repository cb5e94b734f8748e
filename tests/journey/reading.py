"""Looking into the cases of a process from beside it, as `arzuhal cases` does."""

import asyncio
from collections.abc import Callable
from typing import Any

from arzuhal.bootstrap import system
from arzuhal.bootstrap.rows import Parts
from arzuhal.commands import lend
from bot.services.ports.cases import CaseFilter
from bot.services.reading import file_json, summary_json
from config.settings import load
from tests.process import Served

Json = dict[str, Any]


async def look(served: Served, work: Callable[[Parts], Any]) -> Any:
    """Lend `work` the database of a process that may run meanwhile."""
    settings = load(environ=served.environment)
    return await asyncio.to_thread(lend, settings, work)


async def cases(served: Served) -> dict[str, Json]:
    """Every case, by its reference."""

    async def work(parts: Parts) -> dict[str, Json]:
        found, _ = await parts.reading.cases(CaseFilter(), limit=1000)
        return {case.reference: summary_json(case) for case in found}

    found: dict[str, Json] = await look(served, work)
    return found


async def case(served: Served, reference: str) -> Json:
    """One case whole."""

    async def work(parts: Parts) -> Json:
        return file_json(await parts.reading.file(reference))

    found: Json = await look(served, work)
    return found


async def waiting(served: Served) -> dict[str, int]:
    """What waits for a person."""
    found: dict[str, int] = await look(served, lambda parts: parts.store.read(system.waiting))
    return found
