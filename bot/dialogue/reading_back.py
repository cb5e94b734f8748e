"""Reading back: what is recorded is shown once, when nothing is left to ask, and may be put right.

Nothing waits for it: silence is consent, and the case goes on meanwhile. Staff see whether the
person has confirmed it (the fact `read_back`).
"""

from dataclasses import replace

from bot.dialogue import phrases, slots
from bot.dialogue.collecting import pending
from bot.dialogue.confirming import unconfirmed
from bot.dialogue.replies import chosen_wish, nod
from bot.dialogue.scene import Scene
from bot.domain.case import SHOWN_BACK, Case, Fact, Source, Status
from bot.domain.dialogue import (
    AddToCase,
    Confirm,
    Decision,
    DialogueState,
    Effect,
    HandOver,
    Line,
    Option,
    Phase,
    Say,
    SetFact,
)
from nlp.understanding import ActCode, KindCode, Level

FIELD = "read_back"
ASKED, CONFIRMED, CHANGED = "asked", "confirmed", "changed"
MOST = 2  # times it is shown: at first, and after what was put right
LEAST = 2  # facts that are worth showing
UNTOUCHED = frozenset({Status.RECEIVED, Status.AWAITING_INFO})  # staff have not begun
# Wishes of their own, which are no answer to the summary.
_ELSE = (
    *(ActCode.ASK_HUMAN, ActCode.ASK_STATUS, ActCode.WITHDRAW, ActCode.CANCEL, ActCode.HELP),
    *(ActCode.CHANGE_LANGUAGE, ActCode.NEW_COMPLAINT, ActCode.OBJECT, ActCode.ESCALATE),
)


def read_back(scene: Scene, decision: Decision) -> Decision:
    """In place of the thanks for the last answer: what is recorded, to be looked over."""
    for effect in decision.effects:
        if isinstance(effect, Say) and effect.lines[-1].key == "m3.enough":
            return _instead(scene, decision, effect)
    return decision


def _instead(scene: Scene, decision: Decision, thanks: Say) -> Decision:
    case = next((c for c in scene.cases if c.id == thanks.case_id), None)
    facts = tuple(e.fact for e in decision.effects if isinstance(e, SetFact))
    if case is None or decision.state.phase is not Phase.IDLE or not _worth_it(scene, case, facts):
        return decision
    shown = _summary(case, facts, again=False)
    shown = replace(shown, lines=(*thanks.lines[:-1], *shown.lines))
    effects = tuple(shown if effect is thanks else effect for effect in decision.effects)
    return Decision(state=_waiting(decision.state, case), effects=(*effects, _mark(scene, case)))


def _worth_it(scene: Scene, case: Case, facts: tuple[Fact, ...]) -> bool:
    told = scene.turn.understanding.urgency.level
    return (
        case.fact(FIELD) is None
        and case.status in UNTOUCHED
        and case.kind in {KindCode.COMPLAINT, KindCode.UNCLEAR}
        and max(case.urgency, told) < Level.CRITICAL
        and len(_known(case, facts)) >= LEAST
    )


def _known(case: Case, facts: tuple[Fact, ...]) -> dict[str, object]:
    values = {**case.slots, **{fact.field: fact for fact in facts}}
    known = {name: phrases.told(values[name]) for name in SHOWN_BACK if name in values}
    # Words in place of a file are an answer to something else.
    return {n: v for n, v in known.items() if n != "evidence" or isinstance(v, int)}


def _summary(case: Case, facts: tuple[Fact, ...], *, again: bool) -> Say:
    known = _known(case, facts)
    lines = tuple(
        Line(key="readback.fact", params={"field": name, "value": value})
        for name, value in known.items()
    )
    key = "readback.again" if again else "readback.shown"
    options = (
        Option(value=f"right:{case.id}", label="option.right"),
        Option(value=f"change:{case.id}", label="option.change"),
    )
    return Say(lines=(Line(key=key, params={"facts": lines}),), options=options, case_id=case.id)


def _waiting(state: DialogueState, case: Case) -> DialogueState:
    return replace(state, phase=Phase.CONFIRMING, confirm=f"summary:{case.id}", misses=0)


def _mark(scene: Scene, case: Case, value: str = ASKED) -> SetFact:
    source = Source.SYSTEM if value == ASKED else Source.COMPLAINANT
    fact = Fact(
        field=FIELD, value=value, source=source, at=scene.now, message_id=scene.turn.message_id
    )
    return SetFact(case_id=case.id, fact=fact)


def looked_over(scene: Scene) -> Decision | None:
    """What the person says to the summary; None for anything that is not about it."""
    head, argument = scene.pressed
    if head in {"right", "change"}:
        return _pressed(scene, head, argument)
    verb, _, rest = scene.state.confirm.partition(":")
    case_id, _, field = rest.partition(":")
    case = _asked(scene, case_id)
    if verb not in {"summary", "change"} or case is None:
        return None
    if not scene.words_only:
        wish = chosen_wish(scene)
        return _changed(scene, case, (wish,)) if wish and verb == "change" else None
    if scene.asks(*_ELSE) or not scene.words:
        return None
    return _told_what(scene, case, field) if verb == "change" else _answered(scene, case)


