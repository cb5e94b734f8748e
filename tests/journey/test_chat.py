"""A complaint on the web page, in each of the four languages, from first word to status."""

import asyncio
import re
from datetime import datetime
from pathlib import Path

import pytest

from bot.services.wording import Wording
from locales import catalog
from nlp import case_reference
from tests.journey import reading
from tests.journey.conftest import Start
from tests.journey.mailing import answers, letter as written, post, words
from tests.journey.posting import WAIT, Poster
from tests.journey.staff import desk
from tests.journey.visitor import COMPLAINTS, page
from tests.peers.bot_api import BotApiPeer
from tests.process import Served
from tests.waiting import until

NOBODYS = case_reference.format("K7M42QXD" + case_reference.check_character("K7M42QXD"))
REFERENCE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]")
ANSWERS = {
    "en": ["on 14 November", "order 4481203", "a replacement please", "no", "no"],
    "ru": ["14 ноября", "заказ 7730915", "верните деньги", "нет", "нет"],
    "tr": ["14 Kasım'da", "sipariş TR-558210", "para iadesi istiyorum", "hayır", "hayır"],
    "fa": ["۲۳ آبان", "سفارش ۴۴۸۱۲۰۳", "پولم را برگردانید", "نه", "نه"],
}
STATUS = {"en": "status", "ru": "статус", "tr": "durum", "fa": "وضعیت"}


@pytest.mark.parametrize("language", COMPLAINTS)
async def test_a_complaint_is_recorded_acknowledged_dated_and_asked_about(
    served: Served, wording: Wording, language: str
):
    async with page(served, language=language) as visitor:
        recorded, question = await visitor.says(COMPLAINTS[language], answers=2)
        reference = recorded["reference"]
        assert REFERENCE.fullmatch(reference)
        assert reference in recorded["text"]
        direction = "rtl" if language == "fa" else "ltr"
        assert (recorded["language"], recorded["direction"]) == (language, direction)

        asked = [question["text"]]
        for answer in ANSWERS[language]:
            (said,) = await visitor.says(answer)
            if said["text"].startswith(_opening(language)):
                break
            asked.append(said["text"])
        else:
            pytest.fail("the questions never ended")
        assert len(set(asked)) == len(asked) <= 5

        (status,) = await visitor.says(STATUS[language])
        assert reference in status["text"]

    case = await reading.case(served, reference)
    assert (case["kind"], case["language"], case["channel"]) == ("complaint", language, "web")
    for promised in (case["update_due"], case["due"]):
        day = wording.day(datetime.fromisoformat(promised), language)
        assert day in recorded["text"]
    heard = [one["text"] for one in case["messages"] if one["direction"] == "in"]
    assert heard[0] == COMPLAINTS[language]
    assert [one["template"] for one in case["messages"]][1] == "m0.notice+m1.recorded"


def _opening(language: str) -> str:
    """The first words of the summary that ends the questions."""
    return catalog("bot", language).gettext("readback.shown").partition("{")[0]


async def test_nothing_is_asked_before_the_complaint_is_on_record(served: Served):
    async with page(served) as visitor:
        recorded, question = await visitor.says(COMPLAINTS["en"], answers=2)
    assert recorded["sequence"] < question["sequence"]
    assert recorded["reference"] in await reading.cases(served)


async def test_who_comes_back_reads_on_where_they_left(served: Served):
    async with page(served) as visitor:
        recorded, question = await visitor.says(COMPLAINTS["en"], answers=2)
    async with page(served, session=visitor.session, since=recorded["sequence"]) as again:
        assert await again.hears() == question
        (status,) = await again.says("status")
        assert recorded["reference"] in status["text"]


async def test_strangers_learn_nothing_from_a_reference(served: Served):
    """Right and wrong references are answered alike, to the byte (iso10002 acceptance test 7)."""
    async with page(served) as owner, page(served) as stranger, page(served) as guesser:
        recorded, _ = await owner.says(COMPLAINTS["en"], answers=2)
        (right,) = await stranger.says(f"status of {recorded['reference']}")
        (wrong,) = await guesser.says(f"status of {NOBODYS}")
    assert right["text"] == wrong["text"]
    assert right["choices"] == wrong["choices"]
    assert recorded["reference"] not in right["text"]


