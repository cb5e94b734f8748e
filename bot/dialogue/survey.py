"""Feedback asked for after the end (iso10002 8.3, M12): is it solved; later, how it was handled.

Nobody has to answer, nothing depends on it, and each is asked once a case. `feedback` reads what
is answered.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue import phrases
from bot.dialogue.collecting import BY_LETTER
from bot.domain.case import Case, Status
from bot.domain.dialogue import (
    Decision,
    DialogueState,
    Due,
    Effect,
    Ignore,
    Line,
    Option,
    Phase,
    Polled,
    Remind,
    Say,
    Survey,
    TimerKind,
)
from bot.domain.policy import Policy
from bot.domain.survey import ASPECTS, BEST, WORST

FIELD = "satisfaction"
SOLVED, LETTER, COMMENT, CHAT = "solved", "letter", "comment", "chat"
YES, PARTLY, NO = "yes", "partly", "no"
TIMERS = frozenset({TimerKind.SOLVED, TimerKind.HANDLING})
LATER = timedelta(days=1)  # asked when something else is not being talked about
SKIP = Option(value="survey:skip", label="option.skip")
STOP = Option(value="survey:stop", label="option.survey_stop")
_SCALE = {"worst": WORST, "best": BEST}


def asked(
    state: DialogueState, due: Due, cases: tuple[Case, ...], policy: Policy, now: datetime
) -> Decision:
    """The question whose time has come; nothing where the case goes on, or it was asked before."""
    case = next((c for c in cases if c.id == due.case_id), None)
    if case is None or case.status is not Status.CLOSED or _settled(state, case, due.timer):
        return Decision(state=state, effects=(Ignore(fate="stale_timer"),))
    if state.phase is not Phase.IDLE or state.asked:
        again = Remind(case_id=case.id, timer=due.timer, at=now + LATER)
        return Decision(state=state, effects=(again,))
    if due.timer is TimerKind.SOLVED:
        return _is_it_solved(state, case, policy, now)
    return _how_was_it(state, case, policy)


def _settled(state: DialogueState, case: Case, timer: TimerKind) -> bool:
    """Once a case; the second question only while the first was not waved away."""
    if timer is TimerKind.SOLVED:
        return case.id in state.surveyed
    known = case.fact(FIELD) or {}
    return case.id not in state.surveyed or any(aspect in known for aspect in ASPECTS)


def _is_it_solved(state: DialogueState, case: Case, policy: Policy, now: datetime) -> Decision:
    said = Say(lines=(Line(key="m12.solved"),), options=_verdicts(), case_id=case.id)
    effects: tuple[Effect, ...] = (Polled(case_id=case.id, question=SOLVED), said)
    if policy.survey.ask:
        at = now + policy.survey.handling_after
        effects += (Remind(case_id=case.id, timer=TimerKind.HANDLING, at=at),)
    state = replace(
        state,
        survey=Survey(case_id=case.id, asked=SOLVED),
        surveyed=(*state.surveyed, case.id),
    )
    return Decision(state=state, effects=effects)


def _verdicts() -> tuple[Option, ...]:
    answers = tuple(Option(value=f"{SOLVED}:{v}", label=f"solved.{v}") for v in (YES, PARTLY, NO))
    return (*answers, STOP)


def _how_was_it(state: DialogueState, case: Case, policy: Policy) -> Decision:
    """By letter all at once; elsewhere one question after the other."""
    aspects = policy.survey.ask
    letter = case.channel in BY_LETTER
    first = LETTER if letter else aspects[0]
    intro = Line(key="m12.handling", params=_SCALE)
    if letter:
        items = (
            Line(key=f"m12.item.{aspect}", params={"number": number})
            for number, aspect in enumerate(aspects, 1)
        )
        said = Say(lines=(intro, *items, Line(key="m12.letter_end")), case_id=case.id)
    else:
        put = question(first, case)
        said = replace(put, lines=(intro, *put.lines))
    state = replace(state, survey=Survey(case_id=case.id, asked=first))
    return Decision(state=state, effects=(Polled(case_id=case.id, question="handling"), said))


def question(aspect: str, case: Case) -> Say:
    """One question of the handling, with its grades, best first; or the one for a word more."""
    if aspect == COMMENT:
        return phrases.say("m12.comment", options=(SKIP,), case_id=case.id)
    marks = tuple(
        Option(value=f"rate:{aspect}:{grade}", label=f"grade.{grade}", params={"grade": grade})
        for grade in range(BEST, WORST - 1, -1)
    )
    return phrases.say(f"m12.ask.{aspect}", options=(*marks, SKIP, STOP), case_id=case.id)
