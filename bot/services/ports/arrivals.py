"""What the services ask of storage about what comes in, read or not.

As in `ports`: everything here is called inside `Store.write` or `Store.read`.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from bot.domain.conversation import Aside, Conversation, Pending, SetAside
from bot.domain.dialogue import Due
from channels.base import Arrival
from channels.message import Address, InboundMessage
from nlp.understanding import Understanding


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

    def understood(self, message_id: int) -> Understanding | None:
        """What was read in a message when it was handled; None when nothing was."""
        ...

    def last_about(self, case_id: str) -> InboundMessage | None:
        """The newest message from the person that belongs to a case."""
        ...

    def parked(self) -> int:
        """How many rows wait for a person because they could not be handled."""
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
