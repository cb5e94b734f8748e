"""What is said to a mailbox in our own database has been handed over once it is stored."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.case import Status
from bot.domain.events import Event, EventType
from bot.domain.sla import ChannelUse
from bot.services.ports import UnitOfWork
from bot.storage.unit_of_work import SqlStore
from channels.message import Address
from tests.bot.services.line import Line, decide
from tests.bot.services.test_profile import ROUTE, under
from tests.fakes import START

TOLD = "The kettle I bought broke after two days"


@pytest.fixture
def line(store: SqlStore, tmp_path: Path) -> Line:
    return Line(store, tmp_path, mailbox="web")


async def said(line: Line) -> str:
    """Somebody has written by the chat, and nobody has delivered anything."""
    key = await line.journal(TOLD, channel="web")
    await line.conversing.handle(key)
    return key


async def events(line: Line, kind: EventType) -> Sequence[Event]:
    return [link.event for link in (await line.file()).events if link.event.type is kind]


async def test_it_is_on_record_with_what_was_said_and_nothing_is_sent(line: Line):
    key = await said(line)
    file = await line.file()
    answers = [one for one in file.messages if one.author != "complainant"]
    assert [one.status for one in answers] == ["relayed"] * 2
    noted = await events(line, EventType.MESSAGE_OUT)
    assert [event.data["status"] for event in noted] == ["relayed"] * 2
    assert file.case.ack_sent_at == START
    assert await line.box.told() == ["anna"]
    await line.delivering.deliver(key)
    assert line.box.sent == []
    later = START + timedelta(days=9)
    assert not await line.store.read(lambda unit: unit.outbox.waiting(key, now=later))


async def test_who_reads_at_this_moment_has_got_it(line: Line):
    line.box.reading = {"anna"}
    await said(line)
    noted = await events(line, EventType.MESSAGE_OUT)
    assert [event.data["status"] for event in noted] == ["delivered"] * 2


async def test_a_decision_is_sent_in_the_transaction_that_makes_it(line: Line):
    await said(line)
    reference = (await line.case()).reference
    await decide(line, reference)
    file = await line.file()
    assert (file.case.status, file.case.resolution.sent_at) == (Status.DECISION_SENT, START)
    last = [link.event.type for link in file.events][-3:]
    assert last == [EventType.DECISION_MADE, EventType.MESSAGE_OUT, EventType.DECISION_SENT]
    assert line.box.sent == []


async def test_what_rolls_back_was_never_handed_over(line: Line, monkeypatch: pytest.MonkeyPatch):
    await said(line)
    case = await line.case()

    def boom(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr("bot.services.ledger.Ledger.store", boom)
        with pytest.raises(ZeroDivisionError):
            await line.casework.reply(case.reference, line.anna, "We are at it.")
    assert await line.case() == case
    assert await line.box.told() == ["anna"]


async def test_said_to_a_wire_and_to_a_mailbox_the_case_knows_of_both(line: Line):
    key = await line.hear(TOLD)
    there = Address(channel="web", account="bot", user="boris")

    def reached(unit: UnitOfWork) -> None:
        unit.dialogues.put(replace(unit.dialogues.get(key), contact=there))

    await line.store.write(reached)
    await line.casework.reply((await line.case()).reference, line.anna, "We are at it.")
    assert len(await events(line, EventType.MESSAGE_OUT)) == 3, "two answers before"
    assert await line.box.told() == ["boris"]
    await line.delivering.deliver(key)
    assert len(await events(line, EventType.MESSAGE_OUT)) == 4
    assert "We are at it." in line.texts()[-1]
    assert line.box.sent == []


async def test_a_barred_mailbox_gets_nothing_and_staff_see_it(store: SqlStore, tmp_path: Path):
    policy = under(channels={"web": ChannelUse.BLOCKED}, formal_route=ROUTE)
    line = Line(store, tmp_path, mailbox="web", policy=policy)
    key = await said(line)
    await line.casework.reply((await line.case()).reference, line.anna, "We are at it.")
    await line.delivering.deliver(key)
    (failed,) = await events(line, EventType.UNDELIVERABLE)
    assert failed.data["code"] == "barred"


async def test_what_was_left_waiting_is_delivered_like_anything_else(line: Line):
    line.tools.speaker._at_once = lambda queued: queued.status
    key = await said(line)
    assert line.box.sent == []
    await line.delivering.deliver(key)
    assert [message.sequence for message in line.box.sent] == [2, 3]
    assert (await line.case()).ack_sent_at == START
