"""procrastinate's own PostgreSQL connector, with one LISTEN connection for all queues."""

import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any, LiteralString

import psycopg
from procrastinate import PsycopgConnector, SyncPsycopgConnector
from procrastinate.exceptions import ConnectorException
from psycopg.sql import SQL, Identifier
from psycopg_pool import AsyncConnectionPool
from typing_extensions import override

from bot.engine.waking import Bells, Row, Waking, channel, queue_of
from bot.storage import server
from bot.storage.database import Database
from bot.storage.faults import translated

log = logging.getLogger(__name__)

CONNECTIONS = 4
TIMEOUT = 5.0  # seconds a query waits for a connection
SECOND = 1.0
LISTEN = SQL("LISTEN {}")


class _Forgiving(PsycopgConnector):
    @override
    async def execute_query_async(self, query: LiteralString, **arguments: Any) -> None:
        try:
            await super().execute_query_async(query, **arguments)
        except ConnectorException as error:
            if not isinstance(error.__cause__, psycopg.errors.RaiseException):
                raise
            log.info("a job ended that had been given to another worker: %s", error.__cause__)


class PostgresConnector(Waking, _Forgiving):
    """procrastinate on PostgreSQL."""

    def __init__(self, database: Database, bells: Bells) -> None:
        super().__init__(bells)
        url = database.url.set(drivername="postgresql")
        self._conninfo = url.render_as_string(hide_password=False)

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[None]:
        """Keep a pool of connections; a server that is away is waited for by whoever asks."""
        async with AsyncConnectionPool(
            self._conninfo,
            kwargs=server.TIMEOUTS,
            min_size=1,
            max_size=CONNECTIONS,
            timeout=TIMEOUT,
            open=False,
            configure=_autocommit,
            check=AsyncConnectionPool.check_connection,
        ) as pool:
            await self.open_async(pool)
            try:
                yield
            finally:
                self._async_pool = None

    async def hear(self, queues: Iterable[str]) -> None:
        """Ring for jobs that any process committed, while working.

        Looks up every second: to see a dead connection, and because Python 3.11 loses a
        cancellation that comes together with a notification.
        """
        with translated():
            async with await psycopg.AsyncConnection.connect(
                self._conninfo, autocommit=True, **server.TIMEOUTS
            ) as connection:
                for queue in queues:
                    await connection.execute(LISTEN.format(Identifier(channel(queue))))
                while self.working:
                    async for notice in connection.notifies(timeout=SECOND):
                        self.bells.ring(queue_of(notice.channel))
                    await connection.execute("SELECT 1")


async def _autocommit(connection: psycopg.AsyncConnection) -> None:
    await connection.set_autocommit(True)  # each query is one statement: one round trip, not three


class PostgresDeferrer(SyncPsycopgConnector):
    """Defers inside the transaction of a `sqlalchemy.Connection`."""

    @override
    def execute_query_all_with_connection(
        self, connection: Any, query: LiteralString, **arguments: Any
    ) -> list[Row]:
        driver = connection.connection.driver_connection
        return super().execute_query_all_with_connection(driver, query, **arguments)
