"""A restricted case by `/api/v1`: for a token of somebody outside no operation finds it."""

import re
from typing import Any

import httpx
import pytest

from bot.domain.case import Case
from bot.domain.staff import MATRIX, Permission, Role
from desk.api.operation import Operation
from desk.api.table import OPERATIONS
from tests.desk.api.stand import Stand, problem

NOBODYS = "K7M4-2QXD-Y"
OF_A_CASE = [one for one in OPERATIONS if "{reference}" in one.path]
LISTS = (
    *("/cases", "/cases?ended=true", "/cases?q=kettle", "/inquiries", "/corrective-actions"),
    *("/exports/cases.jsonl", "/exports/cases.csv", "/reports/report.json"),
    *("/reports/report.csv", "/reports/report.html"),
)


async def ask(stand: Stand, one: Operation, reference: str, who: dict[str, str]) -> httpx.Response:
    path = one.path.replace("{reference}", reference)
    body: dict[str, Any] = {"json": one.example} if one.body else {}
    return await stand.http.request(one.method, re.sub(r"{(\w+)}", "x", path), headers=who, **body)


async def restricted(stand: Stand) -> tuple[Case, dict[str, str]]:
    """A case that a manager alone may see, and the headers of the manager."""
    boss = await stand.acting(Role.MANAGER, login="boss")
    case = await stand.case("My kettle broke")
    other = await stand.case("Another matter, of somebody else")
    for action, body in (
        ("correct", {"urgency": "critical"}),
        ("relate", {"other": other.reference, "words": "The same clerk"}),
    ):
        assert (await stand.do(case, action, boss, body)).status_code == 200
    told = (await stand.do(case, "restrict", boss, {})).json()
    assert told["circle"] == {"people": [(await stand.staff(login="boss")).id], "team": None}
    trail = (await stand.get(f"/cases/{other.reference}/events", boss)).json()["items"]
    assert [one["type"] for one in trail].count("related") == 1
    return case, boss


@pytest.mark.parametrize("role", Role)
async def test_no_operation_finds_it(stand: Stand, role: Role):
    case, boss = await restricted(stand)
    who = await stand.acting(role, login="outside")
    for one in OF_A_CASE:
        if one.name == "admit":
            continue  # for who oversees, see below
        hidden = await ask(stand, one, case.reference, who)
        never = await ask(stand, one, NOBODYS, who)
        told = never.text.replace(NOBODYS, case.reference)
        assert (hidden.status_code, hidden.text) == (never.status_code, told), one.name
        assert hidden.status_code >= 400, one.name
    assert (await stand.get(f"/cases/{case.reference}", boss)).status_code == 200
    for path in LISTS:
        answer = await stand.http.get(path, headers=who)
        assert case.reference not in answer.text, path
        assert answer.status_code in {200, 403}, (path, answer.text)
    listed = (await stand.get("/cases", who)).json()
    assert (listed["total"], len(listed["items"])) == (1, 1)
    (other,) = [one["reference"] for one in listed["items"]]
    for part in ("", "/events"):
        answer = await stand.get(f"/cases/{other}{part}", who)
        assert case.reference not in answer.text, part


@pytest.mark.parametrize("role", Role)
async def test_who_oversees_knows_that_it_is_there_and_may_let_somebody_in(
    stand: Stand, role: Role
):
    case, _ = await restricted(stand)
    who, agent = await stand.acting(role, login="outside"), await stand.staff(Role.AGENT)
    listed = await stand.get("/restricted-cases", who)
    path = f"/restricted-cases/{case.reference}"
    admitted = await stand.http.post(
        path, headers=who, json={"staff": agent.id, "why": "The manager is ill"}
    )
    if Permission.OVERSEE not in MATRIX[role]:
        problem(listed, 403, "insufficient_scope")
    else:
        assert [one["reference"] for one in listed.json()["items"]] == [case.reference]
        assert "kettle" not in listed.text
    if role is not Role.ADMIN:
        problem(admitted, 403, "insufficient_scope")
        return
    assert agent.id in admitted.json()["circle"]["people"]
    body = {"staff": agent.id, "why": "x"}
    never = await stand.http.post(f"/restricted-cases/{NOBODYS}", headers=who, json=body)
    problem(never, 404, "not_found")
    inside = await stand.acting(Role.AGENT)
    trail = (await stand.get(f"/cases/{case.reference}/events", inside)).json()["items"]
    assert "admitted" in [one["type"] for one in trail]
    problem(await stand.get(f"/cases/{case.reference}", who), 404, "not_found")


async def test_it_is_opened_again(stand: Stand):
    case, boss = await restricted(stand)
    who = await stand.acting(Role.HANDLER, login="outside")
    opened = await stand.do(case, "unrestrict", boss)
    assert opened.json()["circle"] is None
    assert (await stand.get(f"/cases/{case.reference}", who)).status_code == 200
