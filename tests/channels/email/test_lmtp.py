"""The LMTP door: on a UNIX socket and over TCP, an answer for each recipient (RFC 2033)."""

import asyncio
import smtplib
import socket as sockets
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.channels.email.conftest import OURS, Journal, Tray, email_settings, opened
from tests.channels.email.test_smtp import MAIL
from tests.process import free_port
from tests.waiting import until

HELP = "help@shop.example"
TO = [OURS, "help+case7@shop.example", "stranger@elsewhere.example"]


@pytest.fixture
def socket() -> Iterator[Path]:
    """A path short enough for a UNIX socket."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "lmtp"


def mode(path: Path) -> int | None:
    return stat.S_IMODE(path.stat().st_mode) if path.exists() else None


def said(
    client: smtplib.SMTP, raw: bytes, *, to: list[str]
) -> tuple[list[int], list[tuple[int, bytes]]]:
    """What was answered to each recipient, and to the mail for each of those taken."""
    with client:
        client.ehlo_or_helo_if_needed()
        client.mail("anna@example.org")
        recipients = [client.rcpt(one)[0] for one in to]
        client.putcmd("data")
        assert client.getreply()[0] == 354
        client.send(raw.replace(b"\r\n.", b"\r\n..") + b".\r\n")
        return recipients, [client.getreply() for code in recipients if code == 250]


async def delivered(connect: Callable[[], smtplib.SMTP]) -> None:
    recipients, answers = await asyncio.to_thread(lambda: said(connect(), MAIL, to=TO))
    assert recipients == [250, 250, 550]
    assert answers == [(250, b"2.0.0 Accepted")] * 2


async def test_each_recipient_is_answered_on_a_socket(journal: Journal, tray: Tray, socket: Path):
    settings = email_settings(smtp_in={"recipients": [OURS, HELP]}, lmtp={"socket": str(socket)})
    async with opened(settings, journal, tray) as door:
        await door.doors.opened("lmtp.socket")
        assert mode(socket) == 0o666
        await delivered(lambda: smtplib.LMTP(str(socket)))
        await door.read()
    assert mode(socket) is None
    (message,) = journal.messages
    assert message.sender.account == OURS
    assert journal.raws == [MAIL]


async def test_a_socket_left_behind_is_taken_over(journal: Journal, tray: Tray, socket: Path):
    with sockets.socket(sockets.AF_UNIX) as left:
        left.bind(str(socket))
    settings = email_settings(lmtp={"socket": str(socket)})
    async with opened(settings, journal, tray) as door:
        await door.doors.opened("lmtp.socket")
        await asyncio.to_thread(lambda: smtplib.LMTP(str(socket)).quit())


async def test_what_is_not_stored_is_refused_to_each_over_tcp(journal: Journal, tray: Tray):
    port = free_port()
    async with opened(email_settings(lmtp={"port": port}), journal, tray) as door:
        await door.doors.opened("lmtp")
        tray.full = True
        _, answers = await asyncio.to_thread(
            lambda: said(smtplib.LMTP("127.0.0.1", port), MAIL, to=TO)
        )
        assert [code for code, _ in answers] == [451] * 3
        tray.full = False
        await asyncio.to_thread(lambda: said(smtplib.LMTP("127.0.0.1", port), MAIL, to=TO))
        await until(lambda: asyncio.sleep(0, len(journal.messages) == 1))


async def test_lmtp_is_not_smtp(journal: Journal, tray: Tray):
    port = free_port()
    async with opened(email_settings(lmtp={"port": port}), journal, tray) as door:
        await door.doors.opened("lmtp")

        def greeted() -> tuple[int, int]:
            with smtplib.SMTP("127.0.0.1", port) as client:
                return client.docmd("EHLO", "x")[0], client.docmd("LHLO", "x")[0]

        assert await asyncio.to_thread(greeted) == (500, 250)
