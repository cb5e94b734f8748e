"""Every text of reports is in its catalogs and said somewhere; every code of theirs has a name."""

from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir

import bot.reporting
import desk
import desk.reporting
from bot.reporting.report import INPUTS, Kind
from bot.reporting.rows import Split
from bot.reporting.table import BY_ID, INDICATORS
from desk.reporting import words
from locales import LANGUAGES
from tests.catalogs import texts_of

SOURCES = [("**.py", "python"), ("templates/**.html", "jinja2.ext:babel_extract")]
KEYWORDS = {"_": None, "say": None, "mark": None}
PAGE = [("templates/reports.html", "jinja2.ext:babel_extract")]  # the one page of the desk


def said() -> set[str]:
    rooms = [(room, SOURCES, KEYWORDS) for room in (bot.reporting, desk.reporting)]
    return {
        text
        for room, methods, keywords in (*rooms, (desk, PAGE, {"told": None}))
        for _, _, text, _, _ in extract_from_dir(
            str(Path(room.__path__[0])), method_map=methods, keywords=keywords
        )
        if isinstance(text, str)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogs_hold_exactly_what_is_said(language):
    assert set(texts_of("report", language)) == said()


def test_english_texts_are_their_own_names():
    for name, forms in texts_of("report", "en").items():
        assert forms[0] == name


def test_every_code_has_a_name():
    assert set(words.KIND) == set(Kind)
    assert set(words.SPLIT) == set(Split)
    assert set(words.INPUT) == set(INPUTS)


def test_there_are_thirty_indicators_each_with_its_meaning_and_its_caution():
    assert [one.id for one in INDICATORS] == [f"I{number}" for number in range(1, 31)]
    assert all(one.definition and one.caution for one in INDICATORS)
    starred = {one.id for one in INDICATORS if one.annex}
    assert starred == {"I1", "I3", "I4", "I7", "I10", "I12", "I15", "I20"}
    assert set(words.HEADLINE) <= set(BY_ID)
