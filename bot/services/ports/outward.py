"""What the services that answer to others (auditors, other programs) ask of storage.

As in `ports`: everything here is called inside `Store.write` or `Store.read`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.events import Event, EventType, Link
from bot.domain.notice import Notice
from channels.message import InboundMessage, OutboundMessage


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where a case says its chain ends: `seq` events, the last with `hash`.

    The deployment's own chain has no reference.
    """

    case_id: str
    reference: str
    seq: int
    hash: str
    received_at: datetime


class Evidence(Protocol):
    """The trail as a whole, read in pages: nothing here grows with the number of cases."""

    def heads(self, *, after: str, limit: int) -> Sequence[Head]:
        """The next cases, and the deployment's own chain, by id."""
        ...

    def links(self, *, after: str, to: str) -> Iterator[Link]:
        """The events of every stream in (after, to], in order; an empty `to` is the end.

        Raises:
            ValueError: a row was changed into something that is no event at all.
        """
        ...

    def hashes(self, places: Sequence[tuple[str, int]]) -> Sequence[str]:
        """The hashes that stand at these places (stream, seq), empty where nothing stands."""
        ...

    def lost(self, *, limit: int) -> Sequence[str]:
        """Ids of cases that messages belong to and that are not there."""
        ...


class CheckStatus(StrEnum):
    """How far a check of the whole trail is."""

    ASKED = "asked"  # waits, or is at work: begun again after a restart
    DONE = "done"
    FAILED = "failed"  # it came to no end, and says nothing of the trail


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A check of the whole trail that somebody (an account's id) asked for, and what it found.

    `faults` name a case and its first bad event, the first few of `bad`.
    """

    id: str
    status: CheckStatus
    asked_at: datetime
    asked_by: str
    ended_at: datetime | None = None
    cases: int = 0
    events: int = 0
    since: datetime | None = None
    bad: int = 0
    faults: Sequence[str] = ()


class Checks(Protocol):
    """Checks of the trail that were asked for."""

    def add(self, check: Check) -> None:
        """A new one."""
        ...

    def put(self, check: Check) -> None:
        """What became of one."""
        ...

    def get(self, check_id: str) -> Check | None:
        """One by its id."""
        ...

    def newest(self, *, limit: int) -> Sequence[Check]:
        """The newest first."""
        ...


class Chronicle(Protocol):
    """The trail of what concerns the deployment as a whole, chained as that of a case."""

    def add(self, *events: Event) -> None:
        """Add to it. Whoever adds after has to wait until this transaction ends."""
        ...

    def last(self, kind: EventType) -> Event | None:
        """The newest event of a kind. Whoever adds has to wait until this transaction ends."""
        ...


class Notices(Protocol):
    """What other programs are to be told, written with the event it tells of."""

    def due(self, endpoint: str, *, now: datetime, limit: int) -> Sequence[Notice]:
        """Those of an endpoint whose next attempt is due, the oldest first."""
        ...

    def add(self, notice: Notice, *, at: datetime) -> None:
        """One that is due at a time."""
        ...

    def begin(self, notice: Notice, *, lease_until: datetime) -> bool:
        """Mark one attempt as begun, unless another process did; False then."""
        ...

    def prolong(self, endpoint: str, ids: Sequence[str], *, lease_until: datetime) -> None:
        """Keep attempts that go on from others; those that have ended stay as they are."""
        ...

    def remove(self, notice: Notice) -> None:
        """It is done with, and nobody will ask to hear it again."""
        ...

    def finish(self, notice: Notice, *, next_attempt_at: datetime | None, at: datetime) -> None:
        """Store what became of an attempt, unless another has settled it."""
        ...

    def list(self, endpoint: str, status: str, *, limit: int) -> Sequence[Notice]:
        """The newest first; empty words do not restrict, but to programs."""
        ...

    def replay(
        self, endpoint: str, *, status: str, since: datetime, ids: Sequence[str], now: datetime
    ) -> int:
        """Send again, from now on, what does not wait; how many. Empty: any program's."""
        ...

    def dead(self) -> int:
        """How many were given up."""
        ...

    def forget(self, *, before: datetime) -> None:
        """Remove what was delivered before a time."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What lets a program ask us for something in the name of a `source`. Only the hash is kept.

    `staff_id` is the account it acts for at the desk; empty where it only hands messages in.
    """

    id: str
    source: str
    hash: str
    scopes: tuple[str, ...]
    created_at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None
    staff_id: str = ""

    def valid(self, now: datetime) -> bool:
        """Whether it opens anything now."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)


class Tokens(Protocol):
    """Which programs may write to us."""

    def add(self, token: Token) -> None:
        """A new one."""
        ...

    def by_hash(self, hashed: str) -> Token | None:
        """The one with this hash, valid or not."""
        ...

    def all(self) -> Sequence[Token]:
        """Every one, the oldest first."""
        ...

    def revoke(self, token_id: str, *, at: datetime) -> bool:
        """It opens nothing any more; False when there is no such one, or it did not before."""
        ...


class Requests(Protocol):
    """What programs asked for under a key of their own, so that it is done once."""

    def take(self, key: str, digest: str, *, at: datetime, since: datetime) -> str | None:
        """Note what is asked for under a key; None, or what was noted under it before.

        What was noted before `since` is forgotten.
        """
        ...

    def find(self, key: str) -> str | None:
        """What was noted under a key."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What became of a message that a program handed in: its row, its case, and our answers."""

    message: InboundMessage
    fate: str
    reference: str
    answers: Sequence[OutboundMessage]


class Receipts(Protocol):
    """Messages of the channel `api`, as the program that handed them in may see them."""

    def get(self, source: str, message_id: str) -> Receipt | None:
        """One of this source, with what was answered up to the person's next message."""
        ...
