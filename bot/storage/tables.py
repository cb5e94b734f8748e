"""The tables. Rows are the truth and carry the order; values leave this room, rows never do."""

from datetime import datetime
from typing import Any, cast

from sqlalchemy import JSON, Column, Index, MetaData, Table, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

# Constraint names are fixed so that a migration can name them on either database.
SQLModel.metadata.naming_convention = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
).naming_convention
metadata = SQLModel.metadata
LIVE = "status NOT IN ('closed', 'merged', 'out_of_scope')"  # as partial indexes say it
ENDED = "status IN ('closed', 'merged', 'out_of_scope')"
RESTRICTED = "circle <> ''"
UNANSWERED = "answered_at IS NULL AND withdrawn_at IS NULL"


def _json() -> Any:
    return Field(sa_column=Column(JSON().with_variant(JSONB(), "postgresql"), nullable=False))


class ConversationRow(SQLModel, table=True):
    """One person in one channel. Locked by whoever adds to or works on the conversation."""

    __tablename__ = "conversations"
    __table_args__ = (UniqueConstraint("channel", "account", "user"),)

    id: str = Field(primary_key=True)
    channel: str
    account: str
    user: str
    thread: str = ""
    name: str = ""
    bell: bool = False  # a job that will work on it is waiting or running
    head: int = 0  # the newest sequence of its messages
    dead: bool = False  # the address takes nothing any more
    dead_code: str = ""  # why: RFC 3463, or the channel's own word
    dead_at: datetime | None = None
    created_at: datetime


class DialogueRow(SQLModel, table=True):
    """Where a conversation stands. `version` grows with each turn."""

    __tablename__ = "dialogues"

    conversation_id: str = Field(primary_key=True, foreign_key="conversations.id")
    state: dict[str, Any] = _json()
    version: int


class InboxRow(SQLModel, table=True):
    """Everything accepted, in order, with its fate. Never deleted by the line."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "account", "external_id"),
        Index(
            "ix_inbox_pending",
            "conversation_id",
            "id",
            sqlite_where=text("fate = ''"),
            postgresql_where=text("fate = ''"),
        ),
        Index("ix_inbox_sequence", "conversation_id", "sequence"),
        Index(
            "ix_inbox_parked",
            "fate",
            sqlite_where=text("fate = 'parked'"),
            postgresql_where=text("fate = 'parked'"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    conversation_id: str = Field(foreign_key="conversations.id")
    sequence: int  # 0 for what the person does not see: timers, automatic mail
    channel: str
    account: str
    external_id: str
    payload: dict[str, Any] = _json()  # {"message": …} or {"due": …}
    raw_digest: str = ""
    received_at: datetime
    fate: str = ""  # empty while pending; then case, answered, parked, or why ignored
    case_id: str | None = Field(default=None, index=True)
    attempts: int = 0
    error: str = ""
    understanding: dict[str, Any] = _json()
    handled_at: datetime | None = None


class OutboxRow(SQLModel, table=True):
    """Everything said, in order, and what became of it."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_waiting",
            "channel",
            "next_attempt_at",
            sqlite_where=text("status IN ('pending', 'sending')"),
            postgresql_where=text("status IN ('pending', 'sending')"),
        ),
        Index("ix_outbox_sequence", "conversation_id", "sequence"),
    )

    id: str = Field(primary_key=True)
    conversation_id: str = Field(foreign_key="conversations.id")
    sequence: int
    case_id: str | None = Field(default=None, index=True)
    channel: str
    payload: dict[str, Any] = _json()
    template: str  # the keys of the texts it was made from
    created_at: datetime
    status: str = "pending"  # SendStatus
    attempts: int = 0
    next_attempt_at: datetime
    external_id: str = Field(default="", index=True)
    detail: str = ""


class DeliveryRow(SQLModel, table=True):
    """One attempt to deliver, for the evidence."""

    __tablename__ = "deliveries"

    id: int | None = Field(default=None, primary_key=True)
    outbox_id: str = Field(foreign_key="outbox.id", index=True)
    at: datetime
    status: str
    external_id: str = ""
    detail: str = ""


