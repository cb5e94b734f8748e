"""What the services ask of storage and engine, and nothing more of either.

Everything here is called inside `Store.write` or `Store.read`: one transaction, in a thread. What
one transaction offers stands beside this, a file a subject.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol, TypeVar

from bot.services.ports.answers import Answers, Mentions, Templates, Translations
from bot.services.ports.arrivals import Arrivals, Inbox, Positions, Quarantine
from bot.services.ports.cases import Cases, Events, Relations, Timers
from bot.services.ports.consents import Consents
from bot.services.ports.conversations import Conversations, Dialogues, Outbox, Transcripts
from bot.services.ports.improving import Improvements
from bot.services.ports.inquiries import Inquiries
from bot.services.ports.learning import Learning
from bot.services.ports.outward import (
    Checks,
    Chronicle,
    Evidence,
    Notices,
    Receipts,
    Requests,
    Tokens,
)
from bot.services.ports.personal import Personal
from bot.services.ports.reachable import Briefing, Reachable, ToldOf
from bot.services.ports.reports import Reports
from bot.services.ports.staff import StaffAccounts, Tallies, Views

T = TypeVar("T")


class Bells(Protocol):
    """Jobs rung inside the transaction: none when it rolls back."""

    def converse(self, conversation_id: str, *, at: datetime | None = None) -> None:
        """Have somebody work on the conversation's pending rows, not before `at`."""
        ...

    def claim(self, conversation_id: str, *, at: datetime) -> None:
        """Have somebody look, not before `at`, whether what was claimed there needs a code."""
        ...

    def learn(self, training_id: str) -> None:
        """Have somebody learn from what staff corrected."""
        ...

    def verify(self, check_id: str) -> None:
        """Have somebody check the whole trail."""
        ...


class UnitOfWork(Protocol):
    """One transaction. Everything in it is stored together or not at all."""

    @property
    def conversations(self) -> Conversations:
        """Whom we talk with, and the order of each line."""
        ...

    @property
    def inbox(self) -> Inbox:
        """What came in, and its fate."""
        ...

    @property
    def outbox(self) -> Outbox:
        """What is to be said, and its delivery."""
        ...

    @property
    def answers(self) -> Answers:
        """What staff write before it is said."""
        ...

    @property
    def templates(self) -> Templates:
        """Ready answers."""
        ...

    @property
    def mentions(self) -> Mentions:
        """Who was named in notes."""
        ...

    @property
    def inquiries(self) -> Inquiries:
        """What colleagues are asked."""
        ...

    @property
    def consents(self) -> Consents:
        """What people were told of the use of their data, and to what they agreed."""
        ...

    @property
    def translations(self) -> Translations:
        """What machines translated."""
        ...

    @property
    def dialogues(self) -> Dialogues:
        """Where each conversation stands."""
        ...

    @property
    def cases(self) -> Cases:
        """The records, with facts and notes."""
        ...

    @property
    def relations(self) -> Relations:
        """Which cases belong together."""
        ...

    @property
    def events(self) -> Events:
        """The trail of each case."""
        ...

    @property
    def checks(self) -> Checks:
        """Checks of the whole trail that were asked for."""
        ...

    @property
    def learning(self) -> Learning:
        """What staff corrected, and what was learnt of it."""
        ...

    @property
    def notices(self) -> Notices:
        """What other programs are to be told."""
        ...

    @property
    def tokens(self) -> Tokens:
        """Keys of other programs."""
        ...

    @property
    def requests(self) -> Requests:
        """What other programs asked for, each once."""
        ...

    @property
    def receipts(self) -> Receipts:
        """What other programs handed in before."""
        ...

    @property
    def timers(self) -> Timers:
        """What falls due."""
        ...

    @property
    def quarantine(self) -> Quarantine:
        """What could not be taken in."""
        ...

    @property
    def evidence(self) -> Evidence:
        """What an auditor asks for, over all cases."""
        ...

    @property
    def personal(self) -> Personal:
        """One person's data, wherever they are."""
        ...

    @property
    def reports(self) -> Reports:
        """Everything recorded, counted."""
        ...

    @property
    def chronicle(self) -> Chronicle:
        """What concerns the deployment as a whole."""
        ...

    @property
    def arrivals(self) -> Arrivals:
        """What doors put down and nobody has read."""
        ...

    @property
    def positions(self) -> Positions:
        """How far sources outside have been read."""
        ...

    @property
    def staff(self) -> StaffAccounts:
        """Accounts of staff."""
        ...

    @property
    def improvements(self) -> Improvements:
        """Corrective actions."""
        ...

    @property
    def views(self) -> Views:
        """Lists of cases that staff have saved."""
        ...

    @property
    def tallies(self) -> Tallies:
        """How often something was tried."""
        ...

    @property
    def reachable(self) -> Reachable:
        """How staff are reached outside the desk."""
        ...

    @property
    def told(self) -> ToldOf:
        """What staff were told of cases."""
        ...

    @property
    def briefing(self) -> Briefing:
        """What the letter of the morning tells."""
        ...

    @property
    def transcripts(self) -> Transcripts:
        """What a person reads when they come back."""
        ...

    @property
    def bells(self) -> Bells:
        """Jobs rung when this is on disk."""
        ...

    def after_commit(self, call: Callable[[], None]) -> None:
        """Call on the event loop once this transaction is on disk, never if it is not."""
        ...


class Store(Protocol):
    """The door to the rows."""

    def write(self, work: Callable[[UnitOfWork], T], *, flushed: bool = True) -> Awaitable[T]:
        """Run `work` in a transaction; returns once it is on disk. May run it more than once.

        Not `flushed`, it outlives the process but maybe not the machine: for what is then done
        again and does no harm twice.

        Raises:
            StoreUnavailableError: temporarily impossible; nothing was stored.
        """
        ...

    def read(self, work: Callable[[UnitOfWork], T]) -> Awaitable[T]:
        """Run `work` on one unchanging view; writing fails."""
        ...


class Changes(Protocol):
    """What tells that something was written, by any process."""

    @property
    def number(self) -> int:
        """Grows whenever something may have been written."""
        ...

    @property
    def closed(self) -> bool:
        """Whether this process ends: nobody need wait any longer."""
        ...

    def after(self, seen: int, *, within: float) -> Awaitable[int]:
        """The number once it is not `seen` any more, or after so many seconds."""
        ...


class StoreUnavailableError(Exception):
    """The database cannot serve now: disk full, locked, gone. It may later."""


class StoreRefusedError(StoreUnavailableError):
    """The database serves others, not us; the text is what it said to us."""
