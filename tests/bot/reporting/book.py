"""A book of 43 cases of March 2025, told number by number, so that every answer can be counted.

Of the 40 complaints (numbers 1 to 40) those of a range have something in common, as said below;
41 is praise, 42 a request about personal data, 43 was joined with another and counts nowhere.
"""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from shutil import copy
from typing import Any

from bot.domain.case import (
    Assessment,
    Case,
    Deadlines,
    Fact,
    Money,
    Reply,
    Resolution,
    Source,
    Status,
    Upheld,
)
from bot.domain.events import BOT, COMPLAINANT, Actor, ActorType, Event, EventType
from bot.domain.staff import Role
from bot.services.ports import UnitOfWork
from bot.storage.database import Database
from bot.storage.unit_of_work import SqlStore
from config.settings import POLICY
from nlp.understanding import KindCode, Level
from tests.arzuhal.place import Place
from tests.fakes import a_case, an_address, counting, staff_of
from tests.stores import Rung

FROM, TO = "2025-03-01", "2025-04-01"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
STAFF = Actor(type=ActorType.STAFF, id="h1")
LANGUAGES = ("en", "ru", "fa", "tr")  # by the number's remainder of four
OBJECTIVE = '\n[[objectives]]\nindicator = "I7"\nat_most = 0.3\n'


def march(day: int, hour: int = 9) -> datetime:
    return datetime(2025, 3, 1, hour, tzinfo=UTC) + (day - 1) * DAY


