"""Danger that is told later counts as much as danger told at first (iso10002 §4.5, M2)."""

import pytest

from bot.domain.case import Status
from bot.domain.dialogue import Phase
from nlp.understanding import KindCode, Level
from tests.fakes import understood
from tests.simulation.world import World

TOLD = "The heater I bought makes a strange noise"
FIRE = "Now it is on fire"


@pytest.fixture
def world() -> World:
    world = World()
    world.hear(TOLD)
    return world


def test_an_answer_that_tells_of_danger_raises_the_case(world: World):
    world.hear(FIRE, understood(FIRE, level=Level.CRITICAL))
    assert world.case.urgency is Level.CRITICAL
    assert world.said == ["m2.critical", "m3b.added"]
    assert world.paged == [world.case.id]
    assert world.state.phase is Phase.IDLE
    assert world.case.status is Status.RECEIVED
    assert not world.timers


def test_a_person_who_took_over_keeps_the_floor(world: World):
    world.press("human")
    world.hear(FIRE, understood(FIRE, level=Level.CRITICAL))
    assert "m2.critical" in world.said
    assert world.state.phase is Phase.WITH_STAFF


def test_staff_are_woken_once(world: World):
    for _ in range(3):
        world.hear(FIRE, understood(FIRE, level=Level.CRITICAL))
    assert len(world.paged) == 1
    assert len(world.cases) == 1


def test_after_the_end_danger_is_a_case_of_its_own(world: World):
    world.put(status=Status.CLOSED)
    world.hear(FIRE, understood(FIRE, level=Level.CRITICAL))
    assert len(world.cases) == 2
    assert world.said[0] == "m2.critical"


def test_danger_instead_of_a_yes_withdraws_nothing(world: World):
    world.command("withdraw")
    world.hear(FIRE, understood(FIRE, level=Level.CRITICAL))
    world.press("yes")
    assert world.case.open


def test_high_urgency_is_raised_quietly(world: World):
    text = "I leave tomorrow morning and need it"
    world.hear(text, understood(text, kind=KindCode.UNCLEAR, level=Level.HIGH))
    assert world.case.urgency is Level.HIGH
    assert not world.paged


def test_urgency_never_falls(world: World):
    world.put(urgency=Level.CRITICAL)
    world.hear("It is fine now", understood("It is fine now", level=Level.LOW))
    assert world.case.urgency is Level.CRITICAL
