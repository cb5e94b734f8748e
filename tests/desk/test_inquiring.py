"""A colleague or a team is asked on the case page, finds it under "For me", and answers there."""

import re
from datetime import date, timedelta

import pytest

from bot.domain.staff import Role
from bot.domain.teams import Team
from tests.desk.stand import NOW, find, standing
from tests.fakes import shipped_policy

WHAT = "کامیون <b>کجا</b> بود؟"
SAFE = "کامیون &lt;b&gt;کجا&lt;/b&gt; بود؟"
TEAM = Team(names={"en": "Depot", "ru": "Склад", "fa": "انبار", "tr": "Depo"})
DUE = f"{NOW + timedelta(days=3):%Y-%m-%d}"


@pytest.fixture
async def stand(tmp_path):
    async with standing(tmp_path, policy=shipped_policy(teams={"depot": TEAM})) as built:
        yield built


def mine(page):
    """How much waits for the reader, as every page says."""
    found = re.search(r'/mine">[^<]*(?:<span class="count">(\d+))?', page.text)
    return int(found[1] or 0) if found else None


async def test_a_team_is_asked_and_one_of_it_answers(stand):
    handler = await stand.someone(login="ada")
    case = await stand.case()
    berk = await stand.someone(login="berk", team="depot")
    asked = await handler.do(case, "inquire", asked="team:depot", text=WHAT, due=DUE)
    assert asked.status_code == 303
    assert mine(await handler.get("/mine")) == 0
    page = await berk.get("/mine")
    assert mine(page) == 1
    assert SAFE in page.text
    assert "Depot" in page.text
    link = find(rf'href="/desk(/cases/{case.reference}#inquiry-\w+)"', page.text)
    queue = (await berk.get("/?scope=asked")).text
    assert case.reference in queue
    assert case.reference not in (await handler.get("/lines?scope=asked")).text
    await stand.later(berk, days=4)
    assert "Overdue" in (await berk.get("/mine")).text
    page = (await berk.get(link)).text
    number = find(r'<option value="(\w+)" >کامیون', page)
    form = {"inquiry": number, "text": "On the way.", "side": "organisation", "source": "Log"}
    assert (await berk.do(case, "inform", form)).status_code == 303
    assert mine(await berk.get("/mine")) == 0
    await handler.log_in("ada", "a sentence is good enough")
    for path in (f"/cases/{case.reference}", f"/cases/{case.reference}/form"):
        page = (await handler.get(path)).text
        for said in (SAFE, "On the way.", "Log", "The organisation’s", "Depot", "Answered"):
            assert said in page, (path, said)
    assert (
        "A colleague or a team was asked" in (await handler.get(f"/cases/{case.reference}")).text
    )
    again = await berk.do(case, "inform", form)
    assert again.status_code in {409, 422}


async def test_what_is_missing_is_said_and_nothing_is_asked(stand):
    handler = await stand.someone()
    case, viewer = await stand.case(), await stand.staff(Role.VIEWER)
    for wrong, status in (
        ({"asked": viewer.id}, 422),
        ({"asked": "team:nobody"}, 422),
        ({"due": "tomorrow"}, 422),
        ({"due": f"{date(2020, 1, 1)}"}, 409),
    ):
        form = {"asked": "team:depot", "text": WHAT, "due": DUE} | wrong
        answer = await handler.do(case, "inquire", form)
        assert answer.status_code == status, wrong
        assert SAFE in answer.text, "what was typed is kept"
    assert (await stand.file(case)).inquiries == []


async def test_words_are_for_those_who_may_read_them(stand):
    handler, viewer = await stand.someone(team="depot"), await stand.someone(Role.VIEWER)
    case = await stand.case()
    await handler.do(case, "inquire", asked="team:depot", text=WHAT, due=DUE)
    (made,) = (await stand.file(case)).inquiries
    secret = {"inquiry": made.id, "text": "Secret", "source": "Source of it"}
    await handler.do(case, "inform", secret)
    for path in (f"/cases/{case.reference}", f"/cases/{case.reference}/form"):
        page = (await viewer.get(path)).text
        assert "Depot" in page
        for word in ("کامیون", "Secret", "Source of it"):
            assert word not in page
