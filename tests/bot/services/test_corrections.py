"""An edited message corrects its case; a reply finds the case of what it replies to."""

from dataclasses import replace

from bot.domain.case import Source
from channels.message import InboundMessage
from tests.bot.services.line import Line, decide
from tests.fakes import a_message, understood

TOLD = "The kettle I bought broke after two days"
MENDED = "The kettle and the pan I bought broke after two days"


def edit(of: str, text: str) -> InboundMessage:
    message = a_message(text, f"{of}:edit:77")
    return replace(message, references=(of,), details={"edited": "true"})


async def enter(line: Line, message: InboundMessage) -> None:
    assert await line.intake.message(replace(message, received_at=line.clock()))
    key = await line.key(message)
    await line.conversing.handle(key)
    await line.delivering.deliver(key)


async def test_an_edited_complaint_is_corrected_and_its_question_stays_open(line: Line):
    await line.hear(TOLD)
    await enter(line, edit("m1", MENDED))
    case = await line.case()
    told = [fact for fact in case.facts if fact.field == "what"]
    assert [fact.value for fact in told] == [TOLD, MENDED]
    assert told[-1].source is Source.COMPLAINANT
    assert len(line.texts()) == 3
    assert line.texts()[-1].startswith("Thank you.")
    await line.hear("last week")
    assert (await line.case()).slots["occurred_on"].value == "last week"


async def test_an_edited_answer_replaces_the_answer(line: Line):
    await line.hear(TOLD)
    await line.hear("last week")
    await enter(line, edit("m2", "last month"))
    assert (await line.case()).slots["occurred_on"].value == "last month"
    assert (await line.case()).slots["what"].value == TOLD


async def test_an_edit_that_answers_the_open_question_brings_the_next_one(line: Line):
    line.reader.known[MENDED] = understood(MENDED, incident_date="2026-02-28")
    await line.hear(TOLD)
    await enter(line, edit("m1", MENDED))
    assert (await line.case()).slots["occurred_on"].value == "2026-02-28"
    assert not line.texts()[-1].startswith("Thank you.")
    assert len(line.texts()) == 3


async def test_an_edit_is_no_new_complaint_even_when_the_case_is_decided(line: Line):
    await line.hear(TOLD)
    await decide(line, (await line.case()).reference)
    await enter(line, edit("m1", MENDED))
    assert len(await line.cases()) == 1
    assert line.texts()[-1].startswith("Thank you.")


async def test_while_a_person_speaks_for_us_an_edit_is_kept_in_silence(line: Line):
    await line.hear(TOLD)
    await line.press("human")
    said = line.texts()
    await enter(line, edit("m1", MENDED))
    assert line.texts() == said
    assert (await line.case()).slots["what"].value == MENDED


async def test_an_edit_of_what_nobody_knows_is_a_message(line: Line):
    await enter(line, edit("long ago", TOLD))
    assert (await line.case()).slots["what"].value == TOLD


async def test_a_reply_to_an_own_message_is_about_its_case(line: Line):
    await line.hear(TOLD)
    reference = (await line.case()).reference
    await line.press("new")
    await line.hear("The courier was rude and threw my parcel over the fence")
    assert len(await line.cases()) == 2
    await line.hear("It is the second one that broke like this", in_reply_to="m1")
    assert len(await line.cases()) == 2
    heard = [one.text for one in (await line.reading.file(reference)).messages]
    assert "It is the second one that broke like this" in heard
