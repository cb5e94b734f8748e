"""The peer is as strict as Telegram, or what passes against it would prove little."""

import asyncio
from typing import Any

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken
from telegram.ext import Application, MessageHandler, filters

from tests.peers.bot_api import BotApiPeer


@pytest.fixture
async def bot(peer: BotApiPeer) -> Any:
    async with Bot(peer.token, f"{peer.url}/bot", f"{peer.url}/file/bot") as made:
        peer.user_says(5, "/start")
        yield made


async def test_updates_stay_until_an_offset_confirms_them(peer: BotApiPeer, bot: Bot) -> None:
    peer.user_says(5, "two")
    first = await bot.get_updates(timeout=0)
    assert first == await bot.get_updates(timeout=0)
    (second,) = await bot.get_updates(offset=first[1].update_id, timeout=0)
    assert second.message is not None
    assert second.message.text == "two"
    assert not await bot.get_updates(offset=second.update_id + 1, timeout=0)
    assert not await bot.get_updates(timeout=0)
    assert len(await bot.get_updates(limit=1, timeout=0)) == 0


async def test_a_long_poll_waits_and_is_woken(peer: BotApiPeer, bot: Bot) -> None:
    (last,) = await bot.get_updates(timeout=0)
    polling = asyncio.create_task(bot.get_updates(offset=last.update_id + 1, timeout=20))
    await peer.until(lambda: peer.state.polls == 2)
    assert not polling.done()
    peer.user_says(5, "now")
    assert len(await asyncio.wait_for(polling, 5)) == 1


async def test_a_second_poller_ends_the_first(peer: BotApiPeer, bot: Bot) -> None:
    peer.state.updates.clear()
    polling = asyncio.create_task(bot.get_updates(timeout=20))
    await peer.until(lambda: peer.state.polls)
    async with Bot(peer.token, f"{peer.url}/bot") as other:
        await other.get_updates(timeout=0)
    with pytest.raises(Conflict):
        await polling


async def test_polling_and_a_webhook_exclude_each_other(peer: BotApiPeer, bot: Bot) -> None:
    peer.state.updates.clear()
    await bot.set_webhook("https://example.org/hook", secret_token="abc_DEF-1")  # noqa: S106  # opens nothing
    with pytest.raises(Conflict):
        await bot.get_updates()
    with pytest.raises(BadRequest):
        await bot.set_webhook("https://example.org/hook", secret_token="not allowed!")  # noqa: S106  # opens nothing
    with pytest.raises(BadRequest):
        await bot.set_webhook("http://example.org/hook")


@pytest.mark.parametrize(
    ("text", "mode", "refusal"),
    [
        ("x" * 4097, None, "too long"),
        ("😀" * 2049, None, "too long"),
        ("  \n", None, "empty"),
        ("<b>open", "HTML", "can't find end tag"),
        ("<b><i>x</b></i>", "HTML", "unmatched end tag"),
        ("<script>x</script>", "HTML", "unsupported start tag"),
        ("a < b", "HTML", "unsupported start tag"),
        ("a &nbsp; b", "HTML", "unsupported entity"),
    ],
)
async def test_texts_telegram_refuses(bot: Bot, text: str, mode: str | None, refusal: str) -> None:
    with pytest.raises(BadRequest) as refused:
        await bot.send_message(5, text, parse_mode=mode)
    assert refusal in refused.value.message.casefold()


async def test_markup_does_not_count(peer: BotApiPeer, bot: Bot) -> None:
    sent = await bot.send_message(5, f"<b>{'x' * 4095}</b>&lt;", parse_mode="HTML")
    assert sent.text == "x" * 4095 + "<"


async def test_buttons_telegram_refuses(bot: Bot) -> None:
    for label, value in (("x", "ю" * 33), (" ", "x")):
        button = InlineKeyboardButton(label, callback_data=value)
        with pytest.raises(BadRequest):
            await bot.send_message(5, "x", reply_markup=InlineKeyboardMarkup([[button]]))


async def test_editing_to_the_same_is_refused(bot: Bot) -> None:
    sent = await bot.send_message(5, "once")
    edited = await bot.edit_message_text("twice", 5, sent.message_id)
    assert getattr(edited, "text", "") == "twice"
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("twice", 5, sent.message_id)


async def test_who_can_be_written_to(peer: BotApiPeer, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="not found"):
        await bot.send_message(6, "a stranger")
    peer.user_blocks(5)
    with pytest.raises(Forbidden):
        await bot.send_message(5, "x")


async def test_files_and_their_passing_addresses(peer: BotApiPeer, bot: Bot) -> None:
    content = bytes(range(256)) * 500
    sent = await bot.send_document(5, content, filename="a.bin", caption="x")
    assert sent.document is not None
    found = await bot.get_file(sent.document.file_id)
    assert bytes(await found.download_as_bytearray()) == content
    peer.expire_files()
    with pytest.raises(InvalidToken):  # how the library calls a 404
        await found.download_as_bytearray()
    with pytest.raises(BadRequest):
        await bot.get_file("unknown")
    with pytest.raises(BadRequest):
        await bot.send_document(5, b"x", caption="x" * 1025)


async def test_tokens_and_methods_are_checked(peer: BotApiPeer) -> None:
    async with httpx.AsyncClient(base_url=peer.url) as client:
        wrong = await client.get("/bot1:wrong/getMe")
        unknown = await client.get(f"/bot{peer.token}/makeCoffee")
        assert (wrong.status_code, unknown.status_code) == (401, 404)
        as_json = await client.post(f"/bot{peer.token}/getMe", json={})
        assert as_json.json()["result"]["is_bot"] is True


async def test_it_can_be_played_by_hand(peer: BotApiPeer, bot: Bot) -> None:
    async with httpx.AsyncClient(base_url=peer.url) as client:
        await client.get("/peer/say", params={"chat": 8, "text": "Hello"})
        sent = await bot.send_message(8, "Welcome")
        shown = (await client.get("/peer/sent", params={"chat": 8})).json()
        assert [message["text"] for message in shown] == ["Welcome"]
        press: dict[str, str | int] = {"chat": 8, "message": sent.message_id, "data": "yes"}
        query = (await client.get("/peer/press", params=press)).json()
    assert query in peer.state.callbacks


async def test_a_whole_application_of_the_library_runs_on_it(peer: BotApiPeer) -> None:
    heard: list[str] = []

    async def echo(update: Any, _context: object) -> None:
        heard.append(update.message.text)
        await update.message.reply_text(f"<b>{update.message.text}</b>", parse_mode="HTML")

    building = Application.builder().token(peer.token)
    application = building.base_url(f"{peer.url}/bot").job_queue(None).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    for number in range(6):
        peer.user_says(5, str(number))
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling()
        await peer.until(lambda: len(peer.sent(5)) == 6)
        await application.updater.stop()
        await application.stop()
    assert heard == [str(number) for number in range(6)]
