"""Machines that answer machines: when one more automatic answer would only feed a loop.

Most machines say what they are, and are never answered. This is for those that do not: another
ticket system, a responder without marks. Whatever is not answered is still recorded, and a person
looks at it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.conversation import Conversation
from bot.services.ports import UnitOfWork
from bot.services.speaking import LETTERS
from channels.message import InboundMessage, MessageKind

TOO_MANY, SAME_WORDS, SAME_SUBJECT = "too_many", "same_words", "same_subject"
_LOOKED_AT = 20  # earlier messages
_OPENING = 600  # characters of a text that tell it from others
_PREFIX = re.compile(r"^(\s*[^\W\d_]{1,12}(\[\d+\])?\s*[::]\s*)+")  # Re: Fwd: Ответ: پاسخ:
_NUMBERED = re.compile(r"\[[^\]]*\]|\([^)]*\d[^)]*\)|[\w#:/.-]*\d[\w#:/.-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How many automatic answers one address gets within a time, and how many to like messages."""

    answers: int
    alike: int
    within: timedelta


class Watch:
    """One message, watched for a loop. Only by letter do machines write to each other."""

    def __init__(
        self,
        unit: UnitOfWork,
        here: Conversation,
        row: int,
        message: InboundMessage,
        *,
        limits: Limits,
        now: datetime,
    ) -> None:
        self.unit, self.here, self.message, self._limits = unit, here, message, limits
        self._since = now - limits.within
        self._watched = here.address.channel in LETTERS and message.kind is MessageKind.TEXT
        self._earlier = self._before(row) if self._watched else []

    @property
    def repeated(self) -> Sequence[str]:
        """The cases ("" for none) of earlier messages with the same words, when too many.

        Numbers do not count, and what brings files never says the same.
        """
        words = _words(self.message)
        same = [case_id for one, case_id in self._earlier if words and _words(one) == words]
        return same if len(same) >= self._limits.alike else []

    def reason(self, *, routed: bool) -> str:
        """Why it gets no automatic answer, or "". `routed`: it answers something of ours."""
        answers = self.unit.outbox.answers
        if self._watched and answers(self.here.id, since=self._since) >= self._limits.answers:
            return TOO_MANY
        about = subject(self.message.subject)
        if routed or not about:
            return ""
        same = sum(subject(one.subject) == about for one, _ in self._earlier)
        return SAME_SUBJECT if same >= self._limits.alike else ""

    def _before(self, row: int) -> Sequence[tuple[InboundMessage, str]]:
        found = self.unit.inbox.settled_before(self.here.id, row, limit=_LOOKED_AT)
        return [
            (one, case_id or "")
            for one, case_id in found
            if one.kind is MessageKind.TEXT and one.received_at >= self._since
        ]


def subject(text: str) -> str:
    """A subject without what grows or counts: prefixes, numbers, what stands in brackets."""
    return _unnumbered(_PREFIX.sub("", text))


def _words(message: InboundMessage) -> str:
    if message.attachments:
        return ""
    return _unnumbered(message.text[:_OPENING])


def _unnumbered(text: str) -> str:
    return " ".join(re.findall(r"\w+", _NUMBERED.sub(" ", text))).casefold()
