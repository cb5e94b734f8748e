"""Limits of money: every fault of the table is told at once, and who is not named has none."""

from decimal import Decimal
from typing import Any

import pytest

from bot.domain import policy as policies
from bot.domain.case import Money
from bot.domain.errors import PolicyError
from bot.domain.staff import Role
from tests.fakes import shipped_profiles, shipped_tree, staff_of

TABLE = {
    "currency": "TRY",
    "roles": {"handler": 1000, "complaints_manager": 25_000.5},
    "people": {" Berk ": 3000},
}


def parsed(table: Any) -> policies.Policy:
    return policies.parse(shipped_tree() | {"limits": table}, shipped_profiles())


def test_limits_are_read():
    limits = parsed(TABLE).authority
    assert limits.limit(staff_of(Role.HANDLER, "anna")) == 1000
    assert limits.limit(staff_of(Role.HANDLER, "berk")) == 3000
    assert limits.limit(staff_of(Role.MANAGER)) == Decimal("25000.5")
    assert limits.limit(staff_of(Role.ADMIN)) is None


def test_without_a_table_there_are_none():
    limits = policies.parse(shipped_tree(), shipped_profiles()).authority
    much = Money(amount=Decimal(10**9), currency="TRY")
    assert limits.covers(staff_of(Role.HANDLER), much)


def test_only_who_decides_approves():
    limits = parsed(TABLE).authority
    little = Money(amount=Decimal(1), currency="TRY")
    for role in Role:
        may = limits.may_approve(staff_of(role), little, author="somebody")
        assert may is (role in {Role.HANDLER, Role.MANAGER, Role.ADMIN})


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"currency": "lira"}, "limits.currency: needs a currency of ISO 4217"),
        ({"roles": {"viewer": 5}}, "limits.roles.viewer: is no role that decides"),
        ({"roles": {"handler": -1}}, "limits.roles.handler: needs a sum of money"),
        ({"roles": {"handler": "100"}}, "limits.roles.handler: needs a sum of money"),
        ({"roles": {"handler": float("nan")}}, "limits.roles.handler: needs a sum of money"),
        ({"people": {"berk": True}}, "limits.people.berk: needs a sum of money"),
        ({"people": 5}, "limits.people: needs to be a table"),
        ({"persons": {}}, "limits.persons: there is no such setting"),
    ],
)
def test_every_fault_is_told_by_its_key(change: dict[str, Any], fault: str):
    with pytest.raises(PolicyError) as told:
        parsed(TABLE | change)
    assert any(fault in one for one in told.value.faults)


def test_no_table_at_all_is_told_too():
    with pytest.raises(PolicyError, match="limits: needs to be a table"):
        parsed(100)
