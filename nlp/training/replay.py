"""Shipped rows as the shipped model sees them: what it is shown again whenever it learns more.

One row in a few of every language and label, kept beside the model by the features it knows, so
that learning more needs no corpus to be read. Labels are not needed: the model's own answers to
the rows are what it is to keep.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_matrix

from nlp.features import BLOCKS
from nlp.model import Model
from nlp.training.corpus import Row
from nlp.training.samples import Distinct

_ONE_IN = 18  # rows of a language and label
FILE = "replay.npz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """`rows[ends[j]:ends[j + 1]]`: the rows that have feature `j` of the model, of a `block`."""

    rows: NDArray[np.uint16]
    ends: NDArray[np.int64]
    block: NDArray[np.uint8]
    size: int
    version: str  # of the model whose features they are

    def matrix(self) -> csc_matrix:
        """A row a message: one over the root of how many features of the block it has."""
        counts = np.diff(self.ends)
        blocks = np.repeat(self.block, counts)
        lengths = np.zeros((len(BLOCKS), self.size))
        np.add.at(lengths, (blocks, self.rows), 1)
        data = 1 / np.sqrt(lengths[blocks, self.rows])
        return csc_matrix((data, self.rows.astype(np.int32), self.ends), (self.size, len(counts)))


def chosen(rows: Iterable[Row]) -> list[Row]:
    """One row in `_ONE_IN` of a language and label, in the order of the corpora."""
    met: dict[tuple[object, ...], int] = defaultdict(int)
    some = []
    for row in rows:
        about = (row.language, row.category or row.kind or row.acts)
        if met[about] % _ONE_IN == 0:
            some.append(row)
        met[about] += 1
    return some


def made(seen: Sequence[Distinct], model: Model) -> Replay:
    """What a model knows of messages."""
    places = [_known(model, blocks) for blocks in seen]
    block = np.zeros(len(model.keys), np.uint8)
    for found in places:
        for number, at in enumerate(found):
            block[at] = number
    rows = np.repeat(np.arange(len(seen)), [sum(map(len, found)) for found in places])
    columns = np.concatenate([at for found in places for at in found])
    order = np.lexsort((rows, columns))
    counts = np.bincount(columns, minlength=len(model.keys))
    return Replay(
        rows=rows[order].astype(np.uint16),
        ends=np.concatenate(([0], np.cumsum(counts))),
        block=block,
        size=len(seen),
        version=model.version,
    )


def _known(model: Model, blocks: Distinct) -> list[NDArray[np.intp]]:
    found = []
    for keys in blocks:
        at = np.searchsorted(model.keys, keys).clip(max=len(model.keys) - 1)
        found.append(at[model.keys[at] == keys])
    return found


def write(replay: Replay, path: Path) -> None:
    """To a file."""
    np.savez_compressed(
        path,
        rows=replay.rows,
        counts=np.diff(replay.ends).astype(np.uint16),
        block=replay.block,
        about=np.array([str(replay.size), replay.version]),
    )


def read(path: Path) -> Replay:
    """From its file.

    Raises:
        OSError: there is none. ValueError: not such a file.
    """
    with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
        size, version = map(str, stored["about"])
        counts = stored["counts"].astype(np.int64)
        return Replay(
            rows=stored["rows"],
            ends=np.concatenate(([0], np.cumsum(counts))),
            block=stored["block"],
            size=int(size),
            version=version,
        )
