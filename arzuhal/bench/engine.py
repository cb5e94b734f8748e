"""How fast the engine is on a database: messages drained through bells, and how soon one is heard.

The pattern is the product's: a message is a row, and rings its conversation unless its bell rings
already; a handler settles every waiting row of its conversation in one transaction.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from statistics import quantiles

from sqlalchemy import Connection, text

from bot.engine.engine import Engine
from bot.storage import jobs_schema
from bot.storage.database import Database

TABLES = (
    "CREATE TABLE bench_lane (id INTEGER PRIMARY KEY, bell INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE bench_row (lane INTEGER, number INTEGER, settled INTEGER NOT NULL DEFAULT 0)",
    "CREATE INDEX bench_waiting ON bench_row (lane) WHERE settled = 0",
)
INSERT = text("INSERT INTO bench_row (lane, number) VALUES (:lane, :number)")
RING = text("UPDATE bench_lane SET bell = 1 WHERE id = :lane AND bell = 0")
HUSH = text("UPDATE bench_lane SET bell = 0 WHERE id = :lane")
SETTLE = text("UPDATE bench_row SET settled = 1 WHERE lane = :lane AND settled = 0")
CONCURRENCY = 8
PROBES = 100


async def run(url: str) -> dict[str, float]:
    """Measure on an empty database: rates in messages a second, `heard_…` in milliseconds."""
    database = Database(url)
    await database.open()
    await database.write(_prepare)
    try:
        many = await _drain(database, lanes=200, messages=10)
        wide = await _drain(database, lanes=2000, messages=1)
        return {"drain_200x10": many, "drain_2000x1": wide, **await _heard(database)}
    finally:
        await database.close()


def _prepare(connection: Connection) -> None:
    jobs_schema.create(connection)
    for table in TABLES:
        connection.execute(text(table))
    lanes = [{"lane": lane} for lane in range(2000)]
    connection.execute(text("INSERT INTO bench_lane (id) VALUES (:lane)"), lanes)


def _accept(engine: Engine, lane: int, number: int) -> Callable[[Connection], None]:
    def work(connection: Connection) -> None:
        connection.execute(INSERT, {"lane": lane, "number": number})
        if connection.execute(RING, {"lane": lane}).rowcount:
            engine.ring(connection, "settle", str(lane), lock=f"lane {lane}")

    return work


async def _drain(database: Database, *, lanes: int, messages: int) -> float:
    settled = 0
    finished = asyncio.Event()

    def settle(lane: str, connection: Connection) -> int:
        connection.execute(HUSH, {"lane": int(lane)})
        return connection.execute(SETTLE, {"lane": int(lane)}).rowcount

    async def handle(lane: str) -> None:
        nonlocal settled
        count = await database.write(lambda connection: settle(lane, connection))
        settled += count
        if settled == lanes * messages:
            finished.set()

    engine = Engine(database, concurrency=CONCURRENCY)
    engine.handle("settle", handle, queue="bench")
    pairs = [(lane, number) for number in range(messages) for lane in range(lanes)]
    await asyncio.gather(*(database.write(_accept(engine, *pair)) for pair in pairs))
    started = time.perf_counter()
    await _while_working(engine, finished.wait)
    return lanes * messages / (time.perf_counter() - started)


async def _heard(database: Database) -> dict[str, float]:
    heard = asyncio.Event()

    async def handle(_: str) -> None:
        heard.set()

    engine = Engine(database, concurrency=CONCURRENCY)
    engine.handle("settle", handle, queue="bench")
    delays: list[float] = []

    async def probe() -> None:
        for _ in range(PROBES):
            await database.write(lambda c: engine.ring(c, "settle", "0", lock="probe"))
            committed = time.perf_counter()
            await heard.wait()
            delays.append((time.perf_counter() - committed) * 1000)
            heard.clear()

    await _while_working(engine, probe)
    shares = quantiles(delays, n=20)
    return {"heard_p50": shares[9], "heard_p95": shares[18]}


async def _while_working(engine: Engine, wait: Callable[[], Awaitable[object]]) -> None:
    working = asyncio.create_task(engine.work())
    await wait()
    working.cancel()
    with suppress(asyncio.CancelledError):
        await working
