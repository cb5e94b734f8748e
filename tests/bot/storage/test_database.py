"""The door into the database: what is stored, what is not, and what callers are told."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import psycopg
import pytest
import sqlalchemy
from hypothesis import given, settings, strategies as st
from sqlalchemy import Connection, text

from bot.storage import database as module
from bot.storage.calling import Caller
from bot.storage.database import Database, UnavailableError, Work, after_commit
from tests.waiting import until


def schema(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE notes (word VARCHAR(4000) UNIQUE)"))


def note(word: str) -> Work[str]:
    def work(connection: Connection) -> str:
        connection.execute(text("INSERT INTO notes VALUES (:word)"), {"word": word})
        return word

    return work


def words(connection: Connection) -> set[str]:
    return set(connection.execute(text("SELECT word FROM notes")).scalars())


def failing(work: Work[str]) -> Work[str]:
    def and_fail(connection: Connection) -> str:
        work(connection)
        raise ZeroDivisionError

    return and_fail


@contextmanager
def held(database: Database) -> Iterator[None]:
    """Keep the one writer busy, so that what is written meanwhile waits and forms a group."""
    begun, gate = threading.Event(), threading.Event()

    def work(_: Connection) -> None:
        begun.set()
        gate.wait()

    holding = database._writer.submit(work, flushed=True)
    begun.wait()
    try:
        yield
    finally:
        gate.set()
        holding.result()


def transactions(database: Database) -> list[Connection]:
    """The list that what begins on the writing side will be added to."""
    seen: list[Connection] = []
    sqlalchemy.event.listen(database._writing, "begin", seen.append)
    return seen


@pytest.fixture
async def store(database: Database) -> Database:
    await database.write(schema)
    return database


@pytest.fixture
async def embedded(tmp_path: Path):
    opened = Database(f"sqlite:///{tmp_path / 'new' / 'folder' / 'test.db'}")
    await opened.open()
    await opened.write(schema)
    yield opened
    await opened.close()


@pytest.fixture
async def served(postgres_url: str):
    opened = Database(postgres_url)
    await opened.open()
    await opened.write(schema)
    yield opened
    await opened.close()


async def test_a_work_is_stored_when_it_returns(store: Database):
    assert await store.write(note("salam")) == "salam"
    assert await store.read(words) == {"salam"}


async def test_a_work_that_raises_leaves_nothing(store: Database):
    with pytest.raises(ZeroDivisionError):
        await store.write(failing(note("salam")))
    assert await store.read(words) == set()


async def test_one_failure_among_many_harms_no_other(store: Database):
    works = [failing(note(str(n))) if n % 3 == 0 else note(str(n)) for n in range(30)]
    ended = await asyncio.gather(*map(store.write, works), return_exceptions=True)
    assert [isinstance(end, ZeroDivisionError) for end in ended] == [n % 3 == 0 for n in range(30)]
    assert await store.read(words) == {str(n) for n in range(30) if n % 3}


async def test_a_broken_constraint_is_the_callers_business(store: Database):
    await store.write(note("salam"))
    with pytest.raises(sqlalchemy.exc.IntegrityError):
        await store.write(note("salam"))


async def test_reading_cannot_write(store: Database):
    with pytest.raises((UnavailableError, sqlalchemy.exc.DBAPIError)):
        await store.read(note("salam"))
    assert await store.read(words) == set()


async def test_a_reader_sees_one_moment(store: Database):
    await store.write(note("before"))
    looked, written = threading.Event(), threading.Event()

    def look_twice(connection: Connection) -> tuple[set[str], set[str]]:
        first = words(connection)
        looked.set()
        written.wait()
        return first, words(connection)

    reading = asyncio.create_task(store.read(look_twice))
    await asyncio.to_thread(looked.wait)
    await store.write(note("after"))
    written.set()
    assert await reading == ({"before"}, {"before"})


async def test_commits_are_announced_on_the_loop_and_failures_are_not(store: Database):
    seen: list[tuple[str, int]] = []

    def tell(name: str) -> Callable[[], None]:
        return lambda: seen.append((name, threading.get_ident()))

    def announced(word: str) -> Work[str]:
        def work(connection: Connection) -> str:
            after_commit(connection, tell(word))
            return note(word)(connection)

        return work

    async def told() -> bool:
        return ("good", threading.get_ident()) in seen

    store.on_commit(tell("any"))
    with pytest.raises(ZeroDivisionError):
        await store.write(failing(announced("bad")))
    await store.write(announced("good"))
    await until(told)
    assert {name for name, _ in seen} == {"good", "any"}
    assert {thread for _, thread in seen} == {threading.get_ident()}


async def test_a_listener_that_fails_stops_nobody(store: Database, caplog):
    heard = asyncio.Event()

    def fail() -> None:
        raise ZeroDivisionError

    store.on_commit(fail)
    store.on_commit(heard.set)
    await store.write(note("salam"))
    async with asyncio.timeout(5):
        await heard.wait()
    assert "a listener failed" in caplog.text


async def test_a_cancelled_work_that_has_begun_runs_to_its_end(store: Database):
    begun, gate = threading.Event(), threading.Event()

    def slow(connection: Connection) -> None:
        begun.set()
        gate.wait()
        note("slow")(connection)

    writing = asyncio.create_task(store.write(slow))
    await asyncio.to_thread(begun.wait)
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    gate.set()
    await store.write(note("next"))

    async def stored() -> bool:
        return await store.read(words) == {"slow", "next"}

    await until(stored)


async def test_closing_finishes_what_was_asked_for_and_refuses_the_rest(database_url: str):
    database = Database(database_url)
    await database.open()
    await database.write(schema)
    writing = [asyncio.create_task(database.write(note(str(n)))) for n in range(50)]
    await asyncio.sleep(0)
    await database.close()
    await database.close()
    assert await asyncio.gather(*writing) == [str(n) for n in range(50)]
    for ask in (database.write, database.read):
        with pytest.raises(UnavailableError, match="closed"):
            await ask(words)


def test_a_caller_without_a_loop_has_the_same_door(database_url: str):
    database = Database(database_url)
    database.on_commit(lambda: None)
    database.sync_open()
    database.sync_write(schema)
    database.sync_write(note("salam"))
    assert database.sync_read(words) == {"salam"}
    database.sync_close()


async def test_calls_that_come_together_wake_the_loop_once_and_keep_their_order(
    monkeypatch: pytest.MonkeyPatch,
):
    caller = Caller(asyncio.get_running_loop())
    woken, made = list[Callable[[], None]](), list[int]()
    monkeypatch.setattr(caller.loop, "call_soon_threadsafe", woken.append)
    for turn in range(2):
        for number in range(20):
            caller.call(partial(made.append, number))
        woken[turn]()
    assert len(woken) == 2
    assert made == [*range(20), *range(20)]


async def test_what_waits_together_is_flushed_together(embedded: Database):
    begun = transactions(embedded)
    with held(embedded):
        writing = [asyncio.create_task(embedded.write(note(str(n)))) for n in range(20)]
        await asyncio.sleep(0)
    await asyncio.gather(*writing)
    assert len(begun) == 2  # the first alone, then all the others
    assert len(await embedded.read(words)) == 20


async def test_only_what_has_to_be_is_flushed(embedded: Database):
    def synchronous(connection: Connection) -> int:
        return int(connection.execute(text("PRAGMA synchronous")).scalar_one())

    normal, full = 1, 2
    assert await embedded.write(synchronous, flushed=False) == normal
    assert await embedded.write(synchronous) == full
    with held(embedded):
        writing = [
            asyncio.create_task(embedded.write(synchronous, flushed=flushed))
            for flushed in (False, True, False)
        ]
        await asyncio.sleep(0)
    assert await asyncio.gather(*writing) == [full] * 3


async def test_a_work_that_fails_in_company_fails_alone(embedded: Database):
    called = list[str]()

    def heard(word: str) -> Work[str]:
        def work(connection: Connection) -> str:
            after_commit(connection, lambda: called.append(word))
            return note(word)(connection)

        return work

    with held(embedded):
        writing = [
            asyncio.create_task(embedded.write(work))
            for work in (heard("a"), failing(note("half")), heard("b"))
        ]
        await asyncio.sleep(0)
    ended = await asyncio.gather(*writing, return_exceptions=True)
    assert [end for end in ended if isinstance(end, str)] == ["a", "b"]
    assert isinstance(ended[1], ZeroDivisionError)
    assert await embedded.read(words) == {"a", "b"}
    await until(lambda: asyncio.sleep(0, called == ["a", "b"]))


async def test_a_cancelled_work_that_has_not_begun_is_skipped(embedded: Database):
    with held(embedded):
        writing = asyncio.create_task(embedded.write(note("skipped")))
        await asyncio.sleep(0)
        writing.cancel()
        await asyncio.sleep(0)
    await embedded.write(note("next"))
    assert await embedded.read(words) == {"next"}


async def test_a_commit_that_fails_fails_the_whole_group(embedded: Database):
    def broken_promise(connection: Connection) -> None:
        connection.execute(text("PRAGMA defer_foreign_keys=ON"))
        connection.execute(text("INSERT INTO children VALUES (7)"))

    await embedded.write(
        lambda c: c.execute(text("CREATE TABLE children (note REFERENCES notes (word))")).rowcount
    )
    with held(embedded):
        writing = [
            asyncio.create_task(embedded.write(work))
            for work in (note("a"), broken_promise, note("b"))
        ]
        await asyncio.sleep(0)
    ended = await asyncio.gather(*writing, return_exceptions=True)
    assert all(isinstance(end, sqlalchemy.exc.IntegrityError) for end in ended)
    assert await embedded.read(words) == set()
    await embedded.write(note("a"))


async def test_a_full_disk_is_said_and_overcome(embedded: Database):
    def pages(limit: int) -> Work[int]:
        return lambda c: int(c.execute(text(f"PRAGMA max_page_count={limit}")).scalar_one())

    used = await embedded.write(pages(1))
    long = [embedded.write(note(f"{n}" * 2000)) for n in range(50)]
    with pytest.raises(UnavailableError, match="the disk is full"):
        await asyncio.gather(*long)
    await embedded.write(pages(used + 1000))
    await embedded.write(note("again"))
    assert "again" in await embedded.read(words)


async def test_a_full_disk_in_company_loses_no_promise(embedded: Database):
    await embedded.write(lambda c: c.execute(text("PRAGMA max_page_count=12")).scalar_one())
    with held(embedded):
        writing = [asyncio.create_task(embedded.write(note(f"{n}" * 1500))) for n in range(10)]
        await asyncio.sleep(0)
    ended = await asyncio.gather(*writing, return_exceptions=True)
    assert any(isinstance(end, UnavailableError) for end in ended)
    assert await embedded.read(words) == {end for end in ended if isinstance(end, str)}


async def test_a_read_only_file_is_said(embedded: Database):
    await embedded.write(lambda c: c.execute(text("PRAGMA query_only=ON")).rowcount)
    with pytest.raises(UnavailableError, match="read-only"):
        await embedded.write(note("salam"))


async def test_a_lock_held_too_long_is_said(embedded: Database, monkeypatch):
    monkeypatch.setattr(module, "BUSY_TIMEOUT", 50)
    impatient = Database(str(embedded.url))
    await impatient.open()
    with held(embedded), pytest.raises(UnavailableError, match="another process"):
        await impatient.write(note("salam"))
    await impatient.write(note("salam"))
    await impatient.close()


async def test_two_processes_may_share_a_file(embedded: Database):
    other = Database(str(embedded.url))
    await other.open()
    works = [database.write(note(f"{n}")) for n, database in enumerate([embedded, other] * 20)]
    await asyncio.gather(*works)
    assert len(await other.read(words)) == 40
    await other.close()


async def test_commits_of_others_can_be_noticed(embedded: Database):
    with embedded.commits() as commits:
        before = commits()
        assert commits() == before
        await embedded.write(note("salam"))
        assert commits() != before


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
def test_a_database_in_memory_is_refused(url: str):
    with pytest.raises(ValueError, match="names a file"):
        Database(url).sync_open()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UnavailableError, match="folder"):
        Database(f"sqlite:///{tmp_path}/file/test.db").sync_open()


def test_a_file_that_cannot_be_opened_is_said(tmp_path: Path):
    (tmp_path / "test.db").mkdir()
    with pytest.raises(UnavailableError, match="cannot be opened"):
        Database(f"sqlite:///{tmp_path}/test.db").sync_open()


def test_durability_is_what_was_promised(tmp_path: Path):
    database = Database(f"sqlite:///{tmp_path}/test.db")
    database.sync_open()

    def pragmas(connection: Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys")
        return [connection.execute(text(f"PRAGMA {name}")).scalar() for name in names]

    assert database.sync_write(pragmas) == ["wal", 2, 1]
    database.sync_close()


@settings(max_examples=40, deadline=None)
@given(plan=st.lists(st.tuples(st.integers(0, 9), st.booleans()), max_size=100))
def test_exactly_what_was_promised_is_stored(
    tmp_path_factory: pytest.TempPathFactory, plan: list[tuple[int, bool]]
):
    """Any mix of works, good, failing and colliding, grouped as it comes."""
    path = tmp_path_factory.mktemp("mix") / "test.db"
    database = Database(f"sqlite:///{path}")
    database.sync_open()
    database.sync_write(schema)
    works = [note(str(word)) if good else failing(note(str(word))) for word, good in plan]
    ended = [database._writer.submit(work, flushed=True) for work in works]
    database.sync_close()
    promised = {end.result() for end in ended if not end.exception()}
    assert promised == {str(word) for word, good in plan if good}
    with sqlite3.connect(path) as connection:
        assert {row[0] for row in connection.execute("SELECT word FROM notes")} == promised
    connection.close()


def cut_off(url: str) -> None:
    """End every other connection to this database, as a restart of the server does."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.mark.postgres
