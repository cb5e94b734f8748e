"""What an enhanced status code (RFC 3463) and a reply code (RFC 5321 §4.2) say of an address."""

import re

_ENHANCED = re.compile(r"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)")
# RFC 3463 §3.2: no such mailbox, no such system, bad syntax, moved; RFC 7505: null MX; §3.3:
# mailbox disabled. A full mailbox or a refusal of what was written may pass.
_DEAD = frozenset({"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"})
_UNKNOWN = re.compile(
    r"(user|recipient|mailbox|address|account)\b.{0,30}(unknown|not found|not exist|"
    r"doesn't exist|unavailable)"
    r"|(no such|unknown|invalid) (user|recipient|mailbox|address|account)",
    re.IGNORECASE,
)
_OF_MAILBOXES = frozenset({550, 551, 553})


def enhanced(words: str) -> str:
    """The enhanced status in the words of a reply, or ""."""
    found = _ENHANCED.search(words)
    return found[0] if found else ""


def is_dead(status: str) -> bool:
    """Whether nothing will ever arrive at the address."""
    return status in _DEAD


def of_reply(code: int, words: str) -> str:
    """The status a reply to RCPT or DATA stands for, as exact as it tells; "" for none."""
    if found := enhanced(words):
        return found
    if code in _OF_MAILBOXES and _UNKNOWN.search(words):
        return "5.1.1"
    return "5.3.4" if code == 552 else ""  # noqa: PLR2004  # RFC 1870 §6.1: too large
