"""Every page in every language: nobody is kept out of it, and it fits a narrow screen.

axe-core looks at each page on a wide light screen, and again on a narrow dark one at what differs
there (colours, what has to be scrolled), once for each direction of reading. Pages are read from
the application: one added tomorrow has to be put here tomorrow.
"""

import re
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pyotp
import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]  # no py.typed
from axe_playwright_python.base import AxeResults  # type: ignore[import-untyped]  # the same
from playwright.async_api import Page
from starlette.routing import Route

from bot.domain.case import Action, Case
from bot.domain.staff import Role, Staff
from channels.message import Attachment
from desk.app import ROUTES
from desk.clamd import Clamd
from locales import LANGUAGES
from tests.desk.browsing import Served, log_in, serving
from tests.desk.stand import PASSWORD, Stand
from tests.desk.test_learning import ended

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

FIRE = "My kettle was on fire 🔥, order 4481203, card 4111 1111 1111 1111. I want a refund."
WIDE = {"resultTypes": ["violations"], "preload": False}
NARROW = WIDE | {"runOnly": ["color-contrast", "scrollable-region-focusable", "target-size"]}
NO_PAGES = {  # parts of pages, streams, files, and ways elsewhere
    *("/lines", "/news", "/actions.csv", "/reports/{name}", "/oidc", "/oidc/back", "/oidc/out"),
    "/cases/{reference}/files/{digest}/shown",
}
REPORTS = ("daily", "monthly", "review", "public")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A desk with something on each of its pages."""

    stand: Stand
    url: str
    case: Case
    digest: str
    admin: Staff

    def pages(self) -> Mapping[str, tuple[str, ...]]:
        """Where each route of a page is looked at."""
        path = f"/cases/{self.case.reference}"
        period = "split=channel&from=2026-01-01"
        return {
            "/": ("/?scope=all", "/?scope=mine&q=nobody"),
            "/views": ("/views",),
            "/keys": ("/keys",),
            "/actions": ("/actions?show=all",),
            "/notify": ("/notify",),
            "/reports": tuple(f"/reports?kind={kind}&{period}" for kind in REPORTS),
            "/learning": ("/learning",),
            "/account": ("/account",),
            "/account/password": ("/account/password",),
            "/account/factor": ("/account/factor",),
            "/staff": ("/staff",),
            "/staff/{id}": (f"/staff/{self.admin.id}",),
            "/restricted": ("/restricted",),
            "/subjects": ("/subjects",),
            "/subjects/{key}": (f"/subjects/{self.case.conversation_id}",),
            "/mine": ("/mine",),
            "/templates": ("/templates",),
            "/templates/{key}": ("/templates/delay", "/templates/new"),
            "/cases/{reference}": (path, "/cases/K7M4-2QXD-9"),
            "/cases/{reference}/files/{digest}": (f"{path}/files/{self.digest}",),
            "/cases/{reference}/form": (f"{path}/form",),
        }


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def place(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Place]:
    async with serving(tmp_path_factory.mktemp("desk")) as served:
        yield await _filled(served)


async def _filled(served: Served) -> Place:
    stand, url = served
    digest = stand.blobs.put(b"MZ, not to be trusted")
    file = Attachment(name="run.exe", type="image/png", size=21, digest=digest)
    case = await stand.case(FIRE, name="Ada Example", files=[file])
    stand.shift[0] += timedelta(days=31)
    late = await stand.case("سفارش من دیر رسید", user="other")
    admin = await stand.staff(Role.ADMIN, "handler")
    await stand.casework.correct(case.reference, admin, category="technical")
    await stand.casework.note(case.reference, admin, "See this, @handler")
    await stand.casework.step(late.reference, admin, Action.REDIRECT, reason="pay")
    await stand.learning.ask(admin)
    await ended(stand)
    mounted: Any = stand.app.routes[0]
    state = mounted.app.state
    state.desk = replace(state.desk, scanner=Clamd("/nowhere", timeout=1))
    return Place(stand=stand, url=url, case=case, digest=digest, admin=admin)


async def test_no_page_is_forgotten(place: Place):
    routes = [one for one in ROUTES if isinstance(one, Route) and "GET" in (one.methods or ())]
    before = {"/login", "/login/code"}
    assert {one.path for one in routes} - NO_PAGES - before == place.pages().keys()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_page_keeps_anybody_out(chromium, place: Place, language: str):
    context = await chromium.new_context()
    page = await context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    url = place.url
    await page.goto(f"{url}/login?lang={language}")
    await _whole(page)
    await log_in(page, url)
    for addresses in place.pages().values():
        for address in addresses:
            await page.goto(f"{url}{address}")
            await _whole(page)
    await _by_a_press(page, place, language)
    assert [fault for fault in faults if not re.search("40[349]|422", fault)] == []
    await context.close()


async def _by_a_press(page: Page, place: Place, language: str) -> None:
    """Pages that only a form leads to: what was refused or done, and what is shown once."""
    url, path = place.url, f"/cases/{place.case.reference}"
    account = {"login": f"new-{language}", "name": "New", "role": "handler", "language": language}
    for where, form in (
        (f"{path}/extend", {"until": "2026-01-01", "reason": "a good one"}),
        (f"{path}/reply", {}),
        ("/bulk", {"case": place.case.reference, "act": "note", "text": "Called"}),
        ("/staff", account),
        ("/staff", account),
        ("/actions", {"what": "=New boxes", "due": "2026-01-01"}),
        ("/subjects", {"sought": place.case.reference}),
        ("/subjects", {"sought": "nobody of that name"}),
        (f"/subjects/{place.case.conversation_id}/erase", {"reason": "x", "open_too": "yes"}),
        (f"/subjects/{place.case.conversation_id}/erase", {}),
        ("/account/password", {"password": PASSWORD, "new": "one", "again": "another"}),
    ):
        await _press(page, url, where, form)
        await _whole(page)
    await _second_step(page, place, language)


async def _second_step(page: Page, place: Place, language: str) -> None:
    """The recovery codes as they are shown once, and the page that asks for a code."""
    stand, url, login = place.stand, place.url, f"careful-{language}"
    await stand.staff(Role.HANDLER, login, language=language)
    await _press(page, url, "/logout", {})
    await log_in(page, url, login)
    await page.goto(f"{url}/account/factor")
    secret = "".join((await page.locator("li code").inner_text()).split())
    code = pyotp.TOTP(secret).at(stand.now())
    await _press(page, url, "/account/factor", {"code": code, "password": PASSWORD})
    await _whole(page)
    await page.goto(f"{url}/account/factor")
    await _whole(page)
    await _press(page, url, "/logout", {})
    await page.fill("#login", login)
    await page.fill("#password", PASSWORD)
    await page.keyboard.press("Enter")
    await page.wait_for_url(f"{url}/login/code")
    await _whole(page)


async def _press(page: Page, url: str, where: str, form: Mapping[str, str]) -> None:
    """Send a form as the page's own would be, wherever one is."""
    if await page.locator("[name=csrf]").count() == 0:
        await page.goto(f"{url}/account")
    async with page.expect_navigation():
        await page.evaluate(
            """([action, fields]) => {
                const form = document.createElement("form");
                form.method = "post";
                form.action = action;
                fields.csrf = document.querySelector("[name=csrf]").value;
                for (const [name, value] of Object.entries(fields)) {
                    form.append(Object.assign(document.createElement("input"), { name, value }));
                }
                document.body.append(form);
                form.submit();
            }""",
            [f"{url}{where}", dict(form)],
        )


async def _whole(page: Page) -> None:
    """axe-core finds no fault, and nothing sticks out of a narrow screen."""
    await page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    await page.set_viewport_size({"width": 1280, "height": 800})
    await page.emulate_media(color_scheme="light")
    _faultless(page, await Axe().run(page, options=WIDE))
    await page.set_viewport_size({"width": 360, "height": 800})
    await page.emulate_media(color_scheme="dark")
    if await page.evaluate("document.documentElement.lang") in {"en", "fa"}:
        _faultless(page, await Axe("0").run(page, options=NARROW))  # it is there already
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360, page.url


def _faultless(page: Page, found: AxeResults) -> None:
    assert found.violations_count == 0, f"{page.url}\n{found.generate_report()}"
