"""What follows when clocks of a case strike: one message to the person at most. Pure.

Clocks that strike together, after an outage, are handled together; one whose matter has moved on
meanwhile does nothing. In the person's night what is to be said waits for the morning.
"""

from collections.abc import Set as AbstractSet
from datetime import datetime

from bot.domain.case import Action, Case, ClosureReason, Reply
from bot.domain.dialogue import (
    Due,
    Effect,
    Ignore,
    Line,
    Remind,
    Say,
    Step,
    Struck,
    TimerKind,
    Updated,
)
from bot.domain.policy import Policy
from bot.lifecycle.advance import missing
from bot.lifecycle.awake import awake
from bot.lifecycle.clocks import clocks, owed_an_answer
from bot.lifecycle.outside import way_outside
from bot.lifecycle.progress import Progress
from nlp.understanding import Level

STALE = Ignore(fate="stale_timer")
SPOKEN = frozenset(
    {TimerKind.UPDATE, TimerKind.BREACH, TimerKind.ANSWER_REMINDER, TimerKind.LAPSE}
)
Effects = tuple[Effect, ...]


def fallen(case: Case, due: Due, progress: Progress, policy: Policy, now: datetime) -> Effects:
    """The effects of the clocks in `due`, or that they are stale."""
    struck = {kind for kind in (due.timer, *due.along) if _holds(kind, case, policy, now)}
    morning = awake(now, case, policy)
    later: Effects = ()
    if morning > now:
        later = tuple(
            Remind(case_id=case.id, timer=kind, at=morning) for kind in sorted(struck & SPOKEN)
        )
        struck -= SPOKEN
    said = _spoken(case, struck, progress, policy, now)
    return (*_for_staff(case, struck, progress), *said, *later) or (STALE,)


def _holds(kind: TimerKind, case: Case, policy: Policy, now: datetime) -> bool:
    """Its matter stands as when it was set."""
    if kind is TimerKind.PAGE:
        return case.open and not case.owner and case.urgency >= Level.CRITICAL
    at = clocks(case, policy).get(kind)
    return at is not None and at <= now


def _for_staff(case: Case, struck: AbstractSet[TimerKind], progress: Progress) -> Effects:
    wanted = {TimerKind.PAGE, TimerKind.WARNING, TimerKind.BREACH, TimerKind.WINDOW}
    if TimerKind.BREACH in struck:
        wanted.discard(TimerKind.WARNING)  # what it warned of has come
    if not progress.done and TimerKind.UPDATE not in struck:
        wanted.add(TimerKind.LINE)
    return tuple(Struck(case_id=case.id, timer=kind) for kind in sorted(struck & wanted))


def _spoken(
    case: Case,
    struck: AbstractSet[TimerKind],
    progress: Progress,
    policy: Policy,
    now: datetime,
) -> Effects:
    """What weighs most is said, and stands for the rest."""
    if TimerKind.BREACH in struck:
        return _late(case, progress, policy)
    if TimerKind.UPDATE in struck:
        late = case.overdue(now)
        return (
            _owed(case, progress) if owed_an_answer(case) else _updated(case, progress, late=late)
        )
    if TimerKind.ANSWER_REMINDER in struck:
        return _reminded(case)
    return _lapsed(case) if TimerKind.LAPSE in struck else ()


def _updated(case: Case, progress: Progress, *, late: bool) -> Effects:
    """The promised word. Never two empty ones in a row: the second is owed by staff."""
    if not progress.done and progress.empty_before:
        return (Updated(case_id=case.id, owed=True),)
    left = "left.late" if late else f"left.{case.status}"
    stage = (Line(key=f"status.{case.status}"), Line(key=left))
    return _told(case, (Line(key="m5.update"), *_done(progress), *stage), progress)


def _late(case: Case, progress: Progress, policy: Policy) -> Effects:
    """The decision's date is over: regret, what was done, when they hear next, the way outside."""
    nothing_again = progress.empty_before and not progress.done
    done = () if nothing_again else _done(progress)
    outside = way_outside(case, policy, case.deadlines.decide_due)
    return _told(case, (Line(key="m5.late"), *done, Line(key="m5.next"), *outside), progress)


def _owed(case: Case, progress: Progress) -> Effects:
    """An answer was promised that is no decision; staff who have written have given it."""
    if "written" in progress.done:
        return ()
    if progress.empty_before:
        return (Updated(case_id=case.id, owed=True),)
    return (
        *_told(case, (Line(key="m5.owed"),), Progress()),
        Struck(case_id=case.id, timer=TimerKind.UPDATE),
    )


def _done(progress: Progress) -> tuple[Line, ...]:
    if not progress.done:
        return (Line(key="m5.nothing"),)
    return (Line(key="m5.done"), *(Line(key=f"done.{code}") for code in progress.done))


def _told(case: Case, lines: tuple[Line, ...], progress: Progress) -> Effects:
    """The new date is promised first, so that the text can name it."""
    promised = Updated(case_id=case.id, owed=False, done=progress.done)
    return (promised, Say(lines=lines, case_id=case.id))


def _reminded(case: Case) -> Effects:
    said = Say(lines=(Line(key="m7r.reminder"),), case_id=case.id)
    return (Struck(case_id=case.id, timer=TimerKind.ANSWER_REMINDER), said)


def _lapsed(case: Case) -> Effects:
    """Closed where the table allows; otherwise reminded first, or for staff to look at."""
    lacking = missing(case, Action.LAPSE)
    if lacking and "reminded" in lacking:
        return _reminded(case)
    if lacking or case.resolution.reply is not Reply.NONE:
        return (Struck(case_id=case.id, timer=TimerKind.LAPSE),)
    return (Step(case_id=case.id, action=Action.LAPSE, reason=ClosureReason.NO_REPLY),)
