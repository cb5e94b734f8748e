"""Trying again: never too soon, never too late, never given up."""

import asyncio

import pytest
from hypothesis import given, strategies as st
from procrastinate.jobs import Job

from bot.engine.patience import FIRST, LONGEST, LONGEST_OUTAGE, Endless, delay, insist
from bot.storage.database import UnavailableError

attempts = st.integers(0, 10_000)
shares = st.floats(0, 1)


@given(tried=attempts, share=shares)
def test_the_wait_is_bounded(tried: int, share: float):
    assert FIRST / 2 <= delay(tried, longest=LONGEST, spread=share) <= LONGEST


@given(tried=attempts)
def test_the_wait_never_shrinks(tried: int):
    first, then = (delay(n, longest=LONGEST, spread=1) for n in (tried, tried + 1))
    assert first <= then


@given(tried=attempts, number=st.integers(1))
def test_a_job_is_never_given_up(tried: int, number: int):
    job = Job(id=number, queue="q", lock="l", queueing_lock=None, task_name="t", attempts=tried)
    strategy = Endless()
    assert strategy.get_retry_decision(exception=ValueError(), job=job).retry_at
    assert strategy.get_retry_decision(exception=UnavailableError("away"), job=job).retry_at
    stopped = strategy.get_retry_decision(exception=asyncio.CancelledError(), job=job)
    assert stopped.retry_at is None


class Flaky:
    def __init__(self, failures: int) -> None:
        self.failures = failures
        self.tries = 0

    async def __call__(self) -> None:
        self.tries += 1
        if self.tries <= self.failures:
            raise UnavailableError("away")


async def test_what_must_be_noted_is_noted_once_the_database_is_back(monkeypatch):
    monkeypatch.setattr("bot.engine.patience.FIRST", 0.001)
    attempt = Flaky(failures=5)
    await insist(attempt, while_=lambda: True)
    assert attempt.tries == 6


async def test_nobody_waits_for_the_database_while_stopping():
    attempt = Flaky(failures=5)
    with pytest.raises(UnavailableError):
        await insist(attempt, while_=lambda: False)
    assert attempt.tries == 1


def test_an_outage_is_probed_often():
    assert LONGEST_OUTAGE < LONGEST
