"""The event trail: append-only, hash-chained, without personal data (iso10002 §4.3).

Each event's hash covers the one before it in its stream, so an edited, removed or inserted event
is found. Values that are personal appear only as keyed hashes; destroying the key at erasure
leaves the chain whole and the value unguessable.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

GENESIS = "0" * 64
DEPLOYMENT = "deployment"  # the stream of what concerns every case


class EventType(StrEnum):
    """What can happen, in the words of the trail."""

    MESSAGE_IN = "message_in"
    MESSAGE_OUT = "message_out"
    COMPLAINT_RECORDED = "complaint_recorded"
    ACK_SENT = "ack_sent"
    CLASSIFIED = "classified"
    FIELD_SET = "field_set"
    FIELD_CONFIRMED = "field_confirmed"
    URGENCY_CHANGED = "urgency_changed"
    STATUS_CHANGED = "status_changed"
    ASSIGNED = "assigned"
    CONFLICT_DECLARED = "conflict_declared"
    INFO_REQUESTED = "info_requested"
    INFO_RECEIVED = "info_received"
    NOTE_ADDED = "note_added"
    MENTIONED = "mentioned"
    INQUIRY_MADE = "inquiry_made"  # of a colleague or a team
    INQUIRY_ANSWERED = "inquiry_answered"
    INQUIRY_WITHDRAWN = "inquiry_withdrawn"
    INQUIRY_LATE = "inquiry_late"
    ANSWER_SCHEDULED = "answer_scheduled"
    ANSWER_CANCELLED = "answer_cancelled"
    ANSWER_HELD = "answer_held"
    EVIDENCE_ADDED = "evidence_added"
    SLA_STARTED = "sla_started"
    SLA_WARNED = "sla_warned"
    SLA_BREACHED = "sla_breached"
    SLA_EXTENDED = "sla_extended"
    REMINDED = "reminded"
    UPDATE_SENT = "update_sent"
    STATUS_VIEWED = "status_viewed"
    APPROVAL_REQUESTED = "approval_requested"
    APPROVAL_DECLINED = "approval_declined"
    APPROVED = "approved"
    DECISION_MADE = "decision_made"
    DECISION_SENT = "decision_sent"
    REVIEWED = "reviewed"
    REPLY_RECEIVED = "reply_received"
    HANDED_OVER = "handed_over"
    HANDED_BACK = "handed_back"
    PAGED = "paged"
    KIND_OVERRIDDEN = "kind_overridden"
    CATEGORY_OVERRIDDEN = "category_overridden"
    LANGUAGE_OVERRIDDEN = "language_overridden"
    OUT_OF_SCOPE = "out_of_scope"
    CLOSED = "closed"
    REOPENED = "reopened"
    MERGED = "merged"
    PARTED = "parted"  # what was merged goes on by itself again
    SPLIT = "split"
    RELATED = "related"  # to another case
    UNRELATED = "unrelated"
    UNDELIVERABLE = "undeliverable"
    UNANSWERED = "unanswered"
    PARKED = "parked"
    SURVEY_SENT = "survey_sent"
    SURVEY_ANSWERED = "survey_answered"
    DATA_VIEWED = "data_viewed"
    DATA_EXPORTED = "data_exported"
    ERASED = "erased"
    RESTRICTED = "restricted"  # to some of staff
    UNRESTRICTED = "unrestricted"
    ADMITTED = "admitted"  # to a restricted case, by somebody outside it
    LEGAL_HOLD_SET = "legal_hold_set"
    LEGAL_HOLD_LIFTED = "legal_hold_lifted"
    POLICY_CHANGED = "policy_changed"
    PROFILE_CHANGED = "profile_changed"
    TEMPLATE_CHANGED = "template_changed"
    STAFF_CHANGED = "staff_changed"
    READY_ANSWER_CHANGED = "ready_answer_changed"
    MODEL_TRAINED = "model_trained"
    MODEL_CHANGED = "model_changed"
    INTEGRITY_CHECKED = "integrity_checked"
    EXTERNAL_OUTCOME = "external_outcome"
    ESCALATED_INTERNAL = "escalated_internal"
    REFERRED_EXTERNAL = "referred_external"
    REMEDY_DONE = "remedy_done"
    REMEDY_VERIFIED = "remedy_verified"
    IMMEDIATE_ACTION = "immediate_action"
    DISCLOSURE = "disclosure"
    PII_MASKED = "pii_masked"
    CONSENT_NOTED = "consent_noted"  # asked for, given, refused or withdrawn
    ACTION_OPENED = "action_opened"  # corrective actions
    ACTION_DONE = "action_done"
    ACTION_CHECKED = "action_checked"


class ActorType(StrEnum):
    """Who did it."""

    COMPLAINANT = "complainant"
    BOT = "bot"
    STAFF = "staff"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who did it: staff carry their account id, the others none."""

    type: ActorType
    id: str = ""


