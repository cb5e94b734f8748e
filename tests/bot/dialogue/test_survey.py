"""Feedback after the end (M12): asked once, answered any way, and never in the way of anything."""

import pytest

from bot.domain.case import Resolution, Status
from bot.domain.dialogue import Phase, Polled, TimerKind
from bot.domain.survey import ASPECTS, SurveyPolicy
from nlp.understanding import ActCode, KindCode, Understanding
from tests.fakes import shipped_policy, understood
from tests.simulation.world import World

TOLD = "The kettle I bought broke after two days"


def ended(channel: str = "telegram", **survey: object) -> World:
    world = World(channel=channel)
    if survey:
        world.policy = shipped_policy(survey=SurveyPolicy(**survey))  # type: ignore[arg-type]  # by name
    world.hear(TOLD)
    world.press("cancel")
    world.clock.tick(days=5)
    world.put(status=Status.CLOSED, resolution=Resolution(review_until=world.clock()))
    return world


@pytest.fixture
def world() -> World:
    """A closed case, and the first question asked."""
    world = ended()
    world.due(TimerKind.SOLVED)
    return world


@pytest.fixture
def rating(world: World) -> World:
    world.press("solved:yes")
    world.due(TimerKind.HANDLING)
    return world


def says(text: str, *acts: ActCode, kind: KindCode = KindCode.UNCLEAR) -> Understanding:
    return understood(text, *acts, kind=kind)


def answers(world: World) -> object:
    return world.case.fact("satisfaction")


def test_first_whether_it_is_solved_and_the_rest_later(world: World):
    assert world.said == ["m12.solved"]
    assert world.options == ["solved:yes", "solved:partly", "solved:no", "survey:stop"]
    at = world.timers[world.case.id, TimerKind.HANDLING]
    assert at - world.clock() == world.policy.survey.handling_after
    assert world.sent == [Polled(case_id="case1", question="solved")]


def test_asked_once_a_case_and_only_after_its_end(world: World):
    world.due(TimerKind.SOLVED)
    assert world.fate == "stale_timer"
    world.hear("it broke again")
    assert world.case.open
    world.due(TimerKind.HANDLING)
    assert world.fate == "stale_timer"


@pytest.mark.parametrize(
    ("text", "acts", "verdict"),
    [
        ("yes", [ActCode.AFFIRM], "yes"),
        ("частично", [], "partly"),
        ("kısmen çözüldü", [ActCode.SATISFIED], "partly"),
        ("تا حدی", [], "partly"),
        ("no", [ActCode.DENY], "no"),
        ("still not working", [], "no"),
        ("снова сломалось", [], "no"),
    ],
)
def test_whether_it_is_solved_by_words(world: World, text: str, acts: list[ActCode], verdict: str):
    world.clock.tick(days=40)
    world.hear(text, says(text, *acts))
    assert answers(world) == {"solved": verdict}
    assert (world.case.status is Status.CLOSED) == (verdict != "no")
    assert (
        world.said
        == {
            "yes": ["m12.thanks"],
            "partly": ["m12.partly"],
            "no": ["m1r.reopened"],
        }[verdict]
    )
    assert world.state.survey is None


def test_not_solved_long_after_the_end_opens_nothing_but_loses_nothing(world: World):
    world.clock.tick(days=200)
    world.press("solved:no")
    assert answers(world) == {"solved": "no"}
    assert world.case.status is Status.CLOSED
    assert world.said == ["m9.over"]
    assert world.handed == ["case1"]


def test_thanks_answer_nothing_and_reopen_nothing(world: World):
    world.hear("thank you", says("thank you", ActCode.THANK, kind=KindCode.SMALLTALK))
    assert world.said == ["thanks.welcome"]
    assert world.case.status is Status.CLOSED
    assert answers(world) is None


def test_a_new_complaint_meanwhile_is_a_complaint(world: World):
    world.hear("My toaster from the second order burns every slice of bread")
    assert len(world.cases) == 2
    assert world.said[0] == "m1.recorded"