async def test_answers_go_to_a_mailbox_once_its_code_was_written_in_the_chat(served: Served):
    mailbox = "chatting@people.example.org"
    async with page(served, language="ru") as visitor, desk(served) as clerk:
        recorded, _ = await visitor.says(COMPLAINTS["ru"], answers=2)
        await visitor.commands(f"email {mailbox}")
        (letter,) = await answers(served, mailbox)
        code = words(letter).split()[0]
        (confirmed,) = await visitor.says(code)
        assert mailbox in confirmed["text"]
        await clerk.does(recorded["reference"], "reply", text="Мы нашли Вашу посылку.")
        assert "Мы нашли Вашу посылку." in (await visitor.hears())["text"]
    code_and_copy = await answers(served, mailbox, 2)
    (copy,) = [mail for mail in code_and_copy if code not in words(mail)]
    assert "Мы нашли Вашу посылку." in words(copy)
    await post(served, written(mailbox, "Спасибо, жду.", name="chatting.1", to=copy))

    async def joined() -> bool:
        file = await reading.case(served, recorded["reference"])
        return "Спасибо, жду." in [one["text"] for one in file["messages"]]

    await until(joined)


async def test_answers_go_to_telegram_once_its_link_was_opened(start: Start):
    async with BotApiPeer() as peer:
        served = start(
            TELEGRAM__TOKEN=peer.token, TELEGRAM__API_BASE=peer.url, TELEGRAM__USERNAME="a_bot"
        )
        await served.ready()
        async with page(served) as visitor, desk(served) as clerk:
            recorded, _ = await visitor.says(COMPLAINTS["en"], answers=2)
            (told,) = await visitor.commands("telegram")
            opened = re.search(r"https://t\.me/a_bot\?start=([\w-]{1,64})$", told["text"])
            assert opened
            peer.user_says(7, f"/start {opened[1]}", language="en")
            await peer.until(lambda: len(peer.sent(7)) == 1, seconds=60)
            await clerk.does(recorded["reference"], "reply", text="We have found your parcel.")
            await peer.until(lambda: len(peer.sent(7)) == 2, seconds=60)
            assert "We have found your parcel." in peer.sent(7)[-1]["text"]
            peer.user_says(7, "status", language="en")
            await peer.until(lambda: len(peer.sent(7)) == 3, seconds=60)
            assert recorded["reference"] in peer.sent(7)[-1]["text"]


async def test_the_conversation_is_rated_and_sent_along(served: Served):
    mailbox = "leaving@people.example.org"
    async with page(served) as visitor:
        recorded, _ = await visitor.says(COMPLAINTS["en"], answers=2)
        (thanks,) = await visitor.commands("rate 4")
        assert "Thank you" in thanks["text"]
        await visitor.commands(f"transcript {mailbox}")
        (letter,) = await answers(served, mailbox)
        await visitor.says(words(letter).split()[0])
        letters = await answers(served, mailbox, 2)
    assert [mail for mail in letters if COMPLAINTS["en"] in " ".join(words(mail).split())]
    case = await reading.case(served, recorded["reference"])
    assert case["slots"]["satisfaction"]["value"] == {"chat": 4}


async def test_where_sockets_are_blocked_a_complaint_goes_by_plain_http(start: Start):
    served = start()
    await served.ready()
    visitor = Poster(served, language="tr")
    recorded, question = await visitor.says(COMPLAINTS["tr"], answers=2)
    assert REFERENCE.fullmatch(recorded["reference"])
    async with page(served, session=visitor.session, since=recorded["sequence"]) as by_socket:
        assert await by_socket.hears() == question
    waiting = asyncio.create_task(visitor.asks(wait=WAIT))
    await visitor.says("durum")  # by now the other request is there, and hears it too
    assert "message" in [frame["type"] for frame in await waiting]
    assert await asyncio.to_thread(served.stop) == 0


@pytest.mark.postgres
async def test_each_request_may_reach_another_process(tmp_path: Path, postgres_url: str):
    roles = ("web", "web", "worker")
    served = [
        Served(tmp_path / str(place), role=role, settings={"DATABASE__URL": postgres_url})
        for place, role in enumerate(roles)
    ]
    try:
        for one in served:
            one.start()
            await one.ready()
        visitor = Poster(*served[:2])
        recorded, question = await visitor.says(COMPLAINTS["en"], answers=2)
        assert recorded["sequence"] < question["sequence"]
        (status,) = await visitor.says("status")
        assert recorded["reference"] in status["text"]
    finally:
        for one in served:
            one.kill()


async def test_a_broken_frame_is_answered_and_disturbs_nobody(served: Served):
    async with page(served) as visitor, page(served) as other:
        for broken in ("{", "[]", '{"type":"none"}', '{"type":"message","text":1}', "\ud7ff" * 10):
            await visitor.socket.send(broken)
            error = await visitor.until(lambda frame: frame["type"] == "error")
            assert error["code"]
            assert error["message"]
        await visitor.socket.send(b"\x00\xff")
        await visitor.until(lambda frame: frame["type"] == "error")
        for one in (visitor, other):
            (recorded, _) = await one.says(COMPLAINTS["en"], answers=2)
            assert recorded["reference"]
