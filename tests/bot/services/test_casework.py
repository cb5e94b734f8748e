"""What staff do: each action by its permission and the table, each change with its event."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.case import (
    Action,
    Case,
    ClosureReason,
    DecisionText,
    Outcome,
    Reply,
    Status,
    Upheld,
)
from bot.domain.dialogue import Phase
from bot.domain.errors import ArzuhalError, GuardError, IllegalTransitionError, NotFoundError
from bot.domain.events import EventType
from bot.domain.policy import ExternalBody
from bot.domain.staff import Permission, Role, Staff
from bot.lifecycle.assessing import codes, suggested
from bot.lifecycle.deadlines import promise
from bot.services.acting import PermissionDeniedError
from bot.services.casework import BARE_STEPS, Casework
from bot.storage.unit_of_work import SqlStore
from channels.message import Author
from nlp.understanding import KindCode, Level, nothing
from tests.bot.services.line import Line, decide
from tests.fakes import START, shipped_policy, staff_of, understood

TOLD = "The kettle I bought broke after two days"
BERK = staff_of(Role.HANDLER, "berk")
TEXT = DecisionText(upheld=Upheld.NO, text="We checked.", reasons="So.")
LATER = date(2026, 4, 15)
Doing = Callable[[Casework, str, Staff], Awaitable[Case]]

DOINGS: dict[str, tuple[Permission, Doing]] = {
    "take": (Permission.WORK, lambda work, ref, who: work.assign(ref, who, who)),
    "assign": (Permission.ASSIGN, lambda work, ref, who: work.assign(ref, who, BERK)),
    "give_up": (Permission.WORK, lambda work, ref, who: work.give_up(ref, who, seen="")),
    "note": (Permission.WORK, lambda work, ref, who: work.note(ref, who, "seen")),
    "reply": (Permission.REPLY, lambda work, ref, who: work.reply(ref, who, "Dear")),
    "ask": (Permission.REPLY, lambda work, ref, who: work.ask(ref, who, "Which?")),
    "correct": (Permission.WORK, lambda work, ref, who: work.correct(ref, who, urgency="high")),
    "set_fact": (Permission.WORK, lambda work, ref, who: work.set_fact(ref, who, "what", "x")),
    "assess": (Permission.WORK, lambda work, ref, who: work.assess(ref, who, {"impact": "2"})),
    "triage": (Permission.WORK, lambda work, ref, who: work.triage(ref, who)),
    "investigate": (Permission.WORK, lambda work, ref, who: work.investigate(ref, who)),
    "decide": (Permission.DECIDE, lambda work, ref, who: work.decide(ref, who, TEXT)),
    "approve": (Permission.DECIDE, lambda work, ref, who: work.approve(ref, who)),
    "decline": (Permission.DECIDE, lambda work, ref, who: work.decline(ref, who, "So")),
    "outside": (
        Permission.WORK,
        lambda work, ref, who: work.outside(ref, who, Outcome.CHANGED, body="it", on=LATER),
    ),
    "disclose": (Permission.WORK, lambda work, ref, who: work.disclose(ref, who, "it", "So")),
    "first_contact": (Permission.WORK, lambda work, ref, who: work.first_contact(ref, who)),
    "answered": (Permission.WORK, lambda work, ref, who: work.answered(ref, who, Reply.ACCEPT)),
    "remedy_done": (Permission.WORK, lambda work, ref, who: work.remedy_done(ref, who)),
    "close": (Permission.DECIDE, lambda work, ref, who: work.close(ref, who)),
    "extend": (Permission.WORK, lambda work, ref, who: work.extend(ref, who, LATER, "So")),
    "step": (Permission.WORK, lambda work, ref, who: work.step(ref, who, Action.REDIRECT)),
    "merge": (Permission.WORK, lambda work, ref, who: work.merge(ref, who, "no other case")),
    "part": (Permission.WORK, lambda work, ref, who: work.part(ref, who)),
    "split": (Permission.WORK, lambda work, ref, who: work.split(ref, who, 1)),
    "view": (Permission.SEE_PERSON, lambda work, ref, who: work.view(ref, who)),
    "reveal": (Permission.WORK, lambda work, ref, who: work.reveal(ref, who, "So")),
    "hold": (Permission.HOLD, lambda work, ref, who: work.hold(ref, who, "So")),
    "release": (Permission.HOLD, lambda work, ref, who: work.release(ref, who, "So")),
    "take_over": (Permission.REPLY, lambda work, ref, who: work.take_over(ref, who)),
    "hand_back": (Permission.REPLY, lambda work, ref, who: work.hand_back(ref, who)),
}


@pytest.fixture
async def reference(line: Line) -> str:
    await line.hear(TOLD)
    await line.press("cancel")
    return (await line.case()).reference


@pytest.mark.parametrize(("permission", "doing"), DOINGS.values(), ids=DOINGS)
async def test_every_action_asks_for_its_permission_first(
    line: Line, permission: Permission, doing: Doing
):
    for role in Role:
        staff = staff_of(role)
        error = NotFoundError if staff.may(permission) else PermissionDeniedError
        with pytest.raises(error):
            await doing(line.casework, "no such case", staff)


async def test_every_action_is_listed_above():
    public = {name for name in vars(Casework) if not name.startswith("_")}
    none = {"act", "over"}  # what each of them goes through, and the same in a transaction
    assert public - none == set(DOINGS) - {"take"}


async def test_staff_speak_in_their_own_name(line: Line, reference: str):
    await line.casework.reply(reference, line.anna, " Dear Madam, {reference} ")
    await line.casework.ask(reference, line.anna, "Which colour?")
    await line.delivering.deliver((await line.case()).conversation_id)
    reply, question = line.wires["telegram"].sent[-2:]
    assert reply.text == "Dear Madam, {reference}"
    assert reply.author is question.author is Author.STAFF
    assert not reply.automatic
    assert "Which colour?" in question.text


@pytest.mark.parametrize("text", ["", "  \n"])
async def test_nothing_empty_is_said_or_noted(line: Line, reference: str, text: str):
    work, anna = line.casework, line.anna
    empty = replace(TEXT, text=text)
    for call in (
        work.reply(reference, anna, text),
        work.ask(reference, anna, text),
        work.note(reference, anna, text),
        work.decide(reference, anna, empty),
    ):
        with pytest.raises(ArzuhalError):
            await call


async def test_a_question_by_staff_waits_for_its_answer(line: Line, reference: str):
    asked = await line.casework.ask(reference, line.anna, "Which colour?")
    assert asked.status is Status.AWAITING_INFO
    await line.hear("Red it was")
    assert (await line.case()).status is Status.RECEIVED


async def test_a_question_by_staff_makes_the_bots_own_give_way_and_ends(line: Line):
    await line.hear(TOLD)
    reference = (await line.case()).reference
    await line.casework.ask(reference, line.anna, "Which colour?")
    assert (await line.file()).state.phase is Phase.IDLE
    assert await line.fall_due(hours=25) == 0
    await line.fall_due(hours=96)
    assert (await line.case()).status is Status.RECEIVED


async def test_a_note_is_counted_and_never_said(line: Line, reference: str):
    said = len(line.texts())
    await line.casework.note(reference, line.anna, "seen", side="organisation")
    file = await line.file()
    assert [note.text for note in file.notes] == ["seen"]
    assert file.case.note_count == 1
    await line.delivering.deliver(file.conversation.id)
    assert len(line.texts()) == said


async def test_corrections_stand_in_the_trail(line: Line, reference: str):
    case = await line.casework.correct(
        reference, line.anna, kind="question", category="delivery", urgency="high"
    )
    assert (case.kind, case.category, case.urgency) == (KindCode.QUESTION, "delivery", Level.HIGH)
    assert case.category_confidence == 1.0
    version = case.version
    same = await line.casework.correct(
        reference, line.anna, kind="question", category="delivery", urgency="high"
    )
    assert same.version == version, "the same again is no change"
    kinds = {link.event.type for link in (await line.file()).events}
    assert {
        EventType.KIND_OVERRIDDEN,
        EventType.CATEGORY_OVERRIDDEN,
        EventType.URGENCY_CHANGED,
    } <= kinds


async def test_urgency_is_lowered_with_a_reason_only(line: Line, reference: str):
    work, anna = line.casework, line.anna
    with pytest.raises(ArzuhalError):
        await work.correct(reference, anna, urgency="low")
    lowered = await work.correct(reference, anna, urgency="low", reason="a misspelt name\x00")
    assert lowered.urgency is Level.LOW
    reasons = [link.event.reason for link in (await line.file()).events]
    assert "a misspelt name\ufffd" in reasons


@pytest.mark.parametrize(
    "wrong", [{"kind": "nonsense"}, {"category": "nonsense"}, {"urgency": "nonsense"}]
)
async def test_a_code_nobody_knows_is_refused(line: Line, reference: str, wrong: dict[str, Any]):
    with pytest.raises(NotFoundError, match="nonsense"):
        await line.casework.correct(reference, line.anna, **wrong)


async def test_a_fact_by_staff_is_the_newest(line: Line, reference: str):
    case = await line.casework.set_fact(reference, line.anna, "order_ref", "4481203")
    assert case.fact("order_ref") == "4481203"
    events = (await line.file()).events
    await line.casework.set_fact(reference, line.anna, "order_ref", "4481203")
    assert len((await line.file()).events) == len(events)
    with pytest.raises(NotFoundError):
        await line.casework.set_fact(reference, line.anna, "password", "x")


async def test_staff_assess_by_the_codes_of_each_scale(line: Line, reference: str):
    chosen = {"safety": "possible", "complexity": "3", "need_immediate": "yes"}
    case = await line.casework.assess(reference, line.anna, chosen, reason="the photo shows it")
    assert codes(case.assessment) == {**codes(suggested(nothing(""))), **chosen}
    event = (await line.file()).events[-1].event
    assert (event.type, event.reason) == (EventType.FIELD_SET, "the photo shows it")
    assert event.data["criteria"] == chosen
    for wrong in ({"beauty": "1"}, {"impact": "4"}):
        with pytest.raises(NotFoundError):
            await line.casework.assess(reference, line.anna, wrong)


async def test_triage_needs_an_owner_and_a_category(line: Line, reference: str):
    with pytest.raises(GuardError) as refused:
        await line.casework.triage(reference, line.anna)
    assert refused.value.missing == ("owner", "category")
    case = await line.case()
    assert case.status is Status.RECEIVED


async def test_a_decision_says_how_to_answer_and_where_else_to_turn(
    store: SqlStore, tmp_path: Path
):
    outside = (ExternalBody(name="Arbitration Committee", phone="+90 555"),)
    line = Line(store, tmp_path, policy=shipped_policy(external_bodies=outside))
    await line.decided()
    assert "We checked." in line.texts()[-2]
    assert "Arbitration Committee, +90 555" in line.texts()[-1]


async def test_put_right_at_once_without_an_investigation(line: Line, reference: str):
    work, anna = line.casework, line.anna
    await work.assign(reference, anna, anna)
    await work.correct(reference, anna, category="delivery")
    await work.triage(reference, anna)
    with pytest.raises(GuardError):
        await work.decide(reference, anna, TEXT)
    await work.first_contact(reference, anna)
    assert (await work.decide(reference, anna, TEXT)).status is Status.DECIDED


async def test_a_weighty_case_is_not_decided_without_a_note(line: Line, reference: str):
    await line.casework.correct(reference, line.anna, urgency="critical")
    with pytest.raises(GuardError) as refused:
        await decide(line, reference)
    assert refused.value.missing == ("investigation_note",)


async def test_rejected_noted_by_staff_goes_to_a_review_by_somebody_else(line: Line):
    reference = await line.decided()
    work = line.casework
    reviewed = await work.answered(reference, line.anna, Reply.REJECT)
    assert (reviewed.status, reviewed.owner) == (Status.INTERNAL_REVIEW, "")
    with pytest.raises(IllegalTransitionError):
        await work.close(reference, line.anna)
    for way in (
        work.assign(reference, line.anna, line.anna),
        work.decide(reference, line.anna, TEXT),
    ):
        with pytest.raises(GuardError) as refused:
            await way
        assert refused.value.missing == ("other_reviewer",)
    await work.assign(reference, line.anna, BERK)
    with pytest.raises(GuardError):
        await work.decide(reference, line.anna, TEXT)
    decided = await work.decide(reference, BERK, TEXT)
    assert decided.handlers == ("anna", "berk")


async def test_whoever_decided_for_another_does_not_review_it(line: Line, reference: str):
    work, cem = line.casework, staff_of(Role.HANDLER, "cem")
    await work.assign(reference, line.anna, BERK)
    await work.correct(reference, BERK, category="delivery")
    await work.triage(reference, BERK)
    await work.investigate(reference, BERK)
    await work.decide(reference, cem, TEXT)
    await line.delivering.deliver((await line.case()).conversation_id)
    await work.answered(reference, BERK, Reply.REJECT)
    with pytest.raises(GuardError):
        await work.assign(reference, line.anna, cem)
    with pytest.raises(GuardError):
        await work.decide(reference, cem, TEXT)


async def test_accepted_with_a_remedy_is_carried_out_and_closed(line: Line):
    reference = await line.decided(("refund",))
    work, anna = line.casework, line.anna
    assert (await work.answered(reference, anna, Reply.ACCEPT)).status is Status.REMEDY
    with pytest.raises(GuardError) as refused:
        await work.close(reference, anna)
    assert refused.value.missing == ("remedy_done", "remedy_verified")
    await work.remedy_done(reference, anna)
    closed = await work.close(reference, anna, root_cause=" a wrong label ")
    assert (closed.status, closed.resolution.root_cause) == (Status.CLOSED, "a wrong label")


async def test_an_answer_is_noted_only_where_a_decision_waits_for_one(line: Line, reference: str):
    for reply in Reply:
        with pytest.raises(IllegalTransitionError):
            await line.casework.answered(reference, line.anna, reply)


async def test_silence_counts_once_they_were_reminded_and_the_told_date_has_passed(line: Line):
    reference = await line.decided()
    work, anna = line.casework, line.anna
    with pytest.raises(GuardError):
        await work.close(reference, anna, reason=ClosureReason.NO_REPLY)
    await line.fall_due(days=27)
    assert line.texts()[-1].startswith("We sent you our decision on")
    with pytest.raises(GuardError):
        await work.close(reference, anna, reason=ClosureReason.NO_REPLY)
    assert await line.fall_due(days=4) == 1
    closed = await line.case()
    assert closed.status is Status.CLOSED
    assert closed.resolution.closure_reason is ClosureReason.NO_REPLY
    assert line.texts()[-1].startswith("We have not heard from you about our decision")
    assert await line.fall_due(days=100) == 1
    assert "Is the matter solved for you" in line.texts()[-1]


async def test_every_point_raised_is_answered_before_a_decision_leaves(line: Line, reference: str):
    work, anna = line.casework, line.anna
    await work.set_fact(reference, anna, "issues", "It broke, and nobody picked up the telephone")
    with pytest.raises(GuardError, match="issues_answered"):
        await decide(line, reference)
    whole = replace(TEXT, all_answered=True)
    assert (await work.decide(reference, anna, whole)).status is Status.DECIDED


async def test_whoever_answers_is_not_reminded(line: Line):
    await line.decided()
    await line.press("satisfied")
    said = len(line.texts())
    await line.fall_due(days=27)
    assert len(line.texts()) == said


async def test_after_an_outage_silence_is_reminded_of_before_it_counts(line: Line):
    await line.decided()
    await line.fall_due(days=90)
    case = await line.case()
    assert case.status is Status.DECISION_SENT
    assert line.texts()[-1].startswith("We sent you our decision on")
    until = case.resolution.review_until
    assert until
    assert until >= line.clock() + timedelta(days=3)
    assert await line.fall_due(days=4) == 1
    assert (await line.case()).status is Status.CLOSED


async def test_what_is_promised_and_not_done_does_not_lapse(line: Line):
    await line.decided(remedies=("refund",))
    await line.fall_due(days=27)
    assert await line.fall_due(days=4) == 1
    case = await line.case()
    assert (case.status, case.needs_review) == (Status.DECISION_SENT, True)


async def test_a_decision_is_put_off_once_with_a_reason_and_before_its_date(
    line: Line, reference: str
):
    work, anna = line.casework, line.anna
    for day, reason in ((LATER, "  "), (date(2026, 3, 20), "So"), (date(2026, 9, 1), "So")):
        with pytest.raises(GuardError):
            await work.extend(reference, anna, day, reason)
    case = await work.extend(reference, anna, LATER, "The expert is away until then.")
    await line.delivering.deliver(case.conversation_id)
    assert case.deadlines.decide_due == line.policy.calendar.closing(LATER)
    assert case.deadlines.extension_notified_at == line.clock()
    assert "The expert is away until then." in line.texts()[-1]
    assert "Wednesday, 15 April 2026" in line.texts()[-1]
    with pytest.raises(GuardError):
        await work.extend(reference, anna, date(2026, 4, 20), "Once more")
    types = [link.event.type for link in (await line.file()).events]
    assert types.count(EventType.SLA_EXTENDED) == 1


async def test_a_closed_case_is_opened_again_with_new_dates(line: Line):
    reference = await line.decided()
    await line.press("satisfied")
    await line.casework.close(reference, line.anna)
    line.clock.tick(days=3)
    again = await line.casework.step(reference, line.anna, Action.REOPEN, reason="new facts")
    assert again.status is Status.TRIAGED
    assert again.deadlines == promise(line.clock(), line.policy)
    assert await line.fall_due(days=7) == 1


@pytest.mark.parametrize("action", sorted(set(Action) - BARE_STEPS))
async def test_a_step_with_more_to_it_is_not_taken_bare(
    line: Line, reference: str, action: Action
):
    with pytest.raises(IllegalTransitionError):
        await line.casework.step(reference, line.anna, action)
    assert (await line.case()).status is Status.RECEIVED


async def test_what_belongs_elsewhere_is_passed_on_in_its_own_words(line: Line, reference: str):
    await line.casework.correct(reference, line.anna, kind="employment_dispute")
    await line.casework.step(reference, line.anna, Action.REDIRECT)
    case = await line.case()
    await line.delivering.deliver(case.conversation_id)
    assert case.status is Status.OUT_OF_SCOPE
    assert "personnel department" in line.texts()[-1]
    back = await line.casework.step(reference, line.anna, Action.OBJECT)
    assert back.status is Status.RECEIVED


async def test_the_assistant_is_silent_until_it_is_given_back(line: Line, reference: str):
    await line.casework.take_over(reference, line.anna)
    said = len(line.texts())
    await line.hear("are you there?")
    (handover,) = line.texts()[said:]
    assert handover.startswith("A colleague is taking over")
    await line.casework.hand_back(reference, line.anna)
    await line.hear("it leaks")
    assert len(line.texts()) == said + 3
    kinds = [link.event.type for link in (await line.file()).events]
    assert EventType.HANDED_OVER in kinds
    assert EventType.HANDED_BACK in kinds


async def test_by_letter_staff_sign_as_the_team(line: Line):
    await line.hear(TOLD, channel="email")
    case = await line.case()
    await line.casework.reply(case.reference, line.anna, "Dear Madam")
    await line.delivering.deliver(case.conversation_id)
    letter = line.wires["email"].sent[-1]
    assert letter.text.startswith("Dear Madam\n\n— \nComplaints team of Example")
    assert letter.subject == case.reference
    assert letter.created_at == START


async def test_the_language_of_the_person_not_of_their_first_word(line: Line, reference: str):
    line.reader.known["Lütfen Türkçe yazın bana"] = understood(
        "Lütfen Türkçe yazın bana", language="tr"
    )
    await line.press("language:tr")
    await line.casework.ask(reference, line.anna, "Hangi renk?")
    await line.delivering.deliver((await line.case()).conversation_id)
    assert line.wires["telegram"].sent[-1].language == "tr"
