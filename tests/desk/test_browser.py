"""The desk in a real browser: by keyboard, without a script, in every language."""

import re
from datetime import timedelta

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]  # no py.typed
from playwright.async_api import Page, expect

from arzuhal.outgoing import Rule
from arzuhal.translating import LibreTranslate
from bot.domain.case import Action, Case, Status
from bot.domain.staff import Role
from desk.pages.followup import FACTS
from locales import LANGUAGES
from nlp.readers.remedy import CODES
from tests.desk.browsing import log_in, opened
from tests.desk.stand import Stand
from tests.desk.test_deeds import DECISION, reach
from tests.peers.translators import KEY, translating

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_the_follow_up_form_prints_on_one_page(chromium, served):
    stand, url = served
    long = "My kettle leaked, order 4481203, in the kitchen on 4 November 2026. " * 12
    case = await stand.case(f"{long} I want a refund.", name="Ada Example of Many Names")
    staff = await stand.someone()
    assert staff.staff
    for name in FACTS:
        await stand.casework.set_fact(
            case.reference, staff.staff, name, "Words that are many " * 5
        )
    await reach(stand, staff, case, Status.INVESTIGATING)
    answer = {"remedies": CODES, "root_cause": "Because of this " * 20, "money": "1250.50 EUR"}
    assert (await staff.do(case, "decide", DECISION | answer)).status_code == 303
    await stand.deliver(case)
    await staff.do(case, "answered", reply="accept")
    page = await chromium.new_page()
    await log_in(page, url)
    for language in LANGUAGES:
        await page.goto(f"{url}/cases/{case.reference}/form?lang={language}")
        printed = await page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1, language
    await page.goto(f"{url}/cases/{case.reference}/form?lang=en")
    await expect(page.get_by_text("1,250.50")).to_be_visible()
    await page.close()


async def test_everything_works_without_a_script(chromium, served):
    stand, url = served
    case = await stand.case()
    await stand.staff()
    context = await chromium.new_context(java_script_enabled=False)
    page = await context.new_page()
    await log_in(page, url)
    await page.get_by_role("button", name=f"Take {case.reference}").click()
    await page.get_by_label("Your message").fill("سلام\nЗдравствуйте")
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(page.get_by_role("status")).to_have_text("Your message is on its way.")
    await page.get_by_text("Write a note").click()
    await page.get_by_label("Note", exact=True).fill("Called")
    await page.get_by_role("button", name="Keep the note").click()
    await expect(page.get_by_text("Called")).to_be_visible()
    await page.get_by_role("link", name="فارسی").click()
    await expect(page.locator("html")).to_have_attribute("dir", "rtl")
    await page.get_by_role("button", name="خروج").click()
    await expect(page.locator("#password")).to_be_visible()
    file = await stand.file(case)
    assert file.messages[-1].text == "سلام\nЗдравствуйте"
    assert file.case.owner
    await context.close()


async def test_the_queue_keeps_itself_current_without_moving(chromium, served):
    """What is new is counted, what changed is marked where it stands, and the focus stays."""
    stand, url = served
    first = await stand.case()
    handler = await stand.staff()
    page = await chromium.new_page()
    await log_in(page, url)
    await page.locator(f"#case-{first.reference}").focus()
    second = await stand.case("There was a fire", user="other")
    await expect(page.get_by_role("button", name="New cases: 1")).to_be_visible()
    await expect(page.get_by_role("status")).to_have_text("New cases: 1")
    await expect(page.locator("#scope-all .count")).to_have_text("2")
    await expect(page.locator(f"#case-{second.reference}")).to_have_count(0)
    await stand.casework.assign(first.reference, handler, handler)
    row = page.locator(f"tr[data-case='{first.reference}']")
    await expect(row.get_by_text("Changed")).to_be_visible()
    await expect(row).to_contain_text(handler.name)
    await expect(page.locator(f"#case-{first.reference}")).to_be_focused()
    await page.keyboard.press("u")
    await expect(page.locator(f"#case-{second.reference}")).to_be_focused()
    await stand.casework.step(first.reference, handler, Action.REDIRECT, reason="pay")
    await expect(row.get_by_text("No longer in this list")).to_be_visible()
    await page.keyboard.press("c")
    await expect(page.get_by_role("status")).to_have_text("The case is yours.")
    await page.close()