class CaseRow(SQLModel, table=True):
    """One case. Content is in `facts`; here is what happens to it, and the head of its chain."""

    __tablename__ = "cases"
    __table_args__ = (
        Index("ix_cases_conversation", "conversation_id", "received_at"),
        Index("ix_cases_received", "received_at"),
        Index("ix_cases_retention", "retention_until"),
        Index("ix_cases_talk_until", "talk_until"),
    )

    id: str = Field(primary_key=True)
    reference: str = Field(unique=True)
    conversation_id: str = Field(foreign_key="conversations.id")
    channel: str
    language: str
    kind: str
    status: str
    received_at: datetime
    registered_at: datetime | None = None
    retention_until: datetime | None = None
    stats_until: datetime | None = None
    talk_until: datetime | None = None
    erased_at: datetime | None = None
    circle: str = Field(default="", sa_column_kwargs={"server_default": ""})  # who alone sees it
    legal_hold: str = Field(default="", sa_column_kwargs={"server_default": ""})
    ack_due: datetime
    update_due: datetime
    decide_due: datetime
    extension_to: datetime | None = None
    extension_reason: str = ""
    extension_notified_at: datetime | None = None
    paused_at: datetime | None = None
    urgency: int
    urgency_initial: int
    urgency_triaged: int | None = None
    urgency_reasons: list[Any] = _json()
    category: str | None = None
    category_confidence: float = 0.0
    needs_review: bool = False
    resumes_to: str | None = None
    ack_sent_at: datetime | None = None
    owner: str = ""
    team: str = ""
    conflict_checked: bool = False
    legal_status: str = "formal"
    recorded_by: str = "bot"
    policy_version: str = ""
    sla_profile: str = ""
    assessment: dict[str, Any] = _json()
    resolution: dict[str, Any] = _json()
    escalation_level: int = 0
    reopen_count: int = 0
    handlers: list[Any] = _json()
    note_count: int = 0
    merged_into: str = ""
    demo: bool = False
    version: int = 0
    secret: bytes = b""  # keyed hashes of personal values; destroyed on erasure
    trail_seq: int = 0
    trail_hash: str


class SearchRow(SQLModel, table=True):
    """The words a case is found by; the index over them is each database's own."""

    __tablename__ = "searches"

    id: int | None = Field(default=None, primary_key=True)
    case_id: str = Field(foreign_key="cases.id", unique=True)
    words: str


class FactRow(SQLModel, table=True):
    """One value of one field; a correction is a newer row."""

    __tablename__ = "facts"

    id: int | None = Field(default=None, primary_key=True)
    case_id: str = Field(foreign_key="cases.id", index=True)
    field: str
    value: dict[str, Any] = _json()  # {"value": …}, so that any JSON fits
    source: str
    at: datetime
    by: str = ""
    confidence: float = 1.0
    model_version: str = ""
    message_id: int | None = None
    start: int | None = None
    end: int | None = None


class EventRow(SQLModel, table=True):
    """The append-only, hash-chained trail; `stream` is a case id."""

    __tablename__ = "events"

    stream: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    at: datetime = Field(index=True)
    actor_type: str
    actor_id: str = ""
    type: str
    from_status: str = ""
    to_status: str = ""
    reason: str = ""
    data: dict[str, Any] = _json()
    prev_hash: str
    hash: str


class StreamRow(SQLModel, table=True):
    """The head of a chain that is no case's: what concerns the deployment as a whole."""

    __tablename__ = "streams"

    id: str = Field(primary_key=True)
    seq: int
    hash: str
    begun_at: datetime


class TimerRow(SQLModel, table=True):
    """What will fall due. One of a kind a case; `at` moves, and the row goes when it fired."""

    __tablename__ = "timers"
    __table_args__ = (UniqueConstraint("case_id", "kind"), Index("ix_timers_at", "at"))

    id: str = Field(primary_key=True)
    conversation_id: str = Field(foreign_key="conversations.id")
    case_id: str = Field(foreign_key="cases.id")
    kind: str
    at: datetime


class NoteRow(SQLModel, table=True):
    """What staff write down: never seen by the complainant."""

    __tablename__ = "notes"

    id: int | None = Field(default=None, primary_key=True)
    case_id: str = Field(foreign_key="cases.id", index=True)
    at: datetime
    by: str
    text: str
    side: str = ""  # complainant, organisation, or empty
    source: str = ""


class RelationRow(SQLModel, table=True):
    """Two cases that belong together, a row for both: `case_id` is the lesser of their ids."""

    __tablename__ = "relations"

    case_id: str = Field(primary_key=True, foreign_key="cases.id")
    other_id: str = Field(primary_key=True, foreign_key="cases.id", index=True)
    words: str
    by: str
    at: datetime


