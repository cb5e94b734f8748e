"""What the services ask of storage about reaching staff outside the desk.

As in `ports`: everything here is called inside `Store.write` or `Store.read`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.circle import Eyes
from bot.domain.notify import Reach

HEARD = "in:"  # before the number of a row of the inbox that staff sent about a case


class Reachable(Protocol):
    """How each member of staff is reached, and what they want to be told."""

    def of(self, staff_id: str) -> Reach:
        """One's own; an empty one for who has chosen nothing."""
        ...

    def all(self) -> Mapping[str, Reach]:
        """Everybody's, by account id."""
        ...

    def put(self, reach: Reach) -> None:
        """Store it."""
        ...

    def by_email(self, address: str) -> Reach | None:
        """Whose mail address it is."""
        ...

    def by_telegram(self, user: str) -> Reach | None:
        """Whose Telegram account it is."""
        ...

    def by_code(self, code_hash: str, *, now: datetime) -> Reach | None:
        """Who asked for a code that still holds."""
        ...

    def any_due(self, *, now: datetime) -> bool:
        """Whether anybody's letter of the morning is due."""
        ...

    def due(self, *, now: datetime, limit: int) -> Sequence[Reach]:
        """Whose letter of the morning is due; no other process has them at the same time."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing staff were told: a row of the outbox. An empty `staff_id` is their group.

    Or what they sent: `HEARD` and the row of the inbox.
    """

    message_id: str
    conversation_id: str
    case_id: str
    staff_id: str
    what: str
    at: datetime


class ToldOf(Protocol):
    """What staff were told of cases."""

    def add(self, told: Told) -> None:
        """Remember it."""
        ...

    def answered(self, channel: str, ids: Sequence[str]) -> Told | None:
        """What was told under one of these ids, ours or the channel's; the newest of several."""
        ...

    def before(self, case_id: str, conversation_id: str) -> Sequence[Told]:
        """What was told of a case there, the oldest first."""
        ...

    def cards(self, case_id: str, *, limit: int) -> Sequence[Told]:
        """What was told of a case wherever what is said can be changed, the newest first."""
        ...

    def known_as(self, message_id: str) -> tuple[str, str]:
        """The channel's id of it, empty while it is not sent, and its subject."""
        ...


class Section(StrEnum):
    """The parts of the letter of the morning."""

    BREACHED = "breached"  # a date has passed since the last letter
    OVERDUE = "overdue"
    TODAY = "today"
    WAITING = "waiting"  # for the reader
    NEW = "new"  # came since the last letter, and nobody has it


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A section: how many cases, and the most pressing by reference and due date."""

    section: Section
    count: int
    cases: Sequence[tuple[str, str, datetime]]  # reference, category, due


class Briefing(Protocol):
    """What the letter of the morning tells."""

    def brief(
        self, reader: Eyes, *, since: datetime, now: datetime, today: datetime, everybodys: bool
    ) -> Sequence[Brief]:
        """The sections with something in them. `today` is when the reader's day ends.

        Cases of the reader and of nobody; of everybody for who gives cases to others.
        """
        ...
