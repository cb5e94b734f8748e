"""A complaint goes on somewhere else: by mail after the chat, in the chat after Telegram."""

import re

from tests.journey import reading
from tests.journey.conftest import Start
from tests.journey.mailing import answers, letter, post, words
from tests.journey.visitor import COMPLAINTS, page
from tests.peers.bot_api import BotApiPeer
from tests.process import Served

CODE = re.compile(r"^\d{6}$", re.MULTILINE)
CHAT = 4712
MINE = "elsewhere@people.example.org"


async def test_begun_by_mail_and_gone_on_with_in_the_chat(served: Served):
    mail = letter(MINE, COMPLAINTS["en"], name="elsewhere-1", subject="A matter")
    await post(served, mail)
    (first,) = await answers(served, MINE)
    (reference,) = [ref for ref in await reading.cases(served) if ref in words(first)]
    known = set(await reading.cases(served))

    async with page(served) as visitor:
        (told,) = await visitor.says(f"I already complained by mail, number {reference}")
        assert reference not in told["text"]
        sent = await answers(served, MINE, 2)
        (found,) = filter(None, (CODE.search(words(one)) for one in sent))
        (wrong,) = await visitor.says("000000" if found[0] != "000000" else "000001")
        assert reference not in wrong["text"]
        (joined,) = await visitor.says(found[0])
        assert reference in joined["text"]
        (added,) = await visitor.says("I forgot to mention: the order number is 4481203")
        assert reference in added["text"]

    case = await reading.case(served, reference)
    assert case["slots"]["order_ref"]["value"] == "4481203"
    assert {one["channel"] for one in case["messages"]} == {"email", "web"}
    assert set(await reading.cases(served)) == known


async def test_begun_in_telegram_and_gone_on_with_in_the_chat_after_a_restart(start: Start):
    async with BotApiPeer() as peer:
        served = start(TELEGRAM__TOKEN=peer.token, TELEGRAM__API_BASE=peer.url)
        await served.ready()
        peer.user_says(CHAT, COMPLAINTS["fa"], language="fa")
        await peer.until(lambda: len(peer.sent(CHAT)) >= 2, seconds=60)
        await peer.drained()
        served.kill()
        served.start()
        await served.opened()
        (reference,) = await reading.cases(served)
        async with page(served, language="fa") as visitor:
            await visitor.says(f"قبلاً در تلگرام شکایت کرده‌ام، شماره {reference}")
            await peer.until(lambda: len(peer.sent(CHAT)) >= 3, seconds=60)
            found = CODE.search(peer.sent(CHAT)[-1]["text"])
            assert found
            joined, asked = await visitor.says(found[0], answers=2)
            assert reference in joined["text"]
            assert asked["choices"], "the question that was open there goes on here"
        assert list(await reading.cases(served)) == [reference]
