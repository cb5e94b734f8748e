"""The acceptance tests of the complaints process that a conversation can show (ISO 10002).

That redelivered mail and updates are one record is in test_email and test_telegram, that a
reference is no credential in test_chat, dates in the tests of the calendars.
"""

import sqlite3

import pytest
from websockets.asyncio.client import connect

from bot.domain.events import faults
from tests.journey import reading
from tests.journey.conftest import ON_CALL, Start
from tests.journey.mailing import in_folder, words
from tests.journey.reading import look
from tests.journey.staff import desk
from tests.journey.visitor import COMPLAINTS, Visitor, page
from tests.process import Served, command
from tests.waiting import until

DANGER = {
    "en": "The heater you delivered caught fire and my daughter has a burn on her hand.",
    "ru": "Ваш обогреватель загорелся, у дочери ожог руки.",
    "tr": "Gönderdiğiniz ısıtıcı alev aldı, kızımın eli yandı.",
    "fa": "بخاری شما آتش گرفت و دست بچه‌ام سوخت.",
}
IMPLICIT = {
    "en": "Three weeks now and the parcel is still not here.",
    "ru": "Уже три недели жду посылку, и до сих пор ничего.",
    "tr": "Üç hafta oldu, kargom hâlâ gelmedi.",
    "fa": "سه هفته گذشته و بسته‌ام هنوز نرسیده.",
}
PRAISE = {
    "en": "Thank you so much, the young man at the branch was wonderful with my mother.",
    "ru": "Спасибо большое, ваш сотрудник замечательно помог моей маме!",
    "tr": "Çok teşekkür ederim, şubedeki genç arkadaş annemle harika ilgilendi.",
    "fa": "خیلی ممنونم، همکارتان در شعبه فوق‌العاده به مادرم کمک کرد.",
}
QUESTION = {
    "en": "What are the opening hours of the central branch on Thursdays?",
    "ru": "Подскажите, до скольких работает центральное отделение в четверг?",
    "tr": "Merkez şube perşembe günleri saat kaçta açılıyor?",
    "fa": "ساعت کار شعبهٔ مرکزی در روزهای پنجشنبه چیست؟",
}

FORUMS = (
    ("en", "I am an employee of yours and my salary for October was not paid.", "m10.employment"),
    ("ru", "Меня уволили и не выплатили зарплату за октябрь.", "m10.employment"),
    ("tr", "İşten çıkarıldım, maaşımı alamadım.", "m10.employment"),
    ("fa", "اخراجم کردید و حقوقم را ندادید.", "m10.employment"),
    ("en", "My case is with the ombudsman already.", "m10.external"),
    ("ru", "Дело уже в суде, заседание назначено.", "m10.external"),
    ("tr", "Size dava açtım, duruşma 3 Aralık'ta.", "m10.external"),
    ("fa", "به دادگاه شکایت کرده‌ام و پرونده در جریان است.", "m10.external"),
    ("en", "Your clerk was rude to me in front of everybody in the queue.", "m1.recorded"),
    ("en", "The fridge is still broken. If you do not repair it, I will sue you.", "m1.recorded"),
)


async def _case(served: Served, language: str, text: str) -> reading.Json:
    """The case that a first message becomes."""
    async with page(served, language=language) as visitor:
        (said,) = await visitor.says(text)
    return await reading.case(served, said["reference"])


def _first_answer(case: reading.Json) -> str:
    return next(str(one["template"]) for one in case["messages"] if one["direction"] == "out")


async def test_1_a_killed_process_forgets_nothing_and_acknowledges_once(start: Start):
    served = start()
    await served.ready()
    async with connect(served.chat) as socket:
        visitor = Visitor(socket)
        await visitor.greet(language="en")
        await visitor.send(type="message", id="first", text=COMPLAINTS["en"])
        await visitor.until(lambda frame: frame == {"type": "accepted", "id": "first"})
        served.kill()
    served.start()
    await served.ready()
    async with page(served, session=visitor.session) as again:
        recorded = await again.hears()
        await again.hears()
        file = await reading.case(served, recorded["reference"])
        assert file["due"]
        templates = [one["template"] for one in file["messages"] if one["direction"] == "out"]
        assert len([one for one in templates if "m1.recorded" in one]) == 1
        assert len(await reading.cases(served)) == 1
        said = [f["id"] for f in again.frames if f["type"] == "message"]
        assert len(said) == len(set(said)) == 1 + len(templates)


