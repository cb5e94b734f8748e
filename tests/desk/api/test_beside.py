"""Answers for a time to come, and corrective actions, by `/api/v1`."""

from datetime import timedelta
from typing import Any

from bot.domain.events import EventType
from bot.domain.staff import Role
from tests.desk.api.stand import Stand, problem
from tests.desk.stand import NOW

KEY = {"Idempotency-Key": "1"}


async def test_an_answer_waits_is_listed_and_taken_back(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.AGENT)
    path = f"/cases/{case.reference}/answers"
    words = {"text": "We call you on Monday.", "at": (NOW + timedelta(days=2)).isoformat()}
    made = [await stand.http.post(path, headers=crm | KEY, json=words) for _ in range(2)]
    assert [one.status_code for one in made] == [201, 201]
    (waiting,) = (await stand.get(path, crm)).json()["items"]
    assert (waiting["text"], waiting["status"]) == (words["text"], "waiting")
    assert waiting["due_at"] >= "2026-11-23"
    assert (await stand.http.delete(f"{path}/{waiting['id']}", headers=crm)).status_code == 204
    assert (await stand.get(path, crm)).json()["items"] == []
    again = await stand.http.delete(f"{path}/{waiting['id']}", headers=crm)
    problem(again, 404, "not_found")
    types = [link.event.type for link in (await stand.line.reading.file(case.reference)).events]
    assert types.count(EventType.ANSWER_SCHEDULED) == 1
    assert types.count(EventType.ANSWER_CANCELLED) == 1


async def test_a_time_that_is_over_and_words_with_a_gap_are_refused(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.AGENT)
    path = f"/cases/{case.reference}/answers"
    at = (NOW + timedelta(days=2)).isoformat()
    for words, code in (
        ({"text": "x", "at": (NOW - timedelta(days=1)).isoformat()}, "invalid"),
        ({"text": "Dear ⟦name⟧", "at": at}, "invalid"),
        ({"text": " ", "at": at}, "invalid"),
        ({"text": "x", "at": 7}, "invalid"),
        ({"text": "x"}, "invalid"),
    ):
        problem(await stand.http.post(path, headers=crm, json=words), 422, code)
    assert (await stand.get(path, crm)).json()["items"] == []


async def test_a_corrective_action_from_its_beginning_to_the_look_at_its_effect(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.HANDLER)
    owner, path = (await stand.staff(Role.HANDLER)).id, "/corrective-actions"
    new: dict[str, Any] = {"what": "Cloth labels", "owner": owner, "case": case.reference}
    new |= {"due": "2027-01-15", "check_on": "2027-03-15"}
    for _ in range(2):
        made = await stand.http.post(path, headers=crm | KEY, json=new)
        assert made.status_code == 201, made.text
    (one,) = (await stand.get(path, crm, case=case.reference.lower())).json()["items"]
    assert (one["stage"], one["case"], one["due"]) == ("open", case.reference, "2027-01-15")
    early = {"effect": "yes", "finding": "None came off."}
    check = f"{path}/{one['id']}/check"
    problem(await stand.http.post(check, headers=crm, json=early), 409, "not_possible")
    done = {"done": "They are printed on cloth."}
    answer = await stand.http.post(f"{path}/{one['id']}/done", headers=crm, json=done)
    assert answer.json()["done"] == done["done"]
    looked = await stand.http.post(check, headers=crm, json=early)
    assert (looked.json()["stage"], looked.json()["effect"]) == ("checked", "yes")


async def test_what_cannot_be_a_corrective_action_is_said(stand: Stand):
    crm = await stand.acting(Role.HANDLER)
    owner, path = (await stand.staff(Role.HANDLER)).id, "/corrective-actions"
    new = {"what": "x", "owner": owner, "due": "2027-01-15", "check_on": "2027-03-15"}
    for change, member in (
        ({"owner": "nobody"}, "owner"),
        ({"cause": "boredom"}, "cause"),
        ({"case": "x"}, "case"),
        ({"due": "tomorrow"}, "due"),
        ({"what": ""}, "what"),
    ):
        answer = await stand.http.post(path, headers=crm, json=new | change)
        assert problem(answer, 422, "invalid")["errors"][0]["member"] == member
    late = await stand.http.post(path, headers=crm, json=new | {"check_on": "2027-01-01"})
    assert problem(late, 409, "still_needed")["missing"][0]["member"] == "later_check"
    gone = await stand.http.post(path, headers=crm, json=new | {"case": "K7M4-2QXD-Y"})
    problem(gone, 404, "not_found")
    none = await stand.http.post(f"{path}/x/done", headers=crm, json={"done": "x"})
    problem(none, 404, "not_found")
