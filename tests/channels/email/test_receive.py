"""What becomes of a mail after its door said yes: a message, or set aside, whatever happens."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest

from channels.base import Arrival, NotStoredError
from channels.email import parse
from channels.email.receive import CRASHES, Reception
from tests.channels.email.conftest import NOW, OURS, Beats, Journal, Places, Tray
from tests.waiting import until

MAIL = b"From: anna@example.org\r\nMessage-ID: <one@example.org>\r\n\r\nhello\r\n"


@pytest.fixture
def places() -> Places:
    return Places()


@pytest.fixture
def reception(journal: Journal, tray: Tray, places: Places) -> Reception:
    return Reception(
        ours=OURS,
        accept=journal,
        arrivals=tray,
        positions=places,
        heartbeat=Beats(),
        now=lambda: NOW,
    )


async def put(reception: Reception, raw: bytes = MAIL, sender: str | None = "") -> None:
    await reception.put(raw, sender=sender, recipients=[OURS])


@pytest.fixture
async def reading(reception: Reception) -> AsyncIterator[None]:
    running = asyncio.create_task(reception.run())
    yield
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def test_what_was_put_down_is_read_in_order(
    reception: Reception, journal: Journal, tray: Tray, reading: None
):
    for number in range(10):
        await put(reception, MAIL.replace(b"<one", b"<n%d" % number))
    await until(lambda: asyncio.sleep(0, len(journal.messages) == 10))
    ids = [message.external_id.partition("@")[0] for message in journal.messages]
    assert ids == [f"n{number}" for number in range(10)]
    await until(lambda: asyncio.sleep(0, not tray.waiting))


async def test_a_mail_that_breaks_the_parser_is_set_aside(
    reception: Reception, journal: Journal, tray: Tray, monkeypatch: pytest.MonkeyPatch
):
    def broken(*_: object, **__: object) -> None:
        message = "unforeseen"
        raise RecursionError(message)

    monkeypatch.setattr(parse, "parse_mail", broken)
    await put(reception, sender="<Anna@Example.org>")
    assert await reception.turn()
    ((sender, identity, raw, reason),) = journal.unread
    assert (sender.account, sender.user, raw) == (OURS, "anna@example.org", MAIL)
    assert identity.startswith("synthetic#")
    assert reason == "The mail could not be read: RecursionError: unforeseen"
    assert not tray.waiting


async def test_what_the_journal_does_not_take_waits(
    reception: Reception, journal: Journal, tray: Tray
):
    journal.full = True
    await put(reception)
    await put(reception, b"Subject: from nobody\r\n\r\n")
    for _ in range(CRASHES + 2):
        with pytest.raises(NotStoredError):
            await reception.turn()
    assert len(tray.waiting) == 2
    journal.full = False
    while tray.waiting:
        await reception.turn()
    assert len(journal.messages) == 1
    assert journal.unread[0][3] == "The mail does not say who sent it."


async def test_a_mail_that_ends_the_process_is_set_aside_unread(
    reception: Reception, journal: Journal, tray: Tray
):
    tray.waiting[1] = Arrival(
        id=1, envelope={"from": "", "to": []}, at=NOW, attempts=CRASHES, raw=MAIL
    )
    await reception.turn()
    assert journal.unread[0][2:] == (MAIL, f"Reading the mail ended the process {CRASHES} times.")
    assert journal.messages == []


async def test_nothing_is_read_while_another_process_reads(
    reception: Reception, journal: Journal, tray: Tray, places: Places
):
    await put(reception)
    places.mine = False
    assert not await reception.turn()
    places.mine = True
    assert await reception.turn()
    assert len(journal.messages) == 1


async def test_reading_goes_on_after_the_store_was_away(
    reception: Reception, journal: Journal, reading: None
):
    journal.full = True
    await put(reception)
    await asyncio.sleep(0)
    journal.full = False
    await until(lambda: asyncio.sleep(0, len(journal.messages) == 1))


async def test_without_an_envelope_the_mail_says_who(reception: Reception, journal: Journal):
    await put(reception, b"Return-Path: <maria@example.org>\r\n\r\nhello", sender=None)
    await reception.turn()
    assert journal.messages[0].sender.user == "maria@example.org"
