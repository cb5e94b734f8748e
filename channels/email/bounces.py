"""Bounces: RFC 3464 reports, feedback reports, and the older dresses systems still send.

A bounce needs a machine behind it (a daemon's name, the null sender, a report's type) and words or
fields that say what became of a mail; a person who forwards or quotes a bounce has only the words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from channels.email import charsets, dresses, headers, reports
from channels.email.mime import Part

_LOOKED_AT = 200_000  # bytes of a report
_READ = 20_000  # characters of its words


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounce:
    """What a bounce says: RFC 3463 status, whose mail it was, the Message-ID of what we sent.

    `likely` is a status its words mean, where the status it states is general (5.0.0).
    """

    status: str = ""
    likely: str = ""
    recipient: str = ""
    message_id: str = ""


# A complaint of the recipient (RFC 5965) tells the fate of what we sent, too.
_TOLD = ("delivery-status", "feedback-report")
_ARRIVED = re.compile(rb"^action:\s*(delivered|relayed|expanded)", re.IGNORECASE | re.MULTILINE)
# A status beside the reply code it explains, or in brackets, is surer than one that stands alone.
_EXPLAINED = re.compile(r"(?:\b[45]\d\d[ -]{1,2}#?|#)([245]\.\d{1,3}\.\d{1,3})(?![\d])")
_STATUS = re.compile(r"(?<![\d.v])[245]\.\d{1,3}\.\d{1,3}(?!\d|\.\d)")
_REPLY = re.compile(r"(?<![\d.\-])([45]\d\d)[ \-](?!\d)")
_ADDRESS = r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}"
_RECIPIENT = re.compile(_ADDRESS)
# Where reports name whom they failed to reach: the command, a line's beginning, a labelled line.
_NAMED = re.compile(
    rf"(?:rcpt to: ?<?|^[ \t]{{0,20}}[<\"'(]?"
    rf"(?:(?:recipient(?: address)?|to|user|address)\s?:\s*)?[<\"']?)({_ADDRESS})",
    re.IGNORECASE | re.MULTILINE,
)
_NOT_A_PERSON = re.compile(
    r"^[ \t>]*(message-?id|from|sender|reply-to)\s*:.*$", re.IGNORECASE | re.MULTILINE
)
_RETURNED = re.compile(
    rb"^[> \t]*Message-ID:\s*<([^<>\r\n]{1,300})>", re.IGNORECASE | re.MULTILINE
)
_RETURNED_TO = re.compile(rb"^[> \t]*To:([^\r\n]{1,300})", re.IGNORECASE | re.MULTILINE)
_HEADERS_BELOW = re.compile(
    r"^[ \t>|]{0,20}-{2,60}[^\n]{0,60}?(original|returned|copy|unsent|message text|message header|"
    r"message follows|header|возвращ|исходн)|"
    r"^(received|return-path|message-id|mime-version): ", re.IGNORECASE | re.MULTILINE,
)  # fmt: skip


def find(root: Part, text: str, subject: str, envelope_from: str | None) -> Bounce | None:
    """The bounce a mail is, or None. `text` is its body as read.

    A person may forward a report with all its parts; then it is no longer one.
    """
    told = [part for part in _outer(root) if part.type.endswith(_TOLD)]
    text = text[:_LOOKED_AT]
    if _declared(root) or (told and not dresses.FORWARD.match(subject)):
        fields = dict(_fields(b"\n".join(part.content()[:_LOOKED_AT] for part in told[:20])))
        return _described(root, text, fields)
    if root.get("x-failed-recipients"):
        return _described(root, text, {})
    if _machine(root, envelope_from) and _reports(subject, text) and not _converses(root, subject):
        return _described(root, text, {})
    return None


def _converses(root: Part, subject: str) -> bool:
    """Whether a postmaster answers in person: a report has the null sender or no thread."""
    path = root.get("return-path").strip()
    threaded = root.get("in-reply-to") and root.get("references")
    return bool(dresses.REPLY.match(subject) and threaded and path and path != b"<>")


def _reports(subject: str, text: str) -> bool:
    return bool(reports.SUBJECT.search(subject) or reports.WORDS.search(text[:_READ]))


def _outer(part: Part) -> Iterator[Part]:
    """The parts of a mail without those of mails attached to it."""
    yield part
    if part.type.startswith("multipart/"):
        for child in part.children:
            yield from _outer(child)


def _declared(root: Part) -> bool:
    told = root.parameters.get("report-type", "").lower()
    return root.type == "multipart/report" and told in _TOLD


def _machine(root: Part, envelope_from: str | None) -> bool:
    boxes = headers.addresses(root.get("from"))
    name, address = boxes[0] if boxes else (headers.text(root.get("from")), "")
    path = root.get("return-path").strip().decode("latin-1")
    null = envelope_from in {"", "<>"} or (envelope_from is None and path == "<>")
    daemon = reports.DAEMON.fullmatch(address.partition("@")[0] or name)
    return bool(null or daemon or reports.DAEMON_NAME.search(name))


def _fields(report: bytes) -> Iterator[tuple[str, str]]:
    """The fields of a delivery report, each once; of many recipients the first who got nothing."""
    seen: set[str] = set()
    unfolded = re.sub(rb"\r?\n[ \t]+", b" ", report.replace(b"\r\n", b"\n"))
    groups = sorted(unfolded.split(b"\n\n"), key=lambda group: bool(_ARRIVED.search(group)))
    for line in charsets.decode(b"\n".join(groups)).splitlines():
        name, colon, value = line.partition(":")
        name = name.strip().lower()
        if colon and value.strip() and name not in seen:
            seen.add(name)
            yield name, value.strip()


def _described(root: Part, text: str, fields: dict[str, str]) -> Bounce:
    above = _HEADERS_BELOW.split(text, maxsplit=1)[0] if not fields else text
    above = above if above.strip() else text
    status = _status(fields, above)
    return Bounce(
        status=status,
        likely=_meant(fields.get("diagnostic-code", above)) if status.endswith(".0.0") else "",
        recipient=_recipient(root, fields, above),
        message_id=_original(root, fields),
    )


def _status(fields: dict[str, str], text: str) -> str:
    """The most exact status: a diagnosis beats a general `5.0.0`, a code beats a sentence."""
    found = _STATUS.search(fields.get("status", ""))
    stated = found[0] if found else ""
    diagnosis = fields.get("diagnostic-code", "")
    if stated and not stated.endswith(".0.0"):
        return stated
    return _exact(diagnosis) or stated or _exact(text) or _meant(diagnosis or text)


def _exact(text: str) -> str:
    found = _EXPLAINED.search(text)
    status = found[1] if found else next(iter(_STATUS.findall(text)), "")
    return "" if status.endswith(".0.0") else status


def _meant(text: str) -> str:
    """The status a sentence means; whether it is for good, codes say, where there are any."""
    text = text[:_READ]
    reply = _REPLY.search(text)
    lasting = reply[1][0] if reply else ""
    for pattern, status in reports.MEANINGS:
        if pattern.search(text):
            return (lasting or status[0]) + status[1:]
    return f"{lasting}.0.0" if lasting else ""


def _recipient(root: Part, fields: dict[str, str], text: str) -> str:
    """Whom we wrote to, as we wrote it where that is told: an alias may have led elsewhere."""
    for name in ("original-recipient", "final-recipient", "original-rcpt-to"):
        value = fields.get(name, "")
        if found := _RECIPIENT.search(value.partition(";")[2] or value):
            return found[0].lower()
    failed = headers.addresses(root.get("x-failed-recipients"))
    if failed and failed[0][1]:
        return failed[0][1].lower()
    ours = {a.lower() for name in ("to", "from") for _, a in headers.addresses(root.get(name))}
    named = (one for one in _addresses(text[:_READ]) if one not in ours)
    person = next((one for one in named if not reports.DAEMON.fullmatch(one)), "")
    return person or _addressee(root)


def _addresses(text: str) -> Iterator[str]:
    text = _NOT_A_PERSON.sub("", text)
    yield from (found[1].strip("'.").lower() for found in _NAMED.finditer(text))
    yield from (found[0].strip("'.").lower() for found in _RECIPIENT.finditer(text))


def _addressee(root: Part) -> str:
    """To whom the mail that came back was addressed."""
    for header in chain(_returned(root, "to"), _inline(root, _RETURNED_TO)):
        for _, address in headers.addresses(header):
            return address.lower()
    return ""


def _original(root: Part, fields: dict[str, str]) -> str:
    """The Message-ID of what bounced: in the mail returned, else in the report's own headers."""
    told = fields.get("x-original-message-id", "").encode()
    answered = root.get("in-reply-to") or root.get("references")
    inline = (b"<" + found + b">" for found in _inline(root, _RETURNED))
    given = chain(_returned(root, "message-id"), inline, (told, answered))
    return next((one for header in given for one in headers.ids(header)), "")


def _returned(root: Part, name: str) -> Iterator[bytes]:
    """A header of the mails that came back as parts."""
    return (part.get(name) for part in root.walk() if part is not root and part.get(name))


def _inline(root: Part, pattern: re.Pattern[bytes]) -> Iterator[bytes]:
    """A header of a mail that came back as text."""
    leaves = (part for part in root.walk() if not part.children)
    for part in (leaf for leaf in leaves if leaf.type.startswith(("text/", "message/"))):
        if found := pattern.search(part.content()[:_LOOKED_AT]):
            yield found[1]
