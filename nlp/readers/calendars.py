"""Two calendars, Gregorian and Jalali, reckoned back from the day of writing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from persiantools.jdatetime import JalaliDate

LAST = 99  # as a day: the last of its month
_MONTHS = 12
_LONGEST = 31
_DAYS = {"minute": 1 / 1440, "half_hour": 1 / 48, "hour": 1 / 24, "day": 1, "week": 7}
_DAYS |= {"fortnight": 14}
_IN_MONTHS = {"month": 1, "half_year": 6, "year": 12}
_MONTH = 30  # days in half of one, doubled


@dataclass(frozen=True, slots=True)
class Calendar:
    """`day` makes a date of year, month and day; `parts` is the way back."""

    day: Callable[[int, int, int], date]
    parts: Callable[[date], tuple[int, int, int]]
    century: int  # of years written in two digits

    def on(self, year: int, month: int, day: int) -> date:
        """That day. Raises ValueError where there is none."""
        return self.clamped(year, month, _LONGEST) if day == LAST else self.day(year, month, day)

    def latest(self, month: int, day: int, today: date) -> date:
        """The latest such day not after today."""
        year = self.parts(today)[0]
        this_year = self.on(year, month, day)
        return this_year if this_year <= today else self.on(year - 1, month, day)

    def back(self, today: date, months: int, day: int = 0) -> date:
        """A day of the month so many months ago: that one, or today's."""
        year, month, same = self.parts(today)
        count = year * _MONTHS + month - 1 - months
        return self.clamped(count // _MONTHS, count % _MONTHS + 1, day or same)

    def clamped(self, year: int, month: int, day: int) -> date:
        """The day of that month, or its last."""
        for last in (_LONGEST, 30, 29, 28):
            try:
                return self.day(year, month, min(day, last))
            except ValueError:
                continue
        raise ValueError(f"no month {month} in {year}")


def _from_jalali(year: int, month: int, day: int) -> date:
    jalali = JalaliDate(year, month, day)
    return jalali.to_gregorian()


def _jalali_parts(day: date) -> tuple[int, int, int]:
    jalali = JalaliDate(day)
    return jalali.year, jalali.month, jalali.day


GREGORIAN = Calendar(date, lambda day: (day.year, day.month, day.day), 2000)
JALALI = Calendar(_from_jalali, _jalali_parts, 1400)


def earlier(today: date, count: float, unit: str) -> date:
    """So many units before today; a part of a month in days."""
    if unit not in _IN_MONTHS:
        return today - timedelta(days=int(count * _DAYS[unit]))
    months = count * _IN_MONTHS[unit]
    part = timedelta(days=int(months % 1 * _MONTH))
    return GREGORIAN.back(today, int(months)) - part


def week(today: date, back: int, first: int) -> date:
    """The first day of the week so many weeks ago; `first` is its number, Monday's being 0."""
    return today - timedelta(days=(today.weekday() - first) % 7 + 7 * back)
