"""The inbox: everything accepted, in order, each row with its fate."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, or_, select, text, update

from bot.domain.conversation import Conversation, Pending
from bot.domain.dialogue import Due
from bot.storage import tables, values
from bot.storage.dialect import insert_returning_id
from bot.storage.prepared import Prepared, Row
from channels.message import InboundMessage
from nlp.understanding import Understanding

_IN = tables.inbox
PARKED = "parked"
MOST_IDS = 50  # of a thread, the newest

# In the words of `ix_inbox_pending`: with a parameter for them SQLite takes no partial index, and
# plans the statement anew each time.
_PENDING = text("inbox.fate = ''")

_NEXT = Prepared(
    select(_IN.c.id, _IN.c.payload, _IN.c.attempts)
    .where(_IN.c.conversation_id == bindparam("of"), _PENDING)
    .order_by(_IN.c.id)
    .limit(1)
)
_BEHIND = Prepared(
    select(_IN.c.id, _IN.c.payload, _IN.c.attempts)
    .where(_IN.c.conversation_id == bindparam("of"), _PENDING)
    .where(_IN.c.id > bindparam("row"))
    .order_by(_IN.c.id)
    .limit(bindparam("most"))
)
_SETTLED_BEFORE = Prepared(
    select(_IN.c.payload, _IN.c.case_id)
    .where(_IN.c.conversation_id == bindparam("of"), _IN.c.sequence > 0)
    .where(_IN.c.id < bindparam("row"), _IN.c.fate != "")
    .order_by(_IN.c.sequence.desc())
    .limit(bindparam("most"))
)
_SETTLE = Prepared(update(_IN).where(_IN.c.id == bindparam("of")))


class SqlInbox:
    """See `bot.services.ports.arrivals.Inbox`."""

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

    def next(self, conversation_id: str) -> Pending | None:
        row = _NEXT.first(self._connection, {"of": conversation_id})
        if row is None:
            return None
        return _pending(row)

    def behind(self, conversation_id: str, message_id: int, *, limit: int) -> Sequence[Pending]:
        of = {"of": conversation_id, "row": message_id, "most": limit}
        return [_pending(row) for row in _BEHIND.all(self._connection, of)]

    def settled_before(
        self, conversation_id: str, message_id: int, *, limit: int
    ) -> Sequence[tuple[InboundMessage, str | None]]:
        of = {"of": conversation_id, "row": message_id, "most": limit}
        rows = _SETTLED_BEFORE.all(self._connection, of)
        found = ((_content(row.payload), row.case_id) for row in rows)
        return [(one, case_id) for one, case_id in found if isinstance(one, InboundMessage)]

    def heard(self, conversation_id: str, ids: Sequence[str]) -> tuple[int | None, str | None]:
        if not ids:
            return None, None
        # A mail's external id is its Message-ID, then `#` and what tells it from its namesakes.
        mails = (
            _IN.c.external_id.startswith(f"{one}#", autoescape=True) for one in ids[-MOST_IDS:]
        )
        found = (
            select(_IN.c.id, _IN.c.case_id)
            .where(_IN.c.conversation_id == conversation_id)
            .where(or_(_IN.c.external_id.in_(ids), *mails))
            .order_by(_IN.c.id.desc())
            .limit(1)
        )
        row = self._connection.execute(found).first()
        return (row.id, row.case_id) if row else (None, None)

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
        settled = {"fate": fate, "case_id": case_id, "understanding": read, "handled_at": now}
        _SETTLE.write(self._connection, {"of": message_id, **settled})

    def fail(self, message_id: int, *, error: str) -> int:
        counted = (
            update(_IN)
            .where(_IN.c.id == message_id)
            .values(attempts=_IN.c.attempts + 1, error=values.storable(error))
            .returning(_IN.c.attempts)
        )
        return int(self._connection.execute(counted).scalar_one())

    def reopen(self, message_id: int) -> str:
        row = {"fate": "", "attempts": 0, "error": "", "handled_at": None}
        opened = update(_IN).where(_IN.c.id == message_id).values(**row)
        opened = opened.returning(_IN.c.conversation_id)
        return str(self._connection.execute(opened).scalar_one())

    def payload(self, message_id: int) -> Mapping[str, Any]:
        found = select(_IN.c.payload).where(_IN.c.id == message_id)
        return self._connection.execute(found).scalar() or {}

    def unhandled(self) -> int:
        found = select(func.count()).select_from(_IN).where(_PENDING)
        return int(self._connection.execute(found).scalar_one())

    def message(self, conversation_id: str, message_id: int) -> InboundMessage | None:
        found = select(_IN.c.payload).where(
            _IN.c.conversation_id == conversation_id, _IN.c.id == message_id
        )
        payload = self._connection.execute(found).scalar()
        content = _content(payload) if payload else None
        return content if isinstance(content, InboundMessage) else None

    def understood(self, message_id: int) -> Understanding | None:
        found = select(_IN.c.understanding).where(_IN.c.id == message_id)
        read = self._connection.execute(found).scalar()
        return values.UNDERSTANDING.validate_python(read) if read else None

    def last_about(self, case_id: str) -> InboundMessage | None:
        found = (
            select(_IN.c.payload)
            .where(_IN.c.case_id == case_id, _IN.c.channel != "timer")
            .order_by(_IN.c.id.desc())
            .limit(1)
        )
        payload = self._connection.execute(found).scalar()
        content = _content(payload) if payload else None
        return content if isinstance(content, InboundMessage) else None

    def parked(self) -> int:
        found = select(func.count()).select_from(_IN).where(_IN.c.fate == PARKED)
        return int(self._connection.execute(found).scalar_one())

    def _insert(self, **row: Any) -> int | None:
        fresh = insert_returning_id(self._connection.dialect.name, _IN)
        key = fresh.value(self._connection, {"understanding": {}, **row})
        return None if key is None else int(key)


def _pending(row: Row) -> Pending:
    return Pending(id=row.id, content=_content(row.payload), attempts=row.attempts)


def _content(payload: dict[str, Any]) -> InboundMessage | Due:
    if "due" in payload:
        return values.DUE.validate_python(payload["due"])
    return values.INBOUND.validate_python(payload["message"])
