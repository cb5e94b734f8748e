"""Saved lists, and with which of them each person's queue opens."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, or_, select

from bot.domain.views import View
from bot.storage import tables
from bot.storage.dialect import upsert
from bot.storage.prepared import Prepared, Row

_V, _U = tables.views, tables.usual_views

_SEEN = or_(_V.c.owner == "", _V.c.owner == bindparam("staff"))
_OF = Prepared(select(_V).where(_SEEN).order_by(_V.c.owner, _V.c.name, _V.c.id))


class SqlViews:
    """See `bot.services.ports.staff.Views`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, staff_id: str) -> Sequence[View]:
        return [_view(row) for row in _OF.all(self._connection, {"staff": staff_id})]

    def usual(self, staff_id: str) -> View | None:
        found = select(_V).join(_U, _U.c.view_id == _V.c.id).where(_U.c.staff_id == staff_id)
        row = self._connection.execute(found).first()
        return _view(row) if row else None

    def keep(self, view: View, *, now: datetime) -> None:
        row = {"id": view.id, "owner": view.owner, "name": view.name, "query": view.query}
        same = upsert(self._connection.dialect.name, _V, ("id",))
        same.write(self._connection, {**row, "created_at": now})

    def remove(self, view_id: str) -> None:
        self._connection.execute(delete(_U).where(_U.c.view_id == view_id))
        self._connection.execute(delete(_V).where(_V.c.id == view_id))

    def choose(self, staff_id: str, view_id: str) -> None:
        self._connection.execute(delete(_U).where(_U.c.staff_id == staff_id))
        if view_id:
            self._connection.execute(insert(_U).values(staff_id=staff_id, view_id=view_id))


def _view(row: Row) -> View:
    return View(id=row.id, owner=row.owner, name=row.name, query=row.query)
