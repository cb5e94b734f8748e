"""Cases as they go over the wire: records, lines of lists, and what belongs to a case.

Codes are those of docs/lifecycle.md; times are RFC 3339 in UTC. What a token may not see is null
or empty, as a page of the desk shows it to somebody of that role.
"""

from collections.abc import Mapping
from typing import Any

from desk.api.bodies import Body


class CaseLine(Body):
    """One case in a list. `words`: what it began with, where the token may see people."""

    reference: str
    kind: str
    status: str
    urgency: str
    category: str | None
    language: str
    channel: str
    received_at: str
    due: str | None
    update_due: str | None
    overdue: bool
    owner: str | None
    needs_review: bool
    demo: bool


class QueueLine(CaseLine):
    """One case in the queue, with what it began with, where the token may see people."""

    words: str | None


class Queue(Body):
    """A page of cases. `next` is the cursor of the page after it; `total` null where many."""

    items: tuple[QueueLine, ...]
    next: str | None
    total: int | None


class FactOut(Body):
    """The newest value of a field, who it comes from, and when the complainant confirmed it."""

    value: Any
    source: str
    confidence: float
    at: str
    confirmed_at: str | None


class ReasonOut(Body):
    """Why a case is as urgent as it is; `text` are the words that say so."""

    criterion: str
    rule: str
    text: str


class PersonOut(Body):
    """Who complains, where the token may see people; the pseudonym leads back to nobody."""

    pseudonym: str
    name: str | None
    channel: str
    address: str | None


class MoneyOut(Body):
    """A sum; `amount` is a decimal number."""

    amount: str
    currency: str


class ProposalOut(Body):
    """A decision that waits for somebody's approval."""

    by: str
    at: str
    finding: str
    text: str
    reasons: str
    remedies: tuple[str, ...]
    money: MoneyOut | None


class OutsideOut(Body):
    """A body outside: which, until when it takes the matter up, what it made of it and when."""

    body: str
    until: str | None
    outcome: str | None
    on: str | None


class DecisionOut(Body):
    """What was decided, what the complainant says to it, and what was done about it."""

    finding: str | None
    reasons: str
    root_cause: str
    remedies: tuple[str, ...]
    money: MoneyOut | None
    decided_by: str | None
    approved_by: str | None
    proposal: ProposalOut | None
    sent_at: str | None
    answer_until: str | None
    answer: str
    answered_at: str | None
    remedy_done_at: str | None
    remedy_checked_by: str | None
    outside: OutsideOut
    closed_because: str | None


class CircleOut(Body):
    """Who alone may see a restricted case: accounts by their ids, and a team."""

    people: tuple[str, ...]
    team: str | None


class RelatedOut(Body):
    """A case that belongs with one, and what joins them, where the token may see people."""

    reference: str
    words: str | None
    by: str
    at: str


class CaseOut(CaseLine):
    """One case. `head` is the newest message of its conversation."""

    person: PersonOut
    facts: Mapping[str, FactOut]
    missing: tuple[str, ...]
    assessment: Mapping[str, str]
    urgency_reasons: tuple[ReasonOut, ...]
    decision: DecisionOut
    put_off_to: str | None
    put_off_because: str
    clock_stands_since: str | None
    speaker: str
    head: int
    notes: int
    handlers: tuple[str, ...]
    reopened: int
    merged_into: str | None
    others: tuple[str, ...]
    related: tuple[RelatedOut, ...]
    circle: CircleOut | None
    legal_hold: str | None
    kept_until: str | None
    erased_at: str | None
    profile: str
    policy_version: str


class FileOut(Body):
    """A file of a message; it is fetched by its SHA-256."""

    name: str
    type: str
    size: int
    sha256: str


class LikelyOut(Body):
    """What else the category might be."""

    code: str
    confidence: float


class EvidenceOut(Body):
    """Words something was read from: of the category, the urgency, or a thing that is named."""

    of: str
    code: str
    text: str


class UnderstoodOut(Body):
    """What the models made of a message, how sure they are, and by which words."""

    kind: str
    kind_confidence: float
    category: str | None
    category_confidence: float | None
    alternatives: tuple[LikelyOut, ...]
    urgency: str
    urgency_confidence: float
    evidence: tuple[EvidenceOut, ...]
    model: str


class SaidOut(Body):
    """One message, either way. Numbers that nobody needs are hidden; `reveal` shows them.

    `message` is what `split` calls it; `status` what became of it: its fate, or its delivery.
    """

    sequence: int
    at: str
    author: str
    channel: str
    language: str
    subject: str
    text: str
    full_text: str
    message: int | None
    status: str
    detail: str
    template: str
    authenticity: str
    files: tuple[FileOut, ...]
    understood: UnderstoodOut | None


class Thread(Body):
    """Everything that was said in a case, in order."""

    items: tuple[SaidOut, ...]


class NoteOut(Body):
    """What staff wrote down; `by` is the account's id."""

    at: str
    by: str
    text: str
    side: str
    source: str


class Notes(Body):
    """Everything staff wrote down, the oldest first."""

    items: tuple[NoteOut, ...]


class ActorOut(Body):
    """Who did it: staff by the account's id."""

    type: str
    id: str


class EventOut(Body):
    """An event of the trail; `said` is the same in words."""

    seq: int
    at: str
    type: str
    actor: ActorOut
    status_before: str
    status_after: str
    reason: str
    data: Mapping[str, Any]
    hash: str
    said: str


class Timeline(Body):
    """The trail of a case, in order."""

    items: tuple[EventOut, ...]


class FieldOut(Body):
    """A member of an action's body; `options` are the codes it may have, with their names."""

    name: str
    label: str
    kind: str
    required: bool
    options: Mapping[str, str] | None


class ActionOut(Body):
    """What can be done to a case now; `missing` is what is needed besides the body."""

    name: str
    label: str
    hint: str
    needs: str
    missing: tuple[str, ...]
    fields: tuple[FieldOut, ...]


class Actions(Body):
    """What this token can do to a case now."""

    items: tuple[ActionOut, ...]


class Lists(Body):
    """Codes with their names, by list: categories, owners, remedies, and the others."""

    lists: Mapping[str, Mapping[str, str]]
