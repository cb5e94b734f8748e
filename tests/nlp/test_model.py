"""A model file is read as it was written, and what it says is the sum of what its words say."""

from pathlib import Path

import numpy as np
import pytest

from nlp import model
from nlp.features import features
from nlp.model import Model, Weighed
from nlp.pipeline import models

TEXTS = (
    "the courier threw my parcel over the gate",
    "Списали дважды за одну покупку",
    "سفارشم هنوز نرسیده و کسی جواب نمی‌دهد",
    "kargo hâlâ gelmedi, param da iade edilmedi",
)


@pytest.fixture(scope="module")
def shipped() -> Model:
    message = models().message
    assert message is not None
    return message


def test_written_and_read_alike_byte_for_byte(shipped: Model, tmp_path: Path) -> None:
    first, second = tmp_path / "a.npz", tmp_path / "b.npz"
    model.write(shipped, first)
    again = model.read(first)
    model.write(again, second)
    assert first.read_bytes() == second.read_bytes()
    assert again.version == shipped.version
    assert again.heads == shipped.heads


@pytest.mark.parametrize("text", TEXTS)
def test_contributions_and_intercept_are_the_score(shipped: Model, text: str) -> None:
    weighed = shipped.weigh(features(text))
    head = shipped.heads["why"]
    for at, label in enumerate(head.labels):
        said = sum(worth.sum() for _, _, worth in weighed.contributions("why", label))
        assert said + head.intercepts[at] == pytest.approx(weighed.scores(head)[at])


@pytest.mark.parametrize("text", TEXTS)
def test_shares_of_an_exclusive_head_sum_to_one(shipped: Model, text: str) -> None:
    shares = shipped.weigh(features(text)).confidences("category")
    assert sum(shares.values()) == pytest.approx(1)
    assert list(shares.values()) == sorted(shares.values(), reverse=True)


def test_a_model_that_knows_nothing_of_a_text_says_so(shipped: Model) -> None:
    assert Weighed(shipped, features("⸘⸘")).known == 0


def test_a_file_that_is_no_model(tmp_path: Path) -> None:
    (tmp_path / "x.npz").write_bytes(b"nothing")
    with pytest.raises((ValueError, OSError)):
        model.read(tmp_path / "x.npz")


def test_keys_are_sorted_and_different(shipped: Model) -> None:
    assert (np.diff(shipped.keys.astype(object)) > 0).all()
