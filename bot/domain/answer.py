"""What staff write to a complainant before it is said: drafts, and answers that wait to go out.

Nothing of this is part of the conversation yet: the person sees it, and the case's clocks run,
from the moment it is really sent.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from channels.message import Attachment

OPENS, CLOSES = "⟦", "⟧"  # around what the record does not know and a person has to fill in
_GAP = re.compile(f"{OPENS}[^{OPENS}{CLOSES}]*{CLOSES}")
# What a template may name in braces; each is filled from the record.
FIELDS = (
    *("name", "reference", "organisation", "staff", "category", "product", "order", "amount"),
    *("happened", "place", "remedy", "received", "update_by", "decide_by", "today"),
    *("reason", "where"),  # never known: for the writer to fill in
)
_FIELD = re.compile(r"\{([^{}\s]*)\}")


class AnswerStatus(StrEnum):
    """Where an answer stands that is not sent."""

    DRAFT = "draft"  # one a person and case
    WAITING = "waiting"  # goes out by itself
    HELD = "held"  # was to go out, and a person has to look first


class Held(StrEnum):
    """Why an answer did not go out at its time."""

    WORDS = "words"  # the complainant wrote again after it was written
    IMPOSSIBLE = "impossible"  # the case, or the account that wrote it, does not allow it any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Something written and not sent. `by` is an account's id; `at` when it was written.

    `asks`: the case then waits for the complainant. `original`: the words before a machine
    translated them, in `original_language`. `later`: a moment was chosen for it. `template`: the
    key of the newest template in it.
    """

    id: str
    case_id: str
    by: str
    at: datetime
    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    asks: bool = False
    original: str = ""
    original_language: str = ""
    template: str = ""
    status: AnswerStatus = AnswerStatus.DRAFT
    due_at: datetime | None = None
    later: bool = False
    why: str = ""
    version: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing is in it."""
        return not self.text.strip() and not self.attachments


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A template in one language."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A ready answer in every language; each change is a version of its own, 0 is the shipped one.

    `asks` makes it a macro: the case then waits for the complainant's answer.
    """

    key: str
    version: int = 0
    texts: Mapping[str, Wording] = field(default_factory=dict)
    asks: bool = False
    retired: bool = False
    by: str = ""
    at: datetime | None = None


def gaps(text: str) -> tuple[str, ...]:
    """What a text still has to be filled in with, as it stands in its markers."""
    return tuple(found[1:-1] for found in _GAP.findall(text))


def named(text: str) -> tuple[str, ...]:
    """The fields a template's text names, each once, known or not."""
    return tuple(dict.fromkeys(_FIELD.findall(text)))


def fill(text: str, values: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """A template's text with its fields; one without a value becomes a marker with its label."""

    def put(found: re.Match[str]) -> str:
        name = found[1]
        return values.get(name) or f"{OPENS}{labels.get(name, name)}{CLOSES}"

    return _FIELD.sub(put, text)
