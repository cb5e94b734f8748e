"""A report that a mail did not arrive is tied to that mail, its case and its address."""

from dataclasses import replace

import pytest

from bot.domain.conversation import Conversation, SendStatus
from bot.domain.events import EventType
from bot.services import undelivered
from channels.message import Address, Delivery, DeliveryStatus, MessageKind, OutboundMessage
from tests.bot.services.line import Line
from tests.fakes import a_message

TOLD = "The kettle I bought broke after two days"
OURS = "complaints@example.org"
ANNA = "anna@people.example.org"
TELEGRAM = Address(channel="telegram", account="bot", user="77")


async def told(line: Line) -> tuple[str, OutboundMessage]:
    """A complaint by mail, and what we answered."""
    key = await line.hear(TOLD, channel="email", account=OURS, user=ANNA)
    return key, line.wires["email"].sent[-1]


async def bounce(line: Line, status: str, *, dead: bool = False, **details: str) -> str:
    """A report comes in; the fate of its row."""
    daemon = Address(channel="email", account=OURS, user="mailer-daemon@mx.example.org")
    given = {"bounce_status": status, "bounce_recipient": ANNA, **details}
    given |= {"address_dead": "yes"} if dead else {}
    report = replace(
        a_message("It did not arrive.", f"bounce-{line.clock.tick(seconds=1)}", sender=daemon),
        kind=MessageKind.BOUNCE,
        details=given,
        subject="Undelivered Mail Returned to Sender",
    )
    assert await line.intake.message(report)
    key = await line.key(report)
    await line.conversing.handle(key)
    assert await line.pending(key) is None
    return key


async def conversation(line: Line, key: str) -> Conversation:
    return await line.store.read(lambda unit: unit.conversations.get(key))


async def fate(line: Line, message: OutboundMessage) -> SendStatus:
    found = await line.store.read(lambda unit: unit.outbox.sent("email", [message.id]))
    assert found
    return found.status


@pytest.mark.parametrize("by", ["bounce_tag", "bounced_message_id"])
async def test_a_mail_that_came_back_is_told_to_staff(line: Line, by: str):
    key, mail = await told(line)
    known = mail.id if by == "bounce_tag" else f"{mail.id}@example.org"
    await bounce(line, "5.1.1", dead=True, **{by: known})
    assert await fate(line, mail) is SendStatus.FAILED
    file = await line.file()
    assert file.case.needs_review
    (event,) = [one.event for one in file.events if one.event.type is EventType.UNDELIVERABLE]
    assert (event.data["message"], event.data["code"]) == (mail.id, "5.1.1")
    assert ANNA in file.messages[-1].detail
    here = await conversation(line, key)
    assert (here.dead, here.dead_code, here.dead_at) == (True, "5.1.1", line.clock())
    assert len(line.wires["email"].sent) == 1, "nobody answers a report"


async def test_a_dead_address_is_not_written_to_until_its_owner_writes(line: Line):
    key, mail = await told(line)
    await bounce(line, "5.1.1", dead=True, bounce_tag=mail.id)
    case = await line.case()
    await line.casework.reply(case.reference, line.anna, "Could you send us the invoice?")
    await line.delivering.deliver(key)
    assert len(line.wires["email"].sent) == 1
    last = (await line.file()).messages[-1]
    assert (last.status, "5.1.1" in last.detail) == ("failed", True)
    await line.hear("It is me again", channel="email", account=OURS, user=ANNA)
    assert not (await conversation(line, key)).dead
    assert len(line.wires["email"].sent) == 2


@pytest.mark.parametrize("status", ["4.4.1", "4.2.2"])
async def test_a_delay_is_noted_and_nothing_else(line: Line, status: str):
    key, mail = await told(line)
    before = (await line.case()).version
    await bounce(line, status, bounce_tag=mail.id)
    assert await fate(line, mail) is SendStatus.RELAYED
    assert status in (await line.file()).messages[-1].detail
    assert (await line.case()).version == before
    assert not (await conversation(line, key)).dead


async def test_a_report_of_arrival_is_one(line: Line):
    _, mail = await told(line)
    await bounce(line, "2.1.5", bounce_tag=mail.id)
    assert await fate(line, mail) is SendStatus.DELIVERED
    assert not (await line.case()).needs_review


@pytest.mark.parametrize("status", ["5.7.1", "5.2.2", ""])
async def test_a_refusal_that_may_pass_leaves_the_address_alive(line: Line, status: str):
    key, mail = await told(line)
    await bounce(line, status, bounce_tag=mail.id)
    assert await fate(line, mail) is SendStatus.FAILED
    assert not (await conversation(line, key)).dead


async def test_a_report_that_names_no_mail_of_ours_changes_nothing(line: Line):
    key, mail = await told(line)
    await bounce(line, "5.1.1", dead=True, bounced_message_id="guess@example.org")
    assert await fate(line, mail) is SendStatus.RELAYED
    assert not (await conversation(line, key)).dead


