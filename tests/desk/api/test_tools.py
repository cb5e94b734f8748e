"""Saved lists, many cases at once, notifications, learning and audits by `/api/v1`."""

from dataclasses import replace
from functools import partial
from typing import Any

from bot.domain.case import Case
from bot.domain.events import DEPLOYMENT, Event, EventType
from bot.domain.staff import Permission, Role
from bot.services.ports.learning import TrainingStatus
from bot.services.tokens import NOTIFY
from nlp import model
from nlp.shelf import SHIPPED, Shelf
from tests.desk.api.stand import Stand, problem

KEY = {"Idempotency-Key": "1"}


async def notifying(stand: Stand, role: Role = Role.HANDLER) -> dict[str, str]:
    staff = await stand.staff(role)
    _, secret = await stand.tokens.add("crm", ["see_cases", NOTIFY], login=staff.login)
    return {"Authorization": f"Bearer {secret}"}


async def chronicle(stand: Stand, kind: EventType) -> list[Event]:
    links = await stand.line.store.read(lambda unit: unit.events.of(DEPLOYMENT))
    return [link.event for link in links if link.event.type is kind]


def restricted(unit: Any, *, reference: str) -> None:
    """As a case that others alone may see."""
    sql = "UPDATE cases SET circle = ' nobody ' WHERE reference = '{}'"
    unit.chronicle._connection.exec_driver_sql(sql.format(reference))


async def test_a_list_is_saved_chosen_and_asked_for(stand: Stand):
    case, crm = await stand.case(), await stand.acting()
    new: dict[str, Any] = {"name": " All  English ", "filters": {"language": "en", "q": "kettle"}}
    made = await stand.http.post("/views", headers=crm, json=new)
    assert (made.status_code, made.json()["name"]) == (201, "All English")
    found = (await stand.get("/cases", crm, **made.json()["filters"])).json()
    assert [one["reference"] for one in found["items"]] == [case.reference]
    usual = await stand.http.put("/views/usual", headers=crm, json={"id": made.json()["id"]})
    assert [one["usual"] for one in usual.json()["items"]] == [True]
    other = await stand.acting(Role.MANAGER)
    assert (await stand.get("/views", other)).json()["items"] == []
    path = f"/views/{made.json()['id']}"
    problem(await stand.http.delete(path, headers=other), 404, "not_found")
    assert (await stand.http.delete(path, headers=crm)).status_code == 204
    problem(await stand.http.delete(path, headers=crm), 404, "not_found")
    none = await stand.http.put("/views/usual", headers=crm, json={"id": made.json()["id"]})
    problem(none, 422, "invalid")


async def test_a_list_for_all_is_kept_by_who_gives_cases_to_others(stand: Stand):
    crm, boss = await stand.acting(), await stand.acting(Role.MANAGER)
    new = {"name": "Ours", "filters": {}, "shared": True}
    problem(await stand.http.post("/views", headers=crm, json=new), 403, "not_allowed")
    made = await stand.http.post("/views", headers=boss, json=new)
    assert made.json()["shared"] is True
    listed = (await stand.get("/views", crm)).json()["items"]
    assert [one["name"] for one in listed] == ["Ours"]
    path = f"/views/{made.json()['id']}"
    problem(await stand.http.delete(path, headers=crm), 403, "not_allowed")
    lesser = await stand.acting(Role.MANAGER, Permission.SEE_CASES)
    problem(await stand.http.delete(path, headers=lesser), 403, "not_allowed")
    for wrong in ({"name": " "}, {"filters": {"category": "boredom"}}, {"filters": {"x": "y"}}):
        answer = await stand.http.post("/views", headers=boss, json=new | wrong)
        problem(answer, 422, "invalid")


async def test_many_cases_are_taken_each_by_itself(stand: Stand):
    first, second = await stand.case(), await stand.case()
    crm, other = await stand.acting(), await stand.acting(Role.AGENT)
    await stand.do(second, "take", other)
    cases = [{"reference": one.reference.lower()} for one in (first, second, first)]
    wanted = {"cases": [*cases, {"reference": "nonsense"}]}
    for _ in range(2):
        answer = await stand.http.post("/bulk/take", headers=crm | KEY, json=wanted)
        assert answer.status_code == 200, answer.text
        items = answer.json()["items"]
        told = [(one["reference"], one["done"], one["code"]) for one in items]
        assert told == [
            (first.reference, True, ""),
            (second.reference, False, "conflict"),
            ("nonsense", False, "not_found"),
        ]
        assert items[1]["detail"]
    types = [link.event.type for link in (await stand.line.reading.file(first.reference)).events]
    assert types.count(EventType.ASSIGNED) == 1
    fewer = {"cases": cases[:1]}
    again = await stand.http.post("/bulk/take", headers=crm | KEY, json=fewer)
    problem(again, 422, "idempotency_key_reused")


