"""Ready answers and drafts by `/api/v1`: as at the desk, for each account its own."""

import base64
from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx

from bot.domain.answer import AnswerStatus, Held
from bot.domain.case import Case
from bot.domain.events import EventType
from bot.domain.staff import Role
from bot.services.ports import UnitOfWork
from tests.desk.api.stand import Stand, problem
from tests.desk.stand import NOW

KEY = {"Idempotency-Key": "1"}
LANGUAGES = ("ru", "fa", "tr", "en")


def texts(text: str = "About {reference}: {reason}") -> dict[str, Any]:
    return {language: {"title": "Found", "text": text} for language in LANGUAGES}


async def drafted(
    stand: Stand, case: Case, headers: dict[str, str], **draft: Any
) -> httpx.Response:
    path = f"/cases/{case.reference}/draft"
    return await stand.http.put(path, headers=headers, json=draft)


def said(thread: httpx.Response) -> list[str]:
    return [one["text"] for one in thread.json()["items"] if one["author"] == "staff"]


async def test_a_ready_answer_is_made_changed_filled_in_and_taken_out_of_use(stand: Stand):
    boss, agent = await stand.acting(Role.MANAGER), await stand.acting(Role.AGENT)
    shipped = (await stand.get("/templates", agent)).json()["items"]
    new = {"texts": texts(), "asks": True}
    await stand.http.post("/templates", headers=boss | KEY, json=new)
    made = await stand.http.post("/templates", headers=boss | KEY, json=new)
    assert made.status_code == 201, made.text
    (mine,) = [one for one in made.json()["items"] if one["texts"]["en"]["title"] == "Found"]
    assert len(made.json()["items"]) == len(shipped) + 1
    path = f"/templates/{mine['key']}"
    change = {"texts": texts("Your case {reference}"), "version": mine["version"]}
    changed = await stand.http.put(path, headers=boss, json=change)
    assert (changed.status_code, changed.json()["asks"]) == (200, False)
    problem(await stand.http.put(path, headers=boss, json=change), 409, "conflict")
    both = (await stand.get(path, agent)).json()["items"]
    assert [one["version"] for one in both] == [2, 1]
    case = await stand.case()
    filled = f"/cases/{case.reference}{path}"
    answer = (await stand.get(filled, agent)).json()
    assert answer["language"] == "en"
    assert case.reference in answer["text"]
    assert (await stand.get(filled, agent, language="fa")).json()["language"] == "fa"
    assert (await stand.http.delete(path, headers=boss)).status_code == 204
    problem(await stand.get(filled, agent), 404, "not_found")
    assert len((await stand.get("/templates", agent)).json()["items"]) == len(shipped)
    problem(await stand.get("/templates", agent, retired="true"), 403, "insufficient_scope")
    every = (await stand.get("/templates", boss, retired="true")).json()["items"]
    assert [one["key"] for one in every if one["retired"]] == [mine["key"]]
    back = await stand.http.post(f"{path}/revive", headers=boss)
    assert back.json()["retired"] is False


async def test_what_cannot_be_a_ready_answer_is_said_by_its_language(stand: Stand):
    boss = await stand.acting(Role.MANAGER)
    one = texts()
    for wrong, member in (
        ({"texts": {code: one[code] for code in ("ru", "fa", "en")}}, "texts.tr"),
        ({"texts": one | {"fa": {"title": "x", "text": "{boredom}"}}}, "texts.fa"),
        ({"texts": one | {"tr": {"title": "x", "text": "no fields"}}}, "texts.tr"),
        ({"texts": one | {"de": {"title": "x", "text": "x"}}}, "texts.de.[key]"),
        ({}, "texts"),
    ):
        answer = await stand.http.post("/templates", headers=boss, json=wrong)
        told = problem(answer, 422, "invalid")
        assert member in {fault["member"] for fault in told["errors"]}
    nobody = {"texts": one, "version": 1}
    problem(await stand.http.put("/templates/none", headers=boss, json=nobody), 404, "not_found")