def received(n: int) -> datetime:
    """1-4 on the 2nd, 5-8 on the 6th, 9-12 on the 13th, 13-16 on the 20th, the rest the 27th."""
    return march((2, 6, 13, 20)[(n - 1) // 4] if n <= 16 else 27)


def category(n: int) -> str:
    edges = ((16, "delivery"), (28, "quality"), (36, "billing"), (40, "staff_conduct"))
    return next(name for edge, name in edges if n <= edge)


def channel(n: int) -> str:
    return "email" if n <= 20 else "telegram" if n <= 30 else "web"


def acknowledged(n: int) -> datetime | None:
    """Within the promised hour up to 30; 31-34 an hour late; 35-40 never."""
    took = {1: timedelta(seconds=30), 2: timedelta(seconds=60), 3: 2 * HOUR}
    place = 1 if n <= 20 else 2 if n <= 30 else 3
    return received(n) + took[place] if n <= 34 else None


def decide_by(n: int) -> datetime:
    """On time where the decision came a day before; 9-12 a day late; 25-28 overdue."""
    if n in {1, 13, 14}:
        return march(51)  # moved: reopened, or before a reviewer
    if n <= 24:
        return received(n) + (4 if 9 <= n <= 12 else 6 if n <= 16 else 10) * DAY
    return received(n) + (3 if n <= 28 else 30) * DAY


def status(n: int) -> Status:
    if n == 1:
        return Status.TRIAGED
    if n <= 12 or n in {16, 40}:
        return Status.CLOSED
    if n in {13, 14}:
        return Status.INTERNAL_REVIEW
    if n == 15:
        return Status.EXTERNAL
    if n <= 24:
        return Status.DECISION_SENT
    return Status.TRIAGED if n <= 30 else Status.RECEIVED


def levels(n: int) -> tuple[int, int | None]:
    """As first taken, and as staff saw it: 1-2 critical, 3-10 high; 3 too high, 11-12 too low."""
    first = 3 if n <= 2 else 2 if n <= 10 else 1
    seen = {3: 1, 11: 3, 12: 2}.get(n, first)
    return first, seen if n <= 30 else None


def decided(n: int) -> datetime | None:
    if n > 24:
        return None
    return received(n) + (5 if n <= 16 else 4 if n <= 20 else 10) * DAY


def resolution(n: int) -> Resolution:
    if n > 24:
        return Resolution()
    upheld = Upheld.YES if n <= 8 else Upheld.PARTLY if n <= 12 else Upheld.NO
    cause = "packing" if n <= 5 or n == 12 else "courier" if n <= 8 else ""
    money = {
        2: Money(amount=Decimal("100.50"), currency="EUR"),
        3: Money(amount=Decimal(20), currency="EUR"),
    }
    reply = Reply.ACCEPT if 2 <= n <= 12 else Reply.REJECT if n in {13, 14} else Reply.NONE
    return Resolution(
        upheld=upheld,
        reasons="as found",
        root_cause=cause,
        remedies=("refund",) if n <= 8 else (),
        sent_at=None if n == 1 else decided(n),
        reply=reply,
        money=money.get(n),
    )


def facts(n: int) -> tuple[Fact, ...]:
    told: dict[str, list[Any]] = {}
    if n <= 6:
        told["remedy_requested"] = ["refund" if n <= 4 else "replacement"]
    things = {17: "Kettle", 18: "kettle ", 19: "kettle", 20: "lamp", 21: "lamp"}
    if n in things:
        told["product"] = [things[n]]
    if n == 2:
        told["satisfaction"] = [{"solved": "partly"}, {"solved": "yes", "ease": 5, "time": 4}]
    if n == 3:
        told["satisfaction"] = [{"solved": "no", "ease": 3}]
    return tuple(
        Fact(field=name, value=value, source=Source.COMPLAINANT, at=received(n))
        for name, values in told.items()
        for value in values
    )


def happened(n: int) -> Iterator[Event]:
    """The trail, as far as reports look at it."""

    def event(kind: EventType, at: datetime, actor: Actor = STAFF, **more: Any) -> Event:
        place = {name: more.pop(name, "") for name in ("from_status", "to_status", "reason")}
        return Event(type=kind, at=at, actor=actor, data=more, **place)

    came, sent = received(n), decided(n)
    yield event(EventType.CLASSIFIED, came, BOT)
    if n <= 30:
        later = (2 if n <= 15 else 5 if n <= 27 else 30) * HOUR
        yield event(EventType.STATUS_CHANGED, came + later, to_status="triaged")
    if n <= 8:
        yield event(EventType.INFO_REQUESTED, came + HOUR, BOT, action="ask")
        silent = "no answer" if n <= 2 else ""
        yield event(EventType.INFO_RECEIVED, came + DAY, BOT, action="answer", reason=silent)
        kind = EventType.UPDATE_SENT if n <= 6 else EventType.SLA_BREACHED
        yield event(kind, came + 3 * DAY, BOT, promise="update")
    if 5 <= n <= 24:
        yield event(EventType.STATUS_CHANGED, came + DAY, to_status="investigating")
    if sent:
        yield event(EventType.DECISION_MADE, sent, from_status="investigating", action="decide")
        yield event(EventType.DECISION_SENT, sent, to_status="decision_sent")
    yield from (event(kind, at, actor, **more) for kind, at, actor, more in beside(n))


def beside(n: int) -> Iterator[tuple[EventType, datetime, Actor, dict[str, str]]]:
    """What happened to single cases."""
    after = {**dict.fromkeys(range(1, 5), 8), 5: 12, 6: 12, **dict.fromkeys(range(7, 11), 8)}
    after |= {11: 20, 12: 20}
    if n in after:
        end = {"reason": "accepted", "to_status": "closed"}
        yield EventType.CLOSED, received(n) + after[n] * DAY, STAFF, end
    if n in {2, 3, 4, 5}:
        yield EventType.SURVEY_SENT, march(25), BOT, {"question": "solved"}
    single: dict[int, list[tuple[EventType, datetime, Actor, dict[str, str]]]] = {
        1: [(EventType.REOPENED, march(20), STAFF, {"to_status": "triaged"})],
        3: [(EventType.URGENCY_CHANGED, march(3), STAFF, {"to": "normal"})],
        9: [(EventType.SLA_EXTENDED, march(14), STAFF, {"was": "2025-03-15T15:00:00Z"})],
        10: [(EventType.SLA_EXTENDED, march(16), STAFF, {"was": "2025-03-15T15:00:00Z"})],
        11: [(EventType.URGENCY_CHANGED, march(14), BOT, {"to": "critical"})],
        13: [(EventType.REPLY_RECEIVED, march(28), COMPLAINANT, {"reply": "reject"})],
        14: [
            (EventType.REPLY_RECEIVED, march(28), COMPLAINANT, {"reply": "reject"}),
            (EventType.DECISION_MADE, march(30), STAFF, {"from_status": "internal_review"}),
            (EventType.REVIEWED, march(30), STAFF, {"outcome": "changed"}),
        ],
        15: [(EventType.REFERRED_EXTERNAL, march(29), STAFF, {"to_status": "external"})],
        16: [
            (EventType.REFERRED_EXTERNAL, march(27), STAFF, {"to_status": "external"}),
            (EventType.EXTERNAL_OUTCOME, march(29), STAFF, {"outcome": "changed"}),
            (
                EventType.CLOSED,
                march(30),
                STAFF,
                {"reason": "transferred_external", "to_status": "closed"},
            ),
        ],
        17: [(EventType.CATEGORY_OVERRIDDEN, march(28), STAFF, {"to": "quality"})],
        18: [
            (EventType.CATEGORY_OVERRIDDEN, march(28), STAFF, {"to": "quality"}),
            (EventType.LANGUAGE_OVERRIDDEN, march(28), STAFF, {"to": "tr"}),
        ],
        25: [(EventType.SLA_BREACHED, march(30), BOT, {"promise": "decision"})],
        39: [(EventType.KIND_OVERRIDDEN, march(28), COMPLAINANT, {"action": "object"})],
        40: [(EventType.CLOSED, march(28), COMPLAINANT, {"to_status": "closed"})],
        41: [(EventType.KIND_OVERRIDDEN, march(28), STAFF, {"to": "praise"})],
    }
    yield from single.get(n, ())


def complaint(n: int, conversation_id: str) -> Case:
    first, seen = levels(n)
    due = decide_by(n)
    return a_case(
        id=f"case{n}",
        reference=f"REF-{n}",
        conversation_id=conversation_id,
        status=status(n),
        channel=channel(n),
        language=LANGUAGES[n % 4],
        category=category(n),
        received_at=received(n),
        deadlines=Deadlines(
            ack_due=received(n) + HOUR,
            update_due=received(n) + 7 * DAY,
            decide_due=due,
            extension_to=due if n in {9, 10} else None,
        ),
        urgency=Level(first if seen is None else seen),
        urgency_initial=Level(first),
        urgency_triaged=None if seen is None else Level(seen),
        assessment=Assessment(severity=n % 4),
        ack_sent_at=acknowledged(n),
        owner="h1" if n <= 30 else "",
        resolution=resolution(n),
        facts=facts(n),
    )


def others(conversation_id: str) -> Iterator[Case]:
    """41 to 43."""
    request = Resolution(sent_at=march(18))
    plain = {"conversation_id": conversation_id, "received_at": march(10)}
    due = Deadlines(ack_due=march(10), update_due=march(17), decide_due=march(20))
    yield a_case(Status.CLOSED, id="case41", reference="REF-41", kind=KindCode.PRAISE, **plain)
    yield a_case(
        Status.DECISION_SENT,
        id="case42",
        reference="REF-42",
        kind=KindCode.DATA_RIGHTS_REQUEST,
        deadlines=due,
        resolution=request,
        **plain,
    )
    yield a_case(Status.MERGED, id="case43", reference="REF-43", **plain)


def write(unit: UnitOfWork) -> None:
    """All of it. The 6th is of the person of the 2nd, four days later, about the same."""
    homes = {}
    for n in range(1, 41):
        user = "user2" if n == 6 else f"user{n}"
        homes[n] = unit.conversations.open(an_address(channel(n), user), name="", now=received(n))
        unit.cases.add(complaint(n, homes[n].id), *happened(n))
    for n, case in enumerate(others(homes[40].id), 41):
        classified = Event(type=EventType.CLASSIFIED, at=march(10), actor=BOT)
        more = [
            Event(type=kind, at=at, actor=actor, data=data) for kind, at, actor, data in beside(n)
        ]
        unit.cases.add(case, classified, *more)
    for role, name in ((Role.HANDLER, "h1"), (Role.MANAGER, "m1"), (Role.AUDITOR, "a1")):
        unit.staff.add(staff_of(role, name), now=march(1))


def kept(template: Path, folder: Path) -> Place:
    """A place with the book in it, and an objective."""
    policy = folder / "policy.toml"
    policy.parent.mkdir(parents=True, exist_ok=True)
    policy.write_text(POLICY.read_text(encoding="utf-8") + OBJECTIVE, encoding="utf-8")
    place = Place(folder, settings={"POLICY_FILE": str(policy)})
    place.data.mkdir(parents=True)
    copy(template, place.database)

    async def begin() -> None:
        database = Database(f"sqlite:///{place.database}")
        await database.open()
        store = SqlStore(database, ring=Rung(), new_id=counting("conversation"))
        await store.write(write)
        await database.close()

    asyncio.run(begin())
    return place
