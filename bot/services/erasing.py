"""One person's data go, and those whose time is over (iso10002 §4.3, §6; docs/privacy.md).

Each conversation is one transaction, the one the person was asked for by last: cut off anywhere
and begun again, it finishes. What rows named as files is put on a list with them, and goes after.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from typing import Protocol

from bot.domain.case import Action, Case
from bot.domain.errors import GuardError
from bot.domain.events import SYSTEM, Actor, ActorType, Event, EventType
from bot.domain.policy import Policy
from bot.domain.staff import Staff
from bot.lifecycle.advance import advance
from bot.services.person import MOST, STAYS, Fate, Looking, Part, Person
from bot.services.ports import Store, UnitOfWork
from bot.services.ports.personal import LETTER, Discard

PORTION = 50  # files looked at together
UNSAID = "-"  # in place of words that reports count
SETTLED = timedelta(days=1)  # a file put here that long ago has its row, or never will


class OpenCaseError(GuardError):
    """Work on cases goes on, so that their words are still needed; `references` of them."""

    def __init__(self, references: Sequence[str]) -> None:
        self.references = tuple(references)
        super().__init__(("ended_cases",))


class Files(Protocol):
    """Where files lie. Blocking; call from a thread."""

    def remove(self, before: Mapping[str, float]) -> Collection[str]:
        """See `bot.storage.blobs.Blobs`."""
        ...


class Why(StrEnum):
    """What data are erased for."""

    REQUEST = "request"
    RETENTION = "retention"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    """Who erases and why; whether open cases end; and which cases (ids) stay."""

    staff: Staff | None
    reason: str
    open_too: bool
    stay: frozenset[str]


class Erasing:
    """Removes a person's data, and those whose time is over."""

    def __init__(
        self,
        store: Store,
        files: Files,
        policy: Policy,
        *,
        letter: Callable[[str], None],
        overwrite: Callable[[], Awaitable[bool]],
        now: Callable[[], datetime],
    ) -> None:
        """`letter` removes a mail of ours written to a folder; `overwrite`: see `Database`."""
        self._store = store
        self._files = files
        self._policy = policy
        self._letter = letter
        self._overwrite = overwrite
        self._now = now

    async def exported(self, person: Person, staff: Staff | None = None) -> None:
        """Write to each case's trail that its data were handed to the person, and by whom."""
        for part in person.parts:
            await self._store.write(partial(self._exported, part=part, by=actor(staff)))

    async def erase(
        self,
        person: Person,
        staff: Staff | None = None,
        *,
        reason: str = "",
        open_too: bool = False,
    ) -> None:
        """Remove everything but cases that stay, and what their work needs.

        Raises:
            OpenCaseError: a case is open, and `open_too` does not say to end it. What comes
                before it is erased, nothing of its own conversation is.
        """
        stay = frozenset(one.case.id for one in person.held if one.fate in STAYS)
        stay = stay.union(*(part.unseen for part in person.parts))
        wish = _Wish(staff=staff, reason=reason, open_too=open_too, stay=stay)
        for part in reversed(person.parts):
            await self._store.write(partial(self._erase, part=part, wish=wish))

    async def expired(self, *, whole: bool, limit: int, after: str = "") -> Sequence[Case]:
        """Cases whose time is over: of the `whole` record, or of what was said in it."""
        now = self._now()

        def found(unit: UnitOfWork) -> Sequence[Case]:
            ids = unit.personal.expired(now=now, whole=whole, limit=limit, after=after)
            return [unit.cases.get(one) for one in ids]

        return await self._store.read(found)

    async def lapse(self, case: Case, *, whole: bool) -> None:
        """Remove what has had its time of one case, unless that changed meanwhile."""
        await self._store.write(partial(self._lapse, key=case.id, whole=whole))

    async def chatter(self, *, before: datetime, limit: int) -> int:
        """Remove messages that belong to no case, of before a time; returns how many."""

        def work(unit: UnitOfWork) -> int:
            now = self._now()
            gone = unit.personal.forget_chatter(before=before, at=now, limit=limit)
            if gone:
                data = {"what": "messages", "why": Why.RETENTION, "messages": gone}
                event = Event(type=EventType.ERASED, at=now, actor=SYSTEM, data=data)
                unit.chronicle.add(event)
            return gone

        return await self._store.write(work)

    async def sweep(self) -> bool:
        """Remove the files that nothing names any more, and traces; False: some have to wait."""
        await self._store.write(lambda unit: unit.personal.overwrite_words())
        after, left = "", 0
        while True:
            page = partial(_discards, after=after)
            waiting = await self._store.read(page)
            if not waiting:
                break
            after = waiting[-1].name
            left += len(waiting) - await self._remove(waiting)
        return await self._overwrite() and not left

    def _exported(self, unit: UnitOfWork, *, part: Part, by: Actor) -> None:
        unit.conversations.lock(part.conversation.id)
        for known in part.cases:
            case = unit.cases.get(known.id)
            unit.cases.put(case, self._event(EventType.DATA_EXPORTED, by, to="complainant"))

    def _erase(self, unit: UnitOfWork, *, part: Part, wish: "_Wish") -> None:
        here = unit.conversations.lock(part.conversation.id)
        cases = unit.cases.of(here.id, limit=MOST)
        looking = Looking(unit, self._policy, self._now(), wish.staff)
        unseen = {case.id for case in cases if not looking.sees(case)}
        seen = [looking.held(case) for case in cases if case.id not in unseen]
        live = [one.case.reference for one in seen if one.fate is Fate.OPEN]
        if live and not wish.open_too:
            raise OpenCaseError(live)
        for one in seen:
            if one.fate in {Fate.OPEN, Fate.GOES}:
                self._without(unit, one.case, self._erased(wish))
        if any(one.fate in STAYS for one in seen):
            return
        unit.personal.forget_said(here, at=self._now(), stay=wish.stay | unseen)
        if not unseen:
            unit.personal.forget_waiting(here.address, at=self._now())
            unit.personal.forget_identity(here)

    def _lapse(self, unit: UnitOfWork, *, key: str, whole: bool) -> None:
        now = self._now()
        here = unit.conversations.lock(unit.cases.get(key).conversation_id)
        case = unit.cases.get(key)
        until = case.retention_until if whole else case.talk_until
        if case.legal_hold or case.erased_at or until is None or until > now:
            return
        if not whole:
            unit.personal.forget_talk(key, at=now)
            erased = self._event(EventType.ERASED, what="talk", why=Why.RETENTION)
            unit.cases.put(replace(case, talk_until=None), erased)
            return
        erased = self._event(EventType.ERASED, what="all", why=Why.RETENTION)
        self._without(unit, case, erased)
        if not unit.personal.kept(here.id):
            unit.personal.forget_said(here, at=now)
            unit.personal.forget_identity(here)

    def _erased(self, wish: "_Wish") -> Event:
        event = self._event(EventType.ERASED, actor(wish.staff), what="all", why=Why.REQUEST)
        return replace(event, reason=wish.reason)

    def _without(self, unit: UnitOfWork, case: Case, erased: Event) -> None:
        """The case, its number, codes and dates; nothing that tells of a person."""
        ended = [] if not case.open else [self._ended(case, erased.actor)]
        for there, _ in ended:
            case = there
        unit.personal.forget_talk(case.id, at=self._now())
        unit.personal.forget_facts(case)
        bare = replace(bared(case), erased_at=self._now())
        unit.cases.put(bare, *(event for _, event in ended), erased)

    def _ended(self, case: Case, by: Actor) -> tuple[Case, Event]:
        step = advance(
            case,
            Action.WITHDRAW,
            actor=by,
            policy=self._policy,
            now=self._now(),
            reason="data erased",
        )
        return step.case, step.event

    def _event(self, kind: EventType, by: Actor = SYSTEM, /, **data: object) -> Event:
        return Event(type=kind, at=self._now(), actor=by, data=data)

    async def _remove(self, waiting: Sequence[Discard]) -> int:
        """Returns how many are settled: gone, or needed by somebody else."""
        letters = [one.name for one in waiting if one.name.startswith(LETTER)]
        for name in letters:
            self._letter(name.removeprefix(LETTER))
        files = {one.name: one for one in waiting if not one.name.startswith(LETTER)}
        used = await self._store.read(lambda unit: unit.personal.used(list(files)))
        free = [one for one in files.values() if one.name not in used]
        before = {one.name: self._before(one).timestamp() for one in free}
        gone = await asyncio.to_thread(self._files.remove, before)
        settled = [*letters, *used, *gone]
        await self._store.write(lambda unit: unit.personal.settle(settled))
        return len(settled)

    def _before(self, one: Discard) -> datetime:
        """What somebody put here since may have a row on its way: it is left for a day."""
        now = self._now()
        return now if now - one.at > SETTLED else one.at


def actor(staff: Staff | None) -> Actor:
    """As the trail names who did it; without an account, the system's own commands."""
    return Actor(type=ActorType.STAFF, id=staff.id) if staff else SYSTEM


def bared(case: Case) -> Case:
    """A case without words, and without the key: its hashes prove nothing about anybody."""
    known = case.resolution
    unsaid = replace(
        known,
        reasons="",
        root_cause=UNSAID if known.root_cause else "",
        external_body="",
        proposal=None,
    )
    return replace(
        case,
        urgency_reasons=tuple(replace(r, start=0, end=0, text="") for r in case.urgency_reasons),
        resolution=unsaid,
        deadlines=replace(case.deadlines, extension_reason=""),
        facts=tuple(replace(fact, stored=True) for fact in case.facts),
        secret=b"",
        needs_review=False,
        retention_until=None,
        talk_until=None,
    )


def _discards(unit: UnitOfWork, *, after: str) -> Sequence[Discard]:
    return unit.personal.discards(after=after, limit=PORTION)
