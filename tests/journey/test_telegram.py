"""A complaint on Telegram, by polling and by webhook, against a strict Bot API server."""

from collections.abc import AsyncIterator

import pytest

from tests.journey import reading
from tests.journey.conftest import Start
from tests.journey.visitor import COMPLAINTS, page
from tests.peers.bot_api import BotApiPeer
from tests.peers.bot_api_state import reset
from tests.process import Served, command

CHAT = 4711
PRIVACY = "https://example.org/privacy"
SECRET = "a-secret-of-the-test"  # noqa: S105  # opens nothing but this test


@pytest.fixture
async def peer() -> AsyncIterator[BotApiPeer]:
    async with BotApiPeer() as running:
        yield running


def joined(peer: BotApiPeer, start: Start, **settings: str) -> Served:
    """A process whose bot lives at the peer."""
    return start(TELEGRAM__TOKEN=peer.token, TELEGRAM__API_BASE=peer.url, **settings)


def texts(peer: BotApiPeer, chat: int) -> list[str]:
    return [message["text"] for message in peer.sent(chat)]


async def until_said(peer: BotApiPeer, chat: int, number: int) -> list[str]:
    await peer.until(lambda: len(peer.sent(chat)) >= number, seconds=60)
    return texts(peer, chat)


async def test_a_complaint_buttons_and_order(start: Start, peer: BotApiPeer):
    served = joined(peer, start, PRIVACY_URL=PRIVACY)
    await served.ready()
    peer.user_says(CHAT, COMPLAINTS["fa"], language="fa")
    recorded, question = await until_said(peer, CHAT, 2)
    (case,) = (await reading.cases(served)).values()
    assert case["reference"] in recorded
    assert (recorded.count(PRIVACY), question.count(PRIVACY)) == (1, 0)
    assert (case["channel"], case["language"]) == ("telegram", "fa")

    peer.user_says(CHAT, "۲۳ آبان")
    peer.user_says(CHAT, "سفارش ۴۴۸۱۲۰۳")
    await until_said(peer, CHAT, 5)  # the date was known: that it is another now is said
    asked = peer.sent(CHAT)[-1]
    (button, *_) = [row[0] for row in asked["reply_markup"]["inline_keyboard"]]
    query = peer.user_presses(CHAT, asked["message_id"], button["callback_data"])
    await until_said(peer, CHAT, 6)
    await peer.until(lambda: peer.calls("editMessageReplyMarkup"))
    assert query in peer.state.answered
    ((left,),) = peer.sent(CHAT)[-2]["reply_markup"]["inline_keyboard"]
    assert left["text"] == f"✓ {button['text']}"
    peer.user_says(CHAT, "/status")
    said = await until_said(peer, CHAT, 7)
    assert case["reference"] in said[6]
    await peer.drained()

    shown = await reading.case(served, case["reference"])
    outgoing = [one["text"] for one in shown["messages"] if one["direction"] == "out"]
    assert said[: len(outgoing)] == outgoing
    heard = [one["text"] for one in shown["messages"] if one["direction"] == "in"]
    assert heard[:3] == [COMPLAINTS["fa"], "۲۳ آبان", "سفارش ۴۴۸۱۲۰۳"]
    assert shown["slots"]["order_ref"]["value"] == "4481203"


async def test_the_same_update_twice_is_one_complaint(start: Start, peer: BotApiPeer):
    """iso10002 acceptance test 2, and an update that nobody understands beside it."""
    served = joined(peer, start)
    await served.ready()
    peer.user_says(CHAT, COMPLAINTS["en"])
    (update,) = peer.state.updates
    await until_said(peer, CHAT, 2)
    await peer.drained()
    peer.again(update)
    peer.push(message={"message_id": 1, "date": "never", "chat": 5})
    peer.user_says(CHAT + 1, COMPLAINTS["ru"], language="ru")
    await until_said(peer, CHAT + 1, 2)
    await peer.drained()
    assert len(texts(peer, CHAT)) == 2
    assert len(await reading.cases(served)) == 2
    assert (await reading.waiting(served))["quarantine"] == 1


async def test_an_album_a_correction_and_answers_that_got_lost(start: Start, peer: BotApiPeer):
    """Bad days of three people at once; each reads everything once."""
    served = joined(peer, start)
    await served.ready()
    album, corrected, doubtful = CHAT, CHAT + 1, CHAT + 2
    peer.user_sends_album(album, b"\xff\xd8one", b"\xff\xd8two", caption=COMPLAINTS["ru"])
    first = peer.user_says(corrected, COMPLAINTS["en"])
    peer.script("sendMessage", None, reset(done=True), chat=doubtful)
    peer.user_says(doubtful, COMPLAINTS["tr"], language="tr")
    await until_said(peer, corrected, 2)
    peer.user_edits(corrected, first["message_id"], f"{COMPLAINTS['en']} It was Sunday.")
    for chat, count in ((album, 2), (corrected, 3), (doubtful, 2)):
        await until_said(peer, chat, count)
    await peer.until(lambda: peer.calls("editMessageText"), seconds=60)
    await peer.drained()

    (case,) = [one for one in (await reading.cases(served)).values() if one["language"] == "ru"]
    shown = await reading.case(served, case["reference"])
    (heard,) = [one for one in shown["messages"] if one["direction"] == "in"]
    assert heard["text"] == COMPLAINTS["ru"]
    assert [len(peer.sent(album)), len(heard["attachments"])] == [2, 2]
    assert len(await reading.cases(served)) == 3
    assert peer.calls("editMessageText")[0].params["text"] == texts(peer, doubtful)[1]
    assert len(texts(peer, doubtful)) == 2


async def test_webhook(start: Start, peer: BotApiPeer):
    served = joined(
        peer,
        start,
        TELEGRAM__MODE="webhook",
        TELEGRAM__WEBHOOK_URL="https://complaints.example.org/telegram/webhook",
        TELEGRAM__WEBHOOK_SECRET=SECRET,
    )
    await served.ready()
    await peer.until(lambda: peer.state.webhook, seconds=30)
    assert peer.state.webhook["secret_token"] == SECRET
    peer.state.webhook["url"] = f"{served.url}/telegram/webhook"  # as a reverse proxy would lead
    peer.user_says(CHAT, COMPLAINTS["tr"], language="tr")
    await until_said(peer, CHAT, 2)
    await peer.drained()
    assert [case["channel"] for case in (await reading.cases(served)).values()] == ["telegram"]


async def test_a_refused_token_turns_health_red_and_stops_nothing_else(
    start: Start, peer: BotApiPeer
):
    served = start(TELEGRAM__TOKEN="1:wrong", TELEGRAM__API_BASE=peer.url)  # noqa: S106  # wrong on purpose
    await peer.until(lambda: any(call.status == 401 for call in peer.state.calls), seconds=60)
    async with page(served) as visitor:
        (recorded, _) = await visitor.says(COMPLAINTS["en"], answers=2)
        assert recorded["reference"]
    assert "telegram" in served.said().lower()
    checked = await command(served, "check", "--live")
    assert checked.code == 1
    assert "telegram" in (checked.out + checked.err).lower()
