"""Small numbers in published tables are hidden so that nobody can work them out again.

Hidden are counts below `SMALL` but zero, and as many others as it takes: whoever knows every
number shown and that rows and columns add up must be left with at least `WIDTH` + 1 possible
values for each hidden one. What they can know is found exactly, by linear programming.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

SMALL = 5
WIDTH = 4  # between the least and the most a hidden count may be
TOTAL = "total"

Cell = tuple[str, str]  # row, column; either may be TOTAL


@dataclass(frozen=True)
class Counts:
    """A table of counts with the sums of its rows and columns; rows and columns have names."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    inner: Mapping[Cell, int]

    @cached_property
    def cells(self) -> Mapping[Cell, int]:
        """Every number of it, sums too. A single row or column has no sums beside it."""
        known = dict(self.inner)
        for sum_of, parts in self.sums:
            known[sum_of] = sum(known[part] for part in parts)
        return known

    @property
    def sums(self) -> Iterator[tuple[Cell, tuple[Cell, ...]]]:
        """Each sum with the cells it adds up."""
        if len(self.columns) > 1:
            for row in self.rows:
                yield (row, TOTAL), tuple((row, column) for column in self.columns)
        if len(self.rows) > 1:
            for column in (*self.columns, *([TOTAL] if len(self.columns) > 1 else [])):
                yield (TOTAL, column), tuple((row, column) for row in self.rows)
        if len(self.rows) > 1 and len(self.columns) > 1:
            yield (TOTAL, TOTAL), tuple((TOTAL, column) for column in self.columns)


def hidden(counts: Counts) -> frozenset[Cell]:
    """The cells to be hidden."""
    secret = {cell for cell, n in counts.cells.items() if 0 < n < SMALL}
    while exposed := _exposed(counts, secret):
        partner = _partner(counts, secret, exposed)
        if partner is None:
            return frozenset(cell for cell, n in counts.cells.items() if n)
        secret.add(partner)
    return frozenset(secret)


def _exposed(counts: Counts, secret: set[Cell]) -> Cell | None:
    """A hidden cell that can be worked out too closely."""
    return next((cell for cell in sorted(secret) if _width(counts, secret, cell) < WIDTH), None)


def _partner(counts: Counts, secret: set[Cell], exposed: Cell) -> Cell | None:
    """The smallest number still shown in a line with it; a sum only where nothing else is left."""
    lines = [{sum_of, *parts} for sum_of, parts in counts.sums if exposed in {sum_of, *parts}]
    shown = {
        cell for line in lines for cell in line if counts.cells[cell] and cell not in secret
    } or {cell for cell, n in counts.cells.items() if n and cell not in secret}
    return min(shown, key=lambda cell: (TOTAL in cell, counts.cells[cell], cell), default=None)


def _width(counts: Counts, secret: set[Cell], cell: Cell) -> float:
    """How far apart the least and the most are that this cell may be, for all that is shown."""
    from scipy.optimize import linprog  # noqa: PLC0415  # slow to import, only for publishing

    unknown = sorted(secret)
    equations = list(_equations(counts, unknown))
    aim = [float(one == cell) for one in unknown]
    ends = []
    for sign in (1, -1):
        found = linprog(
            [sign * weight for weight in aim],
            A_eq=[weights for weights, _ in equations] or None,
            b_eq=[known for _, known in equations] or None,
            bounds=(1, None),  # zeros are shown: what is hidden is at least one
        )
        if not found.success:
            return float("inf")
        ends.append(sign * found.fun)
    return float(ends[1] - ends[0])


def _equations(counts: Counts, unknown: list[Cell]) -> Iterator[tuple[list[float], float]]:
    """The sums in which something is unknown: weights of the unknown, and what they come to."""
    for sum_of, parts in counts.sums:
        weight = {**dict.fromkeys(parts, 1.0), sum_of: -1.0}
        if any(cell in weight for cell in unknown):
            known = sum(
                w * counts.cells[cell] for cell, w in weight.items() if cell not in unknown
            )
            yield [weight.get(cell, 0.0) for cell in unknown], -known
