"""Cases by `/api/v1`: the queue, the record and all that belongs to it, as the desk shows them."""

import hashlib
from dataclasses import replace
from itertools import pairwise

from bot.domain.events import EventType
from bot.domain.staff import Permission, Role
from channels.message import Attachment
from desk.api.cases import Page
from desk.evidence import HIDDEN
from desk.queries import CHOSEN, known
from nlp.understanding import Entity, EntityType, Level, Urgency
from tests.desk.api.stand import TEXT, Stand, problem
from tests.fakes import understood

SEE = (Permission.SEE_CASES,)
PEOPLE = (*SEE, Permission.SEE_PERSON)
CARD = "4111 1111 1111 1111"


async def test_the_queue_is_the_desks(stand: Stand):
    late, fire = "My parcel is late", "There was a fire"
    burning = Urgency(level=Level.CRITICAL, confidence=0.9)
    stand.line.reader.known[fire] = replace(understood(fire), urgency=burning)
    first, second = await stand.case(late), await stand.case(fire)
    crm = await stand.acting(Role.HANDLER)
    listed = (await stand.get("/cases", crm)).json()
    assert [one["reference"] for one in listed["items"]] == [second.reference, first.reference]
    assert [one["words"] for one in listed["items"]] == [fire, late]
    assert (listed["total"], listed["next"]) == (2, None)
    for query, found in {
        "urgency=critical": [second],
        "channel=telegram": [second, first],
        "channel=web": [],
        "scope=mine": [],
        "scope=unassigned&urgency=normal": [first],
        "q=parcel": [first],
        f"q={first.reference.lower()}": [first],
        "status=closed": [],
        "ended=true": [second, first],
        "received_before=2020-01-01T00:00:00Z": [],
    }.items():
        answer = await stand.http.get(f"/cases?{query}", headers=crm)
        assert answer.status_code == 200, answer.text
        items = answer.json()["items"]
        assert [one["reference"] for one in items] == [one.reference for one in found], query


def test_the_filters_are_those_of_the_queue(stand: Stand):
    """Every filter of the page is there, with the same codes."""
    codes = known(stand.door.desk)
    assert set(CHOSEN) <= set(Page.model_fields)
    described = Page.model_json_schema()
    for name in ("urgency", "due", "language", "channel"):
        assert set(described["properties"][name]["enum"]) - {""} == set(codes[name])


async def test_pages_go_on_where_the_last_one_ended_whatever_is_added(stand: Stand):
    cases = [await stand.case(f"{TEXT} {number}") for number in range(7)]
    crm = await stand.acting(Role.HANDLER)
    pages, cursor = [], ""
    while True:
        answer = (await stand.get("/cases", crm, limit=3, cursor=cursor)).json()
        pages.append([one["reference"] for one in answer["items"]])
        if not (cursor := answer["next"] or ""):
            break
        stand.line.clock.tick(days=-5)
        await stand.case("An earlier one, which stands before all the others")
    assert [len(page) for page in pages] == [3, 3, 1]
    seen = [reference for page in pages for reference in page]
    assert sorted(seen) == sorted(one.reference for one in cases)


async def test_a_cursor_is_of_its_own_list(stand: Stand):
    for _ in range(2):
        await stand.case()
    crm = await stand.acting(Role.HANDLER)
    cursor = (await stand.get("/cases", crm, limit=1)).json()["next"]
    for wrong in ("x", "e30", f"{cursor}x", "W10"):
        told = problem(await stand.get("/cases", crm, cursor=wrong), 422, "invalid")
        assert told["errors"][0]["member"] == "cursor"
    told = problem(await stand.get("/cases", crm, cursor=cursor, q="parcel"), 422, "invalid")
    assert "another list" in told["detail"]


async def test_what_the_address_cannot_mean_is_named(stand: Stand):
    crm = await stand.acting(Role.HANDLER)
    for query, member in {
        "urgency=burning": "urgency",
        "category=boring": "category",
        "statsu=closed": "statsu",
        "limit=0": "limit",
        "limit=a": "limit",
        "received_from=yesterday": "received_from",
        "urgency=high&urgency=low": "urgency",
    }.items():
        told = problem(await stand.http.get(f"/cases?{query}", headers=crm), 422, "invalid")
        assert told["errors"][0]["member"].startswith(member), query


async def test_a_record_says_all_that_is_known(stand: Stand):
    case = await stand.case(f"{TEXT}, order 4481203")
    crm = await stand.acting(Role.HANDLER)
    answer = await stand.get(f"/cases/{case.reference.replace('-', ' ').lower()}", crm)
    told = answer.json()
    assert told["reference"] == case.reference
    assert told["status"] == "awaiting_info"
    assert told["facts"]["what"]["value"].startswith(TEXT)
    assert told["person"]["address"] == "user-0"
    assert told["received_at"].endswith("Z")
    assert answer.headers["cache-control"] == "no-store"
    thread = (await stand.get(f"/cases/{case.reference}/messages", crm)).json()["items"]
    assert [one["author"] for one in thread][:2] == ["complainant", "assistant"]
    assert thread[0]["understood"]["kind"] == "complaint"
    events = (await stand.get(f"/cases/{case.reference}/events", crm)).json()["items"]
    assert "complaint_recorded" in {one["type"] for one in events}
    assert all(one["said"] for one in events)
    lists = (await stand.get("/lists", crm)).json()["lists"]
    assert {"categories", "owners", "remedies", "closures"} <= set(lists)
    problem(await stand.get("/cases/K7M4-2QXD-Y", crm), 404, "not_found")
    problem(await stand.get("/cases/none", crm), 404, "not_found")


