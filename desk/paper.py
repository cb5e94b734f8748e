"""Whether a PDF is paper: to be looked at and nothing else, so that a browser may show it here.

A PDF may hold programs, send forms, carry other files, or lie under a link that leads the whole
window elsewhere (ISO 32000-2, 12.6 and 12.7). Each such thing has a name that stands in the file
as it is, or in an object stream (7.5.7), which is unpacked. What cannot be told is not paper.
"""

import re
import zlib

MOST = 32 * 1024 * 1024  # bytes that the object streams of a file unpack to
_PIECE = 65_536
_NAME = re.compile(rb"/([^\x00\s()<>\[\]{}/%]+)")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_PACKED = re.compile(rb"\bobj\s*<<([^(%<>]{0,400})>>\s*stream\r?\n")
_OF_PACKED = {b"Type", b"ObjStm", b"N", b"First", b"Length", b"Filter", b"FlateDecode", b"Extends"}
_DOES = {
    *(
        b"JavaScript",
        b"Launch",
        b"URI",
        b"SubmitForm",
        b"ImportData",
        b"Named",
        b"GoToR",
        b"GoToE",
    ),
    *(b"Rendition", b"RichMedia", b"Movie", b"Sound", b"XFA", b"EmbeddedFile", b"Filespec"),
    b"Encrypt",
}


class _UnknownError(Exception):
    """What is in it cannot be told."""


def paper(content: bytes) -> bool:
    """Whether nothing in it does anything; False too where nobody can tell."""
    try:
        parts = (content, *_unpacked(content))
    except (_UnknownError, zlib.error):
        return False
    return all(_DOES.isdisjoint(_names(part)) for part in parts)


def _names(part: bytes) -> list[bytes]:
    """Every name, without the escapes it may be written with: `/J#53` is `/JS` (7.3.5)."""
    return [_ESCAPED.sub(_letter, name) for name in _NAME.findall(part)]


def _letter(code: re.Match[bytes]) -> bytes:
    return bytes([int(code[1], 16)])


def _unpacked(content: bytes) -> list[bytes]:
    """Every object stream; each is written plainly, or nobody can tell what is in it."""
    found, left = list[bytes](), MOST
    for one in _PACKED.finditer(content):
        names = _names(one[1])
        if b"ObjStm" in names:
            if not _OF_PACKED.issuperset(names) or names.count(b"FlateDecode") != 1:
                raise _UnknownError
            found.append(_inflated(content, one.end(), left))
            left -= len(found[-1])
    if len(found) != _names(content).count(b"ObjStm"):
        raise _UnknownError
    return found


def _inflated(content: bytes, start: int, most: int) -> bytes:
    """A stream from where it begins; zlib knows where it ends."""
    inflating, found = zlib.decompressobj(), bytearray()
    while not inflating.eof:
        piece = content[start : start + _PIECE]
        found += inflating.decompress(piece, most + 1 - len(found))
        if not piece or len(found) > most:
            raise _UnknownError
        start += _PIECE
    return bytes(found)
