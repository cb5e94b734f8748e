"""Cases that tell of a like matter, whoever they are from: for a look at how those were settled.

Words count by how rare they are among the newest cases of the category, by their beginnings, for
endings change; what every such complaint says counts next to nothing.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from bot.domain.case import Case
from bot.domain.circle import Eyes
from bot.services.ports import UnitOfWork
from nlp.normalise import fold

AMONG = 200  # the newest cases of the category
MOST = 5
ALIKE = 0.3  # of the weight of a case's words, that another shares
STEM = 5  # letters by which two words are the same
SHORTEST = 3
TOLD = ("what", "product", "order_ref", "occurred_place", "practice")
LONGEST = 4_000  # characters of a fact that are looked at
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Similar:
    """A case like another, and what it began with."""

    case: Case
    words: str


def similar(unit: UnitOfWork, case: Case, eyes: Eyes | None) -> tuple[Similar, ...]:
    """The cases most like one, the most alike first; none where too little is known of it.

    `eyes`: who looks, see CaseFilter.
    """
    own = frozenset(_own(case))
    if not own or not case.category:
        return ()
    others = unit.cases.told_of(case.category, limit=AMONG, eyes=eyes)
    known = {of: _stems(words.split()) for of, words in others if of != case.id}
    found = alike(own, known)
    said = unit.cases.first_words(found)
    cases = unit.cases.some(found)
    return tuple(Similar(case=cases[of], words=said.get(of, "")) for of in found if of in cases)


def alike(own: frozenset[str], others: Mapping[str, frozenset[str]]) -> Sequence[str]:
    """The ids of those that share at least `ALIKE` of the weight of `own`, the most first."""
    seen = Counter(stem for stems in others.values() for stem in own & stems)
    weights = {stem: log((1 + len(others)) / (1 + seen[stem])) for stem in own}
    whole = sum(weights.values())
    shares = {
        of: sum(weights[stem] for stem in own & stems) / whole if whole else 0.0
        for of, stems in others.items()
    }
    found = sorted((of for of in shares if shares[of] >= ALIKE), key=lambda of: -shares[of])
    return found[:MOST]


def _own(case: Case) -> Iterator[str]:
    for name in TOLD:
        value = case.fact(name)
        if isinstance(value, str):
            yield from _stems(_WORD.findall(fold(value[:LONGEST])))


def _stems(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word[:STEM] for word in words if len(word) >= SHORTEST)
