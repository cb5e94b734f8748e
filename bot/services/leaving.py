"""Cases of whoever works on none any more wait in the queue again, so that no answer goes unseen.

An account may be disabled or get another role by a page, a command, the API, or the identity
provider: whatever did it is not asked, the accounts are looked at.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.domain.case import Case
from bot.domain.events import SYSTEM, EventType
from bot.domain.staff import Permission
from bot.services.ledger import Tools
from bot.services.ports import Store, UnitOfWork
from bot.services.ports.cases import CaseFilter
from bot.services.recording import Recording
from bot.services.rounds import rounds
from channels.base import Heartbeat

LOOK_EVERY = 5.0  # seconds
AT_ONCE = 50


class Leaving:
    """Takes open cases from accounts that cannot work on them."""

    def __init__(
        self, store: Store, tools: Tools, *, now: Callable[[], datetime], heartbeat: Heartbeat
    ) -> None:
        self._store = store
        self._tools = tools
        self._now = now
        self._heartbeat = heartbeat

    async def run(self) -> None:
        """Look until cancelled."""
        await rounds("leaving", self.look, every=LOOK_EVERY, heartbeat=self._heartbeat, eager=True)

    async def look(self) -> int:
        """Put some of them back; returns how many cases were looked at."""
        left = await self._store.read(_left)
        for case in left:
            await self._store.write(partial(self._put_back, left=case))
        return len(left)

    def _put_back(self, unit: UnitOfWork, *, left: Case) -> None:
        """Nobody has it now, unless somebody took it meanwhile."""
        conversation = unit.conversations.lock(left.conversation_id)
        case = unit.cases.get(left.id)
        if case.owner != left.owner:
            return
        recording = Recording(
            unit=unit,
            tools=self._tools,
            conversation=conversation,
            language=case.language,
            now=self._now(),
            actor=SYSTEM,
            cases={case.id: case},
        )
        recording.change(replace(case, owner=""), recording.event(EventType.ASSIGNED, owner=""))
        recording.store()


def _left(unit: UnitOfWork) -> list[Case]:
    """Open cases of one account that works on none, some of them."""
    idle = [one.id for one in unit.staff.all() if not one.may(Permission.WORK)]
    owner = next(iter(unit.cases.loads(idle)), "") if idle else ""
    return [*unit.cases.list(CaseFilter(owner=owner, live=True), limit=AT_ONCE)] if owner else []
