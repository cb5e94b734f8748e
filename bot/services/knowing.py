"""Who of staff sent something from afar, about which case, and what they want done.

It is proven by the tag of the address they answer to, or the letter they answer, together with
their own mail address; or by the Telegram account they linked.
"""

import hashlib
from dataclasses import dataclass, replace

from bot.domain.case import Case
from bot.domain.errors import NotFoundError
from bot.domain.orders import Order, Verb, order
from bot.domain.staff import Staff
from bot.services.ports import UnitOfWork
from bot.services.ports.reachable import Told
from bot.services.speaking import LETTERS
from bot.services.staffpost import BUTTON, PROMPT
from bot.services.threads import STAFF, goes_on, of_staff
from channels.message import Authenticity, InboundMessage, MessageKind
from nlp import case_reference

LINK = "link"  # the command that brings a code
START = f"start {LINK}-"  # the same by a link to the bot
MEMBER = "staff"  # in a message's details: the number of who wrote it in the group
NOTHING = Order(verb=Verb.NOTE)
READ = frozenset({MessageKind.TEXT, MessageKind.CHOICE, MessageKind.COMMAND})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Who wants what done; `refused` says why it is not, by the end of a text's name."""

    language: str
    staff: Staff | None = None
    case: Case | None = None
    order: Order = NOTHING
    refused: str = ""


def concerns(unit: UnitOfWork, message: InboundMessage, staff_only: str) -> bool:
    """Whether a member of staff sent it as such, or somebody who claims to be one.

    `staff_only`: a channel nobody else writes to.
    """
    if MEMBER in message.details or message.sender.channel == staff_only:
        return True
    if message.kind not in READ:
        return False
    tagged = message.details.get("reply_tag", "").startswith(STAFF)
    pressed = message.kind is MessageKind.CHOICE and message.text.startswith(BUTTON)
    return tagged or pressed or bool(code_of(message)) or _answers(unit, message)


def code_of(message: InboundMessage) -> str:
    """The code by which somebody links their account; empty without one."""
    if message.kind is not MessageKind.COMMAND or message.sender.channel in LETTERS:
        return ""
    head, _, rest = message.text.partition(" ")
    if message.text.startswith(START):
        return message.text.removeprefix(START).strip().upper()
    return rest.strip().upper() if head == LINK else ""


def code_hash(code: str) -> str:
    """What is kept of a code; one holds for minutes, and few are tried in that time."""
    return hashlib.sha256(f"link {code}".encode()).hexdigest()


def asked(unit: UnitOfWork, message: InboundMessage, house_language: str) -> Asked:
    """Read who it is and what they want, refused where it is not proven or not known."""
    staff = unit.staff.get(_sender(unit, message) or "")
    if staff is None or staff.disabled:
        why = "sender" if message.sender.channel in LETTERS else "link"
        return Asked(language=house_language, refused=why)
    language = house_language if MEMBER in message.details else staff.language
    known = Asked(language=language, staff=staff)
    if message.authenticity is Authenticity.FAILED:
        return replace(known, refused="proof")
    case, wanted = _about(unit, message, staff)
    if case is None:
        return replace(known, refused="case")
    case = goes_on(unit, case)
    if not case.circle.has(staff):
        return replace(known, refused="case")
    refused = "command" if wanted.verb is Verb.UNKNOWN else ""
    return replace(known, case=case, order=wanted, refused=refused)


def user_of(message: InboundMessage) -> str:
    """The number of a Telegram account."""
    return message.details.get(MEMBER, message.sender.user)


def _answers(unit: UnitOfWork, message: InboundMessage) -> bool:
    """An answer to what this very person was told: others may have been shown it."""
    sender = _sender(unit, message) if message.in_reply_to or message.references else None
    told = _told(unit, message) if sender else None
    return told is not None and told.staff_id == sender


def _told(unit: UnitOfWork, message: InboundMessage) -> Told | None:
    ids = [one for one in (message.in_reply_to, *message.references) if one]
    return unit.told.answered(message.sender.channel, ids)


def _sender(unit: UnitOfWork, message: InboundMessage) -> str | None:
    """The account whose address it came from."""
    if message.sender.channel in LETTERS:
        known = unit.reachable.by_email(message.sender.user)
    else:
        known = unit.reachable.by_telegram(user_of(message))
    return known.staff_id if known else None


def _about(unit: UnitOfWork, message: InboundMessage, staff: Staff) -> tuple[Case | None, Order]:
    """The case, and what is ordered."""
    if message.kind is MessageKind.CHOICE:
        verb, _, reference = message.text.removeprefix(BUTTON).partition(":")
        return _by_reference(unit, reference), order(f"/{verb}")
    wanted, told = order(message.text), _told(unit, message)
    if told and told.what == f"{PROMPT}{Verb.ANSWER}" and wanted.verb is Verb.NOTE:
        wanted = replace(wanted, verb=Verb.ANSWER)
    if message.details.get("reply_tag", "").startswith(STAFF):
        return of_staff(unit, message, staff.id), wanted
    return (unit.cases.get(told.case_id) if told else None), wanted


def _by_reference(unit: UnitOfWork, written: str) -> Case | None:
    reference = case_reference.parse(written)
    try:
        return unit.cases.by_reference(reference) if reference else None
    except NotFoundError:
        return None
