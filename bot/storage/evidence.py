"""The trail read as a whole, in pages by case id, as its verification needs it."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, literal, select, tuple_, union

from bot.domain.events import Link
from bot.services.ports.outward import Head
from bot.storage import tables
from bot.storage.records import link

_C, _E, _S = tables.cases, tables.events, tables.streams
_FEW = 500  # rows held at a time, however long the trail


class SqlEvidence:
    """See `bot.services.ports.outward.Evidence`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def heads(self, *, after: str, limit: int) -> Sequence[Head]:
        found = (
            select(_C.c.id, _C.c.reference, _C.c.trail_seq, _C.c.trail_hash, _C.c.received_at)
            .where(_C.c.id > after)
            .order_by(_C.c.id)
            .limit(limit)
        )
        own = select(
            _S.c.id,
            literal("").label("reference"),
            _S.c.seq.label("trail_seq"),
            _S.c.hash.label("trail_hash"),
            _S.c.begun_at.label("received_at"),
        ).where(_S.c.id > after)
        heads = [
            Head(
                case_id=row.id,
                reference=row.reference,
                seq=row.trail_seq,
                hash=row.trail_hash,
                received_at=row.received_at,
            )
            for rows in (found, own)
            for row in self._connection.execute(rows)
        ]
        return sorted(heads, key=lambda head: head.case_id)[:limit]

    def links(self, *, after: str, to: str) -> Iterator[Link]:
        found = select(_E).where(_E.c.stream > after).order_by(_E.c.stream, _E.c.seq)
        if to:
            found = found.where(_E.c.stream <= to)
        rows = self._connection.execute(found, execution_options={"yield_per": _FEW})
        yield from map(link, rows)

    def hashes(self, places: Sequence[tuple[str, int]]) -> Sequence[str]:
        found = select(_E.c.stream, _E.c.seq, _E.c.hash).where(
            tuple_(_E.c.stream, _E.c.seq).in_(places)
        )
        known = {(row.stream, row.seq): row.hash for row in self._connection.execute(found)}
        return [known.get(place, "") for place in places]

    def lost(self, *, limit: int) -> Sequence[str]:
        named = union(
            *(
                select(messages.c.case_id)
                .where(messages.c.case_id.is_not(None))
                .where(~select(_C.c.id).where(_C.c.id == messages.c.case_id).exists())
                for messages in (tables.inbox, tables.outbox)
            )
        )
        return list(self._connection.execute(named.limit(limit)).scalars())
