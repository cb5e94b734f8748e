"""Bounces: RFC 3464 reports, and the older dresses systems still send.

A bounce needs a machine behind it (a daemon's name, the null sender, a report's type) and words or
fields that say what became of a mail; a person who forwards or quotes a bounce has only the words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from channels.email import charsets, headers
from channels.email.mime import Part

_LOOKED_AT = 200_000  # bytes or characters of a report


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounce:
    """What a bounce says: RFC 3463 status, whose mail it was, the Message-ID of what we sent."""

    status: str = ""
    recipient: str = ""
    message_id: str = ""


_DAEMON = re.compile(
    r"(mailer[-_. ]?daemon|mail[-_. ]?(delivery|delivery[-_. ]?(sub)?system|system|router|er)|"
    r"postmaster|post[-_.]?office|mdaemon|(mail|system)[-_. ]?admin(istrator)?|bounces?|"
    r"microsoft ?exchange\w*|symantec_antivirus\w*|majordomo|smtp[-_. ]?daemon|"
    r"daemon)([-_.+=@].*)?",
    re.IGNORECASE,
)
_DAEMON_NAME = re.compile(
    r"mail(er)?[- ]?(delivery|daemon|system|router)|postmaster|system administrator|"
    r"delivery (sub)?system|microsoft outlook|returned mail|internet mail delivery|"
    r"система доставки|почтов(ая|ый) (служба|систем|робот)|teslim sistemi|posta sistemi",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"undeliver(able|ed)|delivery (status )?notification|failure notice|returned (mail|"
    r"to sender)|"
    r"mail(er)? (delivery )?(failed|failure|error|system error)|deliver(y|ing)? (has )?(fail|"
    r"report|"
    r"error|problem)|(could|can) ?not (be )?deliver|warning: (could not send|message|mail)|"
    r"non[- ]?delivery|nondeliverable|message (could|status|not deliver|delay)|rejected|"
    r"delivery (is )?(delayed|incomplete)|unable to deliver|user unknown|mail could not|"
    r"недоставлен|не доставлен|не удал\w+ доставить|ошибка доставки|невозможно доставить|"
    r"отч[её]т о доставке|teslim edileme|iletilemedi|gönderilemedi|teslimat durumu|"
    r"تحویل (نشد|ناموفق)|عدم تحویل|ارسال نشد|برگشت خورد|"
    r"unzustellbar|nicht zugestellt|zustellung(sbericht)?|échec (de|d')|non remis|"
    r"non distribu|"
    r"no se (puede|ha podido) entregar|mancata consegna|não (foi )?entreg|onbestelbaar|"
    r"nie można dostarczyć|nedoručiteln",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"(delivery|deliver) to the following recipients? (failed|has)|permanent (fatal )?errors?|"
    r"could not be delivered|couldn't be delivered|unable to deliver|not able to deliver|"
    r"was not delivered|wasn't delivered|did not reach|user unknown|unknown user|no such user|"
    r"mailbox (is )?(full|unavailable|not found)|over ?quota|quota exceeded|"
    r"(address|recipient)s? (rejected|not found|unknown)|host (unknown|not found)|"
    r"relay(ing)? denied|"
    r"created automatically by mail delivery|transcript of session|undeliver(able|ed)|"
    r"will keep trying|delivery attempts?|smtp error|remote (host|server) said|"
    r"returned to sender|"
    r"не (может|могло|удалось|было) (быть )?достав|почтовый ящик (переполнен|не существует)|"
    r"teslim edileme|iletilemedi|تحویل داده نشد|konnte nicht zugestellt|n'a pas pu être",
    re.IGNORECASE,
)
_STATUS = re.compile(r"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])")
_REPLY = re.compile(r"(?<![\d.\-])([45]\d\d)[ \-](?!\d)")
_RECIPIENT = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}")
_RETURNED = re.compile(
    rb"^[> \t]*Message-ID:\s*<([^<>\r\n]{1,300})>", re.IGNORECASE | re.MULTILINE
)
_HEADERS_BELOW = re.compile(
    r"^[ \t>]{0,20}-{2,60}[^\n]{0,60}?(original|returned|copy|unsent|message|"
    r"header|возвращ|исходн)|"
    r"^(received|return-path|message-id|mime-version): ", re.IGNORECASE | re.MULTILINE,
)  # fmt: skip

# What a sentence means where no code is given. The first that fits decides.
_MEANINGS = tuple(
    (re.compile(pattern, re.IGNORECASE), status)
    for pattern, status in (
        ((r"over ?quota|quota exceeded|mailbox (is )?full|exceeded .{0,30}(quota|storage|size)|"
         r"переполнен|insufficient (system )?storage|doesn't have enough (disk )?space"), "5.2.2"),
        (r"disabled|inactive|suspended|deactivated|отключ[её]н|заблокирован", "5.2.1"),
        ((r"(user|recipient|mailbox|account|address|name)s? (is |was |are )?(unknown|not found|"
         r"not exist|does ?n[o']t exist|unavailable|rejected|invalid|not listed|not known)|"
         r"(unknown|no such|invalid|bad) (user|recipient|mailbox|address|local|account|"
         r"person)|"
         r"no mailbox here|does ?n[o']t (have|exist)|n'existe pas|не существует|"
         r"not a valid (mailbox|recipient|user|address)|kullanıcı (yok|bulunamadı)"), "5.1.1"),
        ((r"(host|domain)( name)? (is )?(unknown|not found|does ?n[o']t exist)|"
         r"unknown (host|domain)|name or service not known|no such domain|unrouteable|nxdomain|"
         r"couldn't find any host"), "5.1.2"),
        (r"too (large|big|long)|size (limit|exceed)|exceeds .{0,30}size", "5.3.4"),
        (r"spam|blacklist|block(ed|list)|policy|denied|reputation", "5.7.1"),
        ((r"timed? ?out|connection refused|will keep trying|delayed|could not connect|"
         r"no route to host"), "4.4.1"),
    )
)  # fmt: skip


def find(root: Part, text: str, subject: str, envelope_from: str | None) -> Bounce | None:
    """The bounce a mail is, or None. `text` is its body as read."""
    reports = [part for part in _outer(root) if "delivery-status" in part.type]
    text = text[:_LOOKED_AT]
    if reports or _declared(root):
        fields = dict(_fields(b"\n".join(part.content()[:_LOOKED_AT] for part in reports[:20])))
        return _described(root, text, fields)
    machine = _machine(root, envelope_from)
    words = bool(_SUBJECT.search(subject)) + bool(_WORDS.search(text[:20_000]))
    if root.get("x-failed-recipients") or (machine and words):
        return _described(root, text, {})
    return None


def _outer(part: Part) -> Iterator[Part]:
    """The parts of a mail without those of mails attached to it."""
    yield part
    if part.type.startswith("multipart/"):
        for child in part.children:
            yield from _outer(child)


def _declared(root: Part) -> bool:
    told = root.parameters.get("report-type", "").lower()
    return root.type == "multipart/report" and told == "delivery-status"


def _machine(root: Part, envelope_from: str | None) -> bool:
    boxes = headers.addresses(root.get("from"))
    name, address = boxes[0] if boxes else (headers.text(root.get("from")), "")
    path = root.get("return-path").strip().decode("latin-1")
    null = envelope_from in {"", "<>"} or (envelope_from is None and path == "<>")
    daemon = _DAEMON.fullmatch(address.partition("@")[0] or name)
    return bool(null or daemon or _DAEMON_NAME.search(name))


def _fields(report: bytes) -> Iterator[tuple[str, str]]:
    """The fields of a delivery report, each name's last word of failure first of all."""
    seen: set[str] = set()
    unfolded = re.sub(rb"\r?\n[ \t]+", b" ", report)
    for line in charsets.decode(unfolded).splitlines():
        name, colon, value = line.partition(":")
        name = name.strip().lower()
        if colon and value.strip() and name not in seen:
            seen.add(name)
            yield name, value.strip()


