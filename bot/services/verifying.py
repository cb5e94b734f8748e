"""A check of the whole trail that somebody asks for, and whose findings are looked at later.

Over many cases it takes minutes, and nobody's request lasts that long.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import NotFoundError
from bot.domain.events import Actor, ActorType
from bot.domain.staff import Permission, Staff
from bot.services import evidence
from bot.services.acting import PermissionDeniedError
from bot.services.chronicle import Chronicle
from bot.services.evidence import Verdict
from bot.services.movable import Movable
from bot.services.ports import Store, UnitOfWork
from bot.services.ports.outward import Check, CheckStatus

SHOWN = 20  # checks
_LONGEST = timedelta(hours=6)  # that a check may take


class Verifying(Movable):
    """Has the trail checked, one check at a time, and keeps what each came to."""

    def __init__(
        self,
        store: Store,
        chronicle: Chronicle,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
    ) -> None:
        self._store = store
        self._chronicle = chronicle
        self._now = now
        self._new_id = new_id

    async def ask(self, staff: Staff) -> Check:
        """Have it checked, in the background; while a check is at work, that one."""
        if not staff.may(Permission.SEE_REPORTS):
            raise PermissionDeniedError("Your role does not allow this.")

        def work(unit: UnitOfWork) -> Check:
            return self._at_work(unit) or self._begun(unit, staff)

        return await self._store.write(work)

    async def get(self, check_id: str) -> Check:
        """One by its id. Raises NotFoundError."""
        found = await self._store.read(lambda unit: unit.checks.get(check_id))
        if found is None:
            raise NotFoundError("there is no such check")
        return found

    async def newest(self) -> Sequence[Check]:
        """Those of late, the newest first."""
        return await self._store.read(lambda unit: unit.checks.newest(limit=SHOWN))

    async def answer(self, check_id: str) -> None:
        """Do a check that was asked for, unless it is done; the deployment's trail tells of it."""
        if asked := await self._waiting(check_id):
            verdict = await evidence.verify(self._store)
            by = Actor(type=ActorType.STAFF, id=asked.asked_by)
            await evidence.note(self._chronicle, verdict, by=by)
            await self._end(_found(asked, verdict))

    async def failed(self, check_id: str, _reason: str) -> None:
        """Store that a check came to no end; the log says why."""
        if asked := await self._waiting(check_id):
            await self._end(replace(asked, status=CheckStatus.FAILED))

    async def _waiting(self, check_id: str) -> Check | None:
        found = await self._store.read(lambda unit: unit.checks.get(check_id))
        return found if found and found.status is CheckStatus.ASKED else None

    def _at_work(self, unit: UnitOfWork) -> Check | None:
        """One asked for long ago has lost its job, as in a restored backup: it stops no other."""
        since = self._now() - _LONGEST
        waiting = (one for one in unit.checks.newest(limit=SHOWN) if one.asked_at > since)
        return next((one for one in waiting if one.status is CheckStatus.ASKED), None)

    def _begun(self, unit: UnitOfWork, staff: Staff) -> Check:
        check = Check(
            id=self._new_id(),
            status=CheckStatus.ASKED,
            asked_at=self._now(),
            asked_by=staff.id,
        )
        unit.checks.add(check)
        unit.bells.verify(check.id)
        return check

    async def _end(self, check: Check) -> None:
        ended = replace(check, ended_at=self._now())
        await self._store.write(lambda unit: unit.checks.put(ended))


def _found(asked: Check, verdict: Verdict) -> Check:
    return replace(
        asked,
        status=CheckStatus.DONE,
        cases=verdict.cases,
        events=verdict.events,
        since=verdict.since,
        bad=verdict.bad,
        faults=tuple(verdict.faults),
    )
