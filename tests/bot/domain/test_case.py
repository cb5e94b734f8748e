"""A case keeps every fact ever stated and speaks of the newest; what is open and what is late."""

from dataclasses import FrozenInstanceError, replace
from datetime import timedelta

import pytest

from bot.domain.case import ENDED, FIELDS, Fact, Source, Status
from bot.domain.errors import GuardError
from bot.domain.policy import ASKABLE
from tests.fakes import START, a_case


def fact(value: object, field: str = "what", source: Source = Source.COMPLAINANT) -> Fact:
    return Fact(field=field, value=value, source=source, at=START)


def test_the_newest_fact_wins_and_none_is_lost():
    case = a_case(facts=(fact("red"), fact("blue"), fact("Izmir", "occurred_place")))
    assert case.fact("what") == "blue"
    assert case.fact("occurred_place") == "Izmir"
    assert case.fact("product") is None
    assert [f.value for f in case.facts] == ["red", "blue", "Izmir"]


def test_a_correction_by_staff_is_a_newer_fact():
    case = a_case(facts=(fact("red"),))
    corrected = replace(case, facts=(*case.facts, fact("blue", source=Source.STAFF)))
    assert corrected.slots["what"].source is Source.STAFF
    assert case.fact("what") == "red"


def test_nothing_is_changed_in_place():
    with pytest.raises(FrozenInstanceError):
        a_case().status = Status.CLOSED  # type: ignore[misc]  # that is the point


@pytest.mark.parametrize("status", list(Status))
def test_ended_is_what_nobody_works_on(status: Status):
    assert a_case(status).open == (status not in ENDED)


@pytest.mark.parametrize(
    ("days", "sent", "late"),
    [(29, False, False), (30, False, False), (31, False, True), (31, True, False)],
)
def test_late_is_an_open_case_past_its_promise_without_a_decision(
    days: int, *, sent: bool, late: bool
):
    now = START + timedelta(days=days)
    assert a_case(Status.DECISION_SENT if sent else Status.DECIDED).overdue(now) is late
    assert not a_case(Status.CLOSED).overdue(now)


def test_all_that_can_be_asked_for_is_a_fact():
    assert set(ASKABLE) <= set(FIELDS)
    assert len(FIELDS) == len(set(FIELDS))


def test_a_guard_names_what_is_missing():
    error = GuardError(("owner", "category"))
    assert error.missing == ("owner", "category")
    assert "owner, category" in str(error)
