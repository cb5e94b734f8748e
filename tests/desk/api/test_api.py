"""Other programs hand messages in: once, durably, each for itself; every fault is in words."""

import asyncio
import base64
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from bot.domain.errors import ArzuhalError, NotFoundError
from bot.services.rationing import Rations
from bot.services.tokens import READ, SCOPES, WRITE
from bot.storage.unit_of_work import SqlStore
from channels.base import NotStoredError
from channels.message import Address
from desk.api import openapi
from desk.api.bodies import MessageOut, NewMessage
from tests.desk.api.stand import MOST, Stand, problem, standing
from tests.fakes import counting

BODY = {"sender": {"id": "customer-1"}, "text": "The kettle I bought broke after two days"}


async def post(
    stand: Stand, headers: dict[str, str], body: Any = None, **more: str
) -> httpx.Response:
    return await stand.http.post("/messages", json=body or BODY, headers=headers | more)


async def work(stand: Stand, source: str = "crm", user: str = "customer-1") -> None:
    """What came in is handled, and what is said is sent."""
    sender = Address(channel="api", account=source, user=user)
    found = await stand.line.store.read(lambda unit: unit.conversations.find(sender))
    assert found
    await stand.line.conversing.handle(found.id)
    await stand.line.delivering.deliver(found.id)


async def test_a_message_is_taken_and_its_answers_are_fetched(stand: Stand):
    crm = await stand.program()
    taken = await post(stand, crm)
    assert taken.status_code == 202
    told = taken.json()
    assert (told["status"], told["reference"]) == ("accepted", None)
    assert taken.headers["location"] == f"/api/v1/messages/{told['id']}"
    await work(stand)
    shown = (await stand.http.get(f"/messages/{told['id']}", headers=crm)).json()
    case = await stand.line.case()
    assert (shown["status"], shown["reference"]) == ("handled", case.reference)
    assert case.channel == "api"
    assert case.ack_sent_at
    first = shown["answers"][0]
    assert case.reference in first["text"]
    assert first["author"] == "assistant"
    assert any(answer["choices"] for answer in shown["answers"])


async def test_a_conversation_goes_on_and_each_message_has_its_own_answers(stand: Stand):
    crm = await stand.program()
    first = (await post(stand, crm)).json()["id"]
    await work(stand)
    second = (await post(stand, crm, {"sender": {"id": "customer-1"}, "choice": "skip"})).json()[
        "id"
    ]
    await work(stand)
    shown = [
        (await stand.http.get(f"/messages/{one}", headers=crm)).json() for one in (first, second)
    ]
    ids = [{answer["id"] for answer in one["answers"]} for one in shown]
    assert all(ids)
    assert not ids[0] & ids[1]
    assert shown[0]["reference"] == shown[1]["reference"]
    assert len(await stand.line.cases()) == 1
    offered = {
        choice["value"]: choice["label"]
        for answer in shown[0]["answers"]
        for choice in answer["choices"]
    }
    heard = [one for one in (await stand.line.file()).messages if one.author == "complainant"]
    assert heard[-1].text == offered["skip"], "staff read what the button says"


async def test_files_come_along(stand: Stand):
    crm = await stand.program()
    photo = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
    file = {"name": "../kettle.png", "content": base64.b64encode(photo).decode()}
    body = {"sender": {"id": "customer-1"}, "text": BODY["text"], "files": [file]}
    taken = await post(stand, crm, body, **{"Idempotency-Key": "1"})
    assert taken.status_code == 202, taken.text
    assert (await post(stand, crm, body, **{"Idempotency-Key": "1"})).json() == taken.json()
    await work(stand)
    found = await stand.line.file()
    (attachment,) = found.messages[0].attachments
    assert (attachment.type, attachment.size) == ("image/png", len(photo))
    assert "/" not in attachment.name
    assert stand.line.blobs.get(attachment.digest) == photo
    wrong = {**body, "files": [{"name": "x", "content": "no base64!"}]}
    told = problem(await post(stand, crm, wrong), 422, "invalid")
    assert told["errors"][0]["member"] == "files.0.content"


