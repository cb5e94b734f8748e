"""Every clock of a case, as one pure function of the case: what is to fall due, and when.

Nothing else sets them, so that none is forgotten when a case moves, and none outlives its matter.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.domain.case import Case, Reply, Status
from bot.domain.dialogue import TimerKind
from bot.domain.policy import Policy
from bot.lifecycle.asking import asking
from bot.lifecycle.working import before
from nlp.understanding import KindCode, Level

_OF_DIALOGUE = {TimerKind.REMINDER, TimerKind.GIVE_UP, TimerKind.SOLVED, TimerKind.HANDLING}
CLOCKS = frozenset(TimerKind) - _OF_DIALOGUE
PAGE_AGAIN = timedelta(minutes=15)  # a critical case nobody has taken
ANSWERED_BY_STAFF = frozenset({KindCode.QUESTION, KindCode.DATA_RIGHTS_REQUEST})
_AHEAD = frozenset({TimerKind.LINE, TimerKind.WARNING})  # pointless once their time is over
_KEPT_INFORMED = frozenset({Status.REMEDY, Status.EXTERNAL})


def clocks(case: Case, policy: Policy) -> Mapping[TimerKind, datetime]:
    """When each clock of a case strikes or has struck, by its kind."""
    found: dict[TimerKind, datetime] = {}
    if case.undecided and not case.promised:
        pass  # taken for information: nobody was promised anything yet
    elif case.undecided:
        found |= _news(case, policy) | _decision(case, policy)
    elif case.status in _KEPT_INFORMED:
        found |= _news(case, policy) | _window(case)
    elif case.status is Status.DECISION_SENT:
        found |= _answer(case, policy)
    elif owed_an_answer(case):
        found |= _owed(case, policy)
    return found


def alarms(
    was: Case | None, case: Case, policy: Policy, *, now: datetime
) -> Mapping[TimerKind, datetime | None]:
    """The timers to set, and as None to unset, when a case has changed or is new (`was` None)."""
    if was is not None and _hands(was) == _hands(case):
        return {}
    old = {**clocks(was, policy), **_page(was, now)} if was else {}
    new = {**clocks(case, policy), **_page(case, now)}
    changed = {kind: at for kind, at in new.items() if old.get(kind) != at}
    found: dict[TimerKind, datetime | None] = {kind: None for kind in old if kind not in new}
    for kind, at in changed.items():
        if at > now or kind is TimerKind.UPDATE or (was is None and kind not in _AHEAD):
            found[kind] = at
        elif kind in old:
            found[kind] = None
    return {**found, **asking(was, case, policy, now=now)}


def _hands(case: Case) -> tuple[object, ...]:
    """All that the clocks of a case depend on: while it stays, none is to be set anew."""
    told = case.resolution
    answer = (told.reply, told.review_until, told.sent_at, told.reminded_at)
    outside = (told.outside_until, told.outside_over, told.external_outcome)
    taken = (bool(case.owner), case.urgency, case.promised)
    return (case.status, case.kind, case.sla_profile, case.deadlines, answer, outside, taken)


def owed_an_answer(case: Case) -> bool:
    """No complaint, but a date was promised: a question, or a request about personal data."""
    answered = case.fact("faq") == "answered"
    elsewhere = case.status is Status.OUT_OF_SCOPE
    return elsewhere and case.kind in ANSWERED_BY_STAFF and not answered


def word_at(case: Case, policy: Policy) -> datetime:
    """When the promised word goes out: in the morning of its day, so that it arrives on it."""
    due, calendar = case.deadlines.update_due, policy.calendar
    return min(due, calendar.opening(calendar.local_day(due)))


def _news(case: Case, policy: Policy) -> dict[TimerKind, datetime]:
    sla = policy.promised(case.sla_profile)
    at = word_at(case, policy)
    asked = before(at, sla.notice, policy.calendar)
    return {TimerKind.UPDATE: at, TimerKind.LINE: asked}


def _window(case: Case) -> dict[TimerKind, datetime]:
    """Until when an outside body takes it up; once its outcome is known that matters no more."""
    told = case.resolution
    known = told.outside_over or told.external_outcome is not None
    if case.status is not Status.EXTERNAL or known or told.outside_until is None:
        return {}
    return {TimerKind.WINDOW: told.outside_until}


def _owed(case: Case, policy: Policy) -> dict[TimerKind, datetime]:
    """The answer, and in good time before that of weeks a word to staff."""
    due, sla = case.deadlines.update_due, policy.promised(case.sla_profile)
    if case.kind is not KindCode.DATA_RIGHTS_REQUEST:
        return {TimerKind.UPDATE: due}
    return {TimerKind.UPDATE: due, TimerKind.LINE: before(due, sla.notice, policy.calendar)}


def _decision(case: Case, policy: Policy) -> dict[TimerKind, datetime]:
    """While the clock stands, no date for the decision comes nearer."""
    due = case.deadlines.decide_due
    if case.deadlines.paused_at is not None:
        return {}
    sla = policy.promised(case.sla_profile)
    return {TimerKind.WARNING: before(due, sla.notice, policy.calendar), TimerKind.BREACH: due}


def _answer(case: Case, policy: Policy) -> dict[TimerKind, datetime]:
    """They are reminded in good time, but not before half of the time is over."""
    until, sent = case.resolution.review_until, case.resolution.sent_at
    if case.resolution.reply is not Reply.NONE or until is None or sent is None:
        return {}
    if case.resolution.reminded_at is not None:
        return {TimerKind.LAPSE: until}
    notice = policy.promised(case.sla_profile).notice
    reminder = max(before(until, notice, policy.calendar), sent + (until - sent) / 2)
    return {TimerKind.ANSWER_REMINDER: reminder, TimerKind.LAPSE: until}


def _page(case: Case, now: datetime) -> dict[TimerKind, datetime]:
    """Again and again until somebody takes it."""
    if not case.open or case.owner or case.urgency < Level.CRITICAL:
        return {}
    passed = max(now - case.received_at, timedelta()) // PAGE_AGAIN
    return {TimerKind.PAGE: case.received_at + (passed + 1) * PAGE_AGAIN}
