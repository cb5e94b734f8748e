"""The page of learning: for whom, what it shows, and what its buttons do."""

import re
from dataclasses import replace

import pytest

from bot.domain.events import DEPLOYMENT
from bot.domain.staff import Role
from bot.services.ports.learning import TrainingStatus
from locales import LANGUAGES
from nlp import model
from nlp.shelf import SHIPPED, Shelf

COUNT = {"rows": 40, "before": 30, "after": 33}
FIGURES = {
    "aside": {
        "all": {"category": COUNT, "remedy": COUNT},
        "languages": {"category": {"fa": COUNT}, "remedy": {"ru": COUNT}},
        "classes": {"category": {"delivery": COUNT}, "remedy": {"none": COUNT, "refund": COUNT}},
        "besides": {"critical_found": COUNT, "complaints_kept": COUNT},
    },
    "held": {"all": {}, "languages": {}, "classes": {}, "besides": {}},
    "own": {},
    "worse": [],
    "margins": [0.02, 0.04],
}


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "models")


def offer(shelf, version="better"):
    shelf.offer(replace(model.read(SHIPPED), version=version))


async def ended(stand, status=TrainingStatus.READY, **more):
    """What a training that the desk asked for came to."""
    asked = (await stand.learning.state()).trainings[0]
    about = {"version": "better", "corrections": 1, "figures": FIGURES} | more
    return await stand.learning.ended(replace(asked, status=status, **about))


async def corrected(stand, browser):
    case = await stand.case("My parcel is late")
    answer = await browser.do(case, "correct", category="technical", reason="a locker")
    assert answer.status_code == 303, answer.text


async def trail(stand):
    links = await stand.store.read(lambda unit: unit.events.of(DEPLOYMENT))
    events = [link.event for link in links if link.event.type.startswith("model_")]
    return [(one.type, one.reason, one.actor.id != "") for one in events]


@pytest.mark.parametrize(
    ("role", "status"),
    [
        *((role, 200) for role in (Role.ADMIN, Role.MANAGER)),
        *((role, 403) for role in (Role.HANDLER, Role.AGENT, Role.VIEWER, Role.AUDITOR)),
    ],
)
async def test_only_who_runs_the_process_has_it_learn(stand, role, status):
    browser = await stand.someone(role)
    assert (await browser.get("/learning")).status_code == status
    assert ("/desk/learning" in (await browser.get("/")).text) is (status == 200)
    for deed in ("ask", "use", "back"):
        assert (await browser.post(f"/learning/{deed}")).status_code == (
            409 if status == 200 else 403
        )


async def test_from_a_correction_to_a_model_in_use_and_back(stand, shelf):
    browser = await stand.someone(Role.MANAGER)
    assert "Learn from corrections</button>" not in (await browser.get("/learning")).text
    await corrected(stand, browser)
    page = (await browser.get("/learning")).text
    assert "Staff set right what was read in 1 case." in page
    assert (await browser.post("/learning/ask")).status_code == 303
    assert "It is learning. That takes" in (await browser.get("/learning")).text
    assert (await browser.post("/learning/ask")).status_code == 409, "one at a time"
    offer(shelf)
    await ended(stand)
    page = (await browser.get("/learning")).text
    assert "Can be put to use" in page
    assert re.search(
        r">Delivery</th>\s*<td[^>]*>40</td>\s*<td[^>]*>30</td>\s*<td[^>]*>33</td>", page
    )
    assert (await browser.post("/learning/use", version="other")).status_code == 409
    assert (await browser.post("/learning/use", version="better")).status_code == 303
    assert shelf.version() == "better"
    assert "A model taught here." in (await browser.get("/learning")).text
    assert (await browser.post("/learning/back")).status_code == 303
    assert (await browser.post("/learning/back")).status_code == 409
    assert not shelf.own()
    assert await trail(stand) == [
        ("model_trained", "", True),
        ("model_changed", "promoted", True),
        ("model_changed", "taken back", True),
    ]


async def test_what_is_worse_cannot_be_put_to_use_and_says_where(stand, shelf):
    browser = await stand.someone(Role.ADMIN)
    await corrected(stand, browser)
    await browser.post("/learning/ask")
    offer(shelf)
    await ended(stand, TrainingStatus.WORSE, figures={**FIGURES, "worse": [["category", "fa"]]})
    page = (await browser.get("/learning")).text
    assert "Category, Persian" in page
    assert "Read messages with this model" not in page
    assert (await browser.post("/learning/use", version="better")).status_code == 409
    assert not shelf.own()


async def test_one_whose_job_was_lost_holds_up_no_other(stand):
    browser = await stand.someone(Role.ADMIN)
    await corrected(stand, browser)
    await browser.post("/learning/ask")
    await stand.later(browser, hours=2)
    assert (await browser.post("/learning/ask")).status_code == 303


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_is_told_in_every_language(stand, shelf, language):
    browser = await stand.someone(Role.MANAGER, language=language)
    await corrected(stand, browser)
    await browser.post("/learning/ask")
    offer(shelf)
    await ended(stand)
    page = (await browser.get("/learning")).text
    assert not re.findall(r">\s*(None|nan|\{\w+\})\s*<", page)
    if language == "fa":
        assert 'dir="rtl"' in page
        assert ">۴۰</td>" in page
