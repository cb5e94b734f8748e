"""A yes or no that several heads decide together: is it a danger, whatever the one head says?

Every score counts by pieces, how far it is below, above and far above the usual, so that one
criterion told plainly is enough and a little of all of them is not. Learnt from scores of texts
that the heads had not learnt from. Standard library and NumPy only.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
_LOW, _HIGH, _HIGHER = -1.0, 1.0, 2.5  # where pieces end, in spreads from the middle


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """The scores of `heads`, one after the other, made one chance.

    `middles` and `spreads`: what is usual of a score. `weights`: four a score, by piece.
    """

    name: str
    heads: tuple[str, ...]
    middles: tuple[float, ...]
    spreads: tuple[float, ...]
    weights: tuple[float, ...]
    intercept: float

    def chance(self, scores: Scores) -> float:
        """How likely the answer is yes, 0 to 1."""
        found = pieces((scores - np.array(self.middles)) / np.array(self.spreads))
        total = float((found * np.array(self.weights)).sum()) + self.intercept
        return 1 / (1 + math.exp(-max(-60.0, min(60.0, total))))


def pieces(usual: Scores) -> Scores:
    """Scores, in spreads from the middle, by pieces: four times as many columns."""
    above = np.maximum(usual - _HIGH, 0)
    far = np.maximum(usual - _HIGHER, 0)
    below = np.minimum(usual - _LOW, 0)
    return np.concatenate((usual, above, far, below), axis=-1)
