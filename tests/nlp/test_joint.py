"""One plain sign among several answers is enough; the lexicons a model was fitted to are known."""

import numpy as np
import pytest

from nlp import model
from nlp.features import features
from nlp.joint import Joint, pieces
from nlp.judging import DANGER
from nlp.model import Model
from nlp.pipeline import MESSAGE_FILE, MODELS, models
from nlp.training import recipe

ONE_SIGN = Joint(
    name="alarm",
    heads=("heard", "seen"),
    middles=(0.0, 10.0),
    spreads=(1.0, 2.0),
    weights=(0, 0, 4, 4, 0, 0, 0, 0),  # only what is far above the usual counts, of either
    intercept=-2.0,
)


@pytest.fixture(scope="module")
def shipped() -> Model:
    return model.read(MODELS / MESSAGE_FILE)


@pytest.mark.parametrize(
    ("scores", "alarmed"),
    [((3, 10), True), ((0, 16), True), ((0.9, 11.8), False), ((-9, -9), False)],
)
def test_one_strong_sign_is_enough_and_many_weak_ones_are_not(
    scores: tuple[float, float], *, alarmed: bool
) -> None:
    assert (ONE_SIGN.chance(np.array(scores, float)) > 0.5) is alarmed


def test_pieces_leave_out_nothing_between() -> None:
    usual = np.linspace(-5, 5, 101)[:, None]
    found = pieces(usual)
    assert found.shape == (101, 4)
    assert (np.diff(found, axis=0) >= 0).all()
    assert found[50].tolist() == [0, 0, 0, 0]


def test_danger_is_told_from_its_harmless_twin(shipped: Model) -> None:
    danger, twin = (
        shipped.weigh(features(text)).chance(DANGER)
        for text in ("the ladder broke and my father cannot move his legs", "the ladder is grey")
    )
    assert danger is not None
    assert twin is not None
    assert danger > twin


def test_a_joint_the_model_lacks_says_nothing(shipped: Model) -> None:
    assert shipped.weigh(features("anything")).chance("weather") is None


def test_the_shipped_model_was_fitted_to_the_lexicons_as_they_are() -> None:
    message = models().message
    assert message is not None
    assert message.words == recipe.lexicons(), (
        "phrases or concepts were changed: `make models ARGS=message` fits the model to them anew"
    )
