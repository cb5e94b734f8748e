"""The SMTP door over real sockets: with a client that keeps the rules, and with bare ones."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path

import aiosmtplib
import pytest

from channels.email.doors import Doors
from channels.message import MessageKind
from tests.channels.email.conftest import (
    NOW,
    OURS,
    Beats,
    Door,
    Journal,
    OpenDoor,
    Pem,
    Places,
    Tray,
    email_settings,
)

MAIL = (
    b"From: =?utf-8?B?0JDQvdC90LA=?= <Anna@Example.ORG>\r\n"
    b"To: complaints@shop.example\r\nSubject: =?utf-8?B?0JfQsNC60LDQtw==?=\r\n"
    b"Date: Wed, 4 Mar 2026 08:00:00 +0300\r\nMessage-ID: <one@example.org>\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    + "Товар сломан.\r\n.точка в начале\r\n".encode()
)


async def deliver(
    door: Door,
    raw: bytes = MAIL,
    *,
    sender: str = "anna@example.org",
    to: tuple[str, ...] = (OURS,),
) -> str:
    async with aiosmtplib.SMTP(hostname=door.host, port=door.port, start_tls=False) as client:
        _, answer = await client.sendmail(sender, list(to), raw)
    await door.read()
    return answer


@asynccontextmanager
async def bare(door: Door) -> AsyncIterator["Wire"]:
    reader, writer = await asyncio.open_connection(door.host, door.port)
    try:
        yield Wire(reader, writer)
    finally:
        writer.close()
        if not door.listening.cancelling():
            await door.read()


async def flood(wire: "Wire") -> None:
    for _ in range(10_000):
        await wire.say(b"x" * 5000)


class Wire:
    """A peer that writes what it likes."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    async def say(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def hear(self) -> str:
        """One whole answer, its lines joined."""
        lines = []
        while True:
            line = (await asyncio.wait_for(self.reader.readline(), 10)).decode()
            lines.append(line.strip())
            if line[3:4] != "-":
                return " ".join(lines)

    async def ask(self, command: str) -> str:
        await self.say(command.encode() + b"\r\n")
        return await self.hear()

    async def greet(self) -> str:
        assert (await self.hear()).startswith("220 mx.shop.example")
        return await self.ask("EHLO peer.example.org")

    async def data(self, raw: bytes, *, sender: str = "a@example.org") -> str:
        await self.greet()
        await self.ask(f"MAIL FROM:<{sender}>")
        await self.ask(f"RCPT TO:<{OURS}>")
        assert (await self.ask("DATA")).startswith("354")
        await self.say(raw)
        return await self.hear()


async def test_a_mail_is_journalled_and_then_accepted(open_door: OpenDoor, journal: Journal):
    answer = await deliver(await open_door())
    assert "2.0.0 Accepted" in answer
    (message,) = journal.messages
    assert message.sender.channel == "email"
    assert (message.sender.account, message.sender.user) == (OURS, "anna@example.org")
    assert (message.sender_name, message.subject) == ("Анна", "Заказ")
    assert message.text == "Товар сломан.\n.точка в начале"
    assert message.received_at == NOW
    assert message.sent_at is not None
    assert message.sent_at.isoformat() == "2026-03-04T05:00:00+00:00"
    assert message.external_id.startswith("one@example.org#")
    assert message.kind is MessageKind.TEXT
    assert journal.raws == [MAIL]


async def test_the_answer_waits_for_the_disk(open_door: OpenDoor, tray: Tray):
    tray.gate = asyncio.Event()
    sending = asyncio.create_task(deliver(await open_door()))
    await asyncio.wait_for(tray.asked.wait(), 10)
    assert not sending.done()
    tray.gate.set()
    assert "Accepted" in await sending


async def test_what_is_not_stored_is_to_be_sent_again(
    open_door: OpenDoor, tray: Tray, journal: Journal
):
    door = await open_door()
    tray.full = True
    with pytest.raises(aiosmtplib.SMTPDataError) as refused:
        await deliver(door)
    assert refused.value.code == 451
    tray.full = False
    await deliver(door)
    assert len(journal.messages) == 1


async def test_a_mail_delivered_twice_is_one_message(open_door: OpenDoor, journal: Journal):
    door = await open_door()
    await deliver(door)
    again = b"Received: from elsewhere\r\nDelivered-To: x@shop.example\r\n" + MAIL
    assert "Accepted" in await deliver(door, again)
    assert len(journal.messages) == 1


