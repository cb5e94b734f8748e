"""What protects a person's data at the desk: who looked, why something was shown, what must stay.

Reasons are words of staff: they stand in notes, which go with the person's data; the trail holds
that it happened, and whose role it was.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.conversation import Note
from bot.domain.events import EventType, Link
from bot.domain.staff import Staff
from bot.services.acting import Desk

AGAIN = timedelta(hours=1)  # looking at a case again within this is the same look


def looked(events: Iterable[Link], staff: Staff, now: datetime) -> bool:
    """Whether it is written already that this person has looked at a case."""
    return any(
        link.event.type is EventType.DATA_VIEWED
        and link.event.actor.id == staff.id
        and now - link.event.at < AGAIN
        for link in events
    )


def view(desk: Desk) -> None:
    """Somebody looks at a case; within an hour, once."""
    events = desk.recording.unit.events.of(desk.case_id)
    if not looked(events, desk.staff, desk.recording.now):
        desk.change(desk.case, EventType.DATA_VIEWED, role=desk.staff.role)


def reveal(desk: Desk, why: str) -> None:
    """Numbers that are hidden are shown to somebody, for a reason."""
    _note(desk, why)
    desk.change(desk.case, EventType.DISCLOSURE, what="hidden_numbers", role=desk.staff.role)


def hold(desk: Desk, why: str) -> None:
    """Nothing of the case is erased from now on."""
    _note(desk, why)
    held = replace(desk.case, legal_hold=why)
    desk.change(held, EventType.LEGAL_HOLD_SET, role=desk.staff.role)


def release(desk: Desk, why: str) -> None:
    """It may be erased again, at once where its time is over."""
    _note(desk, why)
    free = replace(desk.case, legal_hold="")
    desk.change(free, EventType.LEGAL_HOLD_LIFTED, role=desk.staff.role)


def _note(desk: Desk, why: str) -> None:
    note = Note(at=desk.recording.now, by=desk.staff.id, text=why)
    desk.recording.unit.cases.note(desk.case_id, note)