class InquiryRow(SQLModel, table=True):
    """What a colleague or a team is asked about a case. Days are ISO 8601 texts."""

    __tablename__ = "inquiries"
    __table_args__ = (
        Index("ix_inquiries_case", "case_id"),
        Index(
            "ix_inquiries_open",
            "due",
            sqlite_where=text(UNANSWERED),
            postgresql_where=text(UNANSWERED),
        ),
    )

    id: str = Field(primary_key=True)
    case_id: str = Field(foreign_key="cases.id")
    by: str
    at: datetime
    what: str
    due: str
    to: str = ""  # an account, or else
    team: str = ""
    answered_at: datetime | None = None
    answered_by: str = ""
    answer: str = ""
    side: str = ""  # as of a note
    source: str = ""
    withdrawn_at: datetime | None = None
    told_at: datetime | None = None


class ConsentRow(SQLModel, table=True):
    """What was asked or said about a consent of a case."""

    __tablename__ = "consents"

    id: int | None = Field(default=None, primary_key=True)
    case_id: str = Field(foreign_key="cases.id", index=True)
    purpose: str  # a code of the policy
    standing: str
    at: datetime
    by: str  # an account
    language: str
    asked: str
    means: str
    words: str


class InformedRow(SQLModel, table=True):
    """Somebody was told of the privacy notice."""

    __tablename__ = "informed"

    id: int | None = Field(default=None, primary_key=True)
    conversation_id: str = Field(foreign_key="conversations.id", index=True)
    version: str  # as the policy calls the wording
    at: datetime
    language: str
    channel: str


