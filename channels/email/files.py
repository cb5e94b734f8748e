"""What a file in a mail is: the name its sender gave it, and the type its content has."""

import re
from hashlib import sha256

from channels import attachments
from channels.email import headers
from channels.email.mime import Part
from channels.message import Attachment

MESSAGES = frozenset({"message/rfc822", "message/global"})
_UNNAMED = {"text/calendar": "invite.ics", "message/rfc822": "message.eml"}


def from_part(part: Part, content: bytes, *, name: str = "") -> Attachment:
    """A part as a file; `name` is for one that has none (an attached mail has its subject)."""
    disposition, _ = headers.parameters(part.get("content-disposition"))
    inline = disposition == "inline" or (not disposition and bool(part.get("content-id")))
    name = name_of(part) or (f"{name[:100]}.eml" if name else _UNNAMED.get(part.type, ""))
    return attachment(name, part.type, content, inline=inline)


def name_of(part: Part) -> str:
    """The name a part is given, wherever it is given, or ""."""
    _, told = headers.parameters(part.get("content-disposition"))
    return (
        told.get("filename")
        or told.get("name")
        or part.parameters.get("name")
        or part.parameters.get("filename")
        or _described(part)
    )


def _described(part: Part) -> str:
    """The name a description or a location gives, where it looks like one."""
    for header in ("content-description", "content-location"):
        last = headers.text(part.get(header)).rpartition("/")[2]
        if re.fullmatch(r".{1,200}\.\w{2,5}", last):
            return last
    return ""


def attachment(name: str, declared: str, content: bytes, *, inline: bool) -> Attachment:
    """A file under a name that is safe to show and to save."""
    plain = re.sub(r"[\x00-\x1f\x7f/\\]+", "_", name.strip())
    name = attachments.tidy(plain) if plain else "unnamed"
    return Attachment(
        name=name,
        type=kind(content, name, declared),
        size=len(content),
        digest=sha256(content).hexdigest(),
        inline=inline,
        content=content,
    )


def kind(content: bytes, name: str, declared: str) -> str:
    """The MIME type by content. A declared type stands only where the content allows it."""
    return declared if declared in MESSAGES else attachments.kind(content, name, declared)
