"""What a mail carries: the text a reader would see, and the files that came with it.

Of alternatives the plain text is taken, unless it is empty or a stub beside the HTML. Attached
mails are kept as files and their text is kept too: a complaint is often in what was forwarded.
"""

import re
from dataclasses import dataclass, field

from channels.email import charsets, files, headers, invitation, markup, tnef, transfer
from channels.email.mime import Part
from channels.message import Attachment

TEXT_CHARS = 1_000_000  # of one mail; the whole is in its raw bytes
TEXT_PARTS = 200  # of one mail; further ones are files: each may need its charset guessed
_STUB = 200  # characters: "Your program cannot show this mail." is shorter
TEXT_BYTES = 4_000_000  # of one part read as text

# Parts of a report that are its machinery, not files somebody sent.
_MACHINERY = frozenset({
    "message/delivery-status", "message/global-delivery-status", "message/feedback-report",
    "message/disposition-notification", "text/rfc822-headers", "message/global-headers",
})  # fmt: skip
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]+")
_UU = re.compile(
    rb"^begin [0-7]{3,4} ([^\r\n]{1,200})\r?\n((?:[ -`]{1,65}\r?\n)+)end\r?$", re.MULTILINE
)


@dataclass(slots=True)
class Body:
    """The text, and the attachments with their content."""

    text: str = ""
    attachments: list[Attachment] = field(default_factory=list)


def read(root: Part) -> Body:
    """The body of a mail."""
    body = Body()
    reader = _Reader(root, body.attachments, report=root.type == "multipart/report")
    text = reader.text(root)
    # What is read from inside a file is for want of a text beside it.
    body.text = (text if text.strip() else "\n\n".join(reader.inside))[:TEXT_CHARS].strip("\n")
    return body


@dataclass(slots=True)
class _Reader:
    root: Part
    attachments: list[Attachment]
    report: bool = False
    inside: list[str] = field(default_factory=list)  # texts of invitations and winmail.dat
    texts: int = 0

    def text(self, part: Part) -> str:
        """The text of a part, its files put aside on the way."""
        if part.children and part.type == "multipart/alternative":
            return self._alternative(part)
        if part.children and part.type.startswith("multipart/"):
            texts = [self.text(child) for child in part.children]
            return "\n\n".join(text for text in texts if text.strip())
        if part.type in files.MESSAGES and part.children:
            return self._message(part)
        if _is_text(part, alone=part is self.root) and self.texts < TEXT_PARTS:
            self.texts += 1
            return self._leaf(part)
        if part.type not in _MACHINERY and (part.start < part.end or files.name_of(part)):
            self._put_aside(part)
        return ""

    def _put_aside(self, part: Part) -> None:
        """A part that is a file; Outlook's wrapping is opened where there is something in it."""
        content = part.content()
        wrapped = tnef.unwrap(content)
        for file in wrapped.files:
            self.attachments.append(
                files.attachment(file.name, file.type, file.content, inline=False)
            )
        if not wrapped.files:
            self.attachments.append(files.from_part(part, content))
        if part.type == "text/calendar":
            self.inside.append(invitation.to_text(_decoded(part, content)))
        said = wrapped.text or markup.to_text(wrapped.html[:TEXT_CHARS])
        self.inside.extend([said] if said.strip() else [])

    def _alternative(self, part: Part) -> str:
        """The plain reading unless the HTML one says much more; files of every branch count."""
        plain = rich = ""
        for child in part.children:
            if (
                len(plain.strip()) >= _STUB
                and child.type == "text/html"
                and _is_text(child, alone=False)
            ):
                continue  # what it says is said already
            text = self.text(child)
            if child.type == "text/plain":
                plain = plain or text
            else:
                rich = text or rich
        stub = len(plain) < _STUB and len(plain) * 4 < len(rich)
        return rich if stub or not plain.strip() else plain

    def _message(self, part: Part) -> str:
        """An attached mail: a file, and its text under the header lines a client would show."""
        if self.report:
            return ""
        inner = part.children[0]
        content = (
            inner.buffer[part.start : part.end] if inner.buffer is part.buffer else inner.buffer
        )
        self.attachments.append(
            files.from_part(part, content, name=headers.text(inner.get("subject")))
        )
        text = _Reader(inner, []).text(inner)
        shown = [
            (name, headers.text(inner.get(name.lower()))) for name in ("From", "Date", "Subject")
        ]
        top = "\n".join(f"{name}: {value}" for name, value in shown if value)
        return f"---------- Forwarded message ----------\n{top}\n\n{text}".rstrip()

    def _leaf(self, part: Part) -> str:
        content = part.content()[:TEXT_BYTES]
        if part.type == "text/html":
            return markup.to_text(charsets.decode(content, _charset(part) or _declared(content)))
        content, pasted = _without_uuencoded(content)
        self.attachments.extend(pasted)
        text = _decoded(part, content)
        if part.parameters.get("format", "").lower() == "flowed":
            return _unflowed(text, delete_space=part.parameters.get("delsp", "").lower() == "yes")
        return text


def _decoded(part: Part, content: bytes) -> str:
    text = charsets.decode(content[:TEXT_BYTES], _charset(part))
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def charset(root: Part) -> str:
    """The charset of the first text, the best guess for raw 8-bit in the headers."""
    return next(
        (_charset(p) for p in root.walk() if p.type.startswith("text/") and _charset(p)), ""
    )


def _charset(part: Part) -> str:
    return part.parameters.get("charset", "")


def _declared(content: bytes) -> str:
    """The charset an HTML page names itself."""
    found = re.search(
        rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]+)", content[:4096], re.IGNORECASE
    )
    return found[1].decode("ascii", "replace") if found else ""


def _is_text(part: Part, *, alone: bool) -> bool:
    """Whether this is to be read, not to be saved. A mail that is one text may well name it."""
    if part.type.startswith("multipart/"):
        return True  # its parts could not be told apart
    if part.type not in {
        "text/plain",
        "text/html",
        "text/enriched",
        "text/markdown",
        "text/x-amp-html",
    }:
        return False
    disposition, told = headers.parameters(part.get("content-disposition"))
    named = told.get("filename") or part.parameters.get("name")
    return disposition != "attachment" and (alone or not named)


def _unflowed(text: str, *, delete_space: bool) -> str:
    """RFC 3676 §4: a line that ends in a space goes on, unless it is the signature's mark."""
    out: list[list[str]] = []  # paragraphs, each of the lines it flows over
    open_at = ""  # the quote marks of the line that goes on, with a bar; empty when none does
    for line in text.split("\n"):
        marks = re.match(r">*", line)[0]  # type: ignore[index]  # the pattern matches nothing too
        rest = line[len(marks) :].removeprefix(" ")
        goes_on = rest.endswith(" ") and rest != "-- "
        shown = rest[:-1] if goes_on and delete_space else rest
        if open_at == marks + "|" and rest != "-- ":
            out[-1].append(shown)
        else:
            out.append([f"{marks} {shown}" if marks else shown])
        open_at = marks + "|" if goes_on else ""
    return "\n".join("".join(paragraph) for paragraph in out)


def _without_uuencoded(content: bytes) -> tuple[bytes, list[Attachment]]:
    """Files pasted into the text by programs older than MIME."""
    if b"begin " not in content:
        return content, []
    pasted = []
    for found in _UU.finditer(content):
        data = transfer.uudecode(found[2])
        pasted.append(files.attachment(charsets.decode(found[1]).strip(), "", data, inline=False))
    return _UU.sub(b"", content), pasted
