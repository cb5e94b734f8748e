"""Everything else a person may send: something new, something more, or nothing we can use."""

from dataclasses import replace

from bot.dialogue import phrases, slots
from bot.dialogue.collecting import BY_LETTER, pending, stop
from bot.dialogue.late import late_answer, settled
from bot.dialogue.opening import SURE, open_case, redirects
from bot.dialogue.replies import along, chosen_wish, nod
from bot.dialogue.scene import Scene
from bot.domain.case import Case, Status
from bot.domain.dialogue import (
    AddToCase,
    Decision,
    DialogueState,
    Effect,
    Ignore,
    Line,
    Option,
    Phase,
    Say,
    SetFact,
)
from channels.message import MessageKind
from nlp.understanding import KindCode

SPAM_SURE = 0.97  # a complaint that only names an address was once read so at 0.94


def with_staff(scene: Scene) -> Decision | None:
    """A person has taken over: the bot records and is silent; a new letter is a new matter."""
    case = scene.focus
    if scene.state.phase is not Phase.WITH_STAFF or case is None or not case.open:
        return None
    if starts_anew(scene):
        return None
    return Decision(state=scene.state, effects=(*added(scene, case), *stop(scene, case)))


def spam(scene: Scene) -> Decision | None:
    """Recorded and not answered, where no conversation of ours is going on."""
    kind = scene.turn.understanding.kind
    if scene.cases or kind.code is not KindCode.SPAM or kind.confidence < SPAM_SURE:
        return None
    return Decision(state=scene.state, effects=(Ignore(fate="spam"),))


def chosen_new(scene: Scene) -> Decision | None:
    """The button "this is another matter", pressed under an addition; pressed twice, it is one."""
    if scene.pressed[0] != "separate" or scene.turn.earlier is None:
        return None
    told = scene.turn.earlier.message_id
    known = next((c for c in scene.cases if c.facts and c.facts[0].message_id == told), None)
    if known is not None:
        return Decision(state=scene.state, effects=(phrases.stage(known),))
    return open_case(replace(scene, turn=scene.turn.earlier), KindCode.COMPLAINT)


def stale(scene: Scene) -> Decision | None:
    """A button of an earlier question, or one nobody offered: said kindly, and nothing is done.

    A wish is still a wish when its question has passed. An unknown command gets the greeting.
    """
    if scene.words_only:
        return None
    wish, case = chosen_wish(scene), scene.focus
    if wish is not None and case is not None and case.open:
        effects = (
            AddToCase(case_id=case.id),
            SetFact(case_id=case.id, fact=wish),
            phrases.say("m3b.added", case_id=case.id),
        )
        return Decision(state=scene.state, effects=effects)
    pressed = scene.turn.kind is MessageKind.CHOICE
    said = phrases.say("choice.stale" if pressed else "m0.greeting")
    return Decision(state=scene.state, effects=(said, *pending(scene)))


def continuing(scene: Scene) -> Decision | None:
    """More about a case there is; a new matter where the channel or the person says so."""
    case = scene.focus
    if case is None or scene.state.fresh or starts_anew(scene):
        return None
    if not scene.words and not scene.turn.attachments:
        return Decision(state=scene.state, effects=(AddToCase(case_id=case.id),))
    if not case.open:
        return _after_the_end(scene, case)
    return _more(scene, case)


def beginning(scene: Scene) -> Decision:
    """A first message: a case at once, or a kind word when there is nothing to record yet."""
    kind = scene.turn.understanding.kind.code
    surely = scene.brief or scene.turn.understanding.kind.confidence >= SURE
    if kind is KindCode.STATUS_QUERY and surely:
        return Decision(state=scene.state, effects=(phrases.say("status.none"),))
    empty = scene.words == 0 and not scene.turn.attachments
    if (kind is KindCode.SMALLTALK and surely) or (empty and not scene.state.misses):
        said = phrases.say("m0.greeting", options=(phrases.HUMAN,))
        state = replace(scene.state, misses=scene.state.misses + empty)
        return Decision(state=state, effects=(said,))
    if kind is KindCode.UNCLEAR and scene.words == 1 and not scene.state.misses:
        state = replace(scene.state, misses=1)
        return Decision(state=state, effects=(phrases.say("m0.tell"),))
    return open_case(scene, kind)


def starts_anew(scene: Scene) -> bool:
    """By letter a message that answers nothing of ours is a matter of its own."""
    kind = scene.turn.understanding.kind.code
    if scene.turn.channel in BY_LETTER and not scene.turn.routed and not scene.named_case():
        return kind not in {KindCode.SMALLTALK, KindCode.STATUS_QUERY}
    return not scene.turn.routed and not scene.focus_open and kind is not KindCode.SMALLTALK


def _more(scene: Scene, case: Case) -> Decision:
    if nod(scene) and case.undecided:  # "ok" adds nothing that could be thanked for
        said = phrases.say("m3.enough", case_id=case.id)
        return Decision(state=scene.state, effects=(AddToCase(case_id=case.id), said))
    kind = scene.turn.understanding.kind.code
    other = kind is KindCode.COMPLAINT or redirects(scene, kind)
    options = (Option(value=f"separate:{scene.turn.message_id}", label="option.separate"),)
    said = Say(
        lines=(Line(key="m3b.added"),),
        options=options if other and scene.turn.channel not in BY_LETTER else (),
        case_id=case.id,
    )
    effects = (*added(scene, case), *stop(scene, case), said)
    return Decision(state=_turned_to(scene, case), effects=effects)


def _turned_to(scene: Scene, case: Case) -> DialogueState:
    """The conversation is about this case now, unless a question about another one is open."""
    state = scene.state
    if state.phase is Phase.COLLECTING:
        return state
    known = state.slots if state.case_id == case.id else {}
    facts = (*slots.read(scene.turn, scene.now), *late_answer(scene, case))
    state = settled(state, facts) if state.case_id == case.id else replace(state, late="")
    return replace(state, case_id=case.id, slots=slots.filled(known, facts), misses=0)


def _after_the_end(scene: Scene, case: Case) -> Decision:
    """Kept with the closed case; whether it is to be opened again is for the person to say."""
    if case.status is Status.CLOSED:
        options = (Option(value="not_satisfied", label="option.reopen"), phrases.NEW)
        said = phrases.say("closed.added", options=options, case_id=case.id)
    else:
        said = phrases.stage(case)
    return Decision(state=scene.state, effects=(*added(scene, case), said))


def added(scene: Scene, case: Case) -> tuple[Effect, ...]:
    """The message belongs to the case, with what it states."""
    facts = (*along(scene, case), *late_answer(scene, case))
    return (
        AddToCase(case_id=case.id),
        *(SetFact(case_id=case.id, fact=fact) for fact in facts),
    )
