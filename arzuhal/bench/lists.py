"""The queue of the desk and its search, as many times as it takes to tell how long they take."""

import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from arzuhal.bench.chat import quantiles
from arzuhal.bench.complaints import NAMES, PLACES, PRODUCTS, WORDS
from arzuhal.bench.copies import reference
from arzuhal.bench.lives import STANDS
from bot.services.ports.cases import CaseFilter
from bot.services.reading import Reading

TIMES = 40
PAGE = 25
OWNERS = {"all": None, "mine": "bench-7", "unassigned": ""}  # scopes counted beside each list


async def measured(reading: Reading, cases: int) -> dict[str, Any]:
    """Milliseconds of each list, over a database of that many seeded cases."""
    return {f"{name}_ms": await _timed(reading, ways) for name, ways in asked(cases).items()}


def asked(cases: int) -> Mapping[str, tuple[CaseFilter, ...]]:
    """What people ask for, each in several ways that take turns."""
    live = CaseFilter(live=True)
    some = [number * 7_919 % max(cases, 1) for number in range(9)]
    names = [names[0] for names in NAMES.values()]
    return {
        "page": (
            live,
            CaseFilter(live=True, owner="bench-7"),
            CaseFilter(live=True, language="fa"),
            CaseFilter(live=True, category="delivery"),
            *(CaseFilter(status=status) for status in STANDS),
        ),
        "with_ended": (CaseFilter(), CaseFilter(owner="bench-7"), CaseFilter(language="fa")),
        "by_reference": tuple(CaseFilter(text=reference(one)[:7]) for one in some),
        "by_address": tuple(CaseFilter(text=f"{10_000_000 + one}") for one in some),
        "by_name": tuple(CaseFilter(text=name) for name in names),
        "by_order": tuple(CaseFilter(text=f"{4_000_000 + one}") for one in some),
        "by_words": tuple(CaseFilter(text=f"{PRODUCTS[of][3]} {PLACES[of][4]}") for of in WORDS),
    }


async def _timed(reading: Reading, ways: tuple[CaseFilter, ...]) -> dict[str, float]:
    took = []
    for number in range(TIMES):
        chosen = ways[number % len(ways)]
        beside = {scope: replace(chosen, owner=owner) for scope, owner in OWNERS.items()}
        begun = time.perf_counter()
        await reading.queue(chosen, beside, limit=PAGE, offset=0, words=True)
        took.append(time.perf_counter() - begun)
    return quantiles(took)
