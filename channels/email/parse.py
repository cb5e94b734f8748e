"""Any bytes whatever to a parsed mail, and a parsed mail to the message the bot is given.

`parse_mail` never raises; what was wrong with a mail is in `defects`, in plain words.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import TypeVar

from channels.email import (
    addresses,
    authenticity,
    automatic,
    body,
    bounces,
    headers,
    identity,
    mime,
    quoting,
    statuses,
)
from channels.email.authenticity import NO_VERDICT, Verdict
from channels.email.automatic import Automatic
from channels.email.bounces import Bounce
from channels.email.headers import Mailbox
from channels.message import Address, Attachment, InboundMessage, MessageKind

_ASKED = 20  # recipients whose names are looked for in a quotation
_ID_CHARS = 200  # of a Message-ID in an external id


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedMail:
    """One mail, read. Ids are without angle brackets, `date` is UTC, mailboxes (name, address).

    `text` is the sender's own new words, `full_text` everything; `digest` and `fingerprint` are
    SHA-256 hex of the raw bytes and of what identifies the mail whatever way it travelled.
    """

    message_id: str
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    sender: Mailbox
    author: str  # the address in From; empty unless there is exactly one
    reply_to: tuple[Mailbox, ...]
    to: tuple[Mailbox, ...]
    cc: tuple[Mailbox, ...]
    date: datetime | None
    subject: str
    text: str
    full_text: str
    quoted: str
    signature: str
    under: str
    attachments: tuple[Attachment, ...]
    automatic: Automatic
    authentication: tuple[bytes, ...]  # see authenticity.results
    bounce: Bounce | None
    defects: tuple[str, ...]
    digest: str
    fingerprint: str


T = TypeVar("T")
Boxes = tuple[Mailbox, ...]
Ids = tuple[str, ...]
_NONE: tuple[str, ...] = ()
_NOBODY: Boxes = ()


@dataclass(slots=True)
class _Steps:
    """Does each step of reading; one that fails is a defect, and the mail is read without it."""

    defects: list[str] = field(default_factory=list)

    def do(self, what: str, otherwise: T, step: Callable[[], T]) -> T:
        try:
            return step()
        except Exception as fault:  # noqa: BLE001  # a fault of ours must not lose a person's mail
            self.defects.append(f"{what} could not be read: {type(fault).__name__}")
            return otherwise


def parse_mail(raw: bytes, *, envelope_from: str | None = None) -> ParsedMail:
    """Read a mail. `envelope_from` is the MAIL FROM where known; `<>` or "" is the null sender."""
    steps = _Steps()
    nothing = mime.Part((), raw, 0, len(raw))
    root, defects = steps.do("the structure", (nothing, _NONE), lambda: mime.take_apart(raw))
    label = steps.do("the charset", "", lambda: body.charset(root))
    content = steps.do("the body", body.Body(), lambda: body.read(root))
    subject = steps.do("the subject", "", lambda: headers.text(root.get("subject"), label))
    replies = steps.do("the thread", (_NONE, _NONE), lambda: _replies(root))
    bounce = steps.do(
        "the report", None, lambda: bounces.find(root, content.text, subject, envelope_from)
    )
    to = steps.do("the recipients", _NOBODY, lambda: _mailboxes(root, "to", label))
    split = quoting.Split(own=content.text)
    if not bounce:
        split = steps.do(
            "the quotation",
            split,
            lambda: _split(content.text, subject, _is_reply(root, replies), to),
        )
    auto = steps.do(
        "the kind of sender",
        Automatic(),
        lambda: automatic.find(root, subject, split.own, envelope_from),
    )
    writers = steps.do("the writers", _NOBODY, lambda: _mailboxes(root, "from", label))
    sender = steps.do("the sender", ("", ""), lambda: _sender(root, writers, label, envelope_from))
    return ParsedMail(
        message_id=next(iter(headers.ids(root.get("message-id"))), ""),
        in_reply_to=replies[0],
        references=replies[1],
        sender=sender,
        author=_author(writers),
        reply_to=_mailboxes(root, "reply-to", label),
        to=to,
        cc=_mailboxes(root, "cc", label),
        date=headers.date(root.get("date")),
        subject=subject,
        text=split.own,
        full_text=content.text,
        quoted=split.quoted,
        signature=split.signature,
        under=split.under,
        attachments=tuple(content.attachments),
        automatic=auto,
        authentication=authenticity.results(root),
        bounce=bounce,
        defects=(*defects, *steps.defects),
        digest=sha256(raw).hexdigest(),
        fingerprint=identity.fingerprint(root, sender),
    )


def _replies(root: mime.Part) -> tuple[Ids, Ids]:
    return headers.ids(root.get("in-reply-to")), headers.ids(root.get("references"))


def _split(text: str, subject: str, is_reply: bool | None, to: Boxes) -> quoting.Split:
    addresses = tuple(address.lower() for _, address in to[:_ASKED])
    return quoting.split(text, subject=subject, is_reply=is_reply, to=addresses)


def _is_reply(root: mime.Part, replies: tuple[Ids, Ids]) -> bool | None:
    """Whether headers say that this answers something; None when there are no headers to say."""
    if any(replies):
        return True
    return False if root.get("subject") else None


def _mailboxes(root: mime.Part, name: str, label: str) -> Boxes:
    found = (box for value in root.all(name) for box in headers.addresses(value, label))
    return tuple(box for box in found if box[1])


def _sender(root: mime.Part, writers: Boxes, label: str, envelope_from: str | None) -> Mailbox:
    if writers:
        return writers[0]
    for name in ("sender", "reply-to"):
        for box in _mailboxes(root, name, label):
            return box
    written = headers.text(root.get("from"), label)
    return written, (envelope_from or headers.text(root.get("return-path"))).strip("<> ")


def _author(writers: Boxes) -> str:
    """Whom a proof can be about: of several writers nobody knows which is shown."""
    return writers[0][1] if len(writers) == 1 else ""


def external_id(mail: ParsedMail) -> str:
    """The id a redelivered mail shares and a different mail with a reused Message-ID does not."""
    return f"{mail.message_id[:_ID_CHARS] or 'synthetic'}#{mail.fingerprint[:16]}"


def to_message(
    mail: ParsedMail,
    *,
    ours: str,
    recipients: Iterable[str],
    envelope_from: str,
    received_at: datetime,
    verdict: Verdict = NO_VERDICT,
) -> InboundMessage:
    """The message a mail is. `ours` is the address we send from, `recipients` those it came to."""
    recipients = tuple(recipients)
    own = automatic.own(addresses.untagged(mail.sender[1]), mail.message_id, ours)
    return InboundMessage(
        external_id=external_id(mail),
        sender=sender_address(mail, ours=ours, recipients=recipients),
        kind=_kind(mail, own),
        text=mail.text,
        received_at=received_at,
        sent_at=mail.date,
        sender_name=mail.sender[0],
        subject=mail.subject,
        full_text=mail.full_text if mail.full_text != mail.text else "",
        in_reply_to=next(iter(mail.in_reply_to), ""),
        references=tuple(dict.fromkeys(mail.references + mail.in_reply_to)),
        attachments=mail.attachments,
        raw_digest=mail.digest,
        authenticity=verdict.authenticity,
        details=_details(mail, own, envelope_from) | _tags(mail, recipients) | _proof(verdict),
    )


def _kind(mail: ParsedMail, own: str) -> MessageKind:
    if own:
        return MessageKind.AUTO_REPLY
    if mail.bounce:
        return MessageKind.BOUNCE
    return MessageKind.AUTO_REPLY if mail.automatic.reason else MessageKind.TEXT


def sender_address(mail: ParsedMail, *, ours: str, recipients: Iterable[str]) -> Address:
    """Whom to answer, and which address of ours was written to: `ours` if among several."""
    reached = sorted(addresses.untagged(recipient) for recipient in recipients)
    account = ours.lower() if ours.lower() in reached or not reached else reached[0]
    return Address(channel="email", account=account, user=mail.sender[1].lower())


def _details(mail: ParsedMail, own: str, envelope_from: str) -> dict[str, str]:
    bounce = mail.bounce or Bounce()
    found = {
        "auto_reason": own or mail.automatic.reason,
        "bounce_status": bounce.status,
        "bounce_recipient": bounce.recipient,
        "bounced_message_id": bounce.message_id,
        "address_dead": _yes(statuses.is_dead(bounce.likely or bounce.status)),
        "list": _yes(mail.automatic.mailing_list),
        "reply_to": ", ".join(address for _, address in mail.reply_to[:10]),
        "envelope_from": envelope_from,
        "under": mail.under,
        "defects": "; ".join(mail.defects),
    }
    return {name: value for name, value in found.items() if value}


def _yes(holds: bool) -> str:
    return "yes" if holds else ""


def _tags(mail: ParsedMail, recipients: Iterable[str]) -> dict[str, str]:
    """Which mail or case of ours it was sent to: by the envelope, else as it is addressed."""
    reached = [*recipients, *(address for _, address in (*mail.to, *mail.cc))]
    found = {
        "bounce_tag": addresses.tag(addresses.BOUNCE, reached),
        "reply_tag": addresses.tag(addresses.REPLY, reached),
    }
    return {name: value for name, value in found.items() if value}


def _proof(verdict: Verdict) -> dict[str, str]:
    return {"authentication": f"{verdict} ({verdict.by})"} if verdict.found else {}
