"""Intake and conversing: durable before told, in order, once, and never held up."""

import asyncio
from hashlib import sha256
from pathlib import Path

import pytest

from bot.domain.case import Reply, Status
from bot.domain.dialogue import Phase
from bot.domain.events import EventType
from bot.services.conversation import PARK_AFTER
from bot.services.intake import Intake
from bot.services.ports import StoreUnavailableError
from bot.services.turns import Turns
from bot.storage.blobs import Blobs
from bot.storage.faults import UnavailableError
from bot.storage.unit_of_work import SqlStore
from channels.base import NotStoredError
from channels.message import Attachment, Author, DeliveryStatus, InboundMessage, MessageKind
from nlp.understanding import ActCode, KindCode, Level
from tests.bot.services.line import Line, decide
from tests.fakes import START, a_message, an_address, understood
from tests.stores import Rung

TOLD = "The kettle I bought broke after two days"


# Intake


@pytest.mark.parametrize("channel", ["telegram", "email", "web"])
async def test_too_many_files_are_recorded_by_name_and_the_person_is_told(
    line: Line, channel: str
):
    intake = Intake(line.store, line.blobs, now=line.clock, most_files=2)
    files = tuple(
        Attachment(name=f"{n}.png", type="image/png", size=1, digest=sha256(b"%d" % n).hexdigest())
        for n in range(5)
    )
    known = {"attachment_lost": "v.mp4: too large"}
    sender = an_address(channel)
    message = a_message(TOLD, "1", sender=sender, attachments=files, details=known)
    assert await intake.message(message)
    key = await line.key(message)
    pending = await line.pending(key)
    assert pending
    kept = pending.content
    assert isinstance(kept, InboundMessage)
    assert [one.name for one in kept.attachments] == ["0.png", "1.png"]
    assert kept.details["attachment_lost"].split("; ") == [
        "v.mp4: too large",
        *(f"{n}.png: more than 2 files in one message" for n in (2, 3, 4)),
    ]
    await line.conversing.handle(key)
    await line.delivering.deliver(key)
    said = [text for text in line.texts(channel) if "left out: 3" in text]
    assert len(said) == 1
    (told,) = (await line.file()).messages[:1]
    assert "4.png" in told.detail


async def test_a_message_is_on_disk_with_its_bell_when_intake_returns(line: Line, rung: Rung):
    key = await line.journal("hello")
    pending = await line.pending(key)
    assert pending
    conversation = await line.store.read(lambda unit: unit.conversations.get(key))
    assert (conversation.bell, conversation.head) == (True, 1)
    assert rung == [key]
    await line.journal("again")
    assert rung == [key], "one bell a conversation"


async def test_the_same_message_twice_is_one(line: Line):
    message = a_message("hello", "1")
    assert await line.intake.message(message)
    assert not await line.intake.message(message)
    both = await asyncio.gather(*(line.intake.message(a_message("x", "2")) for _ in range(5)))
    assert sorted(both) == [False] * 4 + [True]


async def test_files_and_raw_bytes_are_kept_before_the_row(line: Line):
    digest = line.blobs.put(b"photo")
    (line.blobs._path(digest)).unlink()
    file = Attachment(name="p", type="image/png", size=5, digest=digest, content=b"photo")
    empty = Attachment(name="e", type="image/png", size=0, digest="")
    message = a_message("hello", "1", attachments=(file, empty))
    await line.intake.message(message, raw=b"raw mail")
    pending = await line.pending(await line.key(message))
    assert pending
    assert line.blobs.get(digest) == b"photo"
    assert line.blobs.get(pending.content.raw_digest) == b"raw mail"  # type: ignore[union-attr]  # a message


async def test_machines_have_no_place_in_the_transcript(line: Line):
    key = await line.hear("I am away", kind=MessageKind.AUTO_REPLY)
    assert await line.store.read(lambda unit: unit.transcripts.since(key, 0, limit=9)) == []
    assert line.texts() == []


