"""A message of ours to the bytes of a mail: text and HTML alike, in the reader's direction.

The same message always gives the same mail, so a resend is recognised (RFC 5322 §3.6.4). Bodies
travel as base64: no relay on the way can wrap or re-encode a line of them.
"""

import html
import re
from email.encoders import encode_base64
from email.header import Header
from email.message import Message
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import compat32
from email.utils import format_datetime
from hashlib import sha256

from channels.email.addresses import on_the_wire
from channels.email.headers import ids
from channels.fallback import numbered
from channels.message import Attachment, OutboundMessage
from locales import direction

_WIRE = compat32.clone(linesep="\r\n", max_line_length=76)
_TOKEN = re.compile(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*")
# No sign that only steers the direction is part of an address (Unicode TR9).
_LINK = re.compile(r"https?://[^\s<>\"'«»\u200e\u200f\u2066-\u2069]+(?<![.,;:!?)\]])")
_FOOT = "\n\n— \n"  # above what stands below every letter
_LETTER = (
    "max-width:36em;margin:0 auto;padding:24px 16px;text-align:start;"
    "font:16px/1.65 -apple-system,'Segoe UI',Roboto,'Noto Sans',Vazirmatn,Tahoma,sans-serif"
)
_SMALL = (
    "margin-top:28px;padding-top:12px;border-top:1px solid #c9d1d9;font-size:14px;color:#57606a"
)
_STYLE = (
    "p{margin:0 0 1em;overflow-wrap:anywhere}bdi{font-weight:600;white-space:nowrap}"
    "a{color:#0b57d0}@media(prefers-color-scheme:dark){a{color:#8ab4f8}.foot{color:#a9b1bb!important;"
    "border-color:#444c56!important}}"
)
_REFERENCES = 40  # the oldest and the newest matter


def message_id(identity: str, address: str) -> str:
    """The Message-ID, without angle brackets, of the message with this id sent from `address`."""
    local = identity if _TOKEN.fullmatch(identity) else sha256(identity.encode()).hexdigest()
    return f"{local}@{address.rpartition('@')[2]}"


def compose(message: OutboundMessage, *, address: str, name: str, reply_to: str = "") -> bytes:
    """The mail from `address`, shown as `name`, with CRLF line ends; answers go to `reply_to`."""
    mail = _content(message)
    mail["From"] = _mailbox(name, address)
    if reply_to not in {"", address}:
        mail["Reply-To"] = _mailbox(name, reply_to)
    mail["To"] = _raw(on_the_wire(message.recipient.user))
    mail["Subject"] = _encoded(message.subject, "Subject")
    mail["Date"] = format_datetime(message.created_at)
    mail["Message-ID"] = f"<{message_id(message.id, address)}>"
    _thread(mail, message)
    _warn_machines(mail, message)
    mail["Content-Language"] = message.language
    return mail.as_bytes(policy=_WIRE)


def _mailbox(name: str, address: str) -> str:
    return f"{_words(name)} <{address}>" if name.strip() else address


def _raw(text: str) -> str:
    """UTF-8 as it is (RFC 6532): an address is never encoded in words."""
    return text.encode().decode("ascii", "surrogateescape")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _words(name: str) -> str:
    """A display name: plain ASCII quoted, all else as RFC 2047 words."""
    name = _one_line(name)
    if name.isascii():
        return '"' + re.sub(r'(["\\])', r"\\\1", name) + '"'
    return _encoded(name, "From")


def _encoded(text: str, header: str) -> str:
    """RFC 2047 words where they are needed, each short enough for a line."""
    text = _one_line(text)
    return (
        text
        if text.isascii()
        else Header(text, "utf-8", maxlinelen=66, header_name=header).encode(linesep="")
    )


def _thread(mail: Message, message: OutboundMessage) -> None:
    """RFC 5322 §3.6.4: what this answers, and the thread it belongs to."""
    answered = _bracketed([message.in_reply_to])
    thread = list(dict.fromkeys(_bracketed(message.references) + answered))
    if answered:
        mail["In-Reply-To"] = answered[0]
    if thread:
        kept = thread if len(thread) <= _REFERENCES else thread[:1] + thread[1 - _REFERENCES :]
        mail["References"] = " ".join(kept)


def _bracketed(given: tuple[str, ...] | list[str]) -> list[str]:
    """Message ids in angle brackets; an external id of ours loses its `#` and fingerprint."""
    bare = (re.sub(r"#[0-9a-f]{16}$", "", one) for one in given)
    return [
        f"<{one}>"
        for text in bare
        for one in ids(f"<{text}>".encode())
        if one.isascii() and "@" in one
    ]


def _warn_machines(mail: Message, message: OutboundMessage) -> None:
    """RFC 3834 §5: nothing automatic should answer what is automatic."""
    if message.automatic:
        mail["Auto-Submitted"] = "auto-replied" if message.in_reply_to else "auto-generated"
        mail["X-Auto-Response-Suppress"] = "All"


def _content(message: OutboundMessage) -> Message:
    text = (
        numbered(message.text, message.choices, message.language)
        if message.choices
        else message.text
    )
    both = MIMEMultipart("alternative", boundary=_boundary(message, "alternative"))
    both.attach(MIMEText(text.replace("\r\n", "\n"), "plain", "utf-8"))
    both.attach(MIMEText(message.html or to_html(text, message), "html", "utf-8"))
    if not message.attachments:
        return both
    whole = MIMEMultipart("mixed", boundary=_boundary(message, "mixed"))
    whole.attach(both)
    for attachment in message.attachments:
        whole.attach(_file(attachment))
    return whole


def _boundary(message: OutboundMessage, kind: str) -> str:
    return f"={sha256(f'{kind} {message.id}'.encode()).hexdigest()[:32]}="


def _file(attachment: Attachment) -> MIMEBase:
    main, _, sub = attachment.type.partition("/")
    known = main and sub and main not in {"multipart", "message"}
    part = MIMEBase(*((main, sub) if known else ("application", "octet-stream")))
    part.set_payload(attachment.content)
    encode_base64(part)
    disposition = "inline" if attachment.inline else "attachment"
    name = _one_line(attachment.name)
    part.add_header(
        "Content-Disposition",
        disposition,
        filename=name if name.isascii() else ("utf-8", "", name),
    )
    return part


def to_html(text: str, message: OutboundMessage) -> str:
    """The text as HTML: paragraphs, links, and a reference that no direction can reverse.

    Language and direction stand on the letter as well: web mails take away what is around it.
    """
    words, line, foot = text.strip("\n").partition(_FOOT)
    below = (
        f'\n<div class="foot" style="{_SMALL}">\n{_body(foot, message)}\n</div>' if line else ""
    )
    language, title = html.escape(message.language), html.escape(_one_line(message.subject))
    way = f'lang="{language}" dir="{direction(message.language)}"'
    return (
        f"<!DOCTYPE html>\n<html {way}>\n"
        f'<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\n'
        f'<meta name="color-scheme" content="light dark"><title>{title}</title>\n'
        f"<style>{_STYLE}</style></head>\n"
        f'<body style="margin:0">\n<div {way} style="{_LETTER}">\n'
        f"{_body(words, message)}{below}\n</div>\n</body>\n</html>\n"
    )


def _body(text: str, message: OutboundMessage) -> str:
    paragraphs = (p for p in re.split(r"\n\s*\n", text) if p.strip())
    return "\n".join(f'<p dir="auto">{_inline(p, message.case_reference)}</p>' for p in paragraphs)


def _inline(paragraph: str, reference: str) -> str:
    out, at = [], 0
    for link in _LINK.finditer(paragraph):
        out.append(_escaped(paragraph[at : link.start()], reference))
        address = html.escape(link[0])
        out.append(f'<a href="{address}" dir="ltr">{address}</a>')
        at = link.end()
    return "".join([*out, _escaped(paragraph[at:], reference)])


def _escaped(text: str, reference: str) -> str:
    shown = html.escape(text).replace("\n", "<br>\n")
    isolated = html.escape(reference)
    return shown.replace(isolated, f'<bdi dir="ltr">{isolated}</bdi>') if reference else shown
