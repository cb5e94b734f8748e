"""What a person expects of a chat, on our page and on others': finding it, reading it, its place.

The numbers are those of the table in docs/webchat.md.
"""

import re

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]  # no py.typed
from playwright.async_api import expect

from channels.message import Author, Choice
from locales import LANGUAGES
from tests.channels.webchat.chatting import Chat, host
from tests.channels.webchat.stand import running, until

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
NAMES = {"en": "Write to us", "ru": "Написать нам", "tr": "Bize yazın", "fa": "برای ما بنویسید"}
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 2e5, "uploadThroughput": 9e4}
SHIFTS = """() => new Promise(done => new PerformanceObserver(list =>
    done(list.getEntries().reduce((sum, e) => sum + e.value, 0))
).observe({type: "layout-shift", buffered: true}) || setTimeout(() => done(0), 300))"""


def around(site, place, language="en"):
    """A page with the launcher on it: ours, or somebody else's."""
    return f"{site.url}/{language}/" if place == "page" else host(site, f"?lang={language}")


async def test_01_one_line_shows_a_launcher_quickly_and_moves_nothing(visitor, web, place):
    page = await visitor.new_page()
    link = await visitor.new_cdp_session(page)
    await link.send("Network.setCacheDisabled", {"cacheDisabled": True})
    await link.send("Network.emulateNetworkConditions", SLOW)
    came = []
    page.on("response", lambda response: came.append(response))  # noqa: PLW0108  # it marks it
    await page.goto(around(web, place), wait_until="commit")
    await page.locator("arzuhal-chat .launcher").wait_for()
    # By work, not by the clock of a busy machine: one trip for the page and one for the script.
    carried = sum([int(await each.header_value("content-length") or 0) for each in list(came)])
    assert carried > 0
    assert 2 * SLOW["latency"] / 1000 + carried / SLOW["downloadThroughput"] < 1
    assert await page.evaluate(SHIFTS) == 0


@pytest.mark.parametrize("language", LANGUAGES)
async def test_02_the_launcher_is_a_real_button_in_the_pages_language(
    visitor, web, place, language
):
    page = await visitor.new_page()
    await page.goto(around(web, place, language))
    launcher = page.locator("arzuhal-chat").get_by_role("button", name=NAMES[language])
    await expect(launcher).to_have_attribute("aria-expanded", "false")
    for _ in range(30):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.localName") == "arzuhal-chat":
            break
    await expect(launcher).to_be_focused()
    await page.keyboard.press("Space")
    await expect(launcher).to_have_attribute("aria-expanded", "true")


async def test_03_focus_goes_in_escape_gives_it_back_and_tab_stays_in_on_a_phone(
    visitor, web, place
):
    page = await visitor.new_page()
    await page.set_viewport_size({"width": 320, "height": 480})
    await page.goto(around(web, place))
    launcher = page.locator("arzuhal-chat .launcher")
    await launcher.focus()
    await page.keyboard.press("Enter")
    box = page.frame_locator("iframe").locator("#text")
    await expect(box).to_be_focused()
    for _ in range(12):
        await page.keyboard.press("Tab")
        assert await page.evaluate("document.activeElement.localName") in {"arzuhal-chat", "body"}
    await box.press("Escape")
    await expect(launcher).to_be_focused()
    await expect(launcher).to_have_attribute("aria-expanded", "false")


ADDED = """() => {
  window.added = [];
  new MutationObserver((changes) => {
    const nodes = changes.flatMap((change) => [...change.addedNodes]);
    window.added.push(...nodes.filter((node) => node.dataset?.id).map((node) => node.className));
  }).observe(document.getElementById("log"), {childList: true});
}"""


