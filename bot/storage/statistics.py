"""What the planner of queries knows of the rows: how many there are, and how they are spread.

Without it, or with what was true when there were few, a queue over many cases is read through the
wrong index. A server gathers it by itself (autovacuum) but for what a migration has just made;
SQLite never does, and advises whoever serves long to do it now and then (sqlite.org/lang_analyze).
"""

import asyncio
import logging

from sqlalchemy import Connection

from bot.storage import tables
from bot.storage.database import Database, UnavailableError

SAMPLED = 1_000  # entries looked at in each index of SQLite: some milliseconds, however many rows
EVERY = 3_600.0  # seconds

log = logging.getLogger(__name__)


async def gathered(database: Database) -> None:
    """Look at the rows as they are now; every connection plans by it from then on."""
    await database.write(gather)
    database.renew()


def gather(connection: Connection) -> None:
    """The same in the transaction open on `connection`; others plan by it once they are made."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA analysis_limit={SAMPLED}")
        connection.exec_driver_sql("ANALYZE")
    else:
        connection.exec_driver_sql(f"ANALYZE {', '.join(sorted(tables.metadata.tables))}")


async def kept(database: Database) -> None:
    """Gather now and each hour until cancelled; where the server does it, return at once."""
    while database.is_sqlite:
        try:
            await gathered(database)
        except UnavailableError as error:
            log.warning("the statistics of the rows wait for the database: %s", error)
        except Exception:
            log.exception("the statistics of the rows could not be gathered; it is tried again")
        await asyncio.sleep(EVERY)
