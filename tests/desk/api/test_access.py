"""Who may ask for what at `/api/v1`, cell by cell: every operation by every role and scope."""

import re
from dataclasses import replace
from typing import Any

import httpx
import pytest

from bot.domain.staff import MATRIX, Permission, Role
from bot.services.tokens import MESSAGES, NOTIFY, SCOPES
from desk.api import scopes
from desk.api.openapi import description
from desk.api.operation import Operation
from desk.api.table import OPERATIONS
from tests.desk.api.stand import Stand, problem

on_sqlite = pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
PLACES = {"reference": "K7M4-2QXD-Y", "id": "none", "login": "none", "sha256": "none"}
PLACES |= {"key": "none"}


async def ask(stand: Stand, one: Operation, headers: dict[str, str]) -> httpx.Response:
    """A request for something that is not there, with the body that is documented."""
    path = re.sub(r"{(\w+)}", lambda found: PLACES[found[1]], one.path)
    body: dict[str, Any] = {"json": one.example} if one.body else {}
    return await stand.http.request(one.method, path, headers=headers, **body)


def declared(one: Operation, status: int) -> bool:
    responses = description()["paths"][one.path][one.method.lower()]["responses"]
    return str(status) in responses


@on_sqlite
@pytest.mark.parametrize("role", Role)
async def test_a_token_for_everything_opens_what_the_role_may(stand: Stand, role: Role):
    """What the matrix forbids is forbidden whatever a token says; and nothing else is."""
    manager = await stand.staff(Role.ADMIN, "acting")
    lent = tuple(Permission)
    _, secret = await stand.tokens.add("crm", (*lent, *MESSAGES, NOTIFY), login=manager.login)
    headers = {"Authorization": f"Bearer {secret}"}
    await changed_to(stand, manager.login, role)
    for one in OPERATIONS:
        answer = await ask(stand, one, headers)
        allowed = set(one.needs) - {*MESSAGES, NOTIFY} <= MATRIX[role]
        assert (answer.status_code != 403) == allowed, (one.name, role, answer.text)
        assert declared(one, answer.status_code), (one.name, answer.status_code)
        if not allowed:
            problem(answer, 403, "not_allowed")


async def changed_to(stand: Stand, login: str, role: Role) -> None:
    """The account has another role from now on, as its tokens find out."""

    def work(unit: Any) -> None:
        unit.staff.put(replace(unit.staff.by_login(login), role=role))

    await stand.line.store.write(work)


@on_sqlite
@pytest.mark.parametrize("scope", SCOPES)
async def test_a_token_for_one_thing_opens_that_alone(stand: Stand, scope: str):
    """Even that of an administrator."""
    boss = await stand.staff(Role.ADMIN)
    _, secret = await stand.tokens.add("crm", [scope], login=boss.login)
    headers = {"Authorization": f"Bearer {secret}"}
    for one in OPERATIONS:
        answer = await ask(stand, one, headers)
        lent = one.example["scopes"] if one.name == "add_token" else ()  # see test_admin
        lacking = [need for need in (*one.needs, *lent) if need != scope]
        assert (answer.status_code == 403) == bool(lacking), (one.name, answer.text)
        assert declared(one, answer.status_code), (one.name, answer.status_code)
        if lacking:
            told = problem(answer, 403, "insufficient_scope")
            assert lacking[0] in told["detail"]
            assert f'scope="{lacking[0]}"' in answer.headers["www-authenticate"]


@on_sqlite
@pytest.mark.parametrize("header", ["", "Bearer arz_none", "Basic eA==", "Bearer"])
async def test_nothing_is_answered_without_a_token(stand: Stand, header: str):
    for one in OPERATIONS:
        answer = await ask(stand, one, {"Authorization": header})
        problem(answer, 401, "unauthorized")


@on_sqlite
async def test_who_may_not_ask_learns_nothing_of_what_there_is(stand: Stand):
    """A case that is there and one that is not are refused alike, and so are accounts."""
    case = await stand.case()
    headers = await stand.acting(Role.MANAGER, Permission.SEE_REPORTS)
    for one in OPERATIONS:
        if "{reference}" in one.path:
            there = one.path.replace("{reference}", case.reference).replace("{sha256}", "x")
            answer = await stand.http.request(one.method, there, headers=headers)
            assert answer.text == (await ask(stand, one, headers)).text, one.name


def test_every_scope_that_is_needed_is_told_of():
    needed = {need for one in OPERATIONS for need in one.needs}
    assert needed == set(scopes.LENDS) <= set(SCOPES)


def test_every_permission_has_a_scope_of_its_name():
    assert set(SCOPES) == {*Permission, *MESSAGES, NOTIFY}
