"""Reading mailboxes of a real Dovecot: every mail once, whatever happens, and nothing touched."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
from imapclient.exceptions import IMAPClientError

from channels.email import fetch, mailbox
from channels.email.doors import Doors
from channels.email.fetch import TRIES
from channels.email.imap import Folder
from tests.channels.email.conftest import (
    NOW,
    OURS,
    Beats,
    Journal,
    Pem,
    Places,
    Tray,
    email_settings,
)
from tests.peers.dovecot import MISSING, PROGRAM, SECRET, Dovecot, dovecot
from tests.waiting import until

pytestmark = pytest.mark.skipif(PROGRAM is None, reason=MISSING)


def mail(number: int, *, size: int = 0) -> bytes:
    head = f"From: anna@example.org\r\nTo: {OURS}\r\nMessage-ID: <m{number}@example.org>\r\n"
    return f"{head}Subject: {number}\r\n\r\nhello {number}\r\n{'x' * 76 * (size // 76)}".encode()


@pytest.fixture(scope="session")
def shared() -> Iterator[Dovecot]:
    with dovecot() as server:
        yield server


@pytest.fixture
def own() -> Iterator[Dovecot]:
    """One that a test may stop."""
    with dovecot() as server:
        yield server


@pytest.fixture(scope="session")
def poor() -> Iterator[Dovecot]:
    """One without IDLE."""
    with dovecot(poor=True) as server:
        yield server


@pytest.fixture(scope="session")
def safe(pem: Pem) -> Iterator[Dovecot]:
    """One that speaks TLS."""
    with dovecot(certificate=pem.certificate, key=pem.key) as server:
        yield server


class Reader:
    """A process reading one mailbox, as far as this channel is the process."""

    def __init__(self, server: Dovecot, user: str, **imap: Any) -> None:
        self.journal, self.tray, self.places, self.beats = Journal(), Tray(), Places(), Beats()
        self.user = user
        smtp_in: dict[str, object] = {"enabled": False, "max_size": 100_000}
        login = {"username": user, "password": SECRET, "tls": "none", "first_days": 0}
        where = {"host": "127.0.0.1", "port": server.port, "poll_seconds": 0.2}
        self.settings = email_settings(smtp_in=smtp_in, imap={**where, **login, **imap})

    @property
    def doors(self) -> Doors:
        return Doors(
            self.settings,
            arrivals=self.tray,
            positions=self.places,
            heartbeat=self.beats,
            now=lambda: NOW,
            chance=lambda: 0.5,
        )

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self.doors.listen(self.journal))
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    @property
    def subjects(self) -> list[str]:
        return [message.subject for message in self.journal.messages]

    async def heard(self, *numbers: int) -> None:
        """Wait until there are so many, and see that they are these in order."""
        wanted = [str(number) for number in numbers]
        await until(lambda: asyncio.sleep(0, len(self.subjects) >= len(wanted)))
        assert self.subjects == wanted

    @property
    def uid(self) -> int:
        return max((int(at["uid"]) for at in self.places.at.values()), default=0)


@pytest.fixture
def user(request: pytest.FixtureRequest) -> str:
    """A mailbox for each test."""
    return str(request.node.originalname)[:60]


async def test_mail_is_read_as_it_comes_and_left_as_it_was(shared: Dovecot, user: str):
    reader = Reader(shared, user)
    shared.put(user, mail(1), mail(2))
    async with reader.reading():
        await reader.heard(1, 2)
        shared.put(user, mail(3))
        await reader.heard(1, 2, 3)
    message = reader.journal.messages[0]
    assert (message.sender.user, message.sender.account) == ("anna@example.org", OURS)
    assert reader.journal.raws[0] == mail(1)
    client = shared.client(user)
    client.select_folder("INBOX", readonly=True)
    flags = client.get_flags(client.search())
    assert [set(one) - {b"\\Recent"} for one in flags.values()] == [set()] * 3
    client.logout()


async def test_what_was_read_is_not_read_again(shared: Dovecot, user: str):
    reader = Reader(shared, user)
    shared.put(user, mail(1), mail(2))
    async with reader.reading():
        await reader.heard(1, 2)
    reader.journal.messages.clear()
    shared.put(user, mail(3))
    async with reader.reading():
        await reader.heard(3)


async def test_old_mail_is_left_alone_at_first(shared: Dovecot, user: str):
    """And what is moved in later is taken, however old it is."""
    client = shared.client(user)
    old = NOW.replace(year=2020)
    client.append("INBOX", mail(1), msg_time=old)
    client.append("INBOX", mail(2), msg_time=NOW)
    reader = Reader(shared, user, first_days=2)
    async with reader.reading():
        await reader.heard(2)
        client.append("INBOX", mail(3), msg_time=old)
        await reader.heard(2, 3)
    client.logout()


async def test_numbers_given_anew_double_nothing(shared: Dovecot, user: str):
    reader = Reader(shared, user)
    shared.put(user, mail(1), mail(2))
    async with reader.reading():
        await reader.heard(1, 2)
    shared.numbered_anew(user)
    shared.put(user, mail(3))
    async with reader.reading():
        await reader.heard(1, 2, 3)
    assert reader.uid >= 3


async def test_a_server_without_idle_is_asked_now_and_then(poor: Dovecot, user: str):
    reader = Reader(poor, user)
    async with reader.reading():
        await until(lambda: asyncio.sleep(0, len(reader.beats.heard) > 2))
        poor.put(user, mail(1))
        await reader.heard(1)


async def test_idle_is_begun_again_before_the_server_ends_it(
    shared: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(mailbox, "REARM", 0.2)
    monkeypatch.setattr(mailbox, "SOON", 0.1)
    begun = 0
    idle = Folder.idle

    def counted(folder: Folder) -> None:
        nonlocal begun
        begun += 1
        idle(folder)

    monkeypatch.setattr(Folder, "idle", counted)
    reader = Reader(shared, user)
    async with reader.reading():
        await until(lambda: asyncio.sleep(0, begun > 3))
        shared.put(user, mail(1))
        await reader.heard(1)


async def test_several_folders_and_mailboxes_are_read(shared: Dovecot, user: str):
    other = {"username": f"{user}2", "folders": ["INBOX"], "address": "Help@shop.example"}
    reader = Reader(shared, user, folders=["INBOX", "Жалобы"], more=[other])
    shared.put(user, mail(1))
    shared.put(user, mail(2), folder="Жалобы")
    shared.put(f"{user}2", mail(3))
    async with reader.reading():
        await until(lambda: asyncio.sleep(0, len(reader.subjects) == 3))
    accounts = {one.subject: one.sender.account for one in reader.journal.messages}
    assert accounts == {"1": OURS, "2": OURS, "3": "help@shop.example"}
    names = {f"imap.{OURS}/INBOX", f"imap.{OURS}/Жалобы", "imap.help@shop.example/INBOX"}
    assert names < set(reader.beats.heard)


async def test_a_mail_too_large_is_recorded_and_holds_up_nobody(shared: Dovecot, user: str):
    reader = Reader(shared, user)
    shared.put(user, mail(1, size=200_000), mail(2))
    async with reader.reading():
        await reader.heard(2)
    ((sender, identity, raw, reason),) = reader.journal.unread
    assert (sender.user, sender.account) == ("anna@example.org", OURS)
    assert raw.startswith(b"From: anna@example.org")
    assert b"hello" not in raw
    assert "more than the 100000" in reason
    assert "UID 1" in reason
    assert identity.endswith(";1")


async def test_a_mail_the_server_withholds_is_recorded_after_some_tries(
    shared: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
):
    asked = 0
    mails = Folder.mails

    def broken(folder: Folder, uids: list[int]) -> dict[int, bytes]:
        nonlocal asked
        if 2 in uids:
            asked += len(uids) == 1
            raise IMAPClientError("FETCH failed: NO")
        return mails(folder, uids)

    monkeypatch.setattr(Folder, "mails", broken)
    monkeypatch.setattr(mailbox, "STEEPEST", -3)
    reader = Reader(shared, user)
    shared.put(user, mail(1), mail(2), mail(3))
    async with reader.reading():
        await until(lambda: asyncio.sleep(0, bool(reader.journal.unread)))
        await until(lambda: asyncio.sleep(0, {"1", "3"} <= set(reader.subjects)))
    assert reader.subjects == ["1", "3"]
    assert asked == TRIES
    assert "did not give it" in reader.journal.unread[0][3]


async def test_a_mail_that_is_gone_meanwhile_is_no_fault(
    shared: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
):
    sizes = Folder.sizes

    def gone(folder: Folder, uids: list[int]) -> dict[int, int]:
        client = shared.client(user)
        client.select_folder("INBOX")
        client.delete_messages([1])
        client.expunge()
        client.logout()
        return sizes(folder, uids)

    monkeypatch.setattr(Folder, "sizes", gone)
    reader = Reader(shared, user)
    shared.put(user, mail(1), mail(2))
    async with reader.reading():
        await reader.heard(2)
    assert reader.journal.unread == []


async def test_reading_goes_on_when_the_server_comes_back(
    own: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(mailbox, "STEEPEST", -2)
    reader = Reader(own, user)
    own.put(user, mail(1))
    async with reader.reading():
        await reader.heard(1)
        await asyncio.to_thread(own.stop)
        await asyncio.to_thread(own.start)
        own.put(user, mail(2))
        await reader.heard(1, 2)


async def test_what_nobody_foresaw_closes_no_door(
    shared: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(mailbox, "STEEPEST", -2)
    uids = Folder.uids
    failed: list[int] = []

    def odd(folder: Folder, after: int, **more: Any) -> list[int]:
        if not failed:
            failed.append(after)
            raise KeyError("unforeseen")
        return uids(folder, after, **more)

    monkeypatch.setattr(Folder, "uids", odd)
    reader = Reader(shared, user)
    shared.put(user, mail(1))
    async with reader.reading():
        await reader.heard(1)
    assert failed


async def test_nothing_counts_as_read_that_is_not_stored(
    shared: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(mailbox, "STEEPEST", -2)
    reader = Reader(shared, user)
    reader.tray.full = True
    shared.put(user, mail(1))
    async with reader.reading():
        await until(lambda: asyncio.sleep(0, bool(reader.places.at)))
        await asyncio.sleep(0.1)
        assert reader.uid == 0
        reader.tray.full = False
        await reader.heard(1)


async def test_two_do_not_read_at_once(
    shared: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(mailbox, "STANDBY", 0.05)
    reader = Reader(shared, user)
    reader.places.mine = False
    shared.put(user, mail(1))
    async with reader.reading():
        await until(lambda: asyncio.sleep(0, len(reader.beats.heard) > 5))
        assert reader.places.at == {}
        reader.places.mine = True
        await reader.heard(1)


async def test_more_than_fits_one_look_is_taken_in_order(
    shared: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(fetch, "SIZES", 7)
    monkeypatch.setattr(fetch, "TOGETHER", 3)
    monkeypatch.setattr(fetch, "TOGETHER_BYTES", 80_000)
    reader = Reader(shared, user)
    shared.put(user, *(mail(n, size=70_000 if n % 5 == 0 else 0) for n in range(20)))
    async with reader.reading():
        await reader.heard(*range(20))


@pytest.mark.parametrize("tls", ["tls", "starttls"])
async def test_mail_is_read_by_tls(
    safe: Dovecot, user: str, pem: Pem, tls: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SSL_CERT_FILE", pem.certificate)
    port = safe.tls_port if tls == "tls" else safe.port
    reader = Reader(safe, f"{user}{tls}", tls=tls, port=port, host="localhost")
    safe.put(f"{user}{tls}", mail(1))
    async with reader.reading():
        await reader.heard(1)


async def test_a_stranger_with_another_certificate_is_not_trusted(safe: Dovecot, user: str):
    reader = Reader(safe, user, tls="tls", port=safe.tls_port, host="localhost")
    (fault,) = await reader.doors.probe()
    assert "certificate" in fault


async def test_probing_tells_what_cannot_be_read(shared: Dovecot, user: str):
    assert await Reader(shared, user).doors.probe() == []
    (wrong,) = await Reader(shared, user, password="wrong").doors.probe()  # noqa: S106  # on purpose
    assert "cannot be read" in wrong
    (missing,) = await Reader(shared, user, folders=["Nowhere"]).doors.probe()
    assert "Nowhere" in missing
    (nobody,) = await Reader(shared, user, port=1).doors.probe()
    assert "refused" in nobody
