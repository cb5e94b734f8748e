"""What the services ask of storage about cases, their trail and their clocks.

As in `ports`: everything here is called inside `Store.write` or `Store.read`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.case import Case, Status
from bot.domain.circle import Eyes
from bot.domain.conversation import Note, Spoken
from bot.domain.dialogue import Due, TimerKind
from bot.domain.events import Event, Link
from bot.domain.relation import Relation

MOST_FOUND = 250  # cases of a search for a text; one more is looked for, to tell that there are


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """Which cases to list; empty fields do not restrict. `live` leaves the ended ones out."""

    status: str = ""
    urgency: str = ""
    language: str = ""
    channel: str = ""
    category: str = ""
    kind: str = ""
    team: str = ""
    owner: str | None = None
    decide_before: datetime | None = None  # a promised decision that is due before, or late
    since: datetime | None = None  # received in [since, until)
    until: datetime | None = None
    live: bool = False
    review: bool = False  # those alone that a person has to look at
    asked: tuple[str, str] | None = None  # with an open inquiry to an account or its team
    eyes: Eyes | None = None  # who looks; None: the service itself, which sees all
    text: str = ""  # words, whole or their beginnings: of the reference, the person, the facts
    references: bool = False  # seek the text in references alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a case stands in a list: what it is sorted by."""

    urgency: int
    due: datetime
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Messages of a case, by the ids of their rows: `heard` came in, `said` went out."""

    heard: tuple[int, ...] = ()
    said: tuple[str, ...] = ()


class Cases(Protocol):
    """Cases with their facts."""

    def add(self, case: Case, *events: Event) -> Case:
        """A new case with its first events. Raises ConflictError when the reference is taken."""
        ...

    def get(self, case_id: str) -> Case:
        """By id. Raises NotFoundError."""
        ...

    def by_reference(self, reference: str) -> Case:
        """By canonical reference. Raises NotFoundError."""
        ...

    def conversation_of(self, reference: str) -> str:
        """Whose case it is, by canonical reference. Raises NotFoundError."""
        ...

    def of(self, conversation_id: str, *, limit: int = 20) -> tuple[Case, ...]:
        """A conversation's own cases, newest first."""
        ...

    def put(self, case: Case, *events: Event) -> Case:
        """Store the next version, new facts included, and add to its trail, all or nothing.

        Raises ConflictError when somebody else stored a version first.
        """
        ...

    def list(self, chosen: CaseFilter, *, limit: int, offset: int = 0) -> Sequence[Case]:
        """By urgency, then by due date; without facts. Of a text, the newest alone."""
        ...

    def following(self, chosen: CaseFilter, *, after: Place | None, limit: int) -> Sequence[Case]:
        """As `list`, those that stand after a place: what is added meanwhile moves none."""
        ...

    def received(
        self, chosen: CaseFilter, *, after: tuple[datetime, str] | None, limit: int
    ) -> Sequence[Case]:
        """By when they came in and id, after such a place; without facts."""
        ...

    def count(self, chosen: CaseFilter, *, most: int | None = None) -> int:
        """How many there are; no further than one above `most`. Of a text, see `list`."""
        ...

    def versions(
        self, chosen: CaseFilter, *, limit: int, offset: int = 0
    ) -> Sequence[tuple[str, int]]:
        """As `list`, of each its reference and version alone: what a reader compares."""
        ...

    def some(self, case_ids: Collection[str]) -> Mapping[str, Case]:
        """Those of these ids that are there, by id; without facts."""
        ...

    def first_words(self, case_ids: Sequence[str]) -> Mapping[str, str]:
        """What each case began with, as told; cases without words are left out."""
        ...

    def told_of(
        self, category: str, *, limit: int, eyes: Eyes | None = None
    ) -> Sequence[tuple[str, str]]:
        """The newest cases of a category, erased ones left out: ids, and words in plain form."""
        ...

    def hidden(self, references: Collection[str], eyes: Eyes) -> frozenset[str]:
        """Those of some cases that somebody may not see."""
        ...

    def restricted(self) -> Sequence[Case]:
        """Every case that not everybody may see, the newest first; without facts."""
        ...

    def correspondence(self, case_id: str) -> Sequence[Spoken]:
        """Everything said in a case, both ways, in order."""
        ...

    def move(self, case_id: str, into: str, only: Moved | None = None) -> Moved:
        """Put what was said in a case, or some of it, under another case; what that was."""
        ...

    def note(self, case_id: str, note: Note) -> int:
        """Write a note down; its id."""
        ...

    def notes(self, case_id: str) -> Sequence[Note]:
        """What was written down, oldest first."""
        ...

    def loads(self, owners: Sequence[str]) -> Mapping[str, int]:
        """How many open cases each of these accounts has; who has none is left out."""
        ...

    def waiting_by_status(self) -> Sequence[tuple[Status, int]]:
        """How many cases are in each state, the ended ones left out."""
        ...


class Relations(Protocol):
    """Cases that belong together; each of the two has the other."""

    def add(self, case_id: str, relation: Relation) -> None:
        """Join a case with another. Raises ConflictError when they are joined already."""
        ...

    def of(self, case_id: str) -> Sequence[Relation]:
        """Those of a case, in the order they were joined."""
        ...

    def remove(self, case_id: str, other_id: str) -> bool:
        """Part two cases; whether they were joined."""
        ...


class Events(Protocol):
    """The trail."""

    def of(self, stream: str) -> Sequence[Link]:
        """A case's chain, in order."""
        ...

    def streams(self) -> Sequence[str]:
        """Every chain there is."""
        ...


class Timers(Protocol):
    """What will fall due."""

    def set(
        self, conversation_id: str, case_id: str, timers: Mapping[TimerKind, tuple[datetime, str]]
    ) -> None:
        """Set or move timers of a case: when each strikes, and its id."""
        ...

    def unset(self, case_id: str, timers: Sequence[TimerKind]) -> None:
        """Take timers back."""
        ...

    def any_due(self, *, now: datetime) -> bool:
        """Whether something fell due."""
        ...

    def take_due(
        self,
        *,
        now: datetime,
        limit: int,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Sequence[tuple[str, str, Due]]:
        """Take the timers that are due: (timer id, conversation id, what fell due), oldest first.

        A case's timers are taken together, whenever they fell due, of the cases of at most
        `limit` timers; with `since` or `until` only of cases for which one did in that time.
        """
        ...
