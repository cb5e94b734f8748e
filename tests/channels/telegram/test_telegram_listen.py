"""Long polling against a real server: nothing lost, nothing out of order, nothing that ends it."""

import asyncio
import logging

import pytest
from telegram import Bot

from channels.base import NotStoredError
from channels.message import (
    Address,
    Authenticity,
    Choice,
    DeliveryStatus,
    InboundMessage,
    MessageKind,
)
from channels.telegram.channel import COMMANDS, TEXTS, TelegramChannel
from channels.telegram.patience import LONGEST, SLOW
from locales import LANGUAGES, catalog
from tests.channels.telegram.stage import (
    NOON,
    WRONG_TOKEN,
    Beats,
    Journal,
    Pauses,
    listening,
    make,
    outbound,
    settings,
)
from tests.peers import bot_api_state as faults
from tests.peers.bot_api import BotApiPeer


async def test_a_message_arrives_whole(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    peer.user_says(5, "Посылка не пришла", language="ru", name="Пример Примерова")
    async with listening(channel, journal):
        await peer.drained()
    (message,) = journal.messages
    assert (message.text, message.kind) == ("Посылка не пришла", MessageKind.TEXT)
    assert (message.sender.channel, message.sender.account) == ("telegram", "4242")
    assert (message.sender.user, message.sender.thread) == ("5", "")
    assert (message.sender_name, message.language_hint) == ("Пример Примерова", "ru")
    assert message.authenticity is Authenticity.VERIFIED
    assert message.received_at == NOON
    assert message.sent_at is not None
    assert b'"update_id":' in journal.raws[0]


async def test_order_in_each_chat_over_many_batches(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    for number in range(100):
        for chat in (1, 2, 3):
            peer.user_says(chat, f"{chat}.{number}")
    async with listening(channel, journal):
        await peer.drained()
    for chat in (1, 2, 3):
        assert journal.of(chat) == [f"{chat}.{number}" for number in range(100)]


async def test_what_is_not_stored_comes_again_and_in_order(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    for text in ("one", "two", "three"):
        peer.user_says(5, text)
    peer.user_says(6, "other")
    journal.failures["two"] = [NotStoredError("disk full"), NotStoredError("disk full")]
    async with listening(channel, journal):
        await peer.drained()
    assert journal.of(5) == ["one", "two", "three"]
    assert journal.of(6) == ["other"]
    assert journal.offered.count("5:2") == 3


async def test_however_often_storing_fails_nothing_is_lost_and_order_is_kept(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    for number in range(40):
        for chat in (1, 2, 3):
            text = f"{chat}.{number}"
            peer.user_says(chat, text)
            if (number + chat) % 5 == 0:
                journal.failures[text] = [NotStoredError("locked")] * (number % 3 + 1)
    async with listening(channel, journal):
        await peer.drained()
    for chat in (1, 2, 3):
        assert journal.of(chat) == [f"{chat}.{number}" for number in range(40)]


async def test_a_crash_between_receiving_and_storing_loses_nothing(
    peer: BotApiPeer, journal: Journal
) -> None:
    peer.user_says(5, "Hello")
    never = asyncio.Event()
    dying = Journal(before=lambda _message: never.wait())
    async with listening(make(settings(peer)), dying):
        await dying.until(lambda: dying.offered)
    assert not dying.messages
    async with listening(make(settings(peer)), journal):
        await peer.drained()
    assert journal.texts == ["Hello"]
    assert journal.offered == dying.offered


async def test_a_crash_after_storing_gives_the_same_external_id_again(
    peer: BotApiPeer, journal: Journal
) -> None:
    peer.user_says(5, "Hello")
    journal.before = lambda _message: peer.script("getUpdates", faults.server_error())
    pauses = Pauses(free=1)
    async with listening(make(settings(peer), pause=pauses), journal):
        await journal.until(lambda: journal.messages)
        await asyncio.wait_for(pauses.stuck.wait(), 10)
    assert peer.state.updates  # stored here, not confirmed there
    async with listening(make(settings(peer)), journal):
        await peer.drained()
    assert journal.texts == ["Hello"]
    assert journal.offered == ["5:1", "5:1"]


@pytest.mark.parametrize(
    "fault",
    [
        faults.reset(done=False),
        faults.reset(done=True),
        faults.server_error(502),
        faults.proxy_page(504),
        faults.Fault(code=200, body=b"not json"),
        faults.Fault(code=200, body=b'{"ok": true, "result": null}'),
        faults.Fault(code=200, body=b"{}"),
    ],
    ids=["reset", "reset after", "502", "proxy page", "garbage", "null", "empty"],
)
async def test_trouble_on_the_line_is_waited_out(
    peer: BotApiPeer, journal: Journal, fault: faults.Fault
) -> None:
    peer.user_says(5, "Hello")
    peer.script("getUpdates", *[fault] * 8)
    pauses = Pauses()
    async with listening(make(settings(peer), pause=pauses, chance=lambda: 0.5), journal):
        await peer.drained()
    assert journal.texts == ["Hello"]
    assert pauses.taken == [0.75, 1.5, 3.0, 6.0, 12.0, 22.5, 22.5, 22.5]
    assert max(pauses.taken) <= LONGEST


async def test_429_is_obeyed_to_the_second(peer: BotApiPeer, journal: Journal) -> None:
    peer.script("getUpdates", faults.too_many(17))
    peer.user_says(5, "Hello")
    pauses = Pauses()
    async with listening(make(settings(peer), pause=pauses), journal):
        await peer.drained()
    assert pauses.taken == [17.0]


async def test_a_wrong_token_is_explained_once_and_tried_slowly(
    peer: BotApiPeer, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    pauses = Pauses(free=4)
    given = settings(peer, token=WRONG_TOKEN)
    with caplog.at_level(logging.DEBUG, "channels"):
        async with listening(make(given, pause=pauses), journal):
            await asyncio.wait_for(pauses.stuck.wait(), 10)
    assert pauses.taken == [SLOW] * 4
    (told,) = [r for r in caplog.records if r.levelno >= logging.WARNING]
    assert "ARZUHAL_TELEGRAM__TOKEN" in told.getMessage()


async def test_the_token_is_never_logged(
    peer: BotApiPeer, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    peer.user_says(5, "Hello")
    peer.script("getUpdates", faults.reset(done=False), faults.proxy_page())
    with caplog.at_level(logging.INFO):
        async with listening(make(settings(peer)), journal):
            await peer.drained()
    assert peer.token not in caplog.text


async def test_two_pollers_are_explained(
    peer: BotApiPeer, journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    pauses = Pauses(free=1)
    async with listening(make(settings(peer), pause=pauses), journal):
        await peer.until(lambda: peer.state.polls)
        async with Bot(peer.token, f"{peer.url}/bot") as other:
            await other.get_updates(timeout=0)
        await asyncio.wait_for(pauses.stuck.wait(), 10)
    assert pauses.taken == [SLOW]
    assert "Another program reads this bot's updates" in caplog.text


async def test_a_webhook_left_over_is_removed_before_polling(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    peer.state.webhook = {"url": "https://old.example.org/telegram/webhook"}
    peer.patience = 0.01
    async with listening(channel, journal):
        peer.user_says(5, "Hello")
        await peer.drained()
    assert journal.texts == ["Hello"]
    assert peer.state.webhook == {}


async def test_an_unknown_update_is_set_aside_and_the_next_one_heard(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    peer.user_says(5, "before")
    strange = peer.push(something_new={"of": "the year 2030"})
    broken = peer.push(message={"message_id": "not a number", "chat": 7})
    peer.user_sends(5, story={"chat": {"id": 1}, "id": 2})
    peer.user_says(5, "after")
    async with listening(channel, journal):
        await peer.drained()
    assert journal.texts == ["before", "after"]
    aside = {one["external_id"]: one for one in journal.aside}
    assert len(aside) == 3
    unknown = aside[f"update:{strange['update_id']}"]
    assert b"the year 2030" in unknown["raw"]
    assert "something_new" in unknown["reason"]
    assert f"update:{broken['update_id']}" in aside
    (story,) = [one for one in journal.aside if "story" in one["reason"]]
    assert story["sender"].user == "5"


async def test_a_bug_in_storing_one_message_does_not_stop_the_others(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    journal.failures["odd"] = [ValueError("a bug")]
    for text in ("odd", "next"):
        peer.user_says(5, text)
    async with listening(channel, journal):
        await peer.drained()
    assert journal.texts == ["next"]
    (aside,) = journal.aside
    assert "ValueError('a bug')" in aside["reason"]
    assert b'"odd"' in aside["raw"]


async def test_when_even_setting_aside_fails_it_comes_again(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    journal.failures["odd"] = [ValueError("a bug")]
    journal.failures["unreadable"] = [OSError("no disk")]
    peer.user_says(5, "odd")
    async with listening(channel, journal):
        await peer.drained()
    assert journal.texts == ["odd"]


async def test_groups_are_pointed_to_a_private_chat_once_and_no_word_is_kept(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    peer.group_says(-10, "Just talking")
    peer.group_says(-10, "@peer_test_bot my parcel is lost")
    peer.group_says(-10, "/start@peer_test_bot")
    peer.group_says(-11, "/start@some_other_bot")
    peer.group_says(-12, "a group before it grows")
    peer.group_moves(-12, -1200)
    async with listening(channel, journal):
        await peer.drained()
        await peer.until(lambda: peer.sent(-10))
    assert [(m.external_id, m.kind, m.text) for m in journal.messages] == [
        ("-10:2", MessageKind.AUTO_REPLY, ""),
        ("-10:3", MessageKind.AUTO_REPLY, ""),
    ]
    assert not any(journal.raws)
    assert not journal.aside
    (hint,) = peer.sent(-10)
    assert hint["text"] == "telegram.write_privately/en"
    assert hint["reply_markup"]["inline_keyboard"] == [
        [{"text": "telegram.open_chat/en", "url": "https://t.me/peer_test_bot?start=group"}]
    ]
    assert not peer.sent(-11)


async def test_a_hint_is_not_given_again_for_the_same_update(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    message = peer.group_says(-10, "/start")
    journal.messages.append(_known(journal, "-10:1"))
    async with listening(channel, journal):
        await peer.drained()
        peer.user_says(5, "Hello")
        await peer.drained()
    assert message["message_id"] == 1
    assert not peer.sent(-10)


async def test_a_channels_posts_are_noted_and_never_answered(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    chat = {"id": -1009, "type": "channel", "title": "News"}
    peer.state.chats[-1009] = chat
    peer.push(channel_post={"message_id": 1, "chat": chat, "date": 9, "text": "@peer_test_bot x"})
    async with listening(channel, journal):
        await peer.drained()
    (noted,) = journal.messages
    assert (noted.text, noted.details) == ("", {"auto_reason": "channel"})
    assert not any(journal.raws)
    assert not peer.sent(-1009)


async def test_a_button_is_heard_and_its_clock_stopped(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    peer.user_says(5, "/start")
    asked = peer.bot_said(5, "Is it so?")
    query = peer.user_presses(5, asked["message_id"], "yes")
    async with listening(channel, journal):
        await peer.until(lambda: query in peer.state.answered)
    pressed = journal.messages[-1]
    assert (pressed.kind, pressed.text) == (MessageKind.CHOICE, "yes")
    assert pressed.external_id == f"callback:{query}"
    assert pressed.in_reply_to == f"5:{asked['message_id']}"
    assert "text" not in peer.state.answered[query]


async def test_of_the_buttons_the_pressed_one_is_left_and_says_so(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    peer.user_says(5, "/start")
    choices = (Choice(value="yes", label="Да"), Choice(value="no", label="Нет"))
    await channel.send(outbound("Is it so?", choices=choices))
    (asked,) = peer.sent(5)
    peer.user_presses(5, asked["message_id"], "no")
    async with listening(channel, journal):
        await peer.until(lambda: peer.calls("editMessageReplyMarkup"))
        (left,) = peer.sent(5)
        (((button,),)) = left["reply_markup"]["inline_keyboard"]
        assert button["text"] == "✓ Нет"
        assert journal.messages[-1].details == {"label": "Нет"}
        again = peer.user_presses(5, asked["message_id"], button["callback_data"])
        await peer.until(lambda: again in peer.state.answered)
    assert peer.state.answered[again]["text"] == "telegram.stale_button/en"
    assert journal.texts == ["start", "no"]


async def test_the_person_sees_that_an_answer_is_being_written(
    peer: BotApiPeer, journal: Journal
) -> None:
    peer.user_says(5, "Hello")
    peer.user_blocks(5, back_again=True)
    async with listening(make(settings(peer)), journal):
        await peer.until(lambda: peer.calls("sendChatAction"))
        await peer.drained()
    (shown,) = peer.calls("sendChatAction")
    assert (shown.chat, shown.params["action"]) == (5, "typing")


async def test_a_courtesy_that_fails_or_hangs_stops_nothing(
    peer: BotApiPeer, journal: Journal
) -> None:
    peer.script("sendChatAction", faults.server_error(), faults.lost_answer())
    async with listening(make(settings(peer), timeout=0.5), journal):
        for text in ("one", "two", "three"):
            peer.user_says(5, text)
        await peer.drained()
    assert journal.of(5) == ["one", "two", "three"]


async def test_a_slow_file_holds_up_its_own_chat_only(peer: BotApiPeer, journal: Journal) -> None:
    peer.user_sends_file(5, "document", b"%PDF-1.7 slow", file_name="d.pdf")
    peer.user_says(5, "behind the file")
    peer.script("getFile", faults.lost_answer())
    async with listening(make(settings(peer), timeout=3.0), journal):
        await peer.until(lambda: peer.state.polls)
        peer.user_says(6, "somebody else")
        await journal.until(lambda: journal.messages)
        assert journal.texts == ["somebody else"]
        assert len(peer.state.updates) == 3, "nothing behind the file is confirmed"
        await peer.drained()
    assert journal.of(5) == ["", "behind the file"]
    assert len(journal.offered) == 3


async def test_a_press_is_answered_only_once_it_is_stored(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    peer.user_says(5, "/start")
    asked = peer.bot_said(5, "Is it so?")
    query = peer.user_presses(5, asked["message_id"], "yes")
    journal.failures["yes"] = [NotStoredError("disk full")]
    answered: list[bool] = []
    journal.before = lambda message: answered.append(query in peer.state.answered)
    async with listening(channel, journal):
        await peer.until(lambda: query in peer.state.answered)
    assert not any(answered)
    assert journal.offered.count(f"callback:{query}") == 2


async def test_a_stale_button_is_heard_though_it_cannot_be_answered(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    peer.user_says(5, "/start")
    asked = peer.bot_said(5, "Is it so?")
    peer.user_presses(5, asked["message_id"], "yes", too_old=True)
    async with listening(channel, journal):
        await peer.drained()
        await peer.until(lambda: peer.calls("answerCallbackQuery"))
    assert journal.texts == ["start", "yes"]
    assert journal.messages[-1].details == {"stale": "true"}
    assert [call.status for call in peer.calls("answerCallbackQuery")] == [400]


async def test_a_button_that_says_nothing_is_answered_so(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    query = {"id": "77", "from": {"id": 5, "language_code": "tr"}, "chat_instance": "1"}
    peer.state.callbacks["77"] = query
    peer.push(callback_query=query)
    async with listening(channel, journal):
        await peer.until(lambda: "77" in peer.state.answered)
    assert peer.state.answered["77"]["text"] == "telegram.stale_button/tr"
    assert not journal.offered


async def test_blocking_is_the_fate_of_what_we_send(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    peer.user_says(5, "Hello")
    peer.user_blocks(5)
    peer.user_blocks(5, back_again=True)
    async with listening(channel, journal):
        await peer.drained()
    hello, *changes = journal.messages
    assert [change.kind for change in changes] == [MessageKind.BOUNCE] * 2
    assert [change.details["status"] for change in changes] == ["blocked", "unblocked"]
    assert {change.sender for change in changes} == {hello.sender}


async def test_replies_edits_and_commands(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    first = peer.user_says(5, "My parcel")["message_id"]
    peer.user_says(5, "About that", reply_to=first)
    peer.user_edits(5, first, "My two parcels")
    peer.user_says(5, "/status@peer_test_bot K7M4")
    peer.user_says(5, "/start from-web")
    async with listening(channel, journal):
        await peer.drained()
    _, reply, edit, status, start = journal.messages
    assert reply.in_reply_to == f"5:{first}"
    assert edit.external_id.startswith(f"5:{first}:edit:")
    assert (edit.text, edit.details) == ("My two parcels", {"edited": "true"})
    assert edit.references == (f"5:{first}",)
    assert (status.kind, status.text) == (MessageKind.COMMAND, "status K7M4")
    assert (start.kind, start.text) == (MessageKind.COMMAND, "start from-web")


async def test_it_beats_and_offers_its_commands_in_each_language(
    peer: BotApiPeer, journal: Journal
) -> None:
    beats = Beats()
    channel = make(settings(peer), heartbeat=beats, default_language="tr")
    async with listening(channel, journal):
        peer.user_says(5, "Hello")
        await peer.drained()
    assert set(beats.names) == {"telegram"}
    assert peer.state.commands.keys() == {"", "en", "ru", "tr", "fa"}
    assert peer.state.commands[""][0]["description"] == "telegram.command.new/tr"
    described = {c["command"]: c["description"] for c in peer.state.commands["fa"]}
    assert described == {c: f"telegram.command.{c}/fa" for c in COMMANDS}
    assert {f"telegram.command.{c}" for c in COMMANDS} < set(TEXTS)


async def test_without_a_menu_it_listens_all_the_same(
    peer: BotApiPeer, channel: TelegramChannel, journal: Journal
) -> None:
    peer.script("setMyCommands", faults.too_many(60))
    peer.user_says(5, "Hello")
    async with listening(channel, journal):
        await peer.drained()
    assert journal.texts == ["Hello"]


async def test_a_server_that_knows_less_is_heard_and_spoken_to_all_the_same(
    peer: BotApiPeer, journal: Journal
) -> None:
    """Other services speak a part of the Bot API: no menus, no typing, fewer fields."""
    peer.state.lacks = {"setMyCommands", "sendChatAction", "editMessageReplyMarkup"}
    chat = {"id": 5, "type": "private"}
    peer.state.chats[5] = chat
    bare = {"message_id": 1, "date": 9, "chat": chat, "from": {"id": 5, "first_name": "نام"}}
    peer.push(message={**bare, "text": "سلام"})
    query = {"id": "q", "from": {"id": 5}, "message": {**bare, "text": "?"}, "data": "yes"}
    peer.state.callbacks["q"] = query
    peer.push(callback_query=query)
    channel = make(settings(peer))
    async with listening(channel, journal):
        await peer.until(lambda: "q" in peer.state.answered)
        await peer.drained()
    assert journal.of(5) == ["سلام", "yes"]
    assert journal.messages[0].language_hint == ""
    assert (await channel.send(outbound("پاسخ"))).status is DeliveryStatus.DELIVERED


async def test_an_empty_poll_forgets_the_offset_lest_a_new_count_be_missed(
    peer: BotApiPeer, journal: Journal
) -> None:
    peer.user_says(5, "Hello")
    async with listening(make(settings(peer), poll_seconds=0), journal):
        await peer.drained()
        await peer.until(lambda: "offset" not in peer.calls("getUpdates")[-1].params)
        peer.state.updates.append({**peer.push(), "update_id": 3, "message": _again(peer)})
        await peer.drained()
    assert journal.texts == ["Hello", "Hello again"]


def _known(journal: Journal, external_id: str) -> InboundMessage:
    address = Address(channel="telegram", account="4242", user="0")
    return InboundMessage(
        external_id=external_id, sender=address, kind=MessageKind.TEXT, text="", received_at=NOON
    )


def _again(peer: BotApiPeer) -> dict[str, object]:
    return {**peer.state.messages[5, 1], "message_id": 99, "text": "Hello again"}


@pytest.mark.parametrize(
    ("code", "language"), [("fa-IR", "fa"), ("RU", "ru"), ("de", "tr"), ("", "tr")]
)
async def test_people_are_answered_in_their_language_or_the_house_language(
    peer: BotApiPeer, journal: Journal, code: str, language: str
) -> None:
    peer.user_sends_file(5, "video", b"x", claimed_size=30_000_000, language=code)
    async with listening(make(settings(peer), default_language="tr"), journal):
        await peer.until(lambda: peer.sent(5))
    assert peer.sent(5)[0]["text"] == f"telegram.too_large/{language}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_fits(language: str) -> None:
    texts = {key: catalog("bot", language).gettext(key) for key in TEXTS}
    assert all(text != key for key, text in texts.items())
    assert len(texts["telegram.stale_button"]) <= 200  # answerCallbackQuery
    assert all(len(texts[f"telegram.command.{c}"]) <= 256 for c in COMMANDS)
