"""Keys are the same wherever a stretch stands, on every machine; spans point into the text."""

import numpy as np
from hypothesis import given, strategies as st

from nlp.features import BLOCKS, features, label_key, stretches

LETTERS = st.text("abcçğıде فارسی 12?🙂", max_size=60)


def test_keys_never_change() -> None:
    """Model files hold these numbers: a change makes every model deaf."""
    assert label_key("CONCEPT:parcel") == 17960392318820858163
    letters, words, pairs, _ = features("my order")
    assert int(letters.keys[0]) == 13892120053265279713
    assert int(words.keys[0]) == 7543149013083506530
    assert int(pairs.keys[0]) == 10581652961359313577


@given(before=LETTERS, word=st.text("abcde", min_size=1, max_size=8), after=LETTERS)
def test_a_stretch_has_one_key_wherever_it_stands(before: str, word: str, after: str) -> None:
    text = before + word + after
    at, end = np.array([len(before)]), np.array([len(before) + len(word)])
    assert stretches(text, at, end) == stretches(word, np.array([0]), np.array([len(word)]))


@given(text=st.text(max_size=200))
def test_spans_stay_within_the_text(text: str) -> None:
    for block in features(text, [("label", 0, len(text))]):
        assert ((block.starts >= 0) & (block.ends <= len(text))).all()
        assert len(block.keys) == len(block.starts) == len(block.ends)


def test_a_text_has_every_block() -> None:
    assert len(features("")) == len(features("one two")) == len(BLOCKS)


def test_pairs_are_beginnings_close_by_in_their_order() -> None:
    said = set(features("the gates closed on my elbow")[2].keys.tolist())
    assert set(features("gate closing ... elbows")[2].keys.tolist()) <= said
    assert not set(features("elbow gate")[2].keys.tolist()) & said


def test_figures_are_alike_and_marks_are_not_words() -> None:
    first, second = features("flat 12!")[1], features("flat 34, ...")[1]
    assert first.keys.tolist() == second.keys.tolist()
