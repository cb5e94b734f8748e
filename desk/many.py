"""One action on several cases, as every door lets somebody do it: each case by itself."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.domain.case import Case
from bot.domain.staff import Permission, Staff
from bot.services.casework import Casework
from desk.csrf import Form
from desk.doing import workers
from desk.forms import FormError, first
from desk.texts import mark

MOST = 25  # cases at once: what a page of the queue shows
MOST_OF_LIST = 500  # where somebody at the desk means the whole list


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulk:
    """An action on many: who may, what has to be filled in (by label), what it says when done.

    `contested`: it changes the owner, so that whoever asks says whose the case was.
    """

    permission: Permission
    needed: Mapping[str, str]
    done: str
    act: Callable[["Asked", str], Awaitable[Case]]
    contested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Who asks for it, by way of what, of whom, and with what."""

    casework: Casework
    staff: Staff
    people: Mapping[str, Staff]
    form: Form

    def seen(self, reference: str) -> str:
        """Whose the case was when the list was drawn."""
        return first(self.form, f"owner-{reference}")


async def _take(asked: Asked, reference: str) -> Case:
    staff, seen = asked.staff, asked.seen(reference)
    return await asked.casework.assign(reference, staff, staff, seen=seen)


async def _assign(asked: Asked, reference: str) -> Case:
    owner = workers(asked.people).get(first(asked.form, "owner"))
    if owner is None:
        raise FormError(mark("Please choose again: {field}."), field=mark("Owner"))
    seen = asked.seen(reference)
    return await asked.casework.assign(reference, asked.staff, owner, seen=seen)


async def _categorise(asked: Asked, reference: str) -> Case:
    category, reason = first(asked.form, "category"), first(asked.form, "reason")
    return await asked.casework.correct(reference, asked.staff, category=category, reason=reason)


async def _note(asked: Asked, reference: str) -> Case:
    return await asked.casework.note(reference, asked.staff, first(asked.form, "text"))


BULKS: Mapping[str, Bulk] = {
    "take": Bulk(
        permission=Permission.WORK,
        needed={},
        done=mark("The case is yours."),
        act=_take,
        contested=True,
    ),
    "assign": Bulk(
        permission=Permission.ASSIGN,
        needed={"owner": mark("Owner")},
        done=mark("The case has a new owner."),
        act=_assign,
        contested=True,
    ),
    "category": Bulk(
        permission=Permission.WORK,
        needed={"category": mark("Category"), "reason": mark("Reason")},
        done=mark("The correction is kept."),
        act=_categorise,
    ),
    "note": Bulk(
        permission=Permission.WORK,
        needed={"text": mark("Note")},
        done=mark("The note is kept."),
        act=_note,
    ),
}
