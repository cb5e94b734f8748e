"""What an organisation wants to reach (ISO 10002 6.2), as a checked value of its policy."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

Fault = Callable[[str, str], None]
_BOUNDS = ("at_most", "at_least")
_KNOWN = frozenset({"indicator", "part", *_BOUNDS})
_INDICATOR = re.compile(r"I([1-9]|[12]\d)")  # I30 tells of these themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """One part of one indicator, and the bounds it shall stay within."""

    indicator: str
    part: str
    at_most: float | None = None
    at_least: float | None = None

    def met(self, value: float) -> bool:
        """Whether a value is within the bounds."""
        high_enough = self.at_least is None or value >= self.at_least
        return high_enough and (self.at_most is None or value <= self.at_most)


def objectives(given: object, fault: Fault) -> tuple[Objective, ...]:
    """The tables [[objectives]]; without any, none."""
    if given is not None and not isinstance(given, list):
        fault("objectives", "needs to be written as [[objectives]].")
    return tuple(_read(given, fault)) if isinstance(given, list) else ()


def _read(given: list[object], fault: Fault) -> Iterator[Objective]:
    for number, table in enumerate(given, 1):
        key = f"objectives[{number}]"
        if not isinstance(table, Mapping):
            fault(key, "needs to be a table.")
            continue
        for name in sorted(set(table) - _KNOWN):
            fault(
                f"{key}.{name}", f"there is no such setting. Known: {', '.join(sorted(_KNOWN))}."
            )
        indicator = str(table.get("indicator", ""))
        if not _INDICATOR.fullmatch(indicator):
            fault(f"{key}.indicator", f"needs one from I1 to I29, has {indicator!r}.")
        bounds = {name: table[name] for name in _BOUNDS if _number(table.get(name))}
        if not bounds:
            fault(key, "needs a number at_most or at_least; a share is written as 0.05.")
        yield Objective(indicator=indicator, part=str(table.get("part", "share")), **bounds)


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
