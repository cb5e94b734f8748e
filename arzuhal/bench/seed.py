"""Fills a database with as many cases as wanted, as spread as in life: most closed, some open.

Rows go in bulk, below the repositories, from `copies`; what is there is kept, so that filling goes
on where it was left off. Secondary indexes stand aside meanwhile and are made at the end.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection, Index, create_engine, func, select, text

from arzuhal.bench.copies import Copied, Pattern
from arzuhal.bench.lives import OWN, Life
from bot.storage import schema, searching, statistics, tables
from bot.storage.database import Database

PORTION = 2_000  # cases a transaction
FEW = 20_000  # cases that are added beside the indexes
# On SQLite, while it is filled: pages (KiB) in memory, so that ids, which fall anywhere, meet the
# trees there; threads that sort for an index; pages of the log until they are put in their place.
FILLING = ("cache_size = -1000000", "threads = 2", "wal_autocheckpoint = 100000")
# Of a thousand cases, how many stand where; the rest are closed.
SPREAD = {"received": 12, "triaged": 8, "investigating": 15, "decision_sent": 10}
SPREAD |= {"out_of_scope": 30}
_ENDED = {"closed", "out_of_scope"}
_LATEST = timedelta(days=20)  # within which open cases came in
_APART = timedelta(seconds=90)  # between two that have ended


def fill(
    database: Database,
    cases: int,
    lives: Callable[[], Sequence[Life]],
    *,
    now: datetime,
    tell: Callable[[str], Any],
) -> int:
    """Bring an open database to this many seeded cases; how many were added.

    `lives` are asked for only if any are missing.
    """
    if database.sync_read(schema.pending):
        database.sync_write(schema.upgrade)
    have = database.sync_read(_count)
    if have < cases:
        _go_on(database, have, cases, lives, now=now, tell=tell)
    database.sync_write(_back)  # also where it was cut off before this
    return max(cases - have, 0)


def _go_on(
    database: Database,
    have: int,
    cases: int,
    lives: Callable[[], Sequence[Life]],
    *,
    now: datetime,
    tell: Callable[[str], Any],
) -> None:
    patterns = _patterns(lives(), sqlite=database.is_sqlite)
    if cases - have > FEW:
        database.sync_write(_aside)
    for first in range(have, cases, PORTION):
        numbers = range(first, min(first + PORTION, cases))
        adding = partial(_add, patterns=patterns, numbers=numbers, now=now, of=cases)
        database.sync_write(adding, flushed=False)
        if first % 100_000 == 0:
            tell(f"{first} cases of {cases} are there")
    database.sync_write(_back)
    _settled(database)


def _count(connection: Connection) -> int:
    return int(connection.execute(select(func.count()).select_from(tables.searches)).scalar_one())


def _patterns(lives: Iterable[Life], *, sqlite: bool) -> dict[str, list[Pattern]]:
    by: dict[str, list[Pattern]] = {}
    for life in lives:
        pattern = Pattern(life, moment=_written if sqlite else _itself)
        by.setdefault(life.stands, []).append(pattern)
    return by


def _written(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S.%f}"


def _itself(at: datetime) -> datetime:
    return at


def stands(number: int) -> str:
    """Where the case of a number stands."""
    place = number * 617 % 1000  # each place once in a thousand, far apart
    for where, share in SPREAD.items():
        if place < share:
            return where
        place -= share
    return "closed"


def _add(
    connection: Connection,
    *,
    patterns: dict[str, list[Pattern]],
    numbers: Iterable[int],
    now: datetime,
    of: int,
) -> None:
    rows: Copied = {}
    lines: dict[str, list[str]] = {table: [] for table in OWN}
    columns: dict[str, tuple[str, ...]] = {}
    sqlite = connection.dialect.name == "sqlite"
    for number in numbers:
        where = stands(number)
        pattern = patterns[where][number // 3 % len(patterns[where])]
        ended = where in _ENDED
        before = _LATEST + (of - number) * _APART if ended else _LATEST * ((number % 997) / 997)
        columns |= pattern.columns
        without = {"timers"} if ended else set()
        if sqlite:
            pattern.copy(number, now - before, rows, without=without)
            continue
        for table, line in pattern.lines(number, now - before, without=without):
            lines[table].append(line)
    for table in OWN:
        if rows.get(table):
            _into_sqlite(connection, table, columns[table], rows[table])
        if lines[table]:
            _into_postgres(connection, table, columns[table], "".join(lines[table]))


def _into_sqlite(
    connection: Connection, table: str, columns: Sequence[str], rows: list[tuple[Any, ...]]
) -> None:
    names = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join("?" * len(columns))
    connection.exec_driver_sql(f"INSERT INTO {table} ({names}) VALUES ({places})", rows)  # noqa: S608  # our own names


def _into_postgres(connection: Connection, table: str, columns: Sequence[str], lines: str) -> None:
    names = ", ".join(f'"{name}"' for name in columns)
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
        copy.write(lines)


def _indexes() -> Iterable[Index]:
    return (index for table in OWN.values() for index in table.indexes)


def _aside(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        for one in FILLING:
            connection.exec_driver_sql(f"PRAGMA {one}")
    for index in _indexes():
        index.drop(connection, checkfirst=True)
    if connection.dialect.name == "postgresql":
        connection.execute(text("DROP INDEX IF EXISTS ix_searches_words"))


def _back(connection: Connection) -> None:
    for index in _indexes():
        index.create(connection, checkfirst=True)
    if connection.dialect.name == "postgresql":
        connection.execute(text(searching.GIN))
        for table in ("inbox", "searches"):
            counter = f"pg_get_serial_sequence('{table}', 'id')"
            connection.execute(text(f"SELECT setval({counter}, max(id)) FROM {table}"))  # noqa: S608  # our own names


def _settled(database: Database) -> None:
    """What housekeeping, ours or the server's own, would have come to do by then."""
    if database.is_sqlite:
        database.sync_write(statistics.gather)
        return
    engine = create_engine(database.url.set(drivername="postgresql+psycopg"))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE"))
    engine.dispose()
