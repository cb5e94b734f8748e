"""Timers that fell due enter the same line as messages: a row in the inbox, and a bell.

What fell due for one case enters as one row, so that after an outage nobody gets a message for
every date that passed. What is long overdue enters slowly, behind what is due now.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.case import Case
from bot.domain.dialogue import Due, TimerKind
from bot.lifecycle.clocks import CLOCKS
from bot.services.ports import Store, UnitOfWork
from bot.services.rounds import rounds
from channels.base import Heartbeat

QUESTIONS = frozenset({TimerKind.REMINDER, TimerKind.GIVE_UP})
LOOK_EVERY = 1.0  # seconds
BATCH = 100  # at most this many at once
LATE = timedelta(hours=1)  # overdue: there was an outage
LATE_BATCH = 10  # of these a look, so that no channel is flooded when it is over
Entering = tuple[str, str, Due]  # timer id, conversation id, what fell due

log = logging.getLogger(__name__)


class Timekeeping:
    """Looks each second for what fell due. Late rather than never, and each once."""

    def __init__(self, store: Store, *, now: Callable[[], datetime], heartbeat: Heartbeat) -> None:
        self._store = store
        self._now = now
        self._heartbeat = heartbeat

    async def run(self) -> None:
        """Look until cancelled."""
        await rounds("timers", self.look, every=LOOK_EVERY, heartbeat=self._heartbeat)

    async def look(self) -> int:
        """Let what is due enter the line; returns how many rows that makes."""
        if not await self._store.read(lambda unit: unit.timers.any_due(now=self._now())):
            return 0
        return await self._store.write(self._enter)

    def _enter(self, unit: UnitOfWork) -> int:
        now = self._now()
        taken = [
            *unit.timers.take_due(now=now, since=now - LATE, limit=BATCH),
            *unit.timers.take_due(now=now, until=now - LATE, limit=LATE_BATCH),
        ]
        entering = list(together(taken))
        for timer_id, conversation_id, due in sorted(entering, key=lambda one: one[1]):
            conversation = unit.conversations.lock(conversation_id)
            unit.inbox.add_due(conversation, due, timer_id=timer_id, at=now)
            if not conversation.bell:
                unit.conversations.set_bell(conversation_id, ringing=True)
                unit.bells.converse(conversation_id)
        return len(entering)


def together(taken: Iterable[Entering]) -> Iterator[Entering]:
    """The clocks of one case as one; a question that is given up is not asked once more."""
    clocks: dict[str, Entering] = {}
    rest: list[Entering] = []
    for timer_id, conversation_id, due in taken:
        first = clocks.get(due.case_id)
        if due.timer not in CLOCKS:
            rest.append((timer_id, conversation_id, due))
        elif first is None:
            clocks[due.case_id] = (timer_id, conversation_id, due)
        else:
            along = (*first[2].along, due.timer)
            clocks[due.case_id] = (first[0], first[1], replace(first[2], along=along))
    given_up = {due.case_id for _, _, due in rest if due.timer is TimerKind.GIVE_UP}
    yield from (
        one
        for one in rest
        if one[2].timer is not TimerKind.REMINDER or one[2].case_id not in given_up
    )
    yield from clocks.values()


def ring(
    unit: UnitOfWork,
    case: Case,
    timers: Mapping[TimerKind, datetime | None],
    *,
    asked_in: str = "",
) -> None:
    """Set and unset timers of a case. One set again for the same moment is the same one.

    A question is recalled in the conversation it was asked in, which may have joined the case's.
    """
    wound = {
        timer: (at, f"{case.id}.{timer}.{at:%Y%m%dT%H%M%S%f}")
        for timer, at in timers.items()
        if at is not None
    }
    asking = {timer: when for timer, when in wound.items() if timer in QUESTIONS}
    clocks = {timer: when for timer, when in wound.items() if timer not in QUESTIONS}
    unit.timers.set(case.conversation_id, case.id, clocks)
    unit.timers.set(asked_in or case.conversation_id, case.id, asking)
    unit.timers.unset(case.id, [timer for timer, at in timers.items() if at is None])
