"""One engine, two databases: what a bell is promised, on either."""

import asyncio
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Connection, text

from bot.engine import patience
from bot.engine.engine import Engine
from bot.engine.reaper import revive
from bot.engine.waking import Bells, Row
from bot.storage import jobs_schema
from bot.storage.database import Database, UnavailableError
from tests.waiting import until

ROOT = Path(__file__).parents[2]
TASK = "answer"
QUEUE = "answers"


class Recorder:
    """Writes down what it is asked; what it does besides is up to the test."""

    def __init__(self, then: Callable[[str], Awaitable[None]] | None = None) -> None:
        self.asked: list[str] = []
        self.done: list[str] = []
        self.then = then

    async def __call__(self, key: str) -> None:
        self.asked.append(key)
        if self.then:
            await self.then(key)
        self.done.append(key)

    async def has_done(self, *keys: str) -> None:
        """Return once all of `keys` were done."""

        async def enough() -> bool:
            return not Counter(keys) - Counter(self.done)

        await until(enough)


class Beats:
    def __init__(self) -> None:
        self.names: set[str] = set()

    def beat(self, name: str) -> None:
        self.names.add(name)


@asynccontextmanager
async def at_work(*engines: Engine) -> AsyncIterator[None]:
    working = [asyncio.create_task(engine.work()) for engine in engines]
    try:
        yield
    finally:
        for task in working:
            task.cancel()
        await asyncio.gather(*working, return_exceptions=True)


async def jobs(database: Database) -> list[tuple[str, str]]:
    """Lock and status of every job left."""
    query = text("SELECT lock, CAST(status AS VARCHAR) FROM procrastinate_jobs ORDER BY id")
    return [tuple(row) for row in await database.read(lambda c: c.execute(query).all())]


async def ring(engine: Engine, *keys: str, lock: str = "", at: datetime | None = None) -> None:
    """Ring for each key in one transaction, on the lock given or each on its own."""

    def work(connection: Connection) -> None:
        for key in keys:
            engine.ring(connection, TASK, key, lock=lock or key, at=at)

    await engine._database.write(work)


@pytest.fixture
async def rows(database: Database) -> Database:
    await database.write(tables)
    return database


def tables(connection: Connection) -> None:
    jobs_schema.create(connection)
    answers = "CREATE TABLE answers (key_ VARCHAR(40), process INTEGER, place INTEGER)"
    connection.exec_driver_sql(answers)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(patience, "FIRST", 0.02)


def engine_on(database: Database, handler: Recorder, **options) -> Engine:
    engine = Engine(database, **{"concurrency": 8, **options})
    engine.handle(TASK, handler, queue=QUEUE)
    return engine


async def test_a_bell_is_answered_and_leaves_no_trace(rows: Database):
    answers = Recorder()
    engine = engine_on(rows, answers)
    async with at_work(engine):
        await ring(engine, "a")
        await answers.has_done("a")
    assert answers.asked == ["a"]
    assert await jobs(rows) == []


async def test_bells_of_one_lock_are_answered_one_by_one_in_order(rows: Database):
    running = 0

    async def alone(_: str) -> None:
        nonlocal running
        running += 1
        assert running == 1
        await asyncio.sleep(0.001)
        running -= 1

    answers = Recorder(alone)
    engine = engine_on(rows, answers)
    keys = [str(n) for n in range(30)]
    await ring(engine, *keys[:10], lock="lane")
    async with at_work(engine):
        for key in keys[10:]:
            await ring(engine, key, lock="lane")
        await answers.has_done(*keys)
    assert answers.asked == keys


async def test_different_locks_are_answered_side_by_side(rows: Database):
    meeting = asyncio.Barrier(8)

    async def meet(_: str) -> None:
        await meeting.wait()

    answers = Recorder(meet)
    engine = engine_on(rows, answers)
    async with at_work(engine):
        await ring(engine, *"abcdefgh")
        await answers.has_done(*"abcdefgh")


