"""What a person may ask for at any time, and what must not happen by it."""

from typing import Any

import pytest

from bot.domain.case import Action, Reply, Resolution, Status
from bot.domain.dialogue import Phase, Say, TimerKind
from bot.lifecycle.clocks import CLOCKS
from nlp.understanding import ActCode, KindCode, Understanding
from tests.fakes import a_case, understood
from tests.simulation.world import World

TOLD = "The kettle I bought broke after two days"
ENDED = [Status.CLOSED, Status.MERGED, Status.OUT_OF_SCOPE]


def asks(code: ActCode, text: str = "please", **changes: Any) -> Understanding:
    return understood(text, code, kind=KindCode.UNCLEAR, **changes)


@pytest.fixture
def world() -> World:
    world = World()
    world.hear(TOLD)
    return world


@pytest.fixture
def decided(world: World) -> World:
    world.press("cancel")
    world.put(status=Status.DECISION_SENT)
    return world


# A person


def test_a_person_is_called_and_the_bot_falls_silent(world: World):
    world.hear("human", asks(ActCode.ASK_HUMAN))
    assert world.said == ["m13.handover"]
    assert world.state.phase is Phase.WITH_STAFF
    assert world.handed == [world.case.id]
    assert not world.timers
    for text in ("hello?", "thanks", "status", TOLD, "👍"):
        world.hear(text, asks(ActCode.GREET, text))
        assert not world.said
        assert world.fate == "case"


def test_a_person_is_called_before_anything_was_told():
    world = World()
    world.hear("human", asks(ActCode.ASK_HUMAN))
    assert world.said == ["m0.notice", "m1.noted", "m13.handover"]
    assert world.handed == [world.case.id]


@pytest.mark.parametrize("status", ENDED)
def test_a_person_called_after_the_end_gets_a_case_that_staff_see(world: World, status: Status):
    world.put(status=status)
    world.hear("human", asks(ActCode.ASK_HUMAN))
    assert len(world.cases) == 2
    assert world.case.open


@pytest.mark.parametrize("status", ENDED)
def test_the_silence_ends_with_the_case(world: World, status: Status):
    world.press("human")
    world.put(status=status)
    world.hear("My toaster burns every slice", understood("…"))
    assert len(world.cases) == 2
    assert "m1.recorded" in world.said


def test_while_a_person_speaks_the_answer_to_their_question_takes_the_case_on(world: World):
    world.press("human")
    world.staff(Action.ASK)
    world.hear("it was red", understood("it was red", kind=KindCode.UNCLEAR))
    assert world.case.status is Status.RECEIVED


def test_while_a_person_speaks_buttons_are_still_ours(world: World):
    world.press("human")
    world.command("status")
    assert world.said == ["status.received"]
    world.command("cancel")
    assert world.state.phase is Phase.WITH_STAFF
    world.command("new")
    world.hear("hello", asks(ActCode.GREET, "hello"))
    assert world.said, "a new matter is the assistant's again"


# The stage


def test_the_stage_is_told_and_the_question_waits(world: World):
    world.hear("status", asks(ActCode.ASK_STATUS))
    assert world.said == ["status.awaiting_info"]
    assert world.state.phase is Phase.COLLECTING


@pytest.mark.parametrize("status", list(Status))
def test_every_stage_has_its_words(world: World, status: Status):
    world.put(status=status)
    world.command("status")
    assert world.said == [f"status.{status}"]


def test_of_many_open_cases_five_are_told():
    world = World()
    world.cases = {f"case{n}": a_case(id=f"case{n}") for n in range(7)}
    world.command("status")
    assert world.said == ["m0.notice", *["status.received"] * 5]


def test_a_named_case_is_told_alone(world: World):
    world.command("new")
    world.hear("My toaster burns every slice")
    named = asks(ActCode.ASK_STATUS, case_ref="REF-case1")
    (said,) = world.hear("REF-case1", named).effects
    assert isinstance(said, Say)
    assert said.case_id == "case1"


def test_right_and_wrong_references_of_strangers_read_alike(world: World):
    """Law 8: whether a case of that number exists is not told."""
    answers = []
    for reference in ("K7M4-2QXD-9", "REF-somebody-else"):
        world.hear(reference, asks(ActCode.ASK_STATUS, case_ref=reference))
        answers.append(tuple(world.said))
    assert answers == [("claim.sent",)] * 2