async def test_the_same_key_is_the_same_message(stand: Stand):
    crm = await stand.program()
    key = {"Idempotency-Key": "order-17"}
    answers = await asyncio.gather(*(post(stand, crm, **key) for _ in range(8)))
    assert {one.status_code for one in answers} == {202}
    assert len({one.text for one in answers}) == 1
    spaced = json.dumps(BODY, indent=4).encode()
    json_type = {"Content-Type": "application/json"}
    again = await stand.http.post("/messages", content=spaced, headers=crm | key | json_type)
    assert again.json() == answers[0].json()
    other = await post(stand, crm, {**BODY, "text": "Something else"}, **key)
    problem(other, 422, "idempotency_key_reused")
    await work(stand)
    assert len(await stand.line.cases()) == 1
    later = await post(stand, crm, **key)
    assert later.json()["reference"] == (await stand.line.case()).reference
    shop = await stand.program("shop")
    assert (await post(stand, shop, **key)).json()["id"] != answers[0].json()["id"]


async def test_without_a_key_each_is_a_message_of_its_own(stand: Stand):
    crm = await stand.program()
    assert (await post(stand, crm)).json()["id"] != (await post(stand, crm)).json()["id"]


async def test_another_sources_message_is_as_unknown_as_none(stand: Stand):
    crm, shop = await stand.program(), await stand.program("shop")
    there = (await post(stand, crm)).json()["id"]
    theirs = await stand.http.get(f"/messages/{there}", headers=shop)
    none = await stand.http.get("/messages/none", headers=shop)
    problem(theirs, 404, "not_found")
    assert theirs.text == none.text


async def test_tokens_open_what_they_are_for_while_they_last(stand: Stand):
    reader, writer = await stand.program("crm", READ), await stand.program("crm", WRITE)
    problem(await post(stand, reader), 403, "insufficient_scope")
    taken = await post(stand, writer)
    path = taken.headers["location"].removeprefix("/api/v1")
    problem(await stand.http.get(path, headers=writer), 403, "insufficient_scope")
    assert (await stand.http.get(path, headers=reader)).status_code == 200
    for wrong in ({}, {"Authorization": "Bearer no"}, {"Authorization": "Basic eA=="}):
        refused = await post(stand, wrong)
        problem(refused, 401, "unauthorized")
        assert refused.headers["www-authenticate"] == "Bearer"
    made, secret = await stand.tokens.add("crm", SCOPES[:2], days=30)
    headers = {"Authorization": f"Bearer {secret}"}
    assert (await post(stand, headers)).status_code == 202
    assert secret not in str(await stand.tokens.all())
    await stand.tokens.revoke(made.id)
    problem(await post(stand, headers), 401, "unauthorized")
    with pytest.raises(NotFoundError):
        await stand.tokens.revoke(made.id)
    _, brief = await stand.tokens.add("crm", SCOPES[:2], days=1)
    stand.line.clock.at += timedelta(days=1)
    problem(await post(stand, {"Authorization": f"Bearer {brief}"}), 401, "unauthorized")
    with pytest.raises(ArzuhalError):
        await stand.tokens.add("Not a name", SCOPES[:2])


FAULTS: dict[str, tuple[Any, str]] = {
    "no sender": ({"text": "x"}, "sender"),
    "no words": ({"sender": {"id": "1"}}, ""),
    "only spaces": ({"sender": {"id": "1"}, "text": "  "}, ""),
    "text and choice": ({"sender": {"id": "1"}, "text": "x", "choice": "y"}, ""),
    "a misspelt member": ({"sender": {"id": "1"}, "text": "x", "langauge": "fa"}, "langauge"),
    "no id": ({"sender": {"id": ""}, "text": "x"}, "sender.id"),
    "a long text": ({"sender": {"id": "1"}, "text": "x" * 20_001}, "text"),
    "no language": ({"sender": {"id": "1"}, "text": "x", "language": "?"}, "language"),
    "a time without zone": (
        {"sender": {"id": "1"}, "text": "x", "sent_at": "2026-11-21T09:00:00"},
        "sent_at",
    ),
    "a list": ([1], ""),
}


@pytest.mark.parametrize(("body", "member"), FAULTS.values(), ids=FAULTS)
async def test_every_fault_of_a_body_is_named(stand: Stand, body: Any, member: str):
    told = problem(await post(stand, await stand.program(), body), 422, "invalid")
    assert [fault["member"] for fault in told["errors"]] == [member]
    assert await stand.line.cases() == []


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff\xfe", b'{"text": "\xc3"}', b"NaN x"])
async def test_what_is_no_json_is_said_to_be_none(stand: Stand, raw: bytes):
    headers = await stand.program() | {"Content-Type": "application/json"}
    problem(await stand.http.post("/messages", content=raw, headers=headers), 400, "malformed")


