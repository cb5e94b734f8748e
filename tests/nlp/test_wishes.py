"""Remedies by grammar alone: wanted, ordered, refused, told of, second best, two at once."""

import pytest

from nlp.pipeline import Pipeline, models
from nlp.understanding import CATEGORIES
from tests.nlp.conftest import MONDAY
from tests.nlp.wishes import TABLES

ASKED = 0.8  # the confidence of a wish; what is only named or told of is less


def _rows() -> list[tuple[str, str, str]]:
    lines = [(code, line) for code, table in TABLES.items() for line in table.strip().splitlines()]
    parted = [(code, line.partition(" | ")) for code, line in lines]
    return [(code, wished, text) for code, (wished, _, text) in parted]


@pytest.fixture(scope="module")
def rules() -> Pipeline:
    return Pipeline(CATEGORIES, models().without_message())


@pytest.mark.parametrize(("language", "wished", "text"), _rows())
def test_a_wish_is_read_as_it_is_meant(
    rules: Pipeline, language: str, wished: str, text: str
) -> None:
    found = rules.understand(text, received_at=MONDAY, hint=language).remedy
    asked = found if found and found.confidence >= ASKED else None
    assert "+".join((str(asked.code), *asked.others) if asked else ("none",)) == wished


@pytest.mark.parametrize("language", TABLES)
def test_a_wish_shows_its_words(rules: Pipeline, language: str) -> None:
    text = TABLES[language].strip().splitlines()[0].split(" | ", 1)[1]
    found = rules.understand(text, received_at=MONDAY, hint=language).remedy
    assert found is not None
    assert all(text[words.start : words.end] == words.text for words in found.evidence)
    assert found.evidence
