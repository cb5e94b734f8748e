"""Lists of the queue: every filter in the address, saved lists, counts, news, many at once."""

import asyncio
import json
from datetime import timedelta
from html import unescape

import pytest

from bot.domain.staff import Role
from bot.domain.teams import Team
from nlp.understanding import OURS
from tests.desk.stand import find, standing
from tests.desk.test_queue import listed
from tests.fakes import shipped_policy

TEAMS = {
    "parcels": Team(names=dict.fromkeys(OURS, "Parcels"), categories=frozenset({"delivery"})),
    "rest": Team(names=dict.fromkeys(OURS, "The rest")),
}


@pytest.fixture
async def teams(tmp_path):
    async with standing(tmp_path, policy=shipped_policy(teams=TEAMS)) as built:
        yield built


async def test_lists_of_teams(teams):
    parcel, other = await teams.case("The parcel is late"), await teams.case("Something is off")
    member = await teams.someone(team="parcels")
    alone = await teams.someone(login="alone")
    for query, found in {
        "scope=team": [parcel],
        "team=rest": [other],
        "team=rest&category=delivery": [],
        "scope=unassigned&team=parcels": [parcel],
    }.items():
        assert listed(await member.get(f"/?{query}")) == [c.reference for c in found], query
    page = (await member.get("/?scope=team")).text
    counted = r'id="scope-{}".*?class="count">([^<]+)'
    assert [find(counted.format(one), page) for one in ("all", "team")] == ["2", "1"]
    assert "My team’s" in (await member.get("/")).text
    assert "My team’s" not in (await alone.get("/")).text
    assert listed(await alone.get("/?scope=team")) == []
    assert "The rest" in (await member.get(f"/cases/{other.reference}")).text


async def test_lists_by_when_a_decision_is_due(stand):
    late = await stand.case("Something is off")
    stand.shift[0] += timedelta(days=25)
    soon = await stand.case("Something else is off")
    stand.shift[0] += timedelta(days=6)
    handler = await stand.someone()
    await stand.casework.ask(late.reference, handler.staff, "When was it?")
    for query, found in {
        "due=overdue": [late],
        "due=today": [late],
        "due=week": [late],
        "due=overdue&status=received": [],
        "due=overdue&status=awaiting_info": [late],
        "due=someday": [late, soon],
        "kind=praise": [],
        "kind=complaint&due=overdue": [late],
    }.items():
        assert listed(await handler.get(f"/?{query}")) == [c.reference for c in found], query
    stand.shift[0] += timedelta(days=20)
    await handler.log_in(handler.staff.login, "a sentence is good enough")
    assert listed(await handler.get("/?due=week")) == [late.reference, soon.reference]


async def test_a_list_is_saved_counted_and_opened_with(stand):
    burning, _ = await stand.case("There was a fire"), await stand.case("Something is off")
    staff = await stand.someone()
    whole = await staff.get("/?urgency=critical")
    query = unescape(find(r'name="query" value="([^"]+)"', whole.text))
    answer = await staff.post("/views", name="Fires", query=query, usual="yes")
    assert answer.status_code == 303
    opened = await staff.get("/")
    assert opened.headers["location"] == answer.headers["location"]
    page = await staff.get(opened.headers["location"].removeprefix("/desk"))
    assert listed(page) == [burning.reference]
    assert find(r"<bdi>Fires</bdi> <span class=\"count\">(\d+)<", page.text) == "1"
    assert len(listed(await staff.get("/?scope=all"))) == 2
    other = await stand.someone(login="other")
    assert "Fires" not in (await other.get("/")).text
    await staff.post("/usual", view="")
    assert len(listed(await staff.get("/"))) == 2
    view = find(r"/desk/views/([\w-]+)/remove", (await staff.get("/views")).text)
    assert (await other.post(f"/views/{view}/remove")).status_code == 404
    assert (await staff.post(f"/views/{view}/remove")).status_code == 303
    assert "No list was saved yet." in (await staff.get("/views")).text


