"""Colleagues and teams are asked about a case, answer in it, and are told once when it is late.

The complainant never sees any of it, and no date of the case waits for it. The words stand with
the case and go with its notes; the trail holds who was asked, by when, and that they answered.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from bot.domain.calendar import Calendar
from bot.domain.case import Case
from bot.domain.errors import GuardError, NotFoundError
from bot.domain.events import SYSTEM, Event, EventType
from bot.domain.inquiry import Inquiry
from bot.domain.staff import Permission
from bot.services.acting import Desk, written
from bot.services.ports import Store, UnitOfWork
from bot.services.rounds import rounds
from channels.base import Heartbeat

LONGEST = 4_000  # characters of a question or an answer
LOOK_EVERY = 5.0  # seconds
AT_ONCE = 50


def ask(desk: Desk, what: str, *, due: date, to: str = "", team: str = "") -> None:
    """Ask an account (its id) or a team. Raises GuardError.

    For a day that is over, and where nobody who may see the case would be asked.
    """
    recording = desk.recording
    if due < recording.tools.policy.calendar.local_day(recording.now):
        raise GuardError(("day_to_come",))
    made = Inquiry(
        id=recording.tools.new_id(),
        case_id=desk.case_id,
        by=desk.staff.id,
        at=recording.now,
        what=written(what, "a question")[:LONGEST],
        due=due,
        to=to,
        team=team,
    )
    asked = list(_asked(recording.unit, made, desk.case))
    if not asked:
        raise GuardError(("somebody_to_ask",))
    recording.unit.inquiries.put(made)
    about = {"inquiry": made.id, "due": due.isoformat(), "to": to, "team": team}
    desk.change(desk.case, EventType.INQUIRY_MADE, **about, staff=asked)


def answer(desk: Desk, inquiry_id: str, text: str, *, side: str = "", source: str = "") -> None:
    """Note the answer; it counts as a note of the investigation. Raises NotFoundError."""
    known = _open(desk, inquiry_id)
    answered = replace(
        known,
        answered_at=desk.recording.now,
        answered_by=desk.staff.id,
        answer=written(text, "an answer")[:LONGEST],
        side=side,
        source=source.strip(),
    )
    desk.recording.unit.inquiries.put(answered)
    counted = replace(desk.case, note_count=desk.case.note_count + 1)
    desk.change(counted, EventType.INQUIRY_ANSWERED, inquiry=known.id, staff=[known.by])


def withdraw(desk: Desk, inquiry_id: str) -> None:
    """Nobody need answer it any more. Raises NotFoundError."""
    known = _open(desk, inquiry_id)
    desk.recording.unit.inquiries.put(replace(known, withdrawn_at=desk.recording.now))
    desk.change(desk.case, EventType.INQUIRY_WITHDRAWN, inquiry=known.id)


def _open(desk: Desk, inquiry_id: str) -> Inquiry:
    of_case = desk.recording.unit.inquiries.of(desk.case_id)
    found = next((one for one in of_case if one.id == inquiry_id and one.open), None)
    if found is None:
        raise NotFoundError("there is no such open inquiry in this case")
    return found


def _asked(unit: UnitOfWork, inquiry: Inquiry, case: Case) -> Iterator[str]:
    """The accounts it is put to that may see the case."""
    for staff in unit.staff.all():
        if inquiry.asks(staff) and staff.may(Permission.WORK) and case.circle.has(staff):
            yield staff.id


class Chasing:
    """Tells those concerned, once, that an answer is late."""

    def __init__(
        self,
        store: Store,
        calendar: Calendar,
        *,
        now: Callable[[], datetime],
        heartbeat: Heartbeat,
    ) -> None:
        self._store = store
        self._calendar = calendar
        self._now = now
        self._heartbeat = heartbeat

    async def run(self) -> None:
        """Look until cancelled."""
        await rounds("inquiries", self.look, every=LOOK_EVERY, heartbeat=self._heartbeat)

    async def look(self) -> int:
        """Write down what is late by now; returns how many inquiries that were."""
        today = self._calendar.local_day(self._now())
        late = await self._store.read(lambda unit: unit.inquiries.late(today, limit=AT_ONCE))
        for one in late:
            await self._store.write(partial(self._late, one=one))
        return len(late)

    def _late(self, unit: UnitOfWork, *, one: Inquiry) -> None:
        """Once, whatever process finds it, and not where it was answered meanwhile."""
        unit.conversations.lock(unit.cases.get(one.case_id).conversation_id)
        case, of_case = unit.cases.get(one.case_id), unit.inquiries.of(one.case_id)
        if one not in of_case:
            return
        unit.inquiries.put(replace(one, told_at=self._now()))
        told = sorted({*_asked(unit, one, case), one.by})
        data = {"inquiry": one.id, "to": one.to, "team": one.team, "staff": told}
        event = Event(type=EventType.INQUIRY_LATE, at=self._now(), actor=SYSTEM, data=data)
        unit.cases.put(case, event)
