"""Corpora are what they promise, bad rows are explained, and teaching is repeatable."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from nlp.features import features
from nlp.normalise import plain
from nlp.training import corpus, evaluate, spread
from nlp.training.corpus import CorpusError, Row
from nlp.training.fit import Question, fit
from nlp.training.samples import Samples, distinct
from nlp.understanding import CATEGORIES, OURS, ActCode, KindCode
from tests.nlp.conftest import Understand

SHIPPED = list(corpus.shipped())
SET_ASIDE = list(corpus.shipped(development=True))


@pytest.mark.parametrize("language", OURS)
def test_every_label_has_enough_rows(language: str) -> None:
    rows = [row for row in SHIPPED if row.language == language]
    categories = Counter(row.category for row in rows)
    kinds = Counter(row.kind for row in rows)
    acts = Counter(act for row in rows for act in row.acts)
    assert min(categories[code] for code in CATEGORIES) >= 150
    assert min(kinds[code] for code in KindCode) >= 120
    assert min(acts[code] for code in ActCode) >= 40


@pytest.mark.parametrize("language", OURS)
def test_every_category_is_told_from_many_walks_of_life(language: str) -> None:
    for code in CATEGORIES:
        sectors = {r.sector for r in SHIPPED if r.language == language and r.category == code}
        assert len(sectors) >= 20, code


def test_marks_stand_in_their_texts() -> None:
    for row in (*SHIPPED, *SET_ASIDE):
        for mark in row.entities:
            assert 0 <= mark.start < mark.end <= len(row.text)


def test_rows_set_aside_are_of_other_authors_and_not_echoes() -> None:
    assert not {row.author for row in SHIPPED} & {row.author for row in SET_ASIDE}
    told = {row.text for row in SHIPPED if len(row.text.split()) > 4}
    assert not told & {row.text for row in SET_ASIDE}


def test_echoes_are_found() -> None:
    first = Row(text="The parcel never came and nobody picks up the phone")
    echo = Row(text="the parcel never came, and nobody picks up the phone!")
    other = Row(text="Your clerk laughed at my accent")
    assert list(spread.near_duplicates([first, other, echo])) == [(first, echo)]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("not json", "not a line of JSON"),
        ("[1]", "a row is an object"),
        ('{"category": "delivery"}', "text is missing"),
        ('{"text": "x", "kind": "complain"}', "kind is 'complain'; it may be one of complaint"),
        ('{"text": "x", "acts": ["shout"]}', "acts is 'shout'"),
    ],
)
def test_a_row_that_cannot_be_used_is_explained(tmp_path: Path, line: str, fault: str) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text('{"text": "fine"}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"own\.jsonl:2") as caught:
        corpus.read(file)
    assert fault in str(caught.value)


def test_rows_of_a_table_are_read(tmp_path: Path) -> None:
    file = tmp_path / "own.csv"
    file.write_text(
        'text,language,category,why\n"Late, again",en,delivery,repeat\n', encoding="utf-8"
    )
    (row,) = corpus.read(file)
    assert (row.text, row.category, row.why) == ("Late, again", "delivery", ("repeat",))


def _taught(answers: list[str]) -> Iterator[tuple[str, str]]:
    for at, answer in enumerate(answers):
        word = {"fruit": ("apple", "pear", "plum"), "tool": ("saw", "drill", "nail")}[answer]
        yield f"{word[at % 3]} {word[(at + 1) % 3]}", answer


def test_the_same_rows_teach_the_same_model() -> None:
    rows = list(_taught(["fruit", "tool"] * 12))
    samples = Samples(
        (distinct(features(plain(text).text)) for text, _ in rows),
        (1, 1, 1, 1),
        shared=(2, 2, 2, 2),
    )
    asked = Question(
        name="thing",
        labels=("fruit", "tool", "never"),
        exclusive=True,
        answers=[(answer,) for _, answer in rows],
        strength=1.0,
    )
    groups = [str(at) for at in range(len(rows))]
    first, second = (fit(samples, groups, [asked]) for _ in range(2))
    assert first.version == second.version
    shares = first.weigh(features("plum pear")).confidences("thing")
    assert next(iter(shares)) == "fruit"
    assert shares["never"] < 0.01


def test_what_is_measured_adds_up(understand: Understand) -> None:
    class Reader:
        def understand(self, text: str, **_: object) -> object:
            return understand(text)

    rows = [row for row in SET_ASIDE if row.language == "en"][:60]
    figures = evaluate.evaluate(rows, Reader())  # type: ignore[arg-type]  # what it is asked
    kinds = figures["kind"]
    assert kinds["rows"] == sum(bool(row.kind) for row in rows)
    assert 0 <= float(str(kinds["calibration_error"])) <= 1
    assert json.dumps(figures)
