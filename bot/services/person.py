"""Who is meant by an address, a name or a number, what is held of them, and what would go.

Read only. A restricted case is not there for who is outside it: it stays, and nothing tells of it.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.case import ENDED, Case
from bot.domain.circle import eyes
from bot.domain.conversation import Conversation
from bot.domain.errors import NotFoundError
from bot.domain.events import Link
from bot.domain.policy import Policy
from bot.domain.staff import Staff
from bot.lifecycle.working import after
from bot.services.ports import UnitOfWork
from bot.services.ports.cases import CaseFilter
from nlp import case_reference
from nlp.normalise import fold

MOST = 100_000  # cases of a conversation
FOUND = 50  # cases that a name is looked for in
NAMES = ("complainant_name", "complainant_address")
_WORD = re.compile(r"[^\W_]+")
_CONTACT = re.compile(r".*(@|(\d\D{0,3}){7})")  # an address, or digits enough for a phone number


class How(StrEnum):
    """How a conversation is known to be the person's."""

    ADDRESS = "address"  # it is held there
    LINKED = "linked"  # the person proved that both are theirs
    TOLD = "told"  # the address was only told there: it may be somebody else's
    CASE = "case"  # a case of it has this number
    NAME = "name"  # somebody of this name wrote there: it may be somebody else of that name


class Fate(StrEnum):
    """What becomes of a case when its person's data are erased."""

    GOES = "goes"  # but for what counts
    OPEN = "open"  # it goes once it has ended
    KEPT = "kept"  # it has to be kept longer
    HELD = "held"  # it is under a legal hold
    GONE = "gone"  # it went before


STAYS = frozenset({Fate.KEPT, Fate.HELD})


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A case and its fate; of one that is kept, `until` when: None while it is open."""

    case: Case
    fate: Fate
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A conversation of the person with its cases; `spoken`: messages of either side.

    `unseen` are cases (ids) that who looks may not see; nothing else here tells of them.
    """

    conversation: Conversation
    how: How
    held: tuple[Held, ...]
    spoken: int
    unseen: frozenset[str] = frozenset()

    @property
    def cases(self) -> tuple[Case, ...]:
        """Its cases."""
        return tuple(one.case for one in self.held)

    @property
    def gone(self) -> bool:
        """Nothing personal is left of it, as far as can be seen."""
        return not self.spoken and all(one.fate is Fate.GONE for one in self.held)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """All that is held of somebody, and how many conversations only name their address."""

    address: str
    parts: tuple[Part, ...]
    named: int = 0

    @property
    def held(self) -> Iterator[Held]:
        """Every case of theirs with its fate."""
        return (one for part in self.parts for one in part.held)

    @property
    def cases(self) -> Iterator[Case]:
        """Every case of theirs."""
        return (one.case for one in self.held)

    @property
    def mark(self) -> str:
        """Another one as soon as other cases or messages are held, or have another fate."""
        seen = [f"{one.case.id} {one.fate}" for one in self.held]
        seen += [f"{part.conversation.id} {part.spoken}" for part in self.parts]
        return hashlib.sha256("\n".join(sorted(seen)).encode()).hexdigest()[:32]