def test_a_mistyped_reference_of_a_stranger_is_no_riddle():
    stranger = World()
    stranger.hear("status of K7M4-2QXD-8", asks(ActCode.ASK_STATUS, "status of K7M4-2QXD-8"))
    assert stranger.said == ["m0.notice", "status.reference"]


# Stopping


def test_cancel_stops_the_questions_and_keeps_the_case(world: World):
    world.hear("stop", asks(ActCode.CANCEL))
    assert world.said == ["cancel.stopped"]
    assert world.case.status is Status.RECEIVED
    assert not world.timers


@pytest.mark.parametrize("status", ENDED)
def test_cancel_with_nothing_going_on(world: World, status: Status):
    world.put(status=status)
    world.command("cancel")
    assert world.said == ["cancel.nothing"]


# Withdrawing


@pytest.mark.parametrize("yes", ["button", "word"])
def test_withdrawn_by_a_confirmed_wish(world: World, yes: str):
    world.hear("withdraw", asks(ActCode.WITHDRAW))
    assert world.said == ["withdraw.confirm"]
    assert world.options == ["yes", "no"]
    assert world.case.open
    world.press("yes") if yes == "button" else world.hear("yes", asks(ActCode.AFFIRM))
    assert world.said == ["m9.withdrawn"]
    assert world.case.status is Status.CLOSED
    assert not world.timers


@pytest.mark.parametrize("no", ["button", "word"])
def test_not_withdrawn_after_a_no_and_the_question_is_open_again(world: World, no: str):
    world.command("withdraw")
    world.press("no") if no == "button" else world.hear("no", asks(ActCode.DENY))
    assert world.said == ["withdraw.kept", "m3.again.occurred_on"]
    assert world.state.phase is Phase.COLLECTING


def test_a_yes_counts_only_as_the_next_thing_said(world: World):
    world.command("withdraw")
    world.hear("it was on Sunday", understood("…", kind=KindCode.UNCLEAR))
    assert not world.state.confirm
    world.press("yes")
    world.hear("yes", asks(ActCode.AFFIRM))
    assert world.case.open


def test_a_yes_out_of_the_blue_withdraws_nothing(world: World):
    world.press("yes")
    world.hear("yes", asks(ActCode.AFFIRM))
    assert world.case.open


def test_the_confirmed_case_was_ended_meanwhile(world: World):
    world.command("withdraw")
    world.put(status=Status.MERGED)
    world.press("yes")
    assert world.case.status is Status.MERGED


def test_giving_up_between_question_and_yes(world: World):
    world.command("withdraw")
    world.due(TimerKind.GIVE_UP)
    world.press("no")
    assert world.said == ["withdraw.kept"]
    assert world.state.phase is Phase.IDLE


def test_another_case_withdrawn_by_name_leaves_the_question_open(world: World):
    world.command("new")
    world.hear("My toaster burns every slice")
    world.hear("…", asks(ActCode.WITHDRAW, case_ref="REF-case1"))
    world.press("yes")
    assert world.cases["case1"].status is Status.CLOSED
    assert world.state.phase is Phase.COLLECTING
    assert world.state.case_id == world.case.id


@pytest.mark.parametrize("status", ENDED)
def test_what_has_ended_is_not_withdrawn(world: World, status: Status):
    world.put(status=status)
    world.command("withdraw")
    assert world.said == ["status.none"]
    assert not world.state.confirm


# Something new


def test_the_next_words_are_a_new_matter(world: World):
    world.command("new")
    assert world.said == ["new.tell"]
    world.hear("My toaster burns every slice", understood("…", kind=KindCode.UNCLEAR))
    assert len(world.cases) == 2


def test_a_new_matter_told_along_is_filed_at_once(world: World):
    text = "I have a new complaint: my toaster burns every slice and smells of plastic"
    world.hear(text, understood(text, ActCode.NEW_COMPLAINT, kind=KindCode.UNCLEAR))
    assert len(world.cases) == 2
    world.command("new my mixer is broken as well")
    assert len(world.cases) == 3
    assert "my mixer is broken as well" in world.case.fact("what")


def test_more_about_an_open_case_may_be_another_matter(world: World):
    world.command("cancel")
    text = "My toaster burns every slice"
    world.hear(text)
    assert world.said == ["m3b.added"]
    assert world.options == ["separate:3"]
    world.press("separate:3")
    assert len(world.cases) == 2
    assert world.case.fact("what") == text
    world.press("separate:3")
    assert len(world.cases) == 2, "pressed twice, it is one"
    assert world.said == ["status.awaiting_info"]


