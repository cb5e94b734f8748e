"""When people are asked how it went: some time after the end of their case. Pure."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.case import Case, ClosureReason, Status
from bot.domain.dialogue import TimerKind
from bot.domain.policy import Policy

ASKING = (TimerKind.SOLVED, TimerKind.HANDLING)


def asking(
    was: Case | None, case: Case, policy: Policy, *, now: datetime
) -> Mapping[TimerKind, datetime | None]:
    """The first question's timer when a case ends; none of them any more when it goes on."""
    if was is None or was.status is case.status:
        return {}
    if case.status is Status.CLOSED and _worth_it(case, policy):
        return {TimerKind.SOLVED: now + policy.survey.solved_after}
    return dict.fromkeys(ASKING) if was.status is Status.CLOSED else {}


def _worth_it(case: Case, policy: Policy) -> bool:
    """Who has withdrawn is not asked."""
    withdrawn = case.resolution.closure_reason is ClosureReason.WITHDRAWN
    return policy.survey.chosen(case.id) and not withdrawn