@pytest.mark.parametrize("layout", ["en", "ru"])
async def test_single_keys_work_in_any_script_and_can_be_switched_off(chromium, served, layout):
    stand, url = served
    case = await stand.case()
    other = await stand.case("Something else is off", user="other")
    await stand.staff()
    page = await chromium.new_page()
    await log_in(page, url)
    first, last = await page.locator("tr[data-case] a[id^='case-']").all()
    await _press(page, layout, "j", "j", "x", "k")
    await expect(first).to_be_focused()
    await expect(page.locator("input[name=case]:checked")).to_have_count(1)
    await _press(page, layout, "k", "j", "o")
    await page.wait_for_url(f"{url}/cases/*")
    assert page.url.split("/")[-1] in {case.reference, other.reference}
    await _press(page, layout, "n")
    await page.keyboard.type("j k o ? g q")
    await expect(page.locator("#note-text")).to_have_value("j k o ? g q")
    await page.get_by_role("button", name="Keep the note").focus()
    await _press(page, layout, "g", "m")
    await page.wait_for_url(f"{url}/?scope=mine")
    await _press(page, layout, "h")
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_be_visible()
    assert (await Axe().run(page)).violations_count == 0
    await dialog.get_by_label("Keys work on this browser").uncheck()
    await page.keyboard.press("Escape")
    await _press(page, layout, "g", "q", "h")
    await expect(dialog).to_be_hidden()
    assert page.url == f"{url}/?scope=mine"
    await expect(last).to_have_count(0)
    await page.context.close()


@pytest.mark.parametrize("layout", ["en", "ru"])
async def test_single_keys_open_what_is_done_to_a_case(chromium, served, layout):
    stand, url = served
    case, boss = await stand.case(), await stand.staff(Role.MANAGER)
    page = await chromium.new_page()
    await log_in(page, url, boss.login)
    await page.goto(f"{url}/cases/{case.reference}")
    for key, field in (("i", "inquire-asked"), ("l", "relate-other")):
        await _press(page, layout, key)
        await expect(page.locator(f"#{field}")).to_be_focused()
        await page.locator(f"details:has(#{field}) summary").focus()
    await _press(page, layout, "p")
    await expect(page.locator("#deed-restrict input[type=checkbox]").first).to_be_focused()
    await page.context.close()


CYRILLIC = dict(zip("jkoxcrnahgqmuilp", "олщчсктфрпйьгшдз", strict=True))


async def _press(page: Page, layout: str, *keys: str) -> None:
    """As a keyboard of that layout does: the same place, another letter."""
    for key in keys:
        said = CYRILLIC[key] if layout == "ru" else key
        await page.evaluate(
            """([key, code]) => document.activeElement.dispatchEvent(
                new KeyboardEvent("keydown", {key, code, bubbles: true, cancelable: true}))""",
            [said, f"Key{key.upper()}"],
        )


async def test_one_can_come_to_the_answer_by_keyboard_alone(chromium, served):
    stand, url = served
    case = await stand.case()
    await stand.staff()
    page = await chromium.new_page()
    await log_in(page, url)
    await page.keyboard.press("Tab")
    assert await page.evaluate("document.activeElement.className") == "skip"
    await page.keyboard.press("Enter")
    assert await page.evaluate("document.activeElement.id") == "content"
    await page.goto(f"{url}/cases/{case.reference}")
    for _ in range(40):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.id") == "reply-text":
            break
    await page.keyboard.type("Hello there")
    await page.keyboard.press("Tab")
    outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_have_text("Your message is on its way.")
    await page.close()


