"""How often something was tried of late, counted in rows."""

from datetime import datetime

from sqlalchemy import Connection, case, delete, select, update

from bot.storage import tables
from bot.storage.dialect import insert_ignoring

_T = tables.tallies


class SqlTallies:
    """See `bot.services.ports.staff.Tallies`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, key: str, *, now: datetime) -> tuple[int, datetime]:
        found = select(_T.c.count, _T.c.until).where(_T.c.key == key, _T.c.until > now)
        count, until = self._connection.execute(found).one_or_none() or (0, now)
        return count, until

    def add(self, key: str, *, now: datetime, until: datetime, times: int = 1) -> int:
        """Who counts the same at once waits at the row."""
        over = select(_T.c.key).where(_T.c.until <= now).with_for_update(skip_locked=True)
        self._connection.execute(delete(_T).where(_T.c.key.in_(over)))
        fresh = {"key": key, "count": 0, "until": until}
        insert_ignoring(self._connection, _T).write(self._connection, fresh)
        before = case((_T.c.until > now, _T.c.count), else_=0)
        more = update(_T).where(_T.c.key == key).values(count=before + times, until=until)
        return int(self._connection.execute(more.returning(_T.c.count)).scalar_one())

    def forget(self, key: str) -> None:
        self._connection.execute(delete(_T).where(_T.c.key == key))
