"""Corrective actions: opened beside a case or alone, done, looked at, listed and counted."""

import csv
import io
import re

import pytest

from bot.domain.events import DEPLOYMENT, EventType
from bot.domain.staff import Role
from tests.desk.stand import find

PACKING = {
    "what": "=New packing for glass",
    "cause": "process",
    "due": "2026-12-01",
    "check_on": "2027-01-15",
}


async def opened(stand, browser, **more) -> str:
    await browser.get("/actions")
    form = PACKING | {"owner": browser.staff.id} | more
    assert (await browser.post("/actions", form)).status_code == 303
    return find(r'id="action-([0-9a-f]{32})"', (await browser.get("/actions?show=all")).text)


async def test_in_persian_days_are_written_and_read_in_the_jalali_calendar(stand):
    case, staff = await stand.case(), await stand.someone(Role.MANAGER, language="fa")
    await opened(stand, staff, due="۱۴۰۵/۰۹/۳۰", check_on="1405/10/30")
    row = next(csv.DictReader(io.StringIO((await staff.get("/actions.csv")).text)))
    assert (row["due"], row["check_on"]) == ("2026-12-21", "2027-01-20")
    refused = await staff.post("/actions", PACKING | {"owner": "", "due": "۱۴۰۵/۰۹/۳۰"})
    assert 'value="۱۴۰۵/۰۹/۳۰"' in refused.text, "what was typed stays"
    report = await staff.get("/reports?from=۱۴۰۵/۰۸/۰۱&to=1405/08/30")
    assert 'name="from" value="۱۴۰۵/۰۸/۰۱"' in report.text
    assert "from=2026-10-23&amp;to=2026-11-21" in report.text
    for page in ("/actions", "/reports", f"/cases/{case.reference}"):
        assert 'type="date"' not in (await staff.get(page)).text, page


async def test_the_life_of_an_action(stand):
    case, staff = await stand.case(), await stand.someone(Role.MANAGER)
    address = f"/desk/cases/{case.reference}"
    action = await opened(stand, staff, reference=case.reference, back=address)
    page = await staff.get(f"/cases/{case.reference}")
    assert "New packing for glass" in page.text
    assert "Way of working" in page.text
    assert (
        await staff.post(f"/actions/{action}/check", effect="yes", finding="x")
    ).status_code == 409
    assert "Nothing here just now." in (await staff.get("/actions?show=overdue")).text
    await stand.later(staff, days=12)
    assert action in (await staff.get("/actions?show=overdue")).text
    done = await staff.post(f"/actions/{action}/done", done="Boxes changed", back=address)
    assert done.headers["location"] == address
    assert (await staff.post(f"/actions/{action}/done", done="again")).status_code == 409
    assert action not in (await staff.get("/actions?show=check")).text
    await stand.later(staff, days=60)
    assert action in (await staff.get("/actions?show=check")).text
    looked = {"effect": "partly", "finding": "Fewer broken glasses"}
    assert (await staff.post(f"/actions/{action}/check", looked)).status_code == 303
    assert action not in (await staff.get("/actions")).text
    assert "It works in part" in (await staff.get("/actions?show=all")).text
    told = [link.event.type for link in (await stand.file(case)).events]
    assert [kind for kind in told if kind.startswith("action_")] == [
        EventType.ACTION_OPENED,
        EventType.ACTION_DONE,
        EventType.ACTION_CHECKED,
    ]
    rows = list(csv.DictReader(io.StringIO((await staff.get("/actions.csv")).text)))
    assert [(row["case"], row["stage"], row["effect"]) for row in rows] == [
        (case.reference, "checked", "partly")
    ]
    assert rows[0]["what"] == "'=New packing for glass", "no table program runs it"