async def test_only_who_assigns_saves_lists_for_all(stand):
    handler, manager = await stand.someone(), await stand.someone(Role.MANAGER)
    refused = await handler.post("/views", name="Ours", query="scope=all", shared="yes")
    assert refused.status_code == 403
    await manager.get("/")
    await manager.post("/views", name="Ours", query="scope=unassigned&urgency=<b>", shared="yes")
    page = await handler.get("/")
    assert "Ours" in page.text
    view = find(r'id="view-([\w-]+)"', page.text)
    assert (await handler.post(f"/views/{view}/remove")).status_code == 403
    assert "urgency" not in find(rf'id="view-{view}" href="([^"]+)"', page.text)
    assert (await handler.post("/views", name=" ", query="")).status_code == 422


async def test_counts_beside_the_list_are_bounded(stand, monkeypatch):
    monkeypatch.setattr("bot.services.reading.FEW", 2)
    for number in range(4):
        await stand.case(f"Number {number}")
    page = await (await stand.someone()).get("/?scope=mine")
    assert find(r'id="scope-all".*?class="count">([^<]+)', page.text) == "2+"
    assert find(r'id="scope-mine".*?class="count">([^<]+)', page.text) == "0"


async def test_many_cases_at_once_and_what_became_of_each(stand):
    first, second = await stand.case("Something is off"), await stand.case("Something else")
    staff, other = await stand.someone(), await stand.someone(login="other", name="Leyla Örnek")
    await stand.casework.assign(second.reference, other.staff, other.staff)
    chosen = {
        "case": [first.reference, second.reference, "K7M4-2QXD-9"],
        "back": "/desk/?scope=all",
    }
    await staff.get("/")
    page = await staff.post("/bulk", {**chosen, "act": "take"})
    assert page.status_code == 200
    assert page.text.count("The case is yours.") == 1
    assert "Leyla Örnek has this case by now." in page.text
    assert "There is no such case." in page.text
    assert 'href="/desk/?scope=all"' in page.text
    assert (await stand.file(first)).case.owner == staff.staff.id
    assert (await stand.file(second)).case.owner == other.staff.id
    missing = await staff.post("/bulk", {**chosen, "act": "category", "category": "billing"})
    assert missing.status_code == 422
    assert "Please fill in: Reason." in missing.text
    await staff.post(
        "/bulk", {**chosen, "act": "category", "category": "billing", "reason": "bills"}
    )
    await staff.post("/bulk", {**chosen, "act": "note", "text": "One matter"})
    for case in (first, second):
        file = await stand.file(case)
        assert (file.case.category, [note.text for note in file.notes]) == (
            "billing",
            ["One matter"],
        )
    assert (await staff.post("/bulk", {**chosen, "act": "assign"})).status_code == 403
    assert (await staff.post("/bulk", {**chosen, "act": "burn"})).status_code == 400
    none = await staff.post("/bulk", act="note", text="Words not to be lost")
    assert "Words not to be lost" in none.text


async def test_a_whole_list_at_once(stand):
    """What stands on other pages too, and no more than somebody meant."""
    for number in range(27):
        await stand.case(f"Number {number}")
    burning, staff = await stand.case("There was a fire"), await stand.someone()
    page = await staff.get("/?urgency=normal")
    kept = unescape(find(r'name="list" value="([^"]+)"', page.text))
    assert 'name="whole"' in page.text
    assert 'name="whole"' not in (await staff.get("/?urgency=critical")).text, "it has one page"
    form = {"whole": "yes", "list": kept, "back": "/desk/?urgency=normal"}
    lacking = await staff.post("/bulk", {**form, "act": "category", "category": "billing"})
    assert lacking.status_code == 422
    done = await staff.post("/bulk", {**form, "act": "take"})
    assert "Done in 27 cases" in done.text
    assert "Not done" not in done.text
    mine = await staff.get("/?scope=mine")
    assert find(r'class="total">([^<,]+)', mine.text) == "27 cases"
    assert (await stand.file(burning)).case.owner == ""


async def test_of_a_long_list_the_rest_is_told(stand, monkeypatch):
    monkeypatch.setattr("desk.pages.bulk.MOST_OF_LIST", 2)
    for number in range(3):
        await stand.case(f"Number {number}")
    staff = await stand.someone()
    form = {"whole": "yes", "list": "scope=all", "act": "note", "text": "One matter"}
    answer = await staff.post("/bulk", form)
    assert "1 more case of the list was left as it is" in answer.text


