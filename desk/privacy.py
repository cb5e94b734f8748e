"""A case as roles see it that may not know the person: no name, address, words or files."""

from dataclasses import replace

from bot.domain.case import Case, Fact
from bot.domain.conversation import Conversation, Note, Spoken
from bot.domain.events import Link
from bot.domain.inquiry import Inquiry
from bot.services.reading import CaseFile
from desk import words
from nlp.understanding import Understanding, nothing

WITHHELD = "-"  # there is something, and it is not shown


def pseudonymised(file: CaseFile) -> CaseFile:
    """Everything that could name or quote the person, blanked in one place."""
    return replace(
        file,
        case=_case(file.case),
        conversation=_conversation(file.conversation),
        messages=tuple(map(_spoken, file.messages)),
        notes=tuple(map(_note, file.notes)),
        consents=tuple(replace(one, words="") for one in file.consents),
        inquiries=tuple(map(_inquiry, file.inquiries)),
        events=tuple(map(unreasoned, file.events)),
        others=tuple(map(_case, file.others)),
        related=tuple(replace(one, case=_case(one.case), words="") for one in file.related),
    )


def pseudonym(conversation: Conversation) -> str:
    """The same short code wherever the same person appears; it leads back to nobody."""
    return conversation.id[:6].upper()


def _case(case: Case) -> Case:
    unquoted = tuple(replace(r, start=0, end=0, text="") for r in case.urgency_reasons)
    unsaid = replace(case.resolution, reasons="", root_cause="", external_body="", proposal=None)
    facts = tuple(map(_fact, case.facts))
    hold = WITHHELD if case.legal_hold else ""
    return replace(case, urgency_reasons=unquoted, resolution=unsaid, facts=facts, legal_hold=hold)


def _fact(fact: Fact) -> Fact:
    return replace(fact, value=None, start=None, end=None)


def _conversation(conversation: Conversation) -> Conversation:
    address = replace(conversation.address, account="", user="", thread="")
    return replace(conversation, address=address, name="")


def _spoken(one: Spoken) -> Spoken:
    read = one.understanding
    return replace(
        one,
        text="",
        full_text="",
        subject="",
        detail="",
        attachments=(),
        understanding=_unquoted(read) if read else None,
    )


def _unquoted(read: Understanding) -> Understanding:
    """Codes and confidences alone."""
    category = replace(read.category, evidence=()) if read.category else None
    urgency = replace(read.urgency, reasons=())
    return replace(
        nothing(""),
        language=read.language,
        kind=read.kind,
        category=category,
        urgency=urgency,
        remedy=replace(read.remedy, evidence=()) if read.remedy else None,
        model_version=read.model_version,
    )


def _note(note: Note) -> Note:
    return replace(note, text="", source="")


def _inquiry(inquiry: Inquiry) -> Inquiry:
    return replace(inquiry, what="", answer="", source="")


def unreasoned(link: Link) -> Link:
    """An event without what staff wrote to it."""
    if link.event.reason in words.REASON:  # the others are words of staff, who may name people
        return link
    return replace(link, event=replace(link.event, reason=""))
