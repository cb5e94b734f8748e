"""The queue: what waits, in order, and no more than a role may see."""

import re
from datetime import timedelta

import pytest

from bot.domain.staff import Role
from tests.desk.stand import find, reference

LINE = re.compile(r'id="case-([\w-]+)"')


def listed(page):
    return LINE.findall(page.text)


async def test_cases_stand_by_urgency_and_then_by_the_date_promised(stand):
    late = await stand.case("Something is off")
    stand.shift[0] -= timedelta(days=3)
    early = await stand.case("Something else is off")
    stand.shift[0] += timedelta(days=4)
    burning = await stand.case("There was a fire")
    page = await (await stand.someone()).get("/")
    assert listed(page) == [burning.reference, early.reference, late.reference]


async def test_a_line_says_everything_in_words_and_shapes(stand):
    case = await stand.case("There was a fire in the late parcel")
    page = await (await stand.someone()).get("/")
    for word in (
        "◆",
        "Critical",
        "Delivery",
        "Web chat",
        "English",
        "Needs review",
        "21 Dec 2026",
    ):
        assert word in page.text
    assert "There was a fire in the late parcel" in page.text
    assert f"Take {case.reference}" in page.text
    assert 'class="late"' not in page.text


async def test_a_late_case_is_marked(stand):
    await stand.case()
    stand.shift[0] += timedelta(days=31)
    page = await (await stand.someone()).get("/")
    assert 'class="late"' in page.text
    assert '<span class="flag overdue">Overdue</span>' in page.text


async def test_persian_readers_see_their_calendar_and_digits(stand):
    await stand.case()
    page = await (await stand.someone(language="fa")).get("/")
    assert "۳۰ آذر ۱۴۰۵" in page.text
    assert 'class="count">۱<' in page.text
    assert "تحویل و ارسال" in page.text


async def test_filters_and_scopes(stand):
    mine = await stand.case("The fire was late")
    other = await stand.case("Сломался чайник")
    staff = await stand.someone()
    await stand.casework.assign(mine.reference, staff.staff, staff.staff)
    for query, found in {
        "scope=mine": [mine],
        "scope=unassigned": [other],
        "urgency=critical": [mine],
        "language=ru": [other],
        "channel=web&urgency=normal": [other],
        "channel=email": [],
        "category=delivery": [mine],
        f"owner={staff.staff.id}": [mine],
        f"owner={staff.staff.id}&scope=unassigned": [other],
        "owner=<b>": [mine, other],
        "mark=review": [mine],
        "status=closed": [],
    }.items():
        assert listed(await staff.get(f"/?{query}")) == [c.reference for c in found], query


@pytest.mark.parametrize(
    "query",
    [
        "urgency=burning",
        "status=<script>",
        "page=-1",
        "page=۲",
        "page=9e9",
        "scope=theirs",
        "q=%00",
    ],
)
async def test_an_address_that_means_nothing_shows_the_queue(stand, query):
    case = await stand.case()
    page = await (await stand.someone()).get(f"/?{query}")
    assert page.status_code == 200
    assert listed(page) == [case.reference]
    assert "<script>" not in page.text


async def test_ended_cases_are_shown_only_when_asked_for(stand):
    case, staff = await stand.case(), await stand.someone()
    await staff.do(case, "redirect", reason="a matter of pay")
    assert listed(await staff.get("/")) == []
    assert listed(await staff.get("/?status=out_of_scope")) == [case.reference]
    assert listed(await staff.get(f"/?q={case.reference[:4]}")) == [case.reference]


async def test_a_whole_reference_leads_to_its_case_however_it_is_written(stand):
    case, staff = await stand.case(), await stand.someone()
    for written in (case.reference, case.reference.lower(), case.reference.replace("-", " ")):
        answer = await staff.get("/", params={"q": written})
        assert answer.headers["location"] == f"/desk/cases/{case.reference}"
    unknown = await staff.get("/", params={"q": reference()})
    assert unknown.status_code == 200
    assert "Nothing here just now." in unknown.text


