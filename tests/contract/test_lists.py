"""Lists over cases, the same on either database; and who looks hears of what others write."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.case import INFO_ONLY, Deadlines, Status
from bot.domain.staff import Role
from bot.domain.views import View
from bot.services.ports import UnitOfWork
from bot.services.ports.cases import CaseFilter
from bot.storage.changes import Changes
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from nlp.understanding import Level
from tests.contract.test_unit_of_work import file_case
from tests.fakes import START, staff_of

DAY = timedelta(days=1)


def due(days: int, **changes: object) -> Deadlines:
    plain = Deadlines(ack_due=START, update_due=START, decide_due=START + days * DAY)
    return replace(plain, **changes)  # type: ignore[arg-type]  # by name


def fill(unit: UnitOfWork) -> None:
    for number, changes in enumerate(
        (
            {"deadlines": due(3), "team": "a", "owner": "one"},
            {"deadlines": due(9), "team": "b", "owner": "one"},
            {"deadlines": due(1), "status": Status.CLOSED, "owner": "one"},
            {"deadlines": due(2, paused_at=START), "team": "a", "owner": "two"},
            {"deadlines": due(2), "legal_status": INFO_ONLY},
            {"deadlines": due(2), "legal_status": INFO_ONLY, "urgency_triaged": Level.HIGH},
            {"deadlines": due(2), "status": Status.DECISION_SENT},
        )
    ):
        file_case(unit, f"case{number}", user=f"user{number}", **changes)


async def test_what_is_due_is_what_a_case_says_of_itself(store: SqlStore):
    await store.write(fill)
    every = await store.read(lambda unit: unit.cases.list(CaseFilter(), limit=99))
    for days in (0, 2, 4, 10):
        moment = START + days * DAY
        chosen = CaseFilter(live=True, decide_before=moment)
        found = await store.read(lambda unit: unit.cases.list(chosen, limit=99))  # noqa: B023  # awaited
        late = {case.id for case in every if case.overdue(moment)}
        assert {case.id for case in found} == late, days
        assert len(late) == {0: 0, 2: 0, 4: 2, 10: 3}[days]
    assert len(every) == 7


async def test_teams_versions_and_loads(store: SqlStore):
    await store.write(fill)
    team = CaseFilter(team="a", live=True)
    assert await store.read(lambda unit: unit.cases.versions(team, limit=9)) == [
        ("REF-case3", 0),
        ("REF-case0", 0),
    ]
    assert await store.read(lambda unit: unit.cases.versions(team, limit=1, offset=1)) == [
        ("REF-case0", 0)
    ]
    loads = await store.read(lambda unit: unit.cases.loads(["one", "two", "three"]))
    assert loads == {"one": 2, "two": 1}


async def test_saved_lists(store: SqlStore):
    anna = staff_of(Role.HANDLER, "anna")

    def work(unit: UnitOfWork) -> None:
        unit.staff.add(anna, now=START)
        for owner, name in (("anna", "B"), ("", "Z"), ("berk", "A"), ("anna", "A")):
            view = View(id=f"{owner}{name}", owner=owner, name=name, query="scope=mine")
            unit.views.keep(view, now=START)
        unit.views.keep(View(id="annaB", owner="anna", name="B", query="scope=all"), now=START)
        unit.views.choose("anna", "annaA")
        unit.views.choose("anna", "annaB")

    await store.write(work)
    assert [v.id for v in await store.read(lambda unit: unit.views.of("anna"))] == [
        "Z",
        "annaA",
        "annaB",
    ]
    usual = await store.read(lambda unit: unit.views.usual("anna"))
    assert usual == View(id="annaB", owner="anna", name="B", query="scope=all")
    await store.write(lambda unit: unit.views.remove("annaB"))
    assert await store.read(lambda unit: unit.views.usual("anna")) is None
    await store.write(lambda unit: unit.views.choose("anna", ""))


@pytest.fixture
async def elsewhere(store_url: str):
    """Another process on the same database."""
    other = Database(store_url)
    await other.open()
    yield other
    await other.close()


async def test_who_waits_hears_of_what_another_process_wrote(store: SqlStore, elsewhere: Database):
    changes = Changes(elsewhere, every=0.02)
    looking = asyncio.create_task(changes.run())
    seen = await changes.after(changes.number, within=20)  # where it stands is news at first
    for _ in range(3):
        waiting = asyncio.create_task(changes.after(seen, within=20))
        await asyncio.sleep(0)
        await store.write(
            lambda unit: unit.views.keep(
                View(id="v", owner="", name="A list", query=""), now=START
            )
        )
        newer = await waiting
        assert newer > seen
        seen = newer
    assert await changes.after(seen, within=0.2) == seen, "nothing was written"
    waiting = asyncio.create_task(changes.after(seen, within=20))
    await asyncio.sleep(0)
    looking.cancel()
    assert await waiting > seen
    assert changes.closed
