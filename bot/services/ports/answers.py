"""What the services ask of storage about answers in the making.

As in `ports`: everything here is called inside `Store.write` or `Store.read`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.answer import Answer, Template
from bot.domain.conversation import Note
from bot.domain.mention import Mention
from bot.domain.staff import Staff


class Answers(Protocol):
    """Drafts, and what waits to go out."""

    def get(self, answer_id: str) -> Answer:
        """By id. Raises NotFoundError."""
        ...

    def of(self, case_id: str) -> Sequence[Answer]:
        """Everything written and not sent in a case, oldest first."""
        ...

    def put(self, answer: Answer) -> Answer:
        """Store the next version. Raises ConflictError when another version came first."""
        ...

    def take(self, answer: Answer) -> None:
        """Remove it: it is sent, or was thrown away. Raises ConflictError as `put`."""
        ...

    def due(self, *, now: datetime, limit: int) -> Sequence[Answer]:
        """What is to go out by now, the oldest first."""
        ...

    def held(self, staff: Staff) -> Sequence[tuple[str, Answer]]:
        """What somebody wrote and was held back, each with its case's reference."""
        ...


class Templates(Protocol):
    """Ready answers; a change adds a version."""

    def add(self, template: Template) -> None:
        """A further version. Raises ConflictError when it is there already."""
        ...

    def newest(self) -> Sequence[Template]:
        """The last version of each, retired ones too."""
        ...

    def versions(self, key: str) -> Sequence[Template]:
        """Every version of one, the newest first."""
        ...


class Mentions(Protocol):
    """Who was named in notes."""

    def add(self, case_id: str, note_id: int, note: Note, staff_ids: Sequence[str]) -> None:
        """A note names these accounts."""
        ...

    def of(self, staff: Staff, *, limit: int) -> Sequence[Mention]:
        """Where somebody is named: what they have not seen first, then the newest."""
        ...

    def unseen(self, staff: Staff) -> int:
        """How many of these somebody has not seen, and of their answers were held back."""
        ...

    def see(self, staff_id: str, case_id: str, *, at: datetime) -> None:
        """Somebody has seen what names them in a case."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """A text of a case as a machine translated it. `digest`: SHA-256 hex of what was sent."""

    case_id: str
    digest: str
    source: str
    target: str
    text: str
    service: str  # the host that did it
    by: str
    at: datetime


class Translations(Protocol):
    """What machines translated, kept so that nothing is sent outside twice."""

    def of(self, case_id: str, target: str) -> Sequence[Translated]:
        """Those of a case into a language."""
        ...

    def put(self, translated: Translated) -> None:
        """Keep it, in place of an earlier one of the same text."""
        ...
