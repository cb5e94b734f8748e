"""Who blocks us is marked as gone; who writes again, or takes it back, is there again."""

from dataclasses import replace

import pytest

from channels.message import MessageKind
from tests.bot.services.line import Line
from tests.fakes import a_message

TOLD = "The kettle I bought broke after two days"


async def changed(line: Line, status: str) -> bool:
    """Whether the person counts as gone once Telegram told of a change."""
    message = a_message("", f"5:{status}:{line.clock.tick(seconds=1)}")
    details = {"status": status}
    assert await line.intake.message(replace(message, kind=MessageKind.BOUNCE, details=details))
    key = await line.key(message)
    await line.conversing.handle(key)
    return (await line.store.read(lambda unit: unit.conversations.get(key))).dead


async def test_blocked_and_taken_back(line: Line):
    await line.hear(TOLD)
    said = line.texts()
    assert await changed(line, "blocked")
    assert not await changed(line, "unblocked")
    assert line.texts() == said


@pytest.mark.parametrize("kind", [MessageKind.TEXT, MessageKind.COMMAND, MessageKind.CHOICE])
async def test_who_writes_is_back(line: Line, kind: MessageKind):
    assert await changed(line, "blocked")
    key = await line.hear("status", kind=kind)
    assert not (await line.store.read(lambda unit: unit.conversations.get(key))).dead


async def test_what_a_machine_sends_brings_nobody_back(line: Line):
    assert await changed(line, "blocked")
    key = await line.journal("I am away", kind=MessageKind.AUTO_REPLY)
    assert (await line.store.read(lambda unit: unit.conversations.get(key))).dead
