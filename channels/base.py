"""What a channel is, and what it is given: the only seam between channels and the rest.

A channel turns the wire into values and values into the wire. It holds no state that must survive.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

from channels.message import Address, Delivery, InboundMessage, OutboundMessage, TranscriptEntry


class Accept(Protocol):
    """The door inwards.

    When a call returns, what it was given is on disk; only then may the channel answer `250`,
    advance its offset or acknowledge a frame (law 2).

    Raises:
        NotStoredError: nothing was stored; answer upstream with a temporary failure.
    """

    async def message(self, message: InboundMessage, *, raw: bytes = b"") -> bool:
        """Journal one message, with the bytes it came as where the channel has them.

        Returns True when it is new, False when the same `external_id` was journalled before.
        """
        ...

    async def unreadable(
        self, sender: Address, *, external_id: str, raw: bytes, reason: str, received_at: datetime
    ) -> None:
        """Set aside bytes that could not be turned into a message, with a sentence saying why."""
        ...


class NotStoredError(Exception):
    """The message could not be stored now (disk full, database locked); it may work later."""


class NotReadError(Exception):
    """What is stored could not be read now (database away); it may work later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What a door took: bytes as they came, and what the wire said about them (`envelope`).

    `raw` is empty where `digest` names the bytes in the blob store. `attempts` counts readings
    begun, this one included.
    """

    id: int
    envelope: Mapping[str, Any]
    at: datetime
    attempts: int
    raw: bytes = b""
    digest: str = ""


class Arrivals(Protocol):
    """Where a door puts down what it took; it is read a moment later, in the order it came."""

    async def add(
        self, channel: str, raw: bytes, *, envelope: Mapping[str, Any], at: datetime
    ) -> None:
        """Keep it; on disk when this returns. Raises NotStoredError."""
        ...

    async def take(self, channel: str) -> Sequence[Arrival]:
        """Some of the oldest, few enough to be held in memory. Raises NotStoredError."""
        ...

    async def content(self, arrival: Arrival) -> bytes:
        """Its bytes. Raises NotStoredError."""
        ...

    async def remove(self, arrival: Arrival) -> None:
        """It was read. Raises NotStoredError."""
        ...


class Positions(Protocol):
    """How far each source outside has been read, with one reader at a time among all processes."""

    async def hold(self, source: str, *, seconds: float) -> bool:
        """Become, or stay, the reader for so long; False while somebody else is."""
        ...

    async def get(self, source: str) -> Mapping[str, Any]:
        """Where reading stands; empty when it has not begun. Raises NotStoredError."""
        ...

    async def put(self, source: str, value: Mapping[str, Any]) -> None:
        """Move it, once all before is stored. Raises NotStoredError."""
        ...

    async def release(self, source: str) -> None:
        """Read no more: whoever comes next need not wait. Never raises."""
        ...


class Transcript(Protocol):
    """A conversation as its complainant may see it: the mailbox the web chat reads from.

    Raises:
        NotReadError: not now.
    """

    async def since(
        self, address: Address, sequence: int, *, limit: int = 200
    ) -> Sequence[TranscriptEntry]:
        """Entries after `sequence`, oldest first."""
        ...

    async def heads(self, addresses: Sequence[Address]) -> Sequence[int]:
        """The newest sequence of each conversation, 0 where there is none yet, in order given."""
        ...


class Blobs(Protocol):
    """File contents by SHA-256 hex digest. Blocking; call from a thread."""

    def put(self, content: bytes) -> str:
        """Store durably (fsync) and return the digest. Storing twice is storing once."""
        ...

    def get(self, digest: str) -> bytes:
        """The bytes. Raises KeyError when there are none."""
        ...


class Heartbeat(Protocol):
    """Tells the health page that a loop is alive."""

    def beat(self, name: str) -> None:
        """Call after each successful poll or loop turn, e.g. `beat("telegram")`."""
        ...


@runtime_checkable
class Rereading(Protocol):
    """A channel whose bytes can be read once more, after a fix."""

    async def again(self, raw: bytes, received_at: datetime, accept: Accept) -> None:
        """Read bytes that had been set aside.

        Raises:
            ValueError: they still cannot be read; the text says why.
            NotStoredError: nothing was stored.
        """
        ...


class Channel(Protocol):
    """One way to hear from and speak to people."""

    @property
    def name(self) -> str:
        """The code stored with every message: `email`, `telegram`, `web`."""
        ...

    async def listen(self, accept: Accept) -> None:
        """Hear until cancelled. Each message is accepted before the wire is told so.

        A channel whose door is an HTTP route (web chat, webhook) is given its `accept` when it is
        made, and returns here at once or keeps its sockets fed.
        """
        ...

    async def probe(self) -> list[str]:
        """Reach and log in to what this channel depends on; one line for each fault found."""
        ...

    async def send(self, message: OutboundMessage) -> Delivery:
        """Try once to deliver. Never raises for what the wire does: that is the Delivery."""
        ...


@runtime_checkable
class Mailbox(Protocol):
    """A channel whose reader takes what we say out of our own database, by its sequence.

    What is stored has been handed over: there is no attempt that could fail or be made twice.
    """

    def here(self, address: Address) -> bool:
        """Whether somebody reads at this moment; called from any thread."""
        ...

    def nudge(self, address: Address) -> None:
        """There is news on disk; called on the event loop."""
        ...


@runtime_checkable
class Paced(Protocol):
    """A channel that takes only so many messages a second."""

    def turn(self, recipient: Address) -> AbstractAsyncContextManager[None]:
        """Entered when a message may go there, and held from marking an attempt to its outcome.

        Few are held at once, so that a crash leaves few attempts without an outcome.
        """
        ...
