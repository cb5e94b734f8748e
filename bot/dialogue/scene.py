"""Everything a step of the dialogue may look at, and the questions the steps keep asking of it."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.case import Case, Status
from bot.domain.dialogue import DialogueState, Turn
from bot.domain.policy import Policy
from channels.message import MessageKind
from nlp.understanding import ActCode, EntityType, KindCode

BRIEF = 8  # words: up to here a turn is a request, above it is an account that may contain one


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One turn in its surroundings. `cases` are the person's own, newest first."""

    state: DialogueState
    turn: Turn
    cases: tuple[Case, ...]
    policy: Policy
    now: datetime

    @property
    def focus(self) -> Case | None:
        """The case spoken about: the one answered to, the current one, else the newest open."""
        by_id = {case.id: case for case in self.cases}
        chosen = by_id.get(self.turn.routed) or by_id.get(self.state.case_id)
        return chosen or next((case for case in self.cases if case.open), None)

    @property
    def focus_open(self) -> bool:
        """There is a case spoken about, and work on it goes on."""
        return self.focus is not None and self.focus.open

    @property
    def words(self) -> int:
        """How many words with a letter or a digit in them."""
        return sum(any(c.isalnum() for c in word) for word in self.turn.text.split())

    @property
    def brief(self) -> bool:
        """Short enough to be only a request or an answer."""
        return self.words <= BRIEF

    @property
    def pressed(self) -> tuple[str, str]:
        """The button or command and its argument: `("remedy", "refund")`; empty for words."""
        if self.turn.kind is MessageKind.TEXT:
            return "", ""
        head, _, rest = self.turn.text.strip().replace(" ", ":", 1).partition(":")
        return head.lower(), rest.strip()

    def asks(self, *codes: ActCode) -> bool:
        """The turn does one of these, and is not an account that merely mentions it."""
        if not self.turn.understanding.act(*codes):
            return False
        return self.brief or self.turn.understanding.kind.code is not KindCode.COMPLAINT

    @property
    def own_references(self) -> frozenset[str]:
        """References of the person's own cases."""
        return frozenset(case.reference for case in self.cases)

    @property
    def foreign_reference(self) -> bool:
        """A case reference is named that is not one of the person's own."""
        found = self.turn.understanding.entity(EntityType.CASE_REF)
        return found is not None and found.value not in self.own_references

    def named_case(self) -> Case | None:
        """The person's own case named by its reference."""
        found = self.turn.understanding.entity(EntityType.CASE_REF)
        return next((c for c in self.cases if found and c.reference == found.value), None)

    @property
    def decided(self) -> bool:
        """The case spoken about waits for an answer to its decision."""
        return self.focus is not None and self.focus.status is Status.DECISION_SENT
