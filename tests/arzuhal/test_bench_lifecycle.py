"""What `bench lifecycle` measures is real: whole chains, indexed lists, lives led to their end."""

import asyncio
import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event, text

from arzuhal.bench import lists, seed, soak
from arzuhal.bench.copies import reference
from arzuhal.bench.lives import Life, lives
from arzuhal.bench.walking import Task, opened, walked
from bot.domain.case import Status
from bot.services import evidence
from bot.services.ports import UnitOfWork
from bot.services.ports.cases import CaseFilter
from bot.storage.cases import SqlCases
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from nlp import case_reference
from tests.fakes import START, counting

FEW, MANY = 1_000, 10_000
WHOLE = re.compile(r"SCAN (cases|facts|searches)\b(?!.*USING)|Seq Scan on")


@pytest.fixture(scope="module")
def known() -> tuple[Life, ...]:
    """Lives of one language, led once."""
    return asyncio.run(lives(("ru",)))


@pytest.fixture(scope="module")
def many(known: tuple[Life, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """The embedded database with many cases."""
    opened = Database(f"sqlite:///{tmp_path_factory.mktemp('many') / 'many.db'}")
    opened.sync_open()
    fill(opened, MANY, known)
    yield opened
    opened.sync_close()


def fill(database: Database, cases: int, known: tuple[Life, ...]) -> int:
    return seed.fill(database, cases, lambda: known, now=START, tell=lambda _: None)


def store_on(database: Database) -> SqlStore:
    return SqlStore(database, ring=lambda *_: None, new_id=counting("id"))


def _listed(chosen: CaseFilter, unit: UnitOfWork) -> None:
    unit.cases.list(chosen, limit=25)
    unit.cases.count(chosen, most=9)


async def test_seeded_cases_are_whole_and_stand_where_cases_stand(
    database: Database, known: tuple[Life, ...]
):
    assert await asyncio.to_thread(fill, database, FEW, known) == FEW
    store = store_on(database)
    verdict = await evidence.verify(store)
    assert (verdict.bad, verdict.cases) == (0, FEW)
    cases = await store.read(lambda unit: unit.cases.list(CaseFilter(), limit=FEW))
    stood = Counter(case.status for case in cases)
    assert stood[Status.CLOSED] == FEW - sum(seed.SPREAD.values())
    assert stood[Status.OUT_OF_SCOPE] == seed.SPREAD["out_of_scope"]
    assert len({case.reference for case in cases}) == FEW
    whole = await store.read(lambda unit: unit.cases.by_reference(reference(7)))
    words = await store.read(lambda unit: unit.cases.correspondence(whole.id))
    assert "zq" not in f"{whole}{words}".lower()
    assert whole.fact("what") == words[0].text


async def test_filling_goes_on_where_it_was_left_off(database: Database, known: tuple[Life, ...]):
    for cases, added in ((30, 30), (50, 20), (50, 0), (40, 0)):
        assert await asyncio.to_thread(fill, database, cases, known) == added


def test_references_differ_and_are_well_formed():
    made = [reference(number) for number in (*range(2_000), 999_999, 1_000_000)]
    assert len(set(made)) == len(made)
    assert all(case_reference.parse(one) == one for one in made)


async def test_no_list_and_no_search_reads_a_whole_table(
    database: Database, known: tuple[Life, ...]
):
    await asyncio.to_thread(fill, database, MANY, known)
    asked: list[tuple[str, Any]] = []

    def note(_c: Any, _d: Any, statement: str, given: Any, _x: Any, _m: Any) -> None:
        if statement.startswith("SELECT"):
            asked.append((statement, given))

    chosen = [*lists.asked(MANY).values()]
    event.listen(Engine, "before_cursor_execute", note)
    try:
        store = store_on(database)
        for one in (way for ways in chosen for way in ways):
            await store.read(partial(_listed, one))
        await store.read(lambda unit: unit.outbox.due("web", now=START, limit=9))
        await store.read(lambda unit: unit.outbox.waiting("nobody", now=START))
        await store.read(lambda unit: unit.cases.restricted())
    finally:
        event.remove(Engine, "before_cursor_execute", note)

    def plans(connection: Connection) -> list[str]:
        # So few rows are best read whole: is there any other way?
        if database.is_sqlite:
            connection.execute(text("DELETE FROM sqlite_stat1"))
            connection.execute(text("ANALYZE sqlite_schema"))
        else:
            connection.execute(text("SET enable_seqscan = off"))
        explain = "EXPLAIN QUERY PLAN " if database.is_sqlite else "EXPLAIN "
        return [
            "\n".join(str(row[-1]) for row in connection.exec_driver_sql(explain + one, given))
            for one, given in asked
        ]

    for plan in await database.write(plans):
        assert not WHOLE.search(plan), plan


@pytest.mark.parametrize(
    "chosen",
    [
        CaseFilter(),
        CaseFilter(owner="nobody", status=Status.CLOSED),
        CaseFilter(asked=("nobody", ""), status=Status.CLOSED),
    ],
    ids=["all", "nobody's closed", "closed that nobody is asked about"],
)
async def test_a_page_of_all_there_ever_was_costs_no_look_at_each(
    many: Database, chosen: CaseFilter
):
    steps: list[None] = []

    def counted(connection: Connection) -> None:
        driver: Any = connection.connection.driver_connection
        driver.set_progress_handler(lambda: steps.append(None), 100)
        cases = SqlCases(connection, lambda *_: ())
        cases.list(chosen, limit=25)
        cases.count(chosen, most=9)
        driver.set_progress_handler(None, 0)

    await many.read(counted)
    assert len(steps) * 100 < MANY  # with sorting, a look at each takes eight


@pytest.mark.parametrize("status", ["", Status.CLOSED], ids=["live", "closed"])
async def test_no_category_is_read_and_sorted_for_a_page(many: Database, status: str):
    asked: list[tuple[str, Any]] = []

    def note(_c: Any, _d: Any, statement: str, given: Any, _x: Any, _m: Any) -> None:
        asked.append((statement, given))

    def listed(connection: Connection) -> None:
        chosen = CaseFilter(category="delivery", status=status, live=not status)
        SqlCases(connection, lambda *_: ()).list(chosen, limit=25)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        await many.read(listed)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    statement, given = asked[-1]
    rows = await many.read(
        lambda c: c.exec_driver_sql("EXPLAIN QUERY PLAN " + statement, given).all()
    )
    assert "ix_cases_alike" not in str(rows)


@pytest.mark.slow
async def test_lives_are_led_to_their_end(tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'lives.db'}"
    task = Task(url=url, folder=str(tmp_path), seconds=4.0, warming=1.0, first=0)
    found = await walked(task, lambda: asyncio.sleep(0))
    assert {"take in", "answer", "assign", "triage", "decision sent", "close"} <= set(found.steps)
    async with opened(url, tmp_path) as system:
        ended = await system.parts.reading.cases(CaseFilter(status=Status.CLOSED))
        alive = await system.parts.reading.cases(CaseFilter(live=True))
    assert ended[1] >= len(found.lives) > 0
    assert alive[1] == 0


@pytest.mark.slow
@pytest.mark.postgres
async def test_a_soak_leads_lives_at_its_rate_and_tells_what_grows(
    postgres_url: str, tmp_path: Path
):
    task = Task(url=postgres_url, folder=str(tmp_path), seconds=3.0, warming=0, first=0)
    seen = await soak.soaked(task, lambda: asyncio.sleep(0), (), rate=2.0)
    assert len(seen.parts) == soak.PARTS
    assert sum(len(one.found.lives) for one in seen.parts) + len(seen.last.lives) >= 5
    assert seen.stuck == 0
    assert not [failed for one in seen.parts for failed in one.found.failed]
    assert all(one.memory_mb > 0 and one.tables["deadlocks"] == 0 for one in seen.parts)
