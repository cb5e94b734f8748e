"""All rows as text, and back: the same on either database, so that one is restored from the other.

A dump is taken on one unchanging view while work goes on. It names each column's kind, so that
an older one can be loaded into the schema it was taken from, and brought forward from there.
"""

import base64
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel.sql.sqltypes import UTCDateTime

from bot.storage import schema, tables

LOADED = 1000  # rows an INSERT
Columns = Mapping[str, str]  # name to kind

_KINDS: Mapping[str, Callable[[], sa.types.TypeEngine[Any]]] = {
    "json": sa.JSON,
    "time": UTCDateTime,
    "bytes": sa.LargeBinary,
    "yes/no": sa.Boolean,
    "number": sa.Integer,
    "fraction": sa.Float,
    "text": sa.Text,
}
_WRITTEN: Mapping[str, Callable[[Any], Any]] = {
    "time": lambda value: value.isoformat(),
    "bytes": lambda value: base64.b64encode(value).decode(),
}
_READ: Mapping[str, Callable[[Any], Any]] = {
    "time": datetime.fromisoformat,
    "bytes": base64.b64decode,
}


def names() -> tuple[str, ...]:
    """Every table, in an order in which rows find what they point at."""
    return tuple(table.name for table in tables.metadata.sorted_tables)


def columns(name: str) -> Columns:
    """A table's columns and the kind of each."""
    return {column.name: _kind(column) for column in tables.metadata.tables[name].columns}


def lines(connection: Connection, name: str) -> Iterator[str]:
    """A table's rows, each a line of JSON: its values in the order of its columns."""
    table = tables.metadata.tables[name]
    kinds = list(columns(name).values())
    found = sa.select(table).order_by(*table.primary_key.columns)
    for row in connection.execute(found, execution_options={"yield_per": LOADED}):
        pairs = zip(kinds, row, strict=True)
        values = [value if value is None else _written(kind, value) for kind, value in pairs]
        yield json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n"


def empty(connection: Connection) -> bool:
    """Whether no row of ours is there."""
    one = sa.select(sa.literal(1)).limit(1)
    return not any(
        connection.execute(one.select_from(sa.table(name))).first() for name in _there(connection)
    )


def begin(connection: Connection, revision: str) -> None:
    """Make every table as it was at a revision, and empty."""
    for name in reversed(_there(connection)):
        connection.execute(sa.delete(sa.table(name)))
    schema.downgrade(connection)
    schema.upgrade(connection, revision)


def load(connection: Connection, name: str, kinds: Columns, rows: Iterable[str]) -> int:
    """Put a table's rows back; returns how many."""
    table = sa.table(name, *(sa.column(c, _type(connection, k)) for c, k in kinds.items()))
    parsed = (_parsed(kinds, line) for line in rows)
    count = 0
    while portion := list(islice(parsed, LOADED)):
        connection.execute(sa.insert(table), portion)
        count += len(portion)
    if connection.dialect.name == "postgresql" and count and kinds.get("id") == "number":
        _go_on_counting(connection, name)
    return count


def waiting(connection: Connection) -> Sequence[str]:
    """Conversations with something nobody has handled. No bell is marked as rung for any."""
    talks, inbox = tables.conversations, tables.inbox
    connection.execute(sa.update(talks).values(bell=False))
    found = sa.select(inbox.c.conversation_id).where(inbox.c.fate == "").distinct()
    waits = list(connection.execute(found.order_by(inbox.c.conversation_id)).scalars())
    for portion in range(0, len(waits), LOADED):
        rung = talks.c.id.in_(waits[portion : portion + LOADED])
        connection.execute(sa.update(talks).where(rung).values(bell=True))
    return waits


def _there(connection: Connection) -> Sequence[str]:
    """Those of our tables that this database has."""
    have = set(sa.inspect(connection).get_table_names())
    return [name for name in names() if name in have]


def _kind(column: sa.Column[Any]) -> str:
    for kind, made in _KINDS.items():
        if isinstance(column.type, type(made())):
            return kind
    return "text"


def _type(connection: Connection, kind: str) -> sa.types.TypeEngine[Any]:
    if kind == "json" and connection.dialect.name == "postgresql":
        return JSONB()
    return _KINDS[kind]()


def _written(kind: str, value: Any) -> Any:
    return _WRITTEN[kind](value) if kind in _WRITTEN else value


def _parsed(kinds: Columns, line: str) -> dict[str, Any]:
    pairs = zip(kinds.items(), json.loads(line), strict=True)
    return {
        name: _READ[kind](value) if kind in _READ and value is not None else value
        for (name, kind), value in pairs
    }


def _go_on_counting(connection: Connection, name: str) -> None:
    """New rows get numbers after those that were put back."""
    newest: sa.Select[Any] = sa.select(sa.func.max(sa.column("id"))).select_from(sa.table(name))
    counter = sa.func.pg_get_serial_sequence(name, "id")
    connection.execute(sa.select(sa.func.setval(counter, newest.scalar_subquery())))
