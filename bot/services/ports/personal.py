"""What the services ask of storage about one person's data: where they are, and that they go.

As in `ports`: everything here is called inside `Store.write` or `Store.read`.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.case import Case
from bot.domain.conversation import Conversation
from channels.message import Address

LETTER = "letter:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Discard:
    """A file that erased rows named: a digest, or `letter:` and the id of a mail of ours.

    `at`: who put the file there before that moment is erased.
    """

    name: str
    at: datetime


class Personal(Protocol):
    """Personal data, wherever rows hold them."""

    def at(self, address: str) -> Sequence[str]:
        """Conversations held under an address, a user's number or a session.

        Written as it is, or after its channel as in `telegram:4021`.
        """
        ...

    def linked(self, conversation: Conversation) -> Sequence[str]:
        """Conversations proven to be the same person's."""
        ...

    def told(self, contact: str) -> Sequence[str]:
        """Cases in which an address or a number was told as another way to reach somebody."""
        ...

    def spoken(self, conversation_id: str, *, without: Collection[str] = ()) -> int:
        """How many messages of either side a conversation has, but for those of some cases."""
        ...

    def forget_talk(self, case_id: str, *, at: datetime) -> None:
        """Remove what was said in a case, both ways, with its files, and what was to be said."""
        ...

    def forget_facts(self, case: Case) -> None:
        """Remove notes, timers and facts, but for answers that are codes; the words to search."""
        ...

    def forget_said(
        self, conversation: Conversation, *, at: datetime, stay: Collection[str] = ()
    ) -> None:
        """Remove everything said in a conversation, and what was read from it.

        What belongs to a case under a legal hold stays, and to those (ids) that are to `stay`.
        """
        ...

    def forget_identity(self, conversation: Conversation) -> None:
        """Remove the state of a conversation, its name and its address."""
        ...

    def forget_waiting(self, address: Address, *, at: datetime) -> None:
        """Remove what came from an address and was never taken in."""
        ...

    def forget_chatter(self, *, before: datetime, at: datetime, limit: int) -> int:
        """Remove messages of no case, handled or written before a time; returns how many."""
        ...

    def kept(self, conversation_id: str) -> bool:
        """Whether a case of the conversation still holds personal data."""
        ...

    def expired(self, *, now: datetime, whole: bool, limit: int, after: str) -> Sequence[str]:
        """Cases whose time is over, by id: of the `whole` record, or of what was said."""
        ...

    def discard(self, digests: Sequence[str], *, at: datetime) -> None:
        """A row named these files and does so no more: they go unless another one does."""
        ...

    def discards(self, *, after: str, limit: int) -> Sequence[Discard]:
        """Files that wait to be removed, by name."""
        ...

    def used(self, digests: Sequence[str]) -> frozenset[str]:
        """Those of these digests that a row still names."""
        ...

    def settle(self, names: Sequence[str]) -> None:
        """These files wait no more."""
        ...

    def overwrite_words(self) -> None:
        """Leave nothing in the index of words of what was taken out of it."""
        ...
