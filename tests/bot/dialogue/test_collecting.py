"""Asking: one question a turn, five at most, none twice, none that was told, each refusable."""

from collections.abc import Callable

import pytest

from bot.domain.case import Action, Status
from bot.domain.dialogue import Phase, SlotState, TimerKind
from nlp.understanding import ActCode, KindCode, Level
from tests.fakes import shipped_policy, understood
from tests.simulation.world import World

TOLD = "It broke"
Answering = Callable[[World], object]


def asked(world: World) -> list[str]:
    return [key for key in world.said if key.startswith("m3.ask.")]


ANSWERS: dict[str, Answering] = {
    "words": lambda world: world.hear("it was so and so", understood("…", kind=KindCode.UNCLEAR)),
    "a skip button": lambda world: world.press("skip"),
    "a don't-know button": lambda world: world.press("unknown"),
    "a no button": lambda world: world.press("no"),
    "skip in words": lambda world: world.hear(
        "skip", understood("skip", ActCode.SKIP, kind=KindCode.UNCLEAR)
    ),
    "don't know in words": lambda world: world.hear(
        "no idea", understood("no idea", ActCode.DONT_KNOW, kind=KindCode.UNCLEAR)
    ),
}


@pytest.fixture(params=["telegram", "web"])
def world(request: pytest.FixtureRequest) -> World:
    world = World(channel=request.param)
    world.hear(TOLD)
    return world


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_five_questions_at_most_one_at_a_time_and_none_twice(world: World, answer: Answering):
    questions = asked(world)
    while world.state.phase is Phase.COLLECTING:
        answer(world)
        questions += asked(world)
        assert len(asked(world)) <= 1
    assert len(questions) == len(set(questions)) == 5
    assert world.said[0] in {"m3.enough", "readback.shown"}
    assert world.case.status is Status.RECEIVED
    assert not world.timers


def test_words_that_no_reader_places_answer_the_question(world: World):
    world.hear("the handle came off", understood("…", kind=KindCode.UNCLEAR))
    assert world.case.fact("what") == "the handle came off"


def test_a_fact_that_was_read_answers_its_own_question(world: World):
    world.hear("the handle came off", understood("…"))
    world.hear("on Sunday", understood("on Sunday", incident_date="2026-03-01"))
    assert world.case.fact("occurred_on") == "2026-03-01"
    assert world.case.slots["occurred_on"].confidence == 0.9


def test_what_an_answer_tells_besides_is_not_asked_later(world: World):
    text = "On Sunday, order 4481203, I want a refund"
    world.hear(text, understood(text, remedy="refund", order_ref="4481203"))
    world.press("skip")
    assert world.state.asked == "evidence"


def test_a_remedy_by_button(world: World):
    for _ in range(3):
        world.press("skip")
    assert "remedy:refund" in world.options
    world.press("remedy:refund")
    assert world.case.fact("remedy_requested") == "refund"
    assert world.state.slots["remedy_requested"] is SlotState.FILLED


@pytest.mark.parametrize(
    "forged",
    ["remedy:xyz", "remedy:", "separate:999999", "separate:x", "separate:٣", "yes", "", "💥", ":"],
)
def test_a_forged_button_answers_nothing_and_the_question_stays(world: World, forged: str):
    before = world.state
    world.press(forged)
    assert world.state.asked == before.asked
    assert world.state.asked_count == before.asked_count
    assert len(world.case.facts) == 1
    assert world.said[-1] == f"m3.again.{before.asked}"


def test_a_late_remedy_button_is_a_wish_and_the_question_stays(world: World):
    world.press("remedy:repair")
    assert world.case.fact("remedy_requested") == "repair"
    assert world.state.asked == "what"
    assert world.said == ["m3.again.what"]


def test_a_picture_is_kept_and_the_question_stays(world: World):
    world.hear("", understood("", kind=KindCode.UNCLEAR), attachments=2)
    assert world.case.fact("evidence") == 2
    assert world.case.fact("what") == TOLD
    assert world.state.asked == "what"


def test_a_picture_answers_the_question_for_pictures(world: World):
    for _ in range(4):
        world.press("skip")
    assert world.state.asked == "evidence"
    world.hear("", understood("", kind=KindCode.UNCLEAR), attachments=1)
    assert not world.state.asked


@pytest.mark.parametrize("code", [ActCode.DENY])
def test_no_is_an_answer_where_yes_would_be_one(world: World, code: ActCode):
    for _ in range(4):
        world.press("skip")
    world.hear("no", understood("no", code, kind=KindCode.UNCLEAR))
    assert world.state.slots["evidence"] is SlotState.SKIPPED