async def test_what_cannot_be_stored_is_told_to_the_channel(line: Line, tmp_path: Path):
    class Full:
        async def write(self, _: object, *, flushed: bool = True) -> None:
            raise UnavailableError("the disk is full")

    intake = Intake(Full(), line.blobs, now=line.clock)  # type: ignore[arg-type]  # a store that fails
    with pytest.raises(NotStoredError, match="full"):
        await intake.message(a_message("x", "1"))
    with pytest.raises(NotStoredError, match="full"):
        await intake.unreadable(
            an_address(), external_id="1", raw=b"x", reason="no", received_at=START
        )
    (tmp_path / "file").write_bytes(b"in the way")
    intake = Intake(line.store, Blobs(tmp_path / "file"), now=line.clock)
    with pytest.raises(NotStoredError):
        await intake.message(a_message("x", "1"), raw=b"raw")
    assert await line.store.read(lambda unit: unit.conversations.find(an_address())) is None


async def test_what_nobody_can_read_is_set_aside(line: Line):
    for _ in range(2):
        await line.intake.unreadable(
            an_address(), external_id="1", raw=b"\xff", reason="no", received_at=START
        )
    assert await line.store.read(lambda unit: unit.quarantine.waiting()) == 1


# Conversing


async def test_the_whole_walk_from_the_first_word_to_a_closed_case(line: Line):
    await line.hear(TOLD)
    case = await line.case()
    assert case.status is Status.AWAITING_INFO
    assert case.ack_sent_at == START
    assert case.reference in line.texts()[0]
    line.reader.known["on Sunday"] = understood("on Sunday", incident_date="2026-03-01")
    for answer in ("on Sunday", "skip", "refund it", "no photo"):
        await line.hear(answer)
    assert (await line.case()).status is Status.RECEIVED
    reference = case.reference
    await decide(line, reference)
    assert (await line.case()).status is Status.DECISION_SENT
    await line.press("satisfied")
    assert (await line.case()).resolution.reply is Reply.ACCEPT
    closed = await line.casework.close(reference, line.anna)
    assert closed.status is Status.CLOSED
    file = await line.file()
    kinds = [link.event.type for link in file.events]
    assert kinds[:4] == [
        EventType.MESSAGE_IN,
        EventType.COMPLAINT_RECORDED,
        EventType.CLASSIFIED,
        EventType.SLA_STARTED,
    ]
    assert {EventType.ACK_SENT, EventType.DECISION_SENT, EventType.CLOSED} <= set(kinds)
    assert not any(TOLD in str(link.event) for link in file.events), "no words in the trail"
    assert file.messages[0].author is Author.COMPLAINANT
    while await line.fall_due(days=9):
        pass
    said = line.texts()[-3:]
    assert len(said) == len(set(said)), "after the end only the survey, each question once"
    assert not await line.fall_due(days=999)


async def test_the_reader_is_told_what_is_expected(line: Line):
    line.reader.known["بله"] = understood("بله", language="fa")
    await line.hear(TOLD)
    await line.hear("on Sunday")
    await line.hear("withdraw", kind=MessageKind.COMMAND)
    await line.hear("بله")
    (_, _, first), (_, hint, second), (_, _, third) = line.reader.asked
    assert first
    assert (first.slot, first.yes_no) == ("", False)
    assert second
    assert (hint, second.slot) == ("en", "occurred_on")
    assert third
    assert third.yes_no


async def test_two_workers_at_one_conversation_leave_one_answer(line: Line):
    key = await line.journal(TOLD)
    await asyncio.gather(*(line.another().handle(key) for _ in range(3)))
    assert len(await line.cases()) == 1
    await line.delivering.deliver(key)
    assert len(line.texts()) == 2
    conversation = await line.store.read(lambda unit: unit.conversations.get(key))
    assert not conversation.bell


async def test_conversations_do_not_wait_for_each_other(line: Line):
    line.reader.poison.add("poison in my tea")
    keys = [await line.journal("poison in my tea", user="p"), await line.journal(TOLD, user="q")]
    await asyncio.gather(*(line.conversing.handle(key) for key in keys))
    assert len(await line.cases()) == 2


