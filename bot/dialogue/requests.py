"""What a person may ask for at any time, in any words, by button or by command."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.dialogue import phrases
from bot.dialogue.collecting import pending, stop
from bot.dialogue.language import asked_for
from bot.dialogue.opening import open_case
from bot.dialogue.scene import BRIEF, Scene
from bot.domain.case import Action, Case, Reply, Status
from bot.domain.dialogue import (
    AddToCase,
    Answer,
    Decision,
    Effect,
    HandOver,
    Line,
    Option,
    Phase,
    Say,
    Step,
)
from nlp.understanding import ActCode, KindCode

COMMANDS: Mapping[str, ActCode] = {
    "start": ActCode.HELP,
    "help": ActCode.HELP,
    "status": ActCode.ASK_STATUS,
    "human": ActCode.ASK_HUMAN,
    "cancel": ActCode.CANCEL,
    "new": ActCode.NEW_COMPLAINT,
    "withdraw": ActCode.WITHDRAW,
    "language": ActCode.CHANGE_LANGUAGE,
    "object": ActCode.OBJECT,
    "satisfied": ActCode.SATISFIED,
    "not_satisfied": ActCode.NOT_SATISFIED,
}
MOST_LISTED = 5


def request(scene: Scene) -> Decision | None:
    """The answer to an explicit request, or None when the turn makes none."""
    wanted = COMMANDS.get(scene.pressed[0])
    for code, answer in _ANSWERS.items():
        if code is wanted or (wanted is None and scene.asks(code)):
            decision = answer(scene)
            if decision is not None:
                return decision
    return None


def _human(scene: Scene) -> Decision | None:
    case = scene.focus
    if case is None:
        told = scene.words > BRIEF
        opened = open_case(scene, KindCode.UNCLEAR, ask=False, bare=not told)
        case_id = scene.turn.offer
        state, effects = opened.state, opened.effects
    else:
        case_id = case.id
        state, effects = scene.state, (AddToCase(case_id=case_id),)
    state = replace(state, phase=Phase.WITH_STAFF, asked="", confirm="", misses=0)
    handed: tuple[Effect, ...] = (
        HandOver(case_id=case_id),
        phrases.say("m13.handover", case_id=case_id),
    )
    return Decision(state=state, effects=(*effects, *stop(scene, case), *handed))


def _status(scene: Scene) -> Decision:
    named = scene.named_case()
    if scene.foreign_reference and not named:
        # The same words for right and wrong references of strangers (law 8).
        return Decision(state=scene.state, effects=(phrases.say("status.reference"),))
    chosen = (named,) if named else _reported(scene)
    if not chosen:
        return Decision(state=scene.state, effects=(phrases.say("status.none"),))
    said = tuple(
        Say(lines=(phrases.status_of(case),), case_id=case.id) for case in chosen[:MOST_LISTED]
    )
    return Decision(state=scene.state, effects=said)


def _reported(scene: Scene) -> tuple[Case, ...]:
    """The open cases; without any, the newest ended one."""
    live = tuple(case for case in scene.cases if case.open)
    return live or scene.cases[:1]


def _language(scene: Scene) -> Decision | None:
    head, argument = scene.pressed
    known = asked_for(scene.turn) or (argument if head == "language" else "")
    if not known:
        return Decision(state=scene.state, effects=(_languages(),)) if head else None
    state = replace(scene.state, language=known)
    return Decision(state=state, effects=(phrases.say("language.changed"), *pending(scene)))


def _languages() -> Say:
    names = ("en", "ru", "tr", "fa")
    options = tuple(Option(value=f"language:{code}", label=f"language.{code}") for code in names)
    return Say(lines=(Line(key="language.choose"),), options=options)


def _help(scene: Scene) -> Decision:
    state = replace(scene.state, greeted=True)
    options = () if scene.state.asked else (phrases.STATUS, phrases.HUMAN)
    said = phrases.say("m0.greeting", options=options)
    return Decision(state=state, effects=(said, *pending(scene)))


def _greet(scene: Scene) -> Decision | None:
    return _help(scene) if scene.turn.understanding.kind.code is KindCode.SMALLTALK else None


def _thank(scene: Scene) -> Decision | None:
    """Thanks are taken kindly and change nothing; a closed case stays closed."""
    if scene.turn.understanding.kind.code is not KindCode.SMALLTALK:
        return None
    return Decision(state=scene.state, effects=(phrases.say("thanks.welcome"), *pending(scene)))


def _cancel(scene: Scene) -> Decision:
    key = "cancel.stopped" if scene.focus else "cancel.nothing"
    case = scene.focus
    state = replace(scene.state, phase=Phase.IDLE, asked="", confirm="", misses=0)
    said = phrases.say(key, case_id=case.id if case else "")
    return Decision(state=state, effects=(*stop(scene, case), said))


def _withdraw(scene: Scene) -> Decision | None:
    case = scene.named_case() or scene.focus
    if case is None or not case.open:
        return Decision(state=scene.state, effects=(phrases.say("status.none"),))
    state = replace(scene.state, phase=Phase.CONFIRMING, confirm=f"withdraw:{case.id}")
    said = phrases.say("withdraw.confirm", options=(phrases.YES, phrases.NO), case_id=case.id)
    return Decision(state=state, effects=(AddToCase(case_id=case.id), said))


def _new(scene: Scene) -> Decision | None:
    """A new matter: at once when it is told along, else with the next words."""
    if not scene.pressed[0] and not scene.brief:
        return open_case(scene, scene.turn.understanding.kind.code)
    state = replace(scene.state, phase=Phase.IDLE, asked="", confirm="", fresh=True)
    return Decision(state=state, effects=(*stop(scene, scene.focus), phrases.say("new.tell")))


def _object(scene: Scene) -> Decision | None:
    """The words "this is a complaint" are always honoured (iso10002 §4.4)."""
    case = scene.focus or next(iter(scene.cases), None)
    if case is None or case.status is not Status.OUT_OF_SCOPE:
        return None
    step = Step(case_id=case.id, action=Action.OBJECT, reason="the complainant's own words")
    return Decision(
        state=replace(scene.state, case_id=case.id),
        effects=(AddToCase(case_id=case.id), step),
    )


def _satisfied(scene: Scene) -> Decision | None:
    case = scene.focus
    if case is None or not scene.decided:
        return None
    effects: tuple[Effect, ...] = (
        AddToCase(case_id=case.id),
        Answer(case_id=case.id, reply=Reply.ACCEPT),
        phrases.say("m7.accepted", case_id=case.id),
    )
    return Decision(state=scene.state, effects=effects)


def _not_satisfied(scene: Scene) -> Decision | None:
    """A decision refused goes to somebody else; a closed case that did not help is reopened."""
    case = scene.focus or next(iter(scene.cases), None)
    if case is None or case.status not in {Status.DECISION_SENT, Status.CLOSED}:
        return None
    if case.status is Status.CLOSED:
        step = Step(case_id=case.id, action=Action.REOPEN, reason="not satisfied")
        return Decision(
            state=replace(scene.state, case_id=case.id),
            effects=(AddToCase(case_id=case.id), step),
        )
    effects: tuple[Effect, ...] = (
        AddToCase(case_id=case.id),
        Answer(case_id=case.id, reply=Reply.REJECT),
        Step(case_id=case.id, action=Action.REVIEW, reason="decision not accepted"),
    )
    return Decision(state=scene.state, effects=effects)


# Asked in this order: what is clearer and weightier first.
_ANSWERS: Mapping[ActCode, Callable[[Scene], Decision | None]] = {
    ActCode.OBJECT: _object,
    ActCode.CHANGE_LANGUAGE: _language,
    ActCode.NOT_SATISFIED: _not_satisfied,
    ActCode.SATISFIED: _satisfied,
    ActCode.WITHDRAW: _withdraw,
    ActCode.NEW_COMPLAINT: _new,
    ActCode.ASK_HUMAN: _human,
    ActCode.ASK_STATUS: _status,
    ActCode.CANCEL: _cancel,
    ActCode.HELP: _help,
    ActCode.GREET: _greet,
    ActCode.THANK: _thank,
}
