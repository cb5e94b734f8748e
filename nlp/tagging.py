"""Names in running text: what was bought, where, and whose name, by a linear model over words.

A word is judged by itself, its beginning and ending, its shape, the concepts it stands for and its
neighbours. Neighbouring words of one type are one name. Vectorised like `nlp.features`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nlp.document import Found
from nlp.features import Keys, label_key, stretches
from nlp.model import Model, softmax
from nlp.normalise import Plain
from nlp.understanding import Entity, EntityType

HEAD = "names"
OUTSIDE = "outside"
TYPES = (EntityType.PRODUCT, EntityType.PLACE, EntityType.PERSON)
LABELS = (OUTSIDE, *TYPES)
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
_AROUND = (-2, -1, 0, 1, 2)
_PREFIX, _SUFFIX = 4, 3
_ENOUGH = {EntityType.PRODUCT: 0.35, EntityType.PLACE: 0.3, EntityType.PERSON: 0.45}  # likelihood
_LONGEST = 8  # words of a name
Span = tuple[int, int]


def tokens(text: str) -> list[Span]:
    """Words and marks of a plain text."""
    return [match.span() for match in _TOKEN.finditer(text)]


def keys(form: Plain, spans: Sequence[Span], concepts: Iterable[Found]) -> Keys:
    """What a model may see of each token: one row a token, one column a way of looking."""
    starts, ends = (np.array(side, np.int64) for side in zip(*spans, strict=True))
    words = stretches(form.text, starts, ends)
    endings = stretches(form.text, np.maximum(starts, ends - _SUFFIX), ends)
    meant = _meanings(spans, concepts)
    shapes = np.array([label_key(_shape(form, span)) for span in spans], np.uint64)
    near = [_shifted(words, by) for by in _AROUND]
    columns = [
        *near,
        *(_shifted(meant, by) for by in _AROUND),
        *(_shifted(shapes, by) for by in (-1, 0, 1)),
        near[1] * np.uint64(3) + near[2],
        near[2] * np.uint64(3) + near[3],
        _shifted(meant, -1) * np.uint64(5) + meant,
        stretches(form.text, starts, np.minimum(ends, starts + _PREFIX)),
        *(_shifted(endings, by) for by in (-1, 0, 1)),
    ]
    salted = [column ^ np.uint64(label_key(f"column:{at}")) for at, column in enumerate(columns)]
    return np.stack(salted, axis=1)


def _meanings(spans: Sequence[Span], concepts: Iterable[Found]) -> Keys:
    """The first concept of each token, 0 for none."""
    first: dict[int, str] = {}
    for code, start, _ in concepts:
        first.setdefault(start, code)
    return np.array(
        [label_key(first[start]) if start in first else 0 for start, _ in spans], np.uint64
    )


def _shape(form: Plain, span: Span) -> str:
    written = form.original[form.origins[span[0]] : form.origins[span[1] - 1] + 1]
    script = "latin" if written.isascii() else "other"
    if written.isdecimal():
        return "digits"
    if not written.isalnum():
        return f"mark:{written[:1]}"
    case = "capital" if written[:1].isupper() else "small"
    mixed = any(map(str.isdecimal, written))
    return f"{script}:{'upper' if written.isupper() else case}:{mixed}"


def _shifted(column: Keys, by: int) -> Keys:
    """The column as seen from a neighbour; 1 beyond either end."""
    moved = np.ones_like(column)
    if by == 0:
        return column
    if by > 0:
        moved[:-by] = column[by:]
    else:
        moved[-by:] = column[:by]
    return moved


@dataclass(frozen=True, slots=True)
class Tagger:
    """Finds names by one model. Thread-safe."""

    model: Model

    def read(self, form: Plain, concepts: Iterable[Found]) -> Iterator[Entity]:
        """Every name found."""
        spans = tokens(form.text)
        if not spans:
            return
        shares = softmax(self._scores(keys(form, spans, concepts)))
        for kind in TYPES:
            for first, last in _runs(shares[:, LABELS.index(kind)], _ENOUGH[kind]):
                span = (spans[first][0], spans[last][1])
                if any(map(str.isalpha, form.text[slice(*span)])):
                    yield _entity(form, span, kind)

    def _scores(self, seen: Keys) -> NDArray[np.float64]:
        head, known = self.model.heads[HEAD], self.model.keys
        at = np.searchsorted(known, seen).clip(max=len(known) - 1)
        whole = (self.model.weights[at] * (known[at] == seen)[:, :, None]).sum(
            axis=1, dtype=np.int64
        )
        return np.asarray((whole * head.unit + np.array(head.intercepts)) * head.heat)


def _runs(shares: NDArray[np.float64], enough: float) -> Iterator[tuple[int, int]]:
    """Neighbouring tokens that are each likely enough: the first and the last."""
    first = None
    for at, share in enumerate([*shares.tolist(), 0.0]):
        if share >= enough and first is None:
            first = at
        elif share < enough and first is not None:
            yield first, min(at, first + _LONGEST) - 1
            first = None


def _entity(form: Plain, span: Span, kind: EntityType) -> Entity:
    found = form.span(*span)
    return Entity(start=found.start, end=found.end, text=found.text, type=kind, value=found.text)
