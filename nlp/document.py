"""What every reader is given: a message in plain form, with the lexicon's words found in it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from nlp.base import Expectation
from nlp.normalise import Plain
from nlp.understanding import Evidence, Language

_TRAPS = "TRAPS"
_WORD = re.compile(r"\w+")
Found = tuple[str, int, int]  # a concept and where it stands in the plain text


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of a lexicon table found at `start:end` of the plain text."""

    table: str
    label: str
    weight: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Doc:
    """A message as readers see it. `lexicons` are the languages whose words were looked for."""

    plain: Plain
    language: Language
    lexicons: tuple[str, ...]
    received_at: datetime
    expecting: Expectation = field(default_factory=Expectation)
    hits: Mapping[str, tuple[Hit, ...]] = field(default_factory=dict)
    concepts: tuple[Found, ...] = ()

    @property
    def text(self) -> str:
        """The plain text: what hits and patterns count in."""
        return self.plain.text

    def found(self, table: str, *labels: str) -> tuple[Hit, ...]:
        """The hits of a table, in text order; of these labels only, if any are named."""
        hits = self.hits.get(table, ())
        return tuple(hit for hit in hits if hit.label in labels) if labels else hits

    def words(self, *, beside: Iterable[Hit] = ()) -> int:
        """How many words there are beside the words of some hits."""
        covered = set[int]().union(*(range(hit.start, hit.end) for hit in beside))
        return sum(match.start() not in covered for match in _WORD.finditer(self.text))

    def language_request(self) -> Hit | None:
        """The language asked for: named in so many words, or named and next to nothing else."""
        names = self.found("LANGUAGES")
        asked = self.found("ACTS", "change_language")
        return names[0] if names and (asked or self.words(beside=names) <= 1) else None

    def evidence(self, hit: Hit) -> Evidence:
        """A hit as words of the original."""
        span = self.plain.span(hit.start, hit.end)
        return Evidence(start=span.start, end=span.end, text=span.text, weight=float(hit.weight))


def settle(hits: Iterable[Hit]) -> dict[str, tuple[Hit, ...]]:
    """Hits by table, without those inside a trap or a longer phrase of their own table.

    A trap is a phrase whose words do not mean what they say: "no problem", "bomb of a show".
    """
    tables: dict[str, list[Hit]] = {}
    trap = (-1, -1)
    for hit in sorted(set(hits), key=_outer_first):
        if hit.table == _TRAPS:
            trap = (hit.start, hit.end) if hit.end > trap[1] else trap
        elif hit.end > trap[1] or (hit.start, hit.end) == trap:
            tables.setdefault(hit.table, []).append(hit)
    return {table: tuple(_outermost(found)) for table, found in tables.items()}


def _outer_first(hit: Hit) -> tuple[int, int, bool, str, str, int]:
    return (hit.start, -hit.end, hit.table != _TRAPS, hit.table, hit.label, -hit.weight)


def _outermost(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Of hits sorted outer first, those not inside a longer one."""
    cover = (-1, -1)
    for hit in hits:
        if hit.end > cover[1]:
            cover = (hit.start, hit.end)
        if (hit.start, hit.end) == cover:
            yield hit
