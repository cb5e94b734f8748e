"""Staff act from where they are: proven, allowed, once. All else changes nothing, said why."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.case import Case, Status
from bot.domain.notify import Place, What
from bot.domain.orders import Verb, order
from bot.domain.staff import Role
from bot.services.afar import FATE
from bot.services.knowing import code_hash
from bot.services.threads import staff_tag
from bot.storage.database import Database
from channels.message import (
    Address,
    Attachment,
    Authenticity,
    InboundMessage,
    MessageKind,
    OutboundMessage,
)
from locales import LANGUAGES, catalog
from tests.bot.services.crew import GROUP, Crew

ALL: dict[What, tuple[Place, ...]] = dict.fromkeys(What, (Place.EMAIL,))
BERK = "berk@staff.example.org"


@pytest.fixture
def crew(store_database: Database, tmp_path: Path) -> Crew:
    return Crew(store_database, tmp_path)


@pytest.fixture
def at_group(store_database: Database, tmp_path: Path) -> Crew:
    return Crew(store_database, tmp_path, group=True)


async def told(crew: Crew, role: Role = Role.HANDLER) -> tuple[Case, OutboundMessage]:
    """A case, and the letter that tells Berk of it."""
    await crew.hire("berk", role, choices=ALL)
    case = await crew.complaint()
    return case, crew.mails("berk")[0]


async def untouched(crew: Crew, case: Case) -> None:
    """Nothing was done, and no complainant heard of anything."""
    now = await crew.case(case.reference)
    assert (now.owner, now.note_count, now.status) == (case.owner, case.note_count, case.status)
    assert len(await crew.line.cases()) == 1


async def test_an_answer_is_a_note_that_no_complainant_sees(crew: Crew):
    case, letter = await told(crew)
    before = len(crew.to_people())
    key = await crew.mail(BERK, "The courier confirms it.\nAsk Nur.", to=letter)
    assert await crew.notes(case) == ["The courier confirms it.\nAsk Nur."]
    thanks = crew.mails("berk")[-1]
    assert "your note is added" in thanks.text
    assert thanks.in_reply_to.endswith("@mail.example.org")
    assert thanks.automatic, "no machine answers it (RFC 3834)"
    assert len(crew.to_people()) == before
    assert await crew.line.pending(key) is None


@pytest.mark.parametrize("by", ["tag", "id"])
async def test_orders(crew: Crew, by: str):
    """With a reply address of the case's own, and where mail servers know no such ones."""
    case, letter = await told(crew)
    how: dict[str, Any] = {"tag": letter.reply_tag if by == "tag" else "", "by_id": by == "id"}
    await crew.mail(BERK, "/take", to=letter, **how)
    assert (await crew.case(case.reference)).owner == "berk"
    await crew.mail(BERK, "/ANSWER\n\nWe are sorry.\nA new one comes on Monday.", to=letter, **how)
    await crew.line.delivering.deliver(case.conversation_id)
    (answer,) = [one for one in crew.to_people() if "sorry" in one.text]
    assert answer.text == "We are sorry.\nA new one comes on Monday."
    assert answer.recipient.user == "anna"
    await crew.mail(BERK, "/close", to=letter, **how)
    assert (await crew.case(case.reference)).status is not Status.CLOSED
    assert "not ready for this step" in crew.mails("berk")[-1].text
    await crew.mail(BERK, "/paint it blue", to=letter, **how)
    assert "no such command" in crew.mails("berk")[-1].text
    await crew.mail(BERK, "/answer", to=letter, **how)
    assert "no words" in crew.mails("berk")[-1].text
    assert await crew.notes(case) == []


async def test_only_what_the_role_allows(crew: Crew):
    case, letter = await told(crew, Role.VIEWER)
    for text in ("Look at this", "/take", "/answer Hello", "/close"):
        await crew.mail(BERK, text, to=letter)
        assert "your role does not allow this" in crew.mails("berk")[-1].text
    await untouched(crew, case)
    assert not [one for one in crew.to_people() if "Hello" in one.text]


async def test_two_take_it_and_one_has_it(crew: Crew):
    case, letter = await told(crew)
    await crew.hire("nur", choices=ALL)
    await crew.line.casework.assign(case.reference, crew.line.anna, crew.line.anna)
    await crew.mail(BERK, "/take", to=letter)
    assert "a colleague was quicker" in crew.mails("berk")[-1].text
    assert (await crew.case(case.reference)).owner == "anna"


@pytest.mark.parametrize(
    ("sender", "tag", "proof", "why"),
    [
        ("eve@elsewhere.example", None, Authenticity.UNVERIFIED, "not known as that of a member"),
        ("nur@staff.example.org", None, Authenticity.UNVERIFIED, "does not lead to a case"),
        (BERK, "s.aaaabbbbc.abcdefghijklmnop", Authenticity.UNVERIFIED, "does not lead to a case"),
        (BERK, None, Authenticity.FAILED, "could not be confirmed"),
    ],
)
async def test_who_is_not_proven_changes_nothing_and_is_told_why(
    crew: Crew, sender: str, tag: str | None, proof: Authenticity, why: str
):
    await crew.hire("nur", choices={})
    case, letter = await told(crew)
    await crew.mail(sender, "/answer Pay me", to=letter, tag=tag, by_id=False, authenticity=proof)
    await untouched(crew, case)
    (said,) = [one for one in crew.line.wires["email"].sent if why in one.text]
    assert said.recipient.user == sender
    assert case.reference not in said.text
    assert not [one for one in crew.to_people() if "Pay me" in one.text and one is not said]