async def test_lost_connections_are_replaced_unnoticed(served: Database, postgres_url: str):
    await asyncio.gather(*(served.write(note(str(n))) for n in range(20)))
    await served.read(words)
    cut_off(postgres_url)
    ended = await asyncio.gather(*(served.write(note(str(n))) for n in range(20, 40)))
    assert len(ended) == 20
    assert len(await served.read(words)) == 40


@pytest.mark.postgres
async def test_a_deadlock_is_run_again(served: Database):
    await served.write(note("a"))
    await served.write(note("b"))
    meeting = threading.Barrier(2)
    tries: list[str] = []

    def locking(first: str, second: str) -> Work[None]:
        def work(connection: Connection) -> None:
            lock = text("SELECT 1 FROM notes WHERE word = :word FOR UPDATE")
            connection.execute(lock, {"word": first})
            tries.append(first)
            if len(tries) <= 2:
                meeting.wait()
            connection.execute(lock, {"word": second})

        return work

    await asyncio.gather(served.write(locking("a", "b")), served.write(locking("b", "a")))
    assert len(tries) > 2  # whose lock comes first after a deadlock is the server's affair


@pytest.mark.postgres
async def test_a_commit_without_an_answer_is_not_run_again(served: Database):
    await served.write(
        lambda c: (
            c.execute(
                text("""
            CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER leaving AFTER INSERT ON notes
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leave()
            """)
            ).rowcount
        )
    )
    tries: list[str] = []

    def work(connection: Connection) -> None:
        tries.append(note("salam")(connection))

    with pytest.raises(UnavailableError, match="server"):
        await served.write(work)
    assert tries == ["salam"]


@pytest.mark.postgres
async def test_a_server_that_is_away_is_said(postgres_url: str, monkeypatch):
    monkeypatch.setattr("bot.storage.writers.PAUSES", (0.0,))
    away = Database(postgres_url.replace("arzuhal_test", "arzuhal_nowhere"))
    with pytest.raises(UnavailableError, match="server"):
        await away.open()
