"""A mail that comes back, as Postfix reports it, to the return path we gave it."""

from email.message import EmailMessage
from textwrap import dedent

import aiosmtplib

from tests.journey import reading
from tests.journey.conftest import Start
from tests.journey.mailing import letter, post, relay
from tests.process import Served, free_port
from tests.waiting import until

GONE = "gone@people.example.org"
TOLD = "Good morning,\n\nmy card was charged twice for the same invoice. Please refund it."


def report(mail: EmailMessage) -> bytes:
    """RFC 3464, without a word of the Message-ID that came back."""
    text = f"""\
        From: MAILER-DAEMON@mx.people.example.org (Mail Delivery System)
        To: {mail["X-Return-Path"]}
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Message-Id: <4F2B1@mx.people.example.org>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b

        I'm sorry to have to inform you that your message could not be delivered.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.people.example.org

        Final-Recipient: rfc822; {GONE}
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 <{GONE}>: Recipient address rejected
        --b--
        """
    return dedent(text).replace("\n", "\r\n").encode()


async def test_a_bounce_finds_its_case_by_the_return_path_alone(start: Start):
    port = free_port()
    served = start(
        EMAIL__SMTP_OUT__HOST="127.0.0.1",
        EMAIL__SMTP_OUT__PORT=str(port),
        EMAIL__SMTP_OUT__TLS="none",
    )
    await served.ready()
    async with relay(port) as kept:
        await post(served, letter(GONE, TOLD, name="gone", subject="Charged twice"))
        await kept.has(lambda mails: len(mails) == 1)
        (mail,) = kept.mails
        (reference,) = await reading.cases(served)
        local, _, domain = mail["Message-ID"].strip("<>").partition("@")
        mail["X-Return-Path"] = f"complaints+b.{local}@{domain}"
        async with aiosmtplib.SMTP(hostname="127.0.0.1", port=served.smtp_port) as client:
            await client.sendmail("", [mail["X-Return-Path"]], report(mail))
        await until(lambda: is_told(served, reference))
        assert len(kept.mails) == 1, "a report is not answered"
    case = await reading.case(served, reference)
    assert case["needs_review"]
    assert case["messages"][-1]["status"] == "failed"


async def is_told(served: Served, reference: str) -> bool:
    """Whether the case knows what did not arrive, and why."""
    events = (await reading.case(served, reference))["events"]
    return any(e["type"] == "undeliverable" and e["data"]["code"] == "5.1.1" for e in events)