async def test_a_tag_is_good_for_one_person_and_one_case(crew: Crew):
    case, letter = await told(crew)
    await crew.line.hear("The parcel has not come", user="boris")
    (other,) = [one for one in await crew.line.cases() if one.id != case.id]
    assert letter.reply_tag == staff_tag(await crew.case(case.reference), "berk")
    assert letter.reply_tag not in {
        staff_tag(await crew.case(case.reference), "nur"),
        staff_tag(await crew.case(other.reference), "berk"),
    }


@pytest.mark.parametrize("kind", [MessageKind.AUTO_REPLY, MessageKind.BOUNCE])
async def test_machines_are_not_answered(crew: Crew, kind: MessageKind):
    case, letter = await told(crew)
    before = len(crew.line.wires["email"].sent)
    await crew.mail(BERK, "I am away until Monday.", to=letter, kind=kind)
    assert len(crew.line.wires["email"].sent) == before
    await untouched(crew, case)


async def test_a_machine_that_does_not_say_so_is_answered_three_times(crew: Crew):
    _, letter = await told(crew)
    for _ in range(9):
        await crew.mail("eve@elsewhere.example", "Your request is important", to=letter)
    sent = crew.line.wires["email"].sent
    assert len([one for one in sent if one.recipient.user == "eve@elsewhere.example"]) == 3


async def test_files_are_not_lost_in_silence(crew: Crew):
    _, letter = await told(crew)
    photo = Attachment(name="a.jpg", type="image/jpeg", size=3, digest="0" * 64, content=b"abc")
    await crew.mail(BERK, "As on the photo", to=letter, attachments=(photo,))
    assert "files were not taken along" in crew.mails("berk")[-1].text


async def test_who_is_disabled_is_nobody(crew: Crew):
    case, letter = await told(crew)

    def disable(unit):
        staff = unit.staff.get("berk")
        unit.staff.put(
            type(staff)(**{f: getattr(staff, f) for f in staff.__slots__} | {"disabled": True})
        )

    await crew.store.write(disable)
    await crew.mail(BERK, "/take", to=letter)
    await untouched(crew, case)


async def test_a_complaint_of_somebody_who_works_here_is_one(crew: Crew):
    await told(crew)
    await crew.line.hear("My own parcel is late", channel="email", user=BERK)
    assert len(await crew.line.cases()) == 2


async def test_two_workers_do_it_once(crew: Crew):
    case, letter = await told(crew)
    message = InboundMessage(
        external_id="one@mail.example.org#0123456789abcdef",
        sender=Address(channel="email", account="complaints@example.org", user=BERK),
        kind=MessageKind.TEXT,
        text="Seen",
        received_at=crew.line.clock(),
        details={"reply_tag": letter.reply_tag},
    )
    assert await crew.line.intake.message(message)
    key = await crew.line.key(message)
    await asyncio.gather(*(crew.line.conversing.handle(key) for _ in range(3)))
    assert await crew.notes(case) == ["Seen"]

    def fate(unit):
        found = unit.inbox.settled_before(key, 10**6, limit=9)
        return [one.text for one, _ in found]

    assert await crew.store.read(fate) == ["Seen"]
    assert FATE == "staff"


async def linked(crew: Crew, name: str, member: int) -> None:
    await crew.hire(name, telegram=str(member), email="", choices={})


async def test_a_card_is_taken_by_its_button_and_says_so(at_group: Crew):
    crew = at_group
    await linked(crew, "berk", 71)
    await linked(crew, "nur", 72)
    case = await crew.complaint()
    (card,) = crew.cards()
    assert [choice.label for choice in card.choices] == ["Take", "Note", "Answer"]
    assert all(len(choice.value.encode()) <= 64 for choice in card.choices)
    assert "kettle" not in card.text
    await crew.group(71, f"desk:take:{case.reference}", to=card, press=True)
    await crew.group(72, f"desk:take:{case.reference}", to=card, press=True)
    assert (await crew.case(case.reference)).owner == "berk"
    edited = [one for one in crew.cards() if one.replaces]
    assert edited[-1].replaces == await crew.known(card)
    assert "Handled by: Berk" in edited[-1].text
    assert [choice.label for choice in edited[-1].choices] == ["Note", "Answer"]
    assert "Nur, a colleague was quicker" in crew.cards()[-1].text


