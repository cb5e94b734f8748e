"""A restricted case is not there for who is outside, whatever their role, wherever they look.

Routes and actions are read from the application: one added tomorrow is looked at tomorrow. What
is asked of the hidden case answers as it does for a number that no case has.
"""

import asyncio
import re

import pytest
import pytest_asyncio
from starlette.routing import Route

from bot.domain.case import Case
from bot.domain.staff import MATRIX, Permission, Role
from desk.app import ROUTES
from desk.deeds import DEEDS
from tests.desk.stand import NOW, Browser, Stand, standing

pytestmark = pytest.mark.asyncio(loop_scope="module")

NOBODYS = "K7M4-2QXD-Y"
DUE = f"{NOW:%Y-%m-%d}"
WORD = "porcelain"
GETS = sorted(
    {one.path for one in ROUTES if isinstance(one, Route) and "GET" in (one.methods or ())}
)
ENDLESS = "/news"  # looked at on its own
FORM = {"text": "x", "reason": "x", "words": "x", "other": "x", "why": "x", "to": "x"}


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def stand(tmp_path_factory: pytest.TempPathFactory):
    async with standing(tmp_path_factory.mktemp("desk")) as built:
        yield built


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def outside(stand: Stand) -> dict[Role, Browser]:
    """Somebody of each role who is not let in."""
    return {role: await stand.someone(role, login=f"out-{role}") for role in Role}


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def inside(stand: Stand) -> dict[str, Browser]:
    boss = await stand.someone(Role.MANAGER, login="boss")
    return {"boss": boss, "ada": await stand.someone(Role.HANDLER, login="ada")}


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def other(stand: Stand) -> Case:
    """Everybody's: of the same person, alike, and related."""
    return await stand.case(f"My {WORD}x kettle is late", user="anna")


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def case(stand: Stand, outside, inside, other) -> Case:
    """All that leads to it was there before it was restricted, for everybody."""
    boss, handler = inside["boss"], outside[Role.HANDLER]
    await stand.write(f"My {WORD}x kettle is late, and a clerk lied", user="anna")
    said = (await stand.file(other)).messages
    (_, later) = [one for one in said if one.author == "complainant"]
    assert (await boss.do(other, "split", message=str(later.message_id))).status_code == 303
    (made,) = (await stand.file(other)).others
    named = " ".join(f"@out-{role}" for role in Role)
    for browser, deed, form in (
        (handler, "take", {"owner_seen": ""}),
        (boss, "note", {"text": f"{WORD} {named}"}),
        (boss, "relate", {"other": other.reference, "words": WORD}),
        (boss, "inquire", {"asked": handler.staff.id, "text": WORD, "due": DUE}),
    ):
        await browser.get("/")
        answer = await browser.do(made, deed, form)
        assert answer.status_code == 303, (deed, answer.text[-2000:])
    begun = {"what": WORD, "owner": handler.staff.id, "due": DUE, "check_on": DUE}
    answer = await boss.post("/actions", begun | {"reference": made.reference})
    assert answer.status_code == 303
    answer = await boss.do(made, "restrict", {"people": [inside["ada"].staff.id]})
    assert answer.status_code == 303, answer.text[-2000:]
    return (await stand.file(made)).case


def filled(path: str, reference: str) -> str:
    known = {"reference": reference, "name": "report.csv", "deed": "note"}
    return re.sub(r"{(\w+)(:\w+)?}", lambda found: known.get(found[1], "nothing"), path)


def traces(case: Case, text: str) -> list[str]:
    found = re.sub(rf"{WORD}x", "", text)
    return [one for one in (case.reference, f"{WORD} ", f"{WORD}<") if one in found]


async def test_who_is_inside_sees_all_of_it(case: Case, inside, other: Case):
    """Else the next tests would find nothing anywhere."""
    ada = inside["ada"]
    for path in ("/", "/lines", f"/cases/{case.reference}", f"/cases/{other.reference}"):
        assert case.reference in (await ada.get(path)).text, path
    assert case.reference in (await ada.get("/actions")).text
    page = await inside["boss"].get(f"/cases/{case.reference}")
    form = page.text.partition('id="deed-restrict"')[2].partition("</details>")[0]
    ticked = re.findall(r'value="(\w+)" checked', form)
    assert set(ticked) == {one.staff.id for one in inside.values()}, "it begins as it stands"
    page = await ada.get(f"/cases/{case.reference}")
    assert "Restricted" in page.text
    assert "Complaints_Manager Example" in page.text
    assert not case.owner, "who has it and is outside loses it"


@pytest.mark.parametrize("role", Role)
async def test_no_page_shows_a_trace(case: Case, outside, other: Case, role: Role):
    somebody = outside[role]
    for path in GETS:
        if path == ENDLESS:
            continue
        hidden = await somebody.get(filled(path, case.reference))
        if "{reference}" in path:
            never = await somebody.get(filled(path, NOBODYS))
            told = never.text.replace(NOBODYS, case.reference)
            assert (hidden.status_code, hidden.text) == (never.status_code, told), path
        elif path != "/restricted":
            assert traces(case, hidden.text) == [], path
    for path in (f"/cases/{other.reference}", f"/cases/{other.reference}/form"):
        assert traces(case, (await somebody.get(path)).text) == [], path
    for query in (WORD, case.reference, f"{WORD}x"):
        for path in ("/", "/lines"):
            found = await somebody.get(f"{path}?scope=all&status=&q={query}")
            kept = found.text.replace(query, "")
            assert f"/cases/{case.reference}" not in kept, (path, query)


