"""Law 3: said once, delivered as often as it takes, in order; failure is a value."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.case import Status
from bot.domain.conversation import SendStatus
from bot.domain.events import EventType
from bot.services import delivery
from bot.services.delivery import GIVE_UP, LEASE, PAUSES
from bot.services.ports import UnitOfWork
from bot.services.undelivered import EXPIRED
from bot.storage.faults import UnavailableError
from channels.message import Address, Attachment, Delivery, DeliveryStatus, OutboundMessage
from tests.bot.services.line import Line, decide
from tests.fakes import START
from tests.waiting import until

TOLD = "The kettle I bought broke after two days"
DELAYED, FAILED = DeliveryStatus.DELAYED, DeliveryStatus.FAILED


async def waiting(line: Line, key: str) -> list[tuple[SendStatus, int]]:
    found = await line.store.read(
        lambda unit: unit.outbox.waiting(key, now=line.clock() + timedelta(days=9))
    )
    return [(queued.status, queued.attempts) for queued in found]


async def said(line: Line) -> str:
    """Two messages wait to be sent."""
    key = await line.journal(TOLD)
    await line.conversing.handle(key)
    return key


async def test_what_is_delayed_is_tried_again_later_and_later_and_in_order(line: Line):
    wire, key = line.wires["telegram"], await said(line)
    for count, pause in enumerate((*PAUSES, PAUSES[-1])):
        wire.answers = [wire.fate(DELAYED)]
        await line.delivering.deliver(key)
        assert len(wire.sent) == count + 1, "what follows waits too"
        await line.delivering.deliver(key)
        line.clock.tick(seconds=pause - 1)
        await line.delivering.deliver(key)
        assert len(wire.sent) == count + 1
        line.clock.tick(seconds=1)
    await line.delivering.deliver(key)
    assert len({message.id for message in wire.sent}) == 2
    sequences = [message.sequence for message in wire.sent]
    assert sequences == sorted(sequences)
    assert await waiting(line, key) == []
    assert (await line.case()).ack_sent_at == line.clock()


async def test_the_channels_own_word_on_when_counts(line: Line):
    wire, key = line.wires["telegram"], await said(line)
    wire.answers = [wire.fate(DELAYED, retry_after=900)]
    await line.delivering.deliver(key)
    line.clock.tick(seconds=899)
    await line.delivering.deliver(key)
    assert len(wire.sent) == 1
    line.clock.tick(seconds=1)
    await line.delivering.deliver(key)
    assert len(wire.sent) == 3


async def test_given_up_after_days_staff_are_told(line: Line):
    wire, key = line.wires["telegram"], await said(line)
    line.clock.tick(seconds=GIVE_UP.total_seconds() + 1)
    wire.answers = [wire.fate(DELAYED)]
    await line.delivering.deliver(key)
    file = await line.file()
    assert file.case.needs_review
    assert file.case.ack_sent_at is None
    (told,) = [one.event for one in file.events if one.event.type is EventType.UNDELIVERABLE]
    assert told.data["code"] == EXPIRED
    assert [one.status for one in file.messages] == ["case", "failed", "relayed"]


async def test_a_dead_address_is_remembered(line: Line):
    wire, key = line.wires["telegram"], await said(line)
    wire.answers = [wire.fate(FAILED, dead=True)] * 2
    await line.delivering.deliver(key)
    assert (await line.store.read(lambda unit: unit.conversations.get(key))).dead
    assert (await line.case()).needs_review


@pytest.mark.parametrize("raised", [ZeroDivisionError("boom"), TimeoutError()])
async def test_a_channel_that_raises_is_tried_again(line: Line, raised: Exception):
    wire, key = line.wires["telegram"], await said(line)
    wire.answers = [raised]
    await line.delivering.deliver(key)
    assert (await waiting(line, key))[0] == (SendStatus.SENDING, 1)


async def test_a_channel_that_never_answers_is_tried_again(
    line: Line, monkeypatch: pytest.MonkeyPatch
):
    async def never(_: object) -> None:
        await asyncio.Event().wait()

    key = await said(line)
    monkeypatch.setattr(delivery, "ATTEMPT_TIMEOUT", 0.01)
    monkeypatch.setattr(line.wires["telegram"], "send", never)
    await line.delivering.deliver(key)
    assert (await waiting(line, key))[0] == (SendStatus.SENDING, 1)


async def test_nothing_is_marked_before_its_turn(line: Line, monkeypatch: pytest.MonkeyPatch):
    wire, key = line.wires["telegram"], await said(line)
    gate, asked = asyncio.Event(), list[str]()

    @asynccontextmanager
    async def turn(recipient: Address) -> AsyncIterator[None]:
        asked.append(recipient.user)
        await gate.wait()
        yield

    monkeypatch.setattr(wire, "turn", turn, raising=False)
    delivering = asyncio.create_task(line.delivering.deliver(key))
    await until(lambda: asyncio.sleep(0, bool(asked)))
    assert await waiting(line, key) == [(SendStatus.PENDING, 0)] * 2
    gate.set()
    await delivering
    assert len(wire.sent) == len(asked) == 2


async def test_what_may_have_arrived_is_made_again_with_what_stands_before_it(line: Line):
    wire, key = line.wires["telegram"], await said(line)
    doubtful = replace(wire.fate(DELAYED), uncertain=True)
    wire.answers = [*[doubtful] * 3, wire.fate(DeliveryStatus.DELIVERED)]
    for _ in range(4):
        await line.delivering.deliver(key)
        line.clock.tick(hours=1)
    heard = wire.sent[0].in_reply_to
    asked = [message.tried_after for message in wire.sent]
    assert asked == [(), (heard,), (heard,), (), ()], "twice; then it is better twice than late"
    assert len({message.id for message in wire.sent}) == 2


async def test_an_attempt_cut_off_by_a_crash_is_made_again_after_its_lease(
    line: Line, monkeypatch: pytest.MonkeyPatch
):
    wire, key = line.wires["telegram"], await said(line)
    with monkeypatch.context() as patched:
        patched.setattr(line.delivering, "_finish", _gone)
        with pytest.raises(UnavailableError):
            await line.delivering.deliver(key)
    assert len(wire.sent) == 1
    await line.delivering.deliver(key)
    assert len(wire.sent) == 1, "somebody may still be at it"
    line.clock.tick(seconds=LEASE.total_seconds())
    await line.delivering.deliver(key)
    assert [message.id for message in wire.sent] == [wire.sent[0].id, *_ids(line)[1:]]
    assert wire.sent[1].tried_after == (wire.sent[0].in_reply_to,)
    assert await waiting(line, key) == []


async def test_an_attempt_that_goes_on_keeps_its_lease(
    line: Line, monkeypatch: pytest.MonkeyPatch
):
    gate, wire, key = asyncio.Event(), line.wires["telegram"], await said(line)
    send = wire.send

    async def slow(message: OutboundMessage) -> Delivery:
        await gate.wait()
        return await send(message)

    def next_due() -> Awaitable[Sequence[str]]:
        due = line.clock() + LEASE / 2
        return line.store.read(lambda unit: unit.outbox.due("telegram", now=due, limit=9))

    async def kept() -> bool:
        return await next_due() == []

    monkeypatch.setattr(delivery, "PROLONG_EVERY", 0.01)
    monkeypatch.setattr(wire, "send", slow)
    running = asyncio.create_task(line.delivering.run("telegram"))
    line.delivering.wake("telegram", key)
    await until(lambda: asyncio.sleep(0, bool(line.delivering._begun["telegram"])))
    line.clock.tick(seconds=2 * LEASE.total_seconds())
    await until(kept)
    gate.set()
    await until(lambda: asyncio.sleep(0, len(wire.sent) == 2))
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


def _ids(line: Line) -> list[str]:
    return [message.id for message in line.wires["telegram"].sent]


def _gone(*_: object) -> None:
    raise UnavailableError("gone")


async def test_two_who_deliver_at_once_send_each_message_once(line: Line):
    key = await said(line)
    await asyncio.gather(*(line.delivering.deliver(key) for _ in range(3)))
    assert len(set(_ids(line))) == len(_ids(line))


async def test_a_decision_that_left_moves_its_case_on(line: Line):
    reference = await line.decided()
    file = await line.reading.file(reference)
    assert file.case.status is Status.DECISION_SENT
    assert file.case.resolution.sent_at == START


async def test_a_decision_that_bounced_stays_and_is_shown(line: Line):
    await line.hear(TOLD)
    wire = line.wires["telegram"]
    relayed = DeliveryStatus.RELAYED
    wire.answers += [wire.fate(status) for status in (relayed, relayed, FAILED)]
    await decide(line, (await line.case()).reference)
    case = await line.case()
    assert (case.status, case.needs_review) == (Status.DECIDED, True)


async def test_staff_change_the_case_while_its_message_is_on_the_wire(
    line: Line, monkeypatch: pytest.MonkeyPatch
):
    key = await said(line)
    send = line.wires["telegram"].send

    async def meanwhile(message: object) -> object:
        await line.casework.note((await line.case()).reference, line.anna, "seen")
        return await send(message)  # type: ignore[arg-type]  # passed on

    monkeypatch.setattr(line.wires["telegram"], "send", meanwhile)
    await line.delivering.deliver(key)
    case = await line.case()
    assert case.note_count == 2
    assert case.ack_sent_at


async def test_files_are_filled_in_on_the_way_out(line: Line):
    digest = line.blobs.put(b"a letter")
    file = Attachment(name="letter", type="text/plain", size=8, digest=digest)
    key = await said(line)

    def attach(unit: UnitOfWork) -> None:
        queued = unit.outbox.waiting(key, now=START)[0]
        message = replace(queued.message, id="own", sequence=9, attachments=(file,))
        unit.outbox.add(replace(queued, message=message, case_id=None))
        lost = replace(message, id="lost", sequence=10, attachments=(replace(file, digest="0"),))
        unit.outbox.add(replace(queued, message=lost, case_id=None))

    await line.store.write(attach)
    await line.delivering.deliver(key)
    assert line.wires["telegram"].sent[-1].attachments[0].content == b"a letter"
    assert await waiting(line, key) == [(SendStatus.SENDING, 1)]


async def test_the_loop_sends_what_it_is_woken_for_and_what_nobody_rang_for(
    line: Line, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(delivery, "LOOK_EVERY", 0.01)
    line.tools.speaker._wake = lambda *_: None
    await said(line)
    running = asyncio.create_task(line.delivering.run("telegram"))
    await until(lambda: asyncio.sleep(0, len(line.texts()) == 2))
    line.delivering.wake("telegram", "nobody")
    line.delivering.wake("pigeon", "nobody")
    line.tools.speaker._wake = line.delivering.wake
    monkeypatch.setattr(delivery, "LOOK_EVERY", 60.0)
    key = await line.journal("on Sunday")
    await line.conversing.handle(key)
    await until(lambda: asyncio.sleep(0, len(line.texts()) == 3))
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    assert "delivery.telegram" in line.beats.names


async def test_what_fell_due_is_looked_for_however_often_bells_ring(
    line: Line, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(delivery, "LOOK_EVERY", 0.01)
    line.tools.speaker._wake = lambda *_: None
    await said(line)

    async def ringing() -> None:
        while True:
            line.delivering.wake("telegram", "nobody")
            await asyncio.sleep(0)

    tasks = [asyncio.create_task(line.delivering.run("telegram")), asyncio.create_task(ringing())]
    await until(lambda: asyncio.sleep(0, len(line.texts()) == 2))
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_bell_while_busy_is_not_forgotten(line: Line, monkeypatch: pytest.MonkeyPatch):
    served, gate = list[str](), asyncio.Event()

    async def deliver(key: str) -> None:
        served.append(key)
        await gate.wait()

    monkeypatch.setattr(line.delivering, "deliver", deliver)
    running = asyncio.create_task(line.delivering.run("telegram"))
    line.delivering.wake("telegram", "a")
    await until(lambda: asyncio.sleep(0, served == ["a"]))
    line.delivering.wake("telegram", "a")
    await until(lambda: asyncio.sleep(0, not line.delivering._bells["telegram"].is_set()))
    gate.set()
    await until(lambda: asyncio.sleep(0, served == ["a", "a"]))
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_a_bell_does_not_drown_the_word_to_stop(line: Line, monkeypatch: pytest.MonkeyPatch):
    async def nothing(_: str) -> set[str]:
        return set()

    monkeypatch.setattr(line.delivering, "_due", nothing)
    for ticks in range(8):
        running = asyncio.create_task(line.delivering.run("telegram"))
        for _ in range(20):
            await asyncio.sleep(0)
        line.delivering.wake("telegram", "nobody")
        for _ in range(ticks):
            await asyncio.sleep(0)
        running.cancel()
        done, _ = await asyncio.wait([running], timeout=20)
        assert done


@pytest.mark.parametrize("error", [UnavailableError("gone"), ZeroDivisionError("boom")])
async def test_the_loop_outlives_a_fault(
    line: Line, monkeypatch: pytest.MonkeyPatch, error: Exception
):
    tried: list[str] = []

    async def deliver(key: str) -> None:
        tried.append(key)
        raise error

    monkeypatch.setattr(line.delivering, "deliver", deliver)
    running = asyncio.create_task(line.delivering.run("telegram"))
    for count in (1, 2):
        line.delivering.wake("telegram", "a")
        await until(lambda: asyncio.sleep(0, len(tried) >= count))  # noqa: B023  # awaited at once
    assert not running.done()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_an_outbox_that_cannot_be_read_is_looked_at_again(
    line: Line, monkeypatch: pytest.MonkeyPatch
):
    async def gone(_: object) -> None:
        raise UnavailableError("gone")

    monkeypatch.setattr(line.store, "read", gone)
    assert await line.delivering._due("telegram") == set()
