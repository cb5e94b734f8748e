"""What spares a search must not lose what the search would have found."""

import re
import sys

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from channels.email import absence, closings, dresses
from channels.email.worded import Worded, folded

PATTERNS = {
    "away": absence.AWAY,
    "footer": closings.FOOTER,
    "secret": closings._SECRET,
    "points below": dresses.POINTS_BELOW,
}


@pytest.mark.parametrize("worded", PATTERNS.values(), ids=PATTERNS)
def test_whatever_the_pattern_finds_is_possible(worded: Worded):
    @given(st.from_regex(worded.pattern))
    @settings(deadline=None, suppress_health_check=list(HealthCheck))
    def is_possible(text: str) -> None:
        assert worded.possible(text)

    is_possible()


@pytest.mark.parametrize("worded", PATTERNS.values(), ids=PATTERNS)
def test_letters_that_a_search_takes_for_the_same_are_folded_into_the_same(worded: Worded):
    every = "".join(map(chr, (*range(0xD800), *range(0xE000, sys.maxunicode + 1))))
    for letter in set("".join(worded.words)):
        same = re.findall(re.escape(letter), every, re.IGNORECASE)
        assert {folded(one) for one in same} == {letter}
