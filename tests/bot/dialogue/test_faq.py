"""Questions with a ready answer: found by shared words, recorded, and never a dead end."""

import pytest

from bot.domain.case import Status
from bot.domain.dialogue import Phase
from bot.domain.faq import Answered
from nlp.understanding import ActCode, KindCode, Level, Understanding
from tests.fakes import shipped_policy, understood
from tests.simulation.world import World

HOURS = Answered(
    ask={
        "en": ("When are you open?", "What are your opening hours?"),
        "ru": ("Когда вы работаете?", "Какой у вас график работы?"),
        "tr": ("Saat kaçta açıksınız?", "Çalışma saatleriniz nedir?"),
        "fa": ("ساعت کاری شما چیست؟", "چه ساعتی باز هستید؟"),
    },
    answer={"en": "From nine to six.", "ru": "С девяти до шести.", "tr": "Dokuzdan altıya."},
)
RETURNS = Answered(
    ask={"en": ("How can I return an item?",)}, answer={"en": "Bring it to any shop."}
)


@pytest.fixture
def world() -> World:
    return World(policy=shipped_policy(faq=(RETURNS, HOURS)))


def asks(text: str, language: str = "en", **changes: object) -> Understanding:
    return understood(text, kind=KindCode.QUESTION, language=language, **changes)  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("at what hours are you open?", "en", "From nine to six."),
        ("когда вы работаете", "ru", "С девяти до шести."),
        ("çalışma saatleriniz ne?", "tr", "Dokuzdan altıya."),
        ("ساعت کاری شما چیه؟", "fa", "From nine to six."),
        ("How do I return my item?", "en", "Bring it to any shop."),
    ],
)
def test_answered_in_the_language_of_the_person_or_of_the_house(
    world: World, text: str, language: str, answer: str
):
    decision = world.hear(text, asks(text, language))
    assert "faq.answer" in world.said
    assert [
        line.params["text"]
        for e in decision.effects
        for line in getattr(e, "lines", ())
        if line.params
    ] == [answer]
    assert world.case.kind is KindCode.QUESTION
    assert world.case.status is Status.OUT_OF_SCOPE
    assert world.options == ["yes", "no", "object", "human"]


@pytest.mark.parametrize(
    "text", ["Where is my order?", "Do you sell kettles?", "When will you call me back?"]
)
def test_other_questions_go_to_people(world: World, text: str):
    world.hear(text, asks(text))
    assert "kind.question" in world.said


def test_a_complaint_in_like_words_is_a_complaint(world: World):
    world.hear("You are never open when you say that you are open")
    assert "m1.recorded" in world.said


def test_danger_is_no_question(world: World):
    world.hear("When are you open?", asks("When are you open?", level=Level.CRITICAL))
    assert "m2.critical" in world.said


@pytest.mark.parametrize("how", ["button", "words"])
def test_it_helped(world: World, how: str):
    world.hear("When are you open?", asks("When are you open?"))
    if how == "button":
        world.press("yes")
    else:
        world.hear("thanks", understood("thanks", ActCode.THANK, kind=KindCode.SMALLTALK))
    assert world.said == ["thanks.welcome"]
    assert world.case.fact("faq") == "answered"
    assert not world.handed


@pytest.mark.parametrize("how", ["button", "words"])
def test_it_did_not_help_and_a_colleague_answers(world: World, how: str):
    world.hear("When are you open?", asks("When are you open?"))
    if how == "button":
        world.press("no")
    else:
        world.hear("no", understood("no", ActCode.DENY, kind=KindCode.UNCLEAR))
    assert world.said == ["kind.question"]
    assert world.handed == [world.case.id]
    assert world.case.fact("faq") == "not_helped"


def test_it_is_a_complaint_after_all(world: World):
    world.hear("When are you open?", asks("When are you open?"))
    text = "this is a complaint"
    world.hear(text, understood(text, ActCode.OBJECT, kind=KindCode.UNCLEAR))
    assert world.case.status is Status.RECEIVED


def test_something_else_is_not_held_up(world: World):
    world.hear("When are you open?", asks("When are you open?"))
    world.hear("The kettle I bought broke after two days")
    assert len(world.cases) == 2
    assert world.state.phase is Phase.COLLECTING


def test_beside_a_complaint_it_is_answered_and_the_question_stays(world: World):
    world.hear("The kettle I bought broke after two days")
    asked = world.state.asked
    world.hear("When are you open?", asks("When are you open?"))
    assert world.said == ["faq.aside", f"m3.again.{asked}"]
    assert len(world.cases) == 1


def test_without_a_list_nothing_changes():
    world = World()
    world.hear("When are you open?", asks("When are you open?"))
    assert "kind.question" in world.said


def test_while_a_colleague_speaks_questions_are_for_them(world: World):
    world.press("human")
    world.hear("When are you open?", asks("When are you open?"))
    assert not world.said
