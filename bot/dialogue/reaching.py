"""Other ways to be reached, proven before anything is sent there.

A mail address is proven by a code sent to it, Telegram by a secret link opened there (iso10002 §6,
step L2 of the ladder). Nothing of the conversation goes anywhere before that.
"""

import hmac
import re
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from bot.dialogue import phrases, slots
from bot.dialogue.scene import Scene
from bot.domain.dialogue import (
    Decision,
    DialogueState,
    Effect,
    Join,
    Line,
    Option,
    Proof,
    Say,
    SendCode,
    SendTranscript,
    SetFact,
    Welcome,
)
from channels.message import Address
from nlp.understanding import EntityType, Level

MINUTES = 30  # how long a code holds
MOST_TRIES = 5
MOST_PROOFS = 5  # codes one conversation may ask for
LONGEST_EMAIL = 254  # RFC 5321 §4.5.3.1.3
DIGITS = 6
CHAT = "web"  # where who leaves the page hears nothing more
CONFIRM = Option(value="email", label="option.confirm_email")
_EMAIL = re.compile(r"[^\s@<>()\"',;:\\\[\]]{1,64}@[\w-]+(\.[\w-]+)+")


def reaching(scene: Scene) -> Decision | None:
    """The answer to a wish to be reached elsewhere, or to a code; else None."""
    if scene.turn.joins:
        return _joined(scene)
    head, argument = scene.pressed
    if head in {"email", "transcript"}:
        named = argument or scene.state.offered
        return _named(scene, named, transcript=head == "transcript")
    if head == "telegram":
        return _linked(scene)
    code = six_digits(scene.turn.text)
    proof = scene.state.proof
    return _answered(scene, proof, code) if proof and code else None


def _named(scene: Scene, argument: str, *, transcript: bool) -> Decision:
    """Somebody names an address: known already, or a code goes there."""
    email, ours = argument.lower(), scene.turn.doors.get("email", "")
    if not ours:
        return _said(scene, scene.state, Line(key="reach.unavailable"))
    if not _plausible(email, ours):
        return _said(scene, scene.state, Line(key="reach.invalid"))
    if scene.state.contact == _mailbox(ours, email):
        return _known(scene, email, transcript=transcript)
    if scene.state.proofs >= MOST_PROOFS:
        return _said(scene, scene.state, Line(key="reach.often"))
    code = code_of(scene.turn.offer)
    proof = Proof(
        email=email, code=code, until=scene.now + timedelta(minutes=MINUTES), transcript=transcript
    )
    state = replace(scene.state, proof=proof, proofs=scene.state.proofs + 1)
    told = Line(key="reach.sent", params={"email": email, "minutes": MINUTES})
    return _said(scene, state, told, SendCode(email=email, code=code, minutes=MINUTES))


def _known(scene: Scene, email: str, *, transcript: bool) -> Decision:
    key = "reach.transcript_sent" if transcript else "reach.confirmed"
    effects = (SendTranscript(email=email),) if transcript else ()
    return _said(scene, scene.state, Line(key=key, params={"email": email}), *effects)


def _answered(scene: Scene, proof: Proof, code: str) -> Decision:
    """Six digits while a code is awaited are that code, right or wrong."""
    if scene.now > proof.until or proof.tries >= MOST_TRIES:
        return _said(scene, replace(scene.state, proof=None), Line(key="reach.over"))
    if not hmac.compare_digest(code, proof.code):
        tried = replace(proof, tries=proof.tries + 1)
        return _said(scene, replace(scene.state, proof=tried), Line(key="reach.wrong"))
    return _proven(scene, proof)


def _proven(scene: Scene, proof: Proof) -> Decision:
    """What was proven stands in every open case, and is not asked for any more."""
    contact = _mailbox(scene.turn.doors.get("email", ""), proof.email)
    state = replace(scene.state, contact=contact, proof=None)
    facts = slots.proven(state, scene.turn, scene.now)
    state = replace(state, slots=slots.filled(state.slots, facts))
    lines = [Line(key="reach.confirmed", params={"email": proof.email})]
    live = (case for case in scene.cases if case.open)
    effects: list[Effect] = [SetFact(case_id=case.id, fact=f) for case in live for f in facts]
    effects.append(Welcome(address=contact))
    if proof.transcript:
        effects.append(SendTranscript(email=proof.email))
        lines.append(Line(key="reach.transcript_sent", params={"email": proof.email}))
    return Decision(state=state, effects=(*effects, Say(lines=tuple(lines))))


def _linked(scene: Scene) -> Decision:
    """A link into Telegram that lets whoever opens it first join this conversation."""
    bot = scene.turn.doors.get("telegram", "")
    if not bot:
        return _said(scene, scene.state, Line(key="reach.unavailable"))
    secret = _secret(scene.turn.offer)
    url = f"{bot}?start={scene.state.conversation_id}-{secret}"  # 64 characters are allowed
    told = Line(key="reach.telegram", params={"url": url})
    return _said(scene, replace(scene.state, link=secret), told)


def _joined(scene: Scene) -> Decision:
    state = replace(scene.state, joined=scene.turn.joins)
    joined = Join(conversation_id=scene.turn.joins)
    return _said(scene, state, Line(key="reach.joined"), joined)


def _said(scene: Scene, state: DialogueState, line: Line, *effects: Effect) -> Decision:
    """An answer on the side: a question that is open stays open."""
    return Decision(state=state, effects=(*effects, Say(lines=(line,))))


def code_of(chance: str) -> str:
    """Six digits nobody can guess, of an id nobody can."""
    return f"{int(_secret(chance), 16) % 10**DIGITS:0{DIGITS}}"


def _secret(chance: str) -> str:
    """96 bits nobody can guess, in hexadecimal."""
    return sha256(chance.encode()).hexdigest()[:24]


def offering(scene: Scene, decision: Decision) -> Decision:
    """Who tells a mail address in the web chat hears, once, that answers can go there too.

    It stands with what is said anyway, before a question; not while there is danger.
    """
    email, ours = _told(scene), scene.turn.doors.get("email", "")
    last = next((e for e in reversed(decision.effects) if isinstance(e, Say)), None)
    state = decision.state
    if state.contact or state.proof or state.offered or scene.turn.channel != CHAT:
        return decision
    if last is None or not ours or not _plausible(email, ours):
        return decision
    told = Line(key="reach.offer", params={"email": email})
    said = phrases.beside(last, told, asking=bool(state.asked))
    said = replace(said, options=(*last.options, CONFIRM))
    effects = tuple(said if effect is last else effect for effect in decision.effects)
    return Decision(state=replace(state, offered=email), effects=effects)


def _told(scene: Scene) -> str:
    """The mail address among the words; empty without one, and in danger."""
    read = scene.turn.understanding
    found = read.entity(EntityType.EMAIL) if scene.words_only else None
    calm = read.urgency.level < Level.CRITICAL
    return str(found.value).lower() if found and calm else ""


def _plausible(email: str, ours: str) -> bool:
    return len(email) <= LONGEST_EMAIL and bool(_EMAIL.fullmatch(email)) and email != ours


def _mailbox(ours: str, email: str) -> Address:
    return Address(channel="email", account=ours, user=email)


def six_digits(text: str) -> str:
    """Six digits in any script, however they are spaced; else empty."""
    digits = "".join(text.split())
    return f"{int(digits):0{DIGITS}}" if len(digits) == DIGITS and digits.isdecimal() else ""
