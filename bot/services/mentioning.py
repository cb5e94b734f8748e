"""Somebody is named in a note and finds it on a list of their own until they have seen it."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.domain.case import Case
from bot.domain.conversation import Note
from bot.domain.events import EventType
from bot.domain.inquiry import Inquiry
from bot.domain.mention import Mention, mentioned
from bot.domain.staff import Permission, Staff
from bot.services.acting import Desk
from bot.services.ports import Store, UnitOfWork

LISTED = 100
log = logging.getLogger(__name__)


def mention(desk: Desk, note_id: int, note: Note) -> None:
    """Bring a note to those it names who may read it; not to who wrote it."""
    unit = desk.recording.unit
    found = mentioned(note.text, unit.staff.all())
    named = [one.id for one in found if one.id != note.by and reads(desk.case, one)]
    if named:
        unit.mentions.add(desk.case_id, note_id, note, named)
        desk.change(desk.case, EventType.MENTIONED, staff=named, note=note_id)


def reads(case: Case, staff: Staff) -> bool:
    """Whether the notes of a case are for somebody."""
    return staff.may(Permission.SEE_PERSON) and case.circle.has(staff)


class Mentioning:
    """What waits for one person by name."""

    def __init__(self, store: Store, *, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    async def of(self, staff: Staff) -> Sequence[Mention]:
        """Where somebody is named: what they have not seen first, then the newest."""
        return await self._store.read(lambda unit: unit.mentions.of(staff, limit=LISTED))

    async def unseen(self, staff: Staff) -> int:
        """How many they have not seen, with what they are asked, and answers held back."""

        def work(unit: UnitOfWork) -> int:
            return unit.mentions.unseen(staff) + unit.inquiries.count(staff)

        return await self._store.read(work)

    async def asked(self, staff: Staff) -> Sequence[tuple[str, Inquiry]]:
        """What they or their team are asked and nobody has answered, each with its case."""
        return await self._store.read(lambda unit: unit.inquiries.waiting(staff))

    async def see(self, staff: Staff, case_id: str) -> None:
        """They have seen what names them in a case."""
        await self._store.write(lambda unit: unit.mentions.see(staff.id, case_id, at=self._now()))
