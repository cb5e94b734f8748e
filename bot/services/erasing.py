"""One person's data: where they are, and that they go (iso10002 §4.3, §6; docs/privacy.md).

Each conversation is one transaction, the one the person was asked for by last: cut off anywhere
and begun again, it finishes. What rows named as files is put on a list with them, and goes after.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from typing import Protocol

from bot.domain.case import Action, Case
from bot.domain.conversation import Conversation
from bot.domain.errors import ArzuhalError
from bot.domain.events import SYSTEM, Event, EventType
from bot.domain.policy import Policy
from bot.lifecycle.advance import advance
from bot.services.ports import Store, UnitOfWork
from bot.services.ports.personal import LETTER, Discard

MOST = 100_000  # cases of a conversation
PORTION = 50  # files looked at together
UNSAID = "-"  # in place of words that reports count
SETTLED = timedelta(days=1)  # a file put here that long ago has its row, or never will


class OpenCaseError(ArzuhalError):
    """Work on a case goes on, so that its words are still needed."""


class Files(Protocol):
    """Where files lie. Blocking; call from a thread."""

    def remove(self, before: Mapping[str, float]) -> Collection[str]:
        """See `bot.storage.blobs.Blobs`."""
        ...


class How(StrEnum):
    """How a conversation is known to be the person's."""

    ADDRESS = "address"  # it is held there
    LINKED = "linked"  # the person proved that both are theirs
    TOLD = "told"  # the address was only told there: it may be somebody else's


class Why(StrEnum):
    """What data are erased for."""

    REQUEST = "request"
    RETENTION = "retention"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A conversation of the person with its cases; `spoken`: messages of either side."""

    conversation: Conversation
    how: How
    cases: tuple[Case, ...]
    spoken: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """All that is held under an address, and how many conversations only name it."""

    address: str
    parts: tuple[Part, ...]
    named: int

    @property
    def cases(self) -> Iterator[Case]:
        """Every case of theirs."""
        return (case for part in self.parts for case in part.cases)


class Erasing:
    """Finds a person's data and removes them, and those whose time is over."""

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

    async def person(self, address: str, *, told: bool = False) -> Person:
        """What is held of a person; conversations where the address was `told`, only if wanted."""
        return await self._store.read(lambda unit: _person(unit, address.strip(), told=told))

    async def exported(self, person: Person) -> None:
        """Write to each case's trail that its data were handed to the person."""
        for part in person.parts:
            await self._store.write(partial(self._exported, part=part))

    async def erase(self, person: Person, *, reason: str = "", open_too: bool = False) -> None:
        """Remove everything but cases under a legal hold, and what their work needs.

        Raises:
            OpenCaseError: a case is open, and `open_too` does not say to end it. What comes
                before it is erased, nothing of its own conversation is.
        """
        for part in reversed(person.parts):
            work = partial(self._erase, part=part, reason=reason, open_too=open_too)
            await self._store.write(work)

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

    def _exported(self, unit: UnitOfWork, *, part: Part) -> None:
        unit.conversations.lock(part.conversation.id)
        for case in unit.cases.of(part.conversation.id, limit=MOST):
            unit.cases.put(case, self._event(EventType.DATA_EXPORTED, to="complainant"))

    def _erase(self, unit: UnitOfWork, *, part: Part, reason: str, open_too: bool) -> None:
        here = unit.conversations.lock(part.conversation.id)
        cases = unit.cases.of(here.id, limit=MOST)
        live = [case.reference for case in cases if case.open and not case.legal_hold]
        if live and not open_too:
            raise OpenCaseError(f"open: {', '.join(live)}")
        for case in cases:
            if not case.legal_hold and case.erased_at is None:
                self._without(unit, case, Why.REQUEST, reason)
        if not any(case.legal_hold for case in cases):
            unit.personal.forget_waiting(here.address, at=self._now())
            unit.personal.forget_conversation(here, at=self._now())

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
        self._without(unit, case, Why.RETENTION, "")
        if not unit.personal.kept(here.id):
            unit.personal.forget_conversation(here, at=now)

    def _without(self, unit: UnitOfWork, case: Case, why: Why, reason: str) -> None:
        """The case, its number, codes and dates; nothing that tells of a person."""
        ended = [] if not case.open else [self._ended(case)]
        for there, _ in ended:
            case = there
        erased = replace(self._event(EventType.ERASED, what="all", why=why), reason=reason)
        unit.personal.forget_talk(case.id, at=self._now())
        unit.personal.forget_facts(case)
        bare = replace(bared(case), erased_at=self._now())
        unit.cases.put(bare, *(event for _, event in ended), erased)

    def _ended(self, case: Case) -> tuple[Case, Event]:
        step = advance(
            case,
            Action.WITHDRAW,
            actor=SYSTEM,
            policy=self._policy,
            now=self._now(),
            reason="data erased",
        )
        return step.case, step.event

    def _event(self, kind: EventType, /, **data: object) -> Event:
        return Event(type=kind, at=self._now(), actor=SYSTEM, data=data)

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


def _person(unit: UnitOfWork, address: str, *, told: bool) -> Person:
    """Whatever is linked to what is found, the nearest first."""
    found = dict.fromkeys(unit.personal.at(address), How.ADDRESS)
    named = [key for key in unit.personal.told(address) if key not in found]
    found |= dict.fromkeys(named if told else (), How.TOLD)
    for key in (walk := list(found)):
        for other in unit.personal.linked(unit.conversations.get(key)):
            if other not in found:
                found[other] = How.LINKED
                walk.append(other)
    parts = tuple(_part(unit, key, how) for key, how in found.items())
    return Person(address=address, parts=parts, named=sum(key not in found for key in named))


def _part(unit: UnitOfWork, key: str, how: How) -> Part:
    return Part(
        conversation=unit.conversations.get(key),
        how=how,
        cases=unit.cases.of(key, limit=MOST),
        spoken=unit.personal.spoken(key),
    )


def _discards(unit: UnitOfWork, *, after: str) -> Sequence[Discard]:
    return unit.personal.discards(after=after, limit=PORTION)
