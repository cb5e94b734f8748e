"""What becomes of what is heard: buttons, groups, edits, commands, and kindnesses on the way."""

import pytest

from channels.base import NotStoredError
from channels.message import (
    Address,
    Choice,
    DeliveryStatus,
    InboundMessage,
    MessageKind,
)
from channels.telegram.channel import COMMANDS, TEXTS, TelegramChannel
from locales import LANGUAGES, catalog
from tests.channels.telegram.stage import (
    NOON,
    Beats,
    Journal,
    listening,
    make,
    outbound,
    settings,
)
from tests.peers import bot_api_state as faults
from tests.peers.bot_api import BotApiPeer


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


def _known(journal: Journal, external_id: str) -> InboundMessage:
    address = Address(channel="telegram", account="4242", user="0")
    return InboundMessage(
        external_id=external_id, sender=address, kind=MessageKind.TEXT, text="", received_at=NOON
    )


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
