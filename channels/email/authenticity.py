"""Whether a mail is from whom it says: SPF, DKIM and DMARC (RFC 7208, RFC 6376, RFC 7489).

Our own mail server's word counts, by Authentication-Results under a name the settings trust
(RFC 8601), or what we check ourselves (`dmarc`). Anybody can write such a header, so of those with
the trusted name only the topmost counts, with what stands beside it: servers add theirs above all
others, and take away those that use their name.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from typing_extensions import override

from channels.email.mime import Part
from channels.message import Authenticity

OWN = "arzuhal.invalid"  # the name of our own check, which no header can have
_COMMENT = re.compile(r"\([^()]*\)")
_METHOD = re.compile(r"\s*([\w-]+)(?:/\d+)?\s*=\s*(\w+)")
_PROPERTY = re.compile(r"([a-z]+\.[\w-]+)\s*=\s*\"?([^\s\";]+)", re.IGNORECASE)
_WORDS = frozenset(
    ["pass", "fail", "softfail", "neutral", "none", "temperror", "permerror", "policy"]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """Who handed a mail in: the address of the client, its HELO and its MAIL FROM."""

    address: str
    helo: str
    sender: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found, method by method: `{"dmarc": "pass"}`. `by`: who found it."""

    found: dict[str, str] = field(default_factory=dict)
    by: str = ""

    @property
    def authenticity(self) -> Authenticity:
        """DMARC decides. Our own check disproves a sender only where it could see SPF, too."""
        dmarc = self.found.get("dmarc", "")
        if dmarc == "pass":
            return Authenticity.VERIFIED
        disproved = dmarc == "fail" and (self.by != OWN or "spf" in self.found)
        return Authenticity.FAILED if disproved else Authenticity.UNVERIFIED

    @override
    def __str__(self) -> str:
        """As staff and records read it: `spf=pass dkim=none dmarc=none`."""
        return " ".join(f"{method}={result}" for method, result in self.found.items())


NO_VERDICT = Verdict()


def results(root: Part) -> tuple[bytes, ...]:
    """The Authentication-Results of a mail from the top; empty where a server took it over."""
    names = {"authentication-results": True, "received": False}
    return tuple(value if names[name] else b"" for name, value in root.headers if name in names)


def told(headers: Collection[bytes], author: str, trusted: Collection[str]) -> Verdict:
    """What a trusted server says about a mail of `author`, the only From. See `results`."""
    names = {name.lower() for name in trusted}
    found: dict[str, str] = {}
    by = ""
    for header in headers:
        name, methods = _read(header)
        if by and not header:
            break
        if name in names and by in {"", name}:
            by = name
            for method, result in _about(methods, author):
                found.setdefault(method, result)
    return Verdict(found=found, by=by)


def _read(header: bytes) -> tuple[str, list[str]]:
    """The name of who says it, and one text a method (RFC 8601 §2.2)."""
    text = header[:10_000].decode("latin-1")
    while text != (text := _COMMENT.sub(" ", text)):
        pass
    name, *methods = text.split(";")
    return next(iter(name.split()), "").lower(), methods


def _about(methods: list[str], author: str) -> Iterator[tuple[str, str]]:
    """Results that are about the domain the mail says it is from, as far as they name one."""
    domain = author.rpartition("@")[2].lower()
    for text in methods:
        method = _METHOD.match(text)
        if not method or method[2].lower() not in _WORDS:
            continue
        named = {key.lower(): value.lower() for key, value in _PROPERTY.findall(text)}
        about = named.get("header.from", domain).rpartition("@")[2]
        if method[1].lower() != "dmarc" or about == domain != "":
            yield method[1].lower(), method[2].lower()
