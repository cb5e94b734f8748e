"""One loaded pipeline for every test of understanding, and a fixed day of writing."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from nlp.base import Expectation
from nlp.pipeline import Pipeline, load
from nlp.understanding import Understanding

MONDAY = datetime(2026, 11, 16, 12, tzinfo=UTC)
Understand = Callable[..., Understanding]


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return load()


@pytest.fixture(scope="session")
def understand(pipeline: Pipeline) -> Understand:
    def call(text: str, *, hint: str = "", slot: str = "", yes_no: bool = False) -> Understanding:
        expecting = Expectation(slot=slot, yes_no=yes_no)
        return pipeline.understand(text, received_at=MONDAY, hint=hint, expecting=expecting)

    return call
