"""Whose business something is, cell by cell; what may be set, and how faults are told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.case import Case, Status
from bot.domain.dialogue import ASKS_A_PERSON
from bot.domain.events import COMPLAINANT, SYSTEM, Event, EventType
from bot.domain.notify import (
    CHANGED,
    NAMED,
    Notify,
    Place,
    Reach,
    What,
    concerned,
    notable,
    notify,
)
from bot.domain.staff import Role, Staff
from tests.fakes import START, a_case, staff_of

GIVES = {Role.ADMIN, Role.MANAGER}
DECIDES = {Role.ADMIN, Role.MANAGER, Role.HANDLER}
OWN, NOBODYS, OTHERS = "own", "nobody's", "other's"
ALL = {OWN, NOBODYS, OTHERS}
# Whose cases each is told of, beside what a role adds.
WHOSE = {
    What.NEW: {NOBODYS},
    What.CRITICAL: {OWN, NOBODYS},
    What.PERSON: {OWN, NOBODYS},
    What.ASSIGNED: {OWN},
    What.ANSWER: {OWN},
    **{what: set() for what in sorted(NAMED)},
    What.APPROVAL: set(),
    What.WARNING: {OWN, NOBODYS},
    What.BREACH: {OWN, NOBODYS},
}


def case_of(whose: str, staff: Staff, team: str = "") -> Case:
    owner = {OWN: staff.id, NOBODYS: "", OTHERS: "somebody"}[whose]
    return a_case(Status.RECEIVED, owner=owner, team=team)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("what", WHOSE)
def test_whose_business_it_is(what: What, role: Role):
    staff = staff_of(role)
    wanted = set(WHOSE[what])
    if what in {What.WARNING, What.BREACH} and role in GIVES:
        wanted = ALL
    if what is What.APPROVAL and role in DECIDES:
        wanted = ALL
    assert {whose for whose in ALL if concerned(what, case_of(whose, staff), staff)} == wanted
    assert not concerned(what, case_of(OWN, staff), staff, by=staff.id), "their own doing"


@pytest.mark.parametrize("what", sorted(NAMED))
def test_who_is_named_is_told(what: What):
    staff = staff_of(Role.AGENT)
    assert concerned(what, case_of(OTHERS, staff), staff, mentions=(staff.id,))


@pytest.mark.parametrize(
    ("own", "of_case", "role", "told"),
    [
        ("north", "north", Role.HANDLER, True),
        ("north", "south", Role.HANDLER, False),
        ("", "south", Role.HANDLER, True),
        ("north", "", Role.HANDLER, True),
        ("north", "south", Role.MANAGER, True),
    ],
)
def test_a_case_of_another_team_is_its_own_matter(own: str, of_case: str, role: Role, told: bool):
    staff = Staff(
        id="s", login="s", name="S", role=role, language="en", password_hash="", team=own
    )
    assert concerned(What.NEW, case_of(NOBODYS, staff, of_case), staff) is told


def event(kind: EventType, **data: object) -> Event:
    actor = COMPLAINANT if kind is EventType.MESSAGE_IN else SYSTEM
    return Event(type=kind, at=START, actor=actor, data=data)


def test_what_happens_at_once_is_told_once():
    opened = [
        event(EventType.MESSAGE_IN, message=1),
        event(EventType.COMPLAINT_RECORDED),
        event(EventType.ASSIGNED, owner=""),
    ]
    assert [what for what, _ in notable(a_case(), opened)] == [What.NEW]
    given = [what for what, _ in notable(a_case(owner="berk"), opened)]
    assert given == [What.NEW, What.ASSIGNED]
    given_up = event(EventType.ASSIGNED, owner="")
    assert [what for what, _ in notable(a_case(), [given_up])] == [What.NEW]
    asks = replace(event(EventType.HANDED_OVER), reason=ASKS_A_PERSON)
    assert [what for what, _ in notable(a_case(owner="berk"), [*opened[:2], asks])] == [
        What.PERSON
    ]
    assert list(notable(a_case(), [event(EventType.HANDED_OVER)])) == [], "staff took over"
    critical = [*opened, event(EventType.PAGED)]
    assert What.NEW not in dict(notable(a_case(), critical))
    assert list(notable(a_case(), [event(EventType.MESSAGE_IN)])) == [], "nobody has it"
    (answer,) = notable(a_case(owner="berk"), [event(EventType.MESSAGE_IN)])
    assert answer[0] == What.ANSWER
    raised = event(EventType.URGENCY_CHANGED, to="critical")
    assert [what for what, _ in notable(a_case(), [raised])] == [What.CRITICAL]
    lowered = event(EventType.URGENCY_CHANGED, to="low")
    assert [what for what, _ in notable(a_case(), [lowered])] == [CHANGED]


def test_a_choice_goes_before_the_role_and_only_to_known_places():
    staff = staff_of(Role.HANDLER)
    roles = Notify(roles={Role.HANDLER: frozenset({What.NEW})})
    reach = Reach(staff_id=staff.id, email="a@b", telegram="7")
    assert reach.places(What.NEW, staff, roles) == (Place.EMAIL,)
    assert reach.places(What.BREACH, staff, roles) == ()
    chosen = Reach(
        staff_id=staff.id, telegram="7", choices={What.BREACH: (Place.EMAIL, Place.TELEGRAM)}
    )
    assert chosen.places(What.NEW, staff, roles) == ()
    assert chosen.places(What.BREACH, staff, roles) == (Place.TELEGRAM,)


@pytest.mark.parametrize(
    ("table", "key", "words"),
    [
        ("loud", "notify", "table"),
        ({"hours": 8}, "notify.hours", "no such setting"),
        ({"hour": 24}, "notify.hour", "0 to 23"),
        ({"hour": True}, "notify.hour", "0 to 23"),
        ({"roles": ["admin"]}, "notify.roles", "table"),
        ({"roles": {"boss": []}}, "notify.roles.boss", "is no role"),
        ({"roles": {"admin": ["rain"]}}, "notify.roles.admin", "'rain'"),
        ({"roles": {"admin": [["new"]]}}, "notify.roles.admin", "['new']"),
    ],
)
def test_faults_name_key_and_remedy(table: object, key: str, words: str):
    found: list[tuple[str, str]] = []
    notify(table, lambda where, said: found.append((where, said)))
    assert [where for where, _ in found] == [key]
    assert words in found[0][1]


def test_without_a_table_nobody_is_told_unasked():
    assert notify(None, lambda *_: None) == Notify()
    assert timedelta(hours=Notify().hour) == timedelta(hours=8)
