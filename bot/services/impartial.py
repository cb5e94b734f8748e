"""Nobody has a case that is about themselves, or reviews what they decided (ISO 10002 4, 7.9)."""

from collections.abc import Iterable

from bot.domain.case import Case, Status
from bot.domain.errors import GuardError
from bot.domain.staff import Permission, Staff
from bot.services.ports import UnitOfWork
from nlp.normalise import fold


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


def least_loaded(unit: UnitOfWork, case: Case, team: str) -> Staff | None:
    """The member of a team with the fewest open cases who may have this one; None for nobody."""
    able = [one for one in unit.staff.all() if one.team == team and one.may(Permission.WORK)]
    free = [one for one in able if not conflict(case, one)]
    loads = unit.cases.loads([one.id for one in free])
    return min(free, key=lambda one: (loads.get(one.id, 0), one.login), default=None)


def _is_about(case: Case, staff: Staff) -> bool:
    """Whether the fact that says whom the complaint concerns names them, however it is written."""
    about = _words((str(case.fact("staff_subject") or ""),))
    name, login = _words((staff.name,)), _words((staff.login,))
    return any(called and called <= about for called in (name, login))


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.strip(".,;:()«»\"'") for text in texts for word in fold(text).split())
