"""One transaction, two databases: what each repository of bot/services/ports is promised."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any, TypeVar

import pytest
from alembic import command
from sqlalchemy import Connection, inspect

from bot.domain.case import Assessment, Case, Fact, Resolution, Source, Status, Upheld
from bot.domain.conversation import Conversation, Note, Queued, SendStatus
from bot.domain.dialogue import DialogueState, Due, Phase, SlotState, TimerKind
from bot.domain.errors import ConflictError, NotFoundError
from bot.domain.events import BOT, Event, EventType, faults
from bot.domain.staff import Role, StaffSession
from bot.services.ports import UnitOfWork
from bot.services.ports.cases import CaseFilter
from bot.storage import schema
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from channels.message import (
    Address,
    Attachment,
    Author,
    Choice,
    Delivery,
    DeliveryStatus,
    InboundMessage,
    MessageKind,
    OutboundMessage,
)
from nlp.understanding import KindCode, Level, Reason
from tests.fakes import START, a_case, a_message, an_address, staff_of, understood
from tests.waiting import until

T = TypeVar("T")
HOUR = timedelta(hours=1)
ODD = [
    "\x00",
    "\ud800",
    "a\x00b\udfffc",
    "👩‍👩‍👧",
    "سلام\u200cعلیکم \u202eabc",
    "İıĞş",
    "x" * 2**20,
]
ODD_NAMES = ["NUL", "surrogate", "both", "emoji", "rtl", "turkish", "1 MB"]


def storable(text: str) -> str:
    return "".join("\ufffd" if c == "\x00" or "\ud800" <= c <= "\udfff" else c for c in text)


def open_conversation(
    unit: UnitOfWork, user: str = "anna", channel: str = "telegram"
) -> Conversation:
    return unit.conversations.open(an_address(channel, user), name="Anna", now=START)


def file_case(unit: UnitOfWork, number: str = "case1", **changes: Any) -> Case:
    conversation = open_conversation(unit, changes.pop("user", "anna"))
    return unit.cases.add(a_case(id=number, conversation_id=conversation.id, **changes))


def an_event(number: int = 0, **changes: Any) -> Event:
    event = Event(type=EventType.NOTE_ADDED, at=START, actor=BOT, data={"n": number})
    return replace(event, **changes)


def outbound(number: int, **changes: Any) -> OutboundMessage:
    message = OutboundMessage(
        id=f"out{number}",
        recipient=an_address(),
        text=f"text {number}",
        language="en",
        created_at=START,
        sequence=number,
    )
    return replace(message, **changes)


def say(
    unit: UnitOfWork, message: OutboundMessage, case_id: str | None = None, template: str = "x"
) -> None:
    conversation = open_conversation(unit, message.recipient.user, message.recipient.channel)
    unit.outbox.add(
        Queued(
            message=message,
            conversation_id=conversation.id,
            case_id=case_id,
            template=template,
            status=SendStatus.PENDING,
            attempts=0,
        )
    )


async def together(*calls: Awaitable[T]) -> list[T | BaseException]:
    return await asyncio.gather(*calls, return_exceptions=True)


# The schema


async def test_the_schema_is_what_the_code_says(database: Database):
    assert await database.read(schema.pending)
    await database.write(schema.upgrade)
    assert not await database.read(schema.pending)
    assert await database.read(schema.drift) == []


async def test_the_schema_goes_back_and_comes_again(database: Database):
    def down(connection: Connection) -> None:
        command.downgrade(schema._config(connection), "base")

    def left(connection: Connection) -> set[str]:
        return set(inspect(connection).get_table_names()) - {"alembic_version", "sqlite_sequence"}

    for _ in range(2):
        await database.write(schema.upgrade)
        await database.write(down)
        assert await database.read(left) == set()


async def test_drift_is_told(database: Database):
    await database.write(schema.upgrade)
    await database.write(lambda c: c.exec_driver_sql("DROP TABLE deliveries"))
    assert any("deliveries" in line for line in await database.read(schema.drift))


# Conversations


async def test_one_conversation_an_address_however_many_open_it_at_once(store: SqlStore):
    opened = await together(*(store.write(open_conversation) for _ in range(12)))
    assert len({one.id for one in opened if isinstance(one, Conversation)}) == 1
    found = await store.read(lambda unit: unit.conversations.find(an_address()))
    assert found == opened[0]


async def test_a_conversation_is_remembered(store: SqlStore):
    made = await store.write(open_conversation)

    def work(unit: UnitOfWork) -> None:
        unit.conversations.set_bell(made.id, ringing=True)
        unit.conversations.mark_dead(made.id, code="5.1.1", at=START)

    await store.write(work)
    known = await store.read(lambda unit: unit.conversations.get(made.id))
    assert known == replace(made, bell=True, dead=True, dead_code="5.1.1", dead_at=START)
    assert await store.write(lambda unit: unit.conversations.lock(made.id)) == known
    await store.write(lambda unit: unit.conversations.set_bell(made.id, ringing=False))
    assert not (await store.read(lambda unit: unit.conversations.get(made.id))).bell


@pytest.mark.parametrize("how", ["get", "lock"])
async def test_an_unknown_conversation_is_not_found(store: SqlStore, how: str):
    with pytest.raises(NotFoundError):
        await store.write(lambda unit: getattr(unit.conversations, how)("nobody"))
    assert await store.read(lambda unit: unit.conversations.find(an_address())) is None


async def test_sequences_have_no_gaps_and_no_twins(store: SqlStore):
    made = await store.write(open_conversation)

    def take(unit: UnitOfWork) -> list[int]:
        unit.conversations.lock(made.id)
        return list(unit.conversations.take_sequences(made.id, 2))

    taken = await together(*(store.write(take) for _ in range(15)))
    numbers = [number for one in taken if isinstance(one, list) for number in one]
    assert sorted(numbers) == list(range(1, 31))


async def test_a_rolled_back_sequence_is_given_again(store: SqlStore):
    def fail(unit: UnitOfWork) -> None:
        unit.conversations.take_sequences(open_conversation(unit).id)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await store.write(fail)
    assert await store.read(lambda unit: unit.conversations.find(an_address())) is None


# Inbox


def journal(unit: UnitOfWork, message: InboundMessage, sequence: int = 0) -> int | None:
    conversation = unit.conversations.open(message.sender, name="", now=START)
    return unit.inbox.add(conversation, message, sequence=sequence)


async def test_a_message_is_journalled_once_however_often_it_comes(store: SqlStore):
    message = a_message("hello", "1")
    kept = await together(*(store.write(lambda unit: journal(unit, message)) for _ in range(10)))
    assert sum(isinstance(number, int) for number in kept) == 1
    assert await store.write(lambda unit: journal(unit, message)) is None
    for other in ({"external_id": "2"}, {"sender": replace(an_address(), account="other")}):
        another = replace(message, **other)
        assert await store.write(partial(journal, message=another))


async def test_rows_are_handled_in_the_order_they_came(store: SqlStore):
    def work(unit: UnitOfWork) -> str:
        for number in range(3):
            journal(unit, a_message(f"text {number}", str(number)))
        return open_conversation(unit).id

    key = await store.write(work)
    for number in range(3):
        pending = await store.read(lambda unit: unit.inbox.next(key))
        assert pending
        assert isinstance(pending.content, InboundMessage)
        assert pending.content.text == f"text {number}"

        def settle(unit: UnitOfWork, row: int = pending.id) -> None:
            unit.inbox.settle(row, fate="answered", case_id=None, understanding=None, now=START)

        await store.write(settle)
    assert await store.read(lambda unit: unit.inbox.next(key)) is None


async def test_failures_are_counted_and_parked_rows_too(store: SqlStore):
    row = await store.write(lambda unit: journal(unit, a_message("hello", "1")))
    assert row
    for count in (1, 2):
        assert await store.write(lambda unit: unit.inbox.fail(row, error="\x00")) == count

    def park(unit: UnitOfWork) -> None:
        unit.inbox.settle(row, fate="parked", case_id=None, understanding=None, now=START)

    await store.write(park)
    assert await store.read(lambda unit: unit.inbox.parked()) == 1


async def test_a_timer_that_fell_due_enters_the_line_once(store: SqlStore):
    due = Due(timer=TimerKind.UPDATE, case_id="case1", along=(TimerKind.LINE,))

    def enter(unit: UnitOfWork) -> int | None:
        return unit.inbox.add_due(open_conversation(unit), due, timer_id="t1", at=START)

    assert await store.write(enter)
    assert await store.write(enter) is None
    key = (await store.write(open_conversation)).id
    pending = await store.read(lambda unit: unit.inbox.next(key))
    assert pending
    assert pending.content == due
    row = pending.id
    assert await store.read(lambda unit: unit.inbox.message(key, row)) is None


async def test_a_message_is_found_in_its_own_conversation_only(store: SqlStore):
    row = await store.write(lambda unit: journal(unit, a_message("hello", "1")))
    assert row
    own = await store.write(open_conversation)
    other = await store.write(lambda unit: open_conversation(unit, "berk"))
    found = await store.read(lambda unit: unit.inbox.message(own.id, row))
    assert found
    assert found.text == "hello"
    assert await store.read(lambda unit: unit.inbox.message(other.id, row)) is None


@pytest.mark.parametrize("text", ODD, ids=ODD_NAMES)
async def test_any_text_comes_back_as_it_was(store: SqlStore, text: str):
    word = text[:40]
    file = Attachment(name=word, type="text/plain", size=3, digest="d", content=b"abc")
    message = a_message(
        text,
        f"id {word}",
        sender=Address(channel="telegram", account=f"a {word}", user=f"u {word}", thread=word),
        subject=word,
        full_text=text,
        details={"label": word},
        attachments=(file,),
    )
    assert await store.write(lambda unit: journal(unit, message))
    assert await store.write(lambda unit: journal(unit, message)) is None, "the same again"
    known = await store.read(lambda unit: unit.conversations.find(message.sender))
    assert known
    pending = await store.read(lambda unit: unit.inbox.next(known.id))
    assert pending
    assert isinstance(pending.content, InboundMessage)
    assert pending.content.text == storable(text)
    assert pending.content.details == {"label": storable(word)}
    assert pending.content.attachments[0].content == b"", "bytes live in the blob store"
    heads = await store.read(lambda unit: unit.transcripts.heads([message.sender]))
    assert heads == [0]


async def test_rows_around_a_row_are_found(store: SqlStore):
    def work(unit: UnitOfWork) -> tuple[str, list[int]]:
        case, other = file_case(unit), open_conversation(unit, "berk")
        conversation = open_conversation(unit)
        rows = []
        for number in (1, 2, 3, 4):
            sender = conversation if number != 3 else other
            row = unit.inbox.add(sender, a_message(f"{number}", f"5:{number}"), sequence=number)
            rows.append(row or 0)
        for row in rows[:1]:
            unit.inbox.settle(row, fate="case", case_id=case.id, understanding=None, now=START)
        return conversation.id, rows

    key, rows = await store.write(work)
    behind = await store.read(lambda unit: unit.inbox.behind(key, rows[0], limit=9))
    assert [pending.id for pending in behind] == [rows[1], rows[3]]
    assert len(await store.read(lambda unit: unit.inbox.behind(key, rows[0], limit=1))) == 1
    before = await store.read(lambda unit: unit.inbox.settled_before(key, rows[3], limit=9))
    assert [(message.text, case_id) for message, case_id in before] == [("1", "case1")]
    for ids, found in (
        (["5:1", "strange"], (rows[0], "case1")),
        (["5:1", "5:2"], (rows[1], None)),
        (["5:3"], (None, None)),
        ([], (None, None)),
    ):
        assert await store.read(lambda unit, i=ids: unit.inbox.heard(key, i)) == found  # type: ignore[misc]  # bound now


# Cases


async def test_a_case_comes_back_whole(store: SqlStore):
    fact = Fact(
        field="order_ref",
        value={"deep": ["4481203", 1.5, None]},
        source=Source.NLP,
        at=START,
        confidence=0.9,
        message_id=1,
        start=0,
        end=7,
    )
    reason = Reason(start=0, end=4, text="fire", criterion="safety", rule="fire")

    def work(unit: UnitOfWork) -> Case:
        return file_case(
            unit,
            facts=(fact, replace(fact, value="\x00")),
            urgency=Level.CRITICAL,
            urgency_triaged=Level.LOW,
            urgency_reasons=(reason,),
            assessment=Assessment(severity=2, possible_immediate=True),
            resolution=Resolution(upheld=Upheld.PARTLY, remedies=("refund",), sent_at=START),
            handlers=("anna", "berk"),
            resumes_to=Status.TRIAGED,
            secret=b"\x00\xff",
        )

    made = await store.write(work)
    found = await store.read(lambda unit: unit.cases.get("case1"))
    assert replace(found, facts=()) == replace(made, facts=())
    assert [one.value for one in found.facts] == [fact.value, "\ufffd"]
    assert found.secret == b"\x00\xff"
    assert await store.read(lambda unit: unit.cases.by_reference(made.reference)) == found


async def test_a_reference_is_taken_once(store: SqlStore):
    await store.write(file_case)
    with pytest.raises(ConflictError):
        await store.write(lambda unit: file_case(unit, "case2", reference="REF-case1"))
    with pytest.raises(NotFoundError):
        await store.read(lambda unit: unit.cases.get("case2"))
    with pytest.raises(NotFoundError):
        await store.read(lambda unit: unit.cases.by_reference("nothing"))


async def test_of_two_who_change_a_case_one_is_told(store: SqlStore):
    case = await store.write(file_case)
    done = await together(
        *(
            store.write(lambda unit, o=owner: unit.cases.put(replace(case, owner=o), an_event()))  # type: ignore[misc]  # bound now
            for owner in ("anna", "berk", "cem")
        )
    )
    assert sum(isinstance(one, ConflictError) for one in done) == 2
    kept = await store.read(lambda unit: unit.cases.get("case1"))
    assert kept.version == 1
    links = await store.read(lambda unit: unit.events.of("case1"))
    assert faults(links, head=kept.trail_hash) == []
    assert len(links) == 1


async def test_facts_append_and_corrections_win(store: SqlStore):
    case = await store.write(file_case)
    for value in ("red", "blue"):
        fact = Fact(field="what", value=value, source=Source.STAFF, at=START)
        case = replace(case, facts=(*case.facts, fact))
        kept = case
        case = await store.write(lambda unit, c=kept: unit.cases.put(c))  # type: ignore[misc]  # bound now
    found = await store.read(lambda unit: unit.cases.get("case1"))
    assert [fact.value for fact in found.facts] == ["red", "blue"]
    assert found.fact("what") == "blue"
    words = await store.read(lambda unit: unit.cases.first_words(["case1", "none"]))
    assert words == {"case1": "red"}


FILTERS: list[tuple[CaseFilter, list[str]]] = [
    (CaseFilter(), ["case3", "case1", "case2"]),
    (CaseFilter(status="closed"), ["case2"]),
    (CaseFilter(live=True), ["case3", "case1"]),
    (CaseFilter(urgency="critical"), ["case3"]),
    (CaseFilter(language="fa"), ["case2"]),
    (CaseFilter(channel="email"), ["case3"]),
    (CaseFilter(category="delivery"), ["case1"]),
    (CaseFilter(owner="anna"), ["case1"]),
    (CaseFilter(owner=""), ["case3", "case2"]),
    (CaseFilter(since=START + HOUR), ["case3"]),
    (CaseFilter(text="case1"), ["case1"]),
    (CaseFilter(text="%"), []),
    (CaseFilter(text="_"), []),
]


async def test_a_case_is_found_by_the_beginning_of_its_reference(store: SqlStore):
    await store.write(lambda unit: file_case(unit, reference="3CCC-5K42-F"))
    for size in range(3, 12):
        sought = CaseFilter(text="3CCC-5K42-F"[:size])
        assert await listed(store, sought) == ["case1"], sought


async def listed(store: SqlStore, chosen: CaseFilter) -> list[str]:
    return await store.read(lambda unit: [case.id for case in unit.cases.list(chosen, limit=9)])


async def test_cases_are_listed_by_urgency_then_by_date_and_filtered(store: SqlStore):
    def work(unit: UnitOfWork) -> None:
        file_case(unit, category="delivery", owner="anna")
        file_case(unit, "case2", status=Status.CLOSED, language="fa")
        later = START + 2 * HOUR
        file_case(unit, "case3", urgency=Level.CRITICAL, channel="email", received_at=later)

    await store.write(work)
    for chosen, expected in FILTERS:
        assert await listed(store, chosen) == expected, chosen
        count = await store.read(lambda unit, c=chosen: unit.cases.count(c))  # type: ignore[misc]  # bound now
        assert count == len(expected)
    page = await store.read(lambda unit: unit.cases.list(CaseFilter(), limit=1, offset=1))
    assert [case.id for case in page] == ["case1"]
    waiting = await store.read(lambda unit: unit.cases.waiting_by_status())
    assert list(waiting) == [(Status.RECEIVED, 2)]


async def test_a_persons_cases_newest_first(store: SqlStore):
    def work(unit: UnitOfWork) -> tuple[Case, ...]:
        for number in range(3):
            file_case(unit, f"case{number}", received_at=START + number * HOUR)
        file_case(unit, "other", user="berk")
        return unit.cases.of(open_conversation(unit).id, limit=2)

    assert [case.id for case in await store.write(work)] == ["case2", "case1"]


async def test_the_correspondence_holds_both_sides_in_order(store: SqlStore):
    def work(unit: UnitOfWork) -> None:
        case = file_case(unit)
        for number, kind in enumerate((MessageKind.TEXT, MessageKind.CHOICE)):
            heard = a_message(
                f"heard {number}",
                str(number),
                kind=kind,
                received_at=START + 2 * number * HOUR,
                details={"label": "Yes"},
            )
            row = journal(unit, heard, number + 1)
            assert row
            read = understood(heard.text) if not number else None
            unit.inbox.settle(row, fate="case", case_id=case.id, understanding=read, now=START)
        said = outbound(2, created_at=START + HOUR, author=Author.STAFF)
        say(unit, said, case.id)

    await store.write(work)
    found = await store.read(lambda unit: unit.cases.correspondence("case1"))
    assert [one.text for one in found] == ["heard 0", "text 2", "Yes"]
    assert found[0].understanding == understood("heard 0")
    assert [one.author for one in found][1] is Author.STAFF


async def test_notes_in_their_order(store: SqlStore):
    await store.write(file_case)
    for text in ("one", "two\x00"):
        note = Note(at=START, by="anna", text=text, side="organisation")
        await store.write(lambda unit, n=note: unit.cases.note("case1", n))  # type: ignore[misc]  # bound now
    notes = await store.read(lambda unit: unit.cases.notes("case1"))
    assert [note.text for note in notes] == ["one", "two\ufffd"]


# Events


async def test_the_chain_grows_and_stays_whole(store: SqlStore):
    case = await store.write(file_case)
    for number in range(4):
        odd = an_event(number, reason="\x00\ud800", data={"odd": ["\x00", 1, 1.5, None, True]})
        kept = case
        case = await store.write(lambda unit, c=kept, o=odd: unit.cases.put(c, o, an_event()))  # type: ignore[misc]  # bound now
    links = await store.read(lambda unit: unit.events.of("case1"))
    assert [link.seq for link in links] == list(range(1, 9))
    assert faults(links, head=case.trail_hash) == []
    assert await store.read(lambda unit: unit.events.streams()) == ["case1"]


# Timers


async def test_one_timer_of_a_kind_a_case_and_each_is_taken_once(store: SqlStore):
    await store.write(file_case)
    key = (await store.write(open_conversation)).id

    def set_at(hours: int, name: str) -> Callable[[UnitOfWork], None]:
        at = START + hours * HOUR
        return lambda unit: unit.timers.set(key, "case1", {TimerKind.UPDATE: (at, name)})

    await store.write(set_at(1, "t1"))
    await store.write(set_at(3, "t2"))
    assert not await store.read(lambda unit: unit.timers.any_due(now=START + 2 * HOUR))
    assert await store.read(lambda unit: unit.timers.any_due(now=START + 3 * HOUR))
    take = [store.write(lambda u: u.timers.take_due(now=START + 3 * HOUR, limit=9)) for _ in "ab"]
    taken = await together(*take)
    due = (("t2", key, Due(timer=TimerKind.UPDATE, case_id="case1")),)
    assert sorted(tuple(one) for one in taken if not isinstance(one, BaseException)) == [(), due]


async def test_timers_are_taken_back(store: SqlStore):
    def work(unit: UnitOfWork) -> None:
        case = file_case(unit)
        timers = {kind: (START, str(kind)) for kind in TimerKind}
        unit.timers.set(case.conversation_id, case.id, timers)
        unit.timers.unset(case.id, (TimerKind.REMINDER, TimerKind.GIVE_UP))
        unit.timers.unset(case.id, ())

    await store.write(work)
    taken = await store.write(lambda unit: unit.timers.take_due(now=START, limit=9))
    unset = {TimerKind.REMINDER, TimerKind.GIVE_UP}
    assert {due.timer for _, _, due in taken} == set(TimerKind) - unset


async def test_the_oldest_timers_first_and_no_more_than_asked_for(store: SqlStore):
    def work(unit: UnitOfWork) -> None:
        for number in (2, 0, 1):
            case = file_case(unit, f"case{number}")
            timers = {TimerKind.UPDATE: (START + number * HOUR, f"t{number}")}
            unit.timers.set(case.conversation_id, case.id, timers)

    await store.write(work)
    now = START + 9 * HOUR
    for expected in (["t0", "t1"], ["t2"], []):
        taken = await store.write(lambda unit: unit.timers.take_due(now=now, limit=2))
        assert [name for name, _, _ in taken] == expected


async def test_a_cases_timers_are_taken_together_whenever_they_fell_due(store: SqlStore):
    def work(unit: UnitOfWork) -> None:
        for number in range(2):
            case = file_case(unit, f"case{number}")
            for hours, kind in enumerate((TimerKind.LINE, TimerKind.UPDATE)):
                timers = {kind: (START + (number * 5 + hours) * HOUR, f"t{number}{kind}")}
                unit.timers.set(case.conversation_id, case.id, timers)

    await store.write(work)
    now = START + 6 * HOUR
    young = await store.write(
        lambda unit: unit.timers.take_due(now=now, since=START + 5 * HOUR, limit=9)
    )
    assert [name for name, _, _ in young] == ["t1line", "t1update"]
    old = await store.write(lambda unit: unit.timers.take_due(now=now, until=START, limit=9))
    assert [name for name, _, _ in old] == ["t0line", "t0update"]


# Outbox


async def test_what_was_said_waits_in_order_up_to_what_is_not_due(store: SqlStore):
    def work(unit: UnitOfWork) -> str:
        for number in (3, 1, 2):
            at = START + HOUR if number == 3 else START
            say(unit, outbound(number, created_at=at))
        return open_conversation(unit).id

    key = await store.write(work)
    waiting = await store.read(lambda unit: unit.outbox.waiting(key, now=START))
    assert [queued.message.id for queued in waiting] == ["out1", "out2"]
    assert waiting[0].message == outbound(1)


async def test_an_attempt_is_begun_by_one_and_again_after_its_lease(store: SqlStore):
    await store.write(lambda unit: say(unit, outbound(1)))
    key = (await store.write(open_conversation)).id

    def begin(unit: UnitOfWork) -> bool:
        return unit.outbox.begin("out1", attempts=0, lease_until=START + HOUR)

    begun = await together(*(store.write(begin) for _ in range(5)))
    assert sorted(bool(one) for one in begun) == [False] * 4 + [True]
    assert not await store.read(lambda unit: unit.outbox.waiting(key, now=START))
    (again,) = await store.read(lambda unit: unit.outbox.waiting(key, now=START + HOUR))
    assert (again.status, again.attempts) == (SendStatus.SENDING, 1)
    await store.write(lambda unit: unit.outbox.release("telegram", now=START))
    assert await store.read(lambda unit: unit.outbox.waiting(key, now=START))


async def test_what_a_clock_far_ahead_put_off_is_due(store: SqlStore):
    def work(unit: UnitOfWork) -> str:
        for number, ahead in enumerate((timedelta(0), 9 * HOUR, HOUR), start=1):
            say(unit, outbound(number, created_at=START + ahead))
        unit.outbox.begin("out1", attempts=0, lease_until=START + 9 * HOUR)
        return open_conversation(unit).id

    def named(unit: UnitOfWork) -> list[str]:
        return [queued.message.id for queued in unit.outbox.waiting(key, now=START)]

    key = await store.write(work)
    assert await store.read(named) == []
    for channel in ("email", "telegram"):
        await store.write(
            lambda unit, of=channel: unit.outbox.hasten(of, now=START, latest=START + 2 * HOUR)  # type: ignore[misc]  # bound now
        )
    assert await store.read(named) == ["out1", "out2", "out3"]


async def test_what_was_put_off_for_a_reason_waits(store: SqlStore):
    def work(unit: UnitOfWork) -> str:
        say(unit, outbound(1))
        unit.outbox.begin("out1", attempts=0, lease_until=START + HOUR)
        unit.outbox.hasten("telegram", now=START, latest=START + 2 * HOUR)
        return open_conversation(unit).id

    key = await store.write(work)
    assert not await store.read(lambda unit: unit.outbox.waiting(key, now=START))


def delivered(number: int, **changes: Any) -> Delivery:
    plain = Delivery(message_id=f"out{number}", status=DeliveryStatus.RELAYED, at=START)
    return replace(plain, **changes)


async def test_what_must_wait_crowds_nobody_out(store: SqlStore):
    def work(unit: UnitOfWork) -> None:
        for person, user in enumerate(("anna", "berk", "cem")):
            to = replace(an_address(), user=user)
            for number in (1, 2):
                say(unit, outbound(10 * person + number, recipient=to, sequence=number))
        for blocked in (1, 11):
            later = delivered(blocked, status=DeliveryStatus.DELAYED)
            unit.outbox.finish(later, SendStatus.PENDING, next_attempt_at=START + HOUR, now=START)

    await store.write(work)
    due = await store.read(lambda unit: unit.outbox.due("telegram", now=START, limit=1))
    free = await store.write(lambda unit: open_conversation(unit, "cem"))
    assert list(due) == [free.id]
    assert await store.read(lambda unit: unit.outbox.due("email", now=START, limit=9)) == []


async def test_an_answer_to_any_of_our_ids_finds_its_case(store: SqlStore):
    def work(unit: UnitOfWork) -> str:
        case = file_case(unit)
        say(unit, outbound(1), case.id)
        say(unit, outbound(2))
        kept = delivered(1, external_id="<relayed@example.org>\x00")
        unit.outbox.finish(kept, SendStatus.RELAYED, next_attempt_at=None, now=START)
        return case.conversation_id

    key = await store.write(work)
    for ids, case in (
        (["out1@example.org"], "case1"),
        (["<relayed@example.org>\ufffd"], "case1"),
        (["strange", "out1"], "case1"),
        (["out2"], None),
        (["strange"], None),
        ([], None),
    ):
        assert await store.read(lambda unit, i=ids: unit.outbox.said(key, i)) == case  # type: ignore[misc]  # bound now
    other = await store.write(lambda unit: open_conversation(unit, "berk"))
    assert await store.read(lambda unit: unit.outbox.said(other.id, ["out1"])) is None


async def test_what_stands_before_a_place_is_known_by_the_channels_ids(store: SqlStore):
    def work(unit: UnitOfWork) -> str:
        conversation = open_conversation(unit)
        for place in (1, 2, 4):
            unit.inbox.add(conversation, a_message("x", f"5:{place}"), sequence=place)
        unit.inbox.add(conversation, a_message("x", "unseen"), sequence=0)
        for place in (3, 5, 6):
            say(unit, outbound(place))
        kept = delivered(3, external_id="5:3")
        unit.outbox.finish(kept, SendStatus.DELIVERED, next_attempt_at=None, now=START)
        nameless = delivered(5)
        unit.outbox.finish(nameless, SendStatus.DELIVERED, next_attempt_at=None, now=START)
        return conversation.id

    key = await store.write(work)
    for place, before in (
        (5, ["5:4", "5:3", "5:2", "5:1"]),
        (3, ["5:2", "5:1"]),
        (1, []),
        (6, []),
    ):
        assert list(await store.read(lambda u, p=place: u.outbox.before(key, p))) == before  # type: ignore[misc]  # bound now


# Dialogues


async def test_where_a_conversation_stands_has_one_next_version(store: SqlStore):
    key = (await store.write(open_conversation)).id
    fresh = await store.read(lambda unit: unit.dialogues.get(key))
    assert fresh == DialogueState(conversation_id=key)
    state = replace(
        fresh, phase=Phase.COLLECTING, asked="what", slots={"what": SlotState.ASKED}, turn=1
    )
    for version in range(2):
        known = replace(state, version=version)
        done = await together(
            *(store.write(lambda u, k=known: u.dialogues.put(k)) for _ in range(3))  # type: ignore[misc]  # bound now
        )
        assert sum(isinstance(one, ConflictError) for one in done) == 2
        found = await store.read(lambda unit: unit.dialogues.get(key))
        assert found == replace(state, version=version + 1)


# Transcripts


async def test_a_transcript_has_both_sides_once_in_order(store: SqlStore):
    def work(unit: UnitOfWork) -> None:
        journal(unit, a_message("hello", "anna:1"), sequence=1)
        say(unit, outbound(2, choices=(Choice(value="skip", label="Skip"),)))
        pressed = a_message("skip", "3", kind=MessageKind.CHOICE, details={"label": "Skip"})
        journal(unit, pressed, sequence=3)
        journal(unit, a_message("away", "4", kind=MessageKind.AUTO_REPLY), sequence=0)
        unit.conversations.take_sequences(open_conversation(unit).id, 3)

    await store.write(work)
    key = (await store.write(open_conversation)).id
    whole = await store.read(lambda unit: unit.transcripts.since(key, 0, limit=9))
    assert [(one.sequence, one.id, one.text) for one in whole] == [
        (1, "1", "hello"),
        (2, "out2", "text 2"),
        (3, "3", "Skip"),
    ]
    later = await store.read(lambda unit: unit.transcripts.since(key, 1, limit=1))
    assert [one.sequence for one in later] == [2]
    heads = await store.read(
        lambda unit: unit.transcripts.heads([an_address(user="nobody"), an_address()])
    )
    assert heads == [0, 3]


# Quarantine


async def test_unreadable_bytes_are_set_aside_once(store: SqlStore):
    for _ in range(2):
        await store.write(
            lambda unit: unit.quarantine.add(
                replace(an_address(), account="a\x00", user="\ud800"),
                external_id="\x00",
                raw_digest="d",
                reason="\x00",
                at=START,
            )
        )
    assert await store.read(lambda unit: unit.quarantine.waiting()) == 1


# Staff


async def test_accounts_and_logins(store: SqlStore):
    anna = staff_of(Role.MANAGER, "anna")
    await store.write(lambda unit: unit.staff.add(anna, now=START))
    with pytest.raises(ConflictError):
        await store.write(lambda unit: unit.staff.add(replace(anna, id="other"), now=START))
    assert await store.read(lambda unit: unit.staff.by_login(" ANNA ")) == anna
    assert await store.read(lambda unit: unit.staff.by_login("nobody")) is None
    locked = replace(anna, totp="SECRET", team="Berlin", disabled=True)
    await store.write(lambda unit: unit.staff.put(locked))
    assert await store.read(lambda unit: unit.staff.get("anna")) == locked
    assert await store.write(lambda unit: unit.staff.lock("anna")) == locked
    assert list(await store.read(lambda unit: unit.staff.all())) == [locked]


async def test_a_login_ends_by_itself_or_by_leaving(store: SqlStore):
    await store.write(lambda unit: unit.staff.add(staff_of(Role.AGENT, "anna"), now=START))
    for name, hours in (("old", 0), ("a", 1), ("b", 2), ("c", 2)):
        session = StaffSession(
            token_hash=name,
            staff_id="anna",
            csrf="c",
            created_at=START,
            seen_at=START,
            expires_at=START + hours * HOUR,
        )
        await store.write(lambda unit, s=session: unit.staff.open_session(s, now=START))  # type: ignore[misc]  # bound now
    await store.write(lambda unit: unit.staff.close_session("b"))

    def known(name: str, hours: int) -> Awaitable[object]:
        return store.read(lambda unit: unit.staff.session(name, now=START + hours * HOUR))

    assert not await known("old", 0)
    assert await known("a", 0)
    assert not await known("a", 1)
    assert not await known("b", 0)
    await store.write(lambda unit: unit.staff.close_sessions("anna"))
    assert not await known("c", 0)


# The transaction


async def test_all_or_nothing_and_nobody_is_called_for_nothing(store: SqlStore):
    called: list[str] = []

    def work(unit: UnitOfWork, *, fail: bool) -> None:
        file_case(unit)
        say(unit, outbound(1), "case1")
        unit.bells.converse("conversation1")
        unit.after_commit(lambda: called.append("yes"))
        if fail:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await store.write(lambda unit: work(unit, fail=True))
    assert await store.read(lambda unit: unit.cases.count(CaseFilter())) == 0
    assert await store.read(lambda unit: unit.outbox.due("telegram", now=START, limit=1)) == []
    assert called == []
    await store.write(lambda unit: work(unit, fail=False))
    await until(lambda: asyncio.sleep(0, called == ["yes"]))
    assert store.sync_read(lambda unit: unit.cases.get("case1")).kind is KindCode.COMPLAINT
    assert store.sync_write(open_conversation).head == 0


async def test_reading_writes_nothing(store: SqlStore):
    with pytest.raises(Exception, match=r"read-?only|not take writes"):
        await store.read(open_conversation)
