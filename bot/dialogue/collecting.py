"""Asking for what is missing: one question a turn, each may be skipped, none is asked twice."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue import phrases, replies, slots
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
from nlp.understanding import Level

MOST_LISTED = 5  # cases whose letter of questions is remembered
BY_LETTER = frozenset({"email"})  # channels where all questions go in one message
QUESTION_TIMERS = (TimerKind.REMINDER, TimerKind.GIVE_UP)


def answering(scene: Scene) -> Decision | None:
    """Take the turn as the answer to the question asked; None when nothing was asked."""
    case = scene.asked_about
    if case is None:
        return None
    if replies.refusal(scene, case):
        facts = replies.beside(scene, case)
        marked = {**scene.state.slots, scene.state.asked: SlotState.SKIPPED}
        state = replace(scene.state, slots=slots.filled(marked, facts))
        return go_on(scene, case, state, facts)
    if not scene.words_only and replies.chosen_wish(scene) is None:
        return None
    if not scene.words and not scene.turn.attachments:
        return _missed(scene, case)
    if replies.nod(scene):
        return _nodded(scene, case)
    facts = replies.facts(scene, case)
    return go_on(scene, case, _after(scene, facts), facts)


def _nodded(scene: Scene, case: Case) -> Decision:
    """A mere yes promises a picture or an address; to any other question it is no answer."""
    state = scene.state
    if state.asked in replies.PROMISED and not state.misses:
        again = phrases.question(state.asked, case.id, again=True)
        state = replace(state, misses=1)
        return Decision(state=state, effects=(AddToCase(case_id=case.id), again))
    skipped = {**state.slots, state.asked: SlotState.SKIPPED}
    return go_on(scene, case, replace(state, slots=skipped, misses=0), ())


def _after(scene: Scene, facts: tuple[Fact, ...]) -> DialogueState:
    """The slots a reply leaves: what it does not answer stays open, for one more time."""
    state, asked = scene.state, scene.state.asked
    marked = slots.filled(state.slots, facts)
    enough = scene.words and (asked in replies.PROMISED or state.misses)
    if asked not in marked and enough:
        marked[asked] = SlotState.SKIPPED
    return replace(state, slots=marked, misses=int(asked not in marked and scene.words > 0))


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