async def test_what_no_reader_survives_is_handled_without_one(line: Line):
    line.reader.poison.add(TOLD)
    await line.hear(TOLD)
    case = await line.case()
    assert case.kind is KindCode.UNCLEAR
    assert case.needs_review
    assert case.fact("what") == TOLD
    assert len(line.reader.asked) == 2


async def test_a_row_that_always_fails_is_parked_and_the_next_goes_on(
    line: Line, monkeypatch: pytest.MonkeyPatch
):
    key = await line.journal("poison")
    await line.journal(TOLD)
    heard, tried = Turns.heard, []

    def fails(*given: object) -> object:
        if given[4].message.text == "poison":  # type: ignore[attr-defined]  # a heard message
            tried.append(given)
            raise ZeroDivisionError
        return heard(*given)  # type: ignore[arg-type]  # passed on

    monkeypatch.setattr(Turns, "heard", fails)
    await line.conversing.handle(key)
    assert len(tried) == PARK_AFTER
    assert await line.store.read(lambda unit: unit.inbox.parked()) == 1
    assert (await line.case()).fact("what") == TOLD


async def test_a_crash_between_reading_and_recording_loses_nothing(
    line: Line, monkeypatch: pytest.MonkeyPatch
):
    key = await line.journal(TOLD)
    with monkeypatch.context() as patched:
        patched.setattr(line.conversing, "_record", _gone)
        with pytest.raises(StoreUnavailableError):
            await line.conversing.handle(key)
    assert (await line.store.read(lambda unit: unit.conversations.get(key))).bell
    await line.another().handle(key)
    assert len(await line.cases()) == 1


def _gone(*_: object) -> None:
    raise UnavailableError("the database is gone")


async def test_staff_came_in_between_so_the_turn_is_decided_again(
    line: Line, monkeypatch: pytest.MonkeyPatch
):
    await line.hear(TOLD)
    reference = (await line.case()).reference
    understand, once = line.conversing._understand, [True]

    async def slow(following: object) -> object:
        if once:
            once.pop()
            await line.casework.take_over(reference, line.anna)
        return await understand(following)  # type: ignore[arg-type]  # passed on

    monkeypatch.setattr(line.conversing, "_understand", slow)
    said = len(line.texts())
    await line.hear("on Sunday")
    file = await line.file()
    assert file.state.phase is Phase.WITH_STAFF
    assert len(line.texts()) == said + 1, "the handover and nothing else"


async def test_sensitive_numbers_are_masked_in_facts_and_kept_in_the_original(line: Line):
    from nlp.understanding import Entity, EntityType  # noqa: PLC0415

    text = "My card 4111 1111 1111 1111 was charged twice by you"
    card = Entity(type=EntityType.CARD, start=8, end=27, text=text[8:27], value="4111111111111111")
    read = understood(text)
    line.reader.known[text] = type(read)(
        text=text, language=read.language, kind=read.kind, sensitive=(card,)
    )
    await line.hear(text)
    file = await line.file()
    assert "4111 1111 1111 1111" not in file.case.fact("what")
    assert file.messages[0].text == text, "the original is never altered (law 6)"


async def test_danger_wakes_staff_by_a_mail_without_the_persons_words(line: Line):
    text = "Your heater caught fire and my child has burns"
    line.reader.known[text] = understood(text, level=Level.CRITICAL)
    await line.hear(text)
    case = await line.case()
    (address,) = await line.store.read(lambda unit: unit.outbox.due("email", now=START, limit=9))
    await line.delivering.deliver(address)
    (page,) = line.wires["email"].sent
    assert page.recipient.user == "on-call@example.org"
    assert case.reference in page.subject
    assert f"https://example.org/desk/cases/{case.reference}" in page.text
    assert "child" not in page.text
    assert line.texts()[0].startswith("If anyone is in danger")


