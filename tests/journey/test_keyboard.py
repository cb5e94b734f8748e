"""Three cases from their message to their end at the desk in a real browser, without a mouse.

A critical one in Persian from Telegram, one in Russian by mail, one in Turkish by web chat.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, async_playwright, expect

from bot.domain.staff import Role
from tests.chromium import ARGUMENTS, PATH
from tests.journey import reading
from tests.journey.mailing import in_folder, letter, post, words
from tests.journey.reading import look
from tests.journey.staff import PASSWORD
from tests.journey.test_acceptance import DANGER
from tests.journey.visitor import COMPLAINTS, page as chat
from tests.peers.bot_api import BotApiPeer
from tests.process import Served
from tests.waiting import until

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

FARTHEST = 150  # presses of Tab
CHAT = 4712
DECISIONS = {
    "fa": "شکایت شما را بررسی کردیم و حق با شماست. بخاری را پس می‌گیریم.",
    "ru": "Мы рассмотрели Вашу жалобу: курьер приедет завтра до полудня.",
    "tr": "Şikâyetinizi inceledik; fazla kesilen tutar düzeltildi.",
}
Hears = Callable[[str], Awaitable[None]]


@dataclass
class House:
    """A process with every door, the Bot API beside it, and a page with somebody logged in."""

    served: Served
    peer: BotApiPeer
    page: Page
    closing: AsyncExitStack

    async def telegram(self) -> Hears:
        self.peer.user_says(CHAT, DANGER["fa"], language="fa")

        async def heard(text: str) -> None:
            def said() -> bool:
                return any(text in one["text"] for one in self.peer.sent(CHAT))

            await self.peer.until(said, seconds=60)

        return heard

    async def mail(self) -> Hears:
        sender = "reader@people.example.org"
        await post(self.served, letter(sender, COMPLAINTS["ru"], name="reader"))

        async def heard(text: str) -> None:
            async def there() -> bool:
                mails = in_folder(self.served.data / "outbox")
                return any(text in words(one) for one in mails if one["To"] == sender)

            await until(there, deadline=60)

        return heard

    async def web(self) -> Hears:
        visitor = await self.closing.enter_async_context(chat(self.served, language="tr"))
        await visitor.says(COMPLAINTS["tr"], answers=2)

        async def heard(text: str) -> None:
            while text not in (await visitor.hears())["text"]:
                pass

        return heard


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    async with BotApiPeer() as peer, async_playwright() as playwright, AsyncExitStack() as closing:
        folder: Path = tmp_path_factory.mktemp("keyboard")
        telegram = {"TELEGRAM__TOKEN": peer.token, "TELEGRAM__API_BASE": peer.url}
        served = Served(folder, settings=telegram)
        served.start()
        closing.callback(served.kill)
        await served.ready()
        await look(served, _account)
        browser = await playwright.chromium.launch(executable_path=PATH, args=ARGUMENTS)
        page = await browser.new_page()
        page.set_default_timeout(60_000)
        await page.goto(f"{served.url}/desk/login")
        await page.keyboard.type("leyla")
        await page.keyboard.press("Tab")
        await page.keyboard.type(PASSWORD)
        await page.keyboard.press("Enter")
        await page.wait_for_url(f"{served.url}/desk/")
        yield House(served, peer, page, closing)
        await browser.close()


async def _account(parts):
    await parts.accounts.add(
        "leyla", name="Leyla Örnek", role=Role.HANDLER, language="en", password=PASSWORD
    )


@pytest.mark.parametrize(("door", "language"), [("telegram", "fa"), ("mail", "ru"), ("web", "tr")])
async def test_a_case_is_worked_to_its_end_without_a_mouse(house: House, door: str, language: str):
    hears: Hears = await getattr(house, door)()
    page = house.page
    reference = await _newest(house, language)
    await page.goto(f"{house.served.url}/desk/?scope=unassigned")
    line = page.locator(f"#case-{reference}")
    await expect(line).to_be_visible(timeout=60_000)
    await page.keyboard.press("j")
    await expect(line).to_be_focused()
    await page.keyboard.press("c")
    await expect(page.get_by_role("status").first).to_have_text("The case is yours.")
    await page.wait_for_load_state()  # keys do nothing before
    scales = {"severity": "2", "safety": "possible", "complexity": "1", "impact": "1"}
    scales |= {"need_immediate": "yes", "possible_immediate": "no"}
    await _do(page, "assess", **scales)
    await _do(page, "triage")
    await page.keyboard.press("n")
    await _do(page, "note", text="Called the branch", side="organisation")
    await _do(page, "investigate")
    decision = {"upheld": "partly", "reasons": "As the branch says", "cause": "process"}
    await _do(
        page,
        "decide",
        **decision,
        answered=" ",
        others="none",
        inform="team",
        text=DECISIONS[language],
    )
    await hears(DECISIONS[language])
    await _until_offered(page, "answered")
    await _do(page, "answered", reply="accept")
    await _do(page, "close", closure="accepted")
    case = await reading.case(house.served, reference)
    assert (case["status"], case["language"], case["owner"] is None) == ("closed", language, False)
    assert case["urgency"] == ("critical" if language == "fa" else case["urgency"])


async def _newest(house: House, language: str) -> str:
    """The reference of the case in that language, once it is there."""
    found: list[str] = []

    async def there() -> bool:
        known = await reading.cases(house.served)
        found[:] = [ref for ref, case in known.items() if case["language"] == language]
        return bool(found)

    await until(there, deadline=60)
    return found[0]


async def _until_offered(page: Page, deed: str) -> None:
    """Look again until the decision has left and its answer can be noted."""
    for _ in range(60):
        if await page.locator(f"#deed-{deed}").count():
            return
        await asyncio.sleep(1)
        await page.reload()
    raise AssertionError(deed)


async def _do(page: Page, deed: str, **fields: str) -> None:
    """Open a form by Tab and Enter, fill it in, and send it."""
    place = f"#deed-{deed}"
    if not await page.locator(f"{place}[open]").count():
        await page.keyboard.press("a")
        await _tab_to(page, f"{place} > summary")
        await page.keyboard.press("Enter")
    for name, value in fields.items():
        if name == "answered":
            await _tab_to(page, f"{place} input[name=answered]")
            await page.keyboard.press("Space")
            continue
        await _tab_to(page, f"#{deed}-{name}")
        await _fill(page, value)
    await _tab_to(page, f"{place} form button.main")
    await page.keyboard.press("Enter")
    await page.wait_for_url(f"**?done={deed}")
    assert await page.locator("p.fault[role=alert]").count() == 0


async def _tab_to(page: Page, selector: str) -> None:
    active = "selector => document.activeElement?.matches(selector) ?? false"
    for _ in range(FARTHEST):
        if await page.evaluate(active, selector):
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"{selector} cannot be reached by Tab")


async def _fill(page: Page, value: str) -> None:
    """Choose in a list by the arrows, or write."""
    if await page.evaluate("document.activeElement.tagName") != "SELECT":
        await page.keyboard.type(value)
        return
    options = await page.evaluate(
        "[document.activeElement.value, ...[...document.activeElement.options].map(o => o.value)]"
    )
    at, wanted = options[1:].index(options[0]), options[1:].index(value)
    for _ in range(abs(wanted - at)):
        await page.keyboard.press("ArrowDown" if wanted > at else "ArrowUp")
    assert await page.evaluate("document.activeElement.value") == value