async def test_notes_and_answers_by_replying(at_group: Crew):
    crew = at_group
    await linked(crew, "berk", 71)
    case = await crew.complaint()
    (card,) = crew.cards()
    await crew.group(71, "The courier was called", to=card)
    assert await crew.notes(case) == ["The courier was called"]
    await crew.group(71, f"desk:note:{case.reference}", to=card, press=True)
    asked = crew.cards()[-1]
    assert "reply to this message with your note" in asked.text
    await crew.group(71, "And the depot", to=asked)
    assert await crew.notes(case) == ["The courier was called", "And the depot"]
    await crew.group(71, f"desk:answer:{case.reference}", to=card, press=True)
    await crew.group(71, "We are looking for it.", to=crew.cards()[-1])
    await crew.line.delivering.deliver(case.conversation_id)
    assert [one.text for one in crew.cards("anna")][-1] == "We are looking for it."
    await crew.group(71, "/answer Found it!", to=card)
    await crew.line.delivering.deliver(case.conversation_id)
    assert [one.text for one in crew.cards("anna")][-1] == "Found it!"
    assert len(await crew.notes(case)) == 2
    assert len(await crew.line.cases()) == 1


async def test_a_card_in_ones_own_chat_with_the_bot(crew: Crew):
    """Who works here and complains there, too, is told from each other by what they answer."""
    await crew.hire("berk", telegram="71", email="", choices={What.NEW: (Place.TELEGRAM,)})
    case = await crew.complaint()
    (card,) = crew.cards("71")
    take = f"desk:take:{case.reference}"
    await crew.line.hear(take, kind=MessageKind.CHOICE, user="71", in_reply_to="71:1")
    assert (await crew.case(case.reference)).owner == "berk"
    await crew.tell()
    assert "Handled by: Berk" in crew.cards("71")[-1].text
    known = await crew.known(card)
    await crew.line.hear("Called them", user="71", in_reply_to=known)
    assert await crew.notes(case) == ["Called them"]
    await crew.line.hear("My own parcel is late", user="71")
    assert len(await crew.line.cases()) == 2
    await crew.line.hear(take, kind=MessageKind.CHOICE, user="72")
    assert "nothing was done" in crew.cards("72")[-1].text


async def test_who_is_not_linked_is_told_how(at_group: Crew):
    crew = at_group
    case = await crew.complaint()
    (card,) = crew.cards()
    await crew.group(99, f"desk:take:{case.reference}", to=card, press=True)
    await crew.group(99, "/answer Hello", to=card)
    await untouched(crew, case)
    assert "Somebody, nothing was done" in crew.cards()[-1].text
    assert "/desk/notify" in crew.cards()[-1].text


async def test_an_account_is_linked_by_a_code_once(at_group: Crew):
    crew = at_group
    await crew.hire("berk", email="")
    later = crew.line.clock() + timedelta(minutes=9)

    def code(unit):
        reach = unit.reachable.of("berk")
        unit.reachable.put(replace(reach, code_hash=code_hash("K7M4"), code_until=later))

    await crew.store.write(code)
    for text in ("link WRONG", "link k7m4", "link K7M4"):
        await crew.line.hear(text, kind=MessageKind.COMMAND, user="71")
    said = [one.text for one in crew.cards("71")]
    assert "does not hold" in said[0]
    assert "this Telegram account is yours now" in said[1]
    assert "does not hold" in said[2]
    known = await crew.store.read(lambda unit: unit.reachable.by_telegram("71"))
    assert known
    assert known.staff_id == "berk"
    assert await crew.line.cases() == []


async def test_a_group_that_throws_the_bot_out_is_told_of(at_group: Crew):
    crew = at_group
    for number, status in enumerate(("blocked", "unblocked")):
        message = InboundMessage(
            external_id=f"{GROUP}:{status}:{number}",
            sender=Address(channel="telegram", account="bot", user=str(GROUP)),
            kind=MessageKind.BOUNCE,
            text="",
            received_at=crew.line.clock(),
            details={"status": status, "staff": ""},
        )
        await crew._hand_in(message)
        assert crew.lost == 1
    await crew.complaint()
    assert len(crew.cards()) == 1, "it is written to again"


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_that_letters_name_are_known(language: str):
    texts = catalog("bot", language)
    named = [
        line.split()[0]
        for line in texts.gettext("staff.foot").splitlines()
        if line.startswith("/")
    ]
    assert [order(one).verb for one in named] == [Verb.TAKE, Verb.ANSWER, Verb.CLOSE]


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("Just words /take", Verb.NOTE, "Just words /take"),
        ("/take", Verb.TAKE, ""),
        ("  /Ответ: \n\nДобрый день", Verb.ANSWER, "Добрый день"),
        ("/پاسخ\nسلام", Verb.ANSWER, "سلام"),
        ("/yanıt Merhaba\nSayın", Verb.ANSWER, "Merhaba\nSayın"),
        ("/note@our_bot seen", Verb.NOTE, "seen"),
        ("/", Verb.UNKNOWN, ""),
        ("", Verb.NOTE, ""),
    ],
)
def test_orders_are_read(text: str, verb: Verb, words: str):
    assert (order(text).verb, order(text).text) == (verb, words)
