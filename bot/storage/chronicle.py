"""The trail of the deployment itself, a chain like that of a case with its head in a row."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select, update

from bot.domain.events import DEPLOYMENT, GENESIS, Event, EventType, chain
from bot.storage import tables
from bot.storage.dialect import insert_ignoring
from bot.storage.records import keep, link, storable_event

_E, _S = tables.events, tables.streams


class SqlChronicle:
    """See `bot.services.ports.outward.Chronicle`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, *events: Event) -> None:
        if not events:
            return
        head = self._connection.execute(_locked()).one_or_none() or self._begin(events[0].at)
        storable = map(storable_event, events)
        links = chain(DEPLOYMENT, storable, seq=head.seq, prev_hash=head.hash)
        newer = update(_S).where(_S.c.id == DEPLOYMENT)
        self._connection.execute(newer.values(seq=links[-1].seq, hash=links[-1].hash))
        keep(self._connection, links)

    def _begin(self, at: datetime) -> Row[Any]:
        """The head for the first event; one that was taken away begins where its events end."""
        found = (
            select(_E.c.seq, _E.c.hash)
            .where(_E.c.stream == DEPLOYMENT)
            .order_by(_E.c.seq.desc())
            .limit(1)
        )
        there = self._connection.execute(found).first()
        seq, digest = there or (0, GENESIS)
        fresh = {"id": DEPLOYMENT, "seq": seq, "hash": digest, "begun_at": at}
        insert_ignoring(self._connection, _S).write(self._connection, fresh)
        return self._connection.execute(_locked()).one()

    def last(self, kind: EventType) -> Event | None:
        self._connection.execute(_locked())
        found = (
            select(_E)
            .where(_E.c.stream == DEPLOYMENT, _E.c.type == kind)
            .order_by(_E.c.seq.desc())
            .limit(1)
        )
        row = self._connection.execute(found).first()
        return link(row).event if row else None


def _locked() -> Select[Any]:
    """The head; who else would add waits."""
    return select(_S).where(_S.c.id == DEPLOYMENT).with_for_update()
