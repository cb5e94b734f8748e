"""What was set aside: seen, tried again, put away; on either database."""

from datetime import datetime
from typing import Any

import pytest

from bot.domain.conversation import Aside
from bot.domain.errors import ConflictError, NotFoundError
from bot.services.quarantine import Quarantined, Retried
from bot.services.turns import Turns
from channels.base import Accept
from channels.email.reading import read
from channels.message import Address
from tests.bot.services.line import Line
from tests.fakes import START, an_address

GOOD = b"From: Anna <anna@example.org>\r\nMessage-ID: <1@example.org>\r\n\r\nMy kettle leaks.\r\n"
TOLD = "The kettle I bought broke after two days"


@pytest.fixture
def aside(line: Line) -> Quarantined:
    async def again(raw: bytes, received_at: datetime, accept: Accept) -> None:
        message = read(raw, ours="complaints@example.org", received_at=received_at)
        await accept.message(message, raw=raw)

    return Quarantined(
        line.store, line.blobs, accept=line.intake, again={"email": again}, now=line.clock
    )


async def put(
    line: Line, raw: bytes, *, channel: str = "email", name: str = "x", backlog: str = ""
) -> None:
    await line.intake.unreadable(
        an_address(channel),
        external_id=name,
        raw=raw,
        reason="why\x00",
        received_at=START,
        backlog=backlog,
    )


async def parked(line: Line, monkeypatch: pytest.MonkeyPatch, text: str = TOLD) -> str:
    """A message that was read but cannot be handled; its conversation."""
    key = await line.journal(text)
    with monkeypatch.context() as patched:
        patched.setattr(Turns, "heard", _fails)
        await line.conversing.handle(key)
    return key


def _fails(*_: Any) -> None:
    raise ZeroDivisionError("no reason at all")


async def test_after_a_fix_it_is_taken_in_as_it_would_have_been(line: Line, aside: Quarantined):
    await put(line, GOOD)
    (one,) = await aside.list()
    assert (one.reason, one.attempts, one.received_at) == ("why\ufffd", 1, START)
    assert await aside.raw(one) == GOOD
    line.clock.tick(days=1)
    assert await aside.retry(one.id, by="ada") == (Retried.TAKEN, "")
    assert await aside.list() == []
    (one,) = await aside.list(settled=True)
    assert (one.status, one.settled_by, one.settled_at) == (Aside.RETRIED, "ada", line.clock())
    address = an_address("email", "anna@example.org")
    message = await line.store.read(
        lambda unit: unit.conversations.find(
            type(address)(channel="email", account="complaints@example.org", user=address.user)
        )
    )
    assert message
    pending = await line.pending(message.id)
    assert pending
    assert pending.content.received_at == START  # type: ignore[union-attr]  # a message
    with pytest.raises(ConflictError):
        await aside.retry(one.id, by="ada")


@pytest.mark.parametrize(("backlog", "letters"), [("silent", 0), ("answered", 1), ("", 1)])
async def test_what_an_import_set_aside_is_met_as_its_backlog_was(
    line: Line, aside: Quarantined, backlog: str, letters: int
):
    await put(line, GOOD, backlog=backlog)
    (one,) = await aside.list()
    line.clock.tick(days=400)
    assert await aside.retry(one.id, by="ada") == (Retried.TAKEN, "")
    account = one.sender.account if backlog else "complaints@example.org"
    address = Address(channel="email", account=account, user="anna@example.org")
    conversation = await line.store.read(lambda unit: unit.conversations.find(address))
    assert conversation
    await line.conversing.handle(conversation.id)
    await line.delivering.deliver(conversation.id)
    assert (await line.case()).received_at == START
    assert len(line.texts("email")) == letters


async def test_what_came_by_another_way_meanwhile_is_not_doubled(line: Line, aside: Quarantined):
    await put(line, GOOD, name="a")
    await put(line, GOOD, name="b")
    first, second = await aside.list()
    assert (await aside.retry(first.id, by="ada"))[0] is Retried.TAKEN
    assert (await aside.retry(second.id, by="ada"))[0] is Retried.KNOWN


@pytest.mark.parametrize(
    ("raw", "channel", "why"),
    [(b"\xff\x00", "email", "does not say who sent it"), (GOOD, "pigeon", "reads pigeon")],
)
async def test_what_still_cannot_be_read_waits_on(
    line: Line, aside: Quarantined, raw: bytes, channel: str, why: str
):
    await put(line, raw, channel=channel)
    (one,) = await aside.list()
    outcome, reason = await aside.retry(one.id, by="ada")
    assert outcome is Retried.STILL
    assert why in reason
    (one,) = await aside.list()
    assert (one.attempts, one.reason) == (2, reason)


async def test_what_is_discarded_stays_with_who_when_and_why(line: Line, aside: Quarantined):
    await put(line, b"noise")
    (one,) = await aside.list()
    await aside.discard(one.id, by="ada", why="an advertisement")
    await put(line, b"noise")  # the same once more does not bring it back
    assert await aside.list() == []
    (one,) = await aside.list(settled=True)
    assert (one.settled_by, one.settled_why) == ("ada", "an advertisement")
    assert await aside.raw(one) == b"noise"
    with pytest.raises(ConflictError):
        await aside.discard(one.id, by="ada", why="again")
    with pytest.raises(NotFoundError):
        await aside.get(one.id + 1)


async def test_a_parked_message_waits_there_too_and_goes_back_into_its_line(
    line: Line, aside: Quarantined, monkeypatch: pytest.MonkeyPatch, rung: list[str]
):
    key = await parked(line, monkeypatch)
    (one,) = await aside.list()
    assert "no reason at all" in one.reason
    assert TOLD in (await aside.raw(one)).decode()
    rung.clear()
    assert await aside.retry(one.id, by="ada") == (Retried.IN_LINE, "")
    assert rung == [key]
    await line.conversing.handle(key)
    assert (await line.case()).fact("what") == TOLD
    assert await line.store.read(lambda unit: unit.inbox.parked()) == 0
    assert await aside.list() == []


async def test_a_parked_message_that_fails_once_more_waits_once_more(
    line: Line, aside: Quarantined, monkeypatch: pytest.MonkeyPatch
):
    key = await parked(line, monkeypatch)
    (one,) = await aside.list()
    await aside.retry(one.id, by="ada")
    with monkeypatch.context() as patched:
        patched.setattr(Turns, "heard", _fails)
        await line.conversing.handle(key)
    (again,) = await aside.list()
    assert (again.id, again.attempts) == (one.id, 2)
    await aside.discard(one.id, by="ada", why="nonsense")
    assert await line.store.read(lambda unit: unit.inbox.parked()) == 0
    assert await line.pending(key) is None


async def test_bytes_that_are_gone_are_said_to_be_gone(line: Line, aside: Quarantined):
    await line.store.write(
        lambda unit: unit.quarantine.add(
            an_address("email"), external_id="1", raw_digest="0" * 64, reason="x", at=START
        )
    )
    (one,) = await aside.list()
    with pytest.raises(NotFoundError):
        await aside.raw(one)
