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
from nlp.readers import daterules, daycues, mistyped
from nlp.readers.calendars import GREGORIAN, JALALI
from nlp.readers.datetables import Rule, Tables
from nlp.readers.daycues import Cues, Day
from nlp.understanding import Entity, EntityType, Span
from nlp.wordlist import Words

__all__ = ["Grammar", "Tables", "grammar", "read"]

_NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<y>\d{4})[./-](?P<m>\d{1,2})[./-](?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})[./-](?P<b>\d{1,2})[./-](?P<c>\d{4}|\d{1,2}))(?=t\d\d:|[^\w./-]|[./-](?!\d)|$)"
)
ASKED_WHEN = "occurred_on"  # the slot of the dialogue that asks for a day
_JALALI_YEARS = range(1300, 1500)
_YEARS = range(1990, 2100)
_NEAR = 6  # characters between a weekday and the date that says which
_AROUND = 24  # characters before a date that may take its meaning away


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language tells dates: rules, each with what it means on a given day.

    `weekday` is apart: beside a date of its own it says nothing. `never` and `never_after` stand
    around what is no date, `street of 8 March`; `cues` around what is not the day it happened on.
    `names`, the words days are told with, are known with a letter wrong where a day was asked for.
    """

    rules: tuple[Rule, ...]
    weekday: Rule
    never: re.Pattern[str]
    never_after: re.Pattern[str]
    cues: Cues
    names: frozenset[str]


def grammar(numerals: Numerals, tables: Tables) -> Grammar:
    """Compile a language's tables."""
    days = numerals.with_words(tables.days)
    return Grammar(
        rules=(
            *daterules.day_of_month(days, tables),
            *daterules.relative(numerals, tables),
            *daterules.of_calendar(days, tables, GREGORIAN),
            *(daterules.of_calendar(days, tables, JALALI) if tables.jalali else ()),
            *(daterules.of_jalali_abroad(days, tables) if tables.jalali_abroad else ()),
            *daterules.weeks(tables),
            *daterules.day_and_month_in_figures(tables),
            Rule(_NUMERIC, _numeric_jalali if tables.jalali else _numeric),
        ),
        weekday=daterules.weekday(numerals, tables),
        never=re.compile(rf"(?<!\w){Words({0: tables.never}).pattern} $"),
        never_after=re.compile(rf" (?:{tables.never_after})"),
        cues=Cues(tables),
        names=mistyped.names(
            *(tables.relative, tables.weekdays, tables.months, tables.jalali),
            *(tables.last, tables.weeks, {"this": tables.this}),
        ),
    )


def read(doc: Doc, grammars: Iterable[Grammar]) -> tuple[Entity, ...]:
    """Every day not after the day of writing on which something is told to have happened."""
    grammars = tuple(grammars)
    found = _said(doc, doc.text, grammars)
    if found or doc.expecting.slot != ASKED_WHEN:
        return tuple(_entity(day, doc.plain.span(day.start, day.end)) for day in found)
    for grammar in grammars:
        meant = mistyped.corrected(doc.text, grammar.names)
        if meant and (days := _said(doc, meant, (grammar,))):
            return (_entity(days[0], doc.plain.span(0, len(doc.text))),)
    return ()


def _said(doc: Doc, text: str, grammars: Iterable[Grammar]) -> tuple[Day, ...]:
    today = doc.received_at.date()
    found = (day for grammar in grammars for day in _told(text, grammar, today))
    return tuple(daycues.told(daycues.distinct(found), words=doc.words()))


def _entity(day: Day, span: Span) -> Entity:
    return Entity(
        start=span.start,
        end=span.end,
        text=span.text,
        type=EntityType.INCIDENT_DATE,
        value=day.on.isoformat(),
        vague=day.vague,
    )


def _told(text: str, grammar: Grammar, today: date) -> Iterator[Day]:
    """The days of one language, without those that only look like one."""
    dates = [day for rule in grammar.rules for day in _apply(text, grammar, rule, today)]
    named = list(_apply(text, grammar, grammar.weekday, today))
    days = [*dates, *(day for day in named if not _beside(day, dates))]
    names = [day for day in days if _only_looks_so(text, grammar, day)]
    for day in days:
        inside = any(name.start <= day.start and day.end <= name.end for name in names)
        if not inside and not grammar.cues.against(text, day):
            yield day


def _beside(named: Day, dates: Iterable[Day]) -> bool:
    """Whether a date of that weekday stands next to it, or a date is around it: one thing."""
    return any(
        day.over(named)
        or (
            day.on.weekday() == named.on.weekday()
            and (0 <= day.start - named.end <= _NEAR or 0 <= named.start - day.end <= _NEAR)
        )
        for day in dates
    )


def _apply(text: str, grammar: Grammar, rule: Rule, today: date) -> Iterator[Day]:
    """What a rule finds."""
    if rule.only and not rule.only.search(text):
        return
    for match in rule.pattern.finditer(text):
        try:
            day = rule.meaning(match, today)
        except (ValueError, OverflowError):  # the thirtieth of February
            continue
        if day and day <= today:
            yield Day(
                start=match.start(),
                end=match.end(),
                on=day,
                vague=rule.vague,
                weekday=rule.weekday and grammar.cues.every_week(match[0]),
                present=grammar.cues.present(match[0]),
            )


def _only_looks_so(text: str, grammar: Grammar, day: Day) -> bool:
    before = grammar.never.search(text, max(0, day.start - _AROUND), day.start)
    return bool(before or grammar.never_after.match(text, day.end))


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
