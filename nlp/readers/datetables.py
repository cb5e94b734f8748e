"""The words one language tells dates with, and the pieces of expressions made of them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from nlp.numerals import Numerals
from nlp.readers.calendars import GREGORIAN, JALALI, Calendar
from nlp.wordlist import Words

_SATURDAY, _FRIDAY = 5, 4
Meaning = Callable[[re.Match[str], date], date | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """What an expression looks like and means.

    `vague`: of several days it means the first. `weekday`: it goes by the name of one, or of a
    weekend, which come every week. `only`: a word without which there is nothing to look for.
    """

    pattern: re.Pattern[str]
    meaning: Meaning
    vague: bool = False
    weekday: bool = False
    only: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The words of one language, from `nlp.lang.*.patterns`; expressions where so named."""

    relative: Mapping[int, str]  # days ago
    weekdays: Mapping[int, str]
    months: Mapping[int, str]
    jalali: Mapping[int, str]  # a language that has them counts weeks and months as Iran does
    units: Mapping[str, str]
    ago: str
    since: str  # a regular expression: before how long it has gone on
    last: Mapping[int, str]  # how many back: last, last but one
    weeks: Mapping[int, str]  # weeks ago
    weekends: Mapping[int, str]  # the latest, that of last week
    years: Mapping[int, str]  # years ago
    this: str
    coming: str  # before a day that is not past
    coming_after: str  # a regular expression: after such a day
    never: str  # before what only looks like a day: streets, habits
    never_after: str  # a regular expression
    days: Mapping[int, str]  # days of a month beside the numerals; 99 is the last
    endings: str  # a regular expression: case endings of months and weekdays
    week_link: str  # a regular expression: between a week and its day
    year_mark: str  # a regular expression: after a year in figures
    millennium: str  # a regular expression: how a year in words begins
    day_mark: str  # a regular expression
    day_alone: tuple[str, ...]  # regular expressions with {d} for the day
    month_alone: tuple[str, ...]  # regular expressions with {m} for the month
    until: str  # a regular expression: what stands between the days of a range
    on: str  # before a day and month in figures
    on_after: str  # a regular expression: after a day and month in figures
    present: str  # names of the day or week of writing
    now: str  # a regular expression: before a day that tells when it is written
    stated: str  # a regular expression: after today, which day that is
    asked: str  # a regular expression: beside today, what is asked for today
    ahead: str  # a regular expression: beside a weekday that is not past
    jalali_abroad: Mapping[int, str]  # Jalali months as the language writes them, after a day
    feasts: Mapping[tuple[int, int], str]
    jalali_feasts: Mapping[tuple[int, int], str]

    @property
    def calendar(self) -> Calendar:
        """Whose months "this month" counts."""
        return JALALI if self.jalali else GREGORIAN

    @property
    def week_begins(self) -> int:
        """A day's number, Monday's being 0."""
        return _SATURDAY if self.jalali else 0

    @property
    def weekend(self) -> int:
        """The day the week ends for."""
        return _FRIDAY if self.jalali else _SATURDAY


def exact(pattern: str) -> re.Pattern[str]:
    """An expression of whole words."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


class Years:
    """Years as written: 2025, last year, هزار و چهارصد و پنج. Two at most in one expression."""

    def __init__(self, numerals: Numerals, tables: Tables, calendar: Calendar) -> None:
        self._numerals, self._calendar = numerals, calendar
        self._words = Words(tables.years)
        self._short = r"|(?P<c{0}>0\d)(?![\w.,:/])" if calendar is JALALI else ""
        self._mark, self._millennium = tables.year_mark, tables.millennium

    def pattern(self, side: int) -> str:
        """An expression of a year; `side` tells two of them apart."""
        figures = rf"(?P<y{side}>(?:1[34]|19|20)\d\d)(?!\d)(?:{self._mark})?"
        said = rf"(?P<s{side}>(?={self._millennium}){self._numerals.pattern})(?:{self._mark})?"
        ago = rf"(?P<b{side}>{self._words.pattern})"
        return rf"(?:(?:سال )?(?:{figures}|{said})|{ago}{self._short.format(side)})"

    def read(self, match: re.Match[str], today: date) -> int | None:
        """The year of a match in the calendar's own count; None where none was written."""
        for name, written in match.groupdict().items():
            if written and name[1:].isdigit():
                return self._year(name[0], written, today)
        return None

    def _year(self, how: str, written: str, today: date) -> int:
        if how == "b":
            return self._calendar.parts(today)[0] - self._words.key(written)
        if how == "s":
            return int(self._numerals.value(written))
        return int(written) + (self._calendar.century if how == "c" else 0)
