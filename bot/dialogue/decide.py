"""`decide`: the whole dialogue as one pure, total function; its order is the list of STEPS."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.dialogue import language
from bot.dialogue.aftercare import beginning, chosen_new, continuing, spam, stale, with_staff
from bot.dialogue.amending import amended
from bot.dialogue.another import another, settled, sorted_out
from bot.dialogue.asides import aside, greeted
from bot.dialogue.backlog import quietly
from bot.dialogue.barred import barred
from bot.dialogue.collecting import answering
from bot.dialogue.confirming import confirming
from bot.dialogue.correcting import corrected
from bot.dialogue.danger import danger, heightened
from bot.dialogue.distress import distress
from bot.dialogue.escalating import escalating
from bot.dialogue.faq import answering_known, helped
from bot.dialogue.feedback import feedback
from bot.dialogue.files import left_out
from bot.dialogue.informing import informed
from bot.dialogue.joining import claiming, joining
from bot.dialogue.letters import answering_list, by_number
from bot.dialogue.overtaken import overtaken
from bot.dialogue.pacing import paced
from bot.dialogue.reaching import offering, reaching
from bot.dialogue.reading_back import looked_over, read_back
from bot.dialogue.reopening import reopening, resumed, thanked
from bot.dialogue.requests import request, withdrawn
from bot.dialogue.scene import Scene
from bot.dialogue.survey import TIMERS as SURVEYS, asked as survey
from bot.dialogue.timers import due
from bot.dialogue.told import told
from bot.dialogue.undoing import undone
from bot.dialogue.unproven import held
from bot.domain.case import Case
from bot.domain.dialogue import Backlog, Decision, DialogueState, Due, Ignore, Line, Say, Turn
from bot.domain.policy import Policy
from channels.message import MessageKind

Steps = tuple[Callable[[Scene], Decision | None], ...]

FIRST: Steps = (
    distress,
    danger,
    corrected,
    spam,
    joining,
    reaching,
    confirming,
    looked_over,
    withdrawn,
    resumed,
    helped,
)
STEPS: Steps = (
    undone,
    told,
    amended,
    by_number,
    feedback,
    reopening,
    thanked,
    escalating,
    answering_known,
    sorted_out,
    aside,
    greeted,
    request,
    with_staff,
    chosen_new,
    another,
    answering,
    answering_list,
    stale,
    continuing,
)

NOTICE = Line(key="m0.notice")
DANGER = frozenset({"m2.critical", "m2.self_harm"})
UNANSWERED = frozenset({MessageKind.AUTO_REPLY, MessageKind.BOUNCE})


def decide(
    state: DialogueState,
    turn: Turn | Due,
    cases: tuple[Case, ...],
    policy: Policy,
    now: datetime,
) -> Decision:
    """What to do about a turn.

    Args:
        state: where the conversation stands.
        turn: a message, understood, or a timer that fell due.
        cases: the person's own cases, newest first.
        policy: the deployment's process.
        now: aware UTC.
    """
    if isinstance(turn, Due) and turn.timer in SURVEYS:
        return _counted(survey(state, turn, cases, policy, now))
    if isinstance(turn, Due):
        return _counted(due(state, turn, cases, policy, now))
    if turn.kind in UNANSWERED:
        return _counted(Decision(state=state, effects=(Ignore(fate=turn.kind),)))
    state = language.follow(state, turn)
    scene = Scene(state=state, turn=turn, cases=cases, policy=policy, now=now)
    if turn.backlog is Backlog.SILENT:
        return _counted(heightened(scene, quietly(scene)))
    if silenced := barred(scene):
        return _counted(heightened(scene, silenced))
    now_open = overtaken(scene)
    decision = _taken(FIRST, scene) or _taken(STEPS, now_open) or beginning(now_open)
    decision = settled(scene, read_back(scene, claiming(scene, decision)))
    decision = language.met(scene, decision)
    decision = left_out(scene, offering(scene, held(scene, decision)))
    decision = paced(scene, decision)
    return _counted(informed(scene, _introduced(heightened(scene, decision))))


def _taken(steps: Steps, scene: Scene) -> Decision | None:
    return next((decision for step in steps if (decision := step(scene)) is not None), None)


def _introduced(decision: Decision) -> Decision:
    """The first thing a person reads says that an assistant writes; only danger comes before."""
    said = next((effect for effect in decision.effects if isinstance(effect, Say)), None)
    if decision.state.greeted or said is None:
        return decision
    keys = [line.key for line in said.lines]
    lines = list(said.lines)
    if "m0.greeting" not in keys:
        lines.insert(_after_danger(keys), NOTICE)
    first = replace(said, lines=tuple(lines))
    return replace(
        decision,
        state=replace(decision.state, greeted=True),
        effects=tuple(first if effect is said else effect for effect in decision.effects),
    )


def _after_danger(keys: list[str]) -> int:
    return next((at + 1 for at, key in enumerate(keys) if key in DANGER), 0)


def _counted(decision: Decision) -> Decision:
    return replace(decision, state=replace(decision.state, turn=decision.state.turn + 1))
