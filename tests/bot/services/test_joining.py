"""One person on several channels: begun on one, gone on with on another, after days and a restart.

Every pair of channels: one record, the identity confirmed by a code, nothing asked twice.
"""

import re
from itertools import product
from pathlib import Path

import pytest

from bot.dialogue.joining import MOST_CLAIMS
from bot.dialogue.reaching import MINUTES, MOST_TRIES
from bot.domain.case import Case
from bot.services.claiming import CODE, MOST_CODES
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from channels.message import Address, OutboundMessage
from nlp import pipeline
from tests.bot.services.line import Line, decide
from tests.fakes import counting
from tests.stores import Rung

CHANNELS = ("email", "telegram", "web")
TOLD = "The kettle I bought from you broke after two days"
NAMED = "I already complained to you, the number is {}"
NOBODYS = "K7M4-2QXD-Y"


class Person:
    """Somebody at one address of one channel."""

    def __init__(self, line: Line, channel: str, user: str) -> None:
        self.line, self.channel, self.user = line, channel, user

    @property
    def heard(self) -> list[OutboundMessage]:
        """Everything that came here."""
        sent = self.line.wires[self.channel].sent
        return [message for message in sent if message.recipient.user == self.user]

    async def say(self, text: str) -> str:
        """Write something; what was said to it here, and what followed elsewhere."""
        before = len(self.heard)
        key = await self.line.hear(text, channel=self.channel, user=self.user)
        await self.line.claims.handle(key)
        holding = {case.conversation_id for case in await self.line.cases()}
        for key in {*holding, *(woken for _, woken in self.line.woken)}:
            await self.line.delivering.deliver(key)
        return "\n".join(message.text for message in self.heard[before:])

    def code(self) -> str:
        """The code in the newest message here."""
        found = re.match(r"\d{6}\b", self.heard[-1].text)
        assert found, self.heard[-1].text
        return found[0]


async def begun(store: SqlStore, folder: Path, run: str) -> Line:
    """A start of the program, with true understanding."""
    line = Line(store, folder, run=run)
    line.reader = pipeline.load()  # type: ignore[assignment]  # in place of the double
    line.conversing = line.another()
    return line


async def the_case(line: Line) -> Case:
    (case,) = await line.cases()
    return (await line.reading.file(case.reference)).case


@pytest.fixture(params=["sqlite"])
def store_url(sqlite_template: Path, tmp_path: Path) -> str:
    copy = tmp_path / "test.db"
    copy.write_bytes(sqlite_template.read_bytes())
    return f"sqlite:///{copy}"


@pytest.mark.parametrize(("first", "second"), list(product(CHANNELS, CHANNELS)))
async def test_begun_on_one_channel_and_gone_on_with_on_another(
    store_url: str, tmp_path: Path, first: str, second: str
):
    database = Database(store_url)
    await database.open()
    line = await begun(SqlStore(database, ring=Rung(), new_id=counting("a")), tmp_path, "a")
    there = Person(line, first, "anna@example.org")
    await there.say(TOLD)
    await there.say("It was last Sunday") if first != "email" else None
    reference = (await the_case(line)).reference
    await database.close()

    again = Database(store_url)
    await again.open()
    line = await begun(SqlStore(again, ring=Rung(), new_id=counting("b")), tmp_path, "b")
    line.clock.tick(days=7)
    there, here = (
        Person(line, first, "anna@example.org"),
        Person(line, second, "anna2@example.org"),
    )
    told = await here.say(NAMED.format(reference))
    assert "If there is a case with this number" in told
    assert reference not in told, "nothing is told before it is proven"
    code = there.code()
    joined = await here.say(code)
    assert reference in joined
    assert "When did it happen" not in joined, "what is known there is not asked here"
    stands = await here.say("Where does my complaint stand?")
    assert reference in stands
    added = await here.say("I forgot to mention: the order number is 4481203")
    assert "What day" not in added
    case = await the_case(line)
    assert case.fact("order_ref") == "4481203"
    await line.casework.reply(reference, line.anna, "We have found your parcel.")
    await here.say("thanks")
    for who in (there, here):
        assert any("We have found your parcel." in one.text for one in who.heard)
    await again.close()


async def test_whether_it_is_solved_may_be_said_where_one_has_joined(line: Line):
    line.reader = pipeline.load()  # type: ignore[assignment]  # in place of the double
    line.conversing = line.another()
    there, here = Person(line, "telegram", "anna"), Person(line, "web", "anna elsewhere")
    await there.say(TOLD)
    reference = (await line.case()).reference
    await here.say(NAMED.format(reference))
    await here.say(there.code())
    await decide(line, reference)
    await there.say("I accept your decision")
    await line.casework.close(reference, line.anna, root_cause="x")
    await line.delivering.deliver((await the_case(line)).conversation_id)
    for _ in range(4):
        await line.fall_due(hours=12)
    assert "Is the matter solved for you" in there.heard[-1].text
    await here.say("Yes, it is solved now")
    assert (await the_case(line)).fact("satisfaction") == {"solved": "yes"}