@pytest.mark.parametrize("role", Role)
async def test_nothing_is_counted_or_told_as_news(case: Case, outside, stand: Stand, role: Role):
    somebody = outside[role]
    page = await somebody.get("/lines?scope=all")
    assert re.search(r'id="total"[^>]*>1 case', page.text), "the other one alone"
    news = somebody.client.stream("GET", "/desk/news?scope=all")
    stand.changes.closed = True
    try:
        async with asyncio.timeout(20), news as answer:
            said = "".join([piece async for piece in answer.aiter_text()])
    finally:
        stand.changes.closed = False
    assert case.reference not in said


@pytest.mark.parametrize("role", Role)
async def test_no_action_finds_it(case: Case, outside, stand: Stand, role: Role):
    somebody = outside[role]
    before = await stand.file(case)
    for name in DEEDS:
        hidden = await somebody.post(f"/cases/{case.reference}/{name}", FORM)
        never = await somebody.post(f"/cases/{NOBODYS}/{name}", FORM)
        told = never.text.replace(NOBODYS, case.reference)
        assert (hidden.status_code, hidden.text) == (never.status_code, told), name
    bulk = {"act": "note", "case": [case.reference, NOBODYS], "text": "x"}
    many = (await somebody.post("/bulk", bulk)).text
    if Permission.WORK in MATRIX[role]:
        assert many.count("There is no such case.") == 2
    assert await stand.file(case) == before


async def test_a_case_is_not_related_to_one_that_is_not_there(case, outside, other, stand):
    somebody = outside[Role.HANDLER]
    for number in (case.reference, NOBODYS):
        form = {"other": number, "words": "x"}
        answer = await somebody.do(other, "relate", form)
        assert (answer.status_code, "There is no case with this number." in answer.text) == (
            422,
            True,
        )
    assert (await somebody.do(other, "unrelate", related=case.reference)).status_code != 303


async def test_only_who_is_inside_can_have_it_or_be_asked(case, inside, outside):
    boss, stranger = inside["boss"], outside[Role.HANDLER].staff.id
    given = await boss.do(case, "assign", owner=stranger, owner_seen="")
    assert given.status_code == 409
    assert "somebody who may see the case" in given.text
    page = await boss.get(f"/cases/{case.reference}")
    asked = page.text.partition('id="inquire-asked"')[2].partition("</select>")[0]
    assert inside["ada"].staff.id in asked
    assert stranger not in asked
    form = {"asked": stranger, "text": "x", "due": DUE}
    assert (await boss.do(case, "inquire", form)).status_code == 422


@pytest.mark.parametrize("role", Role)
async def test_who_oversees_knows_that_it_is_there(case: Case, outside, role: Role):
    page = await outside[role].get("/restricted")
    if Permission.OVERSEE not in MATRIX[role]:
        assert page.status_code == 403
        return
    assert case.reference in page.text
    assert "Handler Example" in page.text, "who may see it"
    assert WORD not in page.text
    assert ("Let somebody in" in page.text) == (role is Role.ADMIN)


async def test_who_lets_somebody_in_is_named(case, outside, inside, stand):
    admin, auditor = outside[Role.ADMIN], outside[Role.AUDITOR]
    agent = outside[Role.AGENT]
    path, form = f"/restricted/{case.reference}", {"staff": agent.staff.id, "why": "Both are ill"}
    for somebody, where, status in (
        (auditor, path, 403),
        (inside["boss"], path, 403),
        (admin, f"/restricted/{NOBODYS}", 404),
    ):
        assert (await somebody.post(where, form)).status_code == status
    assert (await admin.post(path, form | {"why": " "})).status_code == 422
    assert (await admin.post(path, form | {"staff": "nobody"})).status_code == 422
    assert (await agent.get(f"/cases/{case.reference}")).status_code == 404
    assert (await admin.post(path, form)).status_code == 303
    assert (await admin.get(f"/cases/{case.reference}")).status_code == 404
    page = await agent.get(f"/cases/{case.reference}")
    assert page.status_code == 200
    assert "Somebody was let into the restricted case" in page.text
    assert "Both are ill" in page.text


async def test_nobody_whom_it_is_about_gets_in(stand, inside, outside):
    boss, clerk = inside["boss"], outside[Role.VIEWER].staff
    made = await stand.case("The clerk lied")
    await boss.do(made, "fact", fact="staff_subject", value=clerk.login)
    answer = await boss.do(made, "restrict", {"people": [clerk.id]})
    assert answer.status_code in {409, 422}
    worker = outside[Role.HANDLER].staff
    await boss.do(made, "fact", fact="staff_subject", value=worker.login)
    assert (await boss.do(made, "restrict", {"people": [worker.id]})).status_code == 409
    assert (await boss.do(made, "restrict")).status_code == 303
    assert (await inside["ada"].get(f"/cases/{made.reference}")).status_code == 404
    assert (await boss.do(made, "unrestrict")).status_code == 303
    assert (await inside["ada"].get(f"/cases/{made.reference}")).status_code == 200