@pytest.mark.parametrize(
    ("told", "sought"),
    [
        ("Привезли сломанный чайник, ещё и без крышки", "ЧАЙНИК еще"),
        ("کتری شکسته را از شيراز فرستادید", "شیراز كتري"),
        ("Kırık çaydanlık geldi, İzmir'deyim", "izmir CAYDANLIK"),
        ("The kettles came broken, order 4481203", "kettle 4481203"),
    ],
)
async def test_cases_are_found_by_their_words_however_they_are_written(stand, told, sought):
    case = await stand.case(told, name="Zehra Örnek")
    await stand.case("Something else is off")
    staff = await stand.someone()
    for asked in (sought, "zehra ornek", case.reference[:6]):
        assert listed(await staff.get("/", params={"q": asked})) == [case.reference], asked
    assert listed(await staff.get("/", params={"q": f"{sought} nothing"})) == []
    assert listed(await staff.get("/", params={"q": sought, "language": "de"})) == [case.reference]


async def test_what_staff_add_is_found_too(stand):
    case, staff = await stand.case(), await stand.someone()
    await stand.casework.set_fact(case.reference, staff.staff, "complainant_name", "Ayşe Işık")
    assert listed(await staff.get("/", params={"q": "isik"})) == [case.reference]


@pytest.mark.parametrize("role", [Role.VIEWER, Role.AUDITOR])
async def test_who_may_not_see_people_does_not_find_them(stand, role):
    case = await stand.case("Parcel of Zahra was late", name="Zahra Example")
    reader = await stand.someone(role)
    assert "Case number" in (await reader.get("/")).text
    for asked in ("Zahra", "parcel", "زهرا"):
        assert listed(await reader.get("/", params={"q": asked})) == [], asked
    found = await reader.get("/", params={"q": case.reference[:7]})
    assert listed(found) == [case.reference]


async def test_a_long_queue_has_pages(stand):
    for number in range(27):
        await stand.case(f"Number {number}")
    staff = await stand.someone()
    first, second = await staff.get("/?channel=web"), await staff.get("/?channel=web&page=2")
    assert (len(listed(first)), len(listed(second))) == (25, 2)
    assert not set(listed(first)) & set(listed(second))
    assert "/desk/?scope=all&amp;channel=web&amp;page=2" in first.text
    assert "Page 2 of 2" in second.text
    assert find(r'class="total">([^<,]+)', first.text) == "27 cases"
    assert listed(await staff.get("/?page=3")) == []


async def test_taking_a_case_from_the_queue(stand):
    case, staff = await stand.case(), await stand.someone()
    await staff.get("/")
    answer = await staff.do(case, "take", owner_seen="")
    assert answer.headers["location"] == f"/desk/cases/{case.reference}?done=take"
    assert (await stand.file(case)).case.owner == staff.staff.id
    assert staff.staff.name in (await staff.get("/")).text


async def test_two_people_take_one_case(stand):
    case, first = await stand.case(), await stand.someone()
    second = await stand.someone(login="second")
    await first.do(case, "take", owner_seen="")
    answer = await second.do(case, "take", owner_seen="")
    assert answer.status_code == 409
    assert f"{first.staff.name} has this case by now." in answer.text
    assert (await stand.file(case)).case.owner == first.staff.id


@pytest.mark.parametrize("role", [Role.VIEWER, Role.AUDITOR])
async def test_who_may_not_see_people_sees_no_words(stand, role):
    await stand.case("Parcel of Zahra was late", name="Zahra Example")
    page = await (await stand.someone(role)).get("/")
    assert len(listed(page)) == 1
    assert "Zahra" not in page.text
    assert "/take" not in page.text


async def test_the_list_alone_is_what_the_page_refreshes_itself_with(stand):
    case, staff = await stand.case(), await stand.someone()
    whole = await staff.get("/?urgency=normal")
    address = find(r'data-lines="/desk([^"]+)"', whole.text).replace("&amp;", "&")
    part = await staff.get(address)
    assert listed(part) == [case.reference]
    assert part.text.strip() in whole.text
    assert (await stand.browser().get("/lines")).status_code == 303
