"""What a profile says is done: channels that count, what a filing needs, how dates count."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.case import Action, DecisionText as Text, Outcome, Status, Upheld
from bot.domain.errors import GuardError
from bot.domain.events import EventType
from bot.domain.policy import ExternalBody, Policy
from bot.domain.sla import Anonymous, ChannelUse, ClockStart, Span, Unit
from bot.storage.unit_of_work import SqlStore
from channels.message import MessageKind
from nlp.understanding import Level
from tests.bot.services.line import Line, decide
from tests.fakes import START, shipped_policy, understood

TOLD = "The kettle I bought broke after two days"
ROUTE = "the counter, https://example.org"
Make = Callable[..., Line]


def months(amount: int) -> Span:
    return Span(amount=amount, unit=Unit.MONTHS)


def days(amount: int) -> Span:
    return Span(amount=amount, unit=Unit.DAYS)


def under(**changes: Any) -> Policy:
    policy = shipped_policy()
    sla = replace(policy.sla, **changes)
    return replace(policy, sla=sla, profiles={**policy.profiles, sla.id: sla})


@pytest.fixture
def make(store: SqlStore, tmp_path: Path) -> Make:
    """A line under a profile with some values of its own."""
    return lambda **changes: Line(store, tmp_path, policy=under(**changes))


def informing(make: Make) -> Line:
    return make(channels={"telegram": ChannelUse.INFO_ONLY}, formal_route=ROUTE)


async def test_for_information_only_it_is_recorded_and_told_where_to_file(make: Make):
    line = informing(make)
    await line.hear(TOLD)
    case = await line.case()
    assert (case.legal_status, case.status, case.needs_review) == (
        "info_only",
        Status.RECEIVED,
        True,
    )
    assert len(line.texts()) == 1, "nothing is asked"
    assert ROUTE in line.texts()[0]
    assert case.reference in line.texts()[0]
    assert "is due" not in line.texts()[0], "no date is promised"
    assert case.ack_sent_at is not None


async def test_for_information_only_nobody_is_promised_a_date_until_it_is_taken_on(make: Make):
    line = informing(make)
    await line.hear(TOLD)
    assert await line.fall_due(days=40) == 0
    case = await line.case()
    assert not case.overdue(line.clock())
    await line.hear("status", kind=MessageKind.COMMAND)
    assert line.texts()[-1].count(ROUTE) == 1
    await line.casework.assign(case.reference, line.anna, line.anna)
    await line.casework.correct(case.reference, line.anna, category="delivery")
    taken = await line.casework.triage(case.reference, line.anna)
    assert taken.deadlines.decide_due - line.clock() > timedelta(days=29)
    assert await line.fall_due(days=8) == 1, "and news are promised from then on"


async def test_somebody_in_danger_is_told_whom_to_call_and_staff_are_woken(make: Make):
    line = informing(make)
    line.reader.known["fire"] = understood("fire", level=Level.CRITICAL)
    await line.hear("fire")
    assert "112" in line.texts()[0]
    kinds = [link.event.type for link in (await line.file()).events]
    assert EventType.PAGED in kinds


@pytest.mark.parametrize("redirects", [True, False])
async def test_a_barred_channel_records_and_says_one_fixed_text_or_none(
    make: Make, *, redirects: bool
):
    line = make(channels={"telegram": ChannelUse.BLOCKED}, formal_route=ROUTE, redirects=redirects)
    await line.hear(TOLD)
    await line.hear("And it smells")
    case = await line.case()
    assert (case.legal_status, case.needs_review) == ("info_only", True)
    assert len(line.texts()) == redirects
    assert all(ROUTE in text for text in line.texts())
    assert len((await line.file()).messages) == 2 + redirects


async def test_what_staff_write_into_a_barred_channel_is_not_sent_and_they_see_it(make: Make):
    line = make(channels={"telegram": ChannelUse.BLOCKED})
    await line.hear(TOLD)
    case = await line.case()
    await line.casework.reply(case.reference, line.anna, "Dear Madam")
    await line.delivering.deliver(case.conversation_id)
    assert line.texts() == []
    failed = [link.event for link in (await line.file()).events][-1]
    assert (failed.type, failed.data["code"]) == (EventType.UNDELIVERABLE, "barred")


async def test_in_a_barred_channel_staff_are_woken_for_danger(make: Make):
    line = make(channels={"telegram": ChannelUse.BLOCKED})
    line.reader.known["fire"] = understood("fire", level=Level.CRITICAL)
    await line.hear("fire")
    assert line.texts() == []
    kinds = [link.event.type for link in (await line.file()).events]
    assert EventType.PAGED in kinds


async def test_what_a_filing_needs_and_that_no_answer_is_owed_without_it_are_said(make: Make):
    needed = ("complainant_name", "complainant_address")
    line = make(min_content=needed, anonymous=Anonymous.ACCEPT_NO_REPLY)
    await line.hear(TOLD)
    text = line.texts()[0]
    assert "– your first name and surname\n– your postal address" in text
    assert "do not bind us to answer" in text
    assert set(needed) <= set((await line.file()).missing)
    await line.casework.set_fact(
        (await line.case()).reference, line.anna, "complainant_name", "A. Example"
    )
    assert "complainant_name" not in (await line.file()).missing


async def test_a_decision_in_the_language_that_counts_comes_with_a_translation(make: Make):
    line = make(languages_formal=("tr",))
    await line.hear(TOLD)
    assert "Turkish" in line.texts()[0]
    reference = (await line.case()).reference
    with pytest.raises(GuardError) as refused:
        await decide(line, reference)
    assert refused.value.missing == ("translation",)
    text = Text(upheld=Upheld.NO, text="Karar", reasons="So", translation="We checked.")
    decided = await line.casework.decide(reference, line.anna, text)
    await line.delivering.deliver(decided.conversation_id)
    assert "Karar" in line.texts()[-2]
    assert line.texts()[-1].endswith("We checked.")
    assert "only the decision above counts" in line.texts()[-1]


# How dates count


@pytest.mark.parametrize(
    ("start", "counted"),
    [
        (ClockStart.RECEIVED, 0),
        (ClockStart.REGISTERED, 5),
        (ClockStart.ACKNOWLEDGED, 5),
    ],
)
async def test_what_waited_in_an_outage_counts_from_where_the_profile_says(
    make: Make, start: ClockStart, counted: int
):
    line = make(clock_start=start, register=days(3))
    key = await line.journal(TOLD)
    line.clock.tick(days=5)
    await line.conversing.handle(key)
    case = await line.case()
    assert (case.received_at, case.registered_at) == (START, line.clock())
    due = line.policy.calendar.local_day(case.deadlines.decide_due)
    assert due == START.date() + timedelta(days=30 + counted)
    breaches = [
        link.event.data["promise"]
        for link in (await line.file()).events
        if link.event.type is EventType.SLA_BREACHED
    ]
    assert breaches == ["registration"], "registered later than within three days"


async def test_registered_in_time_is_no_breach(make: Make):
    line = make(register=days(3))
    await line.hear(TOLD)
    assert EventType.SLA_BREACHED not in {link.event.type for link in (await line.file()).events}


async def test_where_no_acknowledgement_arrived_the_clock_starts_when_it_is_taken_on(make: Make):
    line = make(clock_start=ClockStart.ACKNOWLEDGED)
    key = await line.journal(TOLD)
    await line.conversing.handle(key)
    line.clock.tick(days=10)
    case = await line.case()
    await line.casework.assign(case.reference, line.anna, line.anna)
    await line.casework.correct(case.reference, line.anna, category="delivery")
    taken = await line.casework.triage(case.reference, line.anna)
    assert (taken.deadlines.decide_due - line.clock()).days >= 29


async def test_an_ended_case_is_kept_as_long_as_the_profile_says_and_an_open_one_is_not_dated(
    make: Make,
):
    line = make(retention_full=months(36), retention_stats=months(120))
    await line.hear(TOLD)
    assert (await line.case()).retention_until is None
    reference = (await line.case()).reference
    await line.hear("withdraw")
    await line.press("withdraw")
    await line.press("yes")
    ended = await line.case()
    assert ended.status is Status.CLOSED
    day = line.policy.calendar.local_day
    assert ended.retention_until
    assert ended.stats_until
    assert day(ended.retention_until) == date(2029, 3, 2)
    assert day(ended.stats_until) == date(2036, 3, 2)
    assert "2 March 2029" in line.texts()[-1]
    again = await line.casework.step(reference, line.anna, Action.REOPEN, reason="new facts")
    assert (again.retention_until, again.stats_until) == (None, None)


# Outside


@pytest.fixture
async def outside(make: Make) -> Line:
    line = make(window=days(60))
    line.tools.policy = replace(
        line.policy, external_bodies=(ExternalBody(name="The Panel", url="https://example.org"),)
    )
    line.tools.speaker._wording = replace(line.wording, policy=line.tools.policy)
    return line


async def test_the_way_outside_and_its_time_are_told_with_decision_and_closure(outside: Line):
    reference = await outside.decided()
    assert outside.texts()[-1] == (
        "You may also turn to: The Panel, https://example.org.\n\n"
        "They take up complaints until Friday, 1 May 2026."
    )
    await outside.press("satisfied")
    await outside.casework.close(reference, outside.anna, root_cause="")
    await outside.delivering.deliver((await outside.case()).conversation_id)
    assert "The Panel" in outside.texts()[-1]


async def test_its_outcome_is_recorded_and_only_then_is_the_case_closed(outside: Line):
    reference = await outside.decided()
    work, anna = outside.casework, outside.anna
    await work.step(reference, anna, Action.GO_EXTERNAL, reason="their wish")
    with pytest.raises(GuardError) as refused:
        await work.close(reference, anna)
    assert refused.value.missing == ("external_outcome",)
    with pytest.raises(GuardError):
        await work.outside(reference, anna, Outcome.CHANGED, body="The Panel", on=date(2026, 3, 9))
    heard = await work.outside(
        reference, anna, Outcome.CONFIRMED, body="The Panel", on=date(2026, 3, 2)
    )
    assert heard.resolution.external_outcome is Outcome.CONFIRMED
    closed = await work.close(reference, anna)
    assert closed.status is Status.CLOSED
    kinds = [link.event.type for link in (await outside.file()).events]
    assert EventType.REFERRED_EXTERNAL in kinds
    assert EventType.EXTERNAL_OUTCOME in kinds


async def test_when_its_time_is_over_unused_staff_are_told_and_may_close(outside: Line):
    reference = await outside.decided()
    work, anna = outside.casework, outside.anna
    await work.step(reference, anna, Action.GO_EXTERNAL, reason="their wish")
    await outside.fall_due(days=61)
    case = await outside.case()
    assert case.resolution.outside_over
    assert case.needs_review
    assert case.status is Status.EXTERNAL, "a person closes it: proceedings may be under way"
    assert (await work.close(reference, anna)).status is Status.CLOSED
