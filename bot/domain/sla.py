"""Promises as data: spans of time as an operator writes them, and profiles of such promises.

ISO 10002 itself has no numbers. A profile says which numbers a law, a regulator or the operator
sets, where they come from and how sure that is.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from typing_extensions import override


class Unit(StrEnum):
    """What a span is counted in. Working units are of the deployment's calendar."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    WORKING_HOURS = "working hours"
    WORKING_DAYS = "working days"


_DAYS: Mapping[Unit, float] = {
    Unit.MINUTES: 1 / 1440,
    Unit.HOURS: 1 / 24,
    Unit.WORKING_HOURS: 1 / 8,
    Unit.DAYS: 1,
    Unit.WORKING_DAYS: 1.4,
    Unit.WEEKS: 7,
    Unit.MONTHS: 30.4,
}
MOST = 2000  # of any unit: more is a slip of the pen
_WRITTEN = re.compile(r"([1-9]\d{0,3}) ((?:working )?[a-z]+?)s?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A length of time, such as 15 working days; `amount` is at least 1."""

    amount: int
    unit: Unit

    @property
    def days(self) -> float:
        """About how many days, to compare spans of different units."""
        return self.amount * _DAYS[self.unit]

    @override
    def __str__(self) -> str:
        return f"{self.amount} {self.unit if self.amount > 1 else self.unit.removesuffix('s')}"


def span(written: object) -> Span | None:
    """«15 working days» as a value; None when it is not written so."""
    found = _WRITTEN.fullmatch(written) if isinstance(written, str) else None
    if found is None or f"{found[2]}s" not in set(Unit) or int(found[1]) > MOST:
        return None
    return Span(amount=int(found[1]), unit=Unit(f"{found[2]}s"))


class ClockStart(StrEnum):
    """Which event a time limit counts from.

    A message is registered, and its acknowledgement written, when it is recorded; where nothing
    was said then, the first word to the person is the acknowledgement.
    """

    RECEIVED = "received"
    REGISTERED = "registered"
    ACKNOWLEDGED = "acknowledged"


class AfterHours(StrEnum):
    """When the clock starts for what comes outside office hours."""

    AT_ONCE = "at once"
    NEXT_OPENING = "next opening"


class DueRule(StrEnum):
    """What becomes of a date that falls on a day off."""

    SAME = "same"
    NEXT_WORKING_DAY = "next working day"


class ChannelUse(StrEnum):
    """Whether what comes by a channel counts as a formal complaint."""

    ALLOWED = "allowed"
    INFO_ONLY = "info_only"
    BLOCKED = "blocked"


class Anonymous(StrEnum):
    """What is done with a complaint without a name."""

    ACCEPT = "accept"
    ACCEPT_NO_REPLY = "accept_no_reply"


class Confidence(StrEnum):
    """How well the numbers of a profile are known."""

    OURS = "ours"  # our own defaults, no law's
    PAGE = "page"  # found on a public page
    OLD = "old"  # found, but on an old or a secondary page
    UNSURE = "unsure"  # has to be looked up before use


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is promised to a complainant, and by which rule.

    `question`: how long a decision may be questioned. `review`: how long the second look takes at
    most. `notice`: how long before a promised date staff are warned and the complainant reminded.
    `window`: how long the way to the outside body is open. `extend` None: no extension.
    """

    id: str
    title: str
    acknowledge: Span
    update: Span
    decide: Span
    question: Span
    review: Span
    notice: Span
    enabled: bool = False
    confidence: Confidence = Confidence.UNSURE
    extend: Span | None = None
    extend_needs_notice: bool = True
    register: Span | None = None
    jurisdiction: str = ""
    sector: str = ""
    clock_start: ClockStart = ClockStart.RECEIVED
    after_hours: AfterHours = AfterHours.AT_ONCE
    due_rule: DueRule = DueRule.SAME
    pauses: bool = False  # the clock stands while the complainant is asked something
    external_body: str = ""
    window: Span | None = None
    anonymous: Anonymous = Anonymous.ACCEPT
    channels: Mapping[str, ChannelUse] = field(default_factory=dict)
    formal_route: str = ""  # where a formal complaint is filed, as people read it
    redirects: bool = False  # a blocked channel answers with that route; else with nothing
    min_content: tuple[str, ...] = ()
    languages_formal: tuple[str, ...] = ()
    retention_full: Span | None = None
    retention_stats: Span | None = None
    data_request: Span | None = None
    breach_notice: Span | None = None
    source: str = ""
    checked_on: str = ""
    note: str = ""