async def test_a_bell_rolled_back_never_rang(rows: Database):
    answers = Recorder()
    engine = engine_on(rows, answers)

    def fail(connection: Connection) -> None:
        engine.ring(connection, TASK, "dropped", lock="lane")
        raise ZeroDivisionError

    async with at_work(engine):
        with pytest.raises(ZeroDivisionError):
            await rows.write(fail)
        await ring(engine, "kept", lock="lane")
        await answers.has_done("kept")
    assert answers.asked == ["kept"]


async def test_a_bell_nobody_answers_is_refused(rows: Database):
    engine = Engine(rows, concurrency=1)
    with pytest.raises(KeyError):
        await ring(engine, "a")


async def test_a_failure_is_tried_again_before_what_waits_behind_it(rows: Database, caplog):
    async def fail_twice(key: str) -> None:
        if answers.asked.count(key) < 3:
            raise ZeroDivisionError

    answers = Recorder(fail_twice)
    engine = engine_on(rows, answers)
    async with at_work(engine):
        await ring(engine, "a", "b", lock="lane")
        await answers.has_done("a", "b")
    assert answers.asked == [*"aaabbb"]
    assert "answer failed for a; it will be tried again" in caplog.text


async def test_a_failure_holds_up_no_other_lock(rows: Database):
    async def fail(key: str) -> None:
        if key == "bad":
            raise UnavailableError("the disk is full")

    answers = Recorder(fail)
    engine = engine_on(rows, answers, concurrency=1)
    async with at_work(engine):
        await ring(engine, "bad", "a", "b")
        await answers.has_done("a", "b")
    assert await jobs(rows) == [("bad", "todo")]


async def test_a_bell_may_be_set_for_later(rows: Database):
    answers = Recorder()
    engine = engine_on(rows, answers)
    hour = timedelta(hours=1)
    now = datetime.now(UTC)
    async with at_work(engine):
        await ring(engine, "later", at=now + hour)
        await ring(engine, "past", at=now - hour)
        await ring(engine, "soon", at=now + timedelta(seconds=0.1))
        await answers.has_done("past", "soon")
    assert answers.asked == ["past", "soon"]
    assert await jobs(rows) == [("later", "todo")]


async def test_a_busy_queue_holds_up_no_other(rows: Database):
    gate = asyncio.Event()

    async def wait(_: str) -> None:
        await gate.wait()

    slow, fast = Recorder(wait), Recorder()
    engine = engine_on(rows, fast, concurrency=2)
    engine.handle("deliver", slow, queue="slow", concurrency=1)

    def work(connection: Connection) -> None:
        for n in range(5):
            engine.ring(connection, "deliver", str(n), lock=f"slow {n}")

    async with at_work(engine):
        await rows.write(work)
        await ring(engine, *"abc")
        await fast.has_done(*"abc")
        await until(lambda: asyncio.sleep(0, slow.asked == ["0"]))  # it may begin later
        gate.set()
        await slow.has_done(*"01234")


async def test_stopping_lets_running_handlers_finish(rows: Database):
    begun, gate = asyncio.Event(), asyncio.Event()

    async def wait(_: str) -> None:
        begun.set()
        await gate.wait()

    answers = Recorder(wait)
    engine = engine_on(rows, answers, concurrency=1)
    working = asyncio.create_task(engine.work())
    await ring(engine, "a", "b")
    await begun.wait()
    working.cancel()
    await asyncio.sleep(0)
    gate.set()
    with pytest.raises(asyncio.CancelledError):
        await working
    assert answers.done == ["a"]
    assert await jobs(rows) == [("b", "todo")]


async def test_a_handler_that_outlives_the_stop_rings_again(rows: Database):
    begun = asyncio.Event()

    async def hang(_: str) -> None:
        begun.set()
        await asyncio.Event().wait()

    engine = engine_on(rows, Recorder(hang), grace=0.05)
    async with at_work(engine):
        await ring(engine, "a")
        await begun.wait()
    assert await jobs(rows) == [("a", "todo")]
    answers = Recorder()
    async with at_work(engine_on(rows, answers)):
        await answers.has_done("a")


