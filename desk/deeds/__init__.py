"""What staff can do to a case, as data for every door: the pages of the desk and `/api/v1`.

The state table says when a step exists; a door draws what stands here, and the services check it
all again.
"""

from collections.abc import Mapping

from bot.domain.authority import Authority
from bot.domain.staff import Permission, Staff
from bot.services.reading import CaseFile
from desk.deeds import (
    arranging,
    consenting,
    deciding,
    guarding,
    handling,
    inquiring,
    relating,
    restricting,
    turning,
)
from desk.deeds.deed import Deed

__all__ = ["DEEDS", "Deed", "offers"]

_GROUPS = (
    *(handling, inquiring, deciding, turning, arranging, relating),
    *(restricting, consenting, guarding),
)
DEEDS: Mapping[str, Deed] = {deed.name: deed for group in _GROUPS for deed in group.DEEDS}


def offers(file: CaseFile, staff: Staff, authority: Authority) -> tuple[Deed, ...]:
    """What this person can do to this case now: nobody takes what is theirs, or approves it."""
    if file.case.erased_at:
        return ()
    able = (d for d in DEEDS.values() if staff.may(d.permission) and d.offered(file))
    mine = file.case.owner == staff.id
    own = {"take"} if mine else set() if staff.may(Permission.ASSIGN) else {"give_up"}
    waiting = file.case.resolution.proposal
    if waiting and not authority.may_approve(staff, waiting.decision.money, author=waiting.by):
        own.add("approve")
    return tuple(deed for deed in able if deed.name not in own)
