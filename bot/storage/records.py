"""The trail of events, and the timers."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, or_, select

from bot.domain.case import Case
from bot.domain.dialogue import Due, TimerKind
from bot.domain.events import Actor, ActorType, Event, EventType, Link, chain
from bot.storage import tables, values
from bot.storage.dialect import upsert
from bot.storage.prepared import Prepared, Row

_E, _T = tables.events, tables.timers

_ADD = Prepared(insert(_E))
_OF = Prepared(select(_E).where(_E.c.stream == bindparam("of")).order_by(_E.c.seq))
_ANY_DUE = Prepared(select(_T.c.id).where(_T.c.at <= bindparam("now")).limit(1))


class SqlEvents:
    """See `bot.services.ports.cases.Events`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, stream: str) -> Sequence[Link]:
        return [link(row) for row in _OF.all(self._connection, {"of": stream})]

    def streams(self) -> Sequence[str]:
        found = select(_E.c.stream).distinct().order_by(_E.c.stream)
        return list(self._connection.execute(found).scalars())


def link(row: Row) -> Link:
    """A row as an event in its place. Raises ValueError where it is none."""
    return Link(
        stream=row.stream,
        seq=row.seq,
        prev_hash=row.prev_hash,
        hash=row.hash,
        event=Event(
            type=EventType(row.type),
            at=row.at,
            actor=Actor(type=ActorType(row.actor_type), id=row.actor_id),
            from_status=row.from_status,
            to_status=row.to_status,
            reason=row.reason,
            data=row.data,
        ),
    )


def extended(
    case: Case, events: Sequence[Event], *, version: int
) -> tuple[Case, tuple[Link, ...]]:
    """The case as a version with its chain's new head, and the links still to be kept."""
    storable = tuple(storable_event(event) for event in events)
    links = chain(case.id, storable, seq=case.trail_seq, prev_hash=case.trail_hash)
    if not links:
        return replace(case, version=version), ()
    head = links[-1]
    return replace(case, version=version, trail_seq=head.seq, trail_hash=head.hash), links


def keep(connection: Connection, links: Sequence[Link]) -> None:
    """Store links, once the case's row has their head: then nobody else has their places."""
    _ADD.write_all(connection, [_row(link) for link in links])


def storable_event(event: Event) -> Event:
    """What is hashed is what is stored."""
    data = dict(event.data)
    reason, sound = values.storable(event.reason), values.storable_json(data)
    if reason is event.reason and sound is data:
        return event
    return replace(event, reason=reason, data=sound)


def _row(link: Link) -> dict[str, Any]:
    event = link.event
    return {
        "stream": link.stream,
        "seq": link.seq,
        "at": event.at,
        "actor_type": event.actor.type,
        "actor_id": event.actor.id,
        "type": event.type,
        "from_status": event.from_status,
        "to_status": event.to_status,
        "reason": event.reason,
        "data": dict(event.data),
        "prev_hash": link.prev_hash,
        "hash": link.hash,
    }


@cache
def _without(timers: frozenset[TimerKind]) -> Prepared:
    """Timers of those kinds, and of a case, are gone."""
    kinds = or_(*(_T.c.kind == kind for kind in sorted(timers)))
    return Prepared(delete(_T).where(_T.c.case_id == bindparam("of"), kinds))


class SqlTimers:
    """See `bot.services.ports.cases.Timers`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set(
        self, conversation_id: str, case_id: str, timers: Mapping[TimerKind, tuple[datetime, str]]
    ) -> None:
        of = {"conversation_id": conversation_id, "case_id": case_id}
        rows = [{**of, "id": key, "kind": kind, "at": at} for kind, (at, key) in timers.items()]
        moved = upsert(self._connection.dialect.name, _T, ("case_id", "kind"))
        moved.write_all(self._connection, rows)

    def unset(self, case_id: str, timers: Sequence[TimerKind]) -> None:
        if timers:
            _without(frozenset(timers)).write(self._connection, {"of": case_id})

    def any_due(self, *, now: datetime) -> bool:
        return _ANY_DUE.first(self._connection, {"now": now}) is not None

    def take_due(
        self,
        *,
        now: datetime,
        limit: int,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Sequence[tuple[str, str, Due]]:
        struck = select(_T.c.case_id).where(_T.c.at <= (until or now))
        if since is not None:
            struck = struck.where(_T.c.at > since)
        cases = struck.order_by(_T.c.at).limit(limit)
        found = (
            select(_T)
            .where(_T.c.at <= now, _T.c.case_id.in_(cases))
            .order_by(_T.c.at, _T.c.id)
            .with_for_update(skip_locked=True)
        )
        rows = self._connection.execute(found).all()
        self._connection.execute(delete(_T).where(_T.c.id.in_([row.id for row in rows])))
        return [
            (row.id, row.conversation_id, Due(timer=TimerKind(row.kind), case_id=row.case_id))
            for row in rows
        ]
