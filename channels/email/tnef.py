"""Opens winmail.dat: the files and the body Outlook wraps into one attachment (MS-OXTNEF).

Written for hostile input: one pass, no count is believed, what is torn ends the reading and
keeps what was read before. Nothing here raises.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from channels.email import charsets, rtf

SIGNATURE = b"\x78\x9f\x3e\x22"
FILES = 200
DEPTH = 3  # of messages in messages
_PROPERTIES = 5000  # of one table

# Attributes (MS-OXTNEF §2.1.3.1) and properties (MS-OXPROPS) that hold what a person sent.
_BODY, _CODEPAGE, _MESSAGE = 0x800C, 0x9007, 0x9003
_BEGINS, _TITLE, _DATA, _ATTACHMENT = 0x9002, 0x8010, 0x800F, 0x9005
_TEXT, _RTF, _HTML, _INTERNET_CODEPAGE = 0x1000, 0x1009, 0x1013, 0x3FDE
_CONTENT, _SHORT_NAME, _LONG_NAME, _SHOWN, _MIME = 0x3701, 0x3704, 0x3707, 0x3001, 0x370E
_EMBEDDED = bytes.fromhex("0703020000000000c000000000000046")  # IID_IMessage
_UNICODE, _MULTIPLE, _NAMED = 0x1F, 0x1000, 0x8000
_SIZES = {2: 4, 3: 4, 4: 4, 0xA: 4, 0xB: 4, 5: 8, 6: 8, 7: 8, 0x14: 8, 0x40: 8, 0x48: 16}
_VARYING = frozenset({0xD, 0x1E, _UNICODE, 0x102})


@dataclass(slots=True)
class File:
    """A file inside; `name` and `type` are as the sender gave them, or empty."""

    name: str = ""
    type: str = ""
    content: bytes = b""


@dataclass(slots=True)
class Opened:
    """What was inside: a body in the first form there was (`html` is markup), and files."""

    text: str = ""
    html: str = ""
    files: list[File] = field(default_factory=list)


def unwrap(data: bytes, *, depth: int = 0) -> Opened:
    """What a winmail.dat holds; empty when it is none."""
    found = Opened()
    if not data.startswith(SIGNATURE) or depth > DEPTH:
        return found
    codepage = "cp1252"
    for kind, value in _attributes(data):
        if kind == _CODEPAGE and len(value) >= 4:  # noqa: PLR2004  # an integer
            codepage = f"cp{_integer(value)}"
        elif kind == _BODY:
            found.text = found.text or _string(value, codepage)
        elif kind == _MESSAGE:
            _read_message(found, value, codepage)
        elif kind == _BEGINS and len(found.files) < FILES:
            found.files.append(File())
        elif found.files:
            _read_file(found, kind, value, codepage, depth)
    found.files = [file for file in found.files if file.content]
    return found


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 6
    while at + 9 <= len(data):
        kind, size = struct.unpack_from("<HxxI", data, at + 1)
        yield kind, data[at + 9 : at + 9 + size]
        at += 9 + size + 2  # a checksum ends each


def _read_message(found: Opened, table: bytes, codepage: str) -> None:
    properties = dict(_properties(table, codepage))
    page = properties.get(_INTERNET_CODEPAGE, b"")
    label = f"cp{_integer(page)}" if isinstance(page, bytes) and len(page) >= 4 else codepage  # noqa: PLR2004  # an integer
    label = {"cp65001": "utf-8", "cp20127": "", "cp20866": "koi8-r"}.get(label, label)
    found.text = found.text or _worded(properties.get(_TEXT, ""), label)
    found.html = found.html or _worded(properties.get(_HTML, ""), label)
    packed = properties.get(_RTF)
    if isinstance(packed, bytes) and not found.html and not found.text:
        found.text = rtf.to_text(rtf.decompress(packed))


def _read_file(found: Opened, kind: int, value: bytes, codepage: str, depth: int) -> None:
    file = found.files[-1]
    if kind == _TITLE:
        file.name = file.name or _string(value, codepage)
    elif kind == _DATA:
        file.content = value
    elif kind == _ATTACHMENT:
        properties = dict(_properties(value, codepage))
        names = (properties.get(key) for key in (_LONG_NAME, _SHORT_NAME, _SHOWN))
        file.name = next((name for name in names if name and isinstance(name, str)), file.name)
        file.type = _worded(properties.get(_MIME, ""), codepage).lower()
        content = properties.get(_CONTENT)
        if isinstance(content, bytes) and content.startswith(_EMBEDDED):
            _take_in(found, unwrap(content[len(_EMBEDDED) :], depth=depth + 1))
        elif isinstance(content, bytes):
            file.content = file.content or content


def _take_in(found: Opened, inner: Opened) -> None:
    """A message inside: its words and files become the outer one's."""
    found.text = "\n\n".join(text for text in (found.text, inner.text) if text.strip())
    found.html = found.html or inner.html
    found.files.extend(inner.files[: FILES - len(found.files)])


def _properties(table: bytes, codepage: str) -> Iterator[tuple[int, bytes | str]]:
    """Each property's number and first value, until the table ends or is torn."""
    at = 4
    for _ in range(_PROPERTIES):
        if at + 8 > len(table):
            return
        kind, number = struct.unpack_from("<HH", table, at)
        at = _after_name(table, at + 4, number)
        base = kind & ~_MULTIPLE
        if base in _SIZES and at + 4 <= len(table):
            many = _integer(table[at : at + 4]) if kind & _MULTIPLE else 1
            at += 4 if kind & _MULTIPLE else 0
            yield number, table[at : at + _SIZES[base]]
            at += _SIZES[base] * many
        elif base in _VARYING:
            value, at = _varying(table, at)
            yield number, _string(value, codepage, base) if base in {0x1E, _UNICODE} else value
        else:
            return


def _after_name(table: bytes, at: int, number: int) -> int:
    """Where a property's value begins, after the name it may have."""
    if number < _NAMED:
        return at
    by_name = table[at + 16 : at + 20] != b"\0\0\0\0"
    size = _padded(_integer(table[at + 20 : at + 24])) if by_name else 0
    return at + 24 + size


def _varying(table: bytes, at: int) -> tuple[bytes, int]:
    """The first of the values that begin here with their count, and where the last ends."""
    count, at = min(_integer(table[at : at + 4]), _PROPERTIES), at + 4
    first = b""
    for index in range(count):
        if at + 4 > len(table):
            break
        size = _integer(table[at : at + 4])
        first = first if index else table[at + 4 : at + 4 + size]
        at += 4 + _padded(size)
    return first, at


def _padded(size: int) -> int:
    return size + (-size) % 4


def _integer(value: bytes) -> int:
    return int.from_bytes(value[:4], "little")


def _string(value: bytes, codepage: str, kind: int = 0) -> str:
    text = charsets.as_labelled(value, "utf-16-le" if kind == _UNICODE else codepage)
    return text.rstrip("\0").replace("\0", "")


def _worded(value: bytes | str, label: str) -> str:
    return value if isinstance(value, str) else _string(value, label)
