"""Promises count from the first message, meet the decision date, and are never in the past."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from bot.domain.calendar import Calendar
from bot.domain.case import Case, Status
from bot.domain.errors import GuardError
from bot.domain.policy import Policy
from bot.domain.sla import AfterHours, DueRule, Span, Unit
from bot.lifecycle.deadlines import (
    extended,
    longest_extension,
    moved,
    next_update,
    paused,
    promise,
    resumed,
)
from tests.fakes import START, a_case, shipped_policy

POLICY = shipped_policy().in_zone(ZoneInfo("Europe/Istanbul"))
# Clocks are put forward and back, years turn, and February has 29 days.
EDGES = [
    datetime(2026, 3, 29, 0, 30, tzinfo=UTC),
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC),
    datetime(2028, 2, 28, 23, 0, tzinfo=UTC),
]
moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # bounds are naive


def under(policy: Policy = POLICY, **changes: object) -> Policy:
    """The policy with some values of its profile changed."""
    sla = replace(policy.sla, **changes)  # type: ignore[arg-type]  # by name
    return replace(policy, sla=sla, profiles={**policy.profiles, sla.id: sla})


def days(amount: int) -> Span:
    return Span(amount=amount, unit=Unit.DAYS)


@pytest.mark.parametrize("zone", ["UTC", "Europe/London", "America/New_York", "Asia/Tehran"])
@pytest.mark.parametrize("received", EDGES)
def test_promises_count_from_the_day_of_the_first_message(received: datetime, zone: str):
    policy = POLICY.in_zone(ZoneInfo(zone))
    made, day = promise(received, policy), policy.calendar.local_day
    assert made.ack_due - received == timedelta(hours=1)
    assert day(made.update_due) - day(received) == timedelta(days=7)
    assert day(made.decide_due) - day(received) == timedelta(days=30)
    assert made.decide_due.astimezone(policy.calendar.zone).time() == time(18)


def test_what_comes_after_hours_may_count_from_the_next_opening():
    policy = under(after_hours=AfterHours.NEXT_OPENING)
    friday_night = datetime(2026, 3, 6, 20, 0, tzinfo=UTC)
    made = promise(friday_night, policy)
    assert made.ack_due == datetime(2026, 3, 9, 7, 0, tzinfo=UTC), "an hour after Monday, nine"
    assert policy.calendar.local_day(made.decide_due) == date(2026, 4, 8)


def test_the_first_news_is_no_later_than_the_decision():
    made = promise(START, under(decide=days(3)))
    assert made.update_due <= made.decide_due


@given(moments, st.timedeltas(timedelta(0), timedelta(days=60)))
def test_the_next_news_is_ahead_and_no_later_than_an_open_promise(
    received: datetime, passed: timedelta
):
    made, now = promise(received, POLICY), received + passed
    update = next_update(now, made, POLICY)
    calendar = POLICY.calendar
    assert now < update
    assert calendar.local_day(update) - calendar.local_day(now) <= timedelta(days=7)
    assert update <= made.decide_due or now >= made.decide_due


@given(moments)
def test_there_is_news_shortly_before_the_decision_is_due(received: datetime):
    made = promise(received, POLICY)
    told, now = [], received
    while now < made.decide_due:
        now = next_update(now, made, POLICY)
        told.append(POLICY.calendar.local_day(now))
    due = POLICY.calendar.local_day(made.decide_due)
    assert due - timedelta(days=3) in told
    assert told[-1] == due


def test_on_the_very_date_news_go_on():
    made = promise(START, POLICY)
    assert next_update(made.decide_due, made, POLICY) > made.decide_due


# The clock stands while the complainant is asked


def asked(policy: Policy, now: datetime) -> Case:
    case = a_case(Status.AWAITING_INFO, deadlines=promise(START, policy))
    return replace(case, deadlines=paused(case, policy, now=now))


def test_the_clock_runs_on_where_the_profile_does_not_stop_it():
    case = asked(POLICY, START)
    assert case.deadlines.paused_at is None
    assert resumed(case, POLICY, now=START + timedelta(days=9)) == case.deadlines


def test_the_decision_is_due_later_by_the_days_it_stood():
    policy = under(pauses=True)
    case = asked(policy, START + timedelta(days=2))
    again = replace(case, deadlines=paused(case, policy, now=START + timedelta(days=5)))
    assert again == case, "asked again, it has stood from the first"
    dates = resumed(again, policy, now=START + timedelta(days=9))
    assert dates.paused_at is None
    assert dates.decide_due - case.deadlines.decide_due == timedelta(days=7)


@given(moments, st.timedeltas(timedelta(0), timedelta(days=90)))
def test_an_answer_never_makes_a_promise_shorter(at: datetime, stood: timedelta):
    policy = under(pauses=True)
    case = a_case(Status.AWAITING_INFO, deadlines=promise(at, policy))
    case = replace(case, deadlines=paused(case, policy, now=at))
    dates = resumed(case, policy, now=at + stood)
    assert dates.decide_due >= case.deadlines.decide_due
    assert dates.update_due > at + stood


def test_not_overdue_while_it_stands():
    policy = under(pauses=True)
    case = asked(policy, START)
    much_later = START + timedelta(days=99)
    assert not case.overdue(much_later)
    assert replace(case, deadlines=promise(START, policy)).overdue(much_later)


# Put off


def test_put_off_with_notice_before_the_old_date():
    case = a_case(Status.INVESTIGATING, deadlines=promise(START, POLICY))
    limit = longest_extension(case, POLICY)
    assert limit
    later = extended(case, limit, " An expert is needed. ", POLICY, now=START)
    assert later.deadlines.decide_due == later.deadlines.extension_to == limit
    assert later.deadlines.extension_notified_at == START
    assert later.deadlines.extension_reason == "An expert is needed."
    assert POLICY.calendar.local_day(limit) - POLICY.calendar.local_day(
        case.deadlines.decide_due
    ) == timedelta(days=30)


DUE = promise(START, POLICY).decide_due
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("to", "reason", "now", "lacking"),
    [
        (DUE, "So", START, "extension_later"),
        (DUE + timedelta(days=31), "So", START, "extension_limit"),
        (DUE + timedelta(days=1), " ", START, "extension_reason"),
        (DUE + timedelta(days=1), "So", DUE, "open_clock"),
    ],
)
def test_what_is_in_the_way_of_putting_off_is_named(
    to: datetime, reason: str, now: datetime, lacking: str
):
    case = a_case(deadlines=promise(START, POLICY))
    with pytest.raises(GuardError) as refused:
        extended(case, to, reason, POLICY, now=now)
    assert refused.value.missing == (lacking,)


def test_put_off_once_and_only_where_the_profile_allows_and_something_is_to_be_decided():
    case = a_case(deadlines=promise(START, POLICY))
    to = DUE + timedelta(days=1)
    once = extended(case, to, "So", POLICY, now=START)
    for other, policy, lacking in (
        (once, POLICY, ("extension_once", "extension_limit")),
        (case, under(extend=None), ("extension_limit",)),
        (a_case(Status.DECISION_SENT, deadlines=case.deadlines), POLICY, ("open_clock",)),
    ):
        with pytest.raises(GuardError) as refused:
            extended(other, to + timedelta(days=1), "So", policy, now=START)
        assert refused.value.missing == lacking


def test_a_second_look_has_a_date_of_its_own():
    case = a_case(Status.INTERNAL_REVIEW, deadlines=promise(START, POLICY))
    later = START + timedelta(days=50)
    dates = moved(case, days(20), POLICY, now=later)
    assert POLICY.calendar.local_day(dates.decide_due) == date(2026, 5, 11)
    assert later < dates.update_due <= dates.decide_due


def test_dates_on_a_day_off_move_only_where_the_rule_says_so():
    calendar = Calendar(closed=frozenset({date(2026, 4, 1)}))
    policy = replace(POLICY, calendar=calendar)
    assert promise(START, policy).decide_due.date() == date(2026, 4, 1)
    moving = under(policy, due_rule=DueRule.NEXT_WORKING_DAY)
    assert promise(START, moving).decide_due.date() == date(2026, 4, 2)
