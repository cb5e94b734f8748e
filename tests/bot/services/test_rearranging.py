"""Staff join two cases of one person, and split a message off into a case of its own."""

import pytest

from bot.domain.case import Status
from bot.domain.errors import ArzuhalError
from bot.domain.events import EventType
from tests.bot.services.line import Line

ANNA = {"channel": "email", "account": "complaints@example.org", "user": "anna@people.example.org"}
FIRST = "The kettle I bought broke after two days"
OTHER = "The parcel never came to my door at all"


async def texts(line: Line, reference: str) -> list[str]:
    file = await line.reading.file(reference)
    return [one.text for one in file.messages if one.author == "complainant"]


async def two(line: Line) -> tuple[str, str]:
    """Two cases of one person; the references."""
    for text in (FIRST, OTHER):
        await line.hear(text, **ANNA)
        line.clock.tick(hours=1)
    first, second = sorted(await line.cases(), key=lambda case: case.received_at)
    return first.reference, second.reference


async def test_joined_cases_go_on_as_one(line: Line):
    first, second = await two(line)
    sent = line.wires["email"].sent[-1]
    ended = await line.casework.merge(second, line.anna, first)
    await line.delivering.deliver(ended.conversation_id)
    into = (await line.reading.file(first)).case
    assert (ended.status, ended.merged_into) == (Status.MERGED, into.id)
    assert await texts(line, first) == [FIRST, OTHER]
    assert "Both now go on together" in line.texts("email")[-1]
    line.clock.tick(hours=1)
    await line.hear("It was on 19 October", **ANNA, in_reply_to=f"{sent.id}@example.org")
    assert len(await texts(line, first)) == 3, "answers to the ended case go on in the other"
    events = [one.event for one in (await line.reading.file(first)).events]
    assert [e.data["case"] for e in events if e.type is EventType.MERGED] == [second]


async def test_after_they_are_parted_an_answer_goes_to_the_case_it_answers(line: Line):
    first, second = await two(line)
    sent = line.wires["email"].sent[-1]
    merged = await line.casework.merge(second, line.anna, first)
    line.clock.tick(hours=1)
    for subject in (f"About {second}", f"About {first}"):
        await line.hear("It was on 19 October", **ANNA, subject=subject)
    assert len(await texts(line, first)) == 4, "by either number, while they are one"
    parted = await line.casework.part(second, line.anna)
    await line.delivering.deliver(merged.conversation_id)
    assert (parted.status, parted.merged_into) == (Status.RECEIVED, "")
    assert "is separate from your other one again" in line.texts("email")[-1]
    assert (await texts(line, first))[0] == FIRST
    assert await texts(line, second) == [OTHER]
    line.clock.tick(hours=1)
    await line.hear("It was blue", **ANNA, in_reply_to=f"{sent.id}@example.org")
    await line.hear("And heavy", **ANNA, subject=f"Re: {second}")
    assert await texts(line, second) == [OTHER, "It was blue", "And heavy"]
    told = [one.event.type for one in (await line.reading.file(first)).events]
    assert told.count(EventType.MERGED) == told.count(EventType.PARTED) == 1


async def test_cases_of_two_people_are_not_joined(line: Line):
    own = await two(line)
    await line.hear(FIRST, **{**ANNA, "user": "berk@people.example.org"})
    cases = [case.reference for case in await line.cases() if case.channel == "email"]
    (strange,) = [one for one in cases if one not in own]
    for into in (strange, own[0]):
        with pytest.raises(ArzuhalError, match="same person"):
            await line.casework.merge(own[0], line.anna, into)


async def test_a_message_becomes_a_case_of_its_own(line: Line):
    await line.hear(FIRST, **ANNA)
    case, sent = await line.case(), line.wires["email"].sent[-1]
    came = line.clock.tick(hours=1)
    key = await line.hear(OTHER, **ANNA, in_reply_to=f"{sent.id}@example.org")
    line.clock.tick(hours=1)
    file = await line.file()
    number = [one.message_id for one in file.messages if one.author == "complainant"][1]
    assert number
    await line.casework.split(case.reference, line.anna, number)
    await line.delivering.deliver(key)
    (fresh,) = [one for one in await line.cases() if one.id != case.id]
    assert await texts(line, case.reference) == [FIRST]
    assert await texts(line, fresh.reference) == [OTHER]
    assert (fresh.received_at, fresh.needs_review) == (came, True)
    assert fresh.reference in line.texts("email")[-1]


async def test_the_message_a_case_began_with_stays(line: Line):
    await line.hear(FIRST, **ANNA)
    file = await line.file()
    number = file.messages[0].message_id
    assert number
    for wrong in (number, 999):
        with pytest.raises(ArzuhalError, match="later message"):
            await line.casework.split(file.case.reference, line.anna, wrong)