def _described(root: Part, text: str, fields: dict[str, str]) -> Bounce:
    above = _HEADERS_BELOW.split(text, maxsplit=1)[0] if not fields else text
    return Bounce(
        status=_status(fields, above or text),
        recipient=_recipient(root, fields, above or text),
        message_id=_original(root, fields),
    )


def _status(fields: dict[str, str], text: str) -> str:
    """The most exact status: a diagnosis beats a general `5.0.0`, a code beats a sentence."""
    stated = _STATUS.search(fields.get("status", ""))
    diagnosis = fields.get("diagnostic-code", "")
    if stated and not stated[0].endswith(".0.0"):
        return stated[0]
    for source in (diagnosis, "" if stated else text):
        if (exact := _STATUS.search(source)) and not exact[0].endswith(".0.0"):
            return exact[0]
    meant = _meant(diagnosis or text)
    return meant or (stated[0] if stated else _from_reply(diagnosis or text))


def _meant(text: str) -> str:
    return next((status for pattern, status in _MEANINGS if pattern.search(text)), "")


def _from_reply(text: str) -> str:
    found = _REPLY.search(text)
    return f"{found[1][0]}.0.0" if found else ""


def _recipient(root: Part, fields: dict[str, str], text: str) -> str:
    for name in ("final-recipient", "original-recipient", "x-actual-recipient"):
        value = fields.get(name, "")
        if found := _RECIPIENT.search(value.partition(";")[2] or value):
            return found[0].lower()
    failed = headers.addresses(root.get("x-failed-recipients"))
    if failed and failed[0][1]:
        return failed[0][1].lower()
    ours = {a.lower() for name in ("to", "from") for _, a in headers.addresses(root.get(name))}
    named = (found[0].strip("'.").lower() for found in _RECIPIENT.finditer(text))
    return next((a for a in named if a not in ours and not _DAEMON.fullmatch(a)), "")


def _original(root: Part, fields: dict[str, str]) -> str:
    """The Message-ID of what bounced: in the mail returned, else in the report's own headers."""
    for part in root.walk():
        if part is not root and (given := headers.ids(part.get("message-id"))):
            return given[0]
    for part in root.walk():
        if not part.children and (found := _RETURNED.search(part.content()[:_LOOKED_AT])):
            return headers.ids(b"<" + found[1] + b">")[0]
    told = fields.get("x-original-message-id", "").encode()
    answered = root.get("in-reply-to") or root.get("references")
    return next(iter(headers.ids(told) or headers.ids(answered)), "")
