"""Whether a PostgreSQL server is there and lets us in: asked before anything is opened.

libpq gives no code for a connection that failed, and a server's words are in its own language. So
a server that refuses is asked whether it lets others in (PQping; PostgreSQL manual, 32.1).
"""

from typing import Any

import psycopg
from psycopg.pq import PGconn, Ping
from sqlalchemy import URL

from bot.services.ports import StoreRefusedError
from bot.storage.faults import UnavailableError

TIMEOUTS: dict[str, Any] = {
    "connect_timeout": 5,
    "tcp_user_timeout": 15_000,
}  # seconds, milliseconds


async def reached(url: URL) -> None:
    """Return once the server has let us in; cancelled, it ends at once.

    Raises:
        StoreRefusedError: our URL, name or password is wrong, or it is full.
        UnavailableError: the server is away, or starts or stops.
    """
    conninfo = url.set(drivername="postgresql").render_as_string(hide_password=False)
    try:
        async with await psycopg.AsyncConnection.connect(conninfo, **TIMEOUTS):
            return
    except psycopg.ProgrammingError as error:  # a parameter that there is not
        raise StoreRefusedError(_said(error)) from error
    except psycopg.OperationalError as error:
        kind = StoreRefusedError if _serves_others(error, conninfo) else UnavailableError
        raise kind(_said(error)) from error


def place(url: URL) -> str:
    """Where the database is, for people: nothing secret."""
    host = url.host or url.query.get("host") or "this machine"
    return f"{url.database or url.username or 'postgres'} at {host}:{url.port or 5432}"


def _serves_others(error: psycopg.OperationalError, conninfo: str) -> bool:
    """Asked only where somebody answered: else it would keep us waiting as long again."""
    if error.pgconn is None or isinstance(error, psycopg.errors.ConnectionTimeout):
        return False
    return Ping(PGconn.ping(conninfo.encode())) is Ping.OK


def _said(error: psycopg.Error) -> str:
    """The first line of it, which is about the first address."""
    return str(error).strip().partition("\n")[0].removeprefix("connection failed: ")
