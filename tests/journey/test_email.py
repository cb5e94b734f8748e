"""A complaint by mail: acknowledged into the outbox folder or through a relay, and continued."""

import aiosmtplib
import pytest

from tests.journey import reading
from tests.journey.conftest import Start
from tests.journey.mailing import answers, in_folder, letter, post, relay, words
from tests.process import Served, free_port
from tests.waiting import until

PRIVACY = "https://example.org/privacy"
TELLING = {
    "en": "Good morning,\n\nmy card was charged twice for the same invoice. Please refund it.",
    "ru": "Здравствуйте!\n\nСотрудница накричала на меня при всей очереди. Прошу извинений.",
    "tr": "Merhaba,\n\niade ettiğim ayakkabının parası hâlâ yatmadı. Ücret iademi yapın lütfen.",
    "fa": "سلام،\n\nدو بار از حسابم برداشت شده است. لطفاً هر چه زودتر پولم را برگردانید.",
}


@pytest.mark.parametrize("language", TELLING)
async def test_a_mail_is_acknowledged_in_its_thread(served: Served, language: str):
    sender = f"writer-{language}@people.example.org"
    mail = letter(sender, TELLING[language], name=f"first-{language}", subject="A matter")
    assert "Accepted" in await post(served, mail)
    (answer,) = await answers(served, sender)
    assert answer["In-Reply-To"] == mail["Message-ID"]
    assert answer["References"] == mail["Message-ID"]
    assert answer["Content-Language"] == language
    assert answer["Auto-Submitted"] == "auto-replied"
    cases = await reading.cases(served)
    (case,) = [case for ref, case in cases.items() if ref in words(answer)]
    assert (case["language"], case["channel"]) == (language, "email")


async def test_the_same_mail_again_is_one_complaint(served: Served):
    """iso10002 acceptance test 2."""
    sender = "twice@people.example.org"
    mail = letter(sender, TELLING["en"], name="twice", subject="A matter")
    assert "Accepted" in await post(served, mail)
    assert "Accepted" in await post(served, mail)
    await answers(served, sender)
    other = letter("after@people.example.org", TELLING["en"], name="after")
    await post(served, other)
    await answers(served, "after@people.example.org")
    await answers(served, sender, 1)


async def test_a_reply_to_the_acknowledgement_continues_the_case(served: Served):
    sender = "faithful@people.example.org"
    await post(served, letter(sender, TELLING["en"], name="faithful-1", subject="Charged twice"))
    (first,) = await answers(served, sender)
    known = await reading.cases(served)
    (reference,) = [ref for ref in known if ref in words(first)]

    reply = letter(
        sender, "It was order 4481203, on 19 October.", name="faithful-2", subject="Re:", to=first
    )
    await post(served, reply)
    _, second = await answers(served, sender, 2)
    assert second["In-Reply-To"] == reply["Message-ID"]
    assert first["Message-ID"] in second["References"]
    assert set(await reading.cases(served)) == set(known)
    case = await reading.case(served, reference)
    heard = [one["text"] for one in case["messages"] if one["direction"] == "in"]
    assert len(heard) == 2
    assert case["slots"]["order_ref"]["value"] == "4481203"


async def test_a_stranger_who_quotes_the_reference_gets_a_case_of_their_own(served: Served):
    await post(served, letter("owner@people.example.org", TELLING["en"], name="owner"))
    (answer,) = await answers(served, "owner@people.example.org")
    known = await reading.cases(served)
    (reference,) = [ref for ref in known if ref in words(answer)]

    stranger = "stranger@people.example.org"
    quoting = letter(
        stranger,
        f"About {reference}: the invoice is still wrong and nobody has called me back.",
        name="stranger",
        subject=f"Re: {answer['Subject']}",
        to=answer,
    )
    await post(served, quoting)
    (told,) = await answers(served, stranger)
    assert reference not in words(told).partition("-- ")[0]
    case = await reading.case(served, reference)
    assert len([one for one in case["messages"] if one["direction"] == "in"]) == 1


async def test_a_relay_gets_the_answer_once_it_is_there(start: Start):
    """Unreachable at first: the answer waits, is tried again, and arrives once."""
    port = free_port()
    relayed = {
        "EMAIL__SMTP_OUT__HOST": "127.0.0.1",
        "EMAIL__SMTP_OUT__PORT": str(port),
        "EMAIL__SMTP_OUT__TLS": "none",
    }
    served = start(**relayed, PRIVACY_URL=PRIVACY)
    await served.ready()
    sender = "patient@people.example.org"
    mail = letter(sender, TELLING["en"], name="patient")
    assert "Accepted" in await post(served, mail)
    async with relay(port) as kept:
        await kept.has(lambda mails: len(mails) == 1)
        (answer,) = kept.mails
        assert (answer["To"], answer["In-Reply-To"]) == (sender, mail["Message-ID"])
        second = letter(sender, "It was on 19 October.", name="patient-2", to=answer)
        await post(served, second)
        await kept.has(lambda mails: len(mails) == 2)
    assert kept.mails[1]["In-Reply-To"] == second["Message-ID"]
    assert [PRIVACY in words(one) for one in kept.mails] == [True, False]
    assert in_folder(served.data / "outbox") == []
    assert served.stop() == 0


async def test_what_cannot_be_read_is_set_aside_and_what_is_too_large_is_refused(served: Served):
    before = (await reading.waiting(served))["quarantine"]
    assert "Accepted" in await post(served, b"\x00\xff\r\n\r\n\x80")

    async def set_aside() -> bool:
        return bool((await reading.waiting(served))["quarantine"] == before + 1)

    await until(set_aside)
    huge = b"Subject: huge\r\n\r\n" + b"x" * 998 + (b"\r\n" + b"x" * 998) * 30_000
    with pytest.raises(aiosmtplib.SMTPResponseException) as refused:
        await post(served, huge)
    assert refused.value.code == 552
    sender = "still-here@people.example.org"
    await post(served, letter(sender, TELLING["en"], name="still-here"))
    await answers(served, sender)
