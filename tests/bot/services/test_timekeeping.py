"""Timers enter the line once each, late rather than never, and not as a storm."""

import asyncio
from collections.abc import Callable

from bot.domain.case import Status
from bot.domain.dialogue import TimerKind
from bot.domain.events import EventType
from bot.services.ports import UnitOfWork
from bot.services.timekeeping import BATCH, LATE_BATCH, Timekeeping
from channels.message import MessageKind
from nlp.understanding import Level
from tests.bot.services.line import Line
from tests.fakes import a_case, an_address, understood
from tests.stores import Rung

TOLD = "The kettle I bought broke after two days"


async def test_nothing_is_due_before_its_time(line: Line):
    await line.hear(TOLD)
    assert await line.fall_due(hours=23) == 0


async def test_the_reminder_the_giving_up_and_the_promised_word_come_in_turn(line: Line):
    await line.hear(TOLD)
    assert await line.fall_due(hours=24) == 1
    assert line.texts()[-1].startswith("One question is still open")
    assert await line.fall_due(hours=48) == 1
    assert line.texts()[-1] not in line.texts()[:-1], "the second time in other words"
    assert await line.fall_due(hours=48) == 2, "giving up, and staff are asked for a line"
    assert (await line.case()).status is Status.RECEIVED
    assert len(line.texts()) == 4, "giving up is silent"
    assert await line.fall_due(days=2) == 1
    assert line.texts()[-1].startswith("As promised, here is news of your complaint.")
    assert await line.fall_due(days=7) == 1
    assert len(line.texts()) == 5, "never two empty words in a row"
    file = await line.file()
    kinds = [link.event.type for link in file.events]
    assert EventType.UPDATE_SENT in kinds
    assert EventType.SLA_BREACHED in kinds
    assert file.case.needs_review
    assert await line.fall_due(days=7) == 1, "and the next date is promised"


async def test_after_a_long_outage_there_is_one_message_a_case(line: Line, rung: Rung):
    """Given up in silence, and one word for all the dates that passed."""
    await line.hear(TOLD)
    before = len(line.texts())
    assert await line.fall_due(days=100) == 2
    assert rung == [(await line.file()).conversation.id] * 2
    assert [text[:30] for text in line.texts()[before:]] == ["We promised you a decision on "]
    assert await line.timekeeping.look() == 0


async def test_several_who_look_take_each_timer_once(line: Line):
    await line.hear(TOLD)
    line.clock.tick(days=100)
    others = [Timekeeping(line.store, now=line.clock, heartbeat=line.beats) for _ in range(3)]
    assert sorted(await asyncio.gather(*(one.look() for one in others))) == [0, 0, 2]


def fill(line: Line, count: int, *, prefix: str = "user") -> Callable[[UnitOfWork], None]:
    """So many cases with news that are due now."""

    def work(unit: UnitOfWork) -> None:
        for number in range(count):
            to = an_address(user=f"{prefix}{number}")
            conversation = unit.conversations.open(to, name="", now=line.clock())
            case = a_case(id=f"{prefix}{number}", conversation_id=conversation.id)
            unit.cases.add(case)
            timers = {TimerKind.UPDATE: (line.clock(), f"t{prefix}{number}")}
            unit.timers.set(conversation.id, case.id, timers)

    return work


async def test_a_crowd_enters_in_portions(line: Line, rung: Rung):
    await line.store.write(fill(line, BATCH + 5))
    assert [await line.timekeeping.look() for _ in range(3)] == [BATCH, 5, 0]
    assert len(set(rung)) == len(rung) == BATCH + 5


async def test_after_an_outage_the_backlog_enters_slowly_and_behind_what_is_due(
    line: Line, rung: Rung
):
    await line.store.write(fill(line, LATE_BATCH + 5, prefix="late"))
    line.clock.tick(days=7)
    await line.store.write(fill(line, 3, prefix="now"))
    looks = [await line.timekeeping.look() for _ in range(3)]
    assert looks == [3 + LATE_BATCH, 5, 0]
    assert len(set(rung)) == len(rung) == LATE_BATCH + 8


async def test_a_case_that_was_worked_on_tells_what_was_done(line: Line):
    await line.hear(TOLD)
    await line.press("cancel")
    reference = (await line.case()).reference
    await line.casework.assign(reference, line.anna, line.anna)
    await line.casework.note(reference, line.anna, "The courier was asked.")
    await line.fall_due(days=7)
    text = line.texts()[-1]
    assert "– A colleague has taken on your case." in text
    assert "Still to come:" in text
    assert "The courier was asked." not in text


