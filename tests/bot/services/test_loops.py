"""Machines without marks: a loop ends by itself, nothing is lost, and a person looks."""

from dataclasses import replace

import pytest

from bot.domain.events import EventType
from bot.services.loops import subject
from channels.message import Address, Attachment, MessageKind
from tests.bot.services.line import Line
from tests.fakes import a_message

OURS = "complaints@example.org"
ROBOT = Address(channel="email", account=OURS, user="helpdesk@other.example.org")


async def write(
    line: Line, text: str, *, about: str = "", answer: bool = False, files: int = 0
) -> str:
    """A letter comes in, in answer to our last one or not; the fate of its row."""
    sent = line.wires["email"].sent
    number = line.clock.tick(seconds=30).isoformat()
    attachments = tuple(
        Attachment(name=f"{n}.jpg", type="image/jpeg", size=1, digest=f"{number}{n}")
        for n in range(files)
    )
    message = a_message(text, f"{number}@other.example.org", sender=ROBOT)
    message = replace(
        message,
        received_at=line.clock(),
        subject=about,
        attachments=attachments,
        in_reply_to=f"{sent[-1].id}@example.org" if answer else "",
    )
    assert await line.intake.message(message)
    key = await line.key(message)
    await line.conversing.handle(key)
    await line.delivering.deliver(key)
    return key


async def fates(line: Line) -> list[str]:
    found = [await line.reading.file(case.reference) for case in await line.cases()]
    heard = [one for file in found for one in file.messages if one.author == "complainant"]
    return [one.status for one in sorted(heard, key=lambda one: one.at)]


async def test_two_ticket_systems_do_not_talk_for_long(line: Line):
    """FreeScout #2445: no mark of a machine, each answer with a number of its own."""
    said = 0
    await write(line, "Request 4711 was registered, we will come back to you.")
    while len(line.wires["email"].sent) > said and said < 50:
        said = len(line.wires["email"].sent)
        text = f"Request {4711 + said} was registered, we will come back to you."
        await write(line, text, about=f"Re: [#{said}]", answer=True)
    assert said == 2
    assert await fates(line) == ["case", "case", "same_words"]
    assert len(await line.cases()) == 1


async def test_a_machine_that_says_something_else_each_time_is_answered_ten_times(line: Line):
    await write(line, "What a fine morning for sorting things")
    for number in range(20):
        await write(line, f"Now about {chr(97 + number) * 5} again", answer=True)
    assert len(line.wires["email"].sent) == 10
    file = await line.file()
    assert len([one for one in file.messages if one.author == "complainant"]) == 21
    reasons = [e.event.reason for e in file.events if e.event.type is EventType.UNANSWERED]
    assert reasons == ["too_many"] * 11
    assert file.case.needs_review
    line.clock.tick(minutes=181)
    await write(line, "And a last word", answer=True)
    assert len(line.wires["email"].sent) == 11


async def test_like_subjects_of_new_letters_are_answered_twice(line: Line):
    matters = (
        "The kettle I bought in your shop leaks",
        "Nobody answers the telephone of the town hall",
        "My invoice of October counts the water twice",
    )
    for number, matter in enumerate(matters):
        await write(line, matter, about=f"Alarm [{number}] no. 17")
    assert len(line.wires["email"].sent) == 2
    assert len(await line.cases()) == 3, "each is recorded, answered or not"
    (last,) = [case for case in await line.cases() if case.ack_sent_at is None]
    assert last.needs_review


async def test_somebody_who_sends_a_file_after_another_is_always_heard(line: Line):
    await write(line, "My order came broken, photos follow")
    for _ in range(4):
        await write(line, "", answer=True, files=1)
    assert set(await fates(line)) == {"case"}


async def test_in_a_chat_nobody_counts(line: Line):
    for _ in range(12):
        said = len(line.texts())
        await line.hear("What about my order?")
        assert len(line.texts()) > said


async def test_what_says_that_it_is_automatic_is_never_answered(line: Line):
    await line.hear("I am away", kind=MessageKind.AUTO_REPLY, channel="email", user="x@y.example")
    assert line.texts("email") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Re: [Ticket#4711] Order late", "Fwd: RE: [Ticket#4712] order late"),
        ("Ответ: Заказ не пришёл", "Заказ не пришёл"),
        ("YNT: Siparişim gelmedi (3)", "Siparişim gelmedi (4)"),
        ("پاسخ: سفارش من نرسید", "سفارش من نرسید"),
        ("K7M4-2QXD-9", "Re: "),
    ],
)
def test_subjects_are_alike_but_for_what_counts(one: str, other: str):
    assert subject(one) == subject(other)


def test_other_subjects_are_others():
    assert subject("Order late") != subject("Order broken")
