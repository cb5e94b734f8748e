"""A complaint by each door mail comes in by: a mailbox that is read, a server that delivers."""

import asyncio
import smtplib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.journey import reading
from tests.journey.conftest import Start
from tests.journey.mailing import OURS, answers, letter, words
from tests.peers.dovecot import MISSING, PROGRAM, SECRET, Dovecot, dovecot
from tests.process import Served, command
from tests.waiting import until

TEXT = "Good morning,\n\nmy card was charged twice for the same invoice. Please refund it."


@pytest.fixture
def server() -> Iterator[Dovecot]:
    if PROGRAM is None:
        pytest.skip(MISSING)
    with dovecot() as running:
        yield running


def mailbox(server: Dovecot) -> dict[str, str]:
    return {
        "EMAIL__IMAP__HOST": "127.0.0.1",
        "EMAIL__IMAP__PORT": str(server.port),
        "EMAIL__IMAP__TLS": "none",
        "EMAIL__IMAP__USERNAME": "complaints",
        "EMAIL__IMAP__PASSWORD": SECRET,
    }


async def answered(served: Served, sender: str) -> None:
    (answer,) = await answers(served, sender)
    known = await reading.cases(served)
    assert any(reference in words(answer) for reference in known)


async def test_a_mailbox_is_read_and_answered(start: Start, server: Dovecot):
    """Over a restart too: what came meanwhile is taken, and nothing twice."""
    served = start(**mailbox(server))
    first = letter("anna@people.example.org", TEXT, name="first", subject="A matter")
    server.put("complaints", first.as_bytes())
    await served.ready()
    await answered(served, "anna@people.example.org")
    assert served.stop() == 0
    second = letter("maria@people.example.org", TEXT, name="second", subject="A matter")
    server.put("complaints", second.as_bytes())
    served.start()
    await served.ready()
    await answered(served, "maria@people.example.org")
    assert len(await reading.cases(served)) == 2


async def test_the_operator_is_told_what_a_mailbox_lacks(start: Start, server: Dovecot):
    served = start(**{**mailbox(server), "EMAIL__IMAP__PASSWORD": "wrong"})
    await served.ready()
    done = await command(served, "check", "--live")
    assert done.code == 1
    assert "fault: email.imap: imap:complaints@127.0.0.1" in done.out

    async def told() -> bool:
        return await asyncio.to_thread(served.said) != "" and "cannot be read" in served.said()

    await until(told)


async def test_a_mail_server_delivers_at_a_socket(start: Start):
    with TemporaryDirectory() as folder:
        socket = str(Path(folder) / "lmtp")
        served = start(EMAIL__LMTP__SOCKET=socket)
        await served.ready()
        mail = letter("olga@people.example.org", TEXT, name="lmtp", subject="A matter")

        def deliver() -> None:
            with smtplib.LMTP(socket) as client:
                assert client.sendmail("olga@people.example.org", [OURS], mail.as_bytes()) == {}

        await asyncio.to_thread(deliver)
        await answered(served, "olga@people.example.org")
