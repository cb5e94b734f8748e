"""The promises made when a case is received, and made anew when it moves."""

from datetime import datetime

from bot.domain.case import Deadlines
from bot.domain.policy import Policy


def promise(received_at: datetime, policy: Policy) -> Deadlines:
    """The first promises; every clock starts at the first message, not when it was handled."""
    return Deadlines(
        ack_due=received_at + policy.ack_within,
        update_due=received_at + min(policy.update_interval, policy.decide_within),
        decide_due=received_at + policy.decide_within,
    )


def next_update(now: datetime, deadlines: Deadlines, policy: Policy) -> datetime:
    """When the complainant hears next: after the interval, or on the decision date if sooner."""
    proposed = now + policy.update_interval
    return min(proposed, deadlines.decide_due) if deadlines.decide_due > now else proposed