async def test_an_action_of_no_case_stands_in_the_deployments_trail(stand):
    staff = await stand.someone()
    await opened(stand, staff)
    events = await stand.store.read(lambda unit: unit.events.of(DEPLOYMENT))
    (event,) = [link.event for link in events if link.event.type is EventType.ACTION_OPENED]
    assert event.actor.id == staff.staff.id
    assert "glass" not in str(event.data)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"due": "2026-11-01"}, "a day that is not over"),
        ({"check_on": "2026-11-25"}, "a look at the effect after the action is done"),
        ({"due": "soon"}, "Please fill in: To be done by."),
        ({"what": " "}, "Please fill in: What is to be done."),
        ({"owner": "nobody"}, "Please choose again: Owner."),
    ],
)
async def test_what_is_wrong_is_said_and_nothing_is_lost(stand, wrong, said):
    staff = await stand.someone()
    form = PACKING | {"owner": staff.staff.id} | wrong
    answer = await staff.post("/actions", form)
    assert answer.status_code in {409, 422}
    assert said in answer.text
    assert form["what"].strip() in answer.text
    assert "Nothing here just now." in answer.text


async def test_who_may_read_them_and_who_may_work_on_them(stand):
    worker = await stand.someone()
    action = await opened(stand, worker)
    for role, reads in ((Role.VIEWER, False), (Role.AUDITOR, True), (Role.AGENT, True)):
        browser = await stand.someone(role)
        for path in ("/actions", "/actions.csv"):
            assert (await browser.get(path)).status_code == (200 if reads else 403), role
        works = role is Role.AGENT
        answer = await browser.post(f"/actions/{action}/done", done="yes")
        assert answer.status_code == (303 if works else 403), role
    assert (await worker.post("/actions/unknown/done", done="yes")).status_code == 404


async def test_reports_count_them(stand):
    staff = await stand.someone(Role.MANAGER)
    await opened(stand, staff)
    await opened(stand, staff, what="Another", due="2026-11-23", check_on="2026-11-25")
    await stand.later(staff, days=15)
    (first,) = re.findall(r'id="action-([0-9a-f]{32})".*?Another', await _flat(staff))[:1]
    for step, form in (
        ("done", {"done": "late"}),
        ("check", {"effect": "yes", "finding": "good"}),
    ):
        assert (await staff.post(f"/actions/{first}/{step}", form)).status_code == 303
    await stand.later(staff, hours=1)
    span = "kind=review&from=2026-11-01&to=2026-12-31&split=channel"
    report = (await staff.get(f"/reports/report.json?{span}")).json()
    (found,) = [one for one in report["indicators"] if one["id"] == "I15"]
    assert {figure["part"]: figure["value"] for figure in found["figures"]} == {
        "actions": 2,
        "actions_on_time": 0.0,
        "actions_verified": 1,
        "effect": 1.0,
        "actions_open": 1,
        "actions_overdue": 1,
    }


@pytest.mark.parametrize(
    ("told", "like", "other"),
    [
        ("در کتری شکسته بود، جعبه هم خیس بود.", "جعبه خیس بود و در کتری شکسته", "کسی جواب نمی‌دهد"),
        ("Крышка чайника разбита, коробка мокрая.", "Мокрая коробка, разбитая крышка", "Никто не"),
        ("Çaydanlığın kapağı kırık, kutu ıslak.", "Kutu ıslaktı, kapağı kırıktı", "Kimse yok"),
    ],
)
async def test_similar_cases_are_found_in_every_script(stand, told, like, other):
    case, same, strange = [await stand.case(text, user=text[:5]) for text in (told, like, other)]
    page = await (await stand.someone()).get(f"/cases/{case.reference}")
    similar = page.text.split('id="similar"')[1].split("</section>")[0]
    assert same.reference in similar
    assert strange.reference not in similar


async def _flat(browser) -> str:
    return str((await browser.get("/actions")).text).replace("\n", " ")


async def test_similar_cases_of_other_people_are_shown(stand):
    texts = (
        "The glass lid of the kettle came broken in the box",
        "My card was charged twice for the annual plan",
        "Broken glass in the box: the lid of the kettle",
        "Nobody answers the phone in the branch",
        "The invoice has a wrong name on it",
    )
    cases = [await stand.case(text, user=f"u{n}") for n, text in enumerate(texts)]
    page = await (await stand.someone()).get(f"/cases/{cases[0].reference}")
    similar = page.text.split('id="similar"')[1].split("</section>")[0]
    assert cases[2].reference in similar
    assert not any(cases[n].reference in similar for n in (0, 1, 3, 4))
    assert texts[2] in similar
    viewer = await stand.someone(Role.VIEWER)
    assert texts[2] not in (await viewer.get(f"/cases/{cases[0].reference}")).text