async def test_many_cases_get_an_owner_a_category_and_a_note(stand: Stand):
    case, boss = await stand.case(), await stand.acting(Role.MANAGER)
    owner = await stand.staff(Role.HANDLER)
    named = {"cases": [{"reference": case.reference}]}
    for path, more in (
        ("assign", {"owner": owner.id}),
        ("category", {"category": "delivery", "reason": "The carrier."}),
        ("note", {"text": "They called."}),
    ):
        answer = await stand.http.post(f"/bulk/{path}", headers=boss, json=named | more)
        assert [one["done"] for one in answer.json()["items"]] == [True], answer.text
    shown = (await stand.get(f"/cases/{case.reference}", boss)).json()
    assert (shown["owner"], shown["category"], shown["notes"]) == (owner.id, "delivery", 1)
    wrong: tuple[tuple[str, dict[str, Any], str], ...] = (
        ("assign", {"owner": "nobody"}, "owner"),
        ("category", {"category": "boredom", "reason": "x"}, "category"),
        ("category", {"category": "delivery", "reason": " "}, "reason"),
        ("note", {}, "text"),
        ("take", {"cases": []}, "cases"),
    )
    for path, more, member in wrong:
        answer = await stand.http.post(f"/bulk/{path}", headers=boss, json=named | more)
        assert problem(answer, 422, "invalid")["errors"][0]["member"] == member
    crm = await stand.acting()
    answer = await stand.http.post("/bulk/assign", headers=crm, json=named | {"owner": owner.id})
    problem(answer, 403, "insufficient_scope")


async def test_where_an_account_is_told_needs_a_scope_of_its_own(stand: Stand):
    whole = await stand.acting(Role.ADMIN)
    problem(await stand.get("/me/notifications", whole), 403, "insufficient_scope")
    crm, path = await notifying(stand), "/me/notifications"
    assert (await stand.get(path, crm)).json()["choices"] is None
    wish = {"email": "Deniz@example.org", "zone": "Asia/Tehran", "hour": 7}
    wish |= {"choices": {"critical": ["email"], "digest": []}}
    answer = await stand.http.put(path, headers=crm, json=wish)
    assert answer.status_code == 200, answer.text
    kept = (await stand.get(path, crm)).json()
    assert (kept["email"], kept["zone"], kept["hour"]) == ("deniz@example.org", "Asia/Tehran", 7)
    assert kept["choices"] == {"critical": ["email"], "digest": []}
    code = await stand.http.post(f"{path}/code", headers=crm)
    assert (code.status_code, code.json()["code"]) == (201, "K7M4K7M4")
    assert (await stand.http.delete(f"{path}/telegram", headers=crm)).status_code == 204
    other = await notifying(stand, Role.AGENT)
    for wrong, member in (
        ({"email": "deniz@example.org"}, "email"),
        ({"email": "complaints@example.org"}, "email"),
        ({"email": "nobody"}, "email"),
        ({"zone": "Mars"}, "zone"),
        ({"hour": 24}, "hour"),
        ({"choices": {"boredom": []}}, "choices.boredom.[key]"),
    ):
        answer = await stand.http.put(path, headers=other, json=wrong)
        assert problem(answer, 422, "invalid")["errors"][0]["member"] == member
    alone = {"source": "crm", "scopes": [NOTIFY]}
    boss = await stand.acting(Role.ADMIN)
    problem(await stand.http.post("/tokens", headers=boss, json=alone), 403, "insufficient_scope")


async def corrected(stand: Stand, boss: dict[str, str], cases: int) -> list[Case]:
    """Cases that staff set right."""
    text = "The kettle for card 4111 1111 1111 1111 broke"
    found = [await stand.case(text) for _ in range(cases)]
    for case in found:
        body = {"category": "technical", "reason": "A fuse."}
        assert (await stand.do(case, "correct", boss, body)).status_code == 200
    return found


async def test_corrections_are_listed_for_who_may_see_their_cases(stand: Stand):
    boss = await stand.acting(Role.MANAGER)
    cases = await corrected(stand, boss, 2)
    page = (await stand.get("/learning/corrections", boss, limit=1)).json()
    rest = (await stand.get("/learning/corrections", boss, cursor=page["next"])).json()
    both = [*page["items"], *rest["items"]]
    assert {one["case"] for one in both} == {case.reference for case in cases}
    assert {one["category"] for one in both} == {"technical"}
    assert "4111 1111" not in both[0]["text"]
    assert [event.data["cases"] for event in await chronicle(stand, EventType.DATA_EXPORTED)]
    await stand.line.store.write(partial(restricted, reference=cases[0].reference))
    seen = (await stand.get("/learning/corrections", boss)).json()["items"]
    assert [one["case"] for one in seen] == [cases[1].reference]
    blind = await stand.acting(Role.MANAGER, Permission.SEE_CASES, Permission.TRAIN)
    refused = await stand.get("/learning/corrections", blind)
    problem(refused, 403, "insufficient_scope")


