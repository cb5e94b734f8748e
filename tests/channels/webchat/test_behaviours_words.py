"""What a person expects of a chat, on our page and on others': words, and what becomes of them.

The numbers are those of the table in docs/webchat.md.
"""

import asyncio
import re

import pytest
from playwright.async_api import expect

from channels.message import Author
from tests.channels.webchat.chatting import Chat
from tests.channels.webchat.stand import Mailbox, running, until

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
NUMBER = "K7M4-22QX"
HOSTILE = (
    "<img src=x onerror=alert(1)> javascript:alert(1) see https://example.org/a). "
    "\u202egpj.exe z" + "\u0301" * 100_000
)


LOUDNESS = """() => {
  window.loudness = [];
  const log = document.getElementById("log");
  new MutationObserver((changes) => {
    const nodes = changes.flatMap((change) => [...change.addedNodes]);
    window.loudness.push(...nodes.filter((node) => node.dataset?.id).map(() => log.ariaLive));
  }).observe(log, {childList: true});
}"""


async def test_04_a_first_message_needs_no_form_and_brings_a_number_to_copy(visitor, web, chat):
    await visitor.grant_permissions(["clipboard-read", "clipboard-write"])
    web.mailbox.answer = lambda _: [{"text": f"Recorded: {NUMBER}", "case_reference": NUMBER}]
    await chat.write("The kettle is broken")
    await chat.frame.get_by_role("button", name="Copy").click()
    await expect(chat.frame.get_by_role("button", name="Copied")).to_be_visible()
    copied = await chat.page.context.new_page()
    await copied.goto(f"{web.url}/chat/")
    await copied.bring_to_front()
    assert await copied.evaluate("navigator.clipboard.readText()") == NUMBER


async def test_05_enter_sends_shift_enter_breaks_and_an_input_method_is_left_alone(web, chat):
    await chat.box.type("one")
    await chat.box.press("Shift+Enter")
    await chat.box.type("two")
    await chat.box.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    await expect(chat.box).to_have_value("one\ntwo")
    await chat.box.press("Enter")
    await expect(chat.box).to_have_value("")
    await until(lambda: web.mailbox.accepted)
    assert web.mailbox.accepted[0].text == "one\ntwo"


async def test_06_sent_is_said_only_after_the_server_has_stored(web, chat):
    web.mailbox.slow = asyncio.Event()
    await chat.write("slow")
    await until(lambda: web.mailbox.attempts)
    await expect(chat.state).to_have_text("Sending…")
    web.mailbox.slow.set()
    await expect(chat.state).to_have_text("Sent")


async def test_07_a_death_between_storing_and_acknowledging_doubles_nothing(web, chat):
    web.mailbox.gate = asyncio.Event()
    await chat.write("once")
    await until(lambda: web.mailbox.attempts)
    await chat.cut()
    web.mailbox.gate.set()
    await expect(chat.state).to_have_text("Sent")
    await chat.back()
    assert await chat.said() == ["once"]
    assert len(web.mailbox.accepted) == 1


async def test_09_words_written_without_a_server_survive_a_reload_and_go_in_order(visitor, place):
    mailbox = Mailbox()
    async with running(mailbox) as site:
        chat = await Chat.open(visitor, site, place)
        await chat.say("before")
        port = int(site.url.rpartition(":")[2])
        await chat.page.route_web_socket("**/chat/ws*", lambda socket: socket.close())
        await chat.page.route("**/chat/frames*", lambda route: route.abort())
        await chat.cut()
        await chat.write("first")
        await chat.write("second")
        await chat.box.type("and a draft")
        await chat.page.reload()
        if chat.embedded:
            await chat.launcher.click()
            await until(lambda: len(chat.page.frames) > 1)
        await expect(chat.state).to_have_text("Sending…")
        await expect(chat.box).to_have_value("and a draft")
        await chat.page.close()
    async with running(mailbox, port=port) as site:
        chat = await Chat.open(visitor, site, place)
        await until(lambda: len(mailbox.accepted) == 3)
    assert [message.text for message in mailbox.accepted] == ["before", "first", "second"]
    assert len(mailbox.lines) == 1


