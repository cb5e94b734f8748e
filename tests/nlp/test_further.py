"""A few corrected messages teach what they have in common, in seconds, and the rest stays."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from time import process_time

import numpy as np
import pytest

from nlp import pipeline
from nlp.judging import CATEGORY, KIND
from nlp.model import Model
from nlp.pipeline import MODELS, Pipeline
from nlp.training import compare, corpus, recipe, replay
from nlp.training.compare import Count
from nlp.training.corpus import Row
from nlp.training.further import Further
from nlp.understanding import CATEGORIES
from tests.nlp.lockers import CATEGORY as LOCKERS, CORRECTED, UNSEEN

SECONDS = 15  # of processor time: it takes two on an idle machine
SHARE = 6  # one in so many of the rows set aside is read


def rows(texts: Mapping[str, Sequence[str]], category: str = LOCKERS) -> list[Row]:
    return [
        Row(text=text, language=language, category=category)
        for language, some in texts.items()
        for text in some
    ]


@pytest.fixture(scope="module")
def shipped() -> Model:
    message = pipeline.models().message
    assert message is not None
    return message


@pytest.fixture(scope="module")
def reader() -> Pipeline:
    return Pipeline(CATEGORIES, pipeline.models().without_message())


def school(shipped: Model, reader: Pipeline, some: Sequence[Row]) -> Further:
    seen = recipe.observed(reader, some)
    return Further(
        shipped, replay.read(MODELS / replay.FILE), seen, list(map(str, range(len(some))))
    )


@pytest.fixture(scope="module")
def taught(shipped: Model, reader: Pipeline) -> Model:
    some = rows(CORRECTED)
    return school(shipped, reader, some).taught(recipe.questions(some, CATEGORIES))


def test_fifty_corrections_at_least_halve_the_errors_on_what_nobody_has_seen(
    shipped: Model, taught: Model, reader: Pipeline
):
    assert sum(map(len, CORRECTED.values())) == 50
    found = compare.compared(rows(UNSEEN), reader, shipped, taught).all[CATEGORY]
    wrong_before, wrong_after = found.rows - found.before, found.rows - found.after
    assert wrong_before >= found.rows // 2, "the pattern is not new"
    assert wrong_after <= wrong_before / 2, found


def test_nothing_else_is_forgotten(shipped: Model, taught: Model, reader: Pipeline):
    aside = [row for row in corpus.shipped(development=True) if row.kind][::SHARE]
    found = compare.compared(aside, reader, shipped, taught)
    assert not list(found.worse())
    assert found.all[KIND].lost == 0, "what nobody corrected is read as before"


def test_it_takes_seconds_and_is_the_same_each_time(
    shipped: Model, taught: Model, reader: Pipeline
):
    some = rows(CORRECTED)
    begun = process_time()
    again = school(shipped, reader, some).taught(recipe.questions(some, CATEGORIES))
    assert process_time() - begun < SECONDS
    assert again.version == taught.version
    assert again.weights.tobytes() == taught.weights.tobytes()


def test_a_category_of_ones_own_is_a_label_more(shipped: Model, reader: Pipeline):
    codes = (*CATEGORIES, "lockers")
    some = [replace(row, category="lockers") for row in rows(CORRECTED)]
    grown = school(shipped, reader, some).taught(recipe.questions(some, codes))
    assert grown.heads[CATEGORY].labels == codes
    here = Pipeline(codes, replace(pipeline.models(), message=grown))
    found = compare.compared(rows(UNSEEN, "lockers"), here, shipped, grown).all[CATEGORY]
    assert found.before == 0
    assert found.after >= found.rows * 0.4


def test_what_one_person_wrote_is_no_feature(shipped: Model, reader: Pipeline):
    word = "qqzwqx"
    some = [Row(text=f"{word} {word}", language="en", category="other")] * 4
    found = recipe.observed(reader, some)
    again = replay.read(MODELS / replay.FILE)
    asked = recipe.questions(some, CATEGORIES)
    one = Further(shipped, again, found, ["anna"] * 4).taught(asked)
    several = Further(shipped, again, found, list("abcd")).taught(asked)
    assert len(one.keys) == len(shipped.keys)
    assert len(several.keys) > len(shipped.keys)
    assert np.isin(shipped.keys, several.keys).all()


def test_another_models_rows_are_refused(shipped: Model, reader: Pipeline):
    other = replace(replay.read(MODELS / replay.FILE), version="another")
    with pytest.raises(ValueError, match="make models"):
        Further(shipped, other, recipe.observed(reader, rows(UNSEEN)), ["a"] * 28)


@pytest.mark.parametrize(
    ("count", "worse"),
    [
        (Count(rows=100, before=90, after=88), False),
        (Count(rows=100, before=90, after=87), True),
        (Count(), False),
    ],
)
def test_worse_is_what_loses_more_than_the_margin(count: Count, *, worse: bool):
    found = compare.Compared(all={KIND: count}, languages={}, classes={})
    assert bool(list(found.worse())) is worse
