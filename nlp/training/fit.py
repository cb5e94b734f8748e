"""Fitting linear models to labelled messages: the same rows give the same weights.

Linear support vectors, a label against the rest, and naive Bayes beside them. Weights are rounded
to whole numbers, which is what the model file keeps.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from joblib import Parallel, delayed
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.svm import LinearSVC

from nlp.joint import Joint, pieces
from nlp.model import Head, Model, softmax
from nlp.training.samples import Floats, Samples

_TOKENS_SHARED = 2  # tokens a feature must be in
LARGEST = 127  # of a whole-number weight
_USUAL_LARGEST = 0.9999  # share of weights that are no larger; the few that are, are cut
_FOLDS = 3
_SEED = 20261118
_USUAL = 0.6  # what naive Bayes counts beside support vectors
_DOUBT = 0.3  # rows that every feature is granted
_NEVER = -30.0  # the score of a label that no row has
_TOKEN_STRENGTH = 0.3
_JOINT_STRENGTH = 0.05
_LEAST_SPREAD = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A head to be fitted. `answers[i]`: the labels of message i; None where they are not known.

    `strength` is the inverse of regularisation. `usual[i]`: whether message i is as messages are,
    and so tells how likely each answer is; without it all are.
    """

    name: str
    labels: tuple[str, ...]
    exclusive: bool
    answers: Sequence[tuple[str, ...] | None]
    strength: float
    usual: Sequence[bool] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """A joint to be fitted: whether the answer to `head` is among `labels`, as `heads` say it.

    `usual[i]`: whether message i is as messages are, and so tells how likely the answer is.
    """

    name: str
    heads: tuple[str, ...]
    head: str
    labels: frozenset[str]
    usual: Sequence[bool]


@dataclass(frozen=True, slots=True)
class _Fitted:
    """A head, its weights, and its scores of messages not learnt from; NaN where it has none."""

    head: Head
    weights: NDArray[np.int8]
    unseen: Floats


def fit(
    samples: Samples,
    groups: Sequence[str],
    questions: Sequence[Question],
    together: Iterable[Together] = (),
) -> Model:
    """One model answering all questions, its confidences calibrated on folds not learnt from.

    Messages of a group (a scenario told in several ways) are never on both sides of a fold.
    """
    fitted: dict[str, _Fitted] = {}
    first = 0
    for question in questions:
        one = _head(samples, np.array(groups), question, first)
        fitted[question.name], first = one, first + len(question.labels)
    weights = np.concatenate([one.weights for one in fitted.values()], axis=1)
    answers = {question.name: question.answers for question in questions}
    joints = {each.name: _joint(each, fitted, answers[each.head]) for each in together}
    told = weights.any(axis=1)
    heads = {name: one.head for name, one in fitted.items()}
    return stamped(samples.keys[told], weights[told], heads, joints)


def _joint(
    asked: Together, fitted: Mapping[str, _Fitted], answers: Sequence[tuple[str, ...] | None]
) -> Joint:
    """What scores of messages not learnt from say together."""
    scores = np.concatenate([fitted[name].unseen for name in asked.heads], axis=1)
    known = ~np.isnan(scores).any(axis=1) & np.array([one is not None for one in answers])
    known &= np.array(asked.usual)
    truth = np.array([bool(asked.labels.intersection(one or ())) for one in answers])
    seen = scores[known]
    middles, spreads = seen.mean(axis=0), seen.std(axis=0).clip(_LEAST_SPREAD)
    learner = LogisticRegression(C=_JOINT_STRENGTH, max_iter=3000)
    learner.fit(pieces((seen - middles) / spreads), truth[known])
    return Joint(
        name=asked.name,
        heads=asked.heads,
        middles=_tidy(middles),
        spreads=_tidy(spreads),
        weights=_tidy(learner.coef_[0]),
        intercept=_tidy(learner.intercept_)[0],
    )


def _tidy(values: Floats) -> tuple[float, ...]:
    """As many digits as another machine would find, too."""
    return tuple(float(value) for value in values.round(4))


def stamped(
    keys: NDArray[np.uint64],
    weights: NDArray[np.int8],
    heads: Mapping[str, Head],
    joints: Mapping[str, Joint],
) -> Model:
    """A model named after what it holds."""
    about = f"{heads!r}{joints!r}".encode()
    digest = hashlib.sha256(keys.tobytes() + weights.tobytes() + about).hexdigest()
    return Model(keys=keys, weights=weights, heads=heads, joints=joints, version=digest[:12])


def _head(samples: Samples, groups: NDArray[np.str_], question: Question, first: int) -> _Fitted:
    rows = np.array([i for i, labels in enumerate(question.answers) if labels is not None])
    known = [question.answers[i] or () for i in rows]
    said = np.array([[label in labels for label in question.labels] for labels in known])
    matrix = samples.matrix[rows]
    coefficients, intercepts = _solve(matrix, said, question)
    weights, unit = _whole(coefficients * samples.worth[:, None])
    scores = _unseen(matrix, said, groups[rows], question)
    usual = np.array(question.usual or [True] * len(question.answers))[rows]
    heat, offsets = _calibrated(scores[usual], said[usual], question)
    unseen = np.full((samples.size, len(question.labels)), np.nan)
    unseen[rows] = scores + offsets / heat
    head = Head(
        name=question.name,
        labels=question.labels,
        exclusive=question.exclusive,
        intercepts=tuple(float(value) for value in (intercepts + offsets / heat).round(6)),
        unit=unit,
        heat=heat,
        first=first,
    )
    return _Fitted(head, weights, unseen)


