"""Law 1: a complaint exists from its first message, before anything is asked."""

import pytest

from bot.dialogue.opening import REDIRECTED
from bot.domain.case import Status
from bot.domain.dialogue import OpenCase, Phase, Say, SlotState
from channels.message import MessageKind
from nlp.understanding import ActCode, KindCode, Level
from tests.fakes import understood
from tests.simulation.world import World

TOLD = "The kettle I bought broke after two days"
CHANNELS = ("telegram", "web", "email")


@pytest.mark.parametrize("channel", CHANNELS)
def test_the_first_message_is_filed_before_any_question(channel: str):
    world = World(channel=channel)
    decision = world.hear(TOLD)
    assert isinstance(decision.effects[0], OpenCase)
    assert world.said.index("m1.recorded") < min(
        index for index, key in enumerate(world.said) if key.startswith("m3.")
    )


def test_who_writes_is_said_once():
    world = World()
    world.hear(TOLD)
    assert world.said[:2] == ["m0.notice", "m1.recorded"]
    world.command("new")
    world.hear("And the toaster I bought is broken too")
    assert "m0.notice" not in world.said


@pytest.mark.parametrize(
    "text", ["/status", "/cancel", "/language", "/human", "/help", "/withdraw", "/nonsense"]
)
def test_whatever_comes_first_is_answered_by_one_who_says_what_it_is(text: str):
    world = World()
    world.command(text.removeprefix("/"))
    assert world.said[0] in {"m0.notice", "m0.greeting"}
    world.hear(TOLD)
    assert "m0.notice" not in world.said


def test_a_word_that_tells_nothing_is_asked_about_once_and_filed_then():
    world = World()
    world.hear("kettle", understood("kettle", kind=KindCode.UNCLEAR))
    assert world.said == ["m0.notice", "m0.tell"]
    assert not world.cases
    world.hear("kettle", understood("kettle", kind=KindCode.UNCLEAR))
    assert world.case.kind is KindCode.UNCLEAR


@pytest.mark.parametrize("text", ["", "   ", "👍", "🔥🔥🔥", "…", "\u200c"])
def test_nothing_readable_is_greeted_first_and_then_filed(text: str):
    world = World()
    world.hear(text, understood(text, kind=KindCode.UNCLEAR, language="und", spoken=0))
    assert world.said == ["m0.greeting"]
    world.hear(text, understood(text, kind=KindCode.UNCLEAR, language="und", spoken=0))
    assert world.case.status is Status.AWAITING_INFO


def test_a_picture_alone_is_filed():
    world = World()
    world.hear("", understood("", kind=KindCode.UNCLEAR), attachments=1)
    assert world.case.fact("evidence") == 1
    assert world.state.asked == "what"


@pytest.mark.parametrize("kind", REDIRECTED)
def test_what_belongs_elsewhere_is_kept_and_may_be_objected_to(kind: KindCode):
    world = World()
    world.hear("I write to you about something", understood("…", kind=kind))
    assert world.case.status is Status.OUT_OF_SCOPE
    assert world.said == ["m0.notice", REDIRECTED[kind]]
    assert world.options == ["object"]


@pytest.mark.parametrize("kind", REDIRECTED)
def test_an_unsure_redirection_is_a_complaint(kind: KindCode):
    world = World()
    world.hear("I write to you about something", understood("…", kind=kind, sure=0.4))
    assert world.case.status is Status.AWAITING_INFO
    assert world.case.kind is KindCode.UNCLEAR


@pytest.mark.parametrize("kind", [KindCode.STATUS_QUERY, KindCode.SMALLTALK])
def test_a_long_account_is_filed_although_it_looks_like_talk(kind: KindCode):
    text = "Hello where is my parcel that you promised me three weeks ago already"
    world = World()
    world.hear(text, understood(text, kind=kind, sure=0.4))
    assert world.case.kind is KindCode.UNCLEAR


def test_a_question_for_the_stage_of_nothing_is_answered():
    world = World()
    world.hear("status?", understood("status?", kind=KindCode.STATUS_QUERY))
    assert world.said == ["m0.notice", "status.none"]
    assert not world.cases


def test_spam_is_recorded_and_not_answered():
    world = World()
    decision = world.hear("Buy now", understood("Buy now", kind=KindCode.SPAM, sure=0.98))
    assert world.fate == "spam"
    assert not any(isinstance(effect, Say) for effect in decision.effects)


@pytest.mark.parametrize("sure", [0.5, 0.96])
def test_what_may_not_be_spam_is_a_complaint(sure: float):
    world = World()
    world.hear("Buy this kettle back now", understood("…", kind=KindCode.SPAM, sure=sure))
    assert world.case.status is Status.AWAITING_INFO


def test_spam_in_a_conversation_of_ours_is_kept_with_it():
    world = World()
    world.hear(TOLD)
    world.hear("Buy now", understood("Buy now", kind=KindCode.SPAM, sure=0.98))
    assert world.fate == "case"


@pytest.mark.parametrize("kind", [MessageKind.AUTO_REPLY, MessageKind.BOUNCE])
def test_machines_are_never_answered(kind: MessageKind):
    world = World(channel="email")
    world.hear("I am on leave", kind=kind)
    assert world.fate == kind.value
    assert not world.said


def test_what_was_told_is_not_asked():
    world = World()
    text = "The kettle of order 4481203 broke yesterday and I want a refund"
    told = understood(text, remedy="refund", order_ref="4481203", incident_date="2026-03-01")
    world.hear(text, told, attachments=1)
    assert world.said[-1] == "m1.recorded"
    assert world.state.phase is Phase.IDLE
    assert {"what", "order_ref", "occurred_on", "remedy_requested", "evidence"} <= set(
        world.state.slots
    )


def test_a_product_answers_the_question_for_the_order():
    world = World()
    world.hear(TOLD, understood(TOLD, product="kettle"))
    assert world.state.slots["order_ref"] is SlotState.FILLED


@pytest.mark.parametrize("channel", CHANNELS)
def test_in_danger_the_numbers_come_first_and_nothing_is_asked(channel: str):
    world = World(channel=channel, policy=World().policy)
    text = "Your heater caught fire and my child has burns"
    world.hear(text, understood(text, level=Level.CRITICAL))
    assert world.said[:3] == ["m2.critical", "m0.notice", "m1.recorded_critical"]
    assert world.paged == [world.case.id]
    asked = [key for key in world.said if key.startswith("m3.")]
    assert asked == (["m3.ask.other_contact"] if channel == "web" else [])


@pytest.mark.parametrize("kind", [*REDIRECTED, KindCode.SPAM, KindCode.SMALLTALK])
@pytest.mark.parametrize("acts", [(), (ActCode.HELP,), (ActCode.ASK_STATUS,)])
def test_danger_is_filed_whatever_else_it_looks_like(kind: KindCode, acts: tuple[ActCode, ...]):
    world = World()
    world.hear("help, fire", understood("help, fire", *acts, kind=kind, level=Level.CRITICAL))
    assert world.case.urgency is Level.CRITICAL
    assert world.paged
