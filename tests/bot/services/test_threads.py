"""Which case a letter belongs to: signed reply addresses, references, and what proves nothing."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.case import Case
from bot.domain.events import EventType
from bot.services.threads import reply_tag
from channels.message import Address, Authenticity, InboundMessage
from nlp.understanding import ActCode, KindCode
from tests.bot.services.line import Line
from tests.fakes import a_message, understood

TOLD = "The kettle I bought broke after two days"
MORE = "It was bought in the shop at the station, the invoice is with me"
OURS = "complaints@example.org"
ANNA, BERK = "anna@people.example.org", "berk@people.example.org"


async def write(line: Line, text: str, sender: str = ANNA, **more: Any) -> InboundMessage:
    """A letter comes in and is handled."""
    at = line.clock.tick(minutes=1)
    address = Address(channel="email", account=OURS, user=sender)
    message = a_message(text, f"{at.isoformat()}@people.example.org", sender=address)
    message = replace(message, received_at=at, **more)
    assert await line.intake.message(message)
    key = await line.key(message)
    await line.conversing.handle(key)
    await line.delivering.deliver(key)
    return message


async def heard(line: Line, case: Case) -> int:
    file = await line.reading.file(case.reference)
    return len([one for one in file.messages if one.author == "complainant"])


async def reasons(line: Line, case: Case) -> list[str]:
    file = await line.reading.file(case.reference)
    return [e.event.reason for e in file.events if e.event.type is EventType.HANDED_OVER]


async def test_answers_go_to_an_address_that_names_the_case(line: Line):
    await write(line, TOLD)
    case = await line.case()
    sent = line.wires["email"].sent[-1]
    assert sent.reply_tag == reply_tag(case)
    assert sent.reply_tag == sent.reply_tag.lower()
    await write(line, MORE, details={"reply_tag": sent.reply_tag})
    assert await heard(line, case) == 2
    assert len(await line.cases()) == 1
    assert await reasons(line, case) == []


async def test_who_has_the_address_may_add_and_neither_see_nor_change(line: Line):
    await write(line, TOLD)
    case = await line.case()
    tag = line.wires["email"].sent[-1].reply_tag
    for text in ("Please withdraw my complaint", "What about my complaint?"):
        await write(line, text, BERK, details={"reply_tag": tag})
        said = line.wires["email"].sent[-1]
        assert said.recipient.user == BERK
        assert said.text.startswith(f"Thank you. This is now part of {case.reference}.")
    after = await line.case()
    assert (after.status, after.needs_review) == (case.status, True)
    assert await heard(line, case) == 3
    assert await reasons(line, case) == ["another address"] * 2


@pytest.mark.parametrize("forged", ["{}x", "{}.aaaaaaaaaaaaaaaa", "", "nonsense.é"])
async def test_a_tag_that_is_not_genuine_is_none(line: Line, forged: str):
    await write(line, TOLD)
    case = await line.case()
    reference = case.reference.replace("-", "").lower()
    await write(line, MORE, BERK, details={"reply_tag": forged.format(reference)})
    assert await heard(line, case) == 1
    assert len(await line.cases()) == 2


async def test_a_reference_in_the_subject_counts_with_its_sender_alone(line: Line):
    await write(line, TOLD)
    case = await line.case()
    await write(line, MORE, subject=f"Re: {case.reference}")
    assert await heard(line, case) == 2
    await write(line, MORE, BERK, subject=f"Re: {case.reference}")
    assert await heard(line, case) == 2
    (other,) = [one for one in await line.cases() if one.id != case.id]
    assert other.needs_review
    assert await reasons(line, other) == ["mentions a case"]
    file = await line.reading.file(other.reference)
    assert [e.event.data["mentions"] for e in file.events if "mentions" in e.event.data] == [
        case.reference
    ]


async def test_two_cases_in_one_thread_the_newest_wins(line: Line):
    await write(line, TOLD)
    await write(line, "The parcel never came to my door at all", subject="Something else")
    ids = tuple(f"{one.id}@example.org" for one in line.wires["email"].sent)
    newest, oldest = sorted(await line.cases(), key=lambda one: one.received_at, reverse=True)
    await write(line, MORE, references=ids)
    assert (await heard(line, newest), await heard(line, oldest)) == (2, 1)


@pytest.mark.parametrize(
    ("proof", "checked", "closed"),
    [
        (Authenticity.UNVERIFIED, True, False),
        (Authenticity.UNVERIFIED, False, True),
        (Authenticity.VERIFIED, True, True),
    ],
)
async def test_where_senders_are_checked_only_a_proven_one_withdraws(
    line: Line, proof: Authenticity, checked: bool, closed: bool
):
    line.tools.proving = frozenset({"email"} if checked else ())
    await write(line, TOLD)
    case = await line.case()
    for number, said in enumerate(("Please withdraw it", "yes")):
        line.reader.known[said] = understood(
            said, (ActCode.WITHDRAW, ActCode.AFFIRM)[number], kind=KindCode.UNCLEAR
        )
        answer = f"{line.wires['email'].sent[-1].id}@example.org"
        await write(line, said, authenticity=proof, in_reply_to=answer)
    now = (await line.reading.file(case.reference)).case
    assert (now.open, now.needs_review) == (not closed, not closed)


async def test_a_mail_its_domain_disowns_changes_nothing(line: Line):
    await write(line, TOLD)
    case, sent = await line.case(), line.wires["email"].sent[-1]
    failed = Authenticity.FAILED
    answer = f"{sent.id}@example.org"
    await write(line, "Please withdraw it", authenticity=failed, in_reply_to=answer)
    await write(line, MORE, authenticity=failed, subject=f"Re: {case.reference}")
    assert await heard(line, case) == 1
    assert (await line.reading.file(case.reference)).case.status is case.status
    others = [one for one in await line.cases() if one.id != case.id]
    assert others
    for one in others:
        assert one.needs_review
        assert "sender disowned" in await reasons(line, one)
    await write(line, "It was on 19 October", in_reply_to=answer)
    assert await heard(line, case) == 2, "the true person's thread goes on"