async def test_an_etag_is_of_the_record(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.HANDLER)
    path = f"/cases/{case.reference}"
    tag = (await stand.get(path, crm)).headers["etag"]
    same = await stand.http.get(path, headers=crm | {"If-None-Match": f'W/"x", {tag}'})
    assert (same.status_code, same.content, same.headers["etag"]) == (304, b"", tag)
    await stand.do(case, "note", crm, {"text": "Looked"})
    other = await stand.http.get(path, headers=crm | {"If-None-Match": tag})
    assert (other.status_code, other.json()["notes"]) == (200, 1)


async def test_a_look_is_written_down_as_at_the_desk(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.HANDLER, *PEOPLE)

    async def looks() -> int:
        events = (await stand.line.reading.file(case.reference)).events
        return sum(link.event.type is EventType.DATA_VIEWED for link in events)

    for part in ("", "/messages", "/notes", "/events"):
        assert (await stand.get(f"/cases/{case.reference}{part}", crm)).status_code == 200
    assert await looks() == 1
    stand.line.clock.tick(minutes=61)
    await stand.get(f"/cases/{case.reference}/notes", crm)
    assert await looks() == 2
    await stand.get(f"/cases/{case.reference}", await stand.acting(Role.MANAGER, *SEE))
    assert await looks() == 2


async def test_without_the_scope_there_is_no_person(stand: Stand):
    """Neither by the token of an auditor, nor by that of a handler that is not for it."""
    name, photo = "Ayşe Example", b"\x89PNG\r\n\x1a\n" + bytes(64)
    file = Attachment(
        name="kettle.png",
        type="image/png",
        size=len(photo),
        digest=hashlib.sha256(photo).hexdigest(),
        content=photo,
    )
    case = await stand.case(f"{TEXT}, says {name}", attachments=(file,))
    await stand.do(case, "note", await stand.acting(Role.HANDLER), {"text": f"{name} rang"})
    paths = [f"/cases/{case.reference}{part}" for part in ("", "/messages", "/notes", "/events")]
    paths += [f"/cases/{case.reference}/actions", "/cases", "/cases?ended=true"]
    paths += ["/exports/cases.jsonl", "/exports/cases.csv"]
    for headers in (await stand.acting(Role.AUDITOR), await stand.acting(Role.HANDLER, *SEE)):
        for path in paths:
            answer = await stand.http.get(path, headers=headers)
            assert answer.status_code == 200
            for said in (name, "kettle", "user-0"):
                assert said not in answer.text, path
        found = (await stand.get("/cases", headers, q="kettle")).json()
        assert found["items"] == []
        got = await stand.get(f"/cases/{case.reference}/files/{file.digest}", headers)
        assert got.status_code == 403
    seen = await stand.acting(Role.HANDLER, *PEOPLE)
    got = await stand.get(f"/cases/{case.reference}/files/{file.digest}", seen)
    assert (got.content, got.headers["content-type"]) == (photo, "application/octet-stream")
    assert "attachment" in got.headers["content-disposition"]
    other = await stand.case("Another one")
    problem(
        await stand.get(f"/cases/{other.reference}/files/{file.digest}", seen), 404, "not_found"
    )


async def test_hidden_numbers_are_shown_for_a_reason_alone(stand: Stand):
    text = f"I paid with {CARD}"
    start = text.index(CARD)
    card = Entity(start=start, end=len(text), text=CARD, type=EntityType.CARD, value="x")
    stand.line.reader.known[text] = replace(understood(text), sensitive=(card,))
    case, crm = await stand.case(text), await stand.acting(Role.HANDLER)
    path = f"/cases/{case.reference}/messages"
    hidden = await stand.get(path, crm)
    assert HIDDEN in hidden.text
    assert CARD not in hidden.text
    problem(await stand.do(case, "reveal", crm), 422, "invalid")
    shown = await stand.do(case, "reveal", crm, {"text": "The bank asks which card"})
    assert CARD in shown.json()["items"][0]["text"]
    assert CARD not in (await stand.get(path, crm)).text
    events = (await stand.line.reading.file(case.reference)).events
    assert [link.event.data for link in events if link.event.type is EventType.DISCLOSURE] == [
        {"what": "hidden_numbers", "role": "handler"}
    ]
    lacking = await stand.acting(Role.HANDLER, *SEE, Permission.WORK)
    problem(await stand.do(case, "reveal", lacking, {"text": "x"}), 403, "insufficient_scope")


async def test_what_is_offered_is_what_the_desk_offers(stand: Stand):
    case, crm = await stand.case(), await stand.acting(Role.HANDLER)
    offered = (await stand.get(f"/cases/{case.reference}/actions", crm)).json()["items"]
    by_name = {one["name"]: one for one in offered}
    assert {"take", "note", "triage", "correct"} <= set(by_name)
    assert "assign" not in by_name
    assert by_name["triage"]["missing"] == ["owner", "category"]
    fields = {one["name"]: one for one in by_name["correct"]["fields"]}
    assert "delivery" in fields["category"]["options"]
    agent = await stand.acting(Role.VIEWER)
    assert (await stand.get(f"/cases/{case.reference}/actions", agent)).json()["items"] == []


async def test_the_order_is_by_urgency_then_by_the_date_promised(stand: Stand):
    for number in range(4):
        await stand.case(f"{TEXT} {number}")
        stand.line.clock.tick(days=-2)
    items = (await stand.get("/cases", await stand.acting())).json()["items"]
    assert all(a["due"] <= b["due"] for a, b in pairwise(items))
    stand.line.clock.tick(days=60)
    late = (await stand.get("/cases", await stand.acting())).json()["items"]
    assert all(one["overdue"] for one in late)
