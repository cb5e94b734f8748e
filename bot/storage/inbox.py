"""The inbox: everything accepted, in order, each row with its fate."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select, update

from bot.domain.conversation import Conversation, Pending
from bot.domain.dialogue import Due
from bot.storage import tables, values
from bot.storage.dialect import insert_ignoring
from channels.message import InboundMessage
from nlp.understanding import Understanding

_IN = tables.inbox
PARKED = "parked"


class SqlInbox:
    """See `bot.services.ports.Inbox`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self, conversation: Conversation, message: InboundMessage, *, sequence: int
    ) -> int | None:
        return self._insert(
            conversation_id=conversation.id,
            sequence=sequence,
            channel=message.sender.channel,
            account=values.storable(message.sender.account),
            external_id=values.storable(message.external_id),
            payload={"message": values.dump(values.INBOUND, message)},
            raw_digest=message.raw_digest,
            received_at=message.received_at,
        )

    def add_due(
        self, conversation: Conversation, due: Due, *, timer_id: str, at: datetime
    ) -> int | None:
        return self._insert(
            conversation_id=conversation.id,
            sequence=0,
            channel="timer",
            account="",
            external_id=timer_id,
            payload={"due": values.dump(values.DUE, due)},
            received_at=at,
        )

    def knows(self, message: InboundMessage) -> bool:
        found = select(_IN.c.id).where(
            _IN.c.channel == message.sender.channel,
            _IN.c.account == values.storable(message.sender.account),
            _IN.c.external_id == values.storable(message.external_id),
        )
        return self._connection.execute(found).first() is not None

    def next(self, conversation_id: str) -> Pending | None:
        found = (
            select(_IN.c.id, _IN.c.payload, _IN.c.attempts)
            .where(_IN.c.conversation_id == conversation_id, _IN.c.fate == "")
            .order_by(_IN.c.id)
            .limit(1)
        )
        row = self._connection.execute(found).first()
        if row is None:
            return None
        return Pending(id=row.id, content=_content(row.payload), attempts=row.attempts)

    def settle(
        self,
        message_id: int,
        *,
        fate: str,
        case_id: str | None,
        understanding: Understanding | None,
        now: datetime,
    ) -> None:
        read = values.dump(values.UNDERSTANDING, understanding) if understanding else {}
        self._connection.execute(
            update(_IN)
            .where(_IN.c.id == message_id)
            .values(fate=fate, case_id=case_id, understanding=read, handled_at=now)
        )

    def fail(self, message_id: int, *, error: str) -> int:
        counted = (
            update(_IN)
            .where(_IN.c.id == message_id)
            .values(attempts=_IN.c.attempts + 1, error=values.storable(error))
            .returning(_IN.c.attempts)
        )
        return int(self._connection.execute(counted).scalar_one())

    def message(self, conversation_id: str, message_id: int) -> InboundMessage | None:
        found = select(_IN.c.payload).where(
            _IN.c.conversation_id == conversation_id, _IN.c.id == message_id
        )
        payload = self._connection.execute(found).scalar()
        content = _content(payload) if payload else None
        return content if isinstance(content, InboundMessage) else None

    def parked(self) -> int:
        found = select(func.count()).select_from(_IN).where(_IN.c.fate == PARKED)
        return int(self._connection.execute(found).scalar_one())

    def _insert(self, **row: Any) -> int | None:
        fresh = insert_ignoring(self._connection, _IN).values(understanding={}, **row)
        key = self._connection.execute(fresh.returning(_IN.c.id)).scalar()
        return None if key is None else int(key)


def _content(payload: dict[str, Any]) -> InboundMessage | Due:
    if "due" in payload:
        return values.DUE.validate_python(payload["due"])
    return values.INBOUND.validate_python(payload["message"])
