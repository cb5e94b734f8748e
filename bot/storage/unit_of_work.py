"""One transaction as the services see it, on SQLite and PostgreSQL alike."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from sqlalchemy import Connection

from bot.services.ports import Bells, UnitOfWork
from bot.storage.answers import SqlAnswers, SqlMentions, SqlTemplates, SqlTranslations
from bot.storage.arrivals import SqlArrivals, SqlPositions
from bot.storage.cases import Announce, SqlCases
from bot.storage.checks import SqlChecks
from bot.storage.chronicle import SqlChronicle
from bot.storage.consents import SqlConsents
from bot.storage.conversations import SqlConversations, SqlDialogues, SqlTranscripts
from bot.storage.database import Database, after_commit
from bot.storage.evidence import SqlEvidence
from bot.storage.improvements import SqlImprovements
from bot.storage.inbox import SqlInbox
from bot.storage.inquiries import SqlInquiries
from bot.storage.learning import SqlLearning
from bot.storage.notices import SqlNotices
from bot.storage.outbox import SqlOutbox
from bot.storage.personal import SqlPersonal
from bot.storage.quarantine import SqlQuarantine
from bot.storage.reachable import SqlBriefing, SqlReachable, SqlTold
from bot.storage.records import SqlEvents, SqlTimers
from bot.storage.relations import SqlRelations
from bot.storage.reports import SqlReports
from bot.storage.staff import SqlStaff
from bot.storage.tallies import SqlTallies
from bot.storage.tokens import SqlReceipts, SqlRequests, SqlTokens
from bot.storage.views import SqlViews

T = TypeVar("T")
R = TypeVar("R")
Ring = Callable[[Connection, str, str, str, datetime | None], None]  # …, task, key, lock, when


class _Of(Generic[R]):
    """A repository of a transaction, made when it is first asked for: most need a few of them."""

    def __init__(self, make: Callable[[Connection], R]) -> None:
        self._make = make

    def __set_name__(self, _: type, name: str) -> None:
        self._name = name

    def __get__(self, unit: "SqlUnitOfWork", _: type) -> R:
        made = unit.__dict__[self._name] = self._make(unit.connection)
        return made


class SqlUnitOfWork:
    """See `bot.services.ports.UnitOfWork`."""

    inbox = _Of(SqlInbox)
    outbox = _Of(SqlOutbox)
    answers = _Of(SqlAnswers)
    templates = _Of(SqlTemplates)
    mentions = _Of(SqlMentions)
    inquiries = _Of(SqlInquiries)
    consents = _Of(SqlConsents)
    checks = _Of(SqlChecks)
    translations = _Of(SqlTranslations)
    dialogues = _Of(SqlDialogues)
    relations = _Of(SqlRelations)
    events = _Of(SqlEvents)
    chronicle = _Of(SqlChronicle)
    evidence = _Of(SqlEvidence)
    personal = _Of(SqlPersonal)
    reports = _Of(SqlReports)
    notices = _Of(SqlNotices)
    tokens = _Of(SqlTokens)
    requests = _Of(SqlRequests)
    learning = _Of(SqlLearning)
    receipts = _Of(SqlReceipts)
    timers = _Of(SqlTimers)
    quarantine = _Of(SqlQuarantine)
    arrivals = _Of(SqlArrivals)
    positions = _Of(SqlPositions)
    staff = _Of(SqlStaff)
    views = _Of(SqlViews)
    tallies = _Of(SqlTallies)
    improvements = _Of(SqlImprovements)
    reachable = _Of(SqlReachable)
    told = _Of(SqlTold)
    briefing = _Of(SqlBriefing)
    transcripts = _Of(SqlTranscripts)

    def __init__(
        self, connection: Connection, ring: Ring, new_id: Callable[[], str], announce: Announce
    ) -> None:
        self.connection = connection
        self.conversations = SqlConversations(connection, new_id)
        self.cases = SqlCases(connection, announce)
        self.bells: Bells = _Bells(connection, ring)

    def after_commit(self, call: Callable[[], None]) -> None:
        """Call on the event loop once this transaction is on disk."""
        after_commit(self.connection, call)


@dataclass(frozen=True, slots=True)
class _Bells:
    connection: Connection
    ring: Ring

    def converse(self, conversation_id: str, *, at: datetime | None = None) -> None:
        self.ring(self.connection, "converse", conversation_id, f"conv:{conversation_id}", at)

    def claim(self, conversation_id: str, *, at: datetime) -> None:
        self.ring(self.connection, "claim", conversation_id, f"claim:{conversation_id}", at)

    def learn(self, training_id: str) -> None:
        self.ring(self.connection, "learn", training_id, "learn", None)

    def verify(self, check_id: str) -> None:
        self.ring(self.connection, "verify", check_id, "verify", None)


class SqlStore:
    """See `bot.services.ports.Store`."""

    def __init__(
        self,
        database: Database,
        *,
        ring: Ring,
        new_id: Callable[[], str],
        announce: Announce = lambda _case, _links: (),
    ) -> None:
        """`announce`: whom to tell of what happens to a case; stored with it."""
        self._database = database
        self._ring = ring
        self._new_id = new_id
        self._announce = announce

    async def write(self, work: Callable[[UnitOfWork], T], *, flushed: bool = True) -> T:
        """Run `work` in a transaction and return once it is on disk; see `Database.write`."""
        return await self._database.write(
            lambda connection: work(self._unit(connection)), flushed=flushed
        )

    async def read(self, work: Callable[[UnitOfWork], T]) -> T:
        """Run `work` on one unchanging view."""
        return await self._database.read(lambda connection: work(self._unit(connection)))

    def sync_write(self, work: Callable[[UnitOfWork], T]) -> T:
        """As `write`, without an event loop."""
        return self._database.sync_write(lambda connection: work(self._unit(connection)))

    def sync_read(self, work: Callable[[UnitOfWork], T]) -> T:
        """As `read`, without an event loop."""
        return self._database.sync_read(lambda connection: work(self._unit(connection)))

    def _unit(self, connection: Connection) -> UnitOfWork:
        return SqlUnitOfWork(connection, self._ring, self._new_id, self._announce)
