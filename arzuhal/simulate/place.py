"""What a play needs of the place where it is played."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from bot.domain.case import Case
from channels.message import Author, MessageKind

START = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)  # a Monday
BETWEEN = timedelta(minutes=1)  # two messages of one person


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One message to the person: its paragraphs' keys, and the text as they read it."""

    channel: str
    keys: tuple[str, ...]
    text: str
    language: str
    author: Author
    choices: tuple[tuple[str, str], ...]  # value, label


class Place(Protocol):
    """Somewhere to complain. One person is on at a time."""

    channel: str  # that the person writes in just now
    at: datetime

    @property
    def mail(self) -> str:
        """The person's own mail address."""
        ...

    def enter(self, name: str, channel: str) -> None:
        """Somebody new comes on, at START."""
        ...

    async def leave(self) -> None:
        """Whoever was on is gone."""
        ...

    async def hear(
        self, text: str, *, kind: MessageKind = MessageKind.TEXT, files: int = 0, language: str
    ) -> Sequence[Said]:
        """The person sends something; what they are told for it."""
        ...

    async def wait(self, span: timedelta) -> Sequence[Said]:
        """Time passes, and what falls due is done."""
        ...

    async def staff(self, deed: str, text: str) -> Sequence[Said]:
        """Staff do something to the newest case (see `staffing.DEEDS`)."""
        ...

    async def cases(self) -> Sequence[Case]:
        """The person's cases, newest first."""
        ...

    async def restart(self) -> None:
        """As if the process had ended and begun again."""
        ...

    def write_anew(self) -> None:
        """The next letter answers none of ours."""
        ...
