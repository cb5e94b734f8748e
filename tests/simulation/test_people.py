"""The invented people of `arzuhal simulate` on the real line: all are there, some are played."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from arzuhal.cli import main
from arzuhal.simulate.command import Wish, chosen, played
from arzuhal.simulate.pages import PAGES, page
from arzuhal.simulate.report import transcript
from arzuhal.simulate.script import LANGUAGES, people, pick
from config.settings import load

KINDS = 24
CONVERSATIONS = Path(__file__).parents[2] / "docs" / "conversations"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_person_speaks_every_language(language: str):
    kinds = [one.name for one in people(language)]
    assert len(kinds) == len(set(kinds)) >= KINDS
    assert kinds == [one.name for one in people("en")]


def test_wording_varies_with_the_seed_and_with_nothing_else():
    options = tuple("abcdefgh")
    assert pick(options, 1, "terse") == pick(options, 1, "terse")
    assert len({pick(options, seed, "terse") for seed in range(50)}) == len(options)
    assert pick(options, 1, place=0) != pick(options, 1, place=1)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_person_reaches_their_goal_through_rows_staff_and_days(language: str):
    wish = Wish(persona="not_satisfied", language=language)
    (one,) = [r async for r in played(load(None, {}), tuple(chosen(wish)), wish, [])]
    assert one.verdict.reached, "\n".join(transcript(one))
    assert one.verdict.wrong_language == 0


def test_the_command_tells_what_was_said_and_how_it_went():
    done = CliRunner().invoke(
        main, ["simulate", "--persona", "thanks_only", "--language", "fa", "--json"]
    )
    assert done.exit_code == 0, done.output
    told, summary = map(json.loads, done.stdout.splitlines())
    assert told["transcript"][0]["answers"][0]["language"] == "fa"
    assert summary["summary"]["share"] == 1


def test_nobody_of_that_name():
    done = CliRunner().invoke(main, ["simulate", "--persona", "nobody"])
    assert done.exit_code == 2
    assert "terse" in done.output


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_show_twelve_conversations(language: str):
    text = (CONVERSATIONS / f"{language}.md").read_text(encoding="utf-8")
    kinds = {one.name: one.about for one in people(language)}
    assert text.startswith(page(language, ()).rstrip())
    for name in PAGES:
        assert f"## {kinds[name][:1].upper()}{kinds[name][1:]} (" in text