async def test_10_what_was_said_in_the_gap_appears_once_and_in_order(web, chat):
    await chat.say("hello")
    await chat.evaluate(LOUDNESS)
    web.mailbox.unreadable_now = True  # nobody comes back before all is said
    await chat.cut()
    for number in range(3):
        web.mailbox.write(web.mailbox.address, f"gap {number}", Author.STAFF)
    web.mailbox.unreadable_now = False
    await expect(chat.theirs).to_have_count(3)
    assert await chat.evaluate("window.loudness") == ["polite"] * 3, "they are news, and read out"
    assert await chat.said() == ["hello", "gap 0", "gap 1", "gap 2"]


async def test_20_typing_goes_by_itself_and_ours_is_told_at_most_every_three_seconds(
    visitor, web, place
):
    frames: list[str] = []
    page = await visitor.new_page()
    page.on("websocket", lambda socket: socket.on("framesent", lambda f: frames.append(f)))  # noqa: PLW0108  # no builtins there
    await page.clock.install()
    chat = Chat(page, web, place)
    await chat.go()
    await chat.write("hello")
    await expect(chat.frame.locator("#typing")).to_be_visible()
    await chat.stop_clock()
    await page.clock.run_for(10_000)
    await expect(chat.frame.locator("#typing")).to_be_hidden()
    for wait in (0, 1_000, 1_000, 2_000):
        await page.clock.run_for(wait)
        await chat.box.type("a")

    def told() -> int:
        return sum("typing" in frame for frame in frames)

    await until(lambda: told() >= 3)  # the browser tells of its frames a moment later
    assert told() == 3  # with "hello" once, then after the wait, then three seconds later


async def test_21_hostile_text_from_either_side_stays_text(web, chat):
    dialogs: list[str] = []
    requests: list[str] = []
    chat.page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    chat.page.on("request", lambda request: requests.append(request.url))
    await chat.say(HOSTILE[:15_000])
    web.mailbox.write(web.mailbox.address, HOSTILE)
    await expect(chat.theirs).to_have_count(1)
    for line in (chat.own, chat.theirs):
        text = line.locator(".text")
        assert await text.locator("img").count() == 0
        shown = await text.text_content()
        assert shown.startswith("<img src=x onerror=alert(1)>")
        assert "\u202e" not in shown
        assert len(shown) < 200
        link = text.get_by_role("link")
        assert await link.get_attribute("href") == "https://example.org/a"
        assert "noopener" in await link.get_attribute("rel")
    assert not dialogs
    assert not [url for url in requests if "example.org" in url]


async def test_25_limits_are_told_in_words_and_the_text_is_kept(visitor, place):
    async with running(messages_per_minute=2, max_message_chars=100) as site:
        chat = await Chat.open(visitor, site, place, "tr")
        for text in ("bir", "iki", "üç"):
            await chat.write(text)
        await expect(chat.notice).to_contain_text(re.compile(r"\d+ saniye bekleyin"))
        await expect(chat.state).to_have_text("Gönderiliyor…")
        await chat.write("ı" * 101)
        await expect(chat.notice).to_contain_text("101")
        await expect(chat.box).to_have_value("ı" * 101)
        (address,) = site.mailbox.lines
        while not site.chat._door.refusals.full(address.user):
            site.chat._door.refusals.wait(address.user)
        await chat.box.fill("")
        await chat.reload()
        await expect(chat.notice).to_contain_text("10 dk sonra")
        assert (await chat.said())[-1] == "üç"


async def test_25_closing_asks_for_a_rating_once_and_offers_the_transcript(web, chat):
    await chat.say("hello")
    await chat.choose("end")
    await chat.frame.locator("#rating label").nth(3).click()
    await chat.frame.get_by_role("button", name="Keep").click()
    await until(lambda: len(web.mailbox.accepted) == 2)
    assert web.mailbox.accepted[1].text == "rate 4"
    await chat.choose("end")
    await expect(chat.frame.locator("#rating")).to_be_hidden()
    await chat.frame.get_by_role("button", name="E-mail me a copy").click()
    await chat.frame.locator("#address").fill("anna@example.org")
    await chat.frame.locator("#address").press("Enter")
    await until(lambda: len(web.mailbox.accepted) == 3)
    assert web.mailbox.accepted[2].text == "transcript anna@example.org"
    await expect(chat.box).to_be_focused()
