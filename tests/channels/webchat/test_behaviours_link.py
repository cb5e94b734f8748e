"""What a person expects of a chat, on our page and on others': the link, other tabs, time passing.

The numbers are those of the table in docs/webchat.md.
"""

import asyncio
import re
from itertools import pairwise

import pytest
from playwright.async_api import async_playwright, expect

from channels.message import Author
from tests import chromium
from tests.channels.webchat.chatting import Chat
from tests.channels.webchat.stand import PATIENCE, Mailbox, running, until
from tests.waiting import until as until_it

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
TABS = 50


TRIES = """() => {
  window.tries = [];
  const Plain = window.WebSocket;
  const nowhere = `${location.origin.replace("http", "ws")}/nowhere`;
  const noted = () => window.tries.push(performance.now());
  window.WebSocket = class extends Plain { constructor() { super(nowhere); noted(); } };
  window.fetch = () => { noted(); return Promise.reject(new Error()); };
}"""


async def test_08_tries_to_reconnect_grow_apart_and_are_announced(chat):
    await chat.evaluate(TRIES)
    await chat.cut()
    assert await chat.status.get_attribute("role") == "status"
    await expect(chat.status).to_contain_text("No connection")

    async def enough():
        return await chat.evaluate("window.tries.length >= 4")

    await until_it(enough, deadline=PATIENCE)
    times = await chat.evaluate("window.tries")
    waits = [later - earlier for earlier, later in pairwise(times)]
    assert waits[0] >= 900
    assert waits[2] >= 3_900
    assert waits[2] > waits[0]


async def test_08_fifty_tabs_come_back_one_after_another_and_each_shows_all(visitor, web):
    await (await Chat.open(visitor, web, "page")).say("hello")
    page = await visitor.new_page()
    await page.goto(f"{web.url}/shop?tabs={TABS}")
    tabs = [frame for frame in page.frames if "/chat/" in frame.url][:TABS]
    for tab in tabs:
        await expect(tab.locator("article.own")).to_have_count(1)
    joins = watched(web)
    web.cut()
    await until(lambda: len(joins) >= TABS)
    web.mailbox.write(web.mailbox.address, "to all of you")
    for tab in tabs:
        await expect(tab.locator("article.assistant")).to_have_count(1)
    assert len(joins) <= TABS + 2, "one try each was enough"  # and the first page, the widget
    assert joins[TABS - 5] - joins[5] > 0.2, "spread, not at once"


def watched(site):
    """When each socket joined its conversation, from now on."""
    joins: list[float] = []
    join = site.chat._hub.join

    def noted(seat, address, seen):
        joins.append(asyncio.get_running_loop().time())
        join(seat, address, seen)

    site.chat._hub.join = noted
    return joins


async def test_11_reload_and_second_tab_show_the_same_conversation(visitor, web, chat, place):
    other = await Chat.open(visitor, web, place)
    await chat.say("from the first")
    await expect(other.own.locator(".text")).to_have_text("from the first")
    await other.write("from the second")
    await expect(chat.own).to_have_count(2)
    await chat.reload()
    await expect(chat.own).to_have_count(2)
    assert await chat.said() == ["from the first", "from the second"]
    assert len(web.mailbox.lines) == 1


@pytest.mark.usefixtures("browser")  # skipped where there is none
async def test_11_a_browser_started_anew_shows_the_same_conversation(web, place, tmp_path):
    async with async_playwright() as playwright:
        for lines in (["once"], ["once", "again"]):
            browser = await playwright.chromium.launch_persistent_context(
                tmp_path, executable_path=chromium.PATH, args=chromium.ARGUMENTS, locale="en-GB"
            )
            chat = await Chat.open(browser, web, place)
            await expect(chat.own).to_have_count(len(lines) - 1)
            await chat.say(lines[-1])
            assert await chat.said() == lines
            await browser.close()
    assert len(web.mailbox.lines) == 1


async def test_12_another_server_process_is_resumed_by_itself(visitor, place):
    mailbox = Mailbox()
    async with running(mailbox) as site:
        chat = await Chat.open(visitor, site, place)
        await chat.say("before")
        port = int(site.url.rpartition(":")[2])
    await expect(chat.status).to_have_class("down")
    async with running(mailbox, port=port):
        await chat.back()
        await chat.say("after")
    assert len(mailbox.lines) == 1


async def test_12_a_forged_session_starts_clean_with_a_plain_sentence(web, chat):
    await chat.say("hello")
    keeper = chat.page if chat.embedded else chat.frame
    await keeper.evaluate("localStorage['arzuhal.session'] = 'forged'")
    await chat.reload()
    await expect(chat.frame.locator(".note")).to_contain_text("this is a new one")
    await chat.say("hello again")
    assert await chat.said() == ["hello again"]
    assert len(web.mailbox.lines) == 2


async def test_13_a_page_frozen_in_the_background_is_fresh_within_three_seconds(
    visitor, web, place
):
    chat = await with_clock(visitor, web, place)
    await chat.say("hello")
    await chat.stop_clock()
    browser = await visitor.new_cdp_session(chat.page)
    await browser.send("Page.setWebLifecycleState", {"state": "frozen"})
    web.cut()
    web.mailbox.write(web.mailbox.address, "while asleep")
    await browser.send("Page.setWebLifecycleState", {"state": "active"})
    await chat.frame.evaluate("dispatchEvent(new Event('focus'))")
    await chat.page.clock.run_for(3_000)
    await expect(chat.frame.get_by_text("while asleep")).to_be_visible()


