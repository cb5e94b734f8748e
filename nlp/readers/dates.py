"""When it happened: everyday dates of four languages as ISO dates, each with its words.

A complaint tells of the past, so a weekday or a day without a year is the latest one not after the
day of writing. Day comes before month unless that is impossible or lies ahead. Years 13xx and 14xx
are Jalali. What lies in the future is no incident and is not returned.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from nlp.document import Doc
from nlp.numerals import Numerals
from nlp.readers import daterules
from nlp.readers.calendars import GREGORIAN, JALALI
from nlp.readers.datetables import Rule, Tables
from nlp.understanding import Entity, EntityType
from nlp.wordlist import Words

__all__ = ["Grammar", "Tables", "grammar", "read"]

_NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<y>\d{4})[./-](?P<m>\d{1,2})[./-](?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})[./-](?P<b>\d{1,2})[./-](?P<c>\d{4}|\d{1,2}))(?=t\d\d:|[^\w./-]|[./-](?!\d)|$)"
)
_JALALI_YEARS = range(1300, 1500)
_YEARS = range(1990, 2100)
_NEAR = 6  # characters between a weekday and the date that says which
_AROUND = 24  # characters before a date that may take its meaning away


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language tells dates: patterns, each with what it means on a given day.

    `weekday` is apart: beside a date of its own it says nothing. `never` and `never_after` stand
    around what is no date, `street of 8 March`.
    """

    rules: tuple[Rule, ...]
    weekday: Rule
    never: re.Pattern[str]
    never_after: re.Pattern[str]


def grammar(numerals: Numerals, tables: Tables) -> Grammar:
    """Compile a language's tables."""
    days = numerals.with_words(tables.days)
    return Grammar(
        rules=(
            *daterules.day_of_month(days, tables),
            *daterules.relative(numerals, tables),
            *daterules.of_calendar(days, tables, GREGORIAN),
            *(daterules.of_calendar(days, tables, JALALI) if tables.jalali else ()),
            *daterules.weeks(tables),
            *daterules.day_and_month_in_figures(tables),
            (_NUMERIC, _numeric_jalali if tables.jalali else _numeric),
        ),
        weekday=daterules.weekday(numerals, tables),
        never=re.compile(rf"(?<!\w){Words({0: tables.never}).pattern} $"),
        never_after=re.compile(rf" (?:{tables.never_after})"),
    )


def read(doc: Doc, grammars: Iterable[Grammar]) -> tuple[Entity, ...]:
    """Every date not after the day of writing, in the order of the rules that found it."""
    today = doc.received_at.date()
    found: list[Entity] = []
    written: list[Entity] = []  # "today is Friday" tells when it was written
    for each in grammars:
        dates = [entity for rule in each.rules for entity in _apply(doc, each, rule, today)]
        days = list(_apply(doc, each, each.weekday, today))
        told = [day for day in days if not _beside(day, dates)]
        found += _true([*dates, *told])
        written += [e for e in dates if e.value == today.isoformat() and _beside(e, days)]
    return tuple(each for each in found if each not in written) or tuple(found)


def _true(found: list[Entity]) -> Iterator[Entity]:
    """Those with a value and not inside one that has none."""
    names = [each for each in found if not each.value]
    yield from (
        each
        for each in found
        if each.value and not any(n.start <= each.start and each.end <= n.end for n in names)
    )


def _beside(one: Entity, others: Iterable[Entity]) -> bool:
    """Whether one of the others stands next to it: a weekday and its date say one thing."""
    return any(
        0 <= other.start - one.end <= _NEAR or 0 <= one.start - other.end <= _NEAR
        for other in others
    )


def _apply(doc: Doc, grammar: Grammar, rule: Rule, today: date) -> Iterator[Entity]:
    """What a rule finds; without a value what only looks like a date."""
    pattern, meaning = rule
    for match in pattern.finditer(doc.text):
        try:
            day = meaning(match, today)
        except (ValueError, OverflowError):  # the thirtieth of February
            continue
        if day and day <= today:
            span = doc.plain.span(*match.span())
            yield Entity(
                start=span.start,
                end=span.end,
                text=span.text,
                type=EntityType.INCIDENT_DATE,
                value="" if _only_looks_so(grammar, match) else day.isoformat(),
            )


def _only_looks_so(grammar: Grammar, match: re.Match[str]) -> bool:
    start, end = match.span()
    before = grammar.never.search(match.string, max(0, start - _AROUND), start)
    return bool(before or grammar.never_after.match(match.string, end))


def _numeric(match: re.Match[str], today: date) -> date | None:
    if match["y"]:
        return _written(int(match["y"]), int(match["m"]), int(match["d"]))
    if len(match["c"]) == 1:
        return None
    first, second, year = int(match["a"]), int(match["b"]), int(match["c"])
    year += 0 if len(match["c"]) > 2 else GREGORIAN.century  # noqa: PLR2004  # two digits
    readings = (_written(year, second, first), _written(year, first, second))
    return next((day for day in readings if day and day <= today), None)


def _numeric_jalali(match: re.Match[str], today: date) -> date | None:
    """With a year of two digits it may be of either calendar and on either side."""
    if match["y"] or len(match["c"]) > 2:  # noqa: PLR2004  # two digits
        return _numeric(match, today)
    first, second, third = int(match["a"]), int(match["b"]), int(match["c"])
    readings = (
        _written(JALALI.century + first, second, third) if len(match["a"]) > 1 else None,
        _written(JALALI.century + third, second, first),
        _numeric(match, today),
    )
    return max((day for day in readings if day and day <= today), default=None)


def _written(year: int, month: int, day: int) -> date | None:
    calendar = JALALI if year in _JALALI_YEARS else GREGORIAN
    try:
        return calendar.day(year, month, day) if year in _JALALI_YEARS or year in _YEARS else None
    except ValueError:
        return None
