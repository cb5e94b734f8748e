"""Long polling against a real server: nothing lost, nothing out of order, nothing that ends it."""

import asyncio
import logging

import pytest
from telegram import Bot

from channels.base import NotStoredError
from channels.message import (
    Authenticity,
    MessageKind,
)
from channels.telegram.channel import TelegramChannel
from channels.telegram.patience import LONGEST, SLOW
from tests.channels.telegram.stage import (
    NOON,
    WRONG_TOKEN,
    Journal,
    Pauses,
    listening,
    make,
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
    await peer.until(lambda: peer.sent(5))
    assert [message["text"] for message in peer.sent(5)] == ["telegram.unreadable/en"]


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


def _again(peer: BotApiPeer) -> dict[str, object]:
    return {**peer.state.messages[5, 1], "message_id": 99, "text": "Hello again"}
