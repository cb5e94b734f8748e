"""A case is restricted to some of staff, and opened to all again (docs/decisions/0024).

Whoever restricts a case is in its circle. Nobody whom the complaint is about gets into it, and
whoever is outside loses what they had in it: the case itself, and answers that wait to go out.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.answer import AnswerStatus, Held
from bot.domain.circle import Circle
from bot.domain.conversation import Note
from bot.domain.errors import GuardError, NotFoundError
from bot.domain.events import EventType
from bot.domain.staff import Permission, Staff
from bot.services import impartial
from bot.services.acting import Desk, PermissionDeniedError, written


def restrict(desk: Desk, people: Sequence[str], team: str = "") -> None:
    """Have it seen by these accounts (ids), a team, and whoever does this, alone.

    Raises GuardError where the complaint is about one of them.
    """
    named = (desk.staff.id, *filter(None, people))
    inside = Circle(people=tuple(dict.fromkeys(named)), team=team)
    for staff in _inside(desk, inside):
        impartial.unconcerned(desk.case, staff)
    inside = replace(inside, apart=impartial.concerned(desk.case, desk.recording.unit.staff.all()))
    owner = desk.case.owner if _keeps(desk, inside) else ""
    _hold_back(desk, inside)
    closed = replace(desk.case, circle=inside, owner=owner)
    told = impartial.narrowed(inside, by=desk.recording.actor, at=desk.recording.now)
    desk.recording.change(closed, told)


def lift(desk: Desk) -> None:
    """Have it seen by everybody again whose role allows it."""
    desk.change(replace(desk.case, circle=Circle()), EventType.UNRESTRICTED)


def admit(desk: Desk, staff: Staff, why: str) -> None:
    """Let somebody in, by who oversees restricted cases and is not inside.

    So that no case is locked up for good. Raises PermissionDeniedError for any other role, and
    GuardError where the complaint is about them.
    """
    why, circle = written(why, "a reason"), desk.case.circle
    if not desk.staff.may(Permission.OVERSEE):
        raise PermissionDeniedError("Your role does not allow this.")
    if not circle:
        raise NotFoundError("there is no such restricted case")
    impartial.unconcerned(desk.case, staff)
    wider = replace(circle, people=tuple(dict.fromkeys((*circle.people, staff.id))))
    note = Note(at=desk.recording.now, by=desk.staff.id, text=why)
    desk.recording.unit.cases.note(desk.case_id, note)
    desk.change(replace(desk.case, circle=wider), EventType.ADMITTED, staff=[staff.id])


def outsiders(desk: Desk, staff_ids: Sequence[str]) -> None:
    """Raises GuardError where one of these may not see the case."""
    known = {one.id: one for one in desk.recording.unit.staff.all()}
    if not all(desk.case.circle.has(known[one]) for one in staff_ids):
        raise GuardError(("in_circle",))


def _inside(desk: Desk, circle: Circle) -> Sequence[Staff]:
    return [one for one in desk.recording.unit.staff.all() if circle.has(one)]


def _keeps(desk: Desk, circle: Circle) -> bool:
    owner = desk.recording.unit.staff.get(desk.case.owner)
    return owner is not None and circle.has(owner)


def _hold_back(desk: Desk, circle: Circle) -> None:
    """What those outside wrote does not go out by itself any more."""
    unit = desk.recording.unit
    inside = {one.id for one in _inside(desk, circle)}
    for one in unit.answers.of(desk.case_id):
        if one.status is AnswerStatus.WAITING and one.by not in inside:
            unit.answers.put(replace(one, status=AnswerStatus.HELD, why=Held.IMPOSSIBLE))
