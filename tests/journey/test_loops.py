"""Mail that answers ours by itself: a real vacation responder, and another ticket system."""

import asyncio
import smtplib
from contextlib import AsyncExitStack
from email.message import EmailMessage
from typing import Any

import aiosmtplib
import pytest
from aiosmtpd.smtp import SMTP, Envelope
from sqlalchemy import text
from typing_extensions import override

from arzuhal.bootstrap.rows import Parts
from tests.journey import reading
from tests.journey.conftest import Start
from tests.journey.mailing import OURS, Relay, letter, post, relay
from tests.journey.staff import desk
from tests.peers.dovecot import NO_SIEVE, PROGRAM, SIEVE, Dovecot, dovecot
from tests.process import Served, free_port
from tests.waiting import until

TOLD = "Good morning,\n\nmy card was charged twice for the same invoice. Please refund it."
AWAY = "away@people.example.org"


def relaying(port: int) -> dict[str, str]:
    return {
        "EMAIL__SMTP_OUT__HOST": "127.0.0.1",
        "EMAIL__SMTP_OUT__PORT": str(port),
        "EMAIL__SMTP_OUT__TLS": "none",
    }


async def is_settled(served: Served, fate: str, number: int) -> bool:
    """Whether so many rows of the inbox have this fate."""

    async def work(parts: Parts) -> int:
        found = text("SELECT count(*) FROM inbox WHERE fate = :fate")
        return await parts.database.read(
            lambda connection: int(connection.execute(found, {"fate": fate}).scalar_one())
        )

    return bool(await reading.look(served, work) == number)


@pytest.mark.skipif(not (PROGRAM and SIEVE.exists()), reason=NO_SIEVE)
async def test_a_vacation_responder_is_heard_and_not_answered(start: Start):
    port = free_port()
    served = start(**relaying(port))
    await served.ready()
    with dovecot(absent=served.smtp_port) as server:
        async with relay(port) as kept:
            await post(served, letter(AWAY, TOLD, name="away", subject="Charged twice"))
            await with_responder(kept, server, 1)
            (reference,) = await reading.cases(served)
            async with desk(served) as clerk:
                for number in (2, 3):
                    await clerk.does(reference, "reply", text=f"We need page {number}.")
                    await with_responder(kept, server, number)
            await until(lambda: is_settled(served, "auto_reply", 2))
            assert len(kept.mails) == 3, "what we say by ourselves it leaves alone, as we do"
    heard = (await reading.case(served, reference))["messages"]
    assert [one["direction"] for one in heard] == ["in", "out", "out", "out"]


async def with_responder(kept: Relay, server: Dovecot, number: int) -> None:
    """The newest mail reaches the mailbox of somebody who is away."""
    await kept.has(lambda mails: len(mails) == number)

    def deliver() -> None:
        with smtplib.LMTP("127.0.0.1", server.lmtp_port) as client:
            client.sendmail(OURS, [AWAY], kept.mails[-1].as_bytes())

    await asyncio.to_thread(deliver)


class Tickets(Relay):
    """A ticket system that gives every mail a number and says so, with no mark of a machine."""

    def __init__(self, port: int, back: int) -> None:
        super().__init__(port)
        self._back = back

    @override
    async def handle_DATA(
        self, server: SMTP, session: Any, envelope: Envelope
    ) -> str:  # aiosmtpd's name
        answer = await super().handle_DATA(server, session, envelope)
        number = 4711 + len(self.mails)
        got = self.mails[-1]
        mail = EmailMessage()
        mail["From"], mail["To"] = "Help desk <helpdesk@other.example.org>", got["Reply-To"]
        mail["Subject"] = f"[#{number}] {got['Subject']}"
        mail["Message-ID"] = f"<{number}@other.example.org>"
        mail["In-Reply-To"] = got["Message-ID"]
        mail["References"] = f"{got['References'] or ''} {got['Message-ID']}".strip()
        mail.set_content(
            f"We took your letter up under number {number}, a colleague looks at it today."
        )
        await aiosmtplib.send(mail, hostname="127.0.0.1", port=self._back)
        return answer


async def test_another_ticket_system_and_we_fall_silent(start: Start):
    port = free_port()
    served = start(**relaying(port))
    await served.ready()
    loop = asyncio.get_running_loop()
    tickets = Tickets(port, served.smtp_port)
    async with AsyncExitStack() as stack:
        server = await loop.create_server(lambda: SMTP(tickets, loop=loop), "127.0.0.1", port)
        stack.push_async_callback(server.wait_closed)
        stack.callback(server.close)
        first = letter("helpdesk@other.example.org", TOLD, name="first", subject="Charged twice")
        await post(served, first)

        await until(lambda: is_settled(served, "same_words", 1), deadline=60)
        assert len(tickets.mails) == 3
    assert len(await reading.cases(served)) == 1
