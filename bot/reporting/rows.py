"""What a report is counted from: rows that stand for many cases each, never for one person.

Every row says to which `group` of the chosen split its cases belong, and how many they are (`n`).
Storage counts; everything that is said about the counts is decided here.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, TypeVar

from bot.domain.improving import Improvement
from bot.domain.objectives import Objective
from nlp.understanding import KindCode

HISTORY = 12  # weeks before a report's first one, to compare with
WEEK = timedelta(days=7)


class Split(StrEnum):
    """By what a report is divided."""

    NONE = ""
    CATEGORY = "category"
    CHANNEL = "channel"
    LANGUAGE = "language"
    TEAM = "team"
    OWNER = "owner"
    URGENCY = "urgency"
    SEVERITY = "severity"
    PROFILE = "profile"
    KIND = "kind"
    PRODUCT = "product"
    BRANCH = "branch"
    SEGMENT = "segment"
    NEEDS = "needs"  # whether special needs in handling were told


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What is reported on: [since, until), as it is known at `now`. Aware UTC."""

    since: datetime
    until: datetime
    now: datetime
    split: Split = Split.NONE

    @property
    def known(self) -> datetime:
        """The moment the report speaks of: its end, or now where that is earlier."""
        return min(self.until, self.now)

    def before(self) -> "Scope":
        """The time of the same length before it."""
        return replace(self, since=self.since - (self.until - self.since), until=self.since)

    def by(self, split: Split) -> "Scope":
        """The same, divided otherwise."""
        return replace(self, split=split)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """So many cases of a group."""

    group: str
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Received(Row):
    """Cases received in the time. Levels are 0 to 3."""

    category: str
    severity: int | None
    initial: int
    triaged: int | None  # None: nobody has confirmed it yet
    ack: str  # on_time, late, waiting
    first_contact: bool
    repeat: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Due(Row):
    """Cases whose decision was due in the time and before now. `state`: on_time, late, open."""

    state: str
    extended: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasted(Row):
    """How long something took: `what` is ack (in seconds), triage (hours) or resolve (days)."""

    what: str
    value: int  # whole units, begun ones not counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided(Row):
    """Decisions that were sent in the time. `matched`: what was offered is what was asked for."""

    upheld: str
    cause: str
    matched: bool | None  # None: nothing was asked for, or nothing offered


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Row):
    """What happened in the time: `n` events of `cases` cases. `code` is the event's own detail."""

    type: str
    kind: str
    to: str
    code: str
    staff: bool
    cases: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Open(Row):
    """Cases open at the end of the time, `days` old. `late`: their decision is."""

    status: str
    urgency: int
    days: int
    late: bool
    owned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Week(Row):
    """Received in a whole week; 0 is the last before the end of the time, 1 the one before."""

    issue: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade(Row):
    """Answers to one question about cases closed in the time; 1 to 5, or yes, partly, no."""

    upheld: str
    question: str
    grade: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Row):
    """Cases of a kind, or about a thing: whatever else has a name and a number."""

    what: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted(Row):
    """Decisions of the time that grant this sum, a decimal number, in a currency of ISO 4217."""

    currency: str
    amount: str


R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything a report is counted from."""

    scope: Scope
    received: tuple[Received, ...] = ()
    due: tuple[Due, ...] = ()
    requests: tuple[Due, ...] = ()  # of people about their own data
    lasted: tuple[Lasted, ...] = ()
    decided: tuple[Decided, ...] = ()
    decided_before: tuple[Decided, ...] = ()  # in the time of the same length before
    steps: tuple[Step, ...] = ()
    open: tuple[Open, ...] = ()
    weeks: tuple[Week, ...] = ()
    grades: tuple[Grade, ...] = ()
    named: tuple[Named, ...] = ()
    granted: tuple[Granted, ...] = ()
    extensions: tuple[Named, ...] = ()  # name: in_time, late
    missed: tuple[str, ...] = ()  # references of critical cases first taken for less
    critical: tuple[str, ...] = ()  # references of critical cases open now
    oldest_week: int = 0  # how far back the first case of all is
    handlers: int = 0  # accounts that work on cases
    exposure: int | None = None  # orders or customers in the time, as the operator says
    objectives: tuple[Objective, ...] = ()
    improvements: tuple[Improvement, ...] | None = None  # of the whole; a group has none
    by: Mapping[Split, "Sheet"] = field(default_factory=dict)  # the same, divided for fairness

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups there are, those with most cases received first."""
        counts: dict[str, int] = {}
        for rows in (self.received, self.due, self.decided, self.open):
            for row in rows:
                counts[row.group] = counts.get(row.group, 0) + row.n
        return tuple(sorted(counts, key=lambda group: (-counts[group], group)))

    @property
    def whole(self) -> "Sheet":
        """Of complaints only, whatever kinds the report is divided into."""
        if self.scope.split is not Split.KIND:
            return self
        return replace(self.of(KindCode.COMPLAINT), improvements=self.improvements)

    def of(self, group: str) -> "Sheet":
        """What concerns one group."""
        return self.where(lambda row: row.group == group)

    def where(self, wanted: Callable[[Row], bool]) -> "Sheet":
        """The rows somebody wants."""
        chosen: dict[str, Any] = {
            name: tuple(row for row in getattr(self, name) if wanted(row)) for name in _ROWS
        }
        return replace(self, **chosen, missed=(), critical=(), by={}, improvements=None)


_ROWS = (
    *("received", "due", "requests", "lasted", "decided", "decided_before", "steps", "open"),
    *("weeks", "grades", "named", "granted", "extensions"),
)


def total(rows: Iterable[Row]) -> int:
    """How many cases they stand for."""
    return sum(row.n for row in rows)
