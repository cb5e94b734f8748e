"""What could not be taken in: bytes nobody could read, and messages nobody could handle."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.conversation import Aside, SetAside
from bot.domain.errors import NotFoundError
from bot.storage import tables, values
from bot.storage.prepared import Prepared
from channels.message import Address

_Q, _IN, _C = tables.quarantine, tables.inbox, tables.conversations
_WAITING = Prepared(
    select(func.count().label("rows")).select_from(_Q).where(_Q.c.status == Aside.WAITING)
)
_KEY = ("channel", "account", "external_id")


class SqlQuarantine:
    """See `bot.services.ports.arrivals.Quarantine`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

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
        self._put(
            channel=sender.channel,
            account=values.storable(sender.account),
            user=values.storable(sender.user),
            external_id=values.storable(external_id),
            raw_digest=raw_digest,
            reason=values.storable(reason),
            received_at=at,
            backlog=backlog,
        )

    def park(self, message_id: int, *, reason: str) -> None:
        of = _IN.c.conversation_id == _C.c.id
        found = select(_IN, _C.c.user).join(_C, of).where(_IN.c.id == message_id)
        row = self._connection.execute(found).one()
        self._put(
            channel=row.channel,
            account=row.account,
            user=row.user,
            external_id=row.external_id,
            raw_digest=row.raw_digest,
            reason=values.storable(reason),
            received_at=row.received_at,
            message_id=message_id,
        )

    def waiting(self) -> int:
        return int(_WAITING.value(self._connection, {}))

    def list(self, *, settled: bool, limit: int) -> Sequence[SetAside]:
        found = select(_Q).order_by(_Q.c.id).limit(limit)
        if not settled:
            found = found.where(_Q.c.status == Aside.WAITING)
        return [_aside(row) for row in self._connection.execute(found)]

    def get(self, number: int) -> SetAside:
        row = self._connection.execute(select(_Q).where(_Q.c.id == number)).first()
        if row is None:
            raise NotFoundError(f"nothing was set aside as {number}")
        return _aside(row)

    def settle(self, number: int, status: Aside, *, by: str, why: str, at: datetime) -> bool:
        settled = {"settled_at": at, "settled_by": by, "settled_why": values.storable(why)}
        return self._change(number, status=status, **settled)

    def tried(self, number: int, *, reason: str) -> None:
        self._change(number, attempts=_Q.c.attempts + 1, reason=values.storable(reason))

    def _put(self, **row: Any) -> None:
        """Set aside, or again after a retry that came to nothing; else what is there stays."""
        dialect = sqlite if self._connection.dialect.name == "sqlite" else postgresql
        fresh = dialect.insert(_Q).values(**row)
        again = fresh.on_conflict_do_update(
            index_elements=_KEY,
            set_={
                "status": Aside.WAITING,
                "reason": fresh.excluded.reason,
                "attempts": _Q.c.attempts + 1,
            },
            where=_Q.c.status == Aside.RETRIED,
        )
        self._connection.execute(again)

    def _change(self, number: int, **row: Any) -> bool:
        changed = update(_Q).where(_Q.c.id == number, _Q.c.status == Aside.WAITING).values(**row)
        changed = changed.execution_options(preserve_rowcount=True)
        return self._connection.execute(changed).rowcount == 1


def _aside(row: Row[Any]) -> SetAside:
    return SetAside(
        id=row.id,
        sender=Address(channel=row.channel, account=row.account, user=row.user),
        external_id=row.external_id,
        raw_digest=row.raw_digest,
        reason=row.reason,
        received_at=row.received_at,
        attempts=row.attempts,
        status=Aside(row.status),
        message_id=row.message_id,
        backlog=row.backlog,
        settled_at=row.settled_at,
        settled_by=row.settled_by,
        settled_why=row.settled_why,
    )
