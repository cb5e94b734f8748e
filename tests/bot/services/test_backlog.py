"""A matter from a backlog: recorded as of its day, and nothing said, asked or promised."""

from datetime import timedelta
from typing import Any

import pytest

from bot.dialogue.backlog import NOTED
from bot.domain.case import Status
from bot.domain.dialogue import Backlog, Phase
from channels.message import Address
from nlp.understanding import KindCode, Level
from tests.bot.services.line import Line
from tests.fakes import START, a_message, understood

TOLD = "The kettle I bought broke after two days"
AGO = timedelta(days=90)


async def old(line: Line, text: str, name: str, backlog: str = "silent", **more: Any) -> str:
    """Something from a backlog walks the line; its conversation."""
    sender = Address(channel="email", account="complaints@example.org", user="anna@example.org")
    message = a_message(
        text,
        name,
        sender=sender,
        received_at=START - AGO,
        sent_at=START - AGO,
        details={"backlog": backlog},
        **more,
    )
    assert await line.intake.message(message)
    key = await line.key(message)
    await line.conversing.handle(key)
    await line.delivering.deliver(key)
    return key


async def test_it_is_a_case_of_its_day_and_nobody_hears_of_it(line: Line):
    key = await old(line, TOLD, "1")
    case = await line.case()
    assert (case.received_at, case.status) == (START - AGO, Status.RECEIVED)
    assert case.deadlines.decide_due < START  # it is overdue, and the desk says so
    await line.fall_due(days=60)
    assert line.texts("email") == []
    state = await line.store.read(lambda unit: unit.dialogues.get(key))
    assert (state.phase, state.asked, state.greeted) == (Phase.IDLE, "", False)


async def test_danger_makes_it_critical_and_wakes_nobody(line: Line):
    line.reader.known[TOLD] = understood(TOLD, level=Level.CRITICAL)
    await old(line, TOLD, "1")
    assert (await line.case()).urgency is Level.CRITICAL
    assert line.texts("email") == []


async def test_threads_are_joined_as_they_were(line: Line):
    await old(line, TOLD, "1_%@example.org#8f3a")
    references = ("other@example.org", "1_%@example.org")
    await old(line, "It still leaks, and nobody answers", "2", references=references)
    file = await line.file()
    assert [one.text for one in file.messages] == [TOLD, "It still leaks, and nobody answers"]


async def test_what_tells_nothing_is_noted(line: Line):
    line.reader.known["Hello"] = understood("Hello", kind=KindCode.SMALLTALK)
    key = await old(line, "Hello", "1")
    assert await line.cases() == []
    row = await line.store.read(lambda unit: unit.inbox.settled_before(key, 99, limit=1))
    assert row[0][0].text == "Hello"
    assert NOTED == "backlog"
    assert await line.pending(key) is None


async def test_who_writes_again_is_answered_as_anybody(line: Line):
    await old(line, TOLD, "1")
    await line.hear(
        "Where is my answer?",
        channel="email",
        account="complaints@example.org",
        user="anna@example.org",
    )
    assert line.texts("email")


async def test_asked_to_they_are_answered_and_promised_days_to_come(line: Line):
    await old(line, TOLD, "1", backlog=Backlog.ANSWERED.value)
    case = await line.case()
    assert case.received_at == START - AGO
    assert case.deadlines.decide_due > START
    assert case.reference in line.texts("email")[0]


async def test_who_left_no_address_cannot_be_written_to(line: Line):
    message = a_message(TOLD, "1", details={"backlog": "silent", "unreachable": "no_address"})
    await line.intake.message(message)
    conversation = await line.store.read(lambda unit: unit.conversations.find(message.sender))
    assert conversation
    assert conversation.dead


@pytest.mark.parametrize("backlog", ["", "nonsense"])
async def test_everything_else_is_live(line: Line, backlog: str):
    await old(line, TOLD, "1", backlog=backlog)
    assert line.texts("email")
