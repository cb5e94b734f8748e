"""One parsed mail as `arzuhal mail parse` prints it; the keys are a contract, never renamed."""

from typing import Any

from channels.email.headers import Mailbox
from channels.email.parse import ParsedMail
from channels.message import Attachment


def to_json(mail: ParsedMail) -> dict[str, Any]:
    """One parsed mail as the command prints it."""
    bounce = mail.bounce
    return {
        "message_id": mail.message_id or None,
        "in_reply_to": list(mail.in_reply_to),
        "references": list(mail.references),
        "from": _box(mail.sender),
        "reply_to": [_box(box) for box in mail.reply_to],
        "to": [_box(box) for box in mail.to],
        "cc": [_box(box) for box in mail.cc],
        "date": mail.date.isoformat().replace("+00:00", "Z") if mail.date else None,
        "subject": mail.subject,
        "text": mail.text,
        "full_text": mail.full_text,
        "quoted": mail.quoted,
        "signature": mail.signature,
        "attachments": [_described(attachment) for attachment in mail.attachments],
        "auto": bool(mail.automatic.reason),
        "auto_reason": mail.automatic.reason or None,
        "bounce": bounce is not None,
        "bounce_status": (bounce.status or None) if bounce else None,
        "bounce_recipient": (bounce.recipient or None) if bounce else None,
        "bounced_message_id": (bounce.message_id or None) if bounce else None,
        "list": mail.automatic.mailing_list,
        "defects": list(mail.defects),
    }


def _box(box: Mailbox) -> dict[str, str]:
    return {"name": box[0], "address": box[1]}


def _described(attachment: Attachment) -> dict[str, Any]:
    return {
        "name": attachment.name,
        "type": attachment.type,
        "size": attachment.size,
        "sha256": attachment.digest,
        "inline": attachment.inline,
    }
