"""A planted surge is found; the noise of half a year is not."""

from itertools import count

from hypothesis import given, strategies as st

from bot.reporting.rows import Week
from bot.reporting.surge import LASTING, surges, unlikely

# Poisson of 2.5 a week, 26 weeks, drawn once; the oldest first.
NOISE = (2, 3, 1, 4, 2, 2, 5, 0, 3, 2, 1, 3, 4, 2, 6, 1, 2, 3, 0, 2, 4, 3, 1, 2, 5, 2)
BASE = (2, 3, 2, 3, 2, 2, 3, 3, 2, 3, 2, 3)


def weeks(counts: tuple[int, ...], issue: str = "delivery") -> list[Week]:
    return [
        Week(group="", n=n, issue=issue, number=number)
        for number, n in zip(count(), reversed(counts), strict=False)
    ]


def found(*series: list[Week]) -> list[tuple[str, int, int]]:
    every = [week for one in series for week in one]
    oldest = max(week.number for week in every)
    return [(s.issue, s.number, s.seen) for s in surges(every, first=oldest, oldest=oldest)]


def test_twelve_in_a_week_over_two_or_three_are_a_surge() -> None:
    assert found(weeks((*BASE, 12))) == [("delivery", 0, 12)]


def test_it_is_found_among_other_issues_that_are_calm() -> None:
    calm = [weeks(NOISE[-13:], f"issue{n}") for n in range(13)]
    assert found(weeks((*BASE, 12)), *calm) == [("delivery", 0, 12)]


def test_the_noise_of_half_a_year_is_none() -> None:
    assert found(weeks(NOISE)) == []


def test_nothing_is_said_before_a_level_is_known() -> None:
    assert found(weeks((2, 3, 30))) == []


def test_a_few_cases_are_no_surge_over_none() -> None:
    assert found(weeks((0,) * 12 + (4,))) == []


def test_what_lasts_is_the_new_level() -> None:
    high = found(weeks((*BASE, *([12] * 10))))
    assert [number for _, number, _ in high] == list(range(10 - LASTING, 10))


@given(st.lists(st.integers(0, 40), min_size=4, max_size=12), st.integers(1, 60))
def test_more_is_never_more_likely(before: list[int], seen: int) -> None:
    assert 0.0 <= unlikely(seen + 1, before) <= unlikely(seen, before) <= 1.0


@given(st.integers(0, 30))
def test_an_even_level_is_never_a_surge(level: int) -> None:
    assert found(weeks((level,) * 26)) == []