def _whole(worth: Floats) -> tuple[NDArray[np.int8], float]:
    """Weights as small whole numbers, and the unit they count."""
    unit = float(np.quantile(np.abs(worth), _USUAL_LARGEST) / LARGEST) or 1.0
    return (worth / unit).round().clip(-LARGEST, LARGEST).astype(np.int8), unit


def _solve(
    matrix: csr_matrix, said: NDArray[np.bool_], question: Question
) -> tuple[Floats, Floats]:
    """Coefficients (features x labels) and intercepts; a label no row has is never answered."""
    coefficients = np.zeros((matrix.shape[1], len(question.labels)))
    intercepts = np.full(len(question.labels), _NEVER)
    some = [at for at, told in enumerate(said.T) if told.any() and not told.all()]
    solved = Parallel(n_jobs=-1)(
        delayed(_solved_alone)(matrix, said[:, at], usual, question.strength)
        for at, usual in zip(some, _ratios(matrix, said[:, some]), strict=True)
    )
    for at, (worth, intercept) in zip(some, solved, strict=True):
        coefficients[:, at], intercepts[at] = worth, intercept
    return coefficients, intercepts


def _solved_alone(
    matrix: csr_matrix, told: NDArray[np.bool_], usual: Floats, strength: float
) -> tuple[Floats, float]:
    """A label against the rest."""
    learner = LinearSVC(
        C=strength, class_weight="balanced", random_state=_SEED, tol=1e-3, max_iter=2000
    )
    learner.fit(matrix, told)
    worth = _joined(matrix, learner.coef_[0], usual)
    return worth, float(learner.intercept_[0] / (np.std(matrix @ learner.coef_[0]) or 1.0))


def _joined(matrix: csr_matrix, learnt: Floats, ratios: Floats) -> Floats:
    """Two opinions of every feature, on one scale: what parts the rows best, and what is usual."""
    parting, usual = np.std(matrix @ learnt), np.std(matrix @ ratios)
    return np.asarray(learnt / (parting or 1.0) + _USUAL * ratios / (usual or 1.0))


def _ratios(matrix: csr_matrix, said: NDArray[np.bool_]) -> Floats:
    """Naive Bayes, a row a label: how much oftener each feature is in the rows told so."""
    present = matrix.copy()
    present.data = np.ones_like(present.data)
    counts = said.sum(axis=0)[:, None]
    others = len(said) - counts
    with_label = said.T.astype(np.float64) @ present
    without = np.asarray(present.sum(axis=0)) - with_label
    share = (with_label + _DOUBT) / (counts + 2 * _DOUBT)
    doubt = _DOUBT * others / counts
    return np.asarray(np.log(share) - np.log((without + doubt) / (others + 2 * doubt)))


def _unseen(
    matrix: csr_matrix, said: NDArray[np.bool_], groups: NDArray[np.str_], question: Question
) -> Floats:
    """Scores of folds not learnt from, each with scenarios of its own."""
    scores = np.zeros(said.shape)
    for learnt, unseen in GroupKFold(n_splits=_FOLDS).split(matrix, groups=groups):
        coefficients, intercepts = _solve(matrix[learnt], said[learnt], question)
        scores[unseen] = matrix[unseen] @ coefficients + intercepts
    return scores


def _calibrated(
    scores: Floats, said: NDArray[np.bool_], question: Question
) -> tuple[float, Floats]:
    """Temperature and offsets that make confidences as good as they are right."""
    start = np.concatenate(([1.0], np.zeros(said.shape[1])))
    best = minimize(
        lambda x: _surprise(scores, x, said, exclusive=question.exclusive),
        start,
        jac=True,
        method="L-BFGS-B",
    )
    return float(best.x[0].round(3)), best.x[1:].round(3)


def _surprise(
    scores: Floats, tried: Floats, said: NDArray[np.bool_], *, exclusive: bool
) -> tuple[float, Floats]:
    """Mean negative log-likelihood at a temperature and offsets, and how it grows with each."""
    heated = scores * tried[0] + tried[1:]
    shares = softmax(heated) if exclusive else 1 / (1 + np.exp(-heated.clip(-60, 60)))
    chosen = shares[said] if exclusive else np.where(said, shares, 1 - shares)
    told = said.sum(axis=1, keepdims=True) if exclusive else 1.0
    growth = (shares * told - said) / chosen.size
    by_offset = growth.sum(axis=0)
    by_heat = (growth * scores).sum()
    return float(-np.log(chosen.clip(1e-9)).mean()), np.concatenate(([by_heat], by_offset))


def fit_tokens(
    seen: NDArray[np.uint64], truth: NDArray[np.int64], name: str, labels: tuple[str, ...]
) -> Model:
    """A model that judges tokens: `seen` a row a token, `truth` the number of its label."""
    distinct, counts = np.unique(seen, return_counts=True)
    known = distinct[counts >= _TOKENS_SHARED]
    at = np.searchsorted(known, seen).clip(max=len(known) - 1)
    told = known[at] == seen
    ends = np.concatenate(([0], np.cumsum(told.sum(axis=1))))
    matrix = csr_matrix(
        (np.ones(int(ends[-1])), at[told], ends), (len(seen), len(known)), dtype=np.float64
    )
    learner = LogisticRegression(C=_TOKEN_STRENGTH, max_iter=200).fit(matrix, truth)
    coefficients = np.zeros((len(known), len(labels)))
    intercepts = np.full(len(labels), _NEVER)
    coefficients[:, learner.classes_] = learner.coef_.T
    intercepts[learner.classes_] = learner.intercept_
    whole, unit = _whole(coefficients)
    head = Head(
        name=name,
        labels=labels,
        exclusive=True,
        intercepts=tuple(float(value) for value in intercepts.round(6)),
        unit=unit,
    )
    return stamped(known, whole, {name: head}, {})
