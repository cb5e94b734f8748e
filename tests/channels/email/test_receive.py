"""The SMTP door over real sockets: with a client that keeps the rules, and with bare ones."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiosmtplib
import pytest

from channels.email import parse
from channels.message import MessageKind
from tests.channels.email.conftest import NOW, OURS, Door, Journal, OpenDoor

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
        return answer


@asynccontextmanager
async def bare(door: Door) -> AsyncIterator["Wire"]:
    reader, writer = await asyncio.open_connection(door.host, door.port)
    try:
        yield Wire(reader, writer)
    finally:
        writer.close()


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

    async def data(self, raw: bytes) -> str:
        await self.greet()
        await self.ask("MAIL FROM:<a@example.org>")
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


async def test_the_answer_waits_for_the_journal(open_door: OpenDoor, journal: Journal):
    journal.gate = asyncio.Event()
    sending = asyncio.create_task(deliver(await open_door()))
    await asyncio.wait_for(journal.waiting.wait(), 10)
    assert not sending.done()
    journal.gate.set()
    assert "Accepted" in await sending


async def test_what_is_not_stored_is_to_be_sent_again(open_door: OpenDoor, journal: Journal):
    door = await open_door()
    journal.full = True
    with pytest.raises(aiosmtplib.SMTPDataError) as refused:
        await deliver(door)
    assert refused.value.code == 451
    journal.full = False
    await deliver(door)
    assert len(journal.messages) == 1


async def test_a_mail_delivered_twice_is_one_message(open_door: OpenDoor, journal: Journal):
    door = await open_door()
    await deliver(door)
    again = b"Received: from elsewhere\r\nDelivered-To: x@shop.example\r\n" + MAIL
    assert "had it already" in await deliver(door, again)
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


async def test_a_mail_that_breaks_the_parser_is_set_aside(
    open_door: OpenDoor, journal: Journal, monkeypatch: pytest.MonkeyPatch
):
    def broken(*_: object, **__: object) -> None:
        message = "unforeseen"
        raise RecursionError(message)

    monkeypatch.setattr(parse, "parse_mail", broken)
    door = await open_door()
    await deliver(door)
    assert journal.unread[0][3] == "The mail could not be read: RecursionError: unforeseen"
    journal.full = True
    with pytest.raises(aiosmtplib.SMTPDataError) as refused:
        await deliver(door)
    assert refused.value.code == 451


async def test_a_fault_of_ours_is_temporary_and_keeps_its_secrets(
    open_door: OpenDoor, journal: Journal, monkeypatch: pytest.MonkeyPatch
):
    async def broken(*_: object, **__: object) -> bool:
        message = "password of the database"
        raise RuntimeError(message)

    monkeypatch.setattr(Journal, "message", broken)
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
    open_door: OpenDoor, journal: Journal
):
    journal.gate = asyncio.Event()
    door = await open_door()
    sending = asyncio.create_task(deliver(door))
    await asyncio.wait_for(journal.waiting.wait(), 10)
    door.listening.cancel()
    journal.gate.set()
    assert "Accepted" in await sending
    with pytest.raises(asyncio.CancelledError):
        await door.listening
    with pytest.raises(ConnectionError):
        await asyncio.open_connection(door.host, door.port)


async def test_many_at_once_are_all_taken(open_door: OpenDoor, journal: Journal):
    door = await open_door()
    mails = [MAIL.replace(b"<one@", f"<n{n}@".encode()) for n in range(20)]
    await asyncio.gather(*(deliver(door, raw) for raw in mails))
    assert len({message.external_id for message in journal.messages}) == 20
