"""What headers say: words, parameters, addresses, ids and dates, in every dialect that is sent.

RFC 2047 words (also inside quotes, split inside a letter, without spaces between), RFC 2231
parameters (continued, percent-encoded, or RFC 2047 in their place), raw 8-bit, RFC 5322 addresses.
Input is one unfolded header of at most 64 KiB; nothing here raises and everything is linear.
"""

import binascii
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import groupby
from urllib.parse import unquote_to_bytes

from channels.email import charsets, transfer

# A word; a raw question mark inside is against RFC 2047 and common.
_WORD = re.compile(
    rb"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([bBqQ])\?([^?]*(?:\?(?!=)[^?]*){0,20})\?="
)


def text(value: bytes, label: str = "") -> str:
    """A header for reading. `label` is the charset raw 8-bit is likely in (that of the body)."""
    if not value:
        return ""
    chunks = _merged(_chunks(value)) if b"=?" in value else [("", value)]
    decoded = "".join(charsets.decode(data, charset or label) for charset, data in chunks)
    return " ".join(decoded.replace("\0", "").split())


def _chunks(value: bytes) -> Iterator[tuple[str, bytes]]:
    """(charset, bytes) of the words, ("", bytes) of what stands between them."""
    at = 0
    for word in _WORD.finditer(value):
        between = value[at : word.start()]
        if between.strip() or (between and at == 0):
            yield "", between
        charset = word[1].decode("ascii", "replace").lower()
        if word[2] in b"bB":
            yield charset, transfer.base64(word[3])
        else:
            yield charset, binascii.a2b_qp(word[3].replace(b"_", b" "))
        at = word.end()
    yield "", value[at:]


