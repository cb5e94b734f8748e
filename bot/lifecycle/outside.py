"""The way outside, as it is told with a decision, a closure, a date that was missed. Pure."""

from datetime import datetime

from bot.domain.case import Case
from bot.domain.dialogue import Line
from bot.domain.policy import Policy


def way_outside(case: Case, policy: Policy, now: datetime) -> tuple[Line, ...]:
    """Which bodies there are and, once there is a decision, until when they take it up."""
    if not policy.external_bodies:
        return ()
    until = case.resolution.outside_until
    limit = (Line(key="outside.until"),) if until and until > now else ()
    return (Line(key="outside.bodies"), *limit)
