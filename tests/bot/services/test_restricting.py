"""A restricted case outside the desk: nobody outside is told of it or can act on it from afar."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from bot.domain.answer import Answer, AnswerStatus
from bot.domain.case import Case, Status
from bot.domain.circle import Circle, Eyes, eyes
from bot.domain.errors import GuardError, NotFoundError
from bot.domain.events import SYSTEM, Actor, ActorType, Event, EventType, Link
from bot.domain.notify import Place, What
from bot.domain.staff import Permission, Role, Staff
from bot.services import inquiring, restricting
from bot.services.accounts import Accounts
from bot.services.passwords import Passwords
from bot.services.ports import UnitOfWork
from bot.services.ports.cases import CaseFilter
from bot.services.webhooks import Announcing, Endpoint
from bot.storage.database import Database
from nlp.understanding import Level
from tests.bot.services.crew import Crew
from tests.fakes import a_case, counting

EVERYTHING: dict[What, tuple[Place, ...]] = dict.fromkeys(What, (Place.EMAIL,))


@pytest.fixture
def crew(store_database: Database, tmp_path: Path) -> Crew:
    return Crew(store_database, tmp_path, group=True)


async def restrict(crew: Crew, case: Case, by: Staff, *people: Staff, team: str = "") -> Case:
    named = [one.id for one in people]
    deed = partial(restricting.restrict, people=named, team=team)
    return await crew.line.casework.act(case.reference, by, Permission.RESTRICT, deed)


async def test_only_who_is_inside_is_told_and_by_no_card_in_the_group(crew: Crew):
    boss = await crew.hire("boss", Role.MANAGER, choices=EVERYTHING)
    berk = await crew.hire("berk", choices=EVERYTHING)
    other = await crew.hire("other", Role.MANAGER, choices=EVERYTHING)
    case = await crew.complaint()
    await crew.line.casework.assign(case.reference, boss, other)
    await crew.tell()
    before = {name: len(crew.mails(name)) for name in ("boss", "berk", "other")}
    cards = len(crew.cards())
    closed = await restrict(crew, case, boss, berk)
    assert closed.owner == "", "who has it and is outside loses it"
    work = crew.line.casework
    await work.note(case.reference, boss, "@berk and @other, look")
    await work.correct(case.reference, boss, urgency=Level.CRITICAL.code)
    await crew.tell()
    assert len(crew.mails("berk")) > before["berk"]
    assert len(crew.mails("other")) == before["other"]
    assert len(crew.cards()) == cards
    assert (await crew.store.read(lambda unit: unit.mentions.of(other, limit=9))) == []
    for morning in ("berk", "other"):
        await crew.wind(morning)
    crew.line.clock.tick(days=1)
    sent = len(crew.mails("other"))
    await crew.digesting.look()
    await crew.send()
    assert case.reference in crew.mails("berk")[-1].text
    assert not [one for one in crew.mails("other")[sent:] if case.reference in one.text]


async def test_no_action_of_somebody_outside_finds_it(crew: Crew):
    boss, berk = await crew.hire("boss", Role.MANAGER), await crew.hire("berk")
    nur = await crew.hire("nur")
    case = await restrict(crew, await crew.complaint(), boss, berk)
    work = crew.line.casework
    for deed in (
        work.note(case.reference, nur, "x"),
        work.assign(case.reference, nur, nur),
        work.view(case.reference, nur),
    ):
        with pytest.raises(NotFoundError):
            await deed
    with pytest.raises(GuardError, match="in_circle"):
        await work.assign(case.reference, boss, nur)
    due = crew.line.policy.calendar.local_day(crew.line.clock())
    ask = partial(inquiring.ask, what="x", due=due, to=nur.id)
    with pytest.raises(GuardError, match="somebody_to_ask"):
        await work.act(case.reference, boss, Permission.WORK, ask)
    await work.note(case.reference, berk, "inside")


async def test_a_list_a_count_and_a_search_are_of_what_one_may_see(crew: Crew):
    boss, nur = await crew.hire("boss", Role.MANAGER), await crew.hire("nur")
    depot = replace(await crew.hire("depot"), team="depot")
    case = await restrict(crew, await crew.complaint("My kettle broke"), boss, team="depot")
    assert case.circle == Circle(people=(boss.id,), team="depot")
    sees = {None: 1, eyes(boss): 1, eyes(depot): 1, eyes(nur): 0, eyes(replace(nur, team="de")): 0}

    def counted(unit, chosen):
        found = [one.id for one in unit.cases.list(chosen, limit=9)]
        assert found == [one.id for one in unit.cases.following(chosen, after=None, limit=9)]
        assert found == [one.id for one in unit.cases.received(chosen, after=None, limit=9)]
        assert len(unit.cases.versions(chosen, limit=9)) == len(found)
        return unit.cases.count(chosen), len(found)

    for looking, count in sees.items():
        for chosen in (CaseFilter(live=True), CaseFilter(text="kettle"), CaseFilter()):
            seen = partial(counted, chosen=replace(chosen, eyes=looking))
            assert await crew.store.read(seen) == (count, count), (looking, chosen)
        if looking:
            kept = partial(hidden, reference=case.reference, looking=looking)
            assert await crew.store.read(kept) == 1 - count


def hidden(unit: UnitOfWork, *, reference: str, looking: Eyes) -> int:
    return len(unit.cases.hidden([reference], looking))


async def test_what_somebody_outside_wrote_does_not_go_out_by_itself(crew: Crew):
    boss, nur = await crew.hire("boss", Role.MANAGER), await crew.hire("nur")
    case, now = await crew.complaint(), crew.line.clock()
    waits = Answer(id="a", case_id=case.id, by=nur.id, at=now, text="So", due_at=now)
    waits = replace(waits, status=AnswerStatus.WAITING)
    await crew.store.write(lambda unit: unit.answers.put(waits))
    assert len(await crew.store.read(lambda unit: unit.answers.due(now=now, limit=9))) == 1
    await restrict(crew, case, boss)
    assert await crew.store.read(lambda unit: unit.answers.due(now=now, limit=9)) == []
    assert await crew.store.read(lambda unit: unit.answers.held(nur)) == []


async def test_cases_are_joined_only_where_the_same_people_see_both(crew: Crew):
    boss = await crew.hire("boss", Role.MANAGER)
    case = await crew.complaint("My kettle broke")
    await crew.line.hear("And my parcel never came to my door")
    found = (await crew.line.reading.file(case.reference)).messages
    (_, later) = [one.message_id for one in found if one.message_id is not None]
    await restrict(crew, case, boss)
    await crew.line.casework.split(case.reference, boss, later)
    (fresh,) = (await crew.line.reading.file(case.reference)).others
    assert fresh.circle == Circle(people=(boss.id,)), "what was hidden stays hidden"
    lift = restricting.lift
    await crew.line.casework.act(fresh.reference, boss, Permission.RESTRICT, lift)
    with pytest.raises(GuardError, match="same_circle"):
        await crew.line.casework.merge(fresh.reference, boss, case.reference)


def test_other_programs_are_told_nothing_of_it():
    endpoint = Endpoint(name="crm", url="", key=b"", types=frozenset(EventType))
    case = a_case(Status.RECEIVED)
    event = Event(type=EventType.NOTE_ADDED, at=case.received_at, actor=SYSTEM)
    links = [Link(stream=case.id, seq=1, event=event, prev_hash="", hash="")]
    hidden = replace(case, circle=Circle(people=("ada",)))
    told = Announcing([endpoint])
    assert [len(list(told(one, links))) for one in (case, hidden)] == [1, 0]


def accounts(crew: Crew) -> Accounts:
    now, draw = crew.line.clock, counting("draw")
    return Accounts(
        crew.store,
        passwords=Passwords(),
        now=now,
        new_id=counting("new"),
        draw=lambda _alphabet, _length: draw(),
    )


async def sees(crew: Crew, case: Case, staff: Staff) -> bool:
    """Whether it is there for somebody, in lists as on its page; both have to say the same."""
    known = await accounts(crew).get(staff.id)
    reading = crew.line.reading.by(known)
    listed, _ = await reading.cases(CaseFilter())
    try:
        await reading.file(case.reference)
    except NotFoundError:
        assert case.id not in {one.id for one in listed}
        return False
    assert case.id in {one.id for one in listed}
    return True


async def test_whom_it_is_about_does_not_come_to_see_it_by_joining_the_team(crew: Crew):
    boss, nur = await crew.hire("boss", Role.MANAGER), await crew.hire("nur")
    other, hall = await crew.hire("other"), await crew.hire("hall")
    case = await crew.complaint()
    await crew.line.casework.set_fact(case.reference, boss, "staff_subject", "NUR, at the till")
    case = await restrict(crew, case, boss, team="depot")
    people, by = accounts(crew), Actor(type=ActorType.STAFF, id=boss.id)
    for one in (nur, other, hall):
        await people.change(one.login, team="depot", by=by)
    seen = [one.login for one in (boss, nur, other, hall) if await sees(crew, case, one)]
    assert seen == ["boss", "other", "hall"]
    await people.change("hall", name="Nur", by=by)
    assert not await sees(crew, case, hall), "another name is no way in"
    again = await people.add("till", name="Nur", role=Role.HANDLER, language="en", team="depot")
    assert not await sees(crew, case, again), "nor is another account"
    events = (await crew.line.reading.file(case.reference)).events
    told = [one.event for one in events if one.event.type is EventType.RESTRICTED]
    assert [event.actor.id for event in told[1:]] == [boss.id, SYSTEM.id]
    assert told[-1].data["apart"] == [nur.id, hall.id, again.id]
    await people.change("other", team="", by=by)
    assert not await sees(crew, case, other)


async def test_who_is_named_later_sees_it_no_more(crew: Crew):
    boss, nur = await crew.hire("boss", Role.MANAGER), await crew.hire("nur")
    depot = await crew.hire("depot")
    await accounts(crew).change("depot", team="depot")
    case = await restrict(crew, await crew.complaint(), boss, nur, team="depot")
    work = crew.line.casework
    await work.assign(case.reference, boss, nur)
    named = await work.set_fact(case.reference, boss, "staff_subject", "Depot and Nur")
    assert named.owner == ""
    assert [await sees(crew, case, one) for one in (boss, nur, depot)] == [True, False, False]
    await work.set_fact(case.reference, boss, "staff_subject", "Nur")
    assert [await sees(crew, case, one) for one in (boss, nur, depot)] == [True, False, True]
