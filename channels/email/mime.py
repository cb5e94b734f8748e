"""A mail taken apart: headers as bytes, parts as a tree, bodies as they were before transfer.

Written for hostile input: linear in the size of the mail, parts share one buffer, and headers,
parts and depth are capped (the caps are below). Nothing here decodes text, and nothing raises.
RFC 5322 §2.2, RFC 2045 §6, RFC 2046 §5.1.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from channels.email import headers, transfer

HEADER_BYTES = 64 * 1024  # of one header
HEADERS_BYTES = 1024 * 1024  # of all headers of one part
PARTS = 1000
DEPTH = 30

Header = tuple[str, bytes]

_FIELD = re.compile(rb"^([!-9;-~]{1,200})[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)(?:\n|\Z)", re.MULTILINE)
_FOLD = re.compile(rb"\r?\n[ \t]+")
_MBOX = re.compile(rb"(?:>?From [^\r\n]*\r?\n)+")


@dataclass(slots=True)
class Part:
    """One part: its headers in order, the buffer it lies in, where its body is, its children."""

    headers: tuple[Header, ...]
    buffer: bytes
    start: int
    end: int
    type: str = "text/plain"
    parameters: dict[str, str] = field(default_factory=dict)
    children: list["Part"] = field(default_factory=list)
    first: dict[str, bytes] = field(init=False, repr=False)  # of each name

    def __post_init__(self) -> None:
        self.first = dict(reversed(self.headers))

    def get(self, name: str) -> bytes:
        """The first header of that (lower-case) name, unfolded; empty when there is none."""
        return self.first.get(name, b"")

    def all(self, name: str) -> Iterator[bytes]:
        """Every header of that name."""
        named = self.headers if name in self.first else ()
        return (value for key, value in named if key == name)

    @property
    def body(self) -> bytes:
        """The body as it travelled."""
        return self.buffer[self.start : self.end]

    def content(self) -> bytes:
        """The body with its Content-Transfer-Encoding undone."""
        encoding = self.get("content-transfer-encoding")
        return transfer.undo(self.buffer, self.start, self.end, encoding)

    def walk(self) -> Iterator["Part"]:
        """This part and all below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(slots=True)
class _Budget:
    """What is left to spend on one mail, and what was wrong with it."""

    parts: int = PARTS
    defects: list[str] = field(default_factory=list)

    def note(self, defect: str) -> None:
        if defect not in self.defects:
            self.defects.append(defect)


def take_apart(raw: bytes) -> tuple[Part, tuple[str, ...]]:
    """The tree of a mail, and its defects in plain words."""
    if b"\n" not in raw:
        raw = raw.replace(b"\r", b"\n")
    budget = _Budget()
    mbox = _MBOX.match(raw)
    part = _part(raw, mbox.end() if mbox else 0, len(raw), budget, depth=0)
    return part, tuple(budget.defects)


def _part(
    buffer: bytes,
    start: int,
    end: int,
    budget: _Budget,
    *,
    depth: int,
    default: str = "text/plain",
) -> Part:
    budget.parts -= 1
    fields, body = _headers(buffer, start, end, budget)
    part = Part(fields, buffer, body, end)
    part.type, part.parameters = headers.content_type(part.get("content-type"), default)
    inner = part.type.startswith("multipart/") or part.type in {"message/rfc822", "message/global"}
    if inner and depth >= DEPTH:
        budget.note(f"parts nested deeper than {DEPTH} were left unopened")
    elif part.type.startswith("multipart/"):
        _open_multipart(part, budget, depth)
    elif inner:
        _open_message(part, budget, depth)
    return part


def _open_message(part: Part, budget: _Budget, depth: int) -> None:
    buffer, start, end = part.buffer, part.start, part.end
    if part.get("content-transfer-encoding").strip().lower() in {b"base64", b"quoted-printable"}:
        buffer = part.content()
        start, end = 0, len(buffer)
    part.children.append(_part(buffer, start, end, budget, depth=depth + 1))


def _open_multipart(part: Part, budget: _Budget, depth: int) -> None:
    boundary = part.parameters.get("boundary", "").encode("utf-8", "replace").rstrip()
    default = "message/rfc822" if part.type == "multipart/digest" else "text/plain"
    for start, end in _spans(part, boundary, budget) if boundary else ():
        if budget.parts <= 0:
            budget.note(f"parts beyond {PARTS} were left unopened")
            break
        child = _part(part.buffer, start, end, budget, depth=depth + 1, default=default)
        part.children.append(child)
    if not part.children:
        budget.note("a multipart without its boundary was read as text")


def _spans(part: Part, boundary: bytes, budget: _Budget) -> Iterator[tuple[int, int]]:
    """Where the parts between delimiter lines begin and end."""
    began = -1
    for line, after, closing in _delimiters(part, b"--" + boundary):
        if began >= 0:
            yield began, max(began, line)
        began = -1 if closing else after
    if began >= 0:
        budget.note("the last part does not end")
        yield began, part.end


def _delimiters(part: Part, dashed: bytes) -> Iterator[tuple[int, int, bool]]:
    """Of each delimiter line: where the content before it ends, where the next begins, closing."""
    buffer, pattern = part.buffer, re.escape(dashed) + rb"(--)?[ \t]{0,99}\r?(?:\n|\Z)"
    first = re.compile(pattern).match(buffer, part.start, part.end)
    if first:
        yield part.start, first.end(), bool(first[1])
    at = first.end() - 1 if first else part.start
    # The newline before a delimiter line may be the one that ended the last: begin upon it.
    line = re.compile(rb"\n" + pattern)
    while found := line.search(buffer, at, part.end):
        yield _before_newline(buffer, found.start() + 1), found.end(), bool(found[1])
        at = max(found.end() - 1, found.start() + 1)


def _before_newline(buffer: bytes, at: int) -> int:
    at -= buffer[at - 1 : at] == b"\n"
    return at - (buffer[at - 1 : at] == b"\r")


def _headers(
    buffer: bytes, start: int, end: int, budget: _Budget
) -> tuple[tuple[Header, ...], int]:
    """The header fields between two offsets, and where the body begins."""
    if buffer[start : start + 2] == b"\r\n" or buffer[start : start + 1] == b"\n":
        return (), start + 1 + (buffer[start : start + 1] == b"\r")
    blank, body = _blank_line(buffer, start, end)
    block = buffer[start : min(blank, start + HEADERS_BYTES)]
    if blank - start > HEADERS_BYTES:
        budget.note("headers beyond 1 MiB were left unread")
    fields, last = [], 0
    for found in _FIELD.finditer(block):
        if not last and found.start():
            break
        last = found.end()
        fields.append((found[1].decode("ascii").lower(), _value(found[2], budget)))
    if last < len(block) and len(block) < HEADERS_BYTES:
        budget.note("no blank line between headers and body")
        return tuple(fields), start + last
    return tuple(fields), body


def _blank_line(buffer: bytes, start: int, end: int) -> tuple[int, int]:
    """Where the header block ends (after its last newline), and where the body begins."""
    ends = [
        (at, size)
        for size, at in (
            (2, buffer.find(b"\n\n", start, end)),
            (3, buffer.find(b"\n\r\n", start, end)),
        )
        if at >= 0
    ]
    if not ends:
        return end, end
    at, size = min(ends)
    return at + 1, at + size


def _value(raw: bytes, budget: _Budget) -> bytes:
    if len(raw) > HEADER_BYTES:
        budget.note("a header beyond 64 KiB was cut")
        raw = raw[:HEADER_BYTES]
    return (_FOLD.sub(b" ", raw) if b"\n" in raw else raw).strip()
