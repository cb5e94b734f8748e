"""What makes a mail the same mail, however it travelled: redelivery adds headers and line ends."""

from collections.abc import Iterator
from hashlib import sha256

from channels.email.headers import Mailbox
from channels.email.mime import Part

_PIECE = 1 << 20  # bytes


def fingerprint(root: Part, sender: Mailbox) -> str:
    """SHA-256 hex over what the sender made: headers added on the way do not count."""
    made = sha256()
    for value in (sender[1].lower().encode(), root.get("date"), root.get("subject")):
        made.update(b" ".join(value.split()) + b"\0")
    for piece in _pieces(root):
        made.update(piece.replace(b"\r\n", b"\n"))
    return made.hexdigest()


def _pieces(root: Part) -> Iterator[bytes]:
    """The body without blanks at its end, in pieces: a copy of the whole may be too large."""
    end = root.end
    while end > root.start and root.buffer[end - 1] in b" \t\r\n\v\f":
        end -= 1
    at = root.start
    while at < end:
        after = min(at + _PIECE, end)
        after += root.buffer[after - 1 : after + 1] == b"\r\n"
        yield root.buffer[at:after]
        at = after