async def test_a_reused_message_id_does_not_hide_another_mail(
    open_door: OpenDoor, journal: Journal
):
    door = await open_door()
    await deliver(door)
    await deliver(door, MAIL.replace("сломан".encode(), "потерян".encode()))
    assert len(journal.messages) == 2


async def test_size_is_announced_and_enforced(open_door: OpenDoor, journal: Journal):
    door = await open_door(max_size=5000)
    async with bare(door) as wire:
        assert "SIZE 5000" in await wire.greet()
        assert (await wire.ask("MAIL FROM:<a@example.org> SIZE=5001")).startswith("552")
    async with bare(door) as wire:
        answer = await wire.data(b"Subject: big\r\n\r\n" + b"x" * 70 * 100 + b"\r\n.\r\n")
        assert answer == "552 5.3.4 The mail is larger than the 5000 bytes we take"
        assert (await wire.ask("NOOP")).startswith("250")
    assert not journal.messages


async def test_a_flood_without_an_end_is_cut_off(open_door: OpenDoor, journal: Journal):
    door = await open_door(max_size=5000)
    async with bare(door) as wire:
        await wire.greet()
        await wire.ask("MAIL FROM:<a@example.org>")
        await wire.ask(f"RCPT TO:<{OURS}>")
        await wire.ask("DATA")
        with pytest.raises(ConnectionError):
            await flood(wire)
    await deliver(door)
    assert len(journal.messages) == 1


async def test_very_long_lines_are_taken(open_door: OpenDoor, journal: Journal):
    async with bare(await open_door()) as wire:
        line = "слово ".encode() * 10_000
        mail = b"From: a@example.org\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + line
        assert (await wire.data(mail + b"\r\n.\r\n")).startswith("250")
    assert len(journal.messages[0].text) > 50_000


@pytest.mark.parametrize(
    ("wire_bytes", "mail"),
    [
        (b".\r\n", b""),
        (b"\r\n.\r\n", b"\r\n"),
        (b"..\r\n.\r\n", b".\r\n"),
        (b"a.\r\n.b\r\n..\r\nc.\r\n.\r\n", b"a.\r\nb\r\n.\r\nc.\r\n"),
        (b"a\n.\nb\r\n.\r\n", b"a\n.\nb\r\n"),  # a bare newline ends nothing (smuggling)
    ],
)
async def test_the_end_of_a_mail_is_a_dot_alone(
    open_door: OpenDoor, journal: Journal, wire_bytes: bytes, mail: bytes
):
    async with bare(await open_door()) as wire:
        assert (await wire.data(wire_bytes)).startswith("250")
        assert (await wire.ask("NOOP")).startswith("250")
    assert journal.raws == [mail]


async def test_recipients_are_checked_when_configured(open_door: OpenDoor, journal: Journal):
    door = await open_door(recipients=["complaints@shop.example", "Help@Shop.Example"])
    with pytest.raises(aiosmtplib.SMTPRecipientsRefused):
        await deliver(door, to=("stranger@elsewhere.example",))
    await deliver(door, to=("HELP+case7@shop.example",))
    assert journal.messages[0].sender.account == "help@shop.example"


async def test_several_recipients_of_ours_are_one_message(open_door: OpenDoor, journal: Journal):
    await deliver(await open_door(), to=("help@shop.example", OURS, "other@shop.example"))
    (message,) = journal.messages
    assert message.sender.account == OURS


async def test_the_null_sender_is_taken_for_a_machine(open_door: OpenDoor, journal: Journal):
    await deliver(await open_door(), sender="")
    (message,) = journal.messages
    assert message.kind is MessageKind.AUTO_REPLY
    assert message.details["auto_reason"] == "null envelope sender"
    assert message.sender.user == "anna@example.org"


async def test_without_a_from_the_envelope_says_who(open_door: OpenDoor, journal: Journal):
    await deliver(await open_door(), b"Subject: hi\r\n\r\nhello", sender="Maria@Example.org")
    assert journal.messages[0].sender.user == "maria@example.org"
    assert journal.messages[0].external_id.startswith("synthetic#")


async def test_a_mail_from_nobody_is_set_aside(open_door: OpenDoor, journal: Journal):
    assert "Accepted" in await deliver(await open_door(), b"Subject: hi\r\n\r\nhello", sender="")
    ((sender, identity, raw, reason),) = journal.unread
    assert (sender.account, sender.user) == (OURS, "")
    assert identity.startswith("synthetic#")
    assert raw.startswith(b"Subject: hi")
    assert reason == "The mail does not say who sent it."


