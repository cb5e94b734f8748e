"""Notices for other programs: rows written with the event they tell of, sent after."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from bot.domain.notice import STAFF, Notice, NoticeStatus
from bot.storage import tables, values
from bot.storage.prepared import Prepared

_N = tables.notices
_PROGRAMS = _N.c.endpoint != STAFF
_ADD = Prepared(insert(_N))


class SqlNotices:
    """See `bot.services.ports.outward.Notices`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def due(self, endpoint: str, *, now: datetime, limit: int) -> Sequence[Notice]:
        found = (
            select(_N)
            .where(_N.c.endpoint == endpoint, _N.c.status == NoticeStatus.WAITING)
            .where(_N.c.next_attempt_at <= now)
            .order_by(_N.c.next_attempt_at)
            .limit(limit)
        )
        return [_notice(row) for row in self._connection.execute(found)]

    def add(self, notice: Notice, *, at: datetime) -> None:
        _ADD.write(self._connection, _row(notice) | {"next_attempt_at": at})

    def begin(self, notice: Notice, *, lease_until: datetime) -> bool:
        begun = (
            update(_N)
            .where(_N.c.endpoint == notice.endpoint, _N.c.id == notice.id)
            .where(_N.c.attempts == notice.attempts, _N.c.status == NoticeStatus.WAITING)
            .values(attempts=notice.attempts + 1, next_attempt_at=lease_until)
            .execution_options(preserve_rowcount=True)
        )
        return self._connection.execute(begun).rowcount == 1

    def prolong(self, endpoint: str, ids: Sequence[str], *, lease_until: datetime) -> None:
        self._connection.execute(
            update(_N)
            .where(_N.c.endpoint == endpoint, _N.c.id.in_(ids))
            .where(_N.c.status == NoticeStatus.WAITING)
            .values(next_attempt_at=lease_until)
        )

    def remove(self, notice: Notice) -> None:
        gone = delete(_N).where(_N.c.endpoint == notice.endpoint, _N.c.id == notice.id)
        self._connection.execute(gone)

    def finish(self, notice: Notice, *, next_attempt_at: datetime | None, at: datetime) -> None:
        outcome = {
            "status": notice.status,
            "detail": values.storable(notice.detail),
            "tried_at": at,
            "next_attempt_at": next_attempt_at or at,
        }
        self._connection.execute(
            update(_N)
            .where(_N.c.endpoint == notice.endpoint, _N.c.id == notice.id)
            .where(_N.c.status == NoticeStatus.WAITING)  # who was slower takes nothing back
            .values(**outcome)
        )

    def list(self, endpoint: str, status: str, *, limit: int) -> Sequence[Notice]:
        found = select(_N).order_by(_N.c.at.desc(), _N.c.id.desc()).limit(limit)
        found = found.where(_N.c.endpoint == endpoint if endpoint else _PROGRAMS)
        if status:
            found = found.where(_N.c.status == status)
        return [_notice(row) for row in self._connection.execute(found)]

    def replay(
        self, endpoint: str, *, status: str, since: datetime, ids: Sequence[str], now: datetime
    ) -> int:
        again = (
            update(_N)
            .where(_N.c.status != NoticeStatus.WAITING, _N.c.at >= since)
            .values(status=NoticeStatus.WAITING, attempts=0, since=now, next_attempt_at=now)
            .execution_options(preserve_rowcount=True)
        )
        again = again.where(_N.c.endpoint == endpoint if endpoint else _PROGRAMS)
        if status:
            again = again.where(_N.c.status == status)
        if ids:
            again = again.where(_N.c.id.in_(ids))
        return self._connection.execute(again).rowcount

    def dead(self) -> int:
        found = select(func.count()).where(_N.c.status == NoticeStatus.DEAD)
        return int(self._connection.execute(found).scalar_one())

    def forget(self, *, before: datetime) -> None:
        old = delete(_N).where(_N.c.status == NoticeStatus.DELIVERED, _N.c.tried_at < before)
        self._connection.execute(old)


def keep(connection: Connection, notices: Iterable[Notice]) -> None:
    """Store new ones, in the transaction of the event they tell of."""
    _ADD.write_all(connection, [_row(one) for one in notices])


def _row(notice: Notice) -> dict[str, Any]:
    return {
        "id": notice.id,
        "endpoint": notice.endpoint,
        "type": notice.type,
        "case_id": notice.case_id,
        "payload": values.storable(dict(notice.payload)),
        "at": notice.at,
        "since": notice.since,
        "next_attempt_at": notice.at,
    }


def _notice(row: Row[Any]) -> Notice:
    return Notice(
        id=row.id,
        endpoint=row.endpoint,
        type=row.type,
        case_id=row.case_id,
        payload=row.payload,
        at=row.at,
        since=row.since,
        attempts=row.attempts,
        status=NoticeStatus(row.status),
        detail=row.detail,
    )