def test_an_addition_answers_what_staff_asked(world: World):
    world.command("cancel")
    world.put(status=Status.INVESTIGATING)
    world.staff(Action.ASK)
    world.hear("it was red", understood("it was red", kind=KindCode.UNCLEAR))
    assert world.said == ["m3b.added"]
    assert world.case.status is Status.INVESTIGATING


def test_a_message_without_words_is_kept_without_ado(world: World):
    world.command("cancel")
    world.hear("👍", understood("👍", kind=KindCode.UNCLEAR))
    assert not world.said
    assert world.fate == "case"


# Two matters at once


def test_an_answer_to_an_older_case_leaves_the_open_question_alone(world: World):
    world.command("new")
    world.hear("My toaster burns every slice")
    state = world.state
    world.hear("it was red", understood("…", kind=KindCode.UNCLEAR), routed="case1")
    assert world.said == ["m3b.added"]
    assert world.cases["case3"].slots.keys() == {"what"}
    assert (world.state.asked, world.state.case_id) == (state.asked, "case3")
    world.hear("on Sunday", understood("on Sunday", incident_date="2026-03-01"))
    assert world.cases["case3"].fact("occurred_on") == "2026-03-01"


def test_an_ended_case_does_not_hide_an_open_one(world: World):
    world.press("cancel")
    world.command("new")
    world.hear("My toaster burns every slice")
    world.put(status=Status.CLOSED)
    world.state = world.state.__class__(conversation_id="c", case_id=world.case.id, greeted=True)
    world.hear("it was red", understood("it was red", kind=KindCode.UNCLEAR))
    assert len(world.cases) == 2
    assert world.said == ["m3b.added"]


def test_after_the_end_new_words_are_a_new_matter(world: World):
    world.press("cancel")
    world.put(status=Status.CLOSED)
    world.hear("My toaster burns every slice")
    assert len(world.cases) == 2


def test_an_answer_to_a_closed_case_is_kept_and_asked_about(world: World):
    world.press("cancel")
    world.put(status=Status.CLOSED)
    world.hear("here is the receipt", understood("…"), routed="case1")
    assert world.said == ["closed.added"]
    assert world.options == ["not_satisfied", "new"]
    assert world.case.status is Status.CLOSED


# The answer to a decision


@pytest.mark.parametrize("how", ["button", "words"])
def test_a_refused_decision_goes_to_somebody_else(decided: World, how: str):
    if how == "button":
        decided.press("not_satisfied")
    else:
        decided.hear("not satisfied", asks(ActCode.NOT_SATISFIED))
    assert decided.case.status is Status.INTERNAL_REVIEW
    assert decided.case.resolution.reply is Reply.REJECT
    assert decided.case.owner == ""
    assert decided.said == ["m8b.review"]


def test_an_accepted_decision_is_noted_and_closes_nothing_by_itself(decided: World):
    decided.hear("satisfied", asks(ActCode.SATISFIED))
    assert decided.said == ["m7.accepted"]
    assert decided.case.resolution.reply is Reply.ACCEPT
    assert decided.case.status is Status.DECISION_SENT


def test_an_accepted_decision_that_promised_something_is_carried_out(decided: World):
    decided.put(resolution=Resolution(remedies=("refund",)))
    decided.press("satisfied")
    assert decided.case.status is Status.REMEDY
    assert decided.said == ["m8a.remedy"]


def test_with_several_cases_the_one_that_waits_for_an_answer_is_meant(decided: World):
    decided.cases["other"] = a_case(Status.INVESTIGATING, id="other")
    decided.state = decided.state.__class__(conversation_id="c", case_id="other", greeted=True)
    decided.hear("not satisfied", asks(ActCode.NOT_SATISFIED))
    assert decided.cases["case1"].status is Status.INTERNAL_REVIEW
    assert decided.cases["other"].status is Status.INVESTIGATING


def test_while_a_question_is_open_words_accept_nothing(decided: World):
    decided.command("new")
    decided.hear("It broke", understood("It broke"))
    decided.hear("I would be satisfied with a refund", asks(ActCode.SATISFIED, remedy="refund"))
    assert decided.cases["case1"].resolution.reply is Reply.NONE


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.DECISION_SENT])
def test_nothing_else_can_be_accepted(world: World, status: Status):
    world.put(status=status)
    world.press("satisfied")
    assert world.case.resolution.reply is Reply.NONE
    assert world.case.status is status or status is Status.AWAITING_INFO


