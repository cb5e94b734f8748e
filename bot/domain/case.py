"""A case: one complaint (or other message worth a record) and everything known about it.

What a case is about is kept as facts, each with its source and evidence, and a correction is a
newer fact: nothing is overwritten (ISO 10002 7.2, information integrity). What happens to it is
kept in its own fields, changed only by `bot.lifecycle`.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from bot.domain.circle import Circle
from nlp.understanding import KindCode, Level, Reason


class Status(StrEnum):
    """Where a case stands. `overdue` is derived from the clocks, not a state."""

    RECEIVED = "received"
    AWAITING_INFO = "awaiting_info"
    TRIAGED = "triaged"
    INVESTIGATING = "investigating"
    DECIDED = "decided"
    DECISION_SENT = "decision_sent"
    REMEDY = "remedy"
    INTERNAL_REVIEW = "internal_review"
    EXTERNAL = "external"
    CLOSED = "closed"
    OUT_OF_SCOPE = "out_of_scope"
    MERGED = "merged"


ENDED = frozenset({Status.CLOSED, Status.OUT_OF_SCOPE, Status.MERGED})
UNDECIDED = frozenset(
    {
        *(Status.RECEIVED, Status.AWAITING_INFO, Status.TRIAGED, Status.INVESTIGATING),
        *(Status.DECIDED, Status.INTERNAL_REVIEW),
    }
)


class Action(StrEnum):
    """What somebody does to a case."""

    ASK = "ask"  # a question is put to the complainant
    ANSWER = "answer"  # they answered, or their time is over
    TRIAGE = "triage"
    INVESTIGATE = "investigate"
    DECIDE = "decide"
    SEND_DECISION = "send_decision"  # the decision left for the complainant
    REMEDY = "remedy"  # accepted, and something is due
    REVIEW = "review"  # rejected, or a review was asked for
    GO_EXTERNAL = "go_external"
    CLOSE = "close"
    LAPSE = "lapse"  # closed because no answer came, after a reminder
    WITHDRAW = "withdraw"  # the complainant's own confirmed words
    REOPEN = "reopen"
    MERGE = "merge"
    PART = "part"  # what was merged goes on by itself again
    REDIRECT = "redirect"  # out of scope
    OBJECT = "object"  # "this is a complaint": always honoured


class Source(StrEnum):
    """Who a fact comes from."""

    COMPLAINANT = "complainant"
    NLP = "nlp"
    STAFF = "staff"
    SYSTEM = "system"


class Upheld(StrEnum):
    """The finding of an investigation."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Others(StrEnum):
    """Whether other people are affected by what was found."""

    NONE = "none"
    COVERED = "covered"  # they get the same, or were told
    ACTION = "action"  # a corrective action follows


class Inform(StrEnum):
    """Who else has to know of a decision."""

    NOBODY = "nobody"
    TEAM = "team"  # who does the work complained about
    MANAGEMENT = "management"
    SUPPLIER = "supplier"
    AUTHORITY = "authority"


class Reply(StrEnum):
    """What the complainant said to a decision."""

    NONE = "none"
    ACCEPT = "accept"
    REJECT = "reject"


