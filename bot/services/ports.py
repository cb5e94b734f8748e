"""What the services ask of storage and engine, and nothing more of either.

Everything here is called inside `Store.write` or `Store.read`: one transaction, in a thread.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from bot.domain.case import Case, Fact, Status
from bot.domain.conversation import (
    Aside,
    Conversation,
    Note,
    Pending,
    Queued,
    SendStatus,
    SetAside,
    Spoken,
)
from bot.domain.dialogue import DialogueState, Due, TimerKind
from bot.domain.events import Event, Link
from bot.domain.staff import Staff, StaffSession
from bot.services.outward import Evidence, Notices, Receipts, Tokens
from channels.base import Arrival
from channels.message import Address, Delivery, InboundMessage, OutboundMessage, TranscriptEntry
from nlp.understanding import Understanding

T = TypeVar("T")


class Conversations(Protocol):
    """Who we talk with, one row a person and channel."""

    def open(self, address: Address, *, name: str, now: datetime) -> Conversation:
        """The conversation with an address, made if needed, locked until the transaction ends."""
        ...

    def lock(self, conversation_id: str) -> Conversation:
        """The conversation, locked until the transaction ends. Raises NotFoundError."""
        ...

    def get(self, conversation_id: str) -> Conversation:
        """The conversation, not locked. Raises NotFoundError."""
        ...

    def find(self, address: Address) -> Conversation | None:
        """The conversation with an address, if there is one."""
        ...

    def take_sequences(self, conversation_id: str, count: int = 1) -> range:
        """The places of the next messages; the conversation must be locked."""
        ...

    def set_bell(self, conversation_id: str, *, ringing: bool) -> None:
        """Whether a job that will work on the conversation is waiting or running."""
        ...

    def mark_dead(self, conversation_id: str, *, code: str, at: datetime) -> None:
        """The address takes nothing any more: `code` is RFC 3463's or the channel's own word."""
        ...

    def revive(self, conversation_id: str) -> None:
        """The address takes messages again."""
        ...


class Inbox(Protocol):
    """Everything accepted, in order, with its fate."""

    def add(
        self, conversation: Conversation, message: InboundMessage, *, sequence: int
    ) -> int | None:
        """Journal a message; None when (channel, account, external_id) was there before."""
        ...

    def add_due(
        self, conversation: Conversation, due: Due, *, timer_id: str, at: datetime
    ) -> int | None:
        """Journal a timer that fell due; None when it was there before."""
        ...

    def knows(self, message: InboundMessage) -> bool:
        """Whether the message was journalled before."""
        ...

    def next(self, conversation_id: str) -> Pending | None:
        """The oldest row without a fate."""
        ...

    def behind(self, conversation_id: str, message_id: int, *, limit: int) -> Sequence[Pending]:
        """The rows without a fate after one, oldest first."""
        ...

    def settled_before(
        self, conversation_id: str, message_id: int, *, limit: int
    ) -> Sequence[tuple[InboundMessage, str | None]]:
        """What the person said before a row and has its fate, newest first, with its case."""
        ...

    def heard(self, conversation_id: str, ids: Sequence[str]) -> tuple[int | None, str | None]:
        """The newest message of the person's among these channel ids: its row, and its case."""
        ...

    def settle(
        self,
        message_id: int,
        *,
        fate: str,
        case_id: str | None,
        understanding: Understanding | None,
        now: datetime,
    ) -> None:
        """Give a row its fate."""
        ...

    def fail(self, message_id: int, *, error: str) -> int:
        """Count a failed attempt; returns how many there were."""
        ...

    def reopen(self, message_id: int) -> str:
        """Take a fate back, so that the row is handled again; its conversation."""
        ...

    def payload(self, message_id: int) -> Mapping[str, Any]:
        """A row's content as JSON; empty when there is no such row."""
        ...

    def unhandled(self) -> int:
        """How many rows have no fate yet."""
        ...

    def message(self, conversation_id: str, message_id: int) -> InboundMessage | None:
        """A message of this conversation by its row id."""
        ...

    def last_about(self, case_id: str) -> InboundMessage | None:
        """The newest message from the person that belongs to a case."""
        ...

    def parked(self) -> int:
        """How many rows wait for a person because they could not be handled."""
        ...


