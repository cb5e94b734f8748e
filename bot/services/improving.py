"""Corrective actions: opened, done, and their effect looked at, each written to a trail.

One that belongs to a case is told in that case's trail, any other in the deployment's.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.domain.circle import eyes
from bot.domain.errors import GuardError, IllegalTransitionError
from bot.domain.events import Actor, ActorType, Event, EventType
from bot.domain.improving import Effect, Improvement
from bot.domain.policy import Policy
from bot.domain.staff import Permission, Staff
from bot.services.acting import Desk, PermissionDeniedError, written
from bot.services.casework import Casework
from bot.services.movable import Movable
from bot.services.ports import Store, UnitOfWork

LONGEST = 4_000  # characters of a text


class Improving(Movable):
    """Keeps corrective actions. Whoever works on cases may; a viewer may not."""

    def __init__(
        self,
        store: Store,
        casework: Casework,
        policy: Policy,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
    ) -> None:
        self._store = store
        self._casework = casework
        self._calendar = policy.calendar
        self._now = now
        self._new_id = new_id

    @property
    def today(self) -> date:
        """The day it is where the deployment is."""
        return self._calendar.local_day(self._now())

    async def all(self, staff: Staff, *, reference: str = "") -> Sequence[Improvement]:
        """Those of a case, or all that somebody may see: what is due first comes first."""
        sees = eyes(staff)
        return await self._store.read(
            lambda unit: unit.improvements.all(sees, reference=reference)
        )

    async def open(
        self,
        staff: Staff,
        owner: Staff,
        what: str,
        *,
        due: date,
        check_on: date,
        reference: str = "",
        cause: str = "",
    ) -> Improvement:
        """Begin one. Raises GuardError for dates that are over, or a check before it is done."""
        made = Improvement(
            id=self._new_id(),
            what=written(what, "a description")[:LONGEST],
            owner=owner.id,
            due=due,
            check_on=check_on,
            opened_at=self._now(),
            opened_by=staff.id,
            reference=reference,
            cause=cause,
        )
        lacking = [
            *(["day_to_come"] if due < self.today else []),
            *(["later_check"] if check_on < due else []),
        ]
        if lacking:
            raise GuardError(tuple(lacking))
        data = {"action": made.id, "due": due.isoformat(), "check": check_on.isoformat()}
        return await self._keep(staff, made, EventType.ACTION_OPENED, data)

    async def done(self, staff: Staff, action_id: str, how: str) -> Improvement:
        """What was to be done is done. Raises IllegalTransitionError when it was before."""
        known = await self._known(action_id)
        if known.done_at:
            raise IllegalTransitionError("the action is done already")
        how = written(how, "what was done")[:LONGEST]
        made = replace(known, done_at=self._now(), done=how)
        return await self._keep(staff, made, EventType.ACTION_DONE, {"action": made.id})

    async def check(
        self, staff: Staff, action_id: str, effect: Effect, finding: str
    ) -> Improvement:
        """Somebody looked whether it works. Raises IllegalTransitionError before it is done."""
        known = await self._known(action_id)
        if known.done_at is None or known.checked_at:
            raise IllegalTransitionError("the action is not done, or was looked at already")
        made = replace(
            known,
            checked_at=self._now(),
            checked_by=staff.id,
            effect=effect,
            finding=written(finding, "what was found")[:LONGEST],
        )
        data = {"action": made.id, "effect": effect.value}
        return await self._keep(staff, made, EventType.ACTION_CHECKED, data)

    async def _known(self, action_id: str) -> Improvement:
        return await self._store.read(lambda unit: unit.improvements.get(action_id))

    async def _keep(
        self, staff: Staff, made: Improvement, kind: EventType, data: dict[str, str]
    ) -> Improvement:
        """Store it with its event, in one transaction. Raises ConflictError; see `Casework`."""
        if not staff.may(Permission.WORK):
            raise PermissionDeniedError("Your role does not allow this.")

        def of_case(desk: Desk) -> None:
            desk.recording.unit.improvements.put(made)
            desk.change(desk.case, kind, **data)

        def alone(unit: UnitOfWork) -> None:
            unit.improvements.put(made)
            actor = Actor(type=ActorType.STAFF, id=staff.id)
            unit.chronicle.add(Event(type=kind, at=self._now(), actor=actor, data=data))

        if made.reference:
            await self._casework.act(made.reference, staff, Permission.WORK, of_case)
        else:
            await self._store.write(alone)
        return made
