"""Which of the days that a message names is a day on which something happened.

People also say what day they write on, by when they need an answer, and what lies ahead of them.
A day is left out by the words of its own clause; one that is merely today, by another day beside.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from nlp.readers.datetables import Tables
from nlp.wordlist import Words

_REACH = 60  # characters of a clause looked at on either side
_QUOTED = 40  # characters of a quotation on either side of a day
_FEW = 6  # words
_MARK = re.compile(r"[,،;؛:!?؟\"«»“”()…]|\.(?!\w)")
_OPENED = re.compile(r"[«“][^»”]*$")
_CLOSED = re.compile(r"[^«“]*[»”]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day named at `start:end` of the plain text. `vague`: the first of several it may be."""

    start: int
    end: int
    on: date
    vague: bool = False
    weekday: bool = False  # by the name of a weekday alone
    present: bool = False  # by a word for the day or week of writing

    def over(self, other: "Day") -> bool:
        """Whether they share a character."""
        return self.start < other.end and other.start < self.end


class Cues:
    """How one language tells that a day is not the day it happened on."""

    def __init__(self, tables: Tables) -> None:
        self._relative = re.compile(Words(tables.relative).pattern)
        self._last = re.compile(rf"(?<!\w){Words(tables.last).pattern}(?!\w)")
        self._present = re.compile(Words({0: tables.present}).pattern)
        self._now = re.compile(rf"(?<!\w)(?:{tables.now})[ ,،-]*$")
        self._stated = re.compile(rf"[ ,،-]*(?:{tables.stated})(?!\w)")
        self._asked = re.compile(rf"(?<!\w)(?:{tables.asked})")
        self._ahead = re.compile(rf"(?<!\w)(?:{tables.ahead})")

    def present(self, said: str) -> bool:
        """Whether these words only name the day or week of writing."""
        return bool(self._present.fullmatch(said))

    def every_week(self, said: str) -> bool:
        """Whether a weekday's name leaves open which one: not so "last Friday"."""
        return not self._last.search(said)

    def against(self, text: str, day: Day) -> bool:
        """Whether the words around a day say that nothing happened on it yet."""
        clause = _clause(text, day)
        return bool(
            (day.present and (self._stated.match(text, day.end) or self._asked.search(clause)))
            or (day.weekday and self._ahead.search(clause))
            or self._writing(text, day)
            or _quoted(text, day)
        )

    def _writing(self, text: str, day: Day) -> bool:
        """Whether it says which day it is: it's Wednesday now."""
        if day.vague or self._relative.fullmatch(text, day.start, day.end):
            return False
        return bool(self._now.search(text, max(0, day.start - _REACH), day.start))


def _clause(text: str, day: Day) -> str:
    """The words of the day's clause, a bar in its place."""
    before = text[max(0, day.start - _REACH) : day.start]
    after = text[day.end : day.end + _REACH]
    return f"{_MARK.split(before)[-1]}|{_MARK.split(after, maxsplit=1)[0]}"


def _quoted(text: str, day: Day) -> bool:
    """Whether it is in somebody else's mouth: they told me "on Friday"."""
    opened = _OPENED.search(text, max(0, day.start - _QUOTED), day.start)
    if opened and _CLOSED.match(text, day.end, day.end + _QUOTED):
        return opened.start() > 0
    before = text.count('"', 0, day.start)
    return before % 2 == 1 and '"' in text[day.end : day.end + _QUOTED] and text[0] != '"'


def distinct(days: Iterable[Day]) -> Iterator[Day]:
    """Each day once, where it is told best and first, in text order."""
    once: dict[date, Day] = {}
    for day in sorted(_longest(days), key=lambda day: (day.present, day.weekday, day.start)):
        once.setdefault(day.on, day)
    yield from sorted(once.values(), key=lambda day: day.start)


def _longest(days: Iterable[Day]) -> list[Day]:
    kept: list[Day] = []
    for day in sorted(days, key=lambda day: (day.start - day.end, day.start)):
        if not any(day.over(other) for other in kept):
            kept.append(day)
    return kept


def told(days: Iterable[Day], *, words: int) -> Iterator[Day]:
    """Those that count: in an account, the day of writing does not where another is named.

    In few words each counts: "not yesterday, today".
    """
    every = tuple(days)
    others = words > _FEW and any(not day.present for day in every)
    yield from (day for day in every if not (day.present and others))
