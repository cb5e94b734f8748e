"""Every action of the desk by `/api/v1`: done once, on what was read, or refused in words."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from bot.domain.authority import Authority
from bot.domain.case import Case, Status
from bot.domain.events import EventType
from bot.domain.staff import Permission, Role
from channels.message import Author
from desk.api.examples import FILLED_IN
from desk.deeds import DEEDS
from tests.desk.api.stand import TEXT, Stand, problem

KEY = "Idempotency_Key"


async def done(
    stand: Stand, case: Case, action: str, who: dict[str, str], **change: Any
) -> Mapping[str, Any]:
    """The case after an action with the body of the documentation."""
    answer = await stand.do(case, action, who, FILLED_IN.get(action, {}) | change)
    assert answer.status_code == 200, (action, answer.text)
    told: Mapping[str, Any] = answer.json()
    return told


# What happens to one case in its life: the action, what its documented body has besides, and
# what the record says of it then. `_` delivers what was said.
LIFE: tuple[tuple[str, dict[str, Any], str, Any], ...] = (
    ("take", {}, "owner", "ANNA"),
    ("answer", {}, "status", "received"),
    ("note", {}, "notes", 1),
    ("correct", {}, "category", "delivery"),
    ("fact", {}, "facts.order_ref.value", "4481203"),
    ("assess", {}, "assessment.impact", "2"),
    ("disclose", {}, "notes", 2),
    ("hold", {}, "legal_hold", "A court asked for it."),
    ("release", {}, "legal_hold", None),
    ("reply", {"head": None}, "notes", 4),
    ("redirect", {}, "status", "out_of_scope"),
    ("object", {}, "status", "received"),
    ("ask", {}, "status", "awaiting_info"),
    ("answer", {}, "status", "received"),
    ("take_over", {}, "speaker", "staff"),
    ("hand_back", {}, "speaker", "assistant"),
    ("triage", {}, "status", "triaged"),
    ("first_contact", {}, "assessment.possible_immediate", "yes"),
    ("investigate", {}, "status", "investigating"),
    ("extend", {"until": "DUE"}, "put_off_because", "Kargo şirketinin cevabını bekliyoruz."),
    ("decide", {}, "decision.money.amount", "150"),
    ("_", {}, "status", "decision_sent"),
    ("review", {}, "status", "internal_review"),
    ("assign", {"owner": "BOSS", "owner_seen": ""}, "owner", "BOSS"),
    ("decide", {"by": "boss"}, "decision.decided_by", "BOSS"),
    ("_", {}, "status", "decision_sent"),
    ("go_external", {}, "status", "external"),
    ("outside", {"on": "TODAY"}, "decision.outside.outcome", "confirmed"),
    ("close", {"closure": "exhausted"}, "status", "closed"),
    ("reopen", {}, "reopened", 1),
    ("investigate", {}, "status", "investigating"),
    ("decide", {}, "status", "decided"),
    ("_", {}, "status", "decision_sent"),
    ("answered", {}, "status", "remedy"),
    ("remedy_done", {}, "decision.remedy_checked_by", "ANNA"),
)
ELSEWHERE = {
    "restrict",
    "unrestrict",
    "inquire",
    "inform",
    "uninquire",
    "split",
    "part",
    "give_up",
    "merge",
    "relate",
    "unrelate",
    "remedy",
    "approve",
    "decline",
    "reveal",
    "ask_consent",
    "note_consent",
    "withdraw_consent",
}  # tested on their own


@pytest.fixture
async def staff(stand: Stand) -> dict[str, dict[str, str]]:
    """The headers of two who may do everything."""
    return {name: await stand.acting(Role.ADMIN, login=name) for name in ("anna", "boss")}


async def test_every_action_with_the_body_that_is_documented(
    stand: Stand, staff: dict[str, dict[str, str]]
):
    assert {action for action, *_ in LIFE} - {"_"} == set(DEEDS) - ELSEWHERE
    case = await stand.case()
    told = await record(stand, case, staff["anna"])
    meant = {
        "DUE": f"{case.deadlines.decide_due + timedelta(days=1):%Y-%m-%d}",
        "TODAY": f"{stand.line.clock():%Y-%m-%d}",
        "ANNA": (await stand.staff(login="anna")).id,
        "BOSS": (await stand.staff(login="boss")).id,
    }
    for action, besides, where, what in LIFE:
        change = {name: meant.get(str(value), value) for name, value in besides.items()}
        who = staff[change.pop("by", "anna")]
        if action == "_":
            await stand.line.delivering.deliver(case.conversation_id)
            told = await record(stand, case, who)
        else:
            change |= {"head": told["head"]} if "head" in change else {}
            told = await done(stand, case, action, who, **change)
        assert value_at(told, where) == meant.get(str(what), what), action


def value_at(tree: Any, where: str) -> Any:
    for name in where.split("."):
        tree = tree[name]
    return tree


async def test_a_message_becomes_a_case_of_its_own_and_is_accepted(
    stand: Stand, staff: dict[str, dict[str, str]]
):
    anna, case = staff["anna"], await stand.case()
    await stand.line.hear("And this is a third matter", user="user-0")
    thread = (await stand.get(f"/cases/{case.reference}/messages", anna)).json()["items"]
    number = [one["message"] for one in thread if one["author"] == "complainant"][-1]
    (other,) = (await done(stand, case, "split", anna, message=str(number)))["others"]
    ended = (await stand.line.reading.file(other)).case
    merged = await done(stand, ended, "merge", anna, into=case.reference)
    assert (merged["status"], merged["merged_into"]) == ("merged", case.reference)
    parted = await done(stand, ended, "part", anna)
    assert (parted["status"], parted["merged_into"]) == ("received", None)
    await done(stand, ended, "merge", anna, into=case.reference)
    taken = await done(stand, case, "take", anna)
    assert (await done(stand, case, "give_up", anna, owner_seen=taken["owner"]))["owner"] is None
    for action in ("take", "note", "correct", "answer", "triage", "investigate", "decide"):
        await done(stand, case, action, anna)
    await stand.line.delivering.deliver(case.conversation_id)
    early = await stand.do(case, "remedy", anna, FILLED_IN["remedy"])
    told = problem(early, 409, "still_needed")
    assert [one["member"] for one in told["missing"]] == ["accepted"]
    assert (await done(stand, case, "answered", anna))["decision"]["answer"] == "accept"


async def test_cases_of_two_people_are_related_and_parted(
    stand: Stand, staff: dict[str, dict[str, str]]
):
    anna, viewer = staff["anna"], await stand.acting(Role.VIEWER)
    case, other = await stand.case(), await stand.case("The same van, another parcel")
    told = await done(stand, case, "relate", anna, other=other.reference.lower())
    (there,) = told["related"]
    assert (there["reference"], there["words"]) == (other.reference, "The same van broke down.")
    (back,) = (await record(stand, other, anna))["related"]
    assert back == {**there, "reference": case.reference}
    (hidden,) = (await record(stand, other, viewer))["related"]
    assert hidden == {**back, "words": None}
    body = FILLED_IN["relate"]
    again = await stand.do(other, "relate", anna, {**body, "other": case.reference})
    problem(again, 409, "conflict")
    for wrong in (case.reference, "K7M4-2QXD-Y", "none"):
        problem(await stand.do(case, "relate", anna, {**body, "other": wrong}), 422, "invalid")
    parted = await done(stand, other, "unrelate", anna, related=case.reference)
    assert (parted["related"], (await record(stand, case, anna))["related"]) == ([], [])
    for one, named in ((case, other), (other, case)):
        trail = (await stand.get(f"/cases/{one.reference}/events", anna)).json()["items"]
        happened = [(e["type"], e["data"]["case"]) for e in trail if e["type"].endswith("related")]
        assert happened == [("related", named.reference), ("unrelated", named.reference)]


async def test_a_colleague_is_asked_and_answers(stand: Stand, staff: dict[str, dict[str, str]]):
    anna, boss, case = staff["anna"], staff["boss"], await stand.case()
    asked, viewer = (await stand.staff(login="boss")).id, await stand.acting(Role.VIEWER)
    body = FILLED_IN["inquire"] | {"asked": asked}
    soon = f"{stand.line.clock() + timedelta(days=3):%Y-%m-%d}"
    for wrong in ({"asked": "nobody"}, {"due": "soon"}, {"text": " "}):
        problem(
            await stand.do(case, "inquire", anna, body | {"due": soon} | wrong), 422, "invalid"
        )
    past = await stand.do(case, "inquire", anna, body | {"due": "2020-01-01"})
    assert problem(past, 409, "still_needed")["missing"][0]["member"] == "day_to_come"
    await done(stand, case, "inquire", anna, asked=asked, due=soon)
    (mine,) = (await stand.get("/inquiries", boss)).json()["items"]
    assert (mine["case"], mine["to"], mine["standing"]) == (case.reference, asked, "open")
    assert (await stand.get("/inquiries", anna)).json()["items"] == []
    listed = (await stand.get("/cases", boss, scope="asked")).json()["items"]
    assert [one["reference"] for one in listed] == [case.reference]
    assert (await stand.get("/cases", anna, scope="asked")).json()["items"] == []
    await done(stand, case, "inform", boss, inquiry=mine["id"])
    problem(await stand.do(case, "uninquire", anna, {"inquiry": mine["id"]}), 422, "invalid")
    path = f"/cases/{case.reference}/inquiries"
    (known,) = (await stand.get(path, anna)).json()["items"]
    assert (known["answer"], known["source"], known["answered_by"]) == (
        "In the depot.",
        "Depot",
        asked,
    )
    (hidden,) = (await stand.get(path, viewer)).json()["items"]
    assert hidden == {**known, "what": "", "answer": "", "source": ""}
    await done(stand, case, "inquire", anna, asked=asked, due=soon)
    second = (await stand.get("/inquiries", boss)).json()["items"][0]["id"]
    await done(stand, case, "uninquire", anna, inquiry=second)
    assert (await stand.get("/inquiries", boss)).json()["items"] == []


async def record(stand: Stand, case: Case, who: dict[str, str]) -> Mapping[str, Any]:
    told: Mapping[str, Any] = (await stand.get(f"/cases/{case.reference}", who)).json()
    return told


async def test_words_reach_the_complainant_under_the_name_of_staff(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.AGENT)
    await done(stand, case, "reply", crm, head=(await record(stand, case, crm))["head"])
    await stand.line.delivering.deliver(case.conversation_id)
    said = stand.line.wires["telegram"].sent[-1]
    assert (FILLED_IN["reply"]["text"] in said.text, said.author) == (True, Author.STAFF)


async def test_of_two_who_take_a_case_one_has_it(stand: Stand):
    case = await stand.case()
    both = [await stand.acting(Role.HANDLER, login=name) for name in ("anna", "boris")]
    answers = await asyncio.gather(*(stand.do(case, "take", who) for who in both))
    assert sorted(one.status_code for one in answers) == [200, 409]
    owner = (await record(stand, case, both[0]))["owner"]
    boss = await stand.acting(Role.MANAGER)
    problem(await stand.do(case, "assign", boss, {"owner": owner}), 409, "conflict")
    answer = await stand.do(case, "assign", boss, {"owner": owner, "owner_seen": owner})
    assert answer.status_code == 200


async def test_a_key_is_a_request(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.HANDLER)
    note = {"text": "Once"}
    answers = await asyncio.gather(
        *(stand.do(case, "note", crm, note, **{KEY: "1"}) for _ in range(6))
    )
    assert {one.status_code for one in answers} == {200}
    file = await stand.line.reading.file(case.reference)
    assert [one.text for one in file.notes] == ["Once"]
    reused = await stand.do(case, "note", crm, {"text": "Twice"}, **{KEY: "1"})
    problem(reused, 422, "idempotency_key_reused")
    elsewhere = await stand.do(await stand.case(), "note", crm, note, **{KEY: "1"})
    problem(elsewhere, 422, "idempotency_key_reused")
    problem(await stand.do(case, "note", crm, note, **{KEY: " "}), 400, "bad_idempotency_key")
    stand.line.clock.tick(days=8)
    later = await stand.do(case, "note", crm, {"text": "A week later"}, **{KEY: "1"})
    assert later.json()["notes"] == 2


async def test_what_was_done_under_a_key_is_answered_though_it_cannot_be_done_again(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.HANDLER)
    owner = (await stand.staff()).id
    for _ in range(2):
        taken = await stand.do(case, "take", crm, **{KEY: "take"})
        assert (taken.status_code, taken.json()["owner"]) == (200, owner)
    await done(stand, case, "answer", crm)
    for _ in range(2):
        step = await stand.do(case, "redirect", crm, {"reason": "pay"}, **{KEY: "step"})
        assert (step.status_code, step.json()["status"]) == (200, "out_of_scope")
    problem(await stand.do(case, "redirect", crm, {"reason": "pay"}), 409, "not_possible")


async def test_what_failed_under_a_key_may_be_tried_again(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.HANDLER)
    told = problem(await stand.do(case, "triage", crm, **{KEY: "1"}), 409, "still_needed")
    assert [one["member"] for one in told["missing"]] == ["owner", "category"]
    assert told["missing"][0]["detail"] == "somebody who takes the case"
    await done(stand, case, "take", crm)
    await done(stand, case, "correct", crm)
    answer = await stand.do(case, "triage", crm, **{KEY: "1"})
    assert answer.status_code == 200, answer.text


async def test_only_what_was_read_is_changed(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.HANDLER)
    path = f"/cases/{case.reference}"
    tag = (await stand.get(path, crm)).headers["etag"]
    first = await stand.do(case, "note", crm, {"text": "One"}, If_Match=tag)
    assert first.status_code == 200
    problem(await stand.do(case, "note", crm, {"text": "Two"}, If_Match=tag), 412, "changed")
    second = await stand.do(case, "note", crm, {"text": "2"}, If_Match=first.headers["etag"])
    assert second.json()["notes"] == 2
    assert (await stand.do(case, "note", crm, {"text": "3"}, If_Match="*")).status_code == 200
    tag = (await stand.get(path, crm)).headers["etag"]
    await stand.line.hear("One more thing: it smells", user="user-0")
    problem(await stand.do(case, "note", crm, {"text": "4"}, If_Match=tag), 412, "changed")
    problem(await stand.do(case, "note", crm, {"text": "4"}, If_Match="nonsense"), 412, "changed")


async def test_of_many_on_the_same_record_one_is_done(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.HANDLER)
    tag = (await stand.get(f"/cases/{case.reference}", crm)).headers["etag"]
    answers = await asyncio.gather(
        *(stand.do(case, "note", crm, {"text": str(n)}, If_Match=tag) for n in range(6))
    )
    assert sorted(one.status_code for one in answers) == [200, *[412] * 5]
    assert (await record(stand, case, crm))["notes"] == 1


async def test_the_same_request_again_is_no_change_to_what_it_read(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.HANDLER)
    tag = (await stand.get(f"/cases/{case.reference}", crm)).headers["etag"]
    for _ in range(2):
        same = await stand.do(case, "note", crm, {"text": "x"}, If_Match=tag, **{KEY: "1"})
        assert same.status_code == 200, same.text
    assert (await record(stand, case, crm))["notes"] == 1


async def test_an_answer_written_before_something_new_was_said_waits(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.HANDLER)
    head = (await record(stand, case, crm))["head"]
    await stand.line.hear("One more thing: it smells", user="user-0")
    told = problem(
        await stand.do(case, "reply", crm, {"text": "My answer", "head": head}), 409, "conflict"
    )
    assert "Something new was said meanwhile" in told["detail"]


@pytest.mark.parametrize(
    ("action", "body", "member"),
    [
        ("note", {}, "text"),
        ("note", {"text": " \n\x00"}, "text"),
        ("note", {"text": 7}, "text"),
        ("note", {"text": "x" * 20_001}, "text"),
        ("note", {"text": "x", "txet": "y"}, "txet"),
        ("note", [], ""),
        ("note", None, "text"),
        ("reply", {"text": "x", "head": "4"}, "head"),
        ("take", {"owner_seen": 4}, "owner_seen"),
        ("correct", {"category": "boring"}, "category"),
        ("correct", {"kind": ["complaint"]}, "kind"),
        ("fact", {"fact": "shoe_size", "value": "42"}, "fact"),
        ("redirect", {}, "reason"),
        ("merge", {"into": "K7M4-2QXD-Y"}, "into"),
    ],
)
@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
async def test_every_fault_of_a_body_is_named(stand: Stand, action: str, body: Any, member: str):
    await stand.case(user="one")
    case, crm = await stand.case(user="one"), await stand.acting(Role.HANDLER)
    path = f"/cases/{case.reference}/actions/{action}"
    answer = await stand.http.post(path, headers=crm, json=body)
    told = problem(answer, 422, "invalid")
    assert [one["member"] for one in told["errors"]] == [member]


async def test_what_the_desk_refuses_is_refused_in_its_words(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.HANDLER)
    told = problem(await stand.do(case, "correct", crm, {"urgency": "low"}), 422, "invalid")
    assert told["detail"] == "Lowering the urgency needs a reason."
    told = problem(await stand.do(case, "correct", crm), 422, "invalid")
    assert told["detail"] == "Nothing was changed."
    path = f"/cases/{case.reference}/actions"
    json_type = {"Content-Type": "application/json"}
    for raw, status, code in (
        (b"{", 400, "malformed"),
        (b"[" * 50_000, 400, "malformed"),
        (b"\xff", 400, "malformed"),
        (b" " * 100_001, 413, "too_large"),
    ):
        answer = await stand.http.post(f"{path}/note", headers=crm | json_type, content=raw)
        problem(answer, status, code)
    answer = await stand.http.post(f"{path}/note", headers=crm, content=b"text=x")
    problem(answer, 415, "not_json")
    problem(await stand.http.post(f"{path}/dance", headers=crm), 404, "not_found")
    problem(await stand.http.get(f"{path}/note", headers=crm), 405, "method_not_allowed")
    taken = await stand.http.post(f"{path}/take", headers=crm)  # no body at all
    assert taken.status_code == 200


async def test_approval_is_somebody_elses(stand: Stand):
    limits = Authority(currency="EUR", roles={Role.HANDLER: Decimal(100)})
    object.__setattr__(stand.line.policy, "authority", limits)
    case = await stand.case()
    crm, boss = await stand.acting(Role.HANDLER), await stand.acting(Role.MANAGER)
    for action in ("take", "note", "correct", "answer", "triage", "investigate"):
        await done(stand, case, action, crm)
    waiting = await done(stand, case, "decide", crm)
    assert waiting["status"] == "investigating"
    assert waiting["decision"]["proposal"]["money"]["amount"] == "150"
    told = problem(await stand.do(case, "approve", crm), 409, "still_needed")
    assert told["missing"]
    assert (await done(stand, case, "decline", boss))["decision"]["proposal"] is None
    await done(stand, case, "decide", crm)
    assert (await done(stand, case, "approve", boss))["decision"]["approved_by"]
    await stand.line.delivering.deliver(case.conversation_id)
    assert (await record(stand, case, crm))["status"] == Status.DECISION_SENT


async def test_a_disabled_account_has_no_programs(stand: Stand):
    crm = await stand.acting(Role.HANDLER)
    assert (await stand.get("/cases", crm)).status_code == 200
    await stand.accounts.disable("handler")
    problem(await stand.get("/cases", crm), 401, "unauthorized")


async def test_a_permission_that_was_not_lent_is_not_there(stand: Stand):
    case = await stand.case()
    crm = await stand.acting(Role.ADMIN, Permission.SEE_CASES, Permission.WORK)
    told = problem(await stand.do(case, "reply", crm, {"text": TEXT}), 403, "insufficient_scope")
    assert "reply" in told["detail"]


async def test_the_language_that_staff_set_right_is_spoken_from_then_on(stand: Stand):
    case, crm = await stand.case(), await stand.acting()
    right = await stand.do(case, "correct", crm, {"language": "tr"})
    assert (right.status_code, right.json()["language"]) == (200, "tr"), right.text
    await stand.do(case, "take_over", crm)
    await stand.do(case, "hand_back", crm)
    await stand.line.hear("Today it made a smell of burning, too", user="user-0")
    thread = (await stand.get(f"/cases/{case.reference}/messages", crm)).json()["items"]
    said = [one["language"] for one in thread if one["author"] == "assistant"]
    assert said[0] == "en"
    assert len(said) > 3
    assert set(said[-3:]) == {"tr"}
    assert (await stand.get(f"/cases/{case.reference}", crm)).json()["language"] == "tr"
    await stand.do(case, "correct", crm, {"language": "tr"})
    events = [link.event for link in (await stand.line.reading.file(case.reference)).events]
    told = [one for one in events if one.type is EventType.LANGUAGE_OVERRIDDEN]
    assert [one.data for one in told] == [{"to": "tr"}]
    wrong = await stand.do(case, "correct", crm, {"language": "de"})
    assert problem(wrong, 422, "invalid")["errors"][0]["member"] == "language"
