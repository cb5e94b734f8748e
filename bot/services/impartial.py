"""Nobody has a case that is about themselves, or reviews what they decided (ISO 10002 4, 7.9)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.case import Case, Status
from bot.domain.circle import Circle
from bot.domain.errors import GuardError
from bot.domain.events import Actor, Event, EventType
from bot.domain.staff import Permission, Staff
from bot.services.ports import UnitOfWork
from nlp.normalise import fold

SUBJECT = "staff_subject"  # the fact that says whom of staff the complaint concerns


def conflict(case: Case, staff: Staff) -> str:
    """The guard that this person would break by having the case; empty for none."""
    if case.status is Status.INTERNAL_REVIEW and staff.id in case.handlers:
        return "other_reviewer"
    return "other_owner" if _is_about(case, staff) else ""


def check(case: Case, staff: Staff) -> None:
    """Raises GuardError where this person may not have the case."""
    if broken := conflict(case, staff):
        raise GuardError((broken,))


def unconcerned(case: Case, staff: Staff) -> None:
    """Raises GuardError where the complaint is about this person."""
    if _is_about(case, staff):
        raise GuardError(("other_owner",))


def concerned(case: Case, everybody: Iterable[Staff]) -> tuple[str, ...]:
    """Accounts (ids) that the complaint is about."""
    return tuple(one.id for one in everybody if _is_about(case, one))


def kept_apart(unit: UnitOfWork, staff: Staff, *, by: Actor, at: datetime) -> None:
    """Who comes to a team, or to a name, comes to see no restricted case that is about them."""
    for restricted in unit.cases.restricted():
        if not restricted.circle.has(staff):
            continue
        unit.conversations.lock_of(restricted.reference)
        case = unit.cases.get(restricted.id)
        if _is_about(case, staff):
            circle = case.circle.without(staff.id)
            unit.cases.put(replace(case, circle=circle), narrowed(circle, by=by, at=at))


def narrowed(circle: Circle, *, by: Actor, at: datetime) -> Event:
    """What the trail says of a circle that somebody is not in any more."""
    data = {"people": list(circle.people), "team": circle.team, "apart": list(circle.apart)}
    return Event(type=EventType.RESTRICTED, at=at, actor=by, data=data)


def least_loaded(unit: UnitOfWork, case: Case, team: str) -> Staff | None:
    """The member of a team with the fewest open cases who may have this one; None for nobody."""
    able = [one for one in unit.staff.all() if one.team == team and one.may(Permission.WORK)]
    free = [one for one in able if not conflict(case, one)]
    loads = unit.cases.loads([one.id for one in free])
    return min(free, key=lambda one: (loads.get(one.id, 0), one.login), default=None)


def _is_about(case: Case, staff: Staff) -> bool:
    """Whether the fact that says whom the complaint concerns names them, however it is written."""
    about = _words((str(case.fact(SUBJECT) or ""),))
    name, login = _words((staff.name,)), _words((staff.login,))
    return any(called and called <= about for called in (name, login))


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.strip(".,;:()«»\"'") for text in texts for word in fold(text).split())