def _merged(chunks: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Neighbours of one charset joined: a letter may begin in one word and end in the next."""
    for charset, group in groupby(chunks, key=lambda chunk: chunk[0]):
        yield charset, b"".join(data for _, data in group)


_PARAMETER = re.compile(rb';\s*([^\s=;"]+)\s*=\s*("(?:[^"\\]|\\.)*"?[^;]*|[^;]*)')
_SECTION = re.compile(r"(.+?)(?:\*(\d{1,3}))?(\*)?")


def content_type(value: bytes, default: str) -> tuple[str, dict[str, str]]:
    """The type in lower case and its parameters; what is no type at all reads as `default`."""
    main, found = parameters(value)
    return (main if re.fullmatch(r"[\w.+-]+/[\w.+-]+", main) else default), found


def parameters(value: bytes) -> tuple[str, dict[str, str]]:
    """The value before the first semicolon in lower case, and the parameters after it."""
    head, semicolon, rest = value.partition(b";")
    plain: dict[str, str] = {}
    sections: dict[str, dict[int, tuple[bool, bytes]]] = {}
    for found in _PARAMETER.finditer(semicolon + rest):
        key = _SECTION.fullmatch(found[1].decode("latin-1").lower())
        if key and (key[2] or key[3]):
            section = sections.setdefault(key[1], {})
            section.setdefault(int(key[2] or 0), (bool(key[3]), _unquoted(found[2])))
        elif key:
            plain.setdefault(key[1], text(_unquoted(found[2])))
    main = head.decode("latin-1").strip().lower().strip("\"'")
    # Who sends both writes the plain one for readers that know no better (RFC 6266 §4.3).
    return main, plain | {name: _joined(section) for name, section in sections.items()}


def _unquoted(value: bytes) -> bytes:
    value = value.strip()
    if not value.startswith(b'"'):
        return value
    inner = re.match(rb'"((?:[^"\\]|\\.)*)', value)
    # A backslash before anything but a quote is a Windows path, not an escape.
    return re.sub(rb'\\(["\\])', rb"\1", inner[1]) if inner else value.strip(b'"')


def _joined(section: dict[int, tuple[bool, bytes]]) -> str:
    """RFC 2231 §3 and §4: the pieces in order, percent-decoded where starred."""
    runs = [
        (starred, b"".join(piece for _, piece in run))
        for starred, run in groupby(
            (one for _, one in sorted(section.items())), lambda one: one[0]
        )
    ]
    if not any(starred for starred, _ in runs):
        return text(b"".join(value for _, value in runs))
    charset, first = b"", runs[0][1]
    if runs[0][0] and first.count(b"'") >= 2:  # noqa: PLR2004  # charset'language'value
        charset, _, first = first.split(b"'", 2)
    runs[0] = (runs[0][0], first)
    value = b"".join(unquote_to_bytes(piece) if starred else piece for starred, piece in runs)
    return charsets.decode(value, charset.decode("latin-1")).replace("\0", "")


Mailbox = tuple[str, str]  # name, address

_TOKEN = re.compile(
    rb'(?P<word>=\?[^?\s]+\?[bBqQ]\?[^?]*\?=)|(?P<quoted>"(?:[^"\\]|\\.)*"?)|<(?P<angle>[^<>]*)>?'
    rb"|(?P<split>[,;])|(?P<open>\()|(?P<close>\))|(?P<atom>[^\",;<>()=]+|.)",
    re.DOTALL,
)


def addresses(value: bytes, label: str = "") -> list[Mailbox]:
    """The mailboxes of an address header, as written; groups are opened (RFC 5322 §3.4)."""
    if len(re.findall(rb'(?<!\\)"', value)) % 2:
        value = value.replace(b'"', b"")  # a quote that does not end would hide what follows
    found = [box for box in _mailboxes(value, label) if box[1] or box[0]]
    if b"=?" in value and any("<" in address for _, address in found):
        # Some systems encode the whole mailbox, brackets and all.
        return [box for box in _mailboxes(text(value).encode(), "utf-8") if box[1] or box[0]]
    return found


def _mailboxes(value: bytes, label: str) -> Iterator[Mailbox]:
    name, comment, angle, depth = b"", b"", None, 0
    for token in _TOKEN.finditer(value):
        kind, piece = token.lastgroup, token[0]
        depth = max(0, depth + (kind == "open") - (kind == "close"))
        if depth:
            comment += piece.lstrip(b"(")
        elif kind == "split":
            yield _mailbox(name, comment, angle, label)
            name, comment, angle = b"", b"", None
        elif kind == "angle":
            angle = token["angle"]
        elif kind != "close":
            name += _unquoted(piece) if kind == "quoted" else piece
    yield _mailbox(name, comment, angle, label)


def _mailbox(name: bytes, comment: bytes, angle: bytes | None, label: str) -> Mailbox:
    if b":" in name and b"@" not in name.partition(b":")[0] and b"=?" not in name:
        name = name.partition(b":")[2]
    if angle is None:
        bare = text(name, label)
        if "@" in bare:
            return text(comment, label), _address(bare)
        return bare or text(comment, label), ""
    shown = text(name, label).strip("'\" ") or text(comment, label)
    return shown, _address(text(angle, label))


def _address(written: str) -> str:
    """An address without blanks, `mailto:` and a route (RFC 5322 §4.4)."""
    address = "".join(written.split()).removeprefix("mailto:").strip("'\"")
    return address.rpartition(":")[2] if address.startswith("@") else address


def ids(value: bytes) -> tuple[str, ...]:
    """Message ids without their angle brackets, each once, in order; at most 200."""
    found = re.findall(rb"<([^<>]{1,998})>", value) or [
        word for word in value.split() if b"@" in word
    ]
    cleaned = ("".join(charsets.decode(one).split()).replace("\0", "") for one in found)
    return tuple(dict.fromkeys(one for one in cleaned if one))[-200:]


_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:")
_ZONE = re.compile(r"([+-]\d\d):(\d\d)\b")


def date(value: bytes) -> datetime | None:
    """A date in UTC, or None where there is none to be read."""
    written = value[:200].decode("latin-1").strip()
    try:
        if _ISO.match(written):
            when = datetime.fromisoformat(written)
        else:
            when = parsedate_to_datetime(_ZONE.sub(r"\1\2", written))
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
