"""The chat in a real browser, beyond what everybody expects: buttons, troubles, the end."""

import asyncio

import pytest
from playwright.async_api import expect

from channels.message import Author, Choice, MessageKind
from tests.channels.webchat.chatting import Chat
from tests.channels.webchat.stand import until

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


@pytest.mark.parametrize("keeps_labels", [True, False])
async def test_choices_are_pressed_once_by_keyboard_and_read_back_in_words(
    web, chat, keeps_labels
):
    web.mailbox.keeps_labels = keeps_labels
    choices = (Choice(value="yes", label="Yes, please"), Choice(value="no", label="No"))
    web.mailbox.answer = lambda message: (
        [{"text": "Is that right?", "choices": choices}] if message.text == "hello" else ()
    )
    await chat.write("hello")
    await chat.frame.get_by_role("button", name="Yes, please").press("Enter")
    await until(lambda: len(web.mailbox.accepted) == 2)
    assert web.mailbox.accepted[1].text == "yes"
    await expect(chat.own.last.locator(".text")).to_have_text("Yes, please")
    await expect(chat.frame.locator("button.choice:enabled")).to_have_count(0)
    await chat.reload()
    await expect(chat.own.last.locator(".text")).to_have_text("Yes, please")
    await expect(chat.frame.locator("button.choice:enabled")).to_have_count(0)


async def test_a_choice_whose_answer_was_lost_stays_pressed_after_a_reload(web, chat):
    choices = (Choice(value="yes", label="Yes, please"), Choice(value="no", label="No"))
    web.mailbox.answer = lambda message: (
        [{"text": "Is that right?", "choices": choices}] if message.text == "hello" else ()
    )
    await chat.say("hello")
    web.mailbox.gate = asyncio.Event()
    await chat.frame.get_by_role("button", name="Yes, please").press("Enter")
    await until(lambda: len(web.mailbox.accepted) == 2)
    await chat.reload()
    web.mailbox.gate.set()
    await expect(chat.own).to_have_count(2)
    await expect(chat.own.last.locator(".text")).to_have_text("Yes, please")
    await expect(chat.frame.locator("button.choice:disabled")).to_have_count(2)


async def test_a_trouble_with_storing_is_told_and_overcome(web, chat):
    web.mailbox.broken = True
    await chat.write("patience")
    await expect(chat.notice).to_contain_text("Your text is kept")
    web.mailbox.broken = False
    await expect(chat.state).to_have_text("Sent")
    await expect(chat.notice).to_have_text("")


async def test_a_transcript_that_cannot_be_read_now_is_asked_again(web, chat):
    web.mailbox.unreadable_now = True
    web.cut()
    await expect(chat.notice).to_contain_text("went wrong on our side")
    web.mailbox.unreadable_now = False
    await chat.say("hello")


async def test_ending_the_chat_leaves_nothing_on_the_device(visitor, web, chat, place):
    other = await Chat.open(visitor, web, place)
    await chat.say("secret")
    await expect(other.own).to_have_count(1)
    await chat.choose("end")
    await chat.frame.get_by_role("button", name="Clear", exact=True).click()
    for tab in (chat, other):
        await expect(tab.frame.locator(".note").last).to_contain_text("cleared from this device")
        assert "secret" not in await tab.frame.content()
    await chat.write("somebody else")
    await until(lambda: len(web.mailbox.lines) == 2)


async def test_a_rating_is_sent_before_the_device_forgets(web, chat):
    await chat.say("hello")
    await chat.choose("end")
    await chat.frame.locator("#rating label").nth(4).click()
    await chat.frame.get_by_role("button", name="Clear", exact=True).click()
    await expect(chat.frame.locator(".note")).to_contain_text("cleared from this device")
    await until(lambda: len(web.mailbox.accepted) == 2)
    assert [message.text for message in web.mailbox.accepted] == ["hello", "rate 5"]


async def test_answers_are_asked_for_by_mail_and_in_telegram(web, chat):
    await chat.choose("by-email")
    await chat.frame.locator("#address").fill("anna@example.org")
    await chat.frame.get_by_role("button", name="Send the code").click()
    await chat.choose("by-telegram")
    await until(lambda: len(web.mailbox.accepted) == 2)
    wishes = [(message.kind, message.text) for message in web.mailbox.accepted]
    assert wishes == [
        (MessageKind.COMMAND, "email anna@example.org"),
        (MessageKind.COMMAND, "telegram"),
    ]
    await expect(chat.own.first.locator(".text")).to_contain_text("anna@example.org")


async def test_escape_closes_what_is_open_first(chat):
    await chat.frame.locator("#menu summary").click()
    await chat.frame.locator("#sound").press("Escape")
    await expect(chat.frame.locator("#end")).to_be_hidden()
    await expect(chat.box).to_be_visible()
    await expect(chat.frame.locator("#menu summary")).to_be_focused()


async def test_older_questions_stay_answered_and_do_not_close_the_newest(web, chat):
    await chat.say("hello")
    address, old = web.mailbox.address, (Choice(value="a", label="Old answer"),)
    web.mailbox.write(address, "old question", choices=old)
    web.mailbox.write(address, "a", Author.COMPLAINANT)
    for number in range(100):
        web.mailbox.write(address, f"line {number}")
    web.mailbox.write(address, "new question", choices=(Choice(value="a", label="New answer"),))
    await chat.reload()
    await expect(chat.frame.get_by_role("button", name="New answer")).to_be_enabled()
    await chat.frame.locator("#earlier").dispatch_event("click")  # scrolling there asks as well
    await expect(chat.frame.get_by_role("button", name="Old answer")).to_be_disabled()
    await expect(chat.frame.get_by_role("button", name="New answer")).to_be_enabled()
    await expect(chat.own.last.locator(".text")).to_have_text("Old answer")
