"""A linear model read from a file and weighed with integers: same text, same answer, everywhere.

A file holds one vocabulary of feature keys and a matrix of whole numbers, a column a label. Labels
are grouped into heads: in a head of one, labels exclude each other (softmax); in a head of many,
each stands for itself (sigmoid). What heads decide together is a joint. Standard library and NumPy
only.
"""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from nlp.features import Features, Offsets
from nlp.joint import Joint

Scores = NDArray[np.float64]
_Told = TypeVar("_Told")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One question put to a text: its labels, what each starts from, and how sure to sound.

    `unit` turns whole numbers back into the scores they were rounded from; `heat` is the
    temperature that calibrates confidences.
    """

    name: str
    labels: tuple[str, ...]
    exclusive: bool
    intercepts: tuple[float, ...]
    unit: float
    heat: float = 1.0
    first: int = 0  # column of the first label

    @property
    def columns(self) -> slice:
        """Where its labels stand in the matrix."""
        return slice(self.first, self.first + len(self.labels))


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """`weights[i, j]`: how much feature `keys[i]` speaks for label `j`. Keys are sorted.

    `words`: a digest of the lexicons it was taught with, empty where it was taught with none.
    """

    keys: NDArray[np.uint64]
    weights: NDArray[np.int8]
    heads: Mapping[str, Head]
    version: str
    joints: Mapping[str, Joint] = field(default_factory=dict)
    words: str = ""

    def weigh(self, blocks: Sequence[Features]) -> "Weighed":
        """Find a text's features among the known ones."""
        return Weighed(self, blocks)


class Weighed:
    """One text against one model. Computed once, asked by every head."""

    def __init__(self, model: Model, blocks: Sequence[Features]) -> None:
        self._model = model
        self._blocks = blocks
        self._known = [self._rows(_distinct(block.keys)) for block in blocks]

    @property
    def known(self) -> int:
        """How many different features the model knows: none means it has nothing to say."""
        return sum(map(len, self._known))

    def _rows(self, keys: NDArray[np.uint64]) -> NDArray[np.intp]:
        """The vocabulary rows of those keys that are in it."""
        at, known = self._found(keys)
        return at[known]

    def _found(self, keys: NDArray[np.uint64]) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
        vocabulary = self._model.keys
        if not len(vocabulary) or not len(keys):
            return np.zeros(len(keys), np.intp), np.zeros(len(keys), np.bool_)
        at = np.minimum(np.searchsorted(vocabulary, keys), len(vocabulary) - 1)
        return at, vocabulary[at] == keys

    @cached_property
    def _sums(self) -> Scores:
        """Per column: each block's whole-number sum over the square root of its size."""
        total = np.zeros(self._model.weights.shape[1])
        for rows in self._known:
            if len(rows):
                whole = self._model.weights[rows].sum(axis=0, dtype=np.int64)
                total += whole / math.sqrt(len(rows))
        return total

    def scores(self, head: Head) -> Scores:
        """The scores of a head's labels before calibration."""
        return np.asarray(self._sums[head.columns] * head.unit + np.array(head.intercepts))

    def confidences(self, name: str) -> dict[str, float]:
        """Each label of a head with its confidence, likeliest first."""
        labels, shares = self._model.heads[name].labels, self.shares(name)
        order = np.argsort(-shares, kind="stable")
        return {labels[i]: float(shares[i]) for i in order}

    def shares(self, name: str) -> Scores:
        """The confidences of a head's labels, in their order."""
        head = self._model.heads[name]
        scores = self.scores(head) * head.heat
        return softmax(scores) if head.exclusive else 1 / (1 + np.exp(-scores.clip(-60, 60)))

    def chance(self, name: str) -> float | None:
        """What a joint says; nothing where the model has none of that name."""
        joint = self._model.joints.get(name)
        if joint is None:
            return None
        scores = [self.scores(self._model.heads[head]) for head in joint.heads]
        return joint.chance(np.concatenate(scores))

    def contributions(self, name: str, label: str) -> Iterator[tuple[Offsets, Offsets, Scores]]:
        """What stretches of the plain text added to a label's score, exactly: starts, ends, worth.

        In an exclusive head, against the mean of all labels: what is said for all says nothing.
        The contributions and the intercept sum to the score.
        """
        head = self._model.heads[name]
        own = head.labels.index(label)
        for block, rows in zip(self._blocks, self._known, strict=True):
            if not len(rows):
                continue
            at, known = self._found(block.keys)
            distinct, inverse, counts = np.unique(
                at[known], return_inverse=True, return_counts=True
            )
            weights = self._model.weights[distinct, head.columns].astype(np.float64)
            worth = weights[:, own] - (weights.mean(axis=1) if head.exclusive else 0.0)
            each = (worth / counts * (head.unit / math.sqrt(len(rows))))[inverse]
            yield block.starts[known], block.ends[known], each


def _distinct(keys: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Each key once, in order: sorted lookups stay in the processor's cache."""
    ordered = np.sort(keys)
    again = ordered[1:] == ordered[:-1]
    return np.concatenate((ordered[:1], ordered[1:][~again])) if again.any() else ordered


def softmax(scores: Scores) -> Scores:
    """Shares that sum to one along the last axis."""
    exponents = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(exponents / exponents.sum(axis=-1, keepdims=True))


def read(path: Path) -> Model:
    """A model from its file.

    Raises:
        OSError: there is none. ValueError: not a model.
    """
    with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
        about: dict[str, Any] = json.loads(str(stored["about"]))
        return Model(
            keys=stored["keys"],
            weights=stored["weights"],
            heads={name: _told(Head, head) for name, head in about["heads"].items()},
            joints={name: _told(Joint, one) for name, one in about.get("joints", {}).items()},
            version=about["version"],
            words=about.get("words", ""),
        )


def names(path: Path) -> tuple[str, str]:
    """The version of a model and the digest of its words, without reading its weights.

    Raises:
        OSError: there is none. ValueError: not a model.
    """
    with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
        about: dict[str, Any] = json.loads(str(stored["about"]))
        return about["version"], about.get("words", "")


def write(model: Model, path: Path) -> None:
    """The model as a file, byte for byte the same for the same model."""
    about = {
        "version": model.version,
        "words": model.words,
        "heads": {head.name: asdict(head) for head in model.heads.values()},
        "joints": {joint.name: asdict(joint) for joint in model.joints.values()},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        path,
        keys=model.keys,
        weights=model.weights,
        about=np.array(json.dumps(about)),
    )


def _told(kind: type[_Told], stored: Mapping[str, Any]) -> _Told:
    """A head or a joint from its file, where every tuple is a list."""
    return kind(**{n: tuple(v) if isinstance(v, list) else v for n, v in stored.items()})
