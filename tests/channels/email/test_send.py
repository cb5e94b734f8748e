"""Sending against a real SMTP server that answers what a test tells it to, and into the folder."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from channels.email.channel import EmailChannel
from channels.email.parse import parse_mail
from channels.message import Address, Delivery, DeliveryStatus, OutboundMessage
from tests.channels.email.conftest import NOW, OURS, Journal, Tray, email_settings, opened

MESSAGE = OutboundMessage(
    id="5d41402abc4b2a76b9719d911017c592",
    recipient=Address(channel="email", account=OURS, user="anna@example.org"),
    text="Мы получили Вашу жалобу.",
    subject="Ваша жалоба K7M4",
    language="ru",
    created_at=NOW,
)


@dataclass
class Sink:
    """A relay that takes mail, or answers as scripted."""

    answers: dict[str, str] = field(default_factory=dict)
    taken: list[tuple[str, list[str], bytes]] = field(default_factory=list)

    async def handle_MAIL(  # noqa: N802  # aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _: list[str]
    ) -> str:
        envelope.mail_from = address
        return self.answers.get("MAIL", "250 OK")

    async def handle_RCPT(  # noqa: N802  # aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _: list[str]
    ) -> str:
        answer = self.answers.get("TAG" if "+" in address else "RCPT", "250 OK")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd's name
        content = envelope.original_content or b""
        self.taken.append((envelope.mail_from or "", envelope.rcpt_tos, content))
        return self.answers.get("DATA", "250 OK")


Serve = Callable[..., Awaitable[tuple[Sink, int]]]


@pytest.fixture
async def relay() -> AsyncIterator[Serve]:
    servers: list[asyncio.Server] = []
    sessions: list[SMTP] = []

    async def serve(**options: object) -> tuple[Sink, int]:
        sink, loop = Sink(), asyncio.get_running_loop()
        settings: dict[str, Any] = {"hostname": "relay.example.org", "loop": loop} | options

        def session() -> SMTP:
            sessions.append(SMTP(sink, **settings))
            return sessions[-1]

        servers.append(await loop.create_server(session, "127.0.0.1", 0))
        return sink, servers[-1].sockets[0].getsockname()[1]

    yield serve
    for server in servers:
        server.close()
    for one in sessions:
        if isinstance(one.transport, asyncio.Transport):
            one.transport.abort()
    await until(lambda: all(one.transport is None for one in sessions))


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not condition():  # noqa: ASYNC110  # a transport tells nobody that it is gone
            await asyncio.sleep(0.01)


@asynccontextmanager
async def rude_peer(greeting: bytes, *, leaves: bool) -> AsyncIterator[int]:
    """A server that greets and then hangs up, or hangs; gone when the context ends."""
    ended = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(greeting)
        if not leaves:
            await reader.read()
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
        ended.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]
        await asyncio.wait_for(ended.wait(), 10)


async def send(
    port: int, folder: Path, message: OutboundMessage = MESSAGE, **relay: Any
) -> Delivery:
    settings = email_settings(host="127.0.0.1", port=port, **relay)
    channel = EmailChannel(settings, outbox=folder, organisation="Магазин", now=lambda: NOW)
    return await channel.send(message)


async def test_a_mail_is_handed_to_the_relay(relay: Serve, tmp_path: Path):
    sink, port = await relay()
    delivery = await send(port, tmp_path)
    assert delivery.status is DeliveryStatus.RELAYED
    assert delivery.message_id == MESSAGE.id
    assert delivery.external_id == f"{MESSAGE.id}@shop.example"
    assert delivery.at == NOW
    ((sender, recipients, content),) = sink.taken
    assert sender == f"complaints+b.{MESSAGE.id}@shop.example", "a bounce finds its mail"
    assert recipients == ["anna@example.org"]
    mail = parse_mail(content)
    assert (mail.subject, mail.text) == (MESSAGE.subject, MESSAGE.text)


@pytest.mark.parametrize(
    ("step", "answer", "status", "dead"),
    [
        ("RCPT", "550 5.1.1 User unknown", DeliveryStatus.FAILED, True),
        ("RCPT", "550 No such user here", DeliveryStatus.FAILED, True),
        ("RCPT", "551 5.1.6 Moved away", DeliveryStatus.FAILED, True),
        ("RCPT", "556 5.1.10 Null MX", DeliveryStatus.FAILED, True),
        ("RCPT", "550 5.7.1 Not today", DeliveryStatus.FAILED, False),
        ("RCPT", "552 5.2.2 Mailbox full", DeliveryStatus.FAILED, False),
        ("RCPT", "450 4.2.1 Greylisted", DeliveryStatus.DELAYED, False),
        ("RCPT", "452 4.2.2 Over quota", DeliveryStatus.DELAYED, False),
        ("DATA", "554 5.7.1 Looks like spam", DeliveryStatus.FAILED, False),
        ("DATA", "451 4.3.0 Try later", DeliveryStatus.DELAYED, False),
        ("DATA", "550 5.1.1 Unknown after all", DeliveryStatus.FAILED, True),
        ("MAIL", "530 5.7.0 Authentication required", DeliveryStatus.DELAYED, False),
        ("MAIL", "550 5.7.1 You may not send", DeliveryStatus.DELAYED, False),
        ("MAIL", "552 5.3.4 Too large", DeliveryStatus.FAILED, False),
        ("RCPT", "554 5.7.1 <a@b>: Relay access denied", DeliveryStatus.DELAYED, False),
        ("RCPT", "550 5.1.8 Sender domain must exist", DeliveryStatus.DELAYED, False),
        ("RCPT", "550 5.1.2 Host unknown", DeliveryStatus.FAILED, True),
        ("DATA", "550 5.7.26 Unauthenticated mail is not accepted", DeliveryStatus.DELAYED, False),
        ("DATA", "421 4.3.2 Shutting down", DeliveryStatus.DELAYED, False),
    ],
)
async def test_what_the_relay_answers_becomes_the_delivery(
    relay: Serve, tmp_path: Path, step: str, answer: str, status: DeliveryStatus, *, dead: bool
):
    sink, port = await relay()
    sink.answers[step] = answer
    delivery = await send(port, tmp_path)
    assert (delivery.status, delivery.address_dead) == (status, dead)
    assert answer[:3] in delivery.detail
    assert "127.0.0.1" in delivery.detail


async def test_an_unreachable_relay_delays(tmp_path: Path):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        delivery = await send(closed.getsockname()[1], tmp_path)
    assert delivery.status is DeliveryStatus.DELAYED
    assert "could not be used" in delivery.detail


@pytest.mark.parametrize("leaves", [True, False])
async def test_a_relay_that_hangs_or_hangs_up_delays(tmp_path: Path, *, leaves: bool):
    async with rude_peer(b"220 hello\r\n", leaves=leaves) as port:
        delivery = await send(port, tmp_path, timeout=0.2)
    assert delivery.status is DeliveryStatus.DELAYED


async def test_tls_that_is_not_there_delays(relay: Serve, tmp_path: Path):
    _, port = await relay()
    for tls in ("starttls", "tls"):
        delivery = await send(port, tmp_path, tls=tls)
        assert delivery.status is DeliveryStatus.DELAYED, tls


async def test_a_wrong_password_delays_and_says_so(relay: Serve, tmp_path: Path):
    def check(*_: object) -> AuthResult:
        return AuthResult(success=False, handled=False)

    sink, port = await relay(authenticator=check, auth_require_tls=False)
    delivery = await send(port, tmp_path, username="robot", password="not-it")  # noqa: S106  # of no account
    assert delivery.status is DeliveryStatus.DELAYED
    assert "refused our login" in delivery.detail
    assert "not-it" not in delivery.detail
    assert not sink.taken


async def test_an_address_no_relay_can_take_fails(relay: Serve, tmp_path: Path):
    _, port = await relay()
    recipient = replace(MESSAGE.recipient, user="анна@example.org")
    delivery = await send(port, tmp_path, replace(MESSAGE, recipient=recipient))
    assert delivery.status is DeliveryStatus.FAILED


async def test_a_recipient_cannot_smuggle_headers(relay: Serve, tmp_path: Path):
    sink, port = await relay()
    recipient = replace(MESSAGE.recipient, user="a@example.org\r\nBcc: b@example.org")
    delivery = await send(port, tmp_path, replace(MESSAGE, recipient=recipient))
    assert delivery.status is DeliveryStatus.FAILED
    assert not sink.taken


async def test_without_a_relay_the_mail_is_a_file_and_a_resend_the_same_one(tmp_path: Path):
    folder = tmp_path / "outbox"
    channel = EmailChannel(
        email_settings(), outbox=folder, organisation="Магазин", now=lambda: NOW
    )
    await channel.send(MESSAGE)
    delivery = await channel.send(MESSAGE)
    assert delivery.status is DeliveryStatus.RELAYED
    (path,) = folder.iterdir()
    assert path.name == f"{MESSAGE.id}.eml"
    assert str(path) in delivery.detail
    assert parse_mail(path.read_bytes()).text == MESSAGE.text


async def test_an_id_can_leave_no_folder(tmp_path: Path):
    folder = tmp_path / "outbox"
    channel = EmailChannel(email_settings(), outbox=folder, organisation="M", now=lambda: NOW)
    await channel.send(replace(MESSAGE, id="../../etc/passwd"))
    (path,) = folder.iterdir()
    assert path.parent == folder
    assert len(path.stem) == 64


async def test_an_outbox_that_cannot_be_written_delays(tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    channel = EmailChannel(email_settings(), outbox=blocked, organisation="M", now=lambda: NOW)
    delivery = await channel.send(MESSAGE)
    assert delivery.status is DeliveryStatus.DELAYED
    assert "cannot be written" in delivery.detail
    assert os.listdir(tmp_path) == ["file"]  # noqa: PTH208  # names only


async def test_a_probe_names_what_is_wrong_with_the_relay(relay: Serve, tmp_path: Path):
    def channel(**relay: Any) -> EmailChannel:
        settings = email_settings(**relay)
        return EmailChannel(settings, outbox=tmp_path, organisation="M", now=lambda: NOW)

    sink, port = await relay()
    assert await channel().probe() == []
    assert await channel(host="127.0.0.1", port=port).probe() == []
    assert not sink.taken
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        (fault,) = await channel(host="127.0.0.1", port=port).probe()
    assert fault.startswith(f"email.smtp_out: 127.0.0.1:{port} cannot be used: ")


@pytest.mark.parametrize(
    ("tag", "plain", "told"),
    [
        ("550 5.1.1 User unknown", "250 OK", True),
        ("450 4.2.0 Greylisted", "250 OK", False),
        ("250 OK", "250 OK", False),
        ("550 5.1.1 User unknown", "550 5.1.1 User unknown", False),
    ],
)
async def test_a_probe_tells_of_a_relay_that_knows_no_tags(
    relay: Serve, tmp_path: Path, tag: str, plain: str, told: bool
):
    sink, port = await relay()
    sink.answers |= {"TAG": tag, "RCPT": plain}
    settings = email_settings(host="127.0.0.1", port=port)
    channel = EmailChannel(settings, outbox=tmp_path, organisation="M", now=lambda: NOW)
    faults = await channel.probe()
    assert [fault.startswith("email.tagged_addresses: ") for fault in faults] == [True] * told
    assert all("+r.check" in fault and "5.1.1 User unknown" in fault for fault in faults)
    quiet = settings.model_copy(update={"tagged_addresses": False})
    other = EmailChannel(quiet, outbox=tmp_path, organisation="M", now=lambda: NOW)
    assert await other.probe() == []
    assert not sink.taken


async def test_a_probe_asks_our_own_door_too(journal: Journal, tray: Tray, tmp_path: Path):
    async with opened(email_settings(), journal, tray) as door:
        settings = email_settings(smtp_in={"port": door.port})
        channel = EmailChannel(settings, outbox=tmp_path, organisation="M", now=lambda: NOW)
        assert await channel.probe() == []
    assert await channel.probe() == [], "a door that is not open yet is no fault"
    assert journal.messages == []


@pytest.mark.parametrize(
    ("answer", "known_as"),
    [
        ("250 2.0.0 Ok: queued as 4F2B1", f"{MESSAGE.id}@shop.example"),
        ("250 2.6.0 <AM0PR1@eu.example.org> [InternalId=1] Queued mail", "AM0PR1@eu.example.org"),
        (
            "250 Ok 0102018f2b7c9d1e-6c1f5f0e-1b2c-4d3e-8f90-a1b2c3d4e5f6-000000",
            "0102018f2b7c9d1e-6c1f5f0e-1b2c-4d3e-8f90-a1b2c3d4e5f6-000000",
        ),
    ],
)
async def test_the_id_a_relay_gives_a_mail_is_kept(
    relay: Serve, tmp_path: Path, answer: str, known_as: str
):
    sink, port = await relay()
    sink.answers["DATA"] = answer
    assert (await send(port, tmp_path)).external_id == known_as


async def test_a_relay_that_hangs_up_after_the_mail_gets_the_same_mail_again(tmp_path: Path):
    taken: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 relay\r\n")
        while line := await reader.readline():
            if line[:4].upper() == b"DATA":
                writer.write(b"354 go on\r\n")
                taken.append(await reader.readuntil(b"\r\n.\r\n"))
                break
            writer.write(b"250 OK\r\n")
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        deliveries = [await send(port, tmp_path) for _ in range(2)]
    assert [(one.status, one.uncertain) for one in deliveries] == [
        (DeliveryStatus.DELAYED, True)
    ] * 2
    assert len(taken) == 2
    assert len(set(taken)) == 1, "the same Message-ID, the same bytes"


async def test_an_address_in_other_letters_goes_by_smtputf8_and_its_domain_by_any(
    relay: Serve, tmp_path: Path
):
    def to(address: str) -> OutboundMessage:
        return replace(MESSAGE, recipient=replace(MESSAGE.recipient, user=address))

    plain, port = await relay()
    assert (await send(port, tmp_path, to("anna@пример.example"))).status is DeliveryStatus.RELAYED
    ((_, recipients, content),) = plain.taken
    assert recipients == ["anna@xn--e1afmkfd.example"]
    assert b"\r\nTo: anna@xn--e1afmkfd.example\r\n" in content
    refused = await send(port, tmp_path, to("анна@example.org"))
    assert (refused.status, refused.code, refused.address_dead) == (
        DeliveryStatus.FAILED,
        "5.6.7",
        False,
    )
    able, port = await relay(enable_SMTPUTF8=True)
    assert (await send(port, tmp_path, to("анна@example.org"))).status is DeliveryStatus.RELAYED
    assert able.taken[0][1] == ["анна@example.org"]
    assert "\r\nTo: анна@example.org\r\n".encode() in able.taken[0][2]
