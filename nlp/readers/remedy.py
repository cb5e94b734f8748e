"""What would put it right, when the text says so.

A wish is a construction: a remedy named in a sentence that wants, asks or orders. What is told of
("they promised a refund"), refused ("not a refund") or second best ("if you cannot repair it") is
none while anything else is asked for. Of several sentences that ask, the last counts, and in it
what comes first; the others are kept beside it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from math import inf
from operator import attrgetter

from nlp.document import Doc, Found, Hit
from nlp.understanding import Remedy

CODES = (
    "refund",
    "replacement",
    "compensation",
    "repair",
    "redo",
    "price_cut",
    "cancel",
    "correction",
    "change_practice",
    "apology",
    "explanation",
    "other",
)

_OF_THE_PAST = "explanation"  # who asks why tells of what happened
_OUTRIGHT = 2  # the weight of phrases that ask by themselves
_SENTENCE = re.compile(r"[.!?؟;]+(?=[\s\"'»”)]|$)|\n|…")
_BREAK = re.compile(r"[,:;()\n،؛]|(?<!\w)-(?!\w)")
_WORD = re.compile(r"\w+")
_FURTHEST = 30  # words: what a mark reaches over and is long
_START = attrgetter("start")
_QUESTION = re.compile(r"[?؟]")


class Standing(IntEnum):
    """How a remedy is spoken of, the weightiest last."""

    REFUSED = 0
    TOLD = 1  # in the past, or by others
    NAMED = 2
    SECOND = 3  # should something else fail
    ASKED = 4


NAMED, ASKED = 0.5, 0.8  # how sure a remedy is that is named without a wish, and with one
_SURE = {Standing.TOLD: 0.3, Standing.NAMED: NAMED, Standing.SECOND: 0.6, Standing.ASKED: ASKED}


@dataclass(frozen=True, slots=True)
class Wish:
    """A remedy spoken of, and in which sentence, counted from 0."""

    code: str
    standing: Standing
    sentence: int
    hit: Hit


def wishes(doc: Doc) -> tuple[Wish, ...]:
    """Every remedy that is spoken of, in text order."""
    clauses = _Clauses(doc)
    return tuple(clauses.wish(hit) for hit in _parted(doc.found("REMEDY")))


def read(doc: Doc) -> Remedy | None:
    """The remedy asked for, or None when nothing is."""
    return _chosen(doc, wishes(doc))


def refused(doc: Doc) -> frozenset[str]:
    """The remedies that are only named to be refused."""
    best: dict[str, Standing] = {}
    for wish in wishes(doc):
        best[wish.code] = max(wish.standing, best.get(wish.code, Standing.REFUSED))
    return frozenset(code for code, standing in best.items() if standing is Standing.REFUSED)


def asking(doc: Doc) -> Iterator[Found]:
    """The concepts of sentences that wish, order or ask: the same words mean more there."""
    bounds = _bounds(doc)
    wishing = {_sentence(bounds, mark.start) for mark in doc.found("WISHES", "wish")}
    wishing |= {wish.sentence for wish in wishes(doc) if wish.standing is Standing.ASKED}
    for code, start, end in doc.concepts:
        at = _sentence(bounds, start)
        if at in wishing:
            yield f"WISHED:{code}", start, end
        elif _QUESTION.match(doc.text, bounds[at + 1] - 1):
            yield f"ASKED:{code}", start, end


def _chosen(doc: Doc, found: tuple[Wish, ...]) -> Remedy | None:
    best = max((wish.standing for wish in found), default=Standing.REFUSED)
    if best is Standing.REFUSED:
        return None
    spoken = [wish for wish in found if wish.standing is best]
    chosen = _newest(spoken)
    codes = dict.fromkeys(wish.code for wish in spoken if wish.code != chosen.code)
    return Remedy(
        code=chosen.code,
        confidence=_SURE[best],
        others=tuple(codes) if best is Standing.ASKED else (),
        evidence=tuple(doc.evidence(wish.hit) for wish in spoken if wish.code == chosen.code),
    )


def _newest(spoken: list[Wish]) -> Wish:
    """The first of the last sentence; of conditions alone, what is said last."""
    last = spoken[-1]
    if last.standing is Standing.SECOND:
        return last
    return next(wish for wish in spoken if wish.sentence == last.sentence)


def _parted(hits: tuple[Hit, ...]) -> Iterator[Hit]:
    """Hits that share no words: of two that do, the first."""
    end = 0
    for hit in hits:
        if hit.start >= end:
            yield hit
            end = hit.end


def _bounds(doc: Doc) -> list[int]:
    """Where sentences begin; the end of the text last."""
    inner = (match.end() for match in _SENTENCE.finditer(doc.text))
    return [0, *(end for end in inner if end < len(doc.text)), len(doc.text)]


def _sentence(bounds: list[int], at: int) -> int:
    return bisect_right(bounds, at, hi=len(bounds) - 1) - 1


class _Clauses:
    """The marks of a text by sentence, and how far apart they stand: looked up, not searched.

    A text of nothing but such words takes no longer than others.
    """

    def __init__(self, doc: Doc) -> None:
        self._text = doc.text
        self._bounds = _bounds(doc)
        self._words = [match.start() for match in _WORD.finditer(doc.text)]
        self._marks: dict[int, list[Hit]] = {}
        for mark in doc.found("WISHES"):
            self._marks.setdefault(_sentence(self._bounds, mark.start), []).append(mark)
        self._wishing = {at for at, some in self._marks.items() if _any(some, "wish")}
        self._conditions = {at: _first_end(some, "if_next") for at, some in self._marks.items()}
        self._turns = [mark.start for mark in doc.found("WISHES", "but", "wish")]

    def wish(self, hit: Hit) -> Wish:
        """How a remedy is spoken of."""
        at = _sentence(self._bounds, hit.start)
        return Wish(hit.label, self._standing(hit, at), at, hit)

    def _standing(self, hit: Hit, at: int) -> Standing:
        marks = self._near(hit, self._marks.get(at, []))
        reaching = {mark.label.split("_")[0] for mark in marks if self._reaches(mark, hit)}
        if "not" in reaching:
            return Standing.REFUSED
        if "told" in reaching and not (hit.label == _OF_THE_PAST and hit.weight == _OUTRIGHT):
            return Standing.TOLD
        if self._conditions.get(at, inf) <= hit.start:  # it reaches all that follows it
            return Standing.SECOND
        wished = at in self._wishing
        return Standing.ASKED if wished or hit.weight == _OUTRIGHT else Standing.NAMED

    def _near(self, hit: Hit, marks: list[Hit]) -> list[Hit]:
        """The marks that could reach a hit; no mark reaches further than it is long here."""
        if not self._words:
            return marks
        before = max(0, bisect_left(self._words, hit.start) - _FURTHEST)
        after = bisect_left(self._words, hit.end) + _FURTHEST
        first = bisect_left(marks, self._words[before], key=_START)
        if after >= len(self._words):
            return marks[first:]
        return marks[first : bisect_left(marks, self._words[after], key=_START)]

    def _reaches(self, mark: Hit, hit: Hit) -> bool:
        """Whether a mark that looks ahead (`_next`) or back (`_last`) reaches a hit in its clause.

        Its weight is how many words away it may be, the hit's first counted.
        """
        if mark.label.endswith("_next"):
            start, end = mark.end, hit.start
        elif mark.label.endswith("_last"):
            start, end = hit.end, mark.start
        else:
            return False
        if start > end:  # "not another" begins outside "another one" and says no to it
            return mark.label == "not_next" and mark.start < hit.start < mark.end < hit.end
        near = _between(self._words, start, end) < mark.weight
        turned = near and _between(self._turns, start, end) > 0
        return near and not turned and not _BREAK.search(self._text, start, end)


def _any(marks: Iterable[Hit], label: str) -> bool:
    return any(mark.label == label for mark in marks)


def _first_end(marks: Iterable[Hit], label: str) -> float:
    return min((mark.end for mark in marks if mark.label == label), default=inf)


def _between(places: list[int], start: int, end: int) -> int:
    """How many of these places, in order, are in [start, end)."""
    return bisect_left(places, end) - bisect_left(places, start)
