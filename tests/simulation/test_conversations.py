"""More than three hundred conversations a language: nearly all reach their goal, none is a trial.

Understanding, deciding and texts are real; the rest is `World`, whose laws are checked each turn.
"""

import asyncio

import pytest

from arzuhal.bootstrap.reading import load_pipeline
from arzuhal.simulate.play import Play
from arzuhal.simulate.report import Result, faults, measures, result
from arzuhal.simulate.script import LANGUAGES
from config.settings import load
from nlp.base import Understander
from tests.simulation.conversations import conversations
from tests.simulation.told_world import ToldPlace

LEAST = 300
SHARE = 0.95  # that reach their goal
MOST_TURNS = 4  # of the bot to a complete record, in the median


@pytest.fixture(scope="module")
def understander() -> Understander:
    return load_pipeline(load(None, {}))


@pytest.mark.parametrize("language", LANGUAGES)
def test_conversations_reach_their_goal(language: str, understander: Understander) -> None:
    results = asyncio.run(played(language, understander))
    found = measures(results)
    told = "\n".join(_told(one) for one in results if not one.well)
    assert found["conversations"] >= LEAST
    assert found["share"] >= SHARE, told
    assert found["turns_median"] <= MOST_TURNS
    assert found["repeats"] == 0, told
    assert found["needless_questions"] == 0, told
    assert found["wrong_language"] == 0, told


async def played(language: str, understander: Understander) -> list[Result]:
    place = ToldPlace(understander)
    return [result(await Play(one, place, 0).play()) for one in conversations(language)]


def _told(one: Result) -> str:
    return f"{one.played.script.name}: {'; '.join(faults(one.verdict))}"
