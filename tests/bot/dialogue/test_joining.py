"""A case of another conversation: a number alone tells nothing, a code lets it go on here."""

from datetime import timedelta

import pytest

from bot.dialogue.joining import MOST_CLAIMS, code_in
from bot.dialogue.reaching import MINUTES, MOST_TRIES
from bot.domain.dialogue import DialogueState, Join, Phase, SendClaim, SlotState, TimerKind
from nlp.understanding import ActCode, KindCode, Level
from tests.fakes import understood
from tests.simulation.world import World

THEIRS = "K7M4-2QXD-Y"
TOLD = "The kettle I bought broke after two days"


def named(world: World, kind: KindCode = KindCode.STATUS_QUERY, text: str = "K7M4-2QXD-Y") -> None:
    world.hear(text, understood(text, kind=kind, case_ref=THEIRS))


def test_a_number_alone_is_answered_by_a_code_that_goes_elsewhere():
    world = World(channel="web")
    named(world)
    assert world.said == ["m0.notice", "claim.sent"]
    assert world.sent == [SendClaim(reference=THEIRS)]
    assert world.state.claim
    assert not world.state.claim.code, "who claims it cannot be shown the code"
    assert not world.cases


def test_an_account_is_recorded_first_whatever_it_names():
    world = World(channel="web")
    text = "About K7M4-2QXD-Y: the invoice is still wrong and nobody has called me back"
    named(world, KindCode.COMPLAINT, text)
    assert world.said == ["m0.notice", "m1.recorded", "claim.sent", "m3.ask.occurred_on"]
    assert world.case.fact("what") == text


def test_the_case_and_its_open_question_go_on_here():
    world = World(channel="web")
    world.hear(TOLD)  # stands for the case of the other conversation
    there = DialogueState(
        conversation_id="there",
        phase=Phase.COLLECTING,
        case_id="case1",
        slots={"what": SlotState.FILLED, "occurred_on": SlotState.SKIPPED},
        asked="order_ref",
        asked_count=2,
    )
    world.put(reference=THEIRS)
    cases, world.cases = world.cases, {}
    world.state = DialogueState(conversation_id="here", greeted=True)
    named(world)
    world.cases = cases
    world.hear("123456", joins="there", there=there)
    assert world.said == ["claim.joined", "status.awaiting_info", "m3.again.order_ref"]
    assert Join(conversation_id="there", moved=True) in world.sent
    assert world.timers["case1", TimerKind.REMINDER] > world.clock()
    assert (world.state.joined, world.state.case_id) == ("there", "case1")
    assert world.state.slots == there.slots
    world.hear("4481203", understood("4481203", order_ref="4481203"))
    assert world.said == ["m3.ask.remedy_requested"], "nothing is asked twice"


def test_guessing_ends_and_codes_expire():
    world = World(channel="web")
    named(world)
    for _ in range(MOST_TRIES):
        world.hear("000000")
        assert world.said == ["claim.wrong"]
    world.hear("000000")
    assert world.said == ["claim.over"]
    named(world)
    world.clock.at += timedelta(minutes=MINUTES + 1)
    world.hear("000000")
    assert world.said == ["claim.over"]


def test_few_numbers_an_hour_and_then_one_answer_that_tells_nothing():
    world = World(channel="web")
    for _ in range(MOST_CLAIMS):
        named(world)
        assert world.said[-1] == "claim.sent"
    named(world)
    assert world.said == ["status.reference"]
    assert len(world.sent) == MOST_CLAIMS
    world.clock.at += timedelta(hours=1, seconds=1)
    named(world)
    assert world.said == ["claim.sent"]


def test_danger_comes_before_a_number():
    world = World(channel="web")
    text = "gas everywhere, K7M4-2QXD-Y"
    world.hear(text, understood(text, level=Level.CRITICAL, case_ref=THEIRS))
    assert world.paged
    assert "claim.sent" not in world.said


def test_while_a_person_speaks_words_are_for_them():
    world = World(channel="web")
    world.command("human")
    world.hear(THEIRS, understood(THEIRS, ActCode.ASK_STATUS, case_ref=THEIRS))
    assert "claim.sent" not in world.said or world.state.phase is Phase.WITH_STAFF


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("123456", "123456"),
        ("123 456", "123456"),
        ("۱۲۳۴۵۶", "123456"),
        ("Мой код 123456.", "123456"),
        ("kod: 012345", "012345"),
        ("1234567", ""),
        ("K7M4-123456", ""),
        ("123456 or 654321", ""),
        ("my order is 123456 and it has not come for three weeks now", ""),
        ("", ""),
    ],
)
def test_a_code_is_found_among_few_words(text: str, code: str):
    assert code_in(text) == code