def test_a_question_about_the_stage_meanwhile_is_answered(rating: World):
    rating.hear("status?", says("status?", ActCode.ASK_STATUS))
    assert rating.said == ["status.closed"]
    rating.press("rate:ease:4")
    assert rating.said == ["m12.ask.information"], "and the survey goes on when they like"


def test_five_grades_by_buttons_words_and_a_comment(rating: World):
    assert rating.said == ["m12.handling", "m12.ask.ease"]
    assert rating.options[:5] == [f"rate:ease:{grade}" for grade in (5, 4, 3, 2, 1)]
    rating.press("rate:ease:4")
    for text in ("۵", "3 из 5", "çok iyi"):
        rating.hear(text, says(text))
    rating.hear("skip", says("skip", ActCode.SKIP))
    assert rating.said == ["m12.comment"]
    rating.hear("Ayşe was kind", says("Ayşe was kind", kind=KindCode.PRAISE))
    assert rating.said == ["m12.thanks"]
    given = {"ease": 4, "information": 5, "courtesy": 3, "time": 5, "comment": "Ayşe was kind"}
    assert answers(rating) == {"solved": "yes", **given}
    assert rating.state.phase is Phase.IDLE
    assert len(rating.cases) == 1


def test_what_was_said_first_counts(rating: World):
    rating.press("rate:ease:4")
    rating.press("rate:ease:1")
    assert answers(rating) == {"solved": "yes", "ease": 4}
    assert rating.said == ["rating.thanks"]


@pytest.mark.parametrize(
    "text", ["No more questions", "не хочу отвечать", "soru sormayın", "دیگر نپرسید"]
)
def test_stopped_at_any_time(rating: World, text: str):
    rating.hear(text, says(text))
    assert rating.said == ["m12.stopped"]
    assert rating.state.survey is None


def test_stopped_at_first_there_is_no_second(world: World):
    world.press("survey:stop")
    assert (world.case.id, TimerKind.HANDLING) not in world.timers


def test_by_letter_all_at_once_and_read_back():
    world = ended("email")
    world.due(TimerKind.SOLVED)
    world.due(TimerKind.HANDLING)
    assert world.said == [
        "m12.handling",
        *(f"m12.item.{aspect}" for aspect in ASPECTS),
        "m12.letter_end",
    ]
    text = "1) 5\n2) ۴\n3) 5/5\n5) 2\nThe courier was late"
    world.clock.tick(days=30)
    world.hear(text, says(text), routed="case1")
    given = {"ease": 5, "information": 4, "courtesy": 5, "fairness": 2}
    assert answers(world) == {**given, "comment": "The courier was late"}
    assert world.said == ["m12.thanks"]
    assert world.handed == ["case1"], "words beside the grades are read by somebody"


def test_a_letter_without_grades_goes_its_own_way():
    world = ended("email")
    world.due(TimerKind.SOLVED)
    world.due(TimerKind.HANDLING)
    world.hear("The new blender leaks all over the table", routed="case1")
    assert answers(world) is None
    assert world.said == ["closed.added"]


def test_not_while_something_else_is_talked_about():
    world = ended()
    world.hear("My toaster burns every slice of bread")
    assert world.state.phase is Phase.COLLECTING
    world.due(TimerKind.SOLVED, "case1")
    assert not world.said
    assert world.timers["case1", TimerKind.SOLVED] > world.clock()


def test_only_what_the_policy_asks():
    world = ended(ask=("fairness",))
    world.due(TimerKind.SOLVED)
    world.due(TimerKind.HANDLING)
    world.press("rate:fairness:2")
    assert world.said == ["m12.comment"]


def test_the_grade_of_the_chat_stands_beside_the_rest(rating: World):
    rating.command("rate 3")
    rating.press("rate:ease:5")
    assert answers(rating) == {"solved": "yes", "chat": 3, "ease": 5}


def test_the_sample_is_the_same_every_time_and_as_large_as_told():
    some = SurveyPolicy(share=30)
    chosen = [n for n in range(2000) if some.chosen(f"case{n}")]
    assert chosen == [n for n in range(2000) if some.chosen(f"case{n}")]
    assert 500 < len(chosen) < 700
    assert not any(SurveyPolicy(share=0).chosen(f"case{n}") for n in range(200))
