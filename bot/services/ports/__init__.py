"""What the services ask of storage and engine, and nothing more of either.

Everything here is called inside `Store.write` or `Store.read`: one transaction, in a thread. What
one transaction offers stands beside this, a file a subject.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol, TypeVar

from bot.services.ports.arrivals import Arrivals, Inbox, Positions, Quarantine
from bot.services.ports.cases import Cases, Events, Timers
from bot.services.ports.conversations import Conversations, Dialogues, Outbox, Transcripts
from bot.services.ports.outward import Evidence, Notices, Receipts, Tokens
from bot.services.ports.staff import StaffAccounts

T = TypeVar("T")


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
