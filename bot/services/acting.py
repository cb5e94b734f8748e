"""One staff action being written down: what it changes, and what is said for it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.case import Action, Case
from bot.domain.dialogue import DialogueState, Line, Phase, Say, TimerKind
from bot.domain.errors import ArzuhalError
from bot.domain.events import EventType
from bot.domain.staff import Staff
from bot.services.recording import Recording
from channels.message import Author


class PermissionDeniedError(ArzuhalError):
    """The role of this account does not allow it."""


@dataclass(slots=True, kw_only=True)
class Desk:
    """One staff action being written down."""

    staff: Staff
    recording: Recording
    case_id: str

    @property
    def case(self) -> Case:
        """As it stands now."""
        return self.recording.cases[self.case_id]

    def change(self, case: Case, kind: EventType, /, reason: str = "", **data: object) -> None:
        """Replace it and say so in the trail."""
        event = replace(self.recording.event(kind, actor=None, **data), reason=reason)
        self.recording.change(case, event)

    def take(self, action: Action, *, reason: str = "") -> None:
        """Take a step of the state table."""
        self.recording.take(self.case, action, reason=reason)

    def wait_for_answer(self) -> None:
        """The bot asks nothing meanwhile; the case goes on after a time without an answer."""
        unit = self.recording.unit
        state = unit.dialogues.get(self.case.conversation_id)
        if state.phase is Phase.COLLECTING:
            unit.dialogues.put(replace(state, phase=Phase.IDLE, asked="", misses=0))
        self.recording.forget(self.case_id, (TimerKind.REMINDER,))
        at = self.recording.now + self.recording.tools.policy.give_up_after
        self.recording.remind(self.case_id, TimerKind.GIVE_UP, at)

    def tell(self, key: str) -> None:
        """The assistant says it, in its own name."""
        self.recording.carry_out((Say(lines=(Line(key=key),), case_id=self.case_id),))

    def say(self, key: str, **params: Any) -> None:
        """Staff's own words reach the person under their own name, not the assistant's."""
        say = Say(lines=(Line(key=key, params=params),), case_id=self.case_id)
        speaker, language = self.recording.tools.speaker, self.recording.language
        spoken = speaker.render(say, language, self.case)
        self.recording.spoken.append(replace(spoken, author=Author.STAFF))

    def speak(self, language: str) -> None:
        """The person's language is another than it was taken for, wherever they write."""
        for state in self._places():
            self.recording.unit.dialogues.put(replace(state, language=language, language_set=True))

    def hand(self, phase: Phase) -> None:
        """Who speaks from now on, wherever the person writes: a colleague, or the assistant."""
        home, *also = self._places()
        for state in (home, *also):
            changed = replace(state, phase=phase, asked="", confirm="")
            self.recording.unit.dialogues.put(changed)
        over = phase is Phase.WITH_STAFF
        self.change(self.case, EventType.HANDED_OVER if over else EventType.HANDED_BACK)
        if not over:
            self.tell("m13.back")
        else:
            told = home.phase is Phase.WITH_STAFF  # when the person asked for somebody
            self.tell("m13.joined" if told else "m13.handover")

    def _places(self) -> Iterator[DialogueState]:
        """Where the case is at home, then where else the person writes of it.

        Another address that is only written to stays out of it.
        """
        unit = self.recording.unit
        home = unit.dialogues.get(self.case.conversation_id)
        yield home
        joined = unit.conversations.find(home.contact) if home.contact else None
        also = unit.dialogues.get(joined.id) if joined else None
        if also and also.joined == home.conversation_id:
            yield also


def written(text: str, what: str) -> str:
    """A text without blanks around it. Raises ArzuhalError, naming `what`, when none is left."""
    text = text.strip()
    if not text:
        raise ArzuhalError(f"There has to be {what}.")
    return text
