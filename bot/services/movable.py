"""Services that can be had over another door to the rows: one that looks before it lets in."""

from copy import copy
from typing import Self

from bot.services.ports import Store


class Movable:
    """Whatever reads and writes through the `_store` it was made with."""

    _store: Store

    def over(self, store: Store) -> Self:
        """The same over another door, and so the services it works through that can be moved."""
        other = copy(self)
        for name, part in vars(self).items():
            if part is self._store:
                setattr(other, name, store)
            elif isinstance(part, Movable):
                setattr(other, name, part.over(store))
        return other
