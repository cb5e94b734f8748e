"""Several pictures sent at once are one message: one case, one answer, whatever the timing."""

from dataclasses import replace

from bot.services.albums import MOST, QUIET
from channels.message import Attachment, InboundMessage
from tests.bot.services.line import Line
from tests.fakes import a_message
from tests.stores import Rung

TOLD = "The kettle I bought broke after two days"


def picture(number: int, text: str = "", group: str = "g1") -> InboundMessage:
    name = f"{number}.jpg"
    file = Attachment(name=name, type="image/jpeg", size=1, digest=f"{number:064}")
    details = {"media_group": group} if group else {}
    return replace(a_message(text, f"5:{number}"), attachments=(file,), details=details)


async def enter(line: Line, *messages: InboundMessage) -> str:
    for message in messages:
        assert await line.intake.message(replace(message, received_at=line.clock()))
    return await line.key(messages[0])


async def handled(line: Line, key: str) -> None:
    await line.conversing.handle(key)
    await line.delivering.deliver(key)


async def heard(line: Line) -> list[tuple[str, list[str]]]:
    """What staff see that came in: the words and the names of the files."""
    shown = (await line.file()).messages
    return [
        (one.text, [file.name for file in one.attachments])
        for one in shown
        if one.author == "complainant"
    ]


async def test_an_album_is_one_message(line: Line, rung: Rung):
    key = await enter(line, picture(1, TOLD), picture(2), picture(3))
    rung.clear()
    await handled(line, key)
    assert not await line.cases(), "more of it may come"
    assert rung.later == [(key, line.clock() + QUIET)]
    line.clock.tick(seconds=QUIET.total_seconds())
    await handled(line, key)
    assert await heard(line) == [(TOLD, ["1.jpg", "2.jpg", "3.jpg"])]
    assert (await line.case()).slots["evidence"].value == 3
    assert len(line.texts()) == 2
    assert await line.pending(key) is None


async def test_every_caption_is_read(line: Line):
    key = await enter(line, picture(1), picture(2, TOLD), picture(3, "This is the bill"))
    line.clock.tick(seconds=QUIET.total_seconds())
    await handled(line, key)
    words = f"{TOLD}\n\nThis is the bill"
    assert await heard(line) == [(words, ["1.jpg", "2.jpg", "3.jpg"])]
    assert line.reader.asked[-1][0] == words


async def test_what_is_said_next_closes_it_and_so_does_its_size(line: Line):
    key = await enter(line, picture(1, TOLD), picture(2), picture(3, group=""))
    await handled(line, key)
    assert (await heard(line))[0] == (TOLD, ["1.jpg", "2.jpg"])
    await enter(line, *(picture(number, group="g2") for number in range(10, 10 + MOST)))
    await handled(line, key)
    assert len((await heard(line))[-1][1]) == MOST
    assert len(await line.cases()) == 1


async def test_a_picture_that_comes_late_joins_in_silence(line: Line):
    key = await enter(line, picture(1, TOLD))
    line.clock.tick(seconds=QUIET.total_seconds())
    await handled(line, key)
    said = line.texts()
    await enter(line, picture(2), picture(3))
    line.clock.tick(seconds=QUIET.total_seconds())
    await handled(line, key)
    assert line.texts() == said
    assert await heard(line) == [(TOLD, ["1.jpg", "2.jpg", "3.jpg"])]


async def test_late_words_are_answered(line: Line):
    key = await enter(line, picture(1, TOLD))
    line.clock.tick(seconds=QUIET.total_seconds())
    await handled(line, key)
    await enter(line, picture(2, "on Sunday"))
    line.clock.tick(seconds=QUIET.total_seconds())
    await handled(line, key)
    assert len(line.texts()) == 3
    assert len(await line.cases()) == 1


async def test_the_same_picture_again_changes_nothing(line: Line):
    key = await enter(line, picture(1, TOLD), picture(2))
    assert not await line.intake.message(picture(2))
    line.clock.tick(seconds=QUIET.total_seconds())
    await handled(line, key)
    assert not await line.intake.message(picture(1, TOLD))
    assert await heard(line) == [(TOLD, ["1.jpg", "2.jpg"])]


async def test_a_bell_of_an_album_is_answered_by_one_of_two_workers(line: Line):
    key = await enter(line, picture(1, TOLD), picture(2))
    line.clock.tick(seconds=QUIET.total_seconds())
    await line.another().handle(key)
    await handled(line, key)
    assert len(await line.cases()) == 1
