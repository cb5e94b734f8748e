"""What came in and is not read yet, and how far sources outside have been read."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, or_, select, update

from bot.storage import tables, values
from bot.storage.dialect import insert_ignoring
from channels.base import Arrival

_A, _P = tables.arrivals, tables.positions
_ADD = insert(_A)
_REMOVE = delete(_A).where(_A.c.id == bindparam("of"))


class SqlArrivals:
    """See `bot.services.ports.arrivals.Arrivals`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        channel: str,
        *,
        raw: bytes,
        raw_digest: str,
        size: int,
        envelope: Mapping[str, Any],
        at: datetime,
    ) -> None:
        row = {
            "channel": channel,
            "raw": raw,
            "raw_digest": raw_digest,
            "size": size,
            "envelope": values.storable(dict(envelope)),
            "attempts": 0,
            "at": at,
        }
        self._connection.execute(_ADD, row)

    def take(self, channel: str, *, limit: int, most_bytes: int) -> Sequence[Arrival]:
        oldest = select(_A.c.id, _A.c.size, _A.c.attempts).where(_A.c.channel == channel)
        rows = self._connection.execute(oldest.order_by(_A.c.id).limit(limit)).all()
        chosen = _few(rows, most_bytes)
        if not chosen:
            return []
        begun = (
            update(_A)
            .where(_A.c.id.in_(chosen))
            .values(attempts=_A.c.attempts + 1)
            .returning(_A.c.id, _A.c.envelope, _A.c.at, _A.c.attempts, _A.c.raw, _A.c.raw_digest)
        )
        return sorted(map(_arrival, self._connection.execute(begun)), key=lambda one: one.id)

    def remove(self, arrival_id: int) -> None:
        self._connection.execute(_REMOVE, {"of": arrival_id})

    def waiting(self) -> int:
        return int(self._connection.execute(select(func.count()).select_from(_A)).scalar_one())


def _few(rows: Sequence[Any], most_bytes: int) -> Sequence[int]:
    """Their ids, as far as memory goes; one whose reading was cut off stays by itself."""
    chosen: list[int] = []
    total = 0
    for row in rows:
        total += row.size
        if chosen and (total > most_bytes or row.attempts):
            break
        chosen.append(row.id)
        if row.attempts:
            break
    return chosen


def _arrival(row: Any) -> Arrival:
    return Arrival(
        id=row.id,
        envelope=row.envelope,
        at=row.at,
        attempts=row.attempts,
        raw=row.raw,
        digest=row.raw_digest,
    )


class SqlPositions:
    """See `bot.services.ports.arrivals.Positions`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, source: str) -> Mapping[str, Any]:
        found = select(_P.c.value).where(_P.c.source == source)
        return self._connection.execute(found).scalar() or {}

    def put(self, source: str, value: Mapping[str, Any], *, now: datetime) -> None:
        self._begin(source, now)
        moved = update(_P).where(_P.c.source == source)
        self._connection.execute(moved, {"value": values.storable(dict(value)), "at": now})

    def hold(self, source: str, *, holder: str, now: datetime, until: datetime) -> bool:
        self._begin(source, now)
        ahead = until + (until - now)  # nobody holds it for so long: their clock was wrong
        free = or_(_P.c.holder == holder, _P.c.held_until <= now, _P.c.held_until > ahead)
        held = update(_P).where(_P.c.source == source, free)
        held = held.execution_options(preserve_rowcount=True)
        row = {"holder": holder, "held_until": until}
        return self._connection.execute(held, row).rowcount == 1

    def release(self, source: str, *, holder: str) -> None:
        left = update(_P).where(_P.c.source == source, _P.c.holder == holder)
        self._connection.execute(left.values(holder="", held_until=_P.c.at))

    def _begin(self, source: str, now: datetime) -> None:
        row = {"source": source, "value": {}, "holder": "", "held_until": now, "at": now}
        insert_ignoring(self._connection, _P).write(self._connection, row)
