"""Another matter, told while one is open: kept safe, asked about only when unclear, once."""

from typing import Any

from bot.domain.dialogue import Phase
from nlp.understanding import ActCode, KindCode
from tests.fakes import understood
from tests.simulation.world import World

KETTLE = "The kettle I bought from you broke after two days"
COURIER = "Your courier shouted at my neighbour yesterday evening"
BILL = "My subscription was charged twice on the card in March"


def told(world: World, text: str, category: str, **facts: Any) -> None:
    world.hear(text, understood(text, category=category, **facts))


def started(channel: str = "telegram") -> World:
    world = World(channel=channel)
    told(world, KETTLE, "quality", product="kettle")
    return world


def unclear() -> World:
    world = started()
    world.put(category="quality")
    told(world, COURIER, "staff_conduct")
    assert world.said == ["same.ask"]
    return world


def say(world: World, text: str, *acts: ActCode) -> None:
    world.hear(text, understood(text, *acts, kind=KindCode.UNCLEAR))


def test_unclear_words_are_kept_safe_and_none_of_their_facts_taken():
    world = started()
    world.put(category="quality")
    told(world, COURIER, "staff_conduct", place="Izmir")
    assert world.said == ["same.ask"]
    assert world.options == ["same", "separate:2"]
    assert world.fate == "case"
    assert len(world.cases) == 1
    assert world.case.fact("occurred_place") is None
    assert world.state.asked == "occurred_on", "the question stays open"


def test_the_same_by_button_or_words_and_then_the_facts_are_taken():
    for how in ("button", "words", "yes"):
        world = started()
        world.put(category="quality")
        told(world, COURIER, "staff_conduct", place="Izmir")
        if how == "button":
            world.press("same")
        else:
            say(world, how, ActCode.SAME_COMPLAINT if how == "words" else ActCode.AFFIRM)
        assert world.said == ["same.kept", "m3.again.occurred_on"]
        assert world.case.fact("occurred_place") == "Izmir"
        assert world.state.doubt == 0


def test_another_matter_by_words_is_a_case_of_the_earlier_words():
    world = unclear()
    say(world, "it is another matter", ActCode.NEW_COMPLAINT)
    assert len(world.cases) == 2
    assert world.case.fact("what") == COURIER
    assert "m1.recorded" in world.said
    say(world, "another matter", ActCode.SAME_COMPLAINT)
    assert len(world.cases) == 2


def test_another_matter_by_button_and_twice_is_once():
    world = unclear()
    world.press("separate:2")
    world.press("separate:2")
    assert len(world.cases) == 2
    assert world.case.fact("what") == COURIER


def test_it_is_asked_once_and_what_is_said_next_goes_its_way():
    world = unclear()
    world.hear("on Sunday", understood("on Sunday", incident_date="2026-03-01"))
    assert world.state.doubt == 0
    assert world.case.fact("occurred_on") == "2026-03-01"
    assert world.state.asked == "remedy_requested"


def test_clearly_new_is_a_case_at_once_and_the_other_question_is_let_go():
    world = started()
    world.put(category="quality")
    told(world, BILL, "billing", product="subscription")
    assert len(world.cases) == 2
    assert world.case.fact("what") == BILL
    assert {case for case, _ in world.timers} == {"case2"}
    assert world.state.case_id == "case2"


def test_clearly_the_same_is_added_without_a_question():
    world = started()
    world.press("cancel")
    told(world, "The kettle from you still leaks after two days", "quality", product="kettle")
    assert world.said == ["m3b.added"]
    assert len(world.cases) == 1


def test_an_answer_is_an_answer_however_long():
    world = started()
    world.put(category="quality")
    text = "It was on Monday evening when your courier shouted at everybody here"
    told(world, text, "staff_conduct", incident_date="2026-03-02")
    assert world.case.fact("occurred_on") == "2026-03-02"
    assert world.state.phase is Phase.COLLECTING


def test_what_belongs_to_an_older_case_is_added_there():
    world = started()
    world.press("cancel")
    world.put(category="quality")
    world.press("new")
    told(world, BILL, "billing", product="subscription", order_ref="99")
    told(world, "The kettle still leaks all over my table", "quality", product="kettle")
    assert world.said[0] == "m3b.added"
    added = [e.case_id for e in world.taken[-1][-1].effects if hasattr(e, "case_id")]
    assert added[0] == "case1"


def test_a_fresh_letter_about_an_open_matter_joins_it_and_may_be_parted_by_words():
    world = started("email")
    again = "The kettle I bought from you broke and nobody answers"
    told(world, again, "quality", product="kettle")
    assert world.said == ["same.added"]
    assert len(world.cases) == 1
    say(world, "another matter", ActCode.NEW_COMPLAINT)
    assert world.case.fact("what") == again


def test_a_fresh_letter_about_anything_else_is_a_case_of_its_own():
    world = started("email")
    world.put(category="quality")
    told(world, COURIER, "staff_conduct")
    assert len(world.cases) == 2


def test_which_of_several_is_meant_by_its_name_else_asked():
    world = started()
    world.put(category="quality")
    told(world, BILL, "billing", product="subscription")
    world.put(category="billing")
    say(world, "where does the kettle stand", ActCode.ASK_STATUS)
    assert len(world.said) == 1
    say(world, "where do they stand", ActCode.ASK_STATUS)
    assert len(world.said) == 2
    say(world, "withdraw it", ActCode.WITHDRAW)
    assert world.said == ["which.ask"]
    assert world.options == ["which:case2", "which:case1"]
    say(world, "۲")
    assert world.said == ["withdraw.confirm"]
    assert world.state.confirm == "withdraw:case1"


def test_which_is_asked_once():
    world = started()
    world.put(category="quality")
    told(world, BILL, "billing", product="subscription")
    world.command("withdraw")
    assert world.said == ["which.ask"]
    world.press("which:case9")
    assert world.said[0] == "choice.stale"
    world.command("withdraw")
    world.press("which:case2")
    assert world.said == ["withdraw.confirm"]


def test_what_says_that_it_adds_is_added_however_long():
    world = started()
    world.put(category="quality")
    text = "I forgot to mention: the order number of all that is 4481203"
    world.hear(text, understood(text, ActCode.ADD, category="billing", order_ref="4481203"))
    assert world.case.fact("order_ref") == "4481203"
    assert len(world.cases) == 1
