"""Promises count from the first message, meet the decision date, and are never in the past."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from bot.lifecycle.deadlines import next_update, promise
from tests.fakes import START, shipped_policy

POLICY = shipped_policy()
# Clocks are put forward and back, years turn, and February has 29 days.
EDGES = [
    datetime(2026, 3, 29, 0, 30, tzinfo=UTC),
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC),
    datetime(2028, 2, 28, 23, 0, tzinfo=UTC),
]
moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # bounds are naive


@pytest.mark.parametrize("received", EDGES)
def test_promises_count_from_the_first_message(received: datetime):
    made = promise(received, POLICY)
    assert made.ack_due - received == timedelta(hours=1)
    assert made.update_due - received == timedelta(days=7)
    assert made.decide_due - received == timedelta(days=30)


def test_the_first_news_is_no_later_than_the_decision():
    policy = replace(POLICY, decide_within=timedelta(days=3))
    assert promise(START, policy).update_due == START + timedelta(days=3)


@given(moments, st.timedeltas(timedelta(0), timedelta(days=60)))
def test_the_next_news_is_ahead_and_no_later_than_an_open_promise(
    received: datetime, passed: timedelta
):
    made, now = promise(received, POLICY), received + passed
    update = next_update(now, made, POLICY)
    assert now < update <= now + POLICY.update_interval
    assert update <= made.decide_due or now >= made.decide_due


def test_on_the_very_date_news_go_on():
    made = promise(START, POLICY)
    assert next_update(made.decide_due, made, POLICY) == made.decide_due + POLICY.update_interval
