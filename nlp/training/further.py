"""What a model learns after it was made: a few rows more, and nothing of the rest forgotten.

Every answer becomes the answer of the model plus a small correction of it, fitted to the new rows
and, on shipped rows seen again, to what the model answered there before (distillation). Only
features that the new rows have are corrected, so that it takes seconds, however much was shipped.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csc_matrix, csr_matrix, vstack

from nlp.model import Head, Model, softmax
from nlp.training.fit import LARGEST, Question, stamped
from nlp.training.replay import Replay
from nlp.training.samples import Distinct, Floats

# Chosen on shipped categories left out and learnt anew from eight rows a language each; ridge,
# worth and sharing set again for today's corpora in sight of the lockers (`tests/nlp/lockers.py`).
_RIDGE = 20.0  # what a correction costs
_WORTH, _MOST = 4000.0, 100.0  # rows of a label count as so many, each as so many at most
_STIFF = 10.0  # what moving the start of a label costs
_NEW = -4.0  # where a label nobody asked for before starts
_SHARED = 2  # groups of new rows a feature must be in to be one more: one person's word is none
_STEPS = 60
_LEAST = 1e-12
_Shares = Callable[[Floats], Floats]


class Further:
    """A model, the shipped rows it is shown again, and new rows to learn from."""

    def __init__(
        self, base: Model, shipped: Replay, seen: Sequence[Distinct], groups: Sequence[str]
    ) -> None:
        """`seen`: what rules and lexicons find in the new rows, in their order.

        `groups`: whose each is. A feature that is new has to be in rows of several.
        """
        if shipped.version != base.version:
            raise ValueError("the shipped rows were seen by another model: make models")
        self._base = base
        self._keys = _keys(base, seen, groups)
        self._old = np.searchsorted(self._keys, base.keys)
        again, new = self._again(shipped), self._matrix(seen)
        self._rare = np.log(shipped.size / (np.diff(again.indptr) + 1)) + 1
        self._all = vstack([again, new]).tocsr()
        self._shown = shipped.size
        self._told = np.unique(new.indices)

    def taught(self, questions: Sequence[Question], *, without: Collection[int] = ()) -> Model:
        """The model with what the new rows answer. `without`: rows to be left out this time."""
        asked = {question.name: question for question in questions}
        heads: dict[str, Head] = {}
        columns, first = [], 0
        for name, head in self._base.heads.items():
            block, taught = self._head(head, asked.get(name), frozenset(without))
            heads[name] = replace(taught, first=first)
            first += block.shape[1]
            columns.append(block)
        model = stamped(self._keys, np.concatenate(columns, axis=1), heads, self._base.joints)
        return replace(model, words=self._base.words)

    def _head(
        self, head: Head, question: Question | None, without: frozenset[int]
    ) -> tuple[NDArray[np.int8], Head]:
        """The weights and starts of a head with what is answered to its question."""
        if question is None:
            return self._widened(head, head.labels), head
        block = self._widened(head, question.labels)
        starts = [_start(head, label) for label in question.labels]
        grown = replace(head, labels=question.labels, intercepts=tuple(starts))
        told = {
            at: answer
            for at, answer in enumerate(question.answers)
            if answer is not None and at not in without
        }
        if not told:
            return block, grown
        more, moved = self._corrected(grown, block, told)
        block = (block + more / (head.unit * head.heat)).round().clip(-LARGEST, LARGEST)
        moved = np.array(starts) + moved / head.heat
        starts = [float(start) for start in moved.round(6)]
        return block.astype(np.int8), replace(grown, intercepts=tuple(starts))

    def _corrected(
        self, head: Head, block: NDArray[np.int8], told: dict[int, tuple[str, ...]]
    ) -> tuple[Floats, Floats]:
        """What is added to each weight and start, in calibrated scores."""
        some = np.concatenate((np.arange(self._shown), self._shown + np.array(list(told))))
        rows = self._all[some]
        before = head.heat * (rows @ (block * head.unit) + np.array(head.intercepts))
        shares: _Shares = softmax if head.exclusive else _chances
        known = np.array([label in self._base.heads[head.name].labels for label in head.labels])
        wanted = shares(np.where(known, before, -np.inf))
        said = np.array([[label in answer for label in head.labels] for answer in told.values()])
        wanted[self._shown :] = said
        counts = np.concatenate((np.ones(self._shown), _counts(said, exclusive=head.exclusive)))
        scaled = rows[:, self._told].multiply(self._rare[self._told]).tocsr()
        found, moved = _fitted(
            scaled, before, wanted=wanted, counts=counts, shares=shares, old=known
        )
        more = np.zeros(block.shape)
        more[self._told] = found * self._rare[self._told, None]
        return more, moved

    def _widened(self, head: Head, labels: Sequence[str]) -> NDArray[np.int8]:
        """The weights of labels over all features; nothing where either is new."""
        block = np.zeros((len(self._keys), len(labels)), np.int8)
        for at, label in enumerate(labels):
            if label in head.labels:
                column = head.first + head.labels.index(label)
                block[self._old, at] = self._base.weights[:, column]
        return block

    def _again(self, shipped: Replay) -> csc_matrix:
        """Shipped rows over all features: what is new they are taken not to have."""
        known = shipped.matrix()
        counts = np.zeros(len(self._keys), np.int64)
        counts[self._old] = np.diff(known.indptr)
        ends = np.concatenate(([0], np.cumsum(counts)))
        return csc_matrix((known.data, known.indices, ends), (shipped.size, len(counts)))

    def _matrix(self, seen: Sequence[Distinct]) -> csr_matrix:
        """New rows: one over the root of how many features of the block are known."""
        data, columns, ends = [], [], [0]
        for blocks in seen:
            found = [
                np.searchsorted(self._keys, keys).clip(max=len(self._keys) - 1) for keys in blocks
            ]
            known = [at[self._keys[at] == keys] for at, keys in zip(found, blocks, strict=True)]
            columns += known
            data += [np.full(len(at), max(1, len(at)) ** -0.5) for at in known]
            ends.append(ends[-1] + sum(map(len, known)))
        shape = (len(seen), len(self._keys))
        return csr_matrix((np.concatenate(data), np.concatenate(columns), ends), shape)


def _keys(base: Model, seen: Sequence[Distinct], groups: Sequence[str]) -> NDArray[np.uint64]:
    """The features of a model, and those that new rows of several groups share."""
    found: dict[str, list[NDArray[np.uint64]]] = {}
    for group, blocks in zip(groups, seen, strict=True):
        found.setdefault(group, []).extend(blocks)
    each = [np.unique(np.concatenate(some)) for some in found.values()]
    keys, counts = np.unique(np.concatenate(each), return_counts=True)
    return np.union1d(base.keys, keys[counts >= _SHARED])


def _start(head: Head, label: str) -> float:
    known = label in head.labels
    return head.intercepts[head.labels.index(label)] if known else _NEW / head.heat


def _chances(scores: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-scores.clip(-60, 60))))


def _counts(said: NDArray[np.bool_], *, exclusive: bool) -> Floats:
    """What each new row counts: the rarer its answer among them, the more, within bounds."""
    alike = (said @ said.sum(axis=0)) if exclusive else np.full(len(said), len(said))
    return np.asarray((_WORTH / np.maximum(1, alike)).clip(1, _MOST))


def _fitted(
    rows: csr_matrix,
    before: Floats,
    *,
    wanted: Floats,
    counts: Floats,
    shares: _Shares,
    old: NDArray[np.bool_],
) -> tuple[Floats, Floats]:
    """The least corrections (features x labels, and of starts) that bring what is wanted."""
    features, labels = rows.shape[1], before.shape[1]
    across = rows.T.tocsr()

    def cost(flat: Floats) -> tuple[float, Floats]:
        weights, starts = flat[: features * labels].reshape(features, labels), flat[-labels:]
        given = shares(before + rows @ weights + starts)
        likely = wanted * np.log(given.clip(_LEAST))
        if shares is _chances:
            likely += (1 - wanted) * np.log((1 - given).clip(_LEAST))
        slope = counts[:, None] * (given - wanted)
        kept = starts * old
        value = -(counts @ likely).sum() + (_RIDGE * (weights**2).sum() + _STIFF * kept @ kept) / 2
        change = across @ slope + _RIDGE * weights
        return float(value), np.concatenate((change.ravel(), slope.sum(axis=0) + _STIFF * kept))

    best = minimize(
        cost,
        np.zeros((features + 1) * labels),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": _STEPS},
    ).x
    return best[: features * labels].reshape(features, labels), best[-labels:]
