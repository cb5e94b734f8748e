"""The usual ways of saying when something happened, in four languages.

`tests/corpus/when`: a phrase, the day of writing, and the ISO date that is meant, tabs between;
the first and last day of a longer time, a slash between; `-` where no day of the past is named.
Every row was worked out by hand.
"""

from datetime import datetime
from pathlib import Path

import pytest

from nlp.pipeline import Pipeline
from nlp.understanding import OURS, Entity, EntityType

FOLDER = Path(__file__).parents[1] / "corpus" / "when"
ROWS = [
    (language, *line.split("\t"))
    for language in OURS
    for line in (FOLDER / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
]


def _read(pipeline: Pipeline, phrase: str, on: str, language: str) -> Entity | None:
    at = datetime.fromisoformat(f"{on}T09:00+00:00")
    found = pipeline.understand(phrase, received_at=at, hint=language)
    return found.entity(EntityType.INCIDENT_DATE)


@pytest.mark.parametrize(("language", "phrase", "on", "meant"), ROWS)
def test_when(pipeline: Pipeline, language: str, phrase: str, on: str, meant: str) -> None:
    found = _read(pipeline, phrase, on, language)
    first, _, last = meant.partition("/")
    if meant == "-":
        assert found is None
    else:
        assert found is not None
        assert first <= str(found.value) <= (last or first)
        assert found.vague is bool(last)