async def aside(line: Line) -> list[str]:
    found = await line.store.read(lambda unit: unit.quarantine.list(settled=False, limit=99))
    return [one.reason for one in found]


async def test_a_failure_of_no_mail_of_ours_waits_for_a_person(line: Line):
    key = await bounce(line, "5.1.1", dead=True, bounced_message_id="guess@example.org")
    (reason,) = await aside(line)
    assert "mailer-daemon@mx.example.org reports 5.1.1 anna@people.example.org" in reason
    assert (await line.store.read(lambda unit: unit.inbox.parked())) == 1
    assert await line.pending(key) is None
    assert line.wires["email"].sent == []


@pytest.mark.parametrize(
    ("status", "backlog"), [("4.4.1", ""), ("2.1.5", ""), ("5.1.1", "silent")]
)
async def test_what_nobody_need_look_at_is_only_recorded(line: Line, status: str, backlog: str):
    await bounce(line, status, backlog=backlog)
    assert await aside(line) == []


async def test_a_flood_of_reports_does_not_bury_what_waits(line: Line):
    for _ in range(undelivered.ENOUGH + 5):
        await bounce(line, "5.1.1", bounced_message_id="guess@example.org")
    assert len(await aside(line)) == undelivered.ENOUGH


async def test_the_same_failure_reported_twice_is_one(line: Line):
    _, mail = await told(line)
    for _ in range(2):
        await bounce(line, "5.1.1", dead=True, bounce_tag=mail.id)
    events = [one.event.type for one in (await line.file()).events]
    assert events.count(EventType.UNDELIVERABLE) == 1


async def test_a_report_quicker_than_the_relays_answer_stands(
    line: Line, monkeypatch: pytest.MonkeyPatch
):
    wire = line.wires["email"]
    take = wire.send

    async def quick(message: OutboundMessage) -> Delivery:
        delivery = await take(message)
        await bounce(line, "5.1.1", dead=True, bounce_tag=message.id)
        return delivery

    monkeypatch.setattr(wire, "send", quick)
    key, mail = await told(line)
    assert await fate(line, mail) is SendStatus.FAILED
    assert (await conversation(line, key)).dead


async def reachable(line: Line, key: str, contact: Address = TELEGRAM) -> str:
    """Another address is proven to be the person's; the conversation there."""
    await line.hear("start", kind=MessageKind.COMMAND, user=contact.user)

    def prove(unit: object) -> str:
        state = unit.dialogues.get(key)  # type: ignore[attr-defined]  # a unit of work
        unit.dialogues.put(replace(state, contact=contact))  # type: ignore[attr-defined]
        found = unit.conversations.find(contact)  # type: ignore[attr-defined]
        return str(found.id)

    there = await line.store.write(prove)
    line.wires["telegram"].sent.clear()
    line.clock.tick(minutes=1)
    return there


async def test_what_did_not_arrive_goes_to_another_address_of_theirs(line: Line):
    key, mail = await told(line)
    there = await reachable(line, key)
    await bounce(line, "5.1.1", dead=True, bounce_tag=mail.id)
    await line.delivering.deliver(there)
    (said,) = line.wires["telegram"].sent
    assert mail.text.startswith(said.text)
    assert "written by the automated assistant" not in said.text
    (event,) = [e.event for e in (await line.file()).events if e.event.data.get("by")]
    assert event.data["by"] == "telegram"


async def test_what_is_said_later_goes_there_alone(line: Line):
    key, mail = await told(line)
    there = await reachable(line, key)
    await bounce(line, "5.1.1", dead=True, bounce_tag=mail.id)
    await line.delivering.deliver(there)
    case = await line.case()
    await line.casework.reply(case.reference, line.anna, "Could you send us the invoice?")
    await line.delivering.deliver(key)
    await line.delivering.deliver(there)
    assert "invoice" in line.texts()[-1]
    assert len(line.wires["email"].sent) == 1


async def test_two_addresses_that_both_fail_do_not_send_each_other_round(line: Line):
    key, _ = await told(line)
    there = await reachable(line, key)
    email, telegram = line.wires["email"], line.wires["telegram"]
    await line.store.write(
        lambda unit: unit.dialogues.put(
            replace(
                unit.dialogues.get(there),
                contact=Address(channel="email", account=OURS, user=ANNA),
            )
        )
    )
    email.answers = [email.fate(DeliveryStatus.FAILED)] * 5
    telegram.answers = [telegram.fate(DeliveryStatus.FAILED)] * 5
    await line.hear("And one more thing", channel="email", account=OURS, user=ANNA)
    for _ in range(4):
        await line.delivering.deliver(there)
        await line.delivering.deliver(key)
    assert (len(email.sent), len(telegram.sent)) == (2, 1)