async def test_it_learns_from_corrections_and_the_model_goes_back(stand: Stand):
    boss = await stand.acting(Role.MANAGER)
    problem(await stand.http.post("/learning/train", headers=boss), 409, "conflict")
    await corrected(stand, boss, 1)
    asked = await stand.http.post("/learning/train", headers=boss)
    assert (asked.status_code, asked.json()["status"]) == (202, "asked")
    problem(await stand.http.post("/learning/train", headers=boss), 409, "conflict")
    shelf, learning = Shelf(stand.folder / "models"), stand.door.desk.learning
    shelf.offer(replace(model.read(SHIPPED), version="better"))
    training = (await learning.state()).trainings[0]
    await learning.ended(replace(training, status=TrainingStatus.READY, version="better"))
    assert (await stand.get("/learning", boss)).json()["usable"] == "better"
    wrong = await stand.http.post("/learning/use", headers=boss, json={"version": "other"})
    problem(wrong, 409, "conflict")
    used = await stand.http.post("/learning/use", headers=boss, json={"version": "better"})
    assert (used.json()["own"], used.json()["version"]) == (True, "better")
    back = await stand.http.post("/learning/back", headers=boss)
    assert back.json()["own"] is False
    problem(await stand.http.post("/learning/back", headers=boss), 409, "conflict")


async def checked(stand: Stand, headers: dict[str, str]) -> Any:
    """What a check found that was asked for, once it was done."""
    asked = await stand.http.post("/audit/verify", headers=headers)
    assert (asked.status_code, asked.json()["status"], asked.json()["found"]) == (
        202,
        "asked",
        None,
    )
    again = await stand.http.post("/audit/verify", headers=headers)
    assert again.json() == asked.json(), "one at a time"
    where = asked.headers["Location"].removeprefix("/api/v1")
    waits = await stand.get(where, headers)
    assert (waits.json()["status"], waits.headers["Retry-After"]) == ("asked", "5")
    await stand.door.verifying.answer(asked.json()["id"])
    await stand.door.verifying.answer(asked.json()["id"])
    done = await stand.get(where, headers)
    assert (done.json()["status"], "Retry-After" in done.headers) == ("done", False)
    newest = await stand.get("/audit/checks", headers)
    assert newest.json()["items"][0] == done.json()
    return done.json()["found"]


async def test_the_trail_is_checked_and_who_did_is_in_it(stand: Stand):
    case, auditor = await stand.case(), await stand.acting(Role.AUDITOR)
    found = await checked(stand, auditor)
    assert (found["whole"], found["cases"]) == (True, 1)

    def alter(unit: Any) -> None:
        unit.chronicle._connection.exec_driver_sql("UPDATE events SET reason = 'x' WHERE seq = 1")

    await stand.line.store.write(alter)
    broken = await checked(stand, auditor)
    assert broken["whole"] is False
    assert any(case.reference in fault for fault in broken["faults"])
    noted = await chronicle(stand, EventType.INTEGRITY_CHECKED)
    assert [event.data["whole"] for event in noted] == [True, False]
    assert {event.actor.id for event in noted} == {(await stand.staff(Role.AUDITOR)).id}


async def test_a_check_that_comes_to_no_end_says_nothing_of_the_trail(stand: Stand):
    auditor = await stand.acting(Role.AUDITOR)
    asked = (await stand.http.post("/audit/verify", headers=auditor)).json()
    await stand.door.verifying.failed(asked["id"], "exit code 1")
    failed = (await stand.get(f"/audit/checks/{asked['id']}", auditor)).json()
    assert (failed["status"], failed["found"]) == ("failed", None)
    again = (await stand.http.post("/audit/verify", headers=auditor)).json()
    assert again["id"] != asked["id"]
    stand.line.clock.tick(hours=7)
    anew = (await stand.http.post("/audit/verify", headers=auditor)).json()
    assert anew["id"] != again["id"], "what lost its job stops no other"
    problem(await stand.get("/audit/checks/nothing", auditor), 404, "not_found")
    handler = await stand.acting(Role.HANDLER)
    problem(await stand.http.post("/audit/verify", headers=handler), 403, "insufficient_scope")
