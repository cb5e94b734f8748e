"""The promises made when a case is received, and made anew when it moves. Pure."""

from dataclasses import replace
from datetime import datetime

from bot.domain.case import Case, Deadlines
from bot.domain.errors import GuardError
from bot.domain.policy import Policy
from bot.domain.sla import ClockStart, Profile, Span
from bot.lifecycle.working import after, before, begins


def promise(received_at: datetime, policy: Policy) -> Deadlines:
    """The first promises; every clock starts at the first message, not when it was handled."""
    sla, calendar = policy.sla, policy.calendar
    start = begins(received_at, sla, calendar)
    made = Deadlines(
        ack_due=after(start, sla.acknowledge, calendar, sla.due_rule),
        update_due=received_at,
        decide_due=after(start, sla.decide, calendar, sla.due_rule),
    )
    return replace(made, update_due=next_update(received_at, made, policy, sla))


def next_update(
    now: datetime, deadlines: Deadlines, policy: Policy, profile: Profile | None = None
) -> datetime:
    """When the complainant hears next: after the interval, or shortly before the decision is due.

    Once that date is near, on the date itself; once it is over, after the interval again.
    """
    sla = profile or policy.sla
    news = after(now, sla.update, policy.calendar)
    shortly = before(deadlines.decide_due, sla.notice, policy.calendar)
    return min(one for one in (news, shortly, deadlines.decide_due) if one > now)


def moved(case: Case, span: Span, policy: Policy, *, now: datetime) -> Deadlines:
    """A new date for the decision, so long from now, and for the next word."""
    sla = policy.promised(case.sla_profile)
    due = after(now, span, policy.calendar, sla.due_rule)
    return _decide_by(case.deadlines, due, policy, sla, now)


def paused(case: Case, policy: Policy, *, now: datetime) -> Deadlines:
    """The clock stands from now, where the profile says so; asked again, from the first time."""
    pauses = policy.promised(case.sla_profile).pauses
    if not pauses or case.deadlines.paused_at is not None:
        return case.deadlines
    return replace(case.deadlines, paused_at=now)


def resumed(case: Case, policy: Policy, *, now: datetime) -> Deadlines:
    """The clock runs on; the decision is due later by the days it stood, begun ones too."""
    standing, known = case.deadlines.paused_at, case.deadlines
    if standing is None:
        return known
    calendar = policy.calendar
    days = calendar.local_day(now) - calendar.local_day(standing)
    due = calendar.local_day(known.decide_due) + days
    later = known.decide_due if not days else calendar.closing(calendar.working_day(due))
    on = replace(known, paused_at=None)
    sla = policy.promised(case.sla_profile)
    return _decide_by(on, max(known.decide_due, later), policy, sla, now)


def reminded(case: Case, policy: Policy, *, now: datetime) -> Case:
    """Reminded of answering a decision; however late that was, time to answer is left."""
    sla, told = policy.promised(case.sla_profile), case.resolution
    until = max(told.review_until or now, after(now, sla.notice, policy.calendar))
    return replace(case, resolution=replace(told, reminded_at=now, review_until=until))


def extended(case: Case, to: datetime, reason: str, policy: Policy, *, now: datetime) -> Case:
    """The case with a later date for its decision, of which the complainant is told now.

    Raises:
        GuardError: what is missing: `open_clock` (nothing is to be decided, or the date is over),
            `extension_reason`, `extension_later`, `extension_once`, `extension_limit`.
    """
    lacking = tuple(_lacking(case, to, reason, policy, now))
    if lacking:
        raise GuardError(lacking)
    told = replace(
        _decide_by(case.deadlines, to, policy, policy.promised(case.sla_profile), now),
        extension_to=to,
        extension_reason=reason.strip(),
        extension_notified_at=now,
    )
    return replace(case, deadlines=told)


def longest_extension(case: Case, policy: Policy) -> datetime | None:
    """The latest date a decision may be put off to; None when it may not."""
    sla = policy.promised(case.sla_profile)
    if sla.extend is None or case.deadlines.extension_to is not None:
        return None
    return after(case.deadlines.decide_due, sla.extend, policy.calendar, sla.due_rule)


def counted_from(received_at: datetime, registered_at: datetime, policy: Policy) -> datetime:
    """The moment from which the dates of something recorded count, by the profile."""
    from_receipt = policy.sla.clock_start is ClockStart.RECEIVED
    return received_at if from_receipt else registered_at


def registered_late(received_at: datetime, registered_at: datetime, policy: Policy) -> bool:
    """Whether it was recorded later than the profile allows."""
    within, calendar = policy.sla.register, policy.calendar
    return within is not None and registered_at > after(received_at, within, calendar)


def kept(case: Case, policy: Policy, *, now: datetime) -> Case:
    """How long the record is kept once its case has ended; while work goes on, nothing is set."""
    if case.open:
        return replace(case, retention_until=None, stats_until=None, talk_until=None)
    if case.retention_until is not None:
        return case
    sla, calendar = policy.promised(case.sla_profile), policy.calendar
    keep, stats = policy.retention, sla.retention_stats
    return replace(
        case,
        retention_until=after(now, sla.retention_full or keep.full, calendar),
        talk_until=after(now, keep.talk, calendar),
        stats_until=after(now, stats, calendar) if stats else None,
    )


EXTENDING = (
    "open_clock",
    "extension_reason",
    "extension_later",
    "extension_once",
    "extension_limit",
)


def _lacking(case: Case, to: datetime, reason: str, policy: Policy, now: datetime) -> list[str]:
    limit = longest_extension(case, policy)
    holds = (
        case.undecided and now < case.deadlines.decide_due,
        bool(reason.strip()),
        to > case.deadlines.decide_due,
        case.deadlines.extension_to is None,
        limit is not None and to <= limit,
    )
    return [name for name, held in zip(EXTENDING, holds, strict=True) if not held]


def _decide_by(
    known: Deadlines, due: datetime, policy: Policy, sla: Profile, now: datetime
) -> Deadlines:
    later = replace(known, decide_due=due)
    return replace(later, update_due=next_update(now, later, policy, sla))
