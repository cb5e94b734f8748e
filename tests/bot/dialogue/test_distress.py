"""Somebody may harm themselves: warm words and a number first, staff woken, nothing asked."""

from dataclasses import replace

import pytest

from bot.domain.case import Status
from bot.domain.dialogue import Phase
from nlp.understanding import Level, Reason, Understanding, Urgency
from tests.fakes import shipped_policy, understood
from tests.simulation.world import World

TOLD = "The kettle I bought broke after two days"
WORDS = "I want to kill myself because of this"


def meant(text: str = WORDS, rule: str = "safety.self_harm") -> Understanding:
    reason = Reason(start=0, end=4, text=text[:4], criterion="safety", rule=rule)
    read = understood(text, level=Level.CRITICAL)
    return replace(read, urgency=Urgency(level=Level.CRITICAL, reasons=(reason,)))


@pytest.mark.parametrize("channel", ["telegram", "web", "email"])
def test_as_the_first_words(channel: str):
    world = World(channel=channel)
    world.hear(WORDS, meant())
    assert world.said == ["m2.self_harm", "m0.notice", "m2.kept"]
    assert world.paged == [world.case.id]
    assert world.case.urgency is Level.CRITICAL
    assert not world.state.asked
    assert not world.timers


def test_amid_a_complaint_it_is_added_and_the_questions_end():
    world = World()
    world.hear(TOLD)
    world.hear(WORDS, meant())
    assert world.said == ["m2.self_harm"]
    assert world.case.urgency is Level.CRITICAL
    assert world.case.status is Status.RECEIVED
    assert world.state.phase is Phase.IDLE
    assert not world.timers


def test_again_in_other_words_and_staff_are_told_again():
    world = World()
    world.hear(WORDS, meant())
    world.hear("I mean it", meant("I mean it"))
    assert world.said == ["m2.self_harm_again"]
    assert len(world.paged) == 2
    assert len(world.cases) == 1


def test_though_the_case_was_critical_before():
    world = World()
    world.hear("It caught fire", meant("It caught fire", "safety.fire"))
    assert "m2.critical" in world.said
    world.hear(WORDS, meant())
    assert world.said == ["m2.self_harm"]


def test_a_colleague_keeps_the_floor_but_the_number_is_said_once():
    world = World()
    world.hear(TOLD)
    world.press("human")
    world.hear(WORDS, meant())
    assert world.said == ["m2.self_harm"]
    world.hear("I mean it", meant("I mean it"))
    assert not world.said
    assert world.state.phase is Phase.WITH_STAFF
    assert len(world.paged) == 2


def test_danger_of_another_kind_has_its_own_words():
    world = World()
    world.hear("I'll burn your office", meant("I'll burn your office", "safety.violence"))
    assert world.said[0] == "m2.critical"


def test_the_privacy_notice_waits_for_the_next_words():
    privacy = {"privacy_notice": "2026-11-01", "privacy_url": "https://example.org/privacy"}
    world = World(policy=shipped_policy(**privacy))
    world.hear(WORDS, meant())
    assert "m0.privacy" not in world.said
    world.hear(TOLD)
    assert world.said[-1] == "m0.privacy"
