"""What a linear model sees of a text: runs of letters, words, pairs of words close by, labels.

Every feature is a 64-bit key and a stretch of the plain text, so that whatever a model weighs can
be shown in the words it came from. Pure, vectorised, the same on every machine: keys are
polynomials over code points modulo 2**64, computed for any stretch from running sums.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]
Offsets = NDArray[np.int64]

_TOKEN = re.compile(r"[^\W_]+|[?؟]|[☀-➿⭐🌀-🫿]")
_DIGITS = str.maketrans("123456789؟", "000000000?")
_LONGEST = 40  # letters of a word that are looked at: a wall of letters is no word
_SHORT, _LONG = 2, 5  # letters in a run, the space beside a word counted
_BASE = 0x9E3779B97F4A7C15  # odd, hence invertible modulo 2**64
_MODULUS = 1 << 64
_INVERSE = pow(_BASE, -1, _MODULUS)
_STEM, _CLOSE = 4, 4  # letters that a word begins with, and words apart that a pair may be
_SALT = {
    "letters": 0x632BE59BD9B4E019,
    "words": 0xA0761D6478BD642F,
    "pairs": 0x8EBC6AF09C88C6E3,
    "labels": 0xE7037ED1A0B428DB,
}
_NOTHING = np.empty(0, np.int64)
BLOCKS = tuple(_SALT)  # each block of a message counts as one unit of length


@dataclass(frozen=True, slots=True)
class Features:
    """One block: feature `i` has `keys[i]` and stands at `starts[i]:ends[i]` of the plain text."""

    keys: Keys
    starts: Offsets
    ends: Offsets


def features(text: str, labels: Iterable[tuple[str, int, int]] = ()) -> tuple[Features, ...]:
    """The blocks of a plain text, in the order of `BLOCKS`. `labels`: (name, start, end)."""
    spoken = _Spoken(text)
    return spoken.letters(), spoken.words(), spoken.pairs(), _labelled(labels)


def spelling(text: str) -> tuple[Features, ...]:
    """The blocks of a text that tell its language: letters and words."""
    spoken = _Spoken(text)
    return spoken.letters(), spoken.words()


class _Spoken:
    """The words of a text with one space around each, and where every character came from."""

    def __init__(self, text: str) -> None:
        spans = [(m.start(), min(m.end(), m.start() + _LONGEST)) for m in _TOKEN.finditer(text)]
        joined = "".join((" ", *(text[a:b].translate(_DIGITS) + " " for a, b in spans)))
        self._sums, self._size = _Sums(joined), len(text)
        lengths = np.array([b - a for a, b in spans], dtype=np.int64)
        self._first = np.cumsum(np.concatenate(([0], lengths + 1)))[:-1] + 1
        self._last = self._first + lengths
        self._at = _origins(spans)
        self._spaces = np.cumsum(np.frombuffer(joined.encode("utf-32-le"), np.uint32) == ord(" "))

    def letters(self) -> Features:
        """Runs of letters within a word."""
        size = len(self._spaces)
        starts = np.concatenate([np.arange(size - n + 1) for n in range(_SHORT, _LONG + 1)])
        ends = np.concatenate([np.arange(n, size + 1) for n in range(_SHORT, _LONG + 1)])
        whole = self._spaces[ends - 2] == self._spaces[starts]  # no space but at either end
        return self._features("letters", starts[whole], ends[whole])

    def words(self) -> Features:
        """Words, and pairs of neighbours."""
        starts = np.concatenate((self._first, self._first[:-1]))
        ends = np.concatenate((self._last, self._last[1:]))
        return self._features("words", starts, ends)

    def pairs(self) -> Features:
        """Beginnings of words in their order, with at most a few words between them."""
        stems = self._sums.keys(
            self._first, np.minimum(self._first + _STEM, self._last), _SALT["pairs"]
        )
        apart = range(1, min(_CLOSE, len(stems) - 1) + 1)
        before = np.concatenate([np.arange(len(stems) - n) for n in apart] or [_NOTHING])
        after = np.concatenate([np.arange(n, len(stems)) for n in apart] or [_NOTHING])
        return Features(
            keys=stems[before] * np.uint64(_BASE) + stems[after],
            starts=self._at[self._first[before]],
            ends=(self._at[self._last[after] - 1] + 1).clip(max=self._size),
        )

    def _features(self, block: str, starts: Offsets, ends: Offsets) -> Features:
        return Features(
            keys=self._sums.keys(starts, ends, _SALT[block]),
            starts=self._at[starts],
            ends=(self._at[ends - 1] + 1).clip(max=self._size),
        )


def _origins(spans: Sequence[tuple[int, int]]) -> Offsets:
    """Where each character of the joined words stood; a space stands beside its word."""
    parts = [np.arange(a, b + 1) for a, b in spans]
    return np.concatenate(([spans[0][0] - 1 if spans else 0], *parts)).clip(0)


class _Sums:
    """Running sums of `code * BASE**position`: the key of any stretch by two lookups."""

    def __init__(self, text: str) -> None:
        codes = np.frombuffer(text.encode("utf-32-le"), np.uint32).astype(np.uint64)
        powers, self._undo = _powers(1 << max(10, len(codes).bit_length()))
        self._running = np.concatenate(
            (np.zeros(1, np.uint64), np.cumsum(codes * powers[: len(codes)]))
        )

    def keys(self, starts: Offsets, ends: Offsets, salt: int) -> Keys:
        stretch = (self._running[ends] - self._running[starts]) * self._undo[starts]
        return np.asarray((stretch ^ (stretch >> np.uint64(29))) + np.uint64(salt))


def stretches(text: str, starts: Offsets, ends: Offsets) -> Keys:
    """The keys of any stretches of a text."""
    return _Sums(text).keys(starts, ends, _SALT["words"])


@cache
def _powers(size: int) -> tuple[Keys, Keys]:
    """Powers of the base and of its inverse."""

    def of(base: int) -> Keys:
        factors = np.full(size, base, np.uint64)
        factors[0] = 1
        return np.cumprod(factors, dtype=np.uint64)

    return of(_BASE), of(_INVERSE)


def _labelled(labels: Iterable[tuple[str, int, int]]) -> Features:
    found = sorted(set(labels))
    return Features(
        keys=np.array([label_key(name) for name, _, _ in found], np.uint64),
        starts=np.array([start for _, start, _ in found], np.int64),
        ends=np.array([end for _, _, end in found], np.int64),
    )


@cache
def label_key(name: str) -> int:
    """The key of a label."""
    sums = _Sums(name)
    whole = sums.keys(np.array([0]), np.array([len(name)]), _SALT["labels"])
    return int(whole[0])