async def test_a_case_is_put_back_into_the_queue(stand):
    case, staff = await stand.case(), await stand.someone()
    other, manager = await stand.someone(login="other"), await stand.someone(Role.MANAGER)
    await stand.casework.assign(case.reference, staff.staff, staff.staff)
    path, own = f"/cases/{case.reference}", {"owner_seen": staff.staff.id}
    assert 'id="deed-give_up"' not in (await other.get(path)).text, "it is a colleague's"
    assert (await other.do(case, "give_up", own)).status_code == 403
    assert (await manager.do(case, "give_up", owner_seen="")).status_code == 409
    assert 'id="deed-give_up"' in (await staff.get(path)).text
    assert (await staff.do(case, "give_up", own)).status_code == 303
    assert (await stand.file(case)).case.owner == ""
    page = (await staff.get(path)).text
    assert "Case assigned" in page
    assert "Nobody" in find(r'(<ol class="timeline">[\s\S]*</ol>)', page)
    assert 'id="deed-give_up"' not in page


async def test_a_manager_gives_many_cases(stand):
    case, manager = await stand.case(), await stand.someone(Role.MANAGER)
    handler = await stand.staff(login="handler")
    given = {"case": [case.reference], "act": "assign", "owner": handler.id}
    assert "The case has a new owner." in (await manager.post("/bulk", given)).text
    stale = await manager.post("/bulk", given | {"owner": manager.staff.id})
    assert "has this case by now." in stale.text
    nobody = await manager.post("/bulk", given | {"owner": "nobody"})
    assert "Please choose again: Owner." in nobody.text


@pytest.mark.parametrize("role", [Role.VIEWER, Role.AUDITOR])
async def test_who_may_not_work_chooses_no_cases(stand, role):
    case, reader = await stand.case(), await stand.someone(role)
    assert 'name="case"' not in (await reader.get("/")).text
    for act in ("take", "assign", "category", "note"):
        answer = await reader.post("/bulk", {"case": [case.reference], "act": act})
        assert answer.status_code == 403


async def test_news_of_a_list_come_by_themselves(stand):
    case, staff = await stand.case(), await stand.someone()
    looking = asyncio.create_task(stand.changes.run())
    told = await _stream(stand, staff, "/desk/news?scope=all")
    (first,) = await anext(told)
    assert first == [case.reference, 0 + first[1]]
    newer = await stand.case("There was a fire")
    page = await anext(told)
    assert [reference for reference, _ in page] == [newer.reference, case.reference]
    await stand.casework.note(case.reference, staff.staff, "seen")
    (_, changed) = await anext(told)
    assert changed[1] > first[1]
    looking.cancel()
    assert [one async for one in told] == [], "whoever waits is let go as the process ends"
    assert (await stand.browser().get("/news")).status_code == 303


@pytest.mark.parametrize("how", ["disabled", "another role", "logged out"])
async def test_news_end_for_who_may_not_hear_them_any_more(stand, how):
    await stand.case()
    staff = await stand.someone(Role.AGENT)
    account = staff.staff
    assert account
    told = await _stream(stand, staff, "/desk/news?scope=all")
    await anext(told)
    looking = asyncio.create_task(stand.changes.run())
    if how == "disabled":
        await stand.accounts.disable(account.login)
    elif how == "another role":
        await stand.accounts.change(account.login, role=Role.AUDITOR)
    else:
        await staff.post("/logout")
    assert [one async for one in told] == []
    looking.cancel()


async def _stream(stand, staff, path):
    """What an event source hears, without a socket: the application's own chunks."""
    heard: asyncio.Queue[bytes | None] = asyncio.Queue()
    cookie = "; ".join(f"{name}={value}" for name, value in staff.client.cookies.items())
    where, _, query = path.partition("?")
    scope = {
        "type": "http",
        "method": "GET",
        "path": where,
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(b"cookie", cookie.encode()), (b"host", b"desk.example.org")],
    }

    async def receive():
        await asyncio.Event().wait()

    async def send(message):
        if message["type"] == "http.response.body":
            await heard.put(message["body"] if message.get("more_body") else None)

    running = asyncio.create_task(stand.app(scope, receive, send))

    async def told():
        async with asyncio.timeout(20):
            while (chunk := await heard.get()) is not None:
                if chunk.startswith(b"data: "):
                    yield json.loads(chunk.removeprefix(b"data: "))
        await running

    return told()