async def with_clock(visitor, web, place):
    """A chat whose clock the test can stop."""
    page = await visitor.new_page()
    await page.clock.install()
    chat = Chat(page, web, place)
    await chat.go()
    return chat


async def test_13_a_link_that_died_silently_is_noticed_on_focus(visitor, web, place):
    chat = await with_clock(visitor, web, place)
    await chat.say("hello")
    tunnels = []

    def tunnel(socket):
        """The first one goes dead after the welcome, without a word to either side."""
        tunnels.append(socket)
        first, server = len(tunnels) == 1, socket.connect_to_server()
        socket.on_message(server.send)
        server.on_message(lambda f: socket.send(f) if "welcome" in f or not first else None)

    await chat.page.route_web_socket("**/chat/ws*", tunnel)
    await chat.cut()
    await until(lambda: tunnels)
    await chat.back()
    web.mailbox.write(web.mailbox.address, "while asleep")
    await chat.stop_clock()
    await chat.frame.evaluate("dispatchEvent(new Event('focus'))")
    await chat.page.clock.run_for(3_000)
    await expect(chat.frame.get_by_text("while asleep")).to_be_visible()


async def test_14_history_comes_on_scrolling_up_without_jumping_or_long_frames(visitor, web, chat):
    await chat.say("hello")
    for number in range(2, 2001):
        web.mailbox.write(web.mailbox.address, f"line {number} " + "words " * (number % 30))
    await chat.reload()
    lines = chat.frame.locator("article")
    await expect(lines.last).to_have_text(re.compile("line 2000"))
    await expect(lines).to_have_count(60)
    text = await lines.first.locator(".text").text_content()
    seen = chat.frame.locator("article", has=chat.frame.get_by_text(text.strip(), exact=True))
    await chat.frame.locator("#scroll").evaluate("box => (box.scrollTop = 70)")
    await expect(lines).to_have_count(260)
    assert -100 < await seen.evaluate("line => line.getBoundingClientRect().top") < 600
    earlier = chat.frame.locator("#earlier")
    while await earlier.is_visible():
        count = await lines.count()
        await earlier.dispatch_event("click")
        await expect(lines).not_to_have_count(count)
    await expect(lines).to_have_count(2000)
    assert min([max(await frames(visitor, chat)) for _ in range(3)]) < 0.1


async def frames(visitor, chat):
    """Seconds of work for each step of scrolling through it all; waiting for others is no work.

    As on a machine that counts as fast as ours did when the limit was set.
    """
    meter = await visitor.new_cdp_session(chat.frame if chat.embedded else chat.page)
    await meter.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = await worked(meter)
    await chat.evaluate(COUNT)
    spent = [await worked(meter)]
    slower = max(1, (spent[0] - before) / COUNTED)
    for step in range(40):
        await chat.evaluate(SCROLL, step / 40)
        spent.append(await worked(meter))
    return [(later - earlier) / slower for earlier, later in pairwise(spent)]


async def worked(meter):
    metrics = (await meter.send("Performance.getMetrics"))["metrics"]
    return next(m["value"] for m in metrics if m["name"] == "TaskDuration")


COUNTED = 0.035  # seconds
COUNT = "() => { let sum = 0; for (let n = 0; n < 3e7; n += 1) sum += n % 7; return sum; }"
SCROLL = """async (share) => {
  const box = document.getElementById("scroll");
  box.scrollTop = box.scrollHeight * (1 - share);
  await new Promise(requestAnimationFrame);
}"""


async def test_19_unread_lines_are_counted_while_closed_and_cleared_everywhere(visitor, web):
    tabs = [await Chat.open(visitor, web, "embed") for _ in range(2)]
    await tabs[0].say("hello")
    for tab in tabs:
        await tab.launcher.click()
        await expect(tab.launcher).to_have_attribute("aria-expanded", "false")
    for text in ("one", "two"):
        web.mailbox.write(web.mailbox.address, text, Author.STAFF)
    for tab in tabs:
        await expect(tab.page.locator(".badge")).to_have_text("2")
        await expect(tab.page).to_have_title("(2) Shop")
    await expect(tabs[0].page.get_by_role("button", name="New messages: 2")).to_be_visible()
    await tabs[1].launcher.click()
    for tab in tabs:
        await expect(tab.page.locator(".badge")).to_be_hidden()
        await expect(tab.page).to_have_title("Shop")


RINGS = """
  window.rings = 0;
  const Plain = window.OscillatorNode;
  window.OscillatorNode = class extends Plain {
    constructor(...given) { super(...given); window.rings += 1; }
  };
  document.hasFocus = () => false;
"""


async def test_19_a_sound_comes_only_after_a_gesture_once_and_can_be_muted(visitor, web, place):
    await visitor.add_init_script(RINGS)
    chat = await Chat.open(visitor, web, place)
    await chat.say("hello")
    await chat.reload()
    await rings(chat, 0, "nobody has touched the page")
    await chat.box.press("Shift")
    await rings(chat, 2, "two notes")
    await chat.choose("sound")
    await expect(chat.frame.locator("#sound")).to_have_attribute("aria-pressed", "false")
    await rings(chat, 2, "muted")


async def rings(chat, count, why):
    """One more message is shown, and so many notes have been played."""
    shown = await chat.theirs.count()
    chat.site.mailbox.write(chat.site.mailbox.address, "news", Author.STAFF)
    await expect(chat.theirs).to_have_count(shown + 1)
    assert await chat.evaluate("window.rings") == count, why
