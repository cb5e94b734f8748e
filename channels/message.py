"""The vocabulary of the channels: what came in, what goes out, and what became of it.

Values only, standard library only. Every room may read these; nothing here names a live thing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Enough to answer a person later: which channel, which of our accounts, who, and where.

    `account` is our own side (mail domain or mailbox, bot id, site), `user` the person's stable
    handle there (lower-cased mail address, Telegram chat id, chat session id). `thread` is a place
    inside the conversation (a Telegram topic); empty for most.
    """

    channel: str
    account: str
    user: str
    thread: str = ""


class MessageKind(StrEnum):
    """What an inbound message is, as far as its channel can tell without reading the words."""

    TEXT = "text"
    CHOICE = "choice"  # a button: `text` is the Choice.value that was pressed
    COMMAND = "command"  # `text` is the command without slash, then its argument: "status K7M4"
    AUTO_REPLY = "auto_reply"  # RFC 3834 and practice: recorded, never answered
    BOUNCE = "bounce"  # RFC 3464: tells the fate of something we sent


class Authenticity(StrEnum):
    """How sure the channel is that the sender is who the address says (iso10002 §6 ladder)."""

    VERIFIED = "verified"  # Telegram user id, chat session token, DMARC pass
    UNVERIFIED = "unverified"  # plain SMTP
    FAILED = "failed"  # DMARC fail: content is recorded, nothing is disclosed


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file. `digest` is the SHA-256 hex of its bytes, under which the bytes are stored.

    `content` travels only between a channel and the blob store; it is never journalled.
    `type` is a MIME type decided by content, `size` is in bytes, `name` as the sender wrote it.
    """

    name: str
    type: str
    size: int
    digest: str
    inline: bool = False
    content: bytes = field(default=b"", repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class InboundMessage:
    """One thing a person (or a machine in their name) sent.

    `external_id` is unique within (channel, account): the database refuses a second one.
    `text` is the sender's own new words; `full_text` everything, where that differs (quoted mail).
    `in_reply_to` and `references` are the channel's own ids of earlier messages, ours included.
    `language_hint` is the BCP 47 code the channel knows (Telegram language_code, page language).
    Times are aware, UTC.
    """

    external_id: str
    sender: Address
    kind: MessageKind
    text: str
    received_at: datetime
    sent_at: datetime | None = None
    sender_name: str = ""
    subject: str = ""
    full_text: str = ""
    language_hint: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    raw_digest: str = ""
    authenticity: Authenticity = Authenticity.UNVERIFIED
    details: Mapping[str, str] = field(default_factory=dict)  # auto_reason, bounce_status, …


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An answer offered as a button; channels without buttons show it as numbered text.

    `value` is at most 64 bytes of ASCII (the Bot API's callback_data limit).
    """

    value: str
    label: str


class Author(StrEnum):
    """Who speaks in a conversation."""

    COMPLAINANT = "complainant"
    ASSISTANT = "assistant"
    STAFF = "staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboundMessage:
    """One thing we say. `id` is the idempotency key: e-mail Message-ID, web chat frame id.

    `in_reply_to` and `references` are channel ids for threading; `sequence` the message's place in
    its conversation, monotone, shared with the person's own messages. `tried_after` is given where
    an earlier attempt may have arrived unnoticed: channel ids of what stands right before it.
    `reply_tag` in the address an answer goes to proves which case it belongs to. `replaces` is the
    id of a message of ours that this one is put in the place of, where a channel can do that; a
    channel is given its own id of it.
    """

    id: str
    recipient: Address
    text: str
    language: str
    created_at: datetime
    author: Author = Author.ASSISTANT
    html: str = ""
    subject: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    case_reference: str = ""
    automatic: bool = True  # False: a member of staff wrote it (RFC 3834 Auto-Submitted)
    sequence: int = 0
    tried_after: tuple[str, ...] = ()
    reply_tag: str = ""
    replaces: str = ""


class DeliveryStatus(StrEnum):
    """RFC 3464 §2.3.3 words for the fate of a delivery attempt."""

    DELIVERED = "delivered"
    RELAYED = "relayed"  # handed on durably (relay, outbox folder, chat transcript)
    DELAYED = "delayed"  # temporary: try again
    FAILED = "failed"  # permanent: never will


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of one attempt to send. Failure is a value: temporary DELAYED, permanent FAILED.

    `external_id` is the channel's own id (Telegram message id, the Message-ID the relay kept);
    `detail` is a sentence for staff; `retry_after` is in seconds, when the channel names one.
    `code` is the enhanced status (RFC 3463) where there is one. `address_dead` says that this
    address will never take anything again (550 5.1.1, 403 blocked).
    `uncertain` goes with DELAYED: no answer came, so it may have arrived.
    """

    message_id: str
    status: DeliveryStatus
    at: datetime
    external_id: str = ""
    detail: str = ""
    retry_after: float | None = None
    code: str = ""
    address_dead: bool = False
    uncertain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TranscriptEntry:
    """One line of a conversation as its complainant may see it, in `sequence` order."""

    sequence: int
    id: str  # the outbound id, or the client's own id of an inbound message
    author: Author
    text: str
    at: datetime
    language: str = ""
    choices: tuple[Choice, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    case_reference: str = ""
