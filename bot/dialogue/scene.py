"""Everything a step of the dialogue may look at, and the questions the steps keep asking of it."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from bot.domain.case import Case, Status
from bot.domain.dialogue import DialogueState, Phase, Turn
from bot.domain.policy import Policy
from channels.message import MessageKind
from nlp.understanding import Act, ActCode, EntityType, KindCode, SayingCode

# While a case stands here the complainant may be asked about it (the table's steps `ask`).
QUESTIONABLE = frozenset(
    {Status.RECEIVED, Status.AWAITING_INFO, Status.TRIAGED, Status.INVESTIGATING}
)
REQUEST_SURE = 0.75
COMPLAINING = "complaint_handling"  # the category
PLAIN_WISH = 0.65  # of a wish in words for it
_ANSWERS = frozenset({ActCode.SKIP, ActCode.DONT_KNOW, ActCode.DENY, ActCode.AFFIRM})
_NOT_BESIDE_FILES = frozenset({ActCode.CANCEL, ActCode.HELP, ActCode.SKIP, ActCode.DONT_KNOW})
BRIEF = 8  # words: up to here a turn is a request, above it is an account that may contain one


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One turn in its surroundings. `cases` are the person's own, newest first."""

    state: DialogueState
    turn: Turn
    cases: tuple[Case, ...]
    policy: Policy
    now: datetime

    def _known(self, case_id: str) -> Case | None:
        return next((case for case in self.cases if case.id == case_id), None)

    @property
    def routed(self) -> Case | None:
        """The case the message answers to."""
        return self._known(self.turn.routed)

    @property
    def current(self) -> Case | None:
        """The case last spoken about."""
        return self._known(self.state.case_id)

    @property
    def focus(self) -> Case | None:
        """The case answered to, the current one, the newest open one; an ended one last."""
        live = (case for case in (self.current, *self.cases) if case and case.open)
        return self.routed or next(live, None) or self.current

    @property
    def asked_about(self) -> Case | None:
        """The case of the open question, unless the message answers to another one."""
        open_question = self.state.phase is Phase.COLLECTING and self.state.asked
        elsewhere = self.routed is not None and self.routed != self.current
        return self.current if open_question and not elsewhere else None

    @property
    def focus_open(self) -> bool:
        """There is a case spoken about, and work on it goes on."""
        return self.focus is not None and self.focus.open

    @property
    def words(self) -> int:
        """How many words with a letter or a digit in them."""
        return _words(self.turn.text)

    @property
    def brief(self) -> bool:
        """Short enough to be only a request or an answer."""
        return self.words <= BRIEF

    @property
    def telling(self) -> bool:
        """The words tell a matter, and are not only a request to be heard."""
        read = self.turn.understanding
        # Words about complaining alone ("I have another complaint") tell of no matter yet.
        about = read.category is not None and read.category.code not in {None, COMPLAINING}
        return not self.brief or about or bool(read.entities or read.remedy)

    @property
    def pressed(self) -> tuple[str, str]:
        """The button or command and its argument: `("remedy", "refund")`; empty for words."""
        if self.words_only:
            return "", ""
        head, _, rest = self.turn.text.strip().replace(" ", ":", 1).partition(":")
        return head.lower(), rest.strip()

    @property
    def words_only(self) -> bool:
        """Neither a button nor a command."""
        return self.turn.kind is MessageKind.TEXT

    def _weighs(self, act: Act) -> bool:
        """Words after a question are its answer rather than a request that is only likely."""
        answered = bool(self.state.asked) and self.words_only
        one_word = self.words == 1 and not self.turn.understanding.entities
        likely = one_word or act.confidence >= REQUEST_SURE
        return act.code in _ANSWERS or not answered or likely

    @property
    def _other_remedy(self) -> bool:
        """A remedy was asked for, and one is named that is not to cancel something."""
        remedy = self.turn.understanding.remedy
        asked = self.state.asked == "remedy_requested" and self.words_only
        return asked and remedy is not None and remedy.code != "cancel"

    @property
    def wishing(self) -> bool:
        """The words say what would put it right, which was just asked for."""
        remedy = self.turn.understanding.remedy
        told = remedy is not None and remedy.confidence >= PLAIN_WISH
        return self.state.asked == "remedy_requested" and self.words_only and self.brief and told

    def asks(self, *codes: ActCode) -> bool:
        """The turn does one of these, and is not an account that merely mentions it."""
        acts = [act for act in self.turn.understanding.acts if act.code in codes]
        if self.turn.attachments:  # "here" beside a picture asks for nothing
            acts = [act for act in acts if act.code not in _NOT_BESIDE_FILES]
        if self._other_remedy:  # "money back" may look like "go back", and names a remedy
            acts = [act for act in acts if act.code is not ActCode.CANCEL]
        if not acts or self.wishing:  # "please explain" asks to be told then, and not for help
            return False
        if not any(self._weighs(act) for act in acts):
            return False
        return self.brief or self.turn.understanding.kind.code is not KindCode.COMPLAINT

    def says(self, code: SayingCode) -> bool:
        """Whether a phrase of this meaning stands anywhere in the words."""
        return self.turn.understanding.says(code)

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
    def decided(self) -> Case | None:
        """The case whose decision waits for an answer: the one spoken about before any other.

        While a question is open, words are about that; only a button then reaches another case.
        """
        if self.focus and self.focus.status is Status.DECISION_SENT:
            return self.focus
        if self.words_only and self.state.asked:
            return None
        return next((case for case in self.cases if case.status is Status.DECISION_SENT), None)


@lru_cache(maxsize=8)  # every step asks
def _words(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())