class Outbox(Protocol):
    """Everything said, in order, with what became of it."""

    def add(
        self,
        message: OutboundMessage,
        *,
        conversation_id: str,
        case_id: str | None,
        template: str,
    ) -> None:
        """Say it: durable with this transaction, delivered later."""
        ...

    def waiting(self, conversation_id: str, *, now: datetime) -> Sequence[Queued]:
        """What is due to be sent to a conversation, oldest first."""
        ...

    def due(self, channel: str, *, now: datetime, limit: int) -> Sequence[str]:
        """Conversations of a channel with something due to be sent."""
        ...

    def release(self, channel: str, *, now: datetime) -> None:
        """Take up attempts that were cut off, for a process that knows nobody else is sending."""
        ...

    def begin(self, message_id: str, *, attempts: int, lease_until: datetime) -> bool:
        """Mark one attempt as begun, unless somebody else did; False then."""
        ...

    def finish(
        self,
        delivery: Delivery,
        status: SendStatus,
        *,
        next_attempt_at: datetime | None,
        now: datetime,
    ) -> None:
        """Record an attempt and what follows from it."""
        ...

    def before(self, conversation_id: str, sequence: int) -> Sequence[str]:
        """The channel's own ids of what was heard and said right before a place, newest first.

        None at all when what we said last has no id: then nobody knows where a place begins.
        """
        ...

    def said(self, conversation_id: str, ids: Sequence[str]) -> str | None:
        """The case of the newest message of ours among these channel ids, in a conversation."""
        ...

    def count(self, conversation_id: str, *, template: str, since: datetime) -> int:
        """How often something was said in a conversation since a time."""
        ...

    def answers(self, conversation_id: str, *, since: datetime) -> int:
        """How much was said in a conversation since a time without anybody writing it."""
        ...

    def sent(self, channel: str, ids: Sequence[str]) -> Queued | None:
        """What was said under one of these ids, ours or the channel's, the newest of several."""
        ...

    def said_at(self, conversation_id: str, case_id: str, *, at: datetime) -> bool:
        """Whether anything was said about a case in a conversation within a second of a time."""
        ...


class Dialogues(Protocol):
    """Where each conversation stands."""

    def get(self, conversation_id: str) -> DialogueState:
        """The state; a fresh one for a new conversation."""
        ...

    def put(self, state: DialogueState) -> None:
        """Store the next version. Raises ConflictError when another turn came first."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """Which cases to list; empty fields do not restrict. `live` leaves the ended ones out."""

    status: str = ""
    urgency: str = ""
    language: str = ""
    channel: str = ""
    category: str = ""
    owner: str | None = None
    since: datetime | None = None
    live: bool = False
    text: str = ""  # part of a reference


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

    def of(self, conversation_id: str, *, limit: int = 20) -> tuple[Case, ...]:
        """A conversation's own cases, newest first."""
        ...

    def put(self, case: Case, *events: Event) -> Case:
        """Store the next version, new facts included, and add to its trail, all or nothing.

        Raises ConflictError when somebody else stored a version first.
        """
        ...

    def list(self, chosen: CaseFilter, *, limit: int, offset: int = 0) -> Sequence[Case]:
        """By urgency, then by due date; without facts."""
        ...

    def count(self, chosen: CaseFilter) -> int:
        """How many there are."""
        ...

    def first_words(self, case_ids: Sequence[str]) -> Mapping[str, str]:
        """What each case began with, as told; cases without words are left out."""
        ...

    def correspondence(self, case_id: str) -> Sequence[Spoken]:
        """Everything said in a case, both ways, in order."""
        ...

    def move(self, case_id: str, into: str, *, message_id: int | None = None) -> None:
        """Put everything said in a case, or one message of it, under another case."""
        ...

    def note(self, case_id: str, note: Note) -> None:
        """Write a note down."""
        ...

    def notes(self, case_id: str) -> Sequence[Note]:
        """What was written down, oldest first."""
        ...

    def waiting_by_status(self) -> Sequence[tuple[Status, int]]:
        """How many cases are in each state."""
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
        self, timer: TimerKind, *, conversation_id: str, case_id: str, at: datetime, timer_id: str
    ) -> None:
        """Set or move a timer."""
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


class Quarantine(Protocol):
    """What could not be taken in, waiting for a person."""

    def add(
        self,
        sender: Address,
        *,
        external_id: str,
        raw_digest: str,
        reason: str,
        at: datetime,
        backlog: str = "",
    ) -> None:
        """Set bytes aside, see `SetAside`.

        The same again changes nothing, unless it was retried meanwhile.
        """
        ...

    def park(self, message_id: int, *, reason: str) -> None:
        """Set a row of the inbox aside that cannot be handled."""
        ...

    def waiting(self) -> int:
        """How many wait."""
        ...

    def list(self, *, settled: bool, limit: int) -> Sequence[SetAside]:
        """The oldest first; those that wait no more only when `settled`."""
        ...

    def get(self, number: int) -> SetAside:
        """One. Raises NotFoundError."""
        ...

    def settle(self, number: int, status: Aside, *, by: str, why: str, at: datetime) -> bool:
        """It waits no more; False when it did not wait."""
        ...

    def tried(self, number: int, *, reason: str) -> None:
        """It was tried again in vain."""
        ...


class Arrivals(Protocol):
    """What doors have taken and nobody has read yet, in the order it came."""

    def add(
        self,
        channel: str,
        *,
        raw: bytes,
        raw_digest: str,
        size: int,
        envelope: Mapping[str, Any],
        at: datetime,
    ) -> None:
        """Keep it, its bytes here or in the blob store under `raw_digest`."""
        ...

    def take(self, channel: str, *, limit: int, most_bytes: int) -> Sequence[Arrival]:
        """The oldest, at least one where there are any; an attempt at each is counted.

        One that was attempted before comes alone, so that no other is blamed for what it does.
        """
        ...

    def remove(self, arrival_id: int) -> None:
        """It was read."""
        ...

    def waiting(self) -> int:
        """How many wait."""
        ...