async def test_staff_are_asked_for_a_line_by_mail(line: Line):
    await line.hear(TOLD)
    await line.press("cancel")
    await line.fall_due(days=4)
    waiting = await line.store.read(
        lambda unit: unit.outbox.due("email", now=line.clock(), limit=9)
    )
    assert len(waiting) == 1
    await line.delivering.deliver(waiting[0])
    assert "nothing was done since the last time" in line.texts("email")[-1]


async def test_in_the_night_the_word_waits_for_the_morning(line: Line):
    """The person writes English and lives by the deployment's clock, which is UTC here."""
    await line.hear(TOLD)
    await line.press("cancel")
    said = len(line.texts())
    line.clock.tick(days=7, hours=14)
    assert await line.fall_due() == 1
    assert len(line.texts()) == said
    assert await line.fall_due(hours=10) == 1
    assert len(line.texts()) == said + 1


async def test_the_promised_words_go_on_after_a_row_that_failed(line: Line):
    """The chain of news never ends, whatever became of one of its rows."""
    key = await line.hear(TOLD)
    await line.press("cancel")
    line.clock.tick(days=7)
    await line.timekeeping.look()
    pending = await line.pending(key)
    assert pending
    await line.store.write(lambda unit: line.conversing._failed(unit, key, pending, "broken"))
    for _ in range(3):
        await line.store.write(lambda unit: line.conversing._failed(unit, key, pending, "broken"))
    assert await line.pending(key) is None
    assert await line.fall_due(hours=6) == 1
    assert line.texts()[-1].startswith("As promised, here is news")


async def test_an_ended_case_is_left_in_peace(line: Line):
    await line.hear(TOLD)
    await line.hear("withdraw")
    key = await line.press("withdraw")
    await line.press("yes")
    assert (await line.case()).status is Status.CLOSED
    assert await line.fall_due(days=100) == 0
    assert await line.pending(key) is None


async def test_after_a_weeks_outage_each_case_hears_once_and_staff_are_told_once(line: Line):
    """News, the warning and the missed date of five people fell due while nothing ran."""
    for number in range(5):
        await line.hear(f"The kettle number {number} broke after two days", user=f"u{number}")
        await line.hear("cancel", user=f"u{number}", kind=MessageKind.CHOICE)
    line.clock.tick(days=24)
    for _ in range(9):
        await line.fall_due()
    before = len(line.texts())
    line.clock.tick(days=7, hours=1)  # the dates of news, of the warning and of the decision
    looks = [await line.fall_due() for _ in range(4)]
    assert looks == [5, 0, 0, 0]
    heard = line.texts()[before:]
    assert len(heard) == 5, "one message a person, whatever fell due"
    assert all(text.startswith("We promised you a decision on ") for text in heard)
    for case in await line.cases():
        file = await line.reading.file(case.reference)
        breaches = [
            link.event
            for link in file.events
            if link.event.type is EventType.SLA_BREACHED
            and link.event.data["promise"] == "decision"
        ]
        assert len(breaches) == 1
        assert file.case.deadlines.update_due > line.clock()


async def test_a_clock_that_jumps_ahead_and_is_set_right_says_nothing_twice(line: Line):
    await line.hear(TOLD)
    await line.press("cancel")
    await line.fall_due(days=8)  # a machine that starts with a wrong date
    told = len(line.texts())
    promised = (await line.case()).deadlines.update_due
    line.clock.tick(days=-8)
    assert await line.fall_due() == 0
    assert await line.fall_due(days=7) == 0, "what was said ahead of its time is not said again"
    assert len(line.texts()) == told
    line.clock.at = promised
    assert await line.fall_due() >= 1, "and what was promised then is kept"


async def test_a_clock_set_back_delays_and_loses_nothing(line: Line):
    await line.hear(TOLD)
    await line.press("cancel")
    reference = (await line.case()).reference
    line.clock.tick(days=-30)
    assert await line.fall_due() == 0
    await line.hear("It also smells of smoke")
    await line.casework.assign(reference, line.anna, line.anna)
    assert await line.fall_due(days=30) == 0
    assert await line.fall_due(days=7) == 1
    assert line.texts()[-1].startswith("As promised, here is news of your complaint.")


async def test_a_critical_case_pages_once_after_an_outage_and_goes_on(line: Line):
    line.reader.known["fire"] = understood("fire", level=Level.CRITICAL)
    await line.hear("fire")
    await line.fall_due(days=7)
    await line.fall_due()
    file = await line.file()
    paged = [link.event for link in file.events if link.event.type is EventType.PAGED]
    assert len(paged) == 2, "at once, and once after the outage"
    await line.fall_due(minutes=15)
    again = [link for link in (await line.file()).events if link.event.type is EventType.PAGED]
    assert len(again) == 3
