"""Messages as a sparse matrix over the features that several of them share.

Every block of a message counts as one unit of length; the rarer a feature, the more it is worth.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from nlp.features import Features, Keys

Distinct = Sequence[Keys]  # the features of a message, each once, by block
Floats = NDArray[np.float64]


def distinct(blocks: Iterable[Features]) -> Distinct:
    """What a message has, however often."""
    return [np.unique(block.keys) for block in blocks]


class Samples:
    """Messages as a sparse matrix over the features they share."""

    def __init__(
        self,
        messages: Iterable[Distinct],
        scale: Sequence[float],
        *,
        shared: Sequence[int],
    ) -> None:
        """`scale`: what each block counts. `shared`: messages a feature of it must be in."""
        found = list(messages)
        self.size = len(found)
        self.keys, self.worth = self._vocabulary(found, scale, shared)
        self.matrix = self._matrix(found)

    def _vocabulary(
        self,
        found: Sequence[Sequence[NDArray[np.uint64]]],
        scale: Sequence[float],
        shared: Sequence[int],
    ) -> tuple[NDArray[np.uint64], Floats]:
        """Shared features, and what each is worth: the rarer, the more."""
        keys, worth = [], []
        for block, size, least in zip(zip(*found, strict=True), scale, shared, strict=True):
            distinct, counts = np.unique(np.concatenate(block), return_counts=True)
            enough = counts >= least
            keys.append(distinct[enough])
            worth.append(size * (np.log(self.size / counts[enough]) + 1))
        order = np.argsort(np.concatenate(keys))
        return np.concatenate(keys)[order], np.concatenate(worth)[order]

    def _matrix(self, found: Sequence[Sequence[NDArray[np.uint64]]]) -> csr_matrix:
        """A row a message: `worth / sqrt(how many of the block are known)`."""
        data, columns, ends = [], [], [0]
        for blocks in found:
            for keys in blocks:
                at = np.searchsorted(self.keys, keys).clip(max=len(self.keys) - 1)
                known = at[self.keys[at] == keys]
                columns.append(known)
                data.append(self.worth[known] / max(1, len(known)) ** 0.5)
            ends.append(ends[-1] + sum(map(len, columns[-len(blocks) :])))
        shape = (len(found), len(self.keys))
        return csr_matrix((np.concatenate(data), np.concatenate(columns), ends), shape)
