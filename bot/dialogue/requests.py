"""What a person may ask for at any time, in any words, by button or by command."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.dialogue import phrases
from bot.dialogue.collecting import pending, stop
from bot.dialogue.language import asked_for
from bot.dialogue.meaning import ask_which, chosen, meant
from bot.dialogue.opening import open_case, redirects
from bot.dialogue.reopening import reopened
from bot.dialogue.scene import BRIEF, Scene
from bot.dialogue.slots import ENOUGH_WORDS
from bot.dialogue.unproven import asked_first
from bot.domain.case import Action, Case, Reply, Status
from bot.domain.dialogue import (
    ASKS_A_PERSON,
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
from nlp.understanding import OURS, ActCode, KindCode, Level, SayingCode

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
    "escalate": ActCode.ESCALATE,
}
MOST_LISTED = 5


def request(scene: Scene) -> Decision | None:
    """The answer to an explicit request, or None when the turn makes none.

    While a person speaks for us, words are for them; buttons and commands are still for us.
    """
    if scene.state.phase is Phase.WITH_STAFF and scene.words_only:
        return None
    wanted = COMMANDS.get(scene.pressed[0])
    for code, answer in _ANSWERS.items():
        if code is wanted or (wanted is None and _asks(scene, code)):
            decision = answer(scene)
            if decision is not None:
                return decision
    return None


def _asks(scene: Scene, code: ActCode) -> bool:
    """The act, or a phrase that asks for the same."""
    in_charge = code is ActCode.ASK_STATUS and scene.brief and scene.says(SayingCode.IN_CHARGE)
    return in_charge or scene.asks(code)


def _human(scene: Scene) -> Decision | None:
    case = scene.focus if scene.focus_open else None
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
        HandOver(case_id=case_id, reason=ASKS_A_PERSON),
        phrases.say("m13.handover", case_id=case_id),
    )
    return Decision(state=state, effects=(*effects, *stop(scene, case), *handed))


def _superior(scene: Scene) -> Decision | None:
    """Without any case somebody higher up is a person all the same; an ombudsman is not ours."""
    if redirects(scene, scene.turn.understanding.kind.code):
        return None
    return _human(scene) if scene.pressed[0] or not (scene.telling or scene.cases) else None


def _status(scene: Scene) -> Decision:
    named = scene.named_case() or meant(scene)
    chosen = (named,) if named else _reported(scene)
    if not chosen:
        return Decision(state=scene.state, effects=(phrases.say("status.none"),))
    if len(chosen) == 1 and chosen[0].undecided:
        return _stage(scene, chosen[0])
    said = tuple(phrases.stage(case) for case in chosen[:MOST_LISTED])
    return Decision(state=replace(scene.state, shown=""), effects=said)


def _stage(scene: Scene, case: Case) -> Decision:
    """Where it stands; in other words when nothing has happened since that was last told."""
    now = f"{case.id} {case.status} {case.deadlines.update_due:%Y%m%d}"
    if now == scene.state.shown:
        state = replace(scene.state, shown="")
        said = phrases.say("status.unchanged", options=(phrases.HUMAN,), case_id=case.id)
        return Decision(state=state, effects=(said,))
    return Decision(state=replace(scene.state, shown=now), effects=(phrases.stage(case),))


def _reported(scene: Scene) -> tuple[Case, ...]:
    """The open cases; without any, the newest ended one."""
    live = tuple(case for case in scene.cases if case.open)
    return live or scene.cases[:1]


def _language(scene: Scene) -> Decision | None:
    head, argument = scene.pressed
    known = asked_for(scene.turn) or (argument.lower() if head == "language" else "")
    if known not in OURS:
        return Decision(state=scene.state, effects=(_languages(),)) if head else None
    state = replace(scene.state, language=known)
    return Decision(state=state, effects=(phrases.say("language.changed"), *pending(scene)))


def _languages() -> Say:
    names = ("en", "ru", "tr", "fa")
    options = tuple(Option(value=f"language:{code}", label=f"language.{code}") for code in names)
    return Say(lines=(Line(key="language.choose"),), options=options)


def _help(scene: Scene) -> Decision:
    """Who writes and what may be written; in danger, what to do."""
    if scene.focus and scene.focus_open and scene.focus.urgency is Level.CRITICAL:
        said = phrases.say("m2.critical", options=(phrases.HUMAN,), case_id=scene.focus.id)
        return Decision(state=scene.state, effects=(said, *pending(scene)))
    options = () if scene.state.asked else (phrases.STATUS, phrases.HUMAN)
    said = phrases.say("m0.greeting", options=options)
    return Decision(state=scene.state, effects=(said, *pending(scene)))


def _greet(scene: Scene) -> Decision | None:
    return _help(scene) if scene.turn.understanding.kind.code is KindCode.SMALLTALK else None


def _thank(scene: Scene) -> Decision | None:
    """Thanks are taken kindly and change nothing; a closed case stays closed."""
    kind, live = scene.turn.understanding.kind.code, scene.focus_open and scene.brief
    if kind is not KindCode.SMALLTALK and not (live and kind is KindCode.PRAISE):
        return None
    if scene.state.asked and (scene.asks(ActCode.DENY) or scene.says(SayingCode.STOP)):
        return None  # "no, thank you" answers the question
    kept = (AddToCase(case_id=scene.routed.id),) if scene.routed else ()
    said = phrases.say("thanks.welcome")
    return Decision(state=scene.state, effects=(*kept, said, *pending(scene)))


def _cancel(scene: Scene) -> Decision:
    """No more questions; where none is open, what is left to be stopped is the complaint."""
    case = scene.focus if scene.focus_open else None
    silent = scene.state.phase is Phase.WITH_STAFF
    if case is not None and not silent and not scene.state.asked and scene.words_only:
        return withdraw(scene, case)
    phase = Phase.WITH_STAFF if silent else Phase.IDLE
    state = replace(scene.state, phase=phase, asked="", confirm="", misses=0)
    if case is None:
        return Decision(state=state, effects=(phrases.say("cancel.nothing"),))
    said = phrases.say("cancel.stopped", case_id=case.id)
    return Decision(state=state, effects=(*stop(scene, case), said))


def _withdraw(scene: Scene) -> Decision | None:
    live = tuple(one for one in scene.cases if one.open)
    case = meant(scene) or scene.routed
    if case is None and len(live) > 1:
        return ask_which(scene, "withdraw", live)
    return withdraw(scene, case or scene.focus)


def withdrawn(scene: Scene) -> Decision | None:
    """The answer to the question which case is to be withdrawn."""
    verb, case = chosen(scene) or ("", None)
    return withdraw(scene, case) if verb == "withdraw" else None


def withdraw(scene: Scene, case: Case | None) -> Decision:
    """Only after a clear yes."""
    if case is None or not case.open:
        return Decision(state=scene.state, effects=(phrases.say("status.none"),))
    if not scene.turn.proven:
        return asked_first(scene, case)
    state = replace(scene.state, phase=Phase.CONFIRMING, confirm=f"withdraw:{case.id}")
    said = phrases.say("withdraw.confirm", options=(phrases.YES, phrases.NO), case_id=case.id)
    return Decision(state=state, effects=(AddToCase(case_id=case.id), said))


def _new(scene: Scene) -> Decision | None:
    """A new matter: at once when it is told along, else with the next words."""
    if scene.words_only and scene.telling:
        # Where one is open, an account alone is not enough: it is weighed in `another`.
        if scene.focus_open and not scene.says(SayingCode.ANOTHER_MATTER):
            return None
        return open_case(scene, scene.turn.understanding.kind.code)
    if len(scene.pressed[1].split()) >= ENOUGH_WORDS:
        return open_case(scene, KindCode.UNCLEAR)
    state = replace(scene.state, phase=Phase.IDLE, asked="", confirm="", fresh=True)
    return Decision(
        state=state,
        effects=(*stop(scene, scene.focus), phrases.say("new.tell" if scene.cases else "m0.tell")),
    )


def _object(scene: Scene) -> Decision | None:
    """The words "this is a complaint" are always honoured (iso10002 §4.4)."""
    spoken = (scene.routed, scene.current, *scene.cases[:1])
    case = next((c for c in spoken if c and c.status is Status.OUT_OF_SCOPE), None)
    if case is None:
        return None
    step = Step(case_id=case.id, action=Action.OBJECT, reason="the complainant's own words")
    return Decision(
        state=replace(scene.state, case_id=case.id),
        effects=(AddToCase(case_id=case.id), step),
    )


def _satisfied(scene: Scene) -> Decision | None:
    """Accepted; where something was promised, the table says that it is now carried out."""
    case = scene.decided
    if case is None:
        return None
    due = case.resolution.remedies and case.resolution.remedy_done_at is None
    then: Effect = (
        Step(case_id=case.id, action=Action.REMEDY, reason="the complainant's own words")
        if due
        else phrases.say("m7.accepted", case_id=case.id)
    )
    accepted = Answer(case_id=case.id, reply=Reply.ACCEPT)
    return Decision(state=scene.state, effects=(AddToCase(case_id=case.id), accepted, then))


def _not_satisfied(scene: Scene) -> Decision | None:
    """A decision refused goes to somebody else; a closed case that did not help is reopened."""
    case = _refused(scene)
    if case is None:
        return None
    if case.status is Status.CLOSED:
        return reopened(scene, case, "not satisfied")
    effects: tuple[Effect, ...] = (
        AddToCase(case_id=case.id),
        Answer(case_id=case.id, reply=Reply.REJECT),
        Step(case_id=case.id, action=Action.REVIEW, reason="decision not accepted"),
    )
    return Decision(state=scene.state, effects=effects)


def _refused(scene: Scene) -> Case | None:
    """A decision waiting for an answer, else the closed case spoken about, or the only matter."""
    if scene.routed and scene.routed.status is Status.CLOSED:
        return scene.routed
    live = any(case.open for case in scene.cases)
    ended = (scene.current, *(() if live else scene.cases[:1]))
    closed = (case for case in ended if case and case.status is Status.CLOSED)
    return scene.decided or next(closed, None)


# Asked in this order: what is clearer and weightier first.
_ANSWERS: Mapping[ActCode, Callable[[Scene], Decision | None]] = {
    ActCode.OBJECT: _object,
    ActCode.CHANGE_LANGUAGE: _language,
    ActCode.NOT_SATISFIED: _not_satisfied,
    ActCode.SATISFIED: _satisfied,
    ActCode.WITHDRAW: _withdraw,
    ActCode.NEW_COMPLAINT: _new,
    ActCode.ASK_HUMAN: _human,
    ActCode.ESCALATE: _superior,
    ActCode.ASK_STATUS: _status,
    ActCode.CANCEL: _cancel,
    ActCode.HELP: _help,
    ActCode.GREET: _greet,
    ActCode.THANK: _thank,
}
