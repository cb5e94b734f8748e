"""Many cases at once: lines without end in little memory, reports, and evidence."""

import csv
import io
import json

from bot.domain.events import DEPLOYMENT, EventType
from bot.domain.staff import Permission, Role
from bot.services import reading
from tests.desk.api.stand import Stand, problem


async def exported(stand: Stand) -> list[tuple[str, dict[str, object]]]:
    """Who took what out, by the deployment's own trail."""
    links = await stand.line.store.read(lambda unit: unit.events.of(DEPLOYMENT))
    found = (link.event for link in links if link.event.type is EventType.DATA_EXPORTED)
    return [(event.actor.id, dict(event.data)) for event in found]


async def test_every_case_once_however_many_are_held(stand: Stand, monkeypatch):
    monkeypatch.setattr(reading, "AT_ONCE", 2)
    cases = []
    for number in range(5):
        cases.append(await stand.case(f"The kettle {number} broke"))
        stand.line.clock.tick(seconds=number % 2)
    cases.sort(key=lambda one: (one.received_at, one.id))
    auditor = await stand.acting(Role.AUDITOR)
    answer = await stand.get("/exports/cases.jsonl", auditor)
    assert answer.headers["content-type"] == "application/jsonl"
    lines = [json.loads(line) for line in answer.text.splitlines()]
    assert [one["reference"] for one in lines] == [one.reference for one in cases]
    table = await stand.get("/exports/cases.csv", auditor)
    rows = list(csv.DictReader(io.StringIO(table.text)))
    assert [row["reference"] for row in rows] == [one.reference for one in cases]
    assert set(rows[0]) == set(lines[0])
    some = await stand.get("/exports/cases.csv", auditor, urgency="critical", ended="true")
    assert len(some.text.splitlines()) == 1
    staff = (await stand.staff(Role.AUDITOR)).id
    assert await exported(stand) == [
        (staff, {"what": "cases", "form": "jsonl", "filters": ["live", "references"]}),
        (staff, {"what": "cases", "form": "csv", "filters": ["live", "references"]}),
        (staff, {"what": "cases", "form": "csv", "filters": ["references", "urgency"]}),
    ]


async def test_nothing_to_export_is_no_fault(stand: Stand):
    auditor = await stand.acting(Role.AUDITOR)
    assert (await stand.get("/exports/cases.jsonl", auditor)).text == ""
    told = await stand.get("/exports/cases.csv", auditor, status="boring")
    problem(told, 422, "invalid")


async def test_reports_in_every_form(stand: Stand):
    await stand.case()
    auditor = await stand.acting(Role.AUDITOR)
    days = {"from": "2026-11-01", "to": "2026-11-30"}
    told = await stand.get("/reports/report.json", auditor, split="category", **days)
    assert told.json()["split"] == "category"
    assert told.json()["from"].startswith("2026-10-31")  # midnight of the place, in UTC
    table = await stand.get("/reports/report.csv", auditor, **days)
    assert table.text.startswith("indicator,")
    page = await stand.get("/reports/report.html", auditor, language="fa", **days)
    assert 'dir="rtl"' in page.text
    for query, member in {
        "kind=yearly": "kind",
        "from=2026-13-01": "from",
        "from=2026-11-02&to=2026-11-01": "to",
        "exposure=0": "exposure",
        "language=de": "language",
    }.items():
        answer = await stand.http.get(f"/reports/report.json?{query}", headers=auditor)
        assert problem(answer, 422, "invalid")["errors"][0]["member"] == member
    future = await stand.get("/reports/report.json", auditor, **{"from": "2199-01-01"})
    assert "begin before it ends" in problem(future, 422, "invalid")["detail"]
    named = await stand.get("/reports/report.json", auditor, kind="public", split="owner")
    assert "name no owners" in problem(named, 422, "invalid")["detail"]


async def test_evidence_is_handed_over_without_persons_unless_the_token_is_for_them(stand: Stand):
    case = await stand.case()
    auditor = await stand.acting(Role.AUDITOR)
    asked = {"case": case.reference.lower(), "received_from": "2026-01-01T00:00:00Z"}
    answer = await stand.get("/exports/evidence.zip", auditor, **asked)
    assert (answer.headers["content-type"], len(answer.content)) == ("application/zip", 100_002)
    assert not (stand.folder / "bundle.zip").exists()
    chosen, personal, by = stand.bundles[0]
    assert (chosen["reference"], personal, by.id) == (
        case.reference,
        False,
        (await stand.staff(Role.AUDITOR)).id,
    )
    whole = await stand.get("/exports/evidence.zip", auditor, personal="true")
    problem(whole, 403, "insufficient_scope")
    scopes = (Permission.SEE_CASES, Permission.SEE_REPORTS, Permission.SEE_PERSON)
    boss = await stand.acting(Role.MANAGER, *scopes)
    assert (await stand.get("/exports/evidence.zip", boss, personal="true")).status_code == 200
    assert stand.bundles[1][1] is True
    problem(await stand.get("/exports/evidence.zip", boss, case="x"), 422, "invalid")
