"""Cases made into what goes over the wire; whoever asks has withheld what is not to be shown."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from bot.domain.case import Case, DecisionText, Money, Proposal, Resolution
from bot.domain.circle import Circle
from bot.domain.conversation import Note, Spoken
from bot.domain.dialogue import Phase
from bot.domain.events import Link
from bot.lifecycle.assessing import codes
from bot.services.reading import CaseFile, rfc3339, summary_json
from bot.services.relating import Related
from desk.api.shapes import (
    ActorOut,
    CaseLine,
    CaseOut,
    CircleOut,
    DecisionOut,
    EventOut,
    EvidenceOut,
    FactOut,
    FileOut,
    LikelyOut,
    MoneyOut,
    NoteOut,
    OutsideOut,
    PersonOut,
    ProposalOut,
    QueueLine,
    ReasonOut,
    RelatedOut,
    SaidOut,
    UnderstoodOut,
)
from desk.privacy import pseudonym
from desk.timeline import Teller
from nlp.understanding import Understanding

Hide = Callable[[str, Understanding | None], str]


def line(case: Case, now: datetime) -> CaseLine:
    """One of a list."""
    return CaseLine.model_validate(_line(case, now))


def queued(case: Case, now: datetime, words: str | None) -> QueueLine:
    """One of the queue, with what it began with."""
    return QueueLine.model_validate({**_line(case, now), "words": words})


def record(file: CaseFile, now: datetime, *, people: bool) -> CaseOut:
    """One case; with `people`, who it is."""
    case = file.case
    return CaseOut.model_validate(
        {
            **_line(case, now),
            "person": _person(file, people=people),
            "facts": dict(_facts(case)),
            "missing": file.missing,
            "assessment": codes(case.assessment),
            "urgency_reasons": tuple(
                ReasonOut(criterion=one.criterion, rule=one.rule, text=one.text)
                for one in case.urgency_reasons
            ),
            "decision": _decision(case.resolution),
            "put_off_to": rfc3339(case.deadlines.extension_to),
            "put_off_because": case.deadlines.extension_reason if people else "",
            "clock_stands_since": rfc3339(case.deadlines.paused_at),
            "speaker": "staff" if file.state.phase is Phase.WITH_STAFF else "assistant",
            "head": file.conversation.head,
            "notes": len(file.notes),
            "handlers": case.handlers,
            "reopened": case.reopen_count,
            "merged_into": file.into.reference if file.into else None,
            "others": tuple(other.reference for other in file.others),
            "related": tuple(_related(one, people=people) for one in file.related),
            "circle": _circle(case.circle) if case.circle else None,
            "legal_hold": case.legal_hold or None,
            "kept_until": rfc3339(case.retention_until),
            "erased_at": rfc3339(case.erased_at),
            "profile": case.sla_profile,
            "policy_version": case.policy_version,
        }
    )


def said(one: Spoken, hide: Hide) -> SaidOut:
    """One message; `hide` takes what nobody needs out of a text."""
    read = one.understanding
    return SaidOut(
        sequence=one.sequence,
        at=_time(one.at),
        author=one.author.value,
        channel=one.channel,
        language=one.language or (read.language.code if read else ""),
        subject=hide(one.subject, read),
        text=hide(one.text, read),
        full_text=hide(one.full_text, read),
        message=one.message_id,
        status=one.status,
        detail=one.detail,
        template=one.template,
        authenticity=one.authenticity,
        files=tuple(
            FileOut(name=file.name, type=file.type, size=file.size, sha256=file.digest)
            for file in one.attachments
        ),
        understood=_understood(read, hide) if read else None,
    )


def noted(note: Note) -> NoteOut:
    """One note."""
    return NoteOut(
        at=_time(note.at), by=note.by, text=note.text, side=note.side, source=note.source
    )


def happened(link: Link, teller: Teller) -> EventOut:
    """One event."""
    event, told = link.event, teller.tell(link)
    return EventOut(
        seq=link.seq,
        at=_time(event.at),
        type=event.type.value,
        actor=ActorOut(type=event.actor.type.value, id=event.actor.id),
        status_before=event.from_status,
        status_after=event.to_status,
        reason=event.reason,
        data=dict(event.data),
        hash=link.hash,
        said=": ".join(part for part in (told.what, told.more) if part),
    )


def _circle(circle: Circle) -> CircleOut:
    return CircleOut(people=circle.people, team=circle.team or None)


def _related(one: Related, *, people: bool) -> RelatedOut:
    words = one.words if people else None
    return RelatedOut(reference=one.case.reference, words=words, by=one.by, at=_time(one.at))


def _line(case: Case, now: datetime) -> Mapping[str, Any]:
    return {**summary_json(case), "overdue": case.overdue(now)}


def _person(file: CaseFile, *, people: bool) -> PersonOut:
    address = file.conversation.address
    return PersonOut(
        pseudonym=pseudonym(file.conversation),
        name=file.conversation.name if people else None,
        channel=address.channel,
        address=address.user if people else None,
    )


def _facts(case: Case) -> Iterator[tuple[str, FactOut]]:
    for name, fact in case.slots.items():
        yield (
            name,
            FactOut(
                value=fact.value,
                source=fact.source.value,
                confidence=fact.confidence,
                at=_time(fact.at),
                confirmed_at=rfc3339(case.confirmed_at(fact)),
            ),
        )


def _decision(made: Resolution) -> DecisionOut:
    return DecisionOut(
        finding=made.upheld,
        reasons=made.reasons,
        root_cause=made.root_cause,
        remedies=made.remedies,
        money=_money(made.money),
        decided_by=made.decided_by or None,
        approved_by=made.approved_by or None,
        proposal=_proposal(made.proposal) if made.proposal else None,
        sent_at=rfc3339(made.sent_at),
        answer_until=rfc3339(made.review_until),
        answer=made.reply.value,
        answered_at=rfc3339(made.reply_at),
        remedy_done_at=rfc3339(made.remedy_done_at),
        remedy_checked_by=made.remedy_verified_by or None,
        outside=OutsideOut(
            body=made.external_body,
            until=rfc3339(made.outside_until),
            outcome=made.external_outcome,
            on=made.external_on or None,
        ),
        closed_because=made.closure_reason,
    )


def _proposal(waiting: Proposal) -> ProposalOut:
    text: DecisionText = waiting.decision
    return ProposalOut(
        by=waiting.by,
        at=_time(waiting.at),
        finding=text.upheld.value,
        text=text.text,
        reasons=text.reasons,
        remedies=text.remedies,
        money=_money(text.money),
    )


def _money(sum_: Money | None) -> MoneyOut | None:
    return MoneyOut(amount=f"{sum_.amount:f}", currency=sum_.currency) if sum_ else None


def _understood(read: Understanding, hide: Hide) -> UnderstoodOut:
    category = read.category
    alternatives = category.alternatives if category else ()
    return UnderstoodOut(
        kind=read.kind.code.value,
        kind_confidence=read.kind.confidence,
        category=category.code if category else None,
        category_confidence=category.confidence if category else None,
        alternatives=tuple(LikelyOut(code=o.code, confidence=o.confidence) for o in alternatives),
        urgency=read.urgency.level.code,
        urgency_confidence=read.urgency.confidence,
        evidence=tuple(
            EvidenceOut(of=of, code=code, text=hide(text, read))
            for of, code, text in _evidence(read)
        ),
        model=read.model_version,
    )


def _evidence(read: Understanding) -> Iterator[tuple[str, str, str]]:
    if read.category:
        for span in read.category.evidence:
            yield "category", read.category.code or "", span.text
    for reason in read.urgency.reasons:
        yield "urgency", reason.rule, reason.text
    for entity in read.entities:
        yield "entity", entity.type.value, entity.text


def _time(moment: datetime) -> str:
    return rfc3339(moment) or ""
