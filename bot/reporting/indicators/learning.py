"""What is to be learnt: causes, trends, what people say of the process, and fairness."""

from collections.abc import Callable, Mapping
from datetime import tzinfo

from bot.domain.events import EventType
from bot.domain.improving import Effect, Improvement
from bot.domain.survey import ASPECTS
from bot.reporting.figures import Figure, Figures, Unit, number, share, tallied, unrecorded
from bot.reporting.indicators.handling import late, upheld
from bot.reporting.indicators.intake import SHOWN, steps, time_to_acknowledge
from bot.reporting.rows import WEEK, Sheet, total
from bot.reporting.surge import KNOWN, surges

ENOUGH = 30  # cases of a group before it is compared with another
EQUAL = 0.8  # a ratio below this asks for a closer look
GOOD = 4  # of five


def causes(sheet: Sheet) -> Figures:
    """I13: the most frequent first, with the number in the time before."""
    right = upheld(sheet.decided)
    now = tallied((row.cause, row.n) for row in right if row.cause)
    before = tallied((row.cause, row.n) for row in upheld(sheet.decided_before) if row.cause)
    named = [*now.items()][:SHOWN]
    return (
        share("complete", sum(now.values()), total(right)),
        *(number("cause", n, of) for of, n in named),
        *(number("cause_before", before.get(of, 0), of) for of, _ in named),
    )


def trend(sheet: Sheet) -> Figures:
    """I14: whole weeks, the oldest first, then the surges among them as `issue/week`.

    While too few weeks are known to compare with, there is no number of surges, not even none.
    """
    first = weeks_of(sheet) - 1
    by_week = dict.fromkeys(range(first, -1, -1), 0)
    for row in sheet.weeks:
        if row.number in by_week:
            by_week[row.number] += row.n
    weeks = tuple(number("week", n, str(week)) for week, n in by_week.items())
    if sheet.oldest_week < KNOWN:
        return (*weeks, *unrecorded("surges"))
    found = surges(sheet.weeks, first=first, oldest=sheet.oldest_week)
    return (
        *weeks,
        number("surges", len(found)),
        *(number("surge", one.seen, f"{one.issue}/{one.number}") for one in found),
    )


def weeks_of(sheet: Sheet) -> int:
    """How many whole weeks the time has that are over; one at least."""
    return max(1, (sheet.scope.known - sheet.scope.since) // WEEK)


def improvements(sheet: Sheet) -> Figures:
    """I15: opened, due and looked at in the time; open and overdue at its end. Only of the whole.

    `effect`: of those looked at, the share found to work.
    """
    if sheet.improvements is None:
        return unrecorded("actions", "actions_on_time", "actions_verified", "effect")
    since, end = sheet.scope.since, sheet.scope.known.astimezone(sheet.scope.since.tzinfo)
    known = [one for one in sheet.improvements if one.opened_at < end]
    due = [one for one in known if since.date() <= one.due < end.date()]
    seen = [one for one in known if one.checked_at and since <= one.checked_at < end]
    waiting = [one for one in known if one.done_at is None or one.done_at >= end]
    return (
        number("actions", sum(one.opened_at >= since for one in known)),
        share("actions_on_time", sum(_in_good_time(one, since.tzinfo) for one in due), len(due)),
        number("actions_verified", len(seen)),
        share("effect", sum(one.effect is Effect.YES for one in seen), len(seen)),
        number("actions_open", len(waiting)),
        number("actions_overdue", sum(one.due < end.date() for one in waiting)),
    )


def _in_good_time(one: Improvement, zone: tzinfo | None) -> bool:
    return one.done_at is not None and one.done_at.astimezone(zone).date() <= one.due


def satisfaction(sheet: Sheet) -> Figures:
    """I17: the process by its five questions; the outcome by a question of its own."""
    marks = {aspect: _marks(sheet, aspect) for aspect in ASPECTS}
    solved = tallied((row.grade, row.n) for row in sheet.grades if row.question == "solved")
    asked = steps(sheet, EventType.SURVEY_SENT, code="solved")
    return (
        *(figure for aspect in ASPECTS for figure in _marked(aspect, marks[aspect])),
        share(
            "process",
            sum(map(_good, marks.values())),
            sum(sum(m.values()) for m in marks.values()),
        ),
        share("solved", solved.get("yes", 0), sum(solved.values())),
        number("asked", asked),
        share("answered", sum(solved.values()), asked),
    )


def _marks(sheet: Sheet, aspect: str) -> Mapping[str, int]:
    return tallied((row.grade, row.n) for row in sheet.grades if row.question == aspect)


def _marked(aspect: str, marks: Mapping[str, int]) -> Figures:
    given = sum(marks.values())
    mean = sum(int(grade) * n for grade, n in marks.items()) / given if given else None
    return (
        Figure(part="mean", value=mean, unit=Unit.GRADE, of=aspect),
        share("good", _good(marks), given, aspect),
    )


def _good(marks: Mapping[str, int]) -> int:
    return sum(n for grade, n in marks.items() if int(grade) >= GOOD)


def equity(sheet: Sheet) -> Figures:
    """I24: the worst off group against the best off; below `EQUAL` somebody should look."""
    return tuple(
        Figure(part=part, value=_ratio(divided, good), unit=Unit.RATIO, of=split.value)
        for split, divided in sheet.by.items()
        for part, good in _GOODS.items()
    )


def _in_time(sheet: Sheet) -> tuple[float | None, int]:
    n = total(sheet.due)
    return (1 - late(sheet.due) / n if n else None), n


def _found_right(sheet: Sheet) -> tuple[float | None, int]:
    n = total(sheet.decided)
    return (total(upheld(sheet.decided)) / n if n else None), n


def _soon(sheet: Sheet) -> tuple[float | None, int]:
    """How soon, as one over the seconds, so that more is better here too."""
    median = time_to_acknowledge(sheet)[0].value
    return (None if median is None else 1 / max(median, 1.0)), total(sheet.received)


def _content(sheet: Sheet) -> tuple[float | None, int]:
    marks = [(int(row.grade), row.n) for row in sheet.grades if row.question in ASPECTS]
    n = sum(count for _, count in marks)
    return (sum(grade * count for grade, count in marks) / n if n else None), n


_GOODS: Mapping[str, Callable[[Sheet], tuple[float | None, int]]] = {
    "equal_ack": _soon,
    "equal_in_time": _in_time,
    "equal_upheld": _found_right,
    "equal_satisfied": _content,
}


def _ratio(divided: Sheet, good: Callable[[Sheet], tuple[float | None, int]]) -> float | None:
    measured = (good(divided.of(group)) for group in divided.groups)
    known = [value for value, n in measured if value is not None and n >= ENOUGH]
    return min(known) / max(known) if len(known) > 1 and max(known) > 0 else None