async def test_gaps_of_a_ready_answer_are_named(stand: Stand):
    boss, case = await stand.acting(Role.MANAGER), await stand.case()
    made = await stand.http.post("/templates", headers=boss, json={"texts": texts()})
    key = next(o["key"] for o in made.json()["items"] if o["texts"]["en"]["title"] == "Found")
    filled = (await stand.get(f"/cases/{case.reference}/templates/{key}", boss)).json()
    assert len(filled["gaps"]) == 1
    await drafted(stand, case, boss, text=filled["text"], template=key)
    sent = await stand.http.post(f"/cases/{case.reference}/draft/send", headers=boss, json={})
    assert filled["gaps"][0] in problem(sent, 422, "invalid")["detail"]


async def test_a_draft_is_kept_looked_at_and_sent_once(stand: Stand):
    case, agent = await stand.case(), await stand.acting(Role.AGENT)
    path = f"/cases/{case.reference}/draft"
    assert (await stand.get(path, agent)).json()["version"] == 0
    kept = await drafted(stand, case, agent, text="The parcel was found.")
    assert kept.json()["version"] == 1
    other = await stand.acting(Role.MANAGER)
    assert (await stand.get(path, other)).json()["text"] == ""
    assert len((await stand.get(path, other)).json()["others"]) == 1
    (shown,) = (await stand.get(f"{path}/preview", agent)).json()["items"]
    assert "The parcel was found." in shown["text"]
    for _ in range(2):
        sent = await stand.http.post(f"{path}/send", headers=agent | KEY, json={"version": 1})
        assert (sent.status_code, sent.json()["items"]) == (201, [])
    thread = await stand.get(f"/cases/{case.reference}/messages", agent)
    assert [text.strip() for text in said(thread)] == [shown["text"].strip()]
    assert (await stand.get(path, agent)).json()["version"] == 0


async def test_a_draft_is_not_sent_past_what_came_meanwhile(stand: Stand):
    case, agent = await stand.case(), await stand.acting(Role.AGENT)
    path = f"/cases/{case.reference}/draft"
    empty = await stand.http.post(f"{path}/send", headers=agent, json={})
    problem(empty, 422, "invalid")
    kept = (await drafted(stand, case, agent, text="One")).json()
    newer = await drafted(stand, case, agent, text="Two", version=kept["version"])
    assert newer.status_code == 200
    stale = await drafted(stand, case, agent, text="Three", version=kept["version"])
    problem(stale, 409, "conflict")
    old = await stand.http.post(f"{path}/send", headers=agent, json={"version": 1})
    problem(old, 409, "conflict")
    head = (await stand.get(f"/cases/{case.reference}", agent)).json()["head"]
    behind = await stand.http.post(f"{path}/send", headers=agent, json={"head": head - 1})
    problem(behind, 409, "conflict")
    strange = await drafted(stand, case, agent, text="x", template="none")
    assert problem(strange, 422, "invalid")["errors"][0]["member"] == "template"
    assert (await stand.get(path, agent)).json()["text"] == "Two"
    assert (await stand.http.delete(path, headers=agent)).status_code == 204
    assert (await stand.get(path, agent)).json()["text"] == ""


