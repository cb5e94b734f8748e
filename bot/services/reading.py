"""Cases as staff and commands see them: lists, one case whole, and their JSON."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, cast

from bot.domain.case import Case, Fact
from bot.domain.circle import eyes
from bot.domain.consent import Consent, Informed
from bot.domain.conversation import Conversation, Note, Spoken
from bot.domain.dialogue import DialogueState
from bot.domain.errors import NotFoundError
from bot.domain.events import Link
from bot.domain.inquiry import Inquiry
from bot.domain.policy import Policy
from bot.domain.staff import Staff
from bot.services.ports import Store, UnitOfWork
from bot.services.ports.cases import MOST_FOUND, CaseFilter, Place
from bot.services.relating import Related, related
from bot.services.similar import Similar, similar
from channels.message import Author

COUNTED = 2_000  # cases of a list that are counted
FEW = 99  # of one beside it
AT_ONCE = 500  # cases that are held while all are read


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """One case with everything that belongs to it."""

    case: Case
    conversation: Conversation
    state: DialogueState
    messages: Sequence[Spoken]
    notes: Sequence[Note]
    inquiries: Sequence[Inquiry]
    consents: Sequence[Consent]  # to what the policy asks for, in the order it was said
    informed: Sequence[Informed]  # of the privacy notice
    purposes: tuple[str, ...]  # for which the policy asks for a consent
    events: Sequence[Link]
    missing: tuple[str, ...]
    others: tuple[Case, ...]  # the same person's other cases
    related: tuple[Related, ...]  # whomever they are from

    @property
    def into(self) -> Case | None:
        """The case it was joined with, where it was."""
        return next((one for one in self.others if one.id == self.case.merged_into), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """A page of a list, what its cases began with by case id, and how many others have.

    Nobody counts further than `most`, of lists beside it than `few`: a count above says only that
    there are more.
    """

    cases: Sequence[Case]
    first_words: Mapping[str, str]
    total: int
    most: int
    counts: Mapping[str, int]
    few: int
    aside: int  # messages that could not be taken in and wait for a person


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """Cases after a place of a list, whether more follow, and how many there are in all.

    `count` is None after the first page; nobody counts further than one above COUNTED.
    """

    cases: Sequence[Case]
    first_words: Mapping[str, str]
    more: bool
    count: int | None


class Reading:
    """Read-only views: of everything, or `by` somebody, of what they may see."""

    def __init__(self, store: Store, policy: Policy, *, viewer: Staff | None = None) -> None:
        self._store = store
        self._policy = policy
        self._viewer = viewer
        self._eyes = eyes(viewer) if viewer else None

    def by(self, staff: Staff) -> "Reading":
        """The same as somebody sees it: a restricted case is not there for who is outside it."""
        return Reading(self._store, self._policy, viewer=staff)

    async def cases(
        self, chosen: CaseFilter, *, limit: int = 100, offset: int = 0
    ) -> tuple[Sequence[Case], int]:
        """A page of cases by urgency and due date, and how many there are in all."""
        chosen = self._seen(chosen)

        def work(unit: UnitOfWork) -> tuple[Sequence[Case], int]:
            page = unit.cases.list(chosen, limit=limit, offset=offset)
            return page, unit.cases.count(chosen)

        return await self._store.read(work)

    async def queue(
        self,
        chosen: CaseFilter,
        beside: Mapping[str, CaseFilter],
        *,
        limit: int,
        offset: int,
        words: bool,
    ) -> Queue:
        """A page by urgency and due date, with what a list says beside it, in one view.

        Args:
            chosen: the cases of the page.
            beside: other lists to be counted, by any name.
            limit: cases on a page.
            offset: cases before it.
            words: whether the first words are wanted.
        """
        most, chosen = MOST_FOUND if chosen.text else COUNTED, self._seen(chosen)
        other = {name: self._seen(of) for name, of in beside.items()}

        def work(unit: UnitOfWork) -> Queue:
            page = unit.cases.list(chosen, limit=limit, offset=offset)
            counts = {name: unit.cases.count(of, most=FEW) for name, of in other.items()}
            return Queue(
                cases=page,
                first_words=unit.cases.first_words([case.id for case in page]) if words else {},
                total=unit.cases.count(chosen, most=most),
                most=most,
                counts=counts,
                few=FEW,
                aside=unit.quarantine.waiting(),
            )

        return await self._store.read(work)

    async def versions(
        self, chosen: CaseFilter, *, limit: int, offset: int
    ) -> Sequence[tuple[str, int]]:
        """References and versions of a page as `queue` has it: what tells whether it changed."""
        seen = self._seen(chosen)
        return await self._store.read(
            lambda unit: unit.cases.versions(seen, limit=limit, offset=offset)
        )

    async def following(
        self, chosen: CaseFilter, *, after: Place | None, limit: int, words: bool
    ) -> Following:
        """Cases after a place of the queue, by urgency and due date, in one view.

        `words`: whether what they began with is wanted. They are counted from the beginning only.
        """
        chosen = self._seen(chosen)

        def work(unit: UnitOfWork) -> Following:
            found = unit.cases.following(chosen, after=after, limit=limit + 1)
            page = found[:limit]
            return Following(
                cases=page,
                first_words=unit.cases.first_words([case.id for case in page]) if words else {},
                more=len(found) > limit,
                count=None if after else unit.cases.count(chosen, most=COUNTED),
            )

        return await self._store.read(work)

    async def received(self, chosen: CaseFilter) -> AsyncIterator[Sequence[Case]]:
        """Every case chosen, in the order they came in, some at a time, each time a fresh view."""
        seen, after = self._seen(chosen), cast("tuple[datetime, str] | None", None)
        while True:
            page = await self._store.read(partial(_received, chosen=seen, after=after))
            if page:
                yield page
            if len(page) < AT_ONCE:
                return
            after = page[-1].received_at, page[-1].id

    async def similar(self, case: Case) -> tuple[Similar, ...]:
        """Other cases of a like matter, the most alike first."""
        return await self._store.read(lambda unit: similar(unit, case, self._eyes))

    async def file(self, reference: str) -> CaseFile:
        """One case whole. Raises NotFoundError."""
        return await self._store.read(lambda unit: self.whole(unit, reference))

    def whole(self, unit: UnitOfWork, reference: str) -> CaseFile:
        """The same on a view that somebody has open. Raises NotFoundError."""
        case = unit.cases.by_reference(reference)
        if not self._sees(case):
            raise NotFoundError("there is no such case")
        own = unit.cases.of(case.conversation_id)
        conversation = unit.conversations.get(case.conversation_id)
        return CaseFile(
            case=case,
            conversation=conversation,
            state=unit.dialogues.get(case.conversation_id),
            messages=unit.cases.correspondence(case.id),
            notes=unit.cases.notes(case.id),
            inquiries=unit.inquiries.of(case.id),
            consents=unit.consents.of(case.id),
            informed=unit.consents.informed(case.conversation_id),
            purposes=tuple(self._policy.consents),
            events=self._told(unit, unit.events.of(case.id)),
            missing=missing(case, self._policy),
            others=tuple(one for one in own if one.id != case.id and self._sees(one)),
            related=tuple(one for one in related(unit, case) if self._sees(one.case)),
        )

    async def restricted(self) -> Sequence[Case]:
        """Every restricted case, for who oversees them: without facts or words."""
        return await self._store.read(lambda unit: unit.cases.restricted())

    def _sees(self, case: Case) -> bool:
        return self._viewer is None or case.circle.has(self._viewer)

    def _seen(self, chosen: CaseFilter) -> CaseFilter:
        return replace(chosen, eyes=self._eyes)

    def _told(self, unit: UnitOfWork, links: Sequence[Link]) -> Sequence[Link]:
        """A trail without the numbers of cases that who looks may not see."""
        if self._eyes is None:
            return links
        named = {str(value) for link in links for value in _other_cases(link)}
        hidden = unit.cases.hidden(named, self._eyes)
        return [link for link in links if not hidden.intersection(map(str, _other_cases(link)))]


def _other_cases(link: Link) -> Iterator[object]:
    """The numbers of other cases that an event tells of."""
    return (link.event.data[name] for name in ("case", "mentions") if name in link.event.data)


def _received(
    unit: UnitOfWork, *, chosen: CaseFilter, after: tuple[datetime, str] | None
) -> Sequence[Case]:
    return unit.cases.received(chosen, after=after, limit=AT_ONCE)


def missing(case: Case, policy: Policy) -> tuple[str, ...]:
    """Facts worth having for this category, or asked for by the profile, that are not known."""
    known = {*case.slots, "order_ref" if "product" in case.slots else ""}
    wanted = policy.questions(case.category, case.channel)
    wanted = (*wanted, *policy.promised(case.sla_profile).min_content)
    return tuple(name for name in wanted if name not in known and name != "evidence")


def summary_json(case: Case) -> dict[str, Any]:
    """One line of `cases list --json` (contracts.md, Commands)."""
    return {
        "reference": case.reference,
        "kind": case.kind.value,
        "status": case.status.value,
        "language": case.language,
        "channel": case.channel,
        "category": case.category,
        "urgency": case.urgency.code,
        "received_at": rfc3339(case.received_at),
        "due": rfc3339(case.deadlines.decide_due),
        "update_due": rfc3339(case.deadlines.update_due),
        "owner": case.owner or None,
        "needs_review": case.needs_review,
        "demo": case.demo,
    }


def file_json(file: CaseFile) -> dict[str, Any]:
    """`cases show --json`."""
    return {
        **summary_json(file.case),
        "urgency_reasons": [
            {"criterion": reason.criterion, "rule": reason.rule, "text": reason.text}
            for reason in file.case.urgency_reasons
        ],
        "slots": {name: _fact(file.case, fact) for name, fact in file.case.slots.items()},
        "missing": list(file.missing),
        "messages": [_message(one) for one in file.messages],
        "notes": [
            {"at": rfc3339(note.at), "by": note.by, "text": note.text} for note in file.notes
        ],
        "consents": [_consent(one) for one in file.consents],
        "events": [_event(link) for link in file.events],
    }


def rfc3339(moment: datetime | None) -> str | None:
    """A time in UTC as contracts.md writes it."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z") if moment else None


