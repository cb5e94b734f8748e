"""Requests about personal data at the desk: somebody is found, given a copy, and erased."""

import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from bot.domain.case import Case
from bot.domain.events import DEPLOYMENT, EventType, faults
from bot.domain.retention import Retention
from bot.domain.sla import Span, Unit
from bot.domain.staff import Permission, Role, Staff
from bot.services import restricting
from tests.desk.stand import Browser, Stand, find, standing
from tests.fakes import shipped_policy

NAME, WORDS, USER = "Zübeyde Örnek", "My porcelain kettle is late", "zubeyde@example.org"
PHONE = "+90 532 000 00 07"


async def known(stand: Stand) -> Case:
    return await stand.case(WORDS, name=NAME, user=USER)


async def look(browser: Browser, sought: str) -> str:
    await browser.get("/subjects")
    answer = await browser.post("/subjects", sought=sought)
    assert answer.status_code == 200
    return answer.text


def account(browser: Browser) -> Staff:
    assert browser.staff
    return browser.staff


def page(case: Case) -> str:
    return f"/subjects/{case.conversation_id}"


async def erase(browser: Browser, case: Case, **form: str) -> str:
    """Both steps; where the second leads to."""
    await browser.get(page(case))
    sure = await browser.post(f"{page(case)}/erase", reason="request 12", **form)
    assert sure.status_code == 200
    assert "Erase for good?" in sure.text
    mark = find(r'name="seen" value="(\w+)"', sure.text)
    done = await browser.post(f"{page(case)}/erase", reason="request 12", seen=mark, **form)
    assert done.status_code == 303, done.text
    return (await browser.get(done.headers["location"].removeprefix("/desk"))).text


@pytest.mark.parametrize("sought", ["REFERENCE", USER.upper(), PHONE, "05320000007", "zübey örn"])
async def test_somebody_is_found_by_whatever_is_known_of_them(stand: Stand, sought: str):
    case, other = await known(stand), await stand.case("Late too", name="Zeynep", user="z")
    manager = await stand.someone(Role.MANAGER)
    await stand.casework.set_fact(case.reference, account(manager), "other_contact", PHONE)
    found = await look(manager, case.reference if sought == "REFERENCE" else sought)
    assert page(case) in found
    assert page(other) not in found


async def test_who_is_sought_stands_in_no_address_and_who_is_not_there_is_said(stand: Stand):
    manager = await stand.someone(Role.MANAGER)
    assert "Nobody was found" in await look(manager, "K7M4-2QXD-9")
    assert "Nobody was found" in await look(manager, "a")
    answer = await manager.get(f"/subjects?sought={USER}")
    assert USER not in answer.text
    assert (await manager.get("/subjects/nobody")).status_code == 404


async def test_a_copy_is_the_bundle_of_the_command_and_the_trail_says_who_gave_it(stand: Stand):
    case, manager = await known(stand), await stand.someone(Role.MANAGER)
    await stand.casework.note(case.reference, account(manager), "Rude on the telephone")
    await manager.get(page(case))
    answer = await manager.post(f"{page(case)}/copy")
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["cache-control"] == "no-store"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        tree = json.loads(archive.read("data.json"))
        shown = archive.read("index.html").decode()
    assert tree["conversations"][0]["address"] == USER
    assert WORDS in shown
    assert "Rude on" not in shown
    (given,) = await events(stand, case, EventType.DATA_EXPORTED)
    assert given.actor.id == account(manager).id


async def events(stand: Stand, case: Case, kind: EventType):
    return [one.event for one in (await stand.file(case)).events if one.event.type is kind]


async def test_what_goes_is_shown_first_and_both_trails_say_who_erased_it(stand: Stand):
    case, other = await known(stand), await stand.case("Late too", name="Zeynep", user="z")
    manager = await stand.someone(Role.MANAGER)
    shown = (await manager.get(page(case))).text
    assert "Goes once it has ended" in shown
    (looked,) = await events(stand, case, EventType.DATA_VIEWED)
    assert looked.actor.id == account(manager).id
    left = await erase(manager, case, open_too="yes")
    assert "What could be erased is gone." in left
    assert "Was erased before" in left
    assert not re.search(f"{NAME}|{USER}|porcelain", left)
    (gone,) = await events(stand, case, EventType.ERASED)
    assert (gone.actor.id, gone.reason) == (account(manager).id, "request 12")
    assert dict(gone.data) == {"what": "all", "why": "request"}
    chronicle = await stand.store.read(lambda unit: unit.events.of(DEPLOYMENT))
    told = [one.event for one in chronicle if one.event.type is EventType.ERASED]
    assert [dict(one.data) for one in told] == [
        {"what": "person", "why": "request", "cases": 1, "stay": 0}
    ]
    assert told[0].actor.id == account(manager).id
    assert faults(await stand.store.read(lambda unit: unit.events.of(case.id))) == []
    assert "porcelain" not in await look(manager, USER)
    assert (await stand.file(other)).messages


