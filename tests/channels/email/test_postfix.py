"""Debian's Postfix in front: it hands mail on by LMTP and SMTP, and keeps what we cannot take."""

import asyncio
import smtplib
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from arzuhal.bench import postfix
from channels.email.channel import EmailChannel
from tests.channels.email.conftest import NOW, OURS, Door, Journal, Tray, email_settings, opened
from tests.channels.email.test_smtp import MAIL
from tests.process import free_port
from tests.waiting import until

pytestmark = pytest.mark.skipif(bool(postfix.missing()), reason=postfix.missing())

FAST = ("minimal_backoff_time = 1s", "maximal_backoff_time = 1s", "queue_run_delay = 1s")


@pytest.fixture
def socket() -> Iterator[str]:
    """Where everybody may go."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield f"{folder}/lmtp"


@pytest.fixture
async def door(journal: Journal, tray: Tray, socket: str) -> AsyncIterator[Door]:
    """SMTP, LMTP over TCP and at a socket."""
    lmtp: dict[str, object] = {"socket": socket, "port": free_port()}
    settings = email_settings(smtp_in={"recipients": [OURS]}, lmtp=lmtp)
    async with opened(settings, journal, tray) as door:
        yield door


async def handed_on(transport: str, *, to: list[str], journal: Journal, count: int) -> str:
    """Post one mail to a Postfix that hands it on; its log once so many have come through."""
    settings = (f"virtual_transport = {transport}", "virtual_mailbox_domains = shop.example")
    with tempfile.TemporaryDirectory(prefix="arzuhal-postfix-") as folder:
        with postfix.running(Path(folder) / "own", (*settings, *FAST)) as port:
            await asyncio.to_thread(post, port, to)
            await until(lambda: asyncio.sleep(0, len(journal.messages) >= count), deadline=60)
            log = Path(folder) / "own" / "log"
            await until(lambda: settled(log, len(to)), deadline=60)
        return (Path(folder) / "own" / "log").read_text("utf-8")


async def settled(log: Path, recipients: int) -> bool:
    told = await asyncio.to_thread(log.read_text, "utf-8")
    return told.count("status=sent (") + told.count("status=bounced (") >= recipients


def post(port: int, to: list[str]) -> None:
    with smtplib.SMTP("127.0.0.1", port) as client:
        client.sendmail("anna@example.org", to, MAIL)


@pytest.mark.parametrize("kind", ["lmtp.socket", "lmtp", "smtp"])
async def test_a_mail_server_hands_its_mail_on(door: Door, journal: Journal, kind: str):
    address = await door.doors.opened(kind)
    where = f"unix:{address}" if isinstance(address, str) else f"inet:127.0.0.1:{address[1]}"
    transport = f"{kind.partition('.')[0]}:{where}"
    if kind == "smtp":
        transport = f"smtp:[127.0.0.1]:{address[1]}"
    to = [OURS, "complaints+case7@shop.example", "stranger@shop.example"]
    log = await handed_on(transport, to=to, journal=journal, count=1)
    assert log.count("250 2.0.0 Accepted") == 2
    assert log.count("550 5.1.1") >= 1
    (message,) = journal.messages
    assert message.sender.user == "anna@example.org"
    assert message.text == "Товар сломан.\n.точка в начале"


async def test_what_we_cannot_store_now_comes_again(door: Door, journal: Journal, tray: Tray):
    tray.full = True

    async def refused_once() -> None:
        await asyncio.wait_for(tray.refused.wait(), 60)
        tray.full = False

    address = await door.doors.opened("lmtp")
    refusing = asyncio.create_task(refused_once())
    where = f"lmtp:inet:127.0.0.1:{address[1]}"
    log = await handed_on(where, to=[OURS], journal=journal, count=1)
    await refusing
    assert "451 4.3.0" in log


@pytest.mark.parametrize("delimiter", ["", "+"])
async def test_a_probe_sees_whether_postfix_knows_tags(delimiter: str, tmp_path: Path):
    taking = (
        "virtual_mailbox_domains = shop.example",
        f"virtual_mailbox_maps = inline:{{ {OURS}=here }}",
        f"recipient_delimiter = {delimiter}",
    )
    with (
        tempfile.TemporaryDirectory(prefix="arzuhal-postfix-") as folder,
        postfix.running(Path(folder) / "own", taking) as port,
    ):
        settings = email_settings(host="127.0.0.1", port=port)
        channel = EmailChannel(settings, outbox=tmp_path, organisation="M", now=lambda: NOW)
        faults = await channel.probe()
    assert [("550" in fault, "+r." in fault) for fault in faults] == (
        [] if delimiter else [(True, True)]
    )
