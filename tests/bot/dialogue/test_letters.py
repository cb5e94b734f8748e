"""By letter: all questions in one; an unrelated letter is a matter of its own."""

import pytest

from bot.domain.case import Action, Status
from bot.domain.dialogue import Phase
from nlp.understanding import ActCode, KindCode
from tests.fakes import understood
from tests.simulation.world import World

WITHDRAW = understood("withdraw it", ActCode.WITHDRAW, kind=KindCode.UNCLEAR)
YES = understood("yes", ActCode.AFFIRM, kind=KindCode.UNCLEAR)
TOLD = "The kettle I bought broke after two days"


@pytest.fixture
def world() -> World:
    world = World(channel="email")
    world.hear(TOLD)
    return world


def test_all_questions_stand_in_one_numbered_list(world: World):
    say = [e for e in world.taken[-1][-1].effects if hasattr(e, "lines")][-1]
    assert [line.key for line in say.lines] == [
        "m3.list",
        "m3.item.occurred_on",
        "m3.item.order_ref",
        "m3.item.remedy_requested",
        "m3.item.evidence",
        "m3.list_end",
    ]
    assert [line.params.get("number") for line in say.lines[1:-1]] == [1, 2, 3, 4]
    assert say.lines[0].params == {"count": 4}
    assert world.state.phase is Phase.IDLE


def test_the_answer_ends_the_questions_and_fills_what_it_tells(world: World):
    text = "On Sunday, order 4481203"
    world.hear(text, understood(text, order_ref="4481203"), routed="case1")
    assert world.case.fact("order_ref") == "4481203"
    assert world.case.status is Status.RECEIVED
    assert world.said == ["readback.shown"]
    assert not world.timers


def test_an_unrelated_letter_is_a_matter_of_its_own(world: World):
    world.hear("My toaster burns every slice")
    assert len(world.cases) == 2
    assert any(key == "m3.list" for key in world.said)


def test_a_letter_that_names_the_case_belongs_to_it(world: World):
    world.hear("about REF-case1", understood("…", kind=KindCode.UNCLEAR, case_ref="REF-case1"))
    assert len(world.cases) == 1


def test_an_unrelated_letter_is_filed_while_a_person_speaks(world: World):
    world.hear("human", understood("human", ActCode.ASK_HUMAN, kind=KindCode.UNCLEAR))
    world.hear("it was red", understood("it was red"), routed="case1")
    assert not world.said
    world.hear("My toaster burns every slice")
    assert len(world.cases) == 2


def test_a_letter_answers_what_staff_asked(world: World):
    world.hear("on Sunday", understood("on Sunday"), routed="case1")
    world.put(status=Status.INVESTIGATING)
    world.staff(Action.ASK)
    world.hear("it was red", understood("it was red"), routed="case1")
    assert world.case.status is Status.INVESTIGATING


def test_thanks_by_letter_open_nothing(world: World):
    world.hear("thank you", understood("thank you", ActCode.THANK, kind=KindCode.SMALLTALK))
    assert len(world.cases) == 1


def test_a_letter_that_proves_no_sender_withdraws_nothing(world: World):
    world.hear("withdraw it", WITHDRAW, routed="case1", proven=False)
    assert (world.said, world.handed) == (["withdraw.unproven"], ["case1"])
    world.hear("yes", YES, routed="case1", proven=False)
    assert world.case.open


def test_a_yes_that_proves_no_sender_withdraws_nothing(world: World):
    world.hear("withdraw it", WITHDRAW, routed="case1")
    assert world.said == ["withdraw.confirm"]
    world.hear("yes", YES, routed="case1", proven=False)
    assert (world.said, world.handed) == (["withdraw.unproven"], ["case1"])
    assert world.case.open
    assert world.state.phase is Phase.IDLE
    world.hear("withdraw it", WITHDRAW, routed="case1")
    world.hear("yes", YES, routed="case1")
    assert world.case.status is Status.CLOSED


def test_a_letter_that_proves_no_sender_adds_but_changes_no_contact_details(world: World):
    first, other = "call +90 555 010 11 22", "call +90 555 010 99 88 about order 4481203"
    world.hear(first, understood(first, phone="+905550101122"), routed="case1", proven=False)
    assert world.case.fact("other_contact") == "+905550101122"
    assert not world.handed
    read = understood(other, phone="+905550109988", order_ref="4481203")
    world.hear(other, read, routed="case1", proven=False)
    assert world.case.fact("other_contact") == "+905550101122"
    assert world.case.fact("order_ref") == "4481203"
    assert world.handed == ["case1"]
    world.hear(other, read, routed="case1")
    assert world.case.fact("other_contact") == "+905550109988"
