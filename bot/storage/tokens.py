"""The tokens of programs, what they asked for once, and what became of what they handed in."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from bot.services.ports.outward import Receipt, Token
from bot.storage import tables, values
from bot.storage.dialect import insert_ignoring

API = "api"
_T, _R = tables.tokens, tables.requests
_IN, _OUT, _C = tables.inbox, tables.outbox, tables.cases


class SqlTokens:
    """See `bot.services.ports.outward.Tokens`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, token: Token) -> None:
        self._connection.execute(insert(_T).values(**asdict(token)))

    def by_hash(self, hashed: str) -> Token | None:
        row = self._connection.execute(select(_T).where(_T.c.hash == hashed)).first()
        return _token(row) if row else None

    def all(self) -> Sequence[Token]:
        found = select(_T).order_by(_T.c.created_at, _T.c.id)
        return [_token(row) for row in self._connection.execute(found)]

    def revoke(self, token_id: str, *, at: datetime) -> bool:
        revoked = update(_T).where(_T.c.id == token_id, _T.c.revoked_at.is_(None))
        revoked = revoked.values(revoked_at=at).execution_options(preserve_rowcount=True)
        return self._connection.execute(revoked).rowcount == 1


class SqlRequests:
    """See `bot.services.ports.outward.Requests`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take(self, key: str, digest: str, *, at: datetime, since: datetime) -> str | None:
        self._connection.execute(delete(_R).where(_R.c.at < since))
        row = {"id": key, "digest": digest, "at": at}
        if insert_ignoring(self._connection, _R).write(self._connection, row) == 1:
            return None
        return self.find(key)

    def find(self, key: str) -> str | None:
        found = self._connection.execute(select(_R.c.digest).where(_R.c.id == key)).scalar()
        return str(found) if found is not None else None


class SqlReceipts:
    """See `bot.services.ports.outward.Receipts`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, source: str, message_id: str) -> Receipt | None:
        found = (
            select(_IN, _C.c.reference)
            .outerjoin(_C, _C.c.id == _IN.c.case_id)
            .where(_IN.c.channel == API, _IN.c.account == source)
            .where(_IN.c.external_id == message_id)
        )
        row = self._connection.execute(found).first()
        if row is None:
            return None
        return Receipt(
            message=values.INBOUND.validate_python(row.payload["message"]),
            fate=row.fate,
            reference=row.reference or "",
            answers=[
                values.OUTBOUND.validate_python(said.payload)
                for said in self._connection.execute(_answers(row))
            ],
        )


def _answers(row: Row[Any]) -> Any:
    """What we said after a message and before the next one of the same person."""
    following = (
        select(func.min(_IN.c.sequence))
        .where(_IN.c.conversation_id == row.conversation_id, _IN.c.sequence > row.sequence)
        .scalar_subquery()
    )
    return (
        select(_OUT.c.payload)
        .where(_OUT.c.conversation_id == row.conversation_id, _OUT.c.sequence > row.sequence)
        .where((following.is_(None)) | (_OUT.c.sequence < following))
        .order_by(_OUT.c.sequence)
    )


def _token(row: Row[Any]) -> Token:
    return Token(
        id=row.id,
        source=row.source,
        hash=row.hash,
        scopes=tuple(row.scopes),
        created_at=row.created_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        staff_id=row.staff_id,
    )