def test_two_misses_lead_to_a_person(world: World):
    emoji = understood("🤷", kind=KindCode.UNCLEAR, language="und", spoken=0)
    world.hear("🤷", emoji)
    assert world.said == ["m3.again.what"]
    world.hear("🤷", emoji)
    assert world.said == ["missed.offer"]
    assert world.options == ["human"]
    assert world.handed == [world.case.id]
    assert world.case.status is Status.RECEIVED
    assert not world.timers
    world.hear("it leaks", understood("it leaks", kind=KindCode.UNCLEAR))
    assert not asked(world), "nobody is questioned after that"


def test_an_answer_forgives_a_miss(world: World):
    emoji = understood("🤷", kind=KindCode.UNCLEAR, language="und", spoken=0)
    for _ in range(3):
        world.hear("🤷", emoji)
        world.hear("it was so", understood("it was so", kind=KindCode.UNCLEAR))
    assert not world.handed


def test_the_limit_of_a_deployment_counts():
    world = World(policy=shipped_policy(max_questions=1))
    world.hear(TOLD)
    world.press("skip")
    assert world.said[0] in {"m3.enough", "readback.shown"}


def test_without_questions_nothing_waits():
    world = World(policy=shipped_policy(max_questions=0))
    world.hear(TOLD)
    assert world.said == ["m0.notice", "m1.recorded"]
    assert world.case.status is Status.RECEIVED


def test_a_category_asks_its_own_questions():
    world = World()
    text = "The man at the counter shouted at me"
    world.hear(text, understood(text, category="staff_conduct"))
    world.put(category="staff_conduct")
    world.press("skip")
    assert world.state.asked == "occurred_place"


def test_a_reminder_comes_in_other_words_and_changes_nothing(world: World):
    state = world.state
    world.due(TimerKind.REMINDER)
    assert world.said == ["m3.reminder", "m3.again.what"]
    assert world.state.asked == state.asked
    assert (world.case.id, TimerKind.REMINDER) in world.timers, "it comes twice"


def test_given_up_the_case_goes_on_in_silence(world: World):
    world.due(TimerKind.GIVE_UP)
    assert not world.said
    assert world.case.status is Status.RECEIVED
    assert world.state.phase is Phase.IDLE
    world.hear("it leaks a lot of water", understood("…", kind=KindCode.UNCLEAR))
    assert world.said == ["m3b.added"]


@pytest.mark.parametrize("timer", [TimerKind.REMINDER, TimerKind.GIVE_UP])
def test_a_timer_of_a_settled_matter_does_nothing(world: World, timer: TimerKind):
    world.command("cancel")
    world.due(timer)
    assert not world.said
    assert world.fate == "stale_timer"


@pytest.mark.parametrize("timer", sorted(set(TimerKind) - {TimerKind.SOLVED}))
def test_a_timer_of_an_ended_or_unknown_case_does_nothing(world: World, timer: TimerKind):
    world.put(status=Status.CLOSED)
    world.due(timer)
    assert world.fate == "stale_timer"
    world.due(timer, "no such case")
    assert world.fate == "stale_timer"


def test_nobody_is_reminded_of_a_question_about_a_decided_case(world: World):
    world.put(status=Status.DECIDED)
    world.due(TimerKind.REMINDER)
    assert not world.said


@pytest.mark.parametrize("status", [Status.DECIDED, Status.DECISION_SENT, Status.INTERNAL_REVIEW])
def test_staff_were_quicker_so_the_answer_is_kept_and_nothing_more_is_asked(
    world: World, status: Status
):
    world.put(status=status)
    world.hear("it leaks", understood("it leaks", kind=KindCode.UNCLEAR))
    assert world.said == ["m3b.added"]
    assert world.state.phase is Phase.IDLE
    assert len(world.cases) == 1


@pytest.mark.parametrize("status", [Status.CLOSED, Status.MERGED, Status.OUT_OF_SCOPE])
def test_the_answer_to_a_question_about_an_ended_case_stays_with_it(world: World, status: Status):
    world.put(status=status)
    world.hear("it leaks", understood("it leaks", kind=KindCode.UNCLEAR))
    assert len(world.cases) == 1
    said = "closed.added" if status is Status.CLOSED else f"status.{status}"
    assert world.said == [said]
    assert world.state.phase is Phase.IDLE


def test_triage_does_not_end_the_questions(world: World):
    world.put(owner="anna", category="quality")
    world.staff(Action.TRIAGE)
    world.hear("it leaks", understood("it leaks", kind=KindCode.UNCLEAR))
    assert asked(world)
    assert world.case.status is Status.AWAITING_INFO
    assert world.case.resumes_to is Status.TRIAGED


def test_in_danger_only_a_way_to_be_reached_is_asked_for():
    world = World(channel="web")
    world.hear("fire", understood("fire", level=Level.CRITICAL))
    assert world.state.asked == "other_contact"
    world.hear("+90 555 000 00 00", understood("…", kind=KindCode.UNCLEAR, phone="+905550000000"))
    assert world.said[0] in {"m3.enough", "readback.shown"}
