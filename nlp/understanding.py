"""The vocabulary of understanding: codes, spans, confidences. Standard library only.

Offsets are Python string indices into the original `text`. Codes never change with the language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Any

UNDETERMINED = "und"  # BCP 47: the language was not decided
OURS = ("ru", "fa", "tr", "en")

# The shipped categories. Where words speak equally for two, the earlier one is meant.
CATEGORIES = (
    "safety",
    "privacy",
    "equality",
    "complaint_handling",
    "staff_conduct",
    "refund",
    "billing",
    "technical",
    "contract",
    "delivery",
    "quality",
    "delay",
    "other",
)


class KindCode(StrEnum):
    """What a message as a whole is: the first decision."""

    COMPLAINT = "complaint"
    PRAISE = "praise"
    QUESTION = "question"
    SUGGESTION = "suggestion"
    STATUS_QUERY = "status_query"
    DATA_RIGHTS_REQUEST = "data_rights_request"
    EMPLOYMENT_DISPUTE = "employment_dispute"
    EXTERNAL_PROCEEDINGS = "external_proceedings"
    SPAM = "spam"
    SMALLTALK = "smalltalk"
    UNCLEAR = "unclear"


class Level(IntEnum):
    """Urgency (iso10002 §4.5): critical means act now, high the same working day."""

    LOW = 0
    NORMAL = 1
    HIGH = 2
    CRITICAL = 3

    @property
    def code(self) -> str:
        """The word used in JSON and on pages."""
        return self.name.lower()


class ActCode(StrEnum):
    """What a turn does in a dialogue."""

    INFORM = "inform"
    AFFIRM = "affirm"
    DENY = "deny"
    SKIP = "skip"
    DONT_KNOW = "dont_know"
    CORRECT = "correct"
    ASK_STATUS = "ask_status"
    ADD = "add"
    WITHDRAW = "withdraw"
    ESCALATE = "escalate"
    ASK_HUMAN = "ask_human"
    CHANGE_LANGUAGE = "change_language"
    NEW_COMPLAINT = "new_complaint"
    SAME_COMPLAINT = "same_complaint"
    SATISFIED = "satisfied"
    NOT_SATISFIED = "not_satisfied"
    RATE = "rate"
    GREET = "greet"
    THANK = "thank"
    HELP = "help"
    CANCEL = "cancel"
    OBJECT = "object"  # "this is a complaint"
    UNKNOWN = "unknown"


class MoveCode(StrEnum):
    """What a turn does to the talk itself; by phrases alone, beside the acts that are learnt."""

    UNDO = "undo"  # the last answer is taken back
    TOLD = "told"  # "I told you already"
    ASK_HOW_LONG = "ask_how_long"
    ASK_NEXT = "ask_next"  # what happens now
    ASK_WHO = "ask_who"  # who reads this
    ASK_COST = "ask_cost"
    ASK_ROBOT = "ask_robot"  # whether a machine writes
    INSULT = "insult"
    AMEND = "amend"  # something said before is put right


class SayingCode(StrEnum):
    """What short things said in answer to us mean; by phrases of all our languages at once."""

    REOPEN = "reopen"  # the problem is back, or the case is to be opened again
    PARTLY = "partly"
    STOP = "stop"  # no more questions
    ESCALATE = "escalate"  # somebody in charge is wanted
    ANOTHER_MATTER = "another_matter"
    PICTURES = "pictures"  # there is something to show, or it comes along
    IN_CHARGE = "in_charge"  # who deals with it
    LASTING = "lasting"  # for how long it has been so
    TIME = "time"  # a word for when, in whatever way it is told
    GRADE_1 = "grade_1"
    GRADE_2 = "grade_2"
    GRADE_3 = "grade_3"
    GRADE_4 = "grade_4"
    GRADE_5 = "grade_5"


class EntityType(StrEnum):
    """Facts found in a text. The last three are sensitive: masked everywhere but the vault."""

    ORDER_REF = "order_ref"
    CASE_REF = "case_ref"
    INCIDENT_DATE = "incident_date"
    AMOUNT = "amount"
    PHONE = "phone"
    EMAIL = "email"
    PRODUCT = "product"
    PLACE = "place"
    PERSON = "person"
    LANGUAGE = "language"  # the language asked for by a change_language act: a BCP 47 code
    RATING = "rating"  # 1-5
    CARD = "card"
    IBAN = "iban"
    NATIONAL_ID = "national_id"


SENSITIVE = frozenset({EntityType.CARD, EntityType.IBAN, EntityType.NATIONAL_ID})


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of the original text: `text == original[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Span):
    """Words that counted, and how much: weights are comparable within one decision."""

    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying(Span):
    """A phrase and what it means."""

    code: SayingCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A code and how sure we are, 0 to 1."""

    code: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """`code` is one of ours, another BCP 47 code, or `und` when abstaining.

    `others`: what else it may be, or what else is written in it.
    """

    code: str = UNDETERMINED
    confidence: float = 0.0
    others: tuple[Scored, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """`code` is never None: abstaining is UNCLEAR."""

    code: KindCode = KindCode.UNCLEAR
    confidence: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """`code` is None when abstaining; `alternatives` say what it might be, likeliest first."""

    code: str | None
    confidence: float
    alternatives: tuple[Scored, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason(Span):
    """Why an urgency: the ISO criterion, the rule that fired and the words that fired it."""

    criterion: str  # severity, safety, impact, immediate, repeat
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Urgency:
    """The level and every reason for it. No reasons: nothing raised or lowered it."""

    level: Level = Level.NORMAL
    confidence: float = 0.5
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing the turn does."""

    code: ActCode
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Span):
    """A fact. `value` is normalised: a string, or `{"value", "currency"}` for an amount."""

    type: EntityType
    value: str | Mapping[str, Any]
    denied: bool = False  # said not to be so: "not Monday, Tuesday"
    vague: bool = False  # of a date: the first of several days that the words may mean


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What would put it right; `code` None when the text does not say.

    `others`: the codes of what is asked for besides. `evidence`: the words that name `code`.
    """

    code: str | None
    confidence: float
    others: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """All that was understood of one message. Never raises to make one: see `nothing`."""

    text: str
    language: Language = field(default_factory=Language)
    kind: Kind = field(default_factory=Kind)
    category: Category | None = None
    urgency: Urgency = field(default_factory=Urgency)
    acts: tuple[Act, ...] = ()
    moves: tuple[MoveCode, ...] = ()
    sayings: tuple[Saying, ...] = ()
    entities: tuple[Entity, ...] = ()
    remedy: Remedy | None = None
    sensitive: tuple[Entity, ...] = ()
    gist: Span | None = None  # of a long text, the sentences that say what happened
    model_version: str = "none"

    @property
    def in_scope(self) -> bool:
        """A complaint, or not told apart from one: missing a complaint costs more."""
        return self.kind.code in {KindCode.COMPLAINT, KindCode.UNCLEAR}

    def act(self, *codes: ActCode) -> bool:
        """Whether the turn does any of these."""
        return any(act.code in codes for act in self.acts)

    def says(self, *codes: SayingCode) -> bool:
        """Whether a phrase of any of these meanings stands anywhere in the text."""
        return any(saying.code in codes for saying in self.sayings)

    def entity(self, kind: EntityType) -> Entity | None:
        """The first fact of a type, in text order."""
        return next((e for e in self.entities if e.type is kind), None)


def nothing(text: str) -> Understanding:
    """What is understood when no reader may be trusted: an unclear message, kept whole."""
    return Understanding(text=text)