@pytest.mark.parametrize("language", DANGER)
async def test_3_danger_is_answered_first_and_somebody_is_called(served: Served, language: str):
    case = await _case(served, language, DANGER[language])
    assert case["urgency"] == "critical"
    assert _first_answer(case).startswith("m2.critical")

    async def paged() -> bool:
        mails = in_folder(served.data / "outbox")
        return any(case["reference"] in words(mail) for mail in mails if mail["To"] == ON_CALL)

    await until(paged)


@pytest.mark.parametrize("language", IMPLICIT)
async def test_4_a_complaint_needs_no_such_word_and_praise_is_none(served: Served, language: str):
    complaint = await _case(served, language, IMPLICIT[language])
    assert (complaint["kind"], complaint["status"]) in {
        ("complaint", "received"),
        ("complaint", "awaiting_info"),
    }
    assert "m1.recorded" in _first_answer(complaint)
    for kind, text in (("praise", PRAISE[language]), ("question", QUESTION[language])):
        other = await _case(served, language, text)
        assert (other["kind"], other["status"]) == (kind, "out_of_scope")
        assert "m1.recorded" not in _first_answer(other)


@pytest.mark.parametrize(("language", "text", "template"), FORUMS)
async def test_5_only_disputes_with_a_forum_of_their_own_are_passed_on(
    served: Served, language: str, text: str, template: str
):
    assert template in _first_answer(await _case(served, language, text))


async def test_6_not_satisfied_never_ends_in_closed_without_a_review(served: Served):
    async with page(served) as visitor, desk(served) as clerk:
        recorded, _ = await visitor.says(COMPLAINTS["en"], answers=2)
        reference = recorded["reference"]
        for deed in ("take", "triage", "investigate"):
            done = await clerk.does(reference, deed)
            assert done.status_code == 303, done.text
        decided = await clerk.does(
            reference,
            "decide",
            upheld="no",
            others="none",
            inform="nobody",
            reasons="The carrier has a signature.",
            text="We looked into it and found that the parcel was delivered.",
        )
        assert decided.status_code == 303, decided.text

        async def sent() -> bool:
            return bool((await reading.case(served, reference))["status"] == "decision_sent")

        await until(sent)
        await visitor.until(lambda f: "parcel was delivered" in f.get("text", ""))
        await visitor.send(type="message", id="refuses", text="I am not satisfied with this.")
        await visitor.until(lambda f: f["type"] == "accepted")

        async def reviewed() -> bool:
            return bool((await reading.case(served, reference))["status"] == "internal_review")

        await until(reviewed)
        closing = await clerk.does(reference, "close", closure="accepted", root_cause="carrier")
        assert closing.status_code >= 400
        assert (await reading.case(served, reference))["status"] == "internal_review"


async def test_9_who_somebody_is_changes_nothing_about_urgency(served: Served):
    told = [
        f"{name} here, the washing machine you sold me leaks and nobody answers."
        for name in ("John Smith", "Maria Petrova", "Ayşe Demir", "Reza Karimi")
    ]
    told += [told[0].upper(), f"Please be so kind: {told[0]}", told[0].lower()]
    told += ["Я купил холодильник, он не работает.", "Я купила холодильник, он не работает."]
    rows = (await command(served, "understand", stdin="\n".join(told).encode())).rows
    assert {row["urgency"]["level"] for row in rows} == {rows[0]["urgency"]["level"]}


async def test_10_an_edited_event_is_found(start: Start):
    served = start()
    await served.ready()
    async with page(served) as visitor:
        (recorded,) = await visitor.says(COMPLAINTS["en"])
    reference = recorded["reference"]
    served.stop()

    async def links():
        return await look(served, lambda parts: parts.reading.file(reference))

    assert faults((await links()).events) == []
    with sqlite3.connect(served.data / "arzuhal.db") as database:
        database.execute("UPDATE events SET reason = 'another' WHERE seq = 2")
    database.close()
    assert "event 2 was altered" in faults((await links()).events)[0]