BOT = Actor(type=ActorType.BOT)
SYSTEM = Actor(type=ActorType.SYSTEM)
COMPLAINANT = Actor(type=ActorType.COMPLAINANT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, before it has its place in the chain.

    `data` holds codes, ids, counts and keyed hashes, never a person's words.
    """

    type: EventType
    at: datetime
    actor: Actor
    from_status: str = ""
    to_status: str = ""
    reason: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An event in its place: `stream` is a case id, `seq` counts from 1."""

    stream: str
    seq: int
    event: Event
    prev_hash: str
    hash: str


def canonical(stream: str, seq: int, event: Event, prev_hash: str) -> str:
    """The JSON text that an event's hash covers: its place, everything it says, and its past."""
    return json.dumps(
        [
            stream,
            seq,
            event.type,
            event.at.astimezone(UTC).isoformat(timespec="microseconds"),
            event.actor.type,
            event.actor.id,
            event.from_status,
            event.to_status,
            event.reason,
            dict(event.data),
            prev_hash,
        ],
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )


def digest(stream: str, seq: int, event: Event, prev_hash: str) -> str:
    """SHA-256 hex over the event's canonical JSON and its predecessor's hash."""
    text = canonical(stream, seq, event, prev_hash)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def chain(stream: str, events: Iterable[Event], *, seq: int, prev_hash: str) -> tuple[Link, ...]:
    """Give events their places after the link (`seq`, `prev_hash`); (0, GENESIS) for the first."""
    links = []
    for number, event in enumerate(events, seq + 1):
        links.append(
            Link(
                stream=stream,
                seq=number,
                event=event,
                prev_hash=prev_hash,
                hash=digest(stream, number, event, prev_hash),
            )
        )
        prev_hash = links[-1].hash
    return tuple(links)


def faults(links: Iterable[Link], *, head: str | None = None) -> list[str]:
    """What is wrong with one stream's chain, in order; empty when it is whole. See `flaws`."""
    return list(flaws(links, head=head))


def flaws(links: Iterable[Link], *, head: str | None = None) -> Iterator[str]:
    """As `faults`, one after another: however long the chain is, one link of it is held.

    `head` is the hash its last event must have: without it, events missing at the end of the
    chain cannot be found.
    """
    seq, prev_hash = 0, GENESIS
    for link in links:
        seq += 1
        if link.seq != seq:
            yield f"event {seq} is missing"
            seq = link.seq
        if link.hash != digest(link.stream, link.seq, link.event, link.prev_hash):
            yield f"event {seq} was altered"
        elif link.prev_hash != prev_hash:
            yield f"event {seq} does not follow the one that stands before it"
        prev_hash = link.hash
    if head is not None and head != prev_hash:
        yield f"the chain does not end where its case says: after event {seq} something is missing"


def keyed(value: Any, key: bytes) -> str:
    """A keyed hash of a personal value, for events that must say it changed without saying it."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return hmac.new(key, text.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()[:32]