class Positions(Protocol):
    """How far each source outside has been read."""

    def get(self, source: str) -> Mapping[str, Any]:
        """Where reading stands; empty when it has not begun."""
        ...

    def put(self, source: str, value: Mapping[str, Any], *, now: datetime) -> None:
        """Move it."""
        ...

    def hold(self, source: str, *, holder: str, now: datetime, until: datetime) -> bool:
        """Become, or stay, the only reader; False while somebody else is."""
        ...

    def release(self, source: str, *, holder: str) -> None:
        """Read no more, if one was the reader."""
        ...


class StaffAccounts(Protocol):
    """Who may work at the desk."""

    def add(self, staff: Staff, *, now: datetime) -> None:
        """A new account. Raises ConflictError when the login is taken."""
        ...

    def by_login(self, login: str) -> Staff | None:
        """By login, any case."""
        ...

    def get(self, staff_id: str) -> Staff | None:
        """By id."""
        ...

    def lock(self, staff_id: str) -> Staff | None:
        """By id, locked until the transaction ends."""
        ...

    def all(self) -> Sequence[Staff]:
        """Every account, by login."""
        ...

    def put(self, staff: Staff) -> None:
        """Store changes."""
        ...

    def open_session(self, session: StaffSession, *, now: datetime) -> None:
        """Remember a login; expired ones are forgotten on the way."""
        ...

    def session(self, token_hash: str, *, now: datetime) -> StaffSession | None:
        """A login that has not expired."""
        ...

    def close_session(self, token_hash: str) -> None:
        """Log out."""
        ...

    def close_sessions(self, staff_id: str) -> None:
        """Log out everywhere."""
        ...


class Transcripts(Protocol):
    """A conversation as its complainant may see it."""

    def since(
        self, conversation_id: str, sequence: int, *, limit: int
    ) -> Sequence[TranscriptEntry]:
        """Entries after a sequence, oldest first."""
        ...

    def heads(self, addresses: Sequence[Address]) -> Sequence[int]:
        """The newest sequence with each address, 0 where there is none."""
        ...


class Bells(Protocol):
    """Jobs rung inside the transaction: none when it rolls back."""

    def converse(self, conversation_id: str, *, at: datetime | None = None) -> None:
        """Have somebody work on the conversation's pending rows, not before `at`."""
        ...


class UnitOfWork(Protocol):
    """One transaction. Everything in it is stored together or not at all."""

    @property
    def conversations(self) -> Conversations: ...  # noqa: D102  # the type says it
    @property
    def inbox(self) -> Inbox: ...  # noqa: D102
    @property
    def outbox(self) -> Outbox: ...  # noqa: D102
    @property
    def dialogues(self) -> Dialogues: ...  # noqa: D102
    @property
    def cases(self) -> Cases: ...  # noqa: D102
    @property
    def events(self) -> Events: ...  # noqa: D102
    @property
    def notices(self) -> Notices: ...  # noqa: D102
    @property
    def tokens(self) -> Tokens: ...  # noqa: D102
    @property
    def receipts(self) -> Receipts: ...  # noqa: D102
    @property
    def timers(self) -> Timers: ...  # noqa: D102
    @property
    def quarantine(self) -> Quarantine: ...  # noqa: D102
    @property
    def evidence(self) -> Evidence: ...  # noqa: D102
    @property
    def arrivals(self) -> Arrivals: ...  # noqa: D102
    @property
    def positions(self) -> Positions: ...  # noqa: D102
    @property
    def staff(self) -> StaffAccounts: ...  # noqa: D102
    @property
    def transcripts(self) -> Transcripts: ...  # noqa: D102
    @property
    def bells(self) -> Bells: ...  # noqa: D102

    def after_commit(self, call: Callable[[], None]) -> None:
        """Call on the event loop once this transaction is on disk, never if it is not."""
        ...


class Store(Protocol):
    """The door to the rows."""

    def write(self, work: Callable[[UnitOfWork], T]) -> Awaitable[T]:
        """Run `work` in a transaction; returns once it is on disk. May run it more than once.

        Raises:
            StoreUnavailableError: temporarily impossible; nothing was stored.
        """
        ...

    def read(self, work: Callable[[UnitOfWork], T]) -> Awaitable[T]:
        """Run `work` on one unchanging view; writing fails."""
        ...


class StoreUnavailableError(Exception):
    """The database cannot serve now: disk full, locked, gone. It may later."""


__all__ = [
    "Arrivals",
    "Bells",
    "CaseFilter",
    "Cases",
    "Conversations",
    "Dialogues",
    "Events",
    "Fact",
    "Inbox",
    "Outbox",
    "Positions",
    "Quarantine",
    "StaffAccounts",
    "Store",
    "StoreUnavailableError",
    "Timers",
    "Transcripts",
    "UnitOfWork",
]
