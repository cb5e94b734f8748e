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
    bindparam,
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
from bot.storage.prepared import Prepared

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
        counted = _ASKED_OF_TEAM if staff.team else _ASKED
        asked = {"staff": staff.id} | ({"team": staff.team} if staff.team else {})
        return int(counted.value(self._connection, asked | circles.looking(eyes(staff))))

    def late(self, today: date, *, limit: int) -> Sequence[Inquiry]:
        found = (
            select(_I)
            .where(_OPEN, _I.c.told_at.is_(None), _I.c.due < today.isoformat())
            .order_by(_I.c.due, _I.c.id)
            .limit(limit)
        )
        return [_inquiry(row) for row in self._connection.execute(found).mappings()]


def put_to(staff_id: Any, team: Any) -> ColumnElement[bool]:
    """The open ones that somebody is asked, alone or with their team, if they are in any."""
    own = _I.c.to == staff_id
    return and_(_OPEN, own if team == "" else or_(own, _I.c.team == team))


def _counted(asked: ColumnElement[bool]) -> Prepared:
    """Not joined: few are asked, and nobody should look through all cases for them."""
    seen = select(_C.c.id).where(_C.c.id == _I.c.case_id, circles.SEEN)
    return Prepared(select(func.count().label("rows")).select_from(_I).where(asked, seen.exists()))


_ASKED = _counted(put_to(bindparam("staff"), ""))
_ASKED_OF_TEAM = _counted(put_to(bindparam("staff"), bindparam("team")))


def _inquiry(row: RowMapping) -> Inquiry:
    named: dict[str, Any] = {field.name: row[field.name] for field in fields(Inquiry)}
    return Inquiry(**{**named, "due": date.fromisoformat(named["due"])})
