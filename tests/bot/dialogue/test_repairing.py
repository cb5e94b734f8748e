"""Corrections, taking back, asides, late answers: the record is right and the talk goes on."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.domain.case import Status
from bot.domain.dialogue import Phase, SlotState, TimerKind
from channels.message import MessageKind
from nlp.understanding import ActCode, Entity, EntityType, KindCode, MoveCode, Understanding
from tests.fakes import understood
from tests.simulation.world import World

TOLD = "The kettle I bought broke after two days"
ORDER = "broke, order 4481203"


def moving(text: str, *moves: MoveCode, kind: KindCode = KindCode.UNCLEAR) -> Understanding:
    return replace(understood(text, kind=kind), moves=moves)


def named(text: str, kind: EntityType, *values: str, denied: str = "") -> Understanding:
    entities = tuple(
        Entity(type=kind, start=0, end=1, text=v, value=v, denied=v == denied) for v in values
    )
    return replace(understood(text, ActCode.CORRECT), entities=entities)


@pytest.fixture(params=["telegram", "web"])
def world(request: pytest.FixtureRequest) -> World:
    world = World(channel=request.param)
    world.hear(ORDER, understood(ORDER, order_ref="4481203", incident_date="2026-03-02"))
    assert world.state.asked == "what"
    return world


def questions(world: World) -> list[str]:
    return [key for key in world.said if key.startswith(("m3.ask.", "m3.again."))]


# Corrections


@pytest.mark.parametrize(
    ("read", "field", "value"),
    [
        (named("no, 4481999", EntityType.ORDER_REF, "4481999"), "order_ref", "4481999"),
        (
            named("not 4481203 but 4481999", EntityType.ORDER_REF, "4481203", "4481999"),
            "order_ref",
            "4481999",
        ),
        (
            named("4481999, not 4481203", EntityType.ORDER_REF, "4481999", "4481203"),
            "order_ref",
            "4481999",
        ),
        (
            named(
                "not Sunday, Tuesday",
                EntityType.INCIDENT_DATE,
                "2026-03-01",
                "2026-03-03",
                denied="2026-03-01",
            ),
            "occurred_on",
            "2026-03-03",
        ),
    ],
)
def test_the_newer_value_counts_and_the_older_stays_on_record(
    world: World, read: Understanding, field: str, value: str
):
    before = world.case.fact(field)
    world.hear(read.text, read)
    assert world.case.fact(field) == value
    assert before in [fact.value for fact in world.case.facts if fact.field == field]
    assert world.said[0] == "amend.noted"
    assert questions(world), "the question goes on"
    assert world.state.asked == "what"
    assert len(world.cases) == 1


def test_a_correction_after_the_questions_is_no_new_complaint(world: World):
    world.command("cancel")
    world.hear("no, 4481999", named("no, 4481999", EntityType.ORDER_REF, "4481999"))
    assert world.case.fact("order_ref") == "4481999"
    assert world.said == ["amend.noted"]
    assert len(world.cases) == 1


def test_a_correction_by_letter_joins_its_case():
    world = World(channel="email")
    world.hear(ORDER, understood(ORDER, order_ref="4481203"))
    world.hear("sorry, 4481999", named("sorry, 4481999", EntityType.ORDER_REF, "4481999"))
    assert len(world.cases) == 1
    assert world.case.fact("order_ref") == "4481999"


def test_what_staff_hear_is_theirs(world: World):
    world.hear("human", understood("human", ActCode.ASK_HUMAN, kind=KindCode.UNCLEAR))
    world.hear("no, 4481999", named("no, 4481999", EntityType.ORDER_REF, "4481999"))
    assert not world.said
    assert world.case.fact("order_ref") == "4481999"


# Taking back


def test_the_last_answer_is_taken_back_and_its_question_is_open_again(world: World):
    world.hear("the handle came off", understood("…", kind=KindCode.UNCLEAR))
    assert world.state.asked == "remedy_requested"
    world.hear("I want a refund", understood("I want a refund", remedy="refund"))
    assert world.case.fact("remedy_requested") == "refund"
    facts = len(world.case.facts)
    world.hear("undo", moving("undo", MoveCode.UNDO))
    assert world.case.fact("remedy_requested") is None
    assert len(world.case.facts) == facts + 1, "corrections append"
    assert world.state.asked == "remedy_requested"
    assert world.said[0] == "undo.done"
    assert world.timers
    world.press("remedy:repair")
    assert world.case.fact("remedy_requested") == "repair"
    assert world.state.asked == "evidence"


def test_a_skip_is_taken_back_as_well(world: World):
    world.press("skip")
    world.command("undo")
    assert world.state.asked == "what"
    assert "what" not in world.state.slots
    assert world.state.asked_count <= world.policy.max_questions


def test_what_was_known_before_the_answer_is_known_again(world: World):
    world.hear("it is 999777", understood("it is 999777", order_ref="999777"))
    assert world.case.fact("order_ref") == "999777"
    world.command("undo")
    assert world.case.fact("order_ref") == "4481203"


def test_filing_is_not_taken_back():
    world = World()
    world.hear("it broke")
    world.hear("undo", moving("undo", MoveCode.UNDO))
    assert world.said[0] == "undo.nothing"
    assert world.state.asked == "what"
    assert world.case.open


# "I told you already"


def test_told_already_skips_the_question_with_an_apology(world: World):
    world.press("skip")
    assert world.state.asked == "remedy_requested"
    world.hear("I told you already", moving("I told you already", MoveCode.TOLD))
    assert world.said == ["told.sorry", "m3.ask.evidence"]
    assert world.state.slots["remedy_requested"] is SlotState.SKIPPED


def test_told_already_finds_the_answer_in_earlier_words():
    world = World()
    world.hear("My parcel 4481203 never came")
    world.press("skip")
    assert world.state.asked == "order_ref"
    earlier = understood("My parcel 4481203 never came", order_ref="4481203")
    world.hear("I told you", moving("I told you", MoveCode.TOLD), recalled=earlier)
    assert world.case.fact("order_ref") == "4481203"
    assert world.said[0] == "told.found"
    assert world.state.asked == "remedy_requested"


# Asides


ASIDES: dict[str, Callable[[World], object]] = {
    "how long": lambda w: w.hear("how long?", moving("how long?", MoveCode.ASK_HOW_LONG)),
    "robot": lambda w: w.hear(
        "are you a robot? idiots",
        moving("…", MoveCode.ASK_ROBOT, MoveCode.INSULT, kind=KindCode.SMALLTALK),
    ),
    "cost": lambda w: w.hear(
        "is it free?", moving("…", MoveCode.ASK_COST, kind=KindCode.QUESTION)
    ),
    "insult": lambda w: w.hear("idiots", moving("idiots", MoveCode.INSULT)),
    "thanks": lambda w: w.hear(
        "thanks", understood("thanks", ActCode.THANK, kind=KindCode.SMALLTALK)
    ),
    "hello": lambda w: w.hear(
        "hello", understood("hello", ActCode.GREET, kind=KindCode.SMALLTALK)
    ),
    "status": lambda w: w.command("status"),
}


@pytest.mark.parametrize("say", ASIDES.values(), ids=ASIDES)
def test_an_aside_is_answered_and_the_question_stays(world: World, say: Callable[[World], object]):
    facts = world.case.facts
    heard = [list(world.said)]
    for _ in range(4):
        say(world)
        assert world.said
        assert not set(world.said) & set(heard[-1]), "never the same words twice in a row"
        heard.append(list(world.said))
    assert world.state.asked == "what"
    assert world.case.facts == facts, "an aside is no answer"
    put = [key for said in heard[1:] for key in said if key.startswith("m3.")]
    assert len(put) <= 2


def test_an_answer_with_an_insult_is_an_answer(world: World):
    world.press("skip")
    read = replace(understood("refund, idiots", remedy="refund"), moves=(MoveCode.INSULT,))
    world.hear("refund, idiots", read)
    assert world.case.fact("remedy_requested") == "refund"


# Reminders and late answers


def test_two_reminders_in_other_words_and_then_nothing(world: World):
    heard = [world.said[-1]]
    for _ in range(2):
        world.due(TimerKind.REMINDER)
        assert world.said[-1] != heard[-1]
        heard.append(world.said[-1])
    assert (world.case.id, TimerKind.REMINDER) not in world.timers
    world.due(TimerKind.GIVE_UP)
    assert not world.said
    assert world.case.status is Status.RECEIVED


def test_a_late_answer_still_fills_its_question(world: World):
    world.press("skip")
    assert world.state.asked == "remedy_requested"
    world.due(TimerKind.GIVE_UP)
    world.clock.tick(days=20)
    world.hear("say sorry to me", understood("…", kind=KindCode.UNCLEAR))
    assert world.case.fact("remedy_requested") == "say sorry to me"
    assert world.said == ["m3b.added"]
    assert world.state.late == ""


def test_what_is_no_answer_stays_an_addition(world: World):
    world.press("skip")
    world.due(TimerKind.GIVE_UP)
    world.hear("is there any news?", understood("…", kind=KindCode.UNCLEAR))
    assert world.case.fact("remedy_requested") is None


def test_nobody_is_reminded_while_staff_speak(world: World):
    world.hear("human", understood("human", ActCode.ASK_HUMAN, kind=KindCode.UNCLEAR))
    assert world.state.phase is Phase.WITH_STAFF
    world.due(TimerKind.REMINDER)
    assert not world.said


def test_a_machine_takes_nothing_back(world: World):
    world.hear("undo", moving("undo", MoveCode.UNDO), kind=MessageKind.AUTO_REPLY)
    assert not world.said


def test_a_number_where_a_wish_is_asked_for_is_the_order():
    world = World()
    world.hear(TOLD)
    world.press("skip")
    world.press("skip")
    assert world.state.asked == "remedy_requested"
    world.hear("4481203", understood("4481203", kind=KindCode.UNCLEAR))
    assert world.case.fact("order_ref") == "4481203"
    assert world.case.fact("remedy_requested") is None
    assert world.state.asked == "remedy_requested"