async def test_a_fault_of_ours_is_temporary_and_keeps_its_secrets(
    open_door: OpenDoor, monkeypatch: pytest.MonkeyPatch
):
    async def broken(*_: object, **__: object) -> None:
        message = "password of the database"
        raise RuntimeError(message)

    monkeypatch.setattr(Tray, "add", broken)
    with pytest.raises(aiosmtplib.SMTPDataError) as failed:
        await deliver(await open_door())
    assert failed.value.code == 451
    assert "password" not in failed.value.message


async def test_connections_beyond_the_limit_are_told_to_come_later(open_door: OpenDoor):
    door = await open_door(max_connections=2)
    async with bare(door) as first, bare(door) as second:
        await first.greet()
        await second.greet()
        async with bare(door) as third:
            assert (await third.hear()).startswith("421")
        assert (await first.ask("QUIT")).startswith("221")
        assert await asyncio.wait_for(first.reader.read(), 10) == b""
        async with bare(door) as fourth:
            await fourth.greet()


async def test_broken_sessions_leave_the_others_alone(open_door: OpenDoor, journal: Journal):
    door = await open_door()
    async with bare(door) as steady:
        await steady.greet()
        for rubbish in (
            b"\x00\xff\xfe\r\n",
            b"GET / HTTP/1.1\r\n\r\n",
            b"MAIL\r\n",
            b"x" * 400_000,
        ):
            async with bare(door) as wire:
                await wire.say(rubbish)
        async with bare(door) as wire:  # gone in the middle of DATA
            await wire.greet()
            await wire.ask("MAIL FROM:<a@example.org>")
            await wire.ask(f"RCPT TO:<{OURS}>")
            await wire.ask("DATA")
            await wire.say(b"Subject: half a ma")
        assert (await steady.ask("MAIL FROM:<a@example.org>")).startswith("250")
        assert (await steady.ask(f"RCPT TO:<{OURS}>")).startswith("250")
        await steady.ask("DATA")
        await steady.say(MAIL + b".\r\n")
        assert (await steady.hear()).startswith("250")
    assert len(journal.messages) == 1


async def test_commands_out_of_order_get_plain_answers(open_door: OpenDoor):
    async with bare(await open_door()) as wire:
        await wire.hear()
        assert (await wire.ask("DATA")).startswith("503")
        await wire.ask("EHLO peer.example.org")
        assert (await wire.ask("DATA")).startswith("503")
        assert (await wire.ask("RCPT TO:<a@b.example>")).startswith("503")
        assert (await wire.ask("EXPN everybody")).startswith("502")


async def test_addresses_beyond_ascii_are_taken(open_door: OpenDoor, journal: Journal):
    door = await open_door()
    async with bare(door) as wire:
        assert "SMTPUTF8" in await wire.greet()
        assert (await wire.ask("MAIL FROM:<анна@пример.рф> SMTPUTF8")).startswith("250")
        assert (await wire.ask(f"RCPT TO:<{OURS}>")).startswith("250")
        await wire.ask("DATA")
        await wire.say(b"Subject: hi\r\n\r\nhello\r\n.\r\n")
        assert (await wire.hear()).startswith("250")
    assert journal.messages[0].sender.user == "анна@пример.рф"


async def test_closing_the_door_still_answers_what_is_being_stored(
    open_door: OpenDoor, tray: Tray
):
    tray.gate = asyncio.Event()
    door = await open_door()
    async with bare(door) as wire:
        sending = asyncio.create_task(wire.data(MAIL + b".\r\n"))
        await asyncio.wait_for(tray.asked.wait(), 10)
        door.listening.cancel()
        tray.gate.set()
        assert "Accepted" in await sending
    assert len(tray.waiting) == 1
    with pytest.raises(asyncio.CancelledError):
        await door.listening
    with pytest.raises(ConnectionError):
        await asyncio.open_connection(door.host, door.port)


async def test_many_at_once_are_all_taken(open_door: OpenDoor, journal: Journal):
    door = await open_door()
    mails = [MAIL.replace(b"<one@", f"<n{n}@".encode()) for n in range(20)]
    await asyncio.gather(*(deliver(door, raw) for raw in mails))
    assert len({message.external_id for message in journal.messages}) == 20


async def test_a_mail_in_pieces_is_refused_whole(open_door: OpenDoor, tray: Tray):
    """BDAT is not offered; its bytes must never be heard as commands."""
    async with bare(await open_door()) as wire:
        assert "CHUNKING" not in await wire.greet()
        await wire.ask("MAIL FROM:<a@example.org>")
        await wire.ask(f"RCPT TO:<{OURS}>")
        await wire.say(b"BDAT 20 LAST\r\nQUIT\r\nQUIT\r\nQUIT\r\n")
        assert (await wire.hear()).startswith("502 5.5.1")
        assert await asyncio.wait_for(wire.reader.read(), 10) == b""
    assert not tray.waiting


