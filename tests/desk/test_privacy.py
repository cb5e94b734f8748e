"""Who looks at a person's data is written down; hidden numbers and erasure need a reason."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.domain.events import EventType
from bot.domain.staff import Role
from desk.dossier import Held, tree
from tests.desk.stand import Stand, standing
from tests.fakes import shipped_policy

CARD = "4111 1111 1111 1111"
TEXT = f"My parcel is late, I paid with {CARD}"


async def happened(stand: Stand, case, kind: EventType) -> list[dict[str, Any]]:
    file = await stand.file(case)
    return [dict(link.event.data) for link in file.events if link.event.type is kind]


async def test_a_look_at_a_case_is_written_down_once_an_hour(stand: Stand):
    case = await stand.case()
    handler = await stand.someone(Role.HANDLER)
    for _ in range(3):
        await handler.get(f"/cases/{case.reference}")
    assert await happened(stand, case, EventType.DATA_VIEWED) == [{"role": "handler"}]
    agent = await stand.someone(Role.AGENT)
    await agent.get(f"/cases/{case.reference}")
    await stand.later(handler, minutes=61)
    page = await handler.get(f"/cases/{case.reference}")
    seen = await happened(stand, case, EventType.DATA_VIEWED)
    assert seen == [{"role": "handler"}, {"role": "contact_agent"}, {"role": "handler"}]
    assert "Personal data viewed" in page.text


async def test_who_sees_no_person_is_not_said_to_have_looked(stand: Stand):
    case = await stand.case()
    auditor = await stand.someone(Role.AUDITOR)
    assert (await auditor.get(f"/cases/{case.reference}")).status_code == 200
    assert await happened(stand, case, EventType.DATA_VIEWED) == []


async def test_hidden_numbers_are_shown_once_for_a_reason(stand: Stand):
    case = await stand.case(TEXT)
    handler = await stand.someone(Role.HANDLER)
    page = await handler.get(f"/cases/{case.reference}")
    told = page.text.count(CARD)  # in the facts: here nothing is masked before it is noted
    empty = await handler.do(case, "reveal", text=" ")
    assert empty.status_code == 422
    assert empty.text.count(CARD) == told
    shown = await handler.do(case, "reveal", text="the bank asks which card")
    assert shown.status_code == 200
    assert shown.text.count(CARD) == told + 1
    assert "Hidden numbers are shown on this one page." in shown.text
    assert (await handler.get(f"/cases/{case.reference}")).text.count(CARD) == told
    disclosed = await happened(stand, case, EventType.DISCLOSURE)
    assert disclosed == [{"what": "hidden_numbers", "role": "handler"}]
    assert [note.text for note in (await stand.file(case)).notes] == ["the bank asks which card"]


async def test_nothing_hidden_is_nothing_to_show(stand: Stand):
    case = await stand.case()
    handler = await stand.someone(Role.HANDLER)
    assert 'id="deed-reveal"' not in (await handler.get(f"/cases/{case.reference}")).text
    assert (await handler.do(case, "reveal", text="why not")).status_code == 409


async def test_a_manager_forbids_erasure_and_allows_it_again(stand: Stand):
    case = await stand.case()
    manager = await stand.someone(Role.MANAGER)
    await manager.get(f"/cases/{case.reference}")
    done = await manager.do(case, "hold", text="the court asked")
    assert done.status_code == 303
    page = await manager.get(f"/cases/{case.reference}")
    assert "May not be erased, because" in page.text
    assert "the court asked" in page.text
    auditor = await stand.someone(Role.AUDITOR)
    unseen = await auditor.get(f"/cases/{case.reference}")
    assert "May not be erased, because" in unseen.text
    assert "the court asked" not in unseen.text
    assert (await manager.do(case, "release", text="decided")).status_code == 303
    assert await happened(stand, case, EventType.LEGAL_HOLD_LIFTED)
    assert not (await stand.file(case)).case.legal_hold


@pytest.mark.parametrize("role", [Role.HANDLER, Role.AGENT, Role.AUDITOR])
async def test_others_neither_see_nor_send_that_form(stand: Stand, role: Role):
    case = await stand.case()
    somebody = await stand.someone(role)
    assert 'id="deed-hold"' not in (await somebody.get(f"/cases/{case.reference}")).text
    assert (await somebody.do(case, "hold", text="because")).status_code == 403


async def test_the_trail_says_under_which_notice_a_case_was_received(tmp_path: Path):
    policy = replace(shipped_policy(), privacy_notice="2026-11-01")
    async with standing(tmp_path, policy=policy) as stand:
        case = await stand.case()
        page = (await (await stand.someone()).get(f"/cases/{case.reference}")).text
        assert "Privacy notice: 2026-11-01" in page
        file = await stand.file(case)
        held = Held(conversation=file.conversation, informed=(), files=[file], rest=())
        (copied,) = tree([held])["conversations"][0]["cases"]
        assert copied["privacy_notice"] == "2026-11-01"