class ClosureReason(StrEnum):
    """Why a case ended."""

    ACCEPTED = "accepted"
    NO_REPLY = "no_reply_after_notice"
    WITHDRAWN = "withdrawn"
    EXHAUSTED = "exhausted"
    TRANSFERRED = "transferred_external"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value of one field, and how it is known.

    `field` is a name from `FIELDS`; `value` JSON; `message_id` and the offsets point at the words
    it was read from. Confidence is 0 to 1, 1 for what a person stated.
    """

    field: str
    value: Any
    source: Source
    at: datetime
    by: str = ""
    confidence: float = 1.0
    model_version: str = ""
    message_id: int | None = None
    start: int | None = None
    end: int | None = None
    stored: bool = dataclasses.field(default=False, compare=False)

    @property
    def taken_back(self) -> bool:
        """The person took back what they had said of this field: nothing is known of it."""
        return self.value is None and self.confidence == 0.0


# What is shown to the complainant when it is read back.
SHOWN_BACK = (
    *("what", "occurred_on", "occurred_place", "product", "order_ref"),
    *("amount", "remedy_requested", "remedy_besides", "evidence", "other_contact"),
)
INFO_ONLY = "info_only"  # the channel carries no formal filing: taken for information
FIELDS = (
    # what the dialogue asks for (iso10002 §4.1, dialogue rule)
    "what",
    "occurred_on",
    "occurred_place",
    "order_ref",
    "product",
    "remedy_requested",
    "remedy_besides",  # what else is wanted: a list of codes
    "evidence",
    "other_contact",
    # what else a record may hold
    "summary",
    "read_back",  # "asked": shown to the complainant; "confirmed", "changed": what they said to it
    "recurrent",
    "practice",
    "promise_ref",
    "amount",
    "expected_by",
    "issues",
    "complainant_name",
    "complainant_address",
    "customer_ref",
    "representative",
    "handling_needs",
    "department",
    "branch",
    "staff_subject",
    "market_segment",
    "third_party",
    "immediate_action",
    "satisfaction",
    "faq",  # "answered": at once, from the list; "not_helped": it was not what they wanted to know
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Initial assessment (ISO 10002 7.5). Scales as in iso10002 §4.1; None: not yet assessed."""

    severity: int | None = None  # 0-3
    safety: str | None = None  # none, possible, actual
    complexity: int | None = None  # 1-3
    impact: int | None = None  # 1-3
    affected_count: int | None = None
    need_immediate: bool | None = None
    possible_immediate: bool | None = None
    compensation_likely: bool | None = None