async def test_an_erasure_wants_a_reason_and_the_end_of_open_cases(stand: Stand):
    case, manager = await known(stand), await stand.someone(Role.MANAGER)
    await manager.get(page(case))
    unsaid = await manager.post(f"{page(case)}/erase", reason=" ", open_too="yes", seen="x")
    assert (unsaid.status_code, "Please fill in: Reason." in unsaid.text) == (422, True)
    sure = await manager.post(f"{page(case)}/erase", reason="x", open_too="yes")
    mark = find(r'name="seen" value="(\w+)"', sure.text)
    for seen in ("", mark):
        live = await manager.post(f"{page(case)}/erase", reason="x", seen=seen)
        assert (live.status_code, "the end of every case that is open" in live.text) == (409, True)
    await stand.write("And it is blue", user=USER)
    stale = await manager.post(f"{page(case)}/erase", reason="x", seen=mark, open_too="yes")
    assert (stale.status_code, "Something else is held by now" in stale.text) == (409, True)
    assert (await stand.file(case)).messages
    chronicle = await stand.store.read(lambda unit: unit.events.of(DEPLOYMENT))
    assert not [one for one in chronicle if one.event.type is EventType.ERASED]


async def test_a_legal_hold_keeps_a_case_and_the_page_says_why(stand: Stand):
    case, manager = await known(stand), await stand.someone(Role.MANAGER)
    await stand.casework.hold(case.reference, account(manager), "the court asked")
    shown = (await manager.get(page(case))).text
    assert "Stays: its erasure is forbidden" in shown
    assert "the court asked" in shown
    await erase(manager, case)
    file = await stand.file(case)
    assert file.messages
    assert file.case.erased_at is None
    assert file.conversation.address.user == USER


async def test_what_has_to_be_kept_is_kept_until_its_time(tmp_path: Path):
    least = Retention(least=Span(amount=2, unit=Unit.MONTHS))
    async with standing(tmp_path, policy=shipped_policy(retention=least)) as stand:
        case, manager = await known(stand), await stand.someone(Role.MANAGER)
        assert "Stays: it has to be kept" in (await manager.get(page(case))).text
        await manager.get(f"/cases/{case.reference}")
        assert (await manager.do(case, "redirect", reason="a bill")).status_code == 303
        shown = (await manager.get(page(case))).text
        assert "until 21 Jan 2027" in shown
        await erase(manager, case)
        assert (await stand.file(case)).case.erased_at is None
        await stand.later(manager, days=63)
        await erase(manager, case)
        assert (await stand.file(case)).case.erased_at


async def test_a_restricted_case_is_not_there_for_who_is_outside(stand: Stand):
    """It is neither found nor counted nor given out, and an erasure leaves it as it is."""
    case, manager = await known(stand), await stand.someone(Role.MANAGER)
    admin = await stand.staff(Role.ADMIN)
    inside = lambda desk: restricting.restrict(desk, ())  # noqa: E731  # one act
    await stand.casework.act(case.reference, admin, Permission.RESTRICT, inside)
    for sought in (case.reference, USER, NAME):
        assert "Nobody was found" in await look(manager, sought)
    assert (await manager.get(page(case))).status_code == 404
    await stand.write("And my toaster is late", user=USER)
    seen = await stand.store.read(lambda unit: unit.cases.of(case.conversation_id))
    mine = [one for one in seen if one.id != case.id]
    if mine:  # it became a case of its own, which everybody sees
        shown = (await manager.get(page(case))).text
        assert case.reference not in shown
        await manager.post(f"{page(case)}/copy")
        await erase(manager, case, open_too="yes")
        assert (await manager.get(page(case))).status_code == 404
    file = await stand.file(case)
    assert file.case.erased_at is None
    assert file.messages
    assert file.conversation.address.user == USER
    assert not [one for one in file.events if one.event.type is EventType.DATA_EXPORTED]


@pytest.mark.parametrize("role", [Role.MANAGER, Role.HANDLER])
async def test_the_case_leads_there_where_one_may(stand: Stand, role: Role):
    case, somebody = await known(stand), await stand.someone(role)
    admin = await stand.staff(Role.ADMIN)
    await stand.casework.correct(case.reference, admin, kind="data_rights_request")
    shown = (await somebody.get(f"/cases/{case.reference}")).text
    asks = "The person asks about their data." in shown
    assert (asks, page(case) in shown) == ((role is Role.MANAGER,) * 2)