async def test_several_engines_share_the_work_and_keep_the_order(rows: Database):
    other = Database(rows.url.render_as_string(hide_password=False))
    await other.open()
    answers = Recorder()
    engines = [engine_on(database, answers, concurrency=3) for database in (rows, other)]
    keys = [f"{lane} {n}" for n in range(20) for lane in "abcde"]
    async with at_work(*engines):
        for n, key in enumerate(keys):
            await ring(engines[n % 2], key, lock=key[0])
        await answers.has_done(*keys)
    await other.close()
    for lane in "abcde":
        assert [key for key in answers.asked if key[0] == lane] == [
            key for key in keys if key[0] == lane
        ]


async def test_bells_of_other_processes_are_heard(rows: Database):
    bells = Bells()
    heard = asyncio.Event()
    engine = engine_on(rows, Recorder())
    engine._connector.bells = bells
    bells.ring = lambda queue: heard.set() if queue == QUEUE else None  # type: ignore[method-assign]  # an ear
    engine._connector.working = True
    async with engine._connector.connected():
        hearing = asyncio.create_task(engine._connector.hear([QUEUE]))

        async def rung() -> bool:
            await ring(engine, "a")
            return heard.is_set()

        await until(rung)
        hearing.cancel()
        with suppress(asyncio.CancelledError):
            await hearing


async def test_a_bell_rung_while_its_worker_looks_is_not_lost():
    bells = Bells()
    found = iter([None, None, 7])

    async def fetch() -> Row:
        number = next(found)
        if number is None:
            bells.ring(QUEUE)
        return {"id": number}

    assert await bells.look(QUEUE, fetch) == {"id": 7}


async def test_every_loop_shows_that_it_is_alive(rows: Database):
    beats = Beats()
    engine = engine_on(rows, Recorder(), heartbeat=beats)
    async with at_work(engine):

        async def alive() -> bool:
            return beats.names == {f"engine.{QUEUE}", "engine.reaper"}

        await until(alive)


@asynccontextmanager
async def worker(database: Database) -> AsyncIterator[asyncio.subprocess.Process]:
    """A working process of its own, killed without warning at the end."""
    url = database.url.render_as_string(hide_password=False)
    command = (sys.executable, "-m", "tests.contract.engine_worker", url)
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGKILL)
        await process.wait()


async def test_jobs_of_a_killed_process_ring_again(rows: Database):
    answers = Recorder()
    engine = engine_on(rows, answers)
    async with worker(rows) as process:
        await ring(engine, "hang", "next", lock="lane")
        assert process.stdout
        assert await process.stdout.readline() == b"hanging\n"
    assert await jobs(rows) == [("lane", "doing"), ("lane", "todo")]
    async with at_work(engine):
        await answers.has_done("hang", "next")
    assert answers.asked == ["hang", "next"]


async def test_two_reapers_free_a_job_once(rows: Database):
    engine = engine_on(rows, Recorder())
    async with worker(rows) as process:
        await ring(engine, "hang")
        assert process.stdout
        await process.stdout.readline()
    freed = await asyncio.gather(*(rows.write(revive(0)) for _ in range(8)))
    assert sorted(freed, key=len) == [set()] * 7 + [{QUEUE}]


async def test_the_jobs_of_who_died_by_a_clock_far_ahead_are_freed(rows: Database):
    engine = engine_on(rows, Recorder())
    ahead = "julianday('now') + 1" if rows.is_sqlite else "now() + interval '1 day'"
    async with worker(rows) as process:
        await ring(engine, "hang")
        assert process.stdout
        await process.stdout.readline()
    await rows.write(
        lambda c: c.execute(text(f"UPDATE procrastinate_workers SET last_heartbeat = {ahead}"))  # noqa: S608  # our own words
    )
    assert await rows.write(revive(60)) == {QUEUE}