def _asked(scene: Scene, case_id: str) -> Case | None:
    """The case whose summary was shown; not once somebody works on it."""
    case = next((c for c in scene.cases if c.id == case_id), None)
    return case if case and case.fact(FIELD) and case.status in UNTOUCHED else None


def _pressed(scene: Scene, head: str, argument: str) -> Decision | None:
    case_id, _, field = argument.partition(":")
    case = _asked(scene, case_id)
    if case is None:
        return None
    if head == "right":
        return _confirmed(scene, case)
    if field in SHOWN_BACK and case.fact(field) is not None:
        return _ask_for(scene, case, field)
    return _ask_what(scene, case)


def _answered(scene: Scene, case: Case) -> Decision | None:
    """Words right after the summary: a yes, a no, or what is different."""
    if nod(scene):
        return _confirmed(scene, case)
    told = _differing(scene, case)
    says_no = scene.asks(ActCode.DENY, ActCode.CORRECT)
    if told and (says_no or scene.brief):
        return _changed(scene, case, told)
    if scene.brief and scene.asks(ActCode.AFFIRM):
        return _confirmed(scene, case)
    if scene.asks(ActCode.SKIP, ActCode.DONT_KNOW):
        return _left(scene, case)
    return _ask_what(scene, case) if says_no and scene.brief else None


def _left(scene: Scene, case: Case) -> Decision:
    """Neither yes nor no: it stays as it is, and nobody asks again."""
    said = phrases.say("m3.enough", case_id=case.id)
    state = unconfirmed(scene.state)
    return Decision(state=state, effects=(AddToCase(case_id=case.id), said))


def _differing(scene: Scene, case: Case) -> tuple[Fact, ...]:
    found = tuple(slots.read(scene.turn, scene.now))
    return tuple(fact for fact in found if fact.value != case.fact(fact.field))


def _confirmed(scene: Scene, case: Case) -> Decision:
    said = phrases.say("readback.confirmed", case_id=case.id)
    confirm = Confirm(case_id=case.id, fields=tuple(_known(case, ())))
    state = _settled(scene.state)
    again = pending(replace(scene, state=state))
    return Decision(state=state, effects=(AddToCase(case_id=case.id), confirm, said, *again))


def _settled(state: DialogueState) -> DialogueState:
    """The summary waits for nothing any more; any other confirmation still does."""
    about = state.confirm.partition(":")[0] in {"summary", "change"}
    return unconfirmed(state) if about else state


def _ask_what(scene: Scene, case: Case) -> Decision:
    """Which of the facts: a button for each, or simply in words."""
    options = tuple(
        Option(value=f"change:{case.id}:{name}", label=f"field.{name}")
        for name in _known(case, ())
    )
    said = phrases.say("readback.change", options=options, case_id=case.id)
    state = replace(scene.state, phase=Phase.CONFIRMING, confirm=f"change:{case.id}")
    return Decision(state=state, effects=(AddToCase(case_id=case.id), said))


def _ask_for(scene: Scene, case: Case, field: str) -> Decision:
    state = replace(scene.state, phase=Phase.CONFIRMING, confirm=f"change:{case.id}:{field}")
    options = phrases.options_for(field)[:-1] if field == "remedy_requested" else ()
    line = Line(key="readback.change_one", params={"field": field})
    said = Say(lines=(line,), options=options, case_id=case.id)
    return Decision(state=state, effects=(AddToCase(case_id=case.id), said))


def _told_what(scene: Scene, case: Case, field: str) -> Decision:
    """The next words say it: as the fact that was chosen, or whatever facts they state."""
    if scene.brief and scene.asks(ActCode.THANK):
        return _left(scene, case)
    told = _differing(scene, case)
    named = {fact.field for fact in told}
    if field and field not in named:
        own = slots.stated(field, scene.turn.text, scene.turn, scene.now)
        return _changed(scene, case, (*told, own))
    return _changed(scene, case, told) if told else _noted(scene, case)


def _noted(scene: Scene, case: Case) -> Decision:
    """Words that no reader places stay with the case, and a person reads them."""
    said = phrases.say("readback.noted", case_id=case.id)
    effects = (
        AddToCase(case_id=case.id),
        _mark(scene, case, CHANGED),
        HandOver(case_id=case.id),
        said,
    )
    return Decision(state=unconfirmed(scene.state), effects=effects)


def _changed(scene: Scene, case: Case, told: tuple[Fact, ...]) -> Decision:
    """Put right, and shown once more at most."""
    effects: tuple[Effect, ...] = (
        AddToCase(case_id=case.id),
        *(SetFact(case_id=case.id, fact=fact) for fact in told),
        _mark(scene, case, CHANGED),
    )
    state = unconfirmed(scene.state)
    times = sum(fact.field == FIELD and fact.value == ASKED for fact in case.facts)
    if times >= MOST:
        said = phrases.say("readback.changed", case_id=case.id)
        return Decision(state=state, effects=(*effects, said))
    shown = _summary(case, told, again=True)
    return Decision(state=_waiting(state, case), effects=(*effects, _mark(scene, case), shown))


def expected(state: DialogueState) -> str:
    """The fact that the next words are likely to state."""
    verb, _, rest = state.confirm.partition(":")
    return rest.partition(":")[2] if verb == "change" else state.asked
