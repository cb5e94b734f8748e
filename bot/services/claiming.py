"""A case of another conversation, said to be one's own: a code proves it (iso10002 §6, step L2).

The code goes where that conversation is held, and nothing tells the claimant whether it did: a
right and a wrong reference are answered alike (law 8), and as fast: whether there is such a case
is looked up a moment after the answer. Few codes an hour go to one conversation, and a code that
was not sent opens nothing, so that guessing is hopeless from however many sides.
"""

import hmac
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot.dialogue.reaching import MINUTES, MOST_TRIES, code_of
from bot.domain.case import Case
from bot.domain.conversation import Conversation
from bot.domain.dialogue import Claim, DialogueState, Phase
from bot.domain.errors import NotFoundError
from bot.services.ports import Store, UnitOfWork
from bot.services.reaching import WINDOW, Reaching
from bot.services.speaking import Spoken
from channels.message import Address

CODE = "claim.code"
MOST_CODES = 3  # an hour, to one conversation, whoever asks for them
PAUSE = timedelta(seconds=2)  # until a claim is looked at: its answer has gone out by then

log = logging.getLogger(__name__)


class Claims:
    """Sends the codes of claims. Asked twice for one claim, it sends one code."""

    def __init__(self, store: Store, reach: Reaching, new_id: Callable[[], str]) -> None:
        self._store = store
        self._reach = reach
        self._new_id = new_id

    async def handle(self, conversation_id: str) -> None:
        """Send the code of what was claimed in this conversation, if there is such a case."""
        await self._store.write(partial(self._send, conversation_id))

    def _send(self, claimant: str, unit: UnitOfWork) -> None:
        claim, now = unit.dialogues.get(claimant).claim, self._reach.now()
        case = _case(unit, claim.of) if claim and claim.until > now else None
        if claim is None or case is None or case.conversation_id == claimant:
            return
        there = unit.conversations.lock(case.conversation_id)
        state = unit.dialogues.get(there.id)
        others = tuple(one for one in state.claims if one.of != claimant and one.until > now)
        sent = any((one.of, one.until) == (claimant, claim.until) for one in state.claims)
        if sent or self._enough(unit, there):
            return
        code = code_of(self._new_id())
        ours = Claim(of=claimant, code=code, until=claim.until)
        unit.dialogues.put(replace(state, claims=(*others, ours)))
        self._say(unit, there, case.language, code)

    def _enough(self, unit: UnitOfWork, there: Conversation) -> bool:
        since = self._reach.now() - WINDOW
        if unit.outbox.count(there.id, template=CODE, since=since) < MOST_CODES:
            return False
        log.warning("no further code to a conversation for now", extra={"conversation": there.id})
        return True

    def _say(self, unit: UnitOfWork, there: Conversation, language: str, code: str) -> None:
        wording = self._reach.wording
        text = wording.text(CODE, language, code=code, minutes=MINUTES)
        subject = wording.text("reach.code_subject", language)
        letter = Spoken(text=text, template=CODE, subject=subject)
        self._reach.speaker.say(unit, there, [letter], language=language)


def promise(unit: UnitOfWork, here: Conversation, now: datetime) -> None:
    """Have the claim just made here looked at, once its answer is long on its way."""
    unit.bells.claim(here.id, at=now + PAUSE)


def claimed(unit: UnitOfWork, state: DialogueState, code: str, now: datetime) -> str:
    """The conversation of the claimed case, when this is the code that was sent there; or ""."""
    claim = state.claim
    if not (claim and code and claim.until > now and claim.tries < MOST_TRIES):
        return ""
    other = _conversation(unit, claim.of)
    sent = unit.dialogues.get(other).claims
    live = (one for one in sent if one.of == state.conversation_id and one.until > now)
    right = any(hmac.compare_digest(one.code, code) for one in live)
    return other if right else ""


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


def _conversation(unit: UnitOfWork, reference: str) -> str:
    """Where the case is spoken about; "" without one, found out as fast."""
    try:
        return unit.cases.conversation_of(reference)
    except NotFoundError:
        return ""


def _case(unit: UnitOfWork, reference: str) -> Case | None:
    try:
        return unit.cases.by_reference(reference)
    except NotFoundError:
        return None
