"""Counting time as people promise it: days that end when the office closes, and working time.

Pure arithmetic over a calendar. A later start never gives an earlier end, an end is never before
its start, and every count ends, whatever the calendar: one that is never open counts every day.
Counting by dates keeps it true when clocks are put forward and back.
"""

from calendar import monthrange
from datetime import date, datetime, timedelta

from bot.domain.calendar import LONGEST_CLOSURE, Calendar
from bot.domain.sla import AfterHours, DueRule, Profile, Span, Unit

_EXACT = {Unit.MINUTES: "minutes", Unit.HOURS: "hours"}


def begins(received: datetime, profile: Profile, calendar: Calendar) -> datetime:
    """When the clock of something received starts."""
    if profile.after_hours is AfterHours.AT_ONCE:
        return received
    return next_open(received, calendar)


def after(
    start: datetime, span: Span, calendar: Calendar, rule: DueRule = DueRule.SAME
) -> datetime:
    """The end of a span from a moment; aware UTC.

    Minutes and hours are exact. The day of the start does not count, and the last day lasts until
    the office closes. By the rule, an end on a day off moves to the next working day.
    """
    if span.unit in _EXACT:
        return start + timedelta(**{_EXACT[span.unit]: span.amount})
    if span.unit is Unit.WORKING_HOURS:
        return _working_hours(start, span.amount, calendar)
    last = last_day(calendar.local_day(start), span, calendar)
    if rule is DueRule.NEXT_WORKING_DAY:
        last = calendar.working_day(last)
    return calendar.closing(last)


def last_day(first: date, span: Span, calendar: Calendar) -> date:
    """The date so many days, weeks, months or working days after a date."""
    match span.unit:
        case Unit.WORKING_DAYS:
            return _working_days(first, span.amount, calendar)
        case Unit.WEEKS:
            return first + timedelta(weeks=span.amount)
        case Unit.MONTHS:
            return _months(first, span.amount)
        case _:
            return first + timedelta(days=span.amount)


def before(end: datetime, span: Span, calendar: Calendar) -> datetime:
    """When the office opens on the day that is a span of days before a moment; aware UTC."""
    day = calendar.local_day(end)
    if span.unit is not Unit.WORKING_DAYS:
        reach = last_day(day, span, calendar) - day
        return calendar.opening(day - reach)
    for _ in range(span.amount):
        day = _working_day_before(day, calendar)
    return calendar.opening(day)


def most_days(span: Span, calendar: Calendar, since: date) -> int:
    """The most days of the week a span of days takes in the year from a date, to tell ahead."""
    starts = (since + timedelta(days=n) for n in range(LONGEST_CLOSURE))
    return max((last_day(day, span, calendar) - day).days for day in starts)


def next_open(moment: datetime, calendar: Calendar) -> datetime:
    """The moment itself in office hours, or the next opening. Never open: the moment."""
    day = calendar.local_day(moment)
    for ahead in range(LONGEST_CLOSURE):
        one = day + timedelta(days=ahead)
        if calendar.works(one) and moment < calendar.closing(one):
            return max(moment, calendar.opening(one))
    return moment


def _working_days(day: date, amount: int, calendar: Calendar) -> date:
    for _ in range(amount):
        day = calendar.working_day(day + timedelta(days=1))
    return day


def _working_day_before(day: date, calendar: Calendar) -> date:
    days = (day - timedelta(days=n) for n in range(1, LONGEST_CLOSURE))
    return next((one for one in days if calendar.works(one)), day - timedelta(days=1))


def _working_hours(start: datetime, amount: int, calendar: Calendar) -> datetime:
    left = timedelta(hours=amount)
    while True:
        opened = next_open(start, calendar)
        closing = calendar.closing(calendar.local_day(opened))
        if opened + left <= closing or closing <= opened:
            return opened + left
        left -= closing - opened
        start = closing


def _months(day: date, amount: int) -> date:
    """The same day of a later month, or that month's last."""
    years, month = divmod(day.month - 1 + amount, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
