"""Whoever works on cases no more has none: they wait in the queue, and staff are told of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.events import EventType
from bot.domain.notify import Place, What
from bot.domain.staff import Role
from bot.services.leaving import Leaving
from bot.storage.database import Database
from tests.bot.services.crew import Crew


@pytest.fixture
def crew(store_database: Database, tmp_path: Path) -> Crew:
    return Crew(store_database, tmp_path)


@pytest.fixture
def leaving(crew: Crew) -> Leaving:
    line = crew.line
    return Leaving(crew.store, line.tools, now=line.clock, heartbeat=line.beats)


@pytest.mark.parametrize("how", ["disabled", "another role"])
async def test_the_open_cases_of_who_left_return_to_the_queue(
    crew: Crew, leaving: Leaving, how: str
):
    chosen: dict[What, tuple[Place, ...]] = dict.fromkeys((What.NEW,), (Place.EMAIL,))
    berk = await crew.hire("berk", choices=chosen)
    nur = await crew.hire("nur", choices=chosen)
    case = await crew.complaint()
    await crew.line.hear("The parcel never came to my door", user="cem")
    (other,) = [one for one in await crew.line.cases() if one.id != case.id]
    await crew.line.casework.assign(case.reference, berk, berk)
    await crew.line.casework.assign(other.reference, nur, nur)
    await crew.tell()
    assert await leaving.look() == 0
    gone = {"disabled": True} if how == "disabled" else {"role": Role.VIEWER}
    await crew.store.write(lambda unit: unit.staff.put(replace(berk, **gone)))
    assert await leaving.look() == 1
    assert await leaving.look() == 0
    file = await crew.line.reading.file(case.reference)
    assert file.case.owner == ""
    event = file.events[-1].event
    assert (event.type, event.actor.id, event.data["owner"]) == (EventType.ASSIGNED, "", "")
    assert (await crew.line.reading.file(other.reference)).case.owner == nur.id
    before = len(crew.mails("nur"))
    await crew.tell()
    (told,) = crew.mails("nur")[before:]
    assert case.reference in told.text
    assert "New complaint" in told.text
