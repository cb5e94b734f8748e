"""What staff write at the desk reaches the person in the channel they came by."""

from tests.journey import reading
from tests.journey.conftest import Start
from tests.journey.mailing import answers, letter, post, words
from tests.journey.staff import desk
from tests.journey.visitor import COMPLAINTS, page
from tests.peers.bot_api import BotApiPeer
from tests.process import Served

REPLY = "We have found your parcel; it will be with you tomorrow. — Clerk"


async def test_on_the_web_page(served: Served):
    async with page(served, language="ru") as visitor, desk(served) as clerk:
        recorded, _ = await visitor.says(COMPLAINTS["ru"], answers=2)
        sent = await clerk.does(recorded["reference"], "answer/send", text=REPLY)
        assert sent.status_code == 303, sent.text
        heard = await visitor.hears()
    assert REPLY in heard["text"]
    assert heard["author"] == "staff"


async def test_by_mail(served: Served):
    sender = "reader@people.example.org"
    mail = letter(sender, "The heater leaks and nobody has come since Monday.", name="reader")
    await post(served, mail)
    (first,) = await answers(served, sender)
    (reference,) = [ref for ref in await reading.cases(served) if ref in words(first)]
    async with desk(served) as clerk:
        enclosed = await clerk.encloses(reference, "رسید.txt", "۱۲".encode())
        assert enclosed.status_code == 303, enclosed.text
        sent = await clerk.does(reference, "answer/send", text=REPLY)
        assert sent.status_code == 303, sent.text
    mails = await answers(served, sender, 2)
    (reply,) = [mail for mail in mails if REPLY in words(mail)]
    assert reply["Auto-Submitted"] is None
    assert reference in reply["Subject"]
    [file] = reply.iter_attachments()
    assert (file.get_filename(), file.get_payload(decode=True)) == ("رسید.txt", "۱۲".encode())


async def test_on_telegram(start: Start):
    async with BotApiPeer() as peer:
        served = start(TELEGRAM__TOKEN=peer.token, TELEGRAM__API_BASE=peer.url)
        await served.ready()
        peer.user_says(7, COMPLAINTS["tr"], language="tr")
        await peer.until(lambda: len(peer.sent(7)) == 2, seconds=60)
        (reference,) = await reading.cases(served)
        async with desk(served) as clerk:
            sent = await clerk.does(reference, "reply", text=REPLY)
            assert sent.status_code == 303, sent.text
        await peer.until(lambda: len(peer.sent(7)) == 3, seconds=60)
        assert REPLY in peer.sent(7)[-1]["text"]


async def test_what_is_left_empty_is_asked_for_and_sends_nothing(served: Served):
    async with page(served) as visitor, desk(served) as clerk:
        recorded, _ = await visitor.says(COMPLAINTS["en"], answers=2)
        refused = await clerk.does(recorded["reference"], "reply", text="  ")
        assert refused.status_code >= 400
        assert "Please fill in" in refused.text
        file = await reading.case(served, recorded["reference"])
    assert [one["author"] for one in file["messages"]].count("staff") == 0
