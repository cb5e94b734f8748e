"""Staff accounts and who is logged in."""

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.domain.errors import ConflictError
from bot.domain.staff import Role, Staff, StaffSession
from bot.storage import tables
from bot.storage.prepared import Prepared, Row

_S, _L, _C = tables.staff, tables.staff_sessions, tables.staff_codes

_GET = Prepared(select(_S).where(_S.c.id == bindparam("of")))
_ALL = Prepared(select(_S).order_by(_S.c.login))
_SESSION = Prepared(
    select(_L).where(_L.c.token_hash == bindparam("hash"), _L.c.expires_at > bindparam("now"))
)


class SqlStaff:
    """See `bot.services.ports.staff.StaffAccounts`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, staff: Staff, *, now: datetime) -> None:
        try:
            with self._connection.begin_nested():
                self._connection.execute(insert(_S).values(**asdict(staff), created_at=now))
        except IntegrityError as error:
            raise ConflictError("there is an account with this login") from error

    def by_login(self, login: str) -> Staff | None:
        found = select(_S).where(_S.c.login == login.strip().lower())
        return _staff(self._connection.execute(found).first())

    def get(self, staff_id: str) -> Staff | None:
        row = _GET.first(self._connection, {"of": staff_id})
        return _staff(row)

    def lock(self, staff_id: str) -> Staff | None:
        found = select(_S).where(_S.c.id == staff_id).with_for_update()
        return _staff(self._connection.execute(found).first())

    def all(self) -> Sequence[Staff]:
        rows = _ALL.all(self._connection, {})
        return [staff for row in rows if (staff := _staff(row))]

    def put(self, staff: Staff) -> None:
        row = asdict(staff)
        self._connection.execute(update(_S).where(_S.c.id == staff.id).values(**row))

    def by_subject(self, subject: str) -> Staff | None:
        found = select(_S).where(_S.c.subject == subject, _S.c.subject != "")
        return _staff(self._connection.execute(found).first())

    def keep_codes(self, staff_id: str, hashes: Sequence[str]) -> None:
        self._connection.execute(delete(_C).where(_C.c.staff_id == staff_id))
        if hashes:
            rows = [{"staff_id": staff_id, "hash": one} for one in hashes]
            self._connection.execute(insert(_C), rows)

    def use_code(self, staff_id: str, hashed: str) -> bool:
        used = delete(_C).where(_C.c.staff_id == staff_id, _C.c.hash == hashed)
        return self._connection.execute(used).rowcount == 1

    def codes(self, staff_id: str) -> int:
        left = select(func.count()).select_from(_C).where(_C.c.staff_id == staff_id)
        return int(self._connection.execute(left).scalar_one())

    def open_session(self, session: StaffSession, *, now: datetime) -> None:
        self._connection.execute(delete(_L).where(_L.c.expires_at <= now))
        self._connection.execute(insert(_L).values(**asdict(session)))

    def session(self, token_hash: str, *, now: datetime) -> StaffSession | None:
        row = _SESSION.first(self._connection, {"hash": token_hash, "now": now})
        return StaffSession(**row._asdict()) if row else None

    def sessions(self, staff_id: str, *, now: datetime) -> Sequence[StaffSession]:
        found = select(_L).where(_L.c.staff_id == staff_id, _L.c.expires_at > now)
        rows = self._connection.execute(found.order_by(_L.c.created_at.desc())).mappings()
        return [StaffSession(**row) for row in rows]

    def put_session(self, session: StaffSession) -> None:
        same = update(_L).where(_L.c.token_hash == session.token_hash)
        self._connection.execute(same.values(**asdict(session)))

    def close_session(self, token_hash: str) -> None:
        self._connection.execute(delete(_L).where(_L.c.token_hash == token_hash))

    def close_sessions(self, staff_id: str, *, but: str = "") -> None:
        others = delete(_L).where(_L.c.staff_id == staff_id, _L.c.token_hash != but)
        self._connection.execute(others)

    def count(self) -> int:
        """How many accounts there are."""
        return int(self._connection.execute(select(func.count()).select_from(_S)).scalar_one())


def _staff(row: Row | None) -> Staff | None:
    if row is None:
        return None
    named = {f.name: getattr(row, f.name) for f in fields(Staff)}
    return Staff(**{**named, "role": Role(row.role)})
