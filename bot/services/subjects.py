"""What a person may ask of their data, as staff and commands serve it: found, given out, erased.

One way for the command, the page and `/api/v1`. What was done is in the trail of each case, and an
erasure in that of the deployment, without a word of whom it was about.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import ConflictError
from bot.domain.events import Event, EventType
from bot.domain.policy import Policy
from bot.domain.staff import Permission, Staff
from bot.services.acting import PermissionDeniedError, written
from bot.services.erasing import Erasing, OpenCaseError, Why, actor
from bot.services.movable import Movable
from bot.services.person import STAYS, Fate, Looking, Part, Person
from bot.services.ports import Store

LEAST = 2  # characters that somebody is looked for by
LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How an erasure is wanted: why, whether open cases end, and what was seen (`Person.mark`).

    Without `seen` nobody looked at what goes, as where a request is carried out again.
    """

    reason: str
    open_too: bool = False
    seen: str | None = None


class Subjects(Movable):
    """Whoever it is done for, `staff` may do it; without an account it is a command's own."""

    def __init__(
        self,
        store: Store,
        erasing: Erasing,
        policy: Policy,
        *,
        now: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._erasing = erasing
        self._policy = policy
        self._now = now

    async def find(self, sought: str, staff: Staff) -> tuple[Part, ...]:
        """Conversations that a case number, an address, a phone number or a name leads to."""
        _may(staff)
        sought = sought.strip()[:LONGEST]
        if len(sought) < LEAST:
            return ()
        return await self._store.read(
            lambda unit: Looking(unit, self._policy, self._now(), staff).found(sought)
        )

    async def of(self, key: str, staff: Staff) -> Person:
        """Whoever a conversation (its id) is with. Raises NotFoundError."""
        _may(staff)
        return await self._store.read(
            lambda unit: Looking(unit, self._policy, self._now(), staff).of(key)
        )

    async def at(self, address: str, *, told: bool) -> Person:
        """What is held under an address; where it was only `told`, too, if that is wanted."""
        sought = address.strip()
        return await self._store.read(
            lambda unit: Looking(unit, self._policy, self._now()).at(sought, told=told)
        )

    async def given(self, person: Person, staff: Staff | None = None) -> None:
        """Write down that a copy was given out; of somebody without a case, where all else is."""
        _may(staff)
        await self._erasing.exported(person, staff)
        if not any(person.cases):
            await self._note(EventType.DATA_EXPORTED, staff, what="person", cases=0)

    async def erase(self, person: Person, wish: Wish, staff: Staff | None = None) -> bool:
        """Remove what may go; False where some files wait until nobody reads them.

        Raises ArzuhalError for staff without a reason, ConflictError where something else is held
        by now than was seen, and OpenCaseError. Done again, it finishes and says nothing twice.
        """
        _may(staff)
        reason = written(wish.reason, "a reason") if staff else wish.reason.strip()
        check(person, wish)
        if not all(part.gone for part in person.parts):
            await self._noted(person, staff)
        await self._erasing.erase(person, staff, reason=reason, open_too=wish.open_too)
        return await self._erasing.sweep()

    async def _noted(self, person: Person, staff: Staff | None) -> None:
        fates = [one.fate for one in person.held]
        await self._note(
            EventType.ERASED,
            staff,
            what="person",
            why=Why.REQUEST,
            cases=sum(fate in {Fate.GOES, Fate.OPEN} for fate in fates),
            stay=sum(fate in STAYS for fate in fates),
        )

    async def _note(self, kind: EventType, staff: Staff | None, **data: object) -> None:
        """In the trail of the deployment."""
        event = Event(type=kind, at=self._now(), actor=actor(staff), data=data)
        await self._store.write(lambda unit: unit.chronicle.add(event))


def check(person: Person, wish: Wish) -> None:
    """Raises ConflictError and OpenCaseError as an erasure would."""
    if wish.seen is not None and wish.seen != person.mark:
        raise ConflictError("something else is held by now; look again")
    live = [one.case.reference for one in person.held if one.fate is Fate.OPEN]
    if live and not wish.open_too:
        raise OpenCaseError(live)


def _may(staff: Staff | None) -> None:
    if staff and not (staff.may(Permission.DATA_RIGHTS) and staff.may(Permission.SEE_PERSON)):
        raise PermissionDeniedError("Your role does not allow this.")