async def test_writing_needs_no_mouse_and_loses_nothing(chromium, served):
    """A ready answer, a draft that keeps itself, sending, taking back."""
    stand, url = served
    stand.answering.undo = timedelta(seconds=10)
    case = await stand.case("سفارش من دیر رسید", user="anna")
    page = await opened(chromium, stand, url, case)
    await page.locator("#reply-template").focus()
    await page.keyboard.type("We are looking into it")
    await page.keyboard.press("Enter")
    text = page.locator("#reply-text")
    await expect(text).to_have_value(re.compile(case.reference))
    await text.press("Control+End")
    await page.keyboard.type(" PS")
    version = page.locator("#composer [name=version]")
    await expect(version).to_have_value("2")
    await page.goto(f"{url}/cases/{case.reference}")
    await expect(text).to_have_value(re.compile(" PS$"))
    await text.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_contain_text("can still be taken back")
    await page.wait_for_load_state()  # keys do nothing before
    await page.keyboard.press("z")
    await expect(page.get_by_role("status")).to_contain_text("it is a draft again")
    await expect(text).to_have_value(re.compile(" PS$"))
    await expect(text).to_be_focused()
    await page.locator("#reply-send").press("Enter")
    await expect(page.locator(".waiting")).to_contain_text("PS")
    await goes_out(stand, page)
    await what_comes_is_shown(stand, page, case)
    await page.get_by_role("button", name="Log out").press("Enter")
    await kept_on_the_way_out(stand, page, case)


async def what_comes_is_shown(stand: Stand, page: Page, case: Case) -> None:
    """The complainant writes meanwhile, and what is being written stays as it is."""
    text = page.locator("#reply-text")
    await text.fill("And one thing more")
    await stand.write("یک چیز دیگر هم هست", user="anna")
    await expect(page.locator(".message.complainant.new")).to_contain_text("یک چیز دیگر")
    await expect(page.locator("#case-news")).to_have_text("The complainant has just written.")
    await expect(text).to_have_value("And one thing more")
    seen = str((await stand.file(case)).conversation.head)
    await expect(page.locator("#composer [name=head]")).to_have_value(seen)


async def kept_on_the_way_out(stand: Stand, page: Page, case: Case) -> None:
    await page.wait_for_url("**/login")
    (draft,) = await stand.store.read(lambda unit: unit.answers.of(case.id))
    assert draft.text == "And one thing more"
    await page.close()


async def goes_out(stand: Stand, page: Page) -> None:
    """Its time comes, and the open page shows by itself that it was said."""
    stand.shift[0] += timedelta(seconds=11)
    await stand.waiting.look()
    await expect(page.locator(".waiting")).to_have_count(0)
    await expect(page.locator(".message.staff")).to_contain_text("PS")


async def test_a_colleague_is_named_by_a_few_letters(chromium, served):
    stand, url = served
    case = await stand.case()
    page = await opened(chromium, stand, url, case)
    await page.get_by_text("Write a note").click()
    await page.locator("#note-text").focus()
    await page.keyboard.type("Please look, @ha")
    await expect(page.locator("#names [role=option]")).to_have_text("handler")
    await page.keyboard.press("Enter")
    await expect(page.locator("#note-text")).to_have_value("Please look, @handler ")
    await page.close()


async def test_a_case_that_is_opened_is_translated_where_that_is_wanted(chromium, served):
    stand, url = served
    case = await stand.case("سفارش من دیر رسید")
    await stand.staff()
    service = stand.app.routes[0].app.state.desk.translating
    async with translating() as peer:
        server = LibreTranslate(peer.url, key=KEY, timeout=20, rule=Rule(allowed=("127.0.0.1",)))
        service.on = service.automatic = True
        service._translator = server
        page = await chromium.new_page()
        await log_in(page, url)
        await page.goto(f"{url}/cases/{case.reference}")
        shown = page.locator(".message.complainant .translated")
        await expect(shown).to_contain_text("[fa>en] سفارش من دیر رسید")
        await expect(page.locator("form[data-automatic]")).to_have_count(0)
        await page.close()


async def test_hostile_words_run_nothing(chromium, served):
    stand, url = served
    text = "late <img src=x onerror='document.title=1'><script>document.title=1</script>"
    case = await stand.case(text, name=text)
    page = await opened(chromium, stand, url, case)
    words = page.locator(".message.complainant .words")
    assert await words.inner_text() == text
    assert await page.title() == f"{case.reference} – Example Organisation"
    await page.close()
