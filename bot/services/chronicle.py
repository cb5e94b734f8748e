"""What concerns the deployment as a whole, written to a trail of its own (iso10002 §4.3).

What governs it and since when; who took data out; what a check of the trail came to.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.domain.events import SYSTEM, Actor, Event, EventType
from bot.services.ports import Store, UnitOfWork

Governing = Mapping[EventType, Mapping[str, str]]


class Chronicle:
    """Adds to the deployment's trail."""

    def __init__(self, store: Store, *, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    async def note(self, kind: EventType, /, *, by: Actor = SYSTEM, **data: object) -> None:
        """Something was done: by somebody of the staff, or from the command line."""
        event = replace(self._event(kind, data), actor=by)
        await self._store.write(lambda unit: unit.chronicle.add(event))

    async def govern(self, governing: Governing) -> tuple[EventType, ...]:
        """Write down what differs from what was in force when this was last looked at.

        `governing`: codes and digests by the event that tells of their change. Returns the
        changes; several processes that start at once write each only once.
        """
        return await self._store.write(partial(self._govern, governing=governing))

    def _govern(self, unit: UnitOfWork, *, governing: Governing) -> tuple[EventType, ...]:
        changed = []
        for kind, data in governing.items():
            before = unit.chronicle.last(kind)
            if before is None or dict(before.data) != dict(data):
                unit.chronicle.add(self._event(kind, data))
                changed.append(kind)
        return tuple(changed)

    def _event(self, kind: EventType, data: Mapping[str, object]) -> Event:
        return Event(type=kind, at=self._now(), actor=SYSTEM, data=data)