async def test_one_client_does_not_take_every_place(open_door: OpenDoor):
    door = await open_door(max_connections=20, max_connections_per_client=2)
    async with bare(door) as first, bare(door) as second:
        await first.greet()
        await second.greet()
        async with bare(door) as third:
            assert (await third.hear()).startswith("421")


async def test_silence_ends_a_session(open_door: OpenDoor):
    async with bare(await open_door(timeout=0.2)) as wire:
        await wire.greet()
        assert await asyncio.wait_for(wire.reader.read(), 10) == b""


async def test_a_trickle_ends_a_session(open_door: OpenDoor, tray: Tray):
    """One byte now and then holds no place: only a steady mail earns more time."""
    async with bare(await open_door(timeout=0.3)) as wire:
        await wire.greet()
        await wire.ask("MAIL FROM:<a@example.org>")
        await wire.ask(f"RCPT TO:<{OURS}>")
        await wire.ask("DATA")
        ended = asyncio.create_task(wire.reader.read())
        with suppress(ConnectionError):
            while not ended.done():
                await wire.say(b"x")
                await asyncio.wait([ended], timeout=0.05)
        assert await ended == b""
    assert not tray.waiting


async def test_commands_that_do_nothing_come_to_an_end(open_door: OpenDoor):
    async with bare(await open_door()) as wire:
        await wire.greet()
        answers = [await wire.ask("NOOP") for _ in range(101)]
        assert answers[-1].startswith("421")


async def test_mail_comes_in_by_starttls(open_door: OpenDoor, journal: Journal, pem: Pem):
    door = await open_door(tls="starttls", certificate=pem.certificate, private_key=pem.key)
    async with aiosmtplib.SMTP(
        hostname=door.host, port=door.port, start_tls=True, tls_context=pem.trusting
    ) as client:
        assert not client.supports_extension("AUTH")
        await client.sendmail("anna@example.org", [OURS], MAIL)
    await deliver(door, MAIL.replace(b"<one@", b"<two@"))  # offered, not required
    assert len(journal.messages) == 2


async def test_mail_comes_in_by_tls_from_the_first_byte(
    open_door: OpenDoor, journal: Journal, pem: Pem
):
    door = await open_door(tls="tls", certificate=pem.certificate, private_key=pem.key)
    async with aiosmtplib.SMTP(
        hostname=door.host, port=door.port, use_tls=True, tls_context=pem.trusting
    ) as client:
        await client.sendmail("anna@example.org", [OURS], MAIL)
    await door.read()
    assert journal.raws == [MAIL]


async def test_a_missing_certificate_is_told(open_door: OpenDoor, tmp_path: Path):
    missing = str(tmp_path / "none.pem")
    settings = email_settings(
        smtp_in={"tls": "tls", "certificate": missing, "private_key": missing}
    )
    doors = Doors(
        settings,
        arrivals=Tray(),
        positions=Places(),
        heartbeat=Beats(),
        now=lambda: NOW,
        chance=lambda: 0.5,
    )
    with pytest.raises(FileNotFoundError):
        await doors.listen(Journal())


async def test_a_proxy_says_who_comes(open_door: OpenDoor, journal: Journal):
    door = await open_door(proxy_protocol=True)
    async with bare(door) as wire:
        await wire.say(b"PROXY TCP4 192.0.2.1 198.51.100.7 56324 25\r\n")
        assert (await wire.data(MAIL + b".\r\n")).startswith("250")
    assert len(journal.messages) == 1
    async with bare(door) as wire:
        await wire.say(b"EHLO peer.example.org\r\n")
        assert await asyncio.wait_for(wire.reader.read(), 10) == b""


async def test_behind_a_proxy_each_client_has_the_limit_of_one(open_door: OpenDoor):
    door = await open_door(proxy_protocol=True, max_connections_per_client=2)
    async with AsyncExitStack() as stack:
        wires = [await stack.enter_async_context(bare(door)) for _ in range(4)]
        for wire, client in zip(wires, (1, 1, 1, 2), strict=True):
            await wire.say(b"PROXY TCP4 192.0.2.%d 198.51.100.7 56324 25\r\n" % client)
        said = [(await wire.hear())[:3] for wire in wires]
    assert said == ["220", "220", "421", "220"]