async def test_right_and_wrong_references_are_answered_alike(line: Line):
    line.reader = pipeline.load()  # type: ignore[assignment]  # in place of the double
    line.conversing = line.another()
    await Person(line, "telegram", "anna").say(TOLD)
    reference = (await line.case()).reference
    right = await Person(line, "web", "a stranger").say(NAMED.format(reference))
    wrong = await Person(line, "web", "another stranger").say(NAMED.format(NOBODYS))
    assert right.replace(reference, NOBODYS) == wrong
    assert len(await line.cases()) == 1


async def test_guessing_ends_and_a_code_holds_for_a_while(line: Line):
    there, here = Person(line, "telegram", "anna"), Person(line, "web", "somebody")
    await there.say(TOLD)
    reference = (await line.case()).reference
    line.reader = pipeline.load()  # type: ignore[assignment]  # in place of the double
    line.conversing = line.another()
    await here.say(NAMED.format(reference))
    code = there.code()
    wrong = "000000" if code != "000000" else "000001"
    for _ in range(MOST_TRIES):
        assert "not the digits" in await here.say(wrong)
    assert "no longer valid" in await here.say(code)
    await here.say(NAMED.format(reference))
    late = there.code()
    line.clock.tick(minutes=MINUTES + 1)
    assert "no longer valid" in await here.say(late)
    assert reference not in await here.say("Where does my complaint stand?")


async def test_few_codes_an_hour_whoever_asks(line: Line):
    there = Person(line, "telegram", "anna")
    await there.say(TOLD)
    reference = (await line.case()).reference
    line.reader = pipeline.load()  # type: ignore[assignment]  # in place of the double
    line.conversing = line.another()
    one = Person(line, "web", "one")
    answers = []
    for _ in range(MOST_CLAIMS + 1):
        line.clock.tick(seconds=9)
        answers.append(await one.say(NAMED.format(reference)))
    assert "goes to the contact we have on file" in answers[-1]
    last = Person(line, "web", "another")
    await last.say(NAMED.format(reference))
    assert len([m for m in there.heard if re.match(r"\d{6}\b", m.text)]) == MOST_CODES
    key = (await line.case()).conversation_id
    counted = await line.store.read(
        lambda unit: unit.outbox.count(key, template=CODE, since=line.clock.tick(hours=-1))
    )
    assert counted == MOST_CODES


async def test_a_code_that_was_sent_elsewhere_opens_nothing(line: Line):
    there, thief = Person(line, "telegram", "anna"), Person(line, "web", "thief")
    await there.say(TOLD)
    reference = (await line.case()).reference
    line.reader = pipeline.load()  # type: ignore[assignment]  # in place of the double
    line.conversing = line.another()
    await Person(line, "web", "own").say(NAMED.format(reference))
    code = there.code()
    await thief.say(NAMED.format(NOBODYS))
    assert "not the digits" in await thief.say(code)


async def test_staff_speak_and_hand_back_in_both_conversations(line: Line):
    there, here = Person(line, "telegram", "anna"), Person(line, "web", "anna at home")
    await there.say(TOLD)
    reference = (await line.case()).reference
    line.reader = pipeline.load()  # type: ignore[assignment]  # in place of the double
    line.conversing = line.another()
    await here.say(NAMED.format(reference))
    await here.say(there.code())
    await here.say("I want to speak to a person")
    assert await here.say("Hello, is anybody there?") == ""
    await line.casework.hand_back(reference, line.anna)
    assert reference in await here.say("Where does my complaint stand?")


async def test_a_claim_is_looked_at_after_its_answer_and_once(line: Line, rung: Rung):
    there, here = Person(line, "telegram", "anna"), Person(line, "web", "anna at home")
    await there.say(TOLD)
    reference = (await line.case()).reference
    line.reader = pipeline.load()  # type: ignore[assignment]  # in place of the double
    line.conversing = line.another()
    for number in (reference, NOBODYS):
        key = await line.hear(NAMED.format(number), channel="web", user=here.user)
        assert rung.claims.pop() == key, "right or wrong, the same is done before the answer"
        assert not [m for m in there.heard if re.match(r"\d{6}\b", m.text)]
    key = await line.hear(NAMED.format(reference), channel="web", user=here.user)
    for _ in range(2):
        await line.claims.handle(key)
    said = await line.store.read(
        lambda unit: unit.outbox.count(
            (unit.cases.by_reference(reference)).conversation_id,
            template=CODE,
            since=line.clock.tick(hours=-1),
        )
    )
    assert said == 1


async def test_a_question_that_moved_is_recalled_where_it_is_open_now(line: Line):
    there, here = Person(line, "telegram", "anna"), Person(line, "web", "anna at home")
    line.reader = pipeline.load()  # type: ignore[assignment]  # in place of the double
    line.conversing = line.another()
    await there.say(TOLD)
    reference = (await line.case()).reference
    await here.say(NAMED.format(reference))
    await here.say(there.code())
    before = len(there.heard), len(here.heard)
    line.clock.tick(days=2)
    assert await line.timekeeping.look()
    key = await line.store.read(
        lambda unit: unit.conversations.find(Address(channel="web", account="bot", user=here.user))
    )
    assert key
    await line.conversing.handle(key.id)
    await line.delivering.deliver(key.id)
    assert len(here.heard) == before[1] + 1
    assert len(there.heard) == before[0]
    assert await here.say("It was last Sunday")
    assert (await line.case()).fact("occurred_on")
