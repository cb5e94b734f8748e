"""The outbox: everything said, stored in the transaction that decided it, delivered after."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    bindparam,
    func,
    insert,
    or_,
    select,
    text,
    update,
)

from bot.domain.conversation import Queued, SendStatus
from bot.storage import tables, values
from bot.storage.prepared import Prepared
from channels.message import Delivery

_IN, _OUT, _TRY = tables.inbox, tables.outbox, tables.deliveries
_WAITING = (SendStatus.PENDING, SendStatus.SENDING)
# In the words of `ix_outbox_waiting`: without them SQLite takes no partial index.
_INDEXED = text("outbox.status IN ('pending', 'sending')")

_ADD, _TRIED = Prepared(insert(_OUT)), Prepared(insert(_TRY))
_WAIT = Prepared(
    select(_OUT)
    .where(_OUT.c.conversation_id == bindparam("of"), _INDEXED)
    .order_by(_OUT.c.sequence)
)
_ARRIVED = (SendStatus.DELIVERED, SendStatus.RELAYED)
_SAID_BEFORE = (
    select(_OUT.c.sequence, _OUT.c.external_id)
    .where(_OUT.c.conversation_id == bindparam("of"), _OUT.c.sequence < bindparam("place"))
    .where(_OUT.c.status.in_(_ARRIVED))
    .order_by(_OUT.c.sequence.desc())
    .limit(1)
)
_HEARD_BEFORE = (
    select(_IN.c.sequence, _IN.c.external_id)
    .where(_IN.c.conversation_id == bindparam("of"), _IN.c.sequence > 0)
    .where(_IN.c.sequence < bindparam("place"))
    .order_by(_IN.c.sequence.desc())
    .limit(5)
)
_THERE = Prepared(select(_OUT.c.id).where(_OUT.c.id == bindparam("of")))
_CHANGE = update(_OUT).where(_OUT.c.id == bindparam("of"))
# A report that a mail came back may be quicker than the outcome of sending it: failed is failed.
_SETTLE = Prepared(_CHANGE.where(_OUT.c.status != SendStatus.FAILED))
_BEGIN = Prepared(_CHANGE.where(_OUT.c.attempts == bindparam("seen"), _INDEXED))


class SqlOutbox:
    """See `bot.services.ports.conversations.Outbox`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, *queued: Queued) -> None:
        _ADD.write_all(self._connection, [_row(one) for one in queued])

    def waiting(self, conversation_id: str, *, now: datetime) -> Sequence[Queued]:
        """Up to the first one that is not due yet: order is kept within a conversation."""
        ready = []
        for row in _WAIT.all(self._connection, {"of": conversation_id}):
            if row.next_attempt_at > now:
                break
            ready.append(_queued(row))
        return ready

    def due(self, channel: str, *, now: datetime, limit: int) -> Sequence[str]:
        """Only by the oldest that waits: what has to wait behind it would crowd others out."""
        earlier = _OUT.alias()
        blocked = (
            select(earlier.c.id)
            .where(earlier.c.conversation_id == _OUT.c.conversation_id)
            .where(earlier.c.sequence < _OUT.c.sequence, earlier.c.status.in_(_WAITING))
        )
        found = (
            select(_OUT.c.conversation_id)
            .where(_OUT.c.channel == channel, _INDEXED)
            .where(_OUT.c.next_attempt_at <= now, ~blocked.exists())
            .order_by(_OUT.c.next_attempt_at)
            .limit(limit)
        )
        return list(self._connection.execute(found).scalars())

    def release(self, channel: str, *, now: datetime) -> None:
        self._connection.execute(
            update(_OUT)
            .where(_OUT.c.channel == channel, _INDEXED, _OUT.c.status == SendStatus.SENDING)
            .values(next_attempt_at=now)
        )

    def hasten(self, channel: str, *, now: datetime, latest: datetime) -> None:
        astray = or_(_OUT.c.next_attempt_at > latest, _OUT.c.attempts == 0)
        self._connection.execute(
            update(_OUT)
            .where(_OUT.c.channel == channel, _INDEXED)
            .where(_OUT.c.next_attempt_at > now, astray)
            .values(next_attempt_at=now)
        )

    def begin(self, message_id: str, *, attempts: int, lease_until: datetime) -> bool:
        begun = {
            "of": message_id,
            "seen": attempts,
            "status": SendStatus.SENDING,
            "attempts": attempts + 1,
            "next_attempt_at": lease_until,
        }
        return _BEGIN.write(self._connection, begun) == 1

    def prolong(self, message_ids: Sequence[str], *, lease_until: datetime) -> None:
        self._connection.execute(
            update(_OUT)
            .where(_OUT.c.id.in_(message_ids), _OUT.c.status == SendStatus.SENDING)
            .values(next_attempt_at=lease_until)
        )

    def finish(
        self,
        delivery: Delivery,
        status: SendStatus,
        *,
        next_attempt_at: datetime | None,
        now: datetime,
    ) -> None:
        outcome: dict[str, Any] = {"status": status, "detail": values.storable(delivery.detail)}
        if next_attempt_at:
            outcome["next_attempt_at"] = next_attempt_at
        if delivery.external_id:
            outcome["external_id"] = values.storable(delivery.external_id)
        of = {"of": delivery.message_id}
        settled = _SETTLE.write(self._connection, {**of, **outcome})
        if not settled and _THERE.first(self._connection, of) is None:
            return  # what was erased while it was being sent leaves no trace
        attempt = {
            "outbox_id": delivery.message_id,
            "at": now,
            "status": delivery.status,
            "external_id": values.storable(delivery.external_id),
            "detail": values.storable(delivery.detail),
        }
        _TRIED.write(self._connection, attempt)

    def before(self, conversation_id: str, sequence: int) -> Sequence[str]:
        of = {"of": conversation_id, "place": sequence}
        said = self._connection.execute(_SAID_BEFORE, of).first()
        if said is not None and not said.external_id:
            return ()
        heard = self._connection.execute(_HEARD_BEFORE, of)
        near = [*([said] if said else []), *heard]
        near.sort(key=lambda row: row.sequence, reverse=True)
        return [row.external_id for row in near]

    def said(self, conversation_id: str, ids: Sequence[str]) -> str | None:
        """A Message-ID of ours is `<outbox id>@<domain>`, unless the relay gave it another."""
        if not ids:
            return None
        found = (
            select(_OUT.c.case_id)
            .where(_OUT.c.conversation_id == conversation_id, _OUT.c.case_id.is_not(None))
            .where(_known_as(ids))
            .order_by(_OUT.c.sequence.desc())
            .limit(1)
        )
        return self._connection.execute(found).scalar()

    def answers(self, conversation_id: str, *, since: datetime) -> int:
        found = (
            select(func.count())
            .where(_OUT.c.conversation_id == conversation_id, _OUT.c.created_at >= since)
            .where(_OUT.c.payload["automatic"].as_boolean())
        )
        return int(self._connection.execute(found).scalar_one())

    def sent(self, channel: str, ids: Sequence[str]) -> Queued | None:
        if not ids:
            return None
        found = (
            select(_OUT)
            .where(_OUT.c.channel == channel, _known_as(ids))
            .order_by(_OUT.c.created_at.desc(), _OUT.c.sequence.desc())
            .limit(1)
        )
        row = self._connection.execute(found).first()
        return _queued(row) if row else None

    def said_at(self, conversation_id: str, case_id: str, *, at: datetime) -> bool:
        near = timedelta(seconds=1)
        found = (
            select(_OUT.c.id)
            .where(_OUT.c.conversation_id == conversation_id, _OUT.c.case_id == case_id)
            .where(_OUT.c.created_at.between(at - near, at + near))
            .limit(1)
        )
        return self._connection.execute(found).first() is not None

    def count(self, conversation_id: str, *, template: str, since: datetime) -> int:
        found = (
            select(func.count())
            .where(_OUT.c.conversation_id == conversation_id, _OUT.c.template == template)
            .where(_OUT.c.created_at >= since)
        )
        return int(self._connection.execute(found).scalar_one())


def _known_as(ids: Sequence[str]) -> ColumnElement[bool]:
    """Relays that give a mail another id name it whole, or without its domain."""
    plain = [value.partition("@")[0] for value in ids]
    return or_(_OUT.c.id.in_(plain), _OUT.c.external_id.in_([*ids, *plain]))


def _row(queued: Queued) -> dict[str, Any]:
    message = queued.message
    return {
        "id": message.id,
        "conversation_id": queued.conversation_id,
        "sequence": message.sequence,
        "case_id": queued.case_id,
        "channel": message.recipient.channel,
        "payload": values.dump(values.OUTBOUND, message),
        "template": queued.template,
        "created_at": message.created_at,
        "status": queued.status,
        "next_attempt_at": message.created_at,
    }


def _queued(row: Row[tuple[object, ...]]) -> Queued:
    return Queued(
        message=values.OUTBOUND.validate_python(row.payload),
        conversation_id=row.conversation_id,
        case_id=row.case_id,
        template=row.template,
        status=SendStatus(row.status),
        attempts=row.attempts,
    )
