"""Answers that go elsewhere too: by letter after a code, to Telegram after a link."""

import re

from bot.services.reaching import MOST_CODES
from channels.message import MessageKind
from nlp.understanding import ActCode, KindCode
from tests.bot.services.line import Line
from tests.fakes import understood

TOLD = "The kettle I bought broke after two days"
MAIL = "anna@example.org"


async def command(line: Line, text: str, user: str = "anna", channel: str = "web") -> str:
    return await line.hear(text, channel=channel, user=user, kind=MessageKind.COMMAND)


async def posted(line: Line) -> None:
    """Every letter and message that waits is sent."""
    for channel, key in tuple(line.woken):
        if channel != "web":
            await line.delivering.deliver(key)


async def code(line: Line) -> str:
    await posted(line)
    found = re.match(r"\d{6}", line.texts("email")[-1])
    assert found, line.texts("email")
    return found[0]


async def proven(line: Line) -> str:
    """A complaint in the chat whose teller has proven a mail address; its reference."""
    await line.hear(TOLD, channel="web")
    await command(line, f"email {MAIL}")
    await line.hear(await code(line), channel="web")
    return (await line.case()).reference


async def test_what_staff_write_goes_to_the_proven_address_as_well(line: Line):
    reference = await proven(line)
    letters = len(line.texts("email"))
    await line.casework.reply(reference, line.anna, "We have found your parcel.")
    await posted(line)
    assert "We have found your parcel." in line.texts("email")[-1]
    assert len(line.texts("email")) == letters + 1
    await line.hear("status", channel="web")
    await posted(line)
    assert len(line.texts("email")) == letters + 1, "whoever asks in the chat reads there"


async def test_an_answer_by_letter_joins_the_case_of_the_chat(line: Line):
    reference = await proven(line)
    await line.casework.reply(reference, line.anna, "When was it?")
    await posted(line)
    letter = line.wires["email"].sent[-1]
    await line.hear(
        "It was on Monday",
        channel="email",
        account=letter.recipient.account,
        user=MAIL,
        in_reply_to=f"{letter.id}@example.org",
    )
    file = await line.file()
    assert file.case.reference == reference
    assert "It was on Monday" in [spoken.text for spoken in file.messages]


async def test_a_fresh_letter_from_the_proven_address_speaks_of_the_case_of_the_chat(line: Line):
    reference = await proven(line)
    ours = line.wires["email"].sent[-1].recipient.account
    line.reader.known["status"] = understood(
        "status", ActCode.ASK_STATUS, kind=KindCode.STATUS_QUERY
    )
    line.clock.tick(days=7)
    await line.hear("status", channel="email", account=ours, user=MAIL)
    await posted(line)
    assert reference in line.texts("email")[-1]
    await line.hear("status", channel="email", account=ours, user="else@example.org")
    await posted(line)
    assert reference not in line.texts("email")[-1]


async def test_a_mailbox_is_not_flooded_with_codes_whoever_asks(line: Line):
    for number in range(MOST_CODES + 2):
        await command(line, f"email {MAIL}", user=f"stranger{number}")
    await posted(line)
    assert len(line.texts("email")) == MOST_CODES
    line.clock.tick(hours=1, seconds=1)
    await command(line, f"email {MAIL}", user="somebody else")
    await posted(line)
    assert len(line.texts("email")) == MOST_CODES + 1


async def test_the_transcript_is_the_conversation_in_order(line: Line):
    await proven(line)
    await command(line, f"transcript {MAIL}")
    await posted(line)
    letter = line.texts("email")[-1]
    assert letter.index("You · ") < letter.index(TOLD) < letter.index("Automated assistant")


async def test_a_link_opened_in_telegram_brings_the_answers_there_once(line: Line):
    await line.hear(TOLD, channel="web")
    reference = (await line.case()).reference
    await command(line, "telegram")
    found = re.search(r"\?start=([\w-]+)$", line.texts("web")[-1])
    assert found
    assert len(found[1]) <= 64
    await command(line, f"start {found[1]}", channel="telegram", user="500")
    assert "comes here as well" in line.texts()[-1]
    await line.casework.reply(reference, line.anna, "We have found your parcel.")
    await posted(line)
    assert line.texts()[-1] == "We have found your parcel."
    await line.hear("status", channel="telegram", user="500")
    assert reference in line.texts()[-1]
    await command(line, f"start {found[1]}", channel="telegram", user="600")
    assert "comes here as well" not in line.texts()[-1]
    await line.hear("status", channel="telegram", user="600")
    assert reference not in line.texts()[-1]
