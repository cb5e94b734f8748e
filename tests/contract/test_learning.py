"""What staff corrected is read out of the records; what is erased or held is not there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.case import Fact, Source
from bot.domain.events import BOT, Actor, ActorType, Event, EventType
from bot.services.ports import UnitOfWork
from bot.services.ports.learning import Training, TrainingStatus
from bot.storage.unit_of_work import SqlStore
from tests.contract.test_unit_of_work import file_case
from tests.fakes import START

CLERK = Actor(type=ActorType.STAFF, id="clerk")
LATER = START + timedelta(days=1)


def told(field: str, value: str, source: Source = Source.COMPLAINANT) -> Fact:
    return Fact(field=field, value=value, source=source, at=START)


def said(kind: EventType, code: str, actor: Actor = CLERK) -> Event:
    return Event(type=kind, at=LATER, actor=actor, data={"to": code})


def corrected(unit: UnitOfWork, number: str, *events: Event, **changes: object) -> None:
    facts = (told("what", f"words of {number}"), *changes.pop("facts", ()))  # type: ignore[misc]
    case = file_case(unit, number, reference=number, user=number, facts=facts, **changes)
    unit.cases.put(case, *events)


def fill(unit: UnitOfWork) -> None:
    corrected(
        unit,
        "a",
        said(EventType.CATEGORY_OVERRIDDEN, "delay"),
        said(EventType.KIND_OVERRIDDEN, "question"),
        said(EventType.CATEGORY_OVERRIDDEN, "technical"),
    )
    corrected(unit, "b", said(EventType.URGENCY_CHANGED, "high"), language="fa")
    corrected(
        unit,
        "c",
        said(EventType.URGENCY_CHANGED, "high", BOT),
        said(EventType.URGENCY_CHANGED, "low"),
        said(EventType.CATEGORY_OVERRIDDEN, "billing"),
    )
    corrected(unit, "d", facts=(told("remedy_requested", "repair", Source.STAFF),))
    corrected(unit, "e", said(EventType.URGENCY_CHANGED, "high", BOT))
    corrected(unit, "f", said(EventType.CATEGORY_OVERRIDDEN, "delay"), erased_at=LATER)
    corrected(unit, "g", said(EventType.CATEGORY_OVERRIDDEN, "delay"), legal_hold="a dispute")


async def test_what_staff_said_last_in_the_words_the_case_began_with(store: SqlStore):
    await store.write(fill)
    found = await store.read(lambda unit: unit.learning.corrected(after="", limit=50))
    labels = {one.case_id: (one.kind, one.category, one.urgency, one.remedy) for one in found}
    assert labels == {
        "a": ("question", "technical", "", ""),
        "b": ("", "", "high", ""),
        "c": ("", "billing", "", ""),  # the urgency grew with what came later
        "d": ("", "", "", "repair"),
    }
    first, second, *_ = found
    assert (first.text, first.at, second.language) == ("words of a", LATER, "fa")
    assert first.conversation_id != second.conversation_id


async def test_they_come_in_pages_and_are_counted(store: SqlStore):
    await store.write(fill)
    page = await store.read(lambda unit: unit.learning.corrected(after="a", limit=2))
    assert [one.case_id for one in page] == ["b", "c"]
    for since, count in ((None, 4), (START, 3), (LATER, 0)):
        assert await store.read(counted(since)) == count


def counted(since: datetime | None) -> Callable[[UnitOfWork], int]:
    return lambda unit: unit.learning.count(since=since)


@pytest.fixture
def training() -> Training:
    return Training(id="t1", status=TrainingStatus.ASKED, asked_at=START, asked_by="clerk")


async def test_a_training_is_kept_with_what_came_of_it(store: SqlStore, training: Training):
    await store.write(lambda unit: unit.learning.add(training))
    newer = replace(training, id="t2", asked_at=LATER, asked_by="")
    await store.write(lambda unit: unit.learning.add(newer))
    done = replace(
        training,
        status=TrainingStatus.READY,
        ended_at=LATER,
        version="v1",
        figures={"worse": [["kind", "fa"]]},
    )
    await store.write(lambda unit: unit.learning.put(done))
    assert await store.read(lambda unit: unit.learning.get("t1")) == done
    assert await store.read(lambda unit: unit.learning.get("none")) is None
    assert await store.read(lambda unit: unit.learning.newest(limit=5)) == [newer, done]
    assert await store.read(lambda unit: unit.learning.seen("v1")) == START
    assert await store.read(lambda unit: unit.learning.seen("v2")) is None