def _fact(case: Case, fact: Fact) -> Mapping[str, Any]:
    confirmed_at = case.confirmed_at(fact)
    return {
        "value": fact.value,
        "source": fact.source.value,
        "confidence": fact.confidence,
        "at": rfc3339(fact.at),
        "message": fact.message_id,
        "start": fact.start,
        "end": fact.end,
        "confirmed_by": "complainant" if confirmed_at else None,
        "confirmed_at": rfc3339(confirmed_at),
    }


def _message(one: Spoken) -> Mapping[str, Any]:
    return {
        "direction": "in" if one.author is Author.COMPLAINANT else "out",
        "author": one.author.value,
        "channel": one.channel,
        "text": one.text,
        "subject": one.subject,
        "time": rfc3339(one.at),
        "status": one.status,
        "template": one.template,
        "attachments": [
            {"name": file.name, "type": file.type, "size": file.size, "sha256": file.digest}
            for file in one.attachments
        ],
    }


def _consent(one: Consent) -> Mapping[str, Any]:
    return {
        "purpose": one.purpose,
        "asked": one.asked,
        "standing": one.standing.value,
        "time": rfc3339(one.at),
        "means": one.means.value,
        "words": one.words,
    }


def _event(link: Link) -> Mapping[str, Any]:
    event = link.event
    return {
        "seq": link.seq,
        "at": rfc3339(event.at),
        "type": event.type.value,
        "actor": {"type": event.actor.type.value, "id": event.actor.id},
        "from": event.from_status,
        "to": event.to_status,
        "reason": event.reason,
        "data": dict(event.data),
        "hash": link.hash,
    }
