"""Reading back: once a case, only what is known, silence is consent, put right in any words."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.case import Status
from bot.domain.dialogue import Confirm, Phase, Say
from nlp.understanding import ActCode, KindCode, Level, Remedy, Span
from tests.fakes import understood
from tests.simulation.world import World

TOLD = "The kettle I bought broke after two days"


@pytest.fixture
def world() -> World:
    """Everything is answered, and what is recorded has been shown."""
    world = World()
    world.hear(TOLD)
    world.hear("on Sunday", understood("on Sunday", incident_date="2026-03-01"))
    world.hear("4481203", understood("4481203", order_ref="4481203"))
    world.press("remedy:refund")
    world.press("skip")
    return world


def words(world: World, text: str, *acts: ActCode, **facts: Any) -> None:
    world.hear(text, understood(text, *acts, kind=KindCode.UNCLEAR, **facts))


def shown(world: World) -> dict[str, object]:
    """What the summary of this turn says."""
    said = [e for e in world.taken[-1][-1].effects if isinstance(e, Say)]
    lines = [line for say in said for one in say.lines for line in one.params.get("facts", ())]
    return {line.params["field"]: line.params["value"] for line in lines}


def test_what_is_known_is_shown_and_nothing_else(world: World):
    assert world.said == ["readback.shown"]
    assert shown(world) == {
        "what": TOLD,
        "occurred_on": "2026-03-01",
        "order_ref": "4481203",
        "remedy_requested": "refund",
    }
    assert world.options == ["right:case1", "change:case1"]
    assert world.case.status is Status.RECEIVED
    assert not world.timers, "nothing waits for it"


@pytest.mark.parametrize("how", ["button", "words", "both a no and a yes"])
def test_a_yes_confirms(world: World, how: str):
    if how == "button":
        world.press("right:case1")
    elif how == "words":
        words(world, "yes, all correct", ActCode.AFFIRM)
    else:
        words(world, "нет, всё верно", ActCode.AFFIRM)
    assert world.said == ["readback.confirmed"]
    assert world.case.fact("read_back") == "confirmed"
    confirm = next(e for e in world.taken[-1][-1].effects if isinstance(e, Confirm))
    assert confirm.fields == ("what", "occurred_on", "order_ref", "remedy_requested")
    assert world.state.phase is Phase.IDLE


def test_silence_is_consent_and_staff_see_that_it_was_not_confirmed(world: World):
    world.command("status")
    assert world.said == ["status.received"]
    assert world.case.fact("read_back") == "asked"
    assert world.state.phase is Phase.IDLE


def test_a_skip_leaves_it_as_it_is(world: World):
    words(world, "skip", ActCode.SKIP)
    assert world.said == ["m3.enough"]
    assert world.case.fact("read_back") == "asked"
    assert world.state.phase is Phase.IDLE


def test_a_late_yes_on_the_button_counts(world: World):
    world.command("status")
    world.press("right:case1")
    assert world.case.fact("read_back") == "confirmed"


def test_a_no_with_the_right_value_is_taken_and_shown_once_more(world: World):
    words(world, "no, the order is 4481999", ActCode.DENY, order_ref="4481999")
    assert world.said == ["readback.again"]
    assert shown(world)["order_ref"] == "4481999"
    assert world.case.fact("order_ref") == "4481999"
    words(world, "and it was on Monday", ActCode.CORRECT, incident_date="2026-03-02")
    assert world.said == ["readback.changed"], "shown once more at most"
    assert world.case.fact("occurred_on") == "2026-03-02"


def test_a_bare_no_is_asked_about_and_a_fact_may_be_chosen(world: World):
    words(world, "no", ActCode.DENY)
    assert world.said == ["readback.change"]
    assert "change:case1:occurred_on" in world.options
    world.press("change:case1:occurred_on")
    assert world.said == ["readback.change_one"]
    words(world, "the day before that")
    assert world.case.fact("occurred_on") == "the day before that"
    assert world.said == ["readback.again"]
    world.press("right:case1")
    assert world.case.fact("read_back") == "confirmed"


def test_a_wish_is_chosen_anew_by_its_button(world: World):
    world.press("change:case1:remedy_requested")
    assert "remedy:repair" in world.options
    world.press("remedy:repair")
    assert world.case.fact("remedy_requested") == "repair"


def test_two_wishes_are_both_kept_and_shown():
    world = World()
    world.hear(TOLD)
    text = "On Sunday, order 4481203, I want my money back and an apology"
    wish = Remedy(code="refund", confidence=0.9, others=("apology",))
    read = understood(text, incident_date="2026-03-01", order_ref="4481203")
    world.hear(text, replace(read, remedy=wish))
    world.press("skip")
    assert world.case.fact("remedy_requested") == "refund"
    assert world.case.fact("remedy_besides") == ["apology"]
    assert shown(world)["remedy_besides"] == ["apology"]


def test_words_that_no_reader_places_are_kept_and_a_person_looks(world: World):
    world.press("change:case1")
    words(world, "it is all quite different really")
    assert world.said == ["readback.noted"]
    assert world.handed == ["case1"]


def test_a_new_account_is_no_answer_to_it(world: World):
    text = "Your courier shouted at my neighbour and threw the parcel over the fence"
    world.hear(text, understood(text, category="staff_conduct", order_ref="9912345"))
    assert "m1.recorded" in world.said
    assert world.cases["case1"].fact("order_ref") == "4481203"


@pytest.mark.parametrize("code", [ActCode.ASK_HUMAN, ActCode.ASK_STATUS, ActCode.WITHDRAW])
def test_another_wish_is_answered_and_confirms_nothing(world: World, code: ActCode):
    words(world, "yes but something else", ActCode.AFFIRM, code)
    assert world.case.fact("read_back") == "asked"
    assert not world.said[0].startswith("readback.")


@pytest.mark.parametrize("status", [Status.TRIAGED, Status.CLOSED])
def test_once_staff_are_at_work_a_late_button_does_nothing(world: World, status: Status):
    world.put(status=status)
    for value in ("right:case1", "change:case1", "change:case1:what", "right:case9", "right:"):
        world.press(value)
        assert world.case.fact("read_back") == "asked"


def test_nobody_in_danger_is_read_to():
    world = World(channel="web")
    world.hear("gas", understood("gas", level=Level.CRITICAL))
    while world.state.asked:
        words(world, "anna at home")
    assert not any(key.startswith("readback.") for key in world.said)


def test_by_letter_it_stands_in_the_thanks_for_the_answers():
    world = World(channel="email")
    world.hear(TOLD)
    text = "It was on Sunday, the order is 4481203 and I would like my money back"
    read = understood(
        text, kind=KindCode.UNCLEAR, remedy="refund", incident_date="2026-03-01", order_ref="44"
    )
    world.hear(text, read, routed="case1")
    assert "readback.shown" in world.said
    words(world, "no, the order is 4481999", ActCode.DENY, order_ref="4481999")
    assert world.case.fact("order_ref") == "4481999"


def test_of_a_long_story_the_words_that_tell_most_are_read_back():
    text = "Good afternoon, my name is Vera Example. " + "The tap leaks. " + "So it goes. " * 20
    start = text.index("The tap")
    world = World()
    read = understood(text, category="quality")
    world.hear(text, replace(read, gist=Span(start=start, end=start + 14, text="The tap leaks.")))
    said: list[Say] = []
    while world.state.asked:
        decision = world.press("remedy:repair" if "remedy" in world.state.asked else "skip")
        said = [effect for effect in decision.effects if isinstance(effect, Say)]
    (what,) = (f for f in said[-1].lines[-1].params["facts"] if f.params["field"] == "what")
    assert what.params["value"] == "The tap leaks."
    assert world.case.fact("what") == text


def test_what_was_confirmed_is_marked_and_a_newer_value_is_not(world: World):
    world.press("right:case1")
    case = world.case
    assert case.confirmed_at(case.slots["order_ref"]) == world.clock()
    assert case.confirmed_at(case.slots["read_back"]) is None
    words(world, "sorry, wrong number: 4481999", ActCode.CORRECT, order_ref="4481999")
    case = world.case
    assert case.fact("order_ref") == "4481999"
    assert case.confirmed_at(case.slots["order_ref"]) is None
    assert case.confirmed_at(case.slots["occurred_on"])
