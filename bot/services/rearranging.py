"""Staff put messages where they belong: cases of one person joined and parted, a message split."""

from dataclasses import replace

from bot.domain.case import Action, Case, Status
from bot.domain.dialogue import Line, OpenCase, Say, Turn
from bot.domain.errors import ArzuhalError, GuardError
from bot.domain.events import EventType
from bot.services.ports.cases import Moved
from bot.services.recording import Recording
from bot.services.threads import goes_on
from channels.message import Author, MessageKind
from nlp.readers.privacy import mask
from nlp.understanding import KindCode, nothing


def join(recording: Recording, case: Case, into: str) -> None:
    """End a case in another open one of the same person, which gets all that was said in it.

    Raises:
        NotFoundError: there is no such case.
        ArzuhalError: it is another person's, or ended.
        GuardError: others see the one than the other.
    """
    unit = recording.unit
    other = unit.cases.by_reference(into)
    if other.conversation_id != case.conversation_id or other.id == case.id:
        raise ArzuhalError("Only two cases of the same person can be joined.")
    if not other.open:
        raise ArzuhalError("The other case has ended.")
    if other.circle != case.circle:
        raise GuardError(("same_circle",))
    moved = unit.cases.move(case.id, other.id)
    recording.cases[case.id] = replace(case, merged_into=other.id)
    recording.take(
        recording.cases[case.id],
        Action.MERGE,
        case=other.reference,
        heard=[*moved.heard],
        said=[*moved.said],
    )
    recording.change(
        _with_all(other, case), recording.event(EventType.MERGED, case=case.reference)
    )
    state = unit.dialogues.get(case.conversation_id)
    if state.case_id == case.id:
        unit.dialogues.put(replace(state, case_id=other.id))


def part(recording: Recording, case: Case) -> None:
    """Undo that: what was said in it before comes back, what was said since stays there.

    Raises:
        IllegalTransitionError: it is not joined with another.
        GuardError: others see the one than the other.
    """
    unit = recording.unit
    recording.take(replace(case, merged_into=""), Action.PART)
    other = goes_on(unit, case)
    if other.circle != case.circle:
        raise GuardError(("same_circle",))
    unit.cases.move(other.id, case.id, _brought(recording, case))
    recording.change(other, recording.event(EventType.PARTED, case=case.reference))


def _brought(recording: Recording, case: Case) -> Moved:
    """What it brought along when it was joined."""
    joined = [
        link.event.data
        for link in recording.unit.events.of(case.id)
        if link.event.type is EventType.MERGED and link.event.to_status == Status.MERGED
    ]
    return Moved(heard=tuple(joined[-1]["heard"]), said=tuple(joined[-1]["said"]))


def split(recording: Recording, case: Case, message_id: int) -> Case:
    """Make one message of a case a case of its own, received when it came; the person is told.

    Raises:
        ArzuhalError: the message is not in the case, or it is the one the case began with.
    """
    unit = recording.unit
    heard = [one for one in unit.cases.correspondence(case.id) if one.author is Author.COMPLAINANT]
    found = next((one for one in heard[1:] if one.message_id == message_id), None)
    if found is None:
        raise ArzuhalError("Only a later message of this case can become a case of its own.")
    read = found.understanding or nothing(found.text)
    turn = Turn(
        message_id=message_id,
        channel=case.channel,
        kind=MessageKind.TEXT,
        text=mask(found.text, read.sensitive),
        understanding=read,
        offer=recording.tools.new_id(),
    )
    recording.turn, recording.received_at = turn, found.at
    told = Say(lines=(Line(key="m1.recorded"),), case_id=turn.offer)
    recording.carry_out((OpenCase(case_id=turn.offer, kind=KindCode.COMPLAINT), told))
    unit.cases.move(case.id, turn.offer, Moved(heard=(message_id,)))
    fresh = recording.cases[turn.offer]
    recording.change(case, recording.event(EventType.SPLIT, case=fresh.reference))
    recording.change(
        replace(fresh, needs_review=True, circle=case.circle),
        recording.event(EventType.SPLIT, case=case.reference),
    )
    return fresh


def _with_all(case: Case, other: Case) -> Case:
    """What the other case knew and this one did not, and the more urgent of the two."""
    new = tuple(replace(f, stored=False) for n, f in other.slots.items() if n not in case.slots)
    return replace(case, facts=(*case.facts, *new), urgency=max(case.urgency, other.urgency))