async def test_without_anyone_on_call_nobody_is_written_to(store: SqlStore, tmp_path: Path):
    line = Line(store, tmp_path, demo=True)
    object.__setattr__(line.tools.page, "on_call", "")
    line.reader.known["fire"] = understood("fire", level=Level.CRITICAL)
    await line.hear("fire")
    assert await store.read(lambda unit: unit.outbox.due("email", now=START, limit=9)) == []
    assert (await line.case()).demo


async def test_danger_told_later_raises_the_case_and_wakes_staff(line: Line):
    await line.hear(TOLD)
    line.reader.known["fire"] = understood("fire", level=Level.CRITICAL)
    await line.hear("fire")
    case = await line.case()
    assert case.urgency is Level.CRITICAL
    assert case.urgency_initial is Level.NORMAL
    assert case.needs_review
    assert line.texts()[-1].startswith("If anyone is in danger")


async def test_another_matter_by_its_button_is_dated_by_its_words(line: Line):
    await line.hear(TOLD)
    await line.hear("cancel", kind=MessageKind.COMMAND)
    line.clock.tick(hours=1)
    told = line.clock()
    await line.hear("My toaster burns every slice")
    (choice,) = line.wires["telegram"].sent[-1].choices
    line.clock.tick(hours=5)
    await line.press(choice.value)
    newest = max(await line.cases(), key=lambda case: case.received_at)
    assert newest.received_at == told
    file = await line.reading.file(newest.reference)
    assert file.case.fact("what") == "My toaster burns every slice"
    assert len(file.others) == 1
    await line.press(choice.value)
    assert len(await line.cases()) == 2


@pytest.mark.parametrize("value", ["separate:999999", "separate:" + "9" * 40, "language:zz", "💥"])
async def test_a_forged_button_is_answered(line: Line, value: str):
    await line.hear(TOLD)
    key = await line.press(value)
    assert await line.pending(key) is None
    assert await line.store.read(lambda unit: unit.inbox.parked()) == 0


async def test_a_letter_is_one_letter_and_its_answer_finds_the_case(line: Line):
    await line.hear(TOLD, channel="email")
    (letter,) = line.wires["email"].sent
    case = await line.case()
    assert letter.subject == case.reference
    assert letter.in_reply_to == "m1"
    assert letter.references == ("m1",)
    assert "1. " in letter.text
    assert letter.automatic
    await line.hear("on Sunday", channel="email", in_reply_to=f"{letter.id}@example.org")
    assert len(await line.cases()) == 1
    await line.hear("Your courier shouted at my neighbour yesterday", channel="email")
    assert len(await line.cases()) == 2
    await line.hear(TOLD, channel="email")
    assert len(await line.cases()) == 2, "the same once more is no new matter"


async def test_the_persons_language_reaches_every_text_staffs_included(line: Line):
    """Law 9, timers' and staff's words too."""
    await line.hear(TOLD)
    await line.press("language:fa")
    case = await line.case()
    await line.casework.assign(case.reference, line.anna, line.anna)
    await line.casework.correct(case.reference, line.anna, category="delivery")
    await line.casework.triage(case.reference, line.anna)
    await line.fall_due(days=8)
    assert {message.language for message in line.wires["telegram"].sent[3:]} == {"fa"}


async def test_a_foreign_reference_is_answered_alike(line: Line):
    await line.hear(TOLD, user="berk")
    (case,) = await line.cases()
    for reference in (case.reference, "K7M4-2QXD-9"):
        read = understood("s", ActCode.ASK_STATUS, kind=KindCode.UNCLEAR, case_ref=reference)
        line.reader.known[f"where is {reference}"] = read
        await line.hear(f"where is {reference}", user="stranger")
    sent = [m.text for m in line.wires["telegram"].sent if m.recipient.user == "stranger"]
    assert sent[0].splitlines()[-1] == sent[1].splitlines()[-1]
    assert case.reference not in "".join(sent)


async def test_a_failed_delivery_does_not_hold_up_the_conversation(line: Line):
    wire = line.wires["telegram"]
    wire.answers = [wire.fate(DeliveryStatus.FAILED)]
    await line.hear(TOLD)
    assert len(line.texts()) == 2
    assert (await line.case()).needs_review
