"""What staff are told outside the desk, and where: kinds, places, and whose business a case is."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.case import Case
from bot.domain.dialogue import ASKS_A_PERSON, ASKS_IN_CHARGE
from bot.domain.events import Event, EventType
from bot.domain.staff import Permission, Role, Staff
from nlp.understanding import Level

Fault = Callable[[str, str], None]
LAST_HOUR = 23


class What(StrEnum):
    """What somebody may be told of."""

    NEW = "new"
    CRITICAL = "critical"
    ASSIGNED = "assigned"
    ANSWER = "answer"  # the complainant wrote
    PERSON = "person"  # the complainant asks for somebody of staff, and the assistant is silent
    MENTION = "mention"
    ASKED = "asked"  # a colleague wants to know something
    REPLIED = "replied"  # what was asked is answered
    LATE = "late"  # what was asked is not answered in time
    APPROVAL = "approval"
    WARNING = "warning"  # a promised date comes near
    BREACH = "breach"  # it has passed
    DIGEST = "digest"  # the letter of the morning


class Place(StrEnum):
    """Where."""

    EMAIL = "email"
    TELEGRAM = "telegram"


CHANGED = "changed"  # nobody is told of it, but cards that were sent show it
NAMED = frozenset({What.MENTION, What.ASKED, What.REPLIED, What.LATE})  # by the event itself
# What the group of staff is told of.
WATCHED = frozenset({What.NEW, What.PERSON, What.CRITICAL, What.BREACH})
_OF_EVENT: Mapping[EventType, str] = {
    EventType.COMPLAINT_RECORDED: What.NEW,
    EventType.PAGED: What.CRITICAL,
    EventType.ASSIGNED: What.ASSIGNED,
    EventType.MESSAGE_IN: What.ANSWER,
    EventType.MENTIONED: What.MENTION,
    EventType.INQUIRY_MADE: What.ASKED,
    EventType.INQUIRY_ANSWERED: What.REPLIED,
    EventType.INQUIRY_LATE: What.LATE,
    EventType.APPROVAL_REQUESTED: What.APPROVAL,
    EventType.SLA_WARNED: What.WARNING,
    EventType.SLA_BREACHED: What.BREACH,
    **dict.fromkeys(
        (
            EventType.CATEGORY_OVERRIDDEN,
            EventType.CLOSED,
            EventType.MERGED,
            EventType.PARTED,
            EventType.OUT_OF_SCOPE,
            EventType.REOPENED,
            EventType.ERASED,
        ),
        CHANGED,
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Notify:
    """What each role is told of until somebody chooses for themselves; `hour` of the digest."""

    hour: int = 8
    roles: Mapping[Role, frozenset[What]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How a member of staff is reached. An empty `zone` is the deployment's.

    `choices`: places by What; None: as their role. `digest_at`: when the next letter of the
    morning falls due, and `digested_at` what the last one reached to. `code_hash` links a Telegram
    account until `code_until`.
    """

    staff_id: str
    email: str = ""
    telegram: str = ""
    zone: str = ""
    hour: int | None = None
    choices: Mapping[What, tuple[Place, ...]] | None = None
    digest_at: datetime | None = None
    digested_at: datetime | None = None
    code_hash: str = ""
    code_until: datetime | None = None

    def places(self, what: What, staff: Staff, notify: Notify) -> tuple[Place, ...]:
        """Where they want to be told of it, of the places that are known."""
        known = {Place.EMAIL: self.email, Place.TELEGRAM: self.telegram}
        if self.choices is None:
            wanted = what in notify.roles.get(staff.role, ())
            return tuple(place for place in Place if known[place])[:1] if wanted else ()
        return tuple(place for place in self.choices.get(what, ()) if known[place])


def notable(case: Case, events: Iterable[Event]) -> Iterator[tuple[str, Event]]:
    """What of that which happened somebody may have to be told, each thing once."""
    found: dict[str, Event] = {}
    for event in events:
        what = _what(case, event)
        if what and what not in found:
            found[what] = event
    if What.CRITICAL in found or What.PERSON in found:
        found.pop(What.NEW, None)
    if {CHANGED, What.ASSIGNED, What.PERSON} & found.keys():
        found.pop(What.ANSWER, None)
    yield from found.items()


def _what(case: Case, event: Event) -> str:
    if event.type is EventType.MESSAGE_IN and not case.owner:
        return ""
    if event.type is EventType.ASSIGNED and not case.owner:
        return What.NEW  # it waits for somebody to take it, as a new one does
    if event.type is EventType.HANDED_OVER:
        return What.PERSON if event.reason in {ASKS_A_PERSON, ASKS_IN_CHARGE} else ""
    if event.type is EventType.URGENCY_CHANGED:
        return What.CRITICAL if event.data.get("to") == Level.CRITICAL.code else CHANGED
    return _OF_EVENT.get(event.type, "")


def concerned(
    what: What, case: Case, staff: Staff, *, by: str = "", mentions: Collection[str] = ()
) -> bool:
    """Whether it is somebody's business: theirs, or nobody's of their team's.

    Nobody is told what they did themselves (`by`). Who gives cases to others knows no teams.
    """
    if staff.id == by or not staff.may(Permission.SEE_CASES) or not case.circle.has(staff):
        return False
    own, gives = case.owner == staff.id, staff.may(Permission.ASSIGN)
    theirs = gives or not (case.team and staff.team) or case.team == staff.team
    nobodys = not case.owner and theirs
    late = own or nobodys or gives
    whose: Mapping[What, bool] = {
        What.NEW: nobodys,
        **dict.fromkeys((What.PERSON, What.CRITICAL), own or nobodys),
        **dict.fromkeys((What.ASSIGNED, What.ANSWER), own),
        **dict.fromkeys((What.WARNING, What.BREACH), late),
        **dict.fromkeys(NAMED, staff.id in mentions),
        What.APPROVAL: staff.may(Permission.DECIDE),
    }
    return whose[what]


def notify(table: object, fault: Fault) -> Notify:
    """The table [notify] of the policy; without one nobody is told until they choose."""
    given: Mapping[str, Any] = table if isinstance(table, Mapping) else {}
    if table is not None and not isinstance(table, Mapping):
        fault("notify", "needs to be a table [notify].")
    for name in sorted(set(given) - {"hour", "roles"}):
        fault(f"notify.{name}", "there is no such setting. Known: hour, roles.")
    return Notify(hour=_hour(given.get("hour", Notify().hour), fault), roles=_roles(given, fault))


def _hour(given: object, fault: Fault) -> int:
    if isinstance(given, int) and not isinstance(given, bool) and 0 <= given <= LAST_HOUR:
        return given
    fault("notify.hour", f"needs an hour of the day, 0 to {LAST_HOUR}, has {given!r}.")
    return Notify().hour


def _roles(given: Mapping[str, Any], fault: Fault) -> Mapping[Role, frozenset[What]]:
    table = given.get("roles", {})
    if not isinstance(table, Mapping):
        fault("notify.roles", "needs to be a table [notify.roles].")
        return {}
    for name in sorted(set(table) - set(Role)):
        fault(f"notify.roles.{name}", f"is no role. Choose from {', '.join(Role)}.")
    return {role: _kinds(role, table[role], fault) for role in Role if role in table}


def _kinds(role: Role, given: object, fault: Fault) -> frozenset[What]:
    listed: list[Any] = given if isinstance(given, list) else [given]
    for name in (one for one in listed if one not in tuple(What)):
        fault(f"notify.roles.{role}", f"cannot hold {name!r}. Choose from {', '.join(What)}.")
    return frozenset(What(one) for one in listed if one in tuple(What))
