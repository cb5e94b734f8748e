"""What a person expects of a chat, on our page and on others': that it works without WebSockets.

The numbers are those of the table in docs/webchat.md.
"""

import re

import pytest
from playwright.async_api import expect

from channels.message import Author, Choice
from tests.channels.webchat.chatting import Chat
from tests.channels.webchat.stand import Mailbox, running, until

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
MESSAGES = 20
QUESTION = {
    "text": "Is that right?",
    "choices": (Choice(value="yes", label="Yes"), Choice(value="no", label="No")),
}


@pytest.mark.parametrize("sockets", ["refuse", "hang", "cut"])
async def test_26_a_chat_goes_around_blocked_sockets_by_itself(visitor, place, sockets):
    async with running(sockets=sockets) as site:
        chat = await Chat.open(visitor, site, place)
        await chat.say("hello")
        site.mailbox.write(site.mailbox.address, "news", Author.STAFF)
        await expect(chat.theirs).to_have_count(1)
        assert site.between.tried == 2, "two tries were enough"
        await expect(chat.status).to_have_text("")


async def test_26_everything_works_around_also_after_a_reload_and_in_two_tabs(visitor, place):
    async with running(sockets="refuse") as site:
        site.mailbox.answer = lambda message: [QUESTION] if message.text == "hello" else ()
        chat = await Chat.open(visitor, site, place)
        await expect(chat.frame.locator(".greeting").first).to_be_visible()
        await chat.say("hello")
        tried = site.between.tried
        await chat.reload()
        assert site.between.tried == tried, "it is remembered"
        await chat.frame.get_by_role("button", name="Yes").click()
        await expect(chat.own).to_have_count(2)
        await chat.attach("bill.txt", b"broken")
        await expect(chat.frame.locator("#files li")).to_contain_text("bill.txt")
        await expect(chat.frame.locator("progress")).to_have_count(0)
        await chat.say("see the bill")
        other = await Chat.open(visitor, site, place)
        await other.say("from the second")
        site.mailbox.write(site.mailbox.address, "to both", Author.STAFF)
        for tab in (chat, other):
            await expect(tab.theirs).to_have_count(2)
            assert await tab.said() == [
                "hello",
                "Is that right?",
                "Yes",
                "see the bill",
                "from the second",
                "to both",
            ]
        assert [message.text for message in site.mailbox.accepted][1] == "yes"
        assert site.mailbox.accepted[2].attachments[0].name == "bill.txt"


async def test_26_a_restart_in_between_loses_and_doubles_nothing(visitor, place):
    mailbox, texts = Mailbox(), [f"line {number}" for number in range(MESSAGES)]
    mailbox.answer = lambda message: [{"text": f"re: {message.text}"}]
    async with running(mailbox, sockets="refuse") as site:
        chat = await Chat.open(visitor, site, place)
        for text in texts[: MESSAGES // 2]:
            await chat.write(text)
        await until(lambda: mailbox.accepted)
        port = int(site.url.rpartition(":")[2])
    await expect(chat.status).to_have_class("down")
    for text in texts[MESSAGES // 2 :]:
        await chat.write(text)
    async with running(mailbox, port=port, sockets="refuse"):
        await until(lambda: len(mailbox.accepted) == MESSAGES)
        await expect(chat.theirs).to_have_count(MESSAGES)
        await expect(chat.own).to_have_count(MESSAGES)
    assert [message.text for message in mailbox.accepted] == texts
    assert await chat.said() == [line.text for line in mailbox.lines[mailbox.address]]


async def impatient(route):
    """The script that tries sockets again after minutes, with seconds for minutes."""
    answer = await route.fetch()
    script = await answer.text()
    assert "PROBE_MS = 120_000" in script
    await route.fulfill(response=answer, body=script.replace("120_000", "2_000"))


async def test_26_a_socket_is_taken_again_once_it_lasts(visitor, place):
    async with running(sockets="refuse") as site:
        await visitor.route("**/link.js", impatient)
        chat = await Chat.open(visitor, site, place)
        await chat.say("hello")
        tried = site.between.tried
        await until(lambda: site.between.tried >= tried + 2)
        await chat.say("still around")
        site.between.sockets = "open"
        await until(lambda: site.between.opened == 2)  # the first to see whether it lasts
        posts = await silent(site)
        await chat.say("by socket")
        site.mailbox.write(site.mailbox.address, "news", Author.STAFF)
        await expect(chat.theirs).to_have_count(1)
        assert site.between.posts == posts
        assert await chat.said() == ["hello", "still around", "by socket", "news"]


async def silent(site):
    """How many posts there were once those on their way are answered."""
    await until(lambda: sum(map(len, site.chat._hub._seats.values())) == 1)
    return site.between.posts


UNSEEN = """
  Object.defineProperty(document, "hidden", { get: () => window.unseen ?? true });
  try {
    localStorage.setItem("arzuhal.blocked", "1");
  } catch {} // a frame that is not loaded yet
"""


async def test_26_a_tab_nobody_sees_holds_no_connection_and_is_fresh_when_seen(visitor, place):
    async with running(sockets="refuse") as site:
        await visitor.add_init_script(UNSEEN)
        asked: list[str] = []
        visitor.on("request", lambda request: asked.append(request.url))
        chat = await Chat.open(visitor, site, place)
        await chat.say("hello")
        site.mailbox.write(site.mailbox.address, "news", Author.STAFF)
        assert not [url for url in asked if re.search("wait=[1-9]", url)]
        await chat.evaluate(
            "window.unseen = false; document.dispatchEvent(new Event('visibilitychange'))"
        )
        await expect(chat.theirs).to_have_count(1)
        await until(lambda: [url for url in asked if "wait=25" in url])
