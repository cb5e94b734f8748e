"""A conversation and the rows of its line, as values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.dialogue import Due
from channels.message import Address, Attachment, Author, InboundMessage, OutboundMessage
from nlp.understanding import Understanding

ALBUM = "album"  # the fate of what is handled and shown with the first of its album


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One person in one channel. `head` is the newest sequence; `bell`: a job will come.

    `dead`: the address takes nothing any more, since `dead_at`, because of `dead_code` (RFC 3463
    or the channel's own word).
    """

    id: str
    address: Address
    name: str
    bell: bool = False
    head: int = 0
    dead: bool = False
    dead_code: str = ""
    dead_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """The next thing to handle in a conversation: a message, or a timer that fell due."""

    id: int
    content: InboundMessage | Due
    attempts: int


class Aside(StrEnum):
    """Where something that was set aside stands."""

    WAITING = "waiting"
    RETRIED = "retried"  # and taken in
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """Something that could not be taken in, and why.

    Bytes that could not be read are under `raw_digest`; with a `message_id` it was read and stands
    in the inbox, but could not be handled. `settled_…`: when, by whom and why it waits no more.
    `backlog`: how its import wanted it met, see `Turn.backlog`; empty where none set it aside.
    """

    id: int
    sender: Address
    external_id: str
    raw_digest: str
    reason: str
    received_at: datetime
    attempts: int
    status: Aside
    message_id: int | None = None
    backlog: str = ""
    settled_at: datetime | None = None
    settled_by: str = ""
    settled_why: str = ""


class SendStatus(StrEnum):
    """What became of something we said."""

    PENDING = "pending"
    SENDING = "sending"  # an attempt began and nobody knows how it ended; it is made again
    DELIVERED = "delivered"
    RELAYED = "relayed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """Something to send, and how often it was tried."""

    message: OutboundMessage
    conversation_id: str
    case_id: str | None
    template: str
    status: SendStatus
    attempts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One message of a case's correspondence, either way, as staff see it."""

    at: datetime
    sequence: int
    author: Author
    channel: str
    text: str
    full_text: str = ""
    subject: str = ""
    language: str = ""
    message_id: int | None = None  # of what came in
    status: str = ""  # fate of what came in, delivery of what went out
    detail: str = ""  # which files could not be taken; what a delivery came to
    template: str = ""
    understanding: Understanding | None = None
    attachments: tuple[Attachment, ...] = ()
    authenticity: str = ""  # of a mail: whether it is from whom it says


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What staff wrote down about a case."""

    at: datetime
    by: str
    text: str
    side: str = ""
    source: str = ""
