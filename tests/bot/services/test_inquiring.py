"""Colleagues are asked about a case and told of it, and told once of what is late."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.domain.case import Case
from bot.domain.errors import ConflictError, GuardError, NotFoundError
from bot.domain.events import EventType
from bot.domain.inquiry import Inquiry, Standing
from bot.domain.notify import Place, What
from bot.domain.staff import Permission, Staff
from bot.services import inquiring
from bot.services.acting import Desk
from bot.services.inquiring import Chasing
from bot.storage.database import Database
from tests.bot.services.crew import Crew

WHAT = "Where is Ms Anna's parcel?"


@pytest.fixture
def crew(store_database: Database, tmp_path: Path) -> Crew:
    return Crew(store_database, tmp_path)


@pytest.fixture
def chasing(crew: Crew) -> Chasing:
    line = crew.line
    return Chasing(crew.store, line.policy.calendar, now=line.clock, heartbeat=line.beats)


async def hired(crew: Crew, *names: str) -> list[Staff]:
    wanted: dict[What, tuple[Place, ...]] = dict.fromkeys(
        (What.ASKED, What.REPLIED, What.LATE), (Place.EMAIL,)
    )
    return [await crew.hire(name, choices=wanted) for name in names]


def today(crew: Crew) -> date:
    return crew.line.policy.calendar.local_day(crew.line.clock())


async def act(crew: Crew, case: Case, by: Staff, deed, /, **how) -> None:
    await crew.line.casework.act(case.reference, by, Permission.WORK, partial(deed, **how))


async def ask(crew: Crew, case: Case, by: Staff, days: int = 2, **whom: str) -> Inquiry:
    due = today(crew) + timedelta(days=days)
    await act(crew, case, by, inquiring.ask, what=WHAT, due=due, **whom)
    return (await crew.line.reading.file(case.reference)).inquiries[-1]


async def heads(crew: Crew, name: str) -> list[str]:
    """What the mails to somebody say happened."""
    await crew.tell()
    return [mail.text.splitlines()[1] for mail in crew.mails(name)]


async def test_who_is_asked_is_told_and_answers_and_who_asked_is_told(crew: Crew):
    berk, nur = await hired(crew, "berk", "nur")
    case = await crew.complaint()
    promised = case.deadlines
    made = await ask(crew, case, berk, to=nur.id)
    assert await heads(crew, "nur") == ["A colleague asks you about this case"]
    assert WHAT not in crew.mails("nur")[0].text
    assert await crew.store.read(lambda unit: unit.inquiries.waiting(nur)) == [
        (case.reference, made)
    ]
    how = {"inquiry_id": made.id, "text": "In the depot", "side": "organisation", "source": "log"}
    await act(crew, case, nur, inquiring.answer, **how)
    assert await heads(crew, "berk") == ["A colleague has answered your question"]
    file = await crew.line.reading.file(case.reference)
    (known,) = file.inquiries
    assert (known.answer, known.answered_by, known.side) == (
        "In the depot",
        nur.id,
        "organisation",
    )
    assert known.standing(today(crew)) is Standing.ANSWERED
    assert (file.case.note_count, file.case.deadlines) == (1, promised), "the clocks go on"
    assert await crew.store.read(lambda unit: unit.inquiries.count(nur)) == 0
    for again in (inquiring.withdraw, partial(inquiring.answer, text="Again")):
        with pytest.raises(NotFoundError):
            await act(crew, case, nur, again, inquiry_id=made.id)
    trail = [link.event for link in file.events if link.event.type.startswith("inquiry")]
    assert [event.type for event in trail] == [
        EventType.INQUIRY_MADE,
        EventType.INQUIRY_ANSWERED,
    ]
    assert "Anna" not in str([event.data for event in trail])
    assert not [one for one in crew.to_people() if "depot" in one.text or WHAT in one.text]


async def test_a_team_is_asked_and_what_is_late_is_told_once(crew: Crew, chasing: Chasing):
    berk, nur, ada = await hired(crew, "berk", "nur", "ada")
    for one in (nur, ada):
        await join(crew, one, "depot")
    case = await crew.complaint()
    made = await ask(crew, case, berk, team="depot")
    assert await heads(crew, "nur") == await heads(crew, "ada") != []
    crew.line.clock.tick(days=2)
    assert await chasing.look() == 0, "the last day is not over"
    crew.line.clock.tick(days=1)
    assert (await chasing.look(), await chasing.look()) == (1, 0)
    late = "An answer between colleagues is overdue"
    assert await heads(crew, "berk") == [late]
    assert (await heads(crew, "nur"))[1:] == (await heads(crew, "ada"))[1:] == [late]
    (known,) = (await crew.line.reading.file(case.reference)).inquiries
    assert known.standing(today(crew)) is Standing.OVERDUE
    await act(crew, case, ada, inquiring.answer, inquiry_id=made.id, text="Lost")
    assert await crew.store.read(lambda unit: unit.inquiries.late(today(crew), limit=9)) == []


async def join(crew: Crew, staff: Staff, team: str) -> None:
    await crew.store.write(lambda unit: unit.staff.put(replace(staff, team=team)))


async def test_what_was_taken_back_or_answered_is_never_late(crew: Crew, chasing: Chasing):
    berk, nur = await hired(crew, "berk", "nur")
    case = await crew.complaint()
    back = await ask(crew, case, berk, to=nur.id)
    await act(crew, case, berk, inquiring.withdraw, inquiry_id=back.id)
    crew.line.clock.tick(days=9)
    assert await chasing.look() == 0
    with pytest.raises(GuardError):
        await ask(crew, case, berk, days=-1, to=nur.id)


async def test_of_two_answers_one_is_kept(crew: Crew):
    berk, nur = await hired(crew, "berk", "nur")
    case = await crew.complaint()
    made = await ask(crew, case, berk, to=nur.id)

    def twice(desk: Desk) -> None:
        inquiring.answer(desk, made.id, "First")
        desk.recording.unit.inquiries.put(made)

    with pytest.raises(ConflictError):
        await act(crew, case, nur, twice)
    assert (await crew.line.reading.file(case.reference)).inquiries == [made]
