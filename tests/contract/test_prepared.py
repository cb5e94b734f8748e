"""A prepared statement answers as SQLAlchemy does, on either database."""

from typing import Any

import pytest
from sqlalchemy import Connection, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.storage import tables
from bot.storage.database import Database
from bot.storage.prepared import Prepared
from tests.fakes import START

_D, _C = tables.deliveries, tables.conversations
_ALL = select(_C).where(_C.c.channel == bindparam("channel")).order_by(_C.c.id)


def _rows(connection: Connection, params: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.execute(_ALL, params)]


def _conversation(number: int) -> dict[str, Any]:
    return {
        "id": f"c{number}",
        "channel": "web",
        "account": "site",
        "user": f"имя/نام {number}",
        "created_at": START,
    }


async def test_what_is_written_is_read_alike(store_database: Database) -> None:
    def work(connection: Connection) -> None:
        Prepared(insert(_C)).write_all(connection, [_conversation(n) for n in range(3)])
        moved = update(_C).where(_C.c.id == bindparam("of"))
        assert Prepared(moved).write(connection, {"of": "c1", "dead": True, "dead_at": START}) == 1
        assert Prepared(moved).write(connection, {"of": "nobody", "dead": True}) == 0

        found = Prepared(_ALL).all(connection, {"channel": "web"})
        assert [tuple(row) for row in found] == _rows(connection, {"channel": "web"})
        assert [row.dead for row in found] == [False, True, False]
        assert found[1].dead_at == START
        assert Prepared(_ALL).first(connection, {"channel": "nowhere"}) is None
        head = moved.values(head=_C.c.head + bindparam("more")).returning(_C.c.head)
        assert Prepared(head).value(connection, {"of": "c2", "more": 2}) == 2

    await store_database.write(work)


async def test_errors_are_sqlalchemys_and_say_nothing_of_what_was_written(
    store_database: Database,
) -> None:
    def twice(connection: Connection) -> None:
        row = _conversation(1)
        Prepared(insert(_C)).write(connection, row)
        Prepared(insert(_C)).write(connection, row)

    with pytest.raises(IntegrityError) as refused:
        await store_database.write(twice)
    assert "имя" not in str(refused.value).partition("[SQL")[2]