def test_a_closed_case_that_did_not_help_is_opened_again(decided: World):
    decided.put(status=Status.CLOSED)
    decided.hear("not satisfied", asks(ActCode.NOT_SATISFIED))
    assert decided.case.status is Status.TRIAGED
    assert decided.case.reopen_count == 1
    assert decided.said == ["m1r.reopened"]


def test_an_old_closed_case_is_not_opened_while_another_is_in_work(decided: World):
    decided.put(status=Status.CLOSED)
    decided.cases["other"] = a_case(Status.INVESTIGATING, id="other")
    decided.state = decided.state.__class__(conversation_id="c", case_id="other", greeted=True)
    decided.hear("not satisfied", asks(ActCode.NOT_SATISFIED))
    assert decided.cases["case1"].status is Status.CLOSED


def test_a_button_under_a_closed_case_opens_that_one(decided: World):
    decided.put(status=Status.CLOSED)
    decided.cases["other"] = a_case(Status.DECISION_SENT, id="other")
    decided.press("not_satisfied", routed="case1")
    assert decided.cases["case1"].status is Status.TRIAGED


def test_thanks_open_nothing(decided: World):
    decided.put(status=Status.CLOSED)
    thanks = understood("thank you", ActCode.THANK, kind=KindCode.SMALLTALK)
    decided.hear("thank you", thanks)
    assert decided.said == ["thanks.welcome"]
    assert decided.case.status is Status.CLOSED
    assert len(decided.cases) == 1


# This is a complaint


@pytest.mark.parametrize("how", ["button", "words"])
def test_this_is_a_complaint_is_always_honoured(how: str):
    world = World()
    world.hear("you are great people", understood("…", kind=KindCode.PRAISE))
    if how == "button":
        world.press("object")
    else:
        world.hear("this is a complaint", asks(ActCode.OBJECT))
    assert world.case.status is Status.RECEIVED
    assert world.case.kind is KindCode.COMPLAINT
    assert world.said == ["m1.recorded"]


def test_objecting_to_nothing_is_answered(world: World):
    world.press("object")
    assert world.said == ["choice.stale", "m3.again.occurred_on"]


# Talk


@pytest.mark.parametrize("code", [ActCode.GREET, ActCode.THANK, ActCode.HELP])
def test_talk_is_answered_and_the_question_stays_open(world: World, code: ActCode):
    world.hear("hello", understood("hello", code, kind=KindCode.SMALLTALK))
    assert world.said[-1] == "m3.again.occurred_on"
    assert len(world.case.facts) == 1


def test_a_greeting_inside_an_account_is_no_greeting(world: World):
    world.command("cancel")
    text = "hello the kettle leaks"
    world.hear(text, understood(text, ActCode.GREET, ActCode.THANK))
    assert world.said == ["m3b.added"]


def test_an_account_that_mentions_a_request_is_an_account(world: World):
    world.command("cancel")
    text = "I asked your people to withdraw the charge and to give me its status twice already"
    world.hear(text, understood(text, ActCode.WITHDRAW, ActCode.ASK_STATUS))
    assert not world.state.confirm
    assert world.said == ["m3b.added"]


# Buttons of earlier days


@pytest.mark.parametrize(
    "value", ["skip", "unknown", "yes", "no", "remedy:xyz", "separate:1", "?"]
)
def test_a_stale_button_does_nothing(world: World, value: str):
    world.command("cancel")
    before = (world.state, world.case)
    world.press(value)
    assert world.said[0] in {"choice.stale", "status.received"}
    assert (world.state.phase, world.case) == (before[0].phase, before[1])
    assert len(world.cases) == 1


@pytest.mark.parametrize(
    "value", ["skip", "yes", "remedy:refund", "separate:1", "remedy", "x" * 64]
)
def test_a_button_never_opens_a_case(value: str):
    world = World()
    for _ in range(3):
        world.press(value)
    assert not world.cases


def test_a_wish_is_a_wish_when_its_question_has_passed(world: World):
    world.command("cancel")
    world.press("remedy:refund")
    assert world.case.fact("remedy_requested") == "refund"


def test_an_unknown_command_gets_the_greeting(world: World):
    world.command("nonsense")
    assert world.said == ["m0.greeting", "m3.again.occurred_on"]


# Clocks


@pytest.mark.parametrize("clock", sorted(CLOCKS))
def test_the_clocks_of_a_case_are_not_for_the_dialogue_to_decide(world: World, clock: TimerKind):
    world.due(clock)
    assert (world.said, world.fate) == ([], "stale_timer")
