"""One number of a report, and the few ways numbers are made of counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.reporting.rows import Lasted, Row, total


class Unit(StrEnum):
    """What a number counts."""

    COUNT = "count"
    SHARE = "share"  # 0 to 1
    SECONDS = "seconds"
    HOURS = "hours"
    DAYS = "days"
    GRADE = "grade"  # 1 to 5
    RATIO = "ratio"
    MONEY = "money"  # `of` names the currency


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number: `part` of an indicator, `of` one thing where it has many.

    `value` None: there is nothing to count it from. `recorded` False: the records do not hold it.
    """

    part: str
    value: float | None
    unit: Unit = Unit.COUNT
    of: str = ""
    recorded: bool = True


Figures = tuple[Figure, ...]


def mark(msgid: str) -> str:
    """Marks a text of the catalog `report`, said where the report is shown."""
    return msgid


def count(part: str, rows: Iterable[Row], of: str = "") -> Figure:
    """How many cases."""
    return Figure(part=part, value=total(rows), of=of)


def number(part: str, value: int, of: str = "") -> Figure:
    """A count that was made already."""
    return Figure(part=part, value=value, of=of)


def share(part: str, some: float, of_all: float, of: str = "") -> Figure:
    """Some of all; without any there is no share."""
    value = some / of_all if of_all else None
    return Figure(part=part, value=value, unit=Unit.SHARE, of=of)


def unrecorded(*parts: str) -> Figures:
    """Parts that the records hold nothing for: said, not invented."""
    return tuple(Figure(part=part, value=None, recorded=False) for part in parts)


def percentile(rows: Iterable[Lasted], part: str, rank: float, unit: Unit) -> Figure:
    """The smallest time within which this share of cases was done (nearest rank)."""
    times = counts(rows)
    wanted, seen = rank * sum(times.values()), 0
    for value in sorted(times):
        seen += times[value]
        if seen >= wanted:
            return Figure(part=part, value=value, unit=unit)
    return Figure(part=part, value=None, unit=unit)


def counts(rows: Iterable[Lasted]) -> Mapping[int, int]:
    """How many took how long."""
    times: dict[int, int] = {}
    for row in rows:
        times[row.value] = times.get(row.value, 0) + row.n
    return times


def tallied(pairs: Iterable[tuple[str, int]]) -> Mapping[str, int]:
    """Numbers added up by name, the largest first."""
    sums: dict[str, int] = {}
    for name, n in pairs:
        sums[name] = sums.get(name, 0) + n
    return dict(sorted(sums.items(), key=lambda item: (-item[1], item[0])))
