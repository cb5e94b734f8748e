"""Asking for what is missing: one question a turn, each may be skipped, none is asked twice."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue import phrases, slots
from bot.dialogue.numbers import bare_number
from bot.dialogue.scene import Scene
from bot.domain.case import Action, Case, Fact, Status
from bot.domain.dialogue import (
    AddToCase,
    Answered,
    Backlog,
    Decision,
    DialogueState,
    Effect,
    Forget,
    HandOver,
    Phase,
    Remind,
    Say,
    SetFact,
    SlotState,
    Step,
    TimerKind,
)
from bot.domain.policy import Policy
from nlp.understanding import ActCode, Level

MOST_LISTED = 5  # cases whose letter of questions is remembered
BY_LETTER = frozenset({"email"})  # channels where all questions go in one message
QUESTION_TIMERS = (TimerKind.REMINDER, TimerKind.GIVE_UP)


def answering(scene: Scene) -> Decision | None:
    """Take the turn as the answer to the question asked; None when nothing was asked."""
    case = scene.asked_about
    if case is None:
        return None
    if _declined(scene):
        marked = {**scene.state.slots, scene.state.asked: SlotState.SKIPPED}
        return go_on(scene, case, replace(scene.state, slots=marked), ())
    if not scene.words_only and chosen_wish(scene) is None:
        return None
    if not scene.words and not scene.turn.attachments:
        return _missed(scene, case)
    facts = _facts(scene)
    state = replace(scene.state, slots=slots.filled(scene.state.slots, facts), misses=0)
    return go_on(scene, case, state, facts)


def _declined(scene: Scene) -> bool:
    if scene.pressed[0] in {"skip", "unknown", "no"}:
        return True
    codes = [ActCode.SKIP, ActCode.DONT_KNOW]
    if scene.state.asked in {"evidence", "other_contact"}:
        codes.append(ActCode.DENY)
    return scene.asks(*codes)


def _facts(scene: Scene) -> tuple[Fact, ...]:
    """What the answer says; words that no reader could place answer the question asked."""
    wish = chosen_wish(scene)
    if wish is not None:
        return (wish,)
    found = tuple(slots.read(scene.turn, scene.now))
    named = {slots.question_of(fact.field) for fact in found}
    if scene.state.asked in named or not scene.words:
        return found
    if scene.brief and slots.aside(scene.state.asked, named):
        return found  # something else was told, and the question is still open
    field = bare_number(scene) or scene.state.asked
    if field == "what":
        return (*found, slots.account(scene.turn, scene.now))
    own = slots.stated(field, scene.turn.text.strip(), scene.turn, scene.now)
    return (*found, own)


def chosen_wish(scene: Scene) -> Fact | None:
    """The remedy whose button was pressed, under whichever question."""
    head, argument = scene.pressed
    if head != "remedy" or argument not in phrases.REMEDIES:
        return None
    return slots.stated("remedy_requested", argument, scene.turn, scene.now)


def _missed(scene: Scene, case: Case) -> Decision:
    """Nothing readable: once the question is put another way, then a person is offered."""
    misses = scene.state.misses + 1
    state = replace(scene.state, misses=misses)
    added = AddToCase(case_id=case.id)
    if misses < scene.policy.max_misses:
        again = phrases.question(scene.state.asked, case.id, again=True)
        return Decision(state=state, effects=(added, again))
    skipped = {**state.slots, state.asked: SlotState.SKIPPED}
    state = replace(state, slots=skipped, phase=Phase.IDLE, asked="", misses=0)
    offer = phrases.say("missed.offer", options=(phrases.HUMAN,), case_id=case.id)
    return Decision(
        state=state,
        effects=(added, *stop(scene, case), HandOver(case_id=case.id), offer),
    )


def go_on(scene: Scene, case: Case, state: DialogueState, facts: tuple[Fact, ...]) -> Decision:
    """Record the answer, then ask the next question or say that this is enough.

    A picture, or the button of an earlier question, is taken and leaves the question open.
    """
    known: tuple[Effect, ...] = (
        AddToCase(case_id=case.id),
        *(SetFact(case_id=case.id, fact=fact) for fact in facts),
    )
    if state.asked not in state.slots:
        return Decision(state=state, effects=(*known, *pending(scene)))
    last = Answered(message_id=scene.turn.message_id, slot=state.asked)
    state = replace(state, answered=last)
    asked = ask_next(scene, state, case_id=case.id, category=case.category, urgency=case.urgency)
    if asked is not None:
        return Decision(state=asked.state, effects=(*known, *asked.effects))
    done = replace(state, phase=Phase.IDLE, asked="", misses=0)
    said = phrases.say("m3.enough", case_id=case.id)
    return Decision(state=done, effects=(*known, *stop(scene, case), said))


def ask_next(
    scene: Scene, state: DialogueState, *, case_id: str, category: str | None, urgency: Level
) -> Decision | None:
    """Ask for the next missing fact (by letter: for all at once); None when nothing is left."""
    channel = scene.turn.channel
    if scene.turn.backlog is Backlog.SILENT:
        return None
    left = slots.wanted(state, scene.policy, category=category, urgency=urgency, channel=channel)
    if not left:
        return None
    timers = waiting(scene, case_id)
    step = Step(case_id=case_id, action=Action.ASK)
    if channel in BY_LETTER:
        state = _all_asked(state, case_id, left)
        said = Say(lines=phrases.listed(left), case_id=case_id)
    else:
        state = _one_asked(state, left[0])
        said = phrases.question(left[0], case_id)
    return Decision(state=state, effects=(step, said, *timers))


def _all_asked(state: DialogueState, case_id: str, names: tuple[str, ...]) -> DialogueState:
    return replace(
        state,
        listed=listing(state, case_id, names),
        slots={**state.slots, **dict.fromkeys(names, SlotState.ASKED)},
        asked_count=state.asked_count + len(names),
        reminded=0,
        late="",
    )


def _one_asked(state: DialogueState, slot: str) -> DialogueState:
    return replace(
        state,
        phase=Phase.COLLECTING,
        asked=slot,
        asked_count=state.asked_count + 1,
        reminded=0,
        late="",
    )


def listing(
    state: DialogueState, case_id: str, asked: tuple[str, ...]
) -> Mapping[str, tuple[str, ...]]:
    """The questions of letters by case, the newest last; old cases are forgotten."""
    others = [(of, slots) for of, slots in state.listed.items() if of != case_id]
    return dict([*others[1 - MOST_LISTED :], (case_id, asked)])


def waiting(scene: Scene, case_id: str) -> tuple[Remind, ...]:
    """The timers of a question."""
    return (
        *recalling(case_id, scene.policy, scene.now, recalled=0),
        Remind(
            case_id=case_id,
            timer=TimerKind.GIVE_UP,
            at=scene.now + scene.policy.give_up_after,
        ),
    )


def recalling(case_id: str, policy: Policy, now: datetime, *, recalled: int) -> tuple[Remind, ...]:
    """The next reminder of a question recalled so often; none when there were enough."""
    if recalled >= len(policy.reminders):
        return ()
    before = policy.reminders[recalled - 1] if recalled else timedelta()
    at = now + policy.reminders[recalled] - before
    return (Remind(case_id=case_id, timer=TimerKind.REMINDER, at=at),)


def stop(scene: Scene, case: Case | None) -> tuple[Effect, ...]:
    """No question is open any more: the case goes on with what is there."""
    if case is None:
        return ()
    waiting = case.status is Status.AWAITING_INFO
    answered = (Step(case_id=case.id, action=Action.ANSWER),) if waiting else ()
    return (*answered, Forget(case_id=case.id, timers=QUESTION_TIMERS))


def pending(scene: Scene) -> tuple[Say, ...]:
    """The question that is still open, worded another way; nothing when there is none."""
    if not scene.state.asked:
        return ()
    return (phrases.question(scene.state.asked, scene.state.case_id, again=True),)