class MentionRow(SQLModel, table=True):
    """Somebody is named in a note."""

    __tablename__ = "mentions"
    __table_args__ = (
        Index("ix_mentions_staff", "staff_id", "seen_at"),
        Index("ix_mentions_case", "case_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    staff_id: str = Field(foreign_key="staff.id")
    case_id: str = Field(foreign_key="cases.id")
    note_id: int = Field(foreign_key="notes.id")
    by: str
    at: datetime
    seen_at: datetime | None = None


class AnswerRow(SQLModel, table=True):
    """What staff wrote and is not sent: drafts, and answers waiting for their time."""

    __tablename__ = "answers"
    __table_args__ = (
        Index("ix_answers_due", "status", "due_at"),
        Index("ix_answers_case", "case_id"),
        Index("ix_answers_by", "by", "status"),
    )

    id: str = Field(primary_key=True)
    case_id: str = Field(foreign_key="cases.id")
    by: str
    at: datetime
    status: str  # AnswerStatus
    payload: dict[str, Any] = _json()
    due_at: datetime | None = None
    later: bool = False
    why: str = ""
    version: int


class TemplateRow(SQLModel, table=True):
    """A version of a ready answer."""

    __tablename__ = "templates"

    key: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    texts: dict[str, Any] = _json()  # by language: title and text
    asks: bool = False
    retired: bool = False
    by: str
    at: datetime


class TranslationRow(SQLModel, table=True):
    """A text of a case as a machine translated it."""

    __tablename__ = "translations"

    case_id: str = Field(primary_key=True, foreign_key="cases.id")
    digest: str = Field(primary_key=True)
    target: str = Field(primary_key=True)
    source: str
    text: str
    service: str
    by: str
    at: datetime


class QuarantineRow(SQLModel, table=True):
    """What could not be taken in, waiting for a person, and what became of it."""

    __tablename__ = "quarantine"
    __table_args__ = (
        UniqueConstraint("channel", "account", "external_id"),
        Index("ix_quarantine_status", "status"),
    )

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    account: str
    user: str = ""
    external_id: str
    raw_digest: str
    reason: str
    received_at: datetime
    status: str = "waiting"  # Aside
    attempts: int = 1
    message_id: int | None = None  # its row in the inbox, where it was read but not handled
    backlog: str = Field(default="", sa_column_kwargs={"server_default": ""})
    settled_at: datetime | None = None
    settled_by: str = ""
    settled_why: str = ""


class DiscardRow(SQLModel, table=True):
    """A file that erased rows named: it goes once no other row names it."""

    __tablename__ = "discards"

    name: str = Field(primary_key=True)  # a digest, or `letter:` and the id of a mail of ours
    at: datetime  # nobody who put it here before is left


class ArrivalRow(SQLModel, table=True):
    """What a door has taken and nobody has read yet; gone once its message is in the inbox."""

    __tablename__ = "arrivals"
    __table_args__ = (Index("ix_arrivals_channel", "channel", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    raw: bytes  # empty where the bytes are too many for a row
    raw_digest: str = ""  # then they are in the blob store under this
    size: int
    envelope: dict[str, Any] = _json()
    attempts: int = 0  # readings begun; one that ends the process is seen by it
    at: datetime


class PositionRow(SQLModel, table=True):
    """How far a source outside has been read, and who reads it."""

    __tablename__ = "positions"

    source: str = Field(primary_key=True)
    value: dict[str, Any] = _json()
    holder: str = ""
    held_until: datetime
    at: datetime


class StaffRow(SQLModel, table=True):
    """An account of the desk."""

    __tablename__ = "staff"

    id: str = Field(primary_key=True)
    login: str = Field(unique=True)
    name: str
    role: str
    language: str = "en"
    password_hash: str
    team: str = Field(default="", sa_column_kwargs={"server_default": ""})
    disabled: bool = False
    must_change: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    totp: str = Field(default="", sa_column_kwargs={"server_default": ""})
    totp_step: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    subject: str = Field(default="", index=True, sa_column_kwargs={"server_default": ""})
    created_at: datetime


class StaffCodeRow(SQLModel, table=True):
    """A recovery code that was not used yet. Only its hash is kept."""

    __tablename__ = "staff_codes"

    staff_id: str = Field(primary_key=True, foreign_key="staff.id")
    hash: str = Field(primary_key=True)


class StaffSessionRow(SQLModel, table=True):
    """Somebody is logged in. Only the token's hash is kept."""

    __tablename__ = "staff_sessions"

    token_hash: str = Field(primary_key=True)
    staff_id: str = Field(foreign_key="staff.id", index=True)
    csrf: str
    created_at: datetime
    expires_at: datetime
    seen_at: datetime
    second: bool = False
    single: bool = False
    address: str = ""
    browser: str = ""
    offered: str = ""


class TallyRow(SQLModel, table=True):
    """How often something was tried; `key` names it by a hash."""

    __tablename__ = "tallies"

    key: str = Field(primary_key=True)
    count: int
    until: datetime = Field(index=True)


class ImprovementRow(SQLModel, table=True):
    """A corrective action. Days are ISO 8601 texts: they have no zone."""

    __tablename__ = "improvements"
    __table_args__ = (Index("ix_improvements_due", "due"),)

    id: str = Field(primary_key=True)
    what: str
    owner: str
    due: str
    check_on: str
    opened_at: datetime
    opened_by: str
    reference: str = Field(default="", index=True)
    cause: str = ""
    done_at: datetime | None = None
    done: str = ""
    checked_at: datetime | None = None
    checked_by: str = ""
    effect: str | None = None
    finding: str = ""


class ViewRow(SQLModel, table=True):
    """A list of cases that somebody saved."""

    __tablename__ = "views"

    id: str = Field(primary_key=True)
    owner: str = Field(index=True)  # an account's id; empty for all of staff
    name: str
    query: str
    created_at: datetime


class UsualViewRow(SQLModel, table=True):
    """The list that somebody's queue opens with."""

    __tablename__ = "usual_views"

    staff_id: str = Field(primary_key=True, foreign_key="staff.id")
    view_id: str = Field(foreign_key="views.id", index=True)


class ReachRow(SQLModel, table=True):
    """How a member of staff is reached outside the desk, and what they want to be told."""

    __tablename__ = "staff_reach"

    staff_id: str = Field(primary_key=True, foreign_key="staff.id")
    email: str = Field(default="", index=True)
    telegram: str = Field(default="", index=True)  # the number of their account
    zone: str = ""
    hour: int | None = None
    choices: dict[str, Any] | None = Field(
        default=None,
        sa_column=Column(
            JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql"),
            nullable=True,
        ),
    )
    digest_at: datetime | None = Field(default=None, index=True)
    digested_at: datetime | None = None
    code_hash: str = ""
    code_until: datetime | None = None


class ToldRow(SQLModel, table=True):
    """What staff were told of a case: the row of the outbox that says it."""

    __tablename__ = "staff_told"
    __table_args__ = (Index("ix_staff_told_case_id", "case_id", "conversation_id"),)

    message_id: str = Field(primary_key=True)
    conversation_id: str
    case_id: str
    staff_id: str = ""  # empty: the group of staff
    what: str
    at: datetime


class NoticeRow(SQLModel, table=True):
    """What an endpoint of another program is to be told; written with the event it tells of."""

    __tablename__ = "notices"
    __table_args__ = (Index("ix_notices_status", "status", "endpoint", "next_attempt_at"),)

    endpoint: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    type: str
    case_id: str
    payload: dict[str, Any] = _json()  # codes and dates: no personal data rest here
    at: datetime
    since: datetime  # when the days of trying began
    status: str = "waiting"  # NoticeStatus
    attempts: int = 0
    next_attempt_at: datetime
    tried_at: datetime | None = None
    detail: str = ""


class TokenRow(SQLModel, table=True):
    """What lets another program ask us for something. Only its hash is kept."""

    __tablename__ = "tokens"

    id: str = Field(primary_key=True)
    source: str
    hash: str = Field(unique=True)
    scopes: list[Any] = _json()
    created_at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None
    staff_id: str = Field(default="", sa_column_kwargs={"server_default": ""})


class RequestRow(SQLModel, table=True):
    """What a program asked for under a key of its own: hashes of both, and when."""

    __tablename__ = "requests"

    id: str = Field(primary_key=True)
    digest: str
    at: datetime = Field(index=True)


class CheckRow(SQLModel, table=True):
    """A check of the whole trail that somebody asked for, and what it found."""

    __tablename__ = "checks"

    id: str = Field(primary_key=True)
    status: str  # CheckStatus
    asked_at: datetime = Field(index=True)
    asked_by: str = ""
    ended_at: datetime | None = None
    cases: int = 0
    events: int = 0
    since: datetime | None = None
    bad: int = 0
    faults: list[str] = _json()  # references and numbers of events: nobody's words


class TrainingRow(SQLModel, table=True):
    """Learning once from what staff corrected, and how what came of it compares."""

    __tablename__ = "trainings"

    id: str = Field(primary_key=True)
    status: str  # TrainingStatus
    asked_at: datetime = Field(index=True)
    asked_by: str = ""
    ended_at: datetime | None = None
    corrections: int = 0
    base: str = ""
    version: str = ""
    figures: dict[str, Any] = _json()  # counts and codes: nobody's words
    reason: str = ""


def _table(model: type[SQLModel]) -> Table:
    return cast("Table", model.__table__)  # type: ignore[attr-defined]  # made by table=True


# The repositories speak SQLAlchemy Core: on the intake path the ORM would cost more than the disk.
conversations = _table(ConversationRow)
dialogues = _table(DialogueRow)
inbox = _table(InboxRow)
outbox = _table(OutboxRow)
deliveries = _table(DeliveryRow)
cases = _table(CaseRow)
# Queues: the filters stand in these, so that what is left out or counted costs no look at its row.
_IN_ORDER = (cases.c.urgency.desc(), cases.c.decide_due, cases.c.id)
_FILTERS = (
    *(cases.c.owner, cases.c.language, cases.c.channel, cases.c.category),
    cases.c.circle,
)
Index("ix_cases_queue", cases.c.status, *_IN_ORDER, *_FILTERS)
Index("ix_cases_all", *_IN_ORDER, *_FILTERS, cases.c.status)
_LIVE_ONES = text(LIVE)
Index(
    "ix_cases_live",
    *(*_IN_ORDER, *_FILTERS, cases.c.status),
    sqlite_where=_LIVE_ONES,
    postgresql_where=_LIVE_ONES,
)
_ENDED_ONES = text(ENDED)
Index(
    "ix_cases_ended",  # of the many that have ended, somebody's
    *(cases.c.owner, cases.c.status, *_IN_ORDER, cases.c.circle),
    sqlite_where=_ENDED_ONES,
    postgresql_where=_ENDED_ONES,
)
_RESTRICTED_ONES = text(RESTRICTED)
Index(
    "ix_cases_restricted",
    *(cases.c.received_at.desc(), cases.c.id),
    sqlite_where=_RESTRICTED_ONES,
    postgresql_where=_RESTRICTED_ONES,
)
Index("ix_cases_alike", cases.c.category, cases.c.received_at)
searches = _table(SearchRow)
facts = _table(FactRow)
events = _table(EventRow)
streams = _table(StreamRow)
timers = _table(TimerRow)
notes = _table(NoteRow)
relations = _table(RelationRow)
inquiries = _table(InquiryRow)
consents = _table(ConsentRow)
informed = _table(InformedRow)
mentions = _table(MentionRow)
answers = _table(AnswerRow)
templates = _table(TemplateRow)
translations = _table(TranslationRow)
quarantine = _table(QuarantineRow)
discards = _table(DiscardRow)
arrivals = _table(ArrivalRow)
positions = _table(PositionRow)
staff = _table(StaffRow)
staff_codes = _table(StaffCodeRow)
staff_sessions = _table(StaffSessionRow)
improvements = _table(ImprovementRow)
views = _table(ViewRow)
usual_views = _table(UsualViewRow)
tallies = _table(TallyRow)
staff_reach = _table(ReachRow)
staff_told = _table(ToldRow)
notices = _table(NoticeRow)
tokens = _table(TokenRow)
requests = _table(RequestRow)
checks = _table(CheckRow)
trainings = _table(TrainingRow)
