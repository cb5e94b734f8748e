"""Which case a message belongs to besides what it answers: reply addresses, references, doubts.

A reference is no credential (law 8): by itself it moves nothing, in a stranger's mail it is a
hint for staff. The tag in a case's reply address is signed: who has it was written to about the
case, or was shown the mail; they may add to the case, and neither see nor change it.
"""

import base64
import hmac

from bot.domain.case import Case
from bot.domain.errors import NotFoundError
from bot.services.ports import UnitOfWork
from channels.message import InboundMessage
from nlp import case_reference

_MAC = 16  # characters: 80 bits
STAFF = "s."  # before the tag of an address that answers of staff go to


def reply_tag(case: Case) -> str:
    """The tag of a case's reply address; "" once the key of its personal values is destroyed."""
    return _signed(case, f"reply to {case.reference}")


def staff_tag(case: Case, staff_id: str) -> str:
    """The tag of the address at which one member of staff answers what they are told of a case."""
    tag = _signed(case, f"{staff_id} answers {case.reference}")
    return f"{STAFF}{tag}" if tag else ""


def of_staff(unit: UnitOfWork, message: InboundMessage, staff_id: str) -> Case | None:
    """The case to which a message was sent by its tag, if the tag was given to this person."""
    tag = message.details.get("reply_tag", "")
    case = _by_reference(unit, tag.removeprefix(STAFF).partition(".")[0])
    if case is None or not staff_id:
        return None
    return case if hmac.compare_digest(tag.encode(), staff_tag(case, staff_id).encode()) else None


def _signed(case: Case, what: str) -> str:
    if not case.secret:
        return ""
    mac = hmac.digest(case.secret, what.encode(), "sha256")
    signed = base64.b32encode(mac).decode()[:_MAC]
    return f"{case.reference.replace('-', '')}.{signed}".lower()


def tagged(unit: UnitOfWork, message: InboundMessage) -> Case | None:
    """The case to whose reply address a message came, if the tag is genuine."""
    tag = message.details.get("reply_tag", "")
    case = _by_reference(unit, tag.partition(".")[0])
    if case is None or not hmac.compare_digest(tag.encode(), reply_tag(case).encode()):
        return None
    return goes_on(unit, case)


def goes_on(unit: UnitOfWork, case: Case) -> Case:
    """The case in which one goes on: itself, or what it was joined with, however often."""
    while case.merged_into:
        case = unit.cases.get(case.merged_into)
    return case


def named(unit: UnitOfWork, conversation_id: str, message: InboundMessage) -> str:
    """The person's own case whose reference stands in the subject; "" for none."""
    references = {found.value for found in case_reference.find(message.subject)}
    own = unit.cases.of(conversation_id) if references else ()
    found = next((case for case in own if case.reference in references), None)
    return goes_on(unit, found).id if found else ""


def mentioned(unit: UnitOfWork, message: InboundMessage, own: frozenset[str]) -> str:
    """The reference of somebody else's case that a message names, for staff to see; or ""."""
    found = case_reference.find(f"{message.subject}\n{message.text}")
    strange = (str(one.value) for one in found if one.value not in own)
    return next((reference for reference in strange if _exists(unit, reference)), "")


def _exists(unit: UnitOfWork, reference: str) -> bool:
    """Found out as fast as that there is none (law 8)."""
    try:
        return bool(unit.cases.conversation_of(reference))
    except NotFoundError:
        return False


def _by_reference(unit: UnitOfWork, written: str) -> Case | None:
    reference = case_reference.parse(written)
    if reference is None:
        return None
    try:
        return unit.cases.by_reference(reference)
    except NotFoundError:
        return None
