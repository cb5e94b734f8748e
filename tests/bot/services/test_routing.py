"""A new case goes to the team that takes it, and never to whom it is about."""

from dataclasses import replace

import pytest

from bot.domain.case import Status
from bot.domain.errors import GuardError, TakenError
from bot.domain.events import ActorType, EventType
from bot.domain.staff import Role, Staff
from bot.domain.teams import Team
from nlp.understanding import OURS
from tests.bot.services.line import Line
from tests.fakes import staff_of, understood

NAMES = dict.fromkeys(OURS, "A team")
LATE = "The parcel never came to my door"
TEAMS = {
    "parcels": Team(names=NAMES, categories=frozenset({"delivery"}), give=True),
    "rest": Team(names=NAMES),
}


async def employ(line: Line, login: str, team: str = "", role: Role = Role.HANDLER) -> Staff:
    account = replace(staff_of(role, login), team=team)
    await line.store.write(lambda unit: unit.staff.add(account, now=line.clock()))
    return account


@pytest.fixture
def teams(line: Line) -> Line:
    line.tools.policy = replace(line.tools.policy, teams=TEAMS)
    line.reader.known[LATE] = understood(LATE, category="delivery")
    return line


async def test_the_member_with_the_fewest_open_cases_has_it(teams: Line):
    for login in ("berk", "cem"):
        await employ(teams, login, "parcels")
    await employ(teams, "ada", "parcels", Role.VIEWER)
    await employ(teams, "dina", "rest")
    for user in ("one", "two", "three"):
        await teams.hear(LATE, user=user)
    cases = await teams.cases()
    assert sorted(case.owner for case in cases) == ["berk", "berk", "cem"]
    assert {case.team for case in cases} == {"parcels"}
    file = await teams.reading.file(cases[0].reference)
    (given,) = [one.event for one in file.events if one.event.type is EventType.ASSIGNED]
    assert given.actor.type is ActorType.SYSTEM
    assert dict(given.data) == {"owner": cases[0].owner, "team": "parcels"}


async def test_a_team_that_takes_for_itself_has_it_without_an_owner(teams: Line):
    await employ(teams, "dina", "rest")
    await teams.hear("Something is off", user="one")
    (case,) = await teams.cases()
    assert (case.team, case.owner, case.handlers) == ("rest", "", ())


async def test_nobody_has_a_complaint_about_themselves(line: Line):
    await line.hear("Berk shouted at me", user="one")
    (case,) = await line.cases()
    berk = replace(await employ(line, "berk"), name="Berk Örnek")
    for said in ("Berk ÖRNEK, the clerk", "berk"):
        await line.casework.set_fact(case.reference, line.anna, "staff_subject", said)
        with pytest.raises(GuardError) as refused:
            await line.casework.assign(case.reference, line.anna, berk)
        assert refused.value.missing == ("other_owner",)
    await line.casework.set_fact(case.reference, line.anna, "staff_subject", "Berkay")
    taken = await line.casework.assign(case.reference, berk, berk)
    assert taken.owner == "berk"


async def test_who_decided_does_not_get_the_review(line: Line):
    await line.hear("Something is off", user="one")
    (case,) = await line.cases()

    def reviewed(unit):
        was = unit.cases.get(case.id)
        unit.cases.put(replace(was, status=Status.INTERNAL_REVIEW, handlers=("berk",)))

    await line.store.write(reviewed)
    berk, cem = await employ(line, "berk"), await employ(line, "cem")
    with pytest.raises(GuardError) as refused:
        await line.casework.assign(case.reference, line.anna, berk)
    assert refused.value.missing == ("other_reviewer",)
    assert (await line.casework.assign(case.reference, line.anna, cem)).owner == "cem"


async def test_of_two_who_take_a_case_the_second_hears_who_has_it(line: Line):
    await line.hear("Something is off", user="one")
    (case,) = await line.cases()
    berk, cem = await employ(line, "berk"), await employ(line, "cem")
    await line.casework.assign(case.reference, berk, berk, seen="")
    with pytest.raises(TakenError) as refused:
        await line.casework.assign(case.reference, cem, cem, seen="")
    assert refused.value.owner == "berk"
