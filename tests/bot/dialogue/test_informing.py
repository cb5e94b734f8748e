"""The privacy notice is linked with the first answer, and once more when it has changed."""

from dataclasses import replace

import pytest

from bot.domain.dialogue import Decision, Inform, Say
from tests.fakes import shipped_policy
from tests.simulation.world import World

TOLD = "The kettle I bought broke after two days"
URL = "https://example.org/privacy"
POLICY = shipped_policy(privacy_notice="2026-11-01", privacy_url=URL)


def told(decision: Decision) -> list[str]:
    return [one.version for one in decision.effects if isinstance(one, Inform)]


def urls(decision: Decision) -> list[str]:
    says = (one for one in decision.effects if isinstance(one, Say))
    return [line.params["url"] for one in says for line in one.lines if line.key == "m0.privacy"]


@pytest.mark.parametrize("channel", ["telegram", "email", "api"])
def test_it_stands_at_the_end_of_the_first_thing_said_and_there_alone(channel: str):
    world = World(channel=channel, policy=POLICY)
    first = world.hear(TOLD)
    assert world.said[:3] == ["m0.notice", "m1.recorded", "m0.privacy"]
    assert (told(first), urls(first)) == (["2026-11-01"], [URL])
    assert told(world.hear("It was a black one")) == []
    assert "m0.privacy" not in world.said


def test_a_greeting_is_a_first_answer_too():
    world = World(policy=POLICY)
    world.command("start")
    assert world.said == ["m0.greeting", "m0.privacy"]


def test_the_page_of_the_chat_links_it_itself():
    world = World(channel="web", policy=POLICY)
    decision = world.hear(TOLD)
    assert told(decision) == ["2026-11-01"]
    assert urls(decision) == []


def test_a_new_wording_is_told_once_to_those_who_are_known():
    world = World(policy=POLICY)
    world.hear(TOLD)
    world.policy = replace(POLICY, privacy_notice="2027-01-01")
    assert told(world.hear("It was a black one")) == ["2027-01-01"]
    assert told(world.hear("And it was on sale")) == []


def test_without_an_address_nothing_is_told():
    world = World(policy=replace(POLICY, privacy_url=""))
    assert told(world.hear(TOLD)) == []
    assert "m0.privacy" not in world.said


def test_without_a_name_for_the_wording_it_is_linked_once():
    world = World(policy=replace(POLICY, privacy_notice=""))
    assert told(world.hear(TOLD)) == [""]
    assert told(world.hear("It was a black one")) == []