async def test_odd_requests_get_a_problem(stand: Stand):
    crm = await stand.program()
    json_type = {"Content-Type": "application/json"}
    problem(await stand.http.post("/messages", content=b"x", headers=crm), 415, "not_json")
    long = b" " * (MOST + 1)
    large = await stand.http.post("/messages", content=long, headers=crm | json_type)
    problem(large, 413, "too_large")
    problem(await stand.http.get("/nowhere"), 404, "not_found")
    problem(await stand.http.get("/messages/%0Ano"), 401, "unauthorized")
    problem(await stand.http.get("/messages", headers=crm), 405, "method_not_allowed")
    problem(await post(stand, crm, **{"Idempotency-Key": "x" * 256}), 400, "bad_idempotency_key")
    problem(await post(stand, crm, **{"Idempotency-Key": " "}), 400, "bad_idempotency_key")


async def test_what_cannot_be_stored_is_not_taken(stand: Stand, monkeypatch: pytest.MonkeyPatch):
    crm = await stand.program()

    async def full(*_: object, **__: object) -> bool:
        raise NotStoredError("the disk is full")

    monkeypatch.setattr(stand.line.intake, "message", full)
    refused = await post(stand, crm)
    problem(refused, 503, "unavailable")
    assert refused.headers["retry-after"] == "5"


def test_the_description_names_what_is_checked_and_its_examples_hold():
    described = openapi.description()
    schemas = described["components"]["schemas"]
    for example in schemas["NewMessage"]["examples"]:
        NewMessage.model_validate(example)
    shown = described["paths"]["/messages/{id}"]["get"]["responses"]["200"]
    MessageOut.model_validate_json(json.dumps(shown["content"]["application/json"]["example"]))
    named = set(json.dumps(described).split('"#/components/schemas/')[1:])
    assert {one.split('"')[0] for one in named} <= set(schemas)


async def test_the_description_is_served(stand: Stand):
    answer = await stand.http.get("/openapi.json")
    assert answer.status_code == 200
    assert answer.json() == json.loads(json.dumps(openapi.description()))
    page = await stand.http.get("/docs")
    assert page.headers["content-type"].startswith("text/html")
    for said in ("POST /api/v1/messages", "GET /api/v1/messages/{id}", "NewMessage", "Şikâyet"):
        assert said in page.text
    assert "<script" not in page.text


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)
nearly = st.fixed_dictionaries(
    {},
    optional={
        "sender": st.fixed_dictionaries({"id": st.text(max_size=300)}) | anything,
        "text": st.text() | anything,
        "choice": st.text(max_size=70) | anything,
        "language": st.sampled_from(["fa", "tr-TR", "??"]) | anything,
        "sent_at": st.datetimes().map(str) | anything,
    },
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(body=nearly | anything, key=st.none() | st.text("abc-\t ", max_size=5))
def test_anything_at_all_gets_an_answer_that_is_described(
    sqlite_template: Path, tmp_path: Path, body: Any, key: str | None
):
    """As the description has it: 202 with an id, or a problem."""

    async def ask() -> httpx.Response:
        from bot.storage.database import Database  # noqa: PLC0415

        database = Database(f"sqlite:///{copied}")
        await database.open()
        store = SqlStore(database, ring=lambda *_: None, new_id=counting("talk"))
        async with standing(store, tmp_path) as stand:
            headers = await stand.program() | ({"Idempotency-Key": key} if key else {})
            raw = json.dumps(body).encode()
            headers["Content-Type"] = "application/json"
            answer = await stand.http.post("/messages", content=raw, headers=headers)
        await database.close()
        return answer

    copied = tmp_path / "any.db"
    copied.write_bytes(sqlite_template.read_bytes())
    answer = asyncio.run(ask())
    assert answer.status_code in {202, 400, 422}, answer.text
    if answer.status_code == 202:
        NewMessage.model_validate(body, strict=False)


async def test_a_token_has_so_many_requests_a_minute(stand: Stand):
    stand.tokens._rations = Rations(stand.line.store, most=3, now=stand.line.clock)
    crm, shop = await stand.program("crm"), await stand.program("shop")
    for _ in range(3):
        assert (await stand.http.get("/messages/none", headers=crm)).status_code == 404
    refused = await stand.http.get("/messages/none", headers=crm)
    assert refused.status_code == 429
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    assert refused.json()["code"] == "too_many"
    assert (await stand.http.get("/messages/none", headers=shop)).status_code == 404
    forged = {"Authorization": "Bearer arz_forged"}
    assert (await stand.http.get("/messages/none", headers=forged)).status_code == 401
