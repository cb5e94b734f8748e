"""Saved lists of the queue: one's own, and those that whoever assigns cases keeps for all."""

from collections.abc import Callable
from datetime import datetime

from bot.domain.errors import ArzuhalError, NotFoundError
from bot.domain.staff import Permission, Staff
from bot.domain.views import LONGEST, MOST, View
from bot.services.acting import PermissionDeniedError, written
from bot.services.ports import Store, UnitOfWork


class Views:
    """Keeps saved lists."""

    def __init__(
        self, store: Store, *, now: Callable[[], datetime], new_id: Callable[[], str]
    ) -> None:
        self._store = store
        self._now = now
        self._new_id = new_id

    async def of(self, staff: Staff) -> tuple[View, ...]:
        """Those that this person sees: the shared ones, then their own, each by name."""
        return await self._store.read(lambda unit: tuple(unit.views.of(staff.id)))

    async def usual(self, staff: Staff) -> View | None:
        """The one that their queue opens with."""
        return await self._store.read(lambda unit: unit.views.usual(staff.id))

    async def save(
        self, staff: Staff, name: str, query: str, *, shared: bool = False, usual: bool = False
    ) -> View:
        """Keep a list under a name; one of that name becomes it. Raises ArzuhalError."""
        name = written(name, "a name")[:LONGEST]
        if shared and not staff.may(Permission.ASSIGN):
            raise PermissionDeniedError("Your role does not allow this.")

        def work(unit: UnitOfWork) -> View:
            owner = "" if shared else staff.id
            own = [view for view in unit.views.of(staff.id) if view.owner == owner]
            same = next((view for view in own if view.name == name), None)
            if same is None and len(own) >= MOST:
                raise ArzuhalError("There are too many saved lists. Remove one first.")
            known = same.id if same else self._new_id()
            view = View(id=known, owner=owner, name=name, query=query)
            unit.views.keep(view, now=self._now())
            if usual:
                unit.views.choose(staff.id, view.id)
            return view

        return await self._store.write(work)

    async def remove(self, staff: Staff, view_id: str) -> None:
        """Forget a list of one's own, or a shared one. Raises NotFoundError."""

        def work(unit: UnitOfWork) -> None:
            view = _seen(unit, staff, view_id)
            if not view.owner and not staff.may(Permission.ASSIGN):
                raise PermissionDeniedError("Your role does not allow this.")
            unit.views.remove(view.id)

        await self._store.write(work)

    async def choose(self, staff: Staff, view_id: str) -> None:
        """Open one's queue with a list; with all cases where none is named."""

        def work(unit: UnitOfWork) -> None:
            view = _seen(unit, staff, view_id) if view_id else None
            unit.views.choose(staff.id, view.id if view else "")

        await self._store.write(work)


def _seen(unit: UnitOfWork, staff: Staff, view_id: str) -> View:
    found = next((view for view in unit.views.of(staff.id) if view.id == view_id), None)
    if found is None:
        raise NotFoundError("there is no such list")
    return found
