"""What colleagues and teams are asked about cases."""

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    and_,
    func,
    insert,
    or_,
    select,
    update,
)

from bot.domain.circle import eyes
from bot.domain.errors import ConflictError
from bot.domain.inquiry import Inquiry
from bot.domain.staff import Staff
from bot.storage import circles, tables, values

_I, _C = tables.inquiries, tables.cases
_OPEN = and_(_I.c.answered_at.is_(None), _I.c.withdrawn_at.is_(None))


class SqlInquiries:
    """See `bot.services.ports.inquiries.Inquiries`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, case_id: str) -> Sequence[Inquiry]:
        found = select(_I).where(_I.c.case_id == case_id).order_by(_I.c.at, _I.c.id)
        return [_inquiry(row) for row in self._connection.execute(found).mappings()]

    def put(self, inquiry: Inquiry) -> None:
        row = {name: values.storable(value) for name, value in asdict(inquiry).items()}
        row["due"] = inquiry.due.isoformat()
        known = select(_I.c.id).where(_I.c.id == inquiry.id)
        if self._connection.execute(known).first() is None:
            self._connection.execute(insert(_I).values(row))
            return
        newer = update(_I).where(_I.c.id == inquiry.id, _OPEN).values(row)
        if self._connection.execute(newer).rowcount != 1:
            raise ConflictError("somebody else was first")

    def waiting(self, staff: Staff) -> Sequence[tuple[str, Inquiry]]:
        found = (
            select(_I, _C.c.reference)
            .join(_C, _C.c.id == _I.c.case_id)
            .where(put_to(staff.id, staff.team), circles.seen(eyes(staff)))
            .order_by(_I.c.due, _I.c.id)
        )
        rows = self._connection.execute(found).mappings()
        return [(row["reference"], _inquiry(row)) for row in rows]

    def count(self, staff: Staff) -> int:
        found = select(func.count()).select_from(_I.join(_C, _C.c.id == _I.c.case_id))
        found = found.where(put_to(staff.id, staff.team), circles.seen(eyes(staff)))
        return int(self._connection.execute(found).scalar_one())

    def late(self, today: date, *, limit: int) -> Sequence[Inquiry]:
        found = (
            select(_I)
            .where(_OPEN, _I.c.told_at.is_(None), _I.c.due < today.isoformat())
            .order_by(_I.c.due, _I.c.id)
            .limit(limit)
        )
        return [_inquiry(row) for row in self._connection.execute(found).mappings()]


def put_to(staff_id: str, team: str) -> ColumnElement[bool]:
    """The open ones that somebody is asked, alone or with their team."""
    own = _I.c.to == staff_id
    return and_(_OPEN, or_(own, _I.c.team == team) if team else own)


def _inquiry(row: RowMapping) -> Inquiry:
    named: dict[str, Any] = {field.name: row[field.name] for field in fields(Inquiry)}
    return Inquiry(**{**named, "due": date.fromisoformat(named["due"])})
