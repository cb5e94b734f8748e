"""Time counted by working calendars: against another library's counting, and whatever the days."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import holidays
import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from persiantools.jdatetime import JalaliDate

from bot.domain.calendar import Calendar, known_country
from bot.domain.sla import DueRule, Span, Unit
from bot.lifecycle.working import after, before, last_day, most_days, next_open

ZONES = ("UTC", "Europe/London", "Europe/Istanbul", "Asia/Tehran", "America/New_York")
DATED = (Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.WORKING_DAYS)
RU = Calendar(zone=ZoneInfo("Europe/Moscow"), country="RU")
TR = Calendar(zone=ZoneInfo("Europe/Istanbul"), country="TR")
IR = Calendar(zone=ZoneInfo("Asia/Tehran"), country="IR", weekend=frozenset({3, 4}))
GB = Calendar(zone=ZoneInfo("Europe/London"), country="GB", subdivision="ENG")
NEVER = Calendar(weekend=frozenset(range(7)))

moments = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # bounds are naive
spans = st.builds(
    lambda n, unit: Span(amount=n, unit=unit), st.integers(1, 90), st.sampled_from(Unit)
)
some_days = st.frozensets(st.dates(date(2025, 12, 1), date(2026, 3, 1)), max_size=40)
calendars = st.builds(
    lambda zone, country, weekend, closed, open_: Calendar(
        zone=ZoneInfo(zone), country=country, weekend=weekend, closed=closed, open=open_ - closed
    ),
    st.sampled_from(ZONES),
    st.sampled_from(["", "RU", "TR", "IR", "GB"]),
    st.frozensets(st.integers(0, 6), max_size=7),
    some_days,
    some_days,
)


def working(amount: int) -> Span:
    return Span(amount=amount, unit=Unit.WORKING_DAYS)


def ends_on(start: date, span: Span, calendar: Calendar) -> date:
    return last_day(start, span, calendar)


# Worked out by hand from the published calendars of the years


@pytest.mark.parametrize(
    ("calendar", "start", "amount", "end"),
    [
        # Russia: New Year's holidays, a worked Saturday, transferred days off.
        (RU, "2025-12-30", 1, "2026-01-12"),
        (RU, "2025-12-30", 5, "2026-01-16"),
        (RU, "2025-10-31", 1, "2025-11-01"),  # a Saturday worked for Monday, 3 November
        (RU, "2025-10-31", 2, "2025-11-05"),
        (RU, "2024-04-26", 1, "2024-04-27"),  # a Saturday worked for 29 April
        (RU, "2024-04-26", 2, "2024-05-02"),
        (RU, "2024-12-27", 1, "2024-12-28"),  # a Saturday worked for 30 December
        (RU, "2024-12-27", 2, "2025-01-09"),
        (RU, "2026-03-06", 1, "2026-03-10"),  # 8 March is a Sunday: Monday is off
        (RU, "2026-05-08", 1, "2026-05-12"),  # so is 11 May for Saturday, the 9th
        # Turkey: feasts of the moon, and half days that count as days.
        (TR, "2026-03-18", 1, "2026-03-19"),  # the eve: a half day
        (TR, "2026-03-18", 2, "2026-03-23"),  # the feast is Friday to Sunday
        (TR, "2026-04-22", 1, "2026-04-24"),
        (TR, "2026-10-27", 2, "2026-10-30"),  # the 28th is a half day, the 29th off
        (TR, "2026-05-25", 2, "2026-06-01"),  # eve, then four days of the feast
        # Iran, Thursday and Friday off: Nowruz and what surrounds it.
        (IR, "2026-04-07", 1, "2026-04-08"),
        (IR, "2026-04-08", 1, "2026-04-11"),  # over Thursday and Friday
        (IR, "2026-03-18", 1, "2026-03-25"),  # 19-20 weekend, 20-24 Nowruz and Eid
        (IR, "2026-03-31", 1, "2026-04-04"),  # 12 and 13 Farvardin, and the weekend
        (IR, "2026-02-10", 1, "2026-02-14"),  # 22 Bahman, and the weekend
        # England: Easter, the bank holidays, Christmas on a weekend, a leap day.
        (GB, "2026-04-02", 1, "2026-04-07"),
        (GB, "2026-05-01", 1, "2026-05-05"),
        (GB, "2026-12-24", 1, "2026-12-29"),  # the 28th stands for Boxing Day, a Saturday
        (GB, "2024-02-28", 1, "2024-02-29"),
        (GB, "2024-02-28", 2, "2024-03-01"),
        (GB, "2023-02-28", 1, "2023-03-01"),
    ],
)
def test_working_days_by_hand(calendar: Calendar, start: str, amount: int, end: str):
    assert str(ends_on(date.fromisoformat(start), working(amount), calendar)) == end


@pytest.mark.parametrize(
    ("start", "unit", "amount", "end"),
    [
        ("2026-01-31", Unit.MONTHS, 1, "2026-02-28"),
        ("2024-01-31", Unit.MONTHS, 1, "2024-02-29"),
        ("2026-11-30", Unit.MONTHS, 3, "2027-02-28"),
        ("2026-12-15", Unit.MONTHS, 1, "2027-01-15"),
        ("2026-12-31", Unit.MONTHS, 12, "2027-12-31"),
        ("2028-02-29", Unit.MONTHS, 12, "2029-02-28"),
        ("2026-12-31", Unit.WEEKS, 8, "2027-02-25"),
        ("2028-02-28", Unit.DAYS, 2, "2028-03-01"),
        ("2026-03-28", Unit.DAYS, 1, "2026-03-29"),
        ("2026-10-24", Unit.DAYS, 30, "2026-11-23"),
    ],
)
def test_days_weeks_and_months_by_hand(start: str, unit: Unit, amount: int, end: str):
    found = last_day(date.fromisoformat(start), Span(amount=amount, unit=unit), GB)
    assert str(found) == end


@pytest.mark.parametrize("year", [1403, 1404, 1405, 1407, 1408])
def test_the_jalali_new_year_is_off_in_leap_years_and_others(year: int):
    for day in range(1, 5):
        jalali: Any = JalaliDate(year, 1, day)
        assert not IR.works(jalali.to_gregorian())


# Against numpy's business days, which count by another way


@pytest.mark.parametrize("amount", [1, 3, 10, 15, 30])
@pytest.mark.parametrize("calendar", [RU, TR, IR, GB], ids=lambda one: one.country)
def test_working_days_as_another_library_counts_them(calendar: Calendar, amount: int):
    """Each fifth day of two years: 2,920 dates in all, counted over days off as days off."""
    law = holidays.country_holidays(
        calendar.country, subdiv=calendar.subdivision or None, years=range(2024, 2030)
    )
    worked = set(law.weekend_workdays)
    off = [day for day in law if day not in worked]
    every = np.arange("2024-01-01", "2029-12-31", dtype="datetime64[D]")
    weekend = {
        day for day in every.tolist() if day.weekday() in calendar.weekend and day not in worked
    }
    closed = sorted({*off, *weekend})
    for start in np.arange("2025-01-01", "2027-01-01", 5, dtype="datetime64[D]").tolist():
        expected = np.busday_offset(
            start, amount, roll="backward", weekmask="1111111", holidays=closed
        )
        assert ends_on(start, working(amount), calendar) == expected.tolist(), start


# Whatever the calendar


@settings(max_examples=150, deadline=None)
@given(moments, spans, calendars, st.sampled_from(DueRule))
def test_an_end_is_never_before_its_start(
    start: datetime, span: Span, calendar: Calendar, rule: DueRule
):
    end = after(start, span, calendar, rule)
    assert end > start
    assert end.tzinfo is UTC


@settings(max_examples=150, deadline=None)
@given(moments, st.timedeltas(timedelta(0), timedelta(days=5)), spans, calendars)
def test_a_later_start_never_ends_earlier(
    start: datetime, by: timedelta, span: Span, calendar: Calendar
):
    assert after(start, span, calendar) <= after(start + by, span, calendar)


@settings(max_examples=100, deadline=None)
@given(moments, st.integers(1, 60), st.sampled_from(Unit), calendars)
def test_more_never_ends_earlier(start: datetime, amount: int, unit: Unit, calendar: Calendar):
    less, more = (Span(amount=n, unit=unit) for n in (amount, amount + 1))
    assert after(start, less, calendar) <= after(start, more, calendar)


@settings(max_examples=150, deadline=None)
@given(moments, st.integers(1, 60), st.sampled_from(DATED), calendars)
def test_a_day_ends_when_the_office_closes(
    start: datetime, amount: int, unit: Unit, calendar: Calendar
):
    end = after(start, Span(amount=amount, unit=unit), calendar)
    day = calendar.local_day(end)
    assert end == calendar.closing(day)
    assert day > calendar.local_day(start)


@settings(max_examples=150, deadline=None)
@given(moments, st.integers(1, 60), calendars.filter(lambda one: len(one.weekend) < 7))
def test_working_days_end_on_one_and_pass_as_many(
    start: datetime, amount: int, calendar: Calendar
):
    first, last = (
        calendar.local_day(start),
        ends_on(calendar.local_day(start), working(amount), calendar),
    )
    between = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    assert sum(map(calendar.works, between)) == amount
    assert calendar.works(last)


@settings(max_examples=100, deadline=None)
@given(moments, st.integers(1, 200), calendars.filter(lambda one: len(one.weekend) < 7))
def test_working_hours_pass_in_office_hours_alone(
    start: datetime, amount: int, calendar: Calendar
):
    end = after(start, Span(amount=amount, unit=Unit.WORKING_HOURS), calendar)
    day, passed = calendar.local_day(start), timedelta()
    while day <= calendar.local_day(end):
        if calendar.works(day):
            opened = max(start, calendar.opening(day))
            passed += max(min(end, calendar.closing(day)) - opened, timedelta())
        day += timedelta(days=1)
    assert passed == timedelta(hours=amount)


@settings(max_examples=100, deadline=None)
@given(moments, calendars)
def test_the_next_opening_is_in_office_hours_and_the_nearest(start: datetime, calendar: Calendar):
    found = next_open(start, calendar)
    assert found >= start
    day = calendar.local_day(found)
    if calendar.works(day):
        assert calendar.opening(day) <= found < calendar.closing(day) or found == start


@settings(max_examples=100, deadline=None)
@given(moments, st.integers(1, 30), st.sampled_from(DATED), calendars)
def test_notice_is_given_before(end: datetime, amount: int, unit: Unit, calendar: Calendar):
    found = before(end, Span(amount=amount, unit=unit), calendar)
    assert calendar.local_day(found) < calendar.local_day(end)


@pytest.mark.parametrize("unit", Unit)
def test_a_calendar_without_a_working_day_counts_every_day(unit: Unit):
    start = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    end = after(start, Span(amount=20, unit=unit), NEVER, DueRule.NEXT_WORKING_DAY)
    assert start < end < start + timedelta(days=700)
    if unit is Unit.WORKING_DAYS:
        assert end.date() == date(2026, 3, 22)


def test_the_operators_days_go_before_the_laws():
    plain = Calendar(country="TR", zone=ZoneInfo("UTC"))
    feast, ordinary, saturday = date(2026, 4, 23), date(2026, 4, 22), date(2026, 4, 25)
    own = Calendar(
        country="TR",
        open=frozenset({feast, saturday}),
        closed=frozenset({ordinary}),
        half=frozenset({date(2026, 4, 24)}),
    )
    assert [plain.works(day) for day in (feast, ordinary, saturday)] == [False, True, False]
    assert [own.works(day) for day in (feast, ordinary, saturday)] == [True, False, True]
    assert own.closes_at(date(2026, 4, 24)) == time(13)


def test_a_half_day_closes_early():
    assert TR.closes_at(date(2026, 10, 28)) == time(13)
    assert TR.closing(date(2026, 10, 28)) == datetime(2026, 10, 28, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize("country", ["RU", "IR", "TR", "GB", "DE", "FR", "AE", "AZ", "KZ"])
def test_countries_by_their_code(country: str):
    assert known_country(country)


@pytest.mark.parametrize(
    ("received", "zone"),
    [
        (datetime(2026, 3, 27, 23, 30, tzinfo=UTC), "Europe/London"),  # the night before summer
        (datetime(2026, 10, 23, 22, 30, tzinfo=UTC), "Europe/London"),
        (datetime(2026, 3, 7, 4, 30, tzinfo=UTC), "America/New_York"),
        (datetime(2026, 10, 31, 3, 30, tzinfo=UTC), "America/New_York"),
    ],
)
def test_a_day_is_a_day_when_clocks_are_put_forward_and_back(received: datetime, zone: str):
    calendar = Calendar(zone=ZoneInfo(zone))
    day = calendar.local_day(received)
    for amount in (1, 2, 3, 30):
        end = after(received, Span(amount=amount, unit=Unit.DAYS), calendar)
        local = end.astimezone(calendar.zone)
        assert (local.date(), local.time()) == (day + timedelta(days=amount), time(18))


def test_the_most_days_told_ahead_hold_for_every_start():
    span, since = working(15), date(2026, 1, 1)
    most = most_days(span, RU, since)
    days = (since + timedelta(days=ahead) for ahead in range(366))
    assert max((ends_on(day, span, RU) - day).days for day in days) == most
