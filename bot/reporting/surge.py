"""Is a week out of the ordinary? Counts are compared with those of the weeks before.

Weekly counts are taken as Poisson. The level is learnt from up to twelve calm weeks before, so a
new count is compared with the negative binomial that this leaves: wide while little is known.
A week is a surge when a count as high would come by chance in less than one of `RARE` weeks,
shared over all issues looked at (Bonferroni), and when it is at least `LEAST` cases. What lasts
for `LASTING` weeks is no surge any more but the new level.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, lgamma, log

from bot.reporting.rows import HISTORY, Week

RARE = 1000  # weeks between two false alarms, on average
LEAST = 5  # cases: fewer are looked at one by one anyway
KNOWN = 3  # weeks before anything can be said
LASTING = 4  # weeks in a row
PRIOR = 0.5  # Jeffreys: what is believed of the level before any week was seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Surge:
    """Too many cases of an issue in a week. `number` as in `Week`."""

    issue: str
    number: int
    seen: int
    expected: float
    chance: float


def surges(weeks: Sequence[Week], *, first: int, oldest: int) -> tuple[Surge, ...]:
    """The surges of the weeks from `first` to 0, the newest first; known is `oldest` and since."""
    series = _series(weeks)
    found = [
        surge
        for issue, by_week in series.items()
        for surge in _of(issue, by_week, first=first, oldest=oldest, issues=len(series))
    ]
    return tuple(sorted(found, key=lambda one: (one.number, one.chance)))


def unlikely(seen: int, before: Sequence[int]) -> float:
    """The chance of as many cases or more, after these weeks (negative binomial tail)."""
    shape, weeks = sum(before) + PRIOR, len(before)
    below = sum(_chance(n, shape, weeks) for n in range(seen))
    return max(0.0, 1.0 - below)


def _chance(n: int, shape: float, weeks: int) -> float:
    places = lgamma(n + shape) - lgamma(shape) - lgamma(n + 1)
    return exp(places + shape * log(weeks / (weeks + 1)) - n * log(weeks + 1))


def _series(weeks: Sequence[Week]) -> Mapping[str, Mapping[int, int]]:
    series: dict[str, dict[int, int]] = {}
    for week in weeks:
        of = series.setdefault(week.issue, {})
        of[week.number] = of.get(week.number, 0) + week.n
    return series


def _of(
    issue: str, by_week: Mapping[int, int], *, first: int, oldest: int, issues: int
) -> list[Surge]:
    """A surge is no ordinary week: those after it are not compared with it."""
    calm: list[int] = []
    high: list[int] = []
    found = []
    for number in range(oldest, -1, -1):
        seen, before = by_week.get(number, 0), calm[-HISTORY:]
        chance = unlikely(seen, before) if len(before) >= KNOWN and seen >= LEAST else 1.0
        if chance * issues >= 1 / RARE:
            calm, high = [*calm, seen], []
            continue
        high.append(seen)
        if number <= first:
            expected = sum(before) / len(before)
            found.append(
                Surge(issue=issue, number=number, seen=seen, expected=expected, chance=chance)
            )
        if len(high) == LASTING:
            calm, high = high, []
    return found