async def test_a_draft_waits_is_taken_back_and_hurried(stand: Stand):
    case, agent = await stand.case(), await stand.acting(Role.AGENT)
    path = f"/cases/{case.reference}"
    at = (NOW + timedelta(days=2)).isoformat()
    await drafted(stand, case, agent, text="We call you.")
    sent = await stand.http.post(f"{path}/draft/send", headers=agent, json={"at": at})
    (waiting,) = sent.json()["items"]
    late = await stand.http.post(f"{path}/draft/send", headers=agent, json={"at": at})
    problem(late, 422, "invalid")
    gone = await stand.http.delete(f"{path}/answers/{waiting['id']}", headers=agent)
    assert gone.status_code == 204
    assert (await stand.get(f"{path}/draft", agent)).json()["text"] == "We call you."
    again = await stand.http.post(f"{path}/draft/send", headers=agent, json={"at": at})
    now = f"{path}/answers/{again.json()['items'][0]['id']}/now"
    for _ in range(2):
        hurried = await stand.http.post(now, headers=agent | KEY)
        assert (hurried.status_code, hurried.json()["items"]) == (200, [])
    assert len(said(await stand.get(f"{path}/messages", agent))) == 1
    problem(await stand.http.post(now, headers=agent), 404, "not_found")
    types = [link.event.type for link in (await stand.line.reading.file(case.reference)).events]
    assert types.count(EventType.MESSAGE_OUT) >= 1


async def test_a_file_goes_along(stand: Stand):
    case, agent = await stand.case(), await stand.acting(Role.AGENT)
    path = f"/cases/{case.reference}/draft"
    label = {"name": "label.txt", "content": base64.b64encode(b"A label").decode()}
    await stand.http.post(f"{path}/files", headers=agent, json=label)
    put = await stand.http.post(f"{path}/files", headers=agent, json=label)
    assert put.status_code == 201, put.text
    (file,) = put.json()["files"]
    assert (file["name"], file["size"]) == ("label.txt", 7)
    program = label | {"name": "run.exe", "content": base64.b64encode(b"MZ\x90").decode()}
    refused = await stand.http.post(f"{path}/files", headers=agent, json=program)
    assert "not sent to anybody" in problem(refused, 422, "invalid")["detail"]
    broken = await stand.http.post(f"{path}/files", headers=agent, json=label | {"content": "?"})
    problem(broken, 422, "invalid")
    gone = f"{path}/files/{file['sha256']}"
    assert (await stand.http.delete(gone, headers=agent)).status_code == 204
    problem(await stand.http.delete(gone, headers=agent), 404, "not_found")
    await stand.http.post(f"{path}/files", headers=agent, json=label)
    await drafted(stand, case, agent, text="Here is the label.")
    await stand.http.post(f"{path}/send", headers=agent, json={})
    thread = (await stand.get(f"/cases/{case.reference}/messages", agent)).json()["items"]
    assert [one["name"] for one in thread[-1]["files"]] == ["label.txt"]
    fetched = await stand.get(f"/cases/{case.reference}/files/{file['sha256']}", agent)
    assert fetched.content == b"A label"


async def test_what_waits_for_an_account_by_name(stand: Stand):
    case, boss = await stand.case(), await stand.acting(Role.MANAGER)
    agent = await stand.acting(Role.AGENT, login="hakan")
    note = {"text": "@hakan please ask the depot"}
    await stand.http.post(f"/cases/{case.reference}/actions/note", headers=boss, json=note)
    (mention,) = (await stand.get("/me/mentions", agent)).json()["items"]
    assert (mention["case"], mention["text"]) == (case.reference, note["text"])
    assert mention["seen_at"] is None
    assert (await stand.get("/me/mentions", boss)).json()["items"] == []
    at = (NOW + timedelta(days=2)).isoformat()
    await drafted(stand, case, agent, text="We call you.")
    await stand.http.post(f"/cases/{case.reference}/draft/send", headers=agent, json={"at": at})
    assert (await stand.get("/me/held-answers", agent)).json()["items"] == []

    def hold(unit: UnitOfWork) -> None:
        (waiting,) = unit.answers.of(case.id)
        unit.answers.put(replace(waiting, status=AnswerStatus.HELD, why=Held.WORDS))

    await stand.line.store.write(hold)
    (held,) = (await stand.get("/me/held-answers", agent)).json()["items"]
    assert (held["case"], held["why"], held["text"]) == (case.reference, "words", "We call you.")
