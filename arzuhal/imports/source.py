"""What every kind of backlog is to the one that takes it in: items in a fixed order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from channels.message import Address, InboundMessage


class SourceError(Exception):
    """It cannot be read at all; the text says why and names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """Our side of a backlog: the address mails came to, the bot's id, the zone of bare times."""

    address: str
    bot: str
    zone: ZoneInfo
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing of a backlog. `at` is where the source goes on after it, in its own unit.

    Without a `message` it cannot be read, and `reason` says why. `raw` are its bytes.
    """

    at: int
    raw: bytes
    sender: Address
    external_id: str
    received_at: datetime
    message: InboundMessage | None = None
    reason: str = ""


class Source(Protocol):
    """A backlog. Reading it twice gives the same items with the same ids."""

    @property
    def path(self) -> Path:
        """Where it is."""
        ...

    @property
    def total(self) -> int:
        """The `at` of its last item."""
        ...

    def digest(self) -> str:
        """SHA-256 hex of what it holds: another content is another source."""
        ...

    def items(self, start: int) -> Iterator[Item]:
        """Everything after an item's `at`. Blocking."""
        ...


def taken(message: InboundMessage, *, at: int, raw: bytes) -> Item:
    """An item that was read."""
    return Item(
        at=at,
        raw=raw,
        sender=message.sender,
        external_id=message.external_id,
        received_at=message.received_at,
        message=message,
    )