async def test_16_each_new_message_is_read_once_and_the_backlog_never(web, chat):
    await chat.evaluate(ADDED)
    await chat.say("hello")
    web.mailbox.write(web.mailbox.address, "news", Author.STAFF)
    await expect(chat.theirs).to_have_count(1)
    assert await chat.evaluate("window.added") == ["own", "staff"]
    assert await chat.log.get_attribute("aria-live") == "polite"
    await expect(chat.state).to_have_attribute("aria-live", "off")
    await chat.page.reload()
    if chat.embedded:
        await chat.launcher.click()
    await expect(chat.frame.locator("article.staff")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_16_axe_finds_nothing(visitor, web, language, scheme):
    page = await visitor.new_page()
    await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    choices = (Choice(value="yes", label="OK"), Choice(value="no", label="–"))
    more = {"case_reference": "A 12", "choices": choices}
    web.mailbox.answer = lambda _: [{"text": "A 12 https://example.org", **more}]
    await page.goto(f"{web.url}/chat/?lang={language}")
    await page.locator("#text").fill("hello")
    await page.locator("#text").press("Enter")
    await expect(page.locator("button.choice").first).to_be_enabled()
    await expect(page.locator("#typing")).to_be_hidden()
    await clean(page)
    await page.locator("button.choice").first.click()
    await page.locator("#menu summary").click()
    await clean(page)
    await page.locator("#by-email").click()
    await clean(page)
    await page.locator("#reach-no").click()
    await page.locator("#menu summary").click()
    await page.locator("#end").click()
    await clean(page)
    await page.goto(f"{web.url}/{language}/")
    await clean(page)
    await page.goto(host(web, f"?lang={language}"))
    await page.locator("arzuhal-chat .launcher").click()
    await clean(page, "arzuhal-chat")


async def clean(page, only=None):
    # The axe script goes in as a debugger would put it, past the page's own policy.
    result = await Axe().run(page, context=only)
    assert result.violations_count == 0, result.generate_report()


async def test_17_persian_is_mirrored_and_mixed_lines_keep_their_order(visitor, web, place):
    chat = await Chat.open(visitor, web, place, "fa")
    if chat.embedded:
        assert await left(chat.launcher) < 100
    await chat.box.fill("سفارش TeaMaster 3000 نرسید")
    assert await chat.box.evaluate("b => getComputedStyle(b).direction") == "rtl"
    await chat.box.press("Enter")
    await until(lambda: web.mailbox.lines)
    text = "شمارهٔ K7M4-22QX ثبت شد"
    web.mailbox.write(web.mailbox.address, text, language="fa", case_reference="K7M4-22QX")
    own, theirs = chat.own.locator(".bubble"), chat.theirs.locator(".bubble")
    assert await left(own) < await left(theirs)
    reference = theirs.locator(".text bdi")
    shown = await reference.evaluate("b => [b.textContent, getComputedStyle(b).direction]")
    assert shown == ["K7M4-22QX", "ltr"]
    await expect(theirs.locator("time")).to_have_text(re.compile("[۰-۹]"))
    web.mailbox.write(web.mailbox.address, "ISITICI ısıtıcı", language="tr", author=Author.STAFF)
    await expect(chat.theirs.last.locator(".text")).to_have_text("ISITICI ısıtıcı")
    await expect(chat.theirs.last.locator(".text")).to_have_css("text-transform", "none")
    await chat.box.fill("English words")
    assert await chat.box.evaluate("b => getComputedStyle(b).direction") == "ltr"


async def left(locator):
    return await locator.evaluate("shown => shown.getBoundingClientRect().left")


async def test_18_language_follows_the_page_and_then_the_persons_own_words(visitor, web, place):
    web.mailbox.answer = lambda _: [{"text": "ثبت شد", "language": "fa"}]
    chat = await Chat.open(visitor, web, place, "ru")
    html = chat.frame.locator("html")
    await expect(html).to_have_attribute("lang", "ru")
    await chat.write("سفارشم نرسید")
    await expect(html).to_have_attribute("lang", "fa")
    await expect(html).to_have_attribute("dir", "rtl")
    await expect(chat.box).to_be_focused()
    await expect(chat.theirs).to_have_count(1)
    assert await chat.said() == ["سفارشم نرسید", "ثبت شد"]


async def test_22_a_strict_host_works_and_one_that_is_not_named_is_refused(visitor, web):
    page = await visitor.new_page()
    await page.goto(host(web, "?strict"))
    await page.locator("arzuhal-chat .launcher").click()
    frame = page.frame_locator("iframe")
    await expect(frame.get_by_role("log")).to_have_attribute("aria-live", "polite")
    await frame.locator("#text").fill("merhaba")
    await frame.locator("#text").press("Enter")
    await expect(frame.locator("article.own .state")).to_have_text("Gönderildi")
    async with running(allowed_origins=()) as site:
        refused: list[str] = []
        stranger = await visitor.browser.new_page()
        stranger.on("requestfailed", lambda request: refused.append(request.url))
        await stranger.goto(host(site))
        await stranger.locator("arzuhal-chat .launcher").click()
        await until(lambda: refused)
        assert "/chat/" in refused[0]
        await stranger.close()


async def test_23_the_host_breaks_nothing_and_gets_no_cookie_and_no_global(visitor, web):
    page = await visitor.new_page()
    await page.route("**/widget.js", lambda route: route.abort())
    await page.goto(host(web))
    before = await page.evaluate("Object.keys(window).length")
    await page.unroute_all()
    await page.goto(host(web))
    launcher = page.locator("arzuhal-chat .launcher")
    await launcher.click()
    assert await launcher.evaluate("b => [b.offsetWidth, b.offsetHeight]") == [60, 60]
    frame = page.frame_locator("iframe")
    await expect(frame.locator("#text")).to_be_focused()
    await expect(frame.locator("#text")).to_have_css("font-size", "16px")
    assert await page.evaluate("Object.keys(window).length") == before
    assert await page.evaluate("document.cookie") == ""
    assert not await visitor.cookies()


async def test_24_narrow_zoomed_and_with_a_keyboard_the_input_stays_in_sight(visitor, web, place):
    chat = await Chat.open(visitor, web, place)
    await chat.say("hello " * 60)
    # 400 % zoom of 1280 x 1024 is 320 x 256 (WCAG 1.4.10); a keyboard takes as much of a phone.
    for width, height in ((320, 480), (320, 256), (360, 300)):
        await chat.page.set_viewport_size({"width": width, "height": height})
        await expect(chat.box).to_be_in_viewport(ratio=0.9)
        assert await chat.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert await chat.frame.locator("#scroll").evaluate("box => box.clientHeight") > 60


async def test_24_forced_colours_dark_and_reduced_motion_are_respected(visitor, web, place):
    chat = await Chat.open(visitor, web, place)
    await chat.say("hello")
    await chat.page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    ground = chat.frame.locator("body")
    await expect(ground).to_have_css("background-color", "rgb(18, 23, 24)")
    dots = chat.frame.locator("#typing span").first
    await expect(dots).to_have_css("animation-name", "none")
    await chat.page.emulate_media(forced_colors="active")
    await expect(chat.own.locator(".bubble")).to_have_css("border-top-style", "solid")
    if chat.embedded:
        await expect(chat.launcher).to_have_css("border-top-style", "solid")
        await expect(chat.page.locator("arzuhal-chat dialog")).to_have_css(
            "animation-name", "none"
        )
