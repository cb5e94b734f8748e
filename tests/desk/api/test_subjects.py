"""Requests about personal data by `/api/v1`: found, given out, erased, each step once."""

import io
import json
import zipfile

import pytest

from bot.domain.case import Case
from bot.domain.events import DEPLOYMENT, EventType
from bot.domain.staff import MATRIX, Permission, Role
from desk.api.table import OPERATIONS
from tests.desk.api.stand import Stand, problem

USER = "zubeyde@example.org"


async def known(stand: Stand) -> Case:
    return await stand.case("My porcelain kettle broke", user=USER, channel="email")


async def test_somebody_is_found_and_what_is_held_of_them(stand: Stand):
    case, who = await known(stand), await stand.acting(Role.MANAGER)
    answer = await stand.http.post("/subjects/find", headers=who, json={"sought": USER})
    (found,) = answer.json()["items"]
    assert (found["id"], found["how"], found["address"]) == (case.conversation_id, "address", USER)
    held = (await stand.get(f"/subjects/{found['id']}", who)).json()
    assert held["conversations"][0]["cases"] == [
        {"reference": case.reference, "status": "awaiting_info", "fate": "open", "until": None}
    ]
    nobody = await stand.http.post("/subjects/find", headers=who, json={"sought": "nobody"})
    assert nobody.json() == {"items": []}
    problem(await stand.get("/subjects/nobody", who), 404, "not_found")


async def test_the_copy_is_that_of_the_desk(stand: Stand):
    case, who = await known(stand), await stand.acting(Role.MANAGER)
    answer = await stand.get(f"/subjects/{case.conversation_id}/data.zip", who)
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        tree = json.loads(archive.read("data.json"))
    assert tree["conversations"][0]["address"] == USER
    trail = (await stand.get(f"/cases/{case.reference}/events", who)).json()["items"]
    (given,) = [one for one in trail if one["type"] == "data_exported"]
    assert given["actor"]["id"] == (await stand.staff(Role.MANAGER)).id


async def test_an_erasure_is_of_what_was_seen_and_is_noted_once(stand: Stand):
    case, who = await known(stand), await stand.acting(Role.MANAGER)
    path = f"/subjects/{case.conversation_id}"
    body = {"reason": "request 12", "mark": "another", "end_open": True}
    once = who | {"Idempotency-Key": "erase-1"}
    problem(await stand.http.post(f"{path}/erase", headers=once, json=body), 409, "conflict")
    body["mark"] = (await stand.get(path, who)).json()["mark"]
    live = await stand.http.post(f"{path}/erase", headers=who, json=body | {"end_open": False})
    told = problem(live, 409, "still_needed")
    assert told["missing"] == [
        {"member": "ended_cases", "detail": "the end of every case that is open"}
    ]
    done = [await stand.http.post(f"{path}/erase", headers=once, json=body) for _ in range(2)]
    for answer in done:
        assert answer.status_code == 200, answer.text
        (left,) = answer.json()["conversations"]
        assert (left["address"], left["messages"]) == ("", 0)
        assert [one["fate"] for one in left["cases"]] == ["gone"]
    trail = await stand.line.store.read(lambda unit: unit.events.of(DEPLOYMENT))
    assert [one.event.data["what"] for one in trail if one.event.type is EventType.ERASED] == [
        "person"
    ]
    other = body | {"reason": "another"}
    refused = await stand.http.post(f"{path}/erase", headers=once, json=other)
    problem(refused, 422, "idempotency_key_reused")


@pytest.mark.parametrize("role", Role)
async def test_every_operation_by_every_role(stand: Stand, role: Role):
    """By the matrix: who lacks the permission is refused, whatever is asked for."""
    case = await known(stand)
    token = await stand.acting(role)
    may = Permission.DATA_RIGHTS in MATRIX[role]
    for one in OPERATIONS:
        if one.path.startswith("/subjects"):
            path = one.path.replace("{id}", case.conversation_id)
            body = {"json": one.example} if one.body else {}
            answer = await stand.http.request(one.method, path, headers=token, **body)
            assert (answer.status_code == 403) == (not may), (one.name, answer.text)
