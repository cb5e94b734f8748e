"""What the services that answer to others (auditors, other programs) ask of storage.

As in `ports`: everything here is called inside `Store.write` or `Store.read`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.events import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where a case says its chain ends: `seq` events, the last with `hash`."""

    case_id: str
    reference: str
    seq: int
    hash: str
    received_at: datetime


class Evidence(Protocol):
    """The trail as a whole, read in pages: nothing here grows with the number of cases."""

    def heads(self, *, after: str, limit: int) -> Sequence[Head]:
        """The next cases by id."""
        ...

    def links(self, *, after: str, to: str) -> Iterator[Link]:
        """The events of every stream in (after, to], in order; an empty `to` is the end.

        Raises:
            ValueError: a row was changed into something that is no event at all.
        """
        ...

    def hashes(self, places: Sequence[tuple[str, int]]) -> Sequence[str]:
        """The hashes that stand at these places (stream, seq), empty where nothing stands."""
        ...

    def lost(self, *, limit: int) -> Sequence[str]:
        """Ids of cases that messages belong to and that are not there."""
        ...