class Outcome(StrEnum):
    """What an outside body made of our decision."""

    CONFIRMED = "confirmed"
    CHANGED = "changed"
    UNHEARD = "unheard"  # not taken up there, or withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """A sum in a currency of ISO 4217."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionText:
    """A decision as staff write it: `remedies` are codes, `text` goes to the complainant.

    `translation`: the same for who does not read the language that counts; it does not count.
    """

    upheld: Upheld
    text: str
    reasons: str
    root_cause: str = ""
    cause: str = ""  # the same as a code of the policy
    others: str = ""  # whether others are affected: a code of Others
    inform: str = ""  # who else has to know: a code of Inform
    remedies: tuple[str, ...] = ()
    all_answered: bool = False  # every point that the complaint raises
    money: Money | None = None
    translation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A decision above what its author may grant, kept until somebody else approves it."""

    by: str
    at: datetime
    decision: DecisionText


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Decision, the complainant's answer to it, and the remedy (ISO 10002 7.7-7.9)."""

    upheld: Upheld | None = None
    reasons: str = ""
    root_cause: str = ""
    cause: str = ""  # the same as a code of the policy
    others: str = ""  # whether others are affected: a code of Others
    inform: str = ""  # who else has to know: a code of Inform
    remedies: tuple[str, ...] = ()
    money: Money | None = None
    decided_by: str = ""
    over_limit: bool = False  # it grants more than who decides may grant alone
    approved_by: str = ""
    proposal: Proposal | None = None
    all_answered: bool = False  # every point raised, as whoever decided declares
    review_until: datetime | None = None  # told to the complainant with the decision
    reminded_at: datetime | None = None  # of answering it
    sent_at: datetime | None = None
    reply: Reply = Reply.NONE
    reply_at: datetime | None = None
    remedy_done_at: datetime | None = None
    remedy_verified_by: str = ""
    closure_reason: ClosureReason | None = None
    outside_until: datetime | None = None  # how long an outside body takes it up
    outside_over: bool = False  # that time is over, and nothing was heard from there
    external_body: str = ""
    external_on: str = ""  # the day of its outcome, ISO 8601
    external_outcome: Outcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlines:
    """The promises made to the complainant. Aware UTC; met promises keep their date."""

    ack_due: datetime
    update_due: datetime
    decide_due: datetime
    extension_to: datetime | None = None
    extension_reason: str = ""
    extension_notified_at: datetime | None = None
    paused_at: datetime | None = None  # since when the decision's clock stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case. `reference` is random with a check character, and no credential (law 8)."""

    id: str
    reference: str
    conversation_id: str
    channel: str
    language: str
    kind: KindCode
    status: Status
    received_at: datetime
    deadlines: Deadlines
    urgency: Level
    urgency_initial: Level
    urgency_triaged: Level | None = None
    urgency_reasons: tuple[Reason, ...] = ()
    category: str | None = None
    category_confidence: float = 0.0
    needs_review: bool = False  # not sure it is a complaint, or at least high: a person confirms
    resumes_to: Status | None = None  # where awaiting_info, or merged, came from
    ack_sent_at: datetime | None = None
    owner: str = ""
    team: str = ""
    conflict_checked: bool = False
    legal_status: str = "formal"  # or INFO_ONLY
    recorded_by: str = "bot"
    policy_version: str = ""
    sla_profile: str = "generic"
    facts: tuple[Fact, ...] = ()
    assessment: Assessment = field(default_factory=Assessment)
    resolution: Resolution = field(default_factory=Resolution)
    escalation_level: int = 0
    reopen_count: int = 0
    handlers: tuple[str, ...] = ()  # who worked on it before a review: a reviewer is someone else
    note_count: int = 0  # investigation notes, which a weighty decision needs
    merged_into: str = ""
    registered_at: datetime | None = None  # when the record was made
    retention_until: datetime | None = None  # of an ended case: how long all of it is kept
    stats_until: datetime | None = None  # and how long the rest; None: for good
    talk_until: datetime | None = None  # how long messages and files are
    erased_at: datetime | None = None  # since when nothing personal is left of it
    circle: Circle = field(default_factory=Circle)  # who may see it, where not everybody may
    legal_hold: str = ""  # why nothing of it may be erased, in the words of staff
    demo: bool = False
    version: int = 0
    secret: bytes = field(default=b"", repr=False)  # key of hashes that stand for personal values
    trail_seq: int = 0  # the newest event of its chain
    trail_hash: str = "0" * 64

    @property
    def open(self) -> bool:
        """Whether work on it goes on."""
        return self.status not in ENDED

    @property
    def promised(self) -> bool:
        """Dates hold for it: it counts as a filing, or staff have taken it on all the same."""
        return self.legal_status != INFO_ONLY or self.urgency_triaged is not None

    @property
    def undecided(self) -> bool:
        """A decision is still to be made, or to reach the complainant."""
        return self.status in UNDECIDED

    def overdue(self, now: datetime) -> bool:
        """A promised decision is late; not while its clock stands."""
        standing = self.deadlines.paused_at is not None
        late = self.undecided and not standing and self.deadlines.decide_due < now
        return late and self.promised

    @property
    def slots(self) -> Mapping[str, Fact]:
        """The newest fact of each field, without what was taken back."""
        newest = {fact.field: fact for fact in self.facts}
        return {name: fact for name, fact in newest.items() if not fact.taken_back}

    def confirmed_at(self, fact: Fact) -> datetime | None:
        """When the complainant, who was shown this value, said that it is right; else None."""
        if fact.field not in SHOWN_BACK or self.slots.get(fact.field) != fact:
            return None
        later = self.facts[self.facts.index(fact) + 1 :]
        said = [one for one in later if one.field == "read_back"]
        since = next((at for at, one in enumerate(said) if one.value == "asked"), len(said))
        return next((one.at for one in said[since:] if one.value == "confirmed"), None)

    def fact(self, name: str) -> Any:
        """The newest value of a field, or None."""
        newest = self.slots.get(name)
        return newest.value if newest else None
