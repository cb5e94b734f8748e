"""A case of another conversation, said to be one's own: a code proves it (iso10002 §6, step L2).

The code goes where that conversation is held, and nothing tells the claimant whether it did: a
right and a wrong reference are answered alike (law 8). Few codes an hour go to one conversation,
and a code that was not sent opens nothing, so that guessing is hopeless from however many sides.
"""

import hmac
import logging
from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue.reaching import MOST_TRIES
from bot.domain.case import Case
from bot.domain.conversation import Conversation
from bot.domain.dialogue import Claim, DialogueState, Phase, SendClaim
from bot.domain.errors import NotFoundError
from bot.services.ports import UnitOfWork
from bot.services.reaching import WINDOW, Reaching
from bot.services.speaking import Spoken
from channels.message import Address

CODE = "claim.code"
MOST_CODES = 3  # an hour, to one conversation, whoever asks for them

log = logging.getLogger(__name__)


def send(reach: Reaching, unit: UnitOfWork, here: Conversation, wish: SendClaim) -> None:
    """Queue the code where the case's conversation is held, if there is such a case at all."""
    case = _case(unit, wish.reference)
    if case is None or case.conversation_id == here.id:
        return
    now, there = reach.now(), unit.conversations.get(case.conversation_id)
    if unit.outbox.count(there.id, template=CODE, since=now - WINDOW) >= MOST_CODES:
        log.warning("no further code to a conversation for now", extra={"conversation": there.id})
        return
    state = unit.dialogues.get(there.id)
    until = now + timedelta(minutes=wish.minutes)
    claim = Claim(of=here.id, code=wish.code, until=until)
    others = tuple(one for one in state.claims if one.of != here.id and one.until > now)
    unit.dialogues.put(replace(state, claims=(*others, claim)))
    text = reach.wording.text(CODE, case.language, code=wish.code, minutes=wish.minutes)
    subject = reach.wording.text("reach.code_subject", case.language)
    letter = Spoken(text=text, template=CODE, subject=subject)
    reach.speaker.say(unit, there, [letter], language=case.language)


def claimed(unit: UnitOfWork, state: DialogueState, code: str, now: datetime) -> str:
    """The conversation of the claimed case, when this is the code that was sent there; or ""."""
    claim = state.claim
    live_claim = claim and claim.until > now and claim.tries < MOST_TRIES
    case = _case(unit, claim.of) if claim and live_claim and code else None
    if case is None:
        return ""
    sent = unit.dialogues.get(case.conversation_id).claims
    live = (one for one in sent if one.of == state.conversation_id and one.until > now)
    right = any(hmac.compare_digest(one.code, code) for one in live)
    return case.conversation_id if right else ""


def join(unit: UnitOfWork, here: Conversation, other: str) -> None:
    """The claim is proven: what is open or said unasked there goes on here."""
    state = unit.dialogues.get(other)
    asking = state.phase is Phase.COLLECTING
    unit.dialogues.put(
        replace(
            state,
            phase=Phase.IDLE if asking else state.phase,
            asked="" if asking else state.asked,
            contact=here.address,
            joined=state.joined or here.id,
            claims=tuple(one for one in state.claims if one.of != here.id),
        )
    )


def welcome(reach: Reaching, unit: UnitOfWork, here: Conversation, address: Address) -> None:
    """Whoever writes from the proven address speaks of the cases here too."""
    there = unit.conversations.open(address, name="", now=reach.now())
    state = unit.dialogues.get(there.id)
    if not state.joined and there.id != here.id:
        unit.dialogues.put(replace(state, joined=here.id))


def _case(unit: UnitOfWork, reference: str) -> Case | None:
    try:
        return unit.cases.by_reference(reference)
    except NotFoundError:
        return None
