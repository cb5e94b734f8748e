"""Corrective actions as rows."""

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from bot.domain.circle import Eyes
from bot.domain.errors import ConflictError, NotFoundError
from bot.domain.improving import Effect, Improvement
from bot.storage import circles, tables, values

_I = tables.improvements
_DAYS = frozenset({"due", "check_on"})
_MOST = 5_000


class SqlImprovements:
    """See `bot.services.ports.improving.Improvements`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, eyes: Eyes, *, reference: str = "") -> Sequence[Improvement]:
        found = select(_I).order_by(_I.c.due, _I.c.opened_at, _I.c.id).limit(_MOST)
        found = found.where(~circles.hidden(eyes, _I.c.reference))
        if reference:
            found = found.where(_I.c.reference == reference)
        return [_read(row) for row in self._connection.execute(found)]

    def get(self, action_id: str) -> Improvement:
        row = self._connection.execute(select(_I).where(_I.c.id == action_id)).first()
        if row is None:
            raise NotFoundError("there is no such action")
        return _read(row)

    def put(self, one: Improvement) -> None:
        row = {name: _written(value) for name, value in asdict(one).items()}
        if one.done_at is None:
            self._connection.execute(insert(_I).values(row))
            return
        before = _I.c.checked_at if one.checked_at else _I.c.done_at
        newer = update(_I).where(_I.c.id == one.id, before.is_(None)).values(row)
        if self._connection.execute(newer).rowcount != 1:
            raise ConflictError("somebody else was first")


def _written(value: Any) -> Any:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return values.storable(value) if isinstance(value, str) else value


def _read(row: Row[Any]) -> Improvement:
    named = {field.name: getattr(row, field.name) for field in fields(Improvement)}
    days = {name: date.fromisoformat(named[name]) for name in _DAYS}
    return Improvement(**{**named, **days, "effect": Effect(row.effect) if row.effect else None})
