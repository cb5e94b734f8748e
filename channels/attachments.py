"""Files people send, the same on every channel: what they are, and what may be done with them.

The type is what the content says; names and declared types are only hints. Nothing here opens an
archive or runs anything.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from urllib.parse import quote

import puremagic

from channels.message import Attachment

UNKNOWN = "application/octet-stream"
# What browsers show without running anything of it.
PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
SOUNDS = frozenset(
    {"application/ogg", "audio/ogg", "audio/mpeg", "audio/mp4", "audio/aac", "audio/wave"}
)
FILMS = frozenset({"video/mp4", "video/webm"})
WRITINGS = frozenset({"text/plain", "text/csv"})
PAPERS = frozenset({"application/pdf"})  # shown where they do nothing (desk/paper.py)
_LOOKED_AT = 16_384  # bytes, for the type
_GUESSED = 0.1  # the confidence of a match that is the file's name talking
_LONGEST_NAME = 200
_LONGEST_EXTENSION = 10
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

# What runs a program when it is opened, by the types and by the endings programs go by.
_PROGRAMS = re.compile(
    r"html|svg|javascript|vbscript|x-sh|x-msdos|x-ms-|msdownload|portable-executable|x-elf"
    r"|x-executable|java-archive|android.package|macroenabled",
    re.IGNORECASE,
)
_ENDINGS = re.compile(
    r"apk|appimage|bat|chm|cmd|com|cpl|deb|desktop|dmg|do[ct]m|exe|hta|x?html?|mhtml|shtml|img"
    r"|inf|iso|jar|jse?|jsp|lnk|ms[ip]|php|pif|p[op]tm|ppam|ps1|py|rb|reg|rpm|sc[fr]|sh|svgz?|url"
    r"|vb[es]?|vhd|ws[fh]|xla?m|xll|xls[bm]|xltm",
    re.IGNORECASE,
)


def attachment(name: str, content: bytes, *, declared: str = "") -> Attachment:
    """A file as a value, its type decided by content."""
    name = tidy(name)
    return Attachment(
        name=name,
        type=kind(content, name, declared),
        size=len(content),
        digest=sha256(content).hexdigest(),
        content=content,
    )


def kind(content: bytes, name: str = "", declared: str = "") -> str:
    """The MIME type by content. A declared type stands only where the content allows it."""
    found = list(_recognised(content, name))
    if found:
        return declared if declared in found else found[0]
    if b"\0" not in content[:_LOOKED_AT]:
        return declared if declared.startswith("text/") else "text/plain"
    opaque = declared.startswith("application/") and "pdf" not in declared
    return declared if opaque else UNKNOWN


def active(name: str, kind: str) -> bool:
    """Whether opening it may run something: a program, a page with scripts, a macro."""
    ending = name.rpartition(".")[2].strip()
    return bool(_ENDINGS.fullmatch(ending) or _PROGRAMS.search(kind))


def tidy(name: str) -> str:
    """A file name without folders and invisible characters, its letters and extension kept."""
    base = _UNPRINTABLE.sub("", re.split(r"[/\\]", name)[-1]).strip() or "file"
    stem, dot, extension = base.rpartition(".")
    if len(base) <= _LONGEST_NAME or not dot or len(extension) > _LONGEST_EXTENSION:
        return base[:_LONGEST_NAME]
    return f"{stem[: _LONGEST_NAME - len(extension) - 1]}.{extension}"


def to_be_saved(name: str) -> dict[str, str]:
    """Headers under which a browser saves a file and never opens it in our pages.

    RFC 6266 and 8187: any name whatever, in any script, as one safe value.
    """
    name = quote(name.encode("utf-8", "replace"), safe="")
    return {
        "Content-Disposition": f"attachment; filename*=UTF-8''{name}",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "private, no-store",
    }


def _recognised(content: bytes, name: str) -> Iterator[str]:
    """Types whose magic bytes are there, best first; the name only decides between them."""
    if not content:
        return
    try:
        named = name if "." in name else None
        matches = puremagic.magic_string(content[:_LOOKED_AT], named)
    except (puremagic.PureError, ValueError):
        return
    yield from (one.mime_type for one in matches if one.mime_type and one.confidence > _GUESSED)
