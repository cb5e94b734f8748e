"""Answers whose time has come: each is said once, late rather than never, or held for a person.

An answer that waits is no part of the conversation: it is said, in one transaction that takes it
off the list, when its time has come. What would be wrong to say by then is held back for a person:
where a moment was chosen and the complainant wrote meanwhile, or where the case does not allow it.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.domain.answer import Answer, AnswerStatus, Held
from bot.domain.case import Case
from bot.domain.conversation import Spoken
from bot.domain.errors import ArzuhalError, ConflictError, NotFoundError
from bot.domain.events import SYSTEM, Event, EventType
from bot.domain.policy import Policy
from bot.domain.staff import Permission, Staff
from bot.lifecycle.awake import awake
from bot.services.acting import Desk
from bot.services.casework import Casework
from bot.services.ports import Store, UnitOfWork
from bot.services.rounds import rounds
from bot.services.saying import answer
from channels.base import Heartbeat
from channels.message import Author

LOOK_EVERY = 1.0  # seconds
BATCH = 50  # at most this many a look

log = logging.getLogger(__name__)


class _WordsError(ArzuhalError):
    """The complainant wrote after it was written."""


class Waiting:
    """Looks each second for answers that are due."""

    def __init__(
        self,
        store: Store,
        casework: Casework,
        policy: Policy,
        *,
        now: Callable[[], datetime],
        heartbeat: Heartbeat,
    ) -> None:
        self._store = store
        self._casework = casework
        self._policy = policy
        self._now = now
        self._heartbeat = heartbeat

    async def run(self) -> None:
        """Send what is due until cancelled."""
        await rounds("answers", self.look, every=LOOK_EVERY, heartbeat=self._heartbeat)

    async def look(self) -> int:
        """Send what is due; returns how many answers were looked at."""
        now = self._now()
        due = await self._store.read(lambda unit: unit.answers.due(now=now, limit=BATCH))
        for one in due:
            await self._go(one)
        return len(due)

    async def _go(self, one: Answer) -> None:
        """Send one, or hold it back; whatever changed meanwhile is looked at the next time."""
        try:
            await self.say(one)
        except (ConflictError, NotFoundError) as error:
            log.info("an answer was changed while it was to be sent: %s", error)
        except _WordsError:
            await self._store.write(partial(self._hold, one=one, why=Held.WORDS))
        except ArzuhalError as error:
            log.warning("an answer cannot be sent: %s", error)
            await self._store.write(partial(self._hold, one=one, why=Held.IMPOSSIBLE))

    async def say(self, one: Answer) -> None:
        """Say it; what was to be said by day waits for the morning, however late it is.

        Raises ConflictError when somebody else had it first, and what saying it raises.
        """

        def found(unit: UnitOfWork) -> tuple[Case, Staff | None]:
            return unit.cases.get(one.case_id), unit.staff.get(one.by)

        case, staff = await self._store.read(found)
        now = self._now()
        if staff is None:
            raise ArzuhalError("there is no such account any more")
        if one.later and (morning := awake(now, case, self._policy)) > now:
            later = replace(one, due_at=morning)
            await self._store.write(lambda unit: unit.answers.put(later))
            return
        said = partial(_said, one=one)
        await self._casework.act(case.reference, staff, Permission.REPLY, said)

    def _hold(self, unit: UnitOfWork, *, one: Answer, why: Held) -> None:
        """Keep it for a person to look at, and say so in the trail."""
        unit.conversations.lock(unit.cases.get(one.case_id).conversation_id)
        case = unit.cases.get(one.case_id)
        unit.answers.put(replace(one, status=AnswerStatus.HELD, why=why))
        data = {"answer": one.id}
        event = Event(type=EventType.ANSWER_HELD, at=self._now(), actor=SYSTEM, data=data)
        unit.cases.put(replace(case, needs_review=True), replace(event, reason=why))


def newer(one: Answer, messages: Sequence[Spoken]) -> bool:
    """Whether the complainant wrote after it was written; `messages` are its case's."""
    return any(m.author is Author.COMPLAINANT and m.at > one.at for m in messages)


def _said(desk: Desk, *, one: Answer) -> None:
    unit = desk.recording.unit
    unit.answers.take(one)
    if one.later and newer(one, unit.cases.correspondence(desk.case_id)):
        raise _WordsError
    answer(desk, one)