async def test_a_bell_held_back_by_a_clock_far_ahead_rings(rows: Database):
    answers = Recorder()
    engine = engine_on(rows, answers)
    await ring(engine, "a", at=datetime.now(UTC) + timedelta(days=1))
    async with at_work(engine):
        await answers.has_done("a")


@pytest.mark.postgres
async def test_eight_processes_at_one_conversation_keep_its_order(postgres_url: str):
    rows = Database(postgres_url)
    await rows.open()
    await rows.write(tables)
    engine = engine_on(rows, Recorder())
    at_work = text("SELECT count(DISTINCT process) FROM answers")
    told = text("SELECT key_, place FROM answers WHERE key_ LIKE 'lane %' ORDER BY place")

    async def all_at_work() -> bool:
        await ring(engine, *(f"hello {n}" for n in range(16)))
        return bool(await rows.read(lambda c: c.execute(at_work).scalar_one()) == 8)

    async def none_left() -> bool:
        return not await jobs(rows)

    keys = [f"lane {n}" for n in range(120)]
    async with AsyncExitStack() as processes:
        for _ in range(8):
            await processes.enter_async_context(worker(rows))
        await until(all_at_work, deadline=60)
        await until(none_left)
        for key in keys:
            await ring(engine, key, lock="lane")
        await until(none_left)
    answers = await rows.read(lambda c: c.execute(told).all())
    await rows.close()
    assert [key for key, _ in answers] == keys
    assert len({place for _, place in answers}) == len(keys)  # none saw another at work


@pytest.mark.slow
async def test_nothing_is_lost_while_processes_are_killed(rows: Database):
    engine = engine_on(rows, Recorder())
    keys = [f"{n}" for n in range(400)]

    async def answered(count: int) -> bool:
        query = text("SELECT count(DISTINCT key_) FROM answers")
        return bool(await rows.read(lambda c: c.execute(query).scalar_one()) >= count)

    for n, part in enumerate(pairwise(range(0, 401, 100))):
        await ring(engine, *keys[slice(*part)])
        async with worker(rows):
            await until(lambda n=n: answered(100 * n + 30))  # type: ignore[misc]  # n is bound now
    async with worker(rows):
        await until(lambda: answered(400))

        async def empty() -> bool:
            return not await jobs(rows)

        await until(empty)


async def test_a_worker_that_was_given_up_starts_anew(rows: Database):
    answers = Recorder()
    engine = engine_on(rows, answers)
    async with at_work(engine):
        await ring(engine, "a")
        await answers.has_done("a")
        await rows.write(revive(-60))
        await ring(engine, "b")
        await answers.has_done("b")


@pytest.mark.postgres
async def test_a_server_that_goes_away_and_comes_back(postgres_url: str):
    """Connections are cut and refused, with handlers running and bells waiting."""
    database = Database(postgres_url)
    await database.open()
    await database.write(jobs_schema.create)
    gate = asyncio.Event()

    async def wait(_: str) -> None:
        await gate.wait()

    answers = Recorder(wait)
    engine = engine_on(database, answers, concurrency=4)
    keys = [str(n) for n in range(12)]
    async with at_work(engine):
        await ring(engine, *keys)

        async def busy() -> bool:
            return len(answers.asked) == 4

        await until(busy)
        async with refused(postgres_url):
            gate.set()
            await until(lambda: has_failed(database))
        await answers.has_done(*keys)

        async def empty() -> bool:
            return not await jobs(database)

        await until(empty)
    await database.close()


async def has_failed(database: Database) -> bool:
    try:
        await database.write(lambda c: c.execute(text("SELECT 1")).scalar())
    except UnavailableError:
        return True
    return False


@asynccontextmanager
async def refused(url: str) -> AsyncIterator[None]:
    """The database takes no connections, and has lost those it had."""
    name = psycopg.conninfo.conninfo_to_dict(url)["dbname"]
    server = psycopg.conninfo.make_conninfo(url, dbname="postgres")
    async with await psycopg.AsyncConnection.connect(server, autocommit=True) as connection:
        await connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false".encode())
        await connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
        )
        try:
            yield
        finally:
            await connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true".encode())
