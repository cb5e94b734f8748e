"""What the services ask of storage about whom we talk with and what we say.

As in `ports`: everything here is called inside `Store.write` or `Store.read`.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.conversation import Conversation, Queued, SendStatus
from bot.domain.dialogue import DialogueState
from channels.message import Address, Delivery, TranscriptEntry


class Conversations(Protocol):
    """Who we talk with, one row a person and channel."""

    def open(self, address: Address, *, name: str, now: datetime) -> Conversation:
        """The conversation with an address, made if needed, locked until the transaction ends."""
        ...

    def lock(self, conversation_id: str) -> Conversation:
        """The conversation, locked until the transaction ends. Raises NotFoundError."""
        ...

    def lock_of(self, reference: str) -> Conversation:
        """As `lock`, the conversation of the case with a reference."""
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

    def heard(self, conversation: Conversation, *, sequence: int) -> None:
        """It has a new message, at a place or (0) at none, and a bell rings; it must be locked."""
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


class Dialogues(Protocol):
    """Where each conversation stands."""

    def get(self, conversation_id: str) -> DialogueState:
        """The state; a fresh one for a new conversation."""
        ...

    def put(self, state: DialogueState) -> None:
        """Store the next version. Raises ConflictError when another turn came first."""
        ...


class Outbox(Protocol):
    """Everything said, in order, with what became of it."""

    def add(self, *queued: Queued) -> None:
        """Say it: durable with this transaction, and delivered later unless it is by that."""
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

    def hasten(self, channel: str, *, now: datetime, latest: datetime) -> None:
        """Make due what only a clock that was ahead put off: past `latest`, or never tried yet."""
        ...

    def begin(self, message_id: str, *, attempts: int, lease_until: datetime) -> bool:
        """Mark one attempt as begun, unless somebody else did; False then."""
        ...

    def prolong(self, message_ids: Sequence[str], *, lease_until: datetime) -> None:
        """Keep attempts that go on from others; those that have ended stay as they are."""
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
