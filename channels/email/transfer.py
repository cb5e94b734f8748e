"""Content-Transfer-Encoding undone (RFC 2045 §6), as leniently as mail needs. Never raises."""

import binascii
import re

_PIECES = 1000  # of base64 padded in the middle
# Words with blanks between them are no base64, whatever the label says.
_SPOKEN = re.compile(rb"\S[ \t](?=\S)")
_LABELLED_WRONG = 1000  # bytes that tell
_FEW = 2
_LARGE = 1_000_000


def undo(buffer: bytes, start: int, end: int, encoding: bytes) -> bytes:
    """A span of bytes before its Content-Transfer-Encoding; an unknown one leaves it as is."""
    words = encoding.lower().split(b";")[0].split()
    match words[0].strip(b"\"'") if words else b"":
        case b"base64":
            return _large(buffer, start, end) or base64(buffer[start:end])
        case b"quoted-printable":
            return binascii.a2b_qp(buffer[start:end])
        case b"x-uuencode" | b"uuencode" | b"x-uue":
            return uudecode(buffer[start:end])
        case _:
            return buffer[start:end]


def _large(buffer: bytes, start: int, end: int) -> bytes:
    """A large file decoded where it lies: its copy would be larger than itself. "" when small."""
    padding = buffer.find(b"=", start, end)
    if end - start < _LARGE or (padding >= 0 and buffer[padding:end].strip(b"= \t\r\n")):
        return b""
    try:
        return binascii.a2b_base64(memoryview(buffer)[start:end])
    except binascii.Error:
        return b""


def base64(data: bytes) -> bytes:
    """Base64 as it really comes: without padding, padded in the middle, with strangers in it."""
    if len(_SPOKEN.findall(data[:_LABELLED_WRONG])) > _FEW:
        return data
    padding = data.find(b"=")
    if padding >= 0 and data[padding:].strip(b"= \t\r\n"):
        return b"".join(base64(piece) for piece in re.split(rb"=+", data)[:_PIECES])
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        letters = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
        whole = letters[: len(letters) - (len(letters) % 4 == 1)]
        return binascii.a2b_base64(whole + b"===")


def uudecode(data: bytes) -> bytes:
    """The bytes between `begin` and `end`; lines that are no uuencoding are skipped."""
    out = []
    for line in data.splitlines():
        if line.startswith(b"begin "):
            continue
        if line.strip() == b"end":
            break
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            # Encoders that count trailing blanks wrong; the first byte says how much is meant.
            size = (((line[:1] or b" ")[0] - 32) & 63) * 4 // 3 + 5
            out.append(_uu_or_nothing(line[:size]))
    return b"".join(out)


def _uu_or_nothing(line: bytes) -> bytes:
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        return b""
