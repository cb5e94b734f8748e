"""After the end and around it: opened again in own words, somebody higher up, thanks."""

import pytest

from bot.domain.case import Reply, Resolution, Status
from bot.domain.dialogue import Phase
from nlp.understanding import ActCode, KindCode
from tests.fakes import understood
from tests.simulation.world import World

TOLD = "The kettle I bought broke after two days"
BACK = ["The problem is back", "снова сломалось", "yine bozuldu", "دوباره خراب شد"]
HIGHER = [
    "I want your manager",
    "передайте начальнику",
    "müdürünüzle görüşmek istiyorum",
    "می‌خواهم با مدیرتان صحبت کنم",
]
# What the model makes of such short words is uncertain: each of these kinds was seen.
KINDS = [KindCode.COMPLAINT, KindCode.UNCLEAR, KindCode.PRAISE, KindCode.EMPLOYMENT_DISPUTE]


@pytest.fixture
def world() -> World:
    world = World()
    world.hear(TOLD, understood(TOLD, category="quality"))
    world.press("cancel")
    return world


@pytest.fixture
def closed(world: World) -> World:
    world.put(status=Status.CLOSED, resolution=Resolution(review_until=world.clock()))
    return world


@pytest.mark.parametrize("text", BACK)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_back_opens_its_case_again(closed: World, text: str, kind: KindCode):
    closed.clock.tick(days=60)
    closed.hear(text, understood(text, kind=kind))
    assert closed.case.status is Status.TRIAGED
    assert closed.said == ["m1r.reopened"]
    assert len(closed.cases) == 1


def test_too_late_it_is_kept_and_read_and_something_new_may_be_told(closed: World):
    closed.clock.tick(days=91)
    closed.hear(BACK[0])
    assert closed.said == ["m9.over"]
    assert closed.options == ["new", "human"]
    assert closed.handed == ["case1"]
    closed.press("not_satisfied")
    assert closed.case.status is Status.CLOSED


def test_a_longer_account_of_the_same_may_be_taken_out_again(closed: World):
    text = "Hello, you repaired the kettle last month but since yesterday it is broken again"
    closed.hear(text, understood(text, category="quality"))
    assert closed.said == ["m1r.reopened", "reopen.separate"]
    closed.press("separate:3")
    assert len(closed.cases) == 2


def test_a_long_account_of_something_else_is_a_new_case(closed: World):
    text = "My delivery is late again and nobody calls back, the same thing again every month"
    closed.put(category="quality")
    closed.hear(text, understood(text, category="delivery"))
    assert len(closed.cases) == 2
    assert closed.cases["case1"].status is Status.CLOSED


def test_while_work_goes_on_the_same_words_are_more_about_it(world: World):
    world.hear(BACK[0], understood(BACK[0], kind=KindCode.UNCLEAR))
    assert world.said == ["m3b.added"]


@pytest.mark.parametrize("text", ["Thank you, all good now", "спасибо, всё решилось"])
@pytest.mark.parametrize("kind", [KindCode.SMALLTALK, KindCode.PRAISE, KindCode.UNCLEAR])
def test_thanks_after_the_end_change_nothing(closed: World, text: str, kind: KindCode):
    closed.hear(text, understood(text, ActCode.THANK, ActCode.SATISFIED, kind=kind))
    assert closed.said == ["thanks.welcome"]
    assert closed.case.status is Status.CLOSED
    assert len(closed.cases) == 1


@pytest.mark.parametrize("text", HIGHER)
@pytest.mark.parametrize("kind", KINDS)
def test_somebody_higher_up_is_wanted(world: World, text: str, kind: KindCode):
    world.hear(text, understood(text, ActCode.ESCALATE, kind=kind, category="staff_conduct"))
    assert world.said == ["escalate.noted"]
    assert world.handed == ["case1"]
    assert len(world.cases) == 1


def test_after_a_decision_it_is_looked_at_again(world: World):
    world.put(status=Status.DECISION_SENT)
    world.command("escalate")
    assert world.case.status is Status.INTERNAL_REVIEW
    assert world.case.resolution.reply is Reply.REJECT


def test_after_the_end_the_case_is_opened_for_them(closed: World):
    closed.hear(HIGHER[0], understood(HIGHER[0], ActCode.ESCALATE, kind=KindCode.UNCLEAR))
    assert closed.case.status is Status.TRIAGED
    assert closed.handed == ["case1"]


def test_at_first_it_is_a_person_who_is_wanted():
    world = World()
    world.hear(HIGHER[0], understood(HIGHER[0], ActCode.ESCALATE, kind=KindCode.UNCLEAR))
    assert world.state.phase is Phase.WITH_STAFF
    assert "m13.handover" in world.said


def test_a_story_about_a_manager_is_a_complaint():
    world = World()
    told = understood("Your manager shouted at me", ActCode.ESCALATE, category="staff_conduct")
    world.hear(told.text, told)
    assert world.said[0] == "m0.notice"
    assert world.state.phase is Phase.COLLECTING


def test_the_stage_asked_for_again_is_told_in_other_words(world: World):
    said = []
    for _ in range(3):
        world.command("status")
        said += world.said
    assert said == ["status.received", "status.unchanged", "status.received"]
    world.put(status=Status.INVESTIGATING)
    world.command("status")
    assert world.said == ["status.investigating"]


@pytest.fixture
def beside() -> World:
    """A closed case about a kettle, and an open one about a bill."""
    world = World()
    world.hear(TOLD, understood(TOLD, category="quality", product="kettle"))
    world.press("cancel")
    world.put(status=Status.CLOSED, resolution=Resolution(review_until=world.clock()))
    text = "My subscription was charged twice in March"
    world.hear(text, understood(text, category="billing", product="subscription"))
    world.press("cancel")
    return world


def test_beside_an_open_case_the_named_one_is_opened_again(beside: World):
    text = "the kettle broke again"
    beside.hear(text, understood(text, product="kettle"))
    assert beside.said == ["m1r.reopened"]
    assert beside.cases["case1"].status is Status.TRIAGED
    assert len(beside.cases) == 2


def test_beside_an_open_case_what_names_it_is_added_there(beside: World):
    text = "the subscription, same problem again"
    beside.hear(text, understood(text, kind=KindCode.UNCLEAR, product="subscription"))
    assert beside.said == ["m3b.added"]
    assert beside.cases["case1"].status is Status.CLOSED


@pytest.mark.parametrize("pick", ["which:case1", "which:case3", "2", "1"])
def test_beside_an_open_case_unclear_words_are_asked_about_once(beside: World, pick: str):
    beside.hear(BACK[0], understood(BACK[0], kind=KindCode.UNCLEAR))
    assert beside.said == ["which.ask"]
    assert beside.fate == "case"
    assert beside.options == ["which:case3", "which:case1"]
    if pick.isdecimal():
        beside.hear(pick, understood(pick, kind=KindCode.UNCLEAR))
    else:
        beside.press(pick)
    opened = pick in {"which:case1", "2"}
    assert beside.said == (["m1r.reopened"] if opened else ["m3b.added"])
    assert beside.cases["case1"].status is (Status.TRIAGED if opened else Status.CLOSED)