class Looking:
    """Finds persons on a view that somebody has open, as `staff` see them; None sees all."""

    def __init__(
        self, unit: UnitOfWork, policy: Policy, now: datetime, staff: Staff | None = None
    ) -> None:
        self._unit = unit
        self._policy = policy
        self._now = now
        self._staff = staff

    def at(self, address: str, *, told: bool) -> Person:
        """What is held under an address; with `told`, also where it was only told."""
        found = dict.fromkeys(self._unit.personal.at(address), How.ADDRESS)
        named = [key for key in self._told(address) if key not in found]
        found |= dict.fromkeys(named if told else (), How.TOLD)
        known = self._linked(found)
        unnamed = sum(key not in known for key in named)
        return Person(address=address, parts=self._parts(known), named=unnamed)

    def of(self, key: str) -> Person:
        """What is held of whoever a conversation (its id) is with. Raises NotFoundError."""
        parts = self._parts(self._linked({key: How.ADDRESS}))
        if not parts:
            raise NotFoundError("there is no such person")
        return Person(address=parts[0].conversation.address.user, parts=parts)

    def found(self, sought: str) -> tuple[Part, ...]:
        """Conversations that a case number, an address, a phone number or a name leads to."""
        known: dict[str, How] = {}
        for how, keys in (
            (How.CASE, self._numbered(sought)),
            (How.ADDRESS, self._unit.personal.at(sought)),
            (How.TOLD, self._told(sought) if _CONTACT.match(sought) else ()),
            (How.NAME, self._called(sought)),
        ):
            for key in keys:
                known.setdefault(key, how)
        return self._parts(known)

    def held(self, case: Case) -> Held:
        """A case with its fate."""
        if case.erased_at is not None:
            return Held(case=case, fate=Fate.GONE)
        if case.legal_hold:
            return Held(case=case, fate=Fate.HELD)
        until = self._until(case)
        if self._policy.retention.least and (until is None or until > self._now):
            return Held(case=case, fate=Fate.KEPT, until=until)
        return Held(case=case, fate=Fate.OPEN if case.open else Fate.GOES)

    def sees(self, case: Case) -> bool:
        """Whether it is there for who looks."""
        return self._staff is None or case.circle.has(self._staff)

    def _until(self, case: Case) -> datetime | None:
        """How long it has to be kept at least; None without such a rule, or while it is open."""
        least = self._policy.retention.least
        if least is None or case.open:
            return None
        ended = _ended(self._unit.events.of(case.id)) or case.registered_at or case.received_at
        return after(ended, least, self._policy.calendar)

    def _linked(self, found: Mapping[str, How]) -> Mapping[str, How]:
        """Whatever is linked to what is found, the nearest first."""
        known = dict(found)
        for key in (walk := list(known)):
            for other in self._unit.personal.linked(self._unit.conversations.get(key)):
                if other not in known:
                    known[other] = How.LINKED
                    walk.append(other)
        return known

    def _parts(self, found: Mapping[str, How]) -> tuple[Part, ...]:
        parts = (self._part(key, how) for key, how in found.items())
        return tuple(one for one in parts if not (one.unseen and one.gone))

    def _part(self, key: str, how: How) -> Part:
        cases = self._unit.cases.of(key, limit=MOST)
        unseen = frozenset(case.id for case in cases if not self.sees(case))
        return Part(
            conversation=self._unit.conversations.get(key),
            how=how,
            held=tuple(self.held(case) for case in cases if case.id not in unseen),
            spoken=self._unit.personal.spoken(key, without=unseen),
            unseen=unseen,
        )

    def _told(self, contact: str) -> Sequence[str]:
        cases = map(self._unit.cases.get, self._unit.personal.told(contact))
        return sorted({case.conversation_id for case in cases if self.sees(case)})

    def _numbered(self, sought: str) -> Iterator[str]:
        reference = case_reference.parse(sought)
        try:
            case = self._unit.cases.by_reference(reference) if reference else None
        except NotFoundError:
            case = None
        if case and self.sees(case):
            yield case.conversation_id

    def _called(self, sought: str) -> Iterator[str]:
        looks = eyes(self._staff) if self._staff else None
        alike = self._unit.cases.list(CaseFilter(text=sought, eyes=looks), limit=FOUND)
        for case in alike:
            if _named(sought, self._names(self._unit.cases.get(case.id))):
                yield case.conversation_id

    def _names(self, case: Case) -> Iterator[str]:
        yield self._unit.conversations.get(case.conversation_id).name
        yield from (str(case.fact(name)) for name in NAMES if case.fact(name))


def _named(sought: str, names: Iterator[str]) -> bool:
    """Whether each word sought begins a word of these names."""
    known = [word for name in names for word in _WORD.findall(fold(name))]
    wanted = _WORD.findall(fold(sought))
    return bool(wanted) and all(any(one.startswith(w) for one in known) for w in wanted)


def _ended(links: Sequence[Link]) -> datetime | None:
    """When a case ended for the last time."""
    ends = (link.event for link in links if link.event.to_status in ENDED)
    return max((one.at for one in ends if one.from_status not in ENDED), default=None)
