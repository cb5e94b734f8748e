"""What did not arrive: staff are told, the address is marked, another way is tried."""

from dataclasses import replace
from datetime import datetime

from bot.domain.case import Case
from bot.domain.conversation import Conversation, Queued, SendStatus
from bot.domain.events import BOT, Event, EventType
from bot.domain.policy import Policy
from bot.domain.sla import ChannelUse
from bot.services.ports import UnitOfWork
from bot.services.speaking import PASSED_ON, Speaker
from channels.message import Delivery, DeliveryStatus, InboundMessage

REDIRECT = "m11.blocked"  # the text a barred channel may carry
BARRED = "barred"
CREW = "crew:"  # before the template of what staff read
EXPIRED = "5.4.7"  # RFC 3463 §3.5: delivery time expired
ENOUGH = 20  # things set aside: whoever looks after them has been told


def told(case: Case, queued: Queued, delivery: Delivery, by: str = "") -> tuple[Case, Event]:
    """The case, for a person to look at, and what happened. `by`: the channel tried instead."""
    given_up = EXPIRED if delivery.status is DeliveryStatus.DELAYED else ""
    noted = Event(
        type=EventType.UNDELIVERABLE,
        at=delivery.at,
        actor=BOT,
        data={
            "message": queued.message.id,
            "template": queued.template,
            "status": SendStatus.FAILED,
            "code": delivery.code or given_up,
            "by": by,
        },
    )
    return replace(case, needs_review=True), noted


def mark(unit: UnitOfWork, queued: Queued, delivery: Delivery) -> None:
    """The address is known to be dead, where it is to blame."""
    if delivery.address_dead:
        unit.conversations.mark_dead(queued.conversation_id, code=delivery.code, at=delivery.at)


def otherwise(unit: UnitOfWork, queued: Queued, speaker: Speaker) -> str:
    """Say it at another address proven to be the person's; its channel, or "".

    Only what is about a case, only once, and not where it was said along with the first.
    """
    contact = unit.dialogues.get(queued.conversation_id).contact
    if contact is None or not queued.case_id or PASSED_ON in queued.template.split("+"):
        return ""
    there = unit.conversations.find(contact)
    at = queued.message.created_at
    if there is None or there.dead or unit.outbox.said_at(there.id, queued.case_id, at=at):
        return ""
    speaker.pass_on(unit, there, queued, unit.cases.get(queued.case_id))
    return contact.channel


def unreachable(here: Conversation, queued: Queued, now: datetime) -> Delivery:
    """What becomes of a message to an address that is known to be dead: nobody is asked again."""
    since = f" since {here.dead_at:%Y-%m-%d}" if here.dead_at else ""
    return Delivery(
        message_id=queued.message.id,
        status=DeliveryStatus.FAILED,
        at=now,
        detail=f"Not sent: the address takes no messages{since} ({here.dead_code}).",
        code=here.dead_code,
    )


def barred(queued: Queued, policy: Policy) -> bool:
    """Whether its channel may carry nothing but the one text that says where to turn.

    What staff are told is no answer to a complainant.
    """
    to_staff = queued.template.startswith((CREW, "staff."))
    use = policy.use(queued.message.recipient.channel)
    return not to_staff and use is ChannelUse.BLOCKED and queued.template != REDIRECT


def unsent(queued: Queued, now: datetime) -> Delivery:
    """What becomes of a message that its channel may not carry."""
    return Delivery(
        message_id=queued.message.id,
        status=DeliveryStatus.FAILED,
        at=now,
        detail="Not sent: the profile in force bars this channel.",
        code=BARRED,
    )


def unplaced(unit: UnitOfWork, report: InboundMessage) -> str:
    """Why a person should look at a report that is about no mail of ours; "" where none need.

    Some mail of ours may be lost without its case knowing. Yet who forges our address has reports
    sent to us by the thousand: where much waits already, they are only recorded.
    """
    details = report.details
    told = details.keys() & {"bounce_status", "bounce_recipient", "bounced_message_id"}
    failed = _status(details.get("bounce_status", "")) is DeliveryStatus.FAILED
    wanted = told and failed and not details.get("backlog")
    if not wanted or unit.quarantine.waiting() >= ENOUGH:
        return ""
    return f"A mail did not arrive, and it is none that is known here. {_words(report)}"


def bounced(unit: UnitOfWork, report: InboundMessage, speaker: Speaker, now: datetime) -> bool:
    """Tie a report to the mail it is about; False where it is about none of ours.

    The ids of a mail are known to whom it went and to the servers on the way, to nobody else.
    """
    details = report.details
    ids = (details.get("bounce_tag"), details.get("bounced_message_id"), report.in_reply_to)
    known = [one for one in (*ids, *report.references) if one]
    queued = unit.outbox.sent(report.sender.channel, known)
    if queued is None:
        return False
    unit.conversations.lock(queued.conversation_id)
    delivery = _reported(queued, details.get("bounce_status", ""), report, now)
    if delivery.status is not DeliveryStatus.FAILED:
        unit.outbox.finish(delivery, _kept(queued, delivery), next_attempt_at=None, now=now)
    elif queued.status is not SendStatus.FAILED:
        _failed(unit, queued, delivery, speaker, now)
    return True


def _reported(queued: Queued, code: str, report: InboundMessage, now: datetime) -> Delivery:
    return Delivery(
        message_id=queued.message.id,
        status=_status(code),
        at=now,
        detail=_words(report),
        code=code,
        address_dead="address_dead" in report.details,
    )


def _status(code: str) -> DeliveryStatus:
    """RFC 3463 §2: a report without a status says that the mail did not arrive."""
    classes = {"2": DeliveryStatus.DELIVERED, "4": DeliveryStatus.DELAYED}
    return classes.get(code[:1], DeliveryStatus.FAILED)


def _words(report: InboundMessage) -> str:
    """What it says, in a line."""
    told = (report.details.get(name, "") for name in ("bounce_status", "bounce_recipient"))
    words = " ".join(filter(None, [f"{report.sender.user} reports", *told]))
    return f"{words}: {' '.join(report.subject.split())[:200]}".rstrip(": ")


def _kept(queued: Queued, delivery: Delivery) -> SendStatus:
    arrived = delivery.status is DeliveryStatus.DELIVERED
    return SendStatus.DELIVERED if arrived else queued.status


def _failed(
    unit: UnitOfWork, queued: Queued, delivery: Delivery, speaker: Speaker, now: datetime
) -> None:
    unit.outbox.finish(delivery, SendStatus.FAILED, next_attempt_at=None, now=now)
    mark(unit, queued, delivery)
    by = otherwise(unit, queued, speaker)
    if queued.case_id:
        case, event = told(unit.cases.get(queued.case_id), queued, delivery, by)
        unit.cases.put(case, event)
