"""Facts that are said not to be so: "not Monday, Tuesday", "4481203 değil 4481999".

A word of denial reaches the fact right beside it, over words such as "the order" at most.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from nlp.normalise import fold
from nlp.understanding import Entity, EntityType
from nlp.wordlist import Words

_REACH = 40  # characters looked at on either side
_FILLERS = 3  # words between


class Denials:
    """How one language says that something was not so."""

    def __init__(self, *, before: str, after: str, between: str) -> None:
        filler = rf"(?: ?(?:{Words({0: between}).pattern}|[#№:\"'«»“”]))"
        some = rf"{filler}{{0,{_FILLERS}}}"
        self._before = re.compile(rf"(?<!\w){Words({0: before}).pattern}(?!\w){some} ?$")
        self._after = re.compile(rf"{some} ?{Words({0: after}).pattern}(?!\w)")

    def deny(self, before: str, after: str, *, others: bool) -> bool:
        """Whether the words on either side of a fact, in plain form, say that it was not so.

        Behind it they do where `others` like it are named: "is not" alone may say it is missing.
        """
        return bool(self._before.search(before) or (others and self._after.match(after)))


def marked(text: str, facts: Sequence[Entity], denials: Iterable[Denials]) -> Iterator[Entity]:
    """The facts, in text order, those that are denied so marked."""
    tongues = tuple(denials)
    alike: dict[EntityType, list[Entity]] = {}
    for fact in facts:
        alike.setdefault(fact.type, []).append(fact)
    seen = Counter[EntityType]()
    for fact in facts:
        away = _denied(text, alike[fact.type], seen[fact.type], tongues)
        yield replace(fact, denied=True) if away else fact
        seen[fact.type] += 1


def _denied(text: str, alike: Sequence[Entity], place: int, tongues: tuple[Denials, ...]) -> bool:
    fact = alike[place]
    first = alike[place - 1].end if place else 0
    last = alike[place + 1].start if place + 1 < len(alike) else len(text)
    before = fold(text[max(first, fact.start - _REACH) : fact.start])
    after = fold(text[fact.end : min(last, fact.end + _REACH)])
    others = len(alike) > 1
    return any(tongue.deny(before, after, others=others) for tongue in tongues)
