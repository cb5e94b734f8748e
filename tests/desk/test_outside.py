"""What a body outside decided, who outside was told, and a filing that counts for nothing yet."""

import html
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.case import Case, ClosureReason, Outcome, Status
from bot.domain.events import EventType
from bot.domain.sla import ChannelUse
from tests.desk.stand import Browser, Stand, standing
from tests.desk.test_deeds import now, reach, refusal
from tests.fakes import shipped_policy

HEARD = {"body": "The Panel", "outcome": "changed", "on": "2026-11-20"}


@pytest.fixture
async def staff(stand: Stand) -> Browser:
    return await stand.someone()


@pytest.fixture
async def case(stand: Stand, staff: Browser) -> Case:
    case = await stand.case()
    await reach(stand, staff, case, Status.DECISION_SENT)
    await staff.do(case, "go_external", reason="their wish")
    return case


async def test_its_outcome_is_noted_and_the_case_is_decided_anew_or_closed(
    stand: Stand, case: Case, staff: Browser
):
    assert (await staff.do(case, "outside", HEARD)).status_code == 303
    told = (await now(stand, case)).resolution
    assert (told.external_outcome, told.external_body) == (Outcome.CHANGED, "The Panel")
    page = html.unescape((await staff.get(f"/cases/{case.reference}")).text)
    assert "It decided otherwise" in page
    assert "The Panel" in page
    await staff.do(case, "close", closure="transferred_external")
    closed = await now(stand, case)
    assert closed.status is Status.CLOSED
    assert closed.resolution.closure_reason is ClosureReason.TRANSFERRED
    assert "The record is kept until" in (await staff.get(f"/cases/{case.reference}")).text


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"on": "2026-11-25"}, "a day that is not ahead"),
        ({"on": "soon"}, "Day of the outcome"),
        ({"outcome": "won"}, "What it decided"),
        ({"body": " "}, "Outside body"),
    ],
)
async def test_what_is_wrong_with_an_outcome_is_said(
    stand: Stand, case: Case, staff: Browser, form: dict[str, str], said: str
):
    answer = await staff.do(case, "outside", HEARD | form)
    assert said in refusal(answer)
    assert (await now(stand, case)).resolution.external_outcome is None


async def test_only_what_is_outside_has_an_outcome_there(stand: Stand, staff: Browser):
    case = await stand.case()
    assert (await staff.do(case, "outside", HEARD)).status_code == 409


async def test_whoever_was_told_stands_in_a_note_and_the_fact_in_the_trail(
    stand: Stand, staff: Browser
):
    case = await stand.case()
    await staff.do(case, "disclose", to="The insurer", why="They asked for the bill")
    file = await stand.file(case)
    assert file.notes[-1].text == "The insurer: They asked for the bill"
    event = file.events[-1].event
    assert event.type is EventType.DISCLOSURE
    assert "insurer" not in str(event), "the trail holds no words"
    assert file.case.note_count == 0, "it is no note on the investigation"


async def test_a_filing_that_does_not_count_is_marked(tmp_path: Path):
    policy = shipped_policy()
    sla = replace(policy.sla, channels={"web": ChannelUse.INFO_ONLY}, formal_route="the counter")
    policy = replace(policy, sla=sla, profiles={**policy.profiles, sla.id: sla})
    async with standing(tmp_path, policy=policy) as stand:
        staff = await stand.someone()
        case = await stand.case()
        page = (await staff.get(f"/cases/{case.reference}")).text
        assert "the channel carries no formal filing" in page
        await reach(stand, staff, case, Status.TRIAGED)
        page = (await staff.get(f"/cases/{case.reference}")).text
        assert "the channel carries no formal filing" not in page
