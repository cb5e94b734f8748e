"""What it means for a case that something said about it has left for the complainant. Pure."""

from dataclasses import replace
from datetime import datetime

from bot.domain.case import Action, Case
from bot.domain.conversation import Queued, SendStatus
from bot.domain.events import BOT, SYSTEM, Event, EventType
from bot.domain.policy import Policy
from bot.lifecycle.advance import advance, missing

ACKNOWLEDGED = frozenset(
    {"m1.recorded", "m1.recorded_critical", "m1.noted", "m2.kept", "m11.info"}
)
DECISION = "m7.decision"


def sent(
    case: Case, queued: Queued, status: SendStatus, *, policy: Policy, now: datetime
) -> tuple[Case, *tuple[Event, ...]]:
    """The case as it is then, and what happened to it: the first answer, or its decision, left."""
    noted = Event(
        type=EventType.MESSAGE_OUT,
        at=now,
        actor=BOT,
        data={"message": queued.message.id, "template": queued.template, "status": status},
    )
    if case.ack_sent_at is None and ACKNOWLEDGED & set(queued.template.split("+")):
        acknowledged = Event(type=EventType.ACK_SENT, at=now, actor=BOT)
        return replace(case, ack_sent_at=now), noted, acknowledged
    if DECISION in queued.template and missing(case, Action.SEND_DECISION) == ():
        advanced = advance(case, Action.SEND_DECISION, actor=SYSTEM, policy=policy, now=now)
        return advanced.case, noted, advanced.event
    return case, noted
