"""Reports on the desk: for whom, by which time and division, and as files."""

import json
import re

import pytest

from bot.domain.staff import Role
from locales import LANGUAGES
from tests.bot.reporting.book import FROM, write

MARCH = f"from={FROM}&to=2025-03-31"


@pytest.fixture
async def filled(stand):
    await stand.store.write(write)
    return stand


@pytest.mark.parametrize(
    ("role", "status"),
    [
        *((role, 200) for role in (Role.ADMIN, Role.MANAGER, Role.AUDITOR)),
        *((role, 403) for role in (Role.HANDLER, Role.AGENT, Role.VIEWER)),
    ],
)
async def test_only_who_runs_or_audits_the_process_sees_them(stand, role, status):
    browser = await stand.someone(role)
    assert (await browser.get("/reports")).status_code == status
    assert (await browser.get("/reports/report.csv")).status_code == status
    assert ("/desk/reports" in (await browser.get("/")).text) is (status == 200)


async def test_the_page_shows_the_time_and_the_division_asked_for(filled):
    browser = await filled.someone(Role.MANAGER)
    page = (await browser.get(f"/reports?{MARCH}&split=channel")).text
    assert "Complaints received" in page
    assert re.search(r"<dt>Received</dt><dd>40</dd>", page)
    assert re.search(
        r'<th scope="row" dir="auto">Web chat</th>\s*<td class="amount">10</td>', page
    )
    assert "<svg" in page
    assert "REF-1" in page


@pytest.mark.parametrize("kind", ["daily", "monthly", "review", "public"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_kind_is_shown_in_every_language(filled, kind, language):
    browser = await filled.someone(Role.MANAGER, language=language)
    page = await browser.get(f"/reports?kind={kind}&{MARCH}&split=category")
    assert page.status_code == 200
    assert not re.findall(r">\s*(None|nan)\s*<", page.text)
    if language == "fa":
        assert 'dir="rtl"' in page.text
        assert "اسفند ۱۴۰۳" in page.text  # 1 March 2025
        assert not re.search(r"<dd>[0-9]", page.text)


async def test_a_file_says_the_same_as_the_page(filled):
    browser = await filled.someone(Role.AUDITOR)
    answer = await browser.get(f"/reports/report.json?{MARCH}&exposure=20000")
    report = json.loads(answer.text)
    assert "attachment" in answer.headers["Content-Disposition"]
    assert report["indicators"][0]["figures"][0]["value"] == 40
    assert report["indicators"][1]["figures"][0]["value"] == 2.0
    table = (await browser.get(f"/reports/report.csv?{MARCH}")).text
    assert table.startswith("\ufeffindicator,"), "people's table calculators see that it is UTF-8"
    assert "I1,Complaints received,,received,,40,count,True" in table
    page = (await browser.get(f"/reports/report.html?{MARCH}&lang=fa")).text
    assert "<style>" in page
    assert not re.search(r'(src|href)="(?!#)', page)  # it needs nothing beside it


async def test_a_public_table_hides_small_numbers_and_what_would_tell_them(filled):
    browser = await filled.someone(Role.MANAGER)
    answer = await browser.get(f"/reports/report.json?kind=public&{MARCH}&split=category")
    received = json.loads(answer.text)["tables"][0]
    shown = {row["group"]: row["cells"][0] for row in received["rows"]}
    # 4 about staff are few; billing (8) is hidden with them, or the sum would tell
    few = dict.fromkeys(("billing", "staff_conduct"))
    assert shown == {"delivery": 16, "quality": 12, "total": 40} | few
    assert json.loads(answer.text)["indicators"] == []


async def test_in_public_people_s_own_words_name_only_what_many_name(filled):
    browser = await filled.someone(Role.MANAGER)
    answer = await browser.get(f"/reports/report.json?kind=public&{MARCH}&split=product")
    groups = {row["group"] for row in json.loads(answer.text)["tables"][0]["rows"]}
    assert groups == {"", "other", "total"}
    inside = await browser.get(f"/reports/report.json?{MARCH}&split=product")
    assert set(json.loads(inside.text)["indicators"][0]["groups"]) > {"", "kettle"}
    assert "All others" in (await browser.get(f"/reports?kind=public&{MARCH}&split=product")).text


async def test_in_public_nobody_of_staff_is_named(filled):
    browser = await filled.someone(Role.MANAGER)
    answer = await browser.get(f"/reports/report.json?kind=public&{MARCH}&split=owner")
    assert json.loads(answer.text)["split"] is None
    page = (await browser.get(f"/reports?kind=public&{MARCH}")).text
    assert 'value="owner"' not in page
    assert 'value="owner"' in (await browser.get(f"/reports?{MARCH}")).text


async def test_twelve_of_one_kind_in_a_week_stand_out_the_next_morning(stand):
    """Cases come in by the line, the daily sheet is opened. Before three weeks it cannot tell."""
    manager = await stand.someone(Role.MANAGER)
    await stand.case("Something is off")
    sheet = "/reports/report.json?kind=daily"
    for number in range(12):
        if number == 0:
            assert _surges(await manager.get(sheet)) == (None, [])
            await stand.later(manager, days=29)
        await stand.case("My parcel is late", user=f"late-{number}")
    await stand.later(manager, hours=20)
    assert _surges(await manager.get(sheet)) == (1, ["surge"])
    assert "Unusually many complaints in a week" in (await manager.get("/reports?kind=daily")).text


def _surges(answer):
    report = json.loads(answer.text)
    trend = next(one for one in report["indicators"] if one["id"] == "I14")
    (many,) = [one["value"] for one in trend["figures"] if one["part"] == "surges"]
    return many, [one["code"] for one in report["remarks"]]


async def test_what_is_not_known_is_told_from_the_whole_in_a_table(filled):
    browser = await filled.someone(Role.MANAGER)
    table = (await browser.get(f"/reports/report.csv?{MARCH}&split=product")).text
    assert "I1,Complaints received,,received,,40,count,True" in table
    assert len(re.findall("^I1,Complaints received,-,received,,", table, re.MULTILINE)) == 1
    assert len(re.findall("^I1,Complaints received,,received,,", table, re.MULTILINE)) == 1


@pytest.mark.parametrize(
    "query",
    ["kind=x&split=y", "from=tomorrow&to=0", "exposure=-1", "exposure=٣", "from=9999-12-31"],
)
async def test_an_address_that_means_nothing_is_no_fault(stand, query):
    browser = await stand.someone(Role.MANAGER)
    assert (await browser.get(f"/reports?{query}")).status_code < 500


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("from=2026-03-31&to=2026-03-01", "not be after the last one"),
        ("from=2126-03-31", "not be after the last one"),
        ("from=2026-02-30", "no day of the calendar"),
        ("from=۱۴۰۵/۱۳/۰۱", "no day of the calendar"),
    ],
)
async def test_days_that_cannot_be_are_told_and_stay_to_be_mended(stand, query, said):
    browser = await stand.someone(Role.MANAGER)
    answer = await browser.get(f"/reports?{query}")
    assert answer.status_code == 422
    assert said in answer.text
    assert query.partition("=")[2].partition("&")[0] in answer.text
    assert "report.csv" not in answer.text


async def test_there_are_no_other_files(stand):
    browser = await stand.someone(Role.MANAGER)
    assert (await browser.get("/reports/report.exe")).status_code == 404
