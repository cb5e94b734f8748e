"""Days with a letter wrong, answered where a day was asked for."""

from datetime import UTC, date, datetime

import pytest

from nlp.base import Expectation
from nlp.pipeline import Pipeline
from nlp.understanding import EntityType

MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)
ASKED = Expectation(slot="occurred_on")


def days(pipeline: Pipeline, text: str, hint: str, expecting: Expectation) -> list[str]:
    read = pipeline.understand(text, received_at=MONDAY, hint=hint, expecting=expecting)
    return [str(one.value) for one in read.entities if one.type is EntityType.INCIDENT_DATE]


@pytest.mark.parametrize(
    ("hint", "answer", "day"),
    [
        ("en", "yeterday", date(2026, 11, 15)),
        ("en", "last Wedensday", date(2026, 11, 11)),
        ("en", "3 Octobr", date(2026, 10, 3)),
        ("ru", "фчера", date(2026, 11, 15)),
        ("ru", "в пятнитсу", date(2026, 11, 13)),
        ("fa", "دیروزز", date(2026, 11, 15)),
        ("fa", "سشنبه", date(2026, 11, 10)),
        ("tr", "dünn", date(2026, 11, 15)),
        ("tr", "çarsamb", date(2026, 11, 11)),
    ],
)
def test_the_day_is_read(pipeline: Pipeline, hint: str, answer: str, day: date):
    assert days(pipeline, answer, hint, ASKED) == [day.isoformat()]


@pytest.mark.parametrize(
    ("hint", "answer"),
    [
        ("en", "sunny"),
        ("en", "no idea"),
        ("en", "on the fridge"),
        ("ru", "не помню"),
        ("ru", "дорого"),
        ("ru", "вечером"),
        ("fa", "نمی‌دانم"),
        ("fa", "در شعبه"),
        ("tr", "bilmiyorum"),
        ("tr", "aynı gün"),
        ("tr", "İngilizce yazar mısınız?"),
    ],
)
def test_other_words_stay_what_they_are(pipeline: Pipeline, hint: str, answer: str):
    assert days(pipeline, answer, hint, ASKED) == []


@pytest.mark.parametrize("answer", ["yeterday", "I have waited for a reply since Octobr you know"])
def test_elsewhere_no_letter_is_set_right(pipeline: Pipeline, answer: str):
    expecting = Expectation() if answer == "yeterday" else ASKED
    assert days(pipeline, answer, "en", expecting) == []
